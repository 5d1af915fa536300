"""A QR code for a card, a poster or an invitation."""

from __future__ import annotations

import io


def qr(address: str, *, scale: int = 10) -> bytes:
    """Return a PNG of `address`, readable when printed small or slightly stained.

    Raises ValueError when the address is empty.
    """
    import segno

    if not address:
        raise ValueError("There is no address to encode.")
    out = io.BytesIO()
    segno.make(address, error="q", micro=False).save(out, kind="png", scale=scale, border=4)
    return out.getvalue()

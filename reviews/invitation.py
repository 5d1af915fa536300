"""Invite to leave a review lawfully: neutral, alike for all, without incentive, and with its warning first."""

import io
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

import segno


@cache
def _book() -> dict[str, Any]:
    source = resources.files("reviews").joinpath("lexicon").joinpath("invitation.toml")
    return tomllib.loads(source.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a practice may hand to everyone alike, after it has read the warning."""

    warning: str
    text: str
    limits: tuple[str, ...]
    awareness: str


def invitation(lang: str = "fr", link: str | None = None) -> Invitation:
    """Return the neutral invitation, its limits and the text on what a review does (brief B52)."""
    words = _book()[lang]
    text = words["text"] + (f"\n{https(link)}" if link else "")
    return Invitation(words["warning"], text, tuple(words["limits"]), words["awareness"])


def https(link: str) -> str:
    """Return the link if it is a plain https address.

    Raises ValueError otherwise.
    """
    parts = urlsplit(link.strip())
    if parts.scheme != "https" or not parts.hostname or "." not in parts.hostname or parts.username:
        raise ValueError("the address must be a full https link")
    return link.strip()


def qr(link: str, form: str = "png", *, scale: int = 10) -> bytes:
    """Return the QR code of an https link as `png`, `svg` or `pdf` bytes.

    Raises ValueError for another form or link.
    """
    if form not in {"png", "svg", "pdf"}:
        raise ValueError("a QR code is made as png, svg or pdf")
    out = io.BytesIO()
    segno.make(https(link), error="m", micro=False).save(out, kind=form, scale=scale, border=4)
    return out.getvalue()

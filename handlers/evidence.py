"""The evidence pack of a review: one ZIP with its words, a table of contents with fingerprints, and a notice."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from datetime import date, datetime

from storage.keys import open_sealed, seal
from storage.tables import Review

README = "LISEZMOI-README.txt"


def pack(review: Review, *, captured: datetime, published: date | None) -> tuple[bytes, str]:
    """Give the ZIP and its SHA-256; the same facts at the same time make the same bytes."""
    from reviews import reporting

    picture = screenshot(review)
    files = {"capture.png" if picture[:4] == b"\x89PNG" else "capture.jpg": picture} if picture else {}
    contents = reporting.manifest(
        text=review.text, captured=captured, stars=review.stars, author=review.author or None, published=published,
        link=review.link or None, files=files,
    )
    out = io.BytesIO()
    stamp = (max(1980, captured.year), captured.month, captured.day, captured.hour, captured.minute, captured.second)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, body in {
            "review.txt": review.text.encode(), **files,
            "manifest.json": json.dumps(contents, ensure_ascii=False, indent=2).encode(),
            README: "\n\n".join(contents["note"].values()).encode(),
        }.items():
            bundle.writestr(zipfile.ZipInfo(name, stamp), body, zipfile.ZIP_DEFLATED)
    content = out.getvalue()
    return content, reporting.sha256(content)


def keep_screenshot(review: Review, picture: bytes) -> None:
    """Keep a picture with the review, sealed like its words."""
    review.screenshot = seal(base64.b85encode(picture).decode()).encode()


def screenshot(review: Review) -> bytes:
    """Give the picture kept with the review, or nothing."""
    return base64.b85decode(open_sealed(review.screenshot.decode())) if review.screenshot else b""

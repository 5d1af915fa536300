"""Text as Telegram takes it: markup as HTML that no text can break, cut within its limits."""

from __future__ import annotations

import html
import re

from bot.core.limits import clip, split, utf16
from bot.core.markup import Span, spans

TEXT_UNITS = 4096  # sendMessage `text`: 1-4096 characters after entities parsing, counted in UTF-16 units
CAPTION_UNITS = 1024  # sendPhoto, sendDocument `caption`

_TAGS = {"plain": ("", ""), "bold": ("<b>", "</b>"), "underline": ("<u>", "</u>"), "code": ("<code>", "</code>")}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def clean(text: str) -> str:
    """Drop what neither a database nor JSON holds: lone surrogates and control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def escaped(text: str) -> str:
    """Write plain text as HTML."""
    return html.escape(text, quote=False)


def pieces(markup: str, limit: int = TEXT_UNITS) -> list[tuple[str, str]]:
    """Give a markup text as (HTML, plain) parts, each HTML within `limit` with its tags counted.

    Telegram counts after parsing the tags; counting them too is safe for servers that count before.
    """
    runs = spans(clean(markup))
    whole = "".join(run.text for run in runs)
    room = limit
    while True:
        cut = [part for part in split(whole.strip(), room, _units) if part.strip()]
        parts, at = [], 0
        for part in cut:
            start = whole.index(part, at)
            at = start + len(part)
            parts.append((_html(runs, start, at), part))
        if all(utf16(shown) <= limit for shown, _ in parts):
            return parts
        room = max(room * 3 // 4, 1)


def blocks(verbatim: str, limit: int = TEXT_UNITS) -> list[tuple[str, str]]:
    """Give a text to copy as (HTML, plain) parts, each in a block that a tap copies."""
    text = clean(verbatim).strip("\n")
    one_line = "\n" not in text and utf16(text) <= 256
    start, end = ("<code>", "</code>") if one_line else ("<pre>", "</pre>")
    room = limit - len(start) - len(end)
    return [(f"{start}{escaped(part)}{end}", part) for part in split(text, room, _units) if part.strip()]


def label(text: str, limit: int) -> str:
    """Give a short plain text for a button, a placeholder or a poll; never empty."""
    return clip(" ".join(clean(text).split()), limit) or "…"


def _units(text: str) -> int:
    return utf16(escaped(text))


def _html(runs: list[Span], start: int, end: int) -> str:
    shown, at = [], 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            opened, closed = _TAGS[run.style]
            shown.append(f"{opened}{escaped(text)}{closed}")
        if at >= end:
            break
    return "".join(shown)

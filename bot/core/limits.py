"""Lengths as platforms count them, and cutting long text where a reader would."""

from __future__ import annotations

from collections.abc import Callable

Measure = Callable[[str], int]

_BREAKS = ("\n\n", "\n", ". ", "! ", "? ", " ")


def utf16(text: str) -> int:
    """Count UTF-16 code units, as Telegram does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int, measure: Measure = utf16) -> list[str]:
    """Cut a text into parts of at most `limit`, at paragraphs, lines, sentences, words, else anywhere."""
    parts: list[str] = []
    rest = text
    while measure(rest) > limit:
        head = _longest(rest, limit, measure)
        cut = 0
        for mark in _BREAKS:
            cut = head.rfind(mark) + len(mark)
            if cut >= len(mark) + len(head) // 3:
                break
        else:
            cut = len(head)
        part = rest[:cut].rstrip()
        if part:
            parts.append(part)
        rest = rest[cut:].lstrip()
    if rest or not parts:
        parts.append(rest)
    return parts


def clip(text: str, limit: int, measure: Measure = utf16) -> str:
    """Shorten a text to `limit`, with an ellipsis where something was cut."""
    if measure(text) <= limit:
        return text
    return _longest(text, limit - 1, measure).rstrip() + "…"


def _longest(text: str, limit: int, measure: Measure) -> str:
    low, high = 1, min(len(text), limit)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    return text[:low]

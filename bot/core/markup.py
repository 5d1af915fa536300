"""Light markup for replies: `**bold**`, `__underlined__`, ``code``, and backslash escapes; nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["plain", "bold", "underline", "code"]

_MARK = re.compile(r"\\([\\*_`])|(\*\*|__|`)")
_OPEN: dict[str, Style] = {"**": "bold", "__": "underline", "`": "code"}


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    style: Style = "plain"


def escape(text: str) -> str:
    """Make any text safe to stand inside markup, unchanged when shown."""
    return re.sub(r"([\\*_`])", r"\\\1", text)


def spans(text: str) -> list[Span]:
    """Read markup into runs; a mark without its partner stands for itself."""
    pieces: list[tuple[str, bool]] = []
    last = 0
    for match in _MARK.finditer(text):
        pieces.append((text[last : match.start()], False))
        pieces.append((match[1], False) if match[1] else (match[2], True))
        last = match.end()
    pieces.append((text[last:], False))
    counts = {mark: sum(1 for piece, is_mark in pieces if is_mark and piece == mark) for mark in _OPEN}
    left = {mark: count - count % 2 for mark, count in counts.items()}
    out: list[Span] = []
    style: Style = "plain"
    opened = ""
    run: list[str] = []

    def close() -> None:
        if joined := "".join(run):
            out.append(Span(joined, style))
        run.clear()

    for piece, is_mark in pieces:
        if is_mark and (piece == opened or (not opened and left[piece] > 0)):
            close()
            left[piece] -= 1
            opened = "" if piece == opened else piece
            style = _OPEN[opened] if opened else "plain"
        else:
            run.append(piece)
    close()
    return out


def plain(text: str) -> str:
    """Show markup as plain text."""
    if not _MARK.search(text):  # most words on buttons
        return text
    return "".join(span.text for span in spans(text))

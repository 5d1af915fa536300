"""Fold a text to what a reader hears: no accents, tricks or decoration, each letter mapped back to the raw text."""

# ruff: noqa: E501 - a pattern reads best as one line

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from compliance.lexicon.hashtags import split_tag

HOMOGLYPHS = dict(zip(
    "авеікмнорстухԁѕјѵԛԝһӏгпАВЕІКМНОРСТУХЅЈαβεικνορτυχηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧɑɡɩʟꞌ",
    "abeikmhopctyxdsjvqwhlrnabeikmhopctyxsjabeikvoptuxnwabezhikmnoptyxagil'",
    strict=True))  # fmt: skip
SPECIAL = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "‛": "'", "＇": "'", "ʹ": "'", "ʻ": "'", "ˈ": "'",
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "‹": '"', "›": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‒": "-", "―": "-",
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ı": "i",
    "…": "...", "⁄": "/", "∕": "/", "٪": "%", "•": "·", "⋅": "·", "‧": "·", "∙": "·", "・": "·",
    "\r": " ", "\t": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": " ", "\x0c": " ", "\x85": " ",
    "@": "@", "\u3000": " ",
}  # fmt: skip
IGNORED = frozenset({"Mn", "Me", "Cf"})  # combining marks, variation selectors, zero-width and direction signs
EMPTY = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def _letter(char: str) -> str:
    if char in SPECIAL:
        return SPECIAL[char]
    if char in HOMOGLYPHS:
        return HOMOGLYPHS[char]
    if char in EMPTY or unicodedata.category(char) in IGNORED:
        return ""
    if unicodedata.category(char) == "Zs":
        return " "
    plain = unicodedata.normalize("NFKD", char)
    kept = "".join(c for c in plain if unicodedata.category(c) not in IGNORED).lower()
    return "".join(HOMOGLYPHS.get(c, SPECIAL.get(c, c)) for c in kept)


class Letters(dict[int, str]):
    """Fold letters for ``str.translate``, each worked out once; what is met once in a hostile text is forgotten."""

    MOST = 8192

    def __missing__(self, code: int) -> str:
        """Work a letter out."""
        if len(self) >= self.MOST:
            self.clear()
        found = self[code] = _letter(chr(code))
        return found


LETTERS = Letters()


@dataclass(frozen=True, slots=True)
class Folded:
    """Hold the folded text and, for each of its letters, the index of the raw letter it comes from."""

    text: str
    origin: list[int]


Edit = tuple[int, int, str]
INCLUSIVE = re.compile(
    r"(?<=[a-z]{2})(?:[·](?:e|ne|le|te|rice|trice|euse|se|ve|fe|iere|ere)(?:[·]?s\b|\b)"
    r"|\((?:e|ne|le|rice|trice|euse|se|ve|fe|ere|iere)\)(?:s\b)?"
    r"|\.(?:e|ne|le|rice|trice|euse|se|ve)\.s\b|-(?:e|ne|le|euse|trice|rice)-s\b|\.e(?=[\s,;!?)]))"
)
SPACED = re.compile(r"(?<![a-z0-9'])[a-z]([ ._*\-·|])[a-z](?:\1[a-z]){2,40}(?![a-z0-9'])")
LEET_WORD = re.compile(r"(?<![\w@.#/])[a-z]{1,24}[0134578@$!|][a-z0134578@$!|]{0,24}[a-z](?![\w@.])")
LEET = str.maketrans("0134578@$!|", "oieastbasii")
ZERO = re.compile(r"(?<=\d)o(?=o?\s?[%€])|(?<=\do)o(?=\s?[%€])|(?<![\w])0(?=ff(?:re|er))")
NEAR_ZERO = re.compile(r"\d.?o|0ff", re.DOTALL)
STRETCH = re.compile(r"([a-vx-z])\1{2,}")
ABBREVIATION = re.compile(r"\b(?:dr|drs|pr|m|mr|mrs|ms|st|ste|cf|ex|env|tel|art|min|max|p|l|r|d)\.(?= ?[\w])")
TAG = re.compile(r"#([a-z0-9_]{4,60})")
SOFT_BREAK = re.compile(r"(?<=[\w,;'(])( ?\n ?)(?=\S)")
STARS = re.compile(r"(?<=[a-z])\*+(?=[a-z])")


def _apply(text: str, origin: list[int], edits: Iterable[Edit]) -> tuple[str, list[int]]:
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, new in edits:
        if start < at:
            continue
        parts.append(text[at:start])
        places.extend(origin[at:start])
        if end > start:
            parts.append(new)
            last = end - start - 1
            places.extend(origin[start + min(i, last)] for i in range(len(new)))
        at = end
    parts.append(text[at:])
    places.extend(origin[at:])
    return "".join(parts), places


def _inclusive(text: str) -> list[Edit]:
    return [
        (m.start(), m.end(), "s" if m.group().endswith("s") and len(m.group()) > 2 else "")
        for m in INCLUSIVE.finditer(text)
    ]


def _spaced(text: str) -> list[Edit]:
    return [(i, i + 1, "") for m in SPACED.finditer(text) for i in range(m.start() + 1, m.end(), 2)]


def _leet(text: str) -> list[Edit]:
    found = []
    for m in LEET_WORD.finditer(text):
        word = m.group()
        letters = sum(c.isalpha() for c in word)
        if letters >= 3 and letters * 2 > len(word) or word in ("b0t0x", "b0t0"):  # noqa: RUF021
            found.append((m.start(), m.end(), word.translate(LEET)))
    return found


def _zero(text: str) -> list[Edit]:
    if not NEAR_ZERO.search(text):
        return []
    return [(m.start(), m.end(), "0" if (m.group() == "o" and text[m.start() - 1 : m.start()].isdigit()) or
             (m.group() == "o" and text[m.start() - 2 : m.start() - 1].isdigit()) else "o")
            for m in ZERO.finditer(text)]  # fmt: skip


def _stretch(text: str) -> list[Edit]:
    return [
        (m.start(), m.end(), "ee" if text[m.start() - 2 : m.start()] == "fr" else m.group(1))
        for m in STRETCH.finditer(text)
    ]


def _abbreviation(text: str) -> list[Edit]:
    return [(m.end() - 1, m.end(), " ") for m in ABBREVIATION.finditer(text)]


def _stars(text: str) -> list[Edit]:
    return [(m.start(), m.end(), "") for m in STARS.finditer(text)]


STEPS: tuple[tuple[str, Callable[[str], list[Edit]]], ...] = (
    ("", _spaced), ("·(.-", _inclusive), ("0134578@$!|", _leet), ("%€f", _zero), ("*", _stars), ("", _stretch), (".", _abbreviation),
)  # fmt: skip


def _tags(raw: str, text: str, origin: list[int]) -> list[Edit]:
    found: list[Edit] = []
    for m in TAG.finditer(text):
        first, last = origin[m.start(1)], origin[m.end(1) - 1]
        words = split_tag(m.group(1), raw[first : last + 1])
        if words != m.group(1):
            found.append((m.start(1), m.end(1), words))
    return found


def _breaks(raw: str, text: str, origin: list[int]) -> list[Edit]:
    # A line break before a small letter, as a hard wrap leaves it, is only a space.
    return [(m.start(1), m.end(1), " ") for m in SOFT_BREAK.finditer(text)
            if raw[origin[m.end(1)]].islower()]  # fmt: skip


def fold(raw: str) -> Folded:
    """Fold a text: small plain letters, one kind of quote, dash and space, joined letters, split hashtags."""
    text = raw.translate(LETTERS)
    odd = {char: len(LETTERS[ord(char)]) for char in set(raw) if len(LETTERS[ord(char)]) != 1}
    origin = [i for i, char in enumerate(raw) for _ in range(odd.get(char, 1))] if odd else list(range(len(raw)))
    if "\n" in text:
        text, origin = _apply(text, origin, _breaks(raw, text, origin))
    if "#" in text:
        text, origin = _apply(text, origin, _tags(raw, text, origin))
    for signs, step in STEPS:
        if not signs or any(s in text for s in signs):
            edits = step(text)
            if edits:
                text, origin = _apply(text, origin, edits)
    return Folded(text, origin)

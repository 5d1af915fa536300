"""A text as rules read it: folded, split into sentences, its language told, always mapped back to the raw text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from compliance.folding import fold
from compliance.language import blend, scores

END = re.compile(r"[.!?]+[\"')]*(?=\s|$)|\n+|[.!?]{1,8}(?=[^\w\s.!?,/])")
QUOTE = re.compile(r'"([^"\n]{2,300})"')
LONGEST = 1000  # letters without a full stop: what is longer is cut, so that no rule reads it again for every word
TRIM = " \t\n,;:.-!\"'()"


class Span(NamedTuple):
    """Hold a half-open range of the folded text."""

    start: int
    end: int


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if space < 0 else space + 1
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


class Reading:
    """Read a text once for all rules; every property is computed on first use, in linear time."""

    def __init__(self, raw: str, lang: str = "auto") -> None:
        """Take the raw text and, where known, its language (fr, en; anything else is found out)."""
        self.raw = raw
        self._given = lang
        self.notes: dict[object, object] = {}  # what readers of the text wish to keep beside it

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        done = fold(self.raw)
        return done.text, done.origin

    @property
    def folded(self) -> str:
        """Give the text in small plain letters, tricks undone."""
        return self._folded[0]

    @property
    def origin(self) -> list[int]:
        """Give, for each folded letter, the index of its raw letter."""
        return self._folded[1]

    @cached_property
    def lang(self) -> str:
        """Tell ``fr``, ``en`` or ``mixed``: the given language, else found."""
        return self._given if self._given in ("fr", "en") else blend(self.folded, self.raw)

    @cached_property
    def tongue(self) -> str:
        """Tell the language to answer in: French, unless English weighs more."""
        if self.lang != "mixed":
            return self.lang
        found = scores(self.folded, self.raw, ("fr", "en"))
        return "en" if found.get("en", 0.0) > found.get("fr", 0.0) else "fr"

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Give the sentences as ranges of the folded text; endless ones are cut between words."""
        text = self.folded
        ends = [*(m.end() for m in END.finditer(text)), len(text)]
        spans = (piece for start, end in pairwise([0, *ends]) for piece in _pieces(text, start, end))
        return tuple(span for span in spans if text[span.start : span.end].strip())

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_at(self, place: int) -> Span:
        """Give the sentence that holds a place of the folded text."""
        if not self.sentences:
            return Span(0, len(self.folded))
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    def sentence_after(self, place: int) -> Span | None:
        """Give the sentence after the one that holds a place."""
        index = bisect_right(self._starts, place)
        return self.sentences[index] if index < len(self.sentences) else None

    def sentence_before(self, place: int) -> Span | None:
        """Give the sentence before the one that holds a place."""
        index = bisect_right(self._starts, place) - 2
        return self.sentences[index] if index >= 0 else None

    def sentences_within(self, span: Span) -> tuple[int, int]:
        """Give the numbers of the first sentence of a range and of the one after its last; (0, 0) if it cuts one."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        if first >= last:
            return 0, 0
        cut = self.sentences[last - 1].end > span.end or (first > 0 and self.sentences[first - 1].end > span.start)
        return (0, 0) if cut else (first, last)

    def sentence_lang(self, span: Span) -> str:
        """Tell the language of one sentence."""
        return self.lang if self.lang != "mixed" else blend(self.folded[span.start : span.end])

    @cached_property
    def quotes(self) -> tuple[Span, ...]:
        """Give what stands between quotation marks."""
        return tuple(Span(m.start(1), m.end(1)) for m in QUOTE.finditer(self.folded))

    def quoted(self, start: int, end: int) -> bool:
        """Tell whether a folded range lies within quotation marks."""
        index = bisect_right(self.quotes, (start, len(self.folded))) - 1
        return index >= 0 and end <= self.quotes[index].end

    def has(self, *stems: str) -> bool:
        """Tell whether any of the stems occurs in the folded text."""
        text = self.folded
        return any(s in text for s in stems)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Map a folded range to the raw text, edges trimmed and marks of the last letter taken in."""
        text, origin = self._folded
        while start < end and text[start] in TRIM:
            start += 1
        while end > start and text[end - 1] in TRIM:
            end -= 1
        if start >= end:
            return 0, 0
        first, last = origin[start], origin[end - 1] + 1
        while last < len(self.raw) and unicodedata.category(self.raw[last]) in ("Mn", "Me", "Cf"):
            last += 1
        return first, last

    def folded_span(self, first: int, last: int) -> tuple[int, int]:
        """Map a raw range to the folded text."""
        return bisect_left(self.origin, first), bisect_left(self.origin, last)

    def find_raw(self, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give the raw spans of every match of a pattern in the folded text."""
        return [self.raw_span(*m.span()) for m in pattern.finditer(self.folded)]

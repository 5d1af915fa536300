"""Small patterns over folded text: concepts by name, bounded gaps, compiled on first use, linear by construction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from compliance.guards import excused
from compliance.lexicon.concepts import CONCEPTS
from compliance.reading import Reading
from compliance.rule import Context, Hit, Severity

SPACE = r"(?:[^\w.!?\n]{1,4}|(?<='))"
GAPS = {" ... ": 6, " .. ": 2}
OPTIONAL = {"(?:... )?": 6, "(?:.. )?": 3}
TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]| ")  # an escape, a whole class, or a space outside both
NAME = re.compile(r"<([a-z_]+)>")


def expand(source: str) -> str:
    """Write a readable pattern out as a regular expression.

    A space stands for what may part two words of a sentence, `` .. `` for up to two words between, `` ... `` for up
    to six (``(?:.. )?`` for up to three words or none); ``<name>`` for a concept of the lexicon. The ends are word ends unless ``*`` says otherwise.
    """
    for _ in range(3):
        source = NAME.sub(lambda m: f"(?:{CONCEPTS[m.group(1)]})", source)
    for sign, most in OPTIONAL.items():
        source = source.replace(sign, rf"(?:\w{{1,30}}+ ){{0,{most}}}?")
    for sign, most in GAPS.items():
        source = source.replace(sign, f"\x00{most}\x00")
    source = TOKEN.sub(lambda m: SPACE if m.group() == " " else m.group(), source)
    return re.sub(r"\x00(\d)\x00", lambda m: rf"{SPACE}(?:\w{{1,30}}+{SPACE}){{0,{m.group(1)}}}?", source)


class Cues:
    """Find spans by one alternation of patterns, in texts of one language (``""``: any).

    ``stems`` are plain strings of which a text must hold one before the patterns are tried.
    ``guarded``: a hit that is denied, forbidden, or reported is none. ``unless`` excuses a hit by its sentence.
    """

    def __init__(
        self, lang: str, stems: str, *sources: str, severity: Severity | None = None, guarded: bool = True,
        unless: str | None = None, when: Callable[[Reading, Context], bool] | None = None, rewrite: str | None = None,
    ) -> None:  # fmt: skip
        """Keep the sources; nothing is compiled before a text needs it."""
        self.lang, self.stems, self.sources = lang, tuple(stems.split()), sources
        self.severity, self.guarded, self.unless, self.when, self.rewrite = severity, guarded, unless, when, rewrite

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compile the alternation."""
        return re.compile(r"(?<!\w)(?:" + "|".join(map(expand, self.sources)) + r")(?!\w)")

    @cached_property
    def excuse(self) -> re.Pattern[str] | None:
        """Compile what excuses a hit when its sentence says it."""
        return re.compile(r"(?<!\w)(?:" + expand(self.unless) + ")") if self.unless else None

    def spans(self, reading: Reading, context: Context) -> Iterator[tuple[int, int]]:
        """Yield the folded ranges that count."""
        if self.lang and reading.lang not in (self.lang, "mixed"):
            return
        if self.stems and not reading.has(*self.stems):
            return
        if self.when is not None and not self.when(reading, context):
            return
        for m in self.pattern.finditer(reading.folded):
            start, end = m.span()
            if self.excuse is not None:
                sentence = reading.sentence_at(start)
                if self.excuse.search(reading.folded, sentence.start, max(sentence.end, end)):
                    continue
            if self.guarded and excused(reading, start, end):
                continue
            yield start, end

    def __call__(self, reading: Reading, context: Context) -> Iterator[Hit]:
        """Yield the hits, mapped to the raw text."""
        for start, end in self.spans(reading, context):
            first, last = reading.raw_span(start, end)
            if last > first:
                yield Hit(first, last, self.severity, self.rewrite)


def any_of(*detectors: Callable[[Reading, Context], Iterable[Hit]]) -> Callable[[Reading, Context], Iterator[Hit]]:
    """Join detectors into one."""

    def detect(reading: Reading, context: Context) -> Iterator[Hit]:
        for each in detectors:
            yield from each(reading, context)

    return detect

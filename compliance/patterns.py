"""Small patterns over folded text: concepts by name, bounded gaps, compiled on first use, linear by construction."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from compliance.guards import excused
from compliance.lexicon.concepts import CONCEPTS
from compliance.reading import Reading, Span
from compliance.rule import Context, Hit, Severity
from compliance.sieve import LONG_ENOUGH, TOKEN, known_needs, within_sentence

SPACE = r"(?:[^\w.!?\n]{1,4}|(?<='))"
GAPS = {" ... ": 6, " .. ": 2}
OPTIONAL = {"(?:... )?": 6, "(?:.. )?": 3}
LONG_WORD, MANY_WORDS = 40, 20_000
NAME = re.compile(r"<([a-z_]+)>")


def _gaps(source: str) -> str:
    for sign, most in OPTIONAL.items():
        source = source.replace(sign, rf"(?:\w{{1,30}}+ ){{0,{most}}}?")
    for sign, most in GAPS.items():
        source = source.replace(sign, rf" (?:\w{{1,30}}+ ){{0,{most}}}?")
    return source


def expand(source: str) -> str:
    """Write a readable pattern out as a regular expression.

    A space stands for what may part two words of a sentence, `` .. `` for up to two words between, `` ... `` for up
    to six (``(?:.. )?`` for up to three words or none); ``<name>`` for a concept of the lexicon.
    """
    for _ in range(3):
        source = NAME.sub(lambda m: f"(?:{CONCEPTS[m.group(1)]})", source)
    return TOKEN.sub(lambda m: SPACE if m.group() == " " else m.group(), _gaps(source))


class Way:
    """Hold one pattern of a cue, with the strings a text must hold before it is tried."""

    def __init__(self, source: str, lang: str = "", cue: object = None) -> None:
        """Keep the source, its language and whose it is; nothing is parsed or compiled before a text needs it."""
        self.source, self.lang, self.cue = source, lang, cue

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Give up to three sets of strings; a match holds one of each."""
        return known_needs(self.needed_source)

    @property
    def needed_source(self) -> str:
        """Give the source as the sieve reads it."""
        return _gaps(self.source)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compile the pattern between word ends."""
        return re.compile(rf"(?<!\w)(?:{expand(self.source)})(?!\w)")

    @cached_property
    def narrow(self) -> bool:
        """Tell whether a match lies within one sentence."""
        return within_sentence(expand(self.source))


Worth = dict[object, list[tuple[Way, set[Span] | None]]]


class Sieve:
    """Know every way of every cue by the strings it needs."""

    def __init__(self) -> None:
        """Start with no ways; cues add theirs as their modules are read."""
        self.fresh: list[Way] = []
        self.all: list[Way] = []
        self.always: list[Way] = []
        self.ways: dict[str, list[Way]] = defaultdict(list)
        self.needs: dict[str, list[str]] = defaultdict(list)  # by their first four letters
        self.words: dict[str, tuple[str, ...]] = {}  # words met, with the needs inside them
        self.short: dict[str, list[str]] = defaultdict(list)  # those of three

    def sift(self, reading: Reading) -> Worth:
        """Give by cue the ways worth trying on a text, each with the sentences to try, or ``None`` for all of it."""
        found = reading.notes.get(self)
        if not isinstance(found, dict) or self.fresh:
            self._index()
            found = reading.notes[self] = self._sift(reading)
        return found

    def _index(self) -> None:
        if self.fresh:
            self.words.clear()
        for way in self.fresh:
            if not way.needs:
                self.always.append(way)
            for rank, needs in enumerate(way.needs):
                for need in needs:
                    if need not in self.ways:
                        (self.short if len(need) == LONG_ENOUGH else self.needs)[need[: LONG_ENOUGH + 1]].append(need)
                    self.ways[need].extend([way] if rank == 0 else [])
        self.fresh = []

    def _sift(self, reading: Reading) -> Worth:
        where = self._where(reading)
        other = {"fr": "en", "en": "fr"}.get(reading.lang)
        found: dict[Way, set[Span] | None] = {way: None for way in self.always if way.lang != other}
        for need, spans in where.items():
            for way in self.ways[need]:
                if way.lang == other:
                    continue
                if not way.narrow:
                    found[way] = None
                else:
                    known = found.setdefault(way, set())
                    if known is not None:
                        known |= spans
        return _narrowed(found, where)

    def _where(self, reading: Reading) -> dict[str, set[Span]]:
        text, known = reading.folded, self.words
        where: dict[str, set[Span]] = {}
        for span in reading.sentences:
            for word in text[span.start : span.end].split():
                needs = known.get(word)
                if needs is None:
                    needs = self._inside(word)
                    if len(word) <= LONG_WORD and len(known) < MANY_WORDS:
                        known[word] = needs
                for need in needs:
                    where.setdefault(need, set()).add(span)
        return where

    def _inside(self, word: str) -> tuple[str, ...]:
        # No string that a pattern needs holds a space, so each word tells its own.
        found: set[str] = set()
        for at in range(len(word) - LONG_ENOUGH + 1):
            start = word[at : at + LONG_ENOUGH + 1]
            found.update(need for need in self.needs.get(start, ()) if word.startswith(need, at))
            if start[:LONG_ENOUGH] in self.short:
                found.add(start[:LONG_ENOUGH])
        return tuple(found)


def _narrowed(found: dict[Way, set[Span] | None], where: dict[str, set[Span]]) -> Worth:
    """Keep the ways whose further needs the text holds too, in the same sentences where they lie within one."""
    also: dict[frozenset[str], set[Span]] = {}
    worth: Worth = {}
    for way, first in found.items():
        tried, lost = first, False
        for needs in way.needs[1:]:
            if needs not in also:
                also[needs] = set().union(*(where[need] for need in needs if need in where))
            tried = None if tried is None else tried & also[needs]
            lost = lost or not (also[needs] if tried is None else tried)
        if not lost:
            worth.setdefault(way.cue, []).append((way, tried))
    return worth


SIEVE = Sieve()


class Cues:
    """Find spans by patterns, in texts of one language (``""``: any).

    ``stems`` tells readers what the patterns turn on; what a match needs is worked out from the patterns themselves.
    ``guarded``: a hit that is denied, forbidden, or reported is none. ``unless`` excuses a hit by its sentence.
    """

    def __init__(
        self, lang: str, stems: str, *sources: str, severity: Severity | None = None, guarded: bool = True,
        unless: str | None = None, when: Callable[[Reading, Context], bool] | None = None, rewrite: str | None = None,
    ) -> None:  # fmt: skip
        """Keep the sources; nothing is compiled before a text needs it."""
        self.lang, self.stems, self.sources = lang, tuple(stems.split()), sources
        self.severity, self.guarded, self.unless, self.when, self.rewrite = severity, guarded, unless, when, rewrite
        self.ways = tuple(Way(source, lang, self) for source in sources)
        SIEVE.fresh.extend(self.ways)
        SIEVE.all.extend(self.ways)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compile all the patterns as one."""
        return re.compile(r"(?<!\w)(?:" + "|".join(map(expand, self.sources)) + r")(?!\w)")

    @cached_property
    def excuse(self) -> re.Pattern[str] | None:
        """Compile what excuses a hit when its sentence says it."""
        return re.compile(r"(?<!\w)(?:" + expand(self.unless) + ")") if self.unless else None

    def _matches(self, reading: Reading) -> list[tuple[int, int]]:
        worth = SIEVE.sift(reading).get(self)
        if not worth:
            return []
        text = reading.folded
        found: list[tuple[int, int]] = []
        for way, spans in worth:
            for low, high in ((0, len(text)),) if spans is None else sorted(spans):
                found.extend(m.span() for m in way.pattern.finditer(text, low, high))
        return sorted(set(found))

    def spans(self, reading: Reading, context: Context) -> Iterator[tuple[int, int]]:
        """Yield the folded ranges that count."""
        if self.lang and reading.lang not in (self.lang, "mixed"):
            return
        if self.when is not None and not self.when(reading, context):
            return
        for start, end in self._matches(reading):
            if self.excuse is not None and self._excused(reading, start, end):
                continue
            if self.guarded and excused(reading, start, end):
                continue
            yield start, end

    def _excused(self, reading: Reading, start: int, end: int) -> bool:
        sentence = reading.sentence_at(start)
        key = (self, sentence)
        known = reading.notes.get(key)
        if known is None:
            known = reading.notes[key] = bool(self.excuse and self.excuse.search(reading.folded, *sentence))
        if not known and end > sentence.end and self.excuse:
            return bool(self.excuse.search(reading.folded, sentence.start, end))
        return bool(known)

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

"""Small patterns over folded text: compiled on first use, tried where the sieve lets them, linear by construction."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import cast

from compliance.guards import excused
from compliance.notation import expand
from compliance.reading import Reading, Span
from compliance.rule import Context, Hit, Severity
from compliance.sieve import WORDS, Sieve, known

__all__ = ["WAYS", "Cues", "Searches", "Way", "any_of", "expand"]

OTHER = {"fr": "en", "en": "fr"}


class Way:
    """Hold one pattern of a cue; it is compiled when a text may match it."""

    def __init__(self, source: str, lang: str = "", cue: object = None, *, bounded: bool = True) -> None:
        """Keep the source, its language and whose it is; ``bounded``: written as cues are, between word ends."""
        self.source, self.lang, self.cue, self.bounded = source, lang, cue, bounded

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compile the pattern between word ends."""
        return re.compile(rf"(?<!\w)(?:{expand(self.source)})(?!\w)")


Worth = dict[object, list[tuple[Way, list[Span] | None]]]


class Ways:
    """Know every way of every cue, and which of them a text can match."""

    def __init__(self) -> None:
        """Start with no ways; cues add theirs as their modules are read."""
        self.all: list[Way] = []
        self._indexed = 0
        self._narrow = self._wide = Sieve(())

    def worth(self, reading: Reading) -> Worth:
        """Give by cue the ways worth trying on a text, each with the sentences to try, or ``None`` for all of it."""
        found = reading.notes.get(self)
        if found is None or self._indexed != len(self.all):
            self._index()
            found = reading.notes[self] = self._worth(reading)
        return cast("Worth", found)

    def _index(self) -> None:
        if self._indexed == len(self.all):
            return
        told = [known(way.source, bounded=way.bounded) for way in self.all]
        narrow = [one.narrow or not way.bounded for way, one in zip(self.all, told, strict=True)]
        self._narrow = Sieve((n, one.entries) for n, one in enumerate(told) if narrow[n])
        self._wide = Sieve((n, one.entries) for n, one in enumerate(told) if not narrow[n])
        self._indexed = len(self.all)

    def _worth(self, reading: Reading) -> Worth:
        text, everything = reading.folded, set[str]()
        where: dict[int, list[Span] | None] = dict.fromkeys(self._narrow.always)
        for span in reading.sentences:
            words = set(WORDS.findall(text, *span))
            everything |= words
            for number in self._narrow.owners(words):
                spans = where.setdefault(number, [])
                if spans is not None:
                    spans.append(span)
        where.update(dict.fromkeys(self._wide.always))
        where.update(dict.fromkeys(self._wide.owners(everything)))
        worth: Worth = defaultdict(list)
        other, ways = OTHER.get(reading.lang), self.all
        for number, tried in where.items():
            way = ways[number]
            if way.lang != other:
                worth[way.cue].append((way, tried))
        return worth


WAYS = Ways()


class Searches:
    """Tell which sentences can match which of several patterns, searched sentence by sentence as they stand."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        """Let the sieve know the patterns."""
        self.numbers = {Way(p.pattern, cue=self, bounded=False): n for n, p in enumerate(patterns)}
        WAYS.all.extend(self.numbers)

    def sentences(self, reading: Reading) -> list[tuple[Span, set[int]]]:
        """Give, in order, the sentences worth searching, each with the numbers of the patterns to try."""
        found: dict[Span, set[int]] = defaultdict(set)
        for way, spans in WAYS.worth(reading).get(self, ()):
            for span in reading.sentences if spans is None else spans:
                found[span].add(self.numbers[way])
        return sorted(found.items())


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
        WAYS.all.extend(self.ways)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compile all the patterns as one."""
        return re.compile(r"(?<!\w)(?:" + "|".join(map(expand, self.sources)) + r")(?!\w)")

    @cached_property
    def excuse(self) -> re.Pattern[str] | None:
        """Compile what excuses a hit when its sentence says it."""
        return re.compile(r"(?<!\w)(?:" + expand(self.unless) + ")") if self.unless else None

    def _matches(self, reading: Reading) -> list[tuple[int, int]]:
        worth = WAYS.worth(reading).get(self)
        if not worth:
            return []
        text = reading.folded
        found: set[tuple[int, int]] = set()
        for way, spans in worth:
            finditer = way.pattern.finditer
            for low, high in ((0, len(text)),) if spans is None else spans:
                for match in finditer(text, low, high):
                    found.add(match.span())
        return sorted(found)

    def spans(self, reading: Reading, context: Context) -> Iterator[tuple[int, int]]:
        """Yield the folded ranges that count."""
        found = self._matches(reading)
        if not found or (self.when is not None and not self.when(reading, context)):
            return
        for start, end in found:
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
        return self._hits(reading, context) if self in WAYS.worth(reading) else iter(())

    def _hits(self, reading: Reading, context: Context) -> Iterator[Hit]:
        for start, end in self.spans(reading, context):
            first, last = reading.raw_span(start, end)
            if last > first:
                yield Hit(first, last, self.severity, self.rewrite)


def any_of(*detectors: Callable[[Reading, Context], Iterable[Hit]]) -> Callable[[Reading, Context], Iterator[Hit]]:
    """Join detectors into one."""

    def detect(reading: Reading, context: Context) -> Iterator[Hit]:
        worth = WAYS.worth(reading)
        for each in detectors:
            if each in worth or not isinstance(each, Cues):
                yield from each(reading, context)

    return detect

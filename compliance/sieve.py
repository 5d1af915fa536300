"""Tell, before any pattern is tried, which patterns can match a sentence at all, by the words and signs they need."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from compliance.lexicon.concepts import CONCEPTS
from compliance.needs import NAMES, Entry, Need, entries_of
from compliance.notation import expand

WORDS = re.compile(r"\w+|[^\w\s'.,-]")
LONG_WORD, MANY_WORDS = 40, 20_000
PIECE = 3  # the least letters by which a word is known from inside

WITHIN = re.compile(r"\[\^\.!\?\\n\](?:\{\d*,?\d*\})?")
BEYOND = re.compile(r"(?<!\\)\.|\\[nsSWD?!]|\[\^")


def within_sentence(expanded: str) -> bool:
    """Tell whether a pattern can never match across the end of a sentence."""
    return not BEYOND.search(WITHIN.sub("", expanded.replace(r"[^\w.!?\n]", "")))


class Known(NamedTuple):
    """Hold what is known of a pattern before it is compiled: its entries, and whether a match lies in one sentence."""

    entries: tuple[Entry, ...]
    narrow: bool


class Met(NamedTuple):
    """Hold what a word meets: needs, as bits, and the entries to look at because of it."""

    needs: int
    entries: tuple[int, ...]


class Sieve:
    """Find the entries that sentences meet; each belongs to a numbered pattern."""

    def __init__(self, patterns: Iterable[tuple[int, tuple[Entry, ...]]]) -> None:
        """Index the entries by the strings of their rarest need."""
        self.owner: list[int] = []
        self.also: list[int] = []
        self.always: list[int] = []
        bits: dict[Need, int] = {}
        first: dict[str, list[int]] = defaultdict(list)
        for number, entries in patterns:
            if not entries:
                self.always.append(number)
            for rarest, *others in entries:
                also = 0
                for need in others:
                    also |= bits.setdefault(need, 1 << len(bits))
                for string in rarest:
                    first[string].append(len(self.owner))
                self.owner.append(number)
                self.also.append(also)
        needs: dict[str, int] = defaultdict(int)
        for need, bit in bits.items():
            for string in need:
                needs[string] |= bit
        self._met = {s: Met(needs.get(s, 0), tuple(first.get(s, ()))) for s in {*needs, *first}}
        self._inside: dict[str, list[str]] = defaultdict(list)
        for string in self._met:
            if string[0] != "^" and len(string) >= PIECE:
                self._inside[string[:PIECE]].append(string)
        self._longest = max(map(len, self._met), default=0)
        self._words: dict[str, Met] = {}

    def owners(self, words: Iterable[str]) -> set[int]:
        """Give the patterns of which an entry is met by the words of a sentence; those always tried are not told."""
        known, needs, entries = self._words, 0, set[int]()
        for word in words:
            met = known.get(word) or self._learn(word)
            needs |= met[0]
            if met[1]:
                entries.update(met[1])
        owner, also = self.owner, self.also
        return {owner[n] for n in entries if not also[n] & ~needs}

    def _learn(self, word: str) -> Met:
        found = [self._met[s] for s in self._strings(word) if s in self._met]
        needs = 0
        for met in found:
            needs |= met.needs
        whole = Met(needs, tuple({n for met in found for n in met.entries}))
        if len(word) <= LONG_WORD:
            if len(self._words) >= MANY_WORDS:
                self._words.clear()
            self._words[word] = whole
        return whole

    def _strings(self, word: str) -> set[str]:
        """Give the strings by which a word may be needed."""
        found = {word} if len(word) == 1 else set()
        if any(char.isdecimal() for char in word):
            found.add("0")
        opened, size = f"^{word}", len(word) + 1
        found.update(opened[:n] for n in range(3, min(size, self._longest) + 1))
        if size < self._longest:
            found.add(opened + "$")
        closed = f"{word}$"
        for at in range(size - PIECE):
            pieces = self._inside.get(closed[at : at + PIECE])
            if pieces:
                found.update(p for p in pieces if closed.startswith(p, at))
        return found


def _key(source: str, *, bounded: bool) -> str:
    named = "".join(CONCEPTS[name] for name in NAMES if f"<{name}>" in source)
    return hashlib.blake2b(f"{bounded:d}{source}{named}".encode(), digest_size=8).hexdigest()


@cache
def _stored() -> dict[str, Known]:
    # Working this out of every pattern takes seconds: what was worked out before is kept as data.
    path = files("compliance") / "sieve.json"
    if not path.is_file():
        return {}
    data = json.loads(path.read_text("utf-8"))
    needs = [frozenset(words.split()) for words in data["needs"]]
    return {
        key: Known(tuple(tuple(needs[n] for n in entry) for entry in entries), bool(narrow))
        for key, (narrow, *entries) in data["patterns"].items()
    }


def _worked_out(source: str, *, bounded: bool) -> Known:
    return Known(entries_of(source, bounded=bounded), bounded and within_sentence(expand(source)))


def known(source: str, *, bounded: bool = True) -> Known:
    """Give what is known of a pattern from the stored data, or work it out where it is new.

    ``bounded``: it is written as cues are and searched between word ends; otherwise it is searched as it stands.
    """
    found = _stored().get(_key(source, bounded=bounded))
    return _worked_out(source, bounded=bounded) if found is None else found


def dump(sources: Iterable[tuple[str, bool]]) -> str:
    """Write the data that ``known`` reads, for these patterns (bounded or not)."""
    needs: dict[Need, int] = {}
    patterns: dict[str, list[object]] = {}
    for source, bounded in sorted(set(sources)):
        told = _worked_out(source, bounded=bounded)
        entries = [[needs.setdefault(need, len(needs)) for need in entry] for entry in told.entries]
        patterns[_key(source, bounded=bounded)] = [int(told.narrow), *entries]
    data = {"needs": [" ".join(sorted(need)) for need in needs], "patterns": patterns}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"

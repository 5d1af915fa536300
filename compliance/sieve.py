"""Tell, before any pattern is tried, which patterns can match a text at all, by strings every match must hold."""

# ruff: noqa: E501 - word lists and printed lines are clearest whole

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from compliance.lexicon.concepts import CONCEPTS

PARSER: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001 - the only reader of patterns Python has
FIRST = 0xE000  # private letters stand for concepts while a pattern is parsed
NAMES = tuple(CONCEPTS)
COMMON = frozenset(
    ["pour", "votre", "vous", "dans", "plus", "avec", "les", "des", "une", "est", "sont", "nos", "notre", "vos", "cette", "que", "qui", "par", "sur", "pas", "the", "and", "for", "your", "you", "our", "with", "that", "this", "are", "from", "not", "all", "mes", "elle", "son", "ses", "leur", "tous", "tout", "sans", "chez", "nous", "fait", "faire", "peut", "bien", "tres", "ans", "jour", "quel", "here", "have"]
)  # fmt: skip
LONG_ENOUGH = 3
TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]| ")  # an escape, a whole class, or a space outside both
Needs = frozenset[str]


def _cost(needs: Needs) -> float:
    return sum(3.0 ** -min(len(s), 9) * (30 if s in COMMON else 1) for s in sorted(needs))


def _of_sequence(items: Iterable[Any]) -> Needs | None:
    return min(_all_of_sequence(items), key=lambda needs: (_cost(needs), sorted(needs)), default=None)


def _all_of_sequence(items: Iterable[Any]) -> list[Needs]:
    found: list[Needs | None] = []
    run = ""
    for op, arg in items:
        name = str(op)
        letter = chr(arg) if name == "LITERAL" else ""
        if letter and not FIRST <= ord(letter) < FIRST + len(NAMES):
            run += letter
            continue
        if len(run) >= LONG_ENOUGH:
            found.append(frozenset({run}))
        run = ""
        if letter:
            found.append(concept_needs(NAMES[ord(letter) - FIRST]))
        elif name == "BRANCH":
            found.append(_of_branches(arg[1]))
        elif name == "SUBPATTERN" or (name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and arg[0] >= 1):
            found.extend(_all_of_sequence(arg[-1]))
    if len(run) >= LONG_ENOUGH:
        found.append(frozenset({run}))
    return [needs for needs in found if needs]


def _of_branches(branches: Iterable[Any]) -> Needs | None:
    found: set[str] = set()
    for branch in branches:
        needs = _of_sequence(branch)
        if needs is None:
            return None
        found |= needs
    return frozenset(found)


@cache
def concept_needs(name: str) -> Needs | None:
    """Give the strings of which any match of a concept holds one."""
    return next(iter(needs_of(CONCEPTS[name])), None)


def needs_of(source: str) -> tuple[Needs, ...]:
    """Give up to three sets of strings, the rarest first; any match of a pattern holds one string of each."""
    for index, name in enumerate(NAMES):
        source = source.replace(f"<{name}>", chr(FIRST + index))
    found = _all_of_sequence(PARSER.parse(TOKEN.sub(lambda m: r"[ \n]" if m.group() == " " else m.group(), source)))
    return tuple(sorted(found, key=lambda needs: (_cost(needs), sorted(needs)))[:3])


WITHIN = re.compile(r"\[\^\.!\?\\n\](?:\{\d*,?\d*\})?")
BEYOND = re.compile(r"(?<!\\)\.|\\[nsSWD]|\[\^")


def within_sentence(expanded: str) -> bool:
    """Tell whether a pattern can never match across the end of a sentence."""
    return not BEYOND.search(WITHIN.sub("", expanded.replace(r"[^\w.!?\n]", "")))


def _key(source: str) -> str:
    named = "".join(CONCEPTS[name] for name in NAMES if f"<{name}>" in source)
    return hashlib.blake2b((source + named).encode(), digest_size=8).hexdigest()


@cache
def _stored() -> dict[str, tuple[Needs, ...]]:
    # Working the needs out of every pattern takes seconds: what was worked out before is kept as data.
    path = files("compliance") / "sieve.json"
    if not path.is_file():
        return {}
    data = json.loads(path.read_text("utf-8"))
    sets = [frozenset(words) for words in data["sets"]]
    return {key: tuple(sets[n] for n in numbers) for key, numbers in data["needs"].items()}


def known_needs(source: str) -> tuple[Needs, ...]:
    """Give the needs of a pattern from the stored data, or work them out where it is new."""
    found = _stored().get(_key(source))
    return needs_of(source) if found is None else found


def dump(sources: Iterable[str]) -> str:
    """Write the data that ``known_needs`` reads, for these patterns."""
    sets: dict[Needs, int] = {}
    needs: dict[str, list[int]] = {}
    for source in sorted(set(sources)):
        needs[_key(source)] = [sets.setdefault(one, len(sets)) for one in needs_of(source)]
    return (
        json.dumps({"sets": [sorted(one) for one in sets], "needs": needs}, ensure_ascii=False, separators=(",", ":"))
        + "\n"
    )

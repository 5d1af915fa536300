"""A trained judge above the rules: it weighs what they found with the words, and says whether a text is guilty."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple, cast

from compliance.reading import Reading, Span

TOKEN = re.compile(r"[a-z]+|\d+|[!?%€@#/]")
STEM = 5
PACK = 48
REACH = 2  # words before its last one that a trait may hold
FEWEST = 8  # traits known to the net: fewer say nothing
WINDOW = 240  # characters: about two sentences, as in the training texts
BREACH = 3
DEEP = 1.5  # log-odds under the threshold from which even a breach is lowered
CLOSE = 0.8  # log-odds between two rules that are told both


@dataclass(frozen=True, slots=True)
class Judgement:
    """Hold whether a text is guilty, the folded range that weighs most, and the rules it points to."""

    guilty: bool
    harmless: bool  # enough to lower even a breach
    sure: bool  # enough to tell of another matter than the rules did
    span: Span
    rules: tuple[str, ...]  # two where it wavers


@dataclass(frozen=True)
class Weights:
    """Hold the trained numbers: per trait its weight, its rarity squared, and how it points to rules."""

    bias: float
    threshold: float  # log-odds from which a text is guilty
    sure: float  # log-odds from which the judge speaks of another matter than the rules
    share: float  # how much the guiltiest window counts beside the whole
    rules: tuple[str, ...]
    biases: tuple[float, ...]
    signs: dict[str, float]  # what the finding of a rule adds
    weights: dict[str, int]  # the square of its rarity in the lower PACK bits, so that one sum adds both
    hints: dict[str, list[int]]


class Bag(NamedTuple):
    """Hold the traits of a run of words that the net knows with what they weigh, and the words at both ends."""

    known: dict[str, int]
    first: list[str]
    last: list[str]
    weight: int


def traits(text: str) -> set[str]:
    """Give the traits of a folded text: its words, their stems, and runs of two and three neighbouring stems."""
    return _traits(_tokens(text))


def _tokens(text: str) -> list[str]:
    return ["0" if token.isdigit() else token for token in TOKEN.findall(text)]


def _traits(words: list[str]) -> set[str]:
    # A trait holds at most REACH words before its last one: ``_joined`` counts on it.
    stems = [word[:STEM] for word in words]
    found = {*words, *["p:" + stem for stem in stems if len(stem) == STEM]}
    found.update([f"{first} {second}" for first, second in pairwise(stems)])
    found.update([f"{one} {two} {three}" for one, two, three in zip(stems, stems[1:], stems[2:], strict=False)])
    return found


def signs(found: Iterable[tuple[str, int]], kind: str) -> set[str]:
    """Give what the judge learns from (rule, severity) of each finding and from the surface."""
    found = set(found)
    grave = {rule for rule, severity in found if severity > 1}
    told = {f"{rule} {severity}" for rule, severity in found} | {rule[:3] for rule in grave} | {f"on {kind}"}
    told |= {"some"} if grave else set()
    told |= {"several"} if len(grave) > 1 else set()
    return told | ({"breach"} if any(severity == BREACH for _, severity in found) else set())


@cache
def _weights() -> Weights:
    data = json.loads((files("compliance") / "net.json").read_text("utf-8"))
    data["rules"], data["biases"] = tuple(data["rules"]), tuple(data["biases"])
    words = data.pop("words")
    data["weights"] = {trait: (weight << PACK) + rarity * rarity for trait, (weight, rarity) in words.items()}
    return Weights(**data)


def _odds(reading: Reading, span: Span) -> float | None:
    """Give the log-odds that a folded range breaks a rule, or nothing where the net knows too little of it."""
    key = ("net", span)
    if key in reading.notes:
        known = reading.notes[key]
        return known if isinstance(known, float) else None
    net, (count, weight) = _weights(), _weight(reading, span)
    total, size = weight >> PACK, weight & (1 << PACK) - 1
    odds = None if count < FEWEST else net.bias + total / math.sqrt(size)
    reading.notes[key] = odds
    return odds


def _weight(reading: Reading, span: Span) -> tuple[int, int]:
    """Count and weigh the traits of a folded range: sentences, where it is made of whole ones, are read once."""
    first, last = reading.sentences_within(span)
    if last <= first:
        known = _bag(_tokens(reading.folded[span.start : span.end])).known
        return len(known), sum(known.values())
    bag = _of_sentence(reading, first)
    if last - first == 1:
        return len(bag.known), bag.weight
    if last - first == 2:
        return _of_two(reading, first)
    known, end = dict(bag.known), bag.last
    for index in range(first + 1, last):
        other = _of_sentence(reading, index)
        whole = end == bag.last  # else shorter sentences before it still reach the next
        met = _meeting(reading, index - 1) if whole else _known(end + other.first)
        known.update(other.known)
        known.update(met)
        bag, end = other, (end + other.last)[-REACH:]
    return len(known), sum(known.values())


def _of_two(reading: Reading, index: int) -> tuple[int, int]:
    """Count and weigh a sentence and the next; traits told twice count once."""
    one, two, count, weight = _of_sentence(reading, index), _of_sentence(reading, index + 1), 0, 0
    for trait, more in _meeting(reading, index).items():
        if trait not in one.known and trait not in two.known:
            count, weight = count + 1, weight + more
    both = one.known.keys() & two.known.keys()
    count += len(one.known) + len(two.known) - len(both)
    return count, weight + one.weight + two.weight - sum([one.known[trait] for trait in both])


def _meeting(reading: Reading, index: int) -> dict[str, int]:
    """Give the traits where a sentence meets the next, told once for all windows."""
    key = ("meeting", index)
    known = reading.notes.get(key)
    if known is None:
        one, two = _of_sentence(reading, index), _of_sentence(reading, index + 1)
        known = reading.notes[key] = _known(one.last + two.first)
    return cast("dict[str, int]", known)


def _of_sentence(reading: Reading, index: int) -> Bag:
    key = ("bag", index)
    known = reading.notes.get(key)
    if not isinstance(known, Bag):
        known = reading.notes[key] = _bag(_tokens(reading.folded[slice(*reading.sentences[index])]))
    return known


def _bag(words: list[str]) -> Bag:
    known = _known(words)
    return Bag(known, words[:REACH], words[-REACH:], sum(known.values()))


def _known(words: list[str]) -> dict[str, int]:
    weights = _weights().weights
    return {trait: weights[trait] for trait in weights.keys() & _traits(words)}


def pointed(reading: Reading, span: Span) -> tuple[str, ...]:
    """Give the rule that a folded range most likely breaks, and the next of another family where they are close."""
    net = _weights()
    scores = [0.0] * len(net.rules)
    size = 1
    for trait in traits(reading.folded[span.start : span.end]):
        if trait not in net.weights:
            continue
        size += net.weights[trait] & (1 << PACK) - 1
        hints = net.hints.get(trait, [])
        for index in range(0, len(hints), 2):
            scores[hints[index]] += hints[index + 1]
    root = math.sqrt(size)
    final = [bias + score / root for bias, score in zip(net.biases, scores, strict=True)]
    order = sorted(range(len(final)), key=lambda n: -final[n])
    first = net.rules[order[0]]
    second = next(n for n in order if net.rules[n][:3] != first[:3])
    return (first, net.rules[second]) if final[order[0]] - final[second] < CLOSE else (first,)


def windows(reading: Reading) -> list[Span]:
    """Give each sentence, and each run of two that stays short."""
    spans = list(reading.sentences)
    pairs = [Span(one.start, two.end) for one, two in pairwise(spans) if two.end - one.start <= WINDOW]
    return spans + pairs


def judge(reading: Reading, told: Iterable[str]) -> Judgement | None:
    """Weigh a text's words, its guiltiest window and what the rules told; nothing where too few words are known."""
    net, whole = _weights(), Span(0, len(reading.folded))
    odds = _odds(reading, whole)
    if odds is None:
        return None
    scored = [(known, span) for span in windows(reading) if (known := _odds(reading, span)) is not None]
    worst, span = max(scored, default=(odds, whole))
    total = odds + net.share * worst + sum(net.signs.get(sign, 0.0) for sign in told)
    if whole.end <= WINDOW:
        span = whole
    guilty = total >= net.threshold
    harmless = total < net.threshold - DEEP
    return Judgement(guilty, harmless, total >= net.sure, span, pointed(reading, span) if guilty else ())

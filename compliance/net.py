"""A trained judge beside the rules: it smells what they miss, and doubts what they find in a harmless text."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from compliance.reading import Reading, Span

TOKEN = re.compile(r"[a-z]+|\d+|[!?%€@#/]")
STEM = 5
PACK = 48
REACH = 1  # words before its last one that a trait may hold
FEWEST = 8  # traits known to the net: fewer say nothing
WINDOW = 240  # characters: about two sentences, as in the training texts
CLOSE = 0.8  # log-odds between two rules that are told both
SHORT = 600  # characters: longer texts are judged by their windows too


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Hold what the net smells: the rules it points to (two where it wavers), a folded range, how likely (0 to 1)."""

    rules: tuple[str, ...]
    span: Span
    chance: float


@dataclass(frozen=True)
class Weights:
    """Hold the trained numbers: per trait its weight, its rarity squared, and how it points to rules."""

    bias: float
    threshold: float  # for a text read whole
    strict: float  # for a window cut out of its context
    doubt: tuple[float, float]  # under these the hit of a risk, of a breach, is doubted
    rules: tuple[str, ...]
    biases: tuple[float, ...]
    weights: dict[str, int]  # the square of its rarity in the lower PACK bits, so that one sum adds both
    hints: dict[str, list[int]]


class Bag(NamedTuple):
    """Hold the traits of a run of words that the net knows with what they weigh, and the words at both ends."""

    known: dict[str, int]
    first: list[str]
    last: list[str]


def traits(text: str) -> set[str]:
    """Give the traits of a folded text: its words, their stems, and pairs of neighbouring stems."""
    return _traits(_tokens(text))


def _tokens(text: str) -> list[str]:
    return ["0" if token.isdigit() else token for token in TOKEN.findall(text)]


def _traits(words: list[str]) -> set[str]:
    # A trait holds at most REACH words before its last one: ``_joined`` counts on it.
    stems = [word[:STEM] for word in words]
    found = {*words, *["p:" + stem for stem in stems if len(stem) == STEM]}
    found.update([f"{first} {second}" for first, second in pairwise(stems)])
    return found


@cache
def _weights() -> Weights:
    data = json.loads((files("compliance") / "net.json").read_text("utf-8"))
    data["rules"], data["biases"], data["doubt"] = tuple(data["rules"]), tuple(data["biases"]), tuple(data["doubt"])
    words = data.pop("words")
    data["weights"] = {trait: (weight << PACK) + rarity * rarity for trait, (weight, rarity) in words.items()}
    return Weights(**data)


def _chance(reading: Reading, span: Span) -> float | None:
    """Give how likely a folded range breaks a rule, or nothing where the net knows too little of it."""
    key = ("net", span)
    if key in reading.notes:
        known = reading.notes[key]
        return known if isinstance(known, float) else None
    net, (count, weight) = _weights(), _weight(reading, span)
    total, size = weight >> PACK, weight & (1 << PACK) - 1
    chance = None if count < FEWEST else 1 / (1 + math.exp(-(net.bias + total / math.sqrt(size))))
    reading.notes[key] = chance
    return chance


def _weight(reading: Reading, span: Span) -> tuple[int, int]:
    """Count and weigh the traits of a folded range: sentences, where it is made of whole ones, are read once."""
    first, last = reading.sentences_within(span)
    if last <= first:
        known = _bag(_tokens(reading.folded[span.start : span.end])).known
        return len(known), sum(known.values())
    bag = _of_sentence(reading, first)
    for index in range(first + 1, last - 1):
        bag = _joined(bag, _of_sentence(reading, index))
    known = bag.known
    count, weight = len(known), sum(known.values())
    if last - first > 1:
        other = _of_sentence(reading, last - 1)
        both, met = known.keys() & other.known.keys(), _met(bag, other)
        count += len(other.known) - len(both) + len(met)
        weight += sum(other.known.values()) - sum([known[trait] for trait in both]) + sum(met.values())
    return count, weight


def _of_sentence(reading: Reading, index: int) -> Bag:
    key = ("bag", index)
    known = reading.notes.get(key)
    if not isinstance(known, Bag):
        known = reading.notes[key] = _bag(_tokens(reading.folded[slice(*reading.sentences[index])]))
    return known


def _bag(words: list[str]) -> Bag:
    weights = _weights().weights
    known = {trait: weights[trait] for trait in _traits(words) if trait in weights}
    return Bag(known, words[:REACH], words[-REACH:])


def _met(one: Bag, two: Bag) -> dict[str, int]:
    """Give the traits that arise where two ranges meet."""
    weights = _weights().weights
    return {
        trait: weights[trait]
        for trait in _traits(one.last + two.first)
        if trait in weights and trait not in one.known and trait not in two.known
    }


def _joined(one: Bag, two: Bag) -> Bag:
    """Add the words of the next range; traits told twice count once."""
    known = one.known | two.known | _met(one, two)
    return Bag(known, (one.first + two.first)[:REACH], (one.last + two.last)[-REACH:])


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


def suspect(reading: Reading, *, strict: bool = False) -> Suspicion | None:
    """Give the likeliest violation of a text, where it is likely enough."""
    net, best = _weights(), None
    whole = Span(0, len(reading.folded))
    tried = [(whole, net.strict if strict else net.threshold)] if whole.end <= SHORT else []
    if whole.end > WINDOW:
        tried += [(span, net.strict) for span in windows(reading)]
    for span, least in tried:
        chance = _chance(reading, span)
        if chance is not None and chance >= least and (best is None or chance > best.chance):
            best = Suspicion((), span, chance)
    return best and Suspicion(pointed(reading, best.span), best.span, best.chance)


def around(reading: Reading, start: int, end: int) -> list[Span]:
    """Give the ranges by which a folded range is judged: its sentence, with each neighbour, and a short text whole."""
    whole = Span(0, len(reading.folded))
    here = reading.sentence_at(start)
    if end > here.end:
        here = Span(here.start, max(end, reading.sentence_at(end - 1).end))
    before, after = reading.sentence_before(here.start), reading.sentence_after(max(here.start, here.end - 1))
    spans = [here]
    spans += [Span(before.start, here.end)] if before else []
    spans += [Span(here.start, after.end)] if after else []
    return [*spans, whole] if whole.end <= SHORT else spans


def doubtful(reading: Reading, start: int, end: int, *, grave: bool) -> bool:
    """Tell whether a rule's hit stands in words that the net knows as harmless."""
    known = [chance for span in around(reading, start, end) if (chance := _chance(reading, span)) is not None]
    return bool(known) and max(known) < _weights().doubt[grave]

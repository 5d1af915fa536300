"""A safety net under the rules: small trained weights that smell a violation in a post no rule caught."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from compliance.reading import Reading, Span

TOKEN = re.compile(r"[a-z]+|\d+|[!?%€@#/]")
STEM = 5
FEWEST = 8  # traits known to the net: fewer say nothing
WINDOW = 240  # characters: about two sentences, as in the training texts


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Hold what the net smells: a rule's id, a folded range, how likely (0 to 1)."""

    rule: str
    span: Span
    chance: float


@dataclass(frozen=True)
class Weights:
    """Hold the trained numbers: per word its weight, its rarity, and how it points to rules."""

    bias: float
    threshold: float  # for a short text read whole
    strict: float  # for a window cut out of its context
    scale: float
    rules: tuple[str, ...]
    biases: tuple[float, ...]
    words: dict[str, list[int]]
    hints: dict[str, list[int]]


def traits(text: str) -> set[str]:
    """Give the traits of a folded text: its words, their stems, and pairs of neighbouring stems."""
    words = ["0" if token.isdigit() else token for token in TOKEN.findall(text)]
    stems = [word[:STEM] for word in words]
    found = set(words)
    found.update("p:" + stem for stem in stems if len(stem) == STEM)
    found.update(f"{first} {second}" for first, second in pairwise(stems))
    return found


@cache
def _weights() -> Weights:
    data = json.loads((files("compliance") / "net.json").read_text("utf-8"))
    data["rules"], data["biases"] = tuple(data["rules"]), tuple(data["biases"])
    return Weights(**data)


def _chance(found: set[str], net: Weights) -> float:
    total = size = known = 0
    for trait in found:
        pair = net.words.get(trait)
        if pair is not None:
            known += 1
            total += pair[0]
            size += pair[1] * pair[1]
    if known < FEWEST:
        return 0.0
    return 1 / (1 + math.exp(-(net.bias + total / math.sqrt(size))))


def _rule(found: set[str], net: Weights) -> str:
    scores = [0.0] * len(net.rules)
    size = 1
    for trait in found:
        pair = net.words.get(trait)
        if pair is None:
            continue
        size += pair[1] * pair[1]
        hints = net.hints.get(trait, [])
        for index in range(0, len(hints), 2):
            scores[hints[index]] += hints[index + 1]
    root = math.sqrt(size)
    best = max(range(len(scores)), key=lambda n: net.biases[n] + scores[n] / root)
    return net.rules[best]


def windows(reading: Reading) -> list[Span]:
    """Give each sentence, and each run of two that stays short."""
    spans = list(reading.sentences)
    pairs = [Span(one.start, two.end) for one, two in pairwise(spans) if two.end - one.start <= WINDOW]
    return spans + pairs


def suspect(reading: Reading, *, strict: bool = False) -> Suspicion | None:
    """Give the likeliest violation of a text, where it is likely enough."""
    net, text, best = _weights(), reading.folded, None
    short = len(text) <= WINDOW
    least = net.strict if strict or not short else net.threshold
    for span in [Span(0, len(text))] if short else windows(reading):
        found = traits(text[span.start : span.end])
        chance = _chance(found, net)
        if chance >= least and (best is None or chance > best.chance):
            best = Suspicion(_rule(found, net), span, chance)
    return best

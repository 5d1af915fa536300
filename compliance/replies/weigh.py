"""Weigh a sentence against a corpus of safe and unsafe ones: a linear model, learnt offline, read lazily."""

# ruff: noqa: E501 - tables and sentences read better on one line

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import NamedTuple

from compliance.health import folded_health

TOKEN = re.compile(r"[a-z]+|\d+|[€$%!?]")
BAR = 0.5  # log-odds above which a sentence of a safe kind is a finding all the same
UNKNOWN = -0.1  # the same for a sentence of no known safe kind


class Model(NamedTuple):
    """Hold the learnt weights, in thousandths, by feature."""

    bias: int
    weights: dict[str, int]


def tokens(folded: str) -> list[str]:
    """Cut a folded sentence into words, health words and numbers put in classes."""
    health = {w.start: w.end for w in folded_health(folded)}
    found: list[str] = []
    until = -1
    for m in TOKEN.finditer(folded):
        if m.start() < until:
            continue
        if m.start() in health:
            until = health[m.start()]
            found.append("_h")
        else:
            found.append("_n" if m.group().isdigit() else m.group())
    return found


def features(folded: str) -> frozenset[str]:
    """Give the features of a folded sentence: words, runs of two and three, word beginnings and endings."""
    words = ["^", *tokens(folded), "."]
    found = set(words[1:-1])
    found.update(" ".join(words[i : i + 2]) for i in range(len(words) - 1))
    found.update(" ".join(words[i : i + 3]) for i in range(len(words) - 2))
    found.update(f"{w[:5]}*" for w in words if len(w) > 5)
    found.update(f"*{w[-3:]}" for w in words if len(w) > 4)
    found.update(f"{words[i]}_{words[i + 2][:5]}" for i in range(len(words) - 2) if words[i] in KEEP)
    found.update(f"{words[i]}__{words[i + 3][:5]}" for i in range(len(words) - 3) if words[i] in KEEP)
    return frozenset(found)


KEEP = frozenset(["vous", "votre", "vos", "tu", "ton", "ta", "you", "your", "nous", "je", "we", "i", "our", "notre", "nos", "was", "were", "avez", "etes", "etait", "ete", "merci", "thank", "glad", "that", "que"])


@cache
def _model() -> Model:
    data = json.loads(resources.files("compliance.replies").joinpath("weights.json").read_text("utf-8"))
    return Model(data["bias"], data["weights"])


def weight(folded: str) -> float:
    """Give the log-odds that a folded sentence reveals or presupposes care."""
    model = _model()
    return (model.bias + sum(model.weights.get(f, 0) for f in features(folded))) / 1000

"""Weigh a sentence against a corpus of safe and unsafe ones: a linear model, learnt offline, read lazily."""

from __future__ import annotations

import json
import math
import re
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from compliance.health import folded_health
from compliance.memory import remembered
from compliance.replies.ideas import idea

TOKEN = re.compile(r"[a-z]+|\d+|[€$%!?]")
UNKNOWN = 0.3  # log-odds above which a sentence of no known safe kind is a finding
STEP = 0.6  # how much more it takes in a sentence of a safe kind, or without a trace of care
CHAT = 2.0  # what it takes under one's own post where nothing that care gives is named, and to doubt "see a doctor"
VETO = -1.0  # log-odds below which an unknown "you" or "your" is let through


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


@remembered(64)
def features(folded: str) -> frozenset[str]:
    """Give the features of a folded sentence: words, their runs, beginnings and endings, and the ideas behind them."""
    words = ["^", *tokens(folded), "."]
    found = set(words[1:-1])
    found.update(" ".join(words[i : i + 2]) for i in range(len(words) - 1))
    found.update(" ".join(words[i : i + 3]) for i in range(len(words) - 2))
    found.update(f"{w[:5]}*" for w in words if len(w) > 5)
    found.update(f"*{w[-3:]}" for w in words if len(w) > 4)
    found.update(f"{words[i]}_{words[i + 2][:5]}" for i in range(len(words) - 2) if words[i] in KEEP)
    found.update(f"{words[i]}__{words[i + 3][:5]}" for i in range(len(words) - 3) if words[i] in KEEP)
    found.update(_ideas(words))
    return frozenset(found)


def _ideas(words: list[str]) -> set[str]:
    ideas = [word if word in MARKS else idea(word) for word in words]
    told = [i for i in ideas if i]
    kinds = sorted(set(told) - {"^", "."})
    found = {f"@{kind}" for kind in kinds}
    found.update(f"@{a or '-'} {b or '-'}" for a, b in pairwise(ideas))
    found.update(f"@@{a} {b}" for a, b in pairwise(told))
    found.update(f"@@{a} {b} {c}" for a, b, c in zip(told, told[1:], told[2:], strict=False))
    found.update(f"&{a}&{b}" for n, a in enumerate(kinds) for b in kinds[n + 1 :])
    return found


MARKS = frozenset(["^", ".", "_h", "_n", "!", "?"])
KEEP = frozenset(
    [
        "vous",
        "votre",
        "vos",
        "tu",
        "ton",
        "ta",
        "you",
        "your",
        "nous",
        "je",
        "we",
        "i",
        "our",
        "notre",
        "nos",
        "was",
        "were",
        "avez",
        "etes",
        "etait",
        "ete",
        "merci",
        "thank",
        "glad",
        "that",
        "que",
    ]
)


@cache
def _model() -> Model:
    data = json.loads(resources.files("compliance.replies").joinpath("weights.json").read_text("utf-8"))
    return Model(data["bias"], data["weights"])


@remembered(64)
def weight(folded: str) -> float:
    """Give the log-odds that a folded sentence reveals or presupposes care."""
    model, found = _model(), features(folded)
    known = model.weights.keys() & found
    return (model.bias + sum(map(model.weights.__getitem__, known)) / math.sqrt(len(found))) / 1000

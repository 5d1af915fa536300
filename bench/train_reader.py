"""Learn the small weights of the sentence reader (`weights.json`) offline: needs scikit-learn."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import numpy as np
from replies import rows
from reply_texts import bank as lines
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))

from compliance.reading import Reading
from compliance.replies.weigh import features

CHOICE = re.compile(r"\[([^\]|]*(?:\|[^\]|]*)+)\]")
SMALL = 0.1  # weights below change no verdict, each counting for a tenth at most
C = 20.0  # little restraint: the rows are of length one
FIELD = re.compile(r"\{[^}]*\}")
WEIGHTS = Path(__file__).parents[1] / "compliance" / "replies" / "weights.json"


def sentences(*names: str) -> list[tuple[str, str, bool]]:
    """Give (family, folded sentence, unsafe) of the corpus; an unsafe reply of several sentences is one item."""
    found = []
    for lang, family, rule, text in rows(*names):
        reading = Reading(text)
        parts = [reading.folded[s.start : s.end] for s in reading.sentences]
        cut = parts if rule == "OK" else [" ".join(parts)]
        found.extend((f"{lang}:{family}", part, rule != "OK") for part in cut)
    return found


def bank() -> list[tuple[str, str, bool]]:
    """Give the sentences of our own reply bank, all safe: its second choices, so that the first ones stay unseen."""
    found: list[tuple[str, str, bool]] = []
    for line in lines():
        reading = Reading(FIELD.sub("", CHOICE.sub(lambda m: m.group(1).split("|")[1], line)))
        found.extend((f"bank:{len(found) % 8}", reading.folded[a:b], False) for a, b in reading.sentences)
    return found


def row(text: str) -> dict[str, float]:
    """Give the features of a sentence, together of length one, as the reader weighs them."""
    found = features(text)
    return dict.fromkeys(found, len(found) ** -0.5)


def main() -> None:
    names = [a for a in sys.argv[1:] if not a.startswith("-")]
    items = sentences(*names) + bank()
    x = [row(t) for _, t, _ in items]
    y = np.array([bad for _, _, bad in items])
    groups = np.array([hash(f) % 10**8 for f, _, _ in items])
    scores = np.zeros(len(y))
    for train, test in GroupKFold(8).split(x, y, groups):
        v = DictVectorizer()
        m = LogisticRegression(C=C, max_iter=600, class_weight="balanced")
        m.fit(v.fit_transform([x[i] for i in train]), y[train])
        scores[test] = m.decision_function(v.transform([x[i] for i in test]))
    for bar in (-1, -0.5, 0, 0.5, 0.8, 1.2):
        print(f"families unseen: bar {bar}: found {(scores > bar)[y].mean():.3f} false {(scores > bar)[~y].mean():.3f}")
    v = DictVectorizer()
    m = LogisticRegression(C=C, max_iter=600, class_weight="balanced")
    m.fit(v.fit_transform(x), y)
    named = zip(v.get_feature_names_out(), m.coef_[0], strict=True)
    weights = {n: round(float(w) * 1000) for n, w in named if abs(w) > SMALL}
    learnt = {"bias": round(float(m.intercept_[0]) * 1000), "weights": weights}
    WEIGHTS.write_text(json.dumps(learnt, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")
    print(len(weights), WEIGHTS.stat().st_size)


if __name__ == "__main__":
    main()

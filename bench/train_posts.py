"""Train the safety net for posts (`python -m bench.train_posts`; needs scikit-learn, which nothing else does)."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from compliance import Case, Facts, Severity, rules
from compliance.folding import fold
from compliance.net import traits

ROOT = Path(__file__).parent.parent
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
REPLIES = {"SEC", "DM", "PLT"}
LEFT_OUT = {"REV-03", "REV-04", "REV-05", "TRU-05", "TTL-02", "WEB-01", "WEB-02"}
SCALE = 100


def rows() -> list[tuple[str, str]]:
    """Give (folded text, rule or "") for every training text that needs no declared fact."""
    found = []
    for path in sorted((ROOT / "tests/compliance/corpus").glob("posts*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if not row.get("facts") and row.get("kind", "post") != "reply":
                found.append((row["text"], (row["rules"] or [""])[0]))
    for rule in rules():
        taught = rule.family not in REPLIES and rule.id not in LEFT_OUT and rule.severity >= Severity.RISK
        found.extend((words.rewrite, "") for words in rule.words.values() if words.rewrite)
        for both in rule.examples.values():
            for label, cases in ((rule.id, both.flagged if taught else ()), ("", both.fine)):
                for one in cases:
                    if isinstance(one, Case) and (one.facts != Facts() or one.kind == "reply"):
                        continue
                    found.append((MARK.sub(r"\1", one.text if isinstance(one, Case) else one), label))
    return list(dict.fromkeys((fold(text).text, label) for text, label in found))


def main() -> None:
    """Train, print cross-validated figures, and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--false-alarms", type=float, default=0.05, help="share of compliant texts let through")
    wanted = ask.parse_args()
    data = rows()
    texts = [text for text, _ in data]
    bad = np.array([bool(label) for _, label in data])
    model = make_pipeline(
        TfidfVectorizer(analyzer=traits, min_df=2, sublinear_tf=True),
        LogisticRegression(C=8, class_weight="balanced", max_iter=1000),
    )
    folds = StratifiedKFold(8, shuffle=True, random_state=1)
    chance = cross_val_predict(model, texts, bad, cv=folds, method="predict_proba")[:, 1]
    threshold = float(np.quantile(chance[~bad], 1 - wanted.false_alarms))
    strict = float(np.quantile(chance[~bad], 1 - wanted.false_alarms / 6))
    recall = np.mean(chance[bad] > threshold)
    print(f"{len(texts)} texts, {bad.sum()} violating; threshold {threshold:.3f}, {strict:.3f}: recall {recall:.3f}")
    model.fit(texts, bad)
    bag, line = model[0], model[1]
    vocabulary = bag.get_feature_names_out()
    wrong = [(text, label) for text, label in data if label]
    matrix = bag.transform([text for text, _ in wrong])
    labels = np.array([label for _, label in wrong])
    pointer = LogisticRegression(C=20, class_weight="balanced", max_iter=1000).fit(matrix, labels)
    known = list(pointer.classes_)
    words, hints = {}, {}
    for index, word in enumerate(vocabulary):
        rarity = bag.idf_[index]
        words[word] = [round(line.coef_[0][index] * rarity * SCALE), round(rarity * SCALE)]
        strongest = np.argsort(-np.abs(pointer.coef_[:, index]))[:4]
        pulls = [(n, round(pointer.coef_[n][index] * rarity * SCALE)) for n in strongest]
        hints[word] = [int(value) for pull in pulls if abs(pull[1]) >= SCALE for value in pull]
    out = {
        "bias": round(float(line.intercept_[0]), 4), "threshold": round(threshold, 4),
        "strict": round(strict, 4), "scale": SCALE, "rules": known,
        "biases": [round(float(b), 4) for b in pointer.intercept_], "words": words,
        "hints": {k: v for k, v in hints.items() if v},
    }  # fmt: skip
    written = json.dumps(out, ensure_ascii=False, separators=(",", ":"))
    (ROOT / "compliance/net.json").write_text(written, "utf-8")


if __name__ == "__main__":
    main()

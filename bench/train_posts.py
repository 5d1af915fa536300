"""Train the judge of posts (`python -m bench.train_posts`; needs scikit-learn, which nothing else does)."""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from compliance import Case, Context, Facts, Severity, Surface, judged, rule_findings, rules
from compliance.net import FEWEST, WINDOW, around, traits, windows
from compliance.reading import Reading, Span
from compliance.rule import ANSWERS

ROOT = Path(__file__).parent.parent
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
REPLIES = {"SEC", "PLT"}
POSTED = {"SEC-06"}  # secrecy broken in posts, not in answers
LEFT_OUT = {"REV-03", "REV-04", "REV-05", "TRU-05", "TTL-02", "WEB-01", "WEB-02"}
SCALE = 100
Hits = tuple[tuple[int, int, int], ...]
FRESH = ("posts_k1", "posts_w")  # written after the rules, so that these never saw them


@dataclass(frozen=True)
class Row:
    """Hold a training text: what it breaks, where it comes from, the surface it is written for."""

    text: str
    rule: str
    source: str
    kind: str = "post"
    also: tuple[str, ...] = ()


def corpus() -> Iterator[Row]:
    """Give the labelled texts that need no declared fact."""
    for path in sorted((ROOT / "tests/compliance/corpus").glob("posts*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if not row.get("facts") and row.get("kind", "post") != "reply":
                names = row["rules"] or [""]
                yield Row(row["text"], names[0], path.stem, row.get("kind", "post"), tuple(names[1:]))


def examples() -> Iterator[Row]:
    """Give the rules' own examples and rewrites."""
    for rule in rules():
        taught = (rule.family not in REPLIES or rule.id in POSTED) and rule.id not in LEFT_OUT
        taught = taught and rule.severity >= Severity.RISK and bool(rule.surfaces - ANSWERS - {Surface.MESSAGE})
        for words in rule.words.values():
            if words.rewrite:
                yield Row(words.rewrite, "", "examples")
        for both in rule.examples.values():
            for label, cases in ((rule.id, both.flagged if taught else ()), ("", both.fine)):
                for one in cases:
                    if isinstance(one, Case) and (one.facts != Facts() or one.kind == "reply"):
                        continue
                    yield Row(MARK.sub(r"\1", one.text if isinstance(one, Case) else one), label, "examples")


def planned() -> Iterator[Row]:
    """Give the captions of the idea catalogue and of the health calendar: all harmless, half of them kept unseen."""
    for path in sorted((ROOT / "planner/data/ideas").glob("*.toml")):
        for idea in tomllib.loads(path.read_text("utf-8"))["idea"]:
            seen = "ideas" if crc32(idea["id"].encode()) % 2 else "unseen"
            for lang, key in product(("fr", "en"), ("caption", "hook")):
                if lang in idea and idea[lang].get(key):
                    yield Row(idea[lang][key].strip(), "", seen)
    for day in tomllib.loads((ROOT / "planner/data/calendar.toml").read_text("utf-8"))["day"]:
        seen = "ideas" if crc32(day["id"].encode()) % 2 else "unseen"
        for lang, key in product(("fr", "en"), ("message", "hook", "caption")):
            text: Any = day.get(lang, {})
            if isinstance(text, dict) and isinstance(text.get(key), str):
                yield Row(text[key], "", seen)


def replies() -> Iterator[Row]:
    """Give a share of the safe replies, so that courtesy never smells."""
    safe = False
    for path in sorted((ROOT / "bench/reply_corpus").glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            if line.startswith("#"):
                safe = line.endswith(" OK")
            elif safe and line.strip() and number % 3 == 0:
                yield Row(line.strip(), "", "replies", "comment")


def rows() -> list[Row]:
    """Give every training text once."""
    found: dict[str, Row] = {}
    for row in [*corpus(), *examples(), *planned(), *replies()]:
        found.setdefault(Reading(row.text).folded, row)
    return list(found.values())


def fit(texts: list[str], bad: Any, weights: Any) -> tuple[TfidfVectorizer, LogisticRegression]:  # noqa: ANN401
    """Fit one judge."""
    bag = TfidfVectorizer(analyzer=traits, min_df=2, binary=True)
    line = LogisticRegression(C=20, class_weight="balanced", max_iter=600)
    line.fit(bag.fit_transform(texts), bad, sample_weight=weights)
    return bag, line


def cut(data: list[Row]) -> tuple[list[str], list[bool], list[int], list[float]]:
    """Give the texts to learn from: each whole, and the windows of long harmless ones, lighter."""
    texts, bad, group, weight = [], [], [], []
    for number, row in enumerate(data):
        reading = Reading(row.text)
        whole = reading.folded
        parts = [] if row.rule or len(whole) <= WINDOW else [whole[s.start : s.end] for s in windows(reading)]
        heavy = 1.5 if row.source.startswith(FRESH) else 1.0
        for text, share in [(whole, heavy), *((part, 0.4) for part in parts)]:
            texts.append(text)
            bad.append(bool(row.rule))
            group.append(number)
            weight.append(share)
    return texts, bad, group, weight


def pointer(data: list[Row], bag: TfidfVectorizer) -> tuple[LogisticRegression, list[str]]:
    """Fit which rule a violating text breaks; further rules of a text count half."""
    wrong = [(row.text, name, share) for row in data if row.rule
             for name, share in [(row.rule, 1.0), *((a, 0.4) for a in row.also)]]  # fmt: skip
    matrix = bag.transform([Reading(text).folded for text, _, _ in wrong])
    model = LogisticRegression(C=30, class_weight="balanced", max_iter=600)
    model.fit(matrix, [name for _, name, _ in wrong], sample_weight=[share for _, _, share in wrong])
    return model, list(model.classes_)


def main() -> None:
    """Train, choose the thresholds on folds, print figures, and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--false-alarms", type=float, default=0.04, help="share of harmless fresh texts let through")
    wanted = ask.parse_args()
    everything = rows()
    data = [row for row in everything if row.source != "unseen"]
    texts, bad, group, weight = cut(data)
    labels, groups, weights = np.array(bad), np.array(group), np.array(weight)
    chance: dict[int, tuple[float, float]] = {}
    hits = {n: rule_hits(row) for n, row in enumerate(data) if row.source.startswith(FRESH)}
    for learnt, left in GroupKFold(8, shuffle=True, random_state=1).split(texts, labels, groups):
        bag, line = fit([texts[n] for n in learnt], labels[learnt], weights[learnt])
        for number in sorted({group[n] for n in left} & set(hits)):
            chance[number] = weighed(data[number], hits[number], bag, line)
    print(f"{len(data)} texts, {len(texts)} with windows, {sum(bool(r.rule) for r in data)} violating, {len(hits)} fresh")
    threshold, doubt = choose(data, hits, chance, wanted.false_alarms)
    bag, line = fit(texts, labels, weights)
    model, known = pointer(data, bag)
    unseen = [row for row in everything if row.source == "unseen"]
    alarms = np.mean([weighed(row, (), bag, line)[0] > threshold for row in unseen])
    inner = [weighed(row, (), bag, line)[1] for row in unseen]
    strict = max(float(np.quantile(inner, 0.99)), threshold + 0.15)
    print(f"{len(unseen)} unseen captions: {alarms:.3f} alarms; window threshold {strict:.3f}")
    write(bag, line, model, known, threshold, strict, doubt)


def rule_hits(row: Row) -> tuple[tuple[int, int, int], ...]:
    """Give (severity, start, end) of what the rules alone find, in the folded text."""
    reading, context = Reading(row.text), Context(Surface(row.kind))
    return tuple(
        (int(f.severity) if judged(f.rule, context) else 9, *reading.folded_span(f.start, f.end))
        for f in rule_findings(reading, context)
        if f.severity > Severity.ADVICE
    )


def weighed(row: Row, hits: Hits, bag: TfidfVectorizer, line: LogisticRegression) -> tuple[float, float]:
    """Give the chance of the whole text, and the highest around its hits (or in its windows, without hits)."""
    reading = Reading(row.text)
    whole = Span(0, len(reading.folded))
    if hits:
        spans = [span for _, low, high in hits for span in around(reading, low, high)]
    else:
        spans = windows(reading) if whole.end > WINDOW else [whole]
    parts = [reading.folded[s.start : s.end] for s in [whole, *spans]]
    matrix = bag.transform(parts)
    told = np.where(np.diff(matrix.indptr) >= FEWEST, line.predict_proba(matrix)[:, 1], 1.0 if hits else 0.0)
    return float(told[0]), float(max(told[1:]))


def choose(data: list[Row], hits: dict[int, Hits], chance: dict[int, tuple[float, float]], most: float) -> tuple[float, tuple[float, float]]:
    """Choose the thresholds that find most on texts no judge was fitted on, under a share of false alarms."""
    best: tuple[float, ...] = ()
    numbers = list(hits)
    bad = np.array([bool(data[n].rule) for n in numbers])
    grade = np.array([max([s for s, _, _ in hits[n]], default=0) for n in numbers])
    whole = np.array([chance[n][0] for n in numbers])
    near = np.array([chance[n][1] for n in numbers])
    steps = np.arange(0.1, 0.8, 0.02)
    for silent, risk, breach in product(steps, steps[:22], steps[:18]):
        flag = (grade == 9) | (whole >= silent) | ((grade == 2) & (near >= risk)) | ((grade == 3) & (near >= breach))
        recall, alarms = flag[bad].mean(), flag[~bad].mean()
        # Three misses weigh as one share of alarms too many; higher doubts cost explanations, so the lowest wins a tie.
        score = recall - 3 * max(0.0, alarms - most) - 0.02 * (risk + breach) - 0.5 * alarms
        best = max(best, (score, recall, alarms, silent, risk, breach))
    _, recall, alarms, silent, risk, breach = best
    rules_only = (np.mean(grade[bad] > 0), np.mean(grade[~bad] > 0))
    print(f"fresh texts, out of fold: rules alone {rules_only[0]:.3f} found, {rules_only[1]:.3f} false alarms; "
          f"with the judge {recall:.3f} found, {alarms:.3f}; thresholds {silent:.2f} {risk:.2f} {breach:.2f}")  # fmt: skip
    return float(silent), (float(risk), float(breach))


def write(bag: TfidfVectorizer, line: LogisticRegression, model: LogisticRegression, known: list[str], threshold: float, strict: float, doubt: tuple[float, float]) -> None:
    """Write the weights as whole numbers."""
    words, hints = {}, {}
    for index, word in enumerate(bag.get_feature_names_out()):
        rarity = bag.idf_[index]
        words[word] = [round(line.coef_[0][index] * rarity * SCALE), round(rarity * SCALE)]
        strongest = np.argsort(-np.abs(model.coef_[:, index]))[:6]
        pulls = [(n, round(model.coef_[n][index] * rarity * SCALE)) for n in strongest]
        hints[word] = [int(value) for pull in pulls if abs(pull[1]) >= SCALE for value in pull]
    out = {
        "bias": round(float(line.intercept_[0]), 4), "threshold": round(threshold, 4), "strict": round(strict, 4),
        "doubt": [round(d, 4) for d in doubt], "rules": known, "biases": [round(float(b), 4) for b in model.intercept_],
        "words": words, "hints": {k: v for k, v in hints.items() if v},
    }  # fmt: skip
    written = json.dumps(out, ensure_ascii=False, separators=(",", ":"))
    (ROOT / "compliance/net.json").write_text(written, "utf-8")


if __name__ == "__main__":
    main()

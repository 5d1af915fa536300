"""Train the judge of posts (`python -m bench.train_posts`; needs scikit-learn, which nothing else does)."""

# ruff: noqa: E501 - printed lines and signatures are clearest whole

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from compliance import Case, Context, Facts, Severity, Surface, judged, rule_findings, rules
from compliance.net import FEWEST, WINDOW, around, traits, windows
from compliance.reading import Reading, Span
from compliance.rule import ANSWERS
from planner import awareness, catalogue
from planner.adapt import full

ROOT = Path(__file__).parent.parent
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
REPLIES = {"SEC", "PLT"}
POSTED = {"SEC-06"}  # secrecy broken in posts, not in answers
LEFT_OUT = {"REV-03", "REV-04", "REV-05", "TRU-05", "TTL-02", "WEB-01", "WEB-02"}
SCALE = 100
HOUSE = 0.6  # a window of a house text: its sentences must stay clean wherever a network cuts
CHOSEN = [0.65, 0.8, 0.3, 0.15]  # out of fold: recall counts once, an alarm twice
Hits = tuple[tuple[int, int, int], ...]
FRESH = ("posts_k", "posts_w")  # written after the rules, so that these never saw them


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
    """Give what the house itself says: hooks and captions of the idea catalogue and of the calendar, all harmless."""
    for idea in [*catalogue.load(), *map(awareness.unfold, awareness.occurrences(date(2027, 1, 1), date(2028, 2, 29)))]:
        for words in (idea.fr, idea.en):
            yield Row(full(words), "", "house")
            yield Row(words.hook, "", "house")


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


def fit(texts: list[str], bad: Any, weights: Any) -> tuple[TfidfVectorizer, LogisticRegression]:
    """Fit one judge."""
    bag = TfidfVectorizer(analyzer=traits, min_df=2, binary=True)
    line = LogisticRegression(C=20, max_iter=600)
    line.fit(bag.fit_transform(texts), bad, sample_weight=weights)
    return bag, line


def cut(data: list[Row]) -> tuple[list[str], list[bool], list[int], list[float]]:
    """Give the texts to learn from: each whole, and the windows of long harmless ones, lighter."""
    texts, bad, group, weight, tongue = [], [], [], [], []
    for number, row in enumerate(data):
        reading = Reading(row.text)
        whole = reading.folded
        parts = [] if row.rule or len(whole) <= WINDOW else [whole[s.start : s.end] for s in windows(reading)]
        heavy = 2.5 if row.source.startswith(FRESH) else 0.5 if row.source == "replies" else 1.5 if row.source == "examples" else 1.0
        cutting = HOUSE if row.source == "house" else 0.3
        for text, share in [(whole, heavy), *((part, cutting) for part in parts)]:
            texts.append(text)
            bad.append(bool(row.rule))
            group.append(number)
            weight.append(share)
            tongue.append(reading.tongue)
    # Neither language may itself look guilty: violating and harmless texts weigh the same in each.
    sums: defaultdict[tuple[str, bool], float] = defaultdict(float)
    for lang, wrong, share in zip(tongue, bad, weight, strict=True):
        sums[lang, wrong] += share
    mean = sum(sums.values()) / len(sums)
    weight = [share * mean / sums[lang, wrong] for lang, wrong, share in zip(tongue, bad, weight, strict=True)]
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
    ask.add_argument("--thresholds", type=float, nargs=4, default=CHOSEN, help="of a text, a window, a doubted risk, a doubted breach")
    threshold, strict, *doubt = ask.parse_args().thresholds
    data = rows()
    texts, bad, group, weight = cut(data)
    labels, groups, weights = np.array(bad), np.array(group), np.array(weight)
    chance: dict[int, tuple[float, float]] = {}
    hits = {n: rule_hits(row) for n, row in enumerate(data) if row.source.startswith(FRESH)}
    for learnt, left in GroupKFold(6, shuffle=True, random_state=1).split(texts, labels, groups):
        bag, line = fit([texts[n] for n in learnt], labels[learnt], weights[learnt])
        for number in sorted({group[n] for n in left}):
            if number in hits or data[number].source == "house":
                chance[number] = weighed(data[number], hits.get(number, ()), bag, line)
    print(f"{len(data)} texts, {len(texts)} with windows, {sum(bool(r.rule) for r in data)} violating, {len(hits)} fresh")
    tell(data, hits, chance, threshold, strict, doubt)
    bag, line = fit(texts, labels, weights)
    model, known = pointer(data, bag)
    house = np.array([chance[n] for n, row in enumerate(data) if row.source == "house"])
    alarms = np.mean((house[:, 0] > threshold) | (house[:, 1] > strict))
    print(f"{len(house)} house texts, out of fold: {alarms:.3f} alarms by the judge alone")
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


def tell(data: list[Row], hits: dict[int, Hits], chance: dict[int, tuple[float, float]], threshold: float, strict: float, doubt: list[float]) -> None:
    """Print what the thresholds find on texts that neither the rules nor the judge of their fold had seen."""
    tongues = {n: Reading(data[n].text).tongue for n in hits}
    kinds = [(s, "") for s in sorted({data[n].source for n in hits})] + [("all", lang) for lang in ("fr", "en")]
    for source, lang in kinds:
        some = [n for n in hits if (tongues[n] == lang if lang else data[n].source == source)]
        bad = np.array([bool(data[n].rule) for n in some])
        grade = np.array([max([s for s, _, _ in hits[n]], default=0) for n in some])
        whole, near = (np.array([chance[n][part] for n in some]) for part in (0, 1))
        flag = (whole >= threshold) | (near >= strict) | (grade == 9) | ((grade == 2) & (near >= doubt[0])) | ((grade == 3) & (near >= doubt[1]))
        alone = grade > 0
        print(f"{source} {lang}: rules alone {alone[bad].mean():.3f} found, {alone[~bad].mean():.3f} false alarms; with the judge {flag[bad].mean():.3f}, {flag[~bad].mean():.3f}")


def write(bag: TfidfVectorizer, line: LogisticRegression, model: LogisticRegression, known: list[str], threshold: float, strict: float, doubt: list[float]) -> None:
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

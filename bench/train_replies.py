"""Learn the judge of answers offline: needs scikit-learn, which the product does not.

``train_replies.py`` learns from all texts and writes the weights; with ``--check`` it first leaves out one file after
another and prints what the judge would have made of it, unseen.
"""

from __future__ import annotations

import json
import sys
import zlib
from base64 import encodebytes
from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np
from reply_texts import ROOT, Text, fresh, own, posts, seen
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from compliance import rules
from compliance.replies.signs import runs, signs
from compliance.rule import Severity

OUT = ROOT / "compliance" / "replies" / "judge.txt"
C = 20.0  # little restraint: the rows are short
OWN = 0.5  # how much of a weight may belong to one kind of answer
PROOF = 0.15  # how much the evidence may weigh
COMMON = 3  # sentences a sign must stand in
SCALE = 5.0  # makes the rows about one long
KINDS = ("reply", "comment", "post")
STEPS = 127
HINT = 0.05  # step of what a sign says of a rule
SIGNS = 160_000  # as many are kept
TAUGHT = frozenset({"REV-06"})  # advice where a user asks, at fault in what he publishes
BARS = {"reply": 0.0, "comment": 0.0}  # log-odds from which a sentence is guilty, chosen on files left out


class Table:
    """Hold all sentences as rows of signs, with labels, weights and owners."""

    def __init__(self, texts: list[Text]) -> None:
        """Count the signs of every sentence."""
        self.texts = texts
        self.owner = np.array([n for n, t in enumerate(texts) for _ in t.parts])
        self.y = np.array([bad for t in texts for bad in t.bad])
        self.kind = np.array([texts[n].kind for n in self.owner])
        self.source = np.array([texts[n].source for n in self.owner])
        self.balance = balance(texts)
        found = [{*signs(part)} | {f"~{run}" for run in runs(part)} for t in texts for part in t.parts]
        counts = Counter(sign for one in found for sign in one)
        self.names = sorted(sign for sign, count in counts.items() if count >= COMMON)
        self.rarity = np.array([np.log((len(found) + 1) / (counts[n] + 1)) + 1 for n in self.names])
        self.bag = self.matrix(found, self.names, self.rarity)
        proofs = [proof for t in texts for proof in t.proofs]
        self.proof_names = sorted({p for one in proofs for p in one})
        self.proofs = self.matrix(proofs, self.proof_names, None)
        kinds = [diags((self.kind == kind).astype(np.float32)) @ self.bag * OWN for kind in KINDS]
        self.x = hstack([self.bag, *kinds, self.proofs * PROOF]).tocsr()
        sizes = np.array([len(texts[n].parts) for n in self.owner])
        posted = self.kind == "post"
        self.unsure = posted & self.y & (sizes > 1)  # somewhere in there is what is at fault
        self._settle()

    def _settle(self) -> None:
        """Let a first model say which sentence of a guilty post is at fault; others near the bar are left out."""
        unsure = np.flatnonzero(self.unsure)
        self.out = self.unsure.copy()
        if not len(unsure):
            return
        scores = np.full(len(self.y), -99.0)
        scores[unsure] = self.fit(np.ones(len(self.y), bool), C=5, tol=0.1).decision_function(self.x[unsure])
        worst = scores[unsure] >= self.best(scores)[self.owner[unsure]] - 1e-9
        self.y[unsure] = worst
        self.out[unsure] = ~worst & (scores[unsure] > -1)

    @staticmethod
    def matrix(found: list[set[str]], names: list[str], rarity: np.ndarray | None) -> csr_matrix:
        """Make rows: each sign by its rarity, over the root of how many there are; evidence counts as it is."""
        number = {name: n for n, name in enumerate(names)}
        starts, columns, values = [0], [], []
        for one in found:
            known = [number[s] for s in one if s in number]
            columns += known
            root = 1.0 if rarity is None else 1 / (SCALE * np.sqrt(len(one) or 1))
            values += [root if rarity is None else root * rarity[n] for n in known]
            starts.append(len(columns))
        return csr_matrix((np.array(values, np.float32), columns, starts), (len(found), len(names)))

    def fit(self, mask: np.ndarray, *, C: float = C, tol: float = 0.02) -> LogisticRegression:  # noqa: N803
        """Learn from the rows of a mask; both labels weigh the same."""
        mask = mask & ~self.out
        weights = np.array([self.texts[n].weight for n in self.owner]) * self.balance[self.owner]
        weights, y = weights[mask], self.y[mask]
        for label in (False, True):
            weights[y == label] *= len(y) / 2 / weights[y == label].sum()
        model = LogisticRegression(C=C, max_iter=300, solver="liblinear", dual=True, tol=tol)
        return model.fit(self.x[mask], y, sample_weight=weights)

    def best(self, scores: np.ndarray) -> np.ndarray:
        """Give the score of each text: its guiltiest sentence's."""
        found = np.full(len(self.texts), -99.0)
        np.maximum.at(found, self.owner, scores)
        return found


def balance(texts: list[Text]) -> np.ndarray:
    """Weigh texts so that their number of sentences says nothing of their guilt."""
    cells: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for n, text in enumerate(texts):
        if text.source not in ("seen", "own"):
            cells[text.source, text.kind, min(len(text.parts), 5)].append(n)
    found = np.ones(len(texts))
    for numbers in cells.values():
        share = np.clip(np.mean([bool(texts[n].rules) for n in numbers]), 0.12, 0.88)
        for n in numbers:
            found[n] = 0.5 / share if texts[n].rules else 0.5 / (1 - share)
    return found


def out_of_fold(table: Table, files: list[str]) -> np.ndarray:
    """Score every sentence of the fresh files by a model that has not seen its file."""
    scores = np.full(len(table.y), -99.0)
    for name in files:
        model = table.fit(table.source != name)
        scores[table.source == name] = model.decision_function(table.x[table.source == name])
        report(table, table.best(scores), [name])
    return scores


def curve(table: Table, best: np.ndarray, files: list[str], kind: str) -> Iterator[tuple[float, float, float]]:
    """Give (bar, found, false alarms), the number of sentences balanced."""
    mine = np.array([t.source in files and t.kind == kind for t in table.texts])
    bad = np.array([bool(t.rules) for t in table.texts])[mine]
    scores, weights = best[mine], table.balance[mine]
    for bar in np.arange(-2.0, 2.01, 0.1):
        over = scores > bar
        yield bar, np.average(over[bad], weights=weights[bad]), np.average(over[~bad], weights=weights[~bad])


def report(table: Table, best: np.ndarray, files: list[str]) -> None:
    """Print the area and the trade-off of some files."""
    named = "+".join(files) if len(files) < COMMON else "all"
    for kind in ("reply", "comment"):
        mine = np.array([t.source in files and t.kind == kind for t in table.texts])
        bad = np.array([bool(t.rules) for t in table.texts])[mine]
        area = roc_auc_score(bad, best[mine], sample_weight=table.balance[mine])
        points = list(curve(table, best, files, kind))
        at = [next((p for p in points if p[2] <= share), points[-1]) for share in (0.20, 0.10, 0.05)]
        told = "  ".join(f"{found:.3f} at {false:.3f} (bar {bar:.1f})" for bar, found, false in at)
        print(f"{named:12} {kind:8} {mine.sum():5} area {area:.3f}  {told}", flush=True)


def pointer(texts: list[Text]) -> dict[str, object]:
    """Learn which rule a guilty sentence breaks."""
    answered = {r.id for r in rules() if r.family != "WEB" and (r.severity > Severity.ADVICE or r.id in TAUGHT)}
    guilty = [
        (part, text.rules[0], text.weight)
        for text in texts
        if text.rules and text.rules[0] in answered and (text.kind != "post" or len(text.parts) < COMMON)
        for part, bad in zip(text.parts, text.bad, strict=True)
        if bad
    ]
    names = sorted(r for r, count in Counter(rule for _, rule, _ in guilty).items() if count >= COMMON * 2)
    guilty = [one for one in guilty if one[1] in names]
    found = [{s for s in signs(part) if s[0] not in "&*>"} for part, _, _ in guilty]
    roots = [1 / np.sqrt(len(signs(part))) for part, _, _ in guilty]
    counts = Counter(sign for one in found for sign in one)
    known = sorted(sign for sign, count in counts.items() if count > COMMON)
    x = diags(roots) @ Table.matrix(found, known, None)
    y = np.array([names.index(rule) for _, rule, _ in guilty])
    model = LogisticRegression(C=10, max_iter=100).fit(x, y, sample_weight=[min(w, 1.0) for _, _, w in guilty])
    print("rules pointed at, of those learnt from:", (model.predict(x) == y).mean())
    hints: dict[str, list[int]] = {}
    for n, name in enumerate(known):
        told = [(int(r), round(float(w) / HINT)) for r, w in enumerate(model.coef_[:, n]) if abs(w) >= HINT * 8]
        if told:
            hints[name] = [v for pair in told for v in pair]
    return {"rules": names, "biases": [round(float(b), 3) for b in model.intercept_], "step": HINT, "hints": hints}


def stored(table: Table, model: LogisticRegression, bars: dict[str, float]) -> bytes:
    """Give the file: weights in whole steps, signs that weigh nothing left out."""
    size, weights = len(table.names), model.coef_[0]
    shared = weights[:size]
    both = {
        "reply": (shared + OWN * weights[size : 2 * size]) * table.rarity / SCALE,
        "comment": (shared + OWN * weights[2 * size : 3 * size]) * table.rarity / SCALE,
    }
    step = float(np.quantile(np.abs(np.concatenate(list(both.values()))), 0.9995)) / STEPS
    rounded = {kind: np.clip(np.round(w / step), -STEPS, STEPS).astype(int) for kind, w in both.items()}
    force = np.maximum(*(np.abs(w) for w in both.values()))
    strong = np.flatnonzero(force >= np.sort(force)[-min(SIGNS, size)])
    kept = [n for n in strong if any(rounded[kind][n] for kind in rounded)]
    proofs = {p: round(float(w) * PROOF, 3) for p, w in zip(table.proof_names, weights[4 * size :], strict=True)}
    data: dict[str, object] = {
        kind: {
            "bias": round(float(model.intercept_[0]), 4),
            "bar": bars[kind],
            "signs": [int(rounded[kind][n]) for n in kept if table.names[n][0] != "~"],
            "runs": [int(rounded[kind][n]) for n in kept if table.names[n][0] == "~"],
            "evidence": proofs,
        }
        for kind in both
    }
    names = [table.names[n] for n in kept]
    data |= {"step": step, "pointer": pointer(table.texts)}
    data |= {"signs": "\n".join(n for n in names if n[0] != "~")}
    data |= {"runs": "\n".join(n[1:] for n in names if n[0] == "~")}
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
    packed = zlib.compress(text.encode(), 9)
    print(len(kept), "signs", len(text), "characters", len(packed), "bytes")
    return packed


def main() -> None:
    texts = [t.read() for t in [*fresh(), *posts(), *seen(), *own()]]
    texts = [t for t in texts if t.parts]
    table = Table(texts)
    files = sorted({t.source for t in texts} - {"posts", "seen", "own"})
    print({f: sum(t.source == f for t in texts) for f in [*files, "posts", "seen", "own"]}, table.x.shape, flush=True)
    bars = dict(BARS)
    if "--check" in sys.argv:
        best = table.best(out_of_fold(table, files))
        report(table, best, files)
        for kind in bars:
            for bar, found, false in curve(table, best, files, kind):
                print(f"  {kind} bar {bar:.1f} found {found:.3f} false {false:.3f}")
    model = table.fit(np.ones(len(table.y), bool))
    OUT.write_bytes(encodebytes(stored(table, model, bars)))


if __name__ == "__main__":
    main()

"""The judge of answers: it weighs each sentence with what was found in it, and lets that stand, doubts it, or adds."""

from __future__ import annotations

import json
import math
import zlib
from base64 import b64decode
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from compliance.names import Kind, entities
from compliance.reading import Reading, Span
from compliance.registry import rules
from compliance.replies.reader import read_reply, squeezed
from compliance.replies.signs import runs, signs
from compliance.report import Finding
from compliance.rule import Context, Hit, Severity, Surface

Make = Callable[[str, Hit, Reading, Context], list[Finding]]  # makes the findings of a rule from a hit
REREAD = {"fr": "À relire\u00a0: ", "en": "Please reread: "}
DOUBTED = {"fr": "Sans doute anodin ici\u00a0: ", "en": "Probably harmless here: "}
FIRM = frozenset({Kind.PHONE, Kind.EMAIL, Kind.FILE})  # what no wording makes harmless where a rule found it
IDENTITY = frozenset({"SEC-04", "SEC-11"})
VAGUE = frozenset({"SEC-01", "SEC-02"})  # what the reader says where "you" or a health word is all it has
NAMED = (":said", ":echo")  # reasons of the reader that stand by themselves
CLOSE = 1.3  # log-odds between two rules of different families that are told both
PACK = 32  # bits of a rule's weight among those of a sign
HALF = 1 << PACK - 1
LONGEST = 20_000  # characters of a sentence that are weighed


class Weights(NamedTuple):
    """Hold what each sign weighs in an answer of one kind, in steps, and what the evidence weighs, in log-odds."""

    bias: float  # the bar is taken off already
    step: float
    signs: dict[str, int]
    runs: dict[str, int]
    evidence: dict[str, float]


class Pointer(NamedTuple):
    """Hold how signs point to rules: the weights of a sign are packed in one number, so that one sum adds all."""

    rules: tuple[str, ...]
    biases: tuple[float, ...]
    step: float
    hints: dict[str, int]


@cache
def _stored() -> dict[str, Any]:
    packed = (files("compliance.replies") / "judge.txt").read_text("ascii")
    found: dict[str, Any] = json.loads(zlib.decompress(b64decode(packed)))
    return found


@cache
def _weights(kind: str) -> Weights:
    data = _stored()
    own = data[kind]
    words, letters = (
        {name: weight for name, weight in zip(data[what].split("\n"), own[what], strict=True) if weight}
        for what in ("signs", "runs")
    )
    return Weights(own["bias"] - own["bar"], data["step"], words, letters, own["evidence"])


@cache
def _pointer() -> Pointer:
    data = _stored()["pointer"]
    packed = {
        sign: sum([w << PACK * n for n, w in zip(h[::2], h[1::2], strict=True)]) for sign, h in data["hints"].items()
    }
    return Pointer(tuple(data["rules"]), tuple(data["biases"]), data["step"], packed)


def weigh(findings: Sequence[Finding], reading: Reading, context: Context, make: Make) -> list[Finding]:
    """Judge an answer sentence by sentence: a guilty one keeps its findings or gets one; others' are doubted."""
    if not reading.sentences:
        return list(findings)
    places = _places(findings, reading)
    proofs = evidence(findings, reading, context)
    found = [f for f, place in zip(findings, places, strict=True) if place is None]
    for index, span in enumerate(reading.sentences):
        here = [f for f, place in zip(findings, places, strict=True) if place == index]
        text = sentence(reading, span)
        if excess(text, proofs[index], context.kind) <= 0:
            found += [_doubted(f, reading, context) for f in here]
        else:
            told = _added(text, span, reading, context, make, _spoken(here, proofs[index]))
            found += told + [f for f in here if f.rule not in {one.rule for one in told}]
    return found


def sentence(reading: Reading, span: Span) -> str:
    """Give the words of a sentence as the judge weighs them."""
    return squeezed(reading.folded[span.start : min(span.end, span.start + LONGEST)])[0]


def excess(text: str, proofs: Iterable[str], kind: Surface) -> float:
    """Tell by how many log-odds a sentence is above the bar of its kind."""
    weights, words, letters = _weights(str(kind)), signs(text), runs(text)
    total = sum(map(weights.signs.__getitem__, weights.signs.keys() & words))
    total += sum(map(weights.runs.__getitem__, weights.runs.keys() & letters))
    told = sum([weights.evidence.get(proof, 0.0) for proof in proofs])
    return weights.bias + told + weights.step * total / math.sqrt(len(words) + len(letters) or 1)


def _places(findings: Sequence[Finding], reading: Reading) -> list[int | None]:
    """Give the number of the sentence each finding begins in; nothing for one that points nowhere."""
    starts = [span.start for span in reading.sentences]
    return [
        None if f.start >= f.end else max(0, bisect_right(starts, reading.folded_span(f.start, f.end)[0]) - 1)
        for f in findings
    ]


def evidence(findings: Sequence[Finding], reading: Reading, context: Context) -> list[set[str]]:
    """Name, for each sentence, what the rules and the reader of answers found in it, and what in the whole text."""
    proofs: list[set[str]] = [set() for _ in reading.sentences]
    whole: set[str] = set()
    for finding, place in zip(findings, _places(findings, reading), strict=True):
        if place is None:
            continue
        here, family = proofs[place], finding.rule.partition("-")[0]
        here |= {f"R:{finding.rule}:{int(finding.severity)}", "any"}
        if finding.severity >= Severity.RISK:
            here.add(family)
            whole |= {"text:any", f"text:{family}"}
        if finding.severity >= Severity.BREACH:
            here.add("breach")
    starts = [span.start for span in reading.sentences]
    for claim in read_reply(reading, context.review, public=context.kind is Surface.REPLY):
        here = proofs[max(0, bisect_right(starts, claim.start) - 1)]
        here |= {f"C:{claim.rule}:{claim.reason}", f"C:{claim.reason}:{int(claim.severity)}"}
    return [here | whole for here in proofs]


def _doubted(finding: Finding, reading: Reading, context: Context) -> Finding:
    if finding.severity < Severity.RISK or _firm(finding, context):
        return finding
    return replace(finding, severity=Severity.ADVICE, message=DOUBTED[reading.tongue] + finding.message)


def _firm(finding: Finding, context: Context) -> bool:
    """Tell whether a declared fact or an identifier decides, whatever the words around."""
    needs = next(rule.needs for rule in rules() if rule.id == finding.rule)
    if any(getattr(context.facts, need) not in (None, ()) for need in needs):
        return True
    return finding.rule in IDENTITY and any(
        e.kind in FIRM or (e.kind is Kind.PERSON and " " in finding.excerpt[e.start : e.end])
        for e in entities(finding.excerpt)
    )


def _spoken(here: Sequence[Finding], proofs: Iterable[str]) -> dict[str, bool]:
    """Give the families of what was found in a sentence, and whether each was found for a reason that can be named."""
    named = any(proof.startswith("C:") and proof.endswith(NAMED) for proof in proofs)
    grave = {f.rule for f in here if f.severity >= Severity.RISK}
    return {rule.partition("-")[0]: named or rule not in VAGUE for rule in sorted(grave)}


def _added(
    text: str, span: Span, reading: Reading, context: Context, make: Make, spoken: dict[str, bool]
) -> list[Finding]:
    """Point to rules for a guilty sentence: of families not told yet, and beside a clear finding only for sure."""
    start, end = reading.raw_span(*span)
    likely = pointed(text)
    if start >= end or (any(spoken.values()) and len(likely) > 1):
        return []
    hit = Hit(start, end, severity=Severity.RISK)
    unspoken = [rule for rule in likely if rule.partition("-")[0] not in spoken]
    found = [f for rule in unspoken for f in make(rule, hit, reading, context)]
    return [replace(f, source="net", message=REREAD[reading.tongue] + f.message) for f in found]


def pointed(text: str) -> tuple[str, ...]:
    """Give the rule a sentence most likely breaks, and the next of another family where they are close."""
    pointer, found = _pointer(), signs(text)
    total = sum([pointer.hints[sign] for sign in pointer.hints.keys() & found])
    scores = []
    for _ in pointer.rules:
        low = (total + HALF & (1 << PACK) - 1) - HALF
        scores.append(low)
        total = (total - low) >> PACK
    root = pointer.step / math.sqrt(len(found) or 1)
    final = [bias + score * root for bias, score in zip(pointer.biases, scores, strict=True)]
    order = sorted(range(len(final)), key=lambda n: -final[n])
    first = pointer.rules[order[0]]
    second = next(n for n in order if pointer.rules[n][:3] != first[:3])
    return (first, pointer.rules[second]) if final[order[0]] - final[second] < CLOSE else (first,)

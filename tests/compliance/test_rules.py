"""Tests every rule inherits: it proves itself by its own examples, words and citations."""

import re
import time
from functools import cache

import pytest

from compliance import (
    ANSWER,
    Case,
    Context,
    Facts,
    Finding,
    Mark,
    Reading,
    Rule,
    Severity,
    Surface,
    apply_rewrite,
    check,
    rules,
)
from compliance.rule import ANSWERS

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
RULES = rules()
SLOTS = {"{tel}": "01 23 45 67 89", "{tél}": "01 23 45 67 89", "{…}": "3"}


def case(example: str | Case) -> Case:
    return Case(example) if isinstance(example, str) else example


def surface(rule: Rule, example: str | Case) -> str:
    """A plain text is read as a post, or on the rule's own surface when it does not read posts."""
    if isinstance(example, Case):
        return example.kind
    return "post" if Surface.POST in rule.surfaces else min(rule.surfaces)


def marked(text: str) -> tuple[str, list[str], list[tuple[int, int]]]:
    plain, spans, at = "", [], 0
    for m in MARK.finditer(text):
        plain += text[at : m.start()]
        spans.append((len(plain), len(plain) + len(m[1])))
        plain += m[1]
        at = m.end()
    return plain + text[at:], [m[1] for m in MARK.finditer(text)], spans


@cache
def _report(
    text: str, kind: str, review: str | None, stars: int | None, facts: Facts, lang: str
) -> tuple[Finding, ...]:
    return check(text, kind=kind, review=review, stars=stars, facts=facts, lang=lang).findings


def findings(rule: Rule, example: str | Case, lang: str = "auto") -> list[Finding]:
    one = case(example)
    text = marked(one.text)[0]
    found = _report(text, surface(rule, example), one.review, one.stars, one.facts, lang)
    return [f for f in found if f.rule == rule.id]


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, lang, example, id=f"{rule.id}-{lang}-{n}")
        for rule in RULES
        for lang, both in rule.examples.items()
        for n, example in enumerate(getattr(both, kind))
    ]


@pytest.mark.parametrize(("rule", "lang", "example"), examples("flagged"))
def test_a_flagged_example_is_found_exactly_at_its_marks(rule, lang, example):
    assert lang in ("fr", "en")
    text, words, spans = marked(case(example).text)
    found = findings(rule, example)
    assert found, f"{rule.id} misses: {text}"
    if rule.absence:
        return
    assert words, "a flagged example bears marks"
    assert [(f.start, f.end) for f in found] == spans, [f.excerpt for f in found]
    assert [f.excerpt for f in found] == words


@pytest.mark.parametrize(("rule", "lang", "example"), examples("fine"))
def test_a_fine_example_is_left_alone(rule, lang, example):
    assert lang in ("fr", "en")
    assert not MARK.search(case(example).text)
    assert findings(rule, example) == []


def test_fine_examples_of_a_rule_break_no_other_rule():
    wrong = []
    absent = {rule.id for rule in RULES if rule.absence}
    for rule in RULES:
        for both in rule.examples.values():
            for example in both.fine:
                one = case(example)
                found = _report(one.text, surface(rule, example), one.review, one.stars, one.facts, "auto")
                wrong += [f"{rule.id}: {one.text!r}: {f.rule} {f.excerpt!r}" for f in found
                          if f.severity > Severity.ADVICE and f.rule not in absent | {rule.id}]  # fmt: skip
    assert wrong == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_rule_is_complete(rule):
    module = rule.id.lower().replace("-", "_")
    assert re.fullmatch(r"[A-Z]{2,3}-\d\d", rule.id)
    assert __import__(f"compliance.rules.{module}", fromlist=["RULE"]).RULE is rule, "the file bears the rule's id"
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert set(rule.words) == {"fr", "en"} == set(rule.examples)
    assert rule.citations
    assert rule.surfaces
    for words in rule.words.values():
        assert words.message
        assert "\n" not in words.message
        assert words.why
        assert len(words.message) <= 110
        assert len(words.why) <= 220
    if rule.severity > Severity.ADVICE and not rule.absence:
        for both in rule.examples.values():
            assert len(both.flagged) >= 6
            assert len(both.fine) >= 6
    for citation in rule.citations:
        assert citation.address.startswith("http")
        assert citation.quote


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_breach_rests_on_a_verified_citation_that_binds_the_profession(rule):
    for both in rule.examples.values():
        for example in both.flagged:
            for f in findings(rule, example):
                if f.severity is Severity.BREACH:
                    assert f.mark is Mark.VERIFIED
                    assert f.citation.binds(case(example).facts.profession)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_rewrite_breaks_no_rule(rule, lang):
    rewrite = rule.words[lang].rewrite
    for slot, value in SLOTS.items():
        rewrite = rewrite.replace(slot, value)
    if not rewrite:
        return
    for kind in ANSWERS & rule.surfaces:
        assert check(ANSWER[lang], kind=kind, lang=lang).findings == ()
    # In an answer, words meant for a page give way to the neutral ones of the check itself.
    kinds = rule.surfaces - ANSWERS if Surface.POST in rule.surfaces else rule.surfaces
    for kind in sorted(kinds):
        found = [f for f in check(rewrite, kind=kind, lang=lang).findings if f.severity > Severity.ADVICE]
        assert found == [], [(f.rule, f.excerpt) for f in found]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_applying_the_rewrite_removes_the_finding(rule):
    for both in rule.examples.values():
        for example in both.flagged:
            one, text = case(example), marked(case(example).text)[0]
            for _ in range(6):
                found = findings(rule, Case(text, surface(rule, example), one.review, one.facts, one.stars))
                if not found:
                    break
                text = apply_rewrite(text, found[0])
            assert found == [] or found[0].severity is Severity.ADVICE, text


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_known_misses_are_still_missed(rule):
    for misses in rule.known_misses.values():
        for text in misses:
            assert findings(rule, text) == [], f"{text} is found now: make it a flagged example"


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_time_is_linear_in_the_text(rule):
    flagged = [marked(case(e).text)[0] for both in rule.examples.values() for e in both.flagged[:3]] or ["a b c "]
    seed = " ".join(flagged)
    spent = []
    for size in (20_000, 80_000):
        text = (seed * (size // len(seed) + 1))[:size]
        reading, context = Reading(text), Context(min(rule.surfaces))
        assert len(reading.sentences) >= 1
        started = time.process_time()
        list(rule.detect(reading, context))
        spent.append(time.process_time() - started)
    assert spent[1] < 12 * max(spent[0], 0.02)

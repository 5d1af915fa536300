"""Tests that the post rules and the net under them generalise: recall, false alarms, robust reading."""

import json
import unicodedata
from pathlib import Path

import pytest

from compliance import Facts, Severity, check

HERE = Path(__file__).parent / "corpus"
GLYPHS = str.maketrans("aeopc", "аеорс")


def rows(name):
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def hard(row, text=None):
    report = check(text or row["text"], kind=row["kind"], facts=Facts.of(row.get("facts", {})))
    return [f for f in report.findings if f.severity > Severity.ADVICE]


def families(found):
    return {f.rule.partition("-")[0] for f in found}


def figures(some):
    bad = [(row, hard(row)) for row in some if row["rules"]]
    good = [(row, hard(row)) for row in some if not row["rules"]]
    recall = sum(bool(found) for _, found in bad) / len(bad)
    alarms = sum(bool(found) for _, found in good) / len(good)
    told = [(row, found) for row, found in bad if found]
    right = sum(bool(families(found) & {r.partition("-")[0] for r in row["rules"]}) for row, found in told) / len(told)
    return recall, alarms, right


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_corpus_is_found_with_few_false_alarms_and_in_the_right_family(lang):
    some = [row for row in rows("posts_a2.jsonl") if row["lang"] == lang]
    recall, alarms, right = figures(some)
    assert recall >= 0.92
    assert alarms <= 0.05
    assert right >= 0.9


def test_texts_never_trained_on_are_mostly_found_with_few_false_alarms():
    recall, alarms, right = figures(rows("held_a2.jsonl"))
    assert recall >= 0.6, "these are written to slip through: lower means the rules stopped generalising"
    assert alarms <= 0.05
    assert right >= 0.6


def bare(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def zero_width(text):
    return "\u200b".join(text[i : i + 3] for i in range(0, len(text), 3))


DISGUISES = {
    "no accents": bare,
    "capitals": str.upper,
    "apostrophes": lambda t: t.replace("'", "’").replace("’", "ʼ"),
    "zero width": zero_width,
    "homoglyphs": lambda t: t.translate(GLYPHS),
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguise_changes_hardly_any_verdict(disguise):
    some = rows("posts_a2.jsonl")[::4] + rows("held_a2.jsonl")
    same = sum(bool(hard(row)) == bool(hard(row, DISGUISES[disguise](row["text"]))) for row in some)
    assert same / len(some) >= 0.97


def test_a_breach_is_always_verified():
    for row in rows("posts_a2.jsonl")[::3]:
        for finding in hard(row):
            if finding.severity is Severity.BREACH:
                assert finding.mark == "verified"


def test_the_judge_speaks_of_one_place_of_another_matter_than_the_rules_and_never_of_a_breach():
    for row in rows("held_a2.jsonl"):
        found = hard(row)
        own = [f for f in found if f.source == "net"]
        if own:
            assert len({(f.start, f.end) for f in own}) == 1
            assert not families(own) & families(f for f in found if f.source != "net")
            assert all(f.severity is Severity.RISK for f in own)
            assert row["text"][own[0].start : own[0].end] == own[0].excerpt


def test_declared_facts_count():
    def severities(text, **facts):
        return {f.rule: f.severity for f in check(text, facts=Facts(**facts)).findings}

    text = "Trois mois après une rhinoplastie."
    assert "IMG-01" in severities(text, patient_image="recognisable")
    assert "IMG-01" not in severities(text, patient_image="none")
    assert severities("Avant / après d'un lifting.", patient_image="recognisable")["IMG-02"] is Severity.BREACH
    assert "INF-02" in severities("Mon lifting, jour après jour.", paid=True)
    assert severities("Les ados ont droit à un nouveau nez, venez.", speaker="clinic")["MIN-01"] is Severity.BREACH
    assert severities("Les ados ont droit à un nouveau nez, venez.")["MIN-01"] is Severity.RISK
    assert "TTL-01" in severities("Je suis chirurgien esthétique.", title="médecin généraliste")
    assert "TTL-01" not in severities("Je suis chirurgien esthétique.", title="chirurgien plasticien")


def test_limits_of_networks():
    def advice(text, kind="post", **facts):
        return {f.rule for f in check(text, kind=kind, facts=Facts(**facts)).findings}

    assert "PLT-01" in advice("x" * 281, network="x")
    assert "PLT-01" not in advice("x" * 281, network="facebook")
    assert "PLT-01" in advice("mot " * 560)
    assert "PLT-01" not in advice("Lire https://exemple.org/" + "a" * 300, network="x")
    assert "REV-09" in advice("é" * 2049, kind="reply")
    assert "REV-09" not in advice("Merci de ce message.", kind="reply")


def test_the_limit_of_a_reply_counts_bytes():
    text = "é" * 2100
    first = next(f for f in check(text, kind="reply").findings if f.rule == "REV-09")
    assert len(text[: first.start].encode()) == 4096

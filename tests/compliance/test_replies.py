"""The reply reader tells apart sentences that differ by a few words, however they are written."""

# ruff: noqa: E501 - tables and sentences read better on one line

import importlib.util
import time
from pathlib import Path

import pytest

from compliance import Severity, check
from compliance.reading import Reading
from compliance.replies import read_reply
from compliance.replies.judge import excess, sentence
from compliance.rule import Surface

BENCH = Path(__file__).parents[2] / "bench"

PAIRS = [
    # (true even had the author never come, supposes that they came)
    ("Chaque consultation commence par un devis.", "Votre consultation a commencé par un devis."),
    ("Merci d'avoir pris le temps d'écrire.", "Merci d'avoir pris le temps de venir."),
    ("Merci pour votre message.", "Merci pour votre confiance."),
    ("Nous sommes désolés de lire ce message.", "Nous sommes désolés de votre attente."),
    ("Si vous le souhaitez, appelez-nous au cabinet.", "Comme convenu, appelez-nous au cabinet."),
    ("Belle journée à vous.", "Au plaisir de vous revoir."),
    ("Toute personne reçue au cabinet est informée des risques.", "Vous avez été informée des risques au cabinet."),
    ("Nous faisons de notre mieux pour chacun.", "Nous avons fait de notre mieux pour votre mère."),
    ("De façon générale, les suites varient d'une personne à l'autre.", "Vos suites sont normales."),
    (
        "Si vous avez été reçu ici, vous pouvez écrire à la direction.",
        "Vous avez été reçu ici, vous pouvez écrire à la direction.",
    ),
    (
        "Le secret médical ne nous permet pas de répondre.",
        "Le secret médical ne nous permet pas de parler de votre intervention.",
    ),
    ("Every consultation starts with a written quote.", "Your consultation started with a written quote."),
    ("Thank you for taking the time to write.", "Thank you for taking the time to come in."),
    ("Thank you for your kind words!", "Thank you for your trust!"),
    ("We appreciate your feedback.", "We appreciate your business."),
    ("We're sorry to read this.", "We're sorry for your long wait."),
    ("Have a great day!", "See you next time!"),
    ("We do our best for every family.", "We did all we could for your mum."),
    ("If you are a patient of ours, please call.", "As a patient of ours, please call."),
    ("Please call us to discuss your concerns.", "Please call us to discuss your treatment."),
    ("We strive to provide excellent care to every patient.", "We provided excellent care to you."),
]


@pytest.mark.parametrize(("fine", "unsafe"), PAIRS)
def test_minimal_pairs_are_told_apart(fine, unsafe):
    assert check(fine, kind="reply").verdict in ("clean", "advice"), fine
    assert check(unsafe, kind="reply").verdict in ("risk", "breach"), unsafe


TRICKS = {
    "capitals": str.upper,
    "zero-width": lambda t: t.replace("e", "e\u200b"),
    "apostrophes": lambda t: t.replace("'", "’"),
    "homoglyphs": lambda t: t.replace("o", "о").replace("a", "а"),
    "double spaces": lambda t: t.replace(" ", "  "),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_tricks_of_writing_change_no_verdict(trick):
    grave = ("risk", "breach")
    changed = [
        (text, trick)
        for pair in PAIRS
        for text in pair
        if (check(text, kind="reply").verdict in grave) != (check(TRICKS[trick](text), kind="reply").verdict in grave)
    ]
    assert not changed


def test_a_staff_name_a_number_an_act_of_the_review_must_not_come_back():
    review = "Julie à l'accueil a été froide, 45 minutes d'attente pour mon botox, 450 € !"
    for reply in (
        "Bonjour, nous en parlerons avec Julie en réunion d'équipe.",
        "Les consultations durent 45 minutes.",
        "En général le botox agit en quelques jours.",
    ):
        rules = {f.rule for f in check(reply, kind="reply", review=review).findings}
        assert rules & {"SEC-01", "SEC-02", "SEC-03"}, reply
    assert check("Merci pour votre message, lu par toute l'équipe.", kind="reply", review=review).verdict == "clean"


def test_each_finding_of_a_breach_has_a_verified_citation():
    for _, unsafe in PAIRS:
        for finding in check(unsafe, kind="reply").findings:
            if finding.severity is Severity.BREACH:
                assert finding.mark.value == "verified"


def test_a_dentist_is_bound_by_secrecy_as_well():
    report = check("Your crown was placed correctly.", kind="reply", facts=None)
    assert report.verdict == "breach"


JUDGED = [
    # (kind, what was asked, at fault without a word that a pattern knows, harmless beside it)
    ("comment", "Vos tarifs ?", "Le mois prochain ce sera plus cher, à votre place je n'attendrais pas.", "Les honoraires sont affichés en salle d'attente et sur le site."),
    ("comment", "Est-ce grave ?", "Non, c'est un simple kyste, laissez-le tranquille.", "Cela ne se juge pas ici : montrez-le à un médecin."),
    ("reply", "Never again.", "You left before we had finished, as our notes show.", "We read every message and are glad to listen by phone."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "asked", "guilty", "harmless"), JUDGED)
def test_the_judge_tells_answers_apart_by_their_meaning(kind, asked, guilty, harmless):
    report = check(guilty, kind=kind, review=asked)
    assert report.verdict in ("risk", "breach")
    assert check(harmless, kind=kind, review=asked).verdict in ("clean", "advice")
    for finding in report.findings:
        if finding.source == "net":  # the judge's own findings are a risk at most, on a whole sentence
            assert finding.severity is Severity.RISK
            assert finding.excerpt in guilty


def test_in_a_long_answer_only_the_guilty_sentence_is_marked():
    fine = "Nous lisons chaque message avec attention. "
    text = fine * 3 + "Vous êtes parti sans régler votre séance. " + fine
    found = [f for f in check(text, kind="reply").findings if f.severity > Severity.ADVICE]
    assert found
    assert all("séance" in text[f.start : f.end] or "parti" in text[f.start : f.end] for f in found)


def test_a_full_name_is_never_held_to_be_harmless():
    (found, *_) = check("Bonjour Julie Durand, merci pour ces quelques mots.", kind="reply").findings
    assert (found.rule, found.severity, found.excerpt) == ("SEC-04", Severity.BREACH, "Bonjour Julie Durand")


def test_weighing_is_the_same_every_time():
    reading = Reading("Vous êtes partie avant la fin. Merci pour ce message.")
    spans = [sentence(reading, span) for span in reading.sentences]
    assert [excess(text, (), Surface.REPLY) for text in spans] == [excess(text, (), Surface.REPLY) for text in spans]
    assert excess(spans[0], (), Surface.REPLY) > 0 > excess(spans[1], (), Surface.REPLY)


@pytest.mark.parametrize("piece", ["vous ", "merci pour votre ", "a ", "ravi que ", "'", "your ", "sorry ", "-vous "])
def test_time_is_linear(piece):
    def spent(size):
        text = piece * (size // len(piece))
        began = time.process_time()
        reading = Reading(text + str(size))
        read_reply(reading)
        for span in reading.sentences:
            excess(sentence(reading, span), (), Surface.REPLY)
        return time.process_time() - began

    spent(2_000)
    assert spent(80_000) < max(0.3, 60 * max(spent(4_000), 0.001))


def corpus():
    spec = importlib.util.spec_from_file_location("bench_replies", BENCH / "replies.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_corpus_stays_read_well():
    bench = corpus()
    rows = bench.rows()
    fine = [(family, t) for _, family, rule, t in rows if rule == "OK"]
    unsafe = [(family, t) for _, family, rule, t in rows if rule[:3] in ("SEC", "REV")]  # the rest is for other rules

    def flagged(row):
        return any(c.severity >= Severity.RISK for c in bench.read(*row))

    assert sum(map(flagged, unsafe)) >= 0.99 * len(unsafe)
    assert sum(map(flagged, fine)) <= 0.01 * len(fine)

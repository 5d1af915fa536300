"""Tests of reading: whatever the disguise, the same words are seen, and spans map back to the raw text."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compliance import Reading
from compliance.folding import fold
from compliance.guards import excused
from compliance.language import detect


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("L’ÉTÉ À Évian", "l'ete a evian"),
        ("b0t0x à −2o %", "botox a -20 %"),
        ("g r a t u i t aujourd'hui", "gratuit aujourd'hui"),
        ("G.R.A.T.U.I.T", "gratuit"),
        ("gratuiiiiit", "gratuit"),
        ("fr\u200bee\u200d", "free"),
        ("Вotox аvant", "botox avant"),
        ("𝗣𝗿𝗼𝗺𝗼 ｐｒｏｍｏ", "promo promo"),
        ("patient·e·s ravi(e)s", "patients ravis"),
        ("#avantapres", "#avant apres"),
        ("#BlackFriday", "#black friday"),
        ("#octobre_rose", "#octobre rose"),
        ("cœur «\u00a0net\u00a0»", 'coeur " net "'),
        ("gr@tuit", "gratuit"),
        ("une offre\nspéciale", "une offre speciale"),
        ("e\u0301te\u0301", "ete"),
        ("Dr. Martin", "dr  martin"),
        ("contact@cabinet.fr le 15 à 19h30", "contact@cabinet.fr le 15 a 19h30"),
    ],
)
def test_disguises_are_read_through(raw, seen):
    assert Reading(raw).folded == seen


def test_a_span_maps_back_to_the_raw_text():
    reading = Reading("Voici un b\u200b0t0x\u0301 « offert » ici")
    at = reading.folded.index("botox")
    start, end = reading.raw_span(at, at + 5)
    assert reading.raw[start:end] == "b\u200b0t0x\u0301"


def test_sentences_cover_the_text_and_know_abbreviations():
    reading = Reading("Le Dr. Martin consulte. Vraiment ?\nOui ! Ensuite")
    assert [reading.folded[a:b].strip() for a, b in reading.sentences] == [
        "le dr  martin consulte.",
        "vraiment ?",
        "oui !",
        "ensuite",
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Prenez rendez-vous avec votre médecin", "fr"),
        ("Please book a visit with your doctor", "en"),
        ("La doctora es muy profesional y la clínica excelente", "es"),
        ("Der Arzt ist sehr freundlich und die Praxis ist gut", "de"),
        ("Il dottore è molto bravo e la clinica è bella", "it"),
        ("Muito obrigada, você não vai se arrepender", "pt"),
        ("شكرا جزيلا للطبيب", "ar"),
        ("12345 !!!", "und"),
    ],
)
def test_languages_are_told(text, lang):
    assert detect(text) == lang


def test_both_languages_in_one_text_are_seen():
    assert Reading("Venez nous voir au cabinet. Book now with your doctor and get the best of it.").lang == "mixed"
    assert Reading("Book now with us", lang="en").lang == "en"


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Nous ne faisons pas de promotion.", "promotion", False),
        ("Aucune promotion ici.", "promotion", False),
        ("La promotion est interdite aux médecins.", "promotion", False),
        ("Ne ratez pas notre promotion !", "promotion", True),
        ("N'attendez plus, promotion sur tout.", "promotion", True),
        ("Profitez de la promotion.", "promotion", True),
        ("We never run a promotion.", "promotion", False),
        ("Don't miss our promotion!", "promotion", True),
        ("« Promotion du mois » : méfiez-vous.", "promotion", False),
        ("Pas de douleur, et profitez d'une promotion", "promotion", True),
    ],
)
def test_denial_and_ban_excuse_words(text, word, meant):
    reading = Reading(text)
    at = reading.folded.index(word)
    assert excused(reading, at, at + len(word)) is not meant


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_every_folded_letter_comes_from_the_raw_text(raw):
    done = fold(raw)
    assert len(done.text) == len(done.origin)
    assert all(0 <= i < len(raw) for i in done.origin)
    assert list(done.origin) == sorted(done.origin)
    reading = Reading(raw)
    for span in reading.sentences:
        start, end = reading.raw_span(*span)
        assert 0 <= start <= end <= len(raw)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abcdéèà ’'.!?\n", max_size=120))
def test_accents_capitals_and_composition_change_nothing(raw):
    seen = " ".join(Reading(raw).folded.split())
    assert " ".join(Reading(unicodedata.normalize("NFD", raw)).folded.split()) == seen
    bare = "".join(c for c in unicodedata.normalize("NFD", raw) if not unicodedata.combining(c))
    assert " ".join(Reading(bare).folded.split()) == seen


@pytest.mark.parametrize(
    "seed", ["a", "a ", "a.", "#a", "g r ", "\n", "(", "«", '"', "é\u0301", "1o%", "ne pas ", "·e", "aaa", "0a", "'"]
)
def test_reading_is_linear_on_hostile_strings(seed):
    spent = []
    for size in (50_000, 200_000):
        started = time.process_time()
        reading = Reading((seed * size)[:size])
        assert reading.sentences is not None
        assert reading.lang
        assert reading.quotes is not None
        spent.append(time.process_time() - started)
    assert spent[1] < 10 * max(spent[0], 0.05)

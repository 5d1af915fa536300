"""What the sieve keeps out could not have matched; what needs a word is known by it, whatever stands around."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from compliance import Reading, rules
from compliance.needs import entries_of
from compliance.patterns import WAYS
from compliance.replies.reader import TABLES, sources
from compliance.sieve import WORDS, Sieve, known

CORPUS = Path(__file__).parent / "corpus"
TEXTS = [
    json.loads(line)["text"] for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
][::60]


@pytest.mark.parametrize("part", range(8))
def test_a_way_kept_out_would_not_have_matched(part):
    rules()
    ways = [(way, known(way.source, bounded=way.bounded)) for way in WAYS.all[part::8]]
    for text in TEXTS[part::8]:
        reading = Reading(text)
        tried = {way: spans for some in WAYS.worth(reading).values() for way, spans in some}
        for way, told in ways:
            if reading.lang in ("fr", "en") and way.lang not in ("", reading.lang):
                continue
            spans = tried.get(way, [])
            narrow = told.narrow or not way.bounded
            pattern = way.pattern if way.bounded else re.compile(way.source)
            for low, high in reading.sentences if narrow else [(0, len(reading.folded))]:
                if spans is not None and (low, high) not in spans:
                    assert not pattern.search(reading.folded, low, high), (way.source, text)


@pytest.mark.parametrize("lang", list(TABLES))
def test_a_pattern_of_replies_kept_out_would_not_have_matched(lang):
    order = sources(lang)
    sieve = Sieve((n, known(source, bounded=False).entries) for n, (_, source) in enumerate(order))
    patterns = [re.compile(source) for _, source in order]
    for text in TEXTS:
        reading = Reading(text)
        for span in reading.sentences:
            sentence = reading.folded[slice(*span)]
            tried = sieve.owners(WORDS.findall(sentence)) | set(sieve.always)
            for number in range(len(order)):
                if number not in tried:
                    assert not patterns[number].search(sentence), (order[number], sentence)


@pytest.mark.parametrize(
    ("source", "sentence", "met"),
    [
        ("promo\\w* (?:du|de la) mois", "la promotion du mois", True),
        ("promo\\w* (?:du|de la) mois", "la promotion du moi", False),
        ("promo\\w* (?:du|de la) mois", "l'autopromotion du mois", False),
        ("(?:pas|plus) cher", "pas trop", False),
        ("(?:pas|plus) cher", "plus cher", True),
        ("<doctor> ... <clinic>", "ce chirurgien quitte notre clinique", True),
        ("(?:<act>|<zone>) a", "un lifting a", True),
        ("\\d+ ?%", "20 %", True),
        ("\\d+ ?%", "vingt %", False),
        ("(?:sans )?rendez-?vous", "rendezvous", True),
        ("(?:sans )?rendez-?vous", "rendre", False),
        ("d'un (?:coup|trait)", "d'un coup", True),
    ],
)
def test_a_pattern_is_known_by_its_words(source, sentence, met):
    sieve = Sieve([(0, entries_of(source))])
    assert (sieve.owners(set(WORDS.findall(sentence))) == {0}) is met


def test_a_pattern_that_needs_no_word_is_always_tried():
    assert entries_of("[a-z]+") == ()
    assert Sieve([(7, ())]).always == [7]
    assert entries_of("(?i)promo") == ()


def test_words_met_are_forgotten_in_time():
    sieve = Sieve([(0, entries_of("promo"))])
    for number in range(50_000):
        sieve.owners([f"mot{number}"])
    assert len(sieve._words) <= 20_000
    assert sieve.owners(["promo"]) == {0}

"""Cards: every field, placeholders filled or asked for, captions that fit each network."""

import json
from dataclasses import replace
from datetime import date

import pytest

from planner import catalogue, evidence
from planner.adapt import adapt, full, poll_for, poll_text, shorten
from planner.ideas import Poll, Words
from planner.networks import NETWORKS, network
from planner.placeholders import fill
from planner.plan import plan
from planner.practice import Practice
from planner.specialties import SPECIALTIES
from planner.unfold import unfold

# fmt: off
KEYS = [
    "id", "date", "slot", "network", "format", "pillar", "theme", "specialty", "title", "hook", "outline",
    "caption", "visual", "poll", "hashtags", "alt_text", "geo", "sources", "why", "confidence", "awareness_day",
]
# fmt: on
ADA = Practice("plastic-surgery", name="Cabinet des Tilleuls", doctor="Dr Ada Leroy", city="Lille", networks=NETWORKS)
DAY = date(2027, 3, 1)
LONG = Words(
    title="Un long texte",
    hook="Une accroche.",
    outline=("a", "b", "c"),
    caption=" ".join(f"Phrase numéro {n} du texte qui continue." for n in range(40))
    + " Le résultat varie et des complications existent. À lire sur has-sante.fr.",
    visual="Dessin",
    poll=Poll("Quoi ?", ("Un", "Deux", "Trois", "Quatre")),
    hashtags=("#un", "#deux", "#trois", "#quatre", "#cinq"),
    alt="Alt",
    source="",
    why="Parce que.",
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_card_has_every_field_in_the_agreed_order(language):
    whole = plan(ADA, DAY, date(2027, 6, 30), 1)
    for entry in whole.entries:
        card = unfold(entry, ADA, language).as_dict()
        assert list(card) == KEYS
        assert json.loads(json.dumps(card)) == card
        assert card["slot"][2] == ":"
        assert card["confidence"] in {"low", "medium", "high"}
        assert (card["awareness_day"] is None) is (entry.occurrence is None)
        assert entry.reason.said(language) in card["why"]
        assert "{" not in card["caption"] + card["title"] + card["hook"] + card["visual"] + card["alt_text"]


@pytest.mark.parametrize("specialty", SPECIALTIES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_idea_fits_every_network(specialty, language):
    for idea in catalogue.ideas_for(specialty):
        for name in NETWORKS:
            said = adapt(idea.words(language), name, language, signed="Cabinet")
            place = network(name)
            tags = "\n\n" + " ".join(said.hashtags) if said.hashtags else ""
            assert len(said.caption + tags) <= place.caption, (idea.id, name)
            assert len(said.hashtags) <= place.hashtags
            assert said.caption.startswith(("Bonjour,", "Hello,", idea.words(language).hook[:20]))
            assert len(said.poll.options) <= place.poll_options or not said.poll.options


@pytest.mark.parametrize("name", NETWORKS)
def test_a_long_caption_is_cut_by_whole_sentences_and_keeps_what_matters(name):
    said = adapt(LONG, name)
    place = network(name)
    assert len(said.caption) <= place.caption
    assert said.cut is (name in {"x", "threads", "google"})
    assert "Une accroche." in said.caption
    assert "has-sante.fr" in said.caption
    assert "complications" in said.caption
    assert said.caption[-1] in ".!?…"


def test_a_first_block_too_long_is_cut_at_a_word():
    assert shorten("mot " * 100, 50).endswith("mot…")
    assert len(shorten("mot " * 100, 50)) <= 50


def test_linkedin_and_google_are_plain():
    words = replace(LONG, caption="Coucou 🙂 ! Appelez le 03 20 00 00 00.")
    assert "🙂" in adapt(words, "instagram").caption
    assert "🙂" not in adapt(words, "linkedin").caption
    assert "03 20" not in adapt(words, "google").caption
    assert adapt(words, "google").hashtags == ()
    assert adapt(words, "newsletter", signed="Cabinet X").caption.endswith("Cabinet X")


def test_the_hook_is_not_said_twice():
    same = replace(LONG, caption="Une accroche. Puis la suite.")
    assert full(same) == "Une accroche. Puis la suite."


def test_what_an_idea_rests_on_is_said_with_how_sure_it_is():
    assert "non mesuré" in evidence.said(("B10",))
    assert "unverified" in evidence.said(("B14",), "en")
    assert "10.1093/asjof/ojac096" in evidence.said(("B24", "B33"))
    assert evidence.said(()) == ""
    assert [evidence.confidence(ids) for ids in (("B10",), ("B24",), ("B41", "B10"))] == ["low", "medium", "medium"]
    cited = {fact for idea in catalogue.load() for fact in idea.evidence}
    assert cited <= set(evidence.load())
    assert {fact.sure for fact in evidence.load().values()} <= set(evidence.SURE)


def test_a_poll_is_copied_line_by_line():
    assert poll_text(Poll("Quoi ?", ("Un", "Deux"))) == "Quoi ?\n• Un\n• Deux"


def test_polls_fit_the_networks_own_form():
    poll = Poll("Quoi ?", ("un", "deux", "trois", "quatre"))
    assert poll_for(poll, network("tiktok")).options == ("un", "deux")
    assert poll_for(poll, network("google")).options == ()
    assert poll_for(Poll("Ouverte ?"), network("linkedin")).options == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le bureau de {doctor}.", "Le bureau du Dr Ada Leroy."),
        ("{doctor} explique.", "Le Dr Ada Leroy explique."),
        ("Oui. {doctor} explique.", "Oui. Le Dr Ada Leroy explique."),
        ("Ce que {doctor} préfère.", "Ce que le Dr Ada Leroy préfère."),
        ("Expliqué par {doctor}", "Expliqué par le Dr Ada Leroy"),
        ("L’équipe de {practice} sourit.", "L’équipe du Cabinet des Tilleuls sourit."),
        ("Le Dr {doctor}", "Le Dr Ada Leroy"),
        ("À {city}, en {year}.", "À Lille, en 2027."),
    ],
)
def test_french_names_take_their_article(text, said):
    assert fill(text, ADA, DAY).text == said


def test_english_names_stay_as_they_are():
    said = fill("In {doctor}'s hands, at {practice}", ADA, DAY, "en").text
    assert said == "In Dr Ada Leroy's hands, at Cabinet des Tilleuls"


def test_what_only_the_practice_knows_is_asked_for_then_filled():
    open_text = fill("Après [votre parcours], à {city}.", Practice("ent"), DAY)
    assert open_text.text == "Après [votre parcours], à [ville]."
    assert open_text.asks == ("[votre parcours]", "[ville]")
    known = Practice("ent", city="Lyon", answers={"votre parcours": "dix ans d’hôpital"})
    assert fill("Après [votre parcours], à {city}.", known, DAY) == fill("Après dix ans d’hôpital, à Lyon.", known, DAY)


def test_every_day_of_the_calendar_and_every_idea_is_clean_for_the_rules():
    compliance = pytest.importorskip("compliance")
    flagged = []
    for entry in plan(replace(ADA, posts_per_week=5), DAY, date(2028, 2, 27), 1).entries:
        for language in ("fr", "en"):
            card = unfold(entry, ADA, language)
            report = compliance.check(card.caption, kind="post", lang=language)
            flagged += [
                (card.id, language, f.rule, card.caption[max(0, f.start - 30) : f.end + 20])
                for f in report.findings
                if f.severity.name != "ADVICE"
            ]
    assert flagged == []

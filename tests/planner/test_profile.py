"""Profiles, invitations and checklists."""

from datetime import date, timedelta

import pytest

from planner import checklists
from planner.bio import Facts, bio
from planner.event import Event, invitation, title
from planner.networks import NETWORKS, network

ADA = Facts(
    name="Dr Ada Leroy",
    qualification="Chirurgienne plasticienne, spécialiste en chirurgie plastique, reconstructrice et esthétique",
    city="Lille",
    register="RPPS 10000000000",
    subjects=("cicatrices", "reconstruction mammaire", "vie d’un cabinet"),
    site="exemple.fr",
    phone="03 20 00 00 00",
)
TODAY = date(2027, 1, 5)


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_bio_fits_and_begins_with_name_and_title(name, language):
    found = bio(ADA, name, language)
    assert len(found.text) <= network(name).bio == found.limit
    assert found.text.startswith("Dr Ada Leroy")
    assert not found.missing
    whole = [ADA.name, ADA.qualification, ADA.city, ADA.site]
    assert all(part in found.text or part in found.left_out for part in whole)


def test_a_wide_bio_says_what_it_is_and_google_gets_no_phone():
    assert "aucun avis personnel" in bio(ADA, "youtube").text
    assert "03 20" not in bio(ADA, "google").text
    assert "03 20" in bio(ADA, "youtube").text


def test_a_bio_asks_for_the_qualification():
    assert "tableau" in bio(Facts("Dr X", ""), "instagram").missing[0].fr


@pytest.mark.parametrize("kind", ["open-house", "talk", "team"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_invitation_invites_and_sells_nothing(kind, language):
    event = Event(kind, date(2027, 10, 1), "18:30", topic="Comprendre une cicatrice", place="2 rue des Tilleuls, Lille")
    text = invitation(event, language)
    low = text.casefold()
    assert "cicatrice" in low
    assert "2 rue des tilleuls" in low
    assert ("1er octobre 2027 à 18 h 30" in text) if language == "fr" else ("1 October 2027 at 18:30" in text)
    assert not any(word in low for word in ("offert", "gratuit", "promo", "tirage", "free gift", "discount"))
    assert len(title(event, language)) <= 58


def test_an_invitation_declares_who_pays_and_asks_for_what_is_missing():
    text = invitation(Event("talk", date(2027, 3, 1), "19:00", funded_by="Laboratoire Test"))
    assert "Laboratoire Test (transparence.sante.gouv.fr)" in text
    assert "[adresse et accès]" in text
    assert "à 19 h\n" in text


@pytest.mark.parametrize("name", ["fiche", "site"])
def test_each_point_of_a_checklist_is_whole(name):
    found = checklists.points(name)
    assert len(found) >= 12
    assert len({point.id for point in found}) == len(found)
    for point in found:
        assert point.id.startswith(f"{name}.")
        assert point.who in checklists.WHO
        assert point.every in checklists.EVERY
        assert bool(point.rule) is bool(point.mark)
        for both in (point.what, point.why, point.how):
            assert both.fr
            assert both.en
            assert both.fr != both.en


def test_what_the_brief_asks_for_is_there():
    text = " ".join(p.what.fr + p.how.fr for name in ("fiche", "site") for p in checklists.points(name)).casefold()
    for word in ("horaires", "honoraires", "mentions légales", "actes", "doctolib", "search console", "cms", "lettre"):
        assert word in text, word
    rules = {p.rule for name in ("fiche", "site") for p in checklists.points(name)}
    assert any("R.4127-80 II" in rule for rule in rules)
    assert any("R.4127-53 II" in rule for rule in rules)


def test_a_point_comes_back_when_its_time_has_come():
    hours = next(point for point in checklists.points("fiche") if point.id == "fiche.hours")
    once = next(point for point in checklists.points("fiche") if point.every == "once")
    assert hours.due(None, TODAY)
    assert not hours.due(TODAY - timedelta(days=10), TODAY)
    assert hours.due(TODAY - timedelta(days=31), TODAY)
    assert not once.due(date(2020, 1, 1), TODAY)
    done = {point.id: TODAY for point in checklists.points("site")}
    assert checklists.due("site", done, TODAY) == ()


def test_a_checklist_is_said_with_its_rule_and_who():
    done = {"fiche.hours": TODAY}
    text = checklists.said(checklists.points("fiche"), done, TODAY)
    assert "✓ Horaires justes" in text
    assert "05/01/2027" in text
    assert "R.4127-80 II" in text
    assert "le secrétariat" in text
    assert len(checklists.round_of_the_month()) >= 5

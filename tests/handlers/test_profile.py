"""Profiles, checklists with their monthly round, events with a QR code, and news from a loopback library."""

import json

import pytest
from aiohttp import web

from bot.core.reply import File
from tests.chat import a_house

TITLE = "spécialiste en chirurgie plastique, reconstructrice et esthétique"


@pytest.fixture
async def house():
    house = await a_house()
    house.platform.native = frozenset({File})
    yield house
    await house.app.close()


async def test_a_bio_is_made_of_the_register_and_fits(house):
    ada = await house.owner(city="Lille")
    assert "annuaire.sante.fr" in await ada.says("/bio instagram")
    await ada.presses("Compléter")
    for answer in ("Ada Leroy", TITLE, "exemple.fr", "-", "cicatrices, main"):
        await ada.says(answer)
    text = ada.seen[-1].verbatim
    assert text.startswith(f"Dr Ada Leroy\n{TITLE}\nLille")
    assert len(text) <= 150
    await ada.presses("LinkedIn")
    assert "cicatrices, main" in ada.seen[-1].verbatim


async def test_the_listing_keeps_what_was_done_and_by_whom(house):
    ada = await house.owner()
    answer = await ada.says("/fiche")
    assert "R.4127-19-1" in answer
    assert "0 point à jour" in answer
    await ada.presses("Fait 1 ✓")
    assert "1 point à jour" in ada.reads
    assert "24/11/2026 · par Ada" in ada.reads
    await ada.presses("▶")
    assert "(page 2" in ada.reads
    assert "site" in (await ada.says("/site")).lower()


async def test_the_round_of_the_month_rings_on_a_first_monday(house):
    ada = await house.owner()
    await ada.says("/fiche")
    await ada.presses("Chaque mois")
    assert "lundi 7 décembre 2026" in ada.reads
    await ada.says("/site")
    await ada.presses("Chaque mois")
    assert "déjà prévu" in ada.reads
    before = len(ada.seen)
    await house.rings(days=45)
    assert sum("tour du mois" in reply.text for reply in ada.seen[before:]) == 2
    await ada.presses("La fiche")
    assert "Fiche Google" in ada.reads


async def invited(ada, *answers):
    await ada.says("/evenement")
    for answer in answers:
        await ada.says(answer)


async def test_an_invitation_with_its_code_becomes_a_planned_post(house):
    ada = await house.owner(networks=["facebook"])
    await invited(ada, "2", "le 12 mars à 18h30", "Comprendre une cicatrice", "2 rue des Tilleuls", "-", "-",
                  "exemple.fr/soiree", "Laboratoire Test")
    text = next(reply.verbatim for reply in ada.seen if reply.verbatim)
    assert "12 mars 2027 à 18 h 30" in text
    assert "Laboratoire Test" in text
    code = ada.seen[-1].attach
    assert code.mime == "image/png"
    assert "exemple.fr/soiree" in code.alt
    await ada.presses("Planifier l’annonce")
    assert "mars 2027" in ada.reads
    await ada.presses("Oui")
    await house.rings(days=110)
    assert any(reply.verbatim == text and "⏰" in reply.text for reply in ada.seen)


async def test_an_event_without_an_hour_is_asked_again(house):
    ada = await house.owner()
    await invited(ada, "1", "bientôt", "-", "-", "-", "-", "-", "-")
    assert "un jour et une heure" in ada.reads
    assert "L’invitation pour" in await ada.says("le 12 mars à 18h30")


async def test_an_event_that_sells_is_refused(house):
    ada = await house.owner()
    await invited(ada, "1", "le 12 mars à 18h30", "Botox à -50 %, résultat garanti", "-", "-", "-", "-", "-")
    assert "contraire aux règles" in ada.reads
    assert not any(reply.verbatim for reply in ada.seen)


@pytest.fixture
async def library():
    """A stand-in for PubMed with one review and one retracted paper."""
    def paper(key, *kinds):
        return {"uid": key, "title": f"Scars and sutures: paper {key}.", "fulljournalname": "Test Journal of Surgery",
                "pubdate": "2026 Oct", "pubtype": list(kinds),
                "articleids": [{"idtype": "doi", "value": f"10.1000/{key}"}]}

    papers = {"11": paper("11", "Systematic Review"), "12": paper("12", "Journal Article", "Retracted Publication")}

    async def answer(request):
        if "esearch" in request.path:
            return web.json_response({"esearchresult": {"idlist": list(papers)}})
        return web.Response(text=json.dumps({"result": {"uids": list(papers), **papers}}))

    app = web.Application()
    app.router.add_get("/entrez/{name}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/entrez/"
    await runner.cleanup()


async def test_news_are_quoted_whole_and_planned_like_any_idea(library):
    house = await a_house(pubmed_url=library)
    try:
        ada = await house.owner(networks=["linkedin"])
        answer = await ada.says("/actualites cicatrice")
        assert "Scars and sutures: paper 11" in answer
        assert "Test Journal of Surgery, 2026 Oct · PMID 11" in answer
        assert "DOI 10.1000/11" in answer
        assert "Revue systématique : regarder" in answer
        assert "paper 12" not in answer
        await ada.presses("Développer")
        assert "[votre lecture, avec ses limites]" in ada.seen[-1].verbatim
        await ada.presses("Planifier")
        await ada.presses("Oui")
        assert "Lu dans la littérature" in await ada.says("/agenda")
        assert "Rien de récent" in await ada.says("/actualites cicatrice")
    finally:
        await house.app.close()


async def test_news_offline_say_so_and_the_rest_works():
    house = await a_house(pubmed_url="http://127.0.0.1:9/")
    try:
        ada = await house.owner()
        assert "PubMed ne répond pas" in await ada.says("/actualites")
        await ada.presses("Des idées")
        assert "Développer" in [button.text for button in ada.buttons]
    finally:
        await house.app.close()


async def test_english_too(house):
    bob = await house.owner("Bob", language="en", city="London")
    assert "Google listing" in await bob.says("/listing")
    assert "Website" in await bob.says("/website")
    assert "London" in await bob.says("/bio facebook")
    assert "Which event?" in await bob.says("/event")

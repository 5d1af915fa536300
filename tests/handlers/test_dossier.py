"""A subject's file: whole, checkable, and only for those whose it is."""

import json
import re
import zlib

from bot.core.reply import File
from bot.core.request import Action, Pressed
from handlers import paper
from tests.chat import a_house
from tests.handlers.test_approve import REVIEW, SAFE, a_draft


async def signed(house):
    ada = await house.owner(city="Lyon")
    draft = await a_draft(house, ada)
    await ada.does(Pressed(Action("approve", "ask", str(draft))))
    await ada.presses("Signer")
    return ada


async def test_a_dossier_holds_the_text_who_signed_and_a_chain_that_verifies():
    house = await a_house(native=frozenset({File}))
    ada = await signed(house)
    await ada.says("/dossier avis 1")
    pdf, data = (reply.attach for reply in ada.seen[-2:])
    assert pdf.content.startswith(b"%PDF-") and b"/Lang" in pdf.content
    facts = json.loads(data.content)
    assert facts["about"]["text"] == REVIEW and facts["drafts"][0]["text"] == SAFE
    assert facts["signatures"][0]["state"] == "signed" and "Ada" in facts["signatures"][0]["decided_by"]
    assert facts["chain"]["holds"] and [link["action"] for link in facts["record"]] == ["signature-asked", "signed"]
    # The record names no text, but its keyed fingerprint is that of the text printed.
    assert facts["record"][1]["text_version"] == 1
    await house.app.close()


async def test_the_latest_files_are_offered():
    house = await a_house(native=frozenset({File}))
    ada = await signed(house)
    assert "Le dossier de quoi" in await ada.says("/dossier")
    await ada.presses("réponse à l’avis n° 1")
    assert ada.seen[-2].attach.name.endswith(".pdf")
    assert "/dossier avis 42" in await ada.says("/dossier tout")
    await house.app.close()


async def test_another_practice_s_file_is_not_there():
    house = await a_house(native=frozenset({File}))
    await signed(house)
    eve = await house.owner("Eve")
    assert "plus à jour" in await eve.says("/dossier avis 1")
    assert "plus à jour" in await eve.does(Pressed(Action("dossier", "make", "review.1")))
    assert "encore rien" in await eve.says("/dossier")
    await house.app.close()


def test_accents_are_drawn_and_what_cannot_be_is_marked():
    facts = {
        "title": "réponse à l’avis n° 1", "made_at": "mardi", "made_by": "Ada", "chain": {"links": 1, "holds": True},
        "practice": {"name": "Cabinet « Œuvre »", "city": "Nîmes", "specialty": ""}, "about": {"text": "Éé 😀\nçà"},
        "drafts": [], "signatures": [], "record": [],
    }
    drawn = paper.draw(facts, {word: word for word in paper.WORDS})
    pages = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", drawn, re.DOTALL):
        try:
            pages.append(zlib.decompress(stream))
        except zlib.error:
            continue
    assert drawn.startswith(b"%PDF-") and any(b"Tj" in page or b"TJ" in page for page in pages)

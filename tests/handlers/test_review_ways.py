"""What else is done with reviews: reported, kept as evidence, counted by the law's clock, imported, invited."""

import io
import json
import zipfile

import pytest
from sqlmodel import select

from bot.core.reply import File
from storage.keys import using
from storage.tables import Reminder, Review
from tests.chat import a_house

INSULT = "Ce médecin est une sale connasse, une pute, allez tous vous faire foutre."
OPINION = "Deux heures d’attente, accueil froid, je ne recommande pas."
TAKEOUT = json.dumps({"reviews": [
    {"name": "r/1", "reviewer": {"displayName": "Jean P."}, "starRating": "ONE", "comment": "Honteux, deux heures "
     "d’attente", "createTime": "2026-11-01T10:00:00Z"},
    {"name": "r/2", "starRating": "FIVE", "comment": "Super équipe !", "createTime": "2026-10-01T10:00:00Z",
     "reviewReply": {"comment": "Merci de votre message."}},
    {"name": "r/3", "starRating": "ONE", "comment": "Escroc, charlatan, je porte plainte",
     "createTime": "2026-10-11T10:00:00Z"},
]}).encode()


@pytest.fixture
async def house():
    house = await a_house(native=frozenset({File}))
    yield house
    await house.app.close()


async def rows(house, table, practice_id):
    async with house.app.database.session() as store:
        with using(await house.app.database.scope_of(store, practice_id)):
            return list((await store.exec(select(table).order_by(table.id))).all())


def files(someone):
    return [reply.attach for reply in someone.seen if isinstance(reply.attach, File)]


async def test_an_opinion_is_no_ground_but_the_choice_stays(house):
    ada = await house.owner()
    await ada.says(f"/avis 1/5 {OPINION}")
    answer = await ada.presses("Signaler à Google")
    assert "pas de motif de retrait" in answer and "injuste" in answer
    await ada.presses("Choisir la catégorie")
    answer = await ada.presses("faux engagement")
    assert "C’est vous qui choisissez" in answer and ada.seen[-1].verbatim


async def test_a_report_is_followed_up_and_appealed_once(house):
    ada = await house.owner()
    await ada.says(f"/avis 1/5 {INSULT}")
    answer = await ada.presses("Signaler à Google")
    assert "Les mots qui le justifient" in answer and "1. " in answer
    pasted = ada.seen[-1].verbatim
    assert "patient" not in pasted.lower() and "connasse" not in pasted
    await ada.presses("C’est signalé")
    before = len(ada.seen)
    await house.rings(days=4)
    assert any("Google a-t-il décidé" in reply.text for reply in ada.seen[before:])
    assert "Un seul appel" in await ada.presses("Refusé")
    assert ada.seen[-1].verbatim
    await ada.presses("Appel envoyé")
    before = len(ada.seen)
    await house.rings(days=4)
    assert any("répondu à votre appel" in reply.text for reply in ada.seen[before:])
    assert "plus d’appel" in await ada.presses("Refusé")
    review, = await rows(house, Review, ada.practice_id)
    assert review.state == "refused"
    before = len(ada.seen)
    await house.rings(days=30)
    assert not any("Google a-t-il" in reply.text for reply in ada.seen[before:])


async def test_a_removed_review_is_closed(house):
    ada = await house.owner()
    await ada.says(f"/avis 1/5 {INSULT}")
    await ada.presses("Signaler à Google")
    await ada.presses("C’est signalé")
    assert "retiré" in await ada.presses("Retiré")
    review, = await rows(house, Review, ada.practice_id)
    assert review.state == "closed"


async def test_the_clock_runs_from_the_first_publication_and_rings(house):
    ada = await house.owner()
    await ada.says(f"/avis 1/5 {INSULT}")
    await ada.presses("Signaler à Google")
    await ada.presses("Délai de diffamation")
    assert "première fois" in ada.reads
    assert "date passée" in await ada.says("bientôt")
    answer = await ada.says("12/11/2026")
    assert "11 février 2027" in answer and "80 jours" in answer
    rung = [r for r in await rows(house, Reminder, ada.practice_id) if r.options.get("stage") == "clock"]
    assert [r.start_local[:10] for r in rung] == ["2026-11-27", "2026-12-27", "2027-01-26", "2027-02-11"]
    before = len(ada.seen)
    await house.rings(days=5)
    assert any("11 février 2027" in reply.text for reply in ada.seen[before:])
    await ada.presses("Corriger la date")
    await ada.says("il y a deux semaines")
    active = [r for r in await rows(house, Reminder, ada.practice_id)
              if r.options.get("stage") == "clock" and r.status == "active"]
    assert len(active) in {3, 4}


async def test_the_evidence_pack_holds_what_a_bailiff_asks_for(house):
    ada = await house.owner()
    await ada.says("/avis 1/5 Escroc, charlatan, il m’a défigurée, je porte plainte")
    await ada.presses("Preuves et délais")
    await ada.says("12/11/2026")
    await ada.says("Jean Public")
    answer = await ada.says("https://maps.app.goo.gl/abc")
    assert "SHA-256" in answer and "constat" in answer and "11 février 2027" in answer
    await ada.sends_file("capture.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "image/png", "photo")
    pack = zipfile.ZipFile(io.BytesIO(files(ada)[-1].content))
    assert {"review.txt", "manifest.json", "capture.png"} <= set(pack.namelist())
    manifest = json.loads(pack.read("manifest.json"))
    assert manifest["review"]["author"] == "Jean Public" and manifest["review"]["stars"] == 1
    assert manifest["review"]["published"] == "2026-11-12" and len(manifest["files"]) == 2
    assert manifest["captured_at"].startswith("2026-11-24T09:00")
    async with house.app.database.session() as store:
        stored = (await store.exec(select(Review.screenshot))).one()
    assert b"PNG" not in stored
    review, = await rows(house, Review, ada.practice_id)
    assert review.evidence


async def test_legal_routes_are_information_with_sources(house):
    ada = await house.owner()
    await ada.says("/avis 1/5 Escroc, charlatan, je porte plainte")
    await ada.presses("Signaler à Google")
    answer = await ada.presses("Voies légales")
    assert "pas un conseil" in answer and all(button.url.startswith("https://") for button in ada.buttons)
    await ada.presses("Faire retirer ma fiche")
    assert "RGPD" in ada.seen[-1].verbatim


async def test_an_import_is_summed_up_and_never_counted_twice(house):
    ada = await house.owner()
    await ada.says("/importer")
    answer = await ada.sends_file("reviews.json", TAKEOUT, "application/json")
    assert "3 avis lus" in answer and "nouveaux 3" in answer and "Déjà répondus : 1" in answer
    assert "à montrer à un conseil 1" in answer
    await ada.says("/importer")
    assert "nouveaux 0" in await ada.sends_file("reviews.json", TAKEOUT, "application/json")
    assert len(await rows(house, Review, ada.practice_id)) == 3
    await ada.says("/avis")
    await ada.presses("Voir 1")
    assert "Proposition" in await ada.presses("Préparer une réponse")


async def test_the_clock_of_an_imported_review_is_known(house):
    ada = await house.owner()
    await ada.says("/importer")
    await ada.sends_file("reviews.json", TAKEOUT, "application/json")
    await ada.says("/signaler")
    await ada.presses("Voir 1")
    await ada.presses("Signaler à Google")
    assert "10 janvier 2027" in await ada.presses("Délai de diffamation")


async def test_an_edited_review_is_judged_again(house):
    ada = await house.owner()
    await ada.says("/importer")
    await ada.sends_file("reviews.json", TAKEOUT, "application/json")
    later = TAKEOUT.replace("Super équipe !".encode(), "Finalement, une heure d’attente.".encode())
    await ada.says("/importer")
    assert "modifiés 1" in await ada.sends_file("reviews.json", later.replace(b"FIVE", b"TWO"), "application/json")


async def test_columns_are_asked_for_by_button_or_told_in_words(house):
    table = "A;B;C\nTrès bon accueil;5;2026-01-02\nNul;1;2026-01-03\n".encode()
    ada = await house.owner()
    await ada.says("/importer")
    assert "texte de l’avis" in await ada.sends_file("avis.csv", table, "text/csv")
    for label in ("A", "B", "C"):
        answer = await ada.presses(label)
    assert "nouveaux 2" in answer
    await ada.says("/importer")
    await ada.sends_file("avis.csv", table, "text/csv")
    assert "nouveaux 0" in await ada.says("text=A, stars=B, created=C")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"reviews": 3}', b"\x00\x01\x02" * 50, b"[" * 50_000])
async def test_a_broken_file_is_refused_in_words(house, content):
    ada = await house.owner()
    await ada.says("/importer")
    answer = await ada.sends_file("x.json", content, "application/json")
    assert "avis" in answer and "mal passé" not in answer


async def test_a_comment_gets_warmth_and_a_first_name(house):
    ada = await house.owner()
    answer = await ada.says("/commentaire Julie : merci pour cette vidéo, c’était très clair !")
    assert "Julie" in answer
    first = ada.seen[-1].verbatim
    await ada.presses("Autre")
    await ada.presses("Prénom")
    assert "Zoé" in await ada.says("Zoé")
    assert first


async def test_a_medical_question_or_a_photo_gets_no_opinion(house):
    ada = await house.owner()
    answer = await ada.says("/comment J’ai un grain de beauté qui saigne, c’est grave docteur ?")
    assert "consult" in answer.lower() and "données de santé" in answer
    await ada.says("/commentaire")
    answer = await ada.sends_file("p.jpg", b"\xff\xd8", "image/jpeg", "photo", "Vous en pensez quoi ?")
    assert "on ne la juge pas" in answer
    assert "15" in await ada.says("/commentaire Je n’arrive plus à respirer depuis l’injection")


async def test_the_invitation_comes_after_its_warning_and_with_its_link(house):
    ada = await house.owner()
    answer = await ada.says("/collecter")
    assert answer.index("R.4127-19-1") < answer.index("L’invitation")
    await ada.presses("Donner le lien")
    assert "https://" in await ada.says("pas.une adresse")
    await ada.presses("Donner le lien")
    await ada.says("https://g.page/r/abc/review")
    await ada.presses("QR en PDF")
    assert files(ada)[-1].content.startswith(b"%PDF")


async def test_a_qr_of_an_account_is_for_the_waiting_room_and_a_review_link_is_not(house):
    ada = await house.owner()
    await ada.says("/qr instagram.com/drx")
    assert [file.mime for file in files(ada)] == ["image/png", "application/pdf"]
    assert "ne s’affiche pas au cabinet" in await ada.says("/qr https://search.google.com/local/writereview?placeid=1")
    assert "https://" in await ada.says("/qr javascript:alert(1)")

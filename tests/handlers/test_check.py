"""Checking a text in the chat."""

import pytest

from tests.chat import a_house


@pytest.fixture
async def house():
    house = await a_house()
    yield house
    await house.app.close()


async def test_the_verdict_comes_first_and_teaches(house):
    ada = await house.owner()
    answer = await ada.says("/verifier Black Friday : -20 % sur le Botox, résultat garanti !")
    assert answer.splitlines()[0].startswith("🔴 Contraire aux règles")
    assert "TRU-01" in answer
    why = await ada.presses("Pourquoi ? (1)")
    assert "R.4127" in why


async def test_the_rewrite_passes(house):
    ada = await house.owner()
    await ada.says("/verifier Notre consultation dure une heure. Résultat garanti à vie.")
    answer = await ada.presses("Corriger")
    assert "garanti à vie" not in answer
    assert "🟢" in answer or "🔵" in answer


async def test_an_old_card_does_not_judge_a_new_text(house):
    ada = await house.owner()
    await ada.says("/verifier Résultat garanti.")
    old = next(button for button in ada.buttons if "Corriger" in button.text)
    await ada.says("/verifier Parlez-en à votre médecin.")
    from bot.core.request import Pressed

    assert "plus à jour" in await ada.does(Pressed(old.action))


async def test_a_photo_is_asked_about_and_not_kept(house):
    ada = await house.owner()
    await ada.says("/check")
    answer = await ada.sends_file("a.jpg", b"\xff\xd8", "image/jpeg", "photo", "Nos résultats parlent d’eux-mêmes")
    assert "reconnaître un patient" in answer
    assert "R.4127" in await ada.presses("reconnaissable") or "407856" in ada.seen[-2].text


async def test_a_text_file_is_read(house):
    ada = await house.owner()
    await ada.says("/verifier")
    assert "🔴" in await ada.sends_file("post.txt", "Résultat garanti à 100 % !".encode())


async def test_a_pasted_post_is_recognised(house):
    ada = await house.owner()
    await ada.says("Notre équipe vous accueille.\nParlez-en à votre médecin.\n#prevention #sante")
    assert any("Vérifier" in button.text for button in ada.buttons)
    assert "Lu comme une publication" in await ada.presses("Vérifier")


async def test_a_false_alarm_keeps_no_text(house):
    from sqlmodel import select

    from storage.tables import FalseAlarm

    ada = await house.owner()
    await ada.says("/verifier Résultat garanti.")
    await ada.presses("Pourquoi")
    assert "fausse alerte" in await ada.presses("Signaler une erreur")
    async with house.app.database.session() as store:
        alarm = (await store.exec(select(FalseAlarm))).one()
    assert (alarm.rule, alarm.end > alarm.start) == ("TRU-01", True)

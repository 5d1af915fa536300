"""The engine: one answer an update, whatever is repeated, refused, or interrupted."""

import json

import pytest

from bot.core.request import Action, Pressed, Said
from bot.errors import ChatGone, TryLater
from tests.chat import Someone, a_house


@pytest.fixture
async def house(database_url):
    house = await a_house(database_url)
    yield house
    await house.app.close()


async def test_a_stranger_gets_one_polite_sentence(house):
    eve = Someone(house, "Eve")
    assert "assistant privé" in await eve.says("/avis")
    assert "assistant privé" in await eve.says("bonjour")
    assert len(eve.seen) == 2


async def test_a_repeated_update_is_answered_once(house):
    ada = await house.owner()
    await ada.does(Said("bonjour"), "same")
    await ada.does(Said("bonjour"), "same")
    assert len(ada.seen) == 1


async def test_what_a_dead_process_left_is_taken_up(house):
    ada = await house.owner()
    engine = house.app.engine
    ada.platform.requests["left"] = (await _request(house, ada, Said("bonjour")))
    worker, engine.worker = engine.worker, "elsewhere:1:dead"
    await engine._accept(("fake", "left", json.dumps({"id": "left"}).encode()))
    engine.worker = worker
    await engine.sweep()
    await engine.idle()
    assert ada.seen == []  # its lease still runs
    house.clock.move(minutes=2)
    await engine.sweep()
    await engine.idle()
    assert len(ada.seen) == 1
    await engine.sweep()
    await engine.idle()
    assert len(ada.seen) == 1


async def test_a_process_of_this_machine_that_is_gone_is_not_waited_for(house):
    import asyncio
    import socket

    ada = await house.owner()
    gone = await asyncio.create_subprocess_exec("true")
    await gone.wait()
    engine = house.app.engine
    ada.platform.requests["left"] = await _request(house, ada, Said("bonjour"))
    worker, engine.worker = engine.worker, f"{socket.gethostname()}:{gone.pid}:x"
    await engine._accept(("fake", "left", json.dumps({"id": "left"}).encode()))
    engine.worker = worker
    await engine.sweep()
    await engine.idle()
    assert len(ada.seen) == 1


async def test_a_long_outage_loses_no_reply(house):
    ada = await house.owner()
    house.platform.raises = [TryLater(0.001)] * 20
    await ada.says("bonjour")
    assert ada.seen == []
    for _ in range(4):
        house.clock.move(minutes=2)
        await house.app.engine.sweep()
        await house.app.engine.idle()
    assert len(ada.seen) == 1


async def test_a_reply_that_must_wait_is_sent_after_all(house):
    ada = await house.owner()
    house.platform.raises = [TryLater(0.01), TryLater(0.01)]
    assert "Dites-moi" in await ada.says("bonjour")


async def test_a_chat_that_is_gone_loses_nothing_else(house):
    ada = await house.owner()
    house.platform.raises = [ChatGone()]
    await ada.says("bonjour")
    assert "Dites-moi" in await ada.says("bonjour")


async def test_cancel_always_works(house):
    ada = await house.owner()
    await ada.says("/start")
    assert "annulé" in await ada.says("/annuler")
    assert "Rien" in await ada.says("/cancel")


async def test_an_old_button_explains_itself(house):
    ada = await house.owner()
    assert "plus à jour" in await ada.does(Pressed(Action("start", "nothing")))
    assert "plus à jour" in await ada.does(Pressed(Action("nowhere", "nothing", "9")))


async def test_the_first_use_is_kept(house):
    ada = await house.owner()
    await ada.says("/start")
    await ada.presses("Français")
    await ada.presses("Dermatologie")
    await ada.says("Annecy")
    await ada.presses("Paris")
    await ada.presses("Instagram")
    await ada.presses("Terminé")
    await ada.presses("3")
    answer = await ada.presses("Ne jamais")
    assert "C’est prêt" in answer
    card = await ada.says("/cabinet")
    assert "Annecy" in card and "Dermatologie" in card and "Instagram" in card and "Ne jamais" in card


async def test_a_member_who_was_removed_loses_access_at_once(house):
    ada = await house.owner()
    bob = await house.colleague(ada, "Bob", "editor")
    assert "Dites-moi" in await bob.says("bonjour")
    await ada.says("/equipe")
    await ada.presses("Retirer Bob")
    await ada.presses("Oui")
    assert "assistant privé" in await bob.says("/cabinet")


async def test_a_code_serves_once(house):
    ada = await house.owner()
    await ada.says("/equipe")
    await ada.presses("Inviter un lecteur")
    code = ada.seen[-1].verbatim
    bob, eve = Someone(house, "Bob"), Someone(house, "Eve")
    assert "Bienvenue" in await bob.says(code)
    assert "pas valable" in await eve.says(code)


async def test_erasing_a_practice_leaves_a_chain_that_verifies(house):
    from sqlmodel import select

    from storage import audit
    from storage.tables import Member, Practice

    ada = await house.owner()
    await ada.says("/confidentialite")
    await ada.presses("Tout effacer")
    assert "Au revoir" in await ada.presses("Oui, tout effacer")
    assert "assistant privé" in await ada.says("/cabinet")
    async with house.app.database.session() as store:
        assert (await store.exec(select(Practice.id))).all() == []
        assert (await store.exec(select(Member.id))).all() == []
        count, faults = await audit.verify(store)
        assert count == 1 and faults == []


async def test_an_unexpected_error_shows_a_code_and_keeps_nothing(house, capsys):
    ada = await house.owner()
    step = house.app.engine.router.commands["cabinet"].step

    async def broken(turn):
        turn.house.city = "perdu"
        await turn.store.flush()
        raise RuntimeError("secret words of a patient")

    object.__setattr__(step, "handler", broken)
    try:
        answer = await ada.says("/cabinet")
    finally:
        from handlers import practice

        object.__setattr__(step, "handler", practice.open_)
    assert "code" in answer and "secret" not in answer
    out = capsys.readouterr()
    assert "secret" not in out.out + out.err
    assert "perdu" not in await ada.says("/cabinet")


async def _request(house, someone, event):
    from bot.core.request import Request

    return Request("left", someone.chat, someone.person, house.clock.now(), event)

"""Reminders as a person sets them, hears them, and moves them."""

from datetime import timedelta

import pytest

from tests.chat import a_house


@pytest.fixture
async def house():
    house = await a_house()
    yield house
    await house.app.close()


async def test_a_phrase_is_echoed_in_full_and_rings(house):
    ada = await house.owner()
    answer = await ada.says("/rappel demain 18h poster la vidéo")
    assert "mercredi 25 novembre 2026 à 18 h (heure de Paris)" in answer
    assert "poster la vidéo" in answer
    await ada.presses("Oui")
    await house.rings(days=1, hours=9)
    assert "C’est l’heure : poster la vidéo" in ada.reads


async def test_english_too(house):
    bob = await house.owner("Bob", language="en")
    assert "Wednesday 25 November 2026 at 18:00" in await bob.says("/remind tomorrow 6pm")
    await bob.presses("Yes")
    await house.rings(days=2)
    assert "It is time" in bob.reads


async def test_a_phrase_answers_the_card(house):
    ada = await house.owner()
    await ada.says("/rappel demain 18h")
    await ada.says("oui")
    await house.rings(days=1, hours=9)
    before = len(ada.seen)
    assert "jeudi 26 novembre 2026 à 19 h" in await ada.says("demain 19h")
    await house.rings(days=1, hours=9)
    assert len(ada.seen) == before + 2


async def test_what_repeats_rings_each_time_until_it_is_deleted(house):
    ada = await house.owner()
    await ada.says("/rappel tous les mardis et jeudis à 12h10")
    await ada.presses("Oui")
    before = len(ada.seen)
    await house.rings(days=14)
    assert len(ada.seen) - before == 4
    await ada.says("/rappels")
    await ada.presses("Rappel 1")
    await ada.presses("Supprimer")
    before = len(ada.seen)
    await house.rings(days=14)
    assert len(ada.seen) == before


async def test_ambiguity_is_asked(house):
    ada = await house.owner()
    assert "Lequel" in await ada.says("/rappel 12/11 à 9h")
    await ada.presses("2026")
    assert "vendredi 11 décembre 2026 à 9 h" in ada.reads


async def test_a_pause_holds(house):
    ada = await house.owner()
    await ada.says("/rappel chaque jour à 12h")
    await ada.presses("Oui")
    await ada.says("/rappels")
    await ada.presses("Rappel 1")
    await ada.presses("Mettre en pause")
    before = len(ada.seen)
    await house.rings(days=5)
    assert len(ada.seen) == before
    await ada.presses("Reprendre")
    before = len(ada.seen)
    await house.rings(days=2)
    assert len(ada.seen) == before + 2


async def test_another_practice_cannot_touch_a_reminder(house):
    ada = await house.owner()
    eve = await house.owner("Eve")
    await ada.says("/rappel demain 18h")
    await ada.presses("Oui")
    await ada.says("/rappels")
    button = next(button for button in ada.buttons if "Rappel 1" in button.text)
    from bot.core.request import Pressed

    assert "plus à jour" in await eve.does(Pressed(button.action))


async def test_snoozing_in_an_hour(house):
    ada = await house.owner()
    await ada.says("/rappel demain 14h")
    await ada.presses("Oui")
    await house.rings(days=1, hours=5)
    at = house.clock.now()
    await ada.presses("+1 h")
    before = len(ada.seen)
    await house.rings(minutes=59)
    assert len(ada.seen) == before
    await house.rings(minutes=2)
    assert len(ada.seen) == before + 1
    assert house.clock.now() - at == timedelta(minutes=61)

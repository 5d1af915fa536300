"""How early a practice lets its reminders ring at a peak."""

from datetime import UTC, datetime

import pytest
from sqlmodel import col, select

from storage.tables import Reminder
from tests.chat import a_house

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
async def house():
    house = await a_house()
    house.clock.at = NOW
    yield house
    await house.app.close()


async def leads(house, someone) -> list[int]:
    async with house.app.database.session() as store:
        rows = await store.exec(
            select(Reminder.lead_s).where(col(Reminder.practice_id) == someone.practice_id).order_by(col(Reminder.id)),
        )
        return list(rows.all())


async def test_the_choice_holds_for_reminders_old_and_new_and_for_nobody_else(house):
    ada, bob = await house.owner(), await house.owner("Bob")
    for someone in (ada, bob):
        await someone.says("/rappel jeudi 18h30 la vidéo")
        await someone.presses("Oui")
    await ada.says("/rappels")
    assert "jamais en avance" in await ada.presses("Heures de pointe")
    assert "jusqu’à 15 minutes" in await ada.presses("15 min")
    await ada.says("/rappel vendredi 12h le carrousel")
    await ada.presses("Oui")
    assert (await leads(house, ada), await leads(house, bob)) == ([900, 900], [0])
    await ada.says("/avance")
    assert "jamais en avance" in await ada.presses("Jamais")
    assert await leads(house, ada) == [0, 0]


async def test_in_english(house):
    ada = await house.owner(language="en")
    assert "never early" in await ada.says("/early")
    assert "up to 30 minutes early" in await ada.presses("30 min")


async def test_a_reader_may_look_but_not_choose(house):
    ada = await house.owner()
    eve = await house.colleague(ada, "Eve", role="reader")
    await eve.says("/avance")
    await eve.presses("30 min")
    assert await eve.says("/avance") and "jamais en avance" in eve.reads

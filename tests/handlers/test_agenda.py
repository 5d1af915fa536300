"""The agenda as text, picture and calendar; one post moved, swapped, skipped or copied; plans kept."""

import io
from datetime import UTC, datetime

import pytest
from icalendar import Calendar
from PIL import Image

from bot.core.reply import File
from tests.chat import a_house


@pytest.fixture
async def house():
    house = await a_house()
    house.platform.native = frozenset({File})
    yield house
    await house.app.close()


async def planned(house, *moments, **practice):
    """An owner with one post planned at each moment."""
    ada = await house.owner(city="Lille", networks=["instagram", "facebook"], **practice)
    for moment in moments:
        await ada.says("/idees")
        await ada.presses("Planifier")
        await ada.says(moment)
        await ada.says("oui")
        assert "C’est planifié" in ada.reads
    return ada


def files(someone):
    return [reply.attach for reply in someone.seen if isinstance(reply.attach, File)]


async def test_an_empty_agenda_offers_ideas_and_a_plan(house):
    ada = await planned(house)
    assert "Rien de prévu" in await ada.says("/agenda")
    assert {"Proposer un plan", "Des idées"} <= {button.text for button in ada.buttons}
    await ada.presses("Calendrier")
    assert "rien à exporter" in ada.reads


async def test_the_week_is_text_and_a_picture_with_its_words(house):
    ada = await planned(house, "jeudi 18h30")
    answer = await ada.says("/agenda")
    assert "Semaine du 23 au 29 novembre 2026" in answer
    assert "jeu. 26 18:30" in answer
    picture = files(ada)[-1]
    assert Image.open(io.BytesIO(picture.content)).width == 1080
    assert "18:30" in picture.alt
    await ada.presses("Mois")
    assert "Novembre 2026" in ada.reads
    await ada.presses("Image")
    assert files(ada)[-1].name.startswith("agenda-2026-11")


async def test_moving_one_moves_no_other(house):
    ada = await planned(house, "jeudi 18h30", "vendredi 12h")
    await ada.says("/agenda")
    await ada.presses("jeu 26/11")
    await ada.presses("Changer le moment")
    await ada.says("samedi 10h")
    await ada.presses("Oui")
    assert "Rien d’autre ne bouge" in ada.reads
    answer = await ada.says("/agenda")
    assert "sam. 28 10:00" in answer
    assert "ven. 27 12:00" in answer
    assert "jeu. 26" not in answer
    await ada.says("/rappels")
    assert "18 h 30" not in ada.reads


async def test_swapping_exchanges_days_and_reminders(house):
    ada = await planned(house, "jeudi 18h30", "vendredi 12h")
    before = await ada.says("/agenda")
    first, second = [line.strip() for line in before.splitlines() if line.startswith("   ")][:2]
    await ada.presses("jeu 26/11")
    await ada.presses("Échanger")
    await ada.presses("ven 27/11")
    assert "Échangé" in ada.reads
    after = await ada.says("/agenda")
    assert [line.strip() for line in after.splitlines() if line.startswith("   ")][:2] == [second, first]
    await house.rings(days=2, hours=9)
    assert second[:20] in ada.reads


async def test_skipping_leaves_the_place_empty_and_silent(house):
    ada = await planned(house, "jeudi 18h30")
    await ada.says("/agenda")
    await ada.presses("jeu 26/11")
    await ada.presses("Passer")
    assert "✗" in await ada.says("/agenda")
    before = len(ada.seen)
    await house.rings(days=4)
    assert len(ada.seen) == before


async def test_a_copy_waits_for_its_own_moment(house):
    ada = await planned(house, "jeudi 18h30")
    await ada.says("/agenda")
    await ada.presses("jeu 26/11")
    await ada.presses("Dupliquer")
    assert "reprise" in ada.reads
    await ada.presses("Planifier")
    await ada.says("samedi 10h")
    await ada.presses("Oui")
    answer = await ada.says("/agenda")
    assert "sam. 28 10:00" in answer
    assert "jeu. 26 18:30" in answer


async def test_neighbours_alike_are_told_before_planning(house):
    ada = await planned(house, "jeudi 18h30")
    await ada.says("/agenda")
    await ada.presses("jeu 26/11")
    await ada.presses("Dupliquer")
    await ada.presses("Planifier")
    assert "se ressemblent" in await ada.says("vendredi 18h30")


async def test_the_calendar_opens_elsewhere(house):
    ada = await planned(house, "jeudi 18h30")
    await ada.says("/agenda")
    await ada.presses("Calendrier")
    events = Calendar.from_ical(files(ada)[-1].content).walk("VEVENT")
    begins = [event.decoded("dtstart").astimezone(UTC) for event in events]
    assert begins == [datetime(2026, 11, 26, 17, 30, tzinfo=UTC)]


async def test_a_plan_is_shown_before_it_is_kept_and_redrawn_at_will(house):
    ada = await planned(house, posts_per_week=2)
    await ada.says("/agenda")
    await ada.presses("Proposer un plan")
    await ada.presses("4 semaines")
    first = ada.reads
    assert "publications sur 4 semaines" in first
    assert "Rien de prévu" in await ada.says("/agenda")
    await ada.presses("Proposer un plan")
    await ada.presses("4 semaines")
    await ada.presses("Autre tirage")
    assert ada.reads != first
    await ada.presses("Garder ce plan")
    kept = int(ada.reads.split()[0])
    assert 6 <= kept <= 8
    before = len(ada.seen)
    await house.rings(days=29)
    rung = [reply for reply in ada.seen[before:] if "⏰" in reply.text]
    assert len(rung) == kept
    assert all(reply.verbatim for reply in rung)


async def test_a_plan_goes_round_what_is_planned(house):
    ada = await planned(house, "jeudi 18h30", posts_per_week=1)
    await ada.says("/agenda")
    await ada.presses("Proposer un plan")
    await ada.presses("4 semaines")
    assert not any(f" {day}/11" in ada.reads for day in range(25, 30))


async def test_english_too(house):
    bob = await house.owner("Bob", language="en", city="London", networks=["instagram"])
    await bob.says("/ideas")
    await bob.presses("Plan")
    await bob.says("Thursday 6.30pm")
    await bob.says("yes")
    answer = await bob.says("/agenda")
    assert "Week of" in answer
    assert "Thu 26 18:30" in answer

"""Hours in plain words, kept as the calendar of silence that reminders obey."""

from datetime import UTC, date, datetime, time

import pytest

from handlers.hours import read_dated, read_weekly
from planner.quiet import quiet_at
from storage.hours import calendar_of
from storage.people import practice
from tests.chat import a_house

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
async def house():
    house = await a_house()
    yield house
    await house.app.close()


async def calendar(house, someone):
    async with house.app.database.session() as store, house.app.database.practice_scope(store, someone.practice_id):
        return calendar_of(await practice(store, someone.practice_id))


@pytest.mark.parametrize(("phrase", "days", "begin", "end"), [
    ("mardi et jeudi de 8h à 18h", [1, 3], "08:00", "18:00"),
    ("du lundi au vendredi 9-12", [0, 1, 2, 3, 4], "09:00", "12:00"),
    ("le mercredi après-midi", [2], "13:00", "19:00"),
    ("Mon-Fri 9am to 12:30pm", [0, 1, 2, 3, 4], "09:00", "12:30"),
    ("sam dim 20h30-7h", [5, 6], "20:30", "07:00"),
    ("lundis", [0], "08:00", "18:00"),
])
def test_weekly_hours_are_read(phrase, days, begin, end):
    entry = read_weekly(phrase, "operating", TODAY)
    assert (entry["days"], entry["begin"], entry["end"]) == (days, begin, end)


@pytest.mark.parametrize(("phrase", "every", "since"), [
    ("un vendredi sur quatre 18h-8h", 4, "2026-11-27"), ("every other Monday", 2, "2026-11-30"),
    ("toutes les 3 semaines le mardi", 3, "2026-11-24"),
])
def test_every_n_weeks_counts_from_the_next_one(phrase, every, since):
    entry = read_weekly(phrase, "on_call", TODAY)
    assert (entry["every"], entry["since"]) == (every, since)


def test_no_day_is_not_read():
    assert read_weekly("bonjour", "operating", TODAY) is None


@pytest.mark.parametrize(("phrase", "language", "first", "last"), [
    ("du 24 décembre au 2 janvier", "fr", "2026-12-24", "2027-01-02"),
    ("du 3 au 12 août", "fr", "2027-08-03", "2027-08-12"), ("24/12-2/1", "fr", "2026-12-24", "2027-01-02"),
    ("30 au 2 janvier", "fr", "2026-12-30", "2027-01-02"), ("le 14 mai", "fr", "2027-05-14", "2027-05-14"),
    ("du 20 novembre au 30 novembre", "fr", "2026-11-20", "2026-11-30"),
    ("3-12 August", "en", "2027-08-03", "2027-08-12"), ("2026-12-24 au 2027-01-02", "fr", "2026-12-24", "2027-01-02"),
    ("la semaine prochaine", "fr", "2026-11-30", "2026-12-06"),
])
def test_absences_are_read(phrase, language, first, last):
    entry = read_dated(phrase, "leave", NOW, "Europe/Paris", language)
    assert (entry["first"], entry["last"]) == (first, last)


async def test_what_is_said_becomes_silence(house):
    ada = await house.owner()
    await ada.says("/horaires")
    await ada.presses("+ Bloc")
    assert "mardi, jeudi, 08:00 – 18:00" in await ada.says("mardi et jeudi 8h-18h")
    assert "du 3 au 5 juin 2027 (SOFCEP)" in await ada.says("/horaires congrès du 3 au 5 juin : SOFCEP")
    found = await calendar(house, ada)
    assert quiet_at(datetime(2026, 11, 26, 10, tzinfo=UTC), found).kind == "operating"
    assert quiet_at(datetime(2026, 11, 25, 10, tzinfo=UTC), found) is None
    assert quiet_at(datetime(2027, 6, 4, 10, tzinfo=UTC), found).label == "SOFCEP"
    await ada.says("/horaires")
    await ada.presses("✗ 1")
    assert quiet_at(datetime(2026, 11, 26, 10, tzinfo=UTC), await calendar(house, ada)) is None


async def test_nights_and_holidays(house):
    ada = await house.owner()
    await ada.says("/horaires")
    await ada.presses("Nuit")
    await ada.says("22h-6h30")
    await ada.presses("Fériés : sonner")
    await ada.presses("Vacances scolaires")
    await ada.presses("Zone C")
    found = await calendar(house, ada)
    assert found.night == (time(22), time(6, 30))
    assert not found.public
    assert found.school_zone == "C"
    await ada.presses("Nuit")
    await ada.presses("Pas de repos")
    assert (await calendar(house, ada)).night is None


async def test_slots_avoid_closed_hours_and_a_silent_moment_is_told(house):
    ada = await house.owner(city="Lille", networks=["instagram"])
    await ada.says("/horaires bloc tous les jours 8h-20h")
    for _ in range(3):
        answer = await ada.says("/idees")
        assert "à 20 h" in answer
        assert "à 12 h" not in answer
    await ada.presses("Planifier")
    assert "veut le silence (bloc opératoire)" in await ada.says("vendredi 10h")


async def test_planned_posts_inside_an_absence_are_told(house):
    ada = await house.owner(city="Lille", networks=["instagram"])
    await ada.says("/idees")
    await ada.presses("Planifier")
    await ada.says("vendredi 12h")
    await ada.says("oui")
    assert "Une publication est déjà prévue" in await ada.says("/horaires congés du 26 au 29 novembre")


async def test_a_reader_changes_nothing(house):
    ada = await house.owner()
    rita = await house.colleague(ada, "Rita", "reader")
    assert "mardi" not in await rita.says("/horaires bloc mardi 8h-18h")
    assert "lire, pas" in await rita.presses("+ Bloc")


async def test_english_too(house):
    bob = await house.owner("Bob", language="en")
    assert "Tuesday, Thursday, 08:00 – 18:00" in await bob.says("/hours theatre Tuesday and Thursday 8am-6pm")

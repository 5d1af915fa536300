"""What rings, when, and what does not: the engine inline, with a clock that tests move."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from bot.errors import ChatGone, TryLater, Uncertain
from storage import people
from storage.tables import Delivery, Reminder
from tests.chat import a_house
from tests.fakes import FakePlatform

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
async def house():
    house = await a_house(names=("fake", "other"))
    yield house
    await house.app.close()


def paris(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=PARIS).astimezone(UTC)


async def given(house, ada, *, at: datetime, kind: str = "note", note: str = "poster la vidéo", rrule: str = "", **kw):
    """Keep a reminder as a handler would have."""
    async with house.app.database.session() as store, house.app.database.practice_scope(store, ada.practice_id):
        local = at.astimezone(PARIS).replace(tzinfo=None).isoformat(timespec="minutes")
        reminder = Reminder(
            practice_id=ada.practice_id, kind=kind, platform=ada.chat.platform, chat=ada.chat.id, note=note,
            rrule=rrule, start_local=local, zone="Europe/Paris", next_fire_at=at, created_at=house.clock.now(), **kw,
        )
        store.add(reminder)
        await store.flush()
    return reminder.id


async def ledger(house) -> list[Delivery]:
    async with house.app.database.session() as store:
        return list((await store.exec(select(Delivery).order_by(col(Delivery.id)))).all())


async def change(house, ada, key: int, **values) -> None:
    async with house.app.database.session() as store, house.app.database.practice_scope(store, ada.practice_id):
        reminder = await store.get_one(Reminder, key)
        for name, value in values.items():
            setattr(reminder, name, value)
        reminder.version += 1
        await store.flush()


# ---------------------------------------------------------------- silence

async def test_an_hour_asked_for_rings_at_night(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 22, 0))
    house.clock.at = paris(2026, 11, 24, 22, 0)
    assert await house.app.jobs.tick() == 1
    assert "poster la vidéo" in ada.reads


async def test_what_nobody_asked_for_waits_for_the_morning(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 22, 0), options={"explicit": False})
    house.clock.at = paris(2026, 11, 24, 22, 0)
    assert await house.app.jobs.tick() == 0
    assert await house.app.jobs.next_due() == paris(2026, 11, 25, 7, 30)
    house.clock.at = paris(2026, 11, 25, 7, 30)
    assert await house.app.jobs.tick() == 1


async def test_what_was_due_in_theatre_comes_in_one_card_after_it(house):
    hours = {"weekly": [{"kind": "operating", "days": [1], "begin": "08:00", "end": "14:00"}]}
    ada = await house.owner(hours=hours)
    await given(house, ada, at=paris(2026, 11, 24, 11, 0), note="le carrousel")
    await given(house, ada, at=paris(2026, 11, 24, 12, 0), note="la vidéo")
    before = len(ada.seen)
    await house.rings(hours=2, minutes=30)  # from 10:00 in Paris
    assert len(ada.seen) == before
    await house.rings(hours=2)
    assert len(ada.seen) == before + 1
    assert "2 rappels" in ada.reads and "le carrousel" in ada.reads and "la vidéo" in ada.reads
    assert sorted(row.state for row in await ledger(house)) == ["grouped", "sent"]
    await ada.presses("Voir 2")
    assert "C’est l’heure : la vidéo" in ada.reads


async def test_one_of_a_group_deleted_meanwhile_is_left_out(house):
    hours = {"weekly": [{"kind": "operating", "days": [1], "begin": "08:00", "end": "14:00"}]}
    ada = await house.owner(hours=hours)
    first = await given(house, ada, at=paris(2026, 11, 24, 11, 0), note="le carrousel")
    await given(house, ada, at=paris(2026, 11, 24, 12, 0), note="la vidéo")
    await house.rings(hours=2, minutes=30)
    await change(house, ada, first, status="done", next_fire_at=None)
    await house.rings(hours=2)
    assert "C’est l’heure : la vidéo" in ada.reads


async def test_too_late_is_dropped_and_told_once_in_the_next_card(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 12, 0), kind="slot", rrule="FREQ=WEEKLY", note="")
    house.clock.at = paris(2026, 11, 27, 10, 0)  # the machine slept for three days
    assert await house.app.jobs.tick() == 0
    assert [(row.state, row.reason) for row in await ledger(house)] == [("dropped", "late")]
    await given(house, ada, at=paris(2026, 11, 27, 12, 0))
    await given(house, ada, at=paris(2026, 11, 27, 13, 0))
    house.clock.at = paris(2026, 11, 27, 12, 0)
    await house.app.jobs.tick()
    assert "mardi 24 novembre 2026" in ada.reads and "trop tard" in ada.reads
    house.clock.at = paris(2026, 11, 27, 13, 0)
    await house.app.jobs.tick()
    assert "trop tard" not in ada.reads


async def test_hours_that_cannot_be_read_stop_nobody(house):
    ada = await house.owner(hours={"weekly": [{"kind": "?"}]})
    bob = await house.owner("Bob")
    await given(house, ada, at=paris(2026, 11, 24, 12, 0))
    await given(house, bob, at=paris(2026, 11, 24, 12, 0), rrule="FREQ=NONSENSE")
    house.clock.at = paris(2026, 11, 24, 12, 0)
    assert await house.app.jobs.tick() == 2


# ---------------------------------------------------------------- once, and the late edit

async def test_nothing_rings_twice_at_one_time_even_when_the_clock_goes_back(house):
    ada = await house.owner()
    at = paris(2026, 11, 24, 12, 0)
    key = await given(house, ada, at=at, rrule="FREQ=DAILY")
    house.clock.at = at
    assert await house.app.jobs.tick() == 1
    house.clock.at = at - timedelta(hours=1)
    assert await house.app.jobs.tick() == 0
    async with house.app.database.session() as store, house.app.database.practice_scope(store, ada.practice_id):
        (await store.get_one(Reminder, key)).next_fire_at = at  # whoever resets it, the ledger knows
        await store.flush()
    house.clock.at = at
    assert await house.app.jobs.tick() == 0
    assert await house.app.jobs.next_due() == at + timedelta(days=1)


async def test_a_change_after_the_claim_cancels_it(house):
    ada = await house.owner()
    key = await given(house, ada, at=paris(2026, 11, 24, 22, 0), options={"explicit": False})
    house.clock.at = paris(2026, 11, 24, 22, 0)
    await house.app.jobs.tick()
    await change(house, ada, key, status="paused")
    house.clock.at = paris(2026, 11, 25, 8, 0)
    assert await house.app.jobs.tick() == 0
    assert [row.state for row in await ledger(house)] == ["cancelled"]


@pytest.mark.parametrize(("zone", "rule", "start", "span", "hours", "count"), [
    ("Europe/Paris", "FREQ=WEEKLY;BYDAY=TU", "2026-10-20T18:00", 30, {18}, 5),
    ("Europe/Paris", "FREQ=DAILY", "2027-03-26T02:30", 5, {2, 3}, 6),  # 28 March has no 02:30
    ("America/Montreal", "FREQ=DAILY", "2026-10-30T01:30", 5, {1}, 5),  # 1 November has it twice
])
async def test_changes_of_clock_neither_double_nor_lose(house, zone, rule, start, span, hours, count):
    ada = await house.owner(hours={"night": None, "public": False})
    local = datetime.fromisoformat(start)
    at = local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    key = await given(house, ada, at=at, rrule=rule)
    await change(house, ada, key, zone=zone, start_local=start)
    house.clock.at = at - timedelta(hours=1)
    await house.rings(days=span)
    rang = [row.fire_at.astimezone(ZoneInfo(zone)) for row in await ledger(house) if row.state == "sent"]
    days = [moment.date() for moment in rang]
    step = 7 if "WEEKLY" in rule else 1
    assert {moment.hour for moment in rang} <= hours
    assert days == [local.date() + timedelta(days=step * n) for n in range(len(days))]
    assert len(days) == count


# ---------------------------------------------------------------- insisting

async def test_nagging_ends_at_its_limit(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 12, 0), nag=2)
    before = len(ada.seen)
    await house.rings(hours=9)
    assert len(ada.seen) == before + 3


async def test_nagging_ends_when_it_is_done(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 12, 0), nag=3)
    await house.rings(hours=2, minutes=30)
    await ada.presses("Fait")
    before = len(ada.seen)
    await house.rings(hours=9)
    assert len(ada.seen) == before


async def test_no_nagging_at_night(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 20, 30), nag=1)
    house.clock.at = paris(2026, 11, 24, 20, 0)
    await house.rings(hours=11)
    rang = [row for row in await ledger(house) if row.state == "sent"]
    assert len(rang) == 1
    await house.rings(hours=1)
    assert len([row for row in await ledger(house) if row.state == "sent"]) == 2


# ---------------------------------------------------------------- what platforms answer

async def test_a_platform_that_asks_to_wait_gets_it_later_and_once(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 12, 0))
    house.clock.at = paris(2026, 11, 24, 12, 0)
    house.platform.raises = [TryLater(90)]
    assert await house.app.jobs.tick() == 0
    assert await house.app.jobs.next_due() == house.clock.now() + timedelta(seconds=90)
    house.clock.move(seconds=91)
    assert await house.app.jobs.tick() == 1
    assert [(row.state, row.attempts) for row in await ledger(house)] == [("sent", 2)]


async def test_the_wait_is_for_that_chat_only(house):
    ada, bob = await house.owner(), await house.owner("Bob")
    for someone in (ada, bob):
        await given(house, someone, at=paris(2026, 11, 24, 12, 0))
    house.clock.at = paris(2026, 11, 24, 12, 0)
    house.platform.raises = [TryLater(600)]
    assert await house.app.jobs.tick() == 1
    assert sorted(row.state for row in await ledger(house)) == ["queued", "sent"]


async def test_an_uncertain_end_is_flagged_and_shown(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 12, 0))
    house.clock.at = paris(2026, 11, 24, 12, 0)
    house.platform.raises = [Uncertain()]
    await house.app.jobs.tick()
    assert [row.state for row in await ledger(house)] == ["unknown"]
    assert "son sort est inconnu" in await ada.says("/rappels")


async def test_what_fails_again_and_again_becomes_a_dead_letter(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 12, 0))
    house.clock.at = paris(2026, 11, 24, 12, 0)
    house.platform.raises = [RuntimeError() for _ in range(9)]
    for _ in range(9):
        await house.app.jobs.tick()
        house.clock.move(minutes=5)
    assert [(row.state, row.reason) for row in await ledger(house)] == [("dead", "error:RuntimeError")]


async def test_a_chat_that_is_gone_pauses_its_reminders_and_is_told_elsewhere(house):
    ada = await house.owner()
    other: FakePlatform = house.platforms[1]
    async with house.app.database.session() as store:
        async with house.app.database.practice_scope(store, ada.practice_id):
            member = (await people.members(store, ada.practice_id))[0]
        await people.attach_account(store, member, platform="other", team="", person="ada2", chat="there")
    key = await given(house, ada, at=paris(2026, 11, 24, 12, 0), rrule="FREQ=DAILY")
    await given(house, ada, at=paris(2026, 11, 25, 12, 0), rrule="FREQ=DAILY")
    house.clock.at = paris(2026, 11, 24, 12, 0)
    house.platform.raises = [ChatGone()]
    await house.app.jobs.tick()
    await house.app.jobs.tick()
    assert [sent.chat.id for sent in other.sent] == ["there"]
    assert "en pause" in other.sent[0].reply.text
    async with house.app.database.session() as store, house.app.database.practice_scope(store, ada.practice_id):
        assert (await store.get_one(Reminder, key)).status == "paused"
    assert await house.app.jobs.next_due() is None


async def test_a_platform_that_is_not_served_here_is_left_to_others(house):
    ada = await house.owner()
    key = await given(house, ada, at=paris(2026, 11, 24, 12, 0))
    await change(house, ada, key, platform="elsewhere")
    house.clock.at = paris(2026, 11, 24, 12, 0)
    assert await house.app.jobs.tick() == 0
    assert await ledger(house) == []


async def test_an_erased_practice_rings_no_more(house):
    ada = await house.owner()
    await given(house, ada, at=paris(2026, 11, 24, 12, 0))
    async with house.app.database.session() as store:
        from sqlmodel import update

        from storage.tables import Practice

        await store.exec(update(Practice).values(wrapped_key=""))
    house.clock.at = paris(2026, 11, 24, 12, 0)
    assert await house.app.jobs.tick() == 0
    assert [(row.state, row.reason) for row in await ledger(house)] == [("dead", "locked")]


async def test_what_a_crash_left_is_sent_again_and_known(house):
    ada = await house.owner()
    key = await given(house, ada, at=paris(2026, 11, 24, 12, 0))
    house.clock.at = paris(2026, 11, 24, 12, 0)
    async with house.app.database.session() as store:
        store.add(Delivery(
            reminder_id=key, practice_id=ada.practice_id, platform="fake", fire_at=house.clock.now(), state="sending",
            worker="gone", attempts=1, wake_at=house.clock.now() + timedelta(seconds=60),
        ))
    await change(house, ada, key, next_fire_at=None, status="done", version=-1)
    assert await house.app.jobs.tick() == 0
    house.clock.move(seconds=61)
    assert await house.app.jobs.tick() == 1
    assert [(row.state, row.attempts, row.reason) for row in await ledger(house)] == [("sent", 2, "again")]


async def test_who_prefers_silence_to_a_repetition_gets_a_flag(house):
    ada = await house.owner()
    key = await given(house, ada, at=paris(2026, 11, 24, 12, 0), options={"policy": "skip"})
    house.clock.at = paris(2026, 11, 24, 12, 0)
    async with house.app.database.session() as store:
        store.add(Delivery(
            reminder_id=key, practice_id=ada.practice_id, platform="fake", fire_at=house.clock.now(), state="sending",
            worker="gone", attempts=1, wake_at=house.clock.now(),
        ))
    await change(house, ada, key, next_fire_at=None, status="done", version=-1)
    assert await house.app.jobs.tick() == 0
    assert [(row.state, row.reason) for row in await ledger(house)] == [("unknown", "again")]


async def test_practices_take_turns(house):
    ada, bob = await house.owner(), await house.owner("Bob")
    at = paris(2026, 11, 24, 12, 0)
    for number in range(5):
        await given(house, ada, at=at, note=f"a{number}")
    await given(house, bob, at=at, note="b")
    house.clock.at = at
    await house.app.jobs.tick()
    order = [sent.chat.id for sent in house.platform.sent]
    assert order.index(bob.chat.id) <= 1

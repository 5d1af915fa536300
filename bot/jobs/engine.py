"""The engine of reminders: the table is the truth, a tick claims what is due, jobs deliver it.

Two ways to deliver: through DBOS (`start(durable=True)`, what `run` does), where a job survives its process
and several processes share the work; or inline, in the tick itself (the terminal, tests, and where DBOS cannot
start). The ledger is the same: what a crash leaves open is taken up by any later tick.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import secrets
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError

from bot.core.engine import Tools
from bot.core.router import Router
from bot.jobs import metrics
from bot.jobs.claim import AT_ONCE, Claimed, claim, wake
from bot.jobs.courier import Courier
from bot.jobs.durable import Durable, able
from bot.jobs.pace import Pace
from bot.jobs.silence import Silence
from bot.log import log
from storage import ledger, reminders
from storage.database import Database, Store

TICK_S = 0.5
NEXT_S = 0.02  # … where the last tick left something over
BEAT_S = 3.0
DEAD_S = 15.0  # without a sign of life for so long, a worker's jobs are taken over
HOUSEKEEPING_S = 600.0
WEDGED_S = 60.0
TALK_S = 10.0
OF_ONE_PRACTICE = 20  # open at a time: its chats take one message a second, and others wait too
LANES = 50  # of one job: at a peak of many small workspaces, a job for each would be too many
SOON = timedelta(seconds=60)
LOOK_S = 15.0  # between two looks at what is coming
LEADS_S = (1800, 900, 300)  # a practice's choice of how early its reminders may ring at a peak


class Jobs:
    """The engine of reminders."""

    def __init__(self, database: Database, router: Router, tools: Tools) -> None:
        self.database, self.router, self.tools = database, router, tools
        self.worker = secrets.token_hex(8)
        self.silence = Silence()
        self.pace = Pace(tools.platforms)
        self.courier = Courier(database, router, tools, self.pace, self.silence, self.worker)
        self.durable: Durable | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._stop = asyncio.Event()
        self._ticked = 0.0
        self._peaks: dict[str, tuple[float, Sequence[int]]] = {}
        self._inline = asyncio.Lock()

    async def start(self, *, durable: bool = False) -> None:
        """Begin to tick; `durable` delivers through DBOS where it can run."""
        self._stop.clear()
        self.courier.stopping = False
        self._ticked = time.monotonic()
        if durable:
            _seldom()
        if durable and able(sqlite=self.database.sqlite):
            self.durable = Durable(self.database, self.worker, list(self.tools.platforms), self.courier.deliver)
            if not self.database.sqlite:  # on SQLite it is loaded with the first ringing
                await self._ready()
        elif durable:
            log.warning("jobs-inline", advice="SQLite 3.42 or PostgreSQL lets DBOS run the jobs on this Python")
        await self._beat()
        self._tasks = [asyncio.create_task(self._ticks()), asyncio.create_task(self._beats())]

    async def stop(self) -> None:
        """Stop ticking; what is being sent is finished, what was not begun is left to others."""
        if not self._tasks:
            return
        self._stop.set()
        self.courier.stopping = True
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        if self.durable is not None:
            await self.durable.stop()
            self.durable = None
        with contextlib.suppress(SQLAlchemyError):
            async with self.database.session() as store:
                await ledger.bury_worker(store, self.worker, self.tools.clock.now() + timedelta(days=1))

    async def healthy(self) -> bool:
        """Tell whether the ticks go on."""
        return not self._tasks or (
            not any(task.done() for task in self._tasks) and time.monotonic() - self._ticked < WEDGED_S
        )

    async def next_due(self) -> datetime | None:
        """Give the next instant at which anything rings."""
        names = list(self.tools.platforms)
        async with self.database.session() as store:
            found = [await reminders.next_due(store, names), await ledger.next_wake(store, names)]
        return min((at for at in found if at is not None), default=None)

    async def tick(self) -> int:
        """Claim and deliver, here and now, all that is due; give how many rang."""
        sent = 0
        async with self._inline:
            for platform in list(self.tools.platforms):
                while await self._is_due(platform):
                    claimed = await self._claim(platform)
                    results = await asyncio.gather(
                        *(self.courier.deliver(platform, team, ids) for team, ids in claimed.ring.items()),
                    )
                    sent += sum(results)
                    if not claimed.handled or self._stop.is_set():
                        break
        return sent

    # ------------------------------------------------------------ the tick

    async def _ticks(self) -> None:
        while not self._stop.is_set():
            busy = False
            try:
                if self.durable is None:
                    await self.tick()
                else:
                    for platform in list(self.tools.platforms):
                        busy |= await self._hand_over(platform)
                self._ticked = time.monotonic()
                metrics.TICK.set_to_current_time()
            except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the ticks go on
                log.warning("tick", error=type(error).__name__)
            await self._rest(NEXT_S if busy else TICK_S)

    async def _is_due(self, platform: str) -> bool:
        async with self.database.session() as store:
            return await ledger.is_due(store, platform, self.tools.clock.now())

    async def _claim(
        self, platform: str, limit: int = AT_ONCE, *, busy: frozenset[int] = frozenset(), share: int = AT_ONCE,
        early: Sequence[int] = (),
    ) -> Claimed:
        """Claim in one transaction what is due and what wakes; with DBOS, its jobs are enqueued in the same."""
        now = self.tools.clock.now()
        await self._ready()
        async with self.database.session() as store:
            held = frozenset(self.courier.held)
            found = await wake(store, self.silence, platform, now, limit, held=held)
            if found.handled < limit:
                more = await claim(
                    store, self.silence, platform, now, limit - found.handled, busy=busy, share=share, early=early,
                )
                found.handled += more.handled
                for team, ids in more.ring.items():
                    found.ring[team] += ids
            if self.durable is not None:
                for job in _jobs(found.ring, self.pace.batch(platform)):
                    await self.durable.enqueue(store, platform, job)
        return found

    async def _ready(self) -> None:
        """Start DBOS when there is work for it; where it cannot start, ring all the same, from the ledger alone."""
        if self.durable is None or self.durable.running:
            return
        try:
            await self.durable.start()
        except (OperationalError, InterfaceError):
            raise  # the database is away: it will be back
        except Exception as error:  # noqa: BLE001 - whatever DBOS dislikes, reminders ring
            log.error("jobs-inline", error=type(error).__name__)
            self.durable = None

    async def _hand_over(self, platform: str) -> bool:
        """Give the engine what is due, as long as it has room; tell whether more is due at once."""
        now = self.tools.clock.now()
        async with self.database.session() as store:
            if not await ledger.is_due(store, platform, now):
                metrics.OPEN.labels(platform).set(0)
                unloaded = self.durable is not None and not self.durable.running
                if unloaded and await ledger.is_due(store, platform, now + SOON):
                    await self._ready()  # what takes seconds to load is there before the first ringing
                early = await self._early(platform, now)
                if not early:
                    return False
            else:
                early = ()
            count, full = await ledger.in_hand(store, platform, now, OF_ONE_PRACTICE)
        metrics.OPEN.labels(platform).set(count)
        room = self.pace.room(platform) - count
        # Below a whole job's worth it waits: jobs of two or three ringings would leave the engine with nothing to do.
        if room < self.pace.batch(platform):
            return False
        most = min(room, AT_ONCE)
        found = await self._claim(platform, most, busy=full, share=OF_ONE_PRACTICE, early=early)
        if early and not found.handled:  # who agreed to ring early has rung
            self._peaks[platform] = (time.monotonic(), ())
        # A trickle is taken up each half second: a job for every single ringing would cost more than the ringing.
        return found.handled >= most

    async def _early(self, platform: str, now: datetime) -> Sequence[int]:
        """Say how early what agreed to it may ring: not at all unless more is coming than can be sent in time."""
        at, early = self._peaks.get(platform, (0.0, ()))
        if at and time.monotonic() - at < LOOK_S:
            return early
        rate, early = self.pace.rate(platform) * max(1, self.pace.workers), ()
        if rate > 0:
            async with self.database.session() as store:
                if await ledger.ahead(store, platform, now, LEADS_S[0], 1, lead_s=LEADS_S[-1]):
                    early = await self._windows(store, platform, now, rate)
        self._peaks[platform] = (time.monotonic(), early)
        return early

    async def _windows(self, store: Store, platform: str, now: datetime, rate: float) -> Sequence[int]:
        for number, seconds in enumerate(LEADS_S):
            fits = int(rate * seconds)
            if await ledger.ahead(store, platform, now, seconds, fits + 1) > fits:
                return LEADS_S[number:]
        # A crowd at one minute does not fill five, and yet makes everybody wait.
        soon = int(rate * 60)
        crowd = await ledger.ahead(store, platform, now, LEADS_S[-1], soon + 1) > soon
        return LEADS_S[-1:] if crowd else ()

    # ------------------------------------------------------------ the beat

    async def _beats(self) -> None:
        pruned = time.monotonic()
        while not self._stop.is_set():
            await self._rest(BEAT_S)
            try:
                await self._beat()
                if time.monotonic() - pruned > HOUSEKEEPING_S:
                    pruned = time.monotonic()
                    await self._prune()
            except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
                log.warning("beat", error=type(error).__name__)

    async def _beat(self) -> None:
        """Give a sign of life, hold what is in hand, see who else lives, and take over from the dead."""
        now = self.tools.clock.now()
        async with self.database.session() as store:
            known = await ledger.workers(store)
            talking = await ledger.talked(store, now - timedelta(seconds=TALK_S))
            await ledger.beat(store, self.worker, now)
            await self.courier.hold(store, now)
        dead = {name: at for name, at in known.items() if name != self.worker and (now - at).total_seconds() > DEAD_S}
        self.pace.workers = max(1, len({*known, self.worker} - set(dead)))
        self.pace.talking = talking
        metrics.WORKERS.set(self.pace.workers)
        for name, seen in dead.items():
            await self._take_over(name, seen, now)

    async def _take_over(self, name: str, seen: datetime, now: datetime) -> None:
        async with self.database.session() as store:
            if not await ledger.bury_worker(store, name, seen):
                return
            sending = await ledger.orphan(store, name, now)
        jobs = 0
        if self.durable is not None:
            await self._ready()
        if self.durable is not None:
            jobs = await self.durable.take_over(name)
        log.info("took-over", worker=name, sending=sending, jobs=jobs)

    async def _prune(self) -> None:
        async with self.database.session() as store:
            gone = await ledger.prune(store, self.tools.clock.now())
        jobs = await self.durable.prune() if self.durable is not None else 0
        if gone or jobs:
            log.info("pruned", ringings=gone, jobs=jobs)

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)


def _seldom() -> None:
    """Collect garbage less often, and never what was loaded at the start: a tenth of what a ringing costs."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _jobs(ring: Mapping[str, Sequence[int]], size: int) -> Iterator[dict[str, list[int]]]:
    """Make jobs of what was claimed: of each lane at most `size` ringings, of all at most LANES lanes."""
    rest = {team: list(ids) for team, ids in ring.items() if ids}
    while rest:
        taken = list(rest)[:LANES]
        yield {team: rest[team][:size] for team in taken}
        rest = {team: left for team, ids in rest.items() if (left := ids[size:] if team in taken else ids)}

"""DBOS under the ringings: a job is on disk before it runs, and outlives the process that ran it.

A job is a batch of ledger ids, enqueued in the transaction that entered them. The ledger decides who sends what,
so a job that runs twice sends nothing twice. Imported only by processes that serve, and started with the first job.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from storage.database import Database, Store

if TYPE_CHECKING:
    from sqlalchemy import Engine

VERSION = "1"  # constant: jobs of an earlier release are run by the next one
AT_ONCE = 4  # jobs of one platform at work in one process
POLL_S = 0.5
STOP_S = 20
KEEP = timedelta(hours=1)
Deliver = Callable[[str, str, Sequence[int]], Awaitable[int]]


def able(
    *, sqlite: bool, python: tuple[Any, ...] | None = None, library: tuple[int, ...] | None = None,
) -> bool:
    """Tell whether DBOS can start here: on Python 3.12 and later it needs SQLite 3.42 (unixepoch's 'subsec')."""
    return not sqlite or (python or sys.version_info) < (3, 12) or (library or sqlite3.sqlite_version_info) >= (3, 42)


class Durable:
    """DBOS on the program's own database, with one queue a platform."""

    def __init__(self, database: Database, worker: str, platforms: Sequence[str], deliver: Deliver) -> None:
        self.database, self.worker, self.platforms = database, worker, list(platforms)
        self._deliver = deliver
        self._dbos: Any = None
        self._client: Any = None
        self._engine: Engine | None = None

    @property
    def running(self) -> bool:
        """Tell whether it was started."""
        return self._dbos is not None

    async def start(self) -> None:
        """Load and start DBOS; its tables are made when they are missing."""
        try:
            await self._start()
        except BaseException:
            await self.stop()
            raise

    async def _start(self) -> None:
        dbos = await asyncio.to_thread(__import__, "dbos")
        logging.getLogger("dbos").setLevel(logging.WARNING)
        self._engine = _engine(self.database.url)
        serializer = dbos.DBOSPortableJSON if hasattr(dbos, "DBOSPortableJSON") else None
        options: dict[str, Any] = {"serializer": serializer} if serializer is not None else {}
        dbos.DBOS(config={
            "name": "confrere", "executor_id": self.worker, "application_version": VERSION,
            "system_database_engine": self._engine, "log_level": "WARNING", "use_listen_notify": False, **options,
        })
        deliver = self._deliver

        @dbos.DBOS.workflow(name="rings")  # type: ignore[untyped-decorator]
        async def rings(platform: str, lanes: dict[str, list[int]]) -> int:
            return sum(await asyncio.gather(*(deliver(platform, team, ids) for team, ids in lanes.items())))

        @dbos.DBOS.workflow(name="ring")  # type: ignore[untyped-decorator]
        async def ring(platform: str, team: str, ids: list[int]) -> int:  # jobs of the first release
            return await deliver(platform, team, ids)

        dbos.DBOS.listen_queues([_queue(name) for name in self.platforms])
        dbos.DBOS.launch()
        for name in self.platforms:
            await dbos.DBOS.register_queue_async(
                _queue(name), worker_concurrency=AT_ONCE, polling_interval_sec=POLL_S, on_conflict="always_update",
            )
        self._client = dbos.DBOSClient(system_database_engine=self._engine, lazy=True, **options)
        self._dbos = dbos.DBOS

    async def stop(self) -> None:
        """Let the jobs in hand end, then stop."""
        self._dbos = None
        if (dbos := sys.modules.get("dbos")) is not None:
            stop = dbos.DBOS.destroy
            await asyncio.to_thread(stop, workflow_completion_timeout_sec=STOP_S, destroy_registry=True)
        if self._engine is not None:
            self._engine.dispose()

    async def enqueue(self, store: Store, platform: str, lanes: dict[str, list[int]]) -> None:
        """Put a job into the queue, in the caller's own transaction: ids by lane (team)."""
        options = {"workflow_name": "rings", "queue_name": _queue(platform), "app_version": VERSION}
        await store.run_sync(
            lambda session: self._client.enqueue_in_transaction(session, options, platform, lanes),
        )

    async def take_over(self, worker: str) -> int:
        """Run again what a dead worker had begun; what it was sending is the ledger's to decide."""
        if self._dbos is None:
            return 0
        rows = await self._dbos.list_workflows_async(
            status="PENDING", executor_id=worker, load_input=False, load_output=False,
        )
        if rows:
            await self._dbos.resume_workflows_async([row.workflow_id for row in rows])
        return len(rows)

    async def prune(self) -> int:
        """Delete jobs that ended a while ago."""
        if self._dbos is None:
            return 0
        rows = await self._dbos.list_workflows_async(
            status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"], limit=2_000,
            end_time=(datetime.now(UTC) - KEEP).isoformat(), load_input=False, load_output=False,
        )
        if rows:
            await self._dbos.delete_workflows_async([row.workflow_id for row in rows])
        return len(rows)


def _queue(platform: str) -> str:
    return f"ring-{platform}"


def _engine(url: str) -> Engine:
    """Make the synchronous engine that DBOS uses; on SQLite it waits for its turn like everybody."""
    from sqlalchemy import create_engine, event, make_url

    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_size=4, max_overflow=6, pool_pre_ping=True)
    engine = create_engine(
        parsed.set(drivername="sqlite"), pool_size=2, max_overflow=4,
        # As DBOS's own engine: a transaction that writes has the lock from its beginning.
        connect_args={"timeout": 15, "isolation_level": "IMMEDIATE", "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: object) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=15000", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine



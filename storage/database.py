"""The database: one engine for SQLite or PostgreSQL, and sessions that keep writers short.

On SQLite a session reads without a transaction and takes the write lock (BEGIN IMMEDIATE) with its
first write, so that a turn that waits for a model keeps nobody out.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.errors import BadSetting, Locked
from storage import direct, keys
from storage.tables import Practice

_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER")


class Store(AsyncSession):
    """A session whose first write waits for its turn, so that SQLite's one writer is never fought over."""

    gate: asyncio.Lock | None = None
    _holds = False

    @property
    def writing(self) -> bool:
        """Tell whether this session keeps other writers waiting."""
        return self._holds

    async def _enter(self) -> None:
        if self.gate is not None and not self._holds:
            # First the connection: a writer who waits for one of those must not keep the others out.
            await self.connection()
            await self.gate.acquire()
            self._holds = True

    def _leave(self) -> None:
        if self.gate is not None and self._holds:
            self._holds = False
            self.gate.release()

    @property
    def _pending(self) -> bool:
        return bool(self.new or self.dirty or self.deleted)

    async def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Write what is pending."""
        if self._pending:
            await self._enter()
        await super().flush(objects)

    async def exec(self, statement: Any, *args: Any, **options: Any) -> Any:
        """Run a statement, after what is pending, and give its rows."""
        if self._pending:
            await self.flush()
        if getattr(statement, "is_dml", False):
            await self._enter()
        return await super().exec(statement, *args, **options)

    async def run(self, statement: Any, many: Sequence[Mapping[str, Any]] = (), **parameters: Any) -> Any:
        """Run a statement on tables, made once with `bindparam`: what every turn does must be cheap."""
        if self._pending:
            await self.flush()
        if statement.is_dml:
            await self._enter()
        connection = await self.connection()
        return await connection.execute(statement, many or parameters)

    async def commit(self) -> None:
        """Keep everything, and let the next writer in."""
        if self._pending:
            await self._enter()
        try:
            await super().commit()
        finally:
            self._leave()

    async def rollback(self) -> None:
        """Keep nothing, and let the next writer in."""
        try:
            await super().rollback()
        finally:
            self._leave()


class Database:
    """Open sessions on one database with one keyring."""

    def __init__(self, url: str, keyring: keys.Keyring | None = None) -> None:
        """Raise BadSetting for an address that is neither SQLite's nor PostgreSQL's."""
        self.url = async_url(url)
        self.keyring = keyring or keys.Keyring()
        self.engine = _engine(self.url)
        self.sqlite = self.url.startswith("sqlite")
        self._gate = asyncio.Lock() if self.sqlite else None

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Store]:
        """Open a session that commits at the end, or rolls back when something was raised."""
        async with Store(self.engine, expire_on_commit=False, autoflush=False) as session:
            session.gate = self._gate
            try:
                yield session
                await session.commit()
            except BaseException:
                await session.rollback()
                raise

    @contextmanager
    def program_scope(self) -> Iterator[None]:
        """Read and write the program's own sealed columns."""
        with keys.using(self.keyring.own_scope()):
            yield

    @asynccontextmanager
    async def practice_scope(self, session: AsyncSession, practice_id: int) -> AsyncIterator[None]:
        """Read and write this practice's sealed columns, flushed at the end; raise Locked when its key is gone."""
        with keys.using(await self.scope_of(session, practice_id)):
            yield
            await session.flush()

    async def scope_of(self, session: AsyncSession, practice_id: int) -> keys.Scope:
        """Find the scope of a practice; raise Locked when its key is gone."""
        found = await session.exec(select(Practice.wrapped_key).where(col(Practice.id) == practice_id))
        wrapped = found.one_or_none()
        if not wrapped:
            raise Locked("this practice was erased")
        return self.keyring.scope(practice_id, wrapped)

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


def async_url(url: str) -> str:
    """Give the address with the driver that the program uses; raise BadSetting for other databases."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise BadSetting(
            "DATABASE_URL is not an address: sqlite:///file.db or postgresql://user@host/name",
        ) from error
    if parsed.get_backend_name() == "sqlite":
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).expanduser().parent.mkdir(parents=True, exist_ok=True)
        return parsed.set(drivername="sqlite+aiosqlite").render_as_string(hide_password=False)
    if parsed.get_backend_name() in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
    raise BadSetting("DATABASE_URL must begin with sqlite:// or postgresql://")


def _engine(url: str) -> AsyncEngine:
    if not url.startswith("sqlite"):
        return create_async_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=10)
    memory = ":memory:" in url or url == "sqlite+aiosqlite://"
    options: dict[str, Any] = {"pool_size": 64, "max_overflow": 0, "pool_use_lifo": True}
    if memory:
        options = {"poolclass": StaticPool}
    engine = create_async_engine(
        url,
        connect_args={"isolation_level": None, "check_same_thread": False, "async_creator_fn": direct.connect},
        **options,
    )
    sync = engine.sync_engine

    @event.listens_for(sync, "connect")
    def _pragmas(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(sync, "before_cursor_execute")
    def _lock(connection: Connection, cursor: Any, statement: str, *_: object) -> None:
        if "writing" not in connection.info and statement.lstrip()[:7].upper().startswith(_WRITES):
            cursor.execute("BEGIN IMMEDIATE")
            connection.info["writing"] = True

    @event.listens_for(sync, "commit")
    def _committed(connection: Connection) -> None:
        connection.info.pop("writing", None)

    @event.listens_for(sync, "rollback")
    def _rolled_back(connection: Connection) -> None:
        connection.info.pop("writing", None)

    return engine

"""SQLite called on the event loop: a statement of ours takes microseconds, a thread for it ten times that.

Used by SQLAlchemy's aiosqlite dialect in place of aiosqlite's connection. Only waiting for another
process's write lock takes long: that is waited for asynchronously, so the loop is never blocked by it.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Self, TypeVar

BUSY_S = 15.0
T = TypeVar("T")


async def connect(database: str, **options: Any) -> Direct:
    """Open a database file; a lock of another process is waited for at most BUSY_S seconds."""
    return Direct(sqlite3.connect(database, **{**options, "timeout": 0}))


class Direct:
    """A connection with the methods of aiosqlite's that SQLAlchemy uses."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = connection

    @property
    def _conn(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ValueError("no active connection")
        return self._connection

    @property
    def isolation_level(self) -> str | None:
        """Give it as sqlite3 does."""
        return self._conn.isolation_level

    def cursor(self) -> Cursor:
        """Make a cursor."""
        return Cursor(self._conn.cursor())

    async def create_function(self, *args: Any, **options: Any) -> None:
        """Register a function for SQL."""
        self._conn.create_function(*args, **options)

    async def commit(self) -> None:
        """Keep what was written."""
        await _patiently(self._conn.commit)

    async def rollback(self) -> None:
        """Drop what was written."""
        self._conn.rollback()

    async def close(self) -> None:
        """Close; once more does no harm."""
        self.stop()

    def stop(self) -> None:
        """Close at once."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class Cursor:
    """A cursor with the methods of aiosqlite's that SQLAlchemy uses."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        """Give the columns."""
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        """Give how many rows a statement changed."""
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        """Give the id of the row inserted last."""
        return self._cursor.lastrowid

    @property
    def arraysize(self) -> int:
        """Give how many rows `fetchmany` brings."""
        return self._cursor.arraysize

    @arraysize.setter
    def arraysize(self, value: int) -> None:
        self._cursor.arraysize = value

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        """Run a statement."""
        await _patiently(lambda: self._cursor.execute(operation, parameters))

    async def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run a statement for each set of parameters."""
        many = list(parameters)
        await _patiently(lambda: self._cursor.executemany(operation, many))

    async def fetchone(self) -> Any:
        """Give one row."""
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """Give some rows."""
        return self._cursor.fetchmany(size or self._cursor.arraysize)

    async def fetchall(self) -> list[Any]:
        """Give all rows."""
        return self._cursor.fetchall()

    async def close(self) -> None:
        """Close."""
        self._cursor.close()


async def _patiently(do: Callable[[], T]) -> T:
    wait, until = 0.002, 0.0
    while True:
        try:
            return do()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            now = time.monotonic()
            until = until or now + BUSY_S
            if now > until:
                raise
        await asyncio.sleep(wait)
        wait = min(wait * 1.5, 0.05)

"""Bring a database's tables up to date, and say when they are not."""

from __future__ import annotations

from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.errors import BadSetting
from storage.database import Database


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    return config


def head() -> str:
    """Name the newest revision that the code knows."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


async def current(database: Database) -> str:
    """Name the database's revision; empty when it has no tables yet."""
    async with database.engine.connect() as connection:
        found = await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())
    return found or ""


async def upgrade(database: Database, *, automatic: bool = False) -> str:
    """Apply what is missing; `automatic` does so for SQLite only and else raises BadSetting when stale.

    Gives the revision that the database has afterwards.
    """
    newest = head()
    have = await current(database)
    if have == newest:
        return newest
    if automatic and not database.sqlite:
        raise BadSetting("The database's tables are not up to date: run `python -m bot db upgrade` first.")
    async with database.engine.begin() as connection:
        await connection.run_sync(_run, "upgrade", newest)
    return newest


async def make_revision(database: Database, message: str) -> None:
    """Write a new migration from the difference between tables.py and this database (for developers)."""
    async with database.engine.begin() as connection:
        await connection.run_sync(_run, "revision", message)


def _run(connection: Connection, what: str, argument: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    options: dict[str, Any] = {"autogenerate": True, "message": argument, "rev_id": "0001" if not head() else None}
    if what == "upgrade":
        command.upgrade(config, argument)
    else:
        command.revision(config, **options)

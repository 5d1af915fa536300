"""Bring a database's tables up to date, and say when they are not."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from bot.errors import BadSetting
from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    return config


def head() -> str:
    """Name the newest revision that the code knows."""
    # Revisions are numbered, so the newest is the last by name: a start needs no Alembic to see that all is well.
    names = (entry.name for entry in (files("storage") / "migrations" / "versions").iterdir())
    return max((name.split("_")[0] for name in names if name.endswith(".py")), default="")


async def current(database: Database) -> str:
    """Name the database's revision; empty when it has no tables yet."""
    async with database.engine.connect() as connection:
        try:
            found = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one_or_none()
        except (OperationalError, ProgrammingError) as error:
            if not any(words in str(error.orig) for words in ("no such table", "does not exist")):
                raise
            found = None
    return str(found or "")


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
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    options: dict[str, Any] = {"autogenerate": True, "message": argument, "rev_id": f"{int(head() or 0) + 1:04d}"}
    if what == "upgrade":
        command.upgrade(config, argument)
    else:
        command.revision(config, **options)

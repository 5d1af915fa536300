"""`python -m bot db`: tables, keys, and retention."""

from __future__ import annotations

import argparse
import asyncio
from typing import Any

from cryptography.fernet import Fernet

from bot import settings as _settings
from storage import schema, upkeep
from storage.database import Database
from storage.keys import Keyring


def add(sub: Any) -> None:
    """Register the command."""
    parser = sub.add_parser("db", help="tables, keys and retention of the database")
    parser.add_argument(
        "what",
        choices=["upgrade", "current", "new-key", "rotate", "purge", "revision"],
        help="upgrade: apply migrations; current: show the revision; new-key: print a fresh key; "
        "rotate: wrap practices' keys with the newest key; purge: apply RETENTION_MONTHS now; "
        "revision: write a migration (developers)",
    )
    parser.add_argument("--message", default="change", help="name of the revision")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do it; raise BadSetting with what to mend."""
    if args.what == "new-key":
        print(Fernet.generate_key().decode())
        return 0
    return asyncio.run(_run(args))


async def _run(args: argparse.Namespace) -> int:
    settings = _settings.load()
    database = Database(settings.database_url, Keyring(settings.keys))
    try:
        match args.what:
            case "upgrade":
                print(await schema.upgrade(database))
            case "current":
                print(await schema.current(database) or "empty", f"(code: {schema.head()})")
            case "rotate":
                print(f"{await upkeep.rotate(database)} practice key(s) wrapped again")
            case "purge":
                print(f"{await upkeep.purge(database, settings.retention_months)} item(s) purged")
            case _:
                await schema.make_revision(database, args.message)
    finally:
        await database.close()
    return 0

"""`python -m bot doctor`: is everything in order, and if not, what to do."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import pkgutil
from collections.abc import AsyncIterator
from typing import Any

from sqlmodel import col, func, select

import bot.platforms
from bot import settings as _settings
from bot.errors import ConfrereError
from bot.health import Check
from storage import schema
from storage.database import Database
from storage.keys import Keyring
from storage.tables import Delivery, Outgoing, Practice

MARKS = {"ok": "✓", "warn": "!", "fail": "✗"}


def add(sub: Any) -> None:
    """Register the command."""
    parser = sub.add_parser("doctor", help="check configuration, database, tokens and reachability")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--offline", action="store_true", help="check nothing over the network")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print every check; give 1 when one failed."""
    return asyncio.run(_run(args))


async def _run(args: argparse.Namespace) -> int:
    found: list[Check] = []
    try:
        settings = _settings.load()
    except ConfrereError as error:
        found.append(Check("settings", "fail", str(error), "Correct .env; .env.example explains each setting."))
    else:
        found += [check async for check in _checks(settings, offline=args.offline)]
    if args.format == "json":
        for check in found:
            print(json.dumps(check.as_dict(), ensure_ascii=False))
    else:
        for check in found:
            print(f"{MARKS[check.state]} {check.name}: {check.says}")
            if check.do:
                print(f"    → {check.do}")
    return 1 if any(check.state == "fail" for check in found) else 0


async def _checks(settings: _settings.Settings, *, offline: bool) -> AsyncIterator[Check]:
    if _settings.exposed():
        yield Check("settings", "warn", ".env can be read by other users", "chmod 600 .env")
    else:
        yield Check("settings", "ok", "read")
    if settings.keys:
        yield Check("encryption", "ok", f"{len(settings.keys)} key(s); the first one is used for new practices")
    else:
        yield Check("encryption", "warn", "texts are NOT encrypted",
                    "python -m bot db new-key, then ENCRYPTION_KEYS=… in .env")
    async for check in _database(settings):
        yield check
    for info in sorted(pkgutil.iter_modules(bot.platforms.__path__), key=lambda item: item.name):
        module = importlib.import_module(f"bot.platforms.{info.name}")
        examine = getattr(module, "examine", None)
        if examine is not None:
            async for check in examine(settings, offline=offline):
                yield check
    yield await _model(settings, offline=offline)


async def _database(settings: _settings.Settings) -> AsyncIterator[Check]:
    try:
        database = Database(settings.database_url, Keyring(settings.keys))
    except ConfrereError as error:
        yield Check("database", "fail", str(error), "Correct DATABASE_URL or ENCRYPTION_KEYS in .env.")
        return
    try:
        have, newest = await schema.current(database), schema.head()
        if have != newest:
            todo = "It is brought up to date at the next start." if database.sqlite else "python -m bot db upgrade"
            yield Check("database", "warn" if database.sqlite else "fail", f"tables at {have or 'nothing'}, "
                        f"code at {newest}", todo)
            return
        async with database.session() as store:
            count = (await store.exec(select(func.count()).select_from(Practice))).one()
            dead = (await store.exec(select(func.count()).select_from(Delivery)
                                     .where(col(Delivery.state).in_(["dead", "unknown"])))).one()
            unsent = (await store.exec(select(func.count()).select_from(Outgoing)
                                       .where(col(Outgoing.state) == "dead"))).one()
            wrapped = (await store.exec(select(Practice.id, Practice.wrapped_key))).all()
        locked = 0
        for practice_id, key in wrapped:
            try:
                database.keyring.scope(practice_id or 0, key)
            except ConfrereError:
                locked += 1
        yield Check("database", "ok", f"tables at {have}, {count} practice(s)")
        if locked:
            yield Check("encryption", "fail", f"{locked} practice(s) cannot be read with these keys",
                        "Put the key that was used before back into ENCRYPTION_KEYS, behind the new one.")
        if dead:
            yield Check("reminders", "warn", f"{dead} reminder(s) could not be delivered", "See /rappels in the chat.")
        if unsent:
            yield Check("replies", "warn", f"{unsent} reply(ies) could not be delivered", "See the log: reply-dead.")
    except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
        yield Check("database", "fail", f"cannot be used ({type(error).__name__})",
                    "Is the server running, and does DATABASE_URL name the right host, user and database?")
    finally:
        await database.close()


async def _model(settings: _settings.Settings, *, offline: bool) -> Check:
    if not settings.model_url:
        return Check("model", "ok", "none: drafts come from the house's own bank")
    from bot.model import connect

    try:
        model: Any = connect(settings)
    except ConfrereError as error:
        return Check("model", "fail", str(error), "Correct MODEL_URL in .env.")
    try:
        if offline or await model.reachable():
            return Check("model", "ok", f"{model.host}, at most {settings.model_timeout_s:g} s a draft")
        return Check("model", "warn", f"{model.host} does not answer: drafts come from the house's own bank",
                     "Start the model's server or correct MODEL_URL.")
    finally:
        await model.close()

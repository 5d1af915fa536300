"""`python -m bot chat`: talk to the assistant on this terminal, or through a pipe."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot import settings as _settings
from bot.errors import Unusable

ZONE = "Europe/Paris"


def add(sub: Any) -> None:
    """Register the command."""
    parser = sub.add_parser("chat", help="talk to the assistant here; a pipe gives one message a line")
    parser.add_argument("--as", dest="person", default="local", metavar="NAME", help="who speaks")
    parser.add_argument("--lang", choices=["fr", "en"], help="language; default: the practice's")
    parser.add_argument("--db", metavar="URL", help="database instead of DATABASE_URL")
    parser.add_argument("--now", metavar="ISO", help="begin at this wall time (Europe/Paris); time then stands still")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Talk until the end of input."""
    from bot.log import configure

    settings = _settings.load()
    configure(settings.log_level if settings.log_level != "info" else "error")
    return asyncio.run(converse(settings, args.person, args.lang, args.db, args.now))


async def converse(
    settings: _settings.Settings, person: str, lang: str | None, url: str | None, now: str | None,
) -> int:
    """Put the assistant together around one console and serve it."""
    from bot.app import build
    from bot.platforms.console import Console, MovableClock
    from bot.platforms.console.clock import read_move
    from bot.welcome import console_owner

    clock = MovableClock(_instant(now))
    console = Console(clock, person=person, language=lang)
    if url:
        settings = settings.model_copy(update={"database_url": url})
    app = build(settings, clock=clock, platforms=lambda _kit: [console])
    await app.open()
    if not settings.keys:
        print(_NO_KEYS, file=sys.stderr)
    greeting = await console_owner(app, person, console.chat.id, lang)

    async def move(text: str) -> None:
        target = read_move(text, clock.now(), ZONE)
        while (at := await app.jobs.next_due()) is not None and at <= target:
            clock.move_to(at)
            await app.jobs.tick()
            await app.engine.idle()
        clock.move_to(target)
        await app.jobs.tick()

    console.move = move
    console.settle = app.engine.idle
    if sys.stdin.isatty():
        print(greeting)
        await app.jobs.start()
    await app.engine.start()
    try:
        if not sys.stdin.isatty():
            await app.jobs.tick()
        await console.run(app.engine.receive)
        await app.engine.idle()
    finally:
        await app.jobs.stop()
        await app.engine.drain()
        await app.close()
    return 0


_NO_KEYS = (
    "ENCRYPTION_KEYS est vide : les textes ne sont pas chiffrés. / ENCRYPTION_KEYS is empty: texts are not "
    "encrypted. `python -m bot db new-key` en fait une / makes one."
)


def _instant(now: str | None) -> datetime | None:
    if now is None:
        return None
    try:
        at = datetime.fromisoformat(now)
    except ValueError as error:
        raise Unusable(f"--now {now}: write a time such as 2026-10-27T12:00") from error
    return (at if at.tzinfo else at.replace(tzinfo=ZoneInfo(ZONE))).astimezone(UTC)

"""`python -m bot run`: serve the platforms that are configured, or talk here when none is."""

from __future__ import annotations

import argparse
import asyncio
import sys
from typing import Any

from bot import settings as _settings


def add(sub: Any) -> None:
    """Register the command."""
    parser = sub.add_parser("run", help="serve Telegram and Slack as configured; the console when nothing is")
    parser.add_argument(
        "--role", choices=["all", "bot", "worker"], default="all",
        help="bot: talk only; worker: ring reminders only; all: both (default)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until SIGTERM or Ctrl-C."""
    settings = _settings.load()
    if not (settings.telegram_bot_token or settings.slack_bot_token or settings.slack_client_id):
        from bot.cli import chat

        print(_NOTHING_SET, file=sys.stderr)
        return chat.run(argparse.Namespace(person="local", lang=None, db=None, now=None))
    return _serve(settings, args.role)


def _serve(settings: _settings.Settings, role: str) -> int:
    from bot.app import build
    from bot.log import configure
    from bot.welcome import owner_code

    configure(settings.log_level)
    _warn(settings)

    async def serve() -> None:
        app = build(settings)
        await app.open()
        if settings.access == "invite" and role != "worker":
            code = await owner_code(app)
            if code:
                links = [make(code) for make in app.tools.extras.get("links", {}).values()]
                print(_OWNER.format(code=code, links=" ".join(links)), file=sys.stderr)
        await app.run(role)

    try:
        import uvloop
    except ImportError:
        asyncio.run(serve())
    else:
        uvloop.run(serve())
    return 0


def _warn(settings: _settings.Settings) -> None:
    if not settings.keys:
        print(
            "ENCRYPTION_KEYS is empty: texts are NOT encrypted in the database. "
            "Make a key with `python -m bot db new-key` and put it into .env.",
            file=sys.stderr,
        )
    if _settings.exposed():
        print(".env can be read by others: run `chmod 600 .env`.", file=sys.stderr)


_NOTHING_SET = (
    "Aucun jeton dans .env : me voici sur ce terminal. / No token in .env: here I am on this terminal. "
    "(.env.example: TELEGRAM_BOT_TOKEN, SLACK_BOT_TOKEN)"
)
_OWNER = (
    "\n  Première mise en route : envoyez à l’assistant  /start {code}\n"
    "  First run: send the assistant  /start {code}\n  {links}\n"
    "  Ce code sert une fois ; qui l’envoie devient propriétaire. / It works once; who sends it is the owner.\n"
)

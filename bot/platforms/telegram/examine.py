"""What `doctor` says about Telegram."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

from telegram.error import InvalidToken, TelegramError

from bot.health import Check
from bot.platforms.telegram.server import Server
from bot.platforms.telegram.wire import loopback
from bot.settings import Settings

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{30,}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def checks(settings: Settings, *, offline: bool) -> AsyncIterator[Check]:
    """Check what is set, then who answers."""
    if not _TOKEN.fullmatch(settings.telegram_bot_token) and not loopback(settings.telegram_api_url):
        yield Check("telegram", "fail", "TELEGRAM_BOT_TOKEN does not look like one (123456789:AA…)",
                    "Copy it whole from @BotFather.")
        return
    for name in ("telegram_api_url", "telegram_file_url", "telegram_webhook_url"):
        url = getattr(settings, name)
        if url and urlsplit(url).scheme != "https" and not loopback(url):
            yield Check("telegram", "fail", f"{name.upper()} is neither https nor on this machine",
                        "The token would travel readable: use https.")
            return
    secret = settings.telegram_webhook_secret
    if secret and not _SECRET.fullmatch(secret):
        yield Check("telegram", "fail", "TELEGRAM_WEBHOOK_SECRET holds other characters than A-Z a-z 0-9 _ -",
                    "Choose another, of at most 256 characters.")
    if offline:
        yield Check("telegram", "ok", "set up; not asked (offline)")
        return
    server = Server(settings.telegram_bot_token, settings.telegram_api_url, settings.telegram_file_url)
    try:
        async for check in _reached(server, hooked=bool(settings.telegram_webhook_url)):
            yield check
    finally:
        await server.close()


async def _reached(server: Server, *, hooked: bool) -> AsyncIterator[Check]:
    try:
        me = await server.call("getMe", {})
    except InvalidToken:
        yield Check("telegram", "fail", "TELEGRAM_BOT_TOKEN is not accepted",
                    "Ask @BotFather for the bot's token, or for a new one if it was revoked.")
        return
    except TelegramError as error:
        yield Check("telegram", "fail", f"does not answer ({type(error).__name__})",
                    "Is the network up, and TELEGRAM_API_URL right? Behind a proxy, set HTTPS_PROXY.")
        return
    name = f"@{me.get('username')}" if me.get("username") else "a bot without a user name"
    groups = "reads all of a group" if me.get("can_read_all_group_messages") else "in groups, reads what addresses it"
    yield Check("telegram", "ok", f"{name} answers; {groups}")
    try:
        hook = await server.call("getWebhookInfo", {})
    except TelegramError:
        return
    waiting = int(hook.get("pending_update_count") or 0)
    if hooked and hook.get("last_error_message"):
        yield Check("telegram", "warn", f"the last webhook call failed; {waiting} update(s) wait",
                    "Is TELEGRAM_WEBHOOK_URL reachable from outside, with a valid certificate?")
    elif hook.get("url") and not hooked:
        yield Check("telegram", "warn", "a webhook is set elsewhere; polling removes it at the next start",
                    "If another program uses this token, give this one a bot of its own.")

"""Telegram, connected: updates are on disk before they are confirmed, and every message waits its turn."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from prometheus_client import Gauge
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from bot.core.ports import Receive
from bot.core.reply import File, Poll, Reply
from bot.core.request import Chat, Request
from bot.core.router import CANCEL, bare
from bot.errors import Unusable
from bot.kit import Kit
from bot.log import log
from bot.platforms.telegram import polls
from bot.platforms.telegram.menu import menus
from bot.platforms.telegram.pace import Limits
from bot.platforms.telegram.parse import NAME, POLL, UPDATES, Reader
from bot.platforms.telegram.sender import Sender
from bot.platforms.telegram.server import POLL_GRACE_S, POLL_S, Server, packed
from bot.platforms.telegram.wire import Flooded, loopback

FILE_BYTES = 20_000_000  # getFile serves files of at most 20 MB
SILENT_S = 3 * POLL_S  # without a successful poll for so long, the program is not ready
ROUTE = "/telegram"

LAST_POLL = Gauge("confrere_last_poll_timestamp", "When Telegram last answered getUpdates (Unix time).")


class Telegram:
    """The Telegram platform."""

    name = NAME
    native: frozenset[type] = frozenset({Poll, File})

    def __init__(self, kit: Kit, *, limits: Limits | None = None) -> None:
        settings = kit.settings
        self._kit = kit
        self._server = Server(settings.telegram_bot_token, settings.telegram_api_url, settings.telegram_file_url)
        self._hook_url = _hook(settings.telegram_webhook_url)
        self._secret = _secret(self._hook_url, settings.telegram_webhook_secret, settings.telegram_bot_token)
        self._sender = Sender(kit, self._server, limits)
        self._reader = Reader(self._fetch, knows=self._knows)
        self._receive: Receive | None = None
        self._stopping = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._asking: asyncio.Future[list[dict[str, Any]]] | None = None
        self._since = time.monotonic()  # the last sign of life
        self._introduced = False
        self._introducing, self._ask_again = asyncio.Lock(), 0.0
        kit.web.ready.append(self.healthy)
        if self._hook_url:
            for path in sorted({ROUTE, urlsplit(self._hook_url).path}):
                kit.web.add("POST", path, self._posted)

    def parse(self, payload: bytes) -> Request | None:
        """Read an update."""
        return self._reader.read(json.loads(payload), self._kit.clock.now())

    async def run(self, receive: Receive) -> None:
        """Receive by webhook where a public address is set, else by long polling."""
        self._receive = receive
        await self._introduce()
        self._sender.spawn(self._publish_menus())
        if self._hook_url:
            await self._set_webhook()
            await self._stopping.wait()
            return
        self._idle.clear()
        try:
            await self._poll()
        finally:
            self._idle.set()

    async def stop(self) -> None:
        """Stop receiving once what was received is on disk."""
        self._stopping.set()
        if self._asking is not None:
            self._asking.cancel()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), 10)

    async def close(self) -> None:
        """Close the connections, once small things in hand are done."""
        await self._sender.close()
        await self._server.close()

    async def healthy(self) -> bool:
        """Tell whether Telegram answered not long ago; a webhook is the server's own business."""
        return bool(self._hook_url) or time.monotonic() - self._since < SILENT_S

    async def _poll(self) -> None:
        offset = failures = 0
        with contextlib.suppress(TelegramError):  # pending updates are kept: they are people's messages
            await self._server.bot.delete_webhook()
        while not self._stopping.is_set():
            try:
                updates = await self._ask(offset)
                await asyncio.gather(*(self._take(update) for update in updates))
                offset = max([offset, *(_number(update) + 1 for update in updates)])
                if not self._introduced:
                    await self._introduce()
                failures = 0
            except asyncio.CancelledError:
                if not self._stopping.is_set():
                    raise
            except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and polling goes on
                failures += 1
                await self._rest(await self._failed(error, failures))

    async def _failed(self, error: Exception, failures: int) -> float:
        """Do what can be done about a poll that failed; give the seconds to wait."""
        match error:
            case Flooded():
                return error.seconds
            case Conflict():
                log.warning("telegram-conflict", advice="another program polls with this token, or a webhook is set")
                if "webhook" in str(error).lower():
                    with contextlib.suppress(TelegramError):
                        await self._server.bot.delete_webhook()
                    return 0.1 * failures
                return min(5.0 * failures, 30.0)
            case InvalidToken():
                log.error("telegram-token", advice="TELEGRAM_BOT_TOKEN is not accepted; see @BotFather")
                return min(5.0 * failures, 60.0)
            case _:
                log.warning("telegram-poll", error=type(error).__name__, failures=failures)
                if failures % 3 == 0:  # a wedged connection looks like a quiet day
                    await self._server.renew_polls()
                return min(0.25 * 2.0 ** min(failures, 8), 30.0)

    async def _ask(self, offset: int) -> list[dict[str, Any]]:
        # A server that trickles bytes outlasts any read timeout: the whole call is bounded as well.
        call = asyncio.wait_for(self._server.updates(offset, UPDATES), POLL_S + 2 * POLL_GRACE_S)
        self._asking = asyncio.ensure_future(call)
        try:
            updates = await self._asking
        finally:
            self._asking = None
        self._since = time.monotonic()
        LAST_POLL.set(time.time())
        return updates

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    async def _take(self, update: dict[str, Any]) -> None:
        """Put an update on disk, then stop the spinner of the button that was pressed."""
        number = _number(update)
        if number < 0 or self._receive is None:
            return
        if vote := update.get("poll_answer"):
            update = {**update, POLL: await polls.find(self._kit.database, str(vote.get("poll_id", "")))}
        await self._receive(NAME, str(number), packed(update))
        query = update.get("callback_query")
        if isinstance(query, dict) and query.get("id"):
            kind = ((query.get("message") or {}).get("chat") or {}).get("type", "private")
            self._sender.pressed(str(query["id"]), private=kind == "private")

    async def _set_webhook(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                await self._server.bot.set_webhook(
                    self._hook_url, allowed_updates=UPDATES, max_connections=40, secret_token=self._secret or None,
                )
            except TelegramError as error:
                failures += 1
                log.warning("telegram-webhook", error=type(error).__name__, failures=failures)
                await self._rest(min(2.0**failures, 60.0))
            else:
                self._since = time.monotonic()
                return

    async def _posted(self, request: web.Request) -> web.Response:
        """Take an update by webhook: the answer 200 says that it is on disk."""
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if self._secret and not hmac.compare_digest(given.encode(), self._secret.encode()):
            return web.Response(status=403)
        if self._receive is None or self._stopping.is_set():
            return web.Response(status=503)
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(update, dict) or _number(update) < 0:
            return web.Response(status=400)
        await self._take(update)
        self._since = time.monotonic()
        return web.Response()

    async def _introduce(self) -> None:
        """Learn who we are; a server that cannot say so is served with the oldest parameters."""
        try:
            me = await self._server.call("getMe", {})
        except TelegramError as error:
            log.warning("telegram-getme", error=type(error).__name__)
            self._introduced = isinstance(error, BadRequest | InvalidToken)
            return
        self._introduced = True
        me = me if isinstance(me, dict) else {}
        name = str(me.get("username") or "")
        self._sender.username, self._sender.rich = name, bool(name)
        self._reader = replace(self._reader, id=str(me.get("id") or ""), username=name)
        if name:
            links = self._kit.engine.tools.extras.setdefault("links", {})
            links[NAME] = lambda code: f"https://t.me/{name}?start={code}"

    async def _publish_menus(self) -> None:
        for language, commands in menus(self._kit.router, self._kit.texts):
            try:
                await self._server.bot.set_my_commands(commands, language_code=language)
            except TelegramError as error:
                log.info("telegram-menu", error=type(error).__name__)
                return

    async def _fetch(self, file_id: str, language: str) -> bytes:
        lang = language[:2] if language[:2] in {"fr", "en"} else "fr"
        try:
            found = await self._server.call("getFile", {"file_id": file_id})
            if int(found.get("file_size") or 0) > FILE_BYTES:
                raise Unusable(self._kit.texts.plain(lang, "telegram-file-big"))
            return await self._server.download(str(found["file_path"]))
        except (TelegramError, KeyError, AttributeError, TypeError) as error:
            big = "too big" in str(error)
            raise Unusable(self._kit.texts.plain(lang, "telegram-file-big" if big else "telegram-file")) from error

    async def send(
        self, chat: Chat, reply: Reply, *, origin: Mapping[str, str] | None = None, message: str | None = None,
    ) -> str | None:
        """Send a reply, in as many messages as it takes; give the id of the last."""
        if self._receive is None and not self._introduced:
            await self._introduce_once()
        return await self._sender.send(chat, reply, origin=origin, message=message)

    async def _introduce_once(self) -> None:
        """Learn with the first message who we are, where nothing is received: a process that only rings."""
        async with self._introducing:
            if not self._introduced and time.monotonic() >= self._ask_again:
                self._ask_again = time.monotonic() + POLL_S
                await self._introduce()

    def _knows(self, name: str) -> bool:
        return (short := bare(name)) in self._kit.router.commands or short in CANCEL


def _number(update: Mapping[str, Any]) -> int:
    number = update.get("update_id")
    return number if isinstance(number, int) else -1


def _hook(url: str) -> str:
    return url.rstrip("/") + ROUTE if url and urlsplit(url).path in {"", "/"} else url


def _secret(url: str, secret: str, token: str) -> str:
    """Give the webhook's secret; where none is set for a public address, one that only this token yields."""
    if secret or not url or loopback(url):
        return secret
    return hmac.new(token.encode(), b"confrere webhook", hashlib.sha256).hexdigest()

"""Slack: updates are stored before they are acknowledged; replies go out with the right workspace's token."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlsplit

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.ports import Receive
from bot.core.reply import File, Form, Page, Reply
from bot.core.request import Action, Chat, Request
from bot.errors import ConfrereError, Stale, Unusable
from bot.kit import Kit
from bot.log import log
from bot.platforms.slack import blocks, parse
from bot.platforms.slack.addresses import loopback
from bot.platforms.slack.calls import TIMEOUT_S, Calls, Refused
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.render import FORM
from bot.platforms.slack.sender import Sender, place_of, read_place
from bot.platforms.slack.socket import Socket
from bot.platforms.slack.tokens import Tokens

FILE_BYTES = 20 * 1024 * 1024
REFRESH_S = 600.0  # a dashboard that was looked at lately is drawn again after what its buttons did


class Slack:
    """One Slack app, in one workspace or many."""

    name = parse.NAME
    native: frozenset[type] = frozenset({Form, Page, File})

    def __init__(self, kit: Kit) -> None:
        settings = kit.settings
        self._kit = kit
        self._client = AsyncWebClient(base_url=settings.slack_api_url, timeout=TIMEOUT_S, retry_handlers=[])
        if loopback(settings.slack_api_url):
            self._client.proxy = None  # slack_sdk honours HTTP(S)_PROXY but not NO_PROXY
        self.tokens = Tokens(
            kit.database, kit.clock, self._client, token=settings.slack_bot_token,
            client_id=settings.slack_client_id, client_secret=settings.slack_client_secret,
        )
        self._calls = Calls(self._client, self.tokens)
        self.directory = Directory(self._calls)
        self._session: aiohttp.ClientSession | None = None
        self._sender: Sender | None = None
        self.app = self._bolt()
        self._socket = Socket(self.app, settings.slack_app_token) if settings.slack_app_token else None
        self._receive: Receive = kit.engine.receive
        self._stop = asyncio.Event()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._homes: dict[tuple[str, str], float] = {}
        kit.web.ready.append(self.healthy)

    @property
    def client(self) -> AsyncWebClient:
        """Give the Web API's client, without a token of its own."""
        return self._client

    # ------------------------------------------------------------ life

    async def run(self, receive: Receive) -> None:
        """Receive until stopped: over a socket, or by the routes that are served already."""
        self._receive = receive
        self._open()
        with contextlib.suppress(ConfrereError):
            await self.tokens.home()
        if self._socket is not None:
            await self._socket.start()
        await self._stop.wait()

    async def stop(self) -> None:
        """Stop receiving."""
        self._stop.set()
        if self._socket is not None:
            await self._socket.stop()

    async def close(self) -> None:
        """Close connections, once the last reply was sent."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.directory.close()
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def healthy(self) -> bool:
        """Tell whether Slack can reach us."""
        return self._socket is None or self._socket.healthy

    # ------------------------------------------------------------ the port

    def parse(self, payload: bytes) -> Request | None:
        """Read a stored update."""
        return parse.read(json.loads(payload), self._knows, self._fetch)

    async def send(
        self, chat: Chat, reply: Reply, *, origin: Mapping[str, str] | None = None, message: str | None = None,
    ) -> str | None:
        """Send one message, window, dashboard or file; raise ChatGone, TryLater or Uncertain."""
        told = origin or {}
        sent = await self._open().send(chat, reply, told, message)
        if told.get("home"):
            self._redraw(chat, told.get("user", ""))
        return sent

    # ------------------------------------------------------------ receiving

    async def take(self, body: Mapping[str, Any]) -> BoltResponse:
        """Store an update; what this gives is Slack's acknowledgement."""
        self._open()
        team = parse.team_of(body)
        event = body.get("event")
        if isinstance(event, Mapping) and await self._lifecycle(team, event):
            return BoltResponse(status=200, body="")
        if body.get("type") == "block_actions" and await self._opens(body, team):
            return BoltResponse(status=200, body="")
        if body.get("type") == "view_submission":
            wrong = self._wrong(body)
            if wrong:
                return BoltResponse(status=200, body={"response_action": "errors", "errors": wrong})
        if not parse.wanted(body):
            return BoltResponse(status=200, body="")
        update = await self._told(body, team)
        key = parse.update_id(body)
        files = (event or {}).get("files") or () if isinstance(event, Mapping) else ()
        for number in range(max(1, len(files))):
            one = {**update, "file": number} if number else update
            await self._receive(self.name, f"{key}:{number}" if number else key, json.dumps(one).encode())
        return BoltResponse(status=200, body="")

    async def _lifecycle(self, team: str, event: Mapping[str, Any]) -> bool:
        match event.get("type"):
            case "app_uninstalled":
                await self.tokens.forget(team)
            case "tokens_revoked":
                if (event.get("tokens") or {}).get("bot"):
                    await self.tokens.forget(team)
            case "user_change":
                self.directory.drop(team, str((event.get("user") or {}).get("id") or ""))
            case _:
                return False
        return True

    async def _told(self, body: Mapping[str, Any], team: str) -> dict[str, Any]:
        """Add to an update what its reading needs to know, within what is left of Slack's three seconds."""
        user, home = parse.user_of(body)
        channel = parse.channel_of(body)
        event = body.get("event") or {}
        if event.get("type") == "app_home_opened" and channel:
            self.directory.know_direct(team, user, channel)
            self._homes[team, user] = time.monotonic()
        if body.get("is_ext_shared_channel") and channel:
            self.directory.know_shared(team, channel)
        ours = not home or home == team
        who, direct, shared = await asyncio.gather(
            self.directory.profile(team, user) if ours and user else _nothing(value=None),
            self.directory.direct(team, user) if ours and user and not channel else _nothing(value=""),
            self.directory.shared(team, channel) if channel[:1] in {"C", "G"} else _nothing(value=False),
        )
        kept = {key: value for key, value in body.items() if key not in {"token", "api_app_id"}}
        return {
            "body": kept, "at": self._kit.clock.now().isoformat(), "dm": direct, "shared": bool(shared),
            "who": who.as_dict() if who else {},
        }

    async def _opens(self, body: Mapping[str, Any], team: str) -> bool:
        """Open a window at once where a button is there for that alone; the trigger would not outlive a turn."""
        try:
            action = Action.read(str((body.get("actions") or [{}])[0].get("value") or ""))
        except Stale:
            return False
        if action.flow != "slack":
            return False
        update = await self._told(body, team)
        request = parse.read({**update, "body": body}, self._knows, self._fetch)
        if request is None:
            return True
        metadata = place_of(request.chat, {**request.origin, "message": ""})
        trigger, user = str(body.get("trigger_id") or ""), request.origin.get("user", "")
        try:
            if action.name == "say":
                await self._open().open_say(team, trigger, metadata)
                return True
            if action.name == "open":
                return await self._open().open_form(team, user, action.arg, trigger, metadata)
        except (Refused, ConfrereError) as refused:
            log.warning("window-refused", platform=self.name, reason=type(refused).__name__)
            return True
        return False

    def _wrong(self, body: Mapping[str, Any]) -> Mapping[str, str]:
        """Check a form's answers: an error per field, shown in its place."""
        view = body.get("view") or {}
        if view.get("callback_id") != FORM:
            return {}
        try:
            metadata = read_place(str(view.get("private_metadata") or ""))
        except ValueError:
            return {}
        values = blocks.answers(view.get("state") or {})
        lang = str(metadata.get("l") or "fr").split("-")[0]
        found = self._kit.engine.check_form(lang, str(metadata.get("f")), str(metadata.get("n")), values)
        shown = {str(block.get("block_id")) for block in view.get("blocks") or () if block.get("type") == "input"}
        return {name: words for name, words in found.items() if name in shown or not shown}

    def _redraw(self, chat: Chat, user: str) -> None:
        """Draw a dashboard again after one of its buttons did something."""
        if time.monotonic() - self._homes.get((chat.team, user), -REFRESH_S) > REFRESH_S:
            return
        body = {
            "type": "event_callback", "team_id": chat.team, "event_id": f"home-{user}-{time.time_ns()}",
            "event": {"type": "app_home_opened", "user": user, "channel": chat.id, "tab": "home"},
        }
        self._keep(self.take(body))

    def _keep(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _knows(self, name: str) -> bool:
        from bot.core.router import CANCEL, bare

        return bare(name) in self._kit.router.commands or bare(name) in CANCEL

    # ------------------------------------------------------------ edges

    async def _fetch(self, team: str, file: Mapping[str, Any]) -> bytes:
        """Bring a shared file: only from Slack's own hosts, for the token goes along."""
        url = str(file.get("url_private_download") or file.get("url_private") or "")
        host = urlsplit(url).hostname or ""
        own = urlsplit(self._kit.settings.slack_api_url).hostname
        if not (host == own or host.endswith((".slack.com", ".slack-files.com"))) or not url.startswith("http"):
            raise Unusable("This file is kept outside Slack.")
        if int(file.get("size") or 0) > FILE_BYTES:
            raise Unusable(f"This file is too large: at most {FILE_BYTES // 2**20} MB.")
        headers = {"Authorization": f"Bearer {await self.tokens.token(team)}"}
        self._open()
        session = self._session
        if session is None:
            raise Unusable("The connection is closed.")
        try:
            async with session.get(url, headers=headers) as answer:
                if answer.status != 200:
                    raise Unusable("This file cannot be read.")
                content = await answer.content.read(FILE_BYTES + 1)
                while len(content) <= FILE_BYTES and not answer.content.at_eof():
                    content += await answer.content.read(FILE_BYTES + 1 - len(content))
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unusable("This file cannot be read.") from error
        if len(content) > FILE_BYTES:
            raise Unusable(f"This file is too large: at most {FILE_BYTES // 2**20} MB.")
        return content

    def _open(self) -> Sender:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=50, keepalive_timeout=15)
            self._session = aiohttp.ClientSession(
                connector=connector, timeout=aiohttp.ClientTimeout(total=TIMEOUT_S),
            )
            self._client.session = self._session
            kit = self._kit
            self._sender = Sender(
                self._calls, self.directory, self._session, kit.database, kit.clock, kit.texts, self._knows,
            )
        if self._sender is None:
            raise ConfrereError
        return self._sender

    def _bolt(self) -> AsyncApp:
        logger = logging.getLogger("confrere.slack")
        logger.setLevel(logging.CRITICAL)  # Bolt's lines may hold payloads
        app = AsyncApp(
            name="confrere", logger=logger, client=self._client,
            authorize=cast("Any", self.tokens),
            signing_secret=self._kit.settings.slack_signing_secret, process_before_response=True,
        )

        async def take(req: AsyncBoltRequest, next_: Any = None) -> BoltResponse:
            del next_
            return await self.take(req.body)

        app.middleware(take)
        return app


async def _nothing(*, value: Any) -> Any:
    return value

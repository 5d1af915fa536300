"""A strict Slack on loopback: it checks every call against Slack's own schema and answers as Slack would."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

SCHEMA = Path(__file__).resolve().parents[4] / "shared" / "stack" / "slack-spec" / "slack-web-api.schema.json"
TEAM, BOT, TOKEN, SECRET = "T1", "UBOT", "xoxb-1", "shhh"
MRKDWN_KEYS = {"text"}


@cache
def validator(method: str) -> Any:
    """Give a checker of a method's arguments, or None without Slack's schema at hand."""
    if not SCHEMA.is_file():
        return None
    from jsonschema import Draft7Validator

    spec = json.loads(SCHEMA.read_text())
    found = spec["methods"].get(method)
    assert found is not None, f"Slack has no method {method}"
    return Draft7Validator({**found, "definitions": spec["definitions"]})


def faults(method: str, given: dict[str, Any]) -> list[str]:
    """List what Slack would refuse."""
    found = []
    check = validator(method)
    if check is not None:
        found += [f"{list(error.absolute_path)}: {error.message[:200]}" for error in check.iter_errors(given)]
    shown = given.get("view") or given
    blocks = shown.get("blocks") or []
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    actions = [e["action_id"] for b in blocks for e in b.get("elements", []) if "action_id" in e]
    if len(set(ids)) != len(ids) or len(set(actions)) != len(actions):
        found.append("an id stands twice")
    if any(block["type"] == "input" for block in blocks) and "view" in given and not shown.get("submit"):
        found.append("input needs submit")
    if method == "chat.update" and len(given.get("text", "")) > 4000:
        found.append("msg_too_long")
    return found


class FakeSlack:
    """Slack's Web API, Socket Mode, files and response addresses."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.refused: list[str] = []
        self.scripted: dict[str, list[Any]] = {}   # method -> answers to give first
        self.messages: dict[tuple[str, str], dict[str, Any]] = {}
        self.responses: list[dict[str, Any]] = []
        self.uploads: list[bytes] = []
        self.files: dict[str, bytes] = {}
        self.triggers: set[str] = set()
        self.users: dict[str, dict[str, Any]] = {}
        self.sockets: list[web.WebSocketResponse] = []
        self.acks: list[dict[str, Any]] = []
        self.tickets = itertools.count(1)
        self.refuse_tickets = 0
        self.deaf: web.WebSocketResponse | None = None
        self.changed = asyncio.Event()
        self.members: set[str] | None = None       # channels where the bot is a member; None: everywhere
        self.clock = itertools.count(1)
        self.runner: web.AppRunner | None = None
        self.base = ""

    async def start(self) -> None:
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_post("/api/{method}", self._api)
        app.router.add_get("/link", self._link)
        app.router.add_post("/respond/{name}", self._respond)
        app.router.add_post("/upload/{name}", self._upload)
        app.router.add_get("/files/{name}", self._file)
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", 0)
        await site.start()
        self.base = f"http://127.0.0.1:{self.runner.addresses[0][1]}"

    async def stop(self) -> None:
        for socket in self.sockets:
            await socket.close()
        if self.runner is not None:
            await self.runner.cleanup()

    @property
    def api(self) -> str:
        return f"{self.base}/api/"

    def named(self, method: str) -> list[dict[str, Any]]:
        return [given for name, given in self.calls if name == method]

    async def until(self, ready: Any, seconds: float = 8.0) -> Any:
        """Wait until something is true, and give it."""
        end = time.monotonic() + seconds
        while not (found := ready()):
            if time.monotonic() > end:
                raise AssertionError(f"never: {[name for name, _ in self.calls]} {self.refused}")
            self.changed.clear()
            try:
                await asyncio.wait_for(self.changed.wait(), 0.05)
            except TimeoutError:
                continue
        return found

    async def _api(self, request: web.Request) -> web.StreamResponse:  # noqa: C901 - forms carry text, Slack's types do not
        method = request.match_info["method"]
        given: dict[str, Any]
        if request.content_type == "application/json":
            given = await request.json()
        else:
            given = dict(await request.post())
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if method == "files.getUploadURLExternal" and "length" in given:
            given["length"] = int(given["length"])
        if method == "conversations.history":
            given["limit"] = int(given["limit"])
            given["include_all_metadata"] = given["include_all_metadata"] == "true"
        if method == "users.info":
            given["include_locale"] = given.get("include_locale") == "true"
        if method not in {"apps.connections.open", "oauth.v2.access", "auth.test"}:
            self.refused += [f"{method}: {fault}" for fault in faults(method, given)]
        self.calls.append((method, given))
        self.changed.set()
        if self.scripted.get(method):
            answer = self.scripted[method].pop(0)
            if callable(answer):
                answer = await answer(request)
            if isinstance(answer, web.StreamResponse):
                return answer
            if answer is not None:
                return web.json_response(answer)
        if not token and method != "oauth.v2.access":
            return web.json_response({"ok": False, "error": "not_authed"})
        return web.json_response(self._answer(method, given))

    def _answer(self, method: str, given: dict[str, Any]) -> dict[str, Any]:  # noqa: C901, PLR0912 - one case a method
        match method:
            case "auth.test":
                return {"ok": True, "team_id": TEAM, "user_id": BOT, "bot_id": "B1", "team": "Clinique"}
            case "users.info":
                person = {"locale": "fr-FR", "tz": "Europe/Paris", "real_name": given["user"]}
                return {"ok": True, "user": {"id": given["user"], **person, **self.users.get(given["user"], {})}}
            case "conversations.open":
                return {"ok": True, "channel": {"id": f"D{given['users']}"}}
            case "conversations.info":
                return {"ok": True, "channel": {"id": given["channel"], "is_ext_shared": given["channel"] == "CX"}}
            case "chat.postMessage":
                if self.members is not None and given["channel"] not in self.members:
                    return {"ok": False, "error": "not_in_channel"}
                stamp = f"{1_700_000_000 + next(self.clock)}.000100"
                self.messages[given["channel"], stamp] = given
                return {"ok": True, "channel": given["channel"], "ts": stamp}
            case "conversations.history":
                kept = [{**message, "ts": stamp} for (channel, stamp), message in self.messages.items()
                        if channel == given["channel"]]
                return {"ok": True, "messages": kept[-int(given.get("limit", 100)):]}
            case "chat.update":
                if (given["channel"], given["ts"]) not in self.messages:
                    return {"ok": False, "error": "message_not_found"}
                self.messages[given["channel"], given["ts"]] |= given
                return {"ok": True, "ts": given["ts"]}
            case "chat.postEphemeral":
                if self.members is not None and given["channel"] not in self.members:
                    return {"ok": False, "error": "not_in_channel"}
                return {"ok": True, "message_ts": "1.1"}
            case "views.open":
                if given["trigger_id"] not in self.triggers:
                    return {"ok": False, "error": "expired_trigger_id"}
                self.triggers.discard(given["trigger_id"])
                return {"ok": True, "view": {"id": "V1", **given["view"]}}
            case "files.getUploadURLExternal":
                return {"ok": True, "upload_url": f"{self.base}/upload/F1", "file_id": "F1"}
            case "apps.connections.open":
                host = self.base.removeprefix("http")
                return {"ok": True, "url": f"ws{host}/link?ticket={next(self.tickets)}"}
            case _:
                return {"ok": True}

    async def _respond(self, request: web.Request) -> web.Response:
        self.responses.append(await request.json())
        self.changed.set()
        return web.Response(text="ok")

    async def _upload(self, request: web.Request) -> web.Response:
        part = await (await request.multipart()).next()
        self.uploads.append(bytes(await part.read()))
        return web.Response(text="OK")

    async def _file(self, request: web.Request) -> web.Response:
        if not request.headers.get("Authorization"):
            return web.Response(status=403)
        return web.Response(body=self.files[request.match_info["name"]])

    # ------------------------------------------------------------ socket mode

    async def _link(self, request: web.Request) -> web.StreamResponse:
        if self.refuse_tickets:
            self.refuse_tickets -= 1
            return web.Response(status=404)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        self.sockets.append(socket)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.changed.set()
        while True:
            if self.deaf is socket:  # a black hole: nothing is read, so no ping is answered either
                await asyncio.sleep(0.05)
                if self.runner is None or socket.closed or request.transport is None:
                    return socket
                continue
            try:
                message = await asyncio.wait_for(socket.receive(), 0.2)
            except TimeoutError:
                continue
            if message.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSING, aiohttp.WSMsgType.CLOSED,
                                aiohttp.WSMsgType.ERROR}:
                return socket
            if message.type == aiohttp.WSMsgType.TEXT:
                self.acks.append(json.loads(message.data))
                self.changed.set()

    @property
    def live(self) -> web.WebSocketResponse | None:
        return next((one for one in reversed(self.sockets) if not one.closed and one is not self.deaf), None)

    async def push(self, kind: str, payload: dict[str, Any], envelope: str | None = None) -> str:
        socket = await self.until(lambda: self.live)
        envelope = envelope or f"env{next(self.clock)}"
        await socket.send_json({
            "envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": True,
        })
        return envelope


def signed(body: str, *, secret: str = SECRET, age: int = 0) -> dict[str, str]:
    """Sign a body as Slack does."""
    stamp = str(int(time.time()) - age)
    mark = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={mark}"}


_unique = itertools.count(1)


class Workspace:
    """People of a workspace, as Slack would report what they do; `deliver` sends it on."""

    def __init__(self, slack: FakeSlack, deliver: Any, team: str = TEAM) -> None:
        self.slack, self.deliver, self.team = slack, deliver, team

    def trigger(self) -> str:
        trigger = f"{next(_unique)}.{time.time_ns()}"
        self.slack.triggers.add(trigger)
        return trigger

    async def command(self, user: str, text: str, channel: str = "", **more: Any) -> Any:
        channel = channel or f"D{user}"
        name = "directmessage" if channel.startswith("D") else "avis"
        return await self.deliver("slash_commands", {
            "command": "/confrere", "text": text, "user_id": user, "team_id": self.team, "channel_id": channel,
            "channel_name": name, "trigger_id": self.trigger(), "response_url": f"{self.slack.base}/respond/c", **more,
        })

    def event(self, event: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {
            "type": "event_callback", "team_id": self.team, "event_id": f"Ev{next(_unique)}", "event": event,
            "authorizations": [{"team_id": self.team, "user_id": BOT, "is_bot": True}], **more,
        }

    async def says(self, user: str, text: str, **event: Any) -> Any:
        return await self.deliver("events_api", self.event({
            "type": "message", "channel_type": "im", "channel": f"D{user}", "user": user, "text": text,
            "ts": f"{time.time():.6f}", **event,
        }))

    async def mentions(self, user: str, text: str, channel: str = "C1", more: dict[str, Any] | None = None,
                       **event: Any) -> Any:
        return await self.deliver("events_api", self.event({
            "type": "app_mention", "channel": channel, "user": user, "text": f"<@{BOT}> {text}",
            "ts": f"{time.time():.6f}", **event,
        }, **(more or {})))

    async def presses(self, person: str, message: dict[str, Any], label: str, *, stamp: str = "",
                      ephemeral: bool = False, trigger: str | None = None, **more: Any) -> Any:
        button = next(
            element for block in message.get("blocks", []) if block["type"] == "actions"
            for element in block["elements"] if label.lower() in element["text"]["text"].lower()
        )
        return await self.deliver("interactive", {
            "type": "block_actions", "team": {"id": self.team}, "user": {"id": person, "team_id": self.team},
            "channel": {"id": message["channel"], "name": "x"},
            "container": {"type": "message", "message_ts": stamp, "channel_id": message["channel"],
                          "is_ephemeral": ephemeral},
            "message": {"ts": stamp, **({"thread_ts": message["thread_ts"]} if "thread_ts" in message else {})},
            "trigger_id": self.trigger() if trigger is None else trigger,
            "response_url": f"{self.slack.base}/respond/b",
            "actions": [{**button, "block_id": "x", "action_ts": "1"}], **more,
        })

    async def submits(self, user: str, view: dict[str, Any], **values: Any) -> Any:
        state = {}
        for block in view["blocks"]:
            if block["type"] != "input":
                continue
            given = values.get(block["block_id"])
            kind = block["element"]["type"]
            if kind == "plain_text_input":
                state[block["block_id"]] = {"v": {"type": kind, "value": given}}
            elif kind == "static_select":
                state[block["block_id"]] = {"v": {"type": kind, "selected_option": {"value": given} if given else None}}
            else:
                state[block["block_id"]] = {
                    "v": {"type": kind, "selected_options": [{"value": item} for item in given or []]}}
        return await self.deliver("interactive", {
            "type": "view_submission", "team": {"id": self.team}, "user": {"id": user, "team_id": self.team},
            "trigger_id": self.trigger(),
            "view": {"id": "V1", "hash": str(next(_unique)), **view, "state": {"values": state}},
        })


def http_deliver(session: aiohttp.ClientSession, address: str) -> Any:
    """Deliver by signed HTTP, as Slack does."""

    async def deliver(kind: str, body: dict[str, Any], **headers: str) -> tuple[int, Any]:
        if kind == "events_api":
            text, mime = json.dumps(body), "application/json"
        elif kind == "slash_commands":
            text, mime = urlencode(body), "application/x-www-form-urlencoded"
        else:
            text, mime = urlencode({"payload": json.dumps(body)}), "application/x-www-form-urlencoded"
        given = {"Content-Type": mime, **signed(text), **headers}
        async with session.post(address, data=text.encode(), headers=given) as answer:
            said = await answer.text()
            return answer.status, json.loads(said) if said.startswith("{") else said

    return deliver


def socket_deliver(slack: FakeSlack) -> Any:
    """Deliver over the socket, and wait for the acknowledgement."""

    async def deliver(kind: str, body: dict[str, Any]) -> tuple[int, Any]:
        envelope = await slack.push(kind, body)
        ack = await slack.until(lambda: next((a for a in slack.acks if a.get("envelope_id") == envelope), None))
        return 200, ack.get("payload") or ""

    return deliver


def words(given: dict[str, Any]) -> str:
    """Read everything that a message or a view says."""
    found: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            for key, part in value.items():
                if key == "text" and isinstance(part, str):
                    found.append(part)
                else:
                    walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk({key: part for key, part in given.items() if key in {"text", "blocks", "view"}})
    return "\n".join(found)

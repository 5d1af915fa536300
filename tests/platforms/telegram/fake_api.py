"""A strict stand-in for the Bot API on loopback: it checks every call against the published description."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

HERE = Path(__file__).parent
SHARED = HERE.parents[3] / "shared" / "stack" / "telegram-bot-api.json"
TOKEN = "123456789:AAfake-token-for-tests-only-0123456789"
TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "code", "pre", "a", "blockquote", "tg-spoiler"}
RESULTS = {"sendMessage", "sendPhoto", "sendDocument", "sendPoll", "editMessageText"}


def description() -> dict[str, Any]:
    """The whole description where it lies beside the checkout, else the part made by describe.py."""
    return json.loads((SHARED if SHARED.is_file() else HERE / "bot-api.json").read_text())


API = description()


class Refused(Exception):
    def __init__(self, words: str, status: int = 400, **parameters: Any) -> None:
        super().__init__(words)
        self.words, self.status, self.parameters = words, status, parameters


class Tags(HTMLParser):
    """What Telegram does with parse_mode HTML; an unknown or unmatched tag is refused."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.shown: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in TAGS:
            raise Refused(f"Bad Request: can't parse entities: Unsupported start tag \"{tag}\"")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise Refused("Bad Request: can't parse entities: Unmatched end tag")

    def handle_data(self, data: str) -> None:
        self.shown.append(data)

    def handle_comment(self, data: str) -> None:
        raise Refused("Bad Request: can't parse entities: comment")


def parsed(text: str, mode: str | None) -> str:
    if mode is None:
        return text
    assert mode == "HTML"
    tags = Tags()
    tags.feed(text)
    tags.close()
    if tags.open:
        raise Refused("Bad Request: can't parse entities: Can't find end tag")
    return "".join(tags.shown)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def check_call(method: str, params: dict[str, Any], api: dict[str, Any] = API) -> None:
    """Refuse unknown methods and fields, wrong types, and what exceeds a published limit."""
    known = api["methods"].get(method)
    if known is None:
        raise Refused("Not Found", 404)
    _fields(known["fields"], params, method, api)
    words = params.get("text", params.get("caption"))
    if words is not None:
        shown = parsed(words, params.get("parse_mode"))
        limit = {"answerCallbackQuery": 200}.get(method, 1024 if "caption" in params else 4096)
        if utf16(shown) > limit:
            raise Refused("Bad Request: message is too long")
        if method in {"sendMessage", "editMessageText"} and not shown.strip():
            raise Refused("Bad Request: message text is empty")
    if method == "sendPoll":
        if not 1 <= utf16(params["question"]) <= 300 or not 2 <= len(params["options"]) <= 12:
            raise Refused("Bad Request: poll")
        if not all(1 <= utf16(option["text"]) <= 100 for option in params["options"]):
            raise Refused("Bad Request: poll options length must not exceed 100")
    _markup(params.get("reply_markup") or {})


def _fields(fields: list[dict[str, Any]], given: dict[str, Any], where: str, api: dict[str, Any]) -> None:
    known = {field["name"]: field for field in fields}
    for name, value in given.items():
        if name not in known:
            raise Refused(f"Bad Request: {where} has no field {name}")
        if not any(_fits(value, kind, api) for kind in known[name]["types"]):
            raise Refused(f"Bad Request: {where}.{name} is not {known[name]['types']}")
    for field in fields:
        if field["required"] and field["name"] not in given:
            raise Refused(f"Bad Request: {where} lacks {field['name']}")


def _fits(value: Any, kind: str, api: dict[str, Any]) -> bool:
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ").replace(" and ", ", ").replace(" or ", ", ").split(", ")
        return isinstance(value, list) and all(any(_fits(part, one, api) for one in inner) for part in value)
    plain = {"Integer": int, "String": str, "Boolean": bool, "Float": float, "True": bool, "InputFile": bytes}
    if kind in plain:
        return isinstance(value, plain[kind]) and (kind in {"Boolean", "True"} or not isinstance(value, bool))
    known = api["types"].get(kind)
    if known is None or not isinstance(value, dict):
        return False
    if known.get("subtypes") and not known["fields"]:
        return any(_fits(value, part, api) for part in known["subtypes"])
    try:
        _fields(known["fields"], value, kind, api)
    except Refused:
        return False
    return True


def _markup(markup: dict[str, Any]) -> None:
    if len(markup.get("input_field_placeholder", "x")) > 64:
        raise Refused("Bad Request: placeholder")
    rows = markup.get("inline_keyboard", [])
    buttons = list(itertools.chain.from_iterable(rows))
    if len(buttons) > 100 or any(not 1 <= len(row) <= 8 for row in rows):
        raise Refused("Bad Request: reply markup is too long")
    for button in buttons:
        kinds = set(button) - {"text", "style", "icon_custom_emoji_id"}
        if len(kinds) != 1 or not button["text"].strip():
            raise Refused("Bad Request: inline keyboard button")
        if not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
            raise Refused("Bad Request: BUTTON_DATA_INVALID")
        if not 1 <= utf16(button.get("copy_text", {}).get("text", "x")) <= 256:
            raise Refused("Bad Request: BUTTON_COPY_TEXT_INVALID")
        if button.get("style", "primary") not in {"primary", "danger", "success"}:
            raise Refused("Bad Request: style")


class FakeApi:
    """The server; `calls` holds what was asked, `fails[method]` what to do instead, once each."""

    def __init__(self, username: str = "confrere_bot") -> None:
        self.me: dict[str, Any] = {"id": 123456789, "is_bot": True, "first_name": "Confrère"}
        if username:
            self.me |= {"username": username, "can_read_all_group_messages": False}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.times: list[tuple[float, str, Any]] = []
        self.refused: list[str] = []
        self.fails: dict[str, list[Any]] = {}
        self.messages: dict[tuple[int, int], dict[str, Any]] = {}
        self.queue: list[dict[str, Any]] = []
        self.confirmed = 0
        self.hook: dict[str, Any] = {}
        self.files: dict[str, bytes] = {}
        self.pollers = 0
        self._ids = itertools.count(1)
        self._updates = itertools.count(1000)
        self._callbacks: set[str] = set()
        self._news = asyncio.Condition()
        self._session: ClientSession | None = None

    async def start(self, port: int = 0) -> FakeApi:
        app = web.Application(client_max_size=60 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._called)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def stop(self) -> None:
        if self._session:
            await self._session.close()
        await self._runner.cleanup()

    @property
    def settings(self) -> dict[str, str]:
        return {
            "telegram_bot_token": TOKEN,
            "telegram_api_url": f"http://127.0.0.1:{self.port}/bot",
            "telegram_file_url": f"http://127.0.0.1:{self.port}/file/bot",
        }

    def of(self, method: str) -> list[dict[str, Any]]:
        return [params for name, params in self.calls if name == method]

    # ------------------------------------------------------------ people

    async def happens(self, **update: Any) -> int:
        """Something happens; give the update's id."""
        number = next(self._updates)
        whole = {"update_id": number, **update}
        if query := update.get("callback_query"):
            self._callbacks.add(query["id"])
        if self.hook.get("url"):
            await self.post(whole)
        else:
            async with self._news:
                self.queue.append(whole)
                self._news.notify_all()
        return number

    async def post(self, update: dict[str, Any], secret: str | None = None) -> int:
        if self._session is None:
            self._session = ClientSession()
        secret = self.hook.get("secret_token", "") if secret is None else secret
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        async with self._session.post(self.hook["url"], json=update, headers=headers) as answer:
            return answer.status

    # ------------------------------------------------------------ calls

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            if request.match_info["token"] != TOKEN:
                raise Refused("Unauthorized", 401)  # noqa: TRY301
            params = await self._params(request, method)
            check_call(method, params)
            if method != "getUpdates":
                self.calls.append((method, params))
                self.times.append((time.monotonic(), method, params.get("chat_id")))
            if planned := self.fails.get(method):
                await self._fail(planned.pop(0), request)
            result = await self._answer(method, params)
        except Refused as no:
            if no.status != 429:
                self.refused.append(f"{method}: {no.words}")
            body: dict[str, Any] = {"ok": False, "error_code": no.status, "description": no.words}
            if no.parameters:
                body["parameters"] = no.parameters
            return web.json_response(body, status=no.status)
        return web.json_response({"ok": True, "result": result})

    async def _fail(self, plan: Any, request: web.Request) -> None:
        if plan == "drop":
            request.transport.close()
            await asyncio.sleep(1)
        if isinstance(plan, float):
            await asyncio.sleep(plan)
        if isinstance(plan, Refused):
            raise plan

    async def _params(self, request: web.Request, method: str) -> dict[str, Any]:
        if request.content_type == "application/json":
            return await request.json()
        fields = {field["name"]: field["types"] for field in API["methods"].get(method, {"fields": []})["fields"]}
        given: dict[str, Any] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                given[name] = value.file.read()
            elif set(fields.get(name, ["String"])) & {"String"} and name != "chat_id":
                given[name] = value
            else:
                try:
                    given[name] = json.loads(value)
                except ValueError:
                    given[name] = value
        return given

    async def _answer(self, method: str, params: dict[str, Any]) -> Any:
        if method == "getMe":
            return self.me
        if method == "getUpdates":
            return await self._poll(params)
        if method == "setWebhook":
            self.hook = params
        if method == "deleteWebhook":
            self.hook = {}
        if method == "getWebhookInfo":
            return {"url": self.hook.get("url", ""), "pending_update_count": len(self.queue)}
        if method == "answerCallbackQuery":
            if params["callback_query_id"] not in self._callbacks:
                raise Refused("Bad Request: query is too old and response timeout expired or query ID is invalid")
            self._callbacks.discard(params["callback_query_id"])
        if method == "getFile":
            if params["file_id"] not in self.files:
                raise Refused("Bad Request: invalid file_id")
            size = len(self.files[params["file_id"]])
            return {"file_id": params["file_id"], "file_unique_id": "u", "file_size": size,
                    "file_path": f"documents/{params['file_id']}"}
        return self._message(method, params) if method in RESULTS else True

    def _message(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        chat = params["chat_id"]
        kind = "private" if chat > 0 else "supergroup"
        if method == "editMessageText":
            key = (chat, params["message_id"])
            if key not in self.messages:
                raise Refused("Bad Request: message to edit not found")
            old = self.messages[key]
            if "text" not in old:
                raise Refused("Bad Request: there is no text in the message to edit")
            if (old["text"], old.get("reply_markup")) == (params["text"], params.get("reply_markup")):
                raise Refused("Bad Request: message is not modified: specified new message content is the same")
        else:
            key = (chat, next(self._ids))
        message: dict[str, Any] = {
            "message_id": key[1], "from": self.me, "chat": {"id": chat, "type": kind}, "date": int(time.time()),
        }
        message |= {name: params[name] for name in ("text", "caption", "reply_markup") if name in params}
        if method == "sendPoll":
            message["poll"] = {"id": f"poll{key[1]}", "question": params["question"]}
        self.messages[key] = message
        return message

    async def _poll(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        if self.hook:
            raise Refused("Conflict: can't use getUpdates method while webhook is active", 409)
        if self.pollers:
            raise Refused("Conflict: terminated by other getUpdates request", 409)
        self.pollers += 1
        try:
            self.confirmed = max(self.confirmed, params.get("offset", 0))
            self.queue = [update for update in self.queue if update["update_id"] >= self.confirmed]
            async with self._news:
                if not self.queue:
                    try:
                        await asyncio.wait_for(self._news.wait(), params.get("timeout", 0))
                    except TimeoutError:
                        return []
            return self.queue[:100]
        finally:
            self.pollers -= 1

    async def _file(self, request: web.Request) -> web.Response:
        return web.Response(body=self.files[request.match_info["path"].rpartition("/")[2]])

"""Sending: each message at its moment, in full dress where the server takes it, and never twice."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.core.fit import fit
from bot.core.reply import Button, Reply
from bot.core.request import Chat
from bot.errors import ChatGone, TryLater, Uncertain, Unusable
from bot.kit import Kit
from bot.log import log
from bot.platforms.telegram import polls
from bot.platforms.telegram.pace import Limits, Pace
from bot.platforms.telegram.parse import NAME
from bot.platforms.telegram.render import Call, alert, as_new, plainly, render
from bot.platforms.telegram.server import Server
from bot.platforms.telegram.wire import Flooded, NotSent

HOLD_S = 1.0  # how long a press in a group may wait for an answer shown to that person only
PATIENCE_S = 15.0  # a longer wait goes back to the engine, whose lease it would outlive
OUTAGE_S = 30.0  # when the server cannot be reached at all
HALFWAY = 512

_GONE = (
    "chat not found", "user is deactivated", "bot was kicked", "bot was blocked", "peer_id_invalid",
    "chat_write_forbidden", "not enough rights to send", "have no rights to send", "need administrator rights",
    "group chat was deleted", "chat_restricted", "topic_deleted", "user not found",
)
_UNEDITABLE = (
    "message to edit not found", "can't be edited", "no text in the message", "message_id_invalid",
    "message identifier is not specified", "message not found", "message_edit_time_expired",
)


@dataclass(slots=True)
class _Half:
    """A reply on its way: how many of its messages were sent, and when the next has its place."""

    reply: Reply
    done: int = 0
    last: str | None = None
    place: float | None = None


class Sender:
    """Send replies and answer pressed buttons."""

    def __init__(self, kit: Kit, server: Server, limits: Limits | None = None) -> None:
        self._kit, self._server = kit, server
        self._pace = Pace(time.monotonic, limits)
        self._held: dict[str, asyncio.TimerHandle] = {}  # presses not answered yet, by callback id
        self._halfway: dict[int, _Half] = {}  # replies that the engine was asked to bring again
        self._tasks: set[asyncio.Task[Any]] = set()
        self.rich = True  # off for servers that know only the oldest parameters
        self.username = ""

    def pressed(self, query: str, *, private: bool) -> None:
        """Stop the spinner of a pressed button: at once, or in a group when no alert came meanwhile."""
        wait = 0 if private else HOLD_S
        self._held[query] = asyncio.get_running_loop().call_later(wait, self._answer, query)

    async def close(self) -> None:
        """Finish the small things in hand."""
        for query in list(self._held):
            self._answer(query)
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=3)
        for task in self._tasks:
            task.cancel()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do something aside; its failure matters to nobody."""
        task = asyncio.create_task(_quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _answer(self, query: str) -> None:
        timer = self._held.pop(query, None)
        if timer is not None:
            timer.cancel()
            self.spawn(self._server.call("answerCallbackQuery", {"callback_query_id": query}))

    async def send(
        self, chat: Chat, reply: Reply, *, origin: Mapping[str, str] | None = None, message: str | None = None,
    ) -> str | None:
        """Send a reply, in as many messages as it takes; give the id of the last."""
        asked = origin is not None
        origin = origin or {}
        if reply.audience == "person" and not chat.private and origin.get("person"):
            return await self._whisper(chat, reply, origin)
        if origin.get("callback"):
            self._answer(origin["callback"])
        return await self._send(chat, reply, origin, message, asked=asked)

    async def _send(
        self, chat: Chat, reply: Reply, origin: Mapping[str, str], message: str | None, *, asked: bool,
    ) -> str | None:
        calls = render(chat, reply, origin=origin, message=message, rich=self.rich)
        half = self._halfway.pop(id(reply), None) or _Half(reply)
        try:
            while half.done < len(calls):
                sent = await self._perform(chat, calls[half.done], half, asked=asked)
                half.last, half.done = sent or half.last, half.done + 1
        except TryLater:
            # The engine comes back with this very reply: its first parts must not be sent again, and
            # its place in the chat is kept.
            self._halfway[id(reply)] = half
            while len(self._halfway) > HALFWAY:
                self._halfway.pop(next(iter(self._halfway)))
            raise
        return half.last

    async def _perform(self, chat: Chat, call: Call, half: _Half, *, asked: bool) -> str | None:
        """Make one call; where the server refuses its finery, say the same plainly."""
        try:
            return await self._call(chat, call, half, asked=asked)
        except (BadRequest, InvalidToken) as error:
            why = str(error).lower()
        editing = call.method == "editMessageText"
        known = str(call.params["message_id"]) if editing else None
        if "not modified" in why:
            return known
        if any(words in why for words in _GONE):
            raise ChatGone
        if "unauthorized" in why:
            raise TryLater(60)
        if call.method == "sendPoll":
            for part in fit(replace(half.reply, text=""), frozenset()):
                await self._send(chat, part, {}, None, asked=asked)
            return None
        if editing and any(words in why for words in (*_UNEDITABLE, "not found")):
            return await self._perform(chat, as_new(call), half, asked=asked)
        if call.method == "sendPhoto":
            whole = replace(call, method="sendDocument", upload="document")
            return await self._perform(chat, whole, half, asked=asked)
        plain = plainly(call)
        if plain is None:
            log.error("telegram-refused", method=call.method)
            raise Unusable
        log.info("telegram-plainly", method=call.method)
        return await self._perform(chat, plain, half, asked=asked)

    async def _call(self, chat: Chat, call: Call, half: _Half, *, asked: bool) -> str | None:
        await self._wait(chat, half, asked=asked)
        try:
            result = await self._persist(call)
        except Flooded as later:
            self._pace.rest(chat.id, later.seconds, private=chat.private)
            raise TryLater(later.seconds) from later
        except ChatMigrated as moved:
            params = {**call.params, "chat_id": moved.new_chat_id}
            new = replace(chat, id=str(moved.new_chat_id))
            return await self._call(new, replace(call, params=params), half, asked=asked)
        except Forbidden as error:
            raise ChatGone from error
        except (BadRequest, InvalidToken):
            raise
        except NotSent as error:
            raise TryLater(OUTAGE_S) from error
        except TelegramError as error:  # TimedOut, Unclear, or an answer that is none
            if call.method == "editMessageText":  # an edit may be made twice
                raise TryLater(2) from error
            raise Uncertain from error
        if not isinstance(result, dict):
            result = {}
        if call.poll and (poll := (result.get("poll") or {}).get("id")):
            await polls.remember(self._kit.database, str(poll), call.poll, chat, self._kit.clock.now())
        message = result.get("message_id", call.params.get("message_id"))
        return str(message) if message is not None else None

    async def _persist(self, call: Call) -> Any:
        """Call until the server is reached, for a while: a restart of either side is no reason to give up."""
        until, wait = time.monotonic() + PATIENCE_S, 0.25
        while True:
            try:
                return await self._server.call(call.method, call.params, call.file, call.upload)
            except NotSent:
                if time.monotonic() + wait > until:
                    raise
            await asyncio.sleep(wait)
            wait = min(wait * 2, 4.0)

    async def _wait(self, chat: Chat, half: _Half, *, asked: bool) -> None:
        now = time.monotonic()
        if half.place is None:
            half.place = now + self._pace.chat(chat.id, private=chat.private)
        seconds = max(half.place - now, self._pace.resting(chat.id))
        if seconds > PATIENCE_S:
            raise TryLater(seconds)
        if seconds > 0:
            await asyncio.sleep(seconds)
        async with self._pace.door(chat.id, private=chat.private):
            while seconds := max(self._pace.due(chat.id), self._pace.resting(chat.id)):
                if seconds > PATIENCE_S:
                    raise TryLater(seconds)
                await asyncio.sleep(seconds)
            if not asked and (seconds := self._pace.unasked()):
                await asyncio.sleep(seconds)
            if seconds := self._pace.all():
                await asyncio.sleep(seconds)
            self._pace.sent(chat.id)
        half.place = None

    async def _whisper(self, chat: Chat, reply: Reply, origin: Mapping[str, str]) -> str | None:
        """Say something to one person of a group: in an alert when it fits, else in private."""
        timer = self._held.pop(origin.get("callback", ""), None)
        if timer is not None:
            timer.cancel()
            shown = alert(reply, origin)
            if shown is not None:
                try:
                    await self._server.call(shown.method, shown.params)
                except TelegramError:
                    log.info("telegram-alert")
                else:
                    return None
            else:
                self.spawn(self._server.call("answerCallbackQuery", {"callback_query_id": origin["callback"]}))
        alone = Chat(NAME, origin["person"])
        try:
            return await self._send(alone, replace(reply, replaces=False), {"person": alone.id}, None, asked=True)
        except ChatGone:  # a bot may not write first
            lang = "en" if origin.get("lang", "fr")[:2] not in {"fr", ""} else "fr"
            words = self._kit.texts
            open_ = Button(words.plain(lang, "telegram-open"), url=f"https://t.me/{self.username}")
            buttons = ((open_,),) if self.username else ()
            return await self._send(
                chat, Reply(words.say(lang, "telegram-private"), buttons=buttons), origin, None, asked=True,
            )


async def _quietly(work: Coroutine[Any, Any, Any]) -> None:
    try:
        await work
    except TelegramError as error:
        log.debug("telegram-aside", error=type(error).__name__)

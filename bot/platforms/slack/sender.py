"""Send replies: as messages, edits, words for one person, windows, dashboards or files."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from sqlalchemy.exc import SQLAlchemyError

from bot.core import codec
from bot.core.ports import Clock
from bot.core.reply import Button, File, Form, Page, Reply, row
from bot.core.request import Action, Chat
from bot.errors import ChatGone, ConfrereError, TryLater, Uncertain
from bot.log import log
from bot.platforms.slack import render
from bot.platforms.slack.blocks import Block
from bot.platforms.slack.calls import Calls, Refused
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.parse import NAME
from storage import installs, talk
from storage.database import Database
from texts import LANGUAGES, Texts

TRIGGER_S = 2.6       # of the 3 s that a trigger lives
FORM_MINUTES = 24 * 60
NO_EDIT = frozenset({"cant_update_message", "edit_window_closed", "message_not_found", "is_inactive"})
FILE_TIMEOUT_S = 60
LOOK_S = 1.0          # after a call broke off, before looking whether it was heard
CLOCKS_S = 60         # by how much Slack's clock may be behind ours


class Sender:
    """Turn one reply into calls of the Web API."""

    def __init__(
        self, calls: Calls, directory: Directory, session: aiohttp.ClientSession, database: Database, clock: Clock,
        texts: Texts, knows: Callable[[str], bool],
    ) -> None:
        self._calls, self._directory, self._session = calls, directory, session
        self._database, self._clock, self._texts = database, clock, texts
        self._knows = knows

    async def send(
        self, chat: Chat, reply: Reply, origin: Mapping[str, str], message: str | None,
    ) -> str | None:
        """Send one reply; give the message's timestamp, which is its id."""
        match reply.attach:
            case Form():
                return await self._form(chat, reply, reply.attach, origin)
            case Page():
                await self._page(chat, reply.attach, origin)
                return None
            case File():
                return await self._file(chat, reply, reply.attach, origin)
            case _:
                return await self._message(chat, reply, origin, message)

    async def open_form(self, team: str, user: str, token: str, trigger: str, metadata: Mapping[str, Any]) -> bool:
        """Open a form that waited for its button; False when it is not there any more."""
        with self._database.program_scope():
            async with self._database.session() as store:
                place = talk.Place((NAME, team, f"~form:{token}", "", user))
                _, (flow, _, data) = await talk.load(store, place, self._clock.now())
        if flow != "~form":
            return False
        form: Form = codec.load(data["form"])
        kept = {**metadata, **data["metadata"]}
        await self._open(team, trigger, render.view(form, kept, intro=data["intro"],
                                                     close=self._word("slack-cancel", kept.get("l", ""))))
        return True

    async def open_say(self, team: str, trigger: str, metadata: Mapping[str, Any]) -> None:
        """Open a field to write in."""
        lang = str(metadata.get("l", ""))
        await self._open(team, trigger, render.say(
            metadata, title=self._word("slack-answer-title", lang), label=self._word("slack-answer-label", lang),
            submit=self._word("slack-send", lang), close=self._word("slack-cancel", lang),
        ))

    # ------------------------------------------------------------ messages

    async def _message(
        self, chat: Chat, reply: Reply, origin: Mapping[str, str], message: str | None,
    ) -> str | None:
        answer = ""
        if reply.expect is not None and not chat.private:
            answer = self._word("slack-answer", origin.get("lang", ""))
        text = render.slashed(reply.text, self._knows)
        code = re.fullmatch(r"/start (\S+)", reply.verbatim or "")
        if code:  # it may be meant for another messenger; in Slack a message cannot begin with a slash
            text += "\n" + self._word("slack-code", origin.get("lang", ""), code=code[1])
        parts = render.messages(replace(reply, text=text), answer)
        if message is not None or (reply.replaces and origin.get("message")):
            edited = await self._edit(chat, parts[-1], origin, message)
            if edited is not None:
                return edited
        sent: str | None = None
        for part in parts:
            sent = await self._one(chat, reply, part, origin)
        return sent

    async def _edit(
        self, chat: Chat, part: Block, origin: Mapping[str, str], message: str | None,
    ) -> str | None:
        if message is None and origin.get("ephemeral"):
            if await self._respond(origin, {**part, "replace_original": True}):
                return origin["message"]
            return None
        stamp = message or origin["message"]
        try:
            await self._calls(chat.team, "chat.update", channel=chat.id, ts=stamp, **_update(part))
        except Refused as refused:
            if refused.reason not in NO_EDIT:
                log.warning("edit-refused", platform=NAME, reason=refused.reason)
            return None
        return stamp

    async def _one(self, chat: Chat, reply: Reply, part: Block, origin: Mapping[str, str]) -> str | None:
        user = origin.get("user", "")
        alone = reply.audience == "person" and not chat.private
        if alone or ((origin.get("shared") or origin.get("ephemeral")) and not chat.private):
            await self._to_one(chat, user, part, origin)
            return None
        hung = await self._thread(chat, reply, origin)
        given: dict[str, Any] = {"channel": chat.id, "unfurl_links": False, "unfurl_media": False, **part}
        if hung:
            given["thread_ts"] = hung
        try:
            answer = await self._post(chat, given)
        except ChatGone:
            # A slash command may be given where the assistant is no member: there Slack lends one answer's way.
            if origin.get("response_url") and await self._respond(origin, {**part, "response_type": "ephemeral"}):
                return None
            raise
        except Refused as refused:
            log.error("post-refused", platform=NAME, reason=refused.reason)
            raise ChatGone(refused.reason) from refused
        stamp = str(answer.get("ts") or "") or None
        if reply.thread and stamp and not chat.private:
            # The message is out: whatever happens to this note, it must not be sent again.
            with contextlib.suppress(SQLAlchemyError):
                async with self._database.session() as store:
                    await installs.begin_thread(
                        store, NAME, chat.team, chat.id, reply.thread, hung or stamp, self._clock.now(),
                    )
        return stamp

    async def _post(self, chat: Chat, given: dict[str, Any]) -> Mapping[str, Any]:
        """Post; in a private talk, look whether a call that broke off was heard before it is made again."""
        if not chat.private or chat.id[:1] != "D":  # elsewhere the assistant may not read
            return await self._calls(chat.team, "chat.postMessage", once=True, **given)
        mark = secrets.token_hex(8)
        marked = {**given, "metadata": {"event_type": "confrere", "event_payload": {"id": mark}}}
        since = f"{self._clock.now().timestamp() - CLOCKS_S:.6f}"
        try:
            return await self._calls(chat.team, "chat.postMessage", once=True, **marked)
        except Uncertain:
            await asyncio.sleep(LOOK_S)
        try:
            found = await self._calls(
                chat.team, "conversations.history", channel=chat.id, oldest=since, limit=30,
                include_all_metadata="true",
            )
        except (Refused, ConfrereError) as error:
            raise Uncertain from error
        for message in found.get("messages") or ():
            payload = (message.get("metadata") or {}).get("event_payload") or {}
            if payload.get("id") == mark:
                return {"ts": message.get("ts")}
        return await self._calls(chat.team, "chat.postMessage", once=True, **marked)

    async def _to_one(self, chat: Chat, user: str, part: Block, origin: Mapping[str, str]) -> None:
        """Show something to one person only: in place, else by the way lent for an answer, else in private."""
        if not user:
            log.warning("nobody-to-show", platform=NAME)
            return
        given: dict[str, Any] = {"channel": chat.id, "user": user, **part}
        # What hangs on a card nobody has answered yet is a thread that is not open: it would not be seen there.
        hung = chat.thread or origin.get("thread", "")
        if hung and not origin.get("ephemeral") and hung != origin.get("message"):
            given["thread_ts"] = hung
        try:
            await self._calls(chat.team, "chat.postEphemeral", once=True, **given)
        except (ChatGone, Refused) as refused:
            if origin.get("response_url") and await self._respond(origin, {**part, "response_type": "ephemeral"}):
                return
            direct = await self._directory.direct(chat.team, user)
            if not direct:
                raise ChatGone from refused
            await self._calls(chat.team, "chat.postMessage", once=True, channel=direct, **part)

    async def _respond(self, origin: Mapping[str, str], payload: Mapping[str, Any]) -> bool:
        url = origin.get("response_url", "")
        if not url.startswith(("https://", "http://127.0.0.1", "http://localhost", "http://[::1]")):
            return False
        try:
            async with self._session.post(url, json=dict(payload)) as answer:
                if answer.status == 429:
                    raise TryLater(float(answer.headers.get("Retry-After", "1") or 1))
                return answer.status < 300
        except (aiohttp.ClientError, TimeoutError):
            return False

    async def _thread(self, chat: Chat, reply: Reply, origin: Mapping[str, str]) -> str:
        hung = chat.thread or origin.get("thread", "")
        if hung or chat.private or not reply.thread:
            return hung
        async with self._database.session() as store:
            return await installs.thread(store, NAME, chat.team, chat.id, reply.thread)

    # ------------------------------------------------------------ forms, dashboards, files

    async def _form(self, chat: Chat, reply: Reply, form: Form, origin: Mapping[str, str]) -> str | None:
        metadata = place_of(chat, origin)
        close = self._word("slack-cancel", origin.get("lang", ""))
        if origin.get("trigger") and self._age(origin) < TRIGGER_S:
            try:
                view = render.view(form, metadata, intro=render.slashed(reply.text, self._knows), close=close)
                await self._open(chat.team, origin["trigger"], view)
            except (Refused, ConfrereError) as refused:
                log.info("form-by-button", platform=NAME, reason=type(refused).__name__)
            else:
                return None
        token = secrets.token_urlsafe(9)
        data = {"form": codec.dump(form), "intro": reply.text, "metadata": {"l": origin.get("lang", "")}}
        with self._database.program_scope():
            async with self._database.session() as store:
                place = talk.Place((NAME, chat.team, f"~form:{token}", "", origin.get("user", "")))
                await talk.save(
                    store, place, None, flow="~form", step="", data=data, practice_id=None,
                    expires_at=self._clock.now() + timedelta(minutes=FORM_MINUTES),
                )
        lang = origin.get("lang", "")
        open_it = Button(self._word("slack-open-form", lang), Action("slack", "open", token), style="primary")
        text = reply.text or self._word("slack-form-waits", lang)
        waits = Reply(text, buttons=(row(open_it),), audience=reply.audience, thread=reply.thread)
        return await self._message(chat, waits, origin, None)

    async def _open(self, team: str, trigger: str, view: Block) -> None:
        await self._calls(team, "views.open", trigger_id=trigger, view=view)

    async def _page(self, chat: Chat, page: Page, origin: Mapping[str, str]) -> None:
        user = origin.get("user", "")
        if not user:
            return
        try:
            await self._calls(chat.team, "views.publish", user_id=user, view=render.page(page))
        except Refused as refused:
            log.warning("home-refused", platform=NAME, reason=refused.reason)

    async def _file(self, chat: Chat, reply: Reply, file: File, origin: Mapping[str, str]) -> str | None:
        channel, hung = chat.id, await self._thread(chat, reply, origin)
        if not chat.private and (reply.audience == "person" or origin.get("shared") or origin.get("ephemeral")):
            channel, hung = await self._directory.direct(chat.team, origin.get("user", "")), ""
        if not channel:
            raise ChatGone
        if channel[:1] in {"U", "W"}:
            channel = await self._directory.direct(chat.team, channel) or channel
        wanted: dict[str, Any] = {"filename": file.name, "length": len(file.content)}
        if file.alt:
            wanted["alt_txt"] = file.alt[:1000]
        try:
            ticket = await self._calls(chat.team, "files.getUploadURLExternal", **wanted)
            await self._upload(str(ticket.get("upload_url") or ""), file)
            done: dict[str, Any] = {
                "files": [{"id": str(ticket.get("file_id") or ""), "title": file.name}], "channel_id": channel,
            }
            comment = render.mrkdwn(reply.text)
            if comment:
                done["initial_comment"] = comment[:3000]
            if hung:
                done["thread_ts"] = hung
            await self._calls(chat.team, "files.completeUploadExternal", once=True, **done)
        except Refused as refused:
            log.error("file-refused", platform=NAME, reason=refused.reason)
            raise ChatGone(refused.reason) from refused
        if any(reply.buttons) or reply.verbatim:
            more = Reply("" if reply.verbatim else "↑", reply.verbatim, reply.buttons, thread=reply.thread)
            return await self._message(chat, more, origin, None)
        return None

    async def _upload(self, url: str, file: File) -> None:
        form = aiohttp.FormData()
        form.add_field("file", file.content, filename=file.name, content_type=file.mime)
        timeout = aiohttp.ClientTimeout(total=FILE_TIMEOUT_S)
        try:
            async with self._session.post(url, data=form, timeout=timeout) as answer:
                if answer.status >= 500 or answer.status == 429:
                    raise TryLater(2.0)
                if answer.status >= 300:
                    raise Refused(f"upload http {answer.status}")
        except aiohttp.InvalidURL as error:
            raise Refused("no upload address") from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise TryLater(2.0) from error  # not shared in a channel yet: it may be sent again

    def _age(self, origin: Mapping[str, str]) -> float:
        try:
            since = self._clock.now() - datetime.fromisoformat(origin.get("trigger_at", ""))
        except ValueError:
            return TRIGGER_S
        return since.total_seconds()

    def _word(self, message: str, lang: str, **values: str) -> str:
        short = lang.replace("_", "-").split("-", maxsplit=1)[0].lower()
        wish = short if short in LANGUAGES else "en" if short else "fr"
        return self._texts.plain(wish, message, **values)


def place_of(chat: Chat, origin: Mapping[str, str]) -> dict[str, Any]:
    """Remember where a window belongs: ids only, for Slack keeps this with the window."""
    found: dict[str, Any] = {"c": chat.id, "p": int(chat.private)}
    for short, key in (("t", "thread"), ("m", "message"), ("e", "ephemeral"), ("s", "shared"), ("l", "lang")):
        if origin.get(key):
            found[short] = origin[key]
    return found


def _update(part: Block) -> Block:
    """Give an edit: blocks are sent even when there are none, or the old ones would stay."""
    return {**part, "blocks": part.get("blocks", [])}


def read_place(text: str) -> dict[str, Any]:
    """Read back where a form belongs."""
    found = json.loads(text or "{}")
    return found if isinstance(found, dict) else {}



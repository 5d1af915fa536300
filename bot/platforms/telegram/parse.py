"""From a Bot API update to a request: pure, on plain dictionaries, and silent about what is not for us."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.core.request import (
    Action,
    Chat,
    Commanded,
    Event,
    Joined,
    Person,
    Pressed,
    Request,
    Said,
    Shared,
    Voted,
)
from bot.errors import Stale
from bot.platforms.telegram.wording import clean

NAME = "telegram"
UPDATES = ("message", "callback_query", "my_chat_member", "poll_answer")
POLL = "confrere_poll"  # what the adapter adds to a vote: which poll it was, and in which chat

_COMMAND = re.compile(r"/([^\s@/]{1,64})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)
_OTHER = (
    "sticker", "animation", "video", "video_note", "location", "venue", "contact", "dice", "poll", "game", "story",
)
_PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
_DEAD = Action("telegram", "dead")  # no flow has it: the person is told that the button is out of date

Fetch = Callable[[str, str], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who we are, as far as reading needs it; `fetch(file id, language)` brings a file's bytes."""

    fetch: Fetch
    id: str = ""
    username: str = ""
    knows: Callable[[str], bool] = lambda _name: True

    def read(self, update: Mapping[str, Any], now: datetime) -> Request | None:
        """Read one update; None for what is not for us."""
        key = str(update.get("update_id", ""))
        if isinstance(message := update.get("message"), dict):
            return self._message(key, message, now)
        if isinstance(query := update.get("callback_query"), dict):
            return _pressed(key, query, now)
        if isinstance(change := update.get("my_chat_member"), dict):
            return _joined(key, change, now)
        if isinstance(vote := update.get("poll_answer"), dict):
            return _voted(key, vote, update.get(POLL), now)
        return None

    def _message(self, key: str, message: Mapping[str, Any], now: datetime) -> Request | None:
        chat, person = _chat(message), _person(message.get("from"))
        if chat is None or person is None:
            return None
        event = self._event(message, chat, person)
        if event is None:
            return None
        origin = {"said": str(message.get("message_id", "")), "person": person.id, "lang": person.language or ""}
        return Request(key, chat, person, _at(message, now), event, origin)

    def _event(self, message: Mapping[str, Any], chat: Chat, person: Person) -> Event | None:
        if "migrate_from_chat_id" in message:  # a group that became a supergroup is another chat from now on
            return Joined(present=True)
        text = clean(message.get("text") or "")
        forwarded = "forward_origin" in message or "forward_date" in message
        if "text" not in message:
            shared = self._shared(message, person)
            if shared is None or not (chat.private or self._addressed(message, shared.caption)):
                return None
            return shared
        words = self._without_mention(text)
        command = None if forwarded else _COMMAND.fullmatch(words.strip())
        quoted, reply_to = _quoted(message)
        if command is not None:
            name, bot, args = command[1], command[2], command[3]
            if bot and self.username and bot.casefold() != self.username.casefold():
                return None
            if not chat.private and not bot and not self._addressed(message, text) and not self.knows(name):
                return None  # it may be for another bot in the group
            return Commanded(name, (args or "").strip(), quoted)
        if not chat.private and not self._addressed(message, text):
            return None
        return Said(words.strip() if words != text else text, quoted, reply_to, forwarded)

    def _addressed(self, message: Mapping[str, Any], text: str) -> bool:
        """Tell whether a message in a group is for us: it mentions us or answers us."""
        if self._without_mention(text) != text:
            return True
        author = (message.get("reply_to_message") or {}).get("from") or {}
        if self.id:
            return str(author.get("id", "")) == self.id
        return bool(author.get("is_bot"))

    def _without_mention(self, text: str) -> str:
        if not self.username or "@" not in text:
            return text
        mention = rf"(?<![\w/])@{re.escape(self.username)}\b[,:]?\s?"
        return re.sub(mention, "", text, flags=re.IGNORECASE)

    def _shared(self, message: Mapping[str, Any], person: Person) -> Shared | None:
        caption = clean(message.get("caption") or "")
        kind, found = "", None
        if photos := message.get("photo"):
            kind, found = "photo", max(photos, key=lambda size: int(size.get("file_size") or size.get("width") or 0))
        elif document := message.get("document"):
            kind, found = "document", document
        elif voice := message.get("voice") or message.get("audio"):
            kind, found = "voice", voice
        elif part := next((name for name in _OTHER if name in message), None):
            kind, found = "other", message[part]
        if not isinstance(found, dict):
            return None
        mime = str(found.get("mime_type") or {"photo": "image/jpeg", "voice": "audio/ogg"}.get(kind, ""))
        if kind == "document" and mime.startswith("image/"):
            kind = "photo"
        file_id, language = str(found.get("file_id") or ""), person.language or ""

        async def fetch() -> bytes:
            return await self.fetch(file_id, language)

        name = clean(str(found.get("file_name") or {"photo": "photo.jpg", "voice": "voice.ogg"}.get(kind, "")))
        return Shared(name, mime, int(found.get("file_size") or 0), kind, fetch, caption)


def _pressed(key: str, query: Mapping[str, Any], now: datetime) -> Request | None:
    message, person = query.get("message") or {}, _person(query.get("from"))
    chat = _chat(message)
    if chat is None or person is None or not query.get("data"):
        return None
    try:
        action = Action.read(clean(str(query["data"])))
    except Stale:
        action = _DEAD
    origin = {
        "message": str(message.get("message_id", "")),
        "callback": str(query.get("id", "")),
        "person": person.id,
        "lang": person.language or "",
    }
    return Request(key, chat, person, now, Pressed(action), origin)


def _joined(key: str, change: Mapping[str, Any], now: datetime) -> Request | None:
    chat, person = _chat(change), _person(change.get("from"))
    was, is_ = (_member(change.get(name)) for name in ("old_chat_member", "new_chat_member"))
    if chat is None or person is None or was == is_:
        return None
    return Request(key, chat, person, _at(change, now), Joined(present=is_), {"person": person.id})


def _voted(key: str, vote: Mapping[str, Any], known: object, now: datetime) -> Request | None:
    person = _person(vote.get("user"))
    if person is None or not isinstance(known, dict):
        return None
    chat = Chat(NAME, str(known["chat"]), known.get("thread") or None, bool(known.get("private")))
    choices = tuple(int(choice) for choice in vote.get("option_ids") or ())
    return Request(key, chat, person, now, Voted(str(known["poll"]), choices), {"person": person.id})


def _chat(message: Mapping[str, Any]) -> Chat | None:
    chat = message.get("chat")
    if not isinstance(chat, dict) or "id" not in chat or chat.get("type") == "channel":
        return None
    private = chat["type"] == "private" if "type" in chat else int(chat["id"]) > 0
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    return Chat(NAME, str(chat["id"]), str(thread) if thread else None, private)


def _person(user: object) -> Person | None:
    if not isinstance(user, dict) or "id" not in user or user.get("is_bot"):
        return None
    names = (clean(str(user.get(part) or "")) for part in ("first_name", "last_name"))
    language = user.get("language_code")
    return Person(NAME, str(user["id"]), " ".join(name for name in names if name), str(language) if language else None)


def _member(member: object) -> bool:
    if not isinstance(member, dict):
        return False
    status = member.get("status")
    return status in _PRESENT and (status != "restricted" or bool(member.get("is_member")))


def _quoted(message: Mapping[str, Any]) -> tuple[str, str]:
    answered = message.get("reply_to_message") or {}
    part = (message.get("quote") or {}).get("text")
    text = clean(part or answered.get("text") or answered.get("caption") or "")
    return text, str(answered.get("message_id", "")) if text else ""


def _at(message: Mapping[str, Any], now: datetime) -> datetime:
    try:
        return datetime.fromtimestamp(int(message["date"]), UTC)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        return now

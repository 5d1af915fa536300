"""A person on Telegram, seen through the Bot API: what they do becomes updates, what they read is what was sent."""

from __future__ import annotations

import asyncio
import itertools
import time
from typing import Any

from tests.platforms.telegram.fake_api import FakeApi, parsed

_ids = itertools.count(100_000)


class Person:
    """Somebody in a chat with the assistant, alone or in a group (a negative chat id)."""

    def __init__(self, api: FakeApi, id: int = 42, *, name: str = "Ada", language: str = "fr", chat: int = 0,
                 thread: int = 0) -> None:
        self.api, self.id, self.chat, self.thread = api, id, chat or id, thread
        self.user = {"id": id, "is_bot": False, "first_name": name, "language_code": language}
        self.settle: Any = None
        self._read = 0

    def _base(self) -> dict[str, Any]:
        kind = {"type": "private"} if self.chat > 0 else {"type": "supergroup", "title": "Équipe"}
        message = {"message_id": next(_ids), "from": self.user, "chat": {"id": self.chat, **kind},
                   "date": int(time.time())}
        if self.thread:
            message |= {"message_thread_id": self.thread, "is_topic_message": True}
        return message

    async def says(self, text: str, **extra: Any) -> str:
        entities = []
        if text.startswith("/"):
            entities = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return await self.does(message={**self._base(), "text": text, "entities": entities, **extra})

    async def sends(self, **media: Any) -> str:
        return await self.does(message={**self._base(), **media})

    async def presses(self, label: str) -> str:
        for message in reversed(self.messages):
            for button in itertools.chain.from_iterable(message.get("reply_markup", {}).get("inline_keyboard", [])):
                if label.lower() in button["text"].lower() and "callback_data" in button:
                    return await self.press(message, button["callback_data"])
        raise AssertionError(f"no button {label!r}")

    async def press(self, message: dict[str, Any], data: str) -> str:
        return await self.does(callback_query=self.query(message, data))

    def query(self, message: dict[str, Any], data: str) -> dict[str, Any]:
        return {"id": f"q{next(_ids)}", "from": self.user, "chat_instance": "1", "message": message, "data": data}

    async def does(self, **update: Any) -> str:
        """Do something; give what was answered in this chat, as it is read."""
        before = len(self.api.calls)
        number = await self.api.happens(**update)
        await self.settled(number)
        return "\n".join(
            shown(params) for _, params in self.api.calls[before:] if params.get("chat_id") == self.chat
        )

    async def settled(self, number: int) -> None:
        for _ in range(4000):
            if self.api.hook or self.api.confirmed > number:
                break
            await asyncio.sleep(0.005)
        else:
            raise AssertionError("the update was not taken")
        if self.settle is not None:
            await self.settle()

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [message for (chat, _), message in self.api.messages.items() if chat == self.chat]

    @property
    def reads(self) -> str:
        return shown(self.messages[-1])


def shown(params: dict[str, Any]) -> str:
    text = params.get("text") or params.get("caption") or params.get("question") or ""
    return parsed(text, params.get("parse_mode"))

"""Small real implementations that stand in for what is outside: a clock, a platform, a model."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core import codec
from bot.core.ports import Receive
from bot.core.reply import Form, Page, Reply
from bot.core.request import Chat, Request
from bot.errors import ModelUnavailable


class StillClock:
    """A clock that moves when it is told to."""

    def __init__(self, at: datetime | None = None) -> None:
        self.at = at or datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)

    def move(self, **amount: float) -> None:
        self.at += timedelta(**amount)


@dataclass
class Sent:
    """A message that the platform got."""

    chat: Chat
    reply: Reply
    id: str
    edits: str | None = None


@dataclass
class FakePlatform:
    """A platform in memory; what it is told to raise, it raises once each."""

    name: str = "fake"
    native: frozenset[type] = frozenset()
    sent: list[Sent] = field(default_factory=list)
    raises: list[Exception] = field(default_factory=list)
    requests: dict[str, Request] = field(default_factory=dict)

    def parse(self, payload: bytes) -> Request | None:
        data = json.loads(payload)
        return self.requests.get(data["id"]) if "id" in data else None

    async def run(self, receive: Receive) -> None:
        raise NotImplementedError

    async def stop(self) -> None:
        pass

    async def close(self) -> None:
        pass

    async def send(
        self, chat: Chat, reply: Reply, *, origin: Mapping[str, str] | None = None, message: str | None = None,
    ) -> str | None:
        if self.raises:
            raise self.raises.pop(0)
        kept = replace(reply, expect=None)
        assert codec.load(codec.dump(kept)) == kept
        sent = Sent(chat, reply, message or f"m{len(self.sent) + 1}", message)
        self.sent.append(sent)
        return sent.id


FORMS = frozenset({Form, Page})


class ScriptedModel:
    """A model that says what it is told; an exception in the script is raised."""

    host = "model.test"

    def __init__(self, *answers: str | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[Sequence[Mapping[str, str]]] = []

    async def complete(
        self, messages: Sequence[Mapping[str, str]], *, schema: Mapping[str, Any] | None = None,
        max_tokens: int = 800, budget_s: float | None = None,
    ) -> str:
        self.asked.append(messages)
        answer = self.answers.pop(0) if self.answers else ModelUnavailable()
        if isinstance(answer, Exception):
            raise answer
        return answer

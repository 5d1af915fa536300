"""The few things the core needs from outside: a platform, a model, a clock."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from bot.core.reply import Reply
from bot.core.request import Chat, Request


class Receive(Protocol):
    """Take an update: it is on disk when this returns, so the platform may be told so."""

    async def __call__(self, platform: str, update_id: str, payload: bytes) -> None:
        """Store and schedule; a repeated `update_id` is ignored."""


class Platform(Protocol):
    """A chat platform.

    `native` holds the reply types (Form, Poll, File, Page) that it shows itself.
    """

    @property
    def name(self) -> str:
        """Give the platform's name, as stored in the tables."""

    @property
    def native(self) -> frozenset[type]:
        """Give the attachments that need no simpler form."""

    def parse(self, payload: bytes) -> Request | None:
        """Read an update as the platform sent it; None for what is not for us. Pure."""

    async def run(self, receive: Receive) -> None:
        """Connect and receive until stopped."""

    async def stop(self) -> None:
        """Stop receiving; turns in hand are finished by the engine."""

    async def close(self) -> None:
        """Close connections, once the last reply was sent."""

    async def send(
        self,
        chat: Chat,
        reply: Reply,
        *,
        origin: Mapping[str, str] | None = None,
        message: str | None = None,
    ) -> str | None:
        """Send one message, or edit `message`; give the message's id.

        Raises ChatGone, TryLater (nothing was sent), Uncertain (it may have been).
        """


class Model(Protocol):
    """A language model behind an OpenAI-compatible server."""

    @property
    def host(self) -> str:
        """Name the server, to be shown to people."""

    async def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        *,
        schema: Mapping[str, Any] | None = None,
        max_tokens: int = 800,
        budget_s: float | None = None,
    ) -> str:
        """Answer; raise ModelUnavailable when there is nothing usable within the budget."""


class Clock(Protocol):
    """What time it is, and a way to wait that tests can move."""

    def now(self) -> datetime:
        """Give the instant in aware UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Give the instant in aware UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

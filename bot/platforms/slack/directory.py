"""What Slack knows of people and channels, asked once in a while: language, zone, direct channel, shared or not."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.errors import ConfrereError
from bot.platforms.slack.calls import Calls, Refused

KEPT_S = 24 * 3600.0
UNKNOWN_S = 300.0      # after a failure, ask again no sooner
PATIENCE_S = 0.8       # of the 3 s in which Slack wants to be acknowledged
MOST = 5_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Profile:
    """How a person likes to be spoken to."""

    name: str = ""
    language: str = ""
    zone: str = ""

    def as_dict(self) -> dict[str, str]:
        """Give it as JSON would hold it."""
        return {"name": self.name, "language": self.language, "zone": self.zone}


class Directory:
    """Ask Slack about people and channels, and remember."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._kept: dict[tuple[str, str, str], tuple[float, Any]] = {}
        self._asking: dict[tuple[str, str, str], asyncio.Task[Any]] = {}

    async def profile(self, team: str, user: str) -> Profile:
        """Give a person's name, language (BCP 47) and zone (IANA); empty where unknown."""
        async def ask() -> Profile:
            data = await self._calls(team, "users.info", user=user, include_locale="true")
            told = data.get("user") or {}
            names = told.get("profile") or {}
            name = names.get("display_name") or told.get("real_name") or names.get("real_name") or told.get("name")
            return Profile(str(name or ""), str(told.get("locale") or ""), str(told.get("tz") or ""))

        return await self._cached(("profile", team, user), ask, Profile())

    async def shared(self, team: str, channel: str) -> bool:
        """Tell whether people of another organisation read this channel."""
        async def ask() -> bool:
            data = await self._calls(team, "conversations.info", channel=channel)
            told = data.get("channel") or {}
            return bool(told.get("is_ext_shared") or told.get("is_pending_ext_shared"))

        return await self._cached(("channel", team, channel), ask, default=False)

    async def direct(self, team: str, user: str) -> str:
        """Give the channel between this person and the assistant; empty where it cannot be opened."""
        async def ask() -> str:
            data = await self._calls(team, "conversations.open", users=user)
            return str((data.get("channel") or {}).get("id") or "")

        return await self._cached(("direct", team, user), ask, "")

    def know_direct(self, team: str, user: str, channel: str) -> None:
        """Remember the channel that Slack itself named."""
        self._put(("direct", team, user), channel, KEPT_S)

    def know_shared(self, team: str, channel: str) -> None:
        """Remember that people of another organisation read this channel."""
        self._put(("channel", team, channel), value=True, life=KEPT_S)

    def drop(self, team: str, user: str) -> None:
        """Forget a person's profile: it was changed."""
        self._kept.pop(("profile", team, user), None)

    async def close(self) -> None:
        """Stop asking."""
        for task in list(self._asking.values()):
            task.cancel()
        await asyncio.gather(*self._asking.values(), return_exceptions=True)

    async def _cached(self, key: tuple[str, str, str], ask: Callable[[], Awaitable[T]], default: T) -> T:
        kept = self._kept.get(key)
        if kept and kept[0] > time.monotonic():
            value: T = kept[1]
            return value
        task = self._asking.get(key)
        if task is None:
            task = asyncio.create_task(self._ask(key, ask, default))
            self._asking[key] = task
            task.add_done_callback(lambda _done: self._asking.pop(key, None))
        with contextlib.suppress(TimeoutError):
            found: T = await asyncio.wait_for(asyncio.shield(task), PATIENCE_S)
            return found
        return default

    async def _ask(self, key: tuple[str, str, str], ask: Callable[[], Awaitable[T]], default: T) -> T:
        try:
            found = await ask()
        except (ConfrereError, Refused):
            self._put(key, default, UNKNOWN_S)
            return default
        self._put(key, found, KEPT_S)
        return found

    def _put(self, key: tuple[str, str, str], value: Any, life: float) -> None:
        while len(self._kept) >= MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[key] = (time.monotonic() + life, value)

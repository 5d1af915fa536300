"""How fast reminders go out: a share of each bot's limit, the rest being kept for answers to people."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.ports import Platform

LIMIT = 30.0  # messages a second and bot: Telegram's FAQ, "My bot is hitting limits"; Slack's are per channel
TALK = 25 / 30  # of the limit while people are talking …
ALONE = 0.98  # … and while nobody is
AHEAD_S = 0.5  # so much is taken in hand at once
MISSED_S = 0.25  # a place so long gone by is given up: after a stall, many at once would only be refused


@dataclass(slots=True)
class Pace:
    """Give each message of a lane (a bot: platform and team) its moment.

    A platform says its own limit as `per_second` (0: none). `workers` processes share it equally.
    """

    platforms: Mapping[str, Platform]
    workers: int = 1
    talking: bool = True
    _next: dict[str, float] = field(default_factory=dict)

    def rate(self, platform: str) -> float:
        """Give the messages a second that this process may send to one bot; 0 is no limit."""
        limit = float(getattr(self.platforms.get(platform), "per_second", LIMIT))
        return limit * (TALK if self.talking else ALONE) / max(1, self.workers)

    def chunk(self, platform: str, most: int) -> int:
        """Say how many to take in hand at once."""
        rate = self.rate(platform)
        return most if rate <= 0 else max(1, min(most, int(rate * AHEAD_S)))

    def room(self, platform: str) -> int:
        """Say how many may be handed over and wait: enough to be busy, few enough to stay editable and fair."""
        rate = self.rate(platform) * max(1, self.workers)
        return 2_000 if rate <= 0 else max(60, int(rate * 10))

    def batch(self, platform: str) -> int:
        """Say how many ringings make one job of the engine."""
        rate = self.rate(platform)
        return 100 if rate <= 0 else max(1, min(100, int(rate * 1.5)))

    async def turn(self, lane: str, platform: str) -> None:
        """Wait for the next place of a lane."""
        rate = self.rate(platform)
        if rate <= 0:
            return
        while True:
            now = time.monotonic()
            at = max(now, self._next.get(lane, 0.0))
            self._next[lane] = at + 1 / rate
            if at > now:
                await asyncio.sleep(at - now)
            if time.monotonic() - at < MISSED_S:
                return

"""A clock that the console can move, so that a reminder can be seen ringing."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import Unusable

_STEP = re.compile(r"\+(\d+)\s*(s|min|m|h|d|j|w)", re.IGNORECASE)
_UNITS = {"s": "seconds", "m": "minutes", "min": "minutes", "h": "hours", "d": "days", "j": "days", "w": "weeks"}


class MovableClock:
    """Real time plus what it was moved by; with a start given, time stands still between moves."""

    def __init__(self, start: datetime | None = None) -> None:
        self._fixed = start
        self._shift = timedelta()

    def now(self) -> datetime:
        """Give the instant in aware UTC."""
        return (self._fixed or datetime.now(UTC)) + self._shift

    async def sleep(self, seconds: float) -> None:
        """Wait in real time."""
        await asyncio.sleep(seconds)

    def move_to(self, instant: datetime) -> None:
        """Go to an instant; going back is refused silently, as time does."""
        self._shift += max(instant - self.now(), timedelta())


def read_move(text: str, now: datetime, zone: str) -> datetime:
    """Read `+2h`, `+1d12h` or an ISO wall time in `zone`; raise Unusable for anything else."""
    text = text.strip()
    steps = _STEP.findall(text)
    if steps and not _STEP.sub("", text).strip():
        return now + sum((timedelta(**{_UNITS[unit.lower()]: int(n)}) for n, unit in steps), timedelta())
    try:
        moved = datetime.fromisoformat(text)
    except ValueError as error:
        raise Unusable(f"@{text}: write @+2h, @+3d or @2026-10-27T12:00") from error
    if moved.tzinfo is None:
        moved = moved.replace(tzinfo=ZoneInfo(zone))
    moved = moved.astimezone(UTC)
    if moved < now:
        raise Unusable(f"@{text}: the clock only moves forward")
    return moved

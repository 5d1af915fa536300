"""Flood control: how long a message must wait so that Telegram never has to say so.

Source: core.telegram.org/bots/faq, "My bot is hitting limits", as in python-telegram-bot's
`constants.FloodLimit`: 30 messages a second over all chats, 1 a second in one chat (short bursts
pass), 20 a minute in one group.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

CHATS = 10_000  # remembered; the least recent is forgotten first


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages per period of so many seconds."""

    all: tuple[int, float] = (30, 1.0)
    unasked: tuple[int, float] = (29, 1.0)  # reminders and notices: the rest is kept for answers
    chat: tuple[int, float] = (3, 3.0)
    group: tuple[int, float] = (20, 60.0)


class Window:
    """At most `count` in any `period`; places are given out in order, before their time comes."""

    __slots__ = ("_given", "_period")

    def __init__(self, count: int, period: float) -> None:
        self._given: deque[float] = deque(maxlen=count)
        self._period = period

    def free(self, at: float) -> float:
        """Give the first moment from `at` on that has a place."""
        given = self._given
        if given.maxlen is not None and len(given) == given.maxlen:
            at = max(at, given[0] + self._period)
        return max(at, given[-1]) if given else at

    def take(self, at: float) -> None:
        """Take the place at that moment."""
        self._given.append(at)


@dataclass(slots=True)
class Lane:
    """One chat: places given out, messages really sent, and until when it must rest."""

    windows: list[Window]
    sent: list[Window]
    rests_until: float = 0.0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Pace:
    """Give each message its moment, on the loop's clock."""

    def __init__(self, now: Callable[[], float], limits: Limits | None = None) -> None:
        self._now = now
        self.limits = limits or Limits()
        self._lanes: OrderedDict[str, Lane] = OrderedDict()
        self._all = Window(*self.limits.all)
        self._unasked = Window(*self.limits.unasked)

    def chat(self, chat: str, *, private: bool) -> float:
        """Take a place in a chat; give the seconds to wait for it."""
        lane = self._lane(chat, private)
        now = self._now()
        at = max(now, lane.rests_until)
        for window in lane.windows:
            at = window.free(at)
        for window in lane.windows:
            window.take(at)
        return at - now

    def door(self, chat: str, *, private: bool) -> asyncio.Lock:
        """Give the lock that a chat's messages pass one by one."""
        return self._lane(chat, private).lock

    def due(self, chat: str) -> float:
        """Give the seconds that are still missing, by what was really sent to a chat."""
        lane, now = self._lanes.get(chat), self._now()
        return max((window.free(now) - now for window in lane.sent), default=0.0) if lane else 0.0

    def sent(self, chat: str) -> None:
        """Note that a message goes out now."""
        lane = self._lanes.get(chat)
        for window in lane.sent if lane else ():
            window.take(self._now())

    def unasked(self) -> float:
        """Take a place among what nobody is waiting for; give the seconds to wait for it."""
        return self._place(self._unasked)

    def all(self) -> float:
        """Take a place among all messages; give the seconds to wait for it."""
        return self._place(self._all)

    def rest(self, chat: str, seconds: float, *, private: bool) -> None:
        """Leave a chat, and no other, alone for so long: Telegram asked for it."""
        lane = self._lane(chat, private)
        lane.rests_until = max(lane.rests_until, self._now() + seconds)

    def resting(self, chat: str) -> float:
        """Give the seconds for which a chat must still be left alone."""
        lane = self._lanes.get(chat)
        return max(lane.rests_until - self._now(), 0.0) if lane else 0.0

    def _place(self, window: Window) -> float:
        now = self._now()
        at = window.free(now)
        window.take(at)
        return at - now

    def _lane(self, chat: str, private: bool) -> Lane:
        lane = self._lanes.get(chat)
        if lane is None:
            shapes = [self.limits.chat] if private else [self.limits.chat, self.limits.group]
            lane = self._lanes[chat] = Lane([Window(*shape) for shape in shapes], [Window(*shape) for shape in shapes])
            if len(self._lanes) > CHATS:
                self._lanes.popitem(last=False)
        else:
            self._lanes.move_to_end(chat)
        return lane

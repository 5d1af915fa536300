"""Deliver ringings that were claimed: take, make the cards, send, and write down what became of each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.engine import Batch, Tools
from bot.core.fit import fit
from bot.core.ports import Platform
from bot.core.reply import Notice
from bot.core.request import Chat
from bot.core.router import Router
from bot.errors import ChatGone, TryLater, Uncertain
from bot.jobs import metrics
from bot.jobs.claim import AGAIN
from bot.jobs.elsewhere import tell_elsewhere
from bot.jobs.pace import Pace
from bot.jobs.ring import Round, gather, ring
from bot.jobs.silence import Silence
from bot.log import log
from storage import cards, ledger
from storage.database import Database
from storage.ledger import Entry
from storage.tables import Delivery

AT_ONCE = 50  # in hand at the same time where the platform has no limit
WAITS_S = 3.0  # what the platform asks to wait and is waited in place; longer goes back to the table
IN_PLACE = 3
FAULTS = 4  # sends that failed for no known reason
TRIES = 30  # sends that the platform put off, at growing distances: about a day


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one ringing."""

    state: str
    reason: str = ""
    message: str = ""
    parts: int = 0
    wake_at: datetime | None = None


class Courier:
    """Send what was claimed, at the pace of each bot."""

    def __init__(
        self, database: Database, router: Router, tools: Tools, pace: Pace, silence: Silence, worker: str,
    ) -> None:
        self.database, self.router, self.tools = database, router, tools
        self.pace, self.silence, self.worker = pace, silence, worker
        self.held: dict[int, datetime] = {}  # being sent, and until when that is this worker's business
        self.stopping = False
        self._hands: dict[str, asyncio.Semaphore] = {}
        self._mark: Batch[tuple[dict[str, Any], list[dict[str, Any]]], None] = Batch(self._mark_many)

    async def deliver(self, platform: str, team: str, ids: Sequence[int]) -> int:
        """Ring these, oldest first; give how many a platform accepted. Whoever has one in hand keeps it."""
        rest, sent = list(ids), 0
        lane, size = f"{platform}/{team}", self.pace.chunk(platform, AT_ONCE)
        # Where nothing else slows it down, this bounds what a crash may send twice.
        hands = self._hands.setdefault(lane, asyncio.Semaphore(2)) if size == AT_ONCE else contextlib.nullcontext()
        while rest and not self.stopping:
            async with hands:
                chunk, rest = rest[:size], rest[size:]
                sent += await self._chunk(lane, chunk)
        if rest:
            async with self.database.session() as store:
                await ledger.give_back(store, rest, self.tools.clock.now())
        return sent

    async def hold(self, store: Any, now: datetime) -> None:
        """Prolong what is in hand; what another worker took meanwhile is let go."""
        ids = list(self.held)
        if not ids:
            return
        still = await ledger.renew(store, ids, self.worker, now)
        for key in ids:
            if key in still and key in self.held:
                self.held[key] = now + ledger.HELD
            else:
                self.held.pop(key, None)

    # ------------------------------------------------------------ making

    async def _chunk(self, lane: str, ids: Sequence[int]) -> int:
        now = self.tools.clock.now()
        try:
            made = await self._make(ids, now)
        except Exception as error:  # noqa: BLE001 - one card that cannot be made must not keep the others
            if len(ids) > 1:
                return sum([await self._chunk(lane, [key]) for key in ids])
            log.error("ring-failed", delivery=ids[0], error=type(error).__name__)
            await self._fault(ids[0], type(error).__name__, now)
            return 0
        try:
            results = await asyncio.gather(*(self._send(lane, row, notices) for row, notices in made))
        finally:
            for row, _ in made:
                self.held.pop(row.id, None)
        return sum(results)

    async def _make(self, ids: Sequence[int], now: datetime) -> list[tuple[Entry, list[Notice]]]:
        made: list[tuple[Entry, list[Notice]]] = []
        ended: list[tuple[Entry, Outcome]] = []
        async with self.database.session() as store:
            # All is read and worded before the first write: on SQLite that is when others begin to wait.
            found = await gather(store, self.tools, ids)
            for key in ids:
                row = found.deliveries.get(key)
                if row is None or row.state != "queued":
                    continue
                end = await self._ended(store, found, row, now, made)
                if end is not None:
                    ended.append((row, end))
            taken = await ledger.take(store, ids, self.worker, now)
            made = [(row, notices) for row, notices in made if row.id in taken]
            for row, end in ended:
                if row.id in taken:
                    together = [row.id, *(each.id for each in found.carried[row.id])]
                    await ledger.end(store, together, end.state, end.reason)
                    _count(end)
        for row, _ in made:
            row.attempts += 1
            self.held[row.id] = now + ledger.HELD
        return made

    async def _ended(
        self, store: Any, found: Round, row: Entry, now: datetime, made: list[tuple[Entry, list[Notice]]],
    ) -> Outcome | None:
        """Make one card, or say why there is none."""
        if row.practice_id not in found.scopes:
            return Outcome("dead", "locked")
        reminder = found.reminders.get(row.reminder_id)
        if row.reason == AGAIN and reminder is not None and reminder.options.get("policy") == "skip":
            return Outcome("unknown", AGAIN)
        if not any(found.alive(each) for each in (row, *found.carried[row.id])):
            return Outcome("cancelled", "edited")
        notices = await ring(store, self.router, self.tools, found, row, now, self.silence)
        if not notices:
            return Outcome("cancelled", "nothing-to-say")
        made.append((row, notices))
        return None

    async def _fault(self, key: int, why: str, now: datetime) -> None:
        """Try again a little later what failed in our own code; give it up after a few times."""
        async with self.database.session() as store:
            row = await store.get(Delivery, key)
            if row is None or row.state not in ledger.OPEN:
                return
            row.attempts += 1
            if row.attempts >= FAULTS:
                row.state, row.wake_at, row.reason = "dead", None, f"error:{why}"
                metrics.DEAD.labels("error").inc()
            else:
                row.state, row.wake_at = "queued", now + timedelta(seconds=20 * row.attempts)

    # ------------------------------------------------------------ sending

    async def _send(self, lane: str, row: Entry, notices: Sequence[Notice]) -> int:
        key, index, message = row.id, 0, row.message
        shown: list[dict[str, Any]] = []
        outcome: Outcome | None = Outcome("sent")
        for index, (platform, part) in enumerate(self._parts(notices), start=1):
            if index <= row.parts:
                continue
            await self.pace.turn(lane, row.platform)
            outcome = await self._one(platform, part, row, index) if platform else Outcome("dead", "no-platform")
            if outcome is None or outcome.state != "sent":
                break
            message = outcome.message
            if part.reply.card and message and part.message is None:
                shown.append(_card(row, part, message, self.tools.clock.now()))
        if outcome is None:  # another worker has it by now: what it does is its own to write down
            return 0
        now = self.tools.clock.now()
        reason = outcome.reason or (row.reason if row.reason == AGAIN else "")
        values = {
            "key": key, "state_": outcome.state, "wake_at_": outcome.wake_at, "reason_": reason,
            "parts_": index if outcome.state == "sent" else outcome.parts, "message_": message,
            "sent_at_": now if outcome.state == "sent" else None,
        }
        await self._mark((values, shown))
        _count(outcome)
        if outcome.state == "sent":
            metrics.SENT.labels(row.platform).inc()
            if not row.reason:
                metrics.LATE.observe(max(0.0, (now - row.fire_at).total_seconds()))
        return int(outcome.state == "sent")

    def _parts(self, notices: Sequence[Notice]) -> Iterator[tuple[Platform | None, Notice]]:
        for notice in notices:
            platform = self.tools.platforms.get(notice.chat.platform)
            for part in fit(notice.reply, platform.native if platform else frozenset()):
                yield platform, notice if part is notice.reply else replace(notice, reply=part)

    async def _one(self, platform: Platform, notice: Notice, row: Entry, index: int) -> Outcome | None:
        """Send one message; None when this ringing is no longer this worker's."""
        key = row.id
        for attempt in range(IN_PLACE):
            if self.tools.clock.now() >= self.held.get(key, row.fire_at):
                return None
            try:
                message = await platform.send(notice.chat, notice.reply, message=notice.message)
            except TryLater as later:
                if later.after <= WAITS_S and attempt + 1 < IN_PLACE:
                    metrics.RETRIED.labels("asked").inc()
                    await asyncio.sleep(later.after)
                    continue
                if row.attempts >= TRIES:
                    return Outcome("dead", "asked-too-often", parts=index - 1)
                wait = max(later.after, min(2.0**row.attempts, 3600.0))
                metrics.RETRIED.labels("asked").inc()
                return Outcome("queued", "asked", parts=index - 1, wake_at=self._in(wait))
            except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
                return await self._failed(error, notice, row, index - 1)
            else:
                return Outcome("sent", message=message or "", parts=index)
        return Outcome("queued", "asked", parts=index - 1, wake_at=self._in(WAITS_S))

    async def _failed(self, error: Exception, notice: Notice, row: Entry, parts: int) -> Outcome:
        match error:
            case Uncertain():
                return Outcome("unknown", "uncertain", parts=parts)
            case ChatGone():
                await self._gone(row, notice.chat)
                return Outcome("dead", "chat-gone", parts=parts)
        name = type(error).__name__
        log.error("ring-send", platform=notice.chat.platform, error=name, delivery=row.id)
        if row.attempts >= FAULTS:
            return Outcome("dead", f"error:{name}", parts=parts)
        metrics.RETRIED.labels("error").inc()
        return Outcome("queued", "failed", parts=parts, wake_at=self._in(20.0 * row.attempts))

    async def _gone(self, row: Entry, chat: Chat) -> None:
        log.info("chat-gone", platform=chat.platform)
        now = self.tools.clock.now()
        async with self.database.session() as store:
            await cards.chat_gone(store, chat)
            await tell_elsewhere(store, self.database, row, chat, now)

    def _in(self, seconds: float) -> datetime:
        return self.tools.clock.now() + timedelta(seconds=seconds)

    async def _mark_many(
        self, items: Sequence[tuple[dict[str, Any], list[dict[str, Any]]]],
    ) -> Sequence[None]:
        rows = [values for values, _ in items]
        shown = [card for _, made in items for card in made]
        async with self.database.session() as store:
            if self.database.sqlite:
                await ledger.take_lock(store)
            await ledger.mark(store, rows, self.worker)
            if shown:
                await ledger.note_cards(store, shown)
        return [None] * len(items)


def _card(row: Entry, notice: Notice, message: str, now: datetime) -> dict[str, Any]:
    chat = notice.chat
    return {
        "practice_id": row.practice_id, "subject": notice.reply.card, "platform": chat.platform, "team": chat.team,
        "chat": chat.id, "thread": chat.thread or "", "message": message, "private": chat.private, "at": now,
    }


def _count(outcome: Outcome) -> None:
    if outcome.state in {"dead", "unknown"}:
        metrics.DEAD.labels(outcome.reason.partition(":")[0]).inc()
    elif outcome.state == "cancelled":
        metrics.KEPT.labels("cancelled").inc()



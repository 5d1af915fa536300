"""Claim what is due: enter it in the ledger, compute each next time, and say what is to be rung now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, select

from bot.jobs import metrics
from bot.jobs.schedule import nagging, next_fire
from bot.jobs.silence import Silence, decide
from bot.log import log
from planner.quiet import Drop, Postpone
from storage import ledger
from storage.database import Store
from storage.ledger import Due
from storage.tables import Practice, Reminder

AT_ONCE = 200  # claimed in one transaction: some 20 ms
AGAIN = "again"  # its worker was gone in the middle: it may have been seen
LATE = timedelta(minutes=10)  # what is so late is grouped with what else is late in the same chat


@dataclass(slots=True)
class Claimed:
    """What one transaction of the tick found: ids to ring by lane, and how many rows it handled."""

    ring: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    handled: int = 0


async def claim(
    store: Store, silence: Silence, platform: str, now: datetime, limit: int, *,
    busy: frozenset[int] = frozenset(), share: int = AT_ONCE, early: Sequence[int] = (),
) -> Claimed:
    """Claim at most `limit` due reminders of a platform, at most `share` of one practice."""
    if store.get_bind().dialect.name == "sqlite":
        await ledger.take_lock(store)
    rows = await ledger.due(store, platform, now, limit, not_of=busy, early=early)
    claimed = Claimed()
    if not rows:
        return claimed
    houses = await _houses(store, {row.practice_id for row in rows})
    advanced: list[dict[str, Any]] = []
    entries: list[dict[str, Any]] = []
    rung: defaultdict[int, int] = defaultdict(int)
    for row in _fairly(rows):
        rung[row.practice_id] += 1
        if rung[row.practice_id] > share:
            continue
        zone, hours = houses[row.practice_id]
        entry, heard = _entry(row, silence, zone, hours, now)
        following, options = nagging(_following(row), heard, row.nag, row.options)
        entries.append(entry)
        moved: dict[str, Any] = {"key": row.id, "next": following, "status_": "active" if following else "done"}
        advanced.append(moved if options == row.options else {**moved, "options_": options})
    ids = await ledger.enter(store, entries)
    await ledger.advance(store, advanced)
    claimed.handled = len(entries)
    metrics.DUE.labels(platform).inc(len(entries))
    late: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    chats = {row.id: row.chat for row in rows}
    for entry in entries:
        key = ids.get(entry["reminder_id"])
        if key is None or entry["state"] != "queued" or (entry["wake_at"] > now and entry["reason"]):
            continue
        if now - entry["fire_at"] > LATE:
            late[entry["practice_id"], entry["team"], chats[entry["reminder_id"]]].append(key)
        else:
            claimed.ring[entry["team"]].append(key)
    await _group(store, late, claimed)
    return claimed


async def wake(
    store: Store, silence: Silence, platform: str, now: datetime, limit: int, *, held: frozenset[int] = frozenset(),
) -> Claimed:
    """Take up what waited for the end of a silence, and what a worker left behind."""
    if store.get_bind().dialect.name == "sqlite":
        await ledger.take_lock(store)
    claimed = Claimed()
    rows = [row for row in await ledger.woken(store, platform, now, limit) if row.id not in held]
    if not rows:
        return claimed
    places = await _places(store, {row.reminder_id for row in rows})
    houses = await _houses(store, {row.practice_id for row in rows})
    late: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    for row in rows:
        claimed.handled += 1
        kind, rrule, options, chat = places[row.reminder_id]
        zone, hours = houses[row.practice_id]
        fresh = row.state == "queued" and not row.attempts
        if fresh and _still_silent(row, silence.calendar(row.practice_id, zone, hours), kind, rrule, options, now):
            continue
        row.wake_at = now + ledger.HELD
        if row.state == "sending":
            row.state, row.reason = "queued", AGAIN
            metrics.RETRIED.labels(AGAIN).inc()
        if fresh and row.reason:
            late[row.practice_id, row.team, chat].append(row.id or 0)
        else:
            claimed.ring[row.team].append(row.id or 0)
    await store.flush()
    await _group(store, late, claimed)
    return claimed


def _still_silent(row: Any, calendar: Any, kind: str, rrule: str, options: dict[str, Any], now: datetime) -> bool:
    decision = decide(calendar, kind=kind, rrule=rrule, options=options, due=row.fire_at, now=now)
    match decision:
        case Postpone(until=until, why=why):
            row.wake_at, row.reason = until, f"quiet:{why.kind}" if why else row.reason
            return True
        case Drop(why=why):
            if row.reason:
                return False  # it waited only because it was told to: its moment is now
            row.state, row.wake_at, row.reason = "dropped", None, f"late:{why.kind}" if why else "late"
            return True
    return False


def _entry(
    row: Due, silence: Silence, zone: str, hours: dict[str, Any], now: datetime,
) -> tuple[dict[str, Any], datetime]:
    """Make a ledger entry; give it with the moment at which it is heard."""
    decision = decide(
        silence.calendar(row.practice_id, zone, hours), kind=row.kind, rrule=row.rrule, options=row.options,
        due=row.fire_at, now=now,
    )
    state, wake_at, reason, heard = "queued", now + ledger.HELD, "", max(now, row.fire_at)
    match decision:
        case Postpone(until=until, why=why):
            wake_at, heard, reason = until, until, f"quiet:{why.kind}" if why else "early"
            metrics.KEPT.labels("postponed").inc()
        case Drop(why=why):
            state, reason = "dropped", f"late:{why.kind}" if why else "late"
            metrics.KEPT.labels("dropped").inc()
    return {
        "reminder_id": row.id, "practice_id": row.practice_id, "platform": row.platform, "team": row.team,
        "fire_at": row.fire_at, "version": row.version, "state": state,
        "wake_at": None if state == "dropped" else wake_at, "reason": reason,
    }, heard


def _following(row: Due) -> datetime | None:
    try:
        return next_fire(row.rrule, row.start_local, row.zone, row.fire_at)
    except ValueError as error:  # one rule that cannot be read must not silence everybody else's
        log.error("reminder-rule", reminder=row.id, error=type(error).__name__)
        return None


def _fairly(rows: Any) -> list[Due]:
    """Order what is due by turns: each practice's first before any practice's second."""
    rank: defaultdict[int, int] = defaultdict(int)
    ranked: list[tuple[datetime, int, Due]] = []
    for row in rows:
        ranked.append((row.fire_at.replace(second=0, microsecond=0), rank[row.practice_id], row))
        rank[row.practice_id] += 1
    return [row for *_, row in sorted(ranked, key=lambda item: item[:2])]


async def _group(
    store: Store, late: dict[tuple[int, str, str], list[int]], claimed: Claimed,
) -> None:
    """Put what is late in the same chat into the card of the first."""
    for (_, team, _), ids in late.items():
        claimed.ring[team].append(ids[0])
        if len(ids) > 1:
            await ledger.group(store, ids[1:], ids[0])
            metrics.KEPT.labels("grouped").inc(len(ids) - 1)


async def _houses(store: Store, ids: set[int]) -> dict[int, tuple[str, dict[str, Any]]]:
    rows = await store.exec(select(Practice.id, Practice.zone, Practice.hours).where(col(Practice.id).in_(ids)))
    return {key or 0: (zone, hours) for key, zone, hours in rows.all()}


async def _places(store: Store, ids: set[int]) -> dict[int, tuple[str, str, dict[str, Any], str]]:
    rows = await store.exec(
        select(Reminder.id, Reminder.kind, Reminder.rrule, Reminder.chat).where(col(Reminder.id).in_(ids)),
    )
    found = {key or 0: (kind, rrule, chat) for key, kind, rrule, chat in rows.all()}
    options = await store.exec(select(Reminder.id, Reminder.options).where(col(Reminder.id).in_(ids)))
    given = {key or 0: value for key, value in options.all()}
    return {key: (kind, rrule, given[key], chat) for key, (kind, rrule, chat) in found.items()}

"""Queries: the ledger of ringings, from what is due to what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import bindparam, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Card, Delivery, Fact, Reminder, SeenUpdate

OPEN = ("queued", "sending")
HELD = timedelta(seconds=60)  # what is in hand for longer is thought to be nobody's
KEEP = timedelta(days=90)
_WORKER = "worker:"


@dataclass(slots=True)
class Due:
    """A reminder to claim, without its sealed words."""

    id: int
    practice_id: int
    kind: str
    platform: str
    team: str
    chat: str
    rrule: str
    start_local: str
    zone: str
    nag: int
    options: dict[str, Any]
    version: int
    fire_at: datetime


_DUE = (
    Reminder.id, Reminder.practice_id, Reminder.kind, Reminder.platform, Reminder.team, Reminder.chat, Reminder.rrule,
    Reminder.start_local, Reminder.zone, Reminder.nag, Reminder.options, Reminder.version, Reminder.next_fire_at,
)


async def take_lock(store: AsyncSession) -> None:
    """On SQLite, become the one writer before reading what is to be changed; PostgreSQL locks rows instead."""
    await store.exec(update(Fact).where(col(Fact.key) == "").values(value=""))


async def due(
    store: AsyncSession, platform: str, now: datetime, limit: int, *, not_of: Iterable[int] = (), lead_s: int = 0,
) -> Sequence[Due]:
    """Lock and list what is due, the oldest first; with `lead_s`, what may ring so much early."""
    conditions = [
        col(Reminder.platform) == platform, col(Reminder.status) == "active", col(Reminder.next_fire_at).is_not(None),
        col(Reminder.next_fire_at) <= now + timedelta(seconds=lead_s),
    ]
    if lead_s:
        conditions += [col(Reminder.next_fire_at) > now, col(Reminder.lead_s) >= lead_s]
    if busy := list(not_of):
        conditions.append(col(Reminder.practice_id).not_in(busy))
    query = select(*_DUE).where(*conditions).order_by(col(Reminder.next_fire_at)).limit(limit)  # type: ignore[call-overload]
    rows = await store.exec(query.with_for_update(skip_locked=True))
    return [Due(*row) for row in rows.all()]


async def is_due(store: AsyncSession, platform: str, now: datetime) -> bool:
    """Tell by one probe of each index whether there is anything to do for a platform."""
    reminder = await store.exec(
        select(Reminder.id)
        .where(
            col(Reminder.platform) == platform, col(Reminder.status) == "active",
            col(Reminder.next_fire_at).is_not(None), col(Reminder.next_fire_at) <= now,
        )
        .order_by(col(Reminder.next_fire_at)).limit(1),
    )
    if reminder.first() is not None:
        return True
    woken = await store.exec(
        select(Delivery.id)
        .where(col(Delivery.platform) == platform, col(Delivery.state).in_(OPEN), col(Delivery.wake_at) <= now)
        .limit(1),
    )
    return woken.first() is not None


async def ahead(store: AsyncSession, platform: str, now: datetime, within_s: int, at_most: int) -> int:
    """Count what falls due within so many seconds, up to `at_most`."""
    rows = (
        select(Reminder.id)
        .where(
            col(Reminder.platform) == platform, col(Reminder.status) == "active",
            col(Reminder.next_fire_at).is_not(None), col(Reminder.next_fire_at) <= now + timedelta(seconds=within_s),
        )
        .limit(at_most)
        .subquery()
    )
    return int((await store.exec(select(func.count()).select_from(rows))).one())


async def in_hand(store: AsyncSession, platform: str, now: datetime) -> dict[int, int]:
    """Count what is handed over and not yet rung, by practice."""
    rows = await store.exec(
        select(Delivery.practice_id, func.count())
        .where(
            col(Delivery.platform) == platform, col(Delivery.state).in_(OPEN),
            col(Delivery.wake_at) > now, col(Delivery.wake_at) <= now + HELD,
        )
        .group_by(col(Delivery.practice_id)),
    )
    return {practice_id: int(count) for practice_id, count in rows.all()}


async def advance(store: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the next times of claimed reminders: rows of `key`, `next`, `status_`, `options_`."""
    await (await store.connection()).execute(_advance(), list(rows))


@cache
def _advance() -> Any:
    table = Reminder.__table__  # type: ignore[attr-defined]
    return update(table).where(table.c.id == bindparam("key")).values(
        next_fire_at=bindparam("next"), status=bindparam("status_"), options=bindparam("options_"),
    )


async def enter(store: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Enter ringings; give the new ids by reminder. What rang at that time before stays as it is."""
    result: Any = await (await store.connection()).execute(_enter(store.get_bind().dialect.name), list(rows))
    return dict(result.all())


@cache
def _enter(dialect: str) -> Any:
    make: Any = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = make(Delivery.__table__)  # type: ignore[attr-defined]
    again = {name: statement.excluded[name] for name in ("state", "version", "wake_at", "reason")}
    return statement.on_conflict_do_update(
        index_elements=["reminder_id", "fire_at"], set_=again, where=col(Delivery.state) == "cancelled",
    ).returning(col(Delivery.reminder_id), col(Delivery.id))


async def woken(store: AsyncSession, platform: str, now: datetime, limit: int) -> Sequence[Delivery]:
    """Lock and list what is to be handed over (again): a silence ended, or its worker is gone."""
    rows = await store.exec(
        select(Delivery)
        .where(col(Delivery.platform) == platform, col(Delivery.state).in_(OPEN), col(Delivery.wake_at) <= now)
        .order_by(col(Delivery.wake_at)).limit(limit).with_for_update(skip_locked=True),
    )
    return rows.all()


async def take(store: AsyncSession, ids: Sequence[int], worker: str, now: datetime) -> set[int]:
    """Begin to send: of two workers, one gets each."""
    result: Any = await store.exec(
        update(Delivery)
        .where(col(Delivery.id).in_(ids), col(Delivery.state) == "queued")
        .values(state="sending", worker=worker, wake_at=now + HELD, attempts=col(Delivery.attempts) + 1)
        .returning(col(Delivery.id)),
    )
    return set(result.scalars().all())


async def renew(store: AsyncSession, ids: Sequence[int], worker: str, now: datetime) -> set[int]:
    """Hold on to what is being sent; give what is still this worker's."""
    result: Any = await store.exec(
        update(Delivery)
        .where(col(Delivery.id).in_(ids), col(Delivery.state) == "sending", col(Delivery.worker) == worker)
        .values(wake_at=now + HELD)
        .returning(col(Delivery.id)),
    )
    return set(result.scalars().all())


async def give_back(store: AsyncSession, ids: Sequence[int], now: datetime) -> None:
    """Let another worker have what was not begun."""
    await store.exec(
        update(Delivery).where(col(Delivery.id).in_(ids), col(Delivery.state) == "queued").values(wake_at=now),
    )


async def orphan(store: AsyncSession, worker: str, now: datetime) -> int:
    """Let go of everything that a dead worker had begun to send."""
    done: Any = await store.exec(
        update(Delivery)
        .where(col(Delivery.state) == "sending", col(Delivery.worker) == worker)
        .values(wake_at=now),
    )
    return int(done.rowcount)


OUTCOME = ("state", "wake_at", "parts", "sent_at", "message", "reason")


async def mark(store: AsyncSession, rows: Sequence[Mapping[str, Any]], worker: str) -> None:
    """Write what became of ringings: rows of `key` and, each with a `_` behind, the columns of OUTCOME."""
    given = [{**row, "mine": worker} for row in rows]
    await (await store.connection()).execute(_mark(), given)


@cache
def _mark() -> Any:
    table = Delivery.__table__  # type: ignore[attr-defined]
    return (
        update(table)
        .where(table.c.id == bindparam("key"), table.c.state == "sending", table.c.worker == bindparam("mine"))
        .values({name: bindparam(f"{name}_") for name in OUTCOME})
    )


async def group(store: AsyncSession, ids: Sequence[int], carrier_id: int) -> None:
    """Tell these ringings in another one's card."""
    await store.exec(
        update(Delivery).where(col(Delivery.id).in_(ids)).values(state="grouped", carrier_id=carrier_id, wake_at=None),
    )


async def carried(store: AsyncSession, carriers: Sequence[int]) -> Sequence[Delivery]:
    """List what these ringings tell of beside themselves."""
    rows = await store.exec(
        select(Delivery).where(col(Delivery.state) == "grouped", col(Delivery.carrier_id).in_(carriers))
        .order_by(col(Delivery.fire_at)),
    )
    return rows.all()


async def untold(store: AsyncSession, practice_ids: Sequence[int]) -> Sequence[Delivery]:
    """List what was dropped and not told yet."""
    rows = await store.exec(
        select(Delivery)
        .where(col(Delivery.practice_id).in_(practice_ids), col(Delivery.state) == "dropped",
               col(Delivery.message) == "")
        .order_by(col(Delivery.fire_at)),
    )
    return rows.all()


async def tell(store: AsyncSession, ids: Sequence[int], carrier_id: int) -> None:
    """Remember in which ringing's card it was said that these were dropped."""
    await store.exec(update(Delivery).where(col(Delivery.id).in_(ids)).values(message=f"in:{carrier_id}"))


async def note_cards(store: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Remember new messages that show a subject."""
    await (await store.connection()).execute(insert(Card), list(rows))


async def next_wake(store: AsyncSession, platforms: Sequence[str]) -> datetime | None:
    """Give the next instant at which something postponed is looked at."""
    found = await store.exec(
        select(func.min(Delivery.wake_at)).where(
            col(Delivery.platform).in_(platforms), col(Delivery.state).in_(OPEN), col(Delivery.wake_at).is_not(None),
        ),
    )
    at = found.one()
    return at if isinstance(at, datetime) else None


# ---------------------------------------------------------------- workers

async def beat(store: AsyncSession, worker: str, now: datetime) -> None:
    """Say that a worker lives."""
    row = await store.get(Fact, _WORKER + worker)
    if row is None:
        store.add(Fact(key=_WORKER + worker, at=now))
    else:
        row.at = now


async def workers(store: AsyncSession) -> Mapping[str, datetime]:
    """List the workers with their last sign of life."""
    rows = await store.exec(select(Fact.key, Fact.at).where(col(Fact.key).startswith(_WORKER)))
    return {key.removeprefix(_WORKER): at for key, at in rows.all()}


async def bury_worker(store: AsyncSession, worker: str, seen: datetime) -> bool:
    """Declare a worker dead unless it has given a sign since; of two who do so, one is told True."""
    gone: Any = await store.exec(delete(Fact).where(col(Fact.key) == _WORKER + worker, col(Fact.at) <= seen))
    return bool(gone.rowcount)


async def talked(store: AsyncSession, since: datetime) -> bool:
    """Tell whether anybody wrote since."""
    rows = await store.exec(select(SeenUpdate.id).where(col(SeenUpdate.received_at) > since).limit(1))
    return rows.first() is not None


async def prune(store: AsyncSession, now: datetime, limit: int = 5_000) -> int:
    """Delete ringings that ended long ago, some at a time."""
    old = (
        select(Delivery.id)
        .where(col(Delivery.fire_at) < now - KEEP, col(Delivery.state).not_in(OPEN))
        .limit(limit)
    )
    gone: Any = await store.exec(delete(Delivery).where(col(Delivery.id).in_(old)))
    return int(gone.rowcount)

"""Queries: the ledger of ringings, from what is due to what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Boolean, Integer, Text, and_, bindparam, insert, literal, literal_column, or_
from sqlalchemy.dialects import sqlite
from sqlmodel import col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.arrays import Many, among
from storage.database import Store
from storage.tables import Card, Delivery, Fact, Reminder, SeenUpdate
from storage.types import UtcDateTime

OPEN = ("queued", "sending")
HELD = timedelta(seconds=60)  # what is in hand for longer is thought to be nobody's
KEEP = timedelta(days=90)
_WORKER = "worker:"
# Written out, not bound: SQLite uses a partial index only for a condition that it can read.
_OPEN: list[Any] = [literal_column(f"'{state}'") for state in OPEN]
_ACTIVE: Any = literal_column("'active'")


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


@dataclass(slots=True)
class Entry:
    """A row of the ledger, outside any session."""

    id: int
    reminder_id: int
    practice_id: int
    platform: str
    team: str
    fire_at: datetime
    version: int
    state: str
    wake_at: datetime | None
    carrier_id: int | None
    attempts: int
    parts: int
    message: str
    reason: str


_ENTRY = (
    "id", "reminder_id", "practice_id", "platform", "team", "fire_at", "version", "state", "wake_at", "carrier_id",
    "attempts", "parts", "message", "reason",
)
_DUE = (
    Reminder.id, Reminder.practice_id, Reminder.kind, Reminder.platform, Reminder.team, Reminder.chat, Reminder.rrule,
    Reminder.start_local, Reminder.zone, Reminder.nag, Reminder.options, Reminder.version, Reminder.next_fire_at,
)


async def take_lock(store: AsyncSession) -> None:
    """On SQLite, become the one writer before reading what is to be changed; PostgreSQL locks rows instead."""
    await store.exec(update(Fact).where(col(Fact.key) == "").values(value=""))


async def due(
    store: Store, platform: str, now: datetime, limit: int, *, not_of: Iterable[int] = (), early: Sequence[int] = (),
) -> list[Due]:
    """Lock and list what is due, the oldest first; with `early` (seconds), what may ring so much early instead."""
    at = col(Reminder.next_fire_at)
    conditions = [
        col(Reminder.platform) == platform, col(Reminder.status) == _ACTIVE, at.is_not(None),
        at <= now + timedelta(seconds=max(early, default=0)),
    ]
    if early:
        conditions.append(at > now)
        conditions.append(or_(*(
            and_(col(Reminder.lead_s) >= seconds, at <= now + timedelta(seconds=seconds)) for seconds in early
        )))
    if busy := list(not_of):
        conditions.append(col(Reminder.practice_id).not_in(busy))
    query = select(*_DUE).where(*conditions).order_by(col(Reminder.next_fire_at)).limit(limit)  # type: ignore[call-overload]
    return [Due(*row) for row in await store.run(query.with_for_update(skip_locked=True))]


async def is_due(store: Store, platform: str, now: datetime) -> bool:
    """Tell by one probe of each index whether there is anything to do for a platform."""
    found = (await store.run(_is_due(), platform_=platform, now=now)).one()
    return any(key is not None for key in found)


@cache
def _is_due() -> Any:
    # Ordered, so that no planner prefers to read the whole table for the first of many.
    rings, rung = Reminder.__table__, Delivery.__table__  # type: ignore[attr-defined]
    now = bindparam("now", type_=UtcDateTime())
    reminder = (
        select(rings.c.id)
        .where(rings.c.platform == bindparam("platform_"), rings.c.status == _ACTIVE,
               rings.c.next_fire_at.is_not(None), rings.c.next_fire_at <= now)
        .order_by(rings.c.next_fire_at).limit(1)
    )
    woken = (
        select(rung.c.id)
        .where(rung.c.platform == bindparam("platform_"), rung.c.state.in_(_OPEN), rung.c.wake_at <= now)
        .order_by(rung.c.wake_at).limit(1)
    )
    return select(reminder.scalar_subquery(), woken.scalar_subquery())


async def ahead(
    store: Store, platform: str, now: datetime, within_s: int, at_most: int, *, lead_s: int = 0,
) -> int:
    """Count what falls due within so many seconds, up to `at_most`; with `lead_s`, of what may ring so early."""
    rows = (
        select(Reminder.id)
        .where(
            col(Reminder.platform) == platform, col(Reminder.status) == _ACTIVE,
            col(Reminder.next_fire_at).is_not(None), col(Reminder.next_fire_at) <= now + timedelta(seconds=within_s),
            col(Reminder.lead_s) >= lead_s,
        )
        .limit(at_most)
        .subquery()
    )
    return int((await store.run(select(func.count()).select_from(rows))).scalar_one())


async def in_hand(store: Store, platform: str, now: datetime, full: int) -> tuple[int, frozenset[int]]:
    """Count what is handed over and not yet rung; give with it the practices that have `full` of it or more."""
    rows = await store.run(_in_hand(), platform_=platform, now=now, until=now + HELD, full=full)
    counts = {key: int(count) for key, count in rows}
    return counts.pop(0, 0), frozenset(counts)


@cache
def _in_hand() -> Any:
    table = Delivery.__table__  # type: ignore[attr-defined]
    open_ = (
        select(table.c.practice_id, func.count().label("n"))
        .where(
            table.c.platform == bindparam("platform_"), table.c.state.in_(_OPEN),
            table.c.wake_at > bindparam("now", type_=table.c.wake_at.type),
            table.c.wake_at <= bindparam("until", type_=table.c.wake_at.type),
        )
        .group_by(table.c.practice_id).cte("open_")
    )
    everybody = select(literal(0, BigInteger), func.coalesce(func.sum(open_.c.n), 0))
    return everybody.union_all(select(open_.c.practice_id, open_.c.n).where(open_.c.n >= bindparam("full")))


async def advance(store: Store, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the next times of claimed reminders: rows of `key`, `next`, `status_`, and `options_` where changed."""
    times, options = _advance()
    await times.run(store, rows)
    if changed := [{"key": row["key"], "options_": row["options_"]} for row in rows if "options_" in row]:
        await store.run(options, changed)


@cache
def _advance() -> tuple[Many, Any]:
    table = Reminder.__table__  # type: ignore[attr-defined]
    one = update(table).where(table.c.id == bindparam("key"))
    times = Many(
        "UPDATE reminder SET next_fire_at = v.next, status = v.status_ FROM {rows} WHERE reminder.id = v.key",
        {"key": BigInteger(), "next": UtcDateTime(), "status_": Text()},
        one.values(next_fire_at=bindparam("next"), status=bindparam("status_")),
    )
    return times, one.values(options=bindparam("options_"))


async def enter(store: Store, rows: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Enter ringings; give the new ids by reminder. What rang at that time before stays as it is."""
    if store.get_bind().dialect.name == "sqlite":
        blank = {"attempts": 0, "parts": 0, "worker": "", "message": ""}
        result = await store.run(_enter_each(), [{**row, **blank} for row in rows]) if rows else None
    else:
        result = await _enter_all().run(store, rows)
    return dict(result.all()) if result is not None else {}


_AGAIN = ("state", "version", "wake_at", "reason")
_GIVEN: dict[str, Any] = {
    "reminder_id": BigInteger(), "practice_id": BigInteger(), "platform": Text(), "team": Text(),
    "fire_at": UtcDateTime(), "version": Integer(), "state": Text(), "wake_at": UtcDateTime(), "reason": Text(),
}


@cache
def _enter_each() -> Any:
    statement = sqlite.insert(Delivery.__table__)  # type: ignore[attr-defined]
    return statement.on_conflict_do_update(
        index_elements=["reminder_id", "fire_at"], set_={name: statement.excluded[name] for name in _AGAIN},
        where=col(Delivery.state) == "cancelled",
    ).returning(col(Delivery.reminder_id), col(Delivery.id))


@cache
def _enter_all() -> Many:
    names = ", ".join(_GIVEN)
    return Many(
        f"INSERT INTO delivery ({names}, attempts, parts, worker, message) SELECT {names}, 0, 0, '', '' FROM {{rows}} "  # noqa: S608 - our own names
        "ON CONFLICT (reminder_id, fire_at) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in _AGAIN)
        + " WHERE delivery.state = 'cancelled' RETURNING reminder_id, id",
        _GIVEN, None,
    )


async def entries(store: Store, ids: Sequence[int]) -> list[Entry]:
    """Read rows of the ledger."""
    return [Entry(*row) for row in await store.run(_entries(), ids=ids)]


@cache
def _entries() -> Any:
    table = Delivery.__table__  # type: ignore[attr-defined]
    return select(*(table.c[name] for name in _ENTRY)).where(among(table.c.id, "ids"))


async def woken(store: AsyncSession, platform: str, now: datetime, limit: int) -> Sequence[Delivery]:
    """Lock and list what is to be handed over (again): a silence ended, or its worker is gone."""
    rows = await store.exec(
        select(Delivery)
        .where(col(Delivery.platform) == platform, col(Delivery.state).in_(_OPEN), col(Delivery.wake_at) <= now)
        .order_by(col(Delivery.wake_at)).limit(limit).with_for_update(skip_locked=True),
    )
    return rows.all()


async def take(store: Store, ids: Sequence[int], worker: str, now: datetime) -> set[int]:
    """Begin to send: of two workers, one gets each."""
    result = await store.run(_take(), ids=ids, mine=worker, wake=now + HELD)
    return set(result.scalars().all())


@cache
def _take() -> Any:
    table = Delivery.__table__  # type: ignore[attr-defined]
    return (
        update(table)
        .where(among(table.c.id, "ids"), table.c.state == "queued")
        .values(state="sending", worker=bindparam("mine"), wake_at=bindparam("wake"), attempts=table.c.attempts + 1)
        .returning(table.c.id)
    )


async def end(store: Store, ids: Sequence[int], state: str, reason: str) -> None:
    """Close ringings without sending them."""
    await store.run(_end(), ids=ids, state_=state, reason_=reason)


@cache
def _end() -> Any:
    table = Delivery.__table__  # type: ignore[attr-defined]
    return update(table).where(among(table.c.id, "ids")).values(
        state=bindparam("state_"), reason=bindparam("reason_"), wake_at=None,
    )


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


_OUTCOME: dict[str, Any] = {
    "state": Text(), "wake_at": UtcDateTime(), "parts": Integer(), "sent_at": UtcDateTime(), "message": Text(),
    "reason": Text(),
}


async def mark(store: Store, rows: Sequence[Mapping[str, Any]], worker: str) -> None:
    """Write what became of ringings: rows of `key` and, each with a `_` behind, the columns of _OUTCOME."""
    await _mark().run(store, rows, mine=worker)


@cache
def _mark() -> Many:
    table = Delivery.__table__  # type: ignore[attr-defined]
    return Many(
        "UPDATE delivery SET " + ", ".join(f"{name} = v.{name}_" for name in _OUTCOME) + " FROM {rows} "  # noqa: S608 - our own names
        "WHERE delivery.id = v.key AND delivery.state = 'sending' AND delivery.worker = :mine",
        {"key": BigInteger(), **{f"{name}_": kind for name, kind in _OUTCOME.items()}},
        update(table)
        .where(table.c.id == bindparam("key"), table.c.state == "sending", table.c.worker == bindparam("mine"))
        .values({name: bindparam(f"{name}_") for name in _OUTCOME}),
    )


async def group(store: AsyncSession, ids: Sequence[int], carrier_id: int) -> None:
    """Tell these ringings in another one's card."""
    await store.exec(
        update(Delivery).where(col(Delivery.id).in_(ids)).values(state="grouped", carrier_id=carrier_id, wake_at=None),
    )


async def beside(store: Store, ids: Sequence[int], practice_ids: Sequence[int]) -> tuple[list[Entry], list[Entry]]:
    """List what these ringings tell of beside themselves, and what was dropped in these practices and not told yet."""
    rows = [Entry(*row) for row in await store.run(_beside(), carriers=ids, practices=practice_ids)]
    return [row for row in rows if row.state == "grouped"], [row for row in rows if row.state == "dropped"]


@cache
def _beside() -> Any:
    table = Delivery.__table__  # type: ignore[attr-defined]
    columns = [table.c[name] for name in _ENTRY]
    grouped = select(*columns).where(
        table.c.state == literal_column("'grouped'"), among(table.c.carrier_id, "carriers"),
    )
    dropped = select(*columns).where(
        table.c.state == literal_column("'dropped'"), table.c.message == literal_column("''"),
        among(table.c.practice_id, "practices"),
    )
    both = grouped.union_all(dropped).subquery()
    return select(*both.c).order_by(both.c.fire_at)


async def tell(store: AsyncSession, ids: Sequence[int], carrier_id: int) -> None:
    """Remember in which ringing's card it was said that these were dropped."""
    await store.exec(update(Delivery).where(col(Delivery.id).in_(ids)).values(message=f"in:{carrier_id}"))


async def note_cards(store: Store, rows: Sequence[Mapping[str, Any]]) -> None:
    """Remember new messages that show a subject."""
    await _cards().run(store, rows)


_CARD: dict[str, Any] = {
    "practice_id": BigInteger(), "subject": Text(), "platform": Text(), "team": Text(), "chat": Text(),
    "thread": Text(), "message": Text(), "private": Boolean(), "at": UtcDateTime(),
}


@cache
def _cards() -> Many:
    names = ", ".join(_CARD)
    return Many(
        f"INSERT INTO card ({names}) SELECT {names} FROM {{rows}}",  # noqa: S608 - our own names
        _CARD, insert(Card.__table__),  # type: ignore[attr-defined]
    )


async def next_wake(store: AsyncSession, platforms: Sequence[str]) -> datetime | None:
    """Give the next instant at which something postponed is looked at."""
    found = await store.exec(
        select(func.min(Delivery.wake_at)).where(
            col(Delivery.platform).in_(platforms), col(Delivery.state).in_(_OPEN), col(Delivery.wake_at).is_not(None),
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

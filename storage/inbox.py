"""Queries: updates on disk before they are acknowledged, and replies kept until they are sent."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy import delete as _delete
from sqlalchemy import insert as _insert
from sqlalchemy import update as _update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, delete, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.database import Store
from storage.tables import Outgoing, SeenUpdate

LEASE = timedelta(seconds=60)
KEEP = timedelta(days=3)  # a platform repeats an update within minutes (Slack: 3 tries in 5 min), or a day

_seen: Any = SeenUpdate.metadata.tables["seen_update"]
_ACCEPT: dict[str, Any] = {
    name: dialect.insert(_seen).on_conflict_do_nothing().returning(_seen.c.platform, _seen.c.id)
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}
_FINISH = (
    _update(_seen)
    .where(
        _seen.c.platform == bindparam("of_platform"), _seen.c.id == bindparam("of_id"),
        _seen.c.worker == bindparam("of_worker"), _seen.c.done_at.is_(None),
    )
    .values(done_at=bindparam("at"), payload=None, lease_until=None)
)
_outgoing: Any = Outgoing.metadata.tables["outgoing"]
_KEEP = _insert(_outgoing)
_DROP = _delete(_outgoing).where(_outgoing.c.id.in_(bindparam("ids", expanding=True)))


def worker_name() -> str:
    """Name this process, so that others of this machine can tell when it is gone."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def _is_gone(worker: str) -> bool:
    host, _, rest = worker.partition(":")
    process = rest.partition(":")[0]
    if host != socket.gethostname() or not process.isdigit():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


async def accept(
    store: Store, rows: Sequence[tuple[str, str, bytes]], worker: str, now: datetime,
) -> set[tuple[str, str]]:
    """Store new updates, leased to this worker; give those that were not known yet."""
    values = [
        {
            "platform": platform, "id": update_id, "payload": payload, "received_at": now,
            "worker": worker, "lease_until": now + LEASE, "attempts": 1,
        }
        for platform, update_id, payload in rows
    ]
    result: Any = await store.run(_ACCEPT[_dialect(store)], values)
    return {(platform, update_id) for platform, update_id in result.all()}


async def claim(store: AsyncSession, platform: str, update_id: str, worker: str, now: datetime) -> bool:
    """Take an update over whose worker is gone; of two workers, one gets it."""
    taken = await store.exec(
        update(SeenUpdate)
        .where(
            col(SeenUpdate.platform) == platform,
            col(SeenUpdate.id) == update_id,
            col(SeenUpdate.done_at).is_(None),
            or_(col(SeenUpdate.lease_until).is_(None), col(SeenUpdate.lease_until) <= now),
        )
        .values(worker=worker, lease_until=now + LEASE, attempts=col(SeenUpdate.attempts) + 1),
    )
    return taken.rowcount == 1


async def hold(store: AsyncSession, updates: Sequence[tuple[str, str]], worker: str, now: datetime) -> None:
    """Keep the lease on updates still being worked on."""
    for platform, update_id in updates:
        await store.exec(
            update(SeenUpdate)
            .where(
                col(SeenUpdate.platform) == platform, col(SeenUpdate.id) == update_id,
                col(SeenUpdate.worker) == worker, col(SeenUpdate.done_at).is_(None),
            )
            .values(lease_until=now + LEASE),
        )


async def undone(store: AsyncSession, platforms: Sequence[str], now: datetime) -> Sequence[SeenUpdate]:
    """List the updates that nobody is working on, oldest first."""
    rows = await store.exec(
        select(SeenUpdate)
        .where(
            col(SeenUpdate.platform).in_(platforms),
            col(SeenUpdate.done_at).is_(None),
            or_(col(SeenUpdate.lease_until).is_(None), col(SeenUpdate.lease_until) <= now),
        )
        .order_by(col(SeenUpdate.received_at), col(SeenUpdate.id))
        .limit(500),
    )
    return rows.all()


async def finish(store: Store, platform: str, update_id: str, worker: str, now: datetime) -> bool:
    """Mark an update done and drop its payload; False when another worker has it."""
    marked = await store.run(_FINISH, of_platform=platform, of_id=update_id, of_worker=worker, at=now)
    return bool(marked.rowcount == 1)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reply on disk, as far as sending it needs to know."""

    id: int
    practice_id: int | None
    attempts: int = 1


async def keep_outgoing(
    store: Store, *, platform: str, update_id: str, practice_id: int | None, body: bytes, worker: str, now: datetime,
) -> Kept:
    """Store a reply before it is sent, leased to who sends it."""
    kept = await store.run(
        _KEEP, platform=platform, update_id=update_id, practice_id=practice_id, body=body, created_at=now,
        lease_until=now + LEASE, attempts=1, state="sending", worker=worker,
    )
    return Kept(kept.inserted_primary_key[0], practice_id)


async def unsent(store: AsyncSession, platforms: Sequence[str], now: datetime) -> Sequence[Outgoing]:
    """List the replies that nobody is sending, oldest first."""
    rows = await store.exec(
        select(Outgoing)
        .where(
            col(Outgoing.platform).in_(platforms),
            col(Outgoing.state) == "sending",
            or_(col(Outgoing.lease_until).is_(None), col(Outgoing.lease_until) <= now),
        )
        .order_by(col(Outgoing.id))
        .limit(500),
    )
    return rows.all()


async def claim_outgoing(store: AsyncSession, outgoing_id: int, seen: int, worker: str, now: datetime) -> bool:
    """Take a reply over; `seen` is the number of attempts that was read."""
    taken = await store.exec(
        update(Outgoing)
        .where(col(Outgoing.id) == outgoing_id, col(Outgoing.attempts) == seen)
        .values(lease_until=now + LEASE, attempts=seen + 1, worker=worker),
    )
    return taken.rowcount == 1


async def hold_outgoing(store: AsyncSession, ids: Sequence[int], now: datetime) -> None:
    """Keep the lease on replies that wait for their moment."""
    if ids:
        await store.exec(update(Outgoing).where(col(Outgoing.id).in_(ids)).values(lease_until=now + LEASE))


async def release_dead(store: AsyncSession, now: datetime) -> None:
    """End the leases of processes of this machine that are gone; those of other machines run out by themselves."""
    for table in (SeenUpdate, Outgoing):
        waiting: Any = col(SeenUpdate.done_at).is_(None) if table is SeenUpdate else col(Outgoing.state) == "sending"
        workers = (await store.exec(select(table.worker).where(waiting, col(table.lease_until) > now).distinct())).all()
        gone = [name for name in workers if _is_gone(name)]
        if gone:
            await store.exec(update(table).where(waiting, col(table.worker).in_(gone)).values(lease_until=now))


async def extend_outgoing(store: AsyncSession, outgoing_id: int, until: datetime) -> None:
    """Keep a reply that the platform asked to send later."""
    await store.exec(update(Outgoing).where(col(Outgoing.id) == outgoing_id).values(lease_until=until))


async def drop_outgoing(store: Store, ids: Sequence[int]) -> None:
    """Forget replies that were sent."""
    await store.run(_DROP, ids=list(ids))


async def bury_outgoing(store: AsyncSession, outgoing_id: int) -> None:
    """Keep a reply that could not be sent, as dead, for `doctor` to count."""
    await store.exec(update(Outgoing).where(col(Outgoing.id) == outgoing_id).values(state="dead", body=b""))


async def prune(store: AsyncSession, now: datetime) -> int:
    """Delete what was done long ago."""
    gone = await store.exec(
        delete(SeenUpdate).where(col(SeenUpdate.done_at).is_not(None), col(SeenUpdate.received_at) < now - KEEP),
    )
    return int(gone.rowcount)


def _dialect(store: AsyncSession) -> str:
    return store.get_bind().dialect.name

"""Queries: the audit chain of a practice, append-only, each link holding the hash of the one before.

It holds ids and keyed hashes, no text: when a practice and its key are erased the chain still verifies.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import AuditEvent

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Fault:
    """A link that does not hold: of which practice, at which number, and what is wrong with it."""

    practice: int
    seq: int
    what: str  # "gap" | "previous" | "digest"


async def note(
    store: AsyncSession,
    practice_id: int,
    *,
    at: datetime,
    actor: int,
    action: str,
    subject: str = "",
    facts: Mapping[str, Any] | None = None,
    text_mac: str = "",
) -> AuditEvent:
    """Append a link; two at once are told apart by the unique number, and the loser's turn is run again."""
    rows = await store.exec(
        select(AuditEvent.seq, AuditEvent.digest)
        .where(col(AuditEvent.practice) == practice_id)
        .order_by(col(AuditEvent.seq).desc())
        .limit(1),
    )
    last = rows.first()
    event = AuditEvent(
        practice=practice_id, seq=last[0] + 1 if last else 1, at=at, actor=actor, action=action, subject=subject,
        facts=dict(facts or {}), text_mac=text_mac, previous=last[1] if last else GENESIS,
    )
    event.digest = digest(event)
    store.add(event)
    await store.flush()
    return event


def digest(event: AuditEvent) -> str:
    """Hash a link with everything that it says and the link before."""
    body = json.dumps(
        [
            event.practice, event.seq, event.at.isoformat(timespec="microseconds"), event.actor, event.action,
            event.subject, event.facts, event.text_mac, event.previous,
        ],
        ensure_ascii=False, sort_keys=True, separators=(",", ":"),
    )
    return hashlib.sha256(body.encode()).hexdigest()


async def events(store: AsyncSession, practice_id: int, subject: str | None = None) -> Sequence[AuditEvent]:
    """List a practice's links (about one subject, when given), the oldest first."""
    query = select(AuditEvent).where(col(AuditEvent.practice) == practice_id)
    if subject is not None:
        query = query.where(col(AuditEvent.subject) == subject)
    return (await store.exec(query.order_by(col(AuditEvent.seq)))).all()


async def verify(store: AsyncSession, practice_id: int | None = None) -> tuple[int, list[Fault]]:
    """Check every chain; give the number of links and what does not hold."""
    query = select(AuditEvent)
    if practice_id is not None:
        query = query.where(col(AuditEvent.practice) == practice_id)
    rows = await store.exec(query.order_by(col(AuditEvent.practice), col(AuditEvent.seq)))
    faults: list[Fault] = []
    count = 0
    before: tuple[int, int, str] = (0, 0, GENESIS)
    for event in rows.all():
        count += 1
        practice, seq, link = before if before[0] == event.practice else (event.practice, 0, GENESIS)
        if event.seq != seq + 1:
            faults.append(Fault(practice, event.seq, "gap"))
        if event.previous != link:
            faults.append(Fault(practice, event.seq, "previous"))
        if event.digest != digest(event):
            faults.append(Fault(practice, event.seq, "digest"))
        before = (event.practice, event.seq, event.digest)
    return count, faults

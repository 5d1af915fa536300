"""Queries: the versions of a text for a subject, the newest of which is the one in hand."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Approval, Draft


def digest(text: str) -> str:
    """Give the SHA-256 of the exact text: what a signature binds."""
    return hashlib.sha256(text.encode()).hexdigest()


async def add(
    store: AsyncSession,
    practice_id: int,
    subject: str,
    *,
    text: str,
    now: datetime,
    source: str = "offline",
    tone: str = "",
    verdict: str = "clean",
    findings: Sequence[str] = (),
    ruleset: str = "",
    member_id: int | None = None,
) -> Draft:
    """Keep a new version; earlier ones become void, and so does every signature asked or given on them."""
    await void(store, practice_id, subject)
    last = await store.exec(
        select(func.max(Draft.version)).where(col(Draft.practice_id) == practice_id, col(Draft.subject) == subject),
    )
    draft = Draft(
        practice_id=practice_id, subject=subject, version=(last.one() or 0) + 1, tone=tone, source=source, text=text,
        digest=digest(text), verdict=verdict, findings=list(findings), ruleset=ruleset, member_id=member_id,
        created_at=now,
    )
    store.add(draft)
    await store.flush()
    return draft


async def void(store: AsyncSession, practice_id: int, subject: str) -> None:
    """Make every draft of a subject and every signature on one void; what was published stays so."""
    ids = select(Draft.id).where(col(Draft.practice_id) == practice_id, col(Draft.subject) == subject)
    await store.exec(
        update(Approval)
        .where(
            col(Approval.practice_id) == practice_id, col(Approval.draft_id).in_(ids),
            col(Approval.state).in_(["asked", "signed", "changes"]),
        )
        .values(state="void")
        .execution_options(synchronize_session="fetch"),
    )
    await store.exec(
        update(Draft)
        .where(
            col(Draft.practice_id) == practice_id, col(Draft.subject) == subject,
            col(Draft.state).in_(["draft", "approved"]),
        )
        .values(state="void")
        .execution_options(synchronize_session="fetch"),
    )


async def latest(store: AsyncSession, practice_id: int, subject: str) -> Draft | None:
    """Find the newest version for a subject."""
    rows = await store.exec(
        select(Draft)
        .where(col(Draft.practice_id) == practice_id, col(Draft.subject) == subject)
        .order_by(col(Draft.version).desc(), col(Draft.id).desc())
        .limit(1),
    )
    return rows.first()


async def one(store: AsyncSession, practice_id: int, draft_id: int) -> Draft | None:
    """Find a draft of this practice."""
    rows = await store.exec(select(Draft).where(col(Draft.practice_id) == practice_id, col(Draft.id) == draft_id))
    return rows.first()


async def versions(store: AsyncSession, practice_id: int, subject: str) -> Sequence[Draft]:
    """List every version for a subject, the oldest first."""
    rows = await store.exec(
        select(Draft)
        .where(col(Draft.practice_id) == practice_id, col(Draft.subject) == subject)
        .order_by(col(Draft.version), col(Draft.id)),
    )
    return rows.all()

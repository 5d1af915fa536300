"""Queries: the reviews of a practice, the unanswered ones first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import case, col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Card, Draft, Review

OPEN = ("new", "drafted", "approved")
ANSWERED = ("approved", "published")
FILTERS = ("open", "critical", "care", "answered", "all")


async def one(store: AsyncSession, practice_id: int, review_id: int) -> Review | None:
    """Find a review of this practice."""
    rows = await store.exec(select(Review).where(col(Review.practice_id) == practice_id, col(Review.id) == review_id))
    return rows.first()


async def by_key(store: AsyncSession, practice_id: int, key: str) -> Review | None:
    """Find the review that was pasted or imported under this key."""
    rows = await store.exec(
        select(Review).where(col(Review.practice_id) == practice_id, col(Review.source_key) == key),
    )
    return rows.first()


async def by_keys(store: AsyncSession, practice_id: int) -> dict[str, Review]:
    """Give every review of a practice by its key, so that an import repeats nothing."""
    rows = await store.exec(select(Review).where(col(Review.practice_id) == practice_id))
    return {review.source_key: review for review in rows.all()}


async def inbox(
    store: AsyncSession, practice_id: int, *, kind: str = "open", offset: int = 0, limit: int = 8,
) -> Sequence[Review]:
    """List reviews: urgent ones, then unanswered ones, then the newest."""
    urgent = case((col(Review.urgency) != "none", 0), else_=1)
    waiting = case((col(Review.state).in_(OPEN), 0), else_=1)
    rows = await store.exec(
        select(Review)
        .where(col(Review.practice_id) == practice_id, *_wanted(kind))
        .order_by(waiting, urgent, func.coalesce(Review.published_at, Review.received_at).desc(), col(Review.id).desc())
        .offset(offset)
        .limit(limit),
    )
    return rows.all()


async def count(store: AsyncSession, practice_id: int, kind: str = "open") -> int:
    """Count reviews."""
    rows = await store.exec(
        select(func.count()).select_from(Review).where(col(Review.practice_id) == practice_id, *_wanted(kind)),
    )
    return int(rows.one())


async def replies(
    store: AsyncSession, practice_id: int, *, limit: int = 60, states: Sequence[str] = ANSWERED,
) -> Sequence[Draft]:
    """List the replies that were signed or published, the newest first."""
    rows = await store.exec(
        select(Draft)
        .where(
            col(Draft.practice_id) == practice_id, col(Draft.subject).startswith("review:"),
            col(Draft.state).in_(list(states)),
        )
        .order_by(col(Draft.id).desc())
        .limit(limit),
    )
    return rows.all()


async def shown(store: AsyncSession, practice_id: int, message: str, chat: str) -> int | None:
    """Find which review a message of this chat shows."""
    rows = await store.exec(
        select(Card.subject).where(
            col(Card.practice_id) == practice_id, col(Card.chat) == chat, col(Card.message) == message,
            col(Card.subject).startswith("review:"),
        ),
    )
    subject = rows.first()
    return int(subject.removeprefix("review:")) if subject else None


def _wanted(kind: str) -> list[Any]:
    match kind:
        case "open":
            return [col(Review.state).in_(OPEN)]
        case "critical":
            return [col(Review.state).in_(OPEN), col(Review.stars) <= 3]
        case "care":
            return [col(Review.state).in_((*OPEN, "reported", "refused", "appealed")),
                    col(Review.decision).in_(["report", "advice"])]
        case "answered":
            return [col(Review.state).in_(["published", "closed"])]
        case _:
            return []

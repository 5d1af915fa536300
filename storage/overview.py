"""Queries: the practice at a glance; of reviews only counts, ages, stars and topics, never a text or an author."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Review

OPEN = ("new", "drafted", "approved")


@dataclass(frozen=True, slots=True)
class Reviews:
    """The reviews that wait for an answer."""

    count: int = 0
    urgent: int = 0
    oldest: datetime | None = None
    stars: dict[int, int] = field(default_factory=dict)
    topics: dict[str, int] = field(default_factory=dict)


async def reviews(store: AsyncSession, practice_id: int) -> Reviews:
    """Count what waits; neither text nor author is read."""
    rows = await store.exec(
        select(Review.stars, Review.topics, Review.urgency, Review.received_at).where(
            col(Review.practice_id) == practice_id, col(Review.state).in_(OPEN), col(Review.decision) != "no_reply",
        ),
    )
    found = rows.all()
    stars = Counter(row[0] for row in found if row[0] is not None)
    topics = Counter(topic for row in found for topic in row[1] or ())
    return Reviews(
        len(found), sum(1 for row in found if row[2] not in {"", "none"}),
        min((row[3] for row in found), default=None), dict(sorted(stars.items())), dict(topics.most_common(5)),
    )

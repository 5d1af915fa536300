"""Upkeep: keys wrapped again, and what is older than the retention purged."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dateutil.relativedelta import relativedelta
from sqlalchemy import String, cast, exists
from sqlmodel import col, delete, select, update

from storage.database import Database
from storage.tables import Approval, Card, Conversation, Delivery, Draft, Invite, Practice, Review


async def rotate(database: Database) -> int:
    """Wrap every practice's key with the newest master key; give how many."""
    async with database.session() as store:
        rows = await store.exec(select(Practice.id, Practice.wrapped_key))
        count = 0
        for practice_id, wrapped in rows.all():
            if wrapped:
                await store.exec(
                    update(Practice)
                    .where(col(Practice.id) == practice_id)
                    .values(wrapped_key=database.keyring.rewrap(wrapped)),
                )
                count += 1
    return count


async def purge(database: Database, months: int, now: datetime | None = None) -> int:
    """Delete reviews and drafts older than `months`, evidence packs excepted; give how many."""
    instant = now or datetime.now(UTC)
    limit = instant - relativedelta(months=months)
    kept = select(Review.id).where(
        col(Review.evidence).is_(True), col(Draft.subject) == "review:" + cast(col(Review.id), String),
        col(Review.practice_id) == col(Draft.practice_id),
    )
    async with database.session() as store:
        drafts = await store.exec(
            delete(Draft).where(col(Draft.created_at) < limit, ~exists(kept)),
        )
        reviews = await store.exec(
            delete(Review).where(col(Review.received_at) < limit, col(Review.evidence).is_(False)),
        )
        await store.exec(delete(Approval).where(col(Approval.asked_at) < limit))
        await store.exec(delete(Card).where(col(Card.at) < limit))
        await store.exec(delete(Invite).where(col(Invite.expires_at) < instant - timedelta(days=30)))
        await store.exec(delete(Conversation).where(col(Conversation.expires_at) < instant - timedelta(days=7)))
        await store.exec(
            delete(Delivery).where(
                col(Delivery.fire_at) < instant - timedelta(days=90), col(Delivery.state).not_in(["queued", "sending"]),
            ),
        )
    return int(drafts.rowcount) + int(reviews.rowcount)


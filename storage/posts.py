"""Queries: the posts of a practice, the ideas it saw, and how posts did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Post


async def one(store: AsyncSession, practice_id: int, post_id: int) -> Post | None:
    """Find a post of this practice."""
    rows = await store.exec(select(Post).where(col(Post.practice_id) == practice_id, col(Post.id) == post_id))
    return rows.first()


async def between(store: AsyncSession, practice_id: int, first: datetime, last: datetime) -> Sequence[Post]:
    """List the posts whose slot is in [first, last), in order."""
    rows = await store.exec(
        select(Post)
        .where(col(Post.practice_id) == practice_id, col(Post.slot_at) >= first, col(Post.slot_at) < last)
        .order_by(col(Post.slot_at), col(Post.id)),
    )
    return rows.all()


async def due_about(store: AsyncSession, practice_id: int, now: datetime) -> Post | None:
    """Find the post planned within two hours of now that is not out yet."""
    rows = await store.exec(
        select(Post)
        .where(
            col(Post.practice_id) == practice_id, col(Post.state).in_(["idea", "draft", "ready"]),
            col(Post.slot_at) >= now - timedelta(hours=2), col(Post.slot_at) <= now + timedelta(hours=2),
        )
        .order_by(col(Post.slot_at)),
    )
    return rows.first()

"""Queries: the posts of a practice, the ideas it saw, and how posts did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlmodel import col, delete, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Delivery, Idea, Post, PostResult, Reminder

OPEN = ("idea", "draft", "ready")
FIGURES = ("likes", "comments", "shares", "reach", "followers")


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
            col(Post.practice_id) == practice_id, col(Post.state).in_(OPEN),
            col(Post.slot_at) >= now - timedelta(hours=2), col(Post.slot_at) <= now + timedelta(hours=2),
        )
        .order_by(col(Post.slot_at)),
    )
    return rows.first()


async def since(store: AsyncSession, practice_id: int, first: datetime) -> Sequence[Post]:
    """List every dated post from an instant on, in order of slot: what was posted, and what is planned."""
    rows = await store.exec(
        select(Post)
        .where(col(Post.practice_id) == practice_id, col(Post.slot_at) >= first)
        .order_by(col(Post.slot_at), col(Post.id)),
    )
    return rows.all()


async def undated(store: AsyncSession, practice_id: int, most: int = 30) -> Sequence[Post]:
    """List the posts without a day that are still open, the newest first."""
    rows = await store.exec(
        select(Post)
        .where(col(Post.practice_id) == practice_id, col(Post.slot_at).is_(None), col(Post.state).in_(OPEN))
        .order_by(col(Post.id).desc())
        .limit(most),
    )
    return rows.all()


async def prune(store: AsyncSession, practice_id: int, before: datetime) -> None:
    """Delete cards that were shown long ago and neither kept, written nor planned."""
    kept = select(Idea.key).where(col(Idea.practice_id) == practice_id, col(Idea.state) == "kept")
    await store.exec(
        delete(Post)
        .where(
            col(Post.practice_id) == practice_id, col(Post.state) == "idea", col(Post.slot_at).is_(None),
            col(Post.created_at) < before, col(Post.key).not_in(kept),
        )
        .execution_options(synchronize_session="fetch"),
    )


# ---------------------------------------------------------------- ideas

async def seen(store: AsyncSession, practice_id: int, first: datetime) -> set[str]:
    """List the keys of ideas shown, kept, used or refused since an instant, and of posts planned since."""
    shown = await store.exec(select(Idea.key).where(col(Idea.practice_id) == practice_id, col(Idea.at) >= first))
    planned = await store.exec(
        select(Post.key).where(col(Post.practice_id) == practice_id, col(Post.slot_at) >= first),
    )
    return {key for key in (*shown.all(), *planned.all()) if key}


async def mark(store: AsyncSession, practice_id: int, key: str, state: str, now: datetime) -> None:
    """Note what became of an idea: shown, kept, used or refused."""
    if not key:
        return
    rows = await store.exec(
        select(Idea).where(col(Idea.practice_id) == practice_id, col(Idea.key) == key).order_by(col(Idea.id).desc()),
    )
    idea = rows.first()
    if idea is None:
        store.add(Idea(practice_id=practice_id, key=key, state=state, at=now))
    else:
        idea.state, idea.at = state, now


async def state_of(store: AsyncSession, practice_id: int, key: str) -> str:
    """Tell what became of an idea; empty when it was never shown."""
    rows = await store.exec(
        select(Idea.state).where(col(Idea.practice_id) == practice_id, col(Idea.key) == key)
        .order_by(col(Idea.id).desc()),
    )
    return rows.first() or ""


# ---------------------------------------------------------------- results

async def results(store: AsyncSession, practice_id: int) -> Sequence[PostResult]:
    """List how posts did, in order of time."""
    rows = await store.exec(
        select(PostResult).where(col(PostResult.practice_id) == practice_id).order_by(col(PostResult.published_at)),
    )
    return rows.all()


async def result_of(store: AsyncSession, practice_id: int, post_id: int) -> PostResult | None:
    """Find how one post did."""
    rows = await store.exec(
        select(PostResult).where(col(PostResult.practice_id) == practice_id, col(PostResult.post_id) == post_id),
    )
    return rows.first()


async def put_result(
    store: AsyncSession, practice_id: int, key: str, *, network: str, kind: str, published_at: datetime,
    figures: Mapping[str, int | None], post_id: int | None = None,
) -> bool:
    """Keep figures under a key; tell whether they are new, so that an import may be repeated."""
    rows = await store.exec(
        select(PostResult).where(col(PostResult.practice_id) == practice_id, col(PostResult.key) == key),
    )
    row = rows.first()
    fresh = row is None
    if row is None:
        row = PostResult(practice_id=practice_id, key=key, network=network, format=kind, published_at=published_at,
                         post_id=post_id)
        store.add(row)
    row.published_at = published_at
    for name in FIGURES:
        if figures.get(name) is not None:
            setattr(row, name, figures[name])
    return fresh


async def put_results(store: AsyncSession, practice_id: int, rows: Sequence[PostResult]) -> int:
    """Keep many results at once, replacing those of the same key; give how many were new."""
    known = {row.key: row for row in await results(store, practice_id)}
    fresh = 0
    for row in rows:
        old = known.get(row.key)
        if old is None:
            store.add(row)
            known[row.key] = row
            fresh += 1
            continue
        old.published_at = row.published_at
        for name in FIGURES:
            if getattr(row, name) is not None:
                setattr(old, name, getattr(row, name))
    await store.flush()
    return fresh


async def asked_lately(store: AsyncSession, practice_id: int, chat: str, first: datetime) -> int | None:
    """Find the post whose figures were asked for last in a chat and have not been given."""
    rows = await store.exec(
        select(Reminder.subject)
        .join(Delivery, col(Delivery.reminder_id) == col(Reminder.id))
        .where(
            col(Reminder.practice_id) == practice_id, col(Reminder.chat) == chat, col(Reminder.kind) == "result",
            col(Delivery.fire_at) >= first, col(Delivery.state).in_(["sent", "sending", "unknown", "grouped"]),
        )
        .order_by(col(Delivery.fire_at).desc())
        .limit(5),
    )
    for subject in rows.all():
        number = str(subject).removeprefix("post:")
        if number.isdigit() and await result_of(store, practice_id, int(number)) is None:
            return int(number)
    return None


async def count(store: AsyncSession, practice_id: int) -> int:
    """Count the ideas that a practice has seen: the seed of the next draw."""
    rows = await store.exec(select(func.count()).select_from(Idea).where(col(Idea.practice_id) == practice_id))
    return int(rows.one())

"""Queries: the reminders of a practice, and what of them rang or was lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Delivery, Practice, Reminder


async def next_due(store: AsyncSession, platforms: Sequence[str]) -> datetime | None:
    """Give the next instant at which anything rings on these platforms."""
    found: list[datetime] = []
    for platform in platforms:
        rows = await store.exec(
            select(Reminder.next_fire_at)
            .where(
                col(Reminder.platform) == platform, col(Reminder.status) == "active",
                col(Reminder.next_fire_at).is_not(None),
            )
            .order_by(col(Reminder.next_fire_at))
            .limit(1),
        )
        at = rows.first()
        if at is not None:
            found.append(at)
    return min(found, default=None)


async def of_practice(store: AsyncSession, practice_id: int, *, done: bool = False) -> Sequence[Reminder]:
    """List a practice's reminders, the next first."""
    query = select(Reminder).where(col(Reminder.practice_id) == practice_id)
    if not done:
        query = query.where(col(Reminder.status) != "done")
    rows = await store.exec(query.order_by(col(Reminder.next_fire_at), col(Reminder.id)))
    return rows.all()


async def one(store: AsyncSession, practice_id: int, reminder_id: int) -> Reminder | None:
    """Find a reminder of this practice."""
    rows = await store.exec(
        select(Reminder).where(col(Reminder.practice_id) == practice_id, col(Reminder.id) == reminder_id),
    )
    return rows.first()


async def about(store: AsyncSession, practice_id: int, subject: str) -> Sequence[Reminder]:
    """List the reminders still alive about a subject."""
    rows = await store.exec(
        select(Reminder).where(
            col(Reminder.practice_id) == practice_id, col(Reminder.subject) == subject,
            col(Reminder.status) != "done",
        ),
    )
    return rows.all()


async def finish_about(store: AsyncSession, practice_id: int, subject: str, kind: str = "") -> None:
    """End every reminder about a subject (of one kind, when given)."""
    conditions = [col(Reminder.practice_id) == practice_id, col(Reminder.subject) == subject]
    if kind:
        conditions.append(col(Reminder.kind) == kind)
    await store.exec(
        update(Reminder)
        .where(*conditions)
        .values(status="done", next_fire_at=None, version=col(Reminder.version) + 1),
    )


def lead_of(practice: Practice) -> int:
    """Give how many seconds early a practice's reminders may ring at a peak."""
    chosen = practice.settings.get("lead_s")
    return chosen if isinstance(chosen, int) else 0


async def lead(store: AsyncSession, practice_id: int, seconds: int) -> None:
    """Let all of a practice's reminders ring so much early at a peak."""
    await store.exec(
        update(Reminder)
        .where(col(Reminder.practice_id) == practice_id, col(Reminder.status) != "done")
        .values(lead_s=seconds),
    )


async def dead(store: AsyncSession, practice_id: int | None = None) -> Sequence[Delivery]:
    """List deliveries that were given up or whose end is unknown."""
    query = select(Delivery).where(col(Delivery.state).in_(["dead", "unknown"]))
    if practice_id is not None:
        query = query.where(col(Delivery.practice_id) == practice_id)
    rows = await store.exec(query.order_by(col(Delivery.fire_at).desc()).limit(50))
    return rows.all()


async def last_rung(store: AsyncSession, practice_id: int, chat: str, since: datetime) -> Reminder | None:
    """Find the reminder that rang last in a chat."""
    rows = await store.exec(
        select(Reminder)
        .join(Delivery, col(Delivery.reminder_id) == col(Reminder.id))
        .where(
            col(Reminder.practice_id) == practice_id, col(Reminder.chat) == chat, col(Delivery.state) == "sent",
            col(Delivery.fire_at) >= since, col(Reminder.kind).in_(["note", "slot", "post"]),
        )
        .order_by(col(Delivery.fire_at).desc())
        .limit(1),
    )
    return rows.first()

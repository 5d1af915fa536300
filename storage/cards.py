"""Queries: where a subject's messages stand, so that they can be changed on every platform."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.core.request import Chat
from storage.tables import Account, Card, Reminder, Room


async def note(
    store: AsyncSession, practice_id: int, subject: str, chat: Chat, message: str, now: datetime,
) -> None:
    """Remember that a message shows a subject."""
    known = await store.exec(
        select(Card).where(
            col(Card.practice_id) == practice_id, col(Card.subject) == subject,
            col(Card.platform) == chat.platform, col(Card.team) == chat.team, col(Card.chat) == chat.id,
            col(Card.message) == message,
        ),
    )
    if known.first() is None:
        store.add(
            Card(
                practice_id=practice_id, subject=subject, platform=chat.platform, team=chat.team,
                chat=chat.id, thread=chat.thread or "", message=message, private=chat.private, at=now,
            ),
        )


async def where(store: AsyncSession, practice_id: int, subject: str) -> Sequence[tuple[Chat, str]]:
    """List the chats and messages that show a subject, the newest last."""
    rows = await store.exec(
        select(Card)
        .where(col(Card.practice_id) == practice_id, col(Card.subject) == subject)
        .order_by(col(Card.id)),
    )
    return [
        (Chat(row.platform, row.chat, row.thread or None, row.private, row.team), row.message)
        for row in rows.all()
    ]


async def chat_gone(store: AsyncSession, chat: Chat) -> None:
    """Pause what would ring in a chat that cannot be written to, and forget it as a person's chat."""
    await store.exec(
        update(Reminder)
        .where(
            col(Reminder.platform) == chat.platform, col(Reminder.team) == chat.team,
            col(Reminder.chat) == chat.id, col(Reminder.status) == "active",
        )
        .values(status="paused", version=col(Reminder.version) + 1),
    )
    await store.exec(
        update(Account)
        .where(col(Account.platform) == chat.platform, col(Account.team) == chat.team, col(Account.chat) == chat.id)
        .values(chat=""),
    )
    await store.exec(
        update(Room)
        .where(col(Room.platform) == chat.platform, col(Room.team) == chat.team, col(Room.chat) == chat.id)
        .values(gone=True),
    )

"""Which poll of ours a vote on Telegram belongs to: its updates name neither it nor its chat."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from bot.core.request import Chat
from storage.database import Database
from storage.tables import Fact


async def remember(database: Database, telegram_id: str, poll: str, chat: Chat, now: datetime) -> None:
    """Keep where a poll stands."""
    value = {"poll": poll, "chat": chat.id, "thread": chat.thread, "private": chat.private}
    async with database.session() as store:
        await store.merge(Fact(key=_key(telegram_id), value=json.dumps(value), at=now))


async def find(database: Database, telegram_id: str) -> dict[str, Any] | None:
    """Say which poll it is and where it stands; None for one that is not ours."""
    async with database.session() as store:
        fact = await store.get(Fact, _key(telegram_id))
    return json.loads(fact.value) if fact else None


def _key(telegram_id: str) -> str:
    return f"telegram-poll:{telegram_id[:64]}"

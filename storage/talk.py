"""Queries: the state of a dialogue, changed only by who saw its latest version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import col, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.errors import Conflict, Locked
from storage.database import Store
from storage.tables import Conversation


class Place(tuple[str, str, str, str, str]):
    """(platform, team, chat, thread, person): where a dialogue is held."""

    __slots__ = ()


_table: Any = Conversation.metadata.tables["conversation"]
_LOAD = select(
    _table.c.id, _table.c.version, _table.c.flow, _table.c.step, _table.c.data, _table.c.expires_at,
).where(
    _table.c.platform == bindparam("platform"), _table.c.team == bindparam("team"),
    _table.c.chat == bindparam("chat"), _table.c.thread == bindparam("thread"),
    _table.c.person == bindparam("person"),
)


async def load(store: Store, place: Place, now: datetime) -> tuple[Any, tuple[str, str, Mapping[str, Any]]]:
    """Read a dialogue: its row, and (flow, step, data), empty when expired or of another practice."""
    platform, team, chat, thread, person = place
    try:
        rows = await store.run(_LOAD, platform=platform, team=team, chat=chat, thread=thread, person=person)
        row = rows.first()
    except Locked:
        await _clear(store, place)
        return await load(store, place, now)
    if row is None or not row.flow or (row.expires_at and row.expires_at <= now):
        return row, ("", "", {})
    return row, (row.flow, row.step, row.data or {})


async def save(
    store: AsyncSession,
    place: Place,
    row: Any,
    *,
    flow: str,
    step: str,
    data: Mapping[str, Any] | None,
    expires_at: datetime | None,
    practice_id: int | None,
) -> None:
    """Write a dialogue's new state; raise Conflict when another turn changed it meanwhile."""
    platform, team, chat, thread, person = place
    if row is None:
        if flow:
            store.add(
                Conversation(
                    platform=platform, team=team, chat=chat, thread=thread, person=person, flow=flow,
                    step=step, data=data, version=1, expires_at=expires_at, practice_id=practice_id,
                ),
            )
        return
    if not flow and not row.flow:
        return
    changed = await store.exec(
        update(Conversation)
        .where(col(Conversation.id) == row.id, col(Conversation.version) == row.version)
        .values(
            flow=flow, step=step, data=data, version=row.version + 1, expires_at=expires_at,
            practice_id=practice_id,
        )
        .execution_options(synchronize_session=False),
    )
    if changed.rowcount != 1:
        raise Conflict


async def _clear(store: AsyncSession, place: Place) -> None:
    platform, team, chat, thread, person = place
    await store.exec(
        update(Conversation)
        .where(
            col(Conversation.platform) == platform,
            col(Conversation.team) == team,
            col(Conversation.chat) == chat,
            col(Conversation.thread) == thread,
            col(Conversation.person) == person,
        )
        .values(flow="", step="", data=None)
        .execution_options(synchronize_session=False),
    )

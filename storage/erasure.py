"""Queries: everything that a practice has, to hand over; and its erasure."""

from __future__ import annotations

from typing import Any

from sqlmodel import SQLModel, col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Account, Conversation, Invite, Member, Outgoing, Practice

_SKIPPED = {"wrapped_key", "screenshot", "body"}


async def export(store: AsyncSession, practice_id: int) -> dict[str, Any]:
    """Give every row of the practice, table by table, in clear, in the practice's scope."""
    found: dict[str, Any] = {}
    for table in _tables():
        owner = "practice" if "practice" in table.model_fields else "practice_id"
        owner = "id" if table is Practice else owner
        if owner not in table.model_fields:
            continue
        rows = await store.exec(select(table).where(col(getattr(table, owner)) == practice_id))
        found[str(table.__tablename__)] = [_plain(row, table) for row in rows.all()]
    return found


async def erase(store: AsyncSession, practice_id: int) -> None:
    """Delete the practice with all that belongs to it; its key goes too, so copies stay unreadable."""
    await store.exec(delete(Outgoing).where(col(Outgoing.practice_id) == practice_id))
    await store.exec(delete(Conversation).where(col(Conversation.practice_id) == practice_id))
    await store.exec(delete(Invite).where(col(Invite.practice_id) == practice_id))
    store.expunge_all()
    await store.exec(delete(Practice).where(col(Practice.id) == practice_id))


async def forget_member(store: AsyncSession, member: Member) -> None:
    """Take a person's access, name and accounts away; the number stays for the audit chain."""
    await store.exec(delete(Account).where(col(Account.member_id) == member.id))
    member.active = False
    member.name = member.title = ""


def _tables() -> list[type[Any]]:
    return [
        mapper.class_ for mapper in SQLModel._sa_registry.mappers  # noqa: SLF001 - there is no public listing
        if mapper.class_.__module__ == "storage.tables"
    ]


def _plain(row: Any, table: type[Any]) -> dict[str, Any]:
    return {
        name: value for name in table.model_fields
        if name not in _SKIPPED and not isinstance(value := getattr(row, name), bytes)
    }

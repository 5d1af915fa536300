"""Queries: workspaces where the assistant is installed, one-time states, and what goes when one leaves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Account, Card, Conversation, Fact, InstalledTeam, Member, Reminder, Room

STATE_LIFE = timedelta(minutes=10)


async def find(store: AsyncSession, platform: str, team: str) -> InstalledTeam | None:
    """Find a workspace that is installed now."""
    rows = await store.exec(
        select(InstalledTeam)
        .where(
            col(InstalledTeam.platform) == platform, col(InstalledTeam.team) == team,
            col(InstalledTeam.gone_at).is_(None),
        )
        .order_by(col(InstalledTeam.id).desc())
        .limit(1),
    )
    return rows.first()


async def save(
    store: AsyncSession, platform: str, team: str, enterprise: str, body: bytes, now: datetime,
) -> None:
    """Keep a workspace's installation, sealed by the caller, in place of any earlier one."""
    row = await find(store, platform, team)
    if row is None:
        row = InstalledTeam(platform=platform, team=team, enterprise=enterprise, body=body, installed_at=now)
        store.add(row)
    row.body, row.enterprise, row.installed_at = body, enterprise, now
    await store.flush()


async def forget(store: AsyncSession, platform: str, team: str, now: datetime) -> Sequence[int]:
    """Erase a workspace's tokens and everything that only makes sense there.

    Gives the ids of the practices that nobody can reach any more: they are to be erased as well.
    """
    await store.exec(
        update(InstalledTeam)
        .where(col(InstalledTeam.platform) == platform, col(InstalledTeam.team) == team)
        .values(body=b"", gone_at=now),
    )
    touched = await store.exec(
        select(Member.practice_id)
        .join(Account, col(Account.member_id) == col(Member.id))
        .where(col(Account.platform) == platform, col(Account.team) == team)
        .distinct(),
    )
    practices = [practice_id for practice_id in touched.all() if practice_id is not None]
    for table in (Account, Room, Card, Conversation, Reminder):
        await store.exec(delete(table).where(col(table.platform) == platform, col(table.team) == team))
    await store.exec(delete(Fact).where(col(Fact.key).startswith(f"{platform}-thread:{team}:", autoescape=True)))
    left = []
    for practice_id in practices:
        others = await store.exec(
            select(Account.id)
            .join(Member, col(Member.id) == col(Account.member_id))
            .where(col(Member.practice_id) == practice_id)
            .limit(1),
        )
        if others.first() is None:
            left.append(practice_id)
    return left


async def issue_state(store: AsyncSession, platform: str, digest: str, now: datetime) -> None:
    """Remember that an installation was begun."""
    await store.exec(delete(Fact).where(
        col(Fact.key).startswith(f"{platform}-state:", autoescape=True), col(Fact.at) < now - STATE_LIFE,
    ))
    store.add(Fact(key=f"{platform}-state:{digest}", at=now))


async def use_state(store: AsyncSession, platform: str, digest: str, now: datetime) -> bool:
    """Use a begun installation up: once, and within its life."""
    gone = await store.exec(
        delete(Fact).where(col(Fact.key) == f"{platform}-state:{digest}", col(Fact.at) >= now - STATE_LIFE),
    )
    return bool(gone.rowcount == 1)


async def thread(store: AsyncSession, platform: str, team: str, chat: str, name: str) -> str:
    """Give the message that a named thread hangs on; empty when there is none yet."""
    fact = await store.get(Fact, _thread_key(platform, team, chat, name))
    if fact is not None:
        return fact.value
    rows = await store.exec(
        select(Card.message)
        .where(
            col(Card.platform) == platform, col(Card.team) == team, col(Card.chat) == chat,
            col(Card.subject) == name, col(Card.thread) == "",
        )
        .order_by(col(Card.id))
        .limit(1),
    )
    return rows.first() or ""


async def begin_thread(
    store: AsyncSession, platform: str, team: str, chat: str, name: str, message: str, now: datetime,
) -> None:
    """Remember the message that a named thread hangs on."""
    key = _thread_key(platform, team, chat, name)
    if await store.get(Fact, key) is None:
        store.add(Fact(key=key, value=message, at=now))


def _thread_key(platform: str, team: str, chat: str, name: str) -> str:
    return f"{platform}-thread:{team}:{chat}:{name}"

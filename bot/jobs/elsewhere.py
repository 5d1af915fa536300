"""Tell a practice, in another of its chats, that one of them cannot be written to any more."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import col, select, update

from bot.core.request import Chat
from storage.database import Database, Store
from storage.keys import using
from storage.ledger import Entry
from storage.tables import Account, Member, Practice, Reminder, Room

KIND = "gone"
AGAIN = timedelta(hours=1)  # several in flight to one chat find it gone; that is said once


async def tell_elsewhere(store: Store, database: Database, row: Entry, gone: Chat, now: datetime) -> bool:
    """Set a reminder that says so at once in another chat of the practice; False when it has none.

    What rang is paused and shows in /rappels. One chat is told of once, however much was due there.
    """
    await store.exec(
        update(Reminder)
        .where(
            col(Reminder.id) == row.reminder_id, col(Reminder.platform) == gone.platform,
            col(Reminder.team) == gone.team, col(Reminder.chat) == gone.id, col(Reminder.kind) != KIND,
        )
        .values(status="paused", version=col(Reminder.version) + 1),
    )
    subject = f"{KIND}:{gone.platform}:{gone.team}:{gone.id}"
    known = await store.exec(
        select(Reminder.id).where(
            col(Reminder.practice_id) == row.practice_id, col(Reminder.subject) == subject,
            col(Reminder.created_at) > now - AGAIN,
        ),
    )
    other = await _another(store, row, gone)
    if known.first() is not None or other is None:
        return False
    member_id, chat = other
    scope = await database.scope_of(store, row.practice_id)
    zone = (await store.exec(select(Practice.zone).where(col(Practice.id) == row.practice_id))).one()
    with using(scope):
        store.add(Reminder(
            practice_id=row.practice_id, member_id=member_id, kind=KIND, subject=subject, platform=chat.platform,
            team=chat.team, chat=chat.id, private=chat.private, zone=zone, created_at=now, next_fire_at=now,
            start_local=now.astimezone(ZoneInfo(zone)).replace(tzinfo=None).isoformat(timespec="seconds"),
        ))
        await store.flush()
    return True


async def _another(store: Store, row: Entry, gone: Chat) -> tuple[int | None, Chat] | None:
    """Find the best other chat: the member's own, then an owner's, then anybody's, then a room."""
    whose = (await store.exec(select(Reminder.member_id).where(col(Reminder.id) == row.reminder_id))).first()
    accounts: list[Any] = list((await store.exec(
        select(Account, col(Member.owner))
        .join(Member, col(Member.id) == col(Account.member_id))
        .where(col(Member.practice_id) == row.practice_id, col(Member.active).is_(True), col(Account.chat) != ""),
    )).all())
    accounts.sort(key=lambda pair: (pair[0].member_id != whose, not pair[1], pair[0].id))
    for account, _owner in accounts:
        chat = Chat(account.platform, account.chat, team=account.team)
        if (chat.platform, chat.team, chat.id) != (gone.platform, gone.team, gone.id):
            return account.member_id, chat
    rooms = await store.exec(
        select(Room).where(col(Room.practice_id) == row.practice_id, col(Room.gone).is_(False)).order_by(col(Room.id)),
    )
    for room in rooms.all():
        if (room.platform, room.team, room.chat) != (gone.platform, gone.team, gone.id):
            return None, Chat(room.platform, room.chat, private=False, team=room.team)
    return None

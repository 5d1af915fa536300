"""Queries: who speaks, for which practice, and how people come in."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam
from sqlalchemy import select as _select
from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.database import Store
from storage.keys import Keyring, Scope, using
from storage.tables import Account, Invite, Member, Practice, Room

OWNER_CODE_DAYS = 30
INVITE_DAYS = 7
LINK_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Caller:
    """The member who speaks and the practice spoken for, with the key in whose scope they were read."""

    member: Member
    practice: Practice
    scope: Scope


_account, _member, _practice = (Account.metadata.tables[name] for name in ("account", "member", "practice"))
_CALLER = (
    _select(_account.c.member_id, _account.c.current, _member.c.practice_id, _practice.c.wrapped_key)
    .join(_member, _member.c.id == _account.c.member_id)
    .join(_practice, _practice.c.id == _member.c.practice_id)
    .where(
        _account.c.platform == bindparam("platform"), _account.c.team == bindparam("team"),
        _account.c.person == bindparam("person"), _member.c.active.is_(True),
    )
    .order_by(_account.c.current.desc(), _account.c.id.desc())
)
_BOTH = (
    select(Member, Practice)
    .join(Practice, col(Practice.id) == col(Member.practice_id))
    .where(col(Member.id) == bindparam("of_member"))
)
_ROOM_OF = _select(Room.metadata.tables["room"].c.practice_id).where(
    Room.metadata.tables["room"].c.platform == bindparam("platform"),
    Room.metadata.tables["room"].c.team == bindparam("team"),
    Room.metadata.tables["room"].c.chat == bindparam("chat"),
)


async def caller(
    store: Store, keyring: Keyring, platform: str, team: str, person: str, chat: str,
) -> Caller | None:
    """Find who speaks: in a group, as a member of the group's practice; alone, of the current one."""
    rows = await store.run(_CALLER, platform=platform, team=team, person=person)
    found = [row for row in rows.all() if row[3]]
    if not found:
        return None
    room = (await store.run(_ROOM_OF, platform=platform, team=team, chat=chat)).first()
    if room is not None:
        found = [row for row in found if row[2] == room[0]]
        if not found:
            return None
    member_id, _, practice_id, wrapped = found[0]
    scope = keyring.scope(practice_id, wrapped)
    with using(scope):
        rows = await store.exec(_BOTH, params={"of_member": member_id})
        member, practice = rows.one()
    return Caller(member, practice, scope)


async def room_of(store: AsyncSession, platform: str, team: str, chat: str) -> Room | None:
    """Find the practice's claim on a group chat, if there is one."""
    rows = await store.exec(
        select(Room).where(col(Room.platform) == platform, col(Room.team) == team, col(Room.chat) == chat),
    )
    return rows.first()


async def claim_room(store: AsyncSession, practice_id: int, platform: str, team: str, chat: str) -> Room:
    """Give a group chat to a practice unless it has one; a chat that was gone is back."""
    room = await room_of(store, platform, team, chat)
    if room is None:
        room = Room(practice_id=practice_id, platform=platform, team=team, chat=chat)
        store.add(room)
    room.gone = False
    return room


async def found_practice(
    store: AsyncSession, keyring: Keyring, *, now: datetime, language: str, zone: str = "Europe/Paris",
) -> tuple[Practice, Scope]:
    """Make a practice with a fresh data key."""
    practice = Practice(wrapped_key=keyring.new_data_key(), created_at=now, language=language, zone=zone)
    # The id is needed for the scope, and the scope for the sealed columns: first written empty, as the
    # program's, then again in the practice's own scope.
    with using(keyring.own_scope()):
        store.add(practice)
        await store.flush()
    scope = keyring.scope(practice.id or 0, practice.wrapped_key)
    with using(scope):
        await store.exec(
            update(Practice).where(col(Practice.id) == practice.id).values(
                name="", signature="", contact="", review_link="",
            ),
        )
    return practice, scope


async def add_member(
    store: AsyncSession,
    practice: Practice,
    scope: Scope,
    *,
    now: datetime,
    name: str,
    role: str,
    owner: bool = False,
    language: str = "",
) -> Member:
    """Add a person to a practice."""
    with using(scope):
        member = Member(
            practice_id=practice.id or 0, name=name, role=role, owner=owner, language=language, created_at=now,
        )
        store.add(member)
        await store.flush()
    return member


async def attach_account(
    store: AsyncSession, member: Member, *, platform: str, team: str, person: str, chat: str,
) -> Account:
    """Let a platform identity speak for a member; it becomes that identity's current practice."""
    await store.exec(
        update(Account)
        .where(col(Account.platform) == platform, col(Account.team) == team, col(Account.person) == person)
        .values(current=False),
    )
    rows = await store.exec(
        select(Account).where(
            col(Account.platform) == platform,
            col(Account.team) == team,
            col(Account.person) == person,
            col(Account.member_id) == member.id,
        ),
    )
    account = rows.first()
    if account is None:
        account = Account(
            member_id=member.id or 0, platform=platform, team=team, person=person, chat=chat,
        )
        store.add(account)
    account.current = True
    account.chat = chat or account.chat
    await store.flush()
    return account


async def accounts_of(store: AsyncSession, member_id: int) -> Sequence[Account]:
    """List the platform identities of a member."""
    rows = await store.exec(select(Account).where(col(Account.member_id) == member_id).order_by(col(Account.id)))
    return rows.all()


async def members(store: AsyncSession, practice_id: int, *, active: bool = True) -> Sequence[Member]:
    """List the people of a practice."""
    rows = await store.exec(
        select(Member)
        .where(col(Member.practice_id) == practice_id, col(Member.active).is_(active))
        .order_by(col(Member.id)),
    )
    return rows.all()


async def member(store: AsyncSession, practice_id: int, member_id: int) -> Member | None:
    """Find one member of this practice."""
    rows = await store.exec(
        select(Member).where(col(Member.practice_id) == practice_id, col(Member.id) == member_id),
    )
    return rows.first()


async def practices_of(
    store: AsyncSession, platform: str, team: str, person: str,
) -> Sequence[tuple[int, int]]:
    """List (member id, practice id) of a platform identity."""
    rows = await store.exec(
        select(Account.member_id, Member.practice_id)
        .join(Member, col(Member.id) == col(Account.member_id))
        .where(
            col(Account.platform) == platform,
            col(Account.team) == team,
            col(Account.person) == person,
            col(Member.active).is_(True),
        ),
    )
    return [(member_id, practice_id) for member_id, practice_id in rows.all()]


def digest(code: str) -> str:
    """Hash a one-time code as it is kept."""
    return hashlib.sha256(code.strip().encode()).hexdigest()


async def invite(
    store: AsyncSession,
    *,
    kind: str,
    now: datetime,
    practice_id: int | None = None,
    member_id: int | None = None,
    role: str = "reader",
) -> str:
    """Make a one-time code: it is given back once and kept only as a hash."""
    code = secrets.token_urlsafe(9)
    life = {
        "owner": timedelta(days=OWNER_CODE_DAYS),
        "join": timedelta(days=INVITE_DAYS),
        "link": timedelta(minutes=LINK_MINUTES),
    }[kind]
    store.add(
        Invite(
            digest=digest(code), kind=kind, role=role, practice_id=practice_id, member_id=member_id,
            expires_at=now + life,
        ),
    )
    await store.flush()
    return code


async def redeem(store: AsyncSession, code: str, now: datetime) -> Invite | None:
    """Use a one-time code up: of two people at once, one gets it."""
    taken = await store.exec(
        update(Invite)
        .where(
            col(Invite.digest) == digest(code), col(Invite.used_at).is_(None), col(Invite.expires_at) > now,
        )
        .values(used_at=now),
    )
    if taken.rowcount != 1:
        return None
    rows = await store.exec(select(Invite).where(col(Invite.digest) == digest(code)))
    return rows.first()


async def owners(store: AsyncSession, scope: Scope, practice_id: int) -> Sequence[Member]:
    """List the owners of a practice."""
    with using(scope):
        rows = await store.exec(
            select(Member)
            .where(
                col(Member.practice_id) == practice_id, col(Member.owner).is_(True), col(Member.active).is_(True),
            )
            .order_by(col(Member.id)),
        )
        return rows.all()


async def practice(store: AsyncSession, practice_id: int) -> Practice:
    """Read a practice, in its own scope."""
    return await store.get_one(Practice, practice_id)

"""Queries: questions put to the team, and what each member answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Ballot, TeamPoll


async def add(
    store: AsyncSession, practice_id: int, *, question: str, options: Sequence[str], multiple: bool, now: datetime,
) -> TeamPoll:
    """Keep a question with its answers."""
    poll = TeamPoll(
        practice_id=practice_id, question=question, options=list(options), multiple=multiple, created_at=now,
    )
    store.add(poll)
    await store.flush()
    return poll


async def one(store: AsyncSession, practice_id: int, poll_id: int) -> TeamPoll | None:
    """Find a question of this practice."""
    rows = await store.exec(
        select(TeamPoll).where(col(TeamPoll.practice_id) == practice_id, col(TeamPoll.id) == poll_id),
    )
    return rows.first()


async def ballot(store: AsyncSession, practice_id: int, poll: str, member_id: int) -> Ballot | None:
    """Find what a member answered."""
    rows = await store.exec(
        select(Ballot).where(
            col(Ballot.practice_id) == practice_id, col(Ballot.poll) == poll, col(Ballot.member_id) == member_id,
        ),
    )
    return rows.first()


async def vote(
    store: AsyncSession, practice_id: int, poll: str, member_id: int, choices: Sequence[int], now: datetime,
) -> None:
    """Keep a member's answers in place of earlier ones; none takes the vote back."""
    mine = await ballot(store, practice_id, poll, member_id)
    if not choices:
        await store.exec(
            delete(Ballot).where(
                col(Ballot.practice_id) == practice_id, col(Ballot.poll) == poll, col(Ballot.member_id) == member_id,
            ),
        )
        return
    if mine is None:
        store.add(Ballot(
            practice_id=practice_id, poll=poll, member_id=member_id, choices=sorted(choices), at=now,
        ))
    else:
        mine.choices, mine.at = sorted(choices), now
    await store.flush()


async def counts(store: AsyncSession, practice_id: int, poll: str, size: int) -> tuple[int, ...]:
    """Count the votes for each answer."""
    rows = await store.exec(
        select(Ballot.choices).where(col(Ballot.practice_id) == practice_id, col(Ballot.poll) == poll),
    )
    votes = Counter(choice for choices in rows.all() for choice in choices)
    return tuple(votes[number] for number in range(size))

"""Queries: signatures asked, given, refused; of two people who decide at once, one wins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.tables import Account, Approval, Draft, Member, Post, Review


async def ask(
    store: AsyncSession, draft: Draft, *, asked_by: int | None, signer_id: int | None, now: datetime,
) -> Approval:
    """Ask for a signature on the exact text of a draft."""
    approval = Approval(
        practice_id=draft.practice_id, draft_id=draft.id or 0, digest=draft.digest, asked_by=asked_by,
        signer_id=signer_id, asked_at=now,
    )
    store.add(approval)
    await store.flush()
    return approval


async def one(store: AsyncSession, practice_id: int, approval_id: int) -> Approval | None:
    """Find a request of this practice."""
    rows = await store.exec(
        select(Approval).where(col(Approval.practice_id) == practice_id, col(Approval.id) == approval_id),
    )
    return rows.first()


async def of_draft(store: AsyncSession, practice_id: int, draft_id: int) -> Sequence[Approval]:
    """List the requests made for one draft, the oldest first."""
    rows = await store.exec(
        select(Approval)
        .where(col(Approval.practice_id) == practice_id, col(Approval.draft_id) == draft_id)
        .order_by(col(Approval.id)),
    )
    return rows.all()


async def of_subject(store: AsyncSession, practice_id: int, subject: str) -> Sequence[Approval]:
    """List the requests made for every version of a subject, the oldest first."""
    rows = await store.exec(
        select(Approval)
        .join(Draft, col(Draft.id) == col(Approval.draft_id))
        .where(
            col(Approval.practice_id) == practice_id, col(Draft.practice_id) == practice_id,
            col(Draft.subject) == subject,
        )
        .order_by(col(Approval.id)),
    )
    return rows.all()


async def waiting(store: AsyncSession, practice_id: int, limit: int = 50) -> Sequence[tuple[Approval, Draft]]:
    """List what waits for a signature, the longest first."""
    rows = await store.exec(
        select(Approval, Draft)
        .join(Draft, col(Draft.id) == col(Approval.draft_id))
        .where(
            col(Approval.practice_id) == practice_id, col(Draft.practice_id) == practice_id,
            col(Approval.state) == "asked",
        )
        .order_by(col(Approval.asked_at), col(Approval.id))
        .limit(limit),
    )
    return [(approval, draft) for approval, draft in rows.all()]


async def decide(
    store: AsyncSession, approval: Approval, *, state: str, by: int, now: datetime, note: str = "",
) -> bool:
    """Set the outcome if nobody else has; False for the one who comes second."""
    changed = await store.exec(
        update(Approval)
        .where(
            col(Approval.id) == approval.id, col(Approval.practice_id) == approval.practice_id,
            col(Approval.state) == "asked", col(Approval.digest) == approval.digest,
        )
        .values(state=state, decided_by=by, decided_at=now, note=note)
        .execution_options(synchronize_session=False),
    )
    await store.refresh(approval)
    return bool(changed.rowcount == 1)


async def pass_on(store: AsyncSession, approval: Approval, signer_id: int) -> bool:
    """Ask another signer instead, unless something was decided meanwhile."""
    changed = await store.exec(
        update(Approval)
        .where(
            col(Approval.id) == approval.id, col(Approval.practice_id) == approval.practice_id,
            col(Approval.state) == "asked", col(Approval.signer_id).is_not_distinct_from(approval.signer_id),
        )
        .values(signer_id=signer_id)
        .execution_options(synchronize_session=False),
    )
    await store.refresh(approval)
    return bool(changed.rowcount == 1)


async def review(store: AsyncSession, practice_id: int, review_id: int) -> Review | None:
    """Find the review that a draft answers."""
    rows = await store.exec(select(Review).where(col(Review.practice_id) == practice_id, col(Review.id) == review_id))
    return rows.first()


async def post(store: AsyncSession, practice_id: int, post_id: int) -> Post | None:
    """Find the post that a draft is for."""
    rows = await store.exec(select(Post).where(col(Post.practice_id) == practice_id, col(Post.id) == post_id))
    return rows.first()


async def tongues(store: AsyncSession, practice_id: int) -> dict[tuple[str, str, str], str]:
    """Give the language of the member behind each private chat: (platform, team, chat) to a tag, "" unknown."""
    rows = await store.exec(
        select(Account.platform, Account.team, Account.chat, Member.language)
        .join(Member, col(Member.id) == col(Account.member_id))
        .where(col(Member.practice_id) == practice_id, col(Account.chat) != ""),
    )
    return {(platform, team, chat): language for platform, team, chat, language in rows.all()}

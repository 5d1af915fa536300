"""Take a file's reviews in: each judged once, none twice, so that a file may be read again at will."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel.ext.asyncio.session import AsyncSession

from storage import reviews as queries
from storage.tables import Review

if TYPE_CHECKING:
    from reviews.imports import ImportedReview

CHUNK = 200  # reviews between two signs of life
Told = Callable[[int, int], Awaitable[None]]


@dataclass(slots=True)
class Summary:
    """What an import brought: how many were read, new, changed, and what the open ones call for."""

    read: int = 0
    new: int = 0
    changed: int = 0
    answered: int = 0
    calls: Counter[str] = field(default_factory=Counter)  # decisions of new, unanswered reviews
    urgent: int = 0
    critical: int = 0

    @property
    def known(self) -> int:
        """Count what was there already, unchanged."""
        return self.read - self.new - self.changed


async def take(
    store: AsyncSession, practice_id: int, found: Sequence[ImportedReview], *, source: str, now: datetime,
    tell: Told | None = None,
) -> Summary:
    """Store what is new; an edited review is judged again, and what was decided on it before stays."""
    known = await queries.by_keys(store, practice_id)
    summary = Summary(read=len(found))
    made: list[Review] = []
    for place, item in enumerate(found, start=1):
        before = known.get(item.key)
        if before is None:
            review = _review(practice_id, item, source, now)
            made.append(review)
            summary.new += 1
            _count(summary, review)
        elif _edited(before, item):
            summary.changed += 1
        if tell is not None and place % CHUNK == 0 and place < len(found):
            await tell(place, len(found))
    store.add_all(made)  # written at the end, all together: nobody waits for the judging
    await store.flush()
    return summary


def columns(content: bytes) -> list[str]:
    """Give the column names of a CSV file."""
    import csv
    import io

    text = content[:20_000].decode("utf-8-sig", "replace")
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:8000], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    return [name for name in next(csv.reader(io.StringIO(text), dialect=dialect), []) if name.strip()]


def mapping(words: str) -> Mapping[str, str]:
    """Read a column mapping such as "text=Commentaire, stars=Note"; raise ValueError for anything else."""
    fields = {"text", "stars", "author", "created", "updated", "reply", "link", "key"}
    pairs = [part.partition("=") for part in words.replace(";", ",").split(",") if part.strip()]
    if not pairs or any(not mark or name.strip() not in fields or not column.strip() for name, mark, column in pairs):
        raise ValueError(words)
    return {name.strip(): column.strip() for name, _, column in pairs}


def _review(practice_id: int, item: ImportedReview, source: str, now: datetime) -> Review:
    review = Review(
        practice_id=practice_id, source=source, source_key=item.key, author=item.author or "", text=item.text,
        stars=item.stars, link=item.link or "", previous_reply=item.reply or "", published_at=item.created,
        received_at=now, state="published" if item.reply else "new",
    )
    _judge(review)
    return review


def _judge(review: Review) -> None:
    from reviews.triage import triage

    case = triage(review.text, stars=review.stars, author=review.author or None)
    review.language, review.decision = case.lang, case.decision.value
    review.policy, review.topics, review.urgency = list(case.policy), list(case.topics), case.urgency.value


def _edited(before: Review, item: ImportedReview) -> bool:
    """Take over what its author changed, and an answer given elsewhere; tell whether anything changed."""
    changed = False
    if (item.text, item.stars) != (before.text, before.stars):
        before.text, before.stars = item.text, item.stars
        _judge(before)
        if before.state in {"published", "closed"} and not item.reply:
            before.state = "new"
        changed = True
    if item.reply and item.reply != before.previous_reply:
        before.previous_reply = item.reply
        if before.state in {"new", "drafted", "approved"}:
            before.state = "published"
        changed = True
    return changed


def _count(summary: Summary, review: Review) -> None:
    if review.state == "published":
        summary.answered += 1
        return
    summary.calls[review.decision] += 1
    summary.urgent += review.urgency != "none"
    summary.critical += review.stars is not None and review.stars <= 3

"""What the flows about posts share: the post a button names, the practice as the planner sees it, its hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.core.flow import Turn
from bot.core.reply import Button
from bot.errors import Stale
from storage import people, plans, posts
from storage.tables import Post

if TYPE_CHECKING:
    from planner.plan import Entry
    from planner.practice import Practice
    from planner.unfold import Card

YEAR = timedelta(days=365)


async def known(turn: Turn) -> Post:
    """Find the post that the button names; raise Stale when it is gone."""
    if not turn.arg.isdigit() or len(turn.arg) > 15:
        raise Stale
    post = await posts.one(turn.store, turn.practice_id, int(turn.arg))
    if post is None:
        raise Stale
    return post


async def doctor(turn: Turn) -> str:
    """Give the name of the practitioner who declared himself, the one who speaks first."""
    everyone = [turn.me, *(await people.members(turn.store, turn.practice_id))] if turn.member else []
    for person in everyone:
        if person.role == "practitioner" and person.title and person.name:
            return plans.called(person.name, person.profession)
    return ""


async def as_planned(turn: Turn, answers: Mapping[str, str] | None = None) -> Practice:
    """Give the practice as the planner sees it, with the practitioner's declared name."""
    from dataclasses import replace

    made = plans.planned(turn.house, await doctor(turn))
    return replace(made, answers={**made.answers, **(answers or {})})


async def slot_for(turn: Turn) -> Any:
    """Give what chooses hours for this practice."""
    return plans.slots_for(turn.house, await posts.results(turn.store, turn.practice_id), turn.now)


async def offer(turn: Turn, made: Card, entry: Entry, **more: Any) -> Post:
    """Keep a card as a post without a day."""
    post = plans.fill(Post(practice_id=turn.practice_id, created_at=turn.now), made, entry, turn.lang, **more)
    turn.store.add(post)
    await posts.mark(turn.store, turn.practice_id, post.key, "shown", turn.now)
    await turn.store.flush()
    return post


def free_day(practice: Practice, day: date, busy: set[date]) -> date:
    """Find the first day from `day` on without a post, absence or theatre."""
    for offset in range(90):
        other = day + timedelta(days=offset)
        if other not in busy and not practice.is_away(other) and other.weekday() not in practice.operating:
            return other
    return day


def networks(turn: Turn) -> Sequence[str]:
    """List every network, the practice's own first."""
    from planner.networks import NETWORKS

    own = [name for name in turn.house.networks if name in NETWORKS]
    return [*own, *(name for name in NETWORKS if name not in own)]


def kind_said(turn: Turn, slug: str) -> str:
    """Name a format."""
    from planner.posted import named

    return named(slug).said(turn.lang)


def when_said(turn: Turn, at: datetime, *, certain: bool = True) -> str:
    """Say a local moment in full; where it is only proposed, say so."""
    from planner.dates.echo import moment as echo

    said = echo(at, turn.house.zone, turn.lang)
    return said if certain else turn.word("ideas-maybe", when=said)


def rows_of(buttons: Sequence[Button], size: int) -> tuple[tuple[Button, ...], ...]:
    """Put buttons into rows of at most `size`."""
    return tuple(tuple(buttons[start : start + size]) for start in range(0, len(buttons), size))

"""A practice and its posts as the planner sees them, and the planner's cards as posts are kept.

`Post.body` holds the unfolded card (planner.unfold.Card) and beside it: `day`, `time` (the slot proposed, local),
`slot_why`, `reason` (both languages), `sure`, `lang`, `record` (of medical news), `answers`, `facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from storage.hours import calendar_of, planned_with
from storage.tables import Post, PostResult, Practice

if TYPE_CHECKING:
    from planner.history import History
    from planner.hours import SlotFor
    from planner.ideas import Idea
    from planner.plan import Entry
    from planner.posted import Posted
    from planner.practice import Practice as Planned
    from planner.unfold import Card

_TITLED = ("dr ", "dr. ", "docteur ", "pr ", "pr. ", "professeur ")


def planned(practice: Practice, doctor: str = "") -> Planned:
    """Give the planner what it may know of a practice."""
    from planner.networks import NETWORKS
    from planner.practice import DEFAULT_NETWORKS
    from planner.practice import Practice as Made

    networks = tuple(name for name in practice.networks if name in NETWORKS)
    made = Made(
        practice.specialty, name=practice.name, doctor=doctor, city=practice.city,
        networks=networks or DEFAULT_NETWORKS, posts_per_week=practice.posts_per_week, zone=practice.zone,
        answers=dict(practice.answers or {}),
    )
    return planned_with(made, practice)


def called(name: str, profession: str) -> str:
    """Write a practitioner's name as patients read it."""
    if not name or name.lower().startswith(_TITLED) or profession not in {"", "doctor", "dentist"}:
        return name
    return f"Dr {name}"


def idea_of(post: Post) -> Idea:
    """Give the idea behind a post: of the catalogue, of the health calendar, of the news, or its own words."""
    from planner import awareness, catalogue, news
    from planner.specialties import SPECIALTIES

    body: Mapping[str, Any] = post.body or {}
    stem = post.key.partition(".")[0]
    if stem == "news" and body.get("record"):
        return news.as_idea(news.Record(**{**body["record"], "kinds": tuple(body["record"]["kinds"]),
                                           "authors": tuple(body["record"].get("authors", ()))}))
    if stem == "day":
        for found in awareness.occurrences(*_year_of(post.key)):
            if found.id == post.key:
                return awareness.unfold(found)
    for idea in catalogue.ideas_for(stem if stem in SPECIALTIES else SPECIALTIES[0]):
        if idea.id == post.key:
            return idea
    return own_idea(post)


def entry_of(post: Post, zone: str) -> Entry:
    """Give a post as an entry of a plan, at its slot or at the one proposed."""
    from planner import awareness
    from planner.hours import Slot
    from planner.ideas import Both
    from planner.plan import LEAD_DAYS, Entry

    body: Mapping[str, Any] = post.body or {}
    at = local_slot(post, zone)
    why = body.get("slot_why") or {}
    reason = body.get("reason") or {}
    occurrence = None
    if post.key.startswith("day."):
        occurrence = next((o for o in awareness.occurrences(*_year_of(post.key)) if o.id == post.key), None)
    return Entry(
        id=str(post.id), idea=idea_of(post), day=at.date(),
        slot=Slot(f"{at:%H:%M}", str(body.get("sure") or "low"), Both(why.get("fr", ""), why.get("en", ""))),
        network=post.network, format=post.format, reason=Both(reason.get("fr", ""), reason.get("en", "")),
        prepare_from=at.date() - timedelta(days=LEAD_DAYS // 2), occurrence=occurrence, state=post.state,
    )


def local_slot(post: Post, zone: str) -> datetime:
    """Give the local wall time of a post: where it is planned, else where it was proposed."""
    from planner.recurrence import wall

    if post.slot_at is not None:
        return wall(post.slot_at, zone)
    body: Mapping[str, Any] = post.body or {}
    return datetime.fromisoformat(f"{body.get('day', '2000-01-03')}T{body.get('time', '12:00')}")


def fill(post: Post, card: Card, entry: Entry, lang: str, **more: Any) -> Post:
    """Write a card into a post, its slot as a proposal only."""
    post.key, post.title, post.network, post.format = entry.idea.id, card.title, card.network, card.format
    post.pillar, post.theme = card.pillar, card.theme
    post.reason = entry.reason.said(lang)
    post.body = {
        **card.as_dict(), "asks": list(card.asks), "lang": lang, "day": card.date, "time": card.slot,
        "slot_why": {"fr": entry.slot.why.fr, "en": entry.slot.why.en}, "sure": entry.slot.confidence,
        "reason": {"fr": entry.reason.fr, "en": entry.reason.en}, **more,
    }
    return post


def posted(found: Iterable[Post], zone: str) -> tuple[Posted, ...]:
    """Give dated posts as the planner's memory of what was said."""
    from planner.posted import Posted

    return tuple(
        Posted(local_slot(post, zone).date(), post.network, post.format, post.pillar, post.theme, post.key)
        for post in found if post.state != "skipped" and post.slot_at is not None
    )


def history(found: Sequence[PostResult], zone: str, network: str = "") -> History:
    """Give the practice's own results as the planner learns from them."""
    from planner.history import History
    from planner.history import Post as Past
    from planner.recurrence import wall

    return History(
        tuple(
            Past(wall(row.published_at, zone), row.network, row.format, row.likes or 0, row.comments or 0,
                 row.shares or 0, row.reach, row.followers)
            for row in found if network in {"", row.network}
        ),
        aware=True,
    )


def slots_for(practice: Practice, found: Sequence[PostResult], now: datetime) -> SlotFor:
    """Give what chooses an hour: the practice's own results, else published figures; never a closed hour."""
    from dataclasses import replace

    from planner.hours import Slot, learned, prior_slot
    from planner.ideas import Both
    from planner.quiet import closed
    from planner.recurrence import wall

    own = history(found, practice.zone)
    base = learned(own, wall(now, practice.zone)) if own.posts else prior_slot
    calendar = calendar_of(practice)

    def slot_for(name: str, day: date) -> Slot:
        slot = base(name, day)
        hour = int(slot.time[:2])
        if not closed(calendar, day.weekday(), hour):
            return slot
        for step in range(1, 14):
            for other in (hour - step, hour + step):
                if 8 <= other <= 20 and not closed(calendar, day.weekday(), other):
                    why = Both(f"{slot.why.fr}, déplacée hors de vos heures de silence",
                               f"{slot.why.en}, moved out of your quiet hours")
                    return replace(slot, time=f"{other:02d}:00", why=why)
        return slot

    return slot_for


def local_day(now: datetime, zone: str) -> date:
    """Give today where the practice is."""
    from planner.recurrence import wall

    return wall(now, zone).date()


def wall_of(at: datetime, zone: str) -> datetime:
    """Give the local wall time of an instant."""
    from planner.recurrence import wall

    return wall(at, zone)


def instant_of(at: datetime, zone: str) -> datetime:
    """Give the UTC instant of a local wall time."""
    from planner.recurrence import instant

    return instant(at, zone).astimezone(UTC)


def _year_of(key: str) -> tuple[date, date]:
    year = int(key.rpartition(".")[2])
    return date(year, 1, 1), date(year, 12, 31)


def own_idea(post: Post) -> Idea:
    """Give the words of a post as they stand, as an idea."""
    from planner.ideas import Idea, Poll, Words
    from planner.networks import NETWORKS

    body: Mapping[str, Any] = post.body or {}
    caption = str(body.get("caption") or post.title)
    poll = body.get("poll") or {}
    words = Words(
        title=post.title, hook=caption.partition("\n")[0], outline=tuple(body.get("outline") or ()),
        caption=caption, visual=str(body.get("visual") or ""),
        poll=Poll(str(poll.get("question") or ""), tuple(poll.get("options") or ())),
        hashtags=tuple(body.get("hashtags") or ()), alt=str(body.get("alt_text") or ""),
        source="; ".join(body.get("sources") or ()), why=str(body.get("why") or ""),
    )
    return Idea(post.key or f"own.{post.id}", post.pillar or "engage", post.theme or "own", (post.format,), NETWORKS,
                frozenset(), "low", (), words, words)

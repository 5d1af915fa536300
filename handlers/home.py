"""The dashboard: this week's plan, what waits for whom, the settings; of reviews never a text or an author."""

from __future__ import annotations

from datetime import timedelta

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Page, Reply, row
from bot.core.request import Action
from planner.dates.echo import moment
from planner.recurrence import wall
from storage import approvals, overview, people, posts

flow = Flow("home")

SHOWN = 10


@flow.command("accueil", "home", menu=False)
@flow.hook("home", public=True)
async def home(turn: Turn) -> Result:
    """Draw the dashboard; where a platform keeps none, it is a few messages."""
    if turn.member is None:
        return Reply("", attach=Page((Reply(turn.t("start-stranger")),)))
    sections = (await _week(turn), await _waiting(turn), await _reviews(turn), _settings(turn))
    return Reply("", attach=Page(sections))


async def _week(turn: Turn) -> Reply:
    zone = turn.house.zone
    today = wall(turn.now, zone).replace(hour=0, minute=0, second=0, microsecond=0)
    start = turn.now - (wall(turn.now, zone) - today)
    planned = [post for post in await posts.between(turn.store, turn.practice_id, start, start + timedelta(days=7))
               if post.state not in {"posted", "skipped"} and post.slot_at]
    lines = [turn.t("home-week")]
    for post in planned[:SHOWN]:
        at = moment(wall(post.slot_at or turn.now, zone), zone, turn.lang)
        lines.append(turn.t("home-post", title=post.title, network=turn.word(f"network-{post.network}"), when=at,
                            state=post.state))
    if not planned:
        lines.append(turn.t("home-week-empty"))
    return Reply("\n".join(lines), buttons=(row(
        _go(turn, "home-ideas", "ideas", "open"), _go(turn, "home-agenda", "agenda", "open"),
        _go(turn, "home-reminders", "remind", "list"),
    ),))


async def _waiting(turn: Turn) -> Reply:
    found = await approvals.waiting(turn.store, turn.practice_id)
    names = {person.id: person.name for person in await people.members(turn.store, turn.practice_id)}
    lines = [turn.t("home-waiting")]
    for approval, draft in found[:SHOWN]:
        kind, _, number = draft.subject.partition(":")
        lines.append(turn.t(
            "home-waits", what=turn.word("approve-what", kind=kind, number=number),
            name=names.get(approval.signer_id) or "—", days=max(0, (turn.now - approval.asked_at).days),
        ))
    if not found:
        lines.append(turn.t("home-waiting-empty"))
    return Reply("\n".join(lines), buttons=(row(_go(turn, "home-sign", "approve", "list")),))


async def _reviews(turn: Turn) -> Reply:
    found = await overview.reviews(turn.store, turn.practice_id)
    if not found.count:
        return Reply("\n".join([turn.t("home-reviews"), turn.t("home-reviews-empty")]),
                     buttons=(row(_go(turn, "home-review", "review", "open")),))
    stars = ", ".join(f"{stars} ★ × {count}" for stars, count in found.stars.items()) or "—"
    topics = ", ".join(
        f"{turn.word(f'topic-{topic}') if turn.tools.texts.has(f'topic-{topic}') else topic} ({count})"
        for topic, count in found.topics.items()
    ) or "—"
    days = (turn.now - found.oldest).days if found.oldest else 0
    text = turn.t("home-reviews-card", count=found.count, urgent=found.urgent, days=days, stars=stars, topics=topics)
    return Reply(f"{turn.t('home-reviews')}\n{text}", buttons=(row(_go(turn, "home-review", "review", "open")),))


def _settings(turn: Turn) -> Reply:
    house = turn.house
    text = turn.t("home-settings", name=house.name or "—", city=house.city or "—", posts=house.posts_per_week,
                  policy=turn.word(f"policy-{house.policy}"))
    return Reply(text, buttons=(row(
        _go(turn, "home-practice", "practice", "open"), _go(turn, "home-team", "practice", "people"),
        _go(turn, "home-privacy", "privacy", "open"),
    ),))


def _go(turn: Turn, label: str, name: str, action: str) -> Button | None:
    found = turn.router.flows.get(name)
    return Button(turn.word(label), Action(name, action)) if found and action in found.actions else None

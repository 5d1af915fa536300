"""Ideas: three cards with their moment; keep, change, ask why, put as a poll; and a no to fake engagement."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Poll, Reply, row
from bot.core.request import Pressed
from bot.errors import Stale
from handlers import captions, desk
from storage import drafts, plans, posts
from storage.tables import Post

if TYPE_CHECKING:
    from planner.plan import Entry
    from planner.unfold import Card

flow = Flow("ideas")

ABANDONED = timedelta(days=30)  # a card neither kept nor planned for so long is forgotten
SPARE = 6  # ideas drawn beside those asked for, in case the gate refuses some
MOST = 5


@flow.command("idees", "ideas", "idee", "idea")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show three ideas, on a theme when one is given."""
    return await suggest(turn, 3, theme=turn.args.strip()[:80])


async def suggest(turn: Turn, count: int, theme: str = "") -> tuple[Reply, ...]:
    """Show ideas that this practice has not seen for twelve months, each with a moment."""
    from planner.honest import asks_for_fake

    if theme and asks_for_fake(theme):
        return (no_to_fake(turn),)
    found = await _draw(turn, min(count, MOST), theme=theme)
    if not found:
        return (Reply(turn.t("ideas-none-on", theme=theme) if theme else turn.t("ideas-none"),
                      buttons=(row(turn.button("ideas-any", "open", flow="ideas")),) if theme else ()),)
    await posts.prune(turn.store, turn.practice_id, turn.now - ABANDONED)
    shown: list[Reply] = []
    for entry, made in found:
        post = plans.fill(Post(practice_id=turn.practice_id, created_at=turn.now), made, entry, turn.lang)
        turn.store.add(post)
        await posts.mark(turn.store, turn.practice_id, post.key, "shown", turn.now)
        await turn.store.flush()
        shown.append(card(turn, post))
    if theme:
        intro = turn.t("ideas-on", theme=theme, count=len(shown))
        shown[0] = Reply(f"{intro}\n\n{shown[0].text}", buttons=shown[0].buttons, card=shown[0].card)
    return tuple(shown)


def card(turn: Turn, post: Post, *, replaces: bool = False) -> Reply:
    """Show one idea in a few lines."""
    body: Mapping[str, Any] = post.body or {}
    lines = [f"**{escape(post.title)}**"]
    if body.get("kept"):
        lines[0] += " ★"
    lines += [
        escape(str(body.get("hook") or "")),
        turn.t("ideas-where", network=turn.word(f"network-{post.network}"), format=desk.kind_said(turn, post.format),
               when=desk.when_said(turn, plans.local_slot(post, turn.house.zone), certain=post.slot_at is not None)),
    ]
    if post.reason:
        lines.append(turn.t("ideas-reason", reason=post.reason))
    return Reply(
        "\n".join(line for line in lines if line), buttons=_buttons(turn, post), card=f"post:{post.id}",
        replaces=replaces and isinstance(turn.request.event, Pressed),
    )


def _buttons(turn: Turn, post: Post) -> tuple[tuple[Button, ...], ...]:
    key, planned = post.id, post.slot_at is not None
    kept = bool((post.body or {}).get("kept"))

    def button(label: str, action: str, name: str = "ideas", style: str = "plain") -> Button:
        return turn.button(label, action, key, flow=name, style=style)

    return (
        row(button("ideas-develop", "develop", "writing", "primary"),
            button("ideas-replan" if planned else "ideas-plan", "moment" if planned else "plan", "schedule")),
        row(None if kept or planned else button("ideas-keep", "keep"),
            None if planned else button("ideas-other", "other"),
            button("ideas-poll", "poll")),
        row(button("ideas-adapt", "adapt", "writing"), button("ideas-why", "why")),
    )


# ---------------------------------------------------------------- what the buttons do

@flow.action("keep", role="editor")
async def keep(turn: Turn) -> Result:
    """Keep an idea for later: it stays in the agenda, without a day."""
    post = await desk.known(turn)
    post.body = {**(post.body or {}), "kept": True}
    await posts.mark(turn.store, turn.practice_id, post.key, "kept", turn.now)
    return card(turn, post, replaces=True)


@flow.action("other", role="editor")
async def other(turn: Turn) -> Result:
    """Put another idea in this one's place."""
    post = await desk.known(turn)
    if post.slot_at is not None:
        raise Stale
    found = await _draw(turn, 1)
    if not found:
        return Reply(turn.t("ideas-none"))
    entry, made = found[0]
    await posts.mark(turn.store, turn.practice_id, post.key, "refused", turn.now)
    await drafts.void(turn.store, turn.practice_id, f"post:{post.id}")
    plans.fill(post, made, entry, turn.lang)
    post.state = "idea"
    await posts.mark(turn.store, turn.practice_id, post.key, "shown", turn.now)
    return card(turn, post, replaces=True)


@flow.action("why")
async def why(turn: Turn) -> Result:
    """Say why this idea, why then, what it rests on and how sure that is."""
    post = await desk.known(turn)
    body: Mapping[str, Any] = post.body or {}
    return Reply(turn.t(
        "ideas-because", title=post.title, why=str(body.get("why") or post.reason or "—"),
        confidence=str(body.get("confidence") or "low"),
    ))


@flow.action("poll")
async def poll(turn: Turn) -> Result:
    """Give the question ready for the network's own poll."""
    from planner.adapt import poll_text
    from planner.ideas import Poll as Asked

    post = await desk.known(turn)
    asked = (post.body or {}).get("poll") or {}
    options = tuple(asked.get("options") or ())
    text = poll_text(Asked(str(asked.get("question") or post.title), options))
    team = turn.button("ideas-team", "team", post.id, flow="ideas") if options and "poll" in turn.router.flows else None
    return Reply(
        turn.t("ideas-poll-ready" if options else "ideas-question-ready",
               network=turn.word(f"network-{post.network}")),
        verbatim=text, buttons=(row(team),) if team else (),
    )


@flow.action("team")
async def team(turn: Turn) -> Result:
    """Put the question to the team, here."""
    post = await desk.known(turn)
    asked = (post.body or {}).get("poll") or {}
    options = tuple(str(option) for option in asked.get("options") or ())
    if len(options) < 2:
        raise Stale
    return Reply(turn.t("ideas-team-asked"), attach=Poll(f"post-{post.id}", str(asked["question"]), options),
                 card=f"poll:post-{post.id}")


@flow.listen
async def hear(turn: Turn) -> Result | None:
    """Say a friendly no to bought or faked engagement."""
    from planner.honest import asks_for_fake

    if turn.member is None or len(turn.text) > 300 or not asks_for_fake(turn.text):
        return None
    return no_to_fake(turn)


def no_to_fake(turn: Turn) -> Reply:
    """Refuse as a colleague would, and offer something better."""
    from planner.honest import NO

    return Reply(escape(NO.said(turn.lang)), buttons=(row(turn.button("ideas-some", "open", flow="ideas")),))


async def _draw(turn: Turn, count: int, *, theme: str = "") -> list[tuple[Entry, Card]]:
    """Draw ideas not seen for a year, on days that are free, whose caption passes the gate."""
    from dataclasses import replace

    from planner.draw import draw
    from planner.recurrence import wall
    from planner.unfold import unfold

    practice = await desk.as_planned(turn)
    first = wall(turn.now, turn.house.zone).date() + timedelta(days=1)
    past = await posts.since(turn.store, turn.practice_id, turn.now - desk.YEAR)
    seen = await posts.seen(turn.store, turn.practice_id, turn.now - desk.YEAR)
    chooses = await desk.slot_for(turn)
    seed = turn.practice_id * 1000 + await posts.count(turn.store, turn.practice_id)
    history = plans.posted(past, turn.house.zone)
    busy = {plans.local_slot(post, turn.house.zone).date() for post in past if post.state != "skipped"}

    def work() -> list[tuple[Entry, Card]]:
        found = draw(practice, first, count + SPARE, seed, theme=theme, without=seen, history=history, slot_for=chooses)
        drawn: list[tuple[Entry, Card]] = []
        for entry in found.entries:
            if len(drawn) == count:
                break
            day = entry.day if entry.occurrence else desk.free_day(practice, max(first, entry.day), busy)
            placed = replace(entry, day=day, slot=chooses(entry.network, day))
            made = unfold(placed, practice, turn.lang)
            if captions.passes(turn, made):
                busy.add(day)
                drawn.append((placed, made))
        return drawn

    return await asyncio.to_thread(work)  # the gate reads several texts: other chats go on meanwhile

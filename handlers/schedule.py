"""Planning one post: a moment proposed and echoed in full, what stands against it, and its reminder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Expect, Reply, row
from bot.core.request import Action, Pressed
from bot.errors import Stale, Unusable
from handlers import desk, remind
from storage import plans, posts, reminders
from storage.tables import Post

flow = Flow("schedule")

_YES = frozenset({"oui", "yes", "ok", "o", "y", "d’accord", "d'accord", "parfait", "go"})


@flow.action("plan", role="editor")
async def plan(turn: Turn) -> Result:
    """Propose the moment in full; another one may be typed."""
    post = await desk.known(turn)
    at = plans.local_slot(post, turn.house.zone)
    if plans.instant_of(at, turn.house.zone) <= turn.now:
        at = await _next_slot(turn, post)
    return await sure(turn, post, at, proposed=True)


@flow.action("moment", role="editor")
async def moment(turn: Turn) -> Result:
    """Ask for another moment."""
    post = await desk.known(turn)
    return Reply(turn.t("schedule-when"), expect=Expect("schedule", "when", {"post": post.id},
                                                     placeholder=turn.word("schedule-when-placeholder")))


@flow.step("when", role="editor")
async def when(turn: Turn) -> Result:
    """Read the moment, or a yes to the one proposed."""
    from planner import dates

    turn.arg = str(turn.state.get("post") or "")
    post = await desk.known(turn)
    if turn.text.strip().lower().rstrip(".! ") in _YES and turn.state.get("at"):
        return await put(turn, post, datetime.fromisoformat(str(turn.state["at"])))
    found = dates.read(turn.text, turn.now, turn.house.zone, turn.lang)
    if found.kind == "once" and found.at is not None:
        at = found.at
        if found.assumed:  # a day without an hour: the network's own best hour of that day
            slot = (await desk.slot_for(turn))(post.network, at.date())
            at = datetime.fromisoformat(f"{at:%Y-%m-%d}T{slot.time}")
            if plans.instant_of(at, turn.house.zone) <= turn.now:
                at = found.at
        return await sure(turn, post, at)
    if found.options:
        buttons = tuple(
            (Button(option.echo, Action("schedule", "planned", f"{post.id}.{option.at:%Y%m%d%H%M}")),)
            for option in found.options
        )
        return Reply(turn.t("remind-which"), buttons=buttons, expect=Expect("schedule", "when", {"post": post.id}))
    return Reply(turn.t("remind-not-read"), expect=Expect("schedule", "when", {"post": post.id}))


async def sure(turn: Turn, post: Post, at: datetime, *, proposed: bool = False) -> Reply:
    """Echo the moment in full, with why, and what stands against it."""
    from planner import quiet
    from storage.hours import calendar_of

    body: Mapping[str, Any] = post.body or {}
    lines = [turn.t("schedule-sure", network=turn.word(f"network-{post.network}"), title=post.title,
                    when=desk.when_said(turn, at))]
    slot_why = str((body.get("slot_why") or {}).get(turn.lang) or "")
    if proposed and slot_why:
        lines.append(turn.t("schedule-slot-why", why=slot_why))
    silence = quiet.quiet_at(plans.instant_of(at, turn.house.zone), calendar_of(turn.house))
    if silence is not None:
        lines.append(turn.t("schedule-silent", why=quiet.name(silence, turn.lang)))
    lines += [f"⚠️ {escape(warning)}" for warning in await _warnings(turn, post, at)]
    return Reply(
        "\n".join(lines),
        buttons=(row(Button(turn.word("core-yes"), Action("schedule", "planned", f"{post.id}.{at:%Y%m%d%H%M}"),
                            style="primary"),
                     turn.button("remind-moment", "moment", post.id, flow="schedule")),),
        expect=Expect("schedule", "when", {"post": post.id, "at": at.isoformat(timespec="minutes")}),
    )


@flow.action("planned", role="editor")
async def planned(turn: Turn) -> Result:
    """Plan the post at the moment that was echoed."""
    turn.arg, _, stamp = turn.arg.partition(".")
    post = await desk.known(turn)
    try:
        at = datetime.strptime(stamp, "%Y%m%d%H%M")  # noqa: DTZ007 - local wall time of the practice
    except ValueError as error:
        raise Stale from error
    if turn.state_of[0] == "schedule":
        turn.forget()
    return await put(turn, post, at)


async def put(turn: Turn, post: Post, at: datetime) -> Result:
    """Give a post its slot and its reminder; nothing else moves."""
    fire = plans.instant_of(at, turn.house.zone)
    if fire <= turn.now:
        raise Unusable(turn.word("remind-past"))
    if post.state == "posted":
        raise Unusable(turn.word("schedule-posted-already"))
    moved = post.slot_at is not None
    post.slot_at = fire
    if post.state == "skipped":
        post.state = "draft"
    await posts.mark(turn.store, turn.practice_id, post.key, "used", turn.now)
    await remind.schedule_post(turn, post)
    await turn.note("post-moved" if moved else "post-planned", f"post:{post.id}")
    return Reply(
        turn.t("schedule-moved" if moved else "schedule-planned", title=post.title,
               network=turn.word(f"network-{post.network}"), when=desk.when_said(turn, at)),
        buttons=(
            row(turn.button("ideas-develop", "develop", post.id, flow="writing"),
                turn.button("ideas-agenda", "open", flow="agenda")),
            row(turn.button("schedule-unplan", "unplan", post.id, flow="schedule")),
        ),
        replaces=isinstance(turn.request.event, Pressed),
    )


@flow.action("unplan", role="editor")
async def unplan(turn: Turn) -> Result:
    """Take a post's day away again; the idea is kept."""
    post = await desk.known(turn)
    if post.slot_at is None or post.state == "posted":
        raise Stale
    at = plans.local_slot(post, turn.house.zone)
    post.slot_at = None
    post.body = {**(post.body or {}), "day": at.date().isoformat(), "time": f"{at:%H:%M}", "kept": True}
    await reminders.finish_about(turn.store, turn.practice_id, f"post:{post.id}", "post")
    await posts.mark(turn.store, turn.practice_id, post.key, "kept", turn.now)
    return Reply(turn.t("schedule-unplanned", title=post.title), replaces=isinstance(turn.request.event, Pressed),
                 buttons=(row(turn.button("ideas-plan", "plan", post.id, flow="schedule")),))


async def _next_slot(turn: Turn, post: Post) -> datetime:
    from planner.recurrence import wall

    practice = await desk.as_planned(turn)
    past = await posts.since(turn.store, turn.practice_id, turn.now)
    busy = {plans.local_slot(one, turn.house.zone).date() for one in past if one.id != post.id}
    day = desk.free_day(practice, wall(turn.now, turn.house.zone).date() + timedelta(days=1), busy)
    slot = (await desk.slot_for(turn))(post.network, day)
    return datetime.fromisoformat(f"{day.isoformat()}T{slot.time}")


async def _warnings(turn: Turn, post: Post, at: datetime) -> list[str]:
    """Say what a person should know of this day: a neighbour alike, an absence, a date or season missed."""
    from dataclasses import replace

    from planner import moves
    from planner.plan import Plan

    near = timedelta(days=21)
    fire = plans.instant_of(at, turn.house.zone)
    others = await posts.between(turn.store, turn.practice_id, fire - near, fire + near)
    mine = replace(plans.entry_of(post, turn.house.zone), day=date(2000, 1, 3), state="idea")
    rest = [plans.entry_of(other, turn.house.zone) for other in others if other.id != post.id]
    before = Plan(tuple(sorted((mine, *rest), key=lambda entry: entry.day)))
    moved = moves.reschedule(before, mine.id, at.date(), await desk.as_planned(turn), time=f"{at:%H:%M}")
    return [warning.said(turn.lang) for warning in moved.warnings][:3]

"""After a silence: one card for all that was due meanwhile; and word of a chat that can no longer be reached."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Reply, row
from bot.core.request import Action
from planner.dates.echo import moment
from planner.recurrence import wall
from storage import posts, reminders
from storage.tables import Delivery, Reminder

flow = Flow("silence")

SHOWN = 8  # buttons below one card


@flow.hook("ring-group")
async def group(turn: Turn) -> Result:
    """List what was due while nothing could ring, each with its own button."""
    pairs: tuple[tuple[Reminder, Delivery], ...] = turn.values["ringing"].grouped
    lines = [turn.t("silence-group", count=len(pairs))]
    buttons: list[Button] = []
    for number, (reminder, delivery) in enumerate(pairs, start=1):
        when = moment(wall(delivery.fire_at, turn.house.zone), turn.house.zone, turn.lang)
        lines.append(turn.t("silence-line", number=number, when=when, what=await _what(turn, reminder)))
        if len(buttons) < SHOWN:
            buttons.append(turn.button("silence-open", "open", reminder.id, number=number))
    rows = tuple(tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4))
    return Reply("\n".join(lines), buttons=rows, card=f"reminder:{pairs[0][0].id}")


@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show one of them as it would have rung."""
    reminder = await reminders.one(turn.store, turn.practice_id, int(turn.arg) if turn.arg.isdigit() else 0)
    hook = turn.router.hooks.get(f"ring-{reminder.kind}") if reminder is not None else None
    if reminder is None or hook is None:
        return Reply(turn.t("core-stale"), audience="person")
    turn.values = {"ringing": _Shown(reminder, turn.now)}
    turn.flow = hook[0]
    shown = await hook[1].handler(turn)
    return shown or Reply(turn.t("silence-nothing"), audience="person")


class _Shown:
    """Stand in for a ringing when a person asks for its card."""

    def __init__(self, reminder: Reminder, now: datetime) -> None:
        self.reminder = reminder
        self.delivery = Delivery(
            reminder_id=reminder.id or 0, practice_id=reminder.practice_id, platform=reminder.platform, fire_at=now,
        )
        self.grouped: tuple[Any, ...] = ()


@flow.hook("ring-gone")
async def gone(turn: Turn) -> Result:
    """Say that a chat cannot be written to, and that what rang there is paused."""
    reminder: Reminder = turn.values["ringing"].reminder
    platform = reminder.subject.split(":")[1] if reminder.subject.count(":") >= 2 else ""
    return Reply(
        turn.t("silence-gone", platform=platform.capitalize()),
        buttons=(row(Button(turn.word("remind-see-all"), Action("remind", "list"))),),
    )


async def _what(turn: Turn, reminder: Reminder) -> str:
    if reminder.subject.startswith("post:"):
        post = await posts.one(turn.store, turn.practice_id, int(reminder.subject.removeprefix("post:") or 0))
        if post is not None:
            return post.title
    return reminder.note or turn.word(f"remind-kind-{reminder.kind}")

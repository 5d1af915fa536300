"""One ringing: from a due delivery to the messages that its flow wants sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.engine import Tools
from bot.core.flow import Result, Turn
from bot.core.reply import Notice
from bot.core.request import Chat, Opened, Person, Request
from bot.core.router import Router
from storage.database import Store
from storage.keys import using
from storage.tables import Delivery, Member, Practice, Reminder


@dataclass(frozen=True, slots=True)
class Ringing:
    """What a `ring-<kind>` hook finds in its turn's `values["ringing"]`."""

    reminder: Reminder
    delivery: Delivery
    grouped: tuple[Delivery, ...] = ()  # what was due meanwhile and is told in the same card


async def ring(
    store: Store, router: Router, tools: Tools, reminder: Reminder, delivery: Delivery, now: datetime,
) -> list[Notice]:
    """Ask the reminder's flow for its card; an empty list means that there is nothing to say any more."""
    hook = router.hooks.get(f"ring-{reminder.kind}")
    if hook is None:
        return []
    flow, step = hook
    scope = await tools.database.scope_of(store, reminder.practice_id)
    with using(scope):
        practice = await store.get_one(Practice, reminder.practice_id)
        member = await store.get(Member, reminder.member_id) if reminder.member_id else None
        chat = Chat(reminder.platform, reminder.chat, reminder.thread or None, reminder.private, reminder.team)
        person = Person(reminder.platform, "")
        request = Request(f"ring:{delivery.id}", chat, person, now, Opened("ring"))
        turn = Turn(
            request, (member.language if member else "") or practice.language, now, store, tools, router,
            member=member, practice=practice, scope=scope, flow=flow, arg=str(reminder.id),
            values={"ringing": Ringing(reminder, delivery)},
        )
        result: Result = await step.handler(turn)
    parts = result if isinstance(result, tuple) else (result,)
    return [part if isinstance(part, Notice) else Notice(chat, part) for part in parts]

"""One ringing: from due deliveries to the messages that their flows want sent."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Text, type_coerce
from sqlalchemy.orm.attributes import instance_dict, instance_state, manager_of_class
from sqlalchemy.orm.util import identity_key
from sqlmodel import SQLModel, select

from bot.core.engine import Tools
from bot.core.flow import Result, Turn
from bot.core.markup import escape
from bot.core.reply import Notice
from bot.core.request import Chat, Opened, Person, Request
from bot.core.router import Router
from bot.errors import Locked
from bot.jobs.silence import Silence
from planner.quiet import Drop, Quiet, explain
from storage import ledger
from storage.arrays import among
from storage.database import Store
from storage.keys import Scope, open_sealed, using
from storage.ledger import Entry
from storage.tables import Member, Practice, Reminder
from storage.types import Sealed, SealedJson

TOLD = 5  # dropped ringings named one by one in a card
M = TypeVar("M", bound=SQLModel)


@dataclass(frozen=True, slots=True)
class Ringing:
    """What a `ring-<kind>` hook finds in its turn's `values["ringing"]`.

    `grouped` is for `ring-group`, which is asked instead when several were due in a silence: all of them, the
    first included.
    """

    reminder: Reminder
    delivery: Entry
    grouped: tuple[tuple[Reminder, Entry], ...] = ()


@dataclass(slots=True)
class Round:
    """What is about to be rung together, read in a few queries whatever the number."""

    deliveries: dict[int, Entry] = field(default_factory=dict)
    reminders: dict[int, Reminder] = field(default_factory=dict)
    practices: dict[int, Practice] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    scopes: dict[int, Scope] = field(default_factory=dict)
    carried: dict[int, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    untold: dict[int, list[Entry]] = field(default_factory=lambda: defaultdict(list))

    def alive(self, delivery: Entry) -> bool:
        """Tell whether nobody changed, paused or ended the reminder since this was claimed."""
        reminder = self.reminders.get(delivery.reminder_id)
        return reminder is not None and reminder.version == delivery.version and reminder.status != "paused"


async def gather(store: Store, tools: Tools, ids: Sequence[int]) -> Round:
    """Read deliveries with all that their cards need; what is sealed with a lost key is left out."""
    found = Round()
    rows = await ledger.entries(store, ids)
    found.deliveries = {row.id: row for row in rows}
    practices = {row.practice_id for row in rows}
    grouped, dropped = await ledger.beside(store, list(found.deliveries), list(practices))
    for row in grouped:
        found.carried[row.carrier_id or 0].append(row)
    for row in dropped:
        found.untold[row.practice_id].append(row)
    house = await _raw(store, Practice, practices)
    for key, values in house.items():
        try:
            if not values["wrapped_key"]:
                continue
            found.scopes[key] = tools.database.keyring.scope(key, values["wrapped_key"])
        except Locked:
            continue
    wanted = {row.reminder_id for row in rows}
    wanted |= {row.reminder_id for group in found.carried.values() for row in group}
    reminders = await _raw(store, Reminder, wanted)
    members = await _raw(store, Member, {values["member_id"] for values in reminders.values()} - {None})
    found.practices = _revive(store, Practice, house, found.scopes, "id")
    found.reminders = _revive(store, Reminder, reminders, found.scopes, "practice_id")
    found.members = _revive(store, Member, members, found.scopes, "practice_id")
    return found


async def ring(
    store: Store, router: Router, tools: Tools, found: Round, delivery: Entry, now: datetime, silence: Silence,
) -> list[Notice]:
    """Ask the reminder's flow for its card; an empty list means that there is nothing to say any more."""
    alive = [row for row in (delivery, *found.carried[delivery.id]) if found.alive(row)]
    # The same reminder may have been due several times in one silence: it is said once.
    once = list({row.reminder_id: row for row in reversed(alive)}.values())[::-1]
    scope = found.scopes.get(delivery.practice_id)
    if not once or scope is None:
        return []
    reminder = found.reminders[once[0].reminder_id]
    pairs = tuple((found.reminders[row.reminder_id], row) for row in once)
    hook = router.hooks.get("ring-group" if len(pairs) > 1 else f"ring-{reminder.kind}")
    if hook is None:
        return []
    flow, step = hook
    practice = found.practices[delivery.practice_id]
    member = found.members.get(reminder.member_id or 0)
    chat = Chat(reminder.platform, reminder.chat, reminder.thread or None, reminder.private, reminder.team)
    request = Request(f"ring:{delivery.id}", chat, Person(reminder.platform, ""), now, Opened("ring"))
    lang = (member.language if member else "") or practice.language
    turn = Turn(
        request, lang, now, store, tools, router, member=member, practice=practice, scope=scope, flow=flow,
        arg=str(reminder.id), values={"ringing": Ringing(reminder, once[0], pairs if len(pairs) > 1 else ())},
    )
    with using(scope):
        result: Result = await step.handler(turn)
        if store.new or store.dirty or store.deleted:
            await store.flush()
    parts = result if isinstance(result, tuple) else (result,)
    notices = [part if isinstance(part, Notice) else Notice(chat, part) for part in parts]
    return await _with_dropped(store, found, delivery, notices, turn, silence)


async def _with_dropped(
    store: Store, found: Round, delivery: Entry, notices: list[Notice], turn: Turn, silence: Silence,
) -> list[Notice]:
    """Say in this card, in a line each, what was too late to ring."""
    dropped = found.untold.pop(delivery.practice_id, [])
    if not notices or not dropped:
        return notices
    practice = turn.house
    calendar = silence.calendar(practice.id or 0, practice.zone, practice.hours)
    lines = [escape(explain(Drop(row.fire_at, _why(row)), calendar, turn.lang)) for row in dropped[-TOLD:]]
    if len(dropped) > TOLD:
        lines.append(turn.t("silence-more-dropped", count=len(dropped) - TOLD))
    await ledger.tell(store, [row.id for row in dropped], delivery.id)
    first = notices[0]
    reply = replace(first.reply, text="\n".join([first.reply.text, "", *lines]))
    return [replace(first, reply=reply), *notices[1:]]


def _why(row: Entry) -> Quiet | None:
    kind = row.reason.partition(":")[2]
    return Quiet(kind, row.fire_at) if kind else None  # type: ignore[arg-type]


async def _raw(store: Store, model: type[M], ids: Iterable[Any]) -> dict[int, dict[str, Any]]:
    """Read rows with their sealed columns still sealed: rows of several practices come in one query."""
    wanted = list(ids)
    if not wanted:
        return {}
    names, query = _query(model)
    return {row[0]: dict(zip(names, row, strict=True)) for row in await store.run(query, ids=wanted)}


@cache
def _query(model: type[M]) -> tuple[tuple[str, ...], Any]:
    columns = list(model.__table__.columns)  # type: ignore[attr-defined]
    sealed = _sealed(model)
    raw = [type_coerce(each, Text).label(each.key) if each.key in sealed else each for each in columns]
    return tuple(each.key for each in columns), select(*raw).where(among(columns[0], "ids"))


@cache
def _sealed(model: type[M]) -> dict[str, bool]:
    """Name the sealed columns; of each, whether it is JSON."""
    columns = model.__table__.columns  # type: ignore[attr-defined]
    return {
        each.key: isinstance(each.type, SealedJson) for each in columns if isinstance(each.type, Sealed | SealedJson)
    }


@dataclass(frozen=True, slots=True)
class _Unseal:
    """One sealed value, opened with its own practice's key when somebody looks at it: a card shows few of them."""

    scope: Scope
    text: str
    is_json: bool

    def __call__(self, _state: object, _passive: object) -> Any:
        with using(self.scope):
            plain = open_sealed(self.text)
        return json.loads(plain) if self.is_json else plain


def _revive(
    store: Store, model: type[M], rows: Mapping[int, dict[str, Any]], scopes: Mapping[int, Scope], owner: str,
) -> dict[int, M]:
    """Make rows of the open session from raw ones, as the ORM makes those that it read itself."""
    manager, sealed = manager_of_class(model), _sealed(model)
    made: dict[int, M] = {}
    for key, values in rows.items():
        scope = scopes.get(values[owner])
        if scope is None:
            continue
        item: M = manager.new_instance()
        state = instance_state(item)
        state.key = identity_key(model, key)
        state.callables = {
            name: _Unseal(scope, text, is_json)
            for name, is_json in sealed.items() if (text := values.pop(name)) is not None
        }
        for name in sealed.keys() - state.callables.keys():
            values[name] = None
        instance_dict(item).update(values)
        store.add(item)
        made[key] = item
    return made

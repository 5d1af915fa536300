"""The best moment: published figures that disagree, the practice's own results, and how sure that is."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, File, Reply, row
from bot.core.request import Action
from bot.errors import Stale
from handlers import remind
from storage import plans, posts
from storage.hours import calendar_of

if TYPE_CHECKING:
    from planner.history import History
    from planner.slots import Advice

flow = Flow("moment")

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@flow.command("moment", "moment", "besttime", "heure")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show the best hours of a network, with a picture of the week."""
    return await _show(turn, named(turn, turn.args) or own_networks(turn)[0])


@flow.action("network")
async def network(turn: Turn) -> Result:
    """Show another network."""
    name = named(turn, turn.arg)
    if not name:
        raise Stale
    return await _show(turn, name)


@flow.action("weekly", role="editor")
async def weekly(turn: Turn) -> Result:
    """Ring every week at one of the hours advised."""
    name, _, rest = turn.arg.partition(".")
    day, _, hour = rest.partition(".")
    if not named(turn, name) or not day.isdigit() or not hour.isdigit() or int(day) > 6 or int(hour) > 23:
        raise Stale
    from datetime import timedelta

    from planner.recurrence import wall

    now = wall(turn.now, turn.house.zone)
    first = (now + timedelta(days=(int(day) - now.weekday()) % 7)).replace(hour=int(hour), minute=0, second=0,
                                                                           microsecond=0)
    if first <= now:
        first += timedelta(days=7)
    reminder = await remind.add(
        turn, kind="slot", note=turn.word("moment-note", network=turn.word(f"network-{name}")),
        start_local=first.isoformat(timespec="minutes"), rrule=f"FREQ=WEEKLY;BYDAY={_DAYS[int(day)]}",
    )
    return Reply(turn.t("remind-set", when=remind.said(turn, reminder)),
                 buttons=(row(turn.button("remind-see-all", "list", flow="remind"),
                              turn.button("remind-undo", "delete", reminder.id, flow="remind")),))


async def _show(turn: Turn, name: str) -> Result:
    from planner.recurrence import wall
    from planner.slots import explain, hints

    own = plans.history(await posts.results(turn.store, turn.practice_id), turn.house.zone, name)
    advice = await _advice(turn, name, own, wall(turn.now, turn.house.zone))
    free = _open_hours(turn, advice)
    lines = [turn.t("moment-title", network=turn.word(f"network-{name}")), "", escape(explain(free, turn.lang))]
    lines += [turn.t("moment-hint", hint=hint.fr if turn.lang == "fr" else hint.en) for hint in hints(name)[:3]]
    picture = await asyncio.to_thread(_picture, free, own, turn.lang)
    known = bool(advice.claims or not advice.missing)
    slots = [
        turn.button("moment-weekly", "weekly", f"{name}.{slot.weekday}.{slot.hour}", flow="moment",
                    when=_slot_said(turn, slot.weekday, slot.hour))
        for slot in free.slots[:2]
    ] if known else []
    others = [Button(turn.word(f"network-{other}"), Action("moment", "network", other))
              for other in own_networks(turn) if other != name][:4]
    return (
        Reply(turn.t("moment-picture", network=turn.word(f"network-{name}")),
              attach=File(f"{turn.word('moment-file')}-{name}.png", "image/png", picture,
                          alt=explain(free, turn.lang)[:1000])),
        Reply("\n".join(lines), buttons=tuple(line for line in (
            *((slot,) for slot in slots), tuple(others),
            row(turn.button("moment-import", "open", flow="outcomes")),
        ) if line)),
    )


async def _advice(turn: Turn, name: str, own: History, now: datetime) -> Advice:
    from planner.slots import advise

    return await asyncio.to_thread(advise, name, own if own.posts else None, now, turn.lang)


def _open_hours(turn: Turn, advice: Advice) -> Advice:
    """Leave out the hours at which the practice wants silence."""
    from planner.quiet import closed

    calendar = calendar_of(turn.house)
    return replace(advice, slots=tuple(s for s in advice.slots if not closed(calendar, s.weekday, s.hour)))


def _picture(advice: Advice, own: History, lang: str) -> bytes:
    from planner.heatmap import draw

    return draw(advice, own.posts, lang)


def _slot_said(turn: Turn, weekday: int, hour: int) -> str:
    from planner.agenda import WEEKDAY_NAMES

    return turn.word("moment-slot", day=WEEKDAY_NAMES.said(turn.lang).split()[weekday], hour=hour)


def own_networks(turn: Turn) -> list[str]:
    """List the networks of the practice, or the three that most have."""
    from planner.networks import NETWORKS

    names = [name for name in turn.house.networks if name in NETWORKS]
    return names or ["instagram", "facebook", "linkedin"]


def named(turn: Turn, text: str) -> str:
    """Find a network by its name or a word near it."""
    from planner.networks import NETWORKS

    wanted = text.strip().casefold()
    if wanted in NETWORKS:
        return wanted
    near = {"insta": "instagram", "ig": "instagram", "fb": "facebook", "twitter": "x", "fiche": "google"}
    if wanted in near:
        return near[wanted]
    return next((name for name in NETWORKS if turn.word(f"network-{name}").casefold() == wanted), "")



"""The profile, the Google listing and the website: a bio as on the register, checklists, and a monthly round."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Field, Form, Reply, row
from bot.core.request import Action, Pressed
from bot.errors import Stale
from handlers import captions, moment, remind
from storage import people, plans, reminders

if TYPE_CHECKING:
    from planner.checklists import List

flow = Flow("profile")

PAGE = 3
ROUND = "round"  # the subject of the monthly reminder
_KEPT = ("site", "register", "subjects")


# ---------------------------------------------------------------- the bio

@flow.command("bio", "bio")
@flow.action("bio")
async def bio(turn: Turn) -> Result:
    """Write a profile for a network, within its limit, from what the register says."""
    name = moment.named(turn, turn.args or turn.arg) or moment.own_networks(turn)[0]
    return await _bio(turn, name)


async def _bio(turn: Turn, name: str) -> Result:
    from planner.bio import Facts
    from planner.bio import bio as written

    house, answers = turn.house, turn.house.answers or {}
    person = await _practitioner(turn)
    facts = Facts(
        name=plans.called(person.name, person.profession) if person and person.title else "",
        qualification=person.title if person else "", city=house.city, register=answers.get("~register", ""),
        subjects=tuple(part.strip() for part in answers.get("~subjects", "").split(",") if part.strip()),
        site=answers.get("~site", ""), phone=house.contact,
    )
    found = written(facts, name, turn.lang)
    report = turn.tools.writer.edited(found.text, kind="site", lang=turn.lang, facts=captions.facts(turn)).report
    lines = [turn.t("profile-bio", network=turn.word(f"network-{name}"), length=len(found.text), limit=found.limit)]
    if found.left_out:
        lines.append(turn.t("profile-left-out", parts=" ; ".join(found.left_out)))
    lines += [turn.t("profile-missing", what=part.said(turn.lang)) for part in found.missing]
    if report.verdict in {"risk", "breach"}:
        lines.append(turn.t("profile-bio-refused", rules=", ".join(f.rule for f in report.findings)))
    others = [Button(turn.word(f"network-{other}"), Action("profile", "bio", other))
              for other in _networks(turn) if other != name][:6]
    return Reply(
        "\n".join(lines), verbatim=found.text if report.verdict != "breach" and found.text else None,
        buttons=tuple(line for line in (row(turn.button("profile-fill", "fill", name, style="primary")),
                                        tuple(others[:3]), tuple(others[3:])) if line),
    )


@flow.action("fill", role="editor")
async def fill(turn: Turn) -> Result:
    """Ask for what a profile says."""
    answers, person = turn.house.answers or {}, await _practitioner(turn)
    fields = [
        Field("site", turn.word("profile-ask-site"), initial=answers.get("~site", ""), max_length=100),
        Field("register", turn.word("profile-ask-register"), initial=answers.get("~register", ""), max_length=60,
              hint=turn.word("profile-ask-register-hint")),
        Field("subjects", turn.word("profile-ask-subjects"), initial=answers.get("~subjects", ""), max_length=120,
              hint=turn.word("profile-ask-subjects-hint")),
    ]
    if person is not None and person.id == turn.me.id:
        fields.insert(0, Field("title", turn.word("start-ask-title"), initial=person.title, max_length=120,
                               hint=turn.word("start-ask-title-hint")))
        fields.insert(0, Field("name", turn.word("start-ask-name"), initial=person.name, max_length=80))
    return Reply("", attach=Form("profile", "fill", turn.word("profile-form"), tuple(fields),
                                 turn.word("core-form-done"), turn.arg))


@flow.form("fill", role="editor")
async def filled(turn: Turn) -> Result:
    """Keep the answers and write the profile again."""
    given = {f"~{name}": str(turn.values[name]).strip() for name in _KEPT if str(turn.values.get(name) or "").strip()}
    turn.house.answers = {**(turn.house.answers or {}), **given}
    if turn.me.role == "practitioner":
        turn.me.title = str(turn.values.get("title") or turn.me.title).strip()
        turn.me.name = str(turn.values.get("name") or turn.me.name).strip()
    name = turn.arg if turn.arg in _networks(turn) else _networks(turn)[0]
    return await _bio(turn, name)


# ---------------------------------------------------------------- checklists

@flow.command("fiche", "listing")
@flow.action("fiche")
async def fiche(turn: Turn) -> Result:
    """Go through the Google listing."""
    return await _list(turn, "fiche", _page(turn.arg))


@flow.command("site", "website")
@flow.action("site")
async def site(turn: Turn) -> Result:
    """Go through the website."""
    return await _list(turn, "site", _page(turn.arg))


@flow.action("done", role="editor")
async def done(turn: Turn) -> Result:
    """Note a point as done, today, by this person."""
    from planner.checklists import points

    name, _, number = turn.arg.partition(".")
    known = points(_named(name))
    if not number.isdigit() or int(number) >= len(known):
        raise Stale
    today = plans.local_day(turn.now, turn.house.zone)
    mine = dict(turn.house.settings.get("done") or {})
    mine[known[int(number)].id] = [today.isoformat(), turn.me.id]
    turn.house.settings = {**turn.house.settings, "done": mine}
    await turn.note("checklist-done", known[int(number)].id)
    return await _list(turn, _named(name), int(number) // PAGE)


async def _list(turn: Turn, name: List, page: int) -> Reply:
    from planner.checklists import points, said

    today = plans.local_day(turn.now, turn.house.zone)
    known = points(name)
    when, who = _done(turn.house.settings)
    left = [point for point in known if point.due(when.get(point.id), today)]
    page = min(page, (len(known) - 1) // PAGE)
    first = page * PAGE
    lines = [turn.t(f"profile-{name}", done=len(known) - len(left), all=len(known), page=page + 1,
                    pages=(len(known) + PAGE - 1) // PAGE), ""]
    ticks = []
    for number, point in enumerate(known[first : first + PAGE], start=first):
        text = said([point], when, today, turn.lang)
        if point.id in who and (person := await people.member(turn.store, turn.practice_id, who[point.id])):
            text += " · " + turn.word("profile-by", name=person.name or "—")
        lines += [f"**{number + 1}.** {escape(text)}", ""]
        if point.due(when.get(point.id), today):
            ticks.append(turn.button("profile-done", "done", f"{name}.{number}", flow="profile", number=number + 1))
    rows = (
        tuple(ticks),
        row(turn.button("agenda-before", name, page - 1, flow="profile") if page else None,
            turn.button("agenda-after", name, page + 1, flow="profile") if first + PAGE < len(known) else None),
        row(turn.button("profile-monthly", "monthly", flow="profile")),
    )
    return Reply("\n".join(lines).rstrip(), buttons=tuple(line for line in rows if line), replaces=_pressed(turn))


# ---------------------------------------------------------------- the round of the month

@flow.action("monthly", role="editor")
async def monthly(turn: Turn) -> Result:
    """Ring on the first Monday of each month for the round."""
    known = [one for one in await reminders.about(turn.store, turn.practice_id, ROUND) if one.kind == "monthly"]
    if known:
        return Reply(turn.t("profile-monthly-already", when=remind.said(turn, known[0])))
    local = plans.wall_of(turn.now, turn.house.zone)
    start = _first_monday(local)
    if start <= local:
        start = _first_monday(local.replace(day=1) + timedelta(days=32))
    reminder = await remind.add(
        turn, kind="monthly", start_local=start.isoformat(timespec="minutes"), rrule="FREQ=MONTHLY;BYDAY=1MO",
        subject=ROUND,
    )
    return Reply(turn.t("profile-monthly-set", when=remind.said(turn, reminder)),
                 buttons=(row(turn.button("remind-undo", "delete", reminder.id, flow="remind")),))


@flow.hook("ring-monthly")
async def ring(turn: Turn) -> Result:
    """Give the guided search of one's own name, and what is due on the lists."""
    from planner.checklists import due, round_of_the_month

    today = plans.local_day(turn.now, turn.house.zone)
    when, _ = _done(turn.house.settings)
    lines = [turn.t("profile-round")]
    lines += [f"{number}. {escape(step.said(turn.lang))}" for number, step in enumerate(round_of_the_month(), start=1)]
    lines += ["", turn.t("profile-round-due", fiche=len(due("fiche", when, today)), site=len(due("site", when, today)))]
    return Reply("\n".join(lines), card=f"round:{today:%Y-%m}", buttons=(
        row(turn.button("profile-open-fiche", "fiche", 0), turn.button("profile-open-site", "site", 0)),
        row(turn.button("remind-done", "done", turn.values["ringing"].reminder.id, flow="remind", style="primary")),
    ))


# ---------------------------------------------------------------- inside

def _first_monday(day: datetime) -> datetime:
    first = day.replace(day=1, hour=9, minute=0, second=0, microsecond=0)
    return first + timedelta(days=-first.weekday() % 7)


def _done(settings: Mapping[str, Any]) -> tuple[dict[str, date], dict[str, int]]:
    kept = settings.get("done") or {}
    return ({key: date.fromisoformat(value[0]) for key, value in kept.items()},
            {key: int(value[1]) for key, value in kept.items()})


async def _practitioner(turn: Turn) -> Any:
    everyone = [turn.me, *(await people.members(turn.store, turn.practice_id))]
    practitioners = [person for person in everyone if person.role == "practitioner"]
    return next((person for person in practitioners if person.title), practitioners[0] if practitioners else None)


def _networks(turn: Turn) -> list[str]:
    from planner.networks import NETWORKS

    own = [name for name in turn.house.networks if name in NETWORKS]
    return [*own, *(name for name in NETWORKS if name not in own)]


def _named(name: str) -> List:
    if name not in {"fiche", "site"}:
        raise Stale
    return cast("List", name)


def _page(arg: str) -> int:
    return int(arg) if arg.isdigit() and len(arg) < 4 else 0


def _pressed(turn: Turn) -> bool:
    event = turn.request.event
    return isinstance(event, Pressed) and event.action.flow == "profile"


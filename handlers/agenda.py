"""The agenda: the week and the month as text and as a picture, a plan for a year, and one post moved at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, File, Reply, row
from bot.core.request import Action, Pressed
from bot.errors import Stale, Unusable
from handlers import captions, desk, remind
from storage import plans, posts, reminders
from storage.tables import Post

if TYPE_CHECKING:
    from planner.agenda import Item
    from planner.plan import Plan

flow = Flow("agenda")

SPANS = {"4": 28, "13": 91, "52": 364}  # weeks → days of a plan
LISTED = 14
ROUNDS = 4  # drawings until every text passes the gate
YEAR = timedelta(days=365)


# ---------------------------------------------------------------- the week and the month

@flow.command("agenda", "agenda", "planning", "plan")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show this week, as a picture and as text."""
    day = _today(turn)
    found = await _items(turn, *_week(day))
    if not found and (later := await posts.since(turn.store, turn.practice_id, turn.now)):
        day = plans.local_slot(later[0], turn.house.zone).date()
        found = await _items(turn, *_week(day))
    text = await _week_card(turn, day, found)
    return (await _picture(turn, "w", day, found), text) if found else text


@flow.action("week")
async def week(turn: Turn) -> Result:
    """Show the week of a day."""
    day = _day(turn.arg)
    return await _week_card(turn, day, await _items(turn, *_week(day)))


@flow.action("month")
async def month(turn: Turn) -> Result:
    """Show the month of a day."""
    from planner.agenda import month_text

    day = _day(turn.arg).replace(day=1)
    found = await _items(turn, day, _next_month(day))
    before, after = (day - timedelta(days=1)).replace(day=1), _next_month(day)
    return Reply(
        escape(month_text(found, day, turn.lang)), replaces=_pressed(turn),
        buttons=(
            row(turn.button("agenda-before", "month", _code(before)),
                turn.button("agenda-week", "week", _code(max(day, _today(turn)) if _same(day, turn) else day)),
                turn.button("agenda-after", "month", _code(after))),
            *_tools(turn, "m", day),
        ),
    )


@flow.action("image")
async def image(turn: Turn) -> Result:
    """Draw the week or the month that is shown."""
    kind, _, code = turn.arg.partition(".")
    day = _day(code)
    span = _week(day) if kind == "w" else (day.replace(day=1), _next_month(day.replace(day=1)))
    return await _picture(turn, kind, day, await _items(turn, *span))


@flow.action("ics")
async def ics(turn: Turn) -> Result:
    """Hand over the calendar, from a month ago to a year ahead."""
    from planner import ics as calendar

    found = await posts.between(turn.store, turn.practice_id, turn.now - timedelta(days=31), turn.now + YEAR)
    if not found:
        raise Unusable(turn.word("agenda-nothing-to-export"))
    entries = [plans.entry_of(post, turn.house.zone) for post in found]
    content = await asyncio.to_thread(
        calendar.export, entries, await desk.as_planned(turn), turn.now, turn.lang,
    )
    return Reply(turn.t("agenda-ics", count=len(found)),
                 attach=File(f"{turn.word('agenda-file')}.ics", "text/calendar", content))


async def _week_card(turn: Turn, day: date, found: Sequence[Item]) -> Reply:
    from planner.agenda import week_text

    first, last = _week(day)
    rows: list[tuple[Button, ...]] = []
    dated = await _posts(turn, first, last)
    buttons = [
        Button(f"{_glyph(post)} {_short(turn, post)}", Action("agenda", "post", str(post.id))) for post in dated
    ]
    rows += [tuple(buttons[start : start + 3]) for start in range(0, min(len(buttons), 12), 3)]
    rows.append(row(
        turn.button("agenda-before", "week", _code(first - timedelta(days=7)), flow="agenda"),
        turn.button("agenda-month", "month", _code(day), flow="agenda"),
        turn.button("agenda-after", "week", _code(first + timedelta(days=7)), flow="agenda"),
    ))
    return Reply(escape(week_text(found, day, turn.lang)), buttons=(*rows, *_tools(turn, "w", day)),
                 replaces=_pressed(turn))


def _tools(turn: Turn, kind: str, day: date) -> tuple[tuple[Button, ...], ...]:
    return (
        row(turn.button("agenda-picture", "image", f"{kind}.{_code(day)}", flow="agenda"),
            turn.button("agenda-export", "ics", flow="agenda"),
            turn.button("agenda-kept", "kept", flow="agenda")),
        row(turn.button("agenda-fill", "span", flow="agenda"), turn.button("agenda-ideas", "open", flow="ideas")),
    )


async def _picture(turn: Turn, kind: str, day: date, found: Sequence[Item]) -> Reply:
    from planner import agenda
    from planner.pictures import agenda as pictures

    draw, title, said = (
        (pictures.week, agenda.week_title(day - timedelta(days=day.weekday()), turn.lang), agenda.week_text)
        if kind == "w" else (pictures.month, agenda.month_title(day, turn.lang), agenda.month_text)
    )
    content = await asyncio.to_thread(draw, found, day, turn.lang, today=_today(turn))
    name = f"{turn.word('agenda-file')}-{day:%Y-%m-%d}.png"
    return Reply(escape(title), attach=File(name, "image/png", content, alt=said(found, day, turn.lang)[:1000]))


# ---------------------------------------------------------------- what is kept without a day

@flow.action("kept")
async def kept(turn: Turn) -> Result:
    """List the ideas kept and the texts written that have no day yet."""
    found = [
        post for post in await posts.undated(turn.store, turn.practice_id)
        if (post.body or {}).get("kept") or post.state != "idea"
    ]
    if not found:
        return Reply(turn.t("agenda-none-kept"), buttons=(row(turn.button("agenda-ideas", "open", flow="ideas")),))
    lines = [turn.t("agenda-kept-list")]
    buttons = []
    for number, post in enumerate(found[:12], start=1):
        lines.append(f"{number}. {_glyph(post)} {escape(post.title)} ({turn.t(f'network-{post.network}')})")
        buttons.append(Button(f"{number}", Action("agenda", "post", str(post.id))))
    return Reply("\n".join(lines), buttons=tuple(tuple(buttons[at : at + 6]) for at in range(0, len(buttons), 6)))


# ---------------------------------------------------------------- one post

@flow.action("post")
async def post_(turn: Turn) -> Result:
    """Show one post with what can be done to it."""
    return one_card(turn, await desk.known(turn))


def one_card(turn: Turn, post: Post, note: str = "") -> Reply:
    """Show a post: where, when, in which state, why."""
    from planner.agenda import STATE_NAMES
    from planner.dates.echo import moment

    when = moment(plans.local_slot(post, turn.house.zone), turn.house.zone, turn.lang) if post.slot_at else "—"
    lines = [note] if note else []
    lines.append(turn.t("agenda-one", title=post.title, network=turn.word(f"network-{post.network}"), when=when,
                        state=f"{_glyph(post)} {STATE_NAMES[post.state].said(turn.lang)}", why=post.reason or "—"))
    key, dated, open_now = post.id, post.slot_at is not None, post.state in posts.OPEN
    rows = (
        row(turn.button("agenda-text", "develop", key, flow="writing", style="primary"),
            turn.button("ideas-replan" if dated else "ideas-plan", "moment" if dated else "plan", key, flow="schedule")
            if post.state != "posted" else None),
        row(turn.button("agenda-swap", "swap", key, flow="agenda") if dated and open_now else None,
            turn.button("agenda-copy", "copy", key, flow="agenda"),
            turn.button("agenda-skip", "skip", key, flow="agenda") if dated and open_now else None),
        row(turn.button("remind-posted", "posted", key, flow="remind") if open_now else None,
            turn.button("agenda-figures", "ask", key, flow="outcomes") if post.state == "posted" else None),
    )
    return Reply("\n".join(lines), buttons=tuple(line for line in rows if line), card=f"post:{key}")


@flow.action("skip", role="editor")
async def skip(turn: Turn) -> Result:
    """Leave one post out; its place stays empty."""
    post = await desk.known(turn)
    if post.state not in posts.OPEN:
        raise Stale
    post.state = "skipped"
    await reminders.finish_about(turn.store, turn.practice_id, f"post:{post.id}", "post")
    await turn.note("post-skipped", f"post:{post.id}")
    return Reply(turn.t("agenda-skipped", title=post.title), replaces=_pressed(turn),
                 buttons=(row(turn.button("ideas-replan", "moment", post.id, flow="schedule"),
                              turn.button("agenda-back", "open", flow="agenda")),))


@flow.action("swap", role="editor")
async def swap(turn: Turn) -> Result:
    """Ask which post to exchange with."""
    post = await desk.known(turn)
    if post.slot_at is None:
        raise Stale
    others = [other for other in await posts.since(turn.store, turn.practice_id, turn.now)
              if other.id != post.id and other.state in posts.OPEN][:8]
    if not others:
        raise Unusable(turn.word("agenda-no-other"))
    buttons = tuple(
        (Button(f"{_short(turn, other)} · {other.title}"[:60], Action("agenda", "swapped", f"{post.id}.{other.id}")),)
        for other in others
    )
    return Reply(turn.t("agenda-swap-with", title=post.title), buttons=buttons)


@flow.action("swapped", role="editor")
async def swapped(turn: Turn) -> Result:
    """Exchange the days and hours of two posts; no third one moves."""
    from planner import moves
    from planner.plan import Plan

    first, _, second = turn.arg.partition(".")
    turn.arg = first
    one = await desk.known(turn)
    turn.arg = second
    other = await desk.known(turn)
    if one.slot_at is None or other.slot_at is None or {one.state, other.state} - set(posts.OPEN):
        raise Stale
    if min(one.slot_at, other.slot_at) <= turn.now:
        raise Unusable(turn.word("remind-past"))
    zone, near = turn.house.zone, timedelta(days=21)
    around = await posts.between(turn.store, turn.practice_id, min(one.slot_at, other.slot_at) - near,
                                 max(one.slot_at, other.slot_at) + near)
    whole = Plan(tuple(sorted((plans.entry_of(post, zone) for post in around), key=lambda entry: entry.day)))
    moved = moves.swap(whole, str(one.id), str(other.id), await desk.as_planned(turn))
    one.slot_at, other.slot_at = other.slot_at, one.slot_at
    for post in (one, other):
        await remind.schedule_post(turn, post)
        await turn.note("post-moved", f"post:{post.id}")
    warnings = [f"⚠️ {escape(warning.said(turn.lang))}" for warning in moved.warnings]
    return Reply(
        "\n".join([turn.t("agenda-swapped", one=one.title, when=_said(turn, one), other=other.title,
                          then=_said(turn, other)), *warnings]),
        replaces=_pressed(turn), buttons=(row(turn.button("agenda-back", "open", flow="agenda")),),
    )


@flow.action("copy", role="editor")
async def copy(turn: Turn) -> Result:
    """Copy a post, for another day or another network; the copy waits for its moment."""
    post = await desk.known(turn)
    body = {**(post.body or {}), "kept": True}
    copied = Post(
        practice_id=turn.practice_id, key=post.key, title=post.title, body=body, network=post.network,
        format=post.format, pillar=post.pillar, theme=post.theme, state="draft", reason=post.reason,
        created_at=turn.now,
    )
    turn.store.add(copied)
    await turn.store.flush()
    await turn.note("post-copied", f"post:{copied.id}", source=post.id)
    return Reply(
        turn.t("agenda-copied", title=post.title),
        buttons=(row(turn.button("ideas-plan", "moment", copied.id, flow="schedule"),
                     turn.button("ideas-adapt", "adapt", copied.id, flow="writing")),),
    )


# ---------------------------------------------------------------- a plan

@flow.action("span", role="editor")
async def span(turn: Turn) -> Result:
    """Ask for how long to plan."""
    first = _code(_today(turn) + timedelta(days=1))
    seed = await posts.count(turn.store, turn.practice_id)
    return Reply(
        turn.t("agenda-span", posts=turn.house.posts_per_week),
        buttons=(tuple(turn.button(f"agenda-span-{weeks}", "drawn", f"{first}.{weeks}.{seed}") for weeks in SPANS),),
    )


@flow.action("drawn", role="editor")
async def drawn(turn: Turn) -> Result:
    """Show a plan before anything is kept."""
    from planner.agenda import items

    first, weeks, seed = _drawing(turn.arg)
    if weeks != "4":
        await turn.say(Reply(turn.t("agenda-checking", weeks=int(weeks))))
    whole = await _checked(turn, first, weeks, seed)
    if not whole.entries:
        return Reply(turn.t("agenda-no-plan"))
    lines = [turn.t("agenda-drawn", count=len(whole.entries), weeks=int(weeks))]
    lines += [_line(turn, item) for item in items(whole.entries[:LISTED], await desk.as_planned(turn), turn.lang)]
    if len(whole.entries) > LISTED:
        lines.append(turn.t("agenda-more", count=len(whole.entries) - LISTED))
    lines += [f"ℹ️ {escape(note.said(turn.lang))}" for note in whole.notes]
    return Reply(
        "\n".join(lines), replaces=_pressed(turn),
        buttons=(row(turn.button("agenda-keep", "filled", turn.arg, style="primary"),
                     turn.button("agenda-redraw", "drawn", f"{_code(first)}.{weeks}.{seed + 1}")),),
    )


@flow.action("filled", role="editor")
async def filled(turn: Turn) -> Result:
    """Keep the plan that was shown: its captions pass the gate, each post gets its reminder."""
    from planner.unfold import unfold

    first, weeks, seed = _drawing(turn.arg)
    whole = await _checked(turn, first, weeks, seed)
    practice = await desk.as_planned(turn)
    kept_now = 0
    for entry in whole.entries:
        at = datetime.combine(entry.day, time.fromisoformat(entry.slot.time))
        fire = plans.instant_of(at, turn.house.zone)
        if fire <= turn.now:
            continue
        made = unfold(entry, practice, turn.lang)
        post = plans.fill(Post(practice_id=turn.practice_id, created_at=turn.now), made, entry, turn.lang)
        post.slot_at = fire
        turn.store.add(post)
        await posts.mark(turn.store, turn.practice_id, post.key, "used", turn.now)
        await turn.store.flush()
        await remind.schedule_post(turn, post)
        kept_now += 1
    await turn.note("plan-kept", f"practice:{turn.practice_id}", posts=kept_now)
    return Reply(turn.t("agenda-filled", count=kept_now), replaces=_pressed(turn),
                 buttons=(row(turn.button("agenda-back", "open"), turn.button("agenda-month", "month", _code(first))),))


async def _checked(turn: Turn, first: date, weeks: str, seed: int) -> Plan:
    """Draw a plan whose every caption passes the gate: what is refused is drawn again, then left out."""
    from dataclasses import replace

    from planner.unfold import unfold

    practice = await desk.as_planned(turn)
    refused: set[str] = set()
    for _ in range(ROUNDS):
        whole = await _plan(turn, first, weeks, seed, refused)
        cards = [(entry, unfold(entry, practice, turn.lang)) for entry in whole.entries]
        failed = await asyncio.to_thread(lambda pairs: {e.id for e, c in pairs if not captions.passes(turn, c)}, cards)
        if not failed:
            return whole
        refused |= failed
    return replace(whole, entries=tuple(entry for entry in whole.entries if entry.id not in refused))


async def _plan(turn: Turn, first: date, weeks: str, seed: int, refused: set[str]) -> Plan:
    """Draw a plan around what is planned already: no full week is filled further, no day is taken twice."""
    from dataclasses import replace

    from planner import catalogue
    from planner.plan import plan

    zone = turn.house.zone
    practice = await desk.as_planned(turn)
    past = [post for post in await posts.since(turn.store, turn.practice_id, turn.now - YEAR)
            if post.state != "skipped"]
    seen = await posts.seen(turn.store, turn.practice_id, turn.now - YEAR) | refused
    for post in await posts.undated(turn.store, turn.practice_id):
        if (post.body or {}).get("kept"):
            seen.discard(post.key)
    stock = [idea for idea in catalogue.ideas_for(practice.specialty) if idea.id not in seen]
    last = first + timedelta(days=SPANS[weeks] - 1)
    whole = plan(practice, first, last, seed, ideas=stock, history=plans.posted(past, zone),
                 slot_for=await desk.slot_for(turn))
    days = [plans.local_slot(post, zone).date() for post in past]
    counts: dict[tuple[int, int], int] = {}
    for day in days:
        counts[day.isocalendar()[:2]] = counts.get(day.isocalendar()[:2], 0) + 1
    entries = []
    for entry in whole.entries:
        key = entry.day.isocalendar()[:2]
        if entry.day in days or entry.id in seen or counts.get(key, 0) >= turn.house.posts_per_week:
            continue
        counts[key] = counts.get(key, 0) + 1
        entries.append(entry)
    return replace(whole, entries=tuple(entries))


def _drawing(arg: str) -> tuple[date, str, int]:
    code, _, rest = arg.partition(".")
    weeks, _, seed = rest.partition(".")
    if weeks not in SPANS or not seed.isdigit():
        raise Stale
    return _day(code), weeks, int(seed)


def _line(turn: Turn, item: Item) -> str:
    from planner.agenda import SHORT, WEEKDAY_NAMES

    name = WEEKDAY_NAMES.said(turn.lang).split()[item.day.weekday()][:3]
    return f"{name} {item.day:%d/%m} {item.time} · {SHORT[item.network]} · {escape(item.title)}"


# ---------------------------------------------------------------- inside

async def _posts(turn: Turn, first: date, last: date) -> Sequence[Post]:
    zone = turn.house.zone
    return await posts.between(
        turn.store, turn.practice_id, plans.instant_of(datetime.combine(first, time()), zone),
        plans.instant_of(datetime.combine(last, time()), zone),
    )


async def _items(turn: Turn, first: date, last: date) -> tuple[Item, ...]:
    from planner.agenda import Item

    zone = turn.house.zone
    return tuple(
        Item(at.date(), f"{at:%H:%M}", post.title, post.network, post.format, post.state)
        for post in await _posts(turn, first, last) if (at := plans.local_slot(post, zone))
    )


def _glyph(post: Post) -> str:
    from planner.agenda import GLYPHS

    return GLYPHS[post.state]


def _short(turn: Turn, post: Post) -> str:
    from planner.agenda import WEEKDAY_NAMES

    at = plans.local_slot(post, turn.house.zone)
    return f"{WEEKDAY_NAMES.said(turn.lang).split()[at.weekday()][:3]} {at:%d/%m %H:%M}"


def _said(turn: Turn, post: Post) -> str:
    from planner.dates.echo import moment

    return moment(plans.local_slot(post, turn.house.zone), turn.house.zone, turn.lang)


def _today(turn: Turn) -> date:
    from planner.recurrence import wall

    return wall(turn.now.astimezone(UTC), turn.house.zone).date()


def _same(day: date, turn: Turn) -> bool:
    today = _today(turn)
    return (day.year, day.month) == (today.year, today.month)


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=7)


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _code(day: date) -> str:
    return f"{day:%Y%m%d}"


def _day(code: str) -> date:
    try:
        day = datetime.strptime(code, "%Y%m%d").date()  # noqa: DTZ007 - a day of the practice
    except ValueError as error:
        raise Stale from error
    if not 2020 <= day.year <= 2100:
        raise Stale
    return day


def _pressed(turn: Turn) -> bool:
    event = turn.request.event
    return isinstance(event, Pressed) and event.action.flow == "agenda" and event.action.name != "open"

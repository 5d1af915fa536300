"""Hours: theatre, consultations, on-call, leave, congresses, holidays and nights, said in plain words."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Expect, Reply, row
from bot.core.request import Pressed
from bot.errors import Stale, Unusable
from storage import plans, posts

flow = Flow("hours")

WEEKLY = ("operating", "consulting", "on_call")
DATED = ("leave", "congress")
ZONES = ("A", "B", "C")
MOST = 40
_DEFAULTS = {"operating": ("08:00", "18:00"), "consulting": ("09:00", "18:00"), "on_call": ("18:00", "08:00")}
_DAYS = (
    r"lun(?:di)?s?\.?|mon(?:day)?s?", r"mar(?:di)?s?\.?|tue(?:s(?:day)?)?s?", r"mer(?:credi)?s?\.?|wed(?:nesday)?s?",
    r"jeu(?:di)?s?\.?|thu(?:rs(?:day)?)?s?", r"ven(?:dredi)?s?\.?|fri(?:day)?s?", r"sam(?:edi)?s?\.?|sat(?:urday)?s?",
    r"dim(?:anche)?s?\.?|sun(?:day)?s?",
)
_DAY = re.compile("|".join(rf"(?P<d{number}>\b(?:{names})(?!\w))" for number, names in enumerate(_DAYS)))
_TO = r"\s*(?:-|–|—|a|au|to|until|till|jusqu.?a|→)\s*"
_CLOCK = r"(\d{1,2})\s*(?:(h|:|heures?)\s*(\d{2})?)?\s*(am|pm)?"
_SPAN = re.compile(rf"(?<!\d)(?<!sur ){_CLOCK}{_TO}{_CLOCK}(?!\d)")
_COUNTS = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5, "six": 6,
           "huit": 8, "eight": 8}
_NUMBER = rf"(\d|{'|'.join(_COUNTS)})"
_EVERY = re.compile(
    rf"\bsur {_NUMBER}\b|\b(?:toutes|tous) les {_NUMBER} semaines\b|\bevery {_NUMBER} weeks\b|\bone \w+ in {_NUMBER}\b",
)
_OTHER = re.compile(r"\bevery other\b|\b(?:une )?semaine sur deux\b")
_BETWEEN = re.compile(
    r"\s+(?:au|to|until|till|jusqu['’]au|→)\s+|\s*[–—]\s*|\s+-\s+|(?<=\d)(?<!-\d\d)(?<!\d{4})-(?=\d{1,2}[/ ])",
    re.IGNORECASE,
)
_PARTS = {"matin": ("08:00", "13:00"), "morning": ("08:00", "13:00"), "apres-midi": ("13:00", "19:00"),
          "afternoon": ("13:00", "19:00"), "journee": ("08:00", "18:00"), "nuit": ("20:00", "08:00"),
          "night": ("20:00", "08:00"), "24h": ("08:00", "08:00")}


# ---------------------------------------------------------------- showing

@flow.command("horaires", "hours")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show when nothing rings, with the way to change it."""
    if turn.args.strip():
        return await _guess(turn, turn.args.strip())
    return card(turn)


def card(turn: Turn, note: str = "") -> Reply:
    """Show the hours."""
    hours: Mapping[str, Any] = turn.house.hours or {}
    today = plans.local_day(turn.now, turn.house.zone)
    lines = [note, ""] if note else []
    lines.append(turn.t("hours-title"))
    drops: list[Button] = []
    number = 0
    for place, entry in enumerate(hours.get("weekly", ())):
        number += 1
        lines.append(f"{number}. " + turn.t("hours-weekly", kind=turn.word(f"hours-kind-{entry['kind']}"),
                                            days=_days_said(turn, entry), begin=entry["begin"], end=entry["end"]))
        drops.append(turn.button("hours-drop", "drop", _mark("weekly", place, entry), flow="hours", number=number))
    for place, entry in enumerate(hours.get("dated", ())):
        if entry["last"] < today.isoformat():
            continue
        number += 1
        lines.append(f"{number}. " + turn.t("hours-dated", kind=turn.word(f"hours-kind-{entry['kind']}"),
                                            span=_span_said(turn, entry), label=entry.get("label") or "",
                                            labelled="yes" if entry.get("label") else "no"))
        drops.append(turn.button("hours-drop", "drop", _mark("dated", place, entry), flow="hours", number=number))
    if not number:
        lines.append(turn.t("hours-none"))
    night = hours.get("night", ["21:00", "07:30"])
    lines.append(turn.t("hours-night", begin=night[0], end=night[1]) if night else turn.t("hours-no-night"))
    public, zone = bool(hours.get("public", True)), hours.get("school_zone") or ""
    department = str(hours.get("department") or "")
    lines.append(turn.t("hours-public", on="yes" if public else "no", department=department,
                        located="yes" if department else "no"))
    lines.append(turn.t("hours-school", zone=zone) if zone else turn.t("hours-no-school"))
    lines += ["", turn.t("hours-explain")]

    def add(name: str) -> Button:
        return turn.button(f"hours-add-{name}", "add", name, flow="hours")

    rows = [
        tuple(add(name) for name in WEEKLY), tuple(add(name) for name in DATED),
        row(turn.button("hours-set-night", "night", flow="hours"),
            turn.button("hours-public-off" if public else "hours-public-on", "public", flow="hours"),
            turn.button("hours-set-school", "school", flow="hours")),
    ]
    rows += [tuple(drops[start : start + 4]) for start in range(0, len(drops), 4)]
    return Reply("\n".join(lines), buttons=tuple(rows), replaces=_pressed(turn))


# ---------------------------------------------------------------- changing

@flow.action("add", role="editor")
async def add(turn: Turn) -> Result:
    """Ask for days and hours in plain words."""
    if turn.arg in WEEKLY:
        return Reply(turn.t(f"hours-ask-{turn.arg}"), expect=Expect("hours", "weekly", {"kind": turn.arg}))
    if turn.arg in DATED:
        return Reply(turn.t(f"hours-ask-{turn.arg}"), expect=Expect("hours", "dated", {"kind": turn.arg}))
    raise Stale


@flow.step("weekly", role="editor")
async def weekly(turn: Turn) -> Result:
    """Keep hours that come back."""
    kind = str(turn.state["kind"])
    entry = read_weekly(turn.text, kind, plans.local_day(turn.now, turn.house.zone))
    if entry is None:
        return Reply(turn.t("hours-not-read"), expect=Expect("hours", "weekly", {"kind": kind}))
    return await _keep(turn, "weekly", entry)


@flow.step("dated", role="editor")
async def dated(turn: Turn) -> Result:
    """Keep an absence."""
    kind = str(turn.state["kind"])
    entry = read_dated(turn.text, kind, turn.now, turn.house.zone, turn.lang)
    if entry is None:
        return Reply(turn.t("hours-not-read-dates"), expect=Expect("hours", "dated", {"kind": kind}))
    return await _keep(turn, "dated", entry)


@flow.action("night", role="editor")
async def night(turn: Turn) -> Result:
    """Ask for the night's rest."""
    return Reply(turn.t("hours-ask-night"), buttons=(row(turn.button("hours-night-none", "night-off")),),
                 expect=Expect("hours", "night", {}))


@flow.step("night", role="editor")
async def night_given(turn: Turn) -> Result:
    """Keep the night's rest."""
    found = _hours_in(_bare(turn.text))
    if found is None:
        return Reply(turn.t("hours-not-read-night"), expect=Expect("hours", "night", {}))
    turn.house.hours = {**(turn.house.hours or {}), "night": list(found)}
    return card(turn, turn.t("hours-kept"))


@flow.action("night-off", role="editor")
async def night_off(turn: Turn) -> Result:
    """Let reminders ring at night."""
    turn.forget()
    turn.house.hours = {**(turn.house.hours or {}), "night": None}
    return card(turn)


@flow.action("public", role="editor")
async def public(turn: Turn) -> Result:
    """Switch silence on public holidays."""
    hours = turn.house.hours or {}
    turn.house.hours = {**hours, "public": not hours.get("public", True)}
    return card(turn)


@flow.action("school", role="editor")
async def school(turn: Turn) -> Result:
    """Ask for the zone whose school holidays are silent, and the department."""
    buttons = [turn.button("hours-zone", "zone", name, zone=name) for name in ZONES]
    return Reply(turn.t("hours-ask-school"),
                 buttons=(tuple(buttons), row(turn.button("hours-zone-none", "zone", "none"),
                                              turn.button("hours-department", "department"))))


@flow.action("zone", role="editor")
async def zone(turn: Turn) -> Result:
    """Keep the school zone."""
    if turn.arg not in {*ZONES, "none"}:
        raise Stale
    turn.house.hours = {**(turn.house.hours or {}), "school_zone": "" if turn.arg == "none" else turn.arg}
    return card(turn)


@flow.action("department", role="editor")
async def department_(turn: Turn) -> Result:
    """Ask for the department: some have holidays of their own."""
    return Reply(turn.t("hours-ask-department"), expect=Expect("hours", "department", {}))


@flow.step("department", role="editor")
async def department_given(turn: Turn) -> Result:
    """Keep the department."""
    found = re.search(r"\b(\d{2,3}|2[ab])\b", turn.text.lower())
    if found is None:
        return Reply(turn.t("hours-ask-department"), expect=Expect("hours", "department", {}))
    turn.house.hours = {**(turn.house.hours or {}), "department": found[1].upper()}
    return card(turn, turn.t("hours-kept"))


@flow.action("drop", role="editor")
async def drop(turn: Turn) -> Result:
    """Take one line away."""
    hours = dict(turn.house.hours or {})
    for name in ("weekly", "dated"):
        for place, entry in enumerate(hours.get(name, ())):
            if _mark(name, place, entry) == turn.arg:
                hours[name] = [other for number, other in enumerate(hours[name]) if number != place]
                turn.house.hours = hours
                await turn.note("hours-changed", f"practice:{turn.practice_id}")
                return card(turn)
    raise Stale


async def _keep(turn: Turn, name: str, entry: dict[str, Any]) -> Result:
    hours = dict(turn.house.hours or {})
    known = list(hours.get(name, ()))
    if len(known) >= MOST:
        raise Unusable(turn.word("hours-too-many"))
    if entry not in known:
        known.append(entry)
    hours[name] = sorted(known, key=lambda one: one.get("first") or "")
    turn.house.hours = hours
    await turn.note("hours-changed", f"practice:{turn.practice_id}")
    note = turn.t("hours-kept")
    if name == "dated":
        inside = await posts.between(
            turn.store, turn.practice_id, _midnight(entry["first"], turn.house.zone),
            _midnight(entry["last"], turn.house.zone) + timedelta(days=1),
        )
        count = sum(1 for post in inside if post.state in posts.OPEN)
        if count:
            note += " " + turn.t("hours-posts-inside", count=count)
    return card(turn, note)


async def _guess(turn: Turn, text: str) -> Result:
    """Take "/horaires congés du 3 au 12 août" or "/horaires bloc mardi 8h-18h" at once."""
    bare = _bare(text)
    kinds = {
        "leave": r"conge|vacances|leave|holiday", "congress": r"congres|congress|conference",
        "on_call": r"garde|astreinte|on.?call", "consulting": r"consult", "operating": r"bloc|operat|theatre|surgery",
    }
    kind = next((name for name, pattern in kinds.items() if re.search(pattern, bare)), "")
    entry: dict[str, Any] | None = None
    if kind in DATED:
        entry = read_dated(text, kind, turn.now, turn.house.zone, turn.lang)
    elif kind:
        entry = read_weekly(text, kind, plans.local_day(turn.now, turn.house.zone))
    if entry is None or turn.me.role == "reader":
        return card(turn)
    return await _keep(turn, "dated" if kind in DATED else "weekly", entry)


# ---------------------------------------------------------------- reading

def read_weekly(text: str, kind: str, today: date) -> dict[str, Any] | None:
    """Read "mardi et jeudi de 8h à 18h", "du lundi au vendredi 9-12", "un vendredi sur quatre"; None when no day."""
    bare = _bare(text)
    days = _days_in(bare)
    if not days:
        return None
    rest = _DAY.sub(" ", bare)
    begin, end = _hours_in(rest) or next((span for part, span in _PARTS.items() if part in rest), _DEFAULTS[kind])
    entry: dict[str, Any] = {"kind": kind, "days": sorted(days), "begin": begin, "end": end}
    every = _every_in(bare)
    if every > 1:
        ahead = min((day - today.weekday()) % 7 for day in days)
        entry |= {"every": every, "since": (today + timedelta(days=ahead)).isoformat()}
    return entry


def read_dated(text: str, kind: str, now: datetime, tz: str, lang: str) -> dict[str, Any] | None:
    """Read "du 3 au 12 août", "24/12 - 2/1", "le 14 mai", with a label in brackets or after a colon; None if no day."""
    label = ""
    if found := re.search(r"\(([^)]{2,40})\)|:\s*(.{2,40})$", text):
        label = (found[1] or found[2]).strip()
        text = (text[: found.start()] + text[found.end() :]).strip()
    halves = _BETWEEN.split(text, maxsplit=1)
    if len(halves) == 1 and (week := _whole_week(text, now, tz, lang)):
        return {"kind": kind, "first": week[0].isoformat(), "last": week[1].isoformat()}
    last = _one_day(halves[-1], now, tz, lang)
    if last is None:
        return None
    first = last
    if len(halves) == 2:
        bare = re.fullmatch(r"\D*(\d{1,2})(?:er|st|nd|rd|th)?\s*", halves[0])
        read = _with_day(last, int(bare[1])) if bare else _one_day(halves[0], now, tz, lang)
        if read is None:
            return None
        first = read
        while first > last:  # it has begun already, so the phrase was read a year too far
            first = first.replace(year=first.year - 1) if (first.month, first.day) != (2, 29) else last
    if (last - first).days > 370:
        return None
    entry = {"kind": kind, "first": first.isoformat(), "last": last.isoformat()}
    return {**entry, "label": label} if label else entry


def _one_day(text: str, now: datetime, tz: str, lang: str) -> date | None:
    from planner import dates

    found = dates.read(text, now, tz, lang)
    return found.at.date() if found.kind == "once" and found.at is not None else None


def _whole_week(text: str, now: datetime, tz: str, lang: str) -> tuple[date, date] | None:
    from planner import dates

    found = dates.read(text, now, tz, lang)
    if found.why != "period" or not found.options:
        return None
    monday = found.options[0].at.date()
    return monday, monday + timedelta(days=6)


def _with_day(last: date, day: int) -> date | None:
    month = last if day <= last.day else last.replace(day=1) - timedelta(days=1)
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _days_in(bare: str) -> set[int]:
    if re.search(r"\btous les jours\b|\bevery day\b|\bchaque jour\b|\b7/7\b", bare):
        return set(range(7))
    found = {5, 6} if re.search(r"\bweek-?ends?\b", bare) else set()
    hits = [(match.start(), match.end(), int(str(match.lastgroup)[1:])) for match in _DAY.finditer(bare)]
    for (_, end, one), (start, _, other) in pairwise(hits):
        if re.fullmatch(r"\s*(?:au|a|-|–|to|through)\s*", bare[end:start]):
            found |= {(one + step) % 7 for step in range((other - one) % 7 + 1)}
    return found | {number for _, _, number in hits}


def _hours_in(bare: str) -> tuple[str, str] | None:
    found = _SPAN.search(bare)
    if found is None:
        return None
    begin, end = _clock(found[1], found[3], found[4] or found[8]), _clock(found[5], found[7], found[8])
    if begin and end and found[8] == "pm" and not found[4] and begin > end:
        begin = _clock(found[1], found[3], "am")
    return (begin, end) if begin and end else None


def _clock(hour: str, minute: str | None, half: str | None) -> str:
    value = int(hour)
    if half:
        value = value % 12 + (12 if half == "pm" else 0)
    if value == 24:
        value = 0
    if value > 23 or int(minute or 0) > 59:
        return ""
    return time(value, int(minute or 0)).isoformat("minutes")


def _every_in(bare: str) -> int:
    if found := _EVERY.search(bare):
        word = next(group for group in found.groups() if group)
        return max(1, int(_COUNTS.get(word) or word))
    return 2 if _OTHER.search(bare) else 1


def _bare(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(char for char in folded if not unicodedata.combining(char))


# ---------------------------------------------------------------- words

def _days_said(turn: Turn, entry: Mapping[str, Any]) -> str:
    from planner.agenda import WEEKDAY_NAMES

    names = WEEKDAY_NAMES.said(turn.lang).split()
    days = sorted(int(day) for day in entry["days"])
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        said = turn.word("hours-from-to", first=names[days[0]], last=names[days[-1]])
    else:
        said = ", ".join(names[day] for day in days)
    if int(entry.get("every", 1)) > 1:
        since = date.fromisoformat(entry["since"])
        said = turn.word("hours-every", days=said, every=int(entry["every"]), since=_day_said(turn, since))
    return said


def _day_said(turn: Turn, day: date) -> str:
    from planner.awareness import when

    return when(day, day, turn.lang)


def _span_said(turn: Turn, entry: Mapping[str, Any]) -> str:
    from planner.awareness import when

    return when(date.fromisoformat(entry["first"]), date.fromisoformat(entry["last"]), turn.lang)


def _mark(name: str, place: int, entry: Mapping[str, Any]) -> str:
    return f"{name[0]}{place}.{zlib.crc32(repr(sorted(entry.items())).encode()):08x}"


def _midnight(day: str, tz: str) -> datetime:
    return plans.instant_of(datetime.fromisoformat(f"{day}T00:00"), tz)


def _pressed(turn: Turn) -> bool:
    event = turn.request.event
    return isinstance(event, Pressed) and event.action.flow == "hours" and event.action.name != "open"

"""A surgeon's hours: when nothing may ring, what happens to what was due, and why, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Generic, Literal, TypeVar, assert_never

from planner.closures import public_holidays, school_holidays
from planner.dates.echo import moment
from planner.practice import Practice
from planner.recurrence import instant, wall

Kind = Literal["leave", "congress", "on_call", "operating", "consulting", "public", "school", "night"]
#: From the most telling reason to the least: leave says more than the night inside it.
KINDS: Final[tuple[Kind, ...]] = (
    "leave",
    "congress",
    "on_call",
    "operating",
    "consulting",
    "public",
    "school",
    "night",
)
NIGHT: Final = (time(21, 0), time(7, 30))
#: What is later than this is stale: a post of yesterday's Tuesday is no reminder any more.
TOLERANCE: Final = timedelta(hours=24)
_THEATRE: Final = (time(8, 0), time(18, 0))
_FARTHEST: Final = timedelta(days=400)
_WORDS: Final[dict[Kind, tuple[str, str]]] = {
    "leave": ("congés", "leave"),
    "congress": ("congrès", "congress"),
    "on_call": ("garde ou astreinte", "on call"),
    "operating": ("bloc opératoire", "operating"),
    "consulting": ("consultations", "consultations"),
    "public": ("jour férié", "public holiday"),
    "school": ("vacances scolaires", "school holidays"),
    "night": ("repos de nuit", "night’s rest"),
}


@dataclass(frozen=True, slots=True)
class Weekly:
    """Hours that come back every week; an end at or before the beginning is on the next day.

    ``every`` above 1 counts weeks from ``since``: one Friday on call in four.
    """

    kind: Kind
    weekdays: frozenset[int]
    begin: time
    end: time
    every: int = 1
    since: date | None = None

    def on(self, day: date) -> bool:
        """Tell whether a stretch begins on a day."""
        if day.weekday() not in self.weekdays:
            return False
        if self.every == 1 or self.since is None:
            return True
        monday = self.since - timedelta(days=self.since.weekday())
        return (day - monday).days // 7 % self.every == 0


@dataclass(frozen=True, slots=True)
class Dated:
    """One stretch of local time, its end excluded; days mean whole days, both included."""

    kind: Kind
    begin: datetime
    end: datetime
    label: str = ""

    @classmethod
    def days(cls, kind: Kind, first: date, last: date, label: str = "") -> Dated:
        """Make a stretch of whole days."""
        return cls(kind, datetime.combine(first, time()), datetime.combine(last + timedelta(days=1), time()), label)


@dataclass(frozen=True, slots=True)
class Calendar:
    """When a practice wants silence.

    ``night`` is None for none. ``school_zone`` silences the school holidays of zone A, B or C; practices that work
    through them leave it out. ``public`` silences public holidays, those of ``department`` where it has its own.
    """

    tz: str = "Europe/Paris"
    weekly: tuple[Weekly, ...] = ()
    dated: tuple[Dated, ...] = ()
    night: tuple[time, time] | None = NIGHT
    public: bool = True
    department: str | None = None
    school_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Quiet:
    """A silence that holds at an instant: why, and until when (aware UTC)."""

    kind: Kind
    until: datetime
    label: str = ""


@dataclass(frozen=True, slots=True)
class Send:
    """Ring now."""


@dataclass(frozen=True, slots=True)
class Postpone:
    """Ring at ``until``; ``why`` is None when it is only not yet due."""

    until: datetime
    why: Quiet | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    """Do not ring; the next card says so in one line."""

    due: datetime
    why: Quiet | None = None


Decision = Send | Postpone | Drop
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gathered(Generic[T]):
    """What was due, sorted: one card now, one card a later moment, and lines for what was dropped."""

    now: tuple[T, ...]
    later: tuple[tuple[datetime, tuple[T, ...]], ...]
    dropped: tuple[tuple[T, Drop], ...]


def of_practice(practice: Practice) -> Calendar:
    """Make the calendar of a practice: its theatre days in theatre hours, its absences, its holidays."""
    weekly = (Weekly("operating", practice.operating, *_THEATRE),) if practice.operating else ()
    away = tuple(Dated.days("leave", a.first, a.last, a.label) for a in practice.away)
    return Calendar(practice.zone, weekly, away, department=practice.subdivision)


def quiet_at(at: datetime, calendar: Calendar) -> Quiet | None:
    """Tell why nothing may ring at an aware instant, and until when that one reason holds."""
    found = _covering(at, calendar)
    return min(found, key=lambda q: (KINDS.index(q.kind), q.until)) if found else None


def free_after(at: datetime, calendar: Calendar) -> datetime | None:
    """Find the first instant, ``at`` included, at which something may ring; None within the next 400 days."""
    free = at
    while free - at <= _FARTHEST:
        ends = [q.until for q in _covering(free, calendar)]
        if not ends:
            return free
        free = max(ends)
    return None


def decide(due: datetime, now: datetime, calendar: Calendar, tolerance: timedelta | None = TOLERANCE) -> Decision:
    """Decide what happens to something due; ``tolerance`` None never drops.

    What would only ring later than ``tolerance`` after its time is dropped at once rather than sent stale.
    """
    if now < due:
        return Postpone(due)
    if tolerance is not None and now - due > tolerance:
        return Drop(due, quiet_at(due, calendar))
    why = quiet_at(now, calendar)
    free = now if why is None else free_after(now, calendar)
    if free is None or (tolerance is not None and free - due > tolerance):
        return Drop(due, why)
    return Send() if why is None else Postpone(free, why)


def gather(
    items: Iterable[tuple[T, datetime]], now: datetime, calendar: Calendar, tolerance: timedelta | None = TOLERANCE
) -> Gathered[T]:
    """Sort what is due into one card now, one card for each later moment, and what is dropped; oldest first."""
    send: list[T] = []
    later: dict[datetime, list[T]] = {}
    dropped: list[tuple[T, Drop]] = []
    for item, due in sorted(items, key=lambda pair: pair[1]):
        decision = decide(due, now, calendar, tolerance)
        match decision:
            case Send():
                send.append(item)
            case Postpone(until=until):
                later.setdefault(until, []).append(item)
            case Drop():
                dropped.append((item, decision))
            case _:
                assert_never(decision)
    return Gathered(tuple(send), tuple((at, tuple(later[at])) for at in sorted(later)), tuple(dropped))


def closed(calendar: Calendar, weekday: int, hour: int) -> bool:
    """Tell whether an hour of any week is silent by habit; the choice of slots avoids it."""
    at = timedelta(hours=hour, minutes=30)
    habits = list(calendar.weekly)
    if calendar.night is not None:
        habits.append(Weekly("night", frozenset(range(7)), *calendar.night))
    for habit in habits:
        begin, end = _clock(habit.begin), _clock(habit.end)
        over = end <= begin
        if weekday in habit.weekdays and begin <= at and (over or at < end):
            return True
        if over and (weekday - 1) % 7 in habit.weekdays and at < end:
            return True
    return False


def explain(decision: Decision, calendar: Calendar, lang: str = "fr") -> str:
    """Say a decision in one line."""
    fr = lang == "fr"
    match decision:
        case Send():
            return "À envoyer maintenant." if fr else "To be sent now."
        case Postpone(until=until, why=why):
            when = moment(wall(until, calendar.tz), calendar.tz, lang)
            reason = f" : {name(why, lang)}" if fr and why else f": {name(why, lang)}" if why else ""
            return f"Reporté au {when}{reason}." if fr else f"Postponed to {when}{reason}."
        case Drop(due=due, why=why):
            when = moment(wall(due, calendar.tz), calendar.tz, lang)
            if why is None:
                return (
                    f"Rappel du {when} : trop tard, non envoyé." if fr else f"Reminder of {when}: too late, not sent."
                )
            return (
                f"Rappel du {when} non envoyé : {name(why, lang)}."
                if fr
                else f"Reminder of {when} not sent: {name(why, lang)}."
            )
        case _:
            assert_never(decision)


def name(quiet: Quiet, lang: str = "fr") -> str:
    """Name a silence: « congés (Noël) »."""
    word = _WORDS[quiet.kind][0 if lang == "fr" else 1]
    return f"{word} ({quiet.label})" if quiet.label else word


def _clock(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)


def _covering(at: datetime, calendar: Calendar) -> Sequence[Quiet]:
    """List every silence that holds at an instant."""
    tz = calendar.tz
    today = wall(at, tz).date()
    found: list[Quiet] = []

    def cover(kind: Kind, begin: datetime, end: datetime, label: str = "") -> None:
        if instant(begin, tz) <= at < instant(end, tz):
            found.append(Quiet(kind, instant(end, tz), label))

    habits = list(calendar.weekly)
    if calendar.night is not None and calendar.night[0] != calendar.night[1]:
        habits.append(Weekly("night", frozenset(range(7)), *calendar.night))
    for habit in habits:
        for day in (today - timedelta(days=1), today):
            if habit.on(day):
                last = day + timedelta(days=1) if habit.end <= habit.begin else day
                cover(habit.kind, datetime.combine(day, habit.begin), datetime.combine(last, habit.end))
    for stretch in calendar.dated:
        cover(stretch.kind, stretch.begin, stretch.end, stretch.label)
    midnight = datetime.combine(today, time())
    tomorrow = midnight + timedelta(days=1)
    if calendar.public and (label := public_holidays(today.year, calendar.department).get(today)):
        cover("public", midnight, tomorrow, label)
    if calendar.school_zone and (label := school_holidays(today.year, calendar.school_zone).get(today)):
        cover("school", midnight, tomorrow, label)
    return found

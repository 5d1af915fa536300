# ruff: noqa: C901, E501 - each doubt is one branch; the numbers are hours, days and months
"""A phrase decided: one moment, a repetition, a question with choices, or no date at all."""

# Above 300 lines: every doubt is decided on this one page, so that none is decided twice.

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from planner.dates.echo import moment, repetition
from planner.dates.grammar import DAYS, Clock, Day, Phrase, Repeat, parse
from planner.dates.narrative import asked
from planner.dates.someday import someday
from planner.recurrence import Recurrence, instant, wall

Kind = Literal["once", "recurring", "ask", "none"]

#: The hour taken when only a day was said; it is echoed, so the person sees it.
DEFAULT_HOUR: Final = time(9)
_PARTS: Final = {"MATIN": time(9), "MIDI": time(12), "APREM": time(15), "SOIR": time(19), "NUIT": time(21)}
_AFTER_WORK: Final = (time(18), time(19), time(20))
_BEFORE_WORK: Final = (time(7, 30), time(8))
_FEASTS: Final = {
    "NOEL": (12, 25),
    "REVEILLON": (12, 24),
    "TOUSSAINT": (11, 1),
    "HALLOWEEN": (10, 31),
    "NOUVELAN": (1, 1),
    "VALENTIN": (2, 14),
    "BOXING": (12, 26),
    "SYLVESTRE": (12, 31),
    "POISSON": (4, 1),
    "TRAVAIL": (5, 1),
    "NATIONALE": (7, 14),
    "MUSIQUE": (6, 21),
    "EPIPHANIE": (1, 6),
    "PATRICK": (3, 17),
    "ASSOMPTION": (8, 15),
    "CHANDELEUR": (2, 2),
    "ARMISTICE": (11, 11),
}
# Feasts that are a weekday of a month: month, weekday, which one, days after it.
_NTH: Final = {
    "MERES": (5, 6, -1, 0),
    "PERES": (6, 6, 2, 0),
    "BLACKFRIDAY": (11, 3, 3, 1),
    "CYBERMONDAY": (11, 3, 3, 4),
}
_EASTER: Final = {
    "PAQUES": 0, "LUNDIPAQUES": 1, "ASCENSION": 39, "PENTECOTE": 49, "LUNDIPENTECOTE": 50, "MARDIGRAS": -47,
    "VENDREDISAINT": -2,
}  # fmt: skip
_WEEK: Final = timedelta(days=7)
_EVENING: Final = 20
_YEARS: Final = 20
_MOST: Final = 6
_FAR: Final = 200


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question: a local wall time and, for what repeats, its rule."""

    at: datetime
    echo: str
    rrule: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """What a phrase means.

    ``at`` and ``start`` are local wall time; ``assumed`` says that the hour was not said and is the default;
    ``rest`` is the text without its dates: what to do then. ``why`` names the doubt behind a question: day, hour, next, today, before, order,
    past, impossible, period, several, frequency, someday.
    """

    kind: Kind
    at: datetime | None = None
    rrule: str | None = None
    start: datetime | None = None
    exdates: tuple[datetime, ...] = ()
    options: tuple[Option, ...] = ()
    echo: str = ""
    rest: str = ""
    why: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class _Now:
    at: datetime
    tz: str
    lang: str

    @property
    def today(self) -> date:
        return self.at.date()


def read(text: str, now: datetime, tz: str, lang: str = "fr", *, after_work: time | None = None) -> When:
    """Read a phrase at an aware instant; a naive ``now`` is wall time in ``tz``.

    ``after_work`` is when the practice's day ends, for "après le bloc"; without it the hour is asked.
    Raises: BadRule for an unknown zone.
    """
    local = wall(now, tz) if now.tzinfo is not None else now
    lang = "en" if lang.lower().startswith("en") else "fr"
    at = _Now(local, tz, lang)
    wanted, told = asked(text, lang)
    phrase = parse(wanted, lang)
    phrase.past = phrase.past or told
    said = _decide(phrase, at, after_work)
    if (said.kind == "none" and not phrase.past) or not (phrase.past or phrase.days or phrase.offset or phrase.repeat):
        # A French practice types "tomorrow", an English one "demain": the other language may know the day.
        other = parse(wanted, "fr" if lang == "en" else "en")
        # A bare ordinal proves nothing in a language nobody claimed: "le 3e visage".
        if (
            [d for d in other.days if d.kind != "dom"]
            or other.offset
            or other.repeat
            or (not other.days and said.kind == "none" and not phrase.clocks)
        ):
            again = _decide(other, at, after_work)
            if again.kind != "none":
                phrase, said = other, again
    if said.kind == "none" and not phrase.past:
        reach = someday(text, lang) or someday(text, "fr" if lang == "en" else "en")
        if reach:
            return _someday(at, reach)
    return When("none", rest=text.strip()) if said.kind == "none" else replace(said, rest=_rest(text, phrase))


def _someday(now: _Now, reach: str) -> When:
    """Offer times to one who answered "later": today and tomorrow, or the Mondays of the weeks to come."""
    if reach == "far":
        monday = now.today + timedelta(days=7 - now.today.weekday())
        return _ask([datetime.combine(monday + n * _WEEK, DEFAULT_HOUR) for n in (0, 1, 3, 5)], now, "someday")
    soon = (now.at + timedelta(minutes=89)).replace(minute=0, second=0, microsecond=0)
    tomorrow = now.today + timedelta(days=1)
    at = [datetime.combine(now.today, time(19)), *(datetime.combine(tomorrow, time(h)) for h in (9, 12, 19))]
    return _ask([soon, *at] if DEFAULT_HOUR <= soon.time() <= time(21) else at, now, "someday")


def _decide(phrase: Phrase, now: _Now, after_work: time | None) -> When:
    if not _says_when(phrase):
        return When("none")
    if phrase.offset and not phrase.repeat:
        found = _offset(phrase, now)
        if found is not None:
            return found
    times, why, assumed = _times(phrase, after_work)
    if phrase.repeat is not None:
        return _recurring(phrase, phrase.repeat, now, times, why, assumed=assumed)
    return _once(phrase, now, times, why, assumed=assumed)


def _says_when(phrase: Phrase) -> bool:
    strong = [d for d in phrase.days if not (d.weak and d.kind == "feast")]
    if strong or phrase.offset or phrase.repeat:
        return True
    if phrase.days:
        return True
    left = [n for n, used in zip((s.name for s in phrase.found), phrase.used, strict=True) if not used and len(n) > 1]
    if phrase.clocks:
        # "la patiente de 18 h": an hour that belongs to somebody is no appointment with us.
        first = phrase.clocks[0].at
        before = phrase.found[first - 1].name if first else ""
        return before not in {"de", "FOR", "sauf_"} or len(left) <= 1
    return bool(phrase.parts or phrase.work or phrase.begin) and len(left) <= (3 if phrase.work or phrase.begin else 1)


def _ask(options: list[datetime], now: _Now, why: str, rules: dict[datetime, str] | None = None) -> When:
    ahead = sorted({_real(o, now.tz) for o in options if _ahead(o, now)})[:_MOST]
    rules = rules or {}
    return When("ask", options=tuple(Option(o, moment(o, now.tz, now.lang), rules.get(o)) for o in ahead), why=why)


def _real(at: datetime, tz: str) -> datetime:
    """Move a wall time that a clock change skips to the one it rings at."""
    return wall(instant(at, tz), tz)


def _ahead(at: datetime, now: _Now) -> bool:
    return instant(at, now.tz) > instant(now.at, now.tz)


def _single(at: datetime, now: _Now, *, assumed: bool = False) -> When:
    at = _real(at, now.tz)
    return When("once", at=at, echo=moment(at, now.tz, now.lang), assumed=assumed)


# ------------------------------------------------------------------ hours


def _halves(clock: Clock, parts: list[str], lang: str) -> list[time]:
    """List what an hour may mean, given the part of day said with it."""
    hour, minute = clock.hour, clock.minute
    if clock.half:
        hour = hour % 12 + (12 if clock.half == "pm" else 0)
        return [time(hour, minute)]
    if "SOIR" in parts and 1 <= hour < 12:
        # "1 h, ce soir" is the night after; nobody is reminded then, so it is asked.
        return [time(hour + 12, minute)] if hour >= 4 or lang == "en" else [time(hour, minute), time(hour + 12, minute)]
    if "APREM" in parts and 1 <= hour < 12:
        return [time(hour + 12, minute)]
    if "MATIN" in parts:
        return [time(hour, minute)]
    if "NUIT" in parts and hour < 12:
        return [time(hour, minute), time(hour + 12, minute)] if hour >= 6 else [time(hour, minute)]
    if clock.sure or hour >= 12:
        return [time(hour, minute)]
    return [time(hour, minute), time(hour + 12, minute)]


def _times(phrase: Phrase, after_work: time | None) -> tuple[list[time], str, bool]:
    """Give the hours a phrase may mean, the doubt, and whether the hour was only assumed."""
    parts = [p for p, _ in phrase.parts]
    if any(c.bad for c in phrase.clocks):
        if all(c.hour == 0 and c.minute == 0 and c.full for c in phrase.clocks):
            phrase.days.append(Day("midnight", phrase.clocks[0].at, phrase.clocks[0].at))
            return [DEFAULT_HOUR], "hour", False
        return [DEFAULT_HOUR, time(12), time(18)], "impossible", False
    if phrase.clocks:
        halves = [_halves(c, parts, phrase.lang) for c in phrase.clocks]
        flat = list(dict.fromkeys(t for h in halves for t in h))
        why = "hour" if any(len(h) > 1 for h in halves) else "several" if len(flat) > 1 else ""
        if len(flat) > 1 and not why:
            why = "several"
        if len(phrase.clocks) == 1 and len(set(parts)) > 1 and phrase.either:
            flat = list(dict.fromkeys([*flat, *(_PARTS[p] for p in parts)]))
            why = "several"
        return flat, why, False
    known = list(dict.fromkeys(_PARTS[p] for p in parts if p in _PARTS))
    if phrase.work == "AFTERWORK" and (not known or "SOIR" not in parts):
        return ([after_work], "", True) if after_work else (list(_AFTER_WORK), "hour", False)
    if phrase.work == "AFTERWORK" and after_work:
        return [max(after_work, _PARTS["SOIR"])], "", True
    if phrase.work == "SAMEHOUR":
        return [DEFAULT_HOUR, time(12), time(18)], "hour", False
    if phrase.work == "BEFOREWORK":
        return list(_BEFORE_WORK), "hour", False
    if known:
        return known, "several" if len(known) > 1 else "", True
    return [DEFAULT_HOUR], "", True


# ------------------------------------------------------------------ one moment


def _offset(phrase: Phrase, now: _Now) -> When | None:
    """Read "dans …": hours and minutes from the instant, days and longer from the date."""
    exact = timedelta()
    day = now.today
    whole = False
    for n, unit in phrase.offset:
        if (
            n * {"YEAR": 366, "MONTH": 31, "WEEK": 7, "QUINZAINE": 14, "DAY": 1, "BDAY": 2}.get(unit, 0.05)
            > 366 * _YEARS
        ):
            return When("none")
        if unit == "MIN":
            exact += timedelta(minutes=n)
        elif unit == "h":
            exact += timedelta(hours=n)
        else:
            whole = True
            day = _later(day, n, unit, phrase.lang)
    if not whole:
        if phrase.clocks or exact <= timedelta():
            return None
        at = wall(instant(now.at, now.tz) + exact, now.tz).replace(second=0, microsecond=0)
        return _single(at, now)
    weekday = [d for d in phrase.days if d.kind == "wd"]
    if weekday:
        # "mardi dans quinze jours": the Tuesday of that week, or two weeks after the next one.
        here = day - timedelta(days=day.weekday()) + timedelta(days=weekday[0].n)
        ahead = (weekday[0].n - now.today.weekday()) % 7
        there = now.today + timedelta(days=ahead) + (day - now.today)
        times, why, assumed = _times(phrase, None)
        days = sorted({here, there})
        return _settle([datetime.combine(d, t) for d in days for t in times], now, why or "day", assumed=assumed)
    times, why, assumed = _times(phrase, None)
    return _settle([datetime.combine(day, t) for t in times], now, why, assumed=assumed)


def _later(day: date, n: float, unit: str, lang: str) -> date:
    if unit == "DAY" and lang == "fr" and n in {8, 15}:
        # "huit jours" is a week and "quinze jours" two, as French counts them.
        n -= 1
    if unit == "BDAY":
        left = int(n)
        while left:
            day += timedelta(days=1)
            left -= day.weekday() < 5
        return day
    if unit == "QUINZAINE":
        return day + timedelta(days=14 * n)
    if unit == "WEEK":
        return day + timedelta(days=round(7 * n))
    if unit == "DAY":
        return day + timedelta(days=round(n))
    months = n if unit == "MONTH" else 12 * n
    return day + relativedelta(months=int(months), days=15 if months % 1 else 0)


def _settle(options: list[datetime], now: _Now, why: str, *, assumed: bool) -> When:
    """Choose when one reading is left that is ahead; ask otherwise."""
    ahead = [o for o in dict.fromkeys(options) if _ahead(o, now)]
    if len(ahead) == 1 and why not in {"impossible", "period", "past"}:
        return _single(ahead[0], now, assumed=assumed)
    if ahead:
        return _ask(ahead, now, why or "day")
    return _ask([o + timedelta(days=1) for o in options], now, "past")


def _once(phrase: Phrase, now: _Now, times: list[time], why: str, *, assumed: bool) -> When:
    days = phrase.days
    if len(days) > 1:
        firm = [d for d in days if not d.weak]
        days = firm or days[:1]
    midnight = [d for d in days if d.kind == "midnight"]
    days = [d for d in days if d.kind != "midnight"]
    if midnight:
        return _midnight(days, now)
    if not days and phrase.begin is not None:
        days = [phrase.begin]
    if not days:
        return _today_or_later(phrase, now, times, why, assumed=assumed)
    days = _merged(days, now)
    if len(days) > 1:
        every = [datetime.combine(c, t) for d in days for c in _days(d, now, times)[0] for t in times]
        if len(set(every)) == 1:
            return _settle(every, now, why, assumed=assumed)
        pairs = _paired(phrase, days, now)
        return _ask(pairs or every, now, "several")
    found, doubt = _days(days[0], now, [time(23, 59)] if assumed else times)
    if not found:
        return _ask([], now, doubt or "impossible")
    if phrase.shift is not None:
        found = [_later(d, phrase.shift[0], phrase.shift[1], "en") for d in found]
        return _settle([datetime.combine(d, t) for d in found for t in times], now, why or doubt, assumed=assumed)
    if days[0].kind == "rel" and days[0].n == 0 and found[0] == now.today:
        return _today(phrase, now, times, why, assumed=assumed)
    if now.at.hour < 4 and days[0].kind == "rel" and days[0].n == 1:
        # Before dawn "demain" may be the day that has begun.
        found, doubt = [now.today, *found], "day"
    options = [datetime.combine(d, t) for d in found for t in times]
    if (phrase.deadline or phrase.beyond) and not doubt and not why:
        return _ask(_around(phrase, options[0], assumed=assumed), now, "before")
    if assumed and found[0] == now.today and not any(_ahead(o, now) for o in options[: len(times)]):
        soon = _soon(phrase, now)
        options = [soon, *options] if soon else options
    return _settle(options, now, why or doubt, assumed=assumed)


def _around(phrase: Phrase, at: datetime, *, assumed: bool) -> list[datetime]:
    """Offer two moments before a limit ("avant jeudi") or after it ("après le 20", "après 18 h")."""
    step = timedelta(days=1) if assumed else timedelta(hours=1)
    if phrase.deadline:
        return [at - step, at]
    return [at + step, at + 2 * step] if assumed else [at, at + step]


def _soon(phrase: Phrase, now: _Now) -> datetime | None:
    """Find a full hour left today for a part of day that has begun, at least half an hour away."""
    ends = {"MATIN": 12, "APREM": 18, "SOIR": 22, "MIDI": 14}
    end = max((ends.get(p, 22) for p, _ in phrase.parts), default=21)
    soon = (now.at + timedelta(minutes=89)).replace(minute=0, second=0, microsecond=0)
    return soon if soon.date() == now.today and soon.hour <= end else None


def _paired(phrase: Phrase, days: list[Day], now: _Now) -> list[datetime]:
    """Give each of several days its own hour, when as many hours follow them in turn."""
    marks = [(c.at, _halves(c, [], phrase.lang)[0]) for c in phrase.clocks]
    marks = marks or [(a, _PARTS[p]) for p, a in phrase.parts if p in _PARTS]
    marks.sort()
    if len(marks) != len(days):
        return []
    out = []
    for day, (_, t) in zip(days, marks, strict=True):
        found = [datetime.combine(d, t) for d in _days(day, now, [t])[0]]
        out += [o for o in found if _ahead(o, now)][:1]
    return out


def _midnight(days: list[Day], now: _Now) -> When:
    base = [c for d in days for c in _days(d, now, [time(23, 59)])[0]] or [now.today]
    both = [datetime.combine(b, time()) for b in base] + [datetime.combine(b + timedelta(days=1), time()) for b in base]
    return _settle(both, now, "hour", assumed=False)


def _today_or_later(phrase: Phrase, now: _Now, times: list[time], why: str, *, assumed: bool) -> When:
    if not phrase.clocks and phrase.parts and not phrase.work:
        options = [datetime.combine(now.today + timedelta(days=d), t) for d in (0, 1) for t in times]
        return _ask([o for o in options if _ahead(o, now)], now, "day")
    options = []
    for t in times:
        at = datetime.combine(now.today, t)
        options.append(at if _ahead(at, now) else at + timedelta(days=1))
    if phrase.deadline and phrase.clocks and not why:
        return _ask([options[0] - timedelta(hours=1), options[0]], now, "before")
    return _settle(options, now, why, assumed=assumed)


def _today(phrase: Phrase, now: _Now, times: list[time], why: str, *, assumed: bool) -> When:
    """Read "ce soir" and "aujourd’hui": later today, or a question when it is too late for that."""
    options = [datetime.combine(now.today, t) for t in times]
    ahead = [o for o in options if _ahead(o, now)]
    if len(ahead) == 1 and why != "impossible":
        return _single(ahead[0], now, assumed=assumed)
    if ahead:
        return _ask(ahead, now, why)
    parts = {p for p, _ in phrase.parts}
    soon = _soon(phrase, now) if assumed else None
    if soon:
        return _single(soon, now, assumed=True)
    later = [o + timedelta(days=1) for o in options]
    halves = [o + timedelta(hours=12) for o in options if o.hour < 12 and not parts]
    return _ask(halves + later, now, "past")


def _merged(days: list[Day], now: _Now) -> list[Day]:
    """Join a weekday and the date or the week said apart from it."""
    weekdays = [d for d in days if d.kind == "wd"]
    weeks = [d for d in days if d.kind == "week"]
    if weeks and weekdays and weeks[0].mod in {"of", "number"}:
        ahead = _named_week(weeks[0], now)
        return [
            Day("date", d.at, d.end, on.day, on.month, on.year)
            for d in weekdays
            for on in [ahead[0] + timedelta(days=d.n)]
            if ahead
        ]
    if weeks and weekdays:
        return [replace(d, mod="nweek" if weeks[0].mod == "next" else "this") for d in weekdays]
    months = [d for d in days if d.kind == "month" and d.mod == " next"]
    if months and len(days) == 2 and any(d.kind == "dom" for d in days):
        return [replace(d, mod="next") for d in days if d.kind == "dom"]
    fixed = [d for d in days if d.kind in {"date", "numeric", "dom", "rel", "nth"}]
    if len(fixed) == 1 and len(weekdays) == 1 and not weekdays[0].mod:
        on, _ = _days(fixed[0], now, [time(23, 59)])
        if any(d.weekday() == weekdays[0].n for d in on):
            return fixed
        return [*fixed, *weekdays]
    seen: list[Day] = []
    for day in days:
        if not any(
            (d.kind, d.n, d.month, d.year, d.mod) == (day.kind, day.n, day.month, day.year, day.mod) for d in seen
        ):
            seen.append(day)
    return seen


def _days(day: Day, now: _Now, times: list[time]) -> tuple[list[date], str]:
    """List the dates a day may mean, and the doubt between them."""
    match day.kind:
        case "rel":
            return [now.today + timedelta(days=day.n)], ""
        case "wd":
            return _weekday(day, now, times)
        case "date":
            return _dated(day, now, times)
        case "numeric":
            return _numeric(day, now, times)
        case "dom":
            return _of_month(day, now, times)
        case "nth":
            return _nth(day, now)
        case "feast":
            return _feast(day, now), ""
        case _:
            return _period(day, now), "period"


def _weekday(day: Day, now: _Now, times: list[time]) -> tuple[list[date], str]:
    ahead = (day.n - now.today.weekday()) % 7
    near = now.today + timedelta(days=ahead)
    monday = now.today - timedelta(days=now.today.weekday())
    if day.mod == "nweek":
        found = monday + _WEEK + timedelta(days=day.n)
        # On a Sunday "la semaine prochaine" begins tomorrow for most; the echo says which.
        return [found], ""
    if day.mod in {"en8", "en15"}:
        weeks = 1 if day.mod == "en8" else 2
        if ahead == 0:
            # Said on the day itself: a week from today, or from the next one?
            return [near + weeks * _WEEK, near + (weeks + 1) * _WEEK], "day"
        return [near + weeks * _WEEK], ""
    if day.mod == "after":
        return [near + (2 if ahead == 0 else 1) * _WEEK], ""
    if day.mod == "later":
        return [near + (_WEEK if ahead == 0 else timedelta()), near + (2 if ahead == 0 else 1) * _WEEK], "next"
    if day.mod == "next":
        if ahead == 0:
            return [near + _WEEK], ""
        same_week = near < monday + _WEEK
        if same_week or ahead == 1:
            return [near, near + _WEEK], "next"
        return [near], ""
    if day.mod == "this" and ahead == 0:
        later = any(_ahead(datetime.combine(near, t), now) for t in times)
        return [near] if later or now.at.hour < _EVENING else [near + _WEEK], ""
    if ahead == 0:
        return [near, near + _WEEK], "today"
    return [near], ""


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(month: int, day: int, now: _Now, times: list[time]) -> date | None:
    """Find the next date of that name; 29 February waits for its year."""
    for year in range(now.today.year, now.today.year + 9):
        found = _safe(year, month, day)
        if found and any(_ahead(datetime.combine(found, t), now) for t in times):
            return found
    return None


def _dated(day: Day, now: _Now, times: list[time]) -> tuple[list[date], str]:
    if not 1 <= day.month <= 12 or (day.year and not 1 <= day.year <= now.today.year + _YEARS):
        return [], "impossible"
    if day.year:
        found = _safe(day.year, day.month, day.n)
        if found is None:
            return _last_of(day.year, day.month), "impossible"
        if found < now.today:
            again = _coming(day.month, day.n, now, times)
            return ([again] if again and again.year != day.year else []), "past"
    else:
        found = _coming(day.month, day.n, now, times)
        if found is None:
            year = now.today.year + (day.month < now.today.month)
            return _last_of(year, day.month), "impossible"
    if day.mod and found.weekday() != int(day.mod[-1]):
        # The weekday and the date disagree: one of the two is a slip.
        shift = (int(day.mod[-1]) - found.weekday() + 3) % 7 - 3
        return sorted({found, found + timedelta(days=shift)}), "day"
    return [found], ""


def _last_of(year: int, month: int) -> list[date]:
    last = date(year, month, monthrange(year, month)[1])
    return [last, last + timedelta(days=1)]


def _numeric(day: Day, now: _Now, times: list[time]) -> tuple[list[date], str]:
    """Read 12/11: day first in French; in English, and when the French reading is long past, it is asked."""
    first, second = day.n, day.month
    orders = [(first, second)] if second <= 12 else []
    if first <= 12 and second != first:
        orders.append((second, first))
    out: list[date] = []
    doubts: list[str] = []
    for d, m in orders:
        found, doubt = _dated(Day("date", 0, 0, d, m, day.year, mod=day.mod), now, times)
        out.append(found[0]) if found else None
        doubts.append(doubt)
    if not out:
        return [], "impossible"
    if len(orders) == 1:
        return _dated(Day("date", 0, 0, *orders[0], day.year, mod=day.mod), now, times)
    if day.mod:
        fits = [o for o in out if o.weekday() == int(day.mod[-1])]
        if len(fits) == 1:
            return fits, ""
    if now.lang == "fr" and doubts[0] == "" and (day.year or (out[0] - now.today).days <= _FAR):
        return [out[0]], ""
    return sorted(set(out)), "order"


def _of_month(day: Day, now: _Now, times: list[time]) -> tuple[list[date], str]:
    found: list[date] = []
    for step in range(13):
        first = now.today.replace(day=1) + relativedelta(months=step)
        at = _safe(first.year, first.month, day.n)
        if at is None or at < now.today or (day.mod == "next" and step == 0):
            if day.mod == "next" and step == 1:
                return _last_of(first.year, first.month), "impossible"
            continue
        if day.mod.startswith("WD") and at.weekday() != int(day.mod[-1]):
            continue
        found.append(at)
        break
    if not found:
        return [], "impossible"
    if day.mod.startswith("WD"):
        # "lundi 30" names a date of these weeks; a match months away is a slip in one of the two.
        near = (int(day.mod[-1]) - now.today.weekday()) % 7
        if (found[0] - now.today).days > 62:
            month = replace(day, mod="")
            return sorted({now.today + timedelta(days=near or 7), *_of_month(month, now, times)[0]}), "day"
        return found, ""
    if found[0] == now.today and any(_ahead(datetime.combine(now.today, t), now) for t in times):
        rest = _of_month(day, replace(now, at=datetime.combine(now.today + timedelta(days=1), time())), times)[0]
        return [found[0], *rest], "today"
    if found[0] == now.today:
        return _of_month(day, replace(now, at=datetime.combine(now.today + timedelta(days=1), time())), times)
    return found, ""


def _nth(day: Day, now: _Now) -> tuple[list[date], str]:
    months = [now.today.replace(day=1) + relativedelta(months=i) for i in range(14)]
    if day.mod == "NMONTH":
        months = months[1:2]
    elif day.month:
        months = [m for m in months if m.month == day.month]
    for first in months:
        days = [first + timedelta(days=i) for i in range(monthrange(first.year, first.month)[1])]
        hits = [d for d in days if d.weekday() == day.n]
        at = hits[day.year] if day.year < 0 else hits[day.year - 1] if day.year <= len(hits) else None
        if at is not None and at > now.today:
            return [at], ""
    return [], "impossible"


def _feast(day: Day, now: _Now) -> list[date]:
    for year in (now.today.year, now.today.year + 1):
        at = _feast_of(day.mod, year)
        if at > now.today:
            return [at]
    return []


def _feast_of(name: str, year: int) -> date:
    if name in _EASTER:
        return easter(year) + timedelta(days=_EASTER[name])
    if name not in _NTH:
        return date(year, *_FEASTS[name])
    month, weekday, which, after = _NTH[name]
    days = [date(year, month, d) for d in range(1, monthrange(year, month)[1] + 1)]
    at = [d for d in days if d.weekday() == weekday][which] + timedelta(days=after)
    # French mothers give way to Pentecost by a week.
    return at + _WEEK if name == "MERES" and at == easter(year) + timedelta(days=49) else at


def _period(day: Day, now: _Now) -> list[date]:
    """Offer days for what names no day: the end of the week, the month to come."""
    monday = now.today - timedelta(days=now.today.weekday())
    next_ = "next" in day.mod
    if day.mod in {"of", "number"}:
        week = _named_week(day, now)
        return [d for d in (week[5:] if day.kind == "weekend" else week[:5]) if d > now.today]
    if day.kind in {"endweek", "weekend"}:
        picks = (3, 4, 5) if day.kind == "endweek" else (5, 6)
        base = monday + (_WEEK if next_ and day.kind == "endweek" else timedelta())
        found = [base + timedelta(days=p) for p in picks]
        if day.kind == "weekend" and next_:
            found += [d + _WEEK for d in found]
        found = [d for d in found if d >= now.today]
        return found or [monday + _WEEK + timedelta(days=p) for p in picks]
    if day.kind == "week":
        base = monday + (_WEEK if next_ else timedelta())
        found = [base + timedelta(days=p) for p in range(5)]
        return [d for d in found if d > now.today] or [monday + _WEEK + timedelta(days=p) for p in range(5)]
    if day.kind == "year":
        return [date(now.today.year + 1, 1, 4)]
    first = now.today.replace(day=1) + relativedelta(months=1 if next_ else 0)
    if day.month:
        first = date(now.today.year + (day.month < now.today.month), day.month, 1)
    last = monthrange(first.year, first.month)[1]
    picks = {"EARLY": (1, 3, 5), "MID": (13, 15, 17), "LATE": (last - 5, last - 2, last)}.get(
        day.mod.split(" ")[0], (1, 10, 20)
    )
    return [d for d in (first.replace(day=p) for p in picks) if d > now.today]


def _named_week(day: Day, now: _Now) -> list[date]:
    """List the seven days of "la semaine du 28", "le week-end du 26" or "semaine 40"."""
    if day.mod == "number":
        for year in (now.today.year, now.today.year + 1):
            try:
                monday = date.fromisocalendar(year, day.n, 1)
            except ValueError:
                continue
            if monday + timedelta(days=4) > now.today:
                return [monday + timedelta(days=i) for i in range(7)]
        return []
    named = Day("date", 0, 0, day.n, day.month) if day.month else Day("dom", 0, 0, day.n)
    found, _ = _days(named, now, [time(23, 59)])
    if not found:
        return []
    monday = found[0] - timedelta(days=found[0].weekday())
    return [monday + timedelta(days=i) for i in range(7)]


# ------------------------------------------------------------------ what repeats


def _recurring(phrase: Phrase, repeat: Repeat, now: _Now, times: list[time], why: str, *, assumed: bool) -> When:
    _complete(phrase, repeat, now)
    if (repeat.vague and not (repeat.days or repeat.monthdays)) or repeat.freq == "HOURLY":
        return _ask_days(now, times)
    if any(not 1 <= d <= 31 for d in repeat.monthdays if d != -1) or repeat.interval < 1:
        return _ask([], now, "impossible")
    if any(d[0] not in "-0123456789" for d in repeat.days) and repeat.monthdays:
        # "tous les lundis et le 1er": two reminders, not the Mondays that fall on a 1st.
        return _ask_each(phrase, repeat, now, times)
    if why == "several" and _woven(phrase):
        return _ask_each(phrase, repeat, now, times)
    begin = now.today
    if phrase.begin is not None and phrase.begin.kind == "month" and phrase.begin.month:
        first = date(now.today.year + (phrase.begin.month < now.today.month), phrase.begin.month, 1)
        begin = max(begin, first)
    elif phrase.begin is not None:
        found, _ = _days(phrase.begin, now, [time(23, 59)])
        begin = max(begin, found[0]) if found else begin
    both = [t for t in times if t.minute == times[0].minute]
    hours = sorted({t.hour for t in both}) if why == "several" and len(both) == len(times) and not phrase.hours else []
    answers: list[tuple[str, datetime]] = []
    for t in times[:1] if hours else times:
        made = _rule(phrase, repeat, now, begin, t, hours)
        if made is not None:
            answers.append(made)
    if not answers:
        return _ask([], now, "impossible")
    if why in {"hour", "impossible"} or len(answers) > 1:
        rules = {start: rule for rule, start in answers}
        return replace(_ask(list(rules), now, why or "several", rules), rrule=answers[0][0])
    rule, start = answers[0]
    exdates = tuple(
        datetime.combine(d, start.time())
        for item in phrase.excepted
        if item.kind != "month"
        for d in _days(item, now, [start.time()])[0][:1]
    )
    item = Recurrence(start, now.tz, rule, exdates)
    return When(
        "recurring",
        rrule=item.rule,
        start=start,
        exdates=exdates,
        echo=repetition(item, now.lang, start),
        assumed=assumed,
    )


def _complete(phrase: Phrase, repeat: Repeat, now: _Now) -> None:  # noqa: PLR0912 - one branch a kind of day
    """Add to a rhythm the days said apart from it: "toutes les deux semaines le mardi"."""
    for day in phrase.days:
        if day.weak:
            continue
        if day.kind == "wd" and day.mod == "next" and phrase.begin is None:
            phrase.begin = day
        if day.kind == "wd" and repeat.days == ["SA", "SU"] and day.n >= 5:
            repeat.days = [DAYS[day.n]]
        elif day.kind == "wd" and repeat.freq in {"WEEKLY", "DAILY"}:
            repeat.freq = "WEEKLY"
            repeat.days = list(dict.fromkeys([*repeat.days, DAYS[day.n]]))
        elif (
            day.kind == "month" and not day.month and repeat.freq == "MONTHLY" and not (repeat.days or repeat.monthdays)
        ):
            repeat.monthdays = [{"EARLY": 1, "MID": 15, "LATE": -1}.get(day.mod, 1)]
        elif day.kind == "dom" and repeat.freq == "MONTHLY" and not repeat.days:
            repeat.monthdays.append(day.n)
        elif day.kind in {"date", "numeric"} and repeat.freq == "YEARLY":
            on, _ = _days(day, now, [time(23, 59)])
            if on:
                repeat.month, repeat.monthdays = on[0].month, [on[0].day]
        elif day.kind == "weekend" and repeat.freq == "WEEKLY" and not repeat.days:
            repeat.days = ["SA", "SU"]
        elif day.kind == "month" and day.month and phrase.begin is None and phrase.until is None:
            phrase.begin = phrase.until = day
        elif phrase.begin is None and day.kind in {"date", "numeric", "rel", "week"}:
            phrase.begin = day
    if phrase.except_days:
        every = repeat.days if repeat.freq == "WEEKLY" and repeat.days else list(DAYS) if repeat.freq == "DAILY" else []
        kept = [d for d in every if d not in phrase.except_days]
        if kept and repeat.interval == 1:
            repeat.freq, repeat.days = "WEEKLY", kept


def _woven(phrase: Phrase) -> bool:
    """Tell whether days and hours alternate: "le mardi à 9 h et le jeudi à 18 h"."""
    days = [i for i, s in enumerate(phrase.found) if s.name.startswith("WD")]
    hours = _hours_said(phrase)
    return bool(days) and len(hours) > 1 and days[0] < hours[0][0] < days[-1]


def _hours_said(phrase: Phrase) -> list[tuple[int, time]]:
    """List the hours, or else the parts of day, with their places in the phrase."""
    if phrase.clocks:
        return [(c.at, _halves(c, [], phrase.lang)[0]) for c in phrase.clocks]
    return sorted((at, _PARTS[p]) for p, at in phrase.parts if p in _PARTS and at)


def _ask_each(phrase: Phrase, repeat: Repeat, now: _Now, times: list[time]) -> When:
    """Offer as choices the several repetitions that one phrase holds."""
    wanted: list[tuple[str, time]] = []
    if repeat.monthdays:
        days = ",".join(map(str, repeat.monthdays))
        wanted = [
            ("FREQ=WEEKLY;BYDAY=" + ",".join(repeat.days), times[0]),
            (f"FREQ=MONTHLY;BYMONTHDAY={days}", times[0]),
        ]
    else:
        names = [(i, s.name) for i, s in enumerate(phrase.found) if s.name.startswith("WD")]
        last = -1
        for place, hour in _hours_said(phrase):
            mine = dict.fromkeys(DAYS[int(n[-1])] for i, n in names if last < i < place)
            if mine:
                wanted.append(("FREQ=WEEKLY;BYDAY=" + ",".join(mine), hour))
            last = place
    options: dict[datetime, str] = {}
    for rule, at in wanted:
        first = Recurrence(datetime.combine(now.today, at), now.tz, rule).next_after(instant(now.at, now.tz))
        if first is not None:
            options[wall(first, now.tz)] = rule
    return _ask(list(options), now, "several", options)


def _ask_days(now: _Now, times: list[time]) -> When:
    """Ask on which day, offering the working days to come as weekly reminders."""
    options: dict[datetime, str] = {}
    day = now.today
    while len(options) < 5:
        day += timedelta(days=1)
        if day.weekday() < 5:
            options[datetime.combine(day, times[0])] = f"FREQ=WEEKLY;BYDAY={DAYS[day.weekday()]}"
    return _ask(list(options), now, "frequency", options)


def _rule(  # noqa: PLR0912 - one branch a part of the rule
    phrase: Phrase, repeat: Repeat, now: _Now, begin: date, at: time, hours: list[int]
) -> tuple[str, datetime] | None:
    parts = [f"FREQ={repeat.freq}"]
    base = [f"FREQ={repeat.freq}"]
    if repeat.interval > 1:
        parts.append(f"INTERVAL={repeat.interval}")
    months = [m for m in range(1, 13) if m not in {d.month for d in phrase.excepted if d.kind == "month"}]
    by = []
    if repeat.month:
        by.append(f"BYMONTH={repeat.month}")
    elif len(months) < 12:
        by.append("BYMONTH=" + ",".join(map(str, months)))
    if repeat.monthdays:
        by.append("BYMONTHDAY=" + ",".join(map(str, dict.fromkeys(repeat.monthdays))))
    if repeat.days:
        by.append("BYDAY=" + ",".join(repeat.days))
    if repeat.setpos:
        by.append(f"BYSETPOS={repeat.setpos}")
    if hours:
        by.append("BYHOUR=" + ",".join(map(str, hours)))
    after = max(instant(now.at, now.tz), instant(datetime.combine(begin, time()), now.tz) - timedelta(seconds=1))
    anchor = Recurrence(datetime.combine(begin, at), now.tz, ";".join(base + by))
    first = anchor.next_after(after)
    if first is None:
        return None
    while phrase.parity is not None and first and wall(first, now.tz).isocalendar().week % 2 != phrase.parity:
        first = anchor.next_after(first)
    if first is None:
        return None
    start = wall(first, now.tz)
    # A start that a clock change moved keeps the hour that was asked for.
    start = start if start.time() == at or hours else datetime.combine(start.date(), at)
    if repeat.count:
        by.append(f"COUNT={repeat.count}")
    elif repeat.spell is not None:
        last = _later(start.date(), repeat.spell[0], repeat.spell[1], "en") - timedelta(days=1)
        by.append(f"UNTIL={last:%Y%m%d}T235959")
    elif phrase.until is not None:
        last_day = _until(phrase.until, now, start)
        if last_day is None or last_day < start.date():
            return None
        by.append(f"UNTIL={last_day:%Y%m%d}T235959")
    return ";".join(parts + by), start


def _until(day: Day, now: _Now, start: datetime) -> date | None:
    if day.kind == "month":
        first = date(now.today.year + (0 < day.month < now.today.month), day.month or now.today.month, 1)
        if "next" in day.mod:
            first = now.today.replace(day=1) + relativedelta(months=1)
        ends = {"EARLY": 5, "MID": 15}
        if early := ends.get(day.mod.split(" ")[0]):
            return first.replace(day=early)
        # "jusqu’en juin" takes June in.
        return first + relativedelta(months=1) - timedelta(days=1)
    if day.kind == "year":
        return date(now.today.year, 12, 31)
    found, _ = _days(day, replace(now, at=max(now.at, start)), [time(23, 59)])
    return found[-1] if day.kind in {"weekend", "endweek", "week"} and found else found[0] if found else None


# ------------------------------------------------------------------ what is left


_LINKS: Final = frozenset(
    [
        "le",
        "a",
        "de",
        "en",
        "vers",
        "pour",
        "THIS",
        "IN",
        "FOR",
        "pile",
        "max",
        "et",
        "ou",
        "FROM",
        ",",
        "du",
        "au",
        "on",
        "by",
        "des",
        "entre",
        "between",
        "apres",
        "after",
        "svp",
        "stp",
        "please",
        "avant",
        "avec",
        "-",
        "environ",
        "sharp",
    ]
)
_LEAD: Final = re.compile(
    r"^(?:(?:ok|oui|non|d[’']accord|plutôt|plutot|bonjour|hello|salut|hi|stp|svp|please|pls|merci de|tu peux|peux[- ]tu|pourrais[- ]tu|can you|could you)\b[\s,:!]*)*"
    r"(?:(?:(?:me |nous )?rap+el+(?:e|es|ez|er)?[- ]?(?:moi|nous)?|remind (?:me|us)|(?:mets|mettre|crée|créer|programme[rz]?) un rappel|rappel|reminder|"
    r"n[’']oublie pas|don[’']t (?:let me )?forget|fais[- ]moi penser|note|noter)\b)?[\s,:]*(?:(?:de|d[’']|à|pour|que|to|that|about|for)(?:\s+|(?<=[’'])))?",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:[\s,;:–-]|\b(?:le|la|les|à|a|au|de|du|d[’']|vers|pour|on|at|by|in|the|et|and|en|ce)$)+$",
    re.IGNORECASE,
)


def _rest(text: str, phrase: Phrase) -> str:
    """Give back what is to be done, without the words that said when."""
    used = phrase.used
    names = [s.name for s in phrase.found]
    for i in range(1, len(used)):
        used[i] = used[i] or (used[i - 1] and names[i] == "pile")
    for i in range(len(used) - 2, -1, -1):
        joins = names[i] in {"et", "ou"}
        if not used[i] and used[i + 1] and names[i] in _LINKS and (not joins or (i and used[i - 1])):
            used[i] = True
    keep = [True] * len(text)
    for symbol, gone in zip(phrase.found, used, strict=True):
        if gone:
            keep[symbol.begin : symbol.end] = [False] * (symbol.end - symbol.begin)
    left = "".join(c if k else "\0" for c, k in zip(text, keep, strict=True))
    left = re.sub(r"[’'\-]?\0+[’'\-]?(?:\s*\0+)*", " ", left)
    left = re.sub(r"\s+", " ", left)
    left = re.sub(r" (?=[,.])|(?i:\b(?:svp|stp|please|pls)\b)", "", left).strip(' ,;:.!?-–/"()«»+')
    left = _LEAD.sub("", left, count=1)
    return _TAIL.sub("", left).strip(' ,;:?/"()«»')


def aware(text: str, tz: str) -> datetime:
    """Read an ISO moment; without an offset it is wall time in ``tz``."""
    at = datetime.fromisoformat(text)
    return instant(at, tz) if at.tzinfo is None else at.astimezone(UTC)

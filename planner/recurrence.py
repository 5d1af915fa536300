"""A repetition in a practice's local wall time, read from and written to RFC 5545, and turned into UTC.

Three decisions, each tested against an independent oracle:

* A wall time that a clock change skips rings once, moved forward by what was skipped (02:30 becomes 03:30).
* A wall time that a clock change repeats rings once, the first time.
* A zone change moves the local time shown, not the instants already set: see ``rezone``.
"""

from __future__ import annotations

import math
import re
from calendar import isleap, monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.rrule import rrule, rrulestr

_DAY: Final = timedelta(days=1)
_SHORTEST_MONTH: Final = 28
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KEYS: Final = (
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "BYMONTH",
    "BYWEEKNO",
    "BYYEARDAY",
    "BYMONTHDAY",
    "BYDAY",
    "BYHOUR",
    "BYMINUTE",
    "BYSETPOS",
    "WKST",
)
_FREQS: Final = frozenset({"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_STAMP: Final = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?\Z")
# The nth weekday of a month and 29 February both come back within eight years and a bit, even across 2100.
_HORIZONS: Final = (timedelta(days=10), timedelta(days=62), timedelta(days=800), timedelta(days=366 * 13))


class BadRule(ValueError):
    """The repetition cannot be read."""


def zone(name: str) -> ZoneInfo:
    """Find an IANA zone by name.

    Raises: BadRule when there is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadRule(f"unknown zone: {name[:64]!r}") from error


def instant(local: datetime, tz: str) -> datetime:
    """Turn a wall time into the one UTC instant at which it rings."""
    # PEP 495: fold=0 reads a skipped time with the offset before the change (so it lands after the gap)
    # and a repeated time as its first occurrence. Both are what a reminder needs.
    return local.replace(tzinfo=zone(tz), fold=0).astimezone(UTC)


def wall(at: datetime, tz: str) -> datetime:
    """Turn an aware instant into naive wall time."""
    return at.astimezone(zone(tz)).replace(tzinfo=None, fold=0)


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch of time in which nothing rings; without an end it lasts until it is lifted."""

    begin: datetime
    end: datetime | None = None

    def covers(self, at: datetime) -> bool:
        """Tell whether an instant falls inside."""
        return self.begin <= at and (self.end is None or at < self.end)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """When a reminder rings: a start in wall time, a zone, and for what repeats an RRULE value.

    ``rule`` is None for a one-shot. ``exdates`` and ``rdates`` are wall times in the same zone.
    As with python-dateutil, a start that the rule does not match is not itself an occurrence.
    """

    start: datetime
    tz: str
    rule: str | None = None
    exdates: tuple[datetime, ...] = ()
    rdates: tuple[datetime, ...] = ()
    pauses: tuple[Pause, ...] = ()

    def __post_init__(self) -> None:
        if self.start.tzinfo is not None:
            raise BadRule("a start is wall time, without an offset")
        zone(self.tz)
        if self.rule is not None:
            object.__setattr__(self, "rule", canonical(self.rule))

    def next_after(self, after: datetime) -> datetime | None:
        """Return the first instant strictly after another, or None when nothing follows."""
        after = after.astimezone(UTC)
        low = wall(after, self.tz) - _DAY
        spans = (_DAY,) if self.rule is None else _HORIZONS
        for span in spans:
            high = None if self.rule is None else low + span
            for at in self._instants(low, high):
                if at > after:
                    return at
        return None

    def between(self, begin: datetime, end: datetime) -> list[datetime]:
        """List the instants from ``begin`` (included) to ``end`` (excluded), in order."""
        begin, end = begin.astimezone(UTC), end.astimezone(UTC)
        low, high = wall(begin, self.tz) - _DAY, wall(end, self.tz) + _DAY
        return [at for at in self._instants(low, high) if begin <= at < end]

    def _instants(self, low: datetime, high: datetime | None) -> Iterator[datetime]:
        """List distinct instants in order from wall times in a window."""
        out = frozenset(self.exdates)
        locals_ = {t for t in self.rdates if low <= t and (high is None or t <= high)}
        if self.rule is None:
            locals_.add(self.start)
        else:
            until = _until_utc(self.rule)
            locals_.update(_walls(self.rule, self.start, self.tz, low, high or low + _HORIZONS[-1]))
            if until is not None:
                locals_ = {t for t in locals_ if instant(t, self.tz) <= until}
        found = {instant(t, self.tz) for t in locals_ if t not in out}
        for at in sorted(found):
            if not any(p.covers(at) for p in self.pauses):
                yield at

    def without(self, local: datetime) -> Recurrence:
        """Leave one occurrence out."""
        return self if local in self.exdates else replace(self, exdates=(*self.exdates, local))

    def to_ical(self) -> str:
        """Write DTSTART, RRULE, EXDATE and RDATE lines."""
        lines = [f"DTSTART;TZID={self.tz}:{_stamp(self.start)}"]
        if self.rule is not None:
            lines.append(f"RRULE:{self.rule}")
        lines += [
            f"{name};TZID={self.tz}:{','.join(map(_stamp, sorted(days)))}"
            for name, days in (("EXDATE", self.exdates), ("RDATE", self.rdates))
            if days
        ]
        return "\n".join(lines)


def canonical(rule: str) -> str:
    """Check an RRULE value and write it in one order, without the ``RRULE:`` before it.

    Raises: BadRule for what RFC 5545 does not allow, for rules of minutes and seconds, and for BYEASTER.
    """
    parts = _parts(rule.strip())
    if parts.get("INTERVAL") == "1":
        parts = {k: v for k, v in parts.items() if k != "INTERVAL"}
    return ";".join(f"{key}={parts[key]}" for key in _KEYS if key in parts)


def from_ical(text: str, tz: str | None = None) -> Recurrence:
    """Read DTSTART, RRULE, EXDATE and RDATE lines (also folded ones).

    ``tz`` serves a DTSTART that names no zone. A DTSTART in UTC is moved to it, or kept in UTC.
    Raises: BadRule.
    """
    start: datetime | None = None
    rule: str | None = None
    out: list[str] = []
    more: list[str] = []
    where = tz
    for line in re.sub(r"\r?\n[ \t]", "", text.strip()).splitlines():
        head, colon, value = line.strip().partition(":")
        name, *params = head.upper().split(";")
        if not colon or name not in {"DTSTART", "RRULE", "EXDATE", "RDATE"}:
            continue
        named = [p.split("=", 1)[1] for p in head.split(";")[1:] if p.upper().startswith("TZID=")]
        if any(p.startswith("VALUE=PERIOD") for p in params):
            raise BadRule("periods are not read")
        if name == "DTSTART":
            where = named[0] if named else where or "UTC"
            start = _wall_of(value, where)
        elif name == "RRULE":
            rule = value
        else:
            (out if name == "EXDATE" else more).extend(value.split(","))
    if start is None or where is None:
        raise BadRule("no DTSTART")
    exdates = tuple(_fit(v, where, start) for v in out)
    rdates = tuple(_fit(v, where, start) for v in more)
    return Recurrence(start, where, rule, exdates, rdates)


def next_after(rule: str | None, start_local: datetime, tz: str, after_utc: datetime) -> datetime | None:
    """Return the next instant of a rule after another, or None."""
    return Recurrence(start_local, tz, rule).next_after(after_utc)


def between(
    rule: str | None,
    start_local: datetime,
    tz: str,
    begin: datetime,
    end: datetime,
    exdates: Iterable[datetime] = (),
) -> list[datetime]:
    """List a rule's instants from ``begin`` (included) to ``end`` (excluded)."""
    return Recurrence(start_local, tz, rule, tuple(exdates)).between(begin, end)


def rezone(item: Recurrence, tz: str, keep: Literal["instant", "wall"] = "instant") -> Recurrence:
    """Follow a practice that changes zone.

    ``instant`` (the default for what is already set): nothing rings earlier or later than announced; only the
    local time shown moves. A one-shot is written in the new zone; a repetition keeps the zone it was set in,
    because its weekdays and its clock changes belong to that zone. ``wall`` is for a person who says so:
    Tuesday 18:00 stays Tuesday 18:00, in the new zone.
    """
    if keep == "wall":
        return replace(item, tz=tz)
    if item.rule is None and not item.rdates:
        return replace(item, start=wall(instant(item.start, item.tz), tz), tz=tz, exdates=())
    return item


@lru_cache(maxsize=2048)
def _parts(rule: str) -> dict[str, str]:
    text = rule.upper().removeprefix("RRULE:")
    parts: dict[str, str] = {}
    for piece in filter(None, text.split(";")):
        key, equals, value = piece.partition("=")
        if not equals or key not in _KEYS or key in parts or not value:
            raise BadRule(f"not a rule: {rule[:120]!r}")
        parts[key] = value
    if parts.get("FREQ") not in _FREQS or ("COUNT" in parts and "UNTIL" in parts):
        raise BadRule(f"not a rule: {rule[:120]!r}")
    for key in ("INTERVAL", "COUNT"):
        if key in parts and not (parts[key].isdecimal() and 1 <= int(parts[key]) <= 9999):
            raise BadRule(f"{key} must be between 1 and 9999")
    if "UNTIL" in parts and not _STAMP.match(parts["UNTIL"]):
        raise BadRule("UNTIL is not a date")
    if "BYSETPOS" in parts and parts["FREQ"] in {"HOURLY", "DAILY", "WEEKLY"}:
        most = math.prod(parts.get(k, "").count(",") + 1 for k in ("BYDAY", "BYHOUR", "BYMINUTE"))
        if any(abs(int(n)) > most for n in parts["BYSETPOS"].split(",") if n.lstrip("+-").isdecimal()):
            raise BadRule("BYSETPOS lies outside the set")
    bare = ";".join(f"{k}={v}" for k, v in parts.items() if k != "UNTIL")
    try:
        rrulestr(bare, dtstart=datetime(2000, 1, 1))  # noqa: DTZ001 - wall time
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise BadRule(f"not a rule: {rule[:120]!r}") from error
    return parts


@lru_cache(maxsize=2048)
def _template(rule: str) -> rrule:
    """Parse once; the start, the end and the count are filled in per use."""
    left = {"UNTIL", "COUNT", *_sieve(rule)}
    bare = ";".join(f"{k}={v}" for k, v in _parts(rule).items() if k not in left)
    made = rrulestr(bare, dtstart=datetime(2000, 1, 3))  # noqa: DTZ001 - wall time
    if not isinstance(made, rrule):
        raise BadRule(f"not a rule: {rule[:120]!r}")
    return made


def _sieve(rule: str) -> tuple[str, ...]:
    """Name the parts that only leave days out, and are applied here rather than by dateutil.

    dateutil looks for a day that never comes (30 February, a Tuesday every seven days from a Monday) up to the
    year 9999, which takes a minute; a rule without these parts always yields, so the search ends at the horizon.
    """
    parts = _parts(rule)
    freq = parts["FREQ"]
    if freq == "YEARLY" or (freq == "WEEKLY" and "BYSETPOS" in parts):
        return ()
    names = {"MONTHLY": ("BYMONTH",), "WEEKLY": ("BYMONTH", "BYMONTHDAY", "BYYEARDAY")}
    return names.get(freq, ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY"))


def _passes(rule: str, day: datetime) -> bool:
    parts = _parts(rule)
    for name in _sieve(rule):
        if name not in parts:
            continue
        if name == "BYDAY":
            if not any(d.endswith(_DAYS[day.weekday()]) for d in parts[name].split(",")):
                return False
            continue
        wanted = set(map(int, parts[name].split(",")))
        year = day.timetuple().tm_yday
        length = 366 if isleap(day.year) else 365
        here = {
            "BYMONTH": {day.month},
            "BYMONTHDAY": {day.day, day.day - monthrange(day.year, day.month)[1] - 1},
            "BYYEARDAY": {year, year - length - 1},
        }[name]
        if not here & wanted:
            return False
    return True


def _walls(rule: str, start: datetime, tz: str, low: datetime, high: datetime) -> Iterator[datetime]:
    until = _until_wall(rule, tz)
    high = min(high, until) if until is not None else high
    if high < start:
        return
    made: rrule = _template(rule).replace(dtstart=_forward(rule, start, low), until=high)
    count = _parts(rule).get("COUNT")
    fitting = (local for local in made if _passes(rule, local))
    for local in islice(fitting, None if count is None else int(count)):
        if local >= low:
            yield local


def _forward(rule: str, start: datetime, low: datetime) -> datetime:
    """Skip whole periods that lie before the window, so that an old reminder costs no more than a new one."""
    parts = _parts(rule)
    if "COUNT" in parts or low <= start:
        return start
    every = int(parts.get("INTERVAL", "1"))
    if parts["FREQ"] == "MONTHLY":
        fixed = "BYMONTHDAY" in parts or "BYDAY" in parts
        if start.day > _SHORTEST_MONTH and not fixed:
            return start
        skipped = ((low.year - start.year) * 12 + low.month - start.month) // every - 1
        whole = start.year * 12 + start.month - 1 + every * max(0, skipped)
        return start.replace(year=whole // 12, month=whole % 12 + 1, day=1 if fixed and skipped > 0 else start.day)
    unit = {"HOURLY": timedelta(hours=1), "DAILY": _DAY, "WEEKLY": 7 * _DAY}.get(parts["FREQ"])
    if unit is None:
        return start
    return start + unit * every * max(0, (low - start) // (unit * every) - 1)


def _until_wall(rule: str, tz: str) -> datetime | None:
    text = _parts(rule).get("UNTIL")
    return None if text is None else _wall_of(text, tz, whole_day=True)


def _until_utc(rule: str) -> datetime | None:
    text = _parts(rule).get("UNTIL", "")
    return datetime.strptime(text, "%Y%m%dT%H%M%S%z") if text.endswith("Z") else None


def _wall_of(text: str, tz: str, *, whole_day: bool = False) -> datetime:
    match = _STAMP.match(text.strip().upper())
    if match is None:
        raise BadRule(f"not a date: {text[:40]!r}")
    day, clock, utc = match.groups()
    try:
        at = datetime.strptime(day + (clock or "000000"), "%Y%m%d%H%M%S")  # noqa: DTZ007 - wall time
    except ValueError as error:
        raise BadRule(f"not a date: {text[:40]!r}") from error
    if clock is None and whole_day:
        return at.replace(hour=23, minute=59, second=59)
    return wall(at.replace(tzinfo=UTC), tz) if utc else at


def _fit(text: str, tz: str, start: datetime) -> datetime:
    """Read an exception; one given as a date alone means that day's occurrence."""
    at = _wall_of(text, tz)
    return at if "T" in text.upper() else datetime.combine(at.date(), start.time())


def _stamp(at: datetime | date) -> str:
    return at.strftime("%Y%m%dT%H%M%S")

"""The days of a plan: how many a week, which awareness days, and what lies between."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise
from random import Random

from planner.awareness import Occurrence
from planner.closures import is_public_holiday
from planner.practice import MOST_A_WEEK, Practice

WEEK = 7
AWARENESS_SHARE = 0.3
_GAP = {1: 10, 2: 5, 3: 4, 4: 3, 5: 2}


@dataclass(frozen=True, slots=True)
class Place:
    """Hold a day to post, and the awareness day that claims it, if any."""

    day: date
    occurrence: Occurrence | None = None


@dataclass(frozen=True, slots=True)
class _Week:
    days: tuple[date, ...]
    usable: tuple[date, ...]
    quota: int


def is_quiet(practice: Practice, day: date) -> bool:
    """Tell whether no ordinary post goes out that day: leave, operating day or public holiday."""
    busy = day.weekday() in practice.operating or is_public_holiday(day, practice.subdivision)
    return busy or practice.is_away(day)


def _weeks(practice: Practice, first: date, last: date) -> list[_Week]:
    pace = max(1, min(MOST_A_WEEK, practice.posts_per_week))
    out: list[_Week] = []
    monday = first - timedelta(days=first.weekday())
    owed = 0.0
    while monday <= last:
        spread = (monday + timedelta(days=offset) for offset in range(WEEK))
        days = tuple(day for day in spread if first <= day <= last and not practice.is_away(day))
        usable = tuple(day for day in days if not is_quiet(practice, day))
        owed += pace * len(days) / WEEK
        quota = min(int(owed + 0.5), pace, len(usable))
        owed = min(owed - quota, 1.0)
        out.append(_Week(days, usable, quota))
        monday += timedelta(days=WEEK)
    return out


def _options(occurrence: Occurrence, days: frozenset[date]) -> Iterable[date]:
    """Yield the days an occurrence may be posted on: its own day, or early in its week or month."""
    if occurrence.first == occurrence.last:
        return [occurrence.first] if occurrence.first in days else []
    length = min((occurrence.last - occurrence.first).days + 1, 14)
    spread = (occurrence.first + timedelta(days=offset) for offset in range(length))
    return [day for day in spread if day in days]


def _awareness(
    practice: Practice,
    weeks: Sequence[_Week],
    occurrences: Iterable[Occurrence],
    earliest: date,
    rng: Random,
) -> list[Place]:
    pace = max(1, min(MOST_A_WEEK, practice.posts_per_week))
    most = math.floor(sum(week.quota for week in weeks) * AWARENESS_SHARE)
    home = {day: number for number, week in enumerate(weeks) for day in week.days}
    usable = frozenset(day for week in weeks for day in week.usable)
    room = [max(1, week.quota // 2) if week.quota else 0 for week in weeks]

    def rank(occurrence: Occurrence) -> tuple[bool, int, float]:
        return (practice.specialty not in occurrence.day.specialties, -occurrence.day.weight, rng.random())

    chosen: list[Place] = []
    for occurrence in sorted(occurrences, key=rank):
        if len(chosen) >= most:
            break
        whole = frozenset(home) if occurrence.first == occurrence.last else usable
        for day in _options(occurrence, whole):
            near = [place for place in chosen if abs((place.day - day).days) < _GAP[pace]]
            alike = [
                place
                for place in chosen
                if place.occurrence
                and place.occurrence.day.theme == occurrence.day.theme
                and abs((place.day - day).days) < 3 * WEEK
            ]
            if day >= earliest and not near and not alike and room[home[day]]:
                chosen.append(Place(day, occurrence))
                room[home[day]] -= 1
                break
    return sorted(chosen, key=lambda place: place.day)


def _spread(week: _Week, taken: Sequence[date], before: date | None, need: int, rng: Random) -> list[date]:
    free = [day for day in week.usable if day not in taken]
    best: tuple[float, tuple[date, ...]] | None = None
    for choice in combinations(free, min(need, len(free))):
        days = sorted([*choice, *taken, *([before] if before else [])])
        gaps = [(b - a).days for a, b in pairwise(days)] or [WEEK]
        score = min(gaps) + 0.05 * sum(gaps) / len(gaps) + rng.random() * 1.2
        if best is None or score > best[0]:
            best = (score, choice)
    return list(best[1]) if best else []


def places(
    practice: Practice,
    first: date,
    last: date,
    occurrences: Iterable[Occurrence],
    rng: Random,
    *,
    lead_days: int,
) -> list[Place]:
    """Return the days to post between two days, awareness days placed first."""
    weeks = _weeks(practice, first, last)
    aware = _awareness(practice, weeks, occurrences, first + timedelta(days=lead_days), rng)
    out: list[Place] = []
    before: date | None = None
    for week in weeks:
        mine = [place for place in aware if place.day in week.days]
        taken = [place.day for place in mine]
        need = max(0, week.quota - len(mine))
        mine += [Place(day) for day in _spread(week, taken, before, need, rng)]
        mine.sort(key=lambda place: place.day)
        out += mine
        if mine:
            before = mine[-1].day
    usable = frozenset(day for week in weeks for day in week.usable)
    return _part(out, usable)


def _part(found: list[Place], usable: frozenset[date]) -> list[Place]:
    """Put an ordinary post between any two awareness days, by moving a neighbour or giving one up."""
    out = list(found)
    index = 0
    while index < len(out) - 1:
        here, there = out[index], out[index + 1]
        if not (here.occurrence and there.occurrence):
            index += 1
            continue
        gap = (there.day - here.day).days
        between = [here.day + timedelta(days=n) for n in range(1, gap)]
        free = [day for day in between if day in usable]
        mover = _mover(out, index)
        if free and mover is not None:
            out.pop(mover)
            out.append(Place(free[len(free) // 2]))
            out.sort(key=lambda place: place.day)
            index = max(0, index - 1)
        else:
            weaker = there if there.occurrence.day.weight <= here.occurrence.day.weight else here
            out.remove(weaker)
    return out


def _mover(out: list[Place], index: int) -> int | None:
    """Find an ordinary post beside two awareness days that nothing else leans on."""

    def plain(number: int) -> bool:
        return not 0 <= number < len(out) or out[number].occurrence is None

    for number, beyond in ((index + 2, index + 3), (index - 1, index - 2)):
        if 0 <= number < len(out) and plain(number) and plain(beyond):
            return number
    return None


def thin(found: Sequence[Place], supply: int) -> list[Place]:
    """Keep at most `supply` ordinary places, the ones let go spread evenly over the period."""
    ordinary = [number for number, place in enumerate(found) if place.occurrence is None]
    excess = len(ordinary) - supply
    if excess <= 0:
        return list(found)

    def parts(number: int) -> bool:
        beside = (number - 1, number + 1)
        return all(0 <= n < len(found) and found[n].occurrence is not None for n in beside)

    loose = [number for number in ordinary if not parts(number)] or ordinary
    excess = min(excess, len(loose))
    dropped = {loose[int((step + 0.5) * len(loose) / excess)] for step in range(excess)}
    return [place for number, place in enumerate(found) if number not in dropped]

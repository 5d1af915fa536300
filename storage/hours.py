"""A practice's hours: the JSON of `Practice.hours`, and the calendar of silence that it means.

For the engine of reminders: `calendar_of(practice)` gives what `planner.quiet.decide` and `gather` take.
The JSON: `weekly` [{kind, days, begin, end, every?, since?}], `dated` [{kind, first, last, label?}],
`night` ["21:00", "07:30"] or null for none, `public` (silent on public holidays), `department`,
`school_zone` ("A", "B", "C": silent in its school holidays). What is absent takes planner.quiet's default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any, cast

from storage.tables import Practice

if TYPE_CHECKING:
    from planner.practice import Practice as Planned
    from planner.quiet import Calendar, Kind


def calendar_of(practice: Practice) -> Calendar:
    """Give when a practice wants silence; a part that cannot be read is left out."""
    from planner.quiet import NIGHT, Calendar, Dated, Weekly

    hours: Mapping[str, Any] = practice.hours or {}
    weekly = []
    for entry in hours.get("weekly", ()):
        since = entry.get("since")
        weekly.append(
            Weekly(
                cast("Kind", entry["kind"]), frozenset(int(day) for day in entry["days"]),
                time.fromisoformat(entry["begin"]), time.fromisoformat(entry["end"]),
                every=int(entry.get("every", 1)), since=date.fromisoformat(since) if since else None,
            ),
        )
    dated = [
        Dated.days(
            cast("Kind", entry["kind"]), date.fromisoformat(entry["first"]), date.fromisoformat(entry["last"]),
            str(entry.get("label") or ""),
        )
        for entry in hours.get("dated", ())
    ]
    night = hours.get("night", "default")
    return Calendar(
        practice.zone, tuple(weekly), tuple(dated),
        night=NIGHT if night == "default" else _span(night),
        public=bool(hours.get("public", True)), department=hours.get("department") or None,
        school_zone=hours.get("school_zone") or None,
    )


def planned_with(planned: Planned, practice: Practice) -> Planned:
    """Give the planner the days on which the practice is away or in theatre."""
    from planner.practice import Away

    hours: Mapping[str, Any] = practice.hours or {}
    away = tuple(
        Away(date.fromisoformat(entry["first"]), date.fromisoformat(entry["last"]), str(entry.get("label") or ""))
        for entry in hours.get("dated", ()) if entry["kind"] in {"leave", "congress"}
    )
    theatre = frozenset(
        int(day) for entry in hours.get("weekly", ())
        if entry["kind"] == "operating" and int(entry.get("every", 1)) == 1 for day in entry["days"]
    )
    return replace(
        planned, away=away, operating=theatre if len(theatre) < 7 else frozenset(),
        subdivision=hours.get("department") or None, school_zone=hours.get("school_zone") or None,
    )


def _span(night: Any) -> tuple[time, time] | None:
    return (time.fromisoformat(night[0]), time.fromisoformat(night[1])) if night else None

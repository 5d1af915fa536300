"""Whether something due rings now, after a silence, or not at all: the practice's hours applied to one reminder."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.log import log
from planner import quiet, recurrence
from planner.quiet import Calendar, Decision
from storage.hours import calendar_of
from storage.tables import Practice

#: Somebody chose the hour of these; the others ring at the program's own initiative.
EXPLICIT = frozenset({"note", "slot", "post"})
ON_TIME = timedelta(hours=1)  # what comes later than this is no longer "at the hour that was asked for"
CACHED = 2_000


class Silence:
    """Decide by the calendar of a practice's hours, made once for all that have the same."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], Calendar] = {}

    def calendar(self, practice_id: int, zone: str, hours: dict[str, Any]) -> Calendar:
        """Give a practice's calendar."""
        key = (zone, repr(hours) if hours else "")
        if (found := self._made.get(key)) is None:
            if len(self._made) >= CACHED:
                self._made.clear()
            try:
                found = calendar_of(Practice(wrapped_key="", zone=recurrence.zone(zone).key, hours=hours))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                # Hours that cannot be read must neither silence this practice for ever nor stop the others.
                log.error("practice-hours", practice=practice_id, error=type(error).__name__)
                found = Calendar()
            self._made[key] = found
        return found


def decide(
    calendar: Calendar, *, kind: str, rrule: str, options: dict[str, Any], due: datetime, now: datetime,
) -> Decision:
    """Decide about one ringing.

    An hour that a person asked for is heard also at night, and a day that a person named also on a holiday;
    theatre, leave and congress silence everything, since they are told to be silent.
    """
    once = not rrule
    if bool(options.get("explicit", kind in EXPLICIT)) and not options.get("nagged") and now - due <= ON_TIME:
        calendar = replace(calendar, night=None)
        if once:
            calendar = replace(calendar, public=False, school_zone=None)
    tolerance: timedelta | None = quiet.TOLERANCE
    if once and kind == "note" and now - due <= quiet.TOLERANCE and quiet.quiet_at(due, calendar) is not None:
        tolerance = None  # a person's own note outlives a leave; a posting time does not
    return quiet.decide(min(due, now), now, calendar, tolerance)

"""When a reminder rings next, from its rule in local wall time."""

from __future__ import annotations

from datetime import datetime

from planner import recurrence


def next_fire(rrule: str, start_local: str, zone: str, after: datetime) -> datetime | None:
    """Give the first instant (UTC) strictly after `after`; None when nothing is left."""
    if not rrule:
        return None
    return recurrence.next_after(rrule, datetime.fromisoformat(start_local), zone, after)


def first_fire(rrule: str, start_local: str, zone: str, now: datetime) -> datetime | None:
    """Give the first instant (UTC) after `now`; a one-shot in the past gives None."""
    start = datetime.fromisoformat(start_local)
    if rrule:
        return recurrence.next_after(rrule, start, zone, now)
    at = recurrence.instant(start, zone)
    return at if at > now else None

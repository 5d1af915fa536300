"""When a reminder rings next, from its rule in local wall time."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from planner import recurrence

NAG = timedelta(hours=1)  # between two ringings of what is not done; `options["nag_s"]` says otherwise


@lru_cache(maxsize=4096)  # at a peak many ring by the same rule at the same time
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


def nagging(
    following: datetime | None, rings_at: datetime, nag: int, options: dict[str, object],
) -> tuple[datetime | None, dict[str, object]]:
    """Put the next of at most `nag` insistences before the rule's own next time; give both, with the count kept.

    `rings_at` is when this ringing is heard. What is done in the meantime ends the reminder, and so the nagging.
    """
    count = options.get("nagged")
    done = count if isinstance(count, int) else 0
    rest = {key: value for key, value in options.items() if key != "nagged"}
    if nag <= 0 or done >= nag:
        return following, rest
    every = options.get("nag_s")
    again = rings_at + (timedelta(seconds=every) if isinstance(every, int) and every > 0 else NAG)
    if following is not None and following <= again:
        return following, rest
    return again, {**rest, "nagged": done + 1}

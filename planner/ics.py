"""A plan as an iCalendar file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.ideas import Both
from planner.networks import network
from planner.placeholders import fill
from planner.plan import Entry
from planner.practice import Practice

_NAME = Both("Publications", "Posts")
LENGTH = timedelta(minutes=15)


def export(entries: Sequence[Entry], practice: Practice, now: datetime, language: str = "fr") -> bytes:
    """Return the posts as events of a quarter of an hour, with a reminder a day ahead.

    `now` is an aware UTC datetime; skipped posts are left out.
    """
    from icalendar import Alarm, Calendar, Event

    zone = ZoneInfo(practice.zone)
    calendar = Calendar()
    calendar.add("prodid", "-//Confrere//planner//FR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{_NAME.said(language)} {practice.name}".strip())
    for entry in entries:
        if entry.state == "skipped":
            continue
        words = entry.idea.words(language)
        title = fill(words.title, practice, entry.day, language).text
        begin = datetime.combine(entry.day, time.fromisoformat(entry.slot.time), zone)
        event = Event()
        event.add("uid", f"{entry.id}.{entry.day:%Y%m%d}@confrere")
        event.add("dtstamp", now)
        event.add("dtstart", begin)
        event.add("dtend", begin + LENGTH)
        event.add("summary", f"{network(entry.network).name} · {title}")
        event.add(
            "description", f"{fill(words.hook, practice, entry.day, language).text}\n\n{entry.reason.said(language)}"
        )
        event.add("categories", [entry.idea.pillar, entry.format])
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", timedelta(days=-1))
        event.add_component(alarm)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())

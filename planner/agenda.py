"""The week and the month of a plan, as plain data and as text."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.awareness import when
from planner.ideas import Both
from planner.networks import network
from planner.placeholders import fill
from planner.plan import Entry
from planner.posted import named
from planner.practice import Practice

STATES = ("idea", "draft", "ready", "posted", "skipped")
GLYPHS = {"idea": "○", "draft": "◐", "ready": "■", "posted": "✓", "skipped": "✗"}
STATE_NAMES = {
    "idea": Both("idée", "idea"),
    "draft": Both("brouillon", "draft"),
    "ready": Both("prêt", "ready"),
    "posted": Both("publié", "posted"),
    "skipped": Both("passé", "skipped"),
}
WEEKDAY_NAMES = Both(
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
)
SHORT = {
    "instagram": "Insta",
    "facebook": "Facebook",
    "linkedin": "LinkedIn",
    "tiktok": "TikTok",
    "youtube": "YouTube",
    "google": "Google",
    "x": "X",
    "threads": "Threads",
    "newsletter": "E-mail",
}


@dataclass(frozen=True, slots=True)
class Item:
    """Hold one post as an agenda shows it."""

    day: date
    time: str
    title: str
    network: str
    format: str
    state: str = "idea"


def items(entries: Iterable[Entry], practice: Practice, language: str = "fr") -> tuple[Item, ...]:
    """Return the entries of a plan as an agenda shows them, in order."""
    found = (
        Item(
            e.day,
            e.slot.time,
            fill(e.idea.words(language).title, practice, e.day, language).text,
            e.network,
            e.format,
            e.state,
        )
        for e in entries
    )
    return tuple(sorted(found, key=lambda item: (item.day, item.time)))


def week_title(monday: date, language: str = "fr") -> str:
    """Say which week it is."""
    span = when(monday, monday + timedelta(days=6), language)
    return f"Week of {span}" if language == "en" else f"Semaine {span}"


def month_title(day: date, language: str = "fr") -> str:
    """Say which month it is."""
    name = when(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]), language)
    return name[:1].upper() + name[1:]


def week_text(found: Sequence[Item], day: date, language: str = "fr") -> str:
    """Write the week that holds `day`, one line a post."""
    monday = day - timedelta(days=day.weekday())
    names = WEEKDAY_NAMES.said(language).split()
    lines = [week_title(monday, language), ""]
    for offset in range(7):
        today = monday + timedelta(days=offset)
        mine = [item for item in found if item.day == today]
        for item in mine:
            name = (
                f"{names[offset][:3]}. {today.day:02d}" if language != "en" else f"{names[offset][:3]} {today.day:02d}"
            )
            kind = named(item.format).said(language)
            lines.append(f"{GLYPHS[item.state]} {name} {item.time} · {network(item.network).name}, {kind}")
            lines.append(f"   {item.title}")
    if len(lines) == 2:
        lines.append("Rien de prévu." if language != "en" else "Nothing planned.")
    return "\n".join([*lines, "", legend(language)])


def month_text(found: Sequence[Item], day: date, language: str = "fr") -> str:
    """Write the month that holds `day`, one line a post."""
    mine = [item for item in found if (item.day.year, item.day.month) == (day.year, day.month)]
    lines = [month_title(day, language), ""]
    names = WEEKDAY_NAMES.said(language).split()
    lines += [
        f"{GLYPHS[item.state]} {names[item.day.weekday()][:2]} {item.day.day:02d} · {SHORT[item.network]} "
        f"· {item.title}"
        for item in mine
    ]
    if not mine:
        lines.append("Rien de prévu." if language != "en" else "Nothing planned.")
    return "\n".join([*lines, "", legend(language)])


def legend(language: str = "fr") -> str:
    """Say what each sign means."""
    return "   ".join(f"{GLYPHS[state]} {STATE_NAMES[state].said(language)}" for state in STATES)

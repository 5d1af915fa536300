# ruff: noqa: E501 - a name a line would be longer to read
"""A date said back in full: weekday, date, hour and zone, in French or English."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from planner.recurrence import Recurrence

DAYS_FR: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
DAYS_EN: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_FR: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_CITIES: Final = {
    "Europe/London": "Londres", "Europe/Brussels": "Bruxelles", "Europe/Zurich": "Zurich", "America/Montreal": "Montréal",
    "America/Toronto": "Toronto", "Indian/Reunion": "La Réunion", "Indian/Mayotte": "Mayotte", "Pacific/Noumea": "Nouméa",
    "America/Cayenne": "Cayenne", "America/Martinique": "la Martinique", "America/Guadeloupe": "la Guadeloupe",
    "Africa/Algiers": "Alger", "Africa/Casablanca": "Casablanca", "Europe/Luxembourg": "Luxembourg",
    "Asia/Kathmandu": "Katmandou", "Pacific/Tahiti": "Tahiti",
}  # fmt: skip


def clock(at: time, lang: str) -> str:
    """Write an hour: « 9 h 05 », 09:05."""
    if lang == "fr":
        return f"{at.hour} h" if at.minute == 0 else f"{at.hour} h {at.minute:02d}"
    return at.strftime("%H:%M")


def day(at: date, lang: str) -> str:
    """Write a day in full."""
    if lang == "fr":
        number = "1er" if at.day == 1 else str(at.day)
        return f"{DAYS_FR[at.weekday()]} {number} {MONTHS_FR[at.month - 1]} {at.year}"
    return f"{DAYS_EN[at.weekday()]} {at.day} {MONTHS_EN[at.month - 1]} {at.year}"


def place(tz: str, lang: str) -> str:
    """Name a zone as people do."""
    city = tz.rsplit("/", 1)[-1].replace("_", " ")
    if lang != "fr":
        return f"{city} time" if tz != "UTC" else "UTC"
    if tz == "UTC":
        return "UTC"
    city = _CITIES.get(tz, city)
    return f"heure d’{city}" if city[0] in "AEIOUÉ" else f"heure de {city}"


def moment(at: datetime, tz: str, lang: str) -> str:
    """Write a moment in full: « mardi 1er décembre 2026 à 18 h (heure de Paris) »."""
    link = " à " if lang == "fr" else " at "
    return f"{day(at, lang)}{link}{clock(at.time(), lang)} ({place(tz, lang)})"


def repetition(item: Recurrence, lang: str, first: datetime) -> str:
    """Write a repetition in words, with its first occurrence in full."""
    if item.rule is None:
        return moment(first, item.tz, lang)
    parts = dict(p.split("=", 1) for p in item.rule.split(";"))
    fr = lang == "fr"
    text = f"{_rhythm(parts, lang)}{' à ' if fr else ' at '}{_hours(parts, first, lang)} ({place(item.tz, lang)})"
    text += (", à partir du " if fr else ", from ") + day(first, lang)
    if until := parts.get("UNTIL"):
        last = datetime.strptime(until[:8], "%Y%m%d")  # noqa: DTZ007 - a local date
        text += (" jusqu’au " if fr else " until ") + day(last, lang)
    if count := parts.get("COUNT"):
        text += f", {count} fois" if fr else f", {count} times"
    if item.exdates:
        days = [day(d, lang) for d in item.exdates]
        text += (", sauf le " if fr else ", except ") + ", ".join(days)
    return text


def _hours(parts: dict[str, str], first: datetime, lang: str) -> str:
    hours = parts.get("BYHOUR")
    if hours is None:
        return clock(first.time(), lang)
    return _list([clock(time(int(h), first.minute), lang) for h in hours.split(",")], lang)


def _list(words: list[str], lang: str) -> str:
    if len(words) == 1:
        return words[0]
    return ", ".join(words[:-1]) + (" et " if lang == "fr" else " and ") + words[-1]


def _rhythm(parts: dict[str, str], lang: str) -> str:
    n = int(parts.get("INTERVAL", "1"))
    freq = parts["FREQ"]
    by_day = [m.groups() for m in re.finditer(r"(-?\d)?([A-Z]{2})", parts.get("BYDAY", ""))]
    if freq == "WEEKLY" and by_day:
        text = _weekly([_CODES.index(d) for _, d in by_day], n, lang)
    elif freq == "MONTHLY" and by_day:
        text = _monthly(by_day, parts.get("BYSETPOS"), n, lang)
    else:
        text = _plain(freq, n, lang)
        if days := parts.get("BYMONTHDAY"):
            text += _monthdays(list(map(int, days.split(","))), lang, dated=freq == "YEARLY")
    return text + _months(parts, lang)


def _weekly(days: list[int], n: int, lang: str) -> str:
    fr = lang == "fr"
    names = [(DAYS_FR if fr else DAYS_EN)[d] for d in days]
    if n == 1 and days == [0, 1, 2, 3, 4]:
        return "du lundi au vendredi" if fr else "Monday to Friday"
    if n == 1 and len(days) == 6:
        left = (DAYS_FR if fr else DAYS_EN)[21 - sum(days)]
        return f"tous les jours sauf le {left}" if fr else f"every day except {left}"
    if n == 1:
        return f"tous les {_list([w + 's' for w in names], lang)}" if fr else f"every {_list(names, lang)}"
    if n == 2 and len(names) == 1:
        return f"un {names[0]} sur deux" if fr else f"every other {names[0]}"
    if fr:
        return f"toutes les {n} semaines, {_list(['le ' + w for w in names], lang)}"
    return f"every {n} weeks on {_list(names, lang)}"


def _monthly(by_day: list[tuple[str | None, ...]], place_: str | None, n: int, lang: str) -> str:
    fr = lang == "fr"
    each = ("chaque mois" if n == 1 else f"tous les {n} mois") if fr else _every("month", n)
    if place_ is not None:
        last = place_ == "-1"
        which = [
            f"le {'dernier' if last else 'premier'} jour ouvré" if fr else f"the {'last' if last else 'first'} weekday"
        ]
    else:
        names = [(DAYS_FR if fr else DAYS_EN)[_CODES.index(str(d))] for _, d in by_day]
        which = [_nth(o, w, lang) for (o, _), w in zip(by_day, names, strict=True)]
    if fr:
        return f"{_list(which, lang)} de {each}" if n == 1 else f"{each}, {_list(which, lang)}"
    return f"{_list(which, lang)} of {each}"


def _monthdays(days: list[int], lang: str, *, dated: bool) -> str:
    if lang == "fr":
        return " " + _list(["le " + ("dernier jour" if d < 0 else "1er" if d == 1 else str(d)) for d in days], lang)
    if dated:
        return " on " + _list([str(d) for d in days], lang)
    ends = {1: "st", 2: "nd", 3: "rd"}
    words = ["the last day" if d < 0 else f"the {d}{'th' if 11 <= d <= 13 else ends.get(d % 10, 'th')}" for d in days]
    return " on " + _list(words, lang)


def _months(parts: dict[str, str], lang: str) -> str:
    months = [int(m) for m in parts.get("BYMONTH", "").split(",") if m]
    if not months:
        return ""
    fr = lang == "fr"
    names = MONTHS_FR if fr else MONTHS_EN
    if parts["FREQ"] == "YEARLY":
        return " " + _list([names[m - 1] for m in months], lang)
    out = [m for m in range(1, 13) if m not in months]
    if len(out) < len(months):
        return (" sauf en " if fr else " except in ") + _list([names[m - 1] for m in out], lang)
    return (" en " if fr else " in ") + _list([names[m - 1] for m in months], lang)


def _every(unit: str, n: int) -> str:
    return f"every {unit}" if n == 1 else f"every {n} {unit}s"


def _plain(freq: str, n: int, lang: str) -> str:
    units = {
        "HOURLY": ("toutes les heures", "toutes les {} heures", "hour"),
        "DAILY": ("tous les jours", "tous les {} jours", "day"),
        "WEEKLY": ("toutes les semaines", "toutes les {} semaines", "week"),
        "MONTHLY": ("tous les mois", "tous les {} mois", "month"),
        "YEARLY": ("tous les ans", "tous les {} ans", "year"),
    }
    one, many, unit = units[freq]
    if lang == "fr":
        return one if n == 1 else many.format(n)
    return _every(unit, n)


def _nth(ordinal: str | None, name: str, lang: str) -> str:
    n = int(ordinal or 1)
    if lang == "fr":
        return f"le dernier {name}" if n < 0 else f"le {'1er' if n == 1 else f'{n}e'} {name}"
    words = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
    return f"the last {name}" if n < 0 else f"the {words[n]} {name}"

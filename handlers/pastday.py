"""A day that has passed, as people write it: "12/10/2026", "3 octobre", "il y a deux semaines", "hier"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil import parser
from dateutil.relativedelta import relativedelta

_MONTHS = {
    "janvier": "january", "février": "february", "fevrier": "february", "mars": "march", "avril": "april",
    "mai": "may", "juin": "june", "juillet": "july", "août": "august", "aout": "august", "septembre": "september",
    "octobre": "october", "novembre": "november", "décembre": "december", "decembre": "december", "1er": "1",
}
_NUMBERS = {
    "un": 1, "une": 1, "a": 1, "an": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9, "dix": 10,
    "ten": 10,
}
_AGO = re.compile(
    r"(?:il y a\s+)?(\d{1,3}|[a-zé]+)\s+(jours?|semaines?|mois|ans?|années?|days?|weeks?|months?|years?)(?:\s+ago)?",
)


def read(text: str, today: date) -> date | None:
    """Give the day, never later than today; None when no day can be read."""
    low = text.strip().lower().strip(".!")
    near = {"aujourd’hui": 0, "aujourd'hui": 0, "today": 0, "hier": 1, "yesterday": 1, "avant-hier": 2}
    if low in near:
        return today - timedelta(days=near[low])
    ago = _AGO.fullmatch(low)
    if ago:
        return _before(ago[1], ago[2], today)
    if not re.search(r"\d", low):
        return None
    words = re.sub(r"[a-zéû0-9]+", lambda word: _MONTHS.get(word[0], word[0]), low.removeprefix("le ").strip())
    try:
        found = parser.parse(words, dayfirst=not re.match(r"\d{4}-", words),
                             default=parser.parse(f"{today.year}-01-01")).date()
    except (ValueError, OverflowError):
        return None
    if found > today and not re.search(r"\d{4}", low):
        found -= relativedelta(years=1)
    return found if found <= today else None


def _before(count: str, unit: str, today: date) -> date | None:
    number = int(count) if count.isdigit() else _NUMBERS.get(count)
    if number is None:
        return None
    match unit[0], unit:
        case "j" | "d", _:
            return today - relativedelta(days=number)
        case "s" | "w", _:
            return today - relativedelta(weeks=number)
        case "m", _:
            return today - relativedelta(months=number)
        case _:
            return today - relativedelta(years=number)

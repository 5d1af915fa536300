"""Public holidays and school holidays of France, by territory and zone."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

# Department → holidays' subdivision; the rest of metropolitan France has the national list.
# Source: Code du travail L.3134-13 (Alsace-Moselle) and the holidays package's documentation.
_TERRITORIES = {
    "57": "57",
    "67": "6AE",
    "68": "6AE",
    "971": "971",
    "972": "972",
    "973": "973",
    "974": "974",
    "975": "PM",
    "976": "976",
    "977": "BL",
    "978": "MF",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}
SCHOOL_ZONES = ("A", "B", "C")


@lru_cache(maxsize=64)
def public_holidays(year: int, department: str | None = None, language: str = "fr") -> dict[date, str]:
    """Return the public holidays of a year where the practice is, by date."""
    import holidays

    found = holidays.country_holidays(
        "FR",
        subdiv=_TERRITORIES.get(department or ""),
        years=year,
        language="en_US" if language == "en" else "fr",
    )
    return dict(sorted(found.items()))


@lru_cache(maxsize=64)
def school_holidays(year: int, zone: str, language: str = "fr") -> dict[date, str]:
    """Return the school holidays of a year in zone A, B or C, by date.

    Raises ValueError when there is no such zone.
    """
    import holidays

    if zone not in SCHOOL_ZONES:
        raise ValueError(f"no school zone {zone!r}: A, B or C")
    found = holidays.country_holidays(
        "FR",
        subdiv=f"Zone {zone}",
        categories=("school",),
        years=year,
        language="en_US" if language == "en" else "fr",
    )
    return dict(sorted(found.items()))


def is_public_holiday(day: date, department: str | None = None) -> bool:
    """Tell whether `day` is a public holiday where the practice is."""
    return day in public_holidays(day.year, department)


def is_school_holiday(day: date, zone: str | None) -> bool:
    """Tell whether `day` falls in the school holidays of the practice's zone."""
    return zone is not None and day in school_holidays(day.year, zone)

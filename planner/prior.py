"""A published prior for the hour of a post, kept honest: studies disagree, the account's own figures win."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from planner.ideas import Both

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Slot:
    """Hold a local time of day, how sure it is, and where it comes from."""

    time: str
    confidence: str
    why: Both


SlotFor = Callable[[str, date], Slot]

# Source: brief.md "Posting times" (Agorapulse, posts published in France, 2023); no French figure for others.
_WEEKDAY = {
    "instagram": ("12:15", "19:30", "20:15"),
    "facebook": ("13:15", "20:15"),
    "linkedin": ("14:30", "20:30", "07:15"),
}
_WEEKEND = {"instagram": ("11:30", "19:00"), "facebook": ("11:00", "18:30"), "linkedin": ("20:30",)}
_NO_FIGURE = ("12:30", "18:30")

_AGORAPULSE = Both(
    "heure d’après Agorapulse (France, 2023) ; les études se contredisent",
    "hour from Agorapulse (France, 2023); studies disagree",
)
_UNKNOWN = Both(
    "heure choisie hors consultation, sans étude française",
    "hour chosen outside clinics, no French study",
)


def prior_slot(network: str, day: date) -> Slot:
    """Return a time for a post on `network` that day; the same day always gives the same time."""
    table = _WEEKEND if day.weekday() >= SATURDAY else _WEEKDAY
    times = table.get(network, _NO_FIGURE)
    why = _AGORAPULSE if network in table else _UNKNOWN
    return Slot(times[day.toordinal() // 7 % len(times)], "low", why)

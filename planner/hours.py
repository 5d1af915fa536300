"""The hour of one post on one day: the account's own results when they say enough, else a published prior."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from planner import slots
from planner.history import History
from planner.ideas import Both

EARLIEST, LATEST, NEAR = 8, 21, 0.97
_NO_STUDY = (12, 18)


@dataclass(frozen=True, slots=True)
class Slot:
    """Hold a local time of day, how sure it is (low, medium, high), and where it comes from."""

    time: str
    confidence: str
    why: Both


SlotFor = Callable[[str, date], Slot]

_SURE = {"none": "low", "weak": "medium", "good": "high"}
_UNKNOWN = Both(
    "heure choisie hors consultation, faute d’étude sur ce réseau",
    "hour chosen outside clinics, for want of a study on this network",
)


def prior_slot(name: str, day: date) -> Slot:
    """Return a time for a post on the network called `name` that day, from published figures alone."""
    return _pick(name, day, None, datetime(day.year, 1, 1))  # noqa: DTZ001  local wall time, only a bound


def learned(history: History, now: datetime) -> SlotFor:
    """Return what gives a post its time, learning from the account's own posts; `now` is local wall time."""

    @cache
    def slot_for(name: str, day: date) -> Slot:
        return _pick(name, day, history, now)

    return slot_for


def _pick(name: str, day: date, history: History | None, now: datetime) -> Slot:
    advice = _published(name) if history is None else slots.advise(name, history, now)
    mine = [s for s in advice.slots if s.weekday == day.weekday() and EARLIEST <= s.hour <= LATEST]
    best = max(slot.score for slot in mine)
    close = sorted((s for s in mine if s.score >= best * NEAR), key=lambda s: (-s.score, s.hour))
    turn = day.toordinal() // 7
    if not advice.claims and len(close) == len(mine):
        return Slot(f"{_NO_STUDY[turn % len(_NO_STUDY)]}:30", "low", _UNKNOWN)
    chosen = close[turn % min(3, len(close))]
    confidence = _SURE[chosen.confidence]
    if confidence == "low":
        return Slot(f"{chosen.hour:02d}:00", confidence, _by_study(advice))
    english = chosen.source
    if history is not None:
        found = slots.advise(name, history, now, "en").slots
        english = next(s.source for s in found if (s.weekday, s.hour) == (chosen.weekday, chosen.hour))
    return Slot(f"{chosen.hour:02d}:00", confidence, Both(f"heure d’après {chosen.source}", f"hour from {english}"))


@cache
def _published(name: str) -> slots.Advice:
    return slots.advise(name, None, datetime(2026, 1, 1))  # noqa: DTZ001  no history: the date plays no part


def _by_study(advice: slots.Advice) -> Both:
    first = max(advice.claims, key=lambda claim: claim.trust, default=None)
    if first is None:
        return _UNKNOWN
    if len(advice.claims) == 1:
        return Both(f"heure d’après {first.label('fr')}", f"hour from {first.label('en')}")
    return Both(
        f"heure d’après {first.label('fr')} et d’autres études, qui se contredisent",
        f"hour from {first.label('en')} and other studies, which disagree",
    )

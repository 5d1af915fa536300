"""What the planner knows of a practice: who, where, when it is away, and what it fills in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

DEFAULT_NETWORKS = ("instagram", "facebook", "linkedin", "google")
MOST_A_WEEK = 5


@dataclass(frozen=True, slots=True)
class Away:
    """Hold a quiet period, both days included."""

    first: date
    last: date
    label: str = ""

    def holds(self, day: date) -> bool:
        """Tell whether `day` falls in the period."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Practice:
    """Hold what a plan needs of a practice.

    `operating` are weekdays (0 is Monday) without time to answer comments; `answers` fill
    personal placeholders.
    """

    specialty: str
    name: str = ""
    doctor: str = ""
    city: str = ""
    networks: tuple[str, ...] = DEFAULT_NETWORKS
    posts_per_week: int = 2
    zone: str = "Europe/Paris"
    subdivision: str | None = None
    school_zone: str | None = None
    away: tuple[Away, ...] = ()
    operating: frozenset[int] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)

    def is_away(self, day: date) -> bool:
        """Tell whether the practice is away on `day`."""
        return any(period.holds(day) for period in self.away)

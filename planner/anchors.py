"""The days an idea is tied to, when its words name one."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from planner.awareness import span

APART = 60


@dataclass(frozen=True, slots=True)
class Anchor:
    """Hold the rules an idea is tied to, the days around them, and the awareness day that says the same."""

    days: tuple[str, ...]
    before: int = 0
    after: int = 0
    twin: str = ""

    def holds(self, day: date) -> bool:
        """Tell whether the idea may go out that day."""
        for rule in self.days:
            for year in (day.year - 1, day.year, day.year + 1):
                first, last = span(rule, year)
                if first - timedelta(days=self.before) <= day <= last + timedelta(days=self.after):
                    return True
        return False


@cache
def load() -> Mapping[str, Anchor]:
    """Return the anchors by idea, read from the package."""
    raw = tomllib.loads((files("planner") / "data" / "anchors.toml").read_text(encoding="utf-8"))
    return {
        name: Anchor(tuple(row["days"]), row.get("before", 0), row.get("after", 0), row.get("twin", ""))
        for name, row in raw.items()
    }


@cache
def may_go_out(idea_id: str, day: date) -> bool:
    """Tell whether nothing in the idea's words forbids that day."""
    anchor = load().get(idea_id)
    return anchor is None or anchor.holds(day)

"""The listing and the website: what to check, why, by which rule, by whom, and when it is due again."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from planner.ideas import Both

List = Literal["fiche", "site"]
EVERY = {"once": None, "month": 30, "quarter": 91, "year": 365}
WHO = {
    "doctor": Both("le praticien", "the practitioner"),
    "secretary": Both("le secrétariat", "the front desk"),
    "webmaster": Both("le prestataire du site", "whoever keeps the site"),
}
_MARKS = {
    "verified": Both("", ""),
    "partly": Both(" (vu en partie)", " (partly checked)"),
    "memory": Both(" (à vérifier)", " (to be checked)"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one point of a checklist; `mark` tells how sure its rule is."""

    id: str
    list: List
    what: Both
    why: Both
    how: Both
    rule: str
    mark: str
    who: str
    every: str
    fact: str

    def due(self, done: date | None, today: date) -> bool:
        """Tell whether the point is to be done: never done, or done too long ago."""
        days = EVERY[self.every]
        return done is None or (days is not None and today >= done + timedelta(days=days))


@cache
def points(name: List) -> tuple[Point, ...]:
    """Return the points of a checklist, in order."""
    return tuple(_point(raw) for raw in _raw()["point"] if raw["list"] == name)


@cache
def round_of_the_month() -> tuple[Both, ...]:
    """Return the guided search of one's own name, step by step."""
    return tuple(Both(raw["fr"], raw["en"]) for raw in _raw()["step"])


def due(name: List, done: Mapping[str, date], today: date) -> tuple[Point, ...]:
    """Return what is due, given the day each point was last done."""
    return tuple(point for point in points(name) if point.due(done.get(point.id), today))


def said(found: Iterable[Point], done: Mapping[str, date], today: date, language: str = "fr") -> str:
    """Write a checklist: what, why, how, by which rule, by whom, and the day it was last done."""
    blocks = []
    for point in found:
        last = done.get(point.id)
        sign = "□" if point.due(last, today) else "✓"
        rule = f"{point.rule}{_MARKS[point.mark].said(language)}" if point.rule else ""
        foot = [WHO[point.who].said(language), rule, f"{last:%d/%m/%Y}" if last else ""]
        blocks.append(
            f"{sign} {point.what.said(language)}\n   {point.why.said(language)}\n   → "
            f"{point.how.said(language)}\n"
            f"   {' · '.join(part for part in foot if part)}"
        )
    return "\n\n".join(blocks)


def _raw() -> dict[str, Any]:
    return tomllib.loads((files("planner") / "data" / "checklists.toml").read_text(encoding="utf-8"))


def _point(raw: Mapping[str, Any]) -> Point:
    fr, en = raw["fr"], raw["en"]
    return Point(
        id=raw["id"],
        list=raw["list"],
        what=Both(fr["what"], en["what"]),
        why=Both(fr["why"], en["why"]),
        how=Both(fr["how"], en["how"]),
        rule=raw["rule"],
        mark=raw["mark"],
        who=raw["who"],
        every=raw["every"],
        fact=raw["fact"],
    )

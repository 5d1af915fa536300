"""What an idea rests on, and how sure that is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from planner.ideas import Both

SURE = {
    "said": Both("dit en table ronde, non mesuré", "said at a round table, not measured"),
    "unverified": Both("chiffre non vérifié", "unverified figure"),
    "study": Both("étude publiée", "published study"),
    "disputed": Both("sources en désaccord", "sources disagree"),
    "rule": Both("règle professionnelle", "professional rule"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """Hold a fact of the brief in a few words; `sure` is a key of SURE."""

    id: str
    text: Both
    sure: str


@cache
def load() -> Mapping[str, Fact]:
    """Return the facts by id, read from the package."""
    raw = tomllib.loads((files("planner") / "data" / "evidence.toml").read_text(encoding="utf-8"))
    return {name: Fact(name, Both(row["fr"], row["en"]), row["sure"]) for name, row in raw.items()}


def said(ids: Iterable[str], language: str = "fr", most: int = 2) -> str:
    """Say the facts an idea rests on, each with how sure it is; empty when none is known."""
    found = [load()[name] for name in ids if name in load()][:most]
    parts = [f"{fact.text.said(language)} ({SURE[fact.sure].said(language)})" for fact in found]
    if not parts:
        return ""
    joined = "; ".join(parts) if language == "en" else " ; ".join(parts)
    return f"It rests on: {joined}." if language == "en" else f"Appui : {joined}."


def confidence(ids: Iterable[str]) -> str:
    """Tell how far the facts may be trusted: medium for a rule or a study, low for words and loose figures."""
    solid = {"study", "disputed", "rule"}
    return "medium" if any(load()[name].sure in solid for name in ids if name in load()) else "low"

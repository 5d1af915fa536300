"""The ten specialties, and the code of ethics each one answers to."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from planner.ideas import Both

SPECIALTIES = (
    "plastic-surgery",
    "aesthetic-medicine",
    "dermatology",
    "dentistry",
    "ophthalmology",
    "ent",
    "gynaecology",
    "general-practice",
    "physiotherapy",
    "paediatrics",
)


@dataclass(frozen=True, slots=True)
class Profession:
    """Hold the order, the decree and the article on communication of a profession."""

    slug: str
    order: Both
    decree: str
    article: str
    mark: str


PROFESSIONS = {
    "physician": Profession(
        "physician",
        Both("Ordre national des médecins", "the French Medical Council"),
        "2020-1662",
        "R.4127-19-1",
        "verified",
    ),
    "dentist": Profession(
        "dentist",
        Both("Ordre national des chirurgiens-dentistes", "the French Dental Council"),
        "2020-1658",
        "R.4127-215-1",
        "verified",
    ),
    "physiotherapist": Profession(
        "physiotherapist",
        Both("Ordre des masseurs-kinésithérapeutes", "the French Council of Physiotherapists"),
        "2020-1663",
        "R.4321-67-1",
        "memory",
    ),
}


@dataclass(frozen=True, slots=True)
class Specialty:
    """Hold the names of a specialty, who practises it, and its subject headings."""

    slug: str
    name: Both
    who: Both
    profession: Profession
    mesh: tuple[str, ...]


def load() -> dict[str, Specialty]:
    """Return the specialties by slug, read from the package."""
    raw = tomllib.loads((files("planner") / "data" / "specialties.toml").read_text(encoding="utf-8"))
    return {
        slug: Specialty(
            slug,
            Both(table["fr"], table["en"]),
            Both(table["who_fr"], table["who_en"]),
            PROFESSIONS[table["profession"]],
            tuple(table["mesh"]),
        )
        for slug, table in raw.items()
    }


_loaded: dict[str, Specialty] = {}


def specialty(slug: str) -> Specialty:
    """Return one specialty.

    Raises KeyError when there is none of that name.
    """
    if not _loaded:
        _loaded.update(load())
    return _loaded[slug]

"""A profile's few lines, within the network's limit: title and qualification as on the register."""

from __future__ import annotations

from dataclasses import dataclass

from planner.ideas import Both
from planner.networks import network


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold what a profile may say; `qualification` is copied from the register, nothing is embellished."""

    name: str
    qualification: str
    city: str = ""
    register: str = ""
    subjects: tuple[str, ...] = ()
    site: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Bio:
    """Hold the text, its limit, what was left out for want of room, and what is still missing."""

    text: str
    limit: int
    label: str
    left_out: tuple[str, ...]
    missing: tuple[Both, ...]


_GENERAL = Both(
    "Information générale, aucun avis personnel en ligne", "General information, no personal advice online"
)
_EMERGENCY = Both("Urgence : 15 ou 112", "Emergency (France): 15 or 112")


def bio(facts: Facts, name: str, language: str = "fr") -> Bio:
    """Write a profile for the network called `name`, the most useful first, whole lines only."""
    place = network(name)
    subjects = ", ".join(facts.subjects)
    lines = [
        facts.name,
        facts.qualification,
        facts.city,
        _GENERAL.said(language),
        facts.site,
        _labelled(facts.register, Both("Inscription à l’Ordre : ", "Register: "), language),
        _labelled(subjects, Both("Ici : ", "Here: "), language),
        "" if name == "google" else facts.phone,
        _EMERGENCY.said(language),
    ]
    separator = " · " if place.bio <= 100 or name in {"facebook", "linkedin"} else "\n"
    kept: list[str] = []
    left: list[str] = []
    for line in dict.fromkeys(line for line in lines if line):
        whole = separator.join([*kept, line])
        (kept if len(whole) <= place.bio else left).append(line)
    missing = []
    if not facts.qualification:
        missing.append(
            Both(
                "Votre qualification, telle qu’inscrite au tableau de l’Ordre (annuaire.sante.fr).",
                "Your qualification, as written in the medical register (annuaire.sante.fr).",
            )
        )
    if not facts.name:
        missing.append(Both("Votre nom et votre titre.", "Your name and title."))
    return Bio(separator.join(kept), place.bio, place.bio_label, tuple(left), tuple(missing))


def _labelled(value: str, label: Both, language: str) -> str:
    return f"{label.said(language)}{value}" if value else ""

"""An event of the practice: an invitation that invites, and sells nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.awareness import when
from planner.ideas import Both

Kind = Literal["open-house", "talk", "team"]


@dataclass(frozen=True, slots=True)
class Event:
    """Hold what an invitation needs; empty fields stay as placeholders to fill in."""

    kind: Kind
    day: date
    time: str
    place: str = ""
    topic: str = ""
    host: str = ""
    contact: str = ""
    link: str = ""
    funded_by: str = ""


_OPENING: dict[Kind, Both] = {
    "open-house": Both(
        "Nous ouvrons nos portes pour montrer l’envers du décor : l’accueil, l’hygiène, la préparation d’une "
        "consultation, et les métiers que l’on croise sans toujours les connaître.",
        "We are opening our doors to show what lies behind them: the front desk, hygiene, how a "
        "consultation is "
        "prepared, and the people you meet without always knowing what they do.",
    ),
    "talk": Both(
        "Une heure pour comprendre, avec des schémas et des sources, puis vos questions générales.",
        "An hour to understand, with drawings and sources, then your general questions.",
    ),
    "team": Both(
        "Un temps entre nous : ce que l’on améliore à l’accueil, ce que l’on garde, et qui s’en charge.",
        "Some time among ourselves: what to improve at the front desk, what to keep, and who does it.",
    ),
}
_TITLE: dict[Kind, Both] = {
    "open-house": Both("Portes ouvertes", "Open house"),
    "talk": Both("Rencontre d’information", "Information evening"),
    "team": Both("Réunion d’équipe", "Team meeting"),
}
_MANNERS = Both(
    "Entrée libre, dans la limite de la salle. Ni vente, ni devis, ni consultation sur place. Merci de ne "
    "pas "
    "photographier les autres invités : leur présence leur appartient.",
    "Free entry, as far as the room allows. No sale, no quote, no consultation on the spot. Please do not "
    "photograph other guests: their presence is their own.",
)


def title(event: Event, language: str = "fr") -> str:
    """Return the event's title, at most 58 characters as Google asks."""
    name = _TITLE[event.kind].said(language)
    whole = f"{name} : {event.topic}" if language != "en" else f"{name}: {event.topic}"
    return (whole if event.topic and len(whole) <= 58 else name)[:58]


def invitation(event: Event, language: str = "fr") -> str:
    """Write the invitation: what, when, where, for whom, and what it is not."""
    french = language != "en"
    day = when(event.day, event.day, language)
    place = event.place or ("[adresse et accès]" if french else "[address and access]")
    host = event.host or ("[qui accueille]" if french else "[who welcomes]")
    contact = event.contact or ("[contact du cabinet]" if french else "[practice contact]")
    hour = event.time.replace(":", " h ").removesuffix(" 00") if french else event.time
    lines = [title(event, language), "", _OPENING[event.kind].said(language), ""]
    if event.topic and event.topic not in lines[0]:
        lines += [f"{'Sujet : ' if french else 'Topic: '}{event.topic}"]
    lines += [
        f"{'Quand : le ' if french else 'When: '}{day}{' à ' if french else ' at '}{hour}",
        f"{'Où : ' if french else 'Where: '}{place}",
        f"{'Avec : ' if french else 'With: '}{host}",
        f"{'Renseignements : ' if french else 'Information: '}{contact}",
    ]
    if event.link:
        lines.append(f"{'Détails : ' if french else 'Details: '}{event.link}")
    if event.funded_by:
        declared = Both(
            f"Lien d’intérêts : réunion financée en partie par {event.funded_by} "
            "(transparence.sante.gouv.fr).",
            f"Declared interest: partly funded by {event.funded_by} (transparence.sante.gouv.fr).",
        )
        lines.append(declared.said(language))
    if event.kind != "team":
        lines += ["", _MANNERS.said(language)]
    return "\n".join(lines)

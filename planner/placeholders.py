"""Fill what an idea leaves open, and list what only the practice can answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from planner.ideas import Both
from planner.practice import Practice
from planner.specialties import specialty

_CURLY = re.compile(r"\{(city|practice|doctor|specialty|year)\}")
_FRENCH_NAME = re.compile(
    r"(?P<before>\b(?:[Dd]e|à|chez|le|la|[Dd]r|[Dd]octeur) |\w[,;]? |^|[.!?:»] |\n)?"
    r"\{(?P<key>doctor|practice)\}"
)
_MASCULINE = ("cabinet", "centre", "pôle", "dr ", "dr. ", "docteur", "pr ", "professeur", "institut")
_SQUARE = re.compile(r"\[([^\[\]\n]{2,80})\]")
_ASKED = {
    "city": Both("[ville]", "[town]"),
    "practice": Both("[nom du cabinet]", "[practice name]"),
    "doctor": Both("[votre nom]", "[your name]"),
}


@dataclass(frozen=True, slots=True)
class Filled:
    """Hold the text, and the personal placeholders that are still open."""

    text: str
    asks: tuple[str, ...]


def fill(text: str, practice: Practice, day: date, language: str = "fr") -> Filled:
    """Fill the placeholders of `text` from the practice; leave the rest in brackets and list it."""
    known = {
        "city": practice.city,
        "practice": practice.name,
        "doctor": practice.doctor,
        "specialty": specialty(practice.specialty).name.said(language),
        "year": str(day.year),
    }
    answers = {key.casefold().strip(" []"): value for key, value in practice.answers.items()}

    def curly(found: re.Match[str]) -> str:
        return known[found[1]] or _ASKED[found[1]].said(language)

    def square(found: re.Match[str]) -> str:
        return answers.get(found[1].casefold().strip()) or found[0]

    if language != "en":
        text = _FRENCH_NAME.sub(lambda found: _with_article(found, known), text)
    done = _SQUARE.sub(square, _CURLY.sub(curly, text))
    return Filled(done, tuple(dict.fromkeys(found[0] for found in _SQUARE.finditer(done))))


def _with_article(found: re.Match[str], known: dict[str, str]) -> str:
    """Give a French name the article its first word wants: « du Dr Leroy », « au Cabinet des Tilleuls »."""
    name, before = known[found["key"]], found["before"] or ""
    if not name.casefold().startswith(_MASCULINE):
        return found[0]
    word = before.strip().casefold()
    contracted = {"de": "du ", "à": "au ", "chez": "au "}
    if word in contracted:
        return f"{contracted[word]}{name}"
    if found["before"] is None or word in {"le", "la"}:
        return f"{before}{name}"
    if word in {"dr", "docteur"}:
        return name
    return f"{before}le {name}" if before[:1].isalnum() or word == ":" else f"{before}Le {name}"

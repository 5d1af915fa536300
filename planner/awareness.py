"""The French health calendar: days, weeks and months by rule, for any year."""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from planner.ideas import Both, Idea, Poll, Words
from planner.networks import NETWORKS

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALL = "all"
Kind = Literal["day", "week", "month"]


def _nth(year: int, month: int, nth: int, weekday: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))


def span(rule: str, year: int) -> tuple[date, date]:
    """Return the first and last day a rule gives in a year.

    Rules: `02-04`, `02-last`, `2 thu 03` (nth weekday, -1 the last), `fri before 03-20`,
    `04-24..04-30`, `7 days from 2 sun 03`, `week from sun with 03-12`, `full week -1 01` (Monday to
    Sunday inside the month), `month 10`.

    Raises ValueError when the rule cannot be read.
    """
    if found := re.fullmatch(r"(\d\d)-last", rule):
        month = int(found[1])
        day = date(year, month, monthrange(year, month)[1])
        return day, day
    if found := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        day = date(year, int(found[1]), int(found[2]))
        return day, day
    if found := re.fullmatch(r"(\d\d)-(\d\d)\.\.(\d\d)-(\d\d)", rule):
        return date(year, int(found[1]), int(found[2])), date(year, int(found[3]), int(found[4]))
    if found := re.fullmatch(r"month (\d\d)", rule):
        month = int(found[1])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return _floating(rule, year)


def _floating(rule: str, year: int) -> tuple[date, date]:
    if found := re.fullmatch(r"(?:(\d+) days from )?(-?\d) (\w{3}) (\d\d)", rule):
        day = _nth(year, int(found[4]), int(found[2]), WEEKDAYS.index(found[3]))
        return day, day + timedelta(days=int(found[1] or 1) - 1)
    if found := re.fullmatch(r"(\w{3}) before (\d\d)-(\d\d)", rule):
        mark = date(year, int(found[2]), int(found[3]))
        day = mark - timedelta(days=(mark.weekday() - WEEKDAYS.index(found[1]) - 1) % 7 + 1)
        return day, day
    if found := re.fullmatch(r"week from (\w{3}) with (\d\d)-(\d\d)", rule):
        mark = date(year, int(found[2]), int(found[3]))
        day = mark - timedelta(days=(mark.weekday() - WEEKDAYS.index(found[1])) % 7)
        return day, day + timedelta(days=6)
    if found := re.fullmatch(r"full week (-?\d) (\d\d)", rule):
        month, nth = int(found[2]), int(found[1])
        day = _nth(year, month, nth, 0) if nth > 0 else _nth(year, month, nth, 6) - timedelta(days=6)
        return day, day + timedelta(days=6)
    raise ValueError(f"unknown rule {rule!r}")


@dataclass(frozen=True, slots=True)
class Message:
    """Hold what a day says in one language."""

    title: str
    hook: str
    message: str
    resource: str
    question: str
    tag: str


@dataclass(frozen=True, slots=True)
class AwarenessDay:
    """Hold one day, week or month of the health calendar."""

    slug: str
    rule: str
    theme: str
    specialties: frozenset[str]
    weight: int
    source: str
    url: str
    fr: Message
    en: Message

    @property
    def kind(self) -> Kind:
        """Tell whether it lasts a day, about a week, or a month."""
        first, last = span(self.rule, 2027)
        days = (last - first).days
        return "day" if days == 0 else "week" if days < 14 else "month"

    def concerns(self, specialty: str) -> bool:
        """Tell whether a specialty has something to say on it."""
        return ALL in self.specialties or specialty in self.specialties

    def message(self, language: str) -> Message:
        """Return what it says in `language`."""
        return self.en if language == "en" else self.fr

    def title(self) -> Both:
        """Return its name in both languages."""
        return Both(self.fr.title, self.en.title)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Hold one year's dates of an awareness day, both included."""

    day: AwarenessDay
    first: date
    last: date

    @property
    def id(self) -> str:
        """Return an id that is unique over the years."""
        return f"day.{self.day.slug}.{self.first.year}"


@cache
def load() -> tuple[AwarenessDay, ...]:
    """Return the health calendar, read from the package."""
    return tuple(_read(table) for table in _raw()["day"])


@cache
def visuals() -> tuple[Both, ...]:
    """Return the stagings a day's post may take."""
    return tuple(Both(table["fr"], table["en"]) for table in _raw()["visual"])


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads((files("planner") / "data" / "calendar.toml").read_text(encoding="utf-8"))


def _read(table: dict[str, Any]) -> AwarenessDay:
    return AwarenessDay(
        slug=table["id"],
        rule=table["rule"],
        theme=table["theme"],
        specialties=frozenset(table["specialties"]),
        weight=int(table.get("weight", 1)),
        source=table["source"],
        url=table["url"],
        fr=Message(**table["fr"]),
        en=Message(**table["en"]),
    )


def occurrences(first: date, last: date, specialty: str | None = None) -> tuple[Occurrence, ...]:
    """Return what falls between two days, both included, for a specialty or for all."""

    def found() -> Iterator[Occurrence]:
        for day in load():
            if specialty is not None and not day.concerns(specialty):
                continue
            for year in range(first.year - 1, last.year + 1):
                begin, end = span(day.rule, year)
                if begin <= last and end >= first:
                    yield Occurrence(day, begin, end)

    return tuple(sorted(found(), key=lambda found: (found.first, found.day.slug)))


_MONTHS = Both(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "January February March April May June July August September October November December",
)


def when(first: date, last: date, language: str) -> str:
    """Say the date of an awareness day as on a poster: "4 février 2027"."""
    months = _MONTHS.said(language).split()
    if first == last:
        day = f"{first.day}er" if first.day == 1 and language == "fr" else str(first.day)
        return f"{day} {months[first.month - 1]} {first.year}"
    if (last - first).days > 14:
        return f"{months[first.month - 1]} {first.year}"
    day = "1er" if first.day == 1 and language != "en" else str(first.day)
    begin = day if first.month == last.month else f"{day} {months[first.month - 1]}"
    end = f"{last.day} {months[last.month - 1]} {last.year}"
    return f"{begin}–{end}" if language == "en" else f"du {begin} au {end}"


_WHYS = (
    Both(
        "Une date officielle est une raison sobre d’en parler ; le lecteur repart avec une ressource publique.",
        "An official date is a sober reason to speak, and the reader leaves with a public resource.",
    ),
    Both(
        "Un message court, daté et sourcé se partage mieux qu’un conseil de plus, et il ne vend rien.",
        "A short, dated and sourced message is shared more readily than one more tip, and it sells nothing.",
    ),
    Both(
        "L’Ordre encourage les médecins à vulgariser : ce jour-là, le public cherche et trouve une voix sûre.",
        "The Medical Council encourages doctors to explain: on that day people look for a reliable voice.",
    ),
    Both(
        "Renvoyer vers une source publique montre la prudence du praticien sans parler de lui.",
        "Pointing to a public source shows a practitioner’s care without speaking of oneself.",
    ),
)
_FORMATS: dict[Kind, tuple[str, ...]] = {
    "day": ("image", "carousel", "story", "google-post", "reel", "newsletter", "article"),
    "week": ("carousel", "image", "reel", "google-post", "story", "newsletter", "article"),
    "month": ("carousel", "reel", "image", "google-post", "newsletter", "article", "story"),
}


def unfold(occurrence: Occurrence) -> Idea:
    """Turn a day into a post of its own: the message and the public resource, never a booking."""
    day = occurrence.day
    return Idea(
        id=occurrence.id,
        pillar="transmit",
        theme=day.theme,
        formats=_FORMATS[day.kind],
        networks=NETWORKS,
        months=frozenset(),
        effort="low",
        evidence=("B33", "B41"),
        fr=_words(occurrence, "fr"),
        en=_words(occurrence, "en"),
    )


def _words(occurrence: Occurrence, language: str) -> Words:
    day, french = occurrence.day, language != "en"
    said = day.message(language)
    date_said = when(occurrence.first, occurrence.last, language)
    sentences = tuple(re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«“])", said.message))
    points = (*sentences[:3], said.resource)
    stagings = visuals()
    visual = stagings[sum(map(ord, day.slug)) % len(stagings)].said(language)
    if french:
        closing = "Information générale : elle ne remplace pas l’avis d’un professionnel de santé."
        alt = f"Visuel d’information : « {said.title} », {date_said}, et l’adresse {day.url}."
        source = f"{said.title} : {day.source} ; ressource : {day.url} (à rouvrir et à dater avant de publier)"
        tags = (said.tag, "#prévention", "#santé")
    else:
        closing = "General information: it does not replace a health professional’s advice."
        alt = f"Information visual: “{said.title}”, {date_said}, with the address {day.url}."
        source = f"{said.title}: {day.source}; resource: {day.url} (re-open and date before posting)"
        tags = (said.tag, "#prevention", "#health")
    return Words(
        title=said.title,
        hook=said.hook,
        outline=points if len(points) > 2 else (said.hook, *points),
        caption=f"{said.hook}\n\n{said.message}\n\n{said.resource}\n\n{closing}",
        visual=visual,
        poll=Poll(said.question),
        hashtags=tags,
        alt=alt,
        source=source,
        why=_WHYS[len(day.slug) % len(_WHYS)].said(language),
    )

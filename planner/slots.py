# ruff: noqa: E501 - sentences for people are long lines
"""The best hours to post, with what they rest on and how sure that is."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal

from planner.dates.echo import DAYS_EN, DAYS_FR, clock, day
from planner.effects import CELLS, PRIOR_LIFT, Cell, Effects, learn
from planner.history import History, Post, Shift

Confidence = Literal["none", "weak", "good"]
#: Below this many posts nothing is learned. Source: the method of clipember, brief.md "Posting times".
FEWEST: Final = 10
#: Hours that are ever advised. Between midnight and six a figure is an export's fault before it is an audience.
ADVISED: Final = range(7, 23)
_THIN: Final = 6
_GOOD: Final = 12
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Claim:
    """A published figure, with its source and year (0: not stated)."""

    network: str
    source: str
    year: int
    fr: str
    en: str
    sample: str
    sample_en: str
    trust: float
    windows: tuple[tuple[str, int, int, float], ...]

    def label(self, lang: str) -> str:
        """Name the source as it is shown."""
        year = str(self.year) if self.year else ("année non précisée" if lang == "fr" else "year not stated")
        return f"{self.source} {year}"


@dataclass(frozen=True, slots=True)
class Hint:
    """A piece of advice beside the hour, with whether its evidence was verified."""

    id: str
    networks: tuple[str, ...]
    verified: bool
    fr: str
    en: str


@dataclass(frozen=True, slots=True)
class Slot:
    """An hour of the week: how it compares with the account's average (1.0), and what that rests on."""

    weekday: int
    hour: int
    score: float
    confidence: Confidence
    n: int
    source: str


@dataclass(frozen=True, slots=True)
class Advice:
    """All that is known of a network's hours: slots from best to least, and what must be said with them."""

    network: str
    slots: tuple[Slot, ...]
    posts: int
    missing: int
    claims: tuple[Claim, ...]
    shift: Shift | None = None
    hours_matter: bool = False


@lru_cache(maxsize=1)
def _data() -> tuple[tuple[Claim, ...], tuple[Hint, ...]]:
    raw = tomllib.loads((files("planner") / "data" / "slots.toml").read_text(encoding="utf-8"))
    claims = tuple(
        Claim(**{**row, "windows": tuple((w[0], int(w[1]), int(w[2]), float(w[3])) for w in row["windows"])})
        for row in raw["claim"]
    )
    hints = tuple(Hint(h["id"], tuple(h["networks"]), h["verified"], h["fr"], h["en"]) for h in raw["hint"])
    return claims, hints


def claims(network: str) -> tuple[Claim, ...]:
    """List what is published on a network; empty when nothing is, and then nothing is made up."""
    return tuple(c for c in _data()[0] if c.network == network)


def hints(network: str) -> tuple[Hint, ...]:
    """List the advice beside the hour for a network."""
    return tuple(h for h in _data()[1] if network in h.networks)


def prior(network: str) -> dict[Cell, float]:
    """Weigh the published figures against each other: from about -1 to 1 an hour, 0 where nobody says anything."""
    out = dict.fromkeys(CELLS, 0.0)
    known = [c for c in claims(network) if c.trust > 0]
    whole = sum(c.trust for c in known) or 1.0
    for claim in known:
        for days, begin, end, strength in claim.windows:
            chosen = range(7) if days == "all" else [_DAYS.index(d) for d in days.split(",")]
            for d in chosen:
                for h in range(begin, end):
                    out[d, h] += strength * claim.trust / whole
    return out


def advise(network: str, history: History | None, now: datetime, lang: str = "fr") -> Advice:
    """Rank the hours of the week for a network; ``now`` is local wall time.

    While a shift of the export's hours is suspected, its results are left aside until a person has answered.
    """
    posts = [p for p in history.posts if p.network in {network, ""}] if history else []
    shift = history.shift if history else None
    known = claims(network)
    base = prior(network)
    missing = max(0, FEWEST - len(posts))
    if missing or shift is not None:
        source = _prior_source(known, lang, missing=missing, shifted=shift is not None)
        found = [
            Slot(d, h, round(math.exp(PRIOR_LIFT * base[d, h]), 3), "none", _count(posts, d, h, 1), source)
            for d, h in _hours()
        ]
        return Advice(network, _ranked(found), len(posts), missing, known, shift)
    effects = learn(posts, base, now)
    found = [_judged(effects, posts, d, h, known, lang) for d, h in _hours()]
    return Advice(network, _ranked(found), len(posts), 0, known, None, hours_matter=effects.signal > 2)


def _hours() -> list[Cell]:
    return [(d, h) for d, h in CELLS if h in ADVISED]


def _ranked(found: list[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(found, key=lambda s: (-s.score, s.weekday, s.hour)))


def _count(posts: Sequence[Post], weekday: int | None, hour: int, reach: int) -> int:
    return sum((weekday is None or p.at.weekday() == weekday) and abs(p.at.hour - hour) <= reach for p in posts)


def _judged(
    effects: Effects, posts: Sequence[Post], weekday: int, hour: int, known: tuple[Claim, ...], lang: str
) -> Slot:
    mean, sd = effects.mean[weekday, hour], effects.sd[weekday, hour]
    # How likely the hour's direction (better or worse than average) is the right one.
    chance = 0.5 * (1 + math.erf(abs(mean) / (sd * math.sqrt(2)))) if sd > 0 else 0.5
    own, pooled = _count(posts, weekday, hour, 1), _count(posts, None, hour, 1)
    fr = lang == "fr"
    confidence: Confidence = "none"
    n = own
    if own >= _GOOD and chance >= 0.9 and effects.signal > 2:
        confidence = "good"
        source = f"vos {own} posts ce jour-là vers {hour} h" if fr else f"your {own} posts that day around {hour}:00"
    elif (own > _THIN or pooled > 2 * _THIN) and chance >= 0.7 and effects.signal > 0.5:
        confidence = "weak"
        n = own if own > _THIN else pooled
        source = (
            (f"vos {own} posts ce jour-là vers {hour} h" if fr else f"your {own} posts that day around {hour}:00")
            if own > _THIN
            else (
                f"vos {pooled} posts vers {hour} h, tous jours confondus"
                if fr
                else f"your {pooled} posts around {hour}:00, all days"
            )
        )
    else:
        seen = f"{own} post{'s' if own > 1 else ''}"
        source = f"{seen} à cette heure : pas assez de données" if fr else f"{seen} at this hour: not enough data"
    if known:
        source += " + " + _names(known, lang)
    return Slot(weekday, hour, round(math.exp(mean), 3), confidence, n, source)


def _names(known: Sequence[Claim], lang: str) -> str:
    return ", ".join(c.label(lang) for c in known if c.trust > 0)


def _prior_source(known: Sequence[Claim], lang: str, *, missing: int, shifted: bool) -> str:
    fr = lang == "fr"
    text = _names(known, lang) or ("aucune étude connue pour ce réseau" if fr else "no study known for this network")
    if known:
        text += " (les études se contredisent)" if fr else " (studies disagree)"
    if shifted:
        text += " ; heures de l’export à confirmer" if fr else "; the export's hours must be confirmed"
    elif missing:
        text += f" ; il manque {missing} posts" if fr else f"; {missing} posts are missing"
    return text


def choose(
    wanted: Mapping[str, int],
    advice: Mapping[str, Advice],
    closed: Callable[[int, int], bool] = lambda _weekday, _hour: False,
    *,
    apart: int = 24,
    between: int = 4,
) -> list[tuple[str, Slot]]:
    """Choose weekly slots: open hours only, ``apart`` hours between posts of one network, ``between`` of two.

    Networks take turns, so that none gets all the best hours; what does not fit is left out.
    """
    chosen: list[tuple[str, Slot]] = []
    left = dict(wanted)
    while any(left.values()):
        for network in list(left):
            if not left[network]:
                continue
            slot = next(
                (
                    s
                    for s in advice[network].slots
                    if not closed(s.weekday, s.hour) and _fits(network, s, chosen, apart, between)
                ),
                None,
            )
            if slot is None:
                left[network] = 0
                continue
            chosen.append((network, slot))
            left[network] -= 1
    return sorted(chosen, key=lambda c: (c[1].weekday, c[1].hour))


def _fits(network: str, slot: Slot, chosen: Sequence[tuple[str, Slot]], apart: int, between: int) -> bool:
    at = slot.weekday * 24 + slot.hour
    for other, taken in chosen:
        gap = abs(at - (taken.weekday * 24 + taken.hour))
        gap = min(gap, 168 - gap)
        if gap < (apart if other == network else between):
            return False
    return True


_SURE: Final = {
    "none": (
        "aucune confiance : ce sont des chiffres publiés, pas les vôtres",
        "no confidence: published figures, not yours",
    ),
    "weak": ("confiance faible", "weak confidence"),
    "good": ("bonne confiance", "good confidence"),
}


def explain(advice: Advice, lang: str = "fr", most: int = 3) -> str:
    """Say the best hours in words, how sure they are, on how many posts, and where the studies disagree."""
    fr = lang == "fr"
    lines: list[str] = []
    if advice.shift is not None:
        lines.append(question(advice.shift, lang))
    if advice.missing:
        lines.append(
            f"Il manque {advice.missing} posts pour apprendre de vos résultats ({advice.posts} sur {FEWEST})."
            if fr
            else f"{advice.missing} posts are missing to learn from your results ({advice.posts} of {FEWEST})."
        )
    if not advice.claims and (advice.missing or advice.shift):
        lines.append(
            "Aucune étude connue pour ce réseau : je ne propose pas d’heure."
            if fr
            else "No study is known for this network: I propose no hour."
        )
        return "\n".join(lines)
    if not advice.missing and advice.shift is None and not advice.hours_matter:
        lines.append(
            "Vos résultats ne montrent pas d’heure nettement meilleure : publiez quand vous pouvez répondre."
            if fr
            else "Your results show no hour that is clearly better: post when you can answer."
        )
    for slot in advice.slots[:most]:
        name = DAYS_FR[slot.weekday] if fr else DAYS_EN[slot.weekday]
        hour = f"{slot.hour} h" if fr else f"{slot.hour}:00"
        sure = _SURE[slot.confidence][0 if fr else 1]
        lines.append(f"• {name} {hour} ({sure} ; n = {slot.n})" if fr else f"• {name} {hour} ({sure}; n = {slot.n})")
    if advice.claims:
        lines.append("Les études publiées se contredisent :" if fr else "Published studies disagree:")
        lines += [f"– {c.label(lang)} : {c.fr}" if fr else f"– {c.label(lang)}: {c.en}" for c in advice.claims]
    return "\n".join(lines)


def question(shift: Shift, lang: str = "fr") -> str:
    """Ask about an export's hours, with one post as an example."""
    fr = lang == "fr"
    link = " à " if fr else " at "
    seen = day(shift.written.date(), lang) + link + clock(shift.written.time(), lang)
    if not shift.suspect:
        return (
            f"Les heures de cet export semblent décalées : par exemple un post daté du {seen}. Est-ce votre heure locale ?"
            if fr
            else f"The hours of this export look shifted: for example a post dated {seen}. Is that your local time?"
        )
    real = day(shift.corrected.date(), lang) + link + clock(shift.corrected.time(), lang)
    return (
        f"Les heures de cet export semblent être celles de {shift.suspect} : le post daté du {seen} a-t-il été publié chez vous le {real} ?"
        if fr
        else f"The hours of this export seem to be in {shift.suspect}: was the post dated {seen} published at your place on {real}?"
    )

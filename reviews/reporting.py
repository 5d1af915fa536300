"""Report a review to Google, keep the evidence, and know the legal clock: information, never advice."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib import resources
from tomllib import loads
from typing import Any

from dateutil.relativedelta import relativedelta

from reviews.triage import Triage

APPEAL_AFTER_DAYS = 3  # reports take several days; Google help 4596773, read for rules.md [S82]
REMINDER_DAYS = (15, 45, 75)
LIMITATION_MONTHS = 3  # law of 29 July 1881; rules.md [S69]


@cache
def _book() -> dict[str, Any]:
    return loads(resources.files("reviews").joinpath("lexicon").joinpath("reporting.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Report:
    """What to do to report a review: its category, the steps, and the text to paste."""

    policy: str
    category: str
    steps: tuple[str, ...]
    text: str


def report(case: Triage, lang: str = "fr") -> Report | None:
    """Return how to report a review, or None when no category is supported by its words.

    The text says nothing of the author and nothing of any patient; the words of the review stay on Google's page.
    """
    if not case.policy:
        return None
    book, policy = _book(), case.policy[0]
    names = book["category"][policy]
    frame = book["text"][lang]
    text = frame["report"].format(category=names[lang], ground=book["ground"][policy][lang])
    return Report(policy, names[lang], tuple(book["steps"][lang]["lines"]), text)


def appeal(policy: str, lang: str = "fr") -> str:
    """Return the text of the one appeal that Google offers after a refusal."""
    book = _book()
    category, ground = book["category"][policy][lang], book["ground"][policy][lang]
    return str(book["text"][lang]["appeal"].format(category=category, ground=ground))


def listing_removal(lang: str = "fr") -> str:
    """Return an objection to an unwanted listing, which rests on secrecy (REV-08)."""
    return str(_book()["text"][lang]["listing"])


@dataclass(frozen=True, slots=True)
class Route:
    """A way that the law offers, told as information with its source."""

    name: str
    words: str
    source: str


def routes(lang: str = "fr") -> tuple[Route, ...]:
    """Return the legal routes."""
    return tuple(Route(r[lang]["name"], r[lang]["words"], r["source"]) for r in _book()["route"].values())


@dataclass(frozen=True, slots=True)
class Clock:
    """The three months of defamation and insult, counted from the first publication."""

    published: date
    last_day: date
    reminders: tuple[date, ...]

    def left(self, today: date) -> int:
        """Return the days left, the last one included; 0 when it is over."""
        return max(0, (self.last_day - today).days + 1)

    def due(self, since: date, today: date) -> tuple[date, ...]:
        """Return the reminders after `since` up to today."""
        return tuple(day for day in self.reminders if since < day <= today)


def defamation_clock(published: date) -> Clock:
    """Start the clock at the review's first publication, not at its discovery.

    The last day is the eve of the same day three months later: the cautious reading.
    """
    last = published + relativedelta(months=LIMITATION_MONTHS) - timedelta(days=1)
    reminders = tuple(published + timedelta(days=days) for days in REMINDER_DAYS)
    return Clock(published, last, tuple(day for day in (*reminders, last) if day <= last))


@dataclass(frozen=True, slots=True)
class FollowUp:
    """When to look at a report again."""

    check: date
    words: Mapping[str, str]


def follow_up(reported: date) -> FollowUp:
    """Return when to look whether Google has decided, and to appeal, once."""
    day = reported + timedelta(days=APPEAL_AFTER_DAYS)
    return FollowUp(day, {lang: _book()["text"][lang]["follow_up"] for lang in ("fr", "en")})


def sha256(content: bytes) -> str:
    """Return the fingerprint of a piece of evidence."""
    return hashlib.sha256(content).hexdigest()


def manifest(
    *,
    text: str,
    captured: datetime,
    stars: int | None = None,
    author: str | None = None,
    published: date | None = None,
    link: str | None = None,
    files: Mapping[str, bytes] | None = None,
) -> dict[str, Any]:
    """Return the table of contents of an evidence pack, with fingerprints and times.

    Raises ValueError when the time of capture has no zone.
    """
    if captured.tzinfo is None:
        raise ValueError("the time of capture needs a zone")
    parts: dict[str, bytes] = {"review.txt": text.encode(), **(files or {})}
    clock = defamation_clock(published) if published else None
    return {
        "captured_at": captured.isoformat(timespec="seconds"),
        "review": {
            "text": text, "stars": stars, "author": author, "link": link,
            "published": published.isoformat() if published else None,
        },
        "files": [
            {"name": name, "bytes": len(content), "sha256": sha256(content)} for name, content in parts.items()
        ],
        "limitation": {
            "last_day": clock.last_day.isoformat(),
            "reminders": [day.isoformat() for day in clock.reminders],
        } if clock else None,
        "note": {lang: _book()["text"][lang]["evidence"] for lang in ("fr", "en")},
    }  # fmt: skip

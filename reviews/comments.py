"""Answer comments and direct messages: warm and by first name, but no opinion, no data, and help when urgent."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from random import Random
from typing import Any

from reviews.injection import orders, without
from reviews.language import detect
from reviews.phrases import lexicon
from reviews.text import Review, read
from reviews.triage import Urgency

_NAME = re.compile(r"[^\W\d_]{2,20}(?:[-’' ][^\W\d_]{2,20})?")


class Need(StrEnum):
    """What a comment or a message calls for."""

    SUICIDE = "suicide"
    EMERGENCY = "emergency"
    MEDICAL = "medical"
    PHOTO = "photo"
    PRICE = "price"
    APPOINTMENT = "appointment"
    PRACTICAL = "practical"
    PRAISE = "praise"
    CRITICISM = "criticism"
    ABUSE = "abuse"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """Words to post or send, and why."""

    need: Need
    text: str
    lang: str
    urgency: Urgency
    injection: bool
    answerable: bool = True


@cache
def _book() -> dict[str, Any]:
    source = resources.files("reviews").joinpath("lexicon").joinpath("comments.toml")
    return tomllib.loads(source.read_text("utf-8"))["answers"]  # type: ignore[no-any-return]


def need_of(review: Review, *, photo: bool = False) -> Need:
    """Return what the message calls for, the gravest first."""
    found = lexicon("needs", "alarms", "grounds", "mood").find(review.tokens)
    if found.get("suicide"):
        return Need.SUICIDE
    if found.get("emergency") or (found.get("complication_now") and found.get("medical")):
        return Need.EMERGENCY
    if any(found.get(name) for name in ("harassment", "hate_speech", "violence", "sexual")):
        return Need.ABUSE
    if photo or found.get("photo"):
        return Need.PHOTO
    for name in ("complication_now", "medical"):
        if found.get(name):
            return Need.MEDICAL
    for name in ("price", "appointment", "practical"):
        if found.get(name):
            return Need(name)
    good, bad = len(found.get("praise", ())), len(found.get("complaint", ()))
    if good > bad:
        return Need.PRAISE
    return Need.CRITICISM if bad else Need.OTHER


def answer(
    text: str, *, name: str | None = None, photo: bool = False, private: bool = False, seed: int = 0,
    lang: str = "auto",
) -> Answer:  # fmt: skip
    """Return a kind answer that gives no medical opinion and asks for no health data.

    `private` is a direct message; `name` is the first name shown by the network, never one read in the text.
    """
    whole = read(text)
    spans = orders(whole)
    review = without(whole, spans)
    tongue = lang if lang in {"fr", "en"} else detect(review)
    tongue = tongue if tongue in {"fr", "en"} else "en"
    need = need_of(review, photo=photo)
    choices = _book()[tongue][need.value]
    words = Random(f"{seed}|{need}|{tongue}|{private}").choice(choices)  # noqa: S311 - a choice of words
    if private and need in {Need.MEDICAL, Need.PHOTO}:
        words = f"{words} {_book()[tongue]['no_data'][0]}"
    urgency = {Need.SUICIDE: Urgency.SUICIDE, Need.EMERGENCY: Urgency.EMERGENCY}.get(need, Urgency.NONE)
    hello = _hello(name, tongue) if need is not Need.ABUSE else ""
    words = words if hello else words[:1].upper() + words[1:]
    return Answer(need, hello + words, tongue, urgency, bool(spans), need is not Need.ABUSE)


def _hello(name: str | None, lang: str) -> str:
    first = (name or "").strip().split(" ")[0]
    if not first or not _NAME.fullmatch(first):
        return ""
    first = first.capitalize() if first.islower() or first.isupper() else first
    return f"Bonjour {first}, " if lang == "fr" else f"Hello {first}, "

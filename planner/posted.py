"""What was really posted, and the warning it may deserve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.ideas import Both

ENOUGH, RECENT, TOO_MUCH = 8, 30, 0.6


@dataclass(frozen=True, slots=True)
class Posted:
    """Hold one post that went out; pillar, theme and idea are empty when nobody knows."""

    day: date
    network: str
    format: str
    pillar: str = ""
    theme: str = ""
    idea: str = ""


_NAMES = {
    "engage": Both("engager", "engage"),
    "entertain": Both("distraire", "entertain"),
    "transmit": Both("transmettre", "transmit"),
    "image": Both("image seule", "single image"),
    "carousel": Both("carrousel", "carousel"),
    "reel": Both("reel", "reel"),
    "story": Both("story", "story"),
    "live": Both("direct", "live"),
    "article": Both("article", "article"),
    "poll": Both("sondage", "poll"),
    "google-post": Both("post Google", "Google post"),
    "newsletter": Both("lettre d’information", "newsletter"),
    "event": Both("événement", "event"),
}


def named(slug: str) -> Both:
    """Return what a pillar or a format is called."""
    return _NAMES.get(slug, Both(slug, slug))


def catalogue_effect(history: Sequence[Posted]) -> Both | None:
    """Warn when the last posts all look alike; say nothing under 8 posts.

    Source: brief B23.
    """
    last = sorted(history, key=lambda posted: posted.day)[-RECENT:]
    if len(last) < ENOUGH:
        return None
    for values in ([p.theme for p in last], [p.pillar for p in last], [p.format for p in last]):
        told = [value for value in values if value]
        if len(told) < ENOUGH:
            continue
        value, count = Counter(told).most_common(1)[0]
        if count / len(told) > TOO_MUCH:
            name = named(value)
            return Both(
                f"Effet catalogue : {count} des {len(told)} dernières publications sont du même genre "
                f"(« {name.fr} »). Le plan varie exprès.",
                f"Catalogue effect: {count} of the last {len(told)} posts are of one kind ({name.en}). "
                "The plan varies on purpose.",
            )
    return None

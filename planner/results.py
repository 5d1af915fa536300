"""What posts brought: one line of figures typed by a person, and an honest engagement rate."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Iterable, Sequence

from planner.history import History, Post, Shift
from planner.ideas import Both
from planner.posted import Posted

ENOUGH = 10
# The export's own words for a format, and ours.
_OURS = {"video": "reel", "link": "article", "text": "image", "document": "carousel"}


def folded(text: str) -> str:
    """Return `text` in lower case, without accents or punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def posted(posts: Iterable[Post]) -> tuple[Posted, ...]:
    """Return imported posts as the planner looks at them."""
    return tuple(Posted(post.at.date(), post.network, _OURS.get(post.format, post.format)) for post in posts)


def doubts(history: History) -> tuple[Both, ...]:
    """Return what must be asked, with an example, before an export's hours are believed."""
    if history.shift is not None:
        return (_shifted(history.shift),)
    if history.aware or not history.posts:
        return ()
    sample = max(history.posts, key=lambda post: post.engagement)
    return (
        Both(
            f"Le fichier ne dit pas son fuseau. La publication du {sample.at:%d/%m/%Y} est-elle bien "
            "partie à "
            f"{sample.at:%H:%M}, heure du cabinet ?",
            f"The file names no time zone. Did the post of {sample.at:%d/%m/%Y} really go out at "
            f"{sample.at:%H:%M}, practice time?",
        ),
    )


def _shifted(shift: Shift) -> Both:
    if not shift.suspect:
        return Both(
            f"Beaucoup de publications seraient parties la nuit, comme celle de {shift.written:%H:%M}. "
            "De quel fuseau sont ces heures ?",
            f"Many posts would have gone out at night, such as the one at {shift.written:%H:%M}. "
            "Which zone are these hours in?",
        )
    return Both(
        f"Ces heures semblent décalées : une publication notée {shift.written:%H:%M} serait partie à "
        f"{shift.corrected:%H:%M} chez vous (fuseau {shift.suspect}). Est-ce exact ?",
        f"These hours look shifted: a post written down as {shift.written:%H:%M} may have gone out at "
        f"{shift.corrected:%H:%M} your time (zone {shift.suspect}). Is that right?",
    )


def rate(post: Post, followers: int | None = None) -> float | None:
    """Return likes, comments and shares over followers, or None when nobody knows the followers."""
    base = post.followers or followers
    return post.engagement / base if base else None


def reading(posts: Sequence[Post], followers: int | None = None) -> Both:
    """Say the engagement rate and how to read it; under 10 posts, say how many are missing.

    Source: brief B13 (speakers' own words, no figure).
    """
    rates = [value for post in posts if (value := rate(post, followers)) is not None]
    if len(rates) < ENOUGH:
        missing = ENOUGH - len(rates)
        return Both(
            f"Il manque {missing} publication(s), avec leurs chiffres et le nombre d’abonnés, pour conclure.",
            f"{missing} more post(s), with figures and followers, before anything can be said.",
        )
    middle = statistics.median(rates)
    french = f"{middle * 100:.1f}".replace(".", ",")
    return Both(
        f"Engagement médian : {french} % des abonnés, sur {len(rates)} publications. Un petit compte a "
        "souvent un "
        "taux plus haut qu’un grand : comparez-vous à vous-même, d’un trimestre à l’autre.",
        f"Median engagement: {middle:.1%} of followers, over {len(rates)} posts. A small account often has a "
        "higher rate than a large one: compare yourself with yourself, quarter by quarter.",
    )


_LABELS = {
    "likes": r"(?:likes?|j['’ ]?aimes?|mentions?|c(?:oe|œ)urs?|r[ée]actions?)",
    "comments": r"(?:comm?(?:ents?|entaires?|s)?|messages?)",
    "shares": r"(?:shares?|partages?)",
    "reach": r"(?:reach|port[ée]e|vues?|views?|couverture|personnes)",
    "followers": r"(?:abonn[ée]s?|followers?)",
}
_NUMBER = r"((?:\d{1,3}(?:[\s.,]\d{3})+|\d+(?:[.,]\d+)?)\s?k?)\b"


def answer(text: str) -> dict[str, int]:
    """Read one line of figures: labelled ("34 likes, 5 com") or in order (likes comments shares reach).

    Empty when the line says something else.
    """
    plain = text.casefold()
    found: dict[str, int] = {}
    for key, label in _LABELS.items():
        hit = re.search(rf"\b{label}\s*[:=]\s*{_NUMBER}", plain) or re.search(rf"{_NUMBER}\s*{label}\b", plain)
        value = count(hit[1]) if hit else None
        if value is not None:
            found[key] = value
    if found:
        return found
    numbers = [count(word) for word in re.split(r"[\s;/]+", plain) if word]
    if not numbers or len(numbers) > len(_LABELS) or None in numbers:
        return {}
    return {key: number for key, number in zip(_LABELS, numbers, strict=False) if number is not None}


def count(text: str) -> int | None:
    """Read a count: `1 234`, `1,234`, `1.2k`; None when there is none."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text.casefold()).strip(".,")
    if found := re.fullmatch(r"(\d+)(?:[.,](\d)\d?)?k", plain):
        return int(found[1]) * 1000 + int(found[2] or 0) * 100
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+|\d+", plain):
        return int(re.sub(r"[.,]", "", plain))
    return None

"""A friendly no to bought or faked engagement."""

from __future__ import annotations

import re

from planner.ideas import Both
from planner.results import folded

_THING = (
    r"(?:abonnes?|followers?|likes?|j aime|vues?|views?|commentaires?|comments?|fans?|avis|reviews?|etoiles"
    r"|engagement|partages?|shares?)"
)
_FAKE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:achet\w*|acquer\w*|paye\w*|payer|commander|se procurer|obtenir)\b(?: \w+){{0,4}} {_THING}\b",
        rf"\b(?:buy|buying|bought|purchase|pay for|paid|order|get me)\b(?: \w+){{0,4}} {_THING}\b",
        rf"\b(?:faux|fausses?|fake|bots?|robots?)\b(?: \w+){{0,2}} {_THING}\b",
        rf"\b{_THING}\b(?: \w+){{0,2}} \b(?:achetes?|payants?|bought|fake|bots?)\b",
        r"\b(?:pods?|groupes?) d engagement\b|\bengagement (?:pods?|groups?)\b",
        r"\bfollow (?:for|4|contre) follow\b|\bf4f\b|\blike (?:for|4|contre) like\b|\bl4l\b",
        r"\b(?:ferme|farm) (?:a|de)? ?(?:clics?|clicks?|likes?)\b|\bclick farm\b",
        rf"\b(?:bots?|robots?|automat\w+)\b(?: \w+){{0,5}} (?:like\w*|comment\w*|follow\w*|{_THING})\b",
    )
)
_HONEST_USE = re.compile(
    r"\b(?:jamais|eviter|pourquoi ne pas|never|avoid|why not|reconnaitre|spot|detect\w*)\b"
)

NO = Both(
    "Là, je vous dis non, en confrère : des abonnés ou des mentions achetés ne posent pas de questions et ne "
    "viennent pas en consultation, les réseaux les retirent, et une popularité fabriquée trompe le public "
    "(R.4127-19-1 : une communication loyale et honnête). Un petit compte sincère obtient souvent un "
    "meilleur "
    "taux d’engagement. Je vous propose plutôt une question à poser cette semaine ?",
    "Here I say no, as a colleague would: bought followers or likes ask no questions and never come to see "
    "you, "
    "networks remove them, and made-up popularity misleads the public (R.4127-19-1: fair and honest "
    "communication). "
    "A small sincere account often engages more. Shall I suggest a question to ask this week instead?",
)


def asks_for_fake(text: str) -> bool:
    """Tell whether someone asks for bought or automatic engagement."""
    plain = folded(text)
    return any(pattern.search(plain) for pattern in _FAKE) and not _HONEST_USE.search(plain)

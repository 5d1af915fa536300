"""What a person pastes when he copies a review: the words, and the stars and the name around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 10_000  # characters; Google takes 4,096 in a review

_ICONS = re.compile(r"[★⭐🌟☆✩✰\ufe0f\u2606]+")
_OUT_OF = re.compile(r"(?<![\d/])([1-5])(?:[.,]0)?\s*(?:/|sur|out of|étoiles? sur)\s*5(?![\d/])", re.IGNORECASE)
_NAMED = re.compile(
    r"^\W*([1-5]|une?|one|deux|two|trois|three|quatre|four|cinq|five)\s+(?:étoiles?|etoiles?|stars?)\b\W*",
    re.IGNORECASE,
)
_NUMBERS = {"un": 1, "une": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
            "cinq": 5, "five": 5}
_META = re.compile(
    r"^\W*(?:local guide\b.*|\d+\s*(?:avis|reviews?|photos?)\b.*|(?:il y a|modifié il y a)\s.{1,24}"
    r"|(?:edited )?(?:\d+|an?|one)\s(?:minute|hour|day|week|month|year)s?\sago\W*"
    r"|nouveau|new|plus|more|répondre|reply|j[’']aime|like|partager|share|visité en .{3,20}|visited in .{3,20})\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """A review as it was pasted, and what stood around its words."""

    text: str
    stars: int | None = None
    author: str = ""


def read(text: str) -> Pasted:
    """Take the words of a review apart from the stars, the name and the age that Google shows with them."""
    lines = [line.strip() for line in text.strip()[:LONGEST].splitlines()]
    stars: int | None = None
    kept: list[str] = []
    dropped: list[int] = []
    for place, line in enumerate(lines):
        found, rest = _stars(line, ends=place in {0, len(lines) - 1})
        stars = stars if stars is not None else found
        if (found is not None and not rest) or _META.match(rest):
            dropped.append(len(kept))
            continue
        kept.append(rest if found is not None else line)
    author = ""
    if dropped and dropped[0] == 1 and len(kept) > 1 and _is_name(kept[0]):
        author = kept.pop(0)
    return Pasted("\n".join(kept).strip(), stars, author)


def _stars(line: str, *, ends: bool) -> tuple[int | None, str]:
    """Give the stars that a line shows and what else it says."""
    icons = _ICONS.search(line)
    if icons:
        full = sum(icons[0].count(mark) for mark in "★⭐🌟")
        rest = (line[: icons.start()] + line[icons.end() :]).strip(" -–—:·|")
        if 1 <= full <= 5 and (ends or not rest or _META.match(rest)):
            return full, rest
    out_of = _OUT_OF.search(line) if ends or len(line) < 30 else None
    if out_of and (out_of.start() <= 8 or out_of.end() >= len(line) - 8):
        rest = re.sub(r"^(?:note|rating)\W*", "", line[: out_of.start()] + line[out_of.end() :], flags=re.IGNORECASE)
        return int(out_of[1]), rest.strip(" -–—:·|,.()")
    named = _NAMED.match(line)
    if named:
        word = named[1].lower()
        return _NUMBERS.get(word) or int(word), line[named.end() :].strip()
    return None, line


def _is_name(line: str) -> bool:
    return 1 < len(line) <= 40 and len(line.split()) <= 5 and line[-1] not in ".!?,;:…"


def likeness(text: str) -> float:
    """Score (0-1) how much a text reads like a review of a practice rather than a post or a question."""
    from reviews.phrases import lexicon
    from reviews.text import read as parse

    pasted = read(text)
    if not pasted.text:
        return 0.9 if pasted.stars is not None else 0.0
    review = parse(pasted.text)
    found = lexicon("topics", "mood", "grounds", "alarms").find(review.tokens, review.breaks)
    told = len(found.get("praise", ())) + len(found.get("complaint", ()))
    score = 0.22 * min(3, told) + 0.1 * min(3, len(found))
    score += 0.15 * min(2, len(_OPINION.findall(pasted.text)))
    score += 0.35 if pasted.stars is not None else 0.0
    if _I.search(pasted.text):
        score += 0.2
    if any(found.get(name) for name in ("legal", "accusation", "harm", "profanity", "complication_now", "suicide")):
        score += 0.2
    score -= 0.3 * min(2, len(re.findall(r"#\w+", pasted.text)))
    score -= 0.3 if _POST.search(pasted.text) else 0.0
    words = len(pasted.text.split())
    if (pasted.text.endswith("?") and words < 14) or _REQUEST.match(pasted.text):
        score -= 0.5
    if words < 4 and _TALK.match(pasted.text):
        score = 0.0
    return max(0.0, min(score, 1.0))


_I = re.compile(
    r"\b(?:j[’'](?:ai|étais|avais|y)|je (?:suis|n|recommande|déconseille|conseille|viens|reviendrai)|m[’']a"
    r"|mon (?:fils|mari)|ma (?:fille|femme|mère)|i (?:was|had|went|would|came|am)"
    r"|i[’'](?:ve|m)|my (?:son|daughter|wife|husband)|me)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:recomm[ae]nd\w*|déconseill\w*|déçue?s?|à fuir|nul(?:le)?|très|trop|jamais|aucune?|honteu\w*|désagréable\w*"
    r"|froide?|glaciale?|dommage|impossible|personne|attend\w*|attente|retard|pas à l[’']écoute|ressortie?|pleur\w*"
    r"|mauvais\w*|muy|nunca|mala|buena|sehr|nie|molto|never|worst|best|very|rude|awful|great|terrible|waste|avoid)\b",
    re.IGNORECASE,
)
_TALK = re.compile(  # said to the assistant rather than of a practice
    r"\W*(?:merci|thanks?|thank you|ok|super|parfait|cool|bravo|great|perfect|plus|moins|trop|shorter"
    r"|longer|oui|non)\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\W*(?:peux|pouvez|pourrais|pourriez|je (?:veux|voudrais)|j[’']aimerais|quels?|quelles?|comment|combien|pourquoi"
    r"|rappelle\w*|montre\w*|aide\w*|donne\w*|fais|faites|propose\w*|prépare\w*|écri[st]"
    r"|can you|could you|please|i want|i[’']d like|what|how|show|give|help|remind|write|draft)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:nos (?:patients|réseaux)|notre cabinet|notre équipe|parlez-en|lien en bio|link in bio"
    r"|our (?:clinic|practice|team)|saviez-vous|did you know|swipe)\b",
    re.IGNORECASE,
)

"""One idea, said as each network wants it: length, tags, poll and tone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.ideas import Both, Poll, Words
from planner.networks import Network, network

_SENTENCE = re.compile(r"(?<=[.!?…»”])\s+(?=[A-ZÀ-ÖØ-Þ«“\[{0-9])")
_CAUTION = re.compile(
    r"risque|limite|complication|ne remplace|contre-indication|varie|effets? indésirable|avis (?:médical|d)"
    r"|risk|limit|complication|not replace|contraindication|var(?:y|ies)|side effect|advice",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b[\w-]+\.(?:fr|org|int|eu|com)\b|\b3114\b|\b3919\b|\b39 89\b")
_PHONE = re.compile(r"(?:\+33|\b0)[ .]?[1-9](?:[ .]?\d\d){4}\b")
_PICTOGRAM = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+ ?")
_GREETING = Both("Bonjour,", "Hello,")


@dataclass(frozen=True, slots=True)
class Adapted:
    """Hold a caption that fits a network, its tags and its poll; `cut` tells that sentences were left out."""

    caption: str
    hashtags: tuple[str, ...]
    poll: Poll
    cut: bool


def full(words: Words) -> str:
    """Return the hook as first line, then the caption."""
    if words.caption.casefold().startswith(words.hook.casefold()):
        return words.caption
    return f"{words.hook}\n\n{words.caption}"


def adapt(words: Words, name: str, language: str = "fr", *, signed: str = "") -> Adapted:
    """Fit an idea to the limits and habits of the network called `name`."""
    place = network(name)
    tags = words.hashtags[: place.hashtags]
    text = full(words)
    if name in {"linkedin", "google", "newsletter"}:
        text = _PICTOGRAM.sub("", text)
    if name == "google":
        text = _PHONE.sub("", text)
    if name == "newsletter":
        closing = f"\n\n{signed}" if signed else ""
        text = f"{_GREETING.said(language)}\n\n{text}{closing}"
    room = place.caption - (len("\n\n" + " ".join(tags)) if tags else 0)
    if len(text) > room and len(tags) > 1:
        tags = tags[:1]
        room = place.caption - len("\n\n" + tags[0])
    fitted = text if len(text) <= room else shorten(text, room)
    return Adapted(fitted, tags, poll_for(words.poll, place), cut=fitted != text)


def shorten(text: str, room: int) -> str:
    """Cut whole sentences until `text` fits, keeping the first block, then an address, then a caution."""
    units = _units(text)
    keep = {0}

    def size(chosen: set[int]) -> int:
        return len(_join(units, chosen))

    if size(keep) > room:
        return _at_word(units[0][1], room)
    for wanted in (_ADDRESS, _CAUTION):
        for number in range(len(units) - 1, 0, -1):
            if wanted.search(units[number][1]) and size(keep | {number}) <= room:
                keep.add(number)
                break
    for number in range(1, len(units)):
        if number in keep:
            continue
        if size(keep | {number}) > room:
            break
        keep.add(number)
    return _join(units, keep)


def _units(text: str) -> list[tuple[int, str]]:
    """Split a text into the first block, whole, and the sentences of the others, each with its block."""
    first, *rest = text.split("\n\n")
    units = [(0, first)]
    for block, body in enumerate(rest, start=1):
        units += [(block, sentence.strip()) for sentence in _SENTENCE.split(body) if sentence.strip()]
    return units


def _join(units: list[tuple[int, str]], chosen: set[int]) -> str:
    blocks: dict[int, list[str]] = {}
    for number in sorted(chosen):
        block, sentence = units[number]
        blocks.setdefault(block, []).append(sentence)
    return "\n\n".join(" ".join(sentences) for sentences in blocks.values())


def _at_word(text: str, room: int) -> str:
    return text[: room - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def poll_for(poll: Poll, place: Network) -> Poll:
    """Fit a poll to a network's own form; an open question where there is no form."""
    if place.poll_options == 0 or len(poll.options) < 2:
        return Poll(poll.question)
    options = tuple(option[: place.poll_option] for option in poll.options[: place.poll_options])
    return Poll(poll.question, options)


def poll_text(poll: Poll) -> str:
    """Write a poll so that it can be copied into the network's own form, line by line."""
    return "\n".join([poll.question, *(f"• {option}" for option in poll.options)])

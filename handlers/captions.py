"""Captions through the gate: the house's own text, a model's in the practice's voice, and what neither may add."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.core.flow import Turn
from bot.errors import Unusable
from bot.writer import Assignment, Draft
from compliance import Facts

if TYPE_CHECKING:
    from planner.practice import Practice
    from planner.unfold import Card

REMEMBERED = 1000  # verdicts of the gate on the house's own texts: about 1 MB
_VERDICTS: dict[tuple[str, ...], bool] = {}
_OPEN = re.compile(r"\[([^\[\]\n]{2,80})\]")
_SOURCED = re.compile(
    r"\d+(?:[.,]\d+)?|\bétudes?\b|\bstud(?:y|ies)\b|\bselon\b|\baccording\b|\bdoi\b|\bpmid\b|«[^»]*»|“[^”]*”",
    re.IGNORECASE,
)


def passes(turn: Turn, made: Card) -> bool:
    """Tell whether the gate lets the house's own text through."""
    key = (made.caption, turn.lang, turn.house.profession, turn.member.title if turn.member else "")
    known_already = _VERDICTS.get(key)
    if known_already is None:
        try:
            turn.tools.writer.offline(task(turn, made, turn.lang, voice=""))
            known_already = True
        except Unusable:
            known_already = False
        if len(_VERDICTS) >= REMEMBERED:
            _VERDICTS.clear()
        _VERDICTS[key] = known_already
    return known_already


def task(turn: Turn, made: Card, lang: str, *, voice: str, plain: str = "") -> Assignment:
    """Say what is to be written for a card."""
    from planner.specialties import specialty

    most = limit(made.network) - len("\n\n" + " ".join(made.hashtags))
    given = made.caption + " " + " ".join((*made.outline, made.title, *made.sources))
    return Assignment(
        prompt="post", answer="caption", kind="post", lang=lang,
        offline=tuple(dict.fromkeys(text for text in (made.caption, plain) if text)), limit=most,
        inputs={
            "language": "English" if lang == "en" else "French", "network": made.network, "limit": str(most),
            "specialty": specialty(made.specialty).name.en, "voice": voice or "(no sample given)",
            "title": made.title, "outline": "; ".join(made.outline), "offline": made.caption,
        },
        facts=facts(turn), extra_check=lambda text: _unsourced(text, given),
    )


async def compose(turn: Turn, made: Card, practice: Practice, lang: str, *, use_model: bool = True) -> Draft:
    """Write through the gate; where filled words are refused, the house's own text with its gaps is taken."""
    samples: Sequence[str] = turn.house.voice or ()
    voice = "\n---\n".join(samples)[:4000]
    bare = made.caption
    gaps = ("[your name]", "[practice name]") if lang == "en" else ("[votre nom]", "[nom du cabinet]")
    for value, gap in zip((practice.doctor, practice.name), gaps, strict=True):
        bare = bare.replace(value, gap) if value else bare
    draft: Draft = await turn.tools.writer.draft(
        task(turn, made, lang, voice=voice, plain=bare), use_model=use_model,
    )
    return draft


def facts(turn: Turn) -> Facts:
    """Give what is declared about who posts."""
    title = turn.member.title if turn.member else ""
    return Facts.of({"profession": turn.house.profession, "title": title or None})


def gaps(text: str, *more: str) -> tuple[str, ...]:
    """List the gaps of a text; gaps elsewhere (visual, outline) that the text lacks are left to the eye."""
    inside = [found[0] for found in _OPEN.finditer(text)]
    return tuple(dict.fromkeys((*inside, *(ask for ask in more if ask in inside))))


def _unsourced(text: str, given: str) -> str | None:
    """Refuse what a model adds and nobody gave: a figure, a study, a quotation."""
    had = {found.casefold() for found in _SOURCED.findall(given)}
    for found in _SOURCED.findall(_OPEN.sub("", text)):
        if found.casefold() not in had:
            return f"“{found}” is not in the text given: put it as [source à compléter] or leave it out"
    return None


def limit(name: str) -> int:
    """Give how long a caption may be on a network, in characters."""
    from planner.networks import network

    return network(name).caption


def whole(body: Mapping[str, Any]) -> str:
    """Give the caption with its tags, as it is pasted into the network."""
    tags = " ".join(str(tag) for tag in body.get("hashtags") or ())
    caption = str(body.get("caption") or "")
    return f"{caption}\n\n{tags}" if tags and tags not in caption else caption

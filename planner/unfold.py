"""From an entry of a plan to a card one can post from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from planner import awareness, evidence
from planner.adapt import adapt
from planner.ideas import Poll, Words
from planner.networks import network
from planner.placeholders import fill
from planner.plan import Entry
from planner.practice import Practice


@dataclass(frozen=True, slots=True)
class Card:
    """Hold all that a post needs, in one language and for one network."""

    id: str
    date: str
    slot: str
    network: str
    format: str
    pillar: str
    theme: str
    specialty: str
    title: str
    hook: str
    outline: tuple[str, ...]
    caption: str
    visual: str
    poll: Poll
    hashtags: tuple[str, ...]
    alt_text: str
    geo: str
    sources: tuple[str, ...]
    why: str
    confidence: str
    awareness_day: str | None
    asks: tuple[str, ...] = ()
    cut: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the card as one plain object, keys in the agreed order."""
        return {
            "id": self.id,
            "date": self.date,
            "slot": self.slot,
            "network": self.network,
            "format": self.format,
            "pillar": self.pillar,
            "theme": self.theme,
            "specialty": self.specialty,
            "title": self.title,
            "hook": self.hook,
            "outline": list(self.outline),
            "caption": self.caption,
            "visual": self.visual,
            "poll": self.poll.as_dict(),
            "hashtags": list(self.hashtags),
            "alt_text": self.alt_text,
            "geo": self.geo,
            "sources": list(self.sources),
            "why": self.why,
            "confidence": self.confidence,
            "awareness_day": self.awareness_day,
        }


def unfold(entry: Entry, practice: Practice, language: str = "fr", name: str | None = None) -> Card:
    """Unfold an entry into a card, for its own network or for the one called `name`."""
    target = name or entry.network
    words, asks = _filled(entry.idea.words(language), entry, practice, language)
    said = adapt(words, target, language, signed=practice.name or practice.doctor)
    return Card(
        id=entry.id,
        date=entry.day.isoformat(),
        slot=entry.slot.time,
        network=target,
        format=entry.format,
        pillar=entry.idea.pillar,
        theme=entry.idea.theme,
        specialty=practice.specialty,
        title=words.title,
        hook=words.hook,
        outline=words.outline,
        caption=said.caption,
        visual=words.visual,
        poll=said.poll,
        hashtags=said.hashtags,
        alt_text=words.alt,
        geo=_geo(practice, target, language),
        sources=(words.source,) if words.source else (),
        why=_why(entry, words, language),
        confidence=_confidence(entry),
        awareness_day=_awareness(entry, language),
        asks=asks,
        cut=said.cut,
    )


def _filled(words: Words, entry: Entry, practice: Practice, language: str) -> tuple[Words, tuple[str, ...]]:
    asks: dict[str, None] = {}

    def done(text: str) -> str:
        filled = fill(text, practice, entry.day, language)
        asks.update(dict.fromkeys(filled.asks))
        return filled.text

    whole = replace(
        words,
        title=done(words.title),
        hook=done(words.hook),
        outline=tuple(done(point) for point in words.outline),
        caption=done(words.caption),
        visual=done(words.visual),
        alt=done(words.alt),
        poll=Poll(done(words.poll.question), tuple(done(option) for option in words.poll.options)),
    )
    return whole, tuple(asks)


def _geo(practice: Practice, name: str, language: str) -> str:
    if not network(name).geo:
        return ""
    return practice.city or ("[town]" if language == "en" else "[ville]")


def _why(entry: Entry, words: Words, language: str) -> str:
    slot = entry.slot.why.said(language)
    slot = f"{slot[:1].upper()}{slot[1:]}."
    parts = (words.why, evidence.said(entry.idea.evidence, language), entry.reason.said(language), slot)
    return " ".join(part for part in parts if part)


def _confidence(entry: Entry) -> str:
    """Tell how sure the reason is: never high before the account's own figures."""
    if entry.slot.confidence == "high":
        return "high"
    return "medium" if entry.occurrence else evidence.confidence(entry.idea.evidence)


def _awareness(entry: Entry, language: str) -> str | None:
    if entry.occurrence is None:
        return None
    title = entry.occurrence.day.title().said(language)
    return f"{title} ({awareness.when(entry.occurrence.first, entry.occurrence.last, language)})"

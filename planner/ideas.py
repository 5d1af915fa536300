"""The shape of a post idea and of what is said in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")
PILLARS = ("engage", "entertain", "transmit")
FORMATS = (
    "image",
    "carousel",
    "reel",
    "story",
    "live",
    "article",
    "poll",
    "google-post",
    "newsletter",
    "event",
)
EFFORTS = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Both:
    """Hold one sentence in French and in English."""

    fr: str
    en: str

    def said(self, language: str) -> str:
        """Return the sentence in `language`, French when it is neither."""
        return self.en if language == "en" else self.fr


@dataclass(frozen=True, slots=True)
class Poll:
    """Hold a question and its answers (none: an open question)."""

    question: str
    options: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return what the network's own poll form needs."""
        return {"question": self.question, "options": list(self.options)}


@dataclass(frozen=True, slots=True)
class Words:
    """Hold all that one idea says in one language."""

    title: str
    hook: str
    outline: tuple[str, ...]
    caption: str
    visual: str
    poll: Poll
    hashtags: tuple[str, ...]
    alt: str
    source: str
    why: str

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> Words:
        """Read one language's table of the catalogue."""
        poll = raw["poll"]
        if isinstance(poll, Mapping):
            asked = Poll(str(poll["question"]), tuple(poll.get("options", ())))
        else:
            asked = Poll(str(poll))
        return cls(
            title=str(raw["title"]).strip(),
            hook=str(raw["hook"]).strip(),
            outline=tuple(str(point).strip() for point in raw["outline"]),
            caption=str(raw["caption"]).strip(),
            visual=str(raw["visual"]).strip(),
            poll=asked,
            hashtags=tuple(raw["hashtags"]),
            alt=str(raw["alt"]).strip(),
            source=str(raw.get("source", "")).strip(),
            why=str(raw["why"]).strip(),
        )


@dataclass(frozen=True, slots=True)
class Idea:
    """Hold one seed of the catalogue."""

    id: str
    pillar: str
    theme: str
    formats: tuple[str, ...]
    networks: tuple[str, ...]
    months: frozenset[int]
    effort: str
    evidence: tuple[str, ...]
    fr: Words
    en: Words

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> Idea:
        """Read one `[[idea]]` of the catalogue."""
        return cls(
            id=str(raw["id"]),
            pillar=str(raw["pillar"]),
            theme=str(raw["theme"]),
            formats=tuple(raw["formats"]),
            networks=tuple(raw["networks"]),
            months=frozenset(cast("list[int]", raw.get("months", []))),
            effort=str(raw.get("effort", "medium")),
            evidence=tuple(raw.get("evidence", ())),
            fr=Words.read(raw["fr"]),
            en=Words.read(raw["en"]),
        )

    def words(self, language: str) -> Words:
        """Return what the idea says in `language`."""
        return self.en if language == "en" else self.fr

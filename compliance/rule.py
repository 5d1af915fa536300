"""The shape of a compliance rule: what it forbids, why, where it is written, and examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from compliance.facts import Facts

if TYPE_CHECKING:
    from compliance.reading import Reading


class Severity(IntEnum):
    """Say how grave a finding is: good practice, at one's own risk, or forbidden."""

    ADVICE = 1
    RISK = 2
    BREACH = 3


class Mark(StrEnum):
    """Say how sure a citation is."""

    VERIFIED = "verified"
    PARTLY = "partly"
    MEMORY = "memory"


class Surface(StrEnum):
    """Name the place where a text will be read."""

    POST = "post"
    REPLY = "reply"
    COMMENT = "comment"
    MESSAGE = "message"
    SITE = "site"


PUBLISHED = frozenset({Surface.POST, Surface.SITE, Surface.COMMENT})
ANSWERS = frozenset({Surface.REPLY, Surface.COMMENT})
EVERYWHERE = frozenset(Surface)


@dataclass(frozen=True, slots=True)
class Citation:
    """Quote a text that supports a rule; ``professions`` it binds, empty for everybody."""

    article: str
    quote: str
    address: str
    mark: Mark
    read: date
    professions: frozenset[str] = frozenset()

    def binds(self, profession: str) -> bool:
        """Tell whether this text binds a profession."""
        return not self.professions or profession in self.professions


@dataclass(frozen=True, slots=True)
class Words:
    """Hold what a rule says in one language.

    ``message`` is one line, ``why`` two at most. ``rewrite`` is safe text that passes every rule:
    a whole sentence replaces the sentence of the finding, other words its span, ``""`` deletes the sentence.
    """

    message: str
    why: str
    rewrite: str


@dataclass(frozen=True, slots=True)
class Case:
    """Hold an example that needs more than a text: its surface, the review answered, declared facts."""

    text: str
    kind: str = "post"
    review: str | None = None
    facts: Facts = field(default_factory=Facts)
    stars: int | None = None


@dataclass(frozen=True, slots=True)
class Examples:
    """Hold examples in one language: ``flagged`` bear ``[[marks]]`` around each exact span, ``fine`` none."""

    flagged: tuple[str | Case, ...]
    fine: tuple[str | Case, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Point at a span of the raw text (code points), with an own severity or rewrite where it differs."""

    start: int
    end: int
    severity: Severity | None = None
    rewrite: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Hold all a detector may know beside the text: surface, review answered, stars, declared facts."""

    kind: Surface = Surface.POST
    review: Reading | None = None
    stars: int | None = None
    facts: Facts = field(default_factory=Facts)


Detect = Callable[["Reading", Context], Iterable[Hit]]


@dataclass(frozen=True)
class Rule:
    """Describe one rule; ``name`` reads after "allow"."""

    id: str
    name: str
    severity: Severity
    citations: tuple[Citation, ...]
    surfaces: frozenset[Surface]
    detect: Detect
    words: Mapping[str, Words]
    examples: Mapping[str, Examples]
    needs: frozenset[str] = frozenset()
    absence: bool = False
    since: date | None = None
    retired: date | None = None
    known_misses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def family(self) -> str:
        """Give the letters before the dash: ``COM`` of ``COM-01``."""
        return self.id.partition("-")[0]

    def citation_for(self, profession: str) -> tuple[Citation, bool]:
        """Choose the surest citation that binds a profession, and tell whether one does."""
        order = (Mark.VERIFIED, Mark.PARTLY, Mark.MEMORY)
        binding = [c for c in self.citations if c.binds(profession)]
        pool = binding or list(self.citations)
        return min(pool, key=lambda c: order.index(c.mark)), bool(binding)

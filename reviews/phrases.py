"""Find phrases of a small word language in a tokenised text, in linear time."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from reviews.text import fold

NEGATIONS = frozenset((
    "pas", "jamais", "aucun", "aucune", "aucuns", "aucunes", "sans", "ni", "non", "rien", "nul", "nulle",
    "guere", "no", "not", "never", "without", "cannot", "nothing", "none", "nobody", "isn", "aren", "wasn",
    "weren", "don", "doesn", "didn", "won", "wouldn", "hasn", "haven", "hadn", "couldn", "sin", "nunca",
    "nicht", "kein", "keine", "ohne", "nie", "senza", "mai", "nao", "sem",
))  # fmt: skip
STOP = "."  # the token that ends a sentence
_LOOK_BACK = 4


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a phrase: words or stems, or a gap of some words."""

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    gap: int = 0
    optional: bool = False

    def fits(self, token: str) -> bool:
        """Say whether the token may stand here."""
        return token in self.words or (bool(self.stems) and token.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase of one concept."""

    concept: str
    elements: tuple[Element, ...]
    initial: bool = False  # it must begin a sentence


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: its concept and its first and last token (last excluded)."""

    concept: str
    first: int
    last: int


def _elided(part: str) -> str:
    """Return alternatives without their elision: `l'ordre` counts as `ordre`, `aujourd'hui` as `aujourd`."""
    names = []
    for name in part.split("|"):
        head, mark, tail = name.partition("'")
        names.append(name if not mark else tail if len(head) == 1 else head)
    return "|".join(names)


def compile_phrase(concept: str, line: str) -> Phrase:
    """Compile one line: `word`, `one|other`, `stem*`, `maybe?`, `~` (up to 3 words), `~5`, `^` (begins a sentence)."""
    elements: list[Element] = []
    initial = line.lstrip().startswith("^")
    line = line.lstrip(" ^")
    plain = " ".join(_elided(part) if "|" in part else part for part in fold(line).split())
    for part in plain.replace("'", " ").replace("-", " ").split():
        if part.startswith("~"):
            elements.append(Element(gap=int(part[1:] or 3)))
            continue
        optional = part.endswith("?")
        names = [name for name in part.rstrip("?").split("|") if name]
        elements.append(
            Element(
                words=frozenset(name for name in names if not name.endswith("*")),
                stems=tuple(name[:-1] for name in names if name.endswith("*")),
                optional=optional,
            )
        )
    if not elements or elements[0].gap or elements[0].optional:
        raise ValueError(f"a phrase must begin with a word: {line!r}")
    return Phrase(concept, tuple(elements), initial)


@dataclass
class Lexicon:
    """Phrases by concept, indexed by their first word."""

    negatable: frozenset[str] = frozenset()
    _exact: dict[str, list[Phrase]] = field(default_factory=dict)
    _stems: dict[str, list[Phrase]] = field(default_factory=dict)
    _lengths: tuple[int, ...] = ()

    def add(self, phrase: Phrase) -> None:
        """Index a phrase."""
        for word in phrase.elements[0].words:
            self._exact.setdefault(word, []).append(phrase)
        for stem in phrase.elements[0].stems:
            self._stems.setdefault(stem, []).append(phrase)
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}))

    def _starting(self, token: str) -> Iterator[Phrase]:
        yield from self._exact.get(token, ())
        for length in self._lengths:
            if length > len(token):
                break
            yield from self._stems.get(token[:length], ())

    def find(self, tokens: Sequence[str], breaks: frozenset[int] = frozenset()) -> dict[str, list[Match]]:
        """Return the phrases found, by concept."""
        found: dict[str, list[Match]] = {}
        for start, token in enumerate(tokens):
            if token == STOP:
                continue
            for phrase in self._starting(token):
                if phrase.initial and start and tokens[start - 1] != STOP:
                    continue
                end = _end(phrase.elements, tokens, start)
                if end is None:
                    continue
                if phrase.concept in self.negatable and negated(tokens, start, end, breaks):
                    continue
                found.setdefault(phrase.concept, []).append(Match(phrase.concept, start, end))
        return {
            concept: kept
            for concept, matches in found.items()
            if not concept.endswith("-unless") and (kept := _kept(matches, found.get(concept + "-unless", ())))
        }


def _end(elements: tuple[Element, ...], tokens: Sequence[str], start: int) -> int | None:
    places = {start}
    for element in elements:
        if element.gap:
            wider = set(places)
            for place in places:
                for step in range(1, element.gap + 1):
                    if place + step > len(tokens) or tokens[place + step - 1] == STOP:
                        break
                    wider.add(place + step)
            places = wider
            continue
        onward = {place + 1 for place in places if place < len(tokens) and element.fits(tokens[place])}
        places = onward | places if element.optional else onward
        if not places:
            return None
    return min(places)


def negated(tokens: Sequence[str], start: int, end: int, breaks: frozenset[int] = frozenset()) -> bool:
    """Say whether a negation stands just before, or inside, these tokens."""
    for place in range(start - 1, max(-1, start - 1 - _LOOK_BACK), -1):
        if tokens[place] == STOP or place + 1 in breaks:
            break
        if tokens[place] in {"mais", "but", "et", "and"}:
            break
        if tokens[place] in NEGATIONS:
            return True
    return any(token in NEGATIONS for token in tokens[start + 1 : end]) or (
        end < len(tokens) and tokens[end] in {"pas", "jamais"}
    )


def _kept(matches: list[Match], unless: Sequence[Match]) -> list[Match]:
    """Drop the matches that an exception of the same concept overlaps."""
    covered = {place for match in unless for place in range(match.first, match.last)}
    return [m for m in matches if covered.isdisjoint(range(m.first, m.last))] if covered else matches


def _section(lexicon: Lexicon, concept: str, body: Mapping[str, object]) -> bool:
    for key, name in (("phrases", concept), ("unless", concept + "-unless")):
        for line in str(body.get(key, "")).splitlines():
            for plain in line.split("#")[0].split(" / "):
                if plain.strip():
                    lexicon.add(compile_phrase(name, plain))
    return bool(body.get("negatable", False))


@cache
def lexicon(*files: str) -> Lexicon:
    """Read lexicon files of `reviews/lexicon` once."""
    book = Lexicon()
    negatable: set[str] = set()
    for file in files:
        source = resources.files("reviews").joinpath("lexicon", file + ".toml").read_text("utf-8")
        for concept, body in tomllib.loads(source).items():
            if _section(book, concept, body):
                negatable.add(concept)
    book.negatable = frozenset(negatable)
    return book

"""Health words: acts, products, symptoms, diagnoses and body parts, lay and learned, in French and English."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from compliance.folding import fold
from compliance.memory import remembered

WORD = re.compile(r"[a-z]+(?:'s\b)?")
LONGEST = 5
ENDINGS = re.compile(
    r"^\w{3,}(?:plast(?:ie|y|ies)|ectom(?:ie|y|ies)|oscop(?:ie|y|ies)|otom(?:ie|y|ies)|ostom(?:ie|y|ies)|"
    r"opexie|opexy|[gh]raphie mammaire|therapies?|carcinome|sarcomes?|arthrite)$"
)
NOT_HEALTH = frozenset({"aromatherapie", "anatomie", "anatomy", "autonomie", "gastronomie", "economie", "taxonomy"})
STOP = frozenset({"tous", "tout", "toute", "toutes", "cours", "pas", "temps", "sans", "lies", "arms", "cotes", "cote", "fois", "maine", "reins", "seine", "brow", "pour", "corps"})
# Words that are health words only beside another one, or after "your": too common otherwise.
COMMON = frozenset({
    "arm", "bleu", "burn", "canal", "cock", "cote", "coque", "dos", "drain", "drainage", "echo", "extraction",
    "facial", "filling", "foot", "front", "fissure", "gout", "gum", "hand", "heart", "hip", "imperfection", "leak", "lift",
    "main", "malaise", "manipulation", "mole", "mouth", "nail", "obstruction", "os", "palais", "palate", "poche", "radio",
    "recovery", "rehabilitation", "ride", "rejet", "remodelage", "retouche", "rein", "sein", "sillon", "sleeve", "sore", "spine",
    "stroke", "suite", "tache", "temple", "tissu", "coeur", "pied", "cou", "langue",
    "implantation", "body", "bassin", "orbite", "plaque", "graft", "medicine",
    "muscle", "iop", "insuffisance", "occlusion", "perfusion", "bouton", "chills", "aligner", "compresse", "temps", "bosse",
    "balayage", "retainer", "foie", "crotch", "discomfort", "souffrance", "waist", "skin", "syndrome",
    "oeil", "yeux", "visage", "doigt", "finger", "neck", "toe", "chin", "cheek", "silhouette", "bracket", "addiction",
    "depression", "couronne", "facette", "comprime", "imagerie", "infiltration", "eruption", "collagene", "bouche",
})  # fmt: skip
OWNER = re.compile(r"\b(?:votre|vos|ton|ta|tes|son|sa|ses|mon|ma|mes|your|her|his|my) (?:\w+ )?$")
IDIOMS = re.compile(
    r"\ba (?:coeur|bras ouverts|la main)\b|\bde tout coeur|\bdu (?:fond du )?coeur|\bau coeur de|\bcoup de coeur|\bchaud au coeur|\bdroit au coeur"
    r"|\b(?:to|by|at|from the bottom of our|our|my|the|of the|warms? (?:our|my)) hearts?\b|\bheartfelt|\bfront desk|\ben main\b|\bmain(?:s)? (?:libre|dans la main)"
    r"|\bbonnes mains|\bgood hands|\ba cote\b|\bd'un cote|\bde l'autre cote|\bl'autre cote|\ben tete|\bde vive voix|\bface a\b|\bbouche a oreille"
    r"|\bassurance[- ]maladie|\b(?:to|other|local|gp|nearby|neighbouring|few|some|most|these) surgeries\b|\bvaccination (?:days?|centres?)\b|\b(?:journees?|centres?) de vaccination\b"
    r"|\ba l'oreille|\bd'une oreille|\boreilles? attentive|\bmal au coeur|\bface to face|\bstep foot|\bset foot|\bon foot|\bcoup de main|\bprendre en main"
    r"|\bmot de la fin|\bhead of|\bhand in hand|\bfirst hand|\bdans le dos|\bau pied de|\ba pied\b|\bopen arms|\bradio (?:france|locale)"
    r"|\bpriere de|\bde grain|\bsous les yeux|\bs?aux yeux|\ba nos yeux|\bcourt terme|\ben un clin d'oeil|\bcoup d'oeil|\bsuite a\b|\bpar la suite|\btout de suite"
    r"|\bla bouche\b pleine|\bde bouche\b|\bgive us a hand|\blend an ear|\ball ears|\bteint en|\bwords? of mouth|\bneuf a la peau|\bface aux"
)


class HealthWord(NamedTuple):
    """Hold where a health word stands in the raw text, and its kind: act, product, symptom, diagnosis or body."""

    start: int
    end: int
    kind: str


@cache
def _lexicon() -> tuple[dict[tuple[str, ...], str], tuple[tuple[str, str], ...]]:
    data = tomllib.loads(resources.files("compliance.lexicon").joinpath("health.toml").read_text("utf-8"))
    whole: dict[tuple[str, ...], str] = {}
    stems: list[tuple[str, str]] = []
    for kind, words in data.items():
        for entry in words.replace("\n", " ").split(","):
            word = " ".join(entry.split())
            if word.endswith("*"):
                stems.append((word[:-1], kind))
            elif word:
                whole.setdefault(tuple(_one(w) for w in WORD.findall(word)), kind)
    return whole, tuple(stems)


@cache
def _common() -> frozenset[str]:
    return frozenset(_one(w) for w in COMMON)


def _one(word: str) -> str:
    """Bring a folded word to one form: no plural, no mute ending."""
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "i"
    if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 4 and word[-1] in "ey":
        word = word[:-1] + ("i" if word[-1] == "y" else "")
    return word


@lru_cache(maxsize=8192)
def _alone(word: str) -> tuple[str, int, str]:
    """Give a word's one form, of how many words at most a phrase that begins with it, and what its shape alone says."""
    one = _one(word)
    most = 0 if word in STOP else _longest().get(one, 0)
    if word not in STOP and word not in NOT_HEALTH and ENDINGS.match(word):
        return one, most, "act"
    return one, most, next((kind for stem, kind in _lexicon()[1] if word.startswith(stem)), "")


@cache
def _longest() -> dict[str, int]:
    found: dict[str, int] = {}
    for phrase in _lexicon()[0]:
        if phrase:
            found[phrase[0]] = max(found.get(phrase[0], 0), len(phrase))
    return found


@remembered(256)
def folded_health(folded: str) -> tuple[HealthWord, ...]:
    """Find health words in a folded text; places are those of the folded text."""
    whole = _lexicon()[0]
    tokens = [(m.start(), m.end(), m.group()) for m in WORD.finditer(folded)]
    alone = [_alone(word) for _, _, word in tokens]
    idioms: list[tuple[int, int]] | None = None
    found: list[HealthWord] = []
    at = 0
    while at < len(tokens):
        one, most, shape = alone[at]
        if not most and not shape:
            at += 1
            continue
        start = tokens[at][0]
        size, kind = _match(alone, at, whole, most)
        if not size and shape:
            size, kind = 1, shape
        if size == 1 and one in _common() and not _owned(folded, start):
            size = 0
        if size and idioms is None:
            idioms = [m.span() for m in IDIOMS.finditer(folded)]
        if size and any(a <= start < b for a, b in idioms or ()):
            size = 0
        if size:
            found.append(HealthWord(start, tokens[at + size - 1][1], kind))
        at += size or 1
    return tuple(found)


def _owned(folded: str, start: int) -> bool:
    return OWNER.search(folded[max(0, start - 24) : start]) is not None


def _match(
    alone: list[tuple[str, int, str]], at: int, whole: dict[tuple[str, ...], str], most: int
) -> tuple[int, str]:
    for size in range(min(most, LONGEST, len(alone) - at), 0, -1):
        kind = whole.get(tuple([one for one, _, _ in alone[at : at + size]]))
        if kind:
            return size, kind
    return 0, ""


def health_words(text: str) -> tuple[HealthWord, ...]:
    """Find the health words of a raw text, in order."""
    done = fold(text)
    return tuple(
        HealthWord(done.origin[w.start], done.origin[w.end - 1] + 1, w.kind) for w in folded_health(done.text)
    )

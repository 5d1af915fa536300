"""Find the names of people: by title, by first name, by a surname in capitals; common words need more."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

TITLE = re.compile(
    r"(?<![\w'’])(?:(?:chère |cher |dear )?(?:madame|monsieur|mademoiselle|mme|mlle|mr|mrs|ms|miss|mister|dr|docteur|doctor|pr|professeur|professor|prof|maître|me|m|sir)\.?(?: et (?:mme|madame))?) (?:le |la )?(?:(?:dr|docteur|pr|professeur)\.? )?",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
PARTICLES = frozenset({"de", "du", "des", "d", "le", "la", "van", "von", "ben", "el", "al", "da", "dos", "di", "bint", "ould", "mac", "mc", "st", "saint"})
# Words that follow a title or a capital and are no surname.
COMMON = frozenset(
    ["le", "la", "les", "un", "une", "des", "de", "du", "et", "ou", "mais", "nous", "vous", "je", "il", "elle", "on", "ils", "elles", "votre", "vos", "notre", "nos", "merci", "bonjour", "bonsoir", "suite", "cabinet", "clinique", "equipe", "direction", "secretariat", "president", "presidente", "directeur", "directrice", "maire", "juge", "docteur", "professeur", "madame", "monsieur", "mesdames", "messieurs", "cordialement", "suite", "apres", "avant", "pour", "par", "avec", "sans", "chez", "dans", "sur", "est", "a", "ont", "ete", "sera", "avait", "etait", "qui", "que", "quoi", "dont", "ou", "si", "ne", "pas", "plus", "tout", "tous", "cher", "chere", "chers", "nos", "ses", "mon", "ma", "mes", "son", "sa", "tres", "bien", "en", "au", "aux", "ce", "cette", "ces", "cet", "the", "a", "an", "and", "or", "but", "we", "you", "i", "he", "she", "it", "they", "your", "our", "thank", "thanks", "hello", "hi", "dear", "team", "office", "clinic", "practice", "doctor", "dr", "mr", "mrs", "ms", "is", "are", "was", "were", "has", "had", "will", "would", "can", "in", "on", "at", "for", "to", "of", "from", "with", "regards", "sincerely", "best", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "google", "doctolib", "facebook", "instagram", "paris", "lyon", "marseille", "lille", "bordeaux", "nice", "france", "cest", "jai", "nul", "bravo", "super", "oui", "non", "ravi", "heureux", "esthetique", "chirurgien", "chirurgie", "plasticien", "dermatologue", "dentiste", "responsable", "infirmiere", "secretaire", "assistante", "surgeon", "dentist", "manager", "receptionist", "nurse", "medical", "y", "en", "se", "me", "te", "lui", "leur", "sait", "fait", "dit", "peut", "doit", "va", "vient", "aussi", "alors", "donc", "car", "comme", "quand", "lors", "enfin", "puis", "encore", "toujours", "jamais", "ici", "elle", "lequel", "tant", "moins", "trop", "peu", "this", "that", "these", "those", "there", "here", "so", "very", "really", "just", "when", "what", "who", "how", "why", "because", "then", "after", "before", "also", "please", "all", "any", "some"]
)
ARTICLES = frozenset({"la", "le", "les", "the", "en", "une", "un", "des", "du", "cette", "a", "an"})
ACTS = frozenset(["est", "a", "avait", "etait", "raconte", "temoigne", "voulait", "souhaitait", "vient", "m", "nous", "s", "was", "is", "has", "had", "came", "says", "told", "wanted", "loves", "s'est", "m'a", "nous'a"])
CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
CALLED = re.compile(r"(?:\b(?:merci|bonjour|bonsoir|ch[eè]re?|hello|hi|hey|dear|coucou|thanks|thank you|pr[ée]nom(?:m[ée]e?)?|appelle|named|called|patiente?|mme|madame|with|avec|par|by) |@)$", re.IGNORECASE)
SHORTEST = 3


class Word(NamedTuple):
    """Hold a word of the text, its place and its folded form."""

    start: int
    end: int
    text: str
    low: str


def plain(word: str) -> str:
    """Fold one word: small, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c)).replace("’", "'")


@cache
def first_names() -> dict[str, str]:
    """Read the first names; the value is ``""``, ``"?"`` (also a common word) or ``"~"`` (rare)."""
    text = resources.files("compliance.lexicon").joinpath("first_names.txt").read_text("utf-8")
    found = {}
    for line in text.splitlines():
        if line and line[0] != "#":
            name = line.rstrip("?~")
            found[name] = line[len(name) :]
    return found


def people(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of the names of people, in order."""
    words = [Word(m.start(), m.end(), m.group(), plain(m.group())) for m in WORD.finditer(text)]
    titled = {m.end(): m.start() for m in TITLE.finditer(text)}
    names = first_names()
    shouting = sum(map(str.isupper, text)) * 2 > sum(map(str.isalpha, text))
    at = 0
    while at < len(words):
        start = words[at].start
        size = 0
        if start in titled:
            size = _after_title(text, words, at, shouting=shouting)
        if not size:
            size = _given(text, words, at, names, shouting=shouting)
        if size:
            last = words[at + size - 1][1]
            if text[last : last + 1] == "." and len(words[at + size - 1][2]) == 1:
                last += 1
            yield start, last
        at += size or 1


def _capital(word: str) -> bool:
    return bool(CAPITAL.match(word))


def _after_title(text: str, words: list[Word], at: int, *, shouting: bool) -> int:
    """Count the words of a name after a title."""
    start, _, word, low = words[at]
    before = text[max(0, start - 4) : start]
    lone = re.search(r"(?<!\w)(?:me|m|pr|sir|miss|M|ms) $", before)  # an "m" or "me" without a point proves little
    if low in COMMON and low not in first_names() or len(low) < 2 and not _capital(word):  # noqa: RUF021
        return 0
    if not _capital(word) and (lone or low in COMMON):
        return 0
    if re.search(r"(?<!\w)m[e]? $", before):
        return 0
    size = 1
    while size < 4 and at + size < len(words):
        s, _, w, lo = words[at + size]
        gap = text[words[at + size - 1][1] : s]
        if gap not in (" ", " - ", "'", "’", ". ") or gap == ". " and len(words[at + size - 1][2]) > 1:  # noqa: RUF021
            break
        if lo in PARTICLES and at + size + 1 < len(words) and _capital(words[at + size + 1][2]) and not shouting:
            size += 1
            continue
        known = lo in first_names() and first_names()[lo] == ""
        if (_capital(w) and not shouting or known and not _capital(w)) and lo not in COMMON:  # noqa: RUF021
            size += 1
            continue
        break
    return size


def _credible(text: str, words: list[Word], at: int, mark: str, *, surname: bool, shouting: bool) -> bool:
    """Tell whether a first name is meant as one: common words and rare names need a capital and company."""
    start, _, word, low = words[at]
    opens = not re.search(r"[\w,;:)»\"'’-] ?$", text[max(0, start - 2) : start])
    if (mark == "" and low in COMMON) or len(low) < SHORTEST:
        return False
    if not mark:
        return True
    if not _capital(word) or (shouting and not surname):
        return False
    if mark == "~":
        return surname or not opens
    if at and words[at - 1].low in ARTICLES and not surname:
        return False
    acts = at + 1 < len(words) and words[at + 1].low in ACTS
    return surname or bool(CALLED.search(text[max(0, start - 16) : start])) or acts or not opens


def _given(text: str, words: list[Word], at: int, names: dict[str, str], *, shouting: bool) -> int:  # noqa: C901 - a name has many forms
    """Count the words of a name that begins with a first name."""
    _, end, word, low = words[at]
    parts = low.split("-")
    if word.isupper() and len(word) > 2 and not shouting and at + 1 < len(words):
        s, _, w, lo = words[at + 1]
        if text[end:s] == " " and _capital(w) and not w.isupper() and names.get(lo) == "" and low not in COMMON:
            return 2
    mark = names.get(low, names.get(parts[0]) if len(parts) > 1 and parts[-1] in names else None)
    if mark is None and "'" in low and low.split("'")[-1] in names and len(low.split("'")[0]) == 1:
        return 0
    capital = _capital(word)
    surname = False
    if at + 1 < len(words):
        s, _, w, lo = words[at + 1]
        surname = text[end:s] == " " and _capital(w) and not shouting and lo not in COMMON and (len(w) > 1 or text[s + 1 : s + 2] == ".")
    if mark is None:
        return 0
    if not _credible(text, words, at, mark, surname=surname, shouting=shouting):
        return 0
    size = 1
    while surname and size < 4:
        size += 1
        if at + size >= len(words):
            break
        s, _, w, lo = words[at + size]
        surname = text[words[at + size - 1][1] : s] == " " and _capital(w) and lo not in COMMON and len(words[at + size - 1][2]) > 1
    if size == 1 and capital and not shouting:
        after = at + 1
        while after < len(words) and words[after][3] in PARTICLES and text[words[after - 1][1] : words[after][0]] == " ":
            after += 1
        if after > at + 1 and after < len(words) and _capital(words[after][2]) and words[after][3] not in COMMON and text[words[after - 1][1] : words[after][0]] in (" ", "'", "’"):
            return after - at + 1
    if size == 1 and at + 1 < len(words) and not capital and text[end : words[at + 1][0]] == " " and words[at + 1][3] in _surnames():
        return 2
    return size


@cache
def _surnames() -> frozenset[str]:
    text = resources.files("compliance.lexicon").joinpath("surnames.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and line[0] != "#")

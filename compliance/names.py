"""People and what leads to them in French and English texts: names, phones, e-mails, addresses, dates, amounts, numbers."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import NamedTuple


class Kind(StrEnum):
    """Name what an entity is."""

    PERSON = "person"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    DATE = "date"
    AMOUNT = "amount"
    FILE = "file_number"


class Entity(NamedTuple):
    """Hold the kind and the place of an entity, in code points of the text."""

    kind: Kind
    start: int
    end: int


MONTHS = (
    r"(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv|févr|fevr|juil|sept|oct|nov|déc|dec"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep)"
)
DAYS = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}", re.ASCII)
HANDLE_AT = re.compile(r"(?<![\w.+-])[\w.+-]{2,40} ?(?:\(at\)|\[at\]|\(arobase\)| arobase | at ) ?[\w-]{2,40} ?(?:\.|\(dot\)| dot | point )[ ]?(?:com|fr|net|org|be|ch|eu|uk)\b", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![\w/.])(?:(?:\+|00)\d{1,3}[ .\-]?(?:\(0\)[ .\-]?)?\d(?:[ .\-]?\d){6,11}|0[1-9](?:[ .\-/]?\d\d){4}"
    r"|(?:1[ .\-])?\(?\d{3}\)?[ .\-]\d{3}[ .\-]\d{4}|\(?\d{3}\)[ .\-]?\d{3}[ .\-]\d{4}|(?<!\d[ .\-])555-\d{4}|36 ?\d\d\b(?! ?€))(?![\w/]|[.,]\d)"
)
DATE = re.compile(
    rf"(?<![\w/.])(?:(?:{DAYS},? )?(?:le |the )?\d{{1,2}}(?:er|st|nd|rd|th|e)?(?: of)?[ -]{MONTHS}\b\.?(?:,?[ -]\d{{4}}\b)?"
    rf"|(?:{DAYS},? )?{MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?|{MONTHS} (?:19|20)\d\d\b"
    rf"|\d{{1,2}}[/.\-]\d{{1,2}}[/.\-](?:19|20)?\d\d\b|(?:19|20)\d\d-\d\d-\d\d\b|(?<=\ble )\d{{1,2}}/\d{{1,2}}\b|(?<=\bdu )\d{{1,2}}/\d{{1,2}}\b|(?<=\bon )\d{{1,2}}/\d{{1,2}}\b"
    rf"|{DAYS} (?:dernier|passé|prochain|soir|matin|après-midi)\b|(?:last|next|this) {DAYS}\b)",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    r"(?<![\w.,])(?:[$€£] ?\d{1,3}(?:[ ,.\u00a0\u202f]?\d{3}){0,3}(?:[.,]\d{1,2})?(?: ?k\b)?"
    r"|\d{1,3}(?:[ .,\u00a0\u202f]?\d{3}){0,3}(?:[.,]\d{1,2})?[ \u00a0\u202f]?(?:k€|k ?euros|€|eur\b|euros?\b|\$|£|dollars?\b|pounds?\b|usd\b|gbp\b|chf\b|francs?\b|balles\b|bucks\b)(?: ?\d\d\b(?!\w))?)",
    re.IGNORECASE,
)
STREET_FR = r"(?:(?:rue|avenue|av\.|boulevard|bd|bld|chemin|impasse|allée|allee|quai|faubourg|résidence|residence|lotissement|sentier|esplanade)\b|(?:place|route|square|cours|passage|villa)\b(?= (?:de |du |des |de la |de l['’]|d['’])?(?-i:[A-ZÉ])))"
STREET_EN = r"(?:(?-i:St|Ave|Rd|Blvd|Ln|Dr|Ct|Pl|Pkwy|Hwy|Way|Court|Drive|Place|Circle|Square)|street|avenue|road|boulevard|lane|terrace|parkway|highway)"
ADDRESS = re.compile(
    rf"(?<![\w/])(?:\d{{1,4}}(?: ?(?:bis|ter|quater|[a-d]\b))?,? {STREET_FR}(?: (?:de|du|des|la|le|les|l['’]|d['’]|saint|sainte|st|ste|\d{{1,2}}|[\w'’-]+)){{1,6}}?(?=[,.;:!?\n)]|$| à | et | \d{{5}}| puis | pour | le | au | où | est | a )(?:,? ?\d{{5}} [\w'’-]+(?:[ -](?-i:[A-ZÉ])[\w'’-]+)*)?"
    rf"|\d{{1,5}} (?:[NSEW]\.? )?(?:(?-i:[A-Z0-9])[\w'-]+ ){{1,3}}{STREET_EN}\b\.?(?:,? (?:apt|suite|unit|#) ?\w+)?(?:, [\w .'-]{{2,30}}?, [A-Z]{{2}} \d{{5}}|, (?-i:[A-Z])[\w'-]+)?"
    rf"|\b\d{{5}} (?=(?-i:[A-ZÉ]))[\w'’-]+(?:[ -](?-i:[A-ZÉ])[\w'’-]+)*|(?-i:\b[A-Z]{{1,2}}\d[\dA-Z]? \d[A-Z]{{2}}\b))",
    re.IGNORECASE,
)
FILE = re.compile(
    r"(?:\b(?:dossier|fiche|patient(?:e|\(e\))?|ipp|nir|nip|iep|num[ée]ro de s[ée]curit[ée] sociale|s[ée]curit[ée] sociale|s[ée]cu|mutuelle|facture|devis|r[ée]f(?:[ée]rence)?|file|chart|record|mrn|case|invoice|policy|member|account|claim|ssn|nhs)\b"
    r"(?: (?:patient|number|id|num[ée]ro|médical|medical))?[ :]{0,2}(?:n ?[°ºo]\.? ?|#|no\.? |num[ée]ro |number |id )?:? ?)((?=[A-Z\-/ ]{0,6}\d)[A-Z\d](?:[A-Z\d\-/]| (?=\d)){2,24}\b)"
    r"|(?<![\w])([12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3}(?: ?\d\d)?)(?!\w)|(?<!\w)(\d{3}-\d{2}-\d{4})(?!\w)|\bn ?[°º] ?(\d[\d\-/]{3,20})\b",
    re.IGNORECASE,
)
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


def plain(word: str) -> str:
    """Fold one word: small, without accents."""
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


def entities(text: str, lang: str = "auto") -> tuple[Entity, ...]:  # noqa: ARG001 - both languages are always tried
    """Find what identifies people in a text, in order, without overlaps (longer and surer kinds first)."""
    taken: list[Entity] = []
    for kind, spans in (
        (Kind.EMAIL, _spans(EMAIL, text)),
        (Kind.EMAIL, _spans(HANDLE_AT, text)),
        (Kind.ADDRESS, _spans(ADDRESS, text)),
        (Kind.FILE, _numbers(text)),
        (Kind.PHONE, _phones(text)),
        (Kind.AMOUNT, _spans(AMOUNT, text)),
        (Kind.DATE, _spans(DATE, text)),
        (Kind.PERSON, _people(text)),
    ):
        new = []
        for start, end in spans:
            if start < end and not any(start < e.end and e.start < end for e in taken):
                new.append(Entity(kind, start, end))
        taken.extend(new)
    return tuple(sorted(taken, key=lambda e: e.start))


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for m in pattern.finditer(text):
        yield m.span()


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    for m in FILE.finditer(text):
        group = next(i for i in range(1, 5) if m.group(i))
        value = m.group(group).rstrip(" -/")
        if sum(c.isdigit() for c in value) >= 3:
            yield m.start(group), m.start(group) + len(value)


def _phones(text: str) -> Iterator[tuple[int, int]]:
    found = [m.span() for m in PHONE.finditer(text)]
    yield from found
    if sum(c.isdigit() for c in text) < 8:
        return
    import phonenumbers

    for region in ("FR", "US", "GB", "BE", "CH"):
        for match in phonenumbers.PhoneNumberMatcher(text[:20_000], region, leniency=phonenumbers.Leniency.VALID):
            if not any(match.start < b and a < match.end for a, b in found):
                found.append((match.start, match.end))
                yield match.start, match.end


def _people(text: str) -> Iterator[tuple[int, int]]:
    words = [(m.start(), m.end(), m.group(), plain(m.group())) for m in WORD.finditer(text)]
    titled = {m.end(): m.start() for m in TITLE.finditer(text)}
    names = first_names()
    shouting = sum(c.isupper() for c in text) * 2 > sum(c.isalpha() for c in text)
    at = 0
    while at < len(words):
        start, end, word, low = words[at]
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


def _after_title(text: str, words: list[tuple[int, int, str, str]], at: int, *, shouting: bool) -> int:
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


def _given(text: str, words: list[tuple[int, int, str, str]], at: int, names: dict[str, str], *, shouting: bool) -> int:
    """Count the words of a name that begins with a first name."""
    start, end, word, low = words[at]
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
    opens = not re.search(r"[\w,;:)»\"'’-] ?$", text[max(0, start - 2) : start])
    if mark == "" and low in COMMON or len(low) < 3:  # noqa: RUF021
        return 0
    if mark == "?":
        called = re.search(r"(?:\b(?:merci|bonjour|bonsoir|ch[eè]re?|hello|hi|hey|dear|coucou|thanks|thank you|pr[ée]nom(?:m[ée]e?)?|appelle|named|called|patiente?|mme|madame|with|avec|par|by) |@)$", text[max(0, start - 16) : start], re.IGNORECASE)
        before = words[at - 1][3] if at else ""
        acts = at + 1 < len(words) and words[at + 1][3] in ACTS
        if before in ARTICLES and not surname:
            return 0
        if not capital or not (surname or opens and acts and not shouting or called and not shouting or not opens and not shouting):  # noqa: RUF021
            return 0
    elif mark == "~" and (not capital or shouting or opens and not surname):  # noqa: RUF021
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

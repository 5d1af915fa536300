"""People and what leads to them in French and English texts: names, phones, e-mails, addresses, dates, amounts, numbers."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from compliance.memory import remembered
from compliance.people import people


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
def entities(text: str, lang: str = "auto") -> tuple[Entity, ...]:  # noqa: ARG001 - both languages are always tried
    """Find what identifies people in a text, in order, without overlaps (longer and surer kinds first)."""
    return _entities(text)


@remembered(32)
def _entities(text: str) -> tuple[Entity, ...]:
    # Several rules ask about one text.
    taken: list[Entity] = []
    for kind, spans in (
        (Kind.EMAIL, _spans(EMAIL, text)),
        (Kind.EMAIL, _spans(HANDLE_AT, text)),
        (Kind.ADDRESS, _spans(ADDRESS, text)),
        (Kind.FILE, _numbers(text)),
        (Kind.PHONE, _phones(text)),
        (Kind.AMOUNT, _spans(AMOUNT, text)),
        (Kind.DATE, _spans(DATE, text)),
        (Kind.PERSON, people(text)),
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
    if sum(map(str.isdigit, text)) < 8:
        return
    import phonenumbers

    for region in ("FR", "US", "GB", "BE", "CH"):
        for match in phonenumbers.PhoneNumberMatcher(text[:20_000], region, leniency=phonenumbers.Leniency.VALID):
            if not any(match.start < b and a < match.end for a, b in found):
                found.append((match.start, match.end))
                yield match.start, match.end

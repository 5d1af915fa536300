"""Mask what identifies a person or tells a health matter before a text leaves for a model, and put it back."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from compliance.health import health_words
from compliance.names import Kind, entities

# Placeholders are the same in both languages: a model copies them, people see them rarely.
LABEL = {
    Kind.PERSON: "NOM", Kind.PHONE: "TEL", Kind.EMAIL: "MAIL", Kind.ADDRESS: "LIEU", Kind.DATE: "DATE",
    Kind.AMOUNT: "MONTANT", Kind.FILE: "NUMERO",
    "act": "ACTE", "product": "PRODUIT", "symptom": "SYMPTOME", "diagnosis": "DIAGNOSTIC", "body": "ZONE",
}  # fmt: skip
PLACEHOLDER = re.compile(r"\[([A-ZÉ]{2,12})_(\d{1,4})\]")
CITY = re.compile(
    r"(?:(?<=\bà )|(?<=\bsur )|(?<=\bde )|(?<=\bin )|(?<=\bfrom )|(?<=\bnear )|(?<=\bvers )|(?<=\bd['’]))"
    r"(?:Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims|Toulon|Grenoble|Dijon|Angers|Nîmes|"
    r"Villeurbanne|Clermont-Ferrand|Aix(?:-en-Provence)?|Brest|Tours|Amiens|Limoges|Annecy|Perpignan|Metz|Besançon|Orléans|Rouen|Mulhouse|Caen|Nancy|"
    r"Avignon|Cannes|Antibes|Poitiers|Pau|Bayonne|Biarritz|Versailles|Créteil|Neuilly|Boulogne|Genève|Lausanne|Bruxelles|Liège|Monaco|Luxembourg|"
    r"London|Manchester|Birmingham|Leeds|Bristol|Dublin|Edinburgh|Glasgow|Chicago|Boston|Miami|Houston|Dallas|Austin|Seattle|Denver|Atlanta|Phoenix|"
    r"New York|Los Angeles|San Diego|San Francisco|Philadelphia|Toronto|Montréal|Montreal|Ottawa|Vancouver|Sydney|Melbourne|Cleveland|Tampa|Orlando)\b"
)


@dataclass(frozen=True, slots=True)
class Masked:
    """Hold a masked text and the table that undoes it; the table never leaves the practice."""

    text: str
    table: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def mask(text: str, lang: str = "auto") -> Masked:
    """Replace names, contacts, dates, places, amounts, acts and diagnoses by placeholders such as ``[NOM_1]``.

    A value that comes back shares its placeholder; a placeholder that is already in the text is never reused.
    """
    spans = [(e.start, e.end, LABEL[e.kind]) for e in entities(text, lang)]
    spans += [(*m.span(), "LIEU") for m in CITY.finditer(text)]
    spans += [(w.start, w.end, LABEL[w.kind]) for w in health_words(text)]
    held = [m.span() for m in PLACEHOLDER.finditer(text)]
    used = {m.group() for m in PLACEHOLDER.finditer(text)}
    seen: dict[tuple[str, str], str] = {}
    table: dict[str, str] = {}
    counts: dict[str, int] = {}
    parts: list[str] = []
    at = 0
    # Where spans meet, the one that begins first wins, then the longer.
    for start, end, label in sorted(spans, key=lambda s: (s[0], -s[1])):
        if start < at or any(a < end and start < b for a, b in held):
            continue
        value = text[start:end]
        # Case is kept apart: unmask must give back the exact letters.
        mark = seen.get((label, value))
        while mark is None:
            counts[label] = counts.get(label, 0) + 1
            new = f"[{label}_{counts[label]}]"
            if new not in used:
                mark = seen[label, value] = new
                table[new] = value
        parts += [text[at:start], mark]
        at = end
    parts.append(text[at:])
    return Masked("".join(parts), MappingProxyType(table))


def unmask(masked_text: str, table: Mapping[str, str]) -> str:
    """Put the values back; placeholders the table does not know stay as they are."""
    return PLACEHOLDER.sub(lambda m: table.get(m.group(), m.group()), masked_text)


def leaks(answer: str, table: Mapping[str, str]) -> tuple[str, ...]:
    """Name the masked values that stand in clear in a text that should hold placeholders only."""
    plain = answer.casefold()
    return tuple(mark for mark, value in table.items() if len(value) > 2 and re.search(rf"(?<!\w){re.escape(value.casefold())}(?!\w)", plain))

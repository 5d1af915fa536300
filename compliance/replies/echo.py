"""Words of the review that come back in the reply: acts, staff, numbers."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.health import folded_health
from compliance.names import Kind, entities
from compliance.people import first_names, plain
from compliance.reading import Reading
from compliance.replies import allow
from compliance.replies.claims import Claim, Reason
from compliance.rule import Severity

NUMBER = re.compile(r"\b\d{1,2} ?h(?: ?\d\d)?\b|\b\d{1,2}[:/.]\d\d\b(?:[/.]\d{2,4})?|\b\d[\d ]*(?:[.,]\d+)? ?(?:€|eur\w*|\$|£|%|minutes?|mn|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|ans|years?|fois|times)\b|[$€£] ?\d[\d,.]*|\b\d{1,2} (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b")
STAFF = re.compile(r"(?<![.!?\n\w])(?<!^)[ ,(\"'«]([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,20})\b")
# A name greeted or thanked is the author's own, as shown above the review.
GREETED = re.compile(r"(?i)\b(?:hi|hello|hey|dear|bonjour|bonsoir|coucou|ch[eè]re?|merci|thanks?|thank you|thank you so much|merci beaucoup|madame|monsieur|mme|mr|mrs|ms)[ ,]*$")
NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,20}\b")
TITLE = re.compile(r"\b(?:dr|docteur|doctor|pr|professeur|mme|madame|m|monsieur|mr|mrs|ms|cabinet|clinique|centre|clinic)\.? ?$", re.IGNORECASE)


def echoes(reading: Reading, review: Reading) -> Iterator[Claim]:
    """Find what the reply takes up from the review."""
    text, other = reading.folded, review.folded
    told = {other[w.start : w.end][:6]: w.kind for w in folded_health(other)}
    for word in folded_health(text):
        span = reading.sentence_at(word.start)
        sentence = text[span.start : span.end]
        if text[word.start : word.end][:6] in told and not (
            allow.GENERAL.search(sentence) and word.kind in ("body", "symptom")
        ):
            yield Claim("SEC-02", word.start, word.end, Severity.RISK, Reason.ECHO)
    numbers = {"".join(m.group().split()) for m in NUMBER.finditer(other)}
    for m in NUMBER.finditer(text):
        if "".join(m.group().split()) in numbers:
            yield Claim("SEC-03", m.start(), m.end(), Severity.RISK, Reason.ECHO)
    yield from _staff(reading, review)


def _staff(reading: Reading, review: Reading) -> Iterator[Claim]:
    names = {m.group(1) for m in STAFF.finditer(review.raw) if plain(m.group(1)) in first_names() and not TITLE.search(review.raw[max(0, m.start(1) - 16) : m.start(1)])}
    names |= {review.raw[e.start : e.end].split()[0] for e in entities(review.raw) if e.kind is Kind.PERSON and not TITLE.search(review.raw[max(0, e.start - 16) : e.start])}
    if not names:
        return
    text, origin = reading.folded, reading.origin
    for span in reading.sentences:
        if allow.WHOLE.match(text[span.start : span.end]):
            continue
        first, last = origin[span.start], origin[span.end - 1] + 1
        for m in NAME.finditer(reading.raw[first:last]):
            if GREETED.search(reading.raw[first : first + m.start()]):
                continue
            if m.group() in names and not TITLE.search(reading.raw[max(0, first + m.start() - 16) : first + m.start()]) and len(text[span.start : span.end].split()) > 3:
                at = next((i for i in range(span.start, span.end) if origin[i] >= first + m.start()), span.start)
                yield Claim("SEC-01", at, at + len(m.group()), Severity.RISK, Reason.ECHO)
                break

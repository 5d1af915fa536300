"""Read a public reply sentence by sentence and say which sentences would be false had the author never come."""

# ruff: noqa: E501 - tables and sentences read better on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from compliance.health import folded_health
from compliance.reading import Reading, Span
from compliance.replies import allow, english, french
from compliance.replies.claims import Claim, Reason
from compliance.replies.echo import echoes
from compliance.replies.heads import begins, heads
from compliance.replies.weigh import BAR, UNKNOWN, weight
from compliance.rule import Severity

PATIENT_RULES = ("SEC-04", "SEC-05", "SEC-09", "SEC-03", "SEC-02", "SEC-08", "SEC-07", "SEC-10", "SEC-01")
TONE_RULES = ("REV-03", "REV-04", "REV-05")
BREACHES = frozenset({"SEC-01", "SEC-02", "SEC-03", "SEC-04", "SEC-05", "SEC-09", "REV-03"})
SOFTENED = frozenset({"SEC-07", "SEC-08"})  # a secrecy sentence speaks of exactly these
PERSONAL = frozenset({"SEC-01", "SEC-03", "SEC-10"})  # what a sentence about everybody or about "if" does not say
LOOSE = frozenset({Reason.POSSESSED, Reason.ADDRESSED, Reason.WEIGHED})
# "rendez-vous" holds no "vous": in text and patterns it is one word.
MEETING = re.compile(r"rendez(?:\[- \]|[- ])vous")
BLANKS = re.compile(r"\s{2,}|[^\S ]")
BUT = re.compile(r"\b(?:mais|toutefois|cependant|neanmoins|pourtant|however|but|nevertheless|that said|though)\b")


# A rule of few words is tried only where one of these stands in the text.
STEMS = {
    "SEC-04": ("reconn", "identifi", "cach", "pseudo", "nom", "profil", "compte", "savons", "sais", "sait", "devin", "anonym", "masqu", "realite",
               "appel", "c'est", "vous etes", "know", "knew", "recogni", "hid", "fake", "false", "alias", "real", "true", "name", "clearly",
               "obviously", "definitely", "this is", "is this", "author", "must be", "different", "figured", "tell", "you are", "under a"),
    "SEC-05": ("puisqu", "des lors", "moment", "vu qu", "comme", "etant donne", "attendu", "maintenant", "secret", "ayant", "accord", "public", "autoris", "permission",
               "consent", "expose", "since", "as you", "because", "given", "seeing", "considering", "now that", "privacy", "confiden", "approval", "bound", "free to",
               "having", "already told", "devoil", "racont", "waiv", "gave up", "lost", "forfeit"),
    "SEC-09": ("secret", "accueil", "assistant", "standard", "agence", "manager", "hotesse", "infirm", "soignant", "c'est moi", "coordinat", "reception", "front desk",
               "nurse", "hygienist", "agency", "social media", "i'm the", "i am the", "i booked", "i checked"),
    "REV-03": ("retir", "supprim", "enlev", "effac", "modif", "dispar", "chang", "corrig", "retrait", "suppression", "remov", "delet", "take", "edit", "updat",
               "withdraw", "revis", "taking"),
}  # fmt: skip
TABLES = {"fr": french.SAID, "en": english.SAID}


@cache
def _patterns(rule: str, lang: str) -> tuple[tuple[frozenset[str] | None, re.Pattern[str]], ...]:
    found = (MEETING.sub("rendez_vous", p) for p in TABLES[lang].get(rule, ()))
    return tuple((heads(p), re.compile(p)) for p in found)


def _tongues(reading: Reading, span: Span) -> tuple[str, ...]:
    lang = reading.sentence_lang(span)
    return (lang,) if lang in TABLES else ("fr", "en")


def read_reply(reading: Reading, review: Reading | None = None, *, public: bool = True) -> tuple[Claim, ...]:
    """Read a reply, with the review it answers where known; claims are in order of place.

    ``public`` is false under one's own post, where the person addressed need not be a patient.
    """
    return _read(reading.raw, reading._given, review.raw if review else None, public)  # noqa: SLF001 - the cache key


@lru_cache(maxsize=64)
def _read(raw: str, given: str, review_raw: str | None, public: bool) -> tuple[Claim, ...]:
    reading = Reading(raw, given)
    review = Reading(review_raw) if review_raw else None
    found: list[Claim] = []
    absent = frozenset(rule for rule, stems in STEMS.items() if not reading.has(*stems))
    for span in reading.sentences:
        found.extend(_sentence(reading, span, absent, public=public))
    if review:
        found.extend(echoes(reading, review))
    found.sort(key=lambda c: (c.start, c.end))
    return tuple(found)


def claims_of(rule: str, reading: Reading, review: Reading | None = None, *, public: bool = True) -> Iterator[Claim]:
    """Give the claims under one rule."""
    return (c for c in read_reply(reading, review, public=public) if c.rule == rule)


def _sentence(reading: Reading, span: Span, absent: frozenset[str], *, public: bool) -> Iterator[Claim]:
    text, places = _squeezed(reading.folded[span.start : span.end])
    for claim in _judged(text, _tongues(reading, span), absent):
        loose = claim.reason in LOOSE or claim.rule == "SEC-01"
        if not public and loose and not (allow.CARED.search(text) or folded_health(text)):
            continue
        start, end = places[claim.start], places[claim.end - 1] + 1
        yield replace(claim, start=span.start + start, end=span.start + end)


def _squeezed(text: str) -> tuple[str, Sequence[int]]:
    """Make every run of blanks one space, and say where each letter came from."""
    text = MEETING.sub("rendez_vous", text)
    if not BLANKS.search(text):
        return text, range(len(text))
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for m in BLANKS.finditer(text):
        parts += [text[at : m.start()], " "]
        places += range(at, m.start() + 1)
        at = m.end()
    parts.append(text[at:])
    places += range(at, len(text))
    return "".join(parts), places


def _judged(text: str, tongues: tuple[str, ...], absent: frozenset[str]) -> Iterator[Claim]:
    said = list(_said(text, tongues, absent))
    yield from said
    if any(c.rule in PATIENT_RULES or c.rule == "REV-03" for c in said):
        return
    if allow.WHOLE.match(text) and not allow.SECOND.search(text):
        return
    weak = next(_weak(text), None)
    if weak:
        yield weak
    elif not said and not allow.SECRECY.search(text):
        general = allow.GENERAL.search(text)
        if general and not allow.SECOND.search(text):
            return
        known = general or allow.KIND.search(text)
        if weight(text) > (BAR if known else UNKNOWN):
            yield Claim("SEC-01", 0, len(text), Severity.RISK, Reason.WEIGHED)


def _said(text: str, tongues: tuple[str, ...], absent: frozenset[str]) -> Iterator[Claim]:
    """Find known ways of revealing; one breach of secrecy a sentence is enough."""
    secret = bool(allow.SECRECY.search(text)) and not BUT.search(text)
    conditional = allow.CONDITION.search(text)
    impersonal = bool(allow.PEOPLE.search(text)) and not allow.SECOND.search(text) and not allow.PRAISED.search(text)
    words = begins(text)
    breached = False
    for rule in (*PATIENT_RULES, *TONE_RULES):
        if rule in absent or (secret and rule in SOFTENED) or (impersonal and rule in PERSONAL):
            continue
        if breached and rule in PATIENT_RULES:
            continue
        for starts, pattern in (p for tongue in tongues for p in _patterns(rule, tongue)):
            if starts is not None and starts.isdisjoint(words):
                continue
            m = pattern.search(text)
            if not m or m.end() == m.start() or (secret and not allow.SECOND.search(m.group())):
                continue
            if rule == "SEC-10" and allow.CONTENT.search(text) and not allow.CARED.search(text):
                continue
            if conditional and rule in PERSONAL and conditional.start() <= m.start():
                continue
            breach = rule in BREACHES
            breached = breached or breach
            yield Claim(rule, m.start(), m.end(), Severity.BREACH if breach else Severity.RISK, Reason.SAID)
            break


def _weak(text: str) -> Iterator[Claim]:
    """Find "your …" and "you …" that are not known to be safe, and health words out of general information."""
    if allow.CONDITION.search(text):
        return
    for pattern, mine, between in (
        (allow.POSSESSIVE_FR, allow.MINE_FR, allow.BETWEEN_FR),
        (allow.POSSESSIVE_EN, allow.MINE_EN, allow.BETWEEN_EN),
    ):
        for m in pattern.finditer(text):
            head = next((w for w in allow.WORDS.finditer(m.group(1)) if w.group() not in between), None)
            if head is not None and head.group() not in mine:
                yield Claim("SEC-01", m.start(), m.start(1) + head.end(), Severity.RISK, Reason.POSSESSED)
    if allow.SECRECY.search(text):
        return
    for you, safe in ((allow.YOU_FR, allow.SAFE_FR), (allow.YOU_EN, allow.SAFE_EN)):
        if you.search(text) and you.search(safe.sub(lambda m: "_" * len(m.group()), text)):
            yield Claim("SEC-01", 0, len(text), Severity.RISK, Reason.ADDRESSED)
    words = () if allow.GENERAL.search(text) else folded_health(text)
    if words:
        yield Claim("SEC-02", words[0].start, words[-1].end, Severity.RISK, Reason.HEALTH)

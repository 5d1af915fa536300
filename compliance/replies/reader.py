"""Read a public reply sentence by sentence and say which sentences would be false had the author never come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import NamedTuple, cast

from compliance.health import folded_health
from compliance.reading import Reading, Span
from compliance.replies import allow, english, french
from compliance.replies.claims import Claim, Reason
from compliance.replies.echo import echoes
from compliance.replies.ideas import idea
from compliance.replies.named import greeted
from compliance.replies.traces import TRACES
from compliance.replies.weigh import CHAT, STEP, UNKNOWN, VETO, weight
from compliance.rule import Severity
from compliance.sieve import WORDS, Sieve, known

PATIENT_RULES = ("SEC-04", "SEC-05", "SEC-09", "SEC-03", "SEC-02", "SEC-08", "SEC-07", "SEC-10", "SEC-01")
TONE_RULES = ("REV-03", "REV-04", "REV-05")
BREACHES = frozenset({"SEC-01", "SEC-02", "SEC-03", "SEC-04", "SEC-05", "SEC-09", "REV-03"})
SOFTENED = frozenset({"SEC-07", "SEC-08"})  # a secrecy sentence speaks of exactly these
PERSONAL = frozenset({"SEC-01", "SEC-03", "SEC-10"})  # what a sentence about everybody or about "if" does not say
TRACED = frozenset({"THEY", "KIN", "CARE", "MEET"})  # ideas that a sentence on care seldom lacks
LOOSE = frozenset({Reason.POSSESSED, Reason.ADDRESSED, Reason.WEIGHED})
# "rendez-vous" holds no "vous": in text and patterns it is one word.
MEETING = re.compile(r"rendez(?:\[- \]|[- ])vous")
BLANKS = re.compile(r"\s{2,}|[^\S ]")
BUT = re.compile(r"\b(?:mais|toutefois|cependant|neanmoins|pourtant|however|but|nevertheless|that said|though)\b")


TABLES = {"fr": french.SAID, "en": english.SAID}


class Told:
    """Hold a pattern and its rule; it is compiled when a sentence may match it."""

    def __init__(self, rule: str, source: str) -> None:
        """Keep both."""
        self.rule, self.source = rule, source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compile the pattern."""
        return re.compile(self.source)


class Index(NamedTuple):
    """Hold the patterns of one language in the order of the rules, and the sieve that tells which may match."""

    patterns: tuple[Told, ...]
    sieve: Sieve


def sources(lang: str) -> list[tuple[str, str]]:
    """Give the patterns of one language with their rules, in the order of the rules."""
    return [
        (rule, MEETING.sub("rendez_vous", p))
        for rule in (*PATIENT_RULES, *TONE_RULES)
        for p in (*TABLES[lang].get(rule, ()), *TRACES[lang].get(rule, ()))
    ]


@cache
def _index(lang: str) -> Index:
    order = sources(lang)
    sieve = Sieve((n, known(source, bounded=False).entries) for n, (_, source) in enumerate(order))
    return Index(tuple(Told(*one) for one in order), sieve)


def _candidates(words: set[str], lang: str) -> list[Told]:
    index = _index(lang)
    return [index.patterns[n] for n in sorted({*index.sieve.always, *index.sieve.owners(words)})]


def _tongues(reading: Reading, span: Span) -> tuple[str, ...]:
    lang = reading.sentence_lang(span)
    return (lang,) if lang in TABLES else ("fr", "en")


def read_reply(reading: Reading, review: Reading | None = None, *, public: bool = True) -> tuple[Claim, ...]:
    """Read a reply, with the review it answers where known; claims are in order of place.

    ``public`` is false under one's own post, where the person addressed need not be a patient.
    """
    key = (read_reply, review.raw if review else None, public)
    known = reading.notes.get(key)
    if known is None:
        known = reading.notes[key] = _read(reading, review, public=public)
    return cast("tuple[Claim, ...]", known)


def _read(reading: Reading, review: Reading | None, *, public: bool) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for span in reading.sentences:
        found.extend(_sentence(reading, span, public=public))
    if public:
        found.extend(greeted(reading))
    if review:
        found.extend(echoes(reading, review))
    found.sort(key=lambda c: (c.start, c.end))
    return tuple(found)


def claims_of(rule: str, reading: Reading, review: Reading | None = None, *, public: bool = True) -> Iterator[Claim]:
    """Give the claims under one rule."""
    return (c for c in read_reply(reading, review, public=public) if c.rule == rule)


def _sentence(reading: Reading, span: Span, *, public: bool) -> Iterator[Claim]:
    text, places = squeezed(reading.folded[span.start : span.end])
    for claim in _judged(text, _tongues(reading, span)):
        if _excused(claim, text, public=public):
            continue
        start, end = places[claim.start], places[claim.end - 1] + 1
        yield replace(claim, start=span.start + start, end=span.start + end)


def _excused(claim: Claim, text: str, *, public: bool) -> bool:
    """Tell whether a claim falls: the talk is of one's posts, or, under a post, of nothing that care gives."""
    loose = claim.reason in LOOSE
    cared = allow.CARED.search(text) is not None
    if (loose or claim.rule == "SEC-10" or not public) and not cared and allow.EVENTS.search(text):
        return claim.rule in PATIENT_RULES
    if loose and allow.ELSEWHERE.search(text) and weight(text) < CHAT:
        return True
    if public:
        return False
    if claim.reason is Reason.HEALTH and not allow.SECOND.search(text):
        return True
    bare = not cared and not folded_health(text)
    light = claim.rule == "SEC-02" or ((loose or claim.rule == "SEC-01") and not allow.DATED.search(text))
    return bare and light and weight(text) < CHAT


def squeezed(text: str) -> tuple[str, Sequence[int]]:
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


def _judged(text: str, tongues: tuple[str, ...]) -> Iterator[Claim]:
    conditional = allow.CONDITION.search(text)
    secret = allow.SECRECY.search(text) is not None
    addressed = allow.SECOND.search(text) is not None
    said = list(_said(text, tongues, conditional, secret=secret, addressed=addressed))
    yield from said
    if any(c.rule in PATIENT_RULES or c.rule == "REV-03" for c in said):
        return
    if allow.FORMULA.match(text) or (not addressed and allow.WHOLE.match(text)):
        return
    general = allow.GENERAL.search(text) is not None
    weak = None if conditional else next(_weak(text, secret=secret, general=general, addressed=addressed), None)
    if weak and not (weak.reason in (Reason.ADDRESSED, Reason.POSSESSED, Reason.HEALTH) and weight(text) < VETO):
        yield weak
    elif weak:
        return
    elif not said and not secret and not (general and not addressed):
        known = general or allow.KIND.search(text) is not None
        traced = addressed or TRACED & {idea(w) for w in allow.WORDS.findall(text)} or folded_health(text)
        if weight(text) > UNKNOWN + (STEP if known else 0) + (0 if traced else STEP):
            yield Claim("SEC-01", 0, len(text), Severity.RISK, Reason.WEIGHED)


def _said(  # noqa: C901 - one guard after another
    text: str, tongues: tuple[str, ...], conditional: re.Match[str] | None, *,
    secret: bool, addressed: bool,
) -> Iterator[Claim]:  # fmt: skip
    """Find known ways of revealing; one breach of secrecy a sentence is enough."""
    secret = secret and not BUT.search(text)
    impersonal = not addressed and bool(allow.PEOPLE.search(text)) and not allow.PRAISED.search(text)
    about_content: bool | None = None
    done: set[str] = set()
    if secret:
        done |= SOFTENED
    if impersonal:
        done |= PERSONAL
    words = set(WORDS.findall(text))
    for one in (c for tongue in tongues for c in _candidates(words, tongue)):
        rule = one.rule
        if rule in done:
            continue
        m = one.pattern.search(text)
        if not m or m.end() == m.start() or (secret and not allow.SECOND.search(m.group())):
            continue
        if conditional and rule in PERSONAL and conditional.start() <= m.start():
            continue
        if rule == "SEC-10":
            if about_content is None:
                about_content = bool(allow.CONTENT.search(text)) and not allow.CARED.search(text)
            if about_content:
                continue
        done.add(rule)
        if rule in BREACHES and rule in PATIENT_RULES:
            done.update(PATIENT_RULES)
        yield Claim(rule, m.start(), m.end(), Severity.BREACH if rule in BREACHES else Severity.RISK, Reason.SAID)


def _weak(text: str, *, secret: bool, general: bool, addressed: bool) -> Iterator[Claim]:
    """Find "your …" and "you …" that are not known to be safe, and health words out of general information."""
    if addressed:
        yield from _possessed(text)
    if secret:
        return
    if addressed:
        for you, safe in ((allow.YOU_FR, allow.SAFE_FR), (allow.YOU_EN, allow.SAFE_EN)):
            if you.search(text) and you.search(safe.sub(lambda m: "_" * len(m.group()), text)):
                yield Claim("SEC-01", 0, len(text), Severity.RISK, Reason.ADDRESSED)
    words = () if general else folded_health(text)
    if words:
        yield Claim("SEC-02", words[0].start, words[-1].end, Severity.RISK, Reason.HEALTH)


def _possessed(text: str) -> Iterator[Claim]:
    for pattern, mine, between in (
        (allow.POSSESSIVE_FR, allow.MINE_FR, allow.BETWEEN_FR),
        (allow.POSSESSIVE_EN, allow.MINE_EN, allow.BETWEEN_EN),
    ):
        for m in pattern.finditer(text):
            head = next((w for w in allow.WORDS.finditer(m.group(1)) if w.group() not in between), None)
            if head is not None and head.group() not in mine:
                yield Claim("SEC-01", m.start(), m.start(1) + head.end(), Severity.RISK, Reason.POSSESSED)

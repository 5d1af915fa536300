"""Make offline replies from the bank: they fit the stars and the topics and hold no word of the review."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from random import Random

from reviews.bank import Bank, bank, fixed
from reviews.gate import reply_passes, sentence_passes
from reviews.likeness import ALIKE, MARGIN, History
from reviews.triage import GOOD, POOR, Decision, Triage

LIMIT = 600  # characters, by default
BRIEF_LIMIT = 256  # characters: what a copy button holds
BYTES_LIMIT = 4096  # what Google takes
TICKABLE = frozenset({"waiting", "phone", "welcome", "parking"})
INSURER_FIRST = frozenset({"result", "pain", "hygiene", "complication", "billing", "refusal"})
_DRAWS = 8  # of sentences, to find some that do not repeat each other's words
_UNNOTICED = frozenset((
    "nous", "vous", "votre", "notre", "pour", "avec", "dans", "cette", "tout", "toute", "tous", "chaque",
    "chacun", "être", "sont", "sommes", "même", "aussi", "plus", "équipe", "cabinet", "privé",
    "secrétariat", "sans", "leur", "leurs", "elle", "fait", "font", "comme", "mais", "très", "bien",
    "encore", "that", "this", "with", "your", "from", "have", "team", "practice", "private", "front",
    "desk", "they", "them", "which", "what", "when", "more", "very", "well", "such", "is", "are", "each",
    "every", "everyone", "whole", "there", "their", "been", "will", "would", "should",
))  # fmt: skip
_TRIES = 120
_SETTLE = 40

# Which topics a reply takes up first: those the author most likely wrote for.
_COMPLAINTS = (
    "complication", "pain", "result", "refusal", "billing", "hygiene", "waiting", "phone", "welcome", "staff",
    "cost", "parking", "other",
)  # fmt: skip
_RESERVES = (
    "waiting", "phone", "cost", "billing", "parking", "refusal", "hygiene", "pain", "result", "complication",
    "welcome", "staff", "other",
)  # fmt: skip
_PRAISE = (
    "staff", "welcome", "waiting", "phone", "hygiene", "parking", "result", "pain", "cost", "billing", "refusal",
    "complication", "other",
)  # fmt: skip
_ORDER = {"positive": _PRAISE, "mixed": _RESERVES, "negative": _COMPLAINTS}
_ABOUT_WORDS = re.compile(
    r"\b(?:mots?|messages?|lignes|lire|compliments?|encourage\w*|words?|lines|read|writ\w+)\b", re.IGNORECASE
)
_SECRET = frozenset({"result", "pain", "complication", "billing"})


class Tone(StrEnum):
    """How a reply sounds."""

    SOBER = "sober"
    WARM = "warm"
    BRIEF = "brief"


TONES = tuple(Tone)


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply to sign or to edit; the translation is French, for languages with fixed texts."""

    tone: Tone
    text: str
    lang: str
    source: str = "offline"
    translation: str | None = None


def sentiment(stars: int) -> str:
    """Return positive, mixed or negative."""
    return "positive" if stars >= GOOD else "negative" if stars <= POOR else "mixed"


def drafts(
    case: Triage,
    *,
    history: History | Iterable[str] = (),
    seed: int = 0,
    count: int = 3,
    tones: Sequence[Tone] = TONES,
    signature: str | None = None,
    measures: Mapping[str, str] | None = None,
    limit: int = LIMIT,
    whole: bool = False,
) -> tuple[Draft, ...]:
    """Return replies in turn of tone; none unless the triage says to reply.

    `measures` maps a topic to a key of `reviews.bank.measures`; topics without a tick are ignored. With `whole`,
    the finished text is read again beside the review, not only each sentence by itself.
    """
    if case.decision is not Decision.REPLY:
        return ()
    past = history if isinstance(history, History) else History(history)
    made: list[Draft] = []
    session = History()
    for place in range(count):
        tone = tones[place % len(tones)]
        room = min(BRIEF_LIMIT if tone is Tone.BRIEF else LIMIT, limit)
        maker = _Maker(case, tone, room, signature, dict(measures or {}))
        draft = _choose(maker, f"{seed}|{past.size}|{place}", past, session, whole=whole)
        if draft is not None:
            made.append(draft)
            session.add(draft.text)
    return tuple(made)


def _choose(maker: "_Maker", key: str, past: History, session: History, *, whole: bool) -> Draft | None:
    """Return the first candidate that passes, is new, and is unlike the recent ones; else the least alike."""
    rng = Random(f"{key}|{maker.key}")  # noqa: S311 - a choice of words, not a secret
    best: tuple[float, Draft] | None = None
    for attempt in range(_TRIES):
        draft = maker.draft(rng)
        if past.said(draft.text) or session.said(draft.text) or not maker.passes(draft, whole=whole):
            continue
        score = max(past.likeness(draft.text), session.likeness(draft.text))
        if score < ALIKE - MARGIN:
            return draft
        if best is None or score < best[0]:
            best = (score, draft)
        if attempt >= _SETTLE and best[0] < ALIKE:
            break
    return best[1] if best else None


class _Maker:
    """Composes candidates for one review and one tone."""

    def __init__(
        self, case: Triage, tone: Tone, room: int, signature: str | None, measures: Mapping[str, str]
    ) -> None:
        self.case, self.tone, self.room, self.signature = case, tone, room, signature
        self.kind = sentiment(case.mood)
        self.lang = case.lang if case.lang in {"fr", "en", "es", "de", "it", "pt", "ar"} else "en"
        order = _ORDER[self.kind]
        self.topics = sorted(case.topics, key=order.index)
        if len(self.topics) > 1 and self.kind == "positive":
            plain = [topic for topic in self.topics if topic not in INSURER_FIRST]
            self.topics = plain or self.topics[:1]
        self.measures = {
            topic: key for topic, key in measures.items() if topic in TICKABLE and topic in case.topics
        }
        self.key = f"{case.mood}|{','.join(self.topics)}|{self.lang}|{tone}"

    def draft(self, rng: Random) -> Draft:
        """Compose one candidate."""
        if self.lang not in {"fr", "en"}:
            return self._fixed(rng)
        book = bank(self.lang)
        signature = book.signature if self.signature is None else self.signature
        self._parts = self._body(book, rng, self.room - len(signature) - 1)
        body = " ".join(self._parts)
        greeting = ""
        if self.tone is not Tone.BRIEF and rng.random() < 0.7:
            greeting = _pick(book, f"greetings.{self.tone}", rng) + "\n"
        text = greeting + body + ("\n" + signature if signature else "")
        return Draft(self.tone, text if len(text) <= self.room else text.removeprefix(greeting), self.lang)

    def passes(self, draft: Draft, *, whole: bool) -> bool:
        """Say whether the compliance engine lets the draft through."""
        if draft.translation is not None:
            return len(draft.text.encode()) <= BYTES_LIMIT
        if len(draft.text) > self.room or len(draft.text.encode()) > BYTES_LIMIT:
            return False
        if not all(sentence_passes(part, self.lang) for part in self._parts):
            return False
        return not whole or reply_passes(draft.text, self.lang, review=self.case.text, stars=self.case.mood)

    def _body(self, book: Bank, rng: Random, room: int) -> list[str]:
        for attempt in range(_DRAWS):
            parts = self._drawn(book, rng)
            if attempt == _DRAWS - 1 or not _echoes_itself(parts):
                break
        reserved = self.kind == "negative" and self.tone is Tone.SOBER and not set(self.topics) & _SECRET
        if reserved and rng.random() < 0.6:
            parts.insert(-1, _pick(book, "secrecy.lines", rng))
        while len(" ".join(parts)) > room and len(parts) > 2:
            parts.pop(-2)
        return parts if len(" ".join(parts)) <= room else parts[:1]

    def _drawn(self, book: Bank, rng: Random) -> list[str]:
        """Draw an opening, what is said of the topics, and a closing."""
        wordless = not self.case.topics
        opening = _pick(book, f"opening.{'stars_' if wordless else ''}{self.kind}.{self.tone}", rng)
        closing = _pick(book, f"closing.{self.kind}.{self.tone}", rng)
        return [opening, *(self._values(book, rng) if wordless else self._about(book, rng)), closing]

    def _values(self, book: Bank, rng: Random) -> list[str]:
        """Return, for stars without words, now and then a sentence on how the practice works."""
        if self.kind != "positive" or self.tone is Tone.BRIEF or rng.random() < 0.4:
            return []
        said = _pick(book, rng.choice(("topic.staff.good", "topic.welcome.good")), rng)
        return [] if _ABOUT_WORDS.search(said) else [said]

    def _about(self, book: Bank, rng: Random) -> list[str]:
        """Return what is said of the topics, the most pressing first."""
        side = "good" if self.kind == "positive" else "bad"
        most = 1 if self.tone is Tone.BRIEF else 2
        said: list[str] = []
        secret = False
        for topic in self.topics:
            if len(said) == most:
                break
            if topic in _SECRET and secret:
                continue
            secret = secret or topic in _SECRET
            said.append(_short(book, f"topic.{topic}.{side}", rng, brief=self.tone is Tone.BRIEF))
        for topic in self.topics:
            if topic in self.measures:
                said.insert(1, _pick(book, f"measure.{topic}.{self.measures[topic]}", rng))
                break
        return said

    def _fixed(self, rng: Random) -> Draft:
        book = fixed(self.lang)
        end = "closing" if self.kind == "positive" else "contact"
        start = "positive" if self.kind == "positive" else "negative"
        pairs = [rng.choice(book[start])]
        if self.kind == "mixed":
            pairs = [book["negative"][rng.choice((0, 3, 5, 6))]]
        if self.tone is Tone.WARM:
            more = [pair for pair in book[start] if pair not in pairs]
            pairs.append(rng.choice(more))
        pairs.append(rng.choice(book[end]))
        if self.tone is Tone.SOBER and self.kind != "positive":
            pairs.append(rng.choice(book["closing"][:4]))
        name = self.signature
        sign = book["signature"][0] if name is None else (name, name)
        text, french = (" ".join(pair[side] for pair in pairs) for side in (0, 1))
        return Draft(
            self.tone, f"{text}\n{sign[0]}".strip(), self.lang, translation=f"{french}\n{sign[1]}".strip()
        )


@lru_cache(maxsize=4096)
def _weighty(sentence: str) -> frozenset[str]:
    """Return the words of a sentence that a reader would notice twice, by their stems."""
    words = [word.lower() for word in re.findall(r"[^\W_]+", sentence)]
    stems = {word[:6] for word in words if len(word) >= 4 and word not in _UNNOTICED}
    return frozenset(stems | {" ".join(words[:2])})


def _echoes_itself(parts: list[str]) -> bool:
    """Say whether two sentences share a word that is noticed."""
    seen: set[str] = set()
    for part in parts:
        words = _weighty(part)
        if words & seen:
            return True
        seen |= words
    return False


def _pick(book: Bank, slot: str, rng: Random) -> str:
    return rng.choice(rng.choice(book.slots[slot]))


def _short(book: Bank, slot: str, rng: Random, *, brief: bool) -> str:
    """Return a sentence of the slot, the shorter of two when room is scarce."""
    one, other = _pick(book, slot, rng), _pick(book, slot, rng)
    return min(one, other, key=len) if brief else one

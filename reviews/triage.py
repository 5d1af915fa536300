"""Decide, with reasons, what a review calls for: a reply, none, a report to Google, or advice first."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from reviews import reasons as why
from reviews.gibberish import is_gibberish
from reviews.injection import orders, without
from reviews.language import detect
from reviews.phrases import Match, lexicon
from reviews.reasons import Reason
from reviews.text import Review, read

TOPICS = (
    "waiting", "phone", "cost", "welcome", "result", "pain", "hygiene", "refusal", "billing", "complication",
    "staff", "parking", "other",
)  # fmt: skip
POLICIES = (
    "fake_engagement", "impersonation", "misinformation", "misrepresentation", "harassment", "hate_speech",
    "offensive", "personal_information", "profanity", "sexual", "violence", "dangerous", "illegal", "off_topic",
    "advertising", "gibberish",
)  # fmt: skip
LEXICONS = ("topics", "mood", "grounds", "foul", "alarms", "told", "foreign")
ANSWERED = ("fr", "en", "es", "de", "it", "pt", "ar")
GOOD, POOR, TOP = 4, 2, 5  # stars from which a review is kind, up to which it complains, and the most

_HANDLE = re.compile(r"\b(?:follow|suivez|abonnez|dm|contact\w*|rejoignez|join)\b.{0,24}?@\w{2,}", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<!\d)(?:(?:\+|00)\d{1,3}[\s.\-]?|0)\d(?:[\s.\-]?\d{2}){4}(?!\d)"
    r"|(?<![\d-])\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}\.[a-z]{2,10}", re.IGNORECASE)
_STREET = re.compile(
    r"\b\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av\.|bd|boulevard|impasse|all[ée]e|chemin|place|quai)\s", re.IGNORECASE
)
_PLATE = re.compile(r"\b[A-HJ-NP-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NP-TV-Z]{2}\b")
_LINK = re.compile(
    r"https?://|\bwww\.|\b[\w-]{2,40}\.(?:com|net|shop|store|xyz|info|online|site|biz|ru|io)\b", re.IGNORECASE
)
_DOCTOR_AUTHOR = re.compile(r"\s*(?:dr|docteur|cabinet|clinique|clinic)\b", re.IGNORECASE)
_STOLEN_NAME = re.compile(r"usurp|impersonat|passer pour")
_RACISM_TOLD = re.compile(r"\b(?:raciste|racisme|racist|racism|discrimin)")
_ELSEWHERE = re.compile(
    r"\b(?:trompe|erreur|homonyme|mauvaise? (?:page|fiche)|wrong|meant|mistaken|autre (?:medecin|docteur|cabinet)"
    r"|meme nom|pas l[ae] bon)"
)
_FAMILY = re.compile(
    r"\b(?:femme|mari|fille|fils|enfants|maitresse|epouse|scolaris|habite|domicile|wife|husband|daughter|kids"
    r"|lives (?:at|on|in)|home address|voisin|voisine|couche|trompe|sleeps|cheat|affair|nomme|opere|atteint|sida"
    r"|seropositi)"
)
_OVER = re.compile(
    r"\b(?:l'an dernier|il y a \w+ (?:ans|mois)|a l'epoque|years ago|last year|months ago|en 20\d\d|in 20\d\d"
    r"|avait|etait|j'ai eu|ai fini|was|had|went)\b"
)
_ONGOING = re.compile(
    r"\b(?:depuis|toujours|encore|maintenant|aujourd'hui|hier|ce (?:soir|matin)|now|still|since|today|yesterday"
    r"|tonight|suis|am|is|can't|peux|arrive)\b"
)
_SOMEBODYS = re.compile(
    r"\b(?:(?:son|sa|leur|his|her|their) (?:portable|numero|mobile|cell|phone|ligne)"
    r"|(?:cell|perso|personal|private|prive)\b|call (?:him|her) |appelez[ -]l[ea] )"
)
_LOOSE_TOPICS = frozenset({"other", "cost", "parking", "staff", "welcome"})
_NAMED = {"bargain": "legal", "unqualified": "accusation", "warning_of_law": "legal"}
_LAW = frozenset({"legal", "warning_of_law"})
_ADVISED = (
    "bargain", "legal", "warning_of_law", "accusation", "unqualified", "harm", "soiled", "dispute", "denied", "exposed",
)  # fmt: skip
_OWN_WORDS = {"fake_engagement", "misinformation", "off_topic", "advertising"}
_ALWAYS = ("hate_speech", "violence", "sexual", "dangerous", "illegal")


class Decision(StrEnum):
    """What the practice is told to do."""

    REPLY = "reply"
    NO_REPLY = "no_reply"
    REPORT = "report"
    ADVICE = "advice"


class Urgency(StrEnum):
    """How soon somebody may need care or help."""

    NONE = "none"
    COMPLICATION = "complication"
    EMERGENCY = "emergency"
    SUICIDE = "suicide"


@dataclass(frozen=True, slots=True)
class Triage:
    """The decision on a review and all that supports it; spans refer to `text`."""

    decision: Decision
    policy: tuple[str, ...]
    topics: tuple[str, ...]
    reasons: tuple[Reason, ...]
    lang: str
    injection: bool
    urgency: Urgency
    removal: Reason
    text: str
    mood: int


@dataclass
class _Case:
    review: Review
    stars: int | None
    lang: str
    found: dict[str, list[Match]]
    topics: tuple[str, ...]
    mood: int
    policy: dict[str, tuple[int, int]] = field(default_factory=dict)

    def span(self, concept: str) -> tuple[int, int]:
        """Return where the first words of a concept stand."""
        first = min(self.found[concept], key=lambda m: m.first)
        return self.review.span(first.first, first.last)


def triage(text: str, *, stars: int | None = None, lang: str = "auto", author: str | None = None) -> Triage:
    """Judge a review; the author's name only serves to tell a practice that reviews itself."""
    whole = read(text)
    spans = orders(whole)
    review = without(whole, spans)
    if not review.words and not spans:
        review = whole
    tongue = lang if lang not in {"", "auto"} else detect(review if review.words else whole)
    stars = stars if stars is None or 1 <= stars <= 5 else None
    found = lexicon(*LEXICONS).find(review.tokens, review.breaks)
    case = _Case(review, stars, tongue, found, _topics(review, found), _mood(review, found, stars))
    _grounds(case, author)
    urgency = _urgency(case)
    decision, reasons = _decide(case, urgency, bool(spans))
    if spans:
        reasons = [why.reason("injection", spans[0], tongue), *reasons]
    if tongue not in ANSWERED:
        reasons.append(why.reason("language-other", None, tongue))
    elif tongue not in {"fr", "en"}:
        reasons.append(why.reason("language-fixed", None, tongue))
    policy = tuple(name for name in POLICIES if name in case.policy) if decision is not Decision.REPLY else ()
    return Triage(
        decision, policy, case.topics, tuple(reasons), tongue, bool(spans), urgency,
        _removal(case, decision, policy), whole.text, case.mood,
    )  # fmt: skip


def _topics(review: Review, found: dict[str, list[Match]]) -> tuple[str, ...]:
    """Return the topics in the order in which they first come up."""
    if not any(word[0].isalpha() for word in review.words):
        return ()
    first = {name: min(m.first for m in found[name]) for name in TOPICS if found.get(name)}
    return tuple(sorted(first, key=lambda name: first[name])) or ("other",)


def _mood(review: Review, found: dict[str, list[Match]], stars: int | None) -> int:
    """Return the stars, or what the words amount to when there are none."""
    if stars is not None:
        return stars
    good, bad = len(found.get("praise", ())), len(found.get("complaint", ()))
    bad += 2 * sum(bool(found.get(name)) for name in ("warning", "harassment", *_ADVISED))
    bad += sum(bool(found.get(name)) for name in ("profanity", "refusal", "complication", "pain"))
    if not review.words:
        return 3
    if good == bad:
        return 3
    if good > bad:
        return 5 if bad == 0 or good > 3 * bad else 4
    return 1 if good == 0 or bad > 2 * good else 2


def _grounds(case: _Case, author: str | None) -> None:
    """Note each category that words of the review support."""
    found, review, policy = case.found, case.review, case.policy
    for name in POLICIES:
        if found.get(name):
            policy[name] = case.span(name)
    if found.get("politics") and not found.get("visit"):
        policy.setdefault("off_topic", case.span("politics"))
    _soften(case)
    _contacts(case)
    if is_gibberish(review, case.lang):
        policy["gibberish"] = (0, len(review.text))
    if author and _DOCTOR_AUTHOR.match(author) and "impersonation" in policy:
        policy["fake_engagement"] = policy["impersonation"]


def _contacts(case: _Case) -> None:
    """Note private contacts and links; the practice's own number in a complaint about the phone is neither."""
    found, text, policy = case.found, case.review.text, case.policy
    link = _LINK.search(text) or _HANDLE.search(text)
    for pattern in (_PHONE, _EMAIL, _STREET, _PLATE):
        hit = pattern.search(text)
        if hit is None:
            continue
        number = re.sub(r"[\s.\-]", "", hit.group()).lstrip("+")
        private = pattern is _PHONE and number.startswith(("06", "07", "336", "337")) and not found.get("phone")
        somebodys = pattern is _PHONE and _SOMEBODYS.search(case.review.folded) is not None
        if private or somebodys or found.get("personal_information"):
            policy.setdefault("personal_information", hit.span())
        if pattern in (_PHONE, _EMAIL) and (found.get("advertising") or link):
            policy.setdefault("advertising", hit.span())
    if link is not None and not found.get("phone") and "doctolib" not in case.review.folded:
        policy.setdefault("advertising", link.span())


def _soften(case: _Case) -> None:
    """Take back what may be an opinion, a joke or somebody's own story."""
    found, folded, kind = case.found, case.review.folded, case.mood >= GOOD
    about = _about_practice(case)
    drop = {
        "off_topic": about and not (found.get("politics") and not found.get("visit")),
        "personal_information": not _private_life(case),
        "profanity": kind,
        "harassment": kind and "violence" not in case.policy,
        "impersonation": kind and bool(found.get("practice")) and not _STOLEN_NAME.search(folded),
        "advertising": about and not _LINK.search(case.review.text) and len(found.get("advertising", ())) < 2,
        "sexual": bool(found.get("accusation")) and "touche" in folded,
        "hate_speech": _RACISM_TOLD.search(folded) is not None,
    }
    for name, dropped in drop.items():
        if dropped:
            case.policy.pop(name, None)


def _about_practice(case: _Case) -> bool:
    """Say whether the review speaks of a visit, not only of something else."""
    if _ELSEWHERE.search(case.review.folded):
        return False
    return bool(case.found.get("practice")) or len(set(case.topics) - _LOOSE_TOPICS) >= 2


def _private_life(case: _Case) -> bool:
    text = case.review.text
    marks = (_PHONE, _STREET, _PLATE, _EMAIL)
    return any(mark.search(text) for mark in marks) or _FAMILY.search(case.review.folded) is not None


def _urgency(case: _Case) -> Urgency:
    found = case.found
    if found.get("suicide"):
        return Urgency.SUICIDE
    if case.stars is not None and case.stars >= GOOD:
        return Urgency.NONE
    bad = case.mood <= 3 or bool(found.get("complication_now"))
    if found.get("emergency") and bad:
        return Urgency.COMPLICATION if _past(case) else Urgency.EMERGENCY
    if found.get("complication_now") and bad:
        return Urgency.COMPLICATION
    return Urgency.NONE


def _past(case: _Case) -> bool:
    """Say whether the story is told as over."""
    folded = case.review.folded
    return _OVER.search(folded) is not None and _ONGOING.search(folded) is None


def _decide(case: _Case, urgency: Urgency, injected: bool) -> tuple[Decision, list[Reason]]:
    found, policy, lang = case.found, case.policy, case.lang
    if urgency is not Urgency.NONE:
        concept = {"suicide": "suicide", "emergency": "emergency"}.get(urgency, "complication_now")
        concept = concept if found.get(concept) else "emergency"
        return Decision.ADVICE, [why.reason(urgency.value, case.span(concept), lang)]
    grave = [name for name in _ALWAYS if name in policy]
    advice = [
        why.reason(_NAMED.get(code, code), case.span(code), lang)
        for code in _ADVISED
        if found.get(code) and not (case.stars == TOP if code in _LAW else case.mood >= GOOD)
    ]
    hurt = "complication" if found.get("complication") else "woe" if found.get("woe") and found.get("act") else ""
    if not advice and hurt and case.mood <= POOR:
        advice = [why.reason("harm", case.span(hurt), lang)]
    own_words = bool(_OWN_WORDS & set(policy)) and all(reason.code == "accusation" for reason in advice)
    if grave or own_words or (policy and not advice):
        return Decision.REPORT, [why.reason(name, span, lang) for name, span in policy.items()]
    if advice:
        return Decision.ADVICE, advice + [why.reason(name, span, lang) for name, span in policy.items()]
    if found.get("no_answer_wanted") and case.mood < GOOD:
        return Decision.NO_REPLY, [why.reason("no-answer-wanted", case.span("no_answer_wanted"), lang)]
    if not case.review.words:
        return _wordless(case, injected)
    return Decision.REPLY, _reply_reasons(case)


def _wordless(case: _Case, injected: bool) -> tuple[Decision, list[Reason]]:
    if injected:
        return Decision.NO_REPLY, [why.reason("only-orders", None, case.lang)]
    if case.stars is None:
        return Decision.NO_REPLY, [why.reason("empty", None, case.lang)]
    return Decision.REPLY, [why.reason("star-only", None, case.lang)]


def _reply_reasons(case: _Case) -> list[Reason]:
    code = "kind" if case.mood >= GOOD else "complaint" if case.mood <= POOR else "mixed"
    reasons = [why.reason(code, None, case.lang)]
    if case.mood < GOOD and set(case.topics) & {"result", "pain", "hygiene", "complication", "billing", "refusal"}:
        reasons.append(why.reason("insurer-first", None, case.lang))
    return reasons


def _removal(case: _Case, decision: Decision, policy: tuple[str, ...]) -> Reason:
    """Say honestly whether Google may take the review down."""
    if policy:
        return why.reason("removal-possible", case.policy[policy[0]], case.lang)
    if decision is Decision.ADVICE and any(case.found.get(name) for name in ("accusation", *_LAW)):
        return why.reason("removal-legal-route", None, case.lang)
    return why.reason("removal-unlikely" if case.mood < GOOD else "removal-none", None, case.lang)

"""Reply drafts for a review: from the house's bank or from the model, always through the writer's gate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import writer
from bot.core.flow import Turn
from bot.errors import Unusable
from compliance import Facts
from storage import drafts as texts
from storage import reviews
from storage.tables import Review

if TYPE_CHECKING:
    from reviews.triage import Triage

CONSENT = "model_text"  # a practitioner agreed that masked reviews go to the model's server
MODEL = "model"         # False: the practice wants no model for its replies
SPARE = 2               # drafts of the bank kept at hand for the gate


def judge(review: Review) -> Triage:
    """Judge a review as it is kept."""
    from reviews.triage import triage

    return triage(review.text, stars=review.stars, author=review.author or None)


def subject(review: Review) -> str:
    """Name what drafts, signatures, reminders and records of this review are about."""
    return f"review:{review.id}"


def facts(turn: Turn) -> Facts:
    """Give what is declared of who speaks."""
    return Facts.of({"profession": turn.house.profession, "title": (turn.member.title if turn.member else "") or None})


async def compose(
    turn: Turn, review: Review, *, tone: str = "sober", measures: Mapping[str, str] | None = None,
    limit: int = 600, avoid: Iterable[str] = (),
) -> writer.Draft:
    """Write a reply unlike the practice's last ones; raise Unusable when nothing safe fits. Writes nothing."""
    from reviews import replies
    from reviews.likeness import ALIKE, History

    case = _answerable(judge(review), measures or {})
    last = [draft.text for draft in reversed(await reviews.replies(turn.store, turn.practice_id))]
    mine = [draft.text for draft in await texts.versions(turn.store, turn.practice_id, subject(review))]
    history = History([*last, *mine, *avoid])
    tongue = case.lang if case.lang in {"fr", "en"} else ""
    made = replies.drafts(
        case, history=history, seed=(review.id or 0) * 1000 + len(mine), count=SPARE,
        tones=(replies.Tone(tone),), signature=turn.house.signature or None, measures=measures, limit=limit, whole=True,
    )
    if not made:
        raise Unusable(turn.word("review-no-draft"))

    def alike(text: str) -> str | None:
        return "too like another reply of this practice" if history.likeness(text) >= ALIKE - 1 else None

    task = writer.Assignment(
        prompt="reply", answer="text", kind="reply", lang=case.lang, tone=tone, limit=limit,
        offline=tuple(draft.text for draft in made), review=case.text or None, stars=case.mood, facts=facts(turn),
        extra_check=alike, reads=lambda text: unchecked(text, case.lang),
        inputs=_inputs(turn, case, made[0].text, tone, limit) if tongue else {},
    )
    asked = bool(tongue) and turn.house.settings.get(MODEL, True) is not False
    found: writer.Draft = await turn.tools.writer.draft(task, use_model=asked)
    return _signed(turn, task, found, made[0].text)


def consents(turn: Turn) -> bool:
    """Tell whether the masked words of a review may go to the model's server."""
    return bool(turn.tools.settings.model_send_text and turn.house.settings.get(CONSENT))


def host(turn: Turn) -> str:
    """Name the model's server, empty when there is none."""
    model = turn.tools.writer.model
    return str(model.host) if model is not None else ""


def in_french(text: str, lang: str) -> str:
    """Give the French of a reply in one of the languages with fixed texts; empty when a person changed it."""
    french, left = text, text
    for words, translation in _fixed(lang):
        if words in left:
            left, french = left.replace(words, ""), french.replace(words, translation)
    return french if french != text and not left.strip() else ""


def unchecked(text: str, lang: str) -> str:
    """Give what of a text the rules are to read: the fixed sentences of other languages were checked by hand."""
    for words, _ in _fixed(lang):
        text = text.replace(words, "")
    return text.strip()


def _fixed(lang: str) -> list[tuple[str, str]]:
    from reviews.bank import fixed

    if lang in {"fr", "en"}:
        return []
    try:
        return sorted((pair for slot in fixed(lang).values() for pair in slot), key=lambda pair: -len(pair[0]))
    except KeyError:
        return []


def measure_asked(text: str) -> tuple[str, str] | None:
    """Find which of today's measures a practitioner's words name: (topic, key)."""
    low = text.lower()
    return next((found for pattern, found in _MEASURES if pattern.search(low)), None)


def with_sentence(text: str, words: str) -> str:
    """Put a person's own sentence before the last line (the signature) of a reply."""
    said = re.sub(r"^(?:que |qu[’']|that )", "", words.strip(), flags=re.IGNORECASE).strip()
    said = said[:1].upper() + said[1:]
    said = said if said.endswith((".", "!", "?", "…")) else f"{said}."
    body, mark, signature = text.rpartition("\n")
    return f"{body} {said}\n{signature}" if mark else f"{text} {said}"


def _answerable(case: Triage, measures: Mapping[str, str]) -> Triage:
    """Let a draft be made although something else was advised, and let a named measure have its topic."""
    from reviews.triage import Decision

    more = tuple(topic for topic in measures if topic not in case.topics)
    kept = tuple(topic for topic in case.topics if topic != "other") if more else case.topics
    return replace(case, decision=Decision.REPLY, topics=(*kept, *more))


def _inputs(turn: Turn, case: Triage, offline: str, tone: str, limit: int) -> dict[str, str]:
    from compliance.redact import mask

    french = case.lang == "fr"
    return {
        "language": "French" if french else "English", "tone": tone, "stars": str(case.mood),
        "topics": ", ".join(case.topics) or "none", "offline": offline, "limit": str(limit),
        "contact": turn.house.contact or ("le secrétariat du cabinet" if french else "the front desk of the practice"),
        "review": mask(case.text).text if consents(turn) else "(the review is not shown)",
    }


def _signed(turn: Turn, task: writer.Assignment, found: writer.Draft, offline: str) -> writer.Draft:
    """Put the practice's signature under the model's words, and read the whole again."""
    if found.source != "model":
        return found
    signature = offline.rpartition("\n")[2]
    if not signature or found.text.rstrip().endswith(signature):
        return found
    whole = f"{found.text.rstrip()}\n{signature}"
    if len(whole) > task.limit:
        return turn.tools.writer.offline(task, note="refused")  # type: ignore[no-any-return]
    again: writer.Draft = turn.tools.writer.offline(replace(task, offline=(whole, *task.offline)))
    return replace(again, source="model") if again.text == whole else replace(again, note="refused")


_MEASURES = tuple(
    (re.compile(pattern), found)
    for pattern, found in (
        (r"standard|switchboard|nouveau téléphone|new phone", ("phone", "switchboard")),
        (r"en ligne|doctolib|online", ("phone", "online")),
        (r"rappel|répondeur|call.?back|voicemail", ("phone", "callback")),
        (r"espac|plus de temps entre|spaced", ("waiting", "spacing")),
        (r"plages?|imprévus?|free slots?|buffer", ("waiting", "slots")),
        (r"prévien|prévenons|annon[cç].{0,12}retard|sms|warn|tell .{0,20}late|delays", ("waiting", "notice")),
        (r"form(?:ation|é)|train", ("welcome", "training")),
        (r"salle d[’']attente|réaménag|espace d[’']accueil|waiting room|refurbish|redecorat", ("welcome", "room")),
        (r"plan d[’']accès|sur (?:notre|le) site|directions|on our (?:web)?site", ("parking", "directions")),
        (r"confirmation", ("parking", "message")),
        (r"places? (?:de (?:parking|stationnement)|réservée)|parking réservé|parking spaces?", ("parking", "spaces")),
        (r"accueil|secrétaires?|réception|reception|front desk", ("welcome", "team")),
    )
)

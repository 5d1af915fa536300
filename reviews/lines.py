"""Triage and draft as JSON Lines: one review in, one decision out, and a clear error for a bad line."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reviews.likeness import History
from reviews.replies import Draft, drafts
from reviews.triage import Triage, triage

_WORDS = {"ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5}


class BadLine(ValueError):
    """The line is no review."""

    def __init__(self, message: str, ident: object = None) -> None:
        super().__init__(message)
        self.ident = ident


@dataclass(frozen=True, slots=True)
class Row:
    """A review as a line gives it."""

    ident: object
    text: str
    stars: int | None
    lang: str
    author: str | None


def parse(line: str) -> Row:
    """Return the review of a line.

    Raises BadLine.
    """
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine("not valid JSON") from error
    if not isinstance(data, dict):
        raise BadLine("not a JSON object")
    ident = data.get("id")
    text, lang, author = data.get("text"), data.get("lang"), data.get("author")
    if text is None and data.get("stars") is None:
        raise BadLine("text or stars is needed", ident)
    if not isinstance(text, str | None):
        raise BadLine("text must be a string", ident)
    if not isinstance(lang, str | None):
        raise BadLine("lang must be a string", ident)
    tongue = (lang or "auto").strip().lower().replace("_", "-").partition("-")[0]
    return Row(ident, text or "", _stars(data.get("stars"), ident), tongue, author if isinstance(author, str) else None)


def _stars(value: object, ident: object) -> int | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        word = value.strip().upper()
        value = _WORDS.get(word, int(word) if word.isdecimal() and len(word) == 1 else None)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 5:
        raise BadLine("stars must be a whole number from 1 to 5", ident)
    return value


def judged(row: Row) -> Triage:
    """Return the decision on a row."""
    return triage(row.text, stars=row.stars, lang=row.lang, author=row.author)


def triage_line(row: Row, case: Triage, lang: str = "fr") -> dict[str, Any]:
    """Return the fields of `triage --jsonl`, the reasons in the reader's language."""
    reasons = []
    for found in (*case.reasons, case.removal):
        reason: dict[str, Any] = {"code": found.code, "text": found.words(lang)}
        if found.span is not None:
            start, end = found.span
            reason["excerpt"] = case.text[start:end]
        reasons.append(reason)
    return {
        "id": row.ident, "triage": case.decision.value, "policy": list(case.policy), "topics": list(case.topics),
        "reasons": reasons, "lang": case.lang, "injection": case.injection, "urgency": case.urgency.value,
    }  # fmt: skip


def draft_line(
    row: Row, case: Triage, history: History, *, count: int = 3, seed: int = 0, policy: str = "answer",
    signature: str | None = None, measures: Mapping[str, str] | None = None,
    improve: Callable[[Triage, tuple[Draft, ...]], tuple[Draft, ...]] | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Return the fields of `draft --jsonl` and remember the drafts in the history; `improve` may better them."""
    made: tuple[Draft, ...] = ()
    if policy == "answer":
        made = drafts(case, history=history, seed=seed, count=count, signature=signature, measures=measures)
    if improve is not None and made:
        made = improve(case, made)
    for draft in made:
        history.add(draft.text)
    lines = []
    for draft in made:
        line = {"tone": draft.tone.value, "text": draft.text, "source": draft.source}
        if draft.translation is not None:
            line["translation"] = draft.translation
        lines.append(line)
    return triage_line(row, case) | {"drafts": lines}

"""Ask the compliance engine about a reply before anybody sees it."""

import hashlib
import json
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from compliance import check, ruleset_version
from reviews.bank import bank

STOPS = frozenset({"risk", "breach"})
LANGUAGES = ("fr", "en")


@lru_cache(maxsize=8192)
def sentence_passes(sentence: str, lang: str) -> bool:
    """Say whether a sentence of ours, alone, bears nothing at risk or above.

    Verdicts kept beside the bank serve as long as neither a rule nor the bank has changed since.
    """
    known = _known()
    if known is not None and sentence in _sentences(lang):
        return sentence not in known
    return _judge(sentence, lang)


def reply_passes(text: str, lang: str, *, review: str | None = None, stars: int | None = None) -> bool:
    """Say whether a whole reply, read beside the review it answers, bears nothing at risk or above."""
    return check(text, kind="reply", lang=lang, review=review or None, stars=stars).verdict not in STOPS


def verdicts() -> dict[str, Any]:
    """Judge every sentence of the bank anew, for the file kept beside it."""
    refused = [s for lang in LANGUAGES for s in sorted(_sentences(lang)) if not _judge(s, lang)]
    return {"ruleset": ruleset_version(), "bank": _bank_version(), "refused": refused}


def _judge(sentence: str, lang: str) -> bool:
    return check(sentence, kind="reply", lang=lang).verdict not in STOPS


@cache
def _sentences(lang: str) -> frozenset[str]:
    return frozenset(sentence for _, sentence in bank(lang).sentences())


@cache
def _bank_version() -> str:
    words = "\n".join(sentence for lang in LANGUAGES for sentence in sorted(_sentences(lang)))
    return hashlib.sha256(words.encode()).hexdigest()[:12]


@cache
def _known() -> frozenset[str] | None:
    """Return the sentences refused when last judged, or None when that was under other rules."""
    try:
        kept = json.loads(resources.files("reviews.bank").joinpath("verdicts.json").read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    fresh = kept.get("ruleset") == ruleset_version() and kept.get("bank") == _bank_version()
    return frozenset(kept["refused"]) if fresh else None

"""Ask the compliance engine about a reply before anybody sees it."""

from functools import lru_cache

from compliance import check

STOPS = frozenset({"risk", "breach"})


@lru_cache(maxsize=8192)
def sentence_passes(sentence: str, lang: str) -> bool:
    """Say whether a sentence of ours, alone, bears nothing at risk or above."""
    return check(sentence, kind="reply", lang=lang).verdict not in STOPS


def reply_passes(text: str, lang: str, *, review: str | None = None, stars: int | None = None) -> bool:
    """Say whether a whole reply, read beside the review it answers, bears nothing at risk or above."""
    return check(text, kind="reply", lang=lang, review=review or None, stars=stars).verdict not in STOPS

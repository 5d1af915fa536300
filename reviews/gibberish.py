"""Tell keyboard noise and endless repetition from short, clumsy or foreign reviews."""

import re
from collections import Counter

from reviews.text import Review

_LATIN = re.compile(r"[a-z]{2,}")
_CLUSTER = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}")
_KEYS = re.compile(r"asdf|sdfg|dfgh|fghj|ghjk|hjkl|qsdf|azert|zerty|qwert|werty|uiop|zxcv|wxcv|xcvb|poiu|lkjh")
_REPEATED = re.compile(r"([a-z]{2,4})\1[a-z]{0,3}")
_HELD_KEY = re.compile(r"\b([b-df-hj-np-tv-z])\1{5,}\b", re.IGNORECASE)
_FILLER = frozenset({"bla", "blah", "blabla", "lorem", "ipsum", "dolor", "test", "tests", "azerty", "xxx"})
_FEW = 3


def is_gibberish(review: Review, lang: str) -> bool:
    """Say whether the text carries no words, or one thing over and over."""
    words = [word for token in review.tokens if token != "." for word in _LATIN.findall(token)]  # noqa: S105 - a full stop
    if not words:
        letters = [token for token in review.tokens if len(token) == 1 and "a" <= token <= "z"]
        return len(letters) >= _FEW and len(review.text) >= 2 * len(letters)
    if len(words) >= 10:
        _, most = Counter(words).most_common(1)[0]
        if most >= 0.7 * len(words):
            return True
    if set(words) <= _FILLER:
        return True
    if lang not in {"fr", "en", "es", "it", "pt"}:
        return False
    noise = sum(_noise(word) for word in words) + len(_HELD_KEY.findall(review.text))
    return noise >= 1 and noise * 2 > len(words)


def _noise(word: str) -> bool:
    if _KEYS.search(word) or _CLUSTER.search(word):
        return True
    vowels = sum(letter in "aeiouy" for letter in word)
    if len(word) > 5 and (vowels == 0 or vowels / len(word) < 0.15):
        return True
    if len(word) > 5 and _REPEATED.fullmatch(word):
        return True
    pairs = [word[i : i + 2] for i in range(0, len(word) - 1, 2)]
    return len(pairs) > _FEW and len(set(pairs)) == 1

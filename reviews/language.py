"""Tell the language of a short review from its commonest words and its script."""

import tomllib
from functools import cache
from importlib import resources

from reviews.text import Review

_SCRIPTS = (
    ("ar", 0x0600, 0x06FF), ("ar", 0x0750, 0x077F), ("ar", 0xFB50, 0xFEFC), ("he", 0x0590, 0x05FF),
    ("ru", 0x0400, 0x04FF), ("el", 0x0370, 0x03FF), ("ja", 0x3040, 0x30FF), ("ko", 0xAC00, 0xD7AF),
    ("zh", 0x4E00, 0x9FFF), ("th", 0x0E00, 0x0E7F), ("hi", 0x0900, 0x097F), ("hy", 0x0530, 0x058F),
    ("ka", 0x10A0, 0x10FF),
)  # fmt: skip
_MARKS = {"fr": "éèêàçùœâîôûëï", "es": "ñ¿¡ó", "de": "ßäöü", "pt": "ãõ", "it": "ìò"}


@cache
def _stopwords() -> dict[str, tuple[tuple[str, float], ...]]:
    """Map a word to the languages it speaks for and with what weight."""
    source = resources.files("reviews").joinpath("lexicon", "languages.toml").read_text("utf-8")
    tongues: dict[str, set[str]] = {}
    for tongue, words in tomllib.loads(source).items():
        for word in words.split():
            tongues.setdefault(word, set()).add(tongue)
    return {
        word: tuple((tongue, 1.0 / len(found)) for tongue in sorted(found))
        for word, found in tongues.items()
    }


def _script(text: str) -> str | None:
    counts: dict[str, int] = {}
    letters = 0
    for char in text[:600]:
        if not char.isalpha():
            continue
        letters += 1
        code = ord(char)
        if code < 0x0370:
            continue
        for tongue, low, high in _SCRIPTS:
            if low <= code <= high:
                counts[tongue] = counts.get(tongue, 0) + 1
                break
    if not counts:
        return None
    if counts.get("ja"):
        return "ja"
    tongue = max(counts, key=lambda name: counts[name])
    return tongue if counts[tongue] * 2 > letters else None


def detect(review: Review, default: str = "fr") -> str:
    """Return the ISO 639-1 code of the review's language, or the default when nothing tells."""
    script = None if review.text.isascii() else _script(review.text)
    if script is not None:
        return script
    book = _stopwords()
    scores: dict[str, float] = {}
    for token in review.tokens[:400]:
        for tongue, weight in book.get(token, ()):
            scores[tongue] = scores.get(tongue, 0.0) + weight
    if not review.text.isascii():
        low = review.text[:1500].lower()
        for tongue, marks in _MARKS.items():
            scores[tongue] = scores.get(tongue, 0.0) + 0.4 * min(3, sum(low.count(mark) for mark in marks))
    if not scores:
        return default
    best = max(scores, key=lambda name: (scores[name], name == default, name == "en"))
    return best if scores[best] > 0.3 else default

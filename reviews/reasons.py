"""The words in which a decision on a review is explained, in French and English."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason: its code, its words in both languages, and the words of the review that support it."""

    code: str
    fr: str
    en: str
    span: tuple[int, int] | None = None
    lang: str = "fr"

    def words(self, lang: str = "fr") -> str:
        """Return the reason in the reader's language."""
        return self.en if lang == "en" else self.fr


@cache
def book() -> dict[str, dict[str, str]]:
    """Read the reasons once."""
    source = resources.files("reviews").joinpath("lexicon").joinpath("reasons.toml").read_text("utf-8")
    return {code: {"fr": body["fr"], "en": body["en"]} for code, body in tomllib.loads(source).items()}


def reason(code: str, span: tuple[int, int] | None = None, lang: str = "fr") -> Reason:
    """Return the reason of this code.

    Raises KeyError for a code that has no words.
    """
    words = book()[code]
    return Reason(code, words["fr"], words["en"], span, lang)

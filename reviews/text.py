"""A review as it was pasted, made readable: repaired, untranslated, folded, cut into tokens."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

LIMIT = 8_000  # characters read; Google's own limit is about 4,000

_MOJIBAKE = re.compile(
    r"[ÃÂâÐÑØÙ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013-\u203a\u20ac\u2122]+"
)
_TRANSLATED = re.compile(
    r"\((?:Translated by Google|Traduit par Google|Traduction par Google|Traduction Google|Traducido por Google"
    r"|Übersetzt von Google|Tradotto da Google|Traduzido pelo Google)\)",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"\((?:Original|Avis d['’]origine|Texte d['’]origine|Originalversion|Originale)\)", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,(—–]|\s-\s|:")
_TOKEN = re.compile(r"[^\W_]+|[.!?;\n]+|[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]")
_LONG = re.compile(r"([a-z])\1{2,}")


class _Fold(dict[int, str]):
    """Map a code point to its plain lower-case letters, filled as it goes."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if unicodedata.category(char) in {"Cf", "Mn", "Cc"} and char not in "\n\t\r":
            plain = ""
        elif char in "’‘ʼ`´′":
            plain = "'"
        elif char in "œŒ":
            plain = "oe"
        elif char in "æÆ":
            plain = "ae"
        else:
            wide = unicodedata.normalize("NFKD", char).lower()
            plain = "".join(c for c in wide if not unicodedata.combining(c)) or wide
        if len(self) < 20_000:
            self[code] = plain
        return plain


_FOLD = _Fold()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text in lower case without accents, invisible signs or drawn-out letters."""
    return _LONG.sub(r"\1", text.translate(_FOLD))


def _fold_map(text: str) -> list[int]:
    """Return, for each character of `fold(text)`, its place in the text."""
    pairs = [(c, i) for i, char in enumerate(text) for c in char.translate(_FOLD)]
    places: list[int] = []
    for letter, run in groupby(pairs, key=lambda pair: pair[0]):
        found = [place for _, place in run]
        long = len(found) > 2 and "a" <= letter <= "z"
        places.extend(found[:1] if long else found)
    return [*places, len(text)]


def repair(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 ("trÃ¨s" becomes "très")."""

    def mend(found: re.Match[str]) -> str:
        raw = bytearray()
        for char in found.group():
            try:
                raw += char.encode("cp1252")
            except UnicodeEncodeError:
                if ord(char) > 255:
                    return found.group()
                raw.append(ord(char))
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return found.group()

    if not any(sign in text for sign in "ÃÂâÐÑØÙ"):
        return text
    return _MOJIBAKE.sub(mend, text)


def original(text: str) -> str:
    """Return what the author wrote, without Google's translation of it."""
    translated = _TRANSLATED.search(text)
    if translated is None:
        return text
    source = _ORIGINAL.search(text, translated.end())
    if source is not None:
        return text[source.end() :].strip()
    before = text[: translated.start()].strip()
    return before or text[translated.end() :].strip()


@dataclass(frozen=True)
class Review:
    """A review ready to be judged; spans refer to `text`, the repaired original."""

    text: str

    @cached_property
    def folded(self) -> str:
        """Give the folded text."""
        return fold(self.text)

    @cached_property
    def _cut(self) -> tuple[tuple[str, int, int], ...]:
        found = []
        for token in _TOKEN.finditer(self.folded):
            word = token.group()
            found.append(("." if word[0] in ".!?;\n" else word, token.start(), token.end()))
        return tuple(found)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """Give the words in order; any end of sentence is a full stop."""
        return tuple(word for word, _, _ in self._cut)

    @cached_property
    def breaks(self) -> frozenset[int]:
        """Give the places of the words that open a new clause."""
        cut = self._cut
        gaps = ((i, self.folded[cut[i - 1][2] : cut[i][1]]) for i in range(1, len(cut)))
        return frozenset(i for i, gap in gaps if len(gap) > 1 and _CLAUSE.search(gap))

    @cached_property
    def words(self) -> frozenset[str]:
        """Give the set of words."""
        return frozenset(self.tokens) - {"."}

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where tokens `first` up to but without `last` stand in the text."""
        places = _fold_map(self.text)
        start, end = self._cut[first][1], self._cut[last - 1][2]
        return places[start], places[end - 1] + 1


def read(text: str) -> Review:
    """Make a pasted review readable."""
    whole = text[:LIMIT].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Review(original(repair(whole)).strip())

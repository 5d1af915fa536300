"""Remember the replies of a practice, and tell whether a new one reads like one of them."""

import re
from collections import deque
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

ALIKE = 85.0  # token_set_ratio from which two replies read alike; ours stay well under
MARGIN = 3.0
SHARE = 0.58  # of the words in common, under which the exact measure is not taken
WINDOW = 50  # replies looked back on
_WORD = re.compile(r"[^\W_]+")
_PLACES: dict[str, int] = {}  # word → its bit in every trace


class Trace(NamedTuple):
    """What comparing a reply needs: its words as bits, how many, the text, and the bare words."""

    mask: int
    words: int
    text: str
    bare: str


@lru_cache(maxsize=512)
def trace(text: str) -> Trace:
    """Return what comparing this text needs."""
    words = _WORD.findall(text.lower())
    mask = 0
    for word in set(words):
        mask |= 1 << _PLACES.setdefault(word, len(_PLACES))
    return Trace(mask, mask.bit_count(), text, " ".join(words))


class History:
    """The replies one practice has had, oldest first."""

    def __init__(self, replies: Iterable[str] = (), *, variants: int = 1) -> None:
        self._all: set[str] = set()
        self._recent: deque[Trace] = deque(maxlen=WINDOW * max(1, variants))
        self.size = 0
        for reply in replies:
            self.add(reply)

    def add(self, reply: str) -> None:
        """Remember a reply."""
        self._all.add(reply)
        self._recent.append(trace(reply))
        self.size += 1

    def said(self, reply: str) -> bool:
        """Say whether this very text was used before."""
        return reply in self._all

    def likeness(self, reply: str, enough: float = ALIKE - MARGIN) -> float:
        """Return how alike (0-100) the nearest recent reply is; 0 when all are under `enough`."""
        mask, words, text, bare = trace(reply)
        # Texts that share so few of the shorter one's words do not come near the limit (see the test).
        near = [
            other
            for other in self._recent
            if (mask & other[0]).bit_count() >= SHARE * (min(other[1], words))
        ]
        nearest = 0.0
        for _, _, other_text, other_bare in near:
            score = fuzz.token_set_ratio(bare, other_bare, score_cutoff=enough - MARGIN)
            if score:
                nearest = max(nearest, score, fuzz.token_set_ratio(text, other_text))
        return nearest if nearest >= enough else 0.0

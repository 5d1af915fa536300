"""Remember the replies of a practice, and tell whether a new one reads like one of them."""

import re
from collections import deque
from collections.abc import Iterable

from rapidfuzz import fuzz

ALIKE = 85.0  # token_set_ratio from which two replies read alike; ours stay well under
MARGIN = 3.0
WINDOW = 50  # replies looked back on
_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Return the words of a text, lower case, without punctuation."""
    return " ".join(_WORD.findall(text.lower()))


class History:
    """The replies one practice has had, oldest first."""

    def __init__(self, replies: Iterable[str] = (), *, variants: int = 1) -> None:
        self._vocabulary: dict[str, int] = {}
        self._all: set[str] = set()
        self._recent: deque[tuple[int, int, str, str]] = deque(maxlen=WINDOW * max(1, variants))
        self.size = 0
        for reply in replies:
            self.add(reply)

    def add(self, reply: str) -> None:
        """Remember a reply."""
        self._all.add(reply)
        self._recent.append(self._trace(reply))
        self.size += 1

    def said(self, reply: str) -> bool:
        """Say whether this very text was used before."""
        return reply in self._all

    def likeness(self, reply: str, enough: float = ALIKE - MARGIN) -> float:
        """Return how alike (0-100) the nearest recent reply is; 0 when all are under `enough`."""
        mask, words, raw, bare = self._trace(reply)
        nearest = 0.0
        for other_mask, other_words, other_raw, other_bare in self._recent:
            # Texts that share under half of the shorter one's words cannot reach the limit.
            if (mask & other_mask).bit_count() * 2 < min(words, other_words):
                continue
            score = fuzz.token_set_ratio(bare, other_bare, score_cutoff=enough)
            score = max(score, fuzz.token_set_ratio(raw, other_raw, score_cutoff=enough))
            nearest = max(nearest, score)
        return nearest

    def _trace(self, reply: str) -> tuple[int, int, str, str]:
        bare = plain(reply)
        mask = 0
        for word in bare.split():
            mask |= 1 << self._vocabulary.setdefault(word, len(self._vocabulary))
        return mask, mask.bit_count(), reply, bare

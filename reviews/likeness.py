"""Remember the replies of a practice, and tell whether a new one reads like one of them."""

import re
from collections import deque
from collections.abc import Iterable

from rapidfuzz import fuzz

ALIKE = 85.0  # token_set_ratio from which two replies read alike; ours stay well under
MARGIN = 3.0
SHARE = 0.58  # of the words in common, under which the exact measure is not taken
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
        # Texts that share so few of the shorter one's words do not come near the limit (see the test).
        near = [
            other
            for other in self._recent
            if (mask & other[0]).bit_count() >= SHARE * (min(other[1], words))
        ]
        nearest = 0.0
        for _, _, other_raw, other_bare in near:
            score = fuzz.token_set_ratio(bare, other_bare, score_cutoff=enough - MARGIN)
            if score:
                nearest = max(nearest, score, fuzz.token_set_ratio(raw, other_raw))
        return nearest if nearest >= enough else 0.0

    def _trace(self, reply: str) -> tuple[int, int, str, str]:
        bare = plain(reply)
        mask = 0
        for word in bare.split():
            mask |= 1 << self._vocabulary.setdefault(word, len(self._vocabulary))
        return mask, mask.bit_count(), reply, bare

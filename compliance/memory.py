"""Remember what short strings give, in bounded memory: a long hostile text is worked out anew and never kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Found = TypeVar("Found")
LONGEST = 2000


def remembered(most: int) -> Callable[[Callable[[str], Found]], Callable[[str], Found]]:
    """Keep the results of a pure function of one string: the last ``most`` of strings that are not too long."""

    def decorate(work: Callable[[str], Found]) -> Callable[[str], Found]:
        kept = lru_cache(maxsize=most)(work)

        @wraps(work)
        def look(text: str) -> Found:
            return kept(text) if len(text) <= LONGEST else work(text)

        return look

    return decorate

"""The signs by which the judge of answers knows a sentence: words, their ideas, neighbours, and runs of letters."""

from __future__ import annotations

from compliance.memory import remembered
from compliance.replies.weigh import TOKEN, features

RUNS = (4, 5)  # letters
STEM = 5
NEAR, FAR = 2, 4  # words from one to the other of a loose pair


@remembered(64)
def signs(folded: str) -> frozenset[str]:
    """Give the signs of a folded sentence that are made of words."""
    stems = ["0" if word.isdigit() else word[:STEM] for word in TOKEN.findall(folded)]
    found: set[str] = set(features(folded))
    for gap in range(NEAR, FAR + 1):
        found.update([f">{a}>{b}" for a, b in zip(stems, stems[gap:], strict=False)])
    return frozenset(found)


def runs(folded: str) -> set[str]:
    """Give the runs of letters of a folded sentence, blanks at the edges of words."""
    line = f" {' '.join(['0' if word.isdigit() else word for word in TOKEN.findall(folded)])} "
    size = len(line)
    return {line[i : i + n] for n in RUNS for i in range(size - n + 1)}

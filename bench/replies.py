"""Measure designs of the reply reader on our own corpus: rules, a linear model, both."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from compliance.reading import Reading
from compliance.replies import read_reply
from compliance.rule import Severity

CORPUS = Path(__file__).parent / "reply_corpus"


def rows(*names: str) -> list[tuple[str, str, str, str]]:
    """Read (language, family, rule or OK, sentence) from the corpus files."""
    found = []
    for path in sorted(CORPUS.glob("*.txt")):
        if names and path.stem not in names:
            continue
        family = rule = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                family, rule = line[1:].split()
            elif line.strip():
                found.append((path.stem, family, rule, line))
    return found


def main() -> None:
    names = [a for a in sys.argv[1:] if not a.startswith("-")]
    good = bad = hit = false = right = 0
    for lang, family, rule, text in rows(*names):
        claims = [c for c in read_reply(Reading(text)) if c.severity >= Severity.RISK]
        if rule == "OK":
            good += 1
            false += bool(claims)
        else:
            bad += 1
            hit += bool(claims)
            right += any(c.rule == rule for c in claims)
        if bool(claims) == (rule == "OK") and "-v" in sys.argv:
            print(lang, family, rule, "|", text, "|", [(c.rule, c.reason, Reading(text).folded[c.start:c.end]) for c in claims])
    print(f"found {hit}/{bad} = {hit/bad:.3f}  right rule {right/bad:.3f}  false alarms {false}/{good} = {false/max(good,1):.3f}")


if __name__ == "__main__":
    main()

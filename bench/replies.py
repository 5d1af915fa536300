"""Measure the reply reader on our corpus, design by design, and its speed; every file was first read unseen."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from compliance.reading import Reading
from compliance.replies import Claim, read_reply
from compliance.replies.claims import Reason
from compliance.rule import Severity

CORPUS = Path(__file__).parent / "reply_corpus"
UNDER_A_POST = re.compile(r"-com(?!p)")  # families of comments under one's own post
DESIGNS = {
    "known ways only": frozenset({Reason.SAID}),
    "with the allow-list": frozenset(Reason) - {Reason.WEIGHED},
    "with the linear model": frozenset(Reason),
}


def rows(*names: str) -> list[tuple[str, str, str, str]]:
    """Read (file, family, rule or OK, text) from the corpus, all files or those named."""
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


def read(family: str, text: str) -> tuple[Claim, ...]:
    """Read a text of the corpus where it belongs: in answer to a review, or under one's own post."""
    return read_reply(Reading(text), public=not UNDER_A_POST.search(family))


def grave(claims: tuple[Claim, ...], reasons: frozenset[Reason]) -> bool:
    """Tell whether a design would stop the reply."""
    return any(c.severity >= Severity.RISK and c.reason in reasons for c in claims)


def main() -> None:
    """Print recall and false alarms of each design, then texts a second."""
    items = rows(*[a for a in sys.argv[1:] if not a.startswith("-")])
    began = time.process_time()
    done = [(name, rule, text, read(family, text)) for name, family, rule, text in items]
    spent = time.process_time() - began
    for design, reasons in DESIGNS.items():
        bad = [grave(c, reasons) for _, rule, _, c in done if rule != "OK"]
        good = [grave(c, reasons) for _, rule, _, c in done if rule == "OK"]
        print(
            f"{design:22} found {sum(bad)}/{len(bad)} = {sum(bad) / max(len(bad), 1):.3f}"
            f"   false alarms {sum(good)}/{len(good)} = {sum(good) / max(len(good), 1):.3f}"
        )
    chars = sum(len(text) for _, _, text, _ in done)
    print(f"{chars / 1000 / max(spent, 1e-9):.0f} thousand characters a second of processor time, compiling included")
    if "-v" in sys.argv:
        for name, rule, text, claims in done:
            if grave(claims, frozenset(Reason)) == (rule == "OK"):
                print(name, rule, "|", text, "|", [(c.rule, str(c.reason)) for c in claims])


if __name__ == "__main__":
    main()

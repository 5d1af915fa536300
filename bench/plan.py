"""A year of plans for every specialty, three seeds, both languages: variety, balance, limits, rules and time.

Run: python -m bench.plan [--rules]
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from datetime import date
from itertools import pairwise

from planner.networks import network
from planner.plan import alike, plan
from planner.practice import Practice
from planner.specialties import SPECIALTIES
from planner.unfold import unfold

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rules", action="store_true", help="check every caption with the compliance engine")
    options.add_argument("--per-week", type=int, default=2)
    args = options.parse_args()
    slowest, over, flagged, captions = 0.0, 0, Counter[str](), 0
    told: list[str] = []
    print("specialty            seed posts days alike twice engage entertain transmit seconds")
    for specialty in SPECIALTIES:
        for seed in (1, 2, 3):
            practice = Practice(
                specialty, "Cabinet des Tilleuls", "Dr Ada Leroy", "Lille", posts_per_week=args.per_week
            )
            began = time.perf_counter()
            whole = plan(practice, FIRST, LAST, seed)
            spent = time.perf_counter() - began
            slowest = max(slowest, spent)
            entries = whole.entries
            share = Counter(entry.idea.pillar for entry in entries)
            pairs = sum(1 for pair in pairwise(entries) if alike(*pair))
            twice = len(entries) - len({entry.id for entry in entries})
            days = sum(1 for entry in entries if entry.occurrence)
            shares = " ".join(f"{share[p] / len(entries):8.0%}" for p in ("engage", "entertain", "transmit"))
            print(f"{specialty:20} {seed:4} {len(entries):5} {days:4} {pairs:5} {twice:5} {shares} {spent:7.2f}")
            for language in ("fr", "en"):
                for entry in entries:
                    card = unfold(entry, practice, language)
                    captions += 1
                    over += len(card.caption) > network(card.network).caption
                    if args.rules:
                        for line in _flags(card.caption, language):
                            flagged[line[0]] += 1
                            told.append(f"{card.id} {language} {line[0]}: {line[1]}")
    print(f"captions {captions}, over the limit {over}, slowest year {slowest:.2f} s")
    if args.rules:
        for line in sorted(set(told)):
            print(line)
        print("findings above advice:", dict(flagged))


def _flags(caption: str, language: str) -> list[tuple[str, str]]:
    from compliance import check

    found = check(caption, kind="post", lang=language).findings
    return [(f.rule, caption[max(0, f.start - 30) : f.end + 30]) for f in found if f.severity.name != "ADVICE"]


if __name__ == "__main__":
    main()

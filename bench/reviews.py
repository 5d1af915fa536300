"""Measure triage and drafting on one core; `--write` judges the bank anew and keeps the verdicts beside it."""

import argparse
import json
import random
import sys
import time
from pathlib import Path

from rapidfuzz import fuzz, utils

sys.path[0] = str(Path(__file__).parent.parent)  # this file bears the name of the package it measures

from reviews import gate  # noqa: E402 - after the path
from reviews.likeness import History  # noqa: E402
from reviews.replies import drafts  # noqa: E402
from reviews.triage import triage  # noqa: E402

VERDICTS = Path(__file__).parent.parent / "reviews" / "bank" / "verdicts.json"
KIND = [
    "Excellent médecin, très à l'écoute, je recommande vivement.", "Super accueil, équipe au top !", "Parfait",
    "Résultat très naturel, je suis ravie, merci docteur.", "Aucune attente, secrétaire adorable.", "",
    "Cabinet propre et moderne, explications limpides.", "Great doctor, very kind and professional.",
    "Humain, pédagogue, il prend le temps d'expliquer. Le secrétariat répond vite.", "Very happy with everything!",
]  # fmt: skip
HARSH = [
    "Deux heures d'attente pour cinq minutes de consultation, inadmissible.", "Impossible à joindre au téléphone.",
    "Secrétaire odieuse, aucun bonjour.", "Trop cher pour ce que c'est.", "Résultat décevant, je suis déçue.", "",
    "Froid, arrogant, aucune écoute.", "À fuir.", "Rude staff and a very long wait.", "On m'a facturé deux fois.",
]  # fmt: skip
MIXED = ["Bon médecin mais beaucoup d'attente.", "Moyen.", "Correct mais un peu cher, parking difficile."]


def year(rng: random.Random, size: int) -> list[tuple[int, str]]:
    """Make the reviews of a practice: mostly kind, as they are."""
    made = []
    for _ in range(size):
        lot = rng.random()
        stars, texts = (rng.choice((4, 5, 5)), KIND) if lot < 0.7 else (rng.choice((1, 1, 2)), HARSH)
        if lot > 0.93:
            stars, texts = 3, MIXED
        made.append((stars, rng.choice(texts)))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if args.write:
        kept = gate.verdicts()
        VERDICTS.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(f"{len(kept['refused'])} sentences refused under rules {kept['ruleset']}")
        return
    work = year(random.Random(args.seed), args.size)  # noqa: S311 - a sample, not a secret
    start = time.perf_counter()
    cases = [triage(text, stars=stars) for stars, text in work]
    print(f"triage: {args.size / (time.perf_counter() - start):.0f} reviews/s")
    history, made = History(variants=3), []
    start = time.perf_counter()
    for stars, text in work:
        replies = drafts(triage(text, stars=stars), history=history, seed=args.seed)
        for reply in replies:
            history.add(reply.text)
        made.append([reply.text for reply in replies])
    print(f"triage and three drafts: {args.size / (time.perf_counter() - start):.0f} reviews/s (cold start included)")
    print(f"decisions: {len(cases)}, drafts: {sum(map(len, made))}, distinct: {len({t for r in made for t in r})}")
    nearest = 0.0
    for place, replies in enumerate(made):
        earlier = [text for others in made[max(0, place - 50) : place] for text in others]
        for one in replies:
            scores = [fuzz.token_set_ratio(one, other, processor=utils.default_process) for other in earlier]
            nearest = max([nearest, *scores])
    print(f"nearest pair within fifty reviews, any tone: {nearest:.1f} (alike from 85)")


if __name__ == "__main__":
    main()

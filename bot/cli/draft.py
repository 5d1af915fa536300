"""`python -m bot draft`: replies to reviews that reveal nothing, offline."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from bot.cli.triage import arguments, serve
from reviews.likeness import History
from reviews.lines import Row, draft_line, judged


def add(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = sub.add_parser("draft", help="write replies to reviews; one run is one practice's history, in order")
    arguments(parser)
    parser.add_argument("--count", type=int, default=3, help="drafts a review (default 3: sober, warm, brief)")
    parser.add_argument("--seed", type=int, default=0, help="chooses among wordings; the same seed, the same drafts")
    parser.add_argument("--policy", choices=("answer", "never"), default="answer", help="the practice's choice")
    parser.add_argument("--signature", help="how the replies are signed")
    parser.add_argument("--model", choices=("on", "off"), default="off", help="also ask the configured model")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write drafts for the reviews; 0 unless the input cannot be read."""
    if args.count < 0:
        print("--count must not be negative", file=sys.stderr)
        return 2
    if args.model == "on":
        print("no model is set up here: offline drafts", file=sys.stderr)
    history = History(variants=max(1, args.count))

    def answer(row: Row) -> dict[str, Any]:
        return draft_line(
            row, judged(row), history, count=args.count, seed=args.seed, policy=args.policy, signature=args.signature
        )

    return serve(args, answer, _card)


def _card(found: dict[str, Any]) -> Iterator[str]:
    yield f"{found['triage']}  {', '.join(found['topics'])}"
    for draft in found["drafts"]:
        yield f"\n[{draft['tone']}, {draft['source']}]\n{draft['text']}"
        if "translation" in draft:
            yield f"({draft['translation']})"

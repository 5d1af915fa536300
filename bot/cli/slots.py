"""Print the best hours to post on a network, with what they rest on."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from planner.history import History, read_history
from planner.networks import NETWORKS
from planner.recurrence import wall
from planner.slots import advise, explain, question


def add(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``slots`` to the command line."""
    parser = sub.add_parser("slots", help="best hours to post, with confidence, sample size and source")
    parser.add_argument("--network", required=True, help="one of: " + ", ".join(NETWORKS))
    parser.add_argument("--history", type=Path, help="CSV of own posts (ours, Meta's or Instagram's headers)")
    parser.add_argument("--tz", default="Europe/Paris", help="the practice's IANA zone")
    parser.add_argument("--export-tz", help="zone of the export's hours, once confirmed")
    parser.add_argument("--lang", default="fr", choices=("fr", "en"))
    parser.add_argument("--format", default="text", choices=("text", "json"))
    parser.add_argument("--top", type=int, default=0, help="only the first hours of the ranking (0: all)")
    parser.add_argument("--heatmap", type=Path, help="also write the picture, PNG")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the hours; what has to be asked or said beside the JSON goes to standard error."""
    network = args.network.strip().lower()
    try:
        now = wall(datetime.now(UTC), args.tz)
        history: History | None = None
        if args.history is not None:
            history = read_history(args.history.read_bytes(), args.tz, network=network, export_tz=args.export_tz)
    except (ValueError, OSError) as error:
        print(f"slots: {error}", file=sys.stderr)
        return 2
    if history is not None and history.posts:
        # An old export is judged at its own end, not as if everything in it were stale.
        now = min(now, max(p.at for p in history.posts))
    advice = advise(network, history, now, args.lang)
    if args.heatmap is not None:
        from planner.heatmap import draw

        args.heatmap.write_bytes(draw(advice, history.posts if history else (), args.lang))
    slots = advice.slots[: args.top] if args.top > 0 else advice.slots
    if args.format == "json":
        if not advice.claims and (advice.missing or advice.shift):
            slots = ()
        print(json.dumps([asdict(s) for s in slots], ensure_ascii=False))
        if advice.shift is not None:
            print(question(advice.shift, args.lang), file=sys.stderr)
        if advice.missing:
            print(explain(advice, args.lang, most=0).splitlines()[0], file=sys.stderr)
    else:
        print(explain(advice, args.lang, args.top or 5))
    return 0

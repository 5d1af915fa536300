"""Draw post ideas for a practice, one card a line."""

from __future__ import annotations

import argparse
import sys

from bot.cli.plan import history_of, hours_of, options, practice_of, show, window
from planner.draw import draw
from planner.results import posted


def add(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``ideas`` to the command line."""
    parser = sub.add_parser("ideas", help="draw post ideas")
    options(parser)
    parser.add_argument("--count", type=int, default=10, metavar="N")
    parser.add_argument("--theme", default="", help="a word the ideas should be about")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the ideas; say on standard error when there are fewer than asked for."""
    practice = practice_of(args)
    first, last = window(args)
    past = history_of(args)
    found = draw(
        practice,
        first,
        args.count,
        args.seed,
        last=last,
        theme=args.theme,
        history=posted(past.posts),
        slot_for=hours_of(past, args),
    )
    status = show(found, practice, args)
    if len(found.entries) < args.count:
        print(f"{len(found.entries)} / {args.count}", file=sys.stderr)
    return status

"""`python -m bot triage`: say what a review calls for."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO

from reviews.lines import BadLine, Row, judged, parse, triage_line


def add(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = sub.add_parser("triage", help="decide whether to reply, stay silent, report, or take advice")
    arguments(parser)
    parser.set_defaults(run=run)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what triage and draft share."""
    parser.add_argument("source", nargs="?", default="-", help="a file, or - for standard input")
    lines = 'read {"id","text","stars"} a line, write a decision a line'
    parser.add_argument("--jsonl", action="store_true", help=lines)
    parser.add_argument("--stars", type=int, choices=range(1, 6), help="the stars, for a plain text")
    parser.add_argument("--lang", default="auto", help="the review's language, or auto")


def run(args: argparse.Namespace) -> int:
    """Judge the reviews; 0 unless the input cannot be read."""
    return serve(args, lambda row: triage_line(row, judged(row)), _card)


def serve(
    args: argparse.Namespace, answer: Callable[[Row], dict[str, Any]], card: Callable[[dict[str, Any]], Iterable[str]]
) -> int:
    """Feed each review to `answer` and print what comes out; 2 when the input cannot be read."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if not args.jsonl:
            row = Row(None, "".join(_read(args.source)), args.stars, args.lang, None)
            print("\n".join(card(answer(row))))
            return 0
        for line in _read(args.source):
            if line.strip():
                print(json.dumps(_answered(line, answer), ensure_ascii=False), flush=True)
    except OSError as error:
        print(f"cannot read {args.source}: {error.strerror}", file=sys.stderr)
        return 2
    return 0


def _answered(line: str, answer: Callable[[Row], dict[str, Any]]) -> dict[str, Any]:
    try:
        return answer(parse(line))
    except BadLine as error:
        return {"id": error.ident, "error": str(error)}


def _read(source: str) -> Iterator[str]:
    if source == "-":
        stdin: TextIO = sys.stdin
        reconfigure = getattr(stdin, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
        yield from stdin
        return
    with open(source, encoding="utf-8-sig", errors="replace") as file:  # noqa: PTH123 - a stream, line by line
        yield from file


def _card(found: dict[str, Any]) -> Iterator[str]:
    yield f"{found['triage']}  [{', '.join(found['policy'] or ['-'])}]  {', '.join(found['topics'])}"
    for reason in found["reasons"]:
        excerpt = f"  « {reason['excerpt']} »" if "excerpt" in reason else ""
        yield f"- {reason['text']}{excerpt}"

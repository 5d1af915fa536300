"""Read dates as people type them, one phrase or a file of them."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from typing import Any

from planner.dates import When, read
from planner.recurrence import BadRule


def add(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``when`` to the command line."""
    parser = sub.add_parser("when", help="read a date: a phrase, or JSON lines on standard input")
    parser.add_argument("text", nargs="*", help="the phrase")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id","text","now","tz","lang"} a line, write one answer a line',
    )
    parser.add_argument("--now", help="ISO moment, local unless it has an offset (default: now)")
    parser.add_argument("--tz", default="Europe/Paris", help="IANA zone")
    parser.add_argument("--lang", default="fr", choices=("fr", "en"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what each phrase means; 2 when the question itself cannot be read."""
    if not args.jsonl:
        try:
            now = datetime.fromisoformat(args.now) if args.now else datetime.now(UTC)
            said = read(" ".join(args.text), now, args.tz, args.lang)
        except ValueError as error:
            print(f"when: {error}", file=sys.stderr)
            return 2
        return 0
    status = 0
    for raw in sys.stdin:
        if not raw.strip():
            continue
        try:
            row = json.loads(raw)
            stamp = str(row["now"])
            said = read(
                str(row["text"]),
                datetime.fromisoformat(stamp),
                row.get("tz") or args.tz,
                row.get("lang") or args.lang,
            )
            out = {"id": row.get("id")} | answer(said, precise=stamp.count(":") > 1 and "." not in stamp)
        except (ValueError, KeyError, TypeError, BadRule) as error:
            status = 2
            out = {"id": None, "kind": "none", "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(out, ensure_ascii=False), flush=True)
    return status


def answer(said: When, *, precise: bool) -> dict[str, Any]:
    """Write an answer as JSON, with seconds when the question had them."""
    spec = "seconds" if precise else "minutes"
    out: dict[str, Any] = {"kind": said.kind}
    if said.at is not None:
        out["at"] = said.at.isoformat(timespec=spec)
    if said.rrule is not None:
        out["rrule"] = said.rrule
    if said.start is not None:
        out["start"] = said.start.isoformat(timespec=spec)
    if said.exdates:
        out["exdates"] = [d.isoformat(timespec=spec) for d in said.exdates]
    if said.kind == "ask":
        out["options"] = [o.at.isoformat(timespec=spec) for o in said.options]
        out["why"] = said.why
    return out

"""Print the UTC instants of a repetition, for people who check it against a calendar."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from planner.recurrence import BadRule, Recurrence, from_ical, instant


def add(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``recur`` to the command line."""
    parser = sub.add_parser("recur", help="print a repetition's instants in UTC, one a line")
    parser.add_argument("--rrule", default="", help="RFC 5545 RRULE value, or DTSTART/RRULE/EXDATE lines; empty: once")
    parser.add_argument("--start", help="first local wall time, ISO (2026-11-24T18:00)")
    parser.add_argument("--tz", required=True, help="IANA zone, as Europe/Paris")
    parser.add_argument("--exdate", action="append", default=[], metavar="LOCAL", help="occurrence to leave out")
    parser.add_argument("--from", dest="begin", required=True, help="first day or local time, included (Z for UTC)")
    parser.add_argument("--to", dest="end", required=True, help="day or local time at which to stop, excluded")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the instants; 2 when the rule, the zone or a date cannot be read."""
    try:
        exdates = tuple(datetime.fromisoformat(d) for d in args.exdate)
        if "DTSTART" in args.rrule.upper():
            item = from_ical(args.rrule, args.tz)
        elif args.start:
            item = Recurrence(datetime.fromisoformat(args.start), args.tz, args.rrule or None, exdates)
        else:
            raise BadRule("--start is missing")
        found = item.between(_instant(args.begin, args.tz), _instant(args.end, args.tz))
    except ValueError as error:
        print(f"recur: {error}", file=sys.stderr)
        return 2
    for at in found:
        print(at.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return 0


def _instant(text: str, tz: str) -> datetime:
    at = datetime.fromisoformat(text)
    return instant(at, tz) if at.tzinfo is None else at.astimezone(UTC)

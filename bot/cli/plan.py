"""Plan posts between two days for a practice, one card a line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.errors import BadFile, Unusable
from planner import ics
from planner.awareness import WEEKDAYS
from planner.history import History, NotAnExport, read_history
from planner.hours import SlotFor, learned, prior_slot
from planner.networks import NETWORKS
from planner.plan import Entry, Plan, plan
from planner.practice import DEFAULT_NETWORKS, MOST_A_WEEK, Away, Practice
from planner.results import doubts, posted
from planner.specialties import SPECIALTIES
from planner.unfold import unfold

DAYS = 90
WEEK = 7


def add(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``plan`` to the command line."""
    parser = sub.add_parser("plan", help="plan posts between two days")
    options(parser)
    parser.set_defaults(run=run)


def options(parser: argparse.ArgumentParser) -> None:
    """Add what ``plan`` and ``ideas`` have in common."""
    parser.add_argument("--lang", choices=("fr", "en"), default="fr")
    parser.add_argument("--specialty", choices=SPECIALTIES, default="plastic-surgery")
    parser.add_argument("--networks", default=",".join(DEFAULT_NETWORKS), help="comma-separated, best first")
    parser.add_argument("--from", dest="first", type=date.fromisoformat, help="first day (default: tomorrow)")
    parser.add_argument("--to", dest="last", type=date.fromisoformat, help="last day")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--format", choices=("json", "text", "ics"), default="json")
    parser.add_argument("--per-week", type=int, default=2, choices=range(1, MOST_A_WEEK + 1), metavar="1-5")
    parser.add_argument("--city", default="")
    parser.add_argument("--practice", default="", help="the practice's name")
    parser.add_argument("--doctor", default="", help="name and title, as on the register")
    parser.add_argument("--zone", default="Europe/Paris", help="IANA time zone")
    parser.add_argument("--department", help="for the public holidays of Alsace-Moselle and overseas")
    parser.add_argument("--away", action="append", default=[], metavar="FROM/TO", help="leave or congress")
    parser.add_argument("--operating", default="", metavar="DAYS", help="weekdays without posts: tue,thu")
    parser.add_argument("--history", type=Path, help="CSV of what was posted")


def run(args: argparse.Namespace) -> int:
    """Print the plan; notes go to standard error."""
    practice = practice_of(args)
    first, last = window(args)
    last = last or first + timedelta(days=DAYS)
    found = history_of(args)
    whole = plan(practice, first, last, args.seed, history=posted(found.posts), slot_for=hours_of(found, args))
    return show(whole, practice, args)


def window(args: argparse.Namespace) -> tuple[date, date | None]:
    """Return the first and last day asked for.

    Raises Unusable when they are in the wrong order.
    """
    today = datetime.now(ZoneInfo(args.zone)).date()
    first = args.first or today + timedelta(days=1)
    if args.last and args.last < first:
        raise Unusable(f"--to {args.last} is before --from {first}.")
    return first, args.last


def practice_of(args: argparse.Namespace) -> Practice:
    """Return the practice the options describe.

    Raises Unusable when one of them cannot be read.
    """
    networks = tuple(name.strip() for name in args.networks.split(",") if name.strip())
    unknown = sorted(set(networks) - set(NETWORKS))
    if unknown or not networks:
        raise Unusable(f"--networks {args.networks}: choose among {', '.join(NETWORKS)}.")
    operating = [name.strip()[:3].lower() for name in args.operating.split(",") if name.strip()]
    if set(operating) - set(WEEKDAYS):
        raise Unusable(f"--operating {args.operating}: weekdays are {', '.join(WEEKDAYS)}.")
    return Practice(
        specialty=args.specialty,
        name=args.practice,
        doctor=args.doctor,
        city=args.city,
        networks=networks,
        posts_per_week=args.per_week,
        zone=args.zone,
        subdivision=args.department,
        away=tuple(_away(text) for text in args.away),
        operating=frozenset(WEEKDAYS.index(name) for name in operating),
    )


def _away(text: str) -> Away:
    begin, _, end = text.partition("/")
    try:
        return Away(date.fromisoformat(begin), date.fromisoformat(end or begin))
    except ValueError as error:
        raise Unusable(f"--away {text}: write 2027-08-01/2027-08-20.") from error


def history_of(args: argparse.Namespace) -> History:
    """Return what was posted, from the file named; what is doubtful goes to standard error.

    Raises BadFile when it cannot be read.
    """
    if not args.history:
        return History(())
    try:
        found = read_history(args.history.read_bytes(), args.zone)
    except (OSError, NotAnExport) as error:
        raise BadFile(f"--history {args.history}: {error}") from error
    for question in doubts(found):
        print(question.said(args.lang), file=sys.stderr)
    return found


def hours_of(found: History, args: argparse.Namespace) -> SlotFor:
    """Return where hours come from: the posts of the file, else published figures."""
    now = datetime.now(ZoneInfo(args.zone)).replace(tzinfo=None)
    return learned(found, now) if found.posts else prior_slot


def show(whole: Plan, practice: Practice, args: argparse.Namespace) -> int:
    """Print the cards in the format asked for."""
    if args.format == "ics":
        sys.stdout.write(ics.export(whole.entries, practice, datetime.now(UTC), args.lang).decode())
    else:
        for line in lines(whole.entries, practice, args.lang, as_json=args.format == "json"):
            print(line)
    for note in whole.notes:
        print(note.said(args.lang), file=sys.stderr)
    return 0


def lines(entries: Iterable[Entry], practice: Practice, language: str, *, as_json: bool) -> Iterable[str]:
    """Yield one line a card in JSON, or a short block of text."""
    for entry in entries:
        card = unfold(entry, practice, language)
        if as_json:
            yield json.dumps(card.as_dict(), ensure_ascii=False)
            continue
        yield f"{card.date} {card.slot}  {card.network} · {card.format} · {card.pillar}\n{card.title}\n"
        yield f"{card.caption}\n\n{' '.join(card.hashtags)}\n→ {card.why}\n"

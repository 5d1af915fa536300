"""`python -m bot audit`: verify the chains of what was drafted, signed and published, or export one."""

from __future__ import annotations

import argparse
import asyncio
import json
from typing import Any

from bot import settings as _settings
from storage import audit
from storage.database import Database
from storage.keys import Keyring


def add(sub: Any) -> None:
    """Register the command."""
    parser = sub.add_parser("audit", help="verify or export the audit chains")
    parser.add_argument("what", choices=["verify", "export"],
                        help="verify: check every link of every chain; export: print links as JSON, one a line")
    parser.add_argument("--practice", type=int, help="only this practice; needed for export")
    parser.add_argument("--subject", help='only links about this subject, such as "review:42" (export)')
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do it; give 1 when a chain does not hold."""
    return asyncio.run(_run(args))


async def _run(args: argparse.Namespace) -> int:
    settings = _settings.load()
    database = Database(settings.database_url, Keyring(settings.keys))
    try:
        async with database.session() as store:
            if args.what == "verify":
                return _say(*await audit.verify(store, args.practice), as_json=args.format == "json")
            if args.practice is None:
                print("audit export: --practice N is needed")
                return 2
            for event in await audit.events(store, args.practice, args.subject):
                print(json.dumps(link(event), ensure_ascii=False))
    finally:
        await database.close()
    return 0


def link(event: Any) -> dict[str, Any]:
    """Give a link of the chain as JSON would hold it."""
    return {
        "practice": event.practice, "seq": event.seq, "at": event.at.isoformat(), "actor": event.actor,
        "action": event.action, "subject": event.subject, "facts": event.facts, "text_mac": event.text_mac,
        "previous": event.previous, "digest": event.digest,
    }


def _say(count: int, faults: list[audit.Fault], *, as_json: bool) -> int:
    if as_json:
        print(json.dumps({
            "links": count, "holds": not faults,
            "faults": [{"practice": item.practice, "seq": item.seq, "what": item.what} for item in faults],
        }))
    elif faults:
        for item in faults:
            print(f"practice {item.practice}, link {item.seq}: {item.what}")
        print(f"{len(faults)} fault(s) in {count} link(s)")
    else:
        print(f"{count} link(s): every chain holds")
    return 1 if faults else 0

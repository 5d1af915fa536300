"""`python -m bot import reviews FILE`: take in an export of reviews, as often as one likes."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot import settings as _settings
from bot.errors import Unusable


def add(sub: Any) -> None:
    """Register the command."""
    parser = sub.add_parser("import", help="import reviews from Google's export (JSON) or CSV")
    parser.add_argument("what", choices=["reviews"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--db", metavar="URL", help="database instead of DATABASE_URL")
    parser.add_argument("--practice", type=int, metavar="ID", help="which practice, when there are several")
    parser.add_argument("--columns", metavar="FIELD=NAME,…", help="of a CSV file: text=…,stars=…,author=…,created=…")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import the file; 2 for a file that holds no reviews."""
    from handlers.intake import mapping
    from reviews.imports import UnreadableFile, read_file

    try:
        named = mapping(args.columns) if args.columns else None
        found = read_file(args.file.read_bytes(), named)
    except OSError as error:
        raise Unusable(f"{args.file}: {error.strerror}") from error
    except UnreadableFile as error:
        raise Unusable(f"{args.file}: {error}") from error
    except ValueError as error:
        raise Unusable(f"--columns {args.columns}: write text=Comment,stars=Rating") from error
    return asyncio.run(_import(args, found))


async def _import(args: argparse.Namespace, found: Any) -> int:
    from handlers.intake import take
    from storage import audit
    from storage.database import Database
    from storage.keys import Keyring, using
    from storage.schema import upgrade

    settings = _settings.load()
    database = Database(args.db or settings.database_url, Keyring(settings.keys))
    source = "takeout" if args.file.read_bytes().lstrip()[:1] in {b"{", b"["} else "csv"
    now = datetime.now(UTC)
    try:
        await upgrade(database, automatic=True)
        async with database.session() as store:
            practice_id = await _practice(store, args.practice)
            scope = await database.scope_of(store, practice_id)
            with using(scope):
                summary = await take(store, practice_id, found, source=source, now=now, tell=_bar)
                await audit.note(
                    store, practice_id, at=now, actor=0, action="reviews-imported", subject=f"practice:{practice_id}",
                    facts={"source": source, "read": summary.read, "new": summary.new, "changed": summary.changed},
                )
                await store.flush()
    finally:
        await database.close()
    if found:
        await _bar(len(found), len(found))
    calls = ", ".join(f"{name} {count}" for name, count in sorted(summary.calls.items())) or "—"
    print(f"read {summary.read}, new {summary.new}, known {summary.known}, changed {summary.changed}, "
          f"answered {summary.answered}")
    print(f"to do: {calls}; critical {summary.critical}; urgent {summary.urgent}")
    return 0


async def _practice(store: Any, wanted: int | None) -> int:
    from sqlmodel import col, select

    from storage.tables import Practice

    known = [key for key in (await store.exec(select(Practice.id).order_by(col(Practice.id)))).all() if key]
    if wanted is not None and wanted in known:
        return int(wanted)
    if wanted is None and len(known) == 1:
        return int(known[0])
    if not known:
        raise Unusable("no practice yet: begin with `python -m bot chat`")
    raise Unusable(f"--practice: one of {', '.join(str(key) for key in known)}")


async def _bar(done: int, total: int, width: int = 30) -> None:
    """Draw progress on standard error, only where somebody sees it."""
    if sys.stderr.isatty():
        full = done * width // total
        end = "\n" if done == total else ""
        print(f"\r{'█' * full}{'░' * (width - full)} {done}/{total}", end=end, file=sys.stderr, flush=True)

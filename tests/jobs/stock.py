"""Many practices with many reminders, made fast: rows as the handlers would have written them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, text

from storage.database import Database
from storage.keys import seal, using

HOURS = json.dumps({"night": None, "public": False})  # the bench also runs at night and at Christmas
_COLUMNS = (
    "id", "practice_id", "member_id", "kind", "subject", "platform", "team", "chat", "thread", "private", "note",
    "rrule", "start_local", "zone", "lead_s", "nag", "options", "status", "next_fire_at", "version", "created_at",
)


async def practices(database: Database, count: int) -> dict[int, str]:
    """Make practices with one member each; give each one's sealed note."""
    notes: dict[int, str] = {}
    houses, people = [], []
    ring = database.keyring
    now = _stamp(datetime.now(UTC), sqlite=database.sqlite)
    for key in range(1, count + 1):
        wrapped = ring.new_data_key()
        with using(ring.scope(key, wrapped)):
            blank, notes[key] = seal(""), seal("publier la vidéo sur la cicatrisation")
            name = seal("Ada")
        houses.append({"id": key, "wrapped": wrapped, "blank": blank, "hours": HOURS, "now": now})
        people.append({"id": key, "name": name, "blank": blank, "now": now})
    async with database.engine.begin() as connection:
        await connection.execute(text(
            "INSERT INTO practice (id, wrapped_key, name, signature, contact, review_link, specialty, profession, "
            "city, zone, language, networks, posts_per_week, policy, hours, settings, seen, created_at) "
            "VALUES (:id, :wrapped, :blank, :blank, :blank, :blank, 'plastic-surgery', "
            "'doctor', '', 'Europe/Paris', 'fr', '[]', 2, 'ask', "
            ":hours, '{}', '{}', :now)",
        ), houses)
        await connection.execute(text(
            "INSERT INTO member (id, practice_id, name, role, owner, profession, title, language, active, created_at) "
            "VALUES (:id, :id, :name, 'practitioner', TRUE, '', :blank, '', TRUE, :now)",
        ), people)
    return notes


async def reminders(
    database: Database, notes: dict[int, str], *, total: int, due: int, at: datetime, within_s: float = 60.0,
    options: str = "{}", later: timedelta = timedelta(days=3), weekly: bool = True,
    first: int = 0,
) -> None:
    """Store `total` weekly reminders of which `due` fall within `within_s` from `at`; reminder n rings in chat n.

    With `first`, those before it are left for another call.
    """
    zone = ZoneInfo("Europe/Paris")

    def row(number: int) -> tuple[Any, ...]:
        seconds = number * within_s / max(1, due) if number < due else later.total_seconds() + number % 500_000
        fire = at + timedelta(seconds=seconds)
        start = fire.astimezone(zone).replace(tzinfo=None, microsecond=0)
        # A rule lands on whole seconds; the instant that is claimed is the table's.
        practice = number % len(notes) + 1
        return (
            number + 1, practice, practice, "note", "", "loopback", "", str(number), "", True, notes[practice],
            "FREQ=WEEKLY" if weekly else "", start.isoformat(timespec="seconds"), "Europe/Paris", 0, 0, options,
            "active", _stamp(fire, sqlite=database.sqlite), 0, _stamp(at, sqlite=database.sqlite),
        )

    def fill(connection: Connection) -> None:
        if database.sqlite:
            marks = ",".join("?" * len(_COLUMNS))
            for start in range(first, total, 20_000):
                connection.exec_driver_sql(
                    f"INSERT INTO reminder ({','.join(_COLUMNS)}) VALUES ({marks})",  # noqa: S608 - our own names
                    [row(number) for number in range(start, min(total, start + 20_000))],
                )
            return

    if database.sqlite:
        async with database.engine.begin() as connection:
            await connection.run_sync(fill)
            await connection.exec_driver_sql("ANALYZE")
        return
    import psycopg

    address = database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    async with await psycopg.AsyncConnection.connect(address, autocommit=False) as connection:
        async with connection.cursor() as cursor, cursor.copy(
            f"COPY reminder ({','.join(_COLUMNS)}) FROM STDIN",
        ) as copy:
            for number in range(first, total):
                await copy.write_row(row(number))
        await connection.commit()
        for table in ("practice", "member", "reminder"):
            await connection.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}",  # noqa: S608 - ours
            )
        await connection.commit()
        await connection.set_autocommit(True)
        await connection.execute("VACUUM ANALYZE reminder")


def _stamp(at: datetime, *, sqlite: bool) -> Any:
    at = at.astimezone(UTC)
    return at.replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds") if sqlite else at

"""No statement of a tick reads a whole table: with a million reminders that is the difference."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from storage import ledger
from storage.tables import Reminder
from tests.chat import a_house

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
LARGE = ("reminder", "delivery", "practice", "member", "card")


@pytest.fixture
async def house(tmp_path):
    house = await a_house(database_url=f"sqlite:///{tmp_path}/plans.db")
    house.clock.at = NOW
    yield house
    await house.app.close()


async def plans(house, statements) -> list[tuple[str, str]]:
    """Ask SQLite how it runs each statement; give the steps that read a whole table."""
    whole = []
    async with house.app.database.engine.connect() as connection:
        for statement, parameters in statements:
            rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            for row in rows.all():
                words = row[3].split()
                if words[0] == "SCAN" and words[1] in LARGE and "INDEX" not in words:
                    whole.append((row[3], statement))
    return whole


async def test_a_tick_never_reads_a_whole_table(house):
    ada = await house.owner()
    async with house.app.database.session() as store, house.app.database.practice_scope(store, ada.practice_id):
        for number in range(3):
            store.add(Reminder(
                practice_id=ada.practice_id, kind="note", platform="fake", chat=ada.chat.id, note="la vidéo",
                start_local="2026-11-24T12:00", next_fire_at=NOW - timedelta(minutes=11 * number), created_at=NOW,
            ))
    said: list[tuple[str, tuple]] = []

    def listen(_connection, _cursor, statement, parameters, _context, many):
        if statement.lstrip()[:6].upper() in {"SELECT", "UPDATE", "DELETE", "WITH O"}:
            said.append((statement, parameters[0] if many else parameters))

    engine = house.app.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", listen)
    assert await house.app.jobs.tick() == 2  # one on time; two late ones share a card
    async with house.app.database.session() as store:
        await ledger.in_hand(store, "fake", NOW, 20)
        await ledger.due(store, "fake", NOW, 10, not_of=[7], early=(1800, 900, 300))
        await ledger.ahead(store, "fake", NOW, 1800, 10, lead_s=300)
        await ledger.renew(store, [1, 2], "worker", NOW)
        await ledger.give_back(store, [1, 2], NOW)
        await ledger.next_wake(store, ["fake"])
    event.remove(engine, "before_cursor_execute", listen)
    assert len(said) > 15
    assert await plans(house, said) == []

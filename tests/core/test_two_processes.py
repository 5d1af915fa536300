"""Two processes on one PostgreSQL, the same updates to both, one killed: nothing lost, no effect twice."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from sqlmodel import col, func, select

from storage import schema
from storage.database import Database
from storage.tables import Fact, Outgoing, SeenUpdate

WORKER = Path(__file__).with_name("worker.py")
UPDATES = 300


async def test_two_processes_one_killed_nothing_lost(postgres_url, tmp_path):
    database = Database(postgres_url)
    await schema.upgrade(database)
    out = tmp_path / "sent.txt"
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = (sys.executable, str(WORKER), postgres_url, str(out), str(UPDATES), "3")
    first, second = [
        await asyncio.create_subprocess_exec(*command, env=env, stdout=asyncio.subprocess.PIPE) for _ in range(2)
    ]
    try:
        for _ in range(400):
            await asyncio.sleep(0.05)
            if out.exists() and out.read_text().count("\n") > UPDATES // 3:
                break
        first.send_signal(signal.SIGKILL)
        await first.wait()
        for _ in range(800):
            await asyncio.sleep(0.05)
            async with database.session() as store:
                left = (await store.exec(select(func.count()).select_from(SeenUpdate)
                                         .where(col(SeenUpdate.done_at).is_(None)))).one()
                unsent = (await store.exec(select(func.count()).select_from(Outgoing))).one()
                known = (await store.exec(select(func.count()).select_from(SeenUpdate))).one()
            if known == UPDATES and not left and not unsent:
                break
        lines = out.read_text().split()
        async with database.session() as store:
            effects = (await store.exec(select(func.count()).select_from(Fact))).one()
    finally:
        for process in (first, second):
            if process.returncode is None:
                process.kill()
                await process.wait()
        await database.close()
    assert effects == UPDATES
    assert set(lines) == {f"u{number}" for number in range(UPDATES)}
    # Only what was being sent at the kill may have gone out twice: at most one message a chat.
    assert len(lines) - len(set(lines)) <= 7

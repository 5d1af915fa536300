"""A serving process of its own, on a loopback platform: what it accepts is a line in a file, for good.

The platform's limits hold over all processes: a shared file keeps the moments of the last messages, as the
real server would. Run by tests/jobs and by bench/reminders.py.
"""

from __future__ import annotations

import asyncio
import fcntl
import json
import mmap
import os
import struct
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.app import build  # noqa: E402
from bot.errors import TryLater  # noqa: E402
from bot.settings import Settings  # noqa: E402

KEY = "Zm9yLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZy1rZXk="
RING = 64


class Limiter:
    """So many messages in any second over all processes, and one a second in one chat."""

    def __init__(self, path: Path, per_second: int, chats: int) -> None:
        self.per_second, self.chats = per_second, chats
        size = 8 + 8 * RING + 8 * chats
        self.file = os.open(path, os.O_RDWR | os.O_CREAT)
        if os.fstat(self.file).st_size < size:
            os.ftruncate(self.file, size)
        self.map = mmap.mmap(self.file, size)

    def ask(self, chat: int) -> float:
        """Take a place; give 0, or the seconds to wait as the server would say."""
        if not self.per_second:
            return 0.0
        fcntl.flock(self.file, fcntl.LOCK_EX)
        try:
            now = time.time()
            (count,) = struct.unpack_from("q", self.map, 0)
            (oldest,) = struct.unpack_from("d", self.map, 8 + 8 * ((count - self.per_second) % RING))
            place = 8 + 8 * RING + 8 * (chat % self.chats)
            (last,) = struct.unpack_from("d", self.map, place)
            if count >= self.per_second and now - oldest < 1.0:
                return max(0.01, 1.0 - (now - oldest))
            if now - last < 1.0:
                return 1.0 - (now - last)
            struct.pack_into("d", self.map, 8 + 8 * (count % RING), now)
            struct.pack_into("d", self.map, place, now)
            struct.pack_into("q", self.map, 0, count + 1)
            return 0.0
        finally:
            fcntl.flock(self.file, fcntl.LOCK_UN)


class Loopback:
    """The platform."""

    native: frozenset[type] = frozenset()

    def __init__(self, folder: Path, *, per_second: int, latency_s: float, chats: int, name: str = "loopback") -> None:
        self.name = name
        self.per_second = float(per_second)
        self.latency_s = latency_s
        self.limiter = Limiter(folder / "limits", per_second, chats)
        self.out = os.open(folder / f"sent-{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.refused = 0

    def parse(self, payload: bytes) -> None:
        del payload

    async def run(self, receive: Any) -> None:
        del receive
        await asyncio.Event().wait()

    async def stop(self) -> None:
        pass

    async def close(self) -> None:
        pass

    async def send(self, chat: Any, reply: Any, *, origin: Any = None, message: str | None = None) -> str:
        del reply, origin, message
        wait = self.limiter.ask(int(chat.id))
        if wait:
            self.refused += 1
            raise TryLater(wait)
        # The effect comes before the answer: the worst case for who is killed in between.
        os.write(self.out, f"{chat.id} {time.time():.4f}\n".encode())
        if self.latency_s:
            await asyncio.sleep(self.latency_s)
        return chat.id


class Skewed:
    """The machine's clock, some seconds off: what a jump looks like."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(self.file.read_text() or 0))

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def sent(folder: Path) -> list[tuple[int, float]]:
    """Read what all processes sent: chat and moment."""
    lines = [line.split() for path in folder.glob("sent-*") for line in path.read_text().splitlines()]
    return [(int(chat), float(at)) for chat, at in lines]


async def main(options: dict[str, Any]) -> None:
    from bot.jobs import durable, engine
    from storage import ledger

    for name, value in options.get("engine", {}).items():
        setattr(engine, name, value)
    if "python" in options:  # what DBOS would be told by another Python with another SQLite
        durable.sys = SimpleNamespace(version_info=tuple(options["python"]), modules=sys.modules)
        durable.sqlite3 = SimpleNamespace(sqlite_version_info=tuple(options["library"]))
    if "held_s" in options:
        ledger.HELD = timedelta(seconds=options["held_s"])
    folder = Path(options["folder"])
    clock = Skewed(folder / "skew") if (folder / "skew").exists() else None
    settings = Settings(
        _env_file=None, database_url=options["url"], http_port=0, encryption_keys=KEY, log_level="warning",
    )
    app = build(settings, clock=clock, platforms=lambda _kit: [Loopback(
        folder, per_second=options.get("per_second", 0), latency_s=options.get("latency_s", 0.0),
        chats=options.get("chats", 1),
    )])
    (folder / f"pid-{os.getpid()}").touch()
    await app.run(options.get("role", "worker"))


if __name__ == "__main__":
    import logging

    logging.basicConfig(level=logging.WARNING)
    from bot.log import configure

    configure("info")
    given = json.loads(sys.argv[1])
    try:
        import uvloop
    except ImportError:
        asyncio.run(main(given))
    else:
        uvloop.run(main(given))

"""A process of its own for tests: it answers every update of a list, writing what it sends to a file."""

import asyncio
import json
import sys
from pathlib import Path

from bot.app import build
from bot.core.flow import Flow
from bot.core.reply import Reply
from bot.core.request import Chat, Person, Request, Said
from bot.settings import Settings
from storage.tables import Fact

flow = Flow("count")


@flow.hook("fallback", public=True)
async def count(turn):
    """Count in the database: the effect that must happen once."""
    turn.store.add(Fact(key=f"effect:{turn.request.id}", value=turn.text, at=turn.now))
    await asyncio.sleep(0.005)
    return Reply(turn.text)


class Paper:
    """A platform that writes one line a message, at once and for good."""

    name = "paper"
    native = frozenset()

    def __init__(self, path: Path, kit) -> None:
        self.file = path.open("a", buffering=1)
        self.clock = kit.clock

    def parse(self, payload: bytes) -> Request | None:
        data = json.loads(payload)
        chat = Chat(self.name, data["chat"])
        return Request(data["id"], chat, Person(self.name, data["chat"]), self.clock.now(), Said(data["id"]))

    async def run(self, receive):
        raise NotImplementedError

    async def stop(self):
        pass

    async def close(self):
        self.file.close()

    async def send(self, chat, reply, *, origin=None, message=None):
        self.file.write(reply.text + "\n")
        await asyncio.sleep(0.002)
        return "1"


async def main(url: str, out: str, count_of: int, lease_s: float) -> None:
    from datetime import timedelta

    from bot.core import engine as engine_module
    from bot.core.router import Router
    from storage import inbox

    inbox.LEASE = timedelta(seconds=lease_s)
    engine_module.SWEEP_S = lease_s / 3
    app = build(Settings(_env_file=None, database_url=url), platforms=lambda kit: [Paper(Path(out), kit)])
    app.engine.router = Router([flow])
    await app.open()
    await app.engine.start()
    for number in range(count_of):
        data = {"id": f"u{number}", "chat": f"c{number % 7}"}
        await app.engine.receive("paper", data["id"], json.dumps(data).encode())
    print("received", flush=True)
    await asyncio.sleep(600)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])))

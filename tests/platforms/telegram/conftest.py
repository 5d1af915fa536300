"""The assistant on a fake Bot API, as it runs in earnest: polling or webhook, engine, SQLite."""

import asyncio
from dataclasses import dataclass

import pytest

from bot.app import App, build
from bot.platforms.telegram.adapter import Telegram
from bot.platforms.telegram.pace import Limits
from bot.settings import Settings
from storage import people
from tests.chat import KEY
from tests.platforms.telegram.fake_api import FakeApi
from tests.platforms.telegram.person import Person

FAST = Limits(all=(10_000, 1.0), unasked=(10_000, 1.0), chat=(10_000, 1.0), group=(10_000, 1.0))


@dataclass
class Running:
    app: App
    api: FakeApi
    task: asyncio.Task
    stop: asyncio.Event

    @property
    def platform(self) -> Telegram:
        return self.app.platforms["telegram"]

    def person(self, id: int = 42, **kw) -> Person:
        person = Person(self.api, id, **kw)
        person.settle = self.settle
        return person

    async def settle(self) -> None:
        await self.app.engine.idle()
        await asyncio.sleep(0.01)

    async def owner(self, id: int = 42, **kw) -> Person:
        ada = self.person(id, **kw)
        async with self.app.database.session() as store:
            code = await people.invite(store, kind="owner", now=self.app.tools.clock.now(), role="practitioner")
        await ada.says(f"/start {code}")
        await ada.says("/annuler")
        return ada

    async def close(self) -> None:
        self.stop.set()
        await self.task


async def run(api: FakeApi, database_url: str = "sqlite://", limits: Limits | None = FAST, **settings) -> Running:
    options = {"database_url": database_url, "encryption_keys": KEY, "http_port": 0, **api.settings, **settings}
    app = build(Settings(_env_file=None, **options), platforms=lambda kit: [Telegram(kit, limits=limits)])
    stop = asyncio.Event()
    task = asyncio.create_task(app.run("bot", stop))
    while not task.done() and not api.of("setMyCommands"):  # noqa: ASYNC110 - another program's doing
        await asyncio.sleep(0.005)
    return Running(app, api, task, stop)


@pytest.fixture
async def api():
    server = await FakeApi().start()
    yield server
    await server.stop()


@pytest.fixture
async def running(api):
    running = await run(api)
    yield running
    await running.close()
    assert api.refused == []

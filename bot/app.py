"""The wiring: the only place where all parts meet."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable
from dataclasses import dataclass

import handlers
from bot.core.engine import Engine, Tools
from bot.core.ports import Clock, Platform, SystemClock
from bot.core.router import Router, discover
from bot.jobs import Jobs
from bot.kit import Kit, configured
from bot.log import log
from bot.model import connect
from bot.settings import Settings
from bot.web import Web
from bot.writer import Writer
from storage.database import Database
from storage.keys import Keyring
from storage.schema import upgrade
from texts import Texts


@dataclass(slots=True)
class App:
    """The assistant, ready to run."""

    settings: Settings
    database: Database
    engine: Engine
    tools: Tools
    jobs: Jobs
    web: Web
    kit: Kit

    @property
    def platforms(self) -> dict[str, Platform]:
        """Give the platforms by name."""
        return self.tools.platforms

    async def open(self) -> None:
        """Bring the database up to date (SQLite by itself; PostgreSQL by `db upgrade`)."""
        await upgrade(self.database, automatic=True)

    async def run(self, role: str = "all", stop: asyncio.Event | None = None) -> None:
        """Serve until `stop` is set or a signal asks to: turns in hand are finished, then all is closed."""
        stop = stop or asyncio.Event()
        _on_signals(stop.set)
        await self.open()
        receivers: list[asyncio.Task[None]] = []
        if role == "worker":  # it receives nothing, so no platform's silence says that it is ill
            self.web.ready[:] = [self.jobs.healthy]
        try:
            if role in {"all", "worker"}:
                await self.jobs.start(durable=True)
            if role in {"all", "bot"}:
                await self.engine.start()
                receivers = [
                    asyncio.create_task(platform.run(self.engine.receive), name=platform.name)
                    for platform in self.platforms.values()
                ]
            if self.web.wanted or role != "all":
                await self.web.start()
            log.info("started", role=role, platforms=sorted(self.platforms))
            await _first(stop, receivers)
        finally:
            for platform in self.platforms.values():
                with contextlib.suppress(Exception):
                    await platform.stop()
            for task in receivers:
                task.cancel()
            await asyncio.gather(*receivers, return_exceptions=True)
            await self.jobs.stop()
            await self.engine.drain()
            await self.web.stop()
            await self.close()
            log.info("stopped")

    async def close(self) -> None:
        """Close connections."""
        for platform in self.platforms.values():
            with contextlib.suppress(Exception):
                await platform.close()
        await self.tools.writer.close()
        for extra in self.tools.extras.values():
            close = getattr(extra, "close", None)
            if close is not None:
                await close()
        await self.database.close()


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    platforms: Callable[[Kit], list[Platform]] = configured,
) -> App:
    """Put the assistant together; nothing is connected yet."""
    database = Database(settings.database_url, Keyring(settings.keys))
    texts = Texts()
    router = Router(discover(handlers))
    tools = Tools(texts=texts, clock=clock or SystemClock(), database=database, settings=settings)
    tools.writer = Writer(connect(settings), budget_s=settings.model_timeout_s)
    engine = Engine(database, router, tools)
    web = Web(settings.http_host, settings.http_port)
    kit = Kit(settings, texts, router, tools.clock, database, engine, web)
    for platform in platforms(kit):
        tools.platforms[platform.name] = platform
    jobs = Jobs(database, router, tools)
    web.ready.append(jobs.healthy)
    return App(settings, database, engine, tools, jobs, web, kit)


def _on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(name, stop)


async def _first(stop: asyncio.Event, receivers: list[asyncio.Task[None]]) -> None:
    waiting = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait({waiting, *receivers}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for task in done:
        if task is not waiting and not task.cancelled() and task.exception() is not None:
            raise task.exception() or RuntimeError(task.get_name())

"""The program's own web server: webhooks of platforms, health, and metrics, on one port."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.log import log

if TYPE_CHECKING:
    from aiohttp import web

MAX_BODY = 1024 * 1024  # bytes; Telegram's and Slack's updates are far below

Route = Callable[["web.Request"], Awaitable["web.StreamResponse"]]


class Web:
    """Collect routes, then serve them."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.ready: list[Callable[[], Awaitable[bool]]] = []
        self._routes: list[tuple[str, str, Route]] = []
        self._runner: web.AppRunner | None = None

    @property
    def wanted(self) -> bool:
        """Tell whether a platform needs the server."""
        return bool(self._routes)

    def add(self, method: str, path: str, handler: Route) -> None:
        """Serve a route."""
        self._routes.append((method, path, handler))

    async def start(self) -> int:
        """Listen; give the port."""
        from aiohttp import web

        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_get("/healthz", self._health)
        app.router.add_get("/readyz", self._readiness)
        app.router.add_get("/metrics", self._metrics)
        for method, path, handler in self._routes:
            app.router.add_route(method, path, handler)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        log.info("web", host=self.host, port=self.port)
        return self.port

    async def stop(self) -> None:
        """Stop listening and finish the calls in hand."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _health(self, _request: web.Request) -> web.Response:
        from aiohttp import web

        return web.json_response({"ok": True})

    async def _readiness(self, _request: web.Request) -> web.Response:
        from aiohttp import web

        states = [await check() for check in self.ready]
        return web.json_response({"ready": all(states)}, status=200 if all(states) else 503)

    async def _metrics(self, _request: web.Request) -> web.Response:
        from aiohttp import web
        from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

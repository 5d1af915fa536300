"""The program's own web server: webhooks of platforms, health, and metrics, on one port."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.log import log

MAX_BODY = 1024 * 1024  # bytes; Telegram's and Slack's updates are far below


class Web:
    """Collect routes, then serve them."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.app = web.Application(client_max_size=MAX_BODY)
        self.ready: list[Callable[[], Awaitable[bool]]] = []
        self.wanted = False
        self._runner: web.AppRunner | None = None
        self.app.router.add_get("/healthz", self._health)
        self.app.router.add_get("/readyz", self._readiness)
        self.app.router.add_get("/metrics", self._metrics)

    def add(self, method: str, path: str, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> None:
        """Serve a route; from then on the server is wanted."""
        self.wanted = True
        self.app.router.add_route(method, path, handler)

    async def start(self) -> int:
        """Listen; give the port."""
        self._runner = web.AppRunner(self.app, access_log=None)
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
        return web.json_response({"ok": True})

    async def _readiness(self, _request: web.Request) -> web.Response:
        states = [await check() for check in self.ready]
        return web.json_response({"ready": all(states)}, status=200 if all(states) else 503)

    async def _metrics(self, _request: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

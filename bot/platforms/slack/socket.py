"""Socket Mode with a watchdog: whatever happens to the connection, a new one is sought with a fresh address."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from typing import Any, cast

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

PING_S = 3.0
WATCH_S = 2.0
PATIENCE_S = 300.0  # without a session for so long, the program calls itself not ready


class Socket:
    """Keep one live session with Slack."""

    def __init__(self, app: AsyncApp, token: str) -> None:
        self._app, self._token = app, token
        self._handler: AsyncSocketModeHandler | None = None
        self._watch: asyncio.Task[None] | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._alive_at = time.monotonic()

    async def start(self) -> None:
        """Begin to connect, and to watch the connection."""
        logger = logging.getLogger("confrere.slack.socket")
        logger.setLevel(logging.CRITICAL)  # the client's own lines name addresses with tickets
        handler = AsyncSocketModeHandler(self._app, self._token, logger=logger, ping_interval=PING_S)
        self._handler = handler
        self._connecting = asyncio.create_task(_connect(handler))
        self._watch = asyncio.create_task(self._watching(handler))

    @property
    def healthy(self) -> bool:
        """Tell whether there was a live session lately."""
        return time.monotonic() - self._alive_at < PATIENCE_S

    async def stop(self) -> None:
        """Disconnect; envelopes that were not acknowledged are sent again by Slack, to the next session."""
        for task in (self._watch, self._connecting):
            if task is not None:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await task
        if self._handler is not None:
            client = self._handler.client
            with contextlib.suppress(Exception):
                await cast("Any", client).close()
            leftovers = [client.message_processor, client.current_session_monitor, client.message_receiver]
            await asyncio.gather(*(task for task in leftovers if task is not None), return_exceptions=True)
            self._handler = None

    async def _watching(self, handler: AsyncSocketModeHandler) -> None:
        client = handler.client
        while True:
            await asyncio.sleep(WATCH_S)
            with contextlib.suppress(Exception):
                if await client.is_connected():
                    self._alive_at = time.monotonic()
                else:
                    # Measured with slack-sdk 3.47: a refused ticket is tried again for ever. Without an
                    # address, connect() asks Slack for a fresh one.
                    client.wss_uri = None


async def _connect(handler: AsyncSocketModeHandler) -> None:
    await cast("Any", handler.client).connect()

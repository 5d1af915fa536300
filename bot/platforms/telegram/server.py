"""The Bot API as a few calls on plain dictionaries, with errors in the house's own terms."""

from __future__ import annotations

import json
from typing import Any

from telegram import Bot, InputFile
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter  # the only part of PTB 22.8 used that is not public

from bot.core.reply import File
from bot.platforms.telegram.wire import Wire, loopback

POLL_S = 50  # how long the server may hold a getUpdates; Telegram allows this and more
POLL_GRACE_S = 15.0


class Server:
    """Telegram's servers, or what stands in for them at TELEGRAM_API_URL."""

    def __init__(self, token: str, api_url: str, file_url: str) -> None:
        proxied = not loopback(api_url)
        self._wire = Wire(proxied=proxied)
        self._polls = Wire(connections=2, read_s=POLL_S + POLL_GRACE_S, proxied=proxied)
        self.bot = Bot(
            token, base_url=api_url, base_file_url=file_url, request=self._wire, get_updates_request=self._polls,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._polls.shutdown()
        await self._wire.shutdown()

    async def renew_polls(self) -> None:
        """Poll over fresh connections: the old ones may be wedged."""
        await self._polls.renew()

    async def call(
        self, method: str, params: dict[str, Any], file: File | None = None, upload: str = "",
    ) -> Any:
        """Call a method; raise python-telegram-bot's errors, NotSent or Unclear."""
        parameters = [RequestParameter(name, value, None) for name, value in params.items()]
        if file is not None:
            sent = InputFile(file.content, filename=file.name)
            sent.mimetype = file.mime
            parameters.append(RequestParameter(upload, None, [sent]))
        return await self._wire.post(f"{self.bot.base_url}/{method}", RequestData(parameters))

    async def updates(self, offset: int, allowed: tuple[str, ...]) -> list[dict[str, Any]]:
        """Wait for updates from `offset` on; what is before it is thereby confirmed."""
        params = {"timeout": POLL_S, "allowed_updates": list(allowed), **({"offset": offset} if offset else {})}
        data = RequestData([RequestParameter(name, value, None) for name, value in params.items()])
        found: Any = await self._polls.post(f"{self.bot.base_url}/getUpdates", data)
        return [update for update in found if isinstance(update, dict)] if isinstance(found, list) else []

    async def download(self, path: str) -> bytes:
        """Bring a file by the `file_path` that getFile gave."""
        return await self._wire.retrieve(f"{self.bot.base_file_url}/{path.lstrip('/')}")


def packed(update: dict[str, Any]) -> bytes:
    """Write an update as it is kept on disk."""
    return json.dumps(update, separators=(",", ":")).encode()

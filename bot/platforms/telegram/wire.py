"""HTTP for python-telegram-bot by aiohttp: several times faster than its own, and exact about what was sent."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode, urlsplit

import aiohttp
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 64
CONNECT_S = 10.0
READ_S = 20.0
IDLE_S = 50.0  # a connection is kept so long: a quiet bot pays no TLS handshake per message
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class NotSent(NetworkError):
    """The call never reached the server, or the server said that it did nothing."""


class Unclear(NetworkError):
    """The connection broke after the call was written."""


class Flooded(TelegramError):
    """The server asks to wait (python-telegram-bot's RetryAfter warns of its own future at every use)."""

    def __init__(self, seconds: float) -> None:
        super().__init__("Flood control exceeded")
        self.seconds = seconds


def loopback(url: str) -> bool:
    """Tell whether an address is of this machine."""
    return (urlsplit(url).hostname or "") in LOOPBACK


class Wire(BaseRequest):
    """One pool of connections to the Bot API."""

    def __init__(self, *, connections: int = CONNECTIONS, read_s: float = READ_S, proxied: bool = True) -> None:
        self._connections, self._read_s, self._proxied = connections, read_s, proxied
        self._session: aiohttp.ClientSession | None = None
        self._closed = False

    @property
    def read_timeout(self) -> float | None:
        """Give the default read timeout in seconds."""
        return self._read_s

    async def initialize(self) -> None:
        """Open the pool, unless it was closed; the first call does this by itself."""
        if self._closed:
            raise NotSent("closed")
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=IDLE_S, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=self._proxied,
            )

    async def shutdown(self) -> None:
        """Close the pool for good."""
        self._closed = True
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def renew(self) -> None:
        """Start with fresh connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the base class's signature
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
    ) -> tuple[int, bytes]:
        """Make a call; give its status and body. Raise NotSent, TimedOut or Unclear."""
        if self._session is None:
            await self.initialize()
        session = self._session
        if session is None:
            raise NotSent("closed")
        body, headers = _body(request_data)
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_seconds(connect_timeout, CONNECT_S),
            sock_read=_seconds(read_timeout, self._read_s),
        )
        try:
            async with session.request(method, url, data=body, headers=headers, timeout=timeout) as response:
                payload = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise NotSent(type(error).__name__) from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise Unclear(type(error).__name__) from error
        if response.status == 429:
            raise Flooded(_after(payload))
        if response.status == 501:
            raise BadRequest("method not implemented")
        if response.status >= 500:
            raise NotSent(str(response.status))
        return response.status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read the server's answer, without ever logging it."""
        try:
            found = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise TelegramError("Invalid server response")
        if found.get("ok") and "result" not in found:
            found["result"] = True
        return found


def _after(payload: bytes) -> float:
    try:
        return float(json.loads(payload)["parameters"]["retry_after"]) + 0.1
    except (ValueError, KeyError, TypeError):
        return 5.0


def _seconds(given: Any, otherwise: float) -> float | None:
    return otherwise if given is BaseRequest.DEFAULT_NONE else given


def _body(data: RequestData | None) -> tuple[Any, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return urlencode(data.json_parameters).encode(), {"Content-Type": "application/x-www-form-urlencoded"}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, {}

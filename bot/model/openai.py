"""A client for any OpenAI-compatible server, within a time budget that no fault can exceed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import httpx
import stamina

from bot.errors import BadSetting, ModelUnavailable

ANSWER_BYTES = 256 * 1024  # far above any draft; a server that sends more is not answering us


class _Busy(Exception):
    def __init__(self, after: float | None) -> None:
        super().__init__("busy")
        self.after = after


class OpenAICompatible:
    """Ask `POST {url}/chat/completions`; 429 and 5xx are tried again while the budget lasts."""

    def __init__(
        self,
        url: str,
        *,
        key: str = "",
        name: str = "",
        timeout_s: float = 20.0,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Raise BadSetting for an address that is not http(s)."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise BadSetting("MODEL_URL must be an http(s) address, such as http://127.0.0.1:8000/v1")
        self.host = parts.hostname
        self._name = name or "default"
        self._budget = timeout_s
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._client = httpx.AsyncClient(
            base_url=url.rstrip("/") + "/", headers=headers, transport=transport,
            timeout=httpx.Timeout(timeout_s, connect=min(5.0, timeout_s)),
        )

    async def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        *,
        schema: Mapping[str, Any] | None = None,
        max_tokens: int = 800,
        budget_s: float | None = None,
    ) -> str:
        """Answer with the assistant's text; raise ModelUnavailable when the budget (seconds) is spent."""
        body: dict[str, Any] = {
            "model": self._name, "messages": list(messages), "max_tokens": max_tokens, "temperature": 0.4,
        }
        if schema is not None:
            body["response_format"] = {
                "type": "json_schema", "json_schema": {"name": "answer", "schema": dict(schema), "strict": True},
            }
        budget = min(budget_s or self._budget, self._budget)
        try:
            async with asyncio.timeout(budget):
                return await self._retry(body, budget)
        except TimeoutError as error:
            raise ModelUnavailable("the model did not answer in time") from error
        except (httpx.HTTPError, httpx.InvalidURL, _Busy) as error:
            raise ModelUnavailable("the model cannot be reached") from error

    async def reachable(self) -> bool:
        """Tell whether the server answers at all (`GET /models`, five seconds)."""
        try:
            return (await self._client.get("models", timeout=5.0)).status_code < 500
        except httpx.HTTPError:
            return False

    async def close(self) -> None:
        """Close connections."""
        await self._client.aclose()

    async def _retry(self, body: Mapping[str, Any], budget: float) -> str:
        async for attempt in stamina.retry_context(
            on=(_Busy, httpx.TransportError), attempts=4, timeout=budget, wait_initial=0.3, wait_max=4.0,
        ):
            with attempt:
                try:
                    return await self._once(body)
                except _Busy as busy:
                    if busy.after is not None:
                        await asyncio.sleep(min(busy.after, budget))
                    raise
        raise ModelUnavailable

    async def _once(self, body: Mapping[str, Any]) -> str:
        async with self._client.stream("POST", "chat/completions", json=body) as response:
            if response.status_code == 429 or response.status_code >= 500:
                raise _Busy(_seconds(response.headers.get("retry-after")))
            if response.status_code == 400 and "response_format" in body:
                plain = {key: value for key, value in body.items() if key != "response_format"}
                return await self._once(plain)
            if response.status_code != 200:
                raise ModelUnavailable(f"the model's server answered {response.status_code}")
            received = bytearray()
            async for chunk in response.aiter_bytes():
                received += chunk
                if len(received) > ANSWER_BYTES:
                    raise ModelUnavailable("the model's answer is too long")
        return _content(bytes(received))


def _content(received: bytes) -> str:
    try:
        answer = httpx.Response(200, content=received).json()
        text = answer["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise ModelUnavailable("the model's server sent something else than an answer") from error
    if not isinstance(text, str) or not text.strip():
        raise ModelUnavailable("the model's answer is empty")
    return text


def _seconds(value: str | None) -> float | None:
    try:
        return max(0.0, float(value)) if value else None
    except ValueError:
        return None

"""Calls of the Web API: one shared connection pool, and Slack's refusals as our few errors."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ChatGone, TryLater, Uncertain
from bot.platforms.slack.tokens import Tokens

TIMEOUT_S = 15
FORM_ENCODED = frozenset({"users.info", "conversations.info", "files.getUploadURLExternal", "conversations.history"})
GONE = frozenset({
    "account_inactive", "cannot_dm_bot", "channel_not_found", "ekm_access_denied", "invalid_auth", "is_archived",
    "no_permission", "not_authed", "not_in_channel", "org_login_required", "restricted_action",
    "team_access_not_granted", "team_not_found", "token_expired", "token_revoked", "user_disabled", "user_not_found",
    "user_not_in_channel", "user_not_visible", "channel_is_archived", "messages_tab_disabled",
    "not_allowed_token_type", "access_denied",
})
UNCERTAIN = frozenset({"fatal_error", "internal_error", "request_timeout"})
BUSY = frozenset({"ratelimited", "rate_limited", "service_unavailable", "team_added_to_org"})
CALM_S = 30.0  # after a 429, a channel gets one message a second for so long


class Refused(Exception):
    """Slack said no for a reason that the caller may know how to mend."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Calls:
    """Call methods with the right workspace's token."""

    def __init__(self, client: AsyncWebClient, tokens: Tokens) -> None:
        self._client, self._tokens = client, tokens
        self._paced: dict[str, tuple[float, float]] = {}  # channel -> (next free instant, calm again at)
        self._failures = 0

    async def __call__(self, team: str, method: str, /, *, once: bool = False, **given: Any) -> Mapping[str, Any]:
        """Call a method; `once` marks what must not be done twice (a new message).

        Raises ChatGone, TryLater (nothing was done), Uncertain (it may have been), Refused for the rest.
        """
        token = await self._tokens.token(team)
        channel = str(given.get("channel") or given.get("channel_id") or "")
        await self._wait(channel)
        told: dict[str, Any] = {"data": given} if method in FORM_ENCODED else {"json": given}
        try:
            answer = await self._client.api_call(method, headers={"Authorization": f"Bearer {token}"}, **told)
        except SlackApiError as error:
            raise self._refusal(error, channel, once=once) from error
        except aiohttp.ClientConnectorError as error:
            raise TryLater(self._backoff()) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise (Uncertain() if once else TryLater(self._backoff())) from error
        self._failures = 0
        data = answer.data
        return data if isinstance(data, Mapping) else {}

    def _refusal(self, error: SlackApiError, channel: str, *, once: bool) -> Exception:
        response: Any = error.response
        reason = str(response.get("error") or "") if isinstance(getattr(response, "data", None), dict) else ""
        status = getattr(response, "status_code", 0) or getattr(response, "status", 0)
        if status == 429 or reason in BUSY:
            headers = {key.lower(): value for key, value in (getattr(response, "headers", None) or {}).items()}
            after = _seconds(headers.get("retry-after"))
            now = time.monotonic()
            if channel:
                self._paced[channel] = (now + after, now + after + CALM_S)
            return TryLater(after)
        if reason in GONE:
            return ChatGone(reason)
        if reason in UNCERTAIN or status >= 500:
            return Uncertain() if once and status != 503 else TryLater(self._backoff())
        return Refused(reason or f"http {status}")

    def _backoff(self) -> float:
        self._failures += 1
        return float(min(20, 2 ** min(self._failures, 5)))

    async def _wait(self, channel: str) -> None:
        """Hold a channel to one message a second once Slack has asked for it."""
        pace = self._paced.get(channel)
        if pace is None:
            return
        now = time.monotonic()
        free, calm = pace
        if now >= calm:
            del self._paced[channel]
            return
        start = max(free, now)
        self._paced[channel] = (start + 1.05, calm)
        if start > now:
            await asyncio.sleep(start - now)


def _seconds(header: Any) -> float:
    try:
        return max(0.5, min(300.0, float(str(header[0] if isinstance(header, list) else header))))
    except (TypeError, ValueError, IndexError):
        return 1.0

"""Whose token speaks in which workspace: the one of .env, or those of workspaces installed through OAuth."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.ports import Clock
from bot.errors import ChatGone, TryLater
from bot.platforms.slack.parse import NAME
from storage import erasure, installs
from storage.audit import note
from storage.database import Database

KEPT_S = 300.0            # an installation is read again after this, so that other processes' news arrive
ROTATE_MINUTES = 120      # before a token's end (tokens live 12 hours)


class Tokens(AsyncAuthorize):
    """Find, rotate and forget tokens; Bolt asks it who is speaking, the sender which token to use."""

    def __init__(
        self, database: Database, clock: Clock, client: AsyncWebClient, *, token: str = "", client_id: str = "",
        client_secret: str = "",
    ) -> None:
        self._database, self._clock, self._client = database, clock, client
        self._token = token
        self._rotator = AsyncTokenRotator(client_id=client_id, client_secret=client_secret, client=client) if (
            client_id and client_secret) else None
        self._home: AuthorizeResult | None = None
        self._known: dict[str, tuple[float, Installation | None]] = {}
        self._turn = asyncio.Lock()
        self.token_rotation_expiration_minutes = ROTATE_MINUTES

    async def home(self) -> AuthorizeResult | None:
        """Ask Slack, once, whose token stands in .env; None without one, TryLater when Slack does not answer."""
        if not self._token:
            return None
        if self._home is None:
            async with self._turn:
                if self._home is None:
                    found = await self._ask(self._token)
                    self._home = AuthorizeResult(
                        enterprise_id=found.get("enterprise_id"), team_id=found.get("team_id"),
                        bot_user_id=found.get("user_id"), bot_id=found.get("bot_id"), bot_token=self._token,
                    )
        return self._home

    async def __call__(  # noqa: D102 - Bolt's port
        self, *, context: Any, enterprise_id: str | None, team_id: str | None, user_id: str | None,
        actor_enterprise_id: str | None = None, actor_team_id: str | None = None, actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        del context, user_id, actor_enterprise_id, actor_team_id, actor_user_id
        home = await self.home()
        if home is not None and team_id in {home.team_id, None}:
            return home
        if team_id is None:
            return None
        found = await self._installed(team_id)
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id, team_id=team_id, bot_user_id=found.bot_user_id, bot_id=found.bot_id,
            bot_token=found.bot_token,
        )

    async def token(self, team: str) -> str:
        """Give the token to send with; raise ChatGone for a workspace that is not installed."""
        if self._token and self._home is not None and team in {"", self._home.team_id}:
            return self._token
        home = await self.home()
        if home is not None and team in {"", home.team_id}:
            return self._token
        found = await self._installed(team)
        if found is None or not found.bot_token:
            raise ChatGone
        return found.bot_token

    async def save(self, installation: Installation) -> None:
        """Keep a workspace's installation, sealed with the program's own key."""
        team = installation.team_id or ""
        body = json.dumps(installation.to_dict(), default=str).encode()
        async with self._database.session() as store:
            await installs.save(
                store, NAME, team, installation.enterprise_id or "", self._seal(body), self._clock.now(),
            )
        self._known.pop(team, None)

    async def forget(self, team: str) -> None:
        """Erase a workspace: its tokens, its accounts, and the practices that nobody else can reach."""
        now = self._clock.now()
        async with self._database.session() as store:
            for practice_id in await installs.forget(store, NAME, team, now):
                await note(store, practice_id, at=now, actor=0, action="practice-erased",
                           subject=f"practice:{practice_id}")
                await erasure.erase(store, practice_id)
        self._known.pop(team, None)
        if self._home is not None and self._home.team_id == team:
            self._home = None

    async def _installed(self, team: str) -> Installation | None:
        kept = self._known.get(team)
        if kept and kept[0] > time.monotonic() and not _old(kept[1], self._clock):
            return kept[1]
        async with self._turn:
            async with self._database.session() as store:
                row = await installs.find(store, NAME, team)
            found = _installation(json.loads(self._open(row.body))) if row is not None and row.body else None
            if found is not None and self._rotator is not None and _old(found, self._clock):
                fresh = await self._rotate(found)
                if fresh is not None:
                    await self.save(fresh)
                    found = fresh
            self._known[team] = (time.monotonic() + KEPT_S, found)
        return found

    async def _rotate(self, found: Installation) -> Installation | None:
        if self._rotator is None or not found.bot_refresh_token:
            return None
        try:
            fresh: Installation | None = await self._rotator.perform_token_rotation(
                installation=found, minutes_before_expiration=ROTATE_MINUTES,
            )
        except Exception:  # noqa: BLE001 - an edge: the old token still lives for a while
            return None
        return fresh

    async def _ask(self, token: str) -> Any:
        try:
            return await asyncio.wait_for(self._client.api_call("auth.test", headers=_bearer(token)), 5.0)
        except SlackApiError as error:
            raise ChatGone from error
        except Exception as error:
            raise TryLater(2.0) from error

    def _seal(self, body: bytes) -> bytes:
        cipher = self._database.keyring.own_scope().cipher
        return cipher.encrypt(body) if cipher else body

    def _open(self, body: bytes) -> bytes:
        cipher = self._database.keyring.own_scope().cipher
        return cipher.decrypt(body) if cipher else body


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _installation(kept: dict[str, Any]) -> Installation:
    names = {
        "app_id", "enterprise_id", "enterprise_name", "enterprise_url", "team_id", "team_name", "bot_token", "bot_id",
        "bot_user_id", "bot_scopes", "bot_refresh_token", "bot_token_expires_at", "user_id", "is_enterprise_install",
        "token_type", "installed_at",
    }
    return Installation(**{
        "user_id": "", **{key: value for key, value in kept.items() if key in names and key != "installed_at"},
    })


def _old(found: Installation | None, clock: Clock) -> bool:
    if found is None or not found.bot_refresh_token or not found.bot_token_expires_at:
        return False
    return int(found.bot_token_expires_at) - clock.now().timestamp() < ROTATE_MINUTES * 60

"""HTTP mode and installation: signed events, and OAuth for many workspaces."""

from __future__ import annotations

import hashlib
import secrets
import time

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.kit import Kit
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.addresses import authorize_url, loopback
from bot.platforms.slack.parse import NAME
from bot.platforms.slack.scopes import SCOPES
from bot.platforms.slack.tokens import Tokens
from storage import installs

OLD_S = 300            # Slack's own window for a signature
REMEMBERED = 20_000


class Signatures:
    """Refuse a request that somebody sends a second time; Slack's own repetitions say that they are."""

    def __init__(self) -> None:
        self._seen: dict[str, float] = {}

    def replayed(self, signature: str, *, repeated: bool) -> bool:
        """Tell whether this signature was used up, and was not Slack trying again."""
        return not repeated and bool(signature) and signature in self._seen

    def used(self, signature: str) -> None:
        """Remember a signature that was answered."""
        now = time.monotonic()
        while self._seen and (len(self._seen) > REMEMBERED or next(iter(self._seen.values())) < now - OLD_S - 60):
            self._seen.pop(next(iter(self._seen)))
        self._seen[signature] = now


def serve_events(kit: Kit, slack: Slack) -> None:
    """Serve /slack/events: signed by Slack, at most five minutes old, and used once."""
    signatures = Signatures()

    async def events(request: web.Request) -> web.StreamResponse:
        signature = request.headers.get("X-Slack-Signature", "")
        if signatures.replayed(signature, repeated="X-Slack-Retry-Num" in request.headers):
            return web.Response(status=409, text="already answered")
        try:
            told = await to_bolt_request(request)
        except (ValueError, TypeError, AttributeError):
            return web.Response(status=400, text="unreadable")
        if not isinstance(told.body, dict):
            return web.Response(status=400, text="unreadable")
        answer = await slack.app.async_dispatch(told)
        if answer.status == 200:
            signatures.used(signature)
        return await to_aiohttp_response(answer)

    kit.web.add("POST", "/slack/events", events)


def serve_oauth(kit: Kit, slack: Slack) -> None:
    """Serve /slack/install and /slack/oauth_redirect."""
    flow = AsyncOAuthFlow(client=slack.client, settings=AsyncOAuthSettings(
        client_id=kit.settings.slack_client_id, client_secret=kit.settings.slack_client_secret,
        scopes=list(SCOPES), authorization_url=authorize_url(kit.settings.slack_api_url),
        installation_store=Store(slack.tokens), state_store=States(kit), redirect_uri_path="/slack/oauth_redirect",
        install_path="/slack/install",
    ))

    async def install(request: web.Request) -> web.StreamResponse:
        if loopback(kit.settings.slack_api_url) and loopback(f"http://{request.host}"):
            # Slack takes the address from the app's own settings; stand-ins want to be told.
            here = f"http://{request.host}/slack/oauth_redirect"
            flow.settings.redirect_uri = flow.settings.authorize_url_generator.redirect_uri = here
        return await to_aiohttp_response(await flow.handle_installation(await to_bolt_request(request)))

    async def redirect(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await flow.handle_callback(await to_bolt_request(request)))

    kit.web.add("GET", "/slack/install", install)
    kit.web.add("GET", "/slack/oauth_redirect", redirect)


class Store(AsyncInstallationStore):
    """Keep installations where the tokens are."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    async def async_save(self, installation: Installation) -> None:
        """Keep one."""
        await self._tokens.save(installation)


class States(AsyncOAuthStateStore):
    """Begin an installation once, end it once."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    async def async_issue(self, *_: object, **__: object) -> str:
        """Make a state for one installation."""
        state = secrets.token_urlsafe(24)
        async with self._kit.database.session() as store:
            await installs.issue_state(store, NAME, _digest(state), self._kit.clock.now())
        return state

    async def async_consume(self, state: str) -> bool:
        """Use a state up."""
        async with self._kit.database.session() as store:
            return await installs.use_state(store, NAME, _digest(state), self._kit.clock.now())


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()

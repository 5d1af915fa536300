"""What `doctor` checks of Slack: tokens, scopes, and how Slack reaches us."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp

from bot.health import Check
from bot.platforms.slack.scopes import APP_SCOPE, SCOPES
from bot.settings import Settings

NAME = "slack"
WAIT_S = 10


async def examine(settings: Settings, *, offline: bool = False) -> AsyncIterator[Check]:
    """Yield one finding after the other; nothing when Slack is not used."""
    if not (settings.slack_bot_token or settings.slack_client_id):
        return
    for check in _settings(settings):
        yield check
    if offline:
        return
    timeout = aiohttp.ClientTimeout(total=WAIT_S)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        if settings.slack_bot_token:
            yield await _bot(session, settings)
        if settings.slack_app_token:
            yield await _socket(session, settings)


def _settings(settings: Settings) -> list[Check]:
    found = []
    if settings.slack_bot_token and not settings.slack_bot_token.startswith("xoxb-"):
        found.append(Check(NAME, "warn", "SLACK_BOT_TOKEN does not begin with xoxb-",
                           "Copy the Bot User OAuth Token from OAuth & Permissions."))
    if settings.slack_app_token and not settings.slack_app_token.startswith("xapp-"):
        found.append(Check(NAME, "warn", "SLACK_APP_TOKEN does not begin with xapp-",
                           f"Make an app-level token with {APP_SCOPE} under Basic Information."))
    if not settings.slack_app_token and not settings.slack_signing_secret:
        found.append(Check(NAME, "fail", "neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP)",
                           "Set one of them: without it nothing from Slack can be received."))
    elif settings.slack_app_token:
        found.append(Check(NAME, "ok", "Socket Mode: no public address needed"))
    else:
        found.append(Check(NAME, "ok", f"HTTP mode: Slack must reach port {settings.http_port} at /slack/events"))
    if bool(settings.slack_client_id) != bool(settings.slack_client_secret):
        found.append(Check(NAME, "fail", "only one of SLACK_CLIENT_ID and SLACK_CLIENT_SECRET is set",
                           "Set both for several workspaces, or neither."))
    elif settings.slack_client_id and not settings.keys:
        found.append(Check(NAME, "warn", "workspaces' tokens would be kept unencrypted",
                           "python -m bot db new-key, then ENCRYPTION_KEYS=… in .env"))
    return found


async def _bot(session: aiohttp.ClientSession, settings: Settings) -> Check:
    try:
        data, headers = await _call(session, settings.slack_api_url, "auth.test", settings.slack_bot_token)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return Check(NAME, "fail", f"Slack does not answer ({type(error).__name__})",
                     "Is SLACK_API_URL right, and the network open?")
    if not data.get("ok"):
        return Check(NAME, "fail", f"Slack refuses the bot token ({data.get('error', 'no reason')})",
                     "Install the app again and copy the new token into SLACK_BOT_TOKEN.")
    granted = {scope.strip() for scope in headers.get("x-oauth-scopes", "").split(",") if scope.strip()}
    missing = {scope: why for scope, why in SCOPES.items() if scope not in granted} if granted else {}
    if missing:
        wants = "; ".join(f"{scope} ({why})" for scope, why in missing.items())
        return Check(NAME, "fail", f"scopes are missing: {wants}",
                     "Add them under OAuth & Permissions (or apply deploy/slack-manifest.yaml), then install again.")
    known = "scopes complete" if granted else "scopes not told"
    return Check(NAME, "ok", f"token of {data.get('team', data.get('team_id', '?'))} accepted, {known}")


async def _socket(session: aiohttp.ClientSession, settings: Settings) -> Check:
    try:
        data, _ = await _call(session, settings.slack_api_url, "apps.connections.open", settings.slack_app_token)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return Check(NAME, "fail", f"Socket Mode cannot be asked for ({type(error).__name__})", "Is the network open?")
    if data.get("ok"):
        return Check(NAME, "ok", "Socket Mode accepted")
    return Check(NAME, "fail", f"Slack refuses Socket Mode ({data.get('error', 'no reason')})",
                 f"Turn Socket Mode on, and make the app-level token with {APP_SCOPE}.")


async def _call(
    session: aiohttp.ClientSession, base: str, method: str, token: str,
) -> tuple[dict[str, Any], dict[str, str]]:
    async with session.post(base + method, headers={"Authorization": f"Bearer {token}"}) as answer:
        data = await answer.json(content_type=None)
        return (data if isinstance(data, dict) else {}), {key.lower(): value for key, value in answer.headers.items()}

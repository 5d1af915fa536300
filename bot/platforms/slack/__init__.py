"""Slack: Socket Mode or HTTP, one workspace or many."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from bot.health import Check
from bot.kit import Kit
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.platforms.slack.adapter import Slack


def make(kit: Kit) -> Slack | None:
    """Make the platform when its settings are there; Slack's libraries are not read otherwise."""
    settings = kit.settings
    if not (settings.slack_bot_token or (settings.slack_client_id and settings.slack_client_secret)):
        return None
    from bot.platforms.slack.adapter import Slack
    from bot.platforms.slack.routes import serve_events, serve_oauth

    slack = Slack(kit)
    if settings.slack_signing_secret and not settings.slack_app_token:
        serve_events(kit, slack)
    if settings.slack_client_id and settings.slack_client_secret:
        serve_oauth(kit, slack)
    return slack


async def examine(settings: Settings, *, offline: bool = False) -> AsyncIterator[Check]:
    """Check Slack's settings for `doctor`."""
    from bot.platforms.slack import doctor

    async for check in doctor.examine(settings, offline=offline):
        yield check

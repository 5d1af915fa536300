"""Telegram: long polling or webhook, through python-telegram-bot over aiohttp."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.ports import Platform
    from bot.health import Check
    from bot.kit import Kit
    from bot.settings import Settings


def make(kit: Kit) -> Platform | None:
    """Make the platform when TELEGRAM_BOT_TOKEN is set; nothing heavy is imported otherwise."""
    if not kit.settings.telegram_bot_token:
        return None
    from bot.platforms.telegram.adapter import Telegram

    return Telegram(kit)


async def examine(settings: Settings, *, offline: bool) -> AsyncIterator[Check]:
    """Check the token, the addresses and who answers, for `doctor`."""
    if not settings.telegram_bot_token:
        from bot.health import Check

        yield Check("telegram", "ok", "off: TELEGRAM_BOT_TOKEN is empty")
        return
    from bot.platforms.telegram.examine import checks

    async for check in checks(settings, offline=offline):
        yield check

"""Post ideas."""

from __future__ import annotations

from bot.core.flow import Flow, Turn
from bot.core.reply import Reply

flow = Flow("ideas")


async def suggest(turn: Turn, count: int) -> tuple[Reply, ...]:
    """Show ideas."""
    del turn, count
    return ()

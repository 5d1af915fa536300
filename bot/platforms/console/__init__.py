"""The console: the assistant on a terminal, or one message a line from a pipe."""

from bot.platforms.console.adapter import Console
from bot.platforms.console.clock import MovableClock

__all__ = ["Console", "MovableClock"]

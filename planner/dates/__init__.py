"""Dates as people type them on a phone, in French and English, read or asked about, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planner.dates.when import Option, When, read

__all__ = ["Option", "When", "read"]


def __getattr__(name: str) -> Any:
    """Load the reader when it is first asked for: its patterns take a while to compile."""
    if name in __all__:
        from planner.dates import when

        return getattr(when, name)
    raise AttributeError(name)

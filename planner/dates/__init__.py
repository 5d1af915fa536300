"""Dates as people type them on a phone, in French and English, read or asked about, never guessed."""

from planner.dates.when import Option, When, read

__all__ = ["Option", "When", "read"]

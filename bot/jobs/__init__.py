"""Durable reminders: what is due is claimed from the table, delivered once, and entered in the ledger."""

from bot.jobs.engine import Jobs

__all__ = ["Jobs"]

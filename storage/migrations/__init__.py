"""Alembic migrations, from the first table on."""

from __future__ import annotations

from typing import Any

from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - fills SQLModel.metadata


def env_names(name: str | None, kind: str, _parents: Any) -> bool:
    """Keep to our own tables: the engine of jobs has its own in the same file, which must not be dropped."""
    return kind != "table" or name in SQLModel.metadata.tables

"""Alembic's entry: it is given a connection by storage.schema, and sees only our own tables."""

from __future__ import annotations

from typing import Any

from alembic import context
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - fills SQLModel.metadata

TABLES = set(SQLModel.metadata.tables)


def _ours(name: str | None, kind: str, _parents: Any) -> bool:
    # The engine of jobs keeps its own tables in the same file; autogenerate must not drop them.
    return kind != "table" or name in TABLES


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    include_name=_ours,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()

"""Alembic's entry: it is given a connection by storage.schema, and sees only our own tables."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

from storage.migrations import env_names

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    include_name=env_names,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()

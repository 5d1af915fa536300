#!/usr/bin/env bash
# Telegram over real HTTP: lo-bot-api-emulator, by polling and by webhook with a secret, judged by its own verdict.
set -euo pipefail
cd "$(dirname "$0")/../.."
peer=.venv/peers/telegram
if [ ! -x "$peer/bin/lo-bot-api-emulator" ]; then
    python3 -m venv "$peer"
    "$peer/bin/python" -m pip install --quiet "lo-bot-api-emulator==0.3.6"
fi
PATH="$PWD/$peer/bin:$PATH" .venv/bin/python -m pytest -q -m peer tests/e2e/telegram_peer.py

#!/usr/bin/env bash
# Fetch the third-party Slack that tests/e2e/test_slack_peer.py talks to (npm, MIT), and run those tests.
# It listens on every interface, so it gets a network of its own where the machine allows that.
set -euo pipefail
cd "$(dirname "$0")/../.."
peers=.venv/peers
sha=3332007b797969d835f694b463ac526f7ef1fc66afac93f950f585105fe4815f  # local-slack-linux-x64 0.1.8
binary=$peers/node_modules/local-slack-linux-x64/bin/local-slack
if ! [ -x "$binary" ]; then
    command -v npm >/dev/null || { echo "e2e slack: npm is not here, skipped"; exit 0; }
    mkdir -p "$peers"
    npm install --prefix "$peers" --no-save --no-audit --no-fund --silent local-slack-linux-x64@0.1.8
fi
echo "$sha  $binary" | sha256sum --check --quiet
export PEER_LOCAL_SLACK="$PWD/$binary"
if unshare -rn true 2>/dev/null; then
    unshare -rn sh -c 'ip link set lo up && exec .venv/bin/python -m pytest -m peer tests/e2e/test_slack_peer.py'
else
    .venv/bin/python -m pytest -m peer tests/e2e/test_slack_peer.py
fi

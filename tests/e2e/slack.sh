#!/usr/bin/env bash
# Fetch the third-party Slacks that the tests here talk to (npm; MIT and Apache-2.0), and run those tests.
# One of them listens on every interface, so all get a network of their own where the machine allows that.
set -euo pipefail
cd "$(dirname "$0")/../.."
peers=.venv/peers
sha=3332007b797969d835f694b463ac526f7ef1fc66afac93f950f585105fe4815f  # local-slack-linux-x64 0.1.8
binary=$peers/node_modules/local-slack-linux-x64/bin/local-slack
node=$peers/node_modules/node/bin/node  # emulate needs Node 22.15 or newer
emulate=$peers/node_modules/.bin/emulate
if ! [ -x "$binary" ] || ! [ -x "$node" ] || ! [ -e "$emulate" ]; then
    command -v npm >/dev/null || { echo "e2e slack: npm is not here, skipped"; exit 0; }
    mkdir -p "$peers"
    npm install --prefix "$peers" --no-save --no-audit --no-fund --silent \
        local-slack-linux-x64@0.1.8 emulate@0.12.2 node@24
fi
echo "$sha  $binary" | sha256sum --check --quiet
export PEER_LOCAL_SLACK="$PWD/$binary" PEER_NODE="$PWD/$node" PEER_EMULATE="$PWD/$emulate"
tests="tests/e2e/test_slack_peer.py tests/e2e/test_slack_oauth_peer.py"
if unshare -rn true 2>/dev/null; then
    unshare -rn sh -c "ip link set lo up && exec .venv/bin/python -m pytest -m peer $tests"
else
    # shellcheck disable=SC2086 - two paths
    .venv/bin/python -m pytest -m peer $tests
fi

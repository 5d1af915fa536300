"""The program as people run it, beside somebody else's Slack: install, ask, fill in, sign, over socket and HTTP.

The peer is npm's local-slack (MIT): `bash tests/e2e/run` fetches it and points PEER_LOCAL_SLACK at it.
"""

import asyncio
import contextlib
import json
import os
import re
import socket
import sys
from pathlib import Path

import aiohttp
import pytest

from tests.chat import KEY

PEER = os.environ.get("PEER_LOCAL_SLACK", "")
ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.peer, pytest.mark.skipif(not PEER, reason="run tests/e2e/run"), pytest.mark.timeout(180)]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Peer:
    """Somebody else's Slack with one workspace, two people, a channel, and a talk between each and the bot."""

    def __init__(self, base):
        self.base = base
        self.messages = {}
        self.views = []
        self.homes = {}
        self.errors = None
        self.ws = None

    async def watch(self, session):
        self.ws = await session.ws_connect(f"{self.base}/ui")
        async for item in self.ws:
            told = json.loads(item.data)
            match told["t"]:
                case "message" | "message_update":
                    message = told["message"]
                    self.messages[message["channel"], message["ts"]] = message
                case "view":
                    self.views = told.get("stack") or []
                case "view_errors":
                    self.errors = told.get("errors")
                case "home":
                    self.homes[told["user"]] = told["view"]

    async def tell(self, kind, **told):
        await self.ws.send_json({"t": kind, **told})

    def said(self, channel):
        found = [m for (where, _), m in sorted(self.messages.items()) if where == channel and m.get("user") == "UBOT"]
        return [(message["ts"], message, json.dumps(message, ensure_ascii=False)) for message in found]

    async def until(self, ready, what=""):
        for _ in range(400):
            found = ready()
            if found:
                return found
            await asyncio.sleep(0.05)
        raise AssertionError(f"never: {what}; {[(k, m.get('text', '')[:80]) for k, m in self.messages.items()]}")

    async def hears(self, channel, words):
        return await self.until(lambda: [item for item in self.said(channel) if words in item[2]], words)

    async def presses(self, user, found, label="", does=""):
        stamp, message, _ = found
        button = next(e for b in message["blocks"] if b["type"] == "actions" for e in b["elements"]
                      if label in e["text"]["text"] and e.get("value", "").startswith(does))
        await self.tell("block_action", channel=message["channel"], messageTs=stamp, user=user, appId="A1",
                        action={**button, "block_id": "x"})


@contextlib.asynccontextmanager
async def running(mode, tmp_path):
    slack_port, web_port = free_port(), free_port()
    base = f"http://127.0.0.1:{slack_port}"
    config = {
        "workspace": {"name": "Clinique", "domain": "clinique", "teamId": "T1"},
        "apps": [{"appId": "A1", "botUserId": "UBOT", "botName": "confrere", "botToken": "xoxb-e2e",
                  "appToken": "xapp-e2e", "signingSecret": "e2e", "mode": "socket" if mode == "socket" else "events",
                  **({"requestUrl": f"http://127.0.0.1:{web_port}/slack/events"} if mode == "http" else {})}],
        "users": [{"id": "U1", "name": "ada", "tz": "Europe/Paris"}, {"id": "U2", "name": "bea", "tz": "Europe/Paris"},
                  {"id": "UBOT", "name": "confrere", "is_bot": True}],
        "channels": [
            {"id": "D1", "name": "dm-ada", "is_im": True, "is_channel": False, "members": ["U1", "UBOT"]},
            {"id": "D2", "name": "dm-bea", "is_im": True, "is_channel": False, "members": ["U2", "UBOT"]},
            {"id": "C1", "name": "avis", "members": ["U1", "U2", "UBOT"]},
        ],
    }
    (tmp_path / "slack.json").write_text(json.dumps(config), encoding="utf-8")
    peer = await asyncio.create_subprocess_exec(
        PEER, "--config", str(tmp_path / "slack.json"), "--port", str(slack_port), "--base-host", "127.0.0.1",
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )
    bot = None
    async with aiohttp.ClientSession() as session:
        try:
            for _ in range(200):
                with contextlib.suppress(aiohttp.ClientError):
                    async with session.get(f"{base}/_control/state") as answer:
                        if answer.status == 200:
                            break
                await asyncio.sleep(0.05)
            env = {
                "PATH": os.environ["PATH"], "SLACK_BOT_TOKEN": "xoxb-e2e", "SLACK_API_URL": f"{base}/api/",
                "DATABASE_URL": f"sqlite:///{tmp_path}/e2e.db", "ENCRYPTION_KEYS": KEY, "HTTP_PORT": str(web_port),
                "XDG_RUNTIME_DIR": str(tmp_path), "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT),
                **({"SLACK_APP_TOKEN": "xapp-e2e"} if mode == "socket" else {"SLACK_SIGNING_SECRET": "e2e"}),
            }
            bot = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=tmp_path, env=env, stderr=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.DEVNULL,
            )
            code, log = "", []
            while not code or "started" not in log[-1]:
                line = (await asyncio.wait_for(bot.stderr.readline(), 40)).decode()
                assert line, log
                log.append(line)
                code = code or (re.search(r"/start (\S+)", line) or ["", ""])[1]
            drain = asyncio.create_task(_drain(bot.stderr, log))
            found = Peer(base)
            watching = asyncio.create_task(found.watch(session))
            await found.until(lambda: found.ws is not None)
            await asyncio.sleep(1.5)
            yield found, code, log
            watching.cancel()
            bot.terminate()
            assert await asyncio.wait_for(bot.wait(), 30) == 0
            await drain
        finally:
            for process in (bot, peer):
                if process is not None and process.returncode is None:
                    process.kill()
                    await process.wait()


async def _drain(stream, log):
    while line := await stream.readline():
        log.append(line.decode())


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_a_practice_on_slack_from_the_first_code_to_the_signature(mode, tmp_path):
    async with running(mode, tmp_path) as (peer, code, log):
        # A stranger is told one sentence; the owner comes in by the code, in private, and fills in the window.
        await peer.tell("post_message", channel="D2", user="U2", text="bonjour")
        await peer.hears("D2", "assistant privé")
        await peer.tell("post_message", channel="D1", user="U1", text=f"/start {code}")
        asked = (await peer.hears("D1", "Ouvrir le formulaire"))[-1]
        await peer.presses("U1", asked, "Ouvrir")
        view = (await peer.until(lambda: peer.views, "a window"))[-1]
        view = view.get("view", view)
        values = {"city": {"v": {"type": "plain_text_input", "value": "Lyon"}},
                  "networks": {"v": {"type": "checkboxes", "selected_options": [{"value": "instagram"}]}}}
        assert view["callback_id"] == "form"
        await peer.tell("view_submit", user="U1", values=values)
        await peer.hears("D1", "C’est prêt")
        # A slash command, a button that edits its message, and a check.
        await peer.tell("slash_command", appId="A1", channel="D1", user="U1", command="/confrere", text="cabinet")
        await peer.hears("D1", "Lyon")
        await peer.tell("slash_command", appId="A1", channel="D1", user="U1", command="/confrere", text="signataires")
        card = (await peer.hears("D1", "Qui signe"))[-1]
        await peer.presses("U1", card, "Publications")
        await peer.until(lambda: "rédacteur" in json.dumps(peer.messages["D1", card[0]], ensure_ascii=False), "an edit")
        await peer.tell("slash_command", appId="A1", channel="C1", user="U1", command="/confrere",
                        text="verifier Résultat garanti, -50 % ce mois !")
        await peer.hears("C1", "Contraire aux règles")
        # A mention in the channel, and the dashboard.
        await peer.tell("post_message", channel="C1", user="U1", text="<@UBOT> aide")
        await peer.hears("C1", "/confrere cabinet")
        await peer.tell("open_home", appId="A1", user="U1")
        await peer.until(lambda: "Lyon" in json.dumps(peer.homes.get("U1", {}), ensure_ascii=False), "the dashboard")
        # A colleague joins by a one-time code.
        await peer.tell("slash_command", appId="A1", channel="D1", user="U1", command="/confrere", text="equipe")
        team = (await peer.hears("D1", "Inviter un rédacteur"))[-1]
        await peer.presses("U1", team, "Inviter un rédacteur")
        invited = (await peer.hears("D1", "Transmettez-la"))[-1]
        invitation = re.search(r"/start ([\w-]+)", invited[2])[1]
        await peer.tell("post_message", channel="D2", user="U2", text=f"start {invitation}")
        await peer.hears("D2", "Bienvenue")
        # The team drafts in the channel; the practitioner signs in private; both cards say so.
        await peer.tell("slash_command", appId="A1", channel="C1", user="U2", command="/confrere",
                        text="avis Accueil glacial, une heure de retard, et personne ne s’excuse.")
        await peer.until(lambda: [i for i in peer.said("C1") if "review:approve:" in i[2]], "a draft")
        draft = [item for item in peer.said("C1") if "review:approve:" in item[2]][-1]
        await peer.presses("U2", draft, does="review:approve:")
        card = (await peer.hears("D1", "Signature demandée"))[-1]
        await peer.presses("U1", card, "Signer")
        await peer.until(lambda: [i for i in peer.said("C1") if "Signé" in i[2]], "the signature in the channel")
        signed = next(item for item in peer.said("D1") if "Signé" in item[2])
        await peer.presses("U1", signed, "publié")
        await peer.until(lambda: [i for i in peer.said("C1") if "et publié" in i[2].replace("**", "")
                                  or '"publié"' in i[2]], "the publication in the channel")
        checked = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "audit", "verify", cwd=tmp_path, stdout=asyncio.subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "ENCRYPTION_KEYS": KEY, "LANG": "C.UTF-8",
                 "DATABASE_URL": f"sqlite:///{tmp_path}/e2e.db"},
        )
        said, _ = await checked.communicate()
        assert checked.returncode == 0 and b"every chain holds" in said
        text = "".join(log)
        assert "Lyon" not in text and "garanti" not in text and "xoxb" not in text

"""Installation, strict scopes and files beside a second third-party Slack: npm's emulate (Apache-2.0)."""

import asyncio
import contextlib
import json
import os
import re
import socket
from html import unescape

import aiohttp
import pytest

from bot.app import build
from bot.core.reply import File, Page, Reply
from bot.core.request import Chat
from bot.platforms.slack.scopes import SCOPES
from bot.settings import Settings
from tests.chat import KEY
from tests.platforms.slack.fake import signed

NODE, PEER = os.environ.get("PEER_NODE", ""), os.environ.get("PEER_EMULATE", "")
pytestmark = [
    pytest.mark.peer, pytest.mark.skipif(not PEER, reason="run tests/e2e/run"),
    pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning"),
]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextlib.asynccontextmanager
async def installed(tmp_path):
    """A program installed through the peer's own consent page, and its token there."""
    port, own = free_port(), free_port()
    root, base = f"http://127.0.0.1:{own}", f"http://127.0.0.1:{port}"
    seed = {"slack": {
        "signing_secret": "e2e", "strict_scopes": True, "team": {"name": "Clinique", "domain": "clinique"},
        "users": [{"name": "ada", "real_name": "Ada", "email": "ada@example.com"}], "channels": [{"name": "avis"}],
        "oauth_apps": [{
            "client_id": "1.2", "client_secret": "s", "app_id": "A000000001", "name": "Confrère",
            "redirect_uris": [f"{root}/slack/oauth_redirect"], "scopes": list(SCOPES),
        }],
    }}
    (tmp_path / "seed.json").write_text(json.dumps(seed), encoding="utf-8")
    peer = await asyncio.create_subprocess_exec(
        NODE, PEER, "start", "--service", "slack", "--port", str(port), "--seed", str(tmp_path / "seed.json"),
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL, cwd=tmp_path,
    )
    app = build(Settings(
        _env_file=None, slack_client_id="1.2", slack_client_secret="s", slack_signing_secret="e2e",
        slack_api_url=f"{base}/api/", http_port=own, database_url="sqlite://", encryption_keys=KEY,
    ))
    stop = asyncio.Event()
    running = asyncio.create_task(app.run(stop=stop))
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        try:
            for _ in range(200):
                with contextlib.suppress(aiohttp.ClientError):
                    async with session.get(base), session.get(f"{root}/healthz"):
                        break
                await asyncio.sleep(0.05)
            yield app, session, root, base
        finally:
            stop.set()
            await running
            peer.kill()
            await peer.wait()


async def consent(session, root, base):
    """Go through the peer's pages as an administrator would; give the address that ends it, and its status."""
    async with session.get(f"{root}/slack/install") as answer:
        page, cookies = await answer.text(), answer.headers.getall("Set-Cookie")
    link = unescape(re.findall(r'href="([^"]*/oauth/[^"]*)"', page)[0])
    async with session.get(link) as answer:
        form = await answer.text()
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form.split("<form")[1]))
    fields = {key: unescape(value) for key, value in fields.items()}
    where = f"{base}/oauth/v2/authorize/callback"
    async with session.post(where, data=fields, allow_redirects=False) as answer:
        back = answer.headers["Location"]
    cookie = {"Cookie": "; ".join(item.split(";")[0] for item in cookies)}
    assert back.startswith(root)
    async with session.get(back, headers=cookie) as answer:
        return back, cookie, answer.status


async def test_installed_once_it_answers_publishes_and_hands_over_files(tmp_path):
    async with installed(tmp_path) as (app, session, root, base):
        back, cookie, status = await consent(session, root, base)
        assert status == 200
        async with session.get(back, headers=cookie) as answer:
            assert answer.status == 401  # the same consent does not count twice
        slack = app.platforms["slack"]
        async with app.database.session() as store:
            from sqlmodel import select

            from storage.tables import InstalledTeam

            team = (await store.exec(select(InstalledTeam.team))).one()
        bearer = {"Authorization": f"Bearer {await slack.tokens.token(team)}"}
        async with session.post(f"{base}/api/users.list", headers=bearer) as answer:
            user = next(item["id"] for item in (await answer.json())["members"] if not item.get("is_bot"))
        direct = await slack.directory.direct(team, user)
        assert direct.startswith("D")
        body = json.dumps({
            "type": "event_callback", "team_id": team, "event_id": "Ev1",
            "authorizations": [{"team_id": team, "user_id": "UBOT", "is_bot": True}],
            "event": {"type": "message", "channel_type": "im", "channel": direct, "user": user, "text": "bonjour",
                      "ts": "1.1"},
        })
        async with session.post(f"{root}/slack/events", data=body, headers={
            "Content-Type": "application/json", **signed(body, secret="e2e"),
        }) as answer:
            assert answer.status == 200
        await app.engine.idle()
        async with session.post(f"{base}/api/conversations.history", headers=bearer, data={"channel": direct}) as told:
            said = json.dumps(await told.json(), ensure_ascii=False)
        assert "private assistant" in said.lower() or "assistant privé" in said
        chat = Chat("slack", direct, team=team)
        await slack.send(chat, Reply("Voici", attach=File("essai.txt", "text/plain", "Éé".encode())))
        async with session.post(f"{base}/api/files.list", headers=bearer) as told:
            assert "essai.txt" in json.dumps(await told.json())
        await slack.send(chat, Reply("", attach=Page((Reply("**Bonjour**"),))), origin={"user": user})
        stamp = await slack.send(chat, Reply("avant"))
        assert await slack.send(chat, Reply("après"), message=stamp) == stamp

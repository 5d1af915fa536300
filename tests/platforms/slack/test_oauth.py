"""Installation in many workspaces: once, sealed, rotated, and erased when a workspace leaves."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlmodel import select

from storage import audit
from storage.tables import Account, AuditEvent, InstalledTeam, Practice, Room
from tests.platforms.slack.conftest import scene
from tests.platforms.slack.fake import Workspace, words

# slack-sdk 3.47 still makes aiohttp's old BasicAuth when it asks for a token.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")


@pytest.fixture
async def here():
    async with scene("http", slack_bot_token="", slack_client_id="1.2", slack_client_secret="s") as made:
        yield made


def granted(team, token, **more):
    return {
        "ok": True, "access_token": token, "token_type": "bot", "scope": "chat:write", "bot_user_id": "UBOT",
        "app_id": "A1", "team": {"id": team, "name": "Clinique"}, "enterprise": None, "authed_user": {"id": "U1"},
        "is_enterprise_install": False, **more,
    }


async def install(here, team, token, **more):
    root = here.address.removesuffix("/slack/events")
    async with here.session.get(f"{root}/slack/install", allow_redirects=False) as answer:
        page = await answer.text()
        cookies = answer.headers.getall("Set-Cookie", [])
        where = re.findall(r'href="([^"]*/oauth/[^"]*)"', page)[0].replace("&amp;", "&")
    asked = parse_qs(urlsplit(where).query)
    assert urlsplit(where).path == "/oauth/v2/authorize" and "chat:write" in asked["scope"][0]
    here.slack.scripted["oauth.v2.access"] = [granted(team, token, **more)]
    here.slack.scripted["auth.test"] = [{"ok": True, "team_id": team, "user_id": "UBOT", "bot_id": "B1"}] * 3
    cookie = "; ".join(item.split(";")[0] for item in cookies)
    return (f"{root}/slack/oauth_redirect?code=c&state={asked['state'][0]}", {"Cookie": cookie})


async def finish(here, link):
    async with here.session.get(link[0], headers=link[1]) as answer:
        return answer.status


async def test_two_workspaces_each_speak_with_their_own_token(here):
    tokens = []

    async def watch(request):
        tokens.append(request.headers["Authorization"])

    for team in ("T1", "T2"):
        assert await finish(here, await install(here, team, f"xoxb-{team}")) == 200
    for team in ("T1", "T2"):
        here.slack.scripted["chat.postMessage"] = [watch]
        ward = Workspace(here.slack, here.people.deliver, team)
        await ward.says("U1", "bonjour")
        await here.settle()
    assert tokens == ["Bearer xoxb-T1", "Bearer xoxb-T2"]


async def test_an_installation_is_finished_once(here):
    link = await install(here, "T1", "xoxb-T1")
    assert await finish(here, link) == 200
    assert await finish(here, link) == 401
    assert await finish(here, (link[0], {})) >= 400


async def test_tokens_are_sealed(here):
    await finish(here, await install(here, "T1", "xoxb-T1"))
    async with here.app.database.session() as store:
        row = (await store.exec(select(InstalledTeam))).one()
    assert b"xoxb-T1" not in row.body


async def test_a_workspace_that_is_not_installed_is_not_served(here):
    await here.people.says("U1", "bonjour")
    await here.settle()
    assert here.posted == []


async def test_a_token_is_rotated_also_for_what_the_scheduler_sends(here):
    soon = {"refresh_token": "xoxe-1", "expires_in": 60}
    await finish(here, await install(here, "T1", "xoxe.xoxb-old", **soon))
    await here.owner()
    here.slack.scripted["oauth.v2.access"] = [granted("T1", "xoxe.xoxb-new", refresh_token="xoxe-2", expires_in=43200)]
    seen = []

    async def watch(request):
        seen.append(request.headers["Authorization"])

    here.slack.scripted["chat.postMessage"] = [watch]
    from bot.core.reply import Reply
    from bot.core.request import Chat

    await here.platform.send(Chat("slack", "DU1", team="T1"), Reply("Rappel"))
    assert seen == ["Bearer xoxe.xoxb-new"]


async def test_leaving_erases_what_was_there(here):
    await finish(here, await install(here, "T1", "xoxb-T1"))
    practice = await here.owner(channel="C1")
    await here.people.says("U1", "aide")
    await here.settle()
    assert "/confrere cabinet" in words(here.posted[-1][1])
    await here.people.deliver("events_api", here.people.event({"type": "app_uninstalled"}))
    async with here.app.database.session() as store:
        assert (await store.exec(select(InstalledTeam.body))).all() == [b""]
        for table in (Account.id, Room.id, Practice.id):
            assert (await store.exec(select(table))).all() == []
        assert (await store.exec(select(AuditEvent.action).where(AuditEvent.practice == practice))).all() == [
            "practice-erased"]
        assert (await audit.verify(store))[1] == []
    count = len(here.posted)
    await here.people.says("U1", "aide")
    await here.settle()
    assert len(here.posted) == count


async def test_revoked_user_tokens_change_nothing(here):
    await finish(here, await install(here, "T1", "xoxb-T1"))
    await here.people.deliver("events_api", here.people.event({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}))
    await here.people.says("U1", "bonjour")
    await here.settle()
    assert len(here.posted) == 1



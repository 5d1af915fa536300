"""A running assistant beside a strict Slack, in either mode."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.app import App, build
from bot.settings import Settings
from storage import people
from tests.chat import KEY
from tests.platforms.slack.fake import SECRET, TOKEN, FakeSlack, Workspace, http_deliver, socket_deliver


@dataclass
class Scene:
    """The assistant, Slack, and the people of a workspace."""

    app: App
    slack: FakeSlack
    people: Workspace
    session: aiohttp.ClientSession
    address: str

    @property
    def platform(self) -> Any:
        return self.app.platforms["slack"]

    async def owner(self, user: str = "U1", *, channel: str = "") -> int:
        """Make a practice that this person owns."""
        app = self.app
        async with app.database.session() as store:
            now = app.tools.clock.now()
            practice, scope = await people.found_practice(store, app.database.keyring, now=now, language="fr")
            member = await people.add_member(
                store, practice, scope, now=now, name=f"Dr {user}", role="practitioner", owner=True, language="fr",
            )
            await people.attach_account(
                store, member, platform="slack", team=self.people.team, person=user, chat=f"D{user}",
            )
            if channel:
                await people.claim_room(store, practice.id, "slack", self.people.team, channel)
            return practice.id

    async def settle(self) -> None:
        await self.app.engine.idle()

    @property
    def posted(self) -> list[tuple[str, dict[str, Any]]]:
        """Every message as it stands now: (timestamp, what it shows)."""
        return [(stamp, given) for (_, stamp), given in self.slack.messages.items()]


@asynccontextmanager
async def scene(mode: str = "http", database_url: str = "sqlite://", **more: Any):
    slack = FakeSlack()
    await slack.start()
    given = {"slack_bot_token": TOKEN, "slack_signing_secret": SECRET, **more}
    if mode == "socket":
        given["slack_app_token"] = "xapp-1"
    settings = Settings(
        _env_file=None, slack_api_url=slack.api, database_url=database_url, encryption_keys=KEY, http_port=0, **given,
    )
    app = build(settings)
    stop = asyncio.Event()
    running = asyncio.create_task(app.run(stop=stop))
    async with aiohttp.ClientSession() as session:
        try:
            while not (app.web._runner and app.web._runner.addresses) and mode == "http":
                await asyncio.sleep(0.01)
                if running.done():
                    await running
            address = f"http://127.0.0.1:{app.web.port}/slack/events"
            deliver = http_deliver(session, address) if mode == "http" else socket_deliver(slack)
            if mode == "socket":
                await slack.until(lambda: slack.live)
            yield Scene(app, slack, Workspace(slack, deliver), session, address)
        finally:
            stop.set()
            await running
            await slack.stop()
    assert slack.refused == []


@pytest.fixture(params=["http", "socket"])
async def here(request):
    async with scene(request.param) as made:
        yield made


@pytest.fixture
async def web_here():
    async with scene("http") as made:
        yield made

"""Socket Mode under stress: resets, refused addresses, black holes, duplicates; every turn answered once."""

import asyncio

import pytest

from bot.platforms.slack import socket as mode
from tests.platforms.slack.conftest import scene
from tests.platforms.slack.fake import TEAM


@pytest.fixture
async def here(monkeypatch):
    monkeypatch.setattr(mode, "PING_S", 0.5)
    monkeypatch.setattr(mode, "WATCH_S", 0.2)
    async with scene("socket") as made:
        yield made


async def lost(here, how):
    """Break the connection, and wait for another one."""
    before = len(here.slack.sockets)
    await how(here.slack.live)
    await here.slack.until(lambda: len(here.slack.sockets) > before and here.slack.live, 25)


async def test_a_reset_connection_is_made_again(here):
    await here.owner()

    async def reset(socket):
        socket._req.transport.abort()

    await lost(here, reset)
    await here.people.command("U1", "aide")
    await here.settle()
    assert len(here.posted) == 1


async def test_a_refused_fresh_address_is_asked_for_again(here):
    await here.owner()
    here.slack.refuse_tickets = 2
    asked = len(here.slack.named("apps.connections.open"))

    async def reset(socket):
        socket._req.transport.abort()

    await lost(here, reset)
    assert len(here.slack.named("apps.connections.open")) >= asked + 2
    await here.people.command("U1", "aide")
    await here.settle()
    assert len(here.posted) == 1


async def test_slack_s_own_wish_to_reconnect_is_followed(here):
    await here.owner()

    async def refresh(socket):
        await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})

    await lost(here, refresh)
    await here.people.command("U1", "aide")
    await here.settle()
    assert len(here.posted) == 1


async def test_slack_s_web_api_may_fail_while_reconnecting(here):
    from aiohttp import web

    await here.owner()

    async def broken(_request):
        return web.Response(status=500, text="no")

    here.slack.scripted["apps.connections.open"] = [broken, broken]

    async def reset(socket):
        socket._req.transport.abort()

    await lost(here, reset)
    await here.people.says("U1", "aide")
    await here.settle()
    assert len(here.posted) == 1


async def test_a_black_hole_is_noticed(here):
    await here.owner()

    async def silence(socket):
        here.slack.deaf = socket

    await lost(here, silence)
    await here.people.command("U1", "langue")
    await here.settle()
    assert len(here.posted) == 1


async def test_the_same_event_in_other_envelopes_is_answered_once(here):
    await here.owner()
    body = here.people.event(
        {"type": "message", "channel_type": "im", "channel": "DU1", "user": "U1", "text": "aide", "ts": "1.1"})
    envelopes = [await here.slack.push("events_api", body) for _ in range(4)]
    await here.slack.until(lambda: {ack["envelope_id"] for ack in here.slack.acks} >= set(envelopes))
    await here.settle()
    assert len(here.posted) == 1


async def test_what_was_not_acknowledged_is_answered_after_the_restart(here):
    await here.owner()
    body = here.people.event(
        {"type": "message", "channel_type": "im", "channel": "DU1", "user": "U1", "text": "aide", "ts": "1.2"})
    await here.slack.push("events_api", body)
    here.slack.live._req.transport.abort()
    await asyncio.sleep(0.3)
    await here.people.deliver("events_api", body)  # Slack sends it again to the next connection
    await here.settle()
    assert len(here.posted) == 1


async def test_many_turns_at_once_are_all_acknowledged_and_answered(here):
    await here.owner()
    await asyncio.gather(*(here.people.says("U1", "aide", channel=f"D{number}") for number in range(30)))
    await here.settle()
    assert len(here.posted) == 30
    assert TEAM

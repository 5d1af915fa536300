"""What goes wrong between here and Telegram, and what people notice of it: as little as can be."""

import asyncio
import json
import time

import pytest

from bot.core.reply import Button, Poll, Reply
from bot.core.request import Action, Chat
from bot.errors import ChatGone, TryLater, Uncertain
from bot.platforms.telegram import sender
from bot.platforms.telegram.pace import Limits
from tests.platforms.telegram.conftest import run
from tests.platforms.telegram.fake_api import FakeApi, Refused

ALONE, GROUP = Chat("telegram", "42"), Chat("telegram", "-100123", private=False)


@pytest.fixture
async def rough(api):
    running = await run(api)
    yield running
    await running.close()


async def test_retry_after_is_honoured_for_that_chat_only(rough):
    api, platform = rough.api, rough.platform
    api.fails["sendMessage"] = [Refused("Too Many Requests: retry after 1", 429, retry_after=1)]
    with pytest.raises(TryLater) as later:
        await platform.send(ALONE, reply := Reply("a"), origin={})
    assert 1 <= later.value.after < 1.5
    started = time.monotonic()
    assert await platform.send(Chat("telegram", "43"), Reply("b"), origin={})
    assert time.monotonic() - started < 0.5
    assert await platform.send(ALONE, reply, origin={})
    assert time.monotonic() - started > 0.9


@pytest.mark.parametrize(("no", "error"), [
    (Refused("Forbidden: bot was blocked by the user", 403), ChatGone),
    (Refused("Bad Request: chat not found"), ChatGone),
    ("drop", Uncertain),
])
async def test_errors_in_the_house_s_terms(rough, no, error):
    rough.api.fails["sendMessage"] = [no]
    with pytest.raises(error):
        await rough.platform.send(ALONE, Reply("a"), origin={})
    assert len(rough.api.of("sendMessage")) == 1


async def test_no_answer_after_sending_is_uncertain_and_not_sent_twice(rough):
    rough.platform._server._wire._read_s = 0.2
    rough.api.fails["sendMessage"] = [2.0]
    with pytest.raises(Uncertain):
        await rough.platform.send(ALONE, Reply("a"), origin={})
    assert len(rough.api.of("sendMessage")) == 1


async def test_a_server_that_restarts_gets_the_reply_once(rough):
    port = rough.api.port
    await rough.api.stop()
    sending = asyncio.create_task(rough.platform.send(ALONE, Reply("a"), origin={}))
    await asyncio.sleep(0.6)
    again = await FakeApi().start(port)
    assert await asyncio.wait_for(sending, 10)
    assert len(again.of("sendMessage")) == 1
    await rough.close()
    await again.stop()
    rough.stop.set()


async def test_an_internal_error_is_tried_again(rough, monkeypatch):
    monkeypatch.setattr(sender, "PATIENCE_S", 5.0)
    rough.api.fails["sendMessage"] = [Refused("Internal Server Error", 500), Refused("Bad Gateway", 502)]
    assert await rough.platform.send(ALONE, Reply("a"), origin={})


async def test_entities_that_cannot_be_parsed_are_sent_plain(rough):
    rough.api.fails["sendMessage"] = [Refused("Bad Request: can't parse entities: byte offset 3")]
    assert await rough.platform.send(ALONE, Reply("**a** <b>"), origin={})
    assert rough.api.of("sendMessage")[-1] == {"chat_id": 42, "text": "a <b>"}


async def test_a_button_that_is_refused_becomes_a_line(rough):
    rough.api.fails["sendMessage"] = [Refused("Bad Request: Wrong HTTP URL")]
    reply = Reply("a", buttons=((Button("Site", url="http://localhost/x"), Button("Oui", Action("a", "b"))),))
    assert await rough.platform.send(ALONE, reply, origin={})
    assert "http://localhost/x" in rough.api.of("sendMessage")[-1]["text"]


async def test_a_message_that_is_gone_is_sent_anew_and_one_unchanged_is_left(rough):
    first = await rough.platform.send(ALONE, Reply("a"), origin={})
    assert await rough.platform.send(ALONE, Reply("b"), message=first) == first
    assert await rough.platform.send(ALONE, Reply("b"), message=first) == first
    other = await rough.platform.send(ALONE, Reply("c"), message="9999")
    assert other != "9999" and rough.api.of("sendMessage")[-1]["text"] == "c"


async def test_a_group_that_moved_is_followed(rough):
    rough.api.fails["sendMessage"] = [Refused("Bad Request: group chat was upgraded", 400, migrate_to_chat_id=-100999)]
    assert await rough.platform.send(GROUP, Reply("a"), origin={})
    assert rough.api.of("sendMessage")[-1]["chat_id"] == -100999


async def test_of_a_long_reply_no_part_is_sent_twice(rough):
    reply = Reply("mot " * 2500)
    rough.api.fails["sendMessage"] = [None, Refused("Too Many Requests", 429, retry_after=1)]
    with pytest.raises(TryLater):
        await rough.platform.send(ALONE, reply, origin={})
    await rough.platform.send(ALONE, reply, origin={})
    texts = [params["text"] for params in rough.api.of("sendMessage")]
    assert len(texts) == 4 and texts[1] == texts[2]
    assert len(set(texts)) == 3 or texts[0] == texts[1]


async def test_a_server_without_polls_gets_buttons(rough):
    rough.api.fails["sendPoll"] = [Refused("Method not implemented", 501)]
    await rough.platform.send(GROUP, Reply("", attach=Poll("7", "Quelle idée ?", ("Un", "Deux"))), origin={})
    assert rough.api.of("sendMessage")[-1]["reply_markup"]["inline_keyboard"][0][0]["text"] == "Un"


async def test_a_vote_finds_its_poll_again(rough):
    await rough.platform.send(GROUP, Reply("", attach=Poll("7", "Quelle idée ?", ("Un", "Deux"))), origin={})
    poll = next(m["poll"]["id"] for m in rough.api.messages.values() if "poll" in m)
    seen = []
    receive = rough.platform._receive

    async def note(platform, update_id, payload):
        seen.append(rough.platform.parse(payload))
        await receive(platform, update_id, payload)

    rough.platform._receive = note
    ada = rough.person()
    await ada.does(poll_answer={"poll_id": poll, "user": ada.user, "option_ids": [1]})
    assert (seen[0].event.poll, seen[0].chat.id) == ("7", "-100123")


async def test_polling_goes_on_after_errors_and_conflicts(rough):
    rough.api.fails["getUpdates"] = [Refused("Bad Gateway", 502), "drop", Refused("Internal", 500)]
    rough.api.hook = {"url": "https://elsewhere.example"}
    async with rough.api._news:
        rough.api._news.notify_all()
    await asyncio.sleep(2.5)
    rough.api.hook = {}
    ada = rough.person()
    assert "assistant privé" in await ada.says("/aide")
    assert await rough.platform.healthy()


async def test_a_silent_poll_makes_the_program_unready(rough):
    rough.platform._since -= 10_000
    assert not await rough.platform.healthy()


async def test_flood_control_holds_through_the_whole_path(api):
    running = await run(api, limits=Limits(all=(10, 1.0), chat=(3, 3.0)))
    try:
        for number in range(25):
            await api.happens(message=running.person(100 + number)._base() | {"text": "bonjour"})
        for _ in range(5):
            await api.happens(message=running.person(7)._base() | {"text": "bonjour"})
        await asyncio.sleep(0.2)
        await running.app.engine.idle()
        moments = [(at, chat) for at, method, chat in api.times if method == "sendMessage"]
        assert len(moments) == 30
        for at, _ in moments:
            assert sum(1 for other, _ in moments if at <= other < at + 0.95) <= 11
        mine = [at for at, chat in moments if chat == 7]
        assert mine[3] - mine[0] >= 2.8
    finally:
        await running.close()


async def test_webhook_with_its_secret(api):
    running = await run(api, telegram_webhook_url="http://127.0.0.1:1/", telegram_webhook_secret="s3cret_token")
    try:
        assert api.hook["url"] == "http://127.0.0.1:1/telegram" and api.hook["secret_token"] == "s3cret_token"
        assert json.loads(json.dumps(api.hook["allowed_updates"]))
        while running.app.web.port == 0:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        api.hook["url"] = f"http://127.0.0.1:{running.app.web.port}/telegram"
        eve = running.person(7)
        assert "assistant privé" in await eve.says("/aide")
        update = {"update_id": 5, "message": eve._base() | {"text": "/aide"}}
        assert await api.post(update, secret="wrong") == 403
        assert await api.post(update) == 200
        assert await api.post(update) == 200
        await running.settle()
        assert len(eve.messages) == 2
        assert await api.post({"no": "id"}) == 400
    finally:
        await running.close()


async def test_a_public_webhook_without_a_secret_makes_one():
    from bot.platforms.telegram.adapter import _secret

    made = _secret("https://bot.example/telegram", "", "1:token")
    assert len(made) == 64 and made != _secret("https://bot.example/telegram", "", "1:other")
    assert _secret("http://127.0.0.1/telegram", "", "1:token") == ""


async def test_a_server_that_knows_little_is_served_all_the_same():
    api = await FakeApi(username="").start()
    api.fails["setMyCommands"] = [Refused("Not Found", 404)] * 3
    running = await run(api)
    try:
        ada = await running.owner()
        await ada.says("/verifier")
        assert "reply_markup" not in api.of("sendMessage")[-1]
    finally:
        await running.close()
        await api.stop()

"""HTTP mode: what is forged, late, replayed or too large is refused; what Slack repeats is answered once."""

import io
import json
from urllib.parse import urlencode

import pytest

from tests.platforms.slack.conftest import scene
from tests.platforms.slack.fake import signed, words

FORM = "application/x-www-form-urlencoded"


async def post(here, text, headers, mime=FORM):
    told = {"Content-Type": mime, **headers}
    async with here.session.post(here.address, data=io.BytesIO(text.encode()), headers=told) as answer:
        return answer.status, await answer.text()


def command(here, text="aide", trigger="t.1"):
    return urlencode({
        "command": "/confrere", "text": text, "user_id": "U1", "team_id": "T1", "channel_id": "DU1",
        "channel_name": "directmessage", "trigger_id": trigger, "response_url": f"{here.slack.base}/respond/c",
    })


@pytest.mark.parametrize("how", ["unsigned", "forged", "late", "early", "changed"])
async def test_what_is_not_slack_s_is_refused(web_here, how):
    await web_here.owner()
    text = command(web_here)
    headers = {
        "unsigned": {}, "forged": signed(text, secret="other"), "late": signed(text, age=301),
        "early": signed(text, age=-301), "changed": signed(text + "x"),
    }[how]
    status, _ = await post(web_here, text, headers)
    await web_here.settle()
    assert status == 401 and web_here.posted == []


async def test_a_request_just_in_time_is_taken(web_here):
    await web_here.owner()
    text = command(web_here)
    assert (await post(web_here, text, signed(text, age=290)))[0] == 200
    await web_here.settle()
    assert len(web_here.posted) == 1


async def test_a_replayed_request_is_refused_and_changes_nothing(web_here):
    await web_here.owner()
    text = command(web_here)
    headers = signed(text)
    assert (await post(web_here, text, headers))[0] == 200
    assert (await post(web_here, text, headers))[0] == 409
    # Signed afresh it is still the same update.
    assert (await post(web_here, text, signed(text, age=20)))[0] == 200
    await web_here.settle()
    assert len(web_here.posted) == 1


async def test_what_slack_sends_again_is_acknowledged_and_answered_once(web_here):
    await web_here.owner()
    body = json.dumps(web_here.people.event(
        {"type": "message", "channel_type": "im", "channel": "DU1", "user": "U1", "text": "aide", "ts": "1.1"}))
    for number in range(3):
        again = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"} if number else {}
        assert (await post(web_here, body, {**signed(body, age=number), **again}, "application/json"))[0] == 200
    await web_here.settle()
    assert len(web_here.posted) == 1


async def test_a_body_beyond_the_limit_is_refused(web_here):
    text = "x" * (2 * 2**20)
    assert (await post(web_here, text, signed(text)))[0] == 413


@pytest.mark.parametrize("text", ["", "{", "payload=%7B", "payload=null", "a=b", "[]", '{"type":"event_callback"}'])
async def test_nonsense_with_a_good_signature_breaks_nothing(web_here, text):
    mime = "application/json" if text[:1] in {"{", "["} else FORM
    status, _ = await post(web_here, text, signed(text), mime)
    assert status < 500
    await web_here.owner()
    await web_here.people.command("U1", "aide")
    await web_here.settle()
    assert web_here.posted


async def test_slack_may_verify_the_address(web_here):
    body = json.dumps({"type": "url_verification", "challenge": "abc"})
    status, text = await post(web_here, body, signed(body), "application/json")
    assert status == 200 and "abc" in text


async def test_another_workspace_is_refused_by_a_single_workspace_s_token(web_here):
    await web_here.owner()
    web_here.people.team = "T2"
    await web_here.people.command("U1", "cabinet")
    await web_here.settle()
    assert web_here.posted == []


async def test_it_waits_when_slack_asks_for_it_and_says_everything_once(web_here):
    from aiohttp import web

    async def slow(_request):
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"})

    await web_here.owner()
    web_here.slack.scripted["chat.postMessage"] = [slow, slow]
    await web_here.people.command("U1", "aide")
    await web_here.settle()
    assert len(web_here.posted) == 1


@pytest.mark.parametrize("heard", [True, False])
async def test_in_private_a_call_that_breaks_off_is_heard_once(web_here, heard):
    async def breaks(request):
        if heard:
            web_here.slack._answer("chat.postMessage", web_here.slack.calls[-1][1])
        request.transport.abort()
        return {"ok": True}

    await web_here.owner()
    web_here.slack.scripted["chat.postMessage"] = [breaks]
    await web_here.people.command("U1", "langue")
    await web_here.settle()
    assert len(web_here.posted) == 1


async def test_in_a_channel_a_call_that_breaks_off_is_not_made_twice(web_here):
    async def breaks(request):
        request.transport.abort()
        return {"ok": True}

    await web_here.owner(channel="C1")
    web_here.slack.scripted["chat.postMessage"] = [breaks]
    await web_here.people.command("U1", "langue", channel="C1")
    await web_here.settle()
    assert len(web_here.slack.named("chat.postMessage")) == 1
    await web_here.people.command("U1", "langue", channel="C1")
    await web_here.settle()
    assert len(web_here.posted) == 1


async def test_what_belongs_together_hangs_together(web_here):
    from bot.core.reply import Reply
    from bot.core.request import Chat

    channel, send = Chat("slack", "C1", private=False, team="T1"), web_here.platform.send
    first = await send(channel, Reply("Avis 4", card="review:4", thread="review:4"))
    await send(channel, Reply("Brouillon", thread="review:4"))
    await send(channel, Reply("Autre avis", thread="review:5"))
    await send(Chat("slack", "C2", private=False, team="T1"), Reply("Ailleurs", thread="review:4"))
    assert [given.get("thread_ts") for _, given in web_here.posted] == [None, first, None, None]


async def test_an_edit_that_is_too_late_becomes_a_message(web_here):
    await web_here.owner()
    await web_here.people.says("U1", "signataires")
    await web_here.settle()
    stamp, said = web_here.posted[-1]
    web_here.slack.scripted["chat.update"] = [{"ok": False, "error": "edit_window_closed"}]
    await web_here.people.presses("U1", said, "Publications", stamp=stamp)
    await web_here.settle()
    assert len(web_here.posted) == 2 and "rédacteur" in words(web_here.posted[-1][1])


async def test_the_socket_s_mode_serves_no_events_over_http():
    async with scene("socket") as here:
        assert not here.app.web.wanted

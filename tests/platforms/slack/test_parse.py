"""What Slack sends, as recorded by others, and what it is taken for; pure."""

import json
from pathlib import Path

import pytest

from bot.core.request import Action, Commanded, Joined, Opened, Pressed, Said, Shared, Submitted
from bot.platforms.slack import parse

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "stack" / "slack-spec" / "payload-samples"
OWN = Path(__file__).parent / "payloads"
AT = "2026-11-24T09:00:00+00:00"
KNOWN = {"aide", "help", "avis", "verifier", "rappel", "idees"}


async def nothing(_team, _file):
    return b""


def read(body, **more):
    return parse.read({"body": body, "at": AT, **more}, lambda name: name.lower() in KNOWN, nothing)


def own(name):
    return json.loads((OWN / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "event"), [
    ("", Commanded("aide")),
    ("avis", Commanded("avis")),
    ("AVIS 12", Commanded("AVIS", "12")),
    ("/avis 12", Commanded("avis", "12")),
    ("avisse", Commanded("avisse")),
    ("verifier ligne une\nligne deux", Commanded("verifier", "ligne une\nligne deux")),
    ("Très déçue par cet accueil, une heure d’attente", Said("Très déçue par cet accueil, une heure d’attente")),
    ("a &amp; b &lt;c&gt; d e", Said("a & b <c> d e")),
])
def test_slash_commands(text, event):
    assert read({**own("command"), "text": text}).event == event


@pytest.mark.parametrize(("text", "event"), [
    ("bonjour à tous", Said("bonjour à tous")),
    ("aide", Commanded("aide")),
    ("rappel demain 9h", Commanded("rappel", "demain 9h")),
    ("avis sur la nouvelle photo de la salle ?", Said("avis sur la nouvelle photo de la salle ?")),
    ("avis\nTrès bien", Said("avis\nTrès bien")),
    ("/rappel demain", Commanded("rappel", "demain")),
    ("voir <https://a.fr/x|ici> et <mailto:a@b.fr|a@b.fr>", Said("voir https://a.fr/x et a@b.fr")),
    ("&lt;!channel&gt; <!here> <@U2> <#C1|avis>", Said("<!channel> !here @U2 #avis")),
])
def test_direct_messages(text, event):
    body = own("direct")
    body["event"]["text"] = text
    found = read(body)
    assert found.event == event and found.chat.private and found.chat.team == "T1"


def test_a_mention_is_taken_without_its_name():
    body = own("mention")
    found = read(body)
    assert found.event == Commanded("avis", "Bien mais cher") and not found.chat.private
    assert found.origin["thread"] == "5.5" and found.chat.thread is None


def test_a_button_says_what_it_does_and_where_its_answer_hangs():
    found = read(own("button"))
    assert found.event == Pressed(Action("approve", "sign", "7"))
    assert found.origin["message"] == "9.9" and found.origin["thread"] == "9.9"


def test_a_forged_or_foreign_button_is_stale():
    body = own("button")
    for value in ("nonsense", "a:b:" + "x" * 80, ":", "{}"):
        body["actions"][0]["value"] = value
        assert read(body).event == Pressed(parse.STALE)
    body["actions"][0] = {"action_id": "x", "type": "button", "url": "https://a.fr"}
    assert read(body) is None  # a link opens by itself


def test_a_window_says_what_was_answered():
    found = read(own("window"))
    assert found.event == Submitted("start", "setup", {"city": "Lyon", "networks": ["instagram"]}, "4")
    assert found.chat.id == "C1" and not found.chat.private


def test_broken_metadata_is_no_trouble():
    body = own("window")
    for metadata in ("", "{", "[]", "null", "7"):
        body["view"]["private_metadata"] = metadata
        assert read(body).event == Submitted("", "", {"city": "Lyon", "networks": ["instagram"]}, "")


def test_a_guest_of_another_workspace_is_one():
    body = own("mention")
    body["event"] |= {"user_team": "T-other"}
    found = read({**body, "is_ext_shared_channel": True})
    assert found.person.guest and found.person.id == "T-other/U1" and found.chat.team == "T1"
    assert found.origin["shared"] == "1" and found.origin["user"] == "U1"


def test_bots_edits_and_other_people_s_channels_are_not_for_us():
    body = own("direct")
    for change in ({"bot_id": "B1"}, {"subtype": "message_changed"}, {"channel_type": "channel"}, {"user": ""},
                   {"subtype": "message_deleted"}, {"type": "reaction_added"}):
        assert read({**body, "event": {**body["event"], **change}}) is None
    assert read({"type": "event_callback"}) is None and read({}) is None


def test_coming_and_going():
    body = own("direct")
    body["event"] = {"type": "member_joined_channel", "user": "UBOT", "channel": "C1"}
    assert read(body).event == Joined(present=True)
    assert read({**body, "is_ext_shared_channel": True}) is None
    body["event"]["user"] = "U5"
    assert read(body) is None
    body["event"] = {"type": "channel_left", "channel": "C1", "user": "U1"}
    assert read(body).event == Joined(present=False)
    body["event"] = {"type": "app_home_opened", "tab": "home", "user": "U1", "channel": "D1"}
    assert read(body).event == Opened("home")
    body["event"]["tab"] = "messages"
    assert read(body) is None


def test_the_same_update_has_the_same_name_and_another_has_not():
    body = own("button")
    assert parse.update_id(body) == parse.update_id(json.loads(json.dumps(body)))
    assert parse.update_id({**body, "trigger_id": "other"}) != parse.update_id(body)
    assert parse.update_id(own("window")) != parse.update_id({**own("window"), "team": {"id": "T2"}})


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="recorded samples are not at hand")
def test_every_recorded_sample_is_read_or_left_alone():
    seen = set()
    for path in sorted(SAMPLES.glob("*.json")):
        try:
            body = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            continue
        if not isinstance(body, dict):
            continue
        found = read(body)
        parse.update_id(body)
        if found is not None:
            seen.add(type(found.event))
            assert found.chat.team or found.chat.id
    assert {Commanded, Pressed, Said} <= seen


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="recorded samples are not at hand")
def test_a_recorded_file_is_a_file():
    body = json.loads((SAMPLES / "message_file_share.event_payload.json").read_text(encoding="utf-8"))
    body["event"]["channel_type"] = "im"
    event = read(body).event
    assert isinstance(event, Shared) and (event.kind, event.size) == ("photo", 92582)

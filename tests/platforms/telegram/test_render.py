"""Replies in, golden Bot API calls out; each call valid against the published description."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.markup import escape
from bot.core.reply import Button, Expect, File, Poll, Reply
from bot.core.request import Action, Chat
from bot.platforms.telegram.render import alert, as_new, plainly, render
from bot.platforms.telegram.wording import blocks, pieces
from tests.platforms.telegram.fake_api import check_call, parsed, utf16

GOLDEN = Path(__file__).with_name("golden")
ALONE, GROUP, TOPIC = Chat("telegram", "42"), Chat("telegram", "-100", private=False), \
    Chat("telegram", "-100", "7", private=False)
SAID = {"said": "5", "person": "42", "lang": "fr"}
PRESS = {"message": "9", "callback": "q1", "person": "42", "lang": "fr"}
YES = Button("Oui", Action("a", "yes", "1"), style="primary")
CASES = {
    "plain": (ALONE, Reply("Bonjour."), SAID, None),
    "markup": (ALONE, Reply("**Gras** __souligné__ `code` <b> & \\*étoile\\*"), SAID, None),
    "buttons": (ALONE, Reply("Alors ?", buttons=((YES, Button("Site", url="https://a.example")),
                                                 (Button("Copier", copy="abc"),))), SAID, None),
    "draft-short": (ALONE, Reply("Voici :", verbatim="Merci pour votre message. <3"), SAID, None),
    "draft-long": (ALONE, Reply("Voici :", verbatim="Merci.\n" + "Bien à vous. " * 30), SAID, None),
    "draft-english": (ALONE, Reply("Here:", verbatim="Thank you."), {**SAID, "lang": "en-GB"}, None),
    "asks": (ALONE, Reply("Quelle ville ?", expect=Expect("start", "city", placeholder="Ville")), SAID, None),
    "asks-in-a-group": (GROUP, Reply("Quelle ville ?", expect=Expect("start", "city")), SAID, None),
    "topic": (TOPIC, Reply("Bonjour."), SAID, None),
    "edits": (ALONE, Reply("Fait.", replaces=True, buttons=((YES,),)), PRESS, None),
    "edits-a-card": (GROUP, Reply("Fait."), {}, "77"),
    "replaces-without-press": (ALONE, Reply("Fait.", replaces=True), SAID, None),
    "poll": (GROUP, Reply("Votez.", attach=Poll("7", "Quelle idée ?", ("Un", "Deux"), multiple=True)), {}, None),
    "poll-too-small": (ALONE, Reply("", attach=Poll("7", "Quelle idée ?", ("Un",))), {}, None),
    "file": (ALONE, Reply("Votre **export**", attach=File("a.json", "application/json", b"{}")), SAID, None),
    "picture": (ALONE, Reply("", attach=File("a.png", "image/png", b"x", alt="Heures_calmes")), SAID, None),
    "only-buttons": (ALONE, Reply("", buttons=((YES,),)), SAID, None),
    "empty": (ALONE, Reply(""), SAID, None),
    "link": (ALONE, Reply("Voir https://example.org/a_b"), SAID, None),
    "many-buttons": (ALONE, Reply("?", buttons=(tuple(Button(f"{n}", Action("a", "b", str(n))) for n in range(11)),)),
                     SAID, None),
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name):
    chat, reply, origin, message = CASES[name]
    calls = render(chat, reply, origin=origin, message=message)
    shown = [call.as_dict() for call in calls]
    path = GOLDEN / f"{name}.json"
    if not path.exists():
        path.write_text(json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
        raise AssertionError(f"{path.name} was missing and is written now: look at it")
    assert shown == json.loads(path.read_text())
    for call in calls:
        valid(call)


def valid(call):
    params = dict(call.params)
    if call.file is not None:
        params[call.upload] = call.file.content
    check_call(call.method, params)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab <>&*_`\\\n\té🙂👩‍👩‍👧‍👦\u202e\u0651\ud800\x00"), max_size=400), st.booleans())
def test_any_text_makes_valid_calls(text, marked):
    reply = Reply(text if marked else escape(text), verbatim=text[::-1] or None)
    for call in render(ALONE, reply, origin=SAID):
        valid(call)


@pytest.mark.parametrize("unit", ["Une phrase. ", "<&>", "👩‍👩‍👧‍👦", "a", "**gras** et\n\n", "\u202eעברית "])
def test_long_texts_are_cut_within_the_limit_and_lose_no_word(unit):
    text = unit * (9000 // len(unit))
    parts = pieces(escape(text))
    assert len(parts) > 1
    for shown, plain in parts:
        assert utf16(shown) <= 4096 and parsed(shown, "HTML") == plain
    assert "".join("".join(plain.split()) for _, plain in parts) == "".join(text.split())
    assert all(utf16(shown) <= 4096 for shown, _ in blocks(text))


def test_styles_survive_a_cut():
    parts = pieces("**" + "mot " * 3000 + "**")
    assert all(shown.startswith("<b>") and shown.endswith("</b>") for shown, _ in parts)


def test_paragraphs_are_kept_together():
    paragraph = "Une phrase assez courte. " * 40
    parts = pieces("\n\n".join([paragraph.strip()] * 8))
    assert all(plain.endswith("courte.") for _, plain in parts)


def test_buttons_stand_under_the_last_part():
    calls = render(ALONE, Reply("mot " * 2500, buttons=((YES,),)), origin=SAID)
    assert len(calls) == 3
    assert ["reply_markup" in call.params for call in calls] == [False, False, True]


def test_a_huge_text_becomes_a_file():
    calls = render(ALONE, Reply("Voici.", verbatim="x" * 100_000), origin=SAID)
    assert [call.method for call in calls] == ["sendDocument"]
    valid(calls[0])


def test_an_old_server_gets_only_old_parameters():
    reply = Reply("?", buttons=((YES,),), expect=Expect("a", "b", placeholder="x"))
    shown = json.dumps([call.as_dict() for call in render(ALONE, reply, origin=SAID, rich=False)])
    assert "style" not in shown and "force_reply" not in shown


def test_plainly_says_the_same_without_finery():
    reply = Reply("**Voici**", verbatim="abc", buttons=((YES, Button("Site", url="https://a.example")),))
    call = render(TOPIC, reply, origin=SAID)[0]
    plain = plainly(call)
    assert set(plain.params) == {"chat_id", "text", "reply_markup"}
    assert "https://a.example" in plain.params["text"] and "abc" in plain.params["text"]
    valid(plain)
    assert plainly(plain) is None or plainly(plain).params == plain.params


def test_what_cannot_be_edited_is_sent_anew_in_its_topic():
    call = as_new(render(TOPIC, Reply("Fait."), message="77")[0])
    assert call.method == "sendMessage"
    assert call.params["message_thread_id"] == 7 and "message_id" not in call.params


def test_alerts_are_for_short_plain_texts_only():
    assert alert(Reply("Trop tard."), PRESS).params["show_alert"]
    assert alert(Reply("x" * 201), PRESS) is None
    assert alert(Reply("x", verbatim="y"), PRESS) is None
    assert alert(Reply("x"), SAID) is None


def test_the_description_refuses_what_it_should():
    from tests.platforms.telegram.fake_api import Refused

    wrong = (
        ("sendMessag", {}), ("sendMessage", {"chat_id": 1}), ("sendMessage", {"chat_id": 1, "text": ""}),
        ("sendMessage", {"chat_id": 1, "text": "x", "colour": "red"}),
        ("sendMessage", {"chat_id": 1, "text": "x" * 4097}), ("sendMessage", {"chat_id": 1, "text": 5}),
        ("sendMessage", {"chat_id": 1, "text": "<b>x", "parse_mode": "HTML"}),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {
            "inline_keyboard": [[{"text": "x", "callback_data": "é" * 33}]]}}),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}),
    )
    for method, params in wrong:
        with pytest.raises(Refused):
            check_call(method, params)

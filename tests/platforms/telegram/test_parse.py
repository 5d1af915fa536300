"""Recorded updates in, requests out; and nothing for what is not for us."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.request import Action, Chat, Commanded, Joined, Pressed, Said, Shared, Voted
from bot.platforms.telegram.parse import Reader
from bot.platforms.telegram.wording import clean

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PAYLOADS = json.loads(Path(__file__).with_name("payloads").joinpath("updates.json").read_text())


async def _no_fetch(file_id, _language):
    raise AssertionError(file_id)


READER = Reader(_no_fetch, id="123456789", username="Confrere_bot", knows={"aide", "avis", "start"}.__contains__)


def read(name, reader=READER):
    return reader.read(PAYLOADS[name], NOW)


@pytest.mark.parametrize(("name", "event"), [
    ("text", Said("Bonjour à tous")),
    ("command", Commanded("avis", "Très déçue\npar l’accueil")),
    ("command-newline", Commanded("avis", "Très déçue")),
    ("deep-link", Commanded("start", "AbC_d-12")),
    ("accented-command", Commanded("idées")),
    ("not-a-command", Said("/ 2 comprimés")),
    ("forwarded-command", Said("/aide", forwarded=True)),
    ("forwarded", Said("Un avis", forwarded=True)),
    ("quoted", Said("et lui ?", quoted="Le premier avis", reply_to="11")),
    ("quoted-command", Commanded("avis", "", "Le premier avis")),
    ("surrogates", Said("a\ufffdb")),
    ("group-mention", Said("bonjour")),
    ("group-mention-command", Commanded("avis", "bof")),
    ("group-command-named", Commanded("aide")),
    ("group-command-known", Commanded("aide")),
    ("group-reply-to-us", Said("oui", quoted="Quelle ville ?", reply_to="12")),
    ("press", Pressed(Action("practice", "change"))),
    ("press-old-message", Pressed(Action("review", "accept", "42"))),
    ("added", Joined(present=True)),
    ("removed", Joined(present=False)),
    ("migrated", Joined(present=True)),
])
def test_what_is_for_us_is_read(name, event):
    request = read(name)
    assert request is not None and request.event == event


@pytest.mark.parametrize("name", [
    "edited", "channel", "group-chatter", "group-command-other", "group-command-unknown", "group-mention-longer",
    "group-reply-to-other", "from-a-bot", "anonymous-admin", "service", "press-without-data", "promoted",
    "vote-of-others", "group-photo", "unknown-kind",
])
def test_what_is_not_for_us_is_silent(name):
    assert read(name) is None


def test_person_chat_and_time_are_read():
    request = read("text")
    assert request.chat == Chat("telegram", "42")
    assert (request.person.id, request.person.name, request.person.language) == ("42", "Ada Lovelace", "fr")
    assert request.at == datetime(2026, 10, 27, 12, 0, tzinfo=UTC)
    assert read("date-in-milliseconds").at == NOW
    assert read("topic").chat == Chat("telegram", "-100123", "77", private=False)
    assert read("reply-thread").chat.thread is None


@pytest.mark.parametrize(("name", "kind", "file"), [
    ("photo", "photo", "photo.jpg"), ("document", "document", "export.json"), ("image-document", "photo", "x.png"),
    ("voice", "voice", "voice.ogg"), ("sticker", "other", ""),
])
def test_files_are_read(name, kind, file):
    event = read(name).event
    assert isinstance(event, Shared) and (event.kind, event.name) == (kind, file)


def test_the_largest_photo_is_taken_and_its_caption():
    event = read("photo").event
    assert event.size == 90_000 and event.caption == "Avant publication"


def test_a_vote_names_our_poll_and_its_chat():
    request = read("vote")
    assert request.event == Voted("7", (1, 2)) and request.chat == Chat("telegram", "-100123", private=False)


def test_a_forged_button_is_told_to_be_out_of_date():
    assert read("press-forged").event == Pressed(Action("telegram", "dead"))


def test_without_a_user_name_everything_still_reads():
    reader = Reader(_no_fetch)
    assert read("group-command-named", reader).event == Commanded("aide")
    assert read("group-reply-to-us", reader).event.text == "oui"


odd = st.recursive(
    st.none() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=4), max_leaves=8,
)


@settings(max_examples=100, deadline=None)
@given(odd)
def test_an_update_of_an_unknown_kind_is_silent(value):
    assert READER.read({"update_id": 1, "something_new": value}, NOW) is None


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=300))
def test_any_text_is_read_and_can_be_stored(text):
    update = json.loads(json.dumps({"update_id": 1, "message": {
        **PAYLOADS["text"]["message"], "text": text}}))
    request = READER.read(update, NOW)
    assert request is not None
    json.dumps(getattr(request.event, "text", "")).encode()
    getattr(request.event, "text", getattr(request.event, "args", "")).encode()


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_cleaning_leaves_what_a_database_holds(text):
    kept = clean(text)
    kept.encode()
    assert "\x00" not in kept and clean(kept) == kept

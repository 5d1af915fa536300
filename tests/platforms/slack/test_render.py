"""Replies, forms and pages as Slack shows them: golden blocks, and every limit kept whatever is said."""

import json
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.markup import escape
from bot.core.reply import Button, Field, Form, Option, Page, Reply
from bot.core.request import Action
from bot.platforms.slack import blocks, render
from tests.platforms.slack.fake import faults

GOLDEN = Path(__file__).parent / "golden"
CARD = Reply(
    "🟠 **À risque** : __résultat garanti__, voir https://conseil-national.medecin.fr/code.",
    verbatim="Bonjour,\nmerci & à bientôt. <b>",
    buttons=((Button("Signer", Action("approve", "sign", "7"), style="primary"),
              Button("Lire", url="https://conseil-national.medecin.fr/code")),
             (Button("Copier", copy="Bonjour,\nmerci & à bientôt. <b>"),)),
)
FORM = Form("start", "setup", "Votre cabinet, en sept questions et plus", (
    Field("city", "Ville ?", required=True, hint="Écrivez-la.", initial="Lyon", max_length=80),
    Field("policy", "Avis ?", "choice", (Option("ask", "Demander"), Option("never", "Jamais")), initial="never"),
    Field("networks", "Réseaux ?", "multi", (Option("a", "A"), Option("b", "B"))),
    Field("text", "Texte ?", "long", initial="x" * 5000),
), arg="4")
PAGE = Page((Reply("**Cette semaine**\nRien <!channel>.", buttons=((Button("Idées", Action("ideas", "open")),),)),
             Reply("**Avis**")))


def golden(name, made):
    """Compare with what a person has looked at and kept."""
    path = GOLDEN / f"{name}.json"
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    assert path.read_text(encoding="utf-8") == text


def test_a_card():
    golden("card", render.messages(CARD, "Répondre"))


def test_a_form():
    golden("form", render.view(FORM, {"c": "C1", "p": 0}, intro="Bonjour **Ada**"))


def test_a_page():
    golden("page", render.page(PAGE))


@pytest.mark.parametrize("made", [
    ("chat.postMessage", {"channel": "C1", **render.messages(CARD, "Répondre")[-1]}),
    ("views.open", {"trigger_id": "1", "view": render.view(FORM, {"c": "C1"}, intro="a")}),
    ("views.publish", {"user_id": "U1", "view": render.page(PAGE)}),
])
def test_slack_would_take_them(made):
    assert faults(*made) == []


TEXT = st.text(st.sampled_from(string.ascii_letters + "éà «»’*_`\\<>&|@# \n😀"), max_size=9000)


@settings(max_examples=40, deadline=None)
@given(TEXT, TEXT, st.lists(st.text(min_size=0, max_size=120), max_size=60), st.booleans())
def test_whatever_is_said_fits(text, copy, labels, raw):
    buttons = tuple((Button(label, Action("a", "b", str(number))),) for number, label in enumerate(labels))
    reply = Reply(text if raw else escape(text), verbatim=copy or None, buttons=buttons)
    made = render.messages(reply, "Répondre")
    for message in made:
        assert faults("chat.postMessage", {"channel": "C1", **message}) == []
    shown = [element for message in made for block in message.get("blocks", []) if block["type"] == "actions"
             for element in block["elements"]]
    assert len(shown) == len(labels) + 1  # not one button is lost


@settings(max_examples=40, deadline=None)
@given(TEXT)
def test_what_people_write_is_shown_as_it_is(text):
    made = render.messages(Reply(escape(text), verbatim=text))
    copied = "".join(
        piece["text"] for message in made for block in message.get("blocks", []) if block["type"] == "rich_text"
        for section in block["elements"] if section["type"] == "rich_text_preformatted"
        for piece in section["elements"]
    )
    assert copied.split() == text.split()
    assert "<" not in made[0]["text"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=8), st.integers(1, 4000))
def test_whatever_a_form_asks_fits(fields, most):
    asked = tuple(Field(f"f{number}", label, "long", hint=hint, initial=hint, max_length=most)
                  for number, (label, hint) in enumerate(fields))
    view = render.view(Form("a", "b", fields[0][0], asked), {"c": "C1"}, intro=fields[0][1])
    assert faults("views.open", {"trigger_id": "1", "view": view}) == []


@pytest.mark.parametrize("make", [
    lambda: blocks.plain(""), lambda: blocks.plain("x" * 3001), lambda: blocks.header("x" * 151),
    lambda: blocks.button("x" * 76, "a"), lambda: blocks.button("x", "a" * 256), lambda: blocks.actions([]),
    lambda: blocks.button("x", "a", value="v" * 2001), lambda: blocks.button("x", "a", url="u" * 3001),
    lambda: blocks.actions([blocks.button("x", str(n)) for n in range(26)]),
    lambda: blocks.actions([blocks.button("x", "a")] * 2), lambda: blocks.context(*["x"] * 11),
    lambda: blocks.option("v" * 151, "t"), lambda: blocks.option("v", "t" * 76),
    lambda: blocks.menu([], multiple=False),
    lambda: blocks.menu([blocks.option(str(n), "t") for n in range(101)], multiple=True),
    lambda: blocks.modal("t" * 25, [blocks.divider()], submit="a", close="b", callback_id="c"),
    lambda: blocks.modal("t", [], submit="a", close="b", callback_id="c"),
    lambda: blocks.modal("t", [blocks.divider()] * 101, submit="a", close="b", callback_id="c"),
    lambda: blocks.modal("t", [blocks.divider()], submit="a", close="b", callback_id="c", metadata="m" * 3001),
    lambda: blocks.home([blocks.divider()] * 101), lambda: blocks.message("t" * 4001, []),
    lambda: blocks.message("t", [blocks.divider()] * 51), lambda: blocks.prose("x" * 3001),
])
def test_what_is_beyond_a_limit_is_not_made(make):
    with pytest.raises(blocks.Overlong):
        make()

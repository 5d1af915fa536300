"""Comments and direct messages: warm and by first name, no medical opinion, no health data, help when it is urgent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot import writer
from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Expect, Reply, row
from bot.core.request import Shared
from bot.errors import Stale, Unusable

flow = Flow("comment")

LONGEST = 4000
COPYABLE = 256
_NAMED = re.compile(r"^@?([A-ZÀ-Ý][^\W\d_]{1,19}(?:[-’' ][A-ZÀ-Ý][^\W\d_]{0,19}\.?)?)\s*[:—–]\s+(?=\S)", re.DOTALL)


@flow.command("commentaire", "comment", role="editor")
@flow.action("open", role="editor")
async def open_(turn: Turn) -> Result:
    """Answer the comment given with the command, or ask for one."""
    if turn.args.strip():
        return _card(turn, _fresh(turn.args))
    return Reply(turn.t("comment-ask"),
                 expect=Expect("comment", "text", {}, placeholder=turn.word("comment-placeholder")))


@flow.step("text", role="editor", files=True)
async def given(turn: Turn) -> Result:
    """Take what was pasted; a photo is neither looked at nor kept."""
    event = turn.request.event
    if isinstance(event, Shared):
        if event.kind == "voice":
            raise Unusable(turn.word("comment-voice"))
        return _card(turn, {**_fresh(event.caption), "photo": True, "private": True})
    return _card(turn, _fresh(turn.text))


@flow.step("card", role="editor", files=True)
async def following(turn: Turn) -> Result:
    """Take a first name for the card in hand, or the next comment."""
    event = turn.request.event
    words = turn.text.strip()
    if not isinstance(event, Shared) and turn.state.get("asks") == "name" and len(words.split()) <= 3:
        name = "" if words.lower() in {"-", "non", "no", "passer", "skip"} else words
        return _card(turn, {**turn.state, "name": name, "asks": ""})
    return await given(turn)


@flow.action("other", "public", "private", "photo", "name", role="editor")
async def change(turn: Turn) -> Result:
    """Say it otherwise, as a message or a comment, for a photo, or by a first name."""
    if turn.state_of != ("comment", "card"):
        raise Stale
    state: dict[str, Any] = dict(turn.state)
    match turn.arg:
        case "other":
            state["seed"] = int(state.get("seed", 0)) + 1
        case "private" | "public":
            state["private"] = turn.arg == "private"
        case "photo":
            state["photo"] = not state.get("photo")
        case _:
            return Reply(turn.t("comment-ask-name"), expect=Expect("comment", "card", {**state, "asks": "name"}))
    return _card(turn, state, replaces=True)


def _fresh(text: str) -> dict[str, Any]:
    """Take a comment apart from the first name in front of it ("Julie : …")."""
    text = text.strip()[:LONGEST]
    named = _NAMED.match(text)
    return {"text": text[named.end() :] if named else text, "name": named[1] if named else "", "private": False,
            "photo": False, "seed": 0}


def _card(turn: Turn, state: Mapping[str, Any], *, replaces: bool = False) -> Reply:
    from reviews import comments

    text, private = str(state.get("text") or ""), bool(state.get("private"))
    if not text and not state.get("photo"):
        raise Unusable(turn.word("comment-empty"))
    seed = int(state.get("seed") or 0)
    made = [
        comments.answer(text, name=str(state.get("name") or "") or None, photo=bool(state.get("photo")),
                        private=private, seed=seed + more)
        for more in range(4)
    ]
    found, kind = made[0], "message" if private else "comment"
    draft = turn.tools.writer.offline(writer.Assignment(
        prompt="reply", answer="text", kind=kind, lang=found.lang, offline=tuple(dict.fromkeys(a.text for a in made)),
        limit=2200,
    ))
    lines = [turn.t("comment-need", need=found.need.value, where=kind)]
    if found.injection:
        lines.append(turn.t("comment-injection"))
    if found.need.value in {"medical", "photo", "emergency", "suicide"}:
        lines.append(turn.t("comment-no-data"))
    if not found.answerable:
        lines.append(turn.t("comment-silence"))
    copy = Button(turn.word("review-copy"), copy=draft.text) if len(draft.text) <= COPYABLE else None
    rows = (
        row(copy, turn.button("comment-other", "other", "other", flow="comment"),
            turn.button("comment-name", "name", "name", flow="comment")),
        row(turn.button("comment-public", "public", "public", flow="comment") if private
            else turn.button("comment-private", "private", "private", flow="comment"),
            turn.button("comment-no-photo" if state.get("photo") else "comment-photo", "photo", "photo",
                        flow="comment")),
    )
    return Reply("\n".join(lines), verbatim=draft.text, buttons=rows, replaces=replaces,
                 expect=Expect("comment", "card", {**state, "asks": ""}))

"""The language a person is spoken to in."""

from __future__ import annotations

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Reply
from bot.core.request import Action
from texts import LANGUAGES

flow = Flow("language")


@flow.command("langue", "language")
async def open_(turn: Turn) -> Result:
    """Take the language named, or offer both."""
    wanted = turn.args.strip().lower()[:2]
    if wanted in LANGUAGES:
        return await _set(turn, wanted)
    buttons = tuple(Button(turn.word(f"language-{lang}"), Action("language", "set", lang)) for lang in LANGUAGES)
    return Reply(turn.t("language-which"), buttons=(buttons,))


@flow.action("set")
async def chosen(turn: Turn) -> Result:
    """Keep the language pressed."""
    return await _set(turn, turn.arg if turn.arg in LANGUAGES else "fr")


async def _set(turn: Turn, lang: str) -> Result:
    turn.me.language = lang
    turn.lang = lang
    return Reply(turn.t("language-set"))

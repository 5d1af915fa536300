"""Fit: what a platform lacks becomes what it has."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.core.markup import escape
from bot.core.reply import Button, File, Form, Page, Poll, Reply
from bot.core.request import Action


def fit(reply: Reply, native: frozenset[type]) -> tuple[Reply, ...]:
    """Give the messages that say the same on a platform with these native attachments.

    A Form is not handled here: it becomes a dialogue (forms.py) before the turn ends.
    """
    attach = reply.attach
    if attach is None or type(attach) in native:
        return (reply,)
    match attach:
        case Poll():
            return (_poll(reply, attach),)
        case File():
            note = f"{reply.text}\n{escape(attach.name)} ({len(attach.content)} o)".strip()
            return (replace(reply, text=note, attach=None),)
        case Page():
            return tuple(attach.sections)
        case Form():
            return (replace(reply, attach=None),)
        case _:
            assert_never(attach)


def _poll(reply: Reply, poll: Poll) -> Reply:
    counts = poll.counts or (0,) * len(poll.options)
    buttons = tuple(
        (Button(f"{option} · {count}" if count else option, Action("poll", "vote", f"{poll.id}.{number}")),)
        for number, (option, count) in enumerate(zip(poll.options, counts, strict=True))
    )
    text = "\n".join(part for part in (reply.text, f"**{escape(poll.question)}**") if part)
    return replace(reply, text=text, attach=None, buttons=buttons + reply.buttons)

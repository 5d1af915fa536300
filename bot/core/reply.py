"""What goes out, before any platform's taste is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from bot.core.request import Action, Chat

Kind: TypeAlias = Literal["text", "long", "choice", "multi", "when"]


@dataclass(frozen=True, slots=True)
class Button:
    """One button: it does an action, opens an address, or copies a text."""

    text: str
    action: Action | None = None
    url: str | None = None
    copy: str | None = None
    style: Literal["plain", "primary", "danger"] = "plain"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose from."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form."""

    name: str
    label: str
    kind: Kind = "text"
    options: tuple[Option, ...] = ()
    required: bool = False
    hint: str = ""
    initial: str = ""
    max_length: int = 3000


@dataclass(frozen=True, slots=True)
class Form:
    """Questions asked together where a platform can, one by one elsewhere.

    The flow's `form(name)` step receives the answers; `arg` comes back with them.
    """

    flow: str
    name: str
    title: str
    fields: tuple[Field, ...]
    submit: str = "OK"
    arg: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to the team in the chat."""

    id: str
    question: str
    options: tuple[str, ...]
    multiple: bool = False
    anonymous: bool = False
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file to hand over; `alt` describes a picture to those who cannot see it."""

    name: str
    mime: str
    content: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The dashboard a platform may keep for a person (Slack's App Home); dropped elsewhere."""

    sections: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Expect:
    """The state to be in after the turn: the next free text goes to `flow`'s step `step`."""

    flow: str
    step: str
    data: Mapping[str, Any] = field(default_factory=dict)
    minutes: int = 24 * 60
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """One message.

    `text` is light markup (see markup.py), `verbatim` a text to copy that is never parsed.
    `replaces` edits the message whose button was pressed. `card` names what the message shows
    ("review:42") so that it can be changed later, on every platform where it stands.
    """

    text: str = ""
    verbatim: str | None = None
    buttons: tuple[tuple[Button, ...], ...] = ()
    attach: Form | Poll | File | Page | None = None
    audience: Literal["chat", "person"] = "chat"
    replaces: bool = False
    expect: Expect | None = None
    card: str = ""
    thread: str = ""  # a thread's name ("review:42"): platforms with threads keep such messages together


def row(*buttons: Button | None) -> tuple[Button, ...]:
    """Make a row of the buttons that are there."""
    return tuple(button for button in buttons if button is not None)


@dataclass(frozen=True, slots=True)
class Notice:
    """A reply for another chat than the one that is talking; `message` edits that message there."""

    chat: Chat
    reply: Reply
    message: str | None = None

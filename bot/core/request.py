"""What comes in from any platform, as one small vocabulary."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from bot.errors import Stale

ACTION_BYTES = 64  # Telegram's `callback_data`: 1-64 bytes (Bot API, InlineKeyboardButton)


@dataclass(frozen=True, slots=True)
class Chat:
    """Name a place where messages go; `team` is a Slack workspace, empty elsewhere."""

    platform: str
    id: str
    thread: str | None = None
    private: bool = True
    team: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Name who speaks; `language` is a BCP 47 tag, `zone` an IANA name when the platform tells it."""

    platform: str
    id: str
    name: str = ""
    language: str | None = None
    zone: str | None = None
    guest: bool = False  # of another Slack workspace, in a shared channel


@dataclass(frozen=True, slots=True)
class Action:
    """Say what a pressed button does: opaque ids only, never data of a person.

    Raises Stale when a coded action cannot be read.
    """

    flow: str
    name: str
    arg: str = ""

    def __post_init__(self) -> None:
        """Refuse what Telegram could not carry."""
        if len(self.code().encode()) > ACTION_BYTES:
            message = f"action {self.flow}:{self.name} is longer than {ACTION_BYTES} bytes"
            raise ValueError(message)

    def code(self) -> str:
        """Write the action as `flow:name:arg`."""
        return f"{self.flow}:{self.name}:{self.arg}" if self.arg else f"{self.flow}:{self.name}"

    @classmethod
    def read(cls, code: str) -> Action:
        """Read an action back; raise Stale for anything else."""
        parts = code.split(":", 2)
        if len(parts) < 2 or not all(parts[:2]) or len(code.encode()) > ACTION_BYTES:
            raise Stale
        return cls(parts[0], parts[1], parts[2] if len(parts) > 2 else "")


@dataclass(frozen=True, slots=True)
class Said:
    """Free text."""

    text: str
    quoted: str = ""  # the text of the message that this one answers
    reply_to: str = ""  # and its platform id
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command: `/name args`."""

    name: str
    args: str = ""
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button."""

    action: Action


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form filled in at once (a Slack modal)."""

    flow: str
    form: str
    values: Mapping[str, str | list[str]]
    arg: str = ""


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote in a poll."""

    poll: str
    choices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A file sent by a person; `fetch` brings its bytes, and raises Unusable when it cannot."""

    name: str
    mime: str
    size: int
    kind: str  # "photo" | "document" | "voice" | "other"
    fetch: Callable[[], Awaitable[bytes]] = field(compare=False)
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """The assistant was added to, or removed from, a chat by this person."""

    present: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A person opened the assistant's own page (Slack's App Home)."""

    page: str = "home"


Event: TypeAlias = Said | Commanded | Pressed | Submitted | Voted | Shared | Joined | Opened


@dataclass(frozen=True, slots=True)
class Request:
    """One message from a person; `at` is aware UTC, `origin` private to the platform and JSON-able."""

    id: str
    chat: Chat
    person: Person
    at: datetime
    event: Event
    origin: Mapping[str, str] = field(default_factory=dict)

"""The least that the assistant must be allowed in Slack, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping

SCOPES: Mapping[str, str] = {
    "app_mentions:read": "hear its name in a channel",
    "channels:read": "know that it was added to a public channel, and whether strangers read it",
    "chat:write": "answer, and change its own messages",
    "commands": "/confrere and the shortcuts",
    "files:read": "read a text file or an export that is sent to it",
    "files:write": "hand over a file: an agenda, an export, a dossier",
    "groups:read": "the same as channels:read, in private channels",
    "im:history": "hear what is written to it in private",
    "im:write": "open a private talk: reminders, requests for a signature",
    "users:read": "a person's name, language and time zone",
}
APP_SCOPE = "connections:write"  # of the app-level token, for Socket Mode

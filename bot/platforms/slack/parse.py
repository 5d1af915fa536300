"""From what Slack sends to a Request; pure."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from bot.core.request import (
    Action,
    Chat,
    Commanded,
    Event,
    Joined,
    Opened,
    Person,
    Pressed,
    Request,
    Said,
    Shared,
    Submitted,
)
from bot.errors import Stale, Unusable
from bot.platforms.slack import blocks
from bot.platforms.slack.render import FORM, SAY

NAME = "slack"
STALE = Action("slack", "stale")
SHORTCUTS = {
    "reply_to_review": "avis", "check_text": "verifier",      # of a message
    "new_review": "avis", "new_idea": "idees", "help": "aide",  # global
}
FEW = 4    # words up to which an unknown first word is taken for a mistyped command
SHORT = 6  # words up to which a private message that begins with a command is one: Slack keeps "/" to itself
Body = Mapping[str, Any]
Knows = Callable[[str], bool]
Fetch = Callable[[str, Mapping[str, Any]], Awaitable[bytes]]  # (team, file) -> bytes


def team_of(body: Body) -> str:
    """Give the workspace where the assistant is installed, also when a guest of another one acts."""
    view = body.get("view") or {}
    if view.get("app_installed_team_id"):
        return str(view["app_installed_team_id"])
    for entry in body.get("authorizations") or ():
        if entry.get("team_id"):
            return str(entry["team_id"])
    team = body.get("team")
    if isinstance(team, Mapping) and team.get("id"):
        return str(team["id"])
    user = body.get("user")
    found = body.get("team_id") or (user.get("team_id") if isinstance(user, Mapping) else "")
    return str(found or "")


def user_of(body: Body) -> tuple[str, str]:
    """Give who acts: the id, and the home workspace where Slack tells it."""
    event = body.get("event")
    if isinstance(event, Mapping):
        user = event.get("user")
        if isinstance(user, Mapping):
            user = user.get("id")
        return str(user or ""), str(event.get("user_team") or event.get("source_team") or "")
    user = body.get("user")
    if isinstance(user, Mapping):
        return str(user.get("id") or ""), str(user.get("team_id") or "")
    return str(body.get("user_id") or ""), ""


def channel_of(body: Body) -> str:
    """Give the channel where it happened; empty for what happens in none."""
    event = body.get("event")
    if isinstance(event, Mapping):
        channel = event.get("channel")
        return str(channel.get("id") if isinstance(channel, Mapping) else channel or "")
    channel = body.get("channel")
    if isinstance(channel, Mapping):
        return str(channel.get("id") or "")
    return str(body.get("channel_id") or (body.get("container") or {}).get("channel_id") or "")


def update_id(body: Body) -> str:
    """Name an update so that the same one, sent again, has the same name."""
    team = team_of(body)
    if body.get("event_id"):
        return f"{team}:{body['event_id']}"
    if body.get("type") == "view_submission":
        view = body["view"]
        return f"{team}:{view.get('id')}:{view.get('hash')}"
    if body.get("trigger_id"):
        return f"{team}:{body['trigger_id']}"
    return f"{team}:{hashlib.sha256(json.dumps(body, sort_keys=True, default=str).encode()).hexdigest()[:32]}"


def wanted(body: Body) -> bool:  # noqa: C901 - each kind of event has its own reason
    """Tell whether an update is for the assistant at all."""
    kind = body.get("type")
    if "command" in body:
        return True
    if kind == "block_actions":
        return any(action.get("value") or "selected_option" in action for action in body.get("actions") or ())
    if kind == "view_submission":
        return (body.get("view") or {}).get("callback_id") in {FORM, SAY}
    if kind in {"shortcut", "message_action"}:
        return body.get("callback_id") in SHORTCUTS
    event = body.get("event")
    if kind != "event_callback" or not isinstance(event, Mapping):
        return False
    match event.get("type"):
        case "app_mention":
            return not event.get("bot_id")
        case "message":
            return (
                event.get("channel_type") == "im" and not event.get("bot_id") and bool(event.get("user"))
                and event.get("subtype") in {None, "file_share"}
            )
        case "app_home_opened":
            return bool(event.get("tab", "home") == "home")
        case "member_joined_channel":
            # In a channel shared with another organisation nothing is claimed for a practice.
            return event.get("user") in _bots(body) and not body.get("is_ext_shared_channel")
        case "channel_left" | "group_left":
            return True
        case _:
            return False


def read(update: Mapping[str, Any], knows: Knows, fetch: Fetch) -> Request | None:
    """Read a stored update; None for what is not for us."""
    body: Body = update["body"]
    if not wanted(body):
        return None
    team, (user, home), channel = team_of(body), user_of(body), channel_of(body)
    who = update.get("who") or {}
    guest = bool(home and team and home != team and home.startswith("T"))
    person = Person(
        NAME, f"{home}/{user}" if guest else user, str(who.get("name") or ""), who.get("language") or None,
        who.get("zone") or None, guest,
    )
    metadata = _metadata(body)
    chat_id = str(metadata.get("c") or channel or update.get("dm") or user)
    private = bool(metadata["p"]) if "p" in metadata else is_private(body, chat_id)
    # A dialogue belongs to a person in a channel, whichever card or thread it goes on in; where an answer
    # hangs is only how it is shown, and stands in `origin`.
    chat = Chat(NAME, chat_id, None, private, team)
    event = _event(body, update, knows, fetch, metadata)
    if event is None:
        return None
    return Request(
        update_id(body), chat, person, datetime.fromisoformat(update["at"]), event,
        _origin(body, update, metadata, user, private=private),
    )


def is_private(body: Body, chat_id: str) -> bool:
    """Tell a talk between two from a channel."""
    event = body.get("event") or {}
    if event.get("channel_type"):
        return bool(event["channel_type"] == "im")
    if body.get("channel_name") == "directmessage" or body.get("type") == "shortcut":
        return True
    channel = body.get("channel") or {}
    if isinstance(channel, Mapping) and channel.get("name") == "directmessage":
        return True
    return chat_id[:1] in {"D", "U", "W", ""}


def words(text: str) -> str:
    """Read Slack's own markup as the text that the person saw."""
    text = re.sub(r"<(https?://[^|>]+)\|([^>]*)>", r"\1", text)
    text = re.sub(r"<mailto:[^|>]+\|([^>]*)>", r"\1", text)
    text = re.sub(r"<([#@!])([^|>]+)\|([^>]*)>", r"\1\3", text)
    text = re.sub(r"<([#@!])([^>]+)>", r"\1\2", text)
    text = re.sub(r"<(https?://[^>]+)>", r"\1", text)
    return html.unescape(text)


def spoken(text: str, knows: Knows, *, called: bool) -> Event:
    """Tell a command from free text; `called` is a slash command or a mention, where the first word may be one."""
    text = text.strip()
    slashed = text.startswith(("/", "!"))
    bare = text.lstrip("/!") if slashed else text
    first, _, rest = bare.partition(" ")
    if "\n" in first:
        first, _, more = first.partition("\n")
        rest = f"{more} {rest}".strip()
    brief = "\n" not in text and len(text.split()) <= SHORT
    if first and knows(first) and (slashed or called or brief):
        return Commanded(first, rest.strip())
    if slashed and first:
        return Commanded(first, rest.strip())
    return Said(text)


def _event(
    body: Body, update: Mapping[str, Any], knows: Knows, fetch: Fetch, metadata: Mapping[str, Any],
) -> Event | None:
    kind = body.get("type")
    if "command" in body:
        text = html.unescape(str(body.get("text") or "")).strip()
        if not text:
            return Commanded("aide")
        event = spoken(text, knows, called=True)
        if isinstance(event, Said) and len(text.split()) < FEW:
            first, _, rest = text.partition(" ")
            return Commanded(first, rest.strip())
        return event
    if kind == "block_actions":
        return Pressed(_action(body["actions"][0]))
    if kind == "view_submission":
        values = blocks.answers(body["view"].get("state") or {})
        if body["view"].get("callback_id") == SAY:
            return Said(str(values.get("text") or ""))
        return Submitted(
            str(metadata.get("f") or ""), str(metadata.get("n") or ""), values, str(metadata.get("a") or ""),
        )
    if kind in {"shortcut", "message_action"}:
        text = words(str((body.get("message") or {}).get("text") or "")).strip()
        return Commanded(SHORTCUTS[body["callback_id"]], text)
    return _told(body, update, knows, fetch)


def _told(body: Body, update: Mapping[str, Any], knows: Knows, fetch: Fetch) -> Event | None:
    event = body["event"]
    match event["type"]:
        case "app_home_opened":
            return Opened("home")
        case "member_joined_channel":
            return Joined(present=True)
        case "channel_left" | "group_left":
            return Joined(present=False)
        case _:
            pass
    text = str(event.get("text") or "")
    called = event["type"] == "app_mention"
    if called:
        for bot in _bots(body) or {""}:
            text = re.sub(rf"<@{re.escape(bot)}(\|[^>]*)?>" if bot else r"^\s*<@[^>]+>", " ", text, count=1)
    text = words(text).strip()
    files = event.get("files") or []
    number = int(update.get("file") or 0)
    if number < len(files):
        return _file(files[number], team_of(body), text if number == 0 else "", fetch)
    if not text:
        return Commanded("aide") if called else None
    return spoken(text, knows, called=called)


def _file(file: Mapping[str, Any], team: str, caption: str, fetch: Fetch) -> Shared:
    mime = str(file.get("mimetype") or "application/octet-stream")
    kind = "photo" if mime.startswith("image/") else "voice" if mime.startswith("audio/") else "document"

    async def bring() -> bytes:
        if file.get("mode") in {"tombstone", "hidden_by_limit"}:
            raise Unusable("This file is no longer available.")
        return await fetch(team, file)

    return Shared(str(file.get("name") or "file"), mime, int(file.get("size") or 0), kind, bring, caption)


def _action(action: Mapping[str, Any]) -> Action:
    chosen = action.get("selected_option") or {}
    try:
        return Action.read(str(action.get("value") or chosen.get("value") or ""))
    except Stale:
        return STALE


def _thread(body: Body) -> str | None:
    """Give the thread to answer in: what is pressed in a channel is answered below the pressed card."""
    event = body.get("event")
    if isinstance(event, Mapping):
        return event.get("thread_ts")
    message = body.get("message") or {}
    if body.get("type") == "message_action":
        return message.get("thread_ts") or body.get("message_ts") or message.get("ts")
    container = body.get("container") or {}
    if container.get("is_ephemeral"):
        return message.get("thread_ts") or container.get("thread_ts")
    return message.get("thread_ts") or container.get("thread_ts") or container.get("message_ts") or message.get("ts")


def _metadata(body: Body) -> Mapping[str, Any]:
    if body.get("type") != "view_submission":
        return {}
    try:
        found = json.loads(body["view"].get("private_metadata") or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _origin(
    body: Body, update: Mapping[str, Any], metadata: Mapping[str, Any], user: str, *, private: bool,
) -> dict[str, str]:
    container = body.get("container") or {}
    event = body.get("event") or {}
    if private and "t" not in metadata:
        metadata = {**metadata, "t": event.get("thread_ts")}
    found = {
        "user": user,
        "lang": str((update.get("who") or {}).get("language") or ""),
        "message": str(metadata.get("m") or container.get("message_ts") or ""),
        "thread": str((metadata["t"] if "t" in metadata else _thread(body)) or ""),
        "trigger": str(body.get("trigger_id") or ""),
        "trigger_at": str(update["at"]) if body.get("trigger_id") else "",
        "response_url": str(body.get("response_url") or ""),
        "ephemeral": "1" if container.get("is_ephemeral") or metadata.get("e") else "",
        "shared": "1" if update.get("shared") or body.get("is_ext_shared_channel") or metadata.get("s") else "",
        "home": "1" if (body.get("view") or {}).get("type") == "home" else "",
    }
    if body.get("type") == "view_submission" and not metadata.get("m"):
        found["message"] = ""
    return {key: value for key, value in found.items() if value}


def _bots(body: Body) -> set[str]:
    return {str(entry["user_id"]) for entry in body.get("authorizations") or () if entry.get("user_id")} | {
        str(user) for user in body.get("authed_users") or ()
    }

"""Block Kit as pure functions: each checks Slack's limits when the block is made.

Source of the limits: docs.slack.dev/reference/block-kit, read 24 November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from bot.core.limits import utf16
from bot.core.markup import Span, spans

Block: TypeAlias = dict[str, Any]

TEXT = 3000           # a text object; an input's initial value
BUTTON_TEXT = 75
VALUE = 2000
URL = 3000
ID = 255              # action_id, block_id, callback_id
OPTIONS = 100
OPTION_TEXT = 75
OPTION_VALUE = 150
CHECKBOXES = 10
PLACEHOLDER = 150
ELEMENTS = 25         # of an actions block
CONTEXT = 10
HEADER = 150
LABEL = 2000
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
TITLE = 24            # of a view; also its submit and close
METADATA = 3000
UPDATE_TEXT = 4000    # chat.update; chat.postMessage takes 40,000 but cuts what is shown
_LINK = re.compile(r"https?://[^\s<>|«»\"]+[^\s<>|«»\".,;:!?)\]]")


class Overlong(ValueError):
    """A block is beyond one of Slack's limits."""


def _within(what: str, size: int, limit: int, least: int = 0) -> None:
    if not least <= size <= limit:
        raise Overlong(f"{what}: {size}, allowed {least}-{limit}")


def _fits(what: str, text: str, limit: int, least: int = 1) -> str:
    _within(what, utf16(text), limit, least)
    return text


def plain(text: str, limit: int = TEXT) -> Block:
    """Make a plain text object."""
    return {"type": "plain_text", "text": _fits("plain_text", text, limit), "emoji": True}


def mrkdwn(text: str) -> Block:
    """Make a text object of Slack's markup."""
    return {"type": "mrkdwn", "text": _fits("mrkdwn", text, TEXT)}


def section(text: str) -> Block:
    """Show a paragraph of Slack's markup."""
    return {"type": "section", "text": mrkdwn(text)}


def header(text: str) -> Block:
    """Show a title."""
    return {"type": "header", "text": plain(text, HEADER)}


def context(*texts: str) -> Block:
    """Show small grey words."""
    _within("context", len(texts), CONTEXT, 1)
    return {"type": "context", "elements": [mrkdwn(text) for text in texts]}


def divider() -> Block:
    """Draw a line."""
    return {"type": "divider"}


def button(
    text: str, action_id: str, *, value: str = "", url: str = "", style: str = "", label: str = "",
) -> Block:
    """Make a button; `label` is read aloud instead of the text."""
    made: Block = {
        "type": "button", "text": plain(text, BUTTON_TEXT), "action_id": _fits("action_id", action_id, ID),
    }
    if value:
        made["value"] = _fits("value", value, VALUE)
    if url:
        made["url"] = _fits("url", url, URL)
    if style in {"primary", "danger"}:
        made["style"] = style
    if label:
        made["accessibility_label"] = _fits("accessibility_label", label, BUTTON_TEXT)
    return made


def actions(elements: Sequence[Block], block_id: str = "") -> Block:
    """Put buttons in a row."""
    _within("actions", len(elements), ELEMENTS, 1)
    names = [element["action_id"] for element in elements]
    if len(set(names)) != len(names):
        raise Overlong("actions: an action_id stands twice")
    made: Block = {"type": "actions", "elements": list(elements)}
    if block_id:
        made["block_id"] = _fits("block_id", block_id, ID)
    return made


def prose(markup: str) -> Block:
    """Show light markup as rich text: what people wrote can then neither format, link nor mention."""
    elements: list[Block] = []
    for span in spans(markup):
        elements += _pieces(span)
    _within("rich_text", sum(utf16(item.get("text", "")) for item in elements), TEXT, 1)
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def verbatim(text: str) -> Block:
    """Show a text to copy, exactly as it is."""
    pieces = [{"type": "text", "text": text[start : start + 1500]} for start in range(0, len(text), 1500)]
    _within("rich_text_preformatted", utf16(text), 4 * TEXT, 1)
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": pieces}]}


def _pieces(span: Span) -> list[Block]:
    style: Block = {
        "bold": {"bold": True}, "code": {"code": True},
        "underline": {"bold": True, "italic": True},  # Slack has no underline; findings are marked so
    }.get(span.style, {})
    made: list[Block] = []
    last = 0
    for match in _LINK.finditer(span.text):
        if match.start() > last:
            made.append({"type": "text", "text": span.text[last : match.start()]})
        made.append({"type": "link", "url": match[0], "text": match[0]})
        last = match.end()
    if last < len(span.text):
        made.append({"type": "text", "text": span.text[last:]})
    return [{**item, "style": style} if style and item["type"] == "text" else item for item in made]


def option(value: str, text: str) -> Block:
    """Make one answer of a menu."""
    return {"text": plain(text, OPTION_TEXT), "value": _fits("option value", value, OPTION_VALUE)}


def menu(options: Sequence[Block], *, multiple: bool, initial: Sequence[str] = (), placeholder: str = "") -> Block:
    """Make a menu, or boxes to tick where several answers are few enough."""
    _within("options", len(options), OPTIONS, 1)
    chosen = [item for item in options if item["value"] in initial]
    boxes = multiple and len(options) <= CHECKBOXES
    kind = "checkboxes" if boxes else "multi_static_select" if multiple else "static_select"
    made: Block = {"type": kind, "action_id": "v", "options": list(options)}
    if chosen:
        made |= {"initial_options": chosen} if multiple else {"initial_option": chosen[0]}
    if placeholder and not boxes:
        made["placeholder"] = plain(placeholder, PLACEHOLDER)
    return made


def writing(*, long: bool, initial: str = "", most: int = TEXT, placeholder: str = "") -> Block:
    """Make a field to write in."""
    made: Block = {
        "type": "plain_text_input", "action_id": "v", "multiline": long, "max_length": max(1, min(most, TEXT)),
    }
    if initial:
        made["initial_value"] = _fits("initial_value", initial, TEXT)
    if placeholder:
        made["placeholder"] = plain(placeholder, PLACEHOLDER)
    return made


def asked(block_id: str, label: str, element: Block, *, optional: bool, hint: str = "") -> Block:
    """Ask one question of a form."""
    made: Block = {
        "type": "input", "block_id": _fits("block_id", block_id, ID), "label": plain(label, LABEL),
        "element": element, "optional": optional,
    }
    if hint:
        made["hint"] = plain(hint, LABEL)
    return made


def modal(
    title: str, blocks: Sequence[Block], *, submit: str, close: str, callback_id: str, metadata: str = "",
) -> Block:
    """Make a form in a window."""
    _within("modal", len(blocks), VIEW_BLOCKS, 1)
    return {
        "type": "modal", "title": plain(title, TITLE), "submit": plain(submit, TITLE), "close": plain(close, TITLE),
        "callback_id": _fits("callback_id", callback_id, ID),
        "private_metadata": _fits("private_metadata", metadata, METADATA, 0), "blocks": list(blocks),
    }


def home(blocks: Sequence[Block]) -> Block:
    """Make a person's dashboard."""
    _within("home", len(blocks), VIEW_BLOCKS, 1)
    return {"type": "home", "blocks": list(blocks)}


def message(text: str, blocks: Sequence[Block]) -> Block:
    """Make a message: `text` is what notifications and screen readers say."""
    _within("message", len(blocks), MESSAGE_BLOCKS)
    made: Block = {"text": _fits("text", text, UPDATE_TEXT)}
    if blocks:
        made["blocks"] = list(blocks)
    return made


def answers(state: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """Read a submitted form back: the answers given, by field; what was left empty is not there."""
    found: dict[str, str | list[str]] = {}
    for name, elements in (state.get("values") or {}).items():
        for element in elements.values():
            if "selected_options" in element:
                picked = [item["value"] for item in element["selected_options"] or []]
                if picked:
                    found[name] = picked
            elif "selected_option" in element:
                if element["selected_option"]:
                    found[name] = element["selected_option"]["value"]
            elif element.get("value"):
                found[name] = element["value"]
    return found

"""From replies, forms and pages to what Slack shows; pure."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.core.limits import clip, split, utf16
from bot.core.markup import plain as unmarked
from bot.core.markup import spans
from bot.core.reply import Button, Field, Form, Page, Reply
from bot.core.request import Action
from bot.platforms.slack import blocks as kit
from bot.platforms.slack.blocks import Block

PART = 2800       # characters of one paragraph block, below Slack's 3,000 so that marks can be closed
ALL = 11_000      # characters of blocks in one message
NOTIFIED = 3800   # characters of the plain text beside the blocks; chat.update takes 4,000
FORM, SAY = "form", "say"  # callback ids


def escape(text: str) -> str:
    """Make a text safe in Slack's markup: it can neither link, mention nor alert."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mrkdwn(markup: str) -> str:
    """Turn light markup into Slack's; marks that people wrote are held apart by a zero-width space."""
    wraps = {"bold": "*", "underline": "_", "code": "`", "plain": ""}
    out = []
    for span in spans(markup):
        text = escape(span.text)
        mark = wraps[span.style]
        if not mark or not text.strip():
            out.append(text)
            continue
        inner = text.strip().replace("\n", f"{mark}\n{mark}")
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        out.append(f"{lead}{mark}{inner}{mark}{tail}")
    return "".join(out)


def slashed(text: str, knows: Callable[[str], bool]) -> str:
    """Write the house's commands as one gives them in Slack: /cabinet is /confrere cabinet."""
    return re.sub(r"(?<![\w/:.])/([^\W\d_]{2,})\b",
                  lambda found: f"/confrere {found[1]}" if knows(found[1]) else found[0], text)


def messages(reply: Reply, answer: str = "") -> list[Block]:
    """Give the messages that a reply becomes; all but the last are plain prose.

    `answer` is the label of a button that opens a field to write in, where free text is awaited in a channel.
    """
    body: list[tuple[int, Block]] = [(utf16(part), kit.prose(part)) for part in _parts(reply.text)]
    copies = [text for text in (reply.verbatim, *_copies(reply)) if text]
    for text in dict.fromkeys(copies):
        body += [(utf16(piece), kit.verbatim(piece)) for piece in split(text, ALL)]
    rows = _rows(reply.buttons, answer)
    said = "\n".join(part for part in (unmarked(reply.text), reply.verbatim or "") if part).strip()
    groups: list[list[Block]] = [[]]
    size = 0
    for length, block in body:
        if groups[-1] and (size + length > ALL or len(groups[-1]) >= kit.MESSAGE_BLOCKS - len(rows)):
            groups.append([])
            size = 0
        groups[-1].append(block)
        size += length
    groups[-1] += rows
    text = clip(escape(said), NOTIFIED) or "…"
    made: list[Block] = []
    for group in groups:
        if group or not made:
            made.append(kit.message(text if len(groups) == 1 else clip(_said(group) or text, NOTIFIED), group))
    return made


def view(form: Form, metadata: Mapping[str, Any], *, intro: str = "", close: str = "Annuler") -> Block:
    """Show a form in a window."""
    questions: list[Block] = [kit.section(part) for part in _sections(intro)]
    questions += [_asked(field) for field in form.fields[: kit.VIEW_BLOCKS - len(questions)]]
    return kit.modal(
        clip(form.title or "Confrère", kit.TITLE), questions, submit=clip(form.submit or "OK", kit.TITLE),
        close=clip(close, kit.TITLE), callback_id=FORM,
        metadata=json.dumps({**metadata, "f": form.flow, "n": form.name, "a": form.arg}, separators=(",", ":")),
    )


def say(metadata: Mapping[str, Any], *, title: str, label: str, submit: str, close: str) -> Block:
    """Show a window with one field to write in: how one answers in a channel."""
    field = kit.asked("text", label, kit.writing(long=True), optional=False)
    return kit.modal(
        clip(title, kit.TITLE), [field], submit=clip(submit, kit.TITLE), close=clip(close, kit.TITLE),
        callback_id=SAY, metadata=json.dumps(dict(metadata), separators=(",", ":")),
    )


def page(shown: Page) -> Block:
    """Show a person's dashboard."""
    made: list[Block] = []
    for number, section in enumerate(shown.sections):
        made += [kit.divider()] if number else []
        made += [kit.section(part) for part in _sections(section.text)]
        made += _rows(section.buttons, "", prefix=f"s{number}")
    return kit.home(made[: kit.VIEW_BLOCKS] or [kit.section("…")])


def _asked(field: Field) -> Block:
    hint = clip(field.hint, kit.LABEL)
    label = clip(field.label or field.name, kit.LABEL)
    if field.kind in {"choice", "multi"} and field.options:
        options = [kit.option(item.value, clip(item.text, kit.OPTION_TEXT)) for item in field.options[: kit.OPTIONS]]
        initial = [part.strip() for part in field.initial.split(",")] if field.kind == "multi" else [field.initial]
        element = kit.menu(options, multiple=field.kind == "multi", initial=initial)
    else:
        initial_text = clip(field.initial, min(kit.TEXT, max(1, field.max_length)))
        element = kit.writing(long=field.kind == "long", initial=initial_text, most=field.max_length)
    return kit.asked(field.name, label, element, optional=not field.required, hint=hint)


def _rows(rows: Sequence[Sequence[Button]], answer: str, prefix: str = "b") -> list[Block]:
    made: list[list[Block]] = []
    for line, buttons in enumerate(rows):
        shown = [_button(item, f"{prefix}{line}.{place}") for place, item in enumerate(buttons)]
        made.append([item for item in shown if item is not None])
    if answer:
        made.append([kit.button(clip(answer, kit.BUTTON_TEXT), "say", value=Action("slack", "say").code())])
    made = [line for line in made if line]
    if len(made) > 20:  # many short rows: fill them up rather than lose any
        flat = [item for line in made for item in line]
        made = [flat[start : start + kit.ELEMENTS] for start in range(0, len(flat), kit.ELEMENTS)]
    return [kit.actions(line[start : start + kit.ELEMENTS])
            for line in made for start in range(0, len(line), kit.ELEMENTS)]


def _button(button: Button, action_id: str) -> Block | None:
    text = clip(button.text, kit.BUTTON_TEXT) or "…"
    if button.action is not None:
        return kit.button(text, action_id, value=button.action.code(), style=button.style)
    if button.url and utf16(button.url) <= kit.URL:
        return kit.button(text, action_id, url=button.url)
    return None  # a copy: the text itself is shown


def _copies(reply: Reply) -> list[str]:
    return [item.copy for line in reply.buttons for item in line if item.copy and not item.action and not item.url]


def _parts(markup: str) -> list[str]:
    return [part for part in split(markup, PART) if part.strip()] if markup.strip() else []


def _sections(markup: str) -> list[str]:
    return [mrkdwn(part) for part in split(markup, PART - 400) if part.strip()] if markup.strip() else []


def _said(group: Sequence[Block]) -> str:
    words = []
    for block in group:
        for outer in block.get("elements", ()):
            words += [inner.get("text", "") for inner in outer.get("elements", ()) if isinstance(inner, dict)]
    return escape("".join(word for word in words if isinstance(word, str)))

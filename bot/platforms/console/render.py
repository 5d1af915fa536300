"""Replies as lines of text: numbered buttons, copies between rules."""

from __future__ import annotations

from bot.core.markup import spans
from bot.core.reply import Button, Reply

RULE = "─" * 40


def lines(reply: Reply, first: int) -> tuple[list[str], list[Button]]:
    """Give the lines of a reply and its buttons, numbered from `first`."""
    out: list[str] = []
    if reply.text:
        out += _plain(reply.text).split("\n")
    if reply.verbatim is not None:
        out += [RULE, *reply.verbatim.split("\n"), RULE]
    buttons = [button for line in reply.buttons for button in line]
    number = first
    for line in reply.buttons:
        out.append("  ".join(_button(button, number + place) for place, button in enumerate(line)))
        number += len(line)
    return out, buttons


def _button(button: Button, number: int) -> str:
    return f"[{number}] {button.text}" + (f" → {button.url}" if button.url else "")


def _plain(text: str) -> str:
    """Underlined words are what a finding is about: a pipe has no other way to show them."""
    return "".join(f"_{span.text}_" if span.style == "underline" else span.text for span in spans(text))

"""From a reply to Bot API calls: pure, so that golden files can hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.core.fit import fit
from bot.core.limits import utf16
from bot.core.reply import Button, File, Poll, Reply
from bot.core.request import Chat
from bot.platforms.telegram.wording import CAPTION_UNITS, TEXT_UNITS, blocks, clean, label, pieces

COPY_UNITS = 256  # CopyTextButton `text`
BUTTON_UNITS = 64  # no limit is published; phones show less
PLACEHOLDER_UNITS = 64  # ForceReply `input_field_placeholder`
ROW_BUTTONS, ALL_BUTTONS = 8, 100  # what clients show of an inline keyboard
QUESTION_UNITS, OPTION_UNITS, OPTIONS = 300, 100, (2, 12)  # sendPoll
ALERT_UNITS = 200  # answerCallbackQuery `text`
PHOTO_BYTES = 10_000_000  # sendPhoto; a document may have 50 MB
MESSAGES = 6  # a longer text is handed over as a file
COPY = {"fr": "📋 Copier", "en": "📋 Copy"}


@dataclass(frozen=True, slots=True)
class Call:
    """One Bot API call; `plain` is its text without markup, `upload` the parameter that is a file."""

    method: str
    params: dict[str, Any]
    plain: str = ""
    file: File | None = None
    upload: str = ""
    poll: str = ""  # our id of the poll it makes
    tail: dict[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Give it as one JSON object, with the method's name beside the parameters."""
        shown = {"method": self.method, **self.params}
        if self.file is not None:
            shown[self.upload] = f"attach://{self.file.name}"
        return shown


def render(
    chat: Chat, reply: Reply, *, origin: Mapping[str, str] | None = None, message: str | None = None, rich: bool = True,
) -> list[Call]:
    """Give the calls that show a reply; nothing for an empty one.

    `rich` is off for servers that know only the oldest parameters.
    """
    origin = origin or {}
    attach = reply.attach
    if isinstance(attach, Poll) and not OPTIONS[0] <= len(attach.options) <= OPTIONS[1]:
        reply = fit(reply, frozenset())[0]
        attach = None
    target: dict[str, Any] = {"chat_id": int(chat.id)}
    if chat.thread:
        target["message_thread_id"] = int(chat.thread)
    edited = message or (origin.get("message") if reply.replaces and origin.get("callback") else None)
    answers = not chat.private and origin.get("said") and not edited
    markup = _keyboard(reply, origin, rich)
    if markup is None and rich and reply.expect is not None and not edited:
        markup = _force(reply, chat)
    calls = _attached(reply, attach, target) if isinstance(attach, Poll | File) else _texts(reply, target)
    if not calls:
        if markup is None:
            return []
        calls = [Call("sendMessage", {**target, "text": "👇"}, "👇")]
    if markup is not None:
        calls[-1] = replace(calls[-1], params={**calls[-1].params, "reply_markup": markup})
    if answers:
        said = {"message_id": int(origin["said"]), "allow_sending_without_reply": True}
        calls[0] = replace(calls[0], params={**calls[0].params, "reply_parameters": said})
    if edited and calls[0].method == "sendMessage":
        calls[0] = _editing(calls[0], edited)
    return calls


def alert(reply: Reply, origin: Mapping[str, str]) -> Call | None:
    """Show a short text to one person of a group only; None when it needs a message."""
    parts = pieces(reply.text)
    if not origin.get("callback") or reply.verbatim or reply.buttons or reply.attach or reply.expect or len(parts) != 1:
        return None
    plain = parts[0][1]
    if utf16(plain) > ALERT_UNITS:
        return None
    return Call(
        "answerCallbackQuery", {"callback_query_id": origin["callback"], "text": plain, "show_alert": True}, plain,
    )


def as_new(call: Call) -> Call:
    """Send what could not be edited as a message of its own."""
    params = {key: value for key, value in call.params.items() if key != "message_id"}
    return replace(call, method="sendMessage", params={**params, **call.tail}, tail={})


def plainly(call: Call) -> Call | None:
    """Say the same with the oldest parameters only; None when that is what it did."""
    params = dict(call.params)
    for key in ("parse_mode", "link_preview_options", "reply_parameters", "message_thread_id"):
        params.pop(key, None)
    extra: list[str] = []
    markup = params.pop("reply_markup", None)
    rows = []
    for line in (markup or {}).get("inline_keyboard", ()):
        row = [{"text": b["text"], "callback_data": b["callback_data"]} for b in line if "callback_data" in b]
        extra += [b["url"] for b in line if "url" in b]
        if row:
            rows.append(row)
    if rows:
        params["reply_markup"] = {"inline_keyboard": rows}
    words = "caption" if "caption" in params else "text"
    limit = CAPTION_UNITS if words == "caption" else TEXT_UNITS
    text = "\n".join([call.plain, *extra])
    if utf16(text) > limit:
        text = call.plain
    if words in params:
        params[words] = text
    return None if params == call.params else replace(call, params=params, plain=text)


def _texts(reply: Reply, target: dict[str, Any]) -> list[Call]:
    said = pieces(reply.text) if reply.text.strip() else []
    copied = blocks(reply.verbatim) if reply.verbatim else []
    if said and copied:
        last, first = said[-1], copied[0]
        if utf16(last[0]) + utf16(first[0]) + 2 <= TEXT_UNITS and len(copied) == 1:
            said[-1:] = [(f"{last[0]}\n\n{first[0]}", f"{last[1]}\n\n{first[1]}")]
            copied = []
    parts = said + copied
    if len(parts) > MESSAGES:
        plain = "\n\n".join(part for _, part in parts)
        file = File("texte.txt", "text/plain", plain.encode())
        opening = pieces(reply.text, CAPTION_UNITS)[:1] if reply.text.strip() else []
        return [_file(file, opening, target)]
    return [_message(shown, plain, target) for shown, plain in parts]


def _attached(reply: Reply, attach: Poll | File, target: dict[str, Any]) -> list[Call]:
    if isinstance(attach, Poll):
        before = _texts(reply, target)
        params = {
            **target,
            "question": label(attach.question, QUESTION_UNITS),
            "options": [{"text": label(option, OPTION_UNITS)} for option in attach.options],
            "is_anonymous": attach.anonymous,
            "allows_multiple_answers": attach.multiple,
        }
        return [*before, Call("sendPoll", params, poll=attach.id)]
    said = pieces(reply.text) if reply.text.strip() else []
    if not said and attach.alt:
        said = [(shown, plain) for shown, plain in pieces(attach.alt.replace("\\", ""), CAPTION_UNITS)][:1]
    if reply.verbatim or len(said) > 1 or (said and utf16(said[0][0]) > CAPTION_UNITS):
        return [*_texts(reply, target), _file(attach, [], target)]
    return [_file(attach, said, target)]


def _message(shown: str, plain: str, target: dict[str, Any]) -> Call:
    params = {**target, "text": shown}
    if shown != plain:
        params["parse_mode"] = "HTML"
    if "://" in plain or "www." in plain:
        params["link_preview_options"] = {"is_disabled": True}
    return Call("sendMessage", params, plain)


def _file(file: File, said: list[tuple[str, str]], target: dict[str, Any]) -> Call:
    picture = file.mime in {"image/png", "image/jpeg"} and len(file.content) <= PHOTO_BYTES
    params = dict(target)
    plain = ""
    if said:
        shown, plain = said[0]
        params["caption"] = shown
        if shown != plain:
            params["parse_mode"] = "HTML"
    return Call("sendPhoto" if picture else "sendDocument", params, plain, file, "photo" if picture else "document")


def _editing(call: Call, edited: str) -> Call:
    kept = {key: value for key, value in call.params.items() if key != "message_thread_id"}
    tail = {key: value for key, value in call.params.items() if key == "message_thread_id"}
    return replace(call, method="editMessageText", params={**kept, "message_id": int(edited)}, tail=tail)


def _keyboard(reply: Reply, origin: Mapping[str, str], rich: bool) -> dict[str, Any] | None:
    lines = [[shown for button in line if (shown := _button(button, rich))] for line in reply.buttons]
    copies = {button.copy for line in reply.buttons for button in line}
    text = clean(reply.verbatim or "")
    if text.strip() and text not in copies and utf16(text) <= COPY_UNITS:
        language = "en" if origin.get("lang", "fr")[:2] not in {"fr", ""} else "fr"
        lines.insert(0, [{"text": COPY[language], "copy_text": {"text": text}}])
    rows = [line[at : at + ROW_BUTTONS] for line in lines if line for at in range(0, len(line), ROW_BUTTONS)]
    kept: list[list[dict[str, Any]]] = []
    count = 0
    for row in rows:
        if count + len(row) > ALL_BUTTONS:
            break
        kept.append(row)
        count += len(row)
    return {"inline_keyboard": kept} if kept else None


def _button(button: Button, rich: bool) -> dict[str, Any] | None:
    shown: dict[str, Any] = {"text": label(button.text, BUTTON_UNITS)}
    if button.action is not None:
        shown["callback_data"] = button.action.code()
    elif button.url:
        shown["url"] = button.url
    elif button.copy and utf16(button.copy) <= COPY_UNITS:
        shown["copy_text"] = {"text": clean(button.copy)}
    else:
        return None
    if rich and button.style != "plain":
        shown["style"] = button.style
    return shown


def _force(reply: Reply, chat: Chat) -> dict[str, Any]:
    shown: dict[str, Any] = {"force_reply": True}
    if reply.expect is not None and reply.expect.placeholder.strip():
        shown["input_field_placeholder"] = label(reply.expect.placeholder, PLACEHOLDER_UNITS)
    if not chat.private:
        shown["selective"] = True
    return shown

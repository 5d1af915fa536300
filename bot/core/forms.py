"""Forms where a platform has none: one question at a time, kept in the dialogue's state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core import codec
from bot.core.markup import escape
from bot.core.reply import Button, Expect, Field, Form, Reply, row
from bot.core.request import Action
from bot.core.router import FORM, State, bare
from texts import Texts

SKIP = frozenset({"passer", "skip", "-", "–", "—"})
_DONE = "~done"


@dataclass(frozen=True, slots=True)
class Filled:
    """All the answers of a form."""

    form: Form
    values: Mapping[str, Any]


def begin(form: Form, texts: Texts, lang: str, intro: str = "") -> Reply:
    """Ask the first question."""
    return _ask(form, 0, {}, texts, lang, intro=intro)


def answer(state: State, text: str, texts: Texts, lang: str) -> Reply | Filled:  # noqa: C901 - one answer has many ways to fit
    """Take an answer; ask again where it does not fit, else ask on, or give the filled form."""
    form: Form = codec.load(state.data["form"])
    answers = dict(state.data["answers"])
    index = int(state.step)
    field = form.fields[index]
    text = text.strip()
    if bare(text) in SKIP:
        if field.required:
            return _ask(form, index, answers, texts, lang, intro=texts.say(lang, "core-form-required"))
    elif field.kind == "multi":
        picked = list(answers.get(field.name, []))
        if text != _DONE:
            chosen = [_choice(field, part) for part in text.replace(";", ",").split(",")]
            if None in chosen:
                return _ask(form, index, answers, texts, lang, intro=texts.say(lang, "core-form-choose"))
            for value in chosen:
                picked.remove(value) if value in picked else picked.append(value)
            answers[field.name] = picked
            if "," not in text:
                return _ask(form, index, answers, texts, lang)
        answers[field.name] = picked
    elif field.kind == "choice":
        value = _choice(field, text)
        if value is None:
            return _ask(form, index, answers, texts, lang, intro=texts.say(lang, "core-form-choose"))
        answers[field.name] = value
    elif len(text) > field.max_length:
        message = texts.say(lang, "core-form-long", limit=field.max_length)
        return _ask(form, index, answers, texts, lang, intro=message)
    else:
        answers[field.name] = text
    if index + 1 < len(form.fields):
        return _ask(form, index + 1, answers, texts, lang)
    return Filled(form, answers)


def again(form: Form, values: Mapping[str, Any], errors: Mapping[str, str], texts: Texts, lang: str) -> Reply:
    """Ask the first field that has an error again, keeping the other answers."""
    index = next((i for i, field in enumerate(form.fields) if field.name in errors), 0)
    return _ask(form, index, dict(values), texts, lang, intro=escape(errors[form.fields[index].name]))


def _choice(field: Field, text: str) -> str | None:
    wanted = bare(text)
    for number, option in enumerate(field.options, start=1):
        if wanted in {bare(option.value), bare(option.text), str(number)}:
            return option.value
    return None


def _ask(
    form: Form, index: int, answers: dict[str, Any], texts: Texts, lang: str, *, intro: str = "",
) -> Reply:
    field = form.fields[index]
    rows: list[tuple[Button, ...]] = []
    picked = answers.get(field.name, []) if field.kind == "multi" else []
    pair: list[Button] = []
    for number, option in enumerate(field.options):
        mark = "✓ " if option.value in picked else ""
        pair.append(Button(mark + option.text, Action(FORM, "pick", f"{index}.{number}")))
        if len(pair) == 2 or len(option.text) > 18:
            rows.append(tuple(pair))
            pair = []
    if pair:
        rows.append(tuple(pair))
    done = Button(texts.plain(lang, "core-form-done"), Action(FORM, "done", str(index)), style="primary")
    skip = Button(texts.plain(lang, "core-form-skip"), Action(FORM, "skip", str(index)))
    rows.append(row(done if picked else None, None if field.required else skip))
    lines = [intro] if intro else []
    if index == 0 and form.title:
        lines.append(f"**{escape(form.title)}**")
    count = f" ({index + 1}/{len(form.fields)})" if len(form.fields) > 1 else ""
    lines.append(escape(field.label + count))
    if field.hint:
        lines.append(escape(field.hint))
    data = {"form": codec.dump(form), "answers": answers}
    return Reply(
        "\n".join(lines),
        buttons=tuple(line for line in rows if line),
        expect=Expect(FORM, str(index), data, placeholder=field.label),
    )


def pressed(state: State, name: str, arg: str) -> str | None:
    """Turn a form's button into the answer it stands for; None when it is of another question."""
    if state.flow != FORM:
        return None
    index, _, number = arg.partition(".")
    if index != state.step:
        return None
    if name == "skip":
        return "-"
    if name == "done":
        return _DONE
    form: Form = codec.load(state.data["form"])
    options = form.fields[int(index)].options
    return options[int(number)].value if number.isdigit() and int(number) < len(options) else None

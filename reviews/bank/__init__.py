"""The sentences replies are made of, read once from hand-written files."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import Any

_CHOICE = re.compile(r"\[([^\[\]]+)\]")
_FRENCH_SPACE = re.compile(r" ([:;!?»])")


def typeset(text: str, lang: str) -> str:
    """Return the text with the apostrophes and spaces of its language."""
    text = text.replace("'", "’")
    return _FRENCH_SPACE.sub("\u00a0\\1", text) if lang == "fr" else text


def spell_out(template: str) -> tuple[str, ...]:
    """Return every sentence that a template with `[a|b]` choices stands for."""
    parts = _CHOICE.split(template)
    options = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    return tuple("".join(chosen) for chosen in product(*options))


@dataclass(frozen=True)
class Bank:
    """The sentences of one language: slot name → templates → wordings."""

    lang: str
    signature: str
    slots: dict[str, tuple[tuple[str, ...], ...]]

    def sentences(self) -> Iterator[tuple[str, str]]:
        """Yield every slot and sentence."""
        for slot, templates in self.slots.items():
            for wordings in templates:
                for wording in wordings:
                    yield slot, wording


def _walk(prefix: str, body: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in body.items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(value, dict):
            yield from _walk(name, value)
        elif isinstance(value, str):
            yield name, value


@cache
def bank(lang: str) -> Bank:
    """Read the bank of French or English.

    Raises FileNotFoundError for another language.
    """
    body = tomllib.loads(resources.files("reviews.bank").joinpath(f"{lang}.toml").read_text("utf-8"))
    slots = {
        name: tuple(
            spell_out(typeset(line.strip(), lang)) for line in lines.splitlines() if line.strip()
        )
        for name, lines in _walk("", body)
        if name != "signature"
    }
    return Bank(lang, typeset(body["signature"], lang), slots)


@cache
def fixed(lang: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Read the checked texts of another language, each with its French translation.

    Raises KeyError for a language that has none.
    """
    body = tomllib.loads(resources.files("reviews.bank").joinpath("fixed.toml").read_text("utf-8"))[lang]
    return {
        slot: tuple((text, typeset(french, "fr")) for text, french in ([pairs] if slot == "signature" else pairs))
        for slot, pairs in body.items()
    }


def measures(lang: str) -> dict[str, tuple[str, ...]]:
    """Return what a practitioner may name of today's way of working, by topic."""
    found: dict[str, list[str]] = {}
    for slot in bank(lang).slots:
        kind, _, rest = slot.partition(".")
        if kind == "measure":
            topic, _, key = rest.partition(".")
            found.setdefault(topic, []).append(key)
    return {topic: tuple(keys) for topic, keys in found.items()}

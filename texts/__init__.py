"""Words for people: Project Fluent files, one per flow and language, read once and kept."""

from __future__ import annotations

import re
from functools import cached_property
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.core.markup import escape, plain

LANGUAGES = ("fr", "en")


_ID = re.compile(r"^([a-z][a-z0-9-]*) *=", re.MULTILINE)


class Texts:
    """Say messages; an unknown id is a fault of the code and raises LookupError.

    A message is parsed when it is first said: a turn needs a few of them, and a start none.
    """

    def __init__(self) -> None:
        self._bundles = {lang: FluentBundle([lang], use_isolating=False) for lang in LANGUAGES}
        self._fixed: dict[tuple[str, str], str] = {}  # what takes no values is formatted once

    @cached_property
    def _sources(self) -> dict[str, dict[str, str]]:
        """Give the source of each message, by language; raise LookupError when one id stands twice."""
        found: dict[str, dict[str, str]] = {}
        for lang in LANGUAGES:
            found[lang] = {}
            for entry in (files(__package__) / lang).iterdir():
                if not entry.name.endswith(".ftl"):
                    continue
                text = entry.read_text(encoding="utf-8")
                starts = list(_ID.finditer(text))
                for start, following in zip(starts, [*starts[1:], None], strict=True):
                    if start[1] in found[lang]:
                        raise LookupError(f"text {start[1]} stands twice in {lang}, once in {entry.name}")
                    found[lang][start[1]] = text[start.start() : following.start() if following else None]
        return found

    def say(self, lang: str, message: str, **values: Any) -> str:
        """Give a message as markup; text values are escaped so that they show as they are."""
        safe = {key: escape(value) if isinstance(value, str) else value for key, value in values.items()}
        return self._format(lang if lang in LANGUAGES else LANGUAGES[0], message, safe)

    def plain(self, lang: str, message: str, **values: Any) -> str:
        """Give a message without markup."""
        return plain(self.say(lang, message, **values))

    def has(self, message: str) -> bool:
        """Tell whether a message exists."""
        return message in self._sources[LANGUAGES[0]]

    def ids(self, lang: str) -> set[str]:
        """List the message ids of a language."""
        return set(self._sources[lang])

    def _format(self, lang: str, message: str, values: dict[str, Any]) -> str:
        if values:
            return self._formatted(lang, message, values)
        if (known := self._fixed.get((lang, message))) is None:
            known = self._fixed[lang, message] = self._formatted(lang, message, values)
        return known

    def _formatted(self, lang: str, message: str, values: dict[str, Any]) -> str:
        bundle = self._bundles[lang]
        if not bundle.has_message(message):
            source = self._sources[lang].get(message)
            if source is None:
                raise LookupError(f"no text {message} in {lang}")
            bundle.add_resource(FluentResource(source))
            if not bundle.has_message(message):
                raise LookupError(f"text {message} in {lang} is malformed")
        pattern = bundle.get_message(message).value
        if pattern is None:
            raise LookupError(f"text {message} in {lang} is empty")
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise LookupError(f"text {message} in {lang}: {errors[0]}")
        return str(text)

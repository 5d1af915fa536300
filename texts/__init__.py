"""Words for people: Project Fluent files, one per flow and language, read once and kept."""

from __future__ import annotations

from functools import cached_property
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.core.markup import escape, plain

LANGUAGES = ("fr", "en")


class Texts:
    """Say messages; an unknown id is a fault of the code and raises LookupError."""

    @cached_property
    def _bundles(self) -> dict[str, FluentBundle]:
        return {lang: _bundle(lang) for lang in LANGUAGES}

    def say(self, lang: str, message: str, **values: Any) -> str:
        """Give a message as markup; text values are escaped so that they show as they are."""
        safe = {key: escape(value) if isinstance(value, str) else value for key, value in values.items()}
        return self._format(lang, message, safe)

    def plain(self, lang: str, message: str, **values: Any) -> str:
        """Give a message without markup."""
        return plain(self.say(lang, message, **values))

    def has(self, message: str) -> bool:
        """Tell whether a message exists."""
        return self._bundles["fr"].has_message(message)

    def ids(self, lang: str) -> set[str]:
        """List the message ids of a language."""
        return set(self._bundles[lang]._messages)  # noqa: SLF001 - there is no public listing

    def _format(self, lang: str, message: str, values: dict[str, Any]) -> str:
        bundle = self._bundles.get(lang) or self._bundles["fr"]
        if not bundle.has_message(message):
            raise LookupError(f"no text {message} in {lang}")
        pattern = bundle.get_message(message).value
        if pattern is None:
            raise LookupError(f"text {message} in {lang} is empty")
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise LookupError(f"text {message} in {lang}: {errors[0]}")
        return str(text)


def _bundle(lang: str) -> FluentBundle:
    bundle = FluentBundle([lang], use_isolating=False)
    folder = files(__package__) / lang
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
    return bundle

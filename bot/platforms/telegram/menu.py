"""The command menus, in French and in English, from what the flows declare."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.limits import clip
from bot.core.router import Router, bare
from texts import Texts

COMMANDS, NAME_LENGTH, LINE_LENGTH = 100, 32, 256  # setMyCommands, BotCommand


def menus(router: Router, texts: Texts) -> Iterator[tuple[str | None, list[tuple[str, str]]]]:
    """Give (language code, commands) for French, English, and English once more for everybody else."""
    for code, language in (("fr", "fr"), ("en", "en"), (None, "en")):
        lines = []
        for info in router.menu():
            name = bare(info.names[language][0])
            line = f"{info.flow}-menu-{info.names['fr'][0]}"
            if re.fullmatch(rf"[a-z0-9_]{{1,{NAME_LENGTH}}}", name) and texts.has(line):
                lines.append((name, clip(texts.plain(language, line), LINE_LENGTH)))
        if lines:
            yield code, lines[:COMMANDS]

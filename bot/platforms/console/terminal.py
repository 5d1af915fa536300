"""The terminal: history, completion of commands, paste of several lines, colours where there are any."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

from bot.core.ports import Receive

if TYPE_CHECKING:
    from bot.platforms.console.adapter import Console


async def converse(console: Console, receive: Receive, commands: tuple[str, ...] = ()) -> None:
    """Talk until Ctrl-D."""
    try:
        # Only commands are kept on disk: what a person pastes may be a review.
        history: FileHistory | InMemoryHistory = _CommandHistory(str(Path("data") / "console-history"))
    except OSError:
        history = InMemoryHistory()
    session: PromptSession[str] = PromptSession(
        history=history,
        completer=WordCompleter([f"/{name}" for name in commands], sentence=True),
        complete_while_typing=True,
    )
    prompt = FormattedText([("bold fg:ansicyan", "› ")])
    with patch_stdout(raw=True):
        while True:
            try:
                line = await session.prompt_async(prompt)
            except (EOFError, KeyboardInterrupt):
                return
            await console.take(line, receive)


class _CommandHistory(FileHistory):
    def store_string(self, string: str) -> None:
        if string.startswith("/") and "\n" not in string:
            super().store_string(string.split(" ", 1)[0])

"""Read lines, print replies: from a person at a terminal, or from a pipe."""

from __future__ import annotations

import asyncio
import json
import mimetypes
import secrets
import sys
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TextIO

from bot.core.ports import Clock, Receive
from bot.core.reply import Button, File, Reply
from bot.core.request import Action, Chat, Commanded, Person, Pressed, Request, Said, Shared
from bot.errors import Unusable
from bot.platforms.console.render import lines

NAME = "console"
FILES = Path("confrere-files")


class Console:
    """One person at one console."""

    name = NAME
    native: frozenset[type] = frozenset({File})

    def __init__(
        self,
        clock: Clock,
        *,
        person: str = "local",
        language: str | None = None,
        out: TextIO | None = None,
        settle: Callable[[], Awaitable[None]] | None = None,
        move: Callable[[str], Awaitable[None]] | None = None,
    ) -> None:
        self._clock = clock
        self._person, self._language = person, language
        self._out = out or sys.stdout
        self.settle = settle
        self.move = move
        self.chat = Chat(NAME, f"console-{person}")
        self._buttons: list[Button] = []
        self._fresh = True
        self._messages = 0
        self._run = secrets.token_hex(6)
        self._count = 0

    def parse(self, payload: bytes) -> Request | None:
        """Read what `take` made of a line."""
        data = json.loads(payload)
        person = Person(NAME, self._person, self._person, self._language)
        chat = Chat(NAME, data["chat"])
        at = datetime.fromisoformat(data["at"])
        event: Pressed | Commanded | Said | Shared
        if "press" in data:
            event = Pressed(Action.read(data["press"]))
        elif "file" in data:
            event = _shared(Path(data["file"]))
        elif data["text"].startswith("/") and len(data["text"]) > 1:
            name, _, args = data["text"][1:].partition(" ")
            if "\n" in name:
                name, _, rest = name.partition("\n")
                args = f"{rest} {args}".strip()
            event = Commanded(name, args.strip())
        else:
            event = Said(data["text"])
        return Request(data["id"], chat, person, at, event)

    async def take(self, line: str, receive: Receive) -> None:
        """Take one line: a message, the number of a button, `@` to move the clock, `@file path`."""
        self._fresh = True
        text = line.strip()
        if not text:
            return
        data: dict[str, str] = {}
        if text.startswith(("@file ", "@fichier ")):
            data["file"] = text.split(" ", 1)[1].strip()
        elif text.startswith("@") and self.move is not None and text[1:2] in {"+", *"0123456789"}:
            try:
                await self.move(text[1:])
            except Unusable as error:
                self._print(str(error))
            return
        elif text.isdigit() and 0 < int(text) <= len(self._buttons):
            button = self._buttons[int(text) - 1]
            if button.action is None:
                self._print(button.copy or button.url or "")
                return
            data["press"] = button.action.code()
        else:
            data["text"] = text
        self._count += 1
        update_id = f"{self._run}-{self._count}"
        payload = {**data, "id": update_id, "chat": self.chat.id, "at": self._clock.now().isoformat()}
        await receive(NAME, update_id, json.dumps(payload).encode())
        if self.settle is not None:
            await self.settle()

    async def run(self, receive: Receive) -> None:
        """Read standard input to its end."""
        if sys.stdin.isatty():
            from bot.platforms.console.terminal import converse

            await converse(self, receive)
            return
        loop = asyncio.get_running_loop()
        while True:
            raw = await loop.run_in_executor(None, sys.stdin.buffer.readline)
            if not raw:
                return
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            await self.take(line.replace("\\n", "\n"), receive)

    async def stop(self) -> None:
        """Nothing to stop: input ends by itself."""

    async def close(self) -> None:
        """Nothing to close."""

    async def send(
        self,
        chat: Chat,  # noqa: ARG002 - the port's signature
        reply: Reply,
        *,
        origin: Mapping[str, str] | None = None,  # noqa: ARG002 - the port's signature
        message: str | None = None,
    ) -> str | None:
        """Print; an edited message is printed again."""
        if self._fresh and any(reply.buttons):
            self._buttons = []
            self._fresh = False
        shown, buttons = lines(reply, len(self._buttons) + 1)
        self._buttons += buttons
        if isinstance(reply.attach, File):
            shown.append(f"→ {_saved(reply.attach)}")
        self._print("\n".join(shown))
        self._messages += 1
        return message or str(self._messages)

    def _print(self, text: str) -> None:
        self._out.write(text.rstrip() + "\n\n")
        self._out.flush()


def _saved(file: File) -> Path:
    FILES.mkdir(exist_ok=True)
    path = FILES / Path(file.name).name
    path.write_bytes(file.content)
    return path


def _shared(path: Path) -> Shared:
    mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    full = path.expanduser()
    kind = "photo" if mime.startswith("image/") else "voice" if mime.startswith("audio/") else "document"

    async def fetch() -> bytes:
        try:
            return await asyncio.to_thread(full.read_bytes)
        except OSError as error:
            raise Unusable(f"{path.name}: {error.strerror}") from error

    size = full.stat().st_size if full.is_file() else 0
    return Shared(path.name, mime, size, kind, fetch)

"""People in tests: `await ada.says("/avis")`, `await ada.presses("Copier")`, `ada.reads`."""

from __future__ import annotations

import itertools
import json
from typing import Any

from bot.app import App, build
from bot.core.markup import plain
from bot.core.reply import Button, Reply
from bot.core.request import Chat, Commanded, Event, Joined, Person, Pressed, Request, Said, Shared, Submitted
from bot.settings import Settings
from storage import people, schema
from tests.fakes import FakePlatform, StillClock

KEY = "Zm9yLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZy1rZXk="


class Someone:
    """A person on a platform, in one chat."""

    counter = itertools.count(1)

    def __init__(self, house: House, name: str, *, chat: Chat | None = None, language: str = "fr",
                 platform: FakePlatform | None = None, id: str = "") -> None:
        self.house = house
        self.platform = platform or house.platform
        self.person = Person(self.platform.name, id or name.lower(), name, language)
        self.chat = chat or Chat(self.platform.name, f"with-{self.person.id}")

    async def says(self, text: str, **kw: Any) -> str:
        """Say a text or a command; give all that was answered, as plain text."""
        event: Event
        if text.startswith("/"):
            name, _, args = text[1:].partition(" ")
            event = Commanded(name, args)
        else:
            event = Said(text, **kw)
        return await self.does(event)

    async def presses(self, label: str) -> str:
        """Press the newest button whose text holds `label`."""
        for sent in reversed(self.seen):
            for button in itertools.chain.from_iterable(sent.buttons):
                if label.lower() in button.text.lower() and button.action:
                    return await self.does(Pressed(button.action))
        raise AssertionError(f"no button {label!r} among {[b.text for b in self.buttons]}")

    async def submits(self, flow: str, form: str, arg: str = "", **values: Any) -> str:
        return await self.does(Submitted(flow, form, values, arg))

    async def sends_file(self, name: str, content: bytes, mime: str = "text/plain", kind: str = "document",
                         caption: str = "") -> str:
        async def fetch() -> bytes:
            return content

        return await self.does(Shared(name, mime, len(content), kind, fetch, caption))

    async def adds_bot(self) -> str:
        return await self.does(Joined(present=True))

    async def does(self, event: Event, update_id: str = "") -> str:
        update_id = update_id or f"u{next(self.counter)}"
        before = len(self.platform.sent)
        self.platform.requests[update_id] = Request(
            update_id, self.chat, self.person, self.house.clock.now(), event, {"message": "0"},
        )
        await self.house.app.engine.receive(self.platform.name, update_id, json.dumps({"id": update_id}).encode())
        await self.house.app.engine.idle()
        return "\n".join(text_of(sent.reply) for sent in self.platform.sent[before:] if sent.chat == self.chat)

    @property
    def seen(self) -> list[Reply]:
        return [sent.reply for sent in self.platform.sent if sent.chat == self.chat]

    @property
    def reads(self) -> str:
        return text_of(self.seen[-1])

    @property
    def buttons(self) -> list[Button]:
        return list(itertools.chain.from_iterable(self.seen[-1].buttons))


def text_of(reply: Reply) -> str:
    return "\n".join(part for part in (plain(reply.text), reply.verbatim or "") if part)


class House:
    """The assistant with a fake platform, a still clock and a database in memory."""

    def __init__(self, app: App, platforms: tuple[FakePlatform, ...], clock: StillClock) -> None:
        self.app, self.platforms, self.clock = app, platforms, clock
        self.platform = platforms[0]

    async def owner(self, name: str = "Ada", *, language: str = "fr", **practice: Any) -> Someone:
        """Give the owner, a practitioner, of a new practice."""
        someone = Someone(self, name, language=language)
        keyring = self.app.database.keyring
        async with self.app.database.session() as store:
            made, scope = await people.found_practice(store, keyring, now=self.clock.now(), language=language)
            for key, value in practice.items():
                setattr(made, key, value)
            member = await people.add_member(
                store, made, scope, now=self.clock.now(), name=name, role="practitioner", owner=True,
                language=language,
            )
            await people.attach_account(
                store, member, platform=self.platform.name, team="", person=someone.person.id, chat=someone.chat.id,
            )
            someone.practice_id = made.id
        return someone

    async def colleague(self, owner: Someone, name: str, role: str = "editor", **kw: Any) -> Someone:
        """Let the owner invite somebody, who comes in by the code."""
        await owner.says("/equipe")
        label = {"practitioner": "praticien", "editor": "rédacteur", "reader": "lecteur"}[role]
        await owner.presses(f"Inviter un {label}")
        code = (owner.seen[-1].verbatim or "").removeprefix("/start ")
        someone = Someone(self, name, **kw)
        await someone.says(f"/start {code}")
        if role == "practitioner":
            await someone.says("/annuler")
        return someone

    async def rings(self, **amount: float) -> None:
        """Let time pass, ringing what falls due at its moment."""
        from datetime import timedelta

        until = self.clock.now() + timedelta(**amount)
        while (at := await self.app.jobs.next_due()) is not None and at <= until:
            self.clock.at = max(self.clock.at, at)
            await self.app.jobs.tick()
            await self.app.engine.idle()
        self.clock.at = until
        await self.app.jobs.tick()


async def a_house(url: str = "sqlite://", *, names: tuple[str, ...] = ("fake",), native: frozenset[type] = frozenset(),
                  model: Any = None, **settings: Any) -> House:
    """Build the assistant; close it with `await house.app.close()`."""
    clock = StillClock()
    platforms = tuple(FakePlatform(name, native) for name in names)
    options = {"database_url": url, "encryption_keys": KEY, **settings}
    app = build(Settings(_env_file=None, **options), clock=clock, platforms=lambda _kit: list(platforms))
    await schema.upgrade(app.database)
    if model is not None:
        app.tools.writer.model = model
    return House(app, platforms, clock)

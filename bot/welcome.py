"""The first run: who owns the assistant, and the one-time code that says so elsewhere."""

from __future__ import annotations

from sqlmodel import col, func, select

from bot.app import App
from storage import people
from storage.tables import Fact, Practice


async def console_owner(app: App, person: str, chat: str, lang: str | None) -> str:
    """Let the terminal's own person in: whoever sits at this machine owns it. Gives a greeting."""
    now = app.tools.clock.now()
    keyring = app.database.keyring
    async with app.database.session() as store:
        known = await people.caller(store, keyring, "console", "", person, chat)
        if known is None:
            first = (await store.exec(select(Practice.id, Practice.wrapped_key).order_by(col(Practice.id)))).first()
            if first is None:
                practice, scope = await people.found_practice(store, keyring, now=now, language=lang or "fr")
                member = await people.add_member(
                    store, practice, scope, now=now, name=person, role="practitioner", owner=True, language=lang or "",
                )
                await people.attach_account(store, member, platform="console", team="", person=person, chat=chat)
            elif person == "local":
                owners = await people.owners(store, keyring.scope(first[0] or 0, first[1]), first[0] or 0)
                if owners:
                    await people.attach_account(
                        store, owners[0], platform="console", team="", person=person, chat=chat,
                    )
    return app.tools.texts.plain(lang or "fr", "start-console")


async def owner_code(app: App) -> str | None:
    """Make the one-time owner code at the first run of a program that nobody owns; None afterwards."""
    async with app.database.session() as store:
        if (await store.exec(select(func.count()).select_from(Practice))).one():
            return None
        known = await store.get(Fact, "owner-code")
        if known is not None:
            return None
        code = await people.invite(store, kind="owner", now=app.tools.clock.now(), role="practitioner")
        store.add(Fact(key="owner-code", value="given", at=app.tools.clock.now()))
    return code

"""One person on several platforms: a one-time code made here and sent there."""

from __future__ import annotations

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Reply, row
from bot.errors import Stale
from handlers import start
from storage import people
from storage.tables import Account

flow = Flow("link")


@flow.command("lier", "link", menu=False, public=True)
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Make a code for the person who speaks, or take one in."""
    if turn.args.strip():
        return await start.start(turn)
    if turn.member is None:
        return await start.stranger(turn)
    accounts = await people.accounts_of(turn.store, turn.me.id or 0)
    code = await people.invite(
        turn.store, kind="link", now=turn.now, practice_id=turn.practice_id, member_id=turn.me.id,
    )
    await turn.note("link-asked", f"member:{turn.me.id}")
    links = [make(code) for make in turn.tools.extras.get("links", {}).values()]
    rows: list[tuple[Button, ...]] = [(Button(link, url=link),) for link in links if link]
    if len(accounts) > 1:
        rows += [(turn.button("link-cut", "cut", account.id, platform=account.platform.capitalize(),
                              style="danger"),) for account in accounts if not _speaks(turn, account)]
    names = ", ".join(sorted({account.platform.capitalize() for account in accounts}))
    return Reply(
        turn.t("link-code", minutes=people.LINK_MINUTES, platforms=names), verbatim=f"/start {code}",
        buttons=tuple(rows), audience="person",
    )


@flow.action("cut")
async def cut(turn: Turn) -> Result:
    """Ask before an account is cut off."""
    account = await _mine(turn)
    return Reply(
        turn.t("link-cut-sure", platform=account.platform.capitalize()), audience="person",
        buttons=(row(turn.button("core-yes", "cut-off", account.id, style="danger"), turn.button("core-no", "kept")),),
    )


@flow.action("cut-off")
async def cut_off(turn: Turn) -> Result:
    """Cut one of the person's own accounts off; it loses access at once."""
    account = await _mine(turn)
    platform = account.platform
    await turn.store.delete(account)
    await turn.note("account-unlinked", f"member:{turn.me.id}", platform=platform)
    return Reply(turn.t("link-cut-done", platform=platform.capitalize()), audience="person")


@flow.action("kept")
async def kept(turn: Turn) -> Result:
    """Leave everything as it is."""
    return Reply(turn.t("core-cancelled"), audience="person")


def _speaks(turn: Turn, account: Account) -> bool:
    chat = turn.request.chat
    return (account.platform, account.team, account.person) == (chat.platform, chat.team, turn.request.person.id)


async def _mine(turn: Turn) -> Account:
    mine = await people.accounts_of(turn.store, turn.me.id or 0)
    account = next((item for item in mine if str(item.id) == turn.arg and not _speaks(turn, item)), None)
    if account is None:
        raise Stale
    return account

"""A person of several practices chooses for which one to speak."""

from __future__ import annotations

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Reply
from bot.errors import Stale, Unusable
from storage import people
from storage.keys import using

flow = Flow("switch")


@flow.command("changer", "switch", menu=False)
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Offer the person's practices."""
    if not turn.request.chat.private:
        raise Unusable(turn.word("switch-private"))
    mine = await _mine(turn)
    if len(mine) < 2:
        return Reply(turn.t("switch-only-one", name=turn.house.name or turn.house.city or "—"))
    rows: list[tuple[Button, ...]] = []
    for practice_id in mine.values():
        name = await _name(turn, practice_id)
        here = "yes" if practice_id == turn.practice_id else "no"
        rows.append((turn.button("switch-to", "to", practice_id, name=name, here=here),))
    return Reply(turn.t("switch-which"), buttons=tuple(rows))


@flow.action("to")
async def chosen(turn: Turn) -> Result:
    """Speak for this practice from now on, in private chats."""
    if not turn.request.chat.private or not turn.arg.isdigit():
        raise Stale
    wanted = int(turn.arg)
    member_id = next((key for key, practice_id in (await _mine(turn)).items() if practice_id == wanted), None)
    if member_id is None:
        raise Stale
    chat, person = turn.request.chat, turn.request.person
    scope = await turn.tools.database.scope_of(turn.store, wanted)
    with using(scope):
        member = await people.member(turn.store, wanted, member_id)
        if member is None or not member.active:
            raise Stale
        practice = await people.practice(turn.store, wanted)
        await people.attach_account(
            turn.store, member, platform=chat.platform, team=chat.team, person=person.id, chat=chat.id,
        )
    turn.adopt(member, practice, scope)
    return Reply(turn.t("switch-done", name=practice.name or practice.city or "—"), replaces=True)


async def _mine(turn: Turn) -> dict[int, int]:
    chat = turn.request.chat
    return dict(await people.practices_of(turn.store, chat.platform, chat.team, turn.request.person.id))


async def _name(turn: Turn, practice_id: int) -> str:
    with using(await turn.tools.database.scope_of(turn.store, practice_id)):
        practice = await people.practice(turn.store, practice_id)
    return practice.name or practice.city or f"n° {practice_id}"

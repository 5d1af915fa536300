"""Who may sign what in this practice, and who is asked first: the practice's own choice."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Reply, row
from bot.errors import Stale
from storage import people
from storage.tables import Member

flow = Flow("signers")

ORDER = "signers"            # member ids in the order in which they are asked; empty: every practitioner
POSTS = "sign_posts"         # "practitioner" (default) or "editor": who may sign posts
OTHER = "sign_other"         # True: nobody signs a text that he himself asked to have signed


async def of(turn: Turn, subject: str, *, asked_by: int | None = None) -> list[Member]:
    """List who may sign this subject, in the order in which they are asked."""
    everyone = await people.members(turn.store, turn.practice_id)
    order: Sequence[int] = turn.house.settings.get(ORDER) or ()
    allowed = [person for person in everyone if _role_allows(turn, person, subject)]
    if order:
        allowed = sorted(
            (person for person in allowed if person.id in order or person.role != "practitioner"),
            key=lambda person: order.index(person.id) if person.id in order else len(order),
        )
    else:
        allowed.sort(key=lambda person: person.role != "practitioner")
    if turn.house.settings.get(OTHER):
        allowed = [person for person in allowed if person.id != asked_by]
    return allowed


def _role_allows(turn: Turn, person: Member, subject: str) -> bool:
    if person.role == "practitioner":
        return True
    # Only a practitioner answers for a reply to a review (issue 7, item 4), whatever the practice chose for posts.
    return person.role == "editor" and subject.startswith("post:") and turn.house.settings.get(POSTS) == "editor"


@flow.command("signataires", "signers", menu=False)
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show who signs, with the owner's ways to change it."""
    return await _card(turn)


@flow.action("toggle", owner=True)
async def toggle(turn: Turn) -> Result:
    """Let a practitioner sign, or no longer; at least one stays."""
    person = await _practitioner(turn)
    order = await _order(turn)
    if person.id in order:
        if len(order) > 1:
            order.remove(person.id or 0)
    else:
        order.append(person.id or 0)
    return await _keep(turn, ORDER, order)


@flow.action("first", owner=True)
async def first(turn: Turn) -> Result:
    """Ask this practitioner first."""
    person = await _practitioner(turn)
    order = [person.id or 0, *(key for key in await _order(turn) if key != person.id)]
    return await _keep(turn, ORDER, order)


@flow.action("posts", owner=True)
async def posts(turn: Turn) -> Result:
    """Let editors sign posts, or practitioners only."""
    now = turn.house.settings.get(POSTS) == "editor"
    return await _keep(turn, POSTS, "practitioner" if now else "editor")


@flow.action("other", owner=True)
async def other(turn: Turn) -> Result:
    """Ask for a second pair of eyes, or not."""
    return await _keep(turn, OTHER, not turn.house.settings.get(OTHER))


async def _keep(turn: Turn, key: str, value: object) -> Reply:
    turn.house.settings = {**turn.house.settings, key: value}
    await turn.note("signing-changed", f"practice:{turn.practice_id}", setting=key, value=value)
    return await _card(turn, replaces=True)


async def _card(turn: Turn, *, replaces: bool = False) -> Reply:
    practitioners = [p for p in await people.members(turn.store, turn.practice_id) if p.role == "practitioner"]
    order = await _order(turn)
    asked = [person for key in order for person in practitioners if person.id == key]
    names = ", ".join(person.name or "—" for person in asked) or "—"
    settings = turn.house.settings
    text = turn.t(
        "signers-card", names=names, posts=str(settings.get(POSTS) or "practitioner"),
        other="yes" if settings.get(OTHER) else "no",
    )
    rows: list[tuple[Button, ...]] = []
    if turn.me.owner:
        for person in practitioners:
            name = person.name or "—"
            label = "signers-off" if person.id in order else "signers-on"
            rows.append(row(
                turn.button(label, "toggle", person.id, name=name) if len(practitioners) > 1 else None,
                turn.button("signers-first", "first", person.id, name=name) if person.id in order[1:] else None,
            ))
        rows.append(row(turn.button("signers-posts", "posts"), turn.button("signers-other", "other")))
    return Reply(text, buttons=tuple(line for line in rows if line), replaces=replaces)


async def _order(turn: Turn) -> list[int]:
    active = [p.id or 0 for p in await people.members(turn.store, turn.practice_id) if p.role == "practitioner"]
    chosen = [key for key in turn.house.settings.get(ORDER) or active if key in active]
    return chosen or active


async def _practitioner(turn: Turn) -> Member:
    person = await people.member(turn.store, turn.practice_id, int(turn.arg)) if turn.arg.isdigit() else None
    if person is None or not person.active or person.role != "practitioner":
        raise Stale
    return person

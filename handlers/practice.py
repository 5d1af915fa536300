"""The practice's settings and its people: everything chosen at the start can be changed here."""

from __future__ import annotations

from bot.core.flow import ROLES, Flow, Result, Turn
from bot.core.reply import Button, Field, Form, Reply, row
from bot.errors import Forbidden, Stale
from handlers import start
from storage import people

flow = Flow("practice")


@flow.command("cabinet", "practice")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show the settings, each with its way to change it."""
    house = turn.house
    names = [turn.word(f"network-{name}") for name in house.networks]
    text = turn.t(
        "practice-card",
        name=house.name or "—", specialty=turn.word(f"specialty-{house.specialty}"), city=house.city or "—",
        zone=house.zone, networks=", ".join(names) or "—", posts=house.posts_per_week,
        policy=turn.word(f"policy-{house.policy}"), signature=house.signature or "—",
        contact=house.contact or "—", link=house.review_link or "—", language=turn.word(f"language-{house.language}"),
    )
    return Reply(
        text,
        buttons=(
            row(turn.button("practice-change", "change", style="primary"), turn.button("practice-contact", "contact")),
            row(turn.button("practice-people", "people"), turn.button("practice-me", "me")),
        ),
    )


@flow.action("change", role="editor")
async def change(turn: Turn) -> Result:
    """Ask the first-use questions again."""
    form = Form("practice", "settings", turn.word("start-setup-title"), start.setup_fields(turn),
                turn.word("core-form-done"))
    return Reply("", attach=form)


@flow.form("settings", role="editor")
async def settings(turn: Turn) -> Result:
    """Keep the answers."""
    start.keep(turn, turn.values)
    await turn.note("settings-changed", f"practice:{turn.practice_id}")
    return await open_(turn)


@flow.action("contact", role="editor")
async def contact(turn: Turn) -> Result:
    """Ask for what appears under replies: name, signature, private contact, review link."""
    house = turn.house
    fields = (
        Field("name", turn.word("practice-ask-name"), initial=house.name, max_length=80),
        Field("signature", turn.word("practice-ask-signature"), initial=house.signature, max_length=120,
              hint=turn.word("practice-ask-signature-hint")),
        Field("contact", turn.word("practice-ask-contact"), initial=house.contact, max_length=120,
              hint=turn.word("practice-ask-contact-hint")),
        Field("link", turn.word("practice-ask-link"), initial=house.review_link, max_length=300),
    )
    return Reply("", attach=Form("practice", "contact", turn.word("practice-contact"), fields,
                                 turn.word("core-form-done")))


@flow.form("contact", role="editor")
async def contact_given(turn: Turn) -> Result:
    """Keep them."""
    house = turn.house
    house.name = str(turn.values.get("name") or house.name)
    house.signature = str(turn.values.get("signature") or house.signature)
    house.contact = str(turn.values.get("contact") or house.contact)
    house.review_link = str(turn.values.get("link") or house.review_link)
    await turn.note("settings-changed", f"practice:{turn.practice_id}")
    return await open_(turn)


@flow.action("me")
async def me(turn: Turn) -> Result:
    """Ask a practitioner how he stands on the register."""
    if turn.me.role != "practitioner":
        return Reply(turn.t("practice-me-only"))
    return Reply("", attach=start.identity_form(turn))


@flow.command("equipe", "team", menu=False)
@flow.action("people")
async def team(turn: Turn) -> Result:
    """List the people, with invitations for the owner."""
    everyone = await people.members(turn.store, turn.practice_id)
    lines = [
        turn.t("practice-member", name=person.name or "—", role=turn.word(f"role-{person.role}"),
               owner="yes" if person.owner else "no")
        for person in everyone
    ]
    rows: list[tuple[Button, ...]] = []
    if turn.me.owner:
        rows.append(tuple(turn.button(f"practice-invite-{role}", "invite", role) for role in reversed(ROLES)))
        rows += [
            (turn.button("practice-remove", "remove", person.id, name=person.name or "—", style="danger"),)
            for person in everyone if not person.owner
        ]
    return Reply("\n".join([turn.t("practice-team"), *lines]), buttons=tuple(rows))


@flow.action("invite", owner=True)
async def invite(turn: Turn) -> Result:
    """Make a one-time link for a role."""
    if turn.arg not in ROLES:
        raise Stale
    code = await people.invite(
        turn.store, kind="join", now=turn.now, practice_id=turn.practice_id, role=turn.arg,
    )
    await turn.note("invited", f"practice:{turn.practice_id}", role=turn.arg)
    links = [link(code) for link in turn.tools.extras.get("links", {}).values()]
    text = turn.t("practice-invited", role=turn.word(f"role-{turn.arg}"), days=people.INVITE_DAYS)
    copies = tuple((Button(link, url=link),) for link in links if link)
    return Reply(text, verbatim=f"/start {code}", buttons=copies, audience="person")


@flow.action("remove", owner=True)
async def remove(turn: Turn) -> Result:
    """Ask before a person loses access."""
    person = await people.member(turn.store, turn.practice_id, int(turn.arg or 0))
    if person is None or person.owner:
        raise Stale
    return Reply(
        turn.t("practice-remove-sure", name=person.name or "—"),
        buttons=(row(turn.button("core-yes", "removed", person.id, style="danger"), turn.button("core-no", "people")),),
    )


@flow.action("removed", owner=True)
async def removed(turn: Turn) -> Result:
    """End a person's access at once."""
    person = await people.member(turn.store, turn.practice_id, int(turn.arg or 0))
    if person is None:
        raise Stale
    if person.owner:
        raise Forbidden("owner")
    person.active = False
    await turn.note("member-removed", f"member:{person.id}")
    return Reply(turn.t("practice-removed", name=person.name or "—"))



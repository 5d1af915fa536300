"""First use: come in by a code, make a practice in under a minute, see three ideas at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Field, Form, Option, Reply, row
from bot.core.request import Joined
from bot.errors import Unusable
from handlers import ideas
from storage import people
from storage.keys import using
from storage.tables import Invite

flow = Flow("start")

SPECIALTIES = (
    "plastic-surgery", "aesthetic-medicine", "dermatology", "dentistry", "ophthalmology", "ent", "gynaecology",
    "general-practice", "physiotherapy", "paediatrics",
)
PROFESSIONS = {"dentistry": "dentist", "physiotherapy": "physiotherapist"}
NETWORKS = ("instagram", "facebook", "linkedin", "tiktok", "youtube", "google", "newsletter")
ZONES = (
    "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "Indian/Reunion",
    "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti",
)
POLICIES = ("ask", "answer", "never")


@flow.command("start", "start", "commencer", menu=False, public=True)
async def start(turn: Turn) -> Result:
    """Let a person in, or begin the settings again."""
    code = turn.args.strip()
    if code:
        return await _with_code(turn, code)
    if turn.member is None:
        if turn.tools.settings.access != "open" or not turn.request.chat.private:
            return await stranger(turn)
        await _found(turn)
    if not turn.me.owner and turn.me.role != "practitioner":
        return Reply(turn.t("start-welcome-back", name=turn.house.name or ""))
    return _setup(turn)


@flow.form("setup")
async def setup(turn: Turn) -> Result:
    """Keep the answers; what was skipped stays as it was."""
    keep(turn, turn.values)
    turn.house.seen = {**turn.house.seen, "setup": True}
    welcome = Reply(
        turn.t(
            "start-ready",
            city=turn.house.city or "—",
            months=turn.tools.settings.retention_months,
        ),
        buttons=(row(turn.button("start-see-privacy", "open", flow="privacy"),
                     turn.button("start-see-help", "open", flow="help")),),
    )
    shown = await ideas.suggest(turn, 3)
    return (welcome, *shown)


@flow.form("identity")
async def identity(turn: Turn) -> Result:
    """Keep how a practitioner declares himself: name, profession, title as on the register."""
    me = turn.me
    me.name = str(turn.values.get("name") or me.name)
    me.profession = str(turn.values.get("profession") or me.profession)
    me.title = str(turn.values.get("title") or me.title)
    return Reply(turn.t("start-joined", practice=turn.house.name or turn.house.city or "—", role=me.role))


@flow.hook("stranger", public=True)
async def stranger(turn: Turn) -> Result:
    """Say one polite sentence."""
    return Reply(turn.t("start-stranger"))


@flow.hook("joined", public=True)
async def joined(turn: Turn) -> Result:
    """Take a group chat for the practice of the member who added the assistant."""
    event, chat = turn.request.event, turn.request.chat
    if not isinstance(event, Joined) or chat.private:
        return ()
    if turn.member is None:
        return Reply(turn.t("start-stranger"))
    await people.claim_room(turn.store, turn.practice_id, chat.platform, chat.team, chat.id)
    return Reply(turn.t("start-room", practice=turn.house.name or turn.house.city or "—"))


@flow.hook("left", public=True)
async def left(turn: Turn) -> Result:
    """Remember that the assistant was removed from a group chat."""
    chat = turn.request.chat
    room = await people.room_of(turn.store, chat.platform, chat.team, chat.id)
    if room is not None:
        room.gone = True
    return ()


def setup_fields(turn: Turn) -> tuple[Field, ...]:
    """Give the questions of the settings, with today's answers in them."""
    house = turn.house
    return (
        _choice(turn, "language", ("fr", "en"), house.language),
        _choice(turn, "specialty", SPECIALTIES, house.specialty),
        Field("city", turn.word("start-ask-city"), initial=house.city, max_length=80,
              hint=turn.word("start-ask-city-hint")),
        _choice(turn, "zone", ZONES, house.zone),
        Field("networks", turn.word("start-ask-networks"), "multi",
              tuple(Option(name, turn.word(f"network-{name}")) for name in NETWORKS)),
        Field("posts", turn.word("start-ask-posts"), "choice",
              tuple(Option(str(count), str(count)) for count in range(1, 6)), initial=str(house.posts_per_week)),
        _choice(turn, "policy", POLICIES, house.policy),
    )


def keep(turn: Turn, values: Mapping[str, Any]) -> None:
    """Write the answers that were given into the practice."""
    house = turn.house
    if language := values.get("language"):
        house.language = language
        turn.me.language = language
        turn.lang = language
    if specialty := values.get("specialty"):
        house.specialty = specialty
        house.profession = PROFESSIONS.get(specialty, "doctor")
    if city := values.get("city"):
        house.city = str(city).strip()
    if (zone := values.get("zone")) in available_timezones():
        house.zone = str(zone)
    if networks := values.get("networks"):
        house.networks = [name for name in networks if name in NETWORKS]
    if posts := values.get("posts"):
        house.posts_per_week = int(posts)
    if policy := values.get("policy"):
        house.policy = policy


def _choice(turn: Turn, name: str, values: tuple[str, ...], initial: str) -> Field:
    options = tuple(Option(value, turn.word(f"{name}-{value.replace('/', '-')}")) for value in values)
    hint = turn.word(f"start-ask-{name}-hint") if turn.tools.texts.has(f"start-ask-{name}-hint") else ""
    return Field(name, turn.word(f"start-ask-{name}"), "choice", options, initial=initial, hint=hint)


def _setup(turn: Turn) -> Reply:
    text = turn.t("start-hello", months=turn.tools.settings.retention_months)
    form = Form("start", "setup", turn.word("start-setup-title"), setup_fields(turn), turn.word("core-form-done"))
    return Reply(text, attach=form)


async def _found(turn: Turn, role: str = "practitioner") -> None:
    person, chat = turn.request.person, turn.request.chat
    language = turn.lang if turn.request.person.language else "fr"
    practice, scope = await people.found_practice(
        turn.store, turn.tools.database.keyring, now=turn.now, language=language,
        zone=person.zone if person.zone in available_timezones() else "Europe/Paris",
    )
    member = await people.add_member(
        turn.store, practice, scope, now=turn.now, name=person.name, role=role, owner=True,
    )
    await people.attach_account(
        turn.store, member, platform=chat.platform, team=chat.team, person=person.id, chat=chat.id,
    )
    turn.adopt(member, practice, scope)
    await turn.note("practice-founded", f"practice:{practice.id}")


async def _with_code(turn: Turn, code: str) -> Result:
    if not turn.request.chat.private:
        raise Unusable(turn.word("start-code-private"))
    invite = await people.redeem(turn.store, code, turn.now)
    if invite is None:
        raise Unusable(turn.word("start-code-dead"))
    if invite.kind == "owner":
        await _found(turn, invite.role)
        return _setup(turn)
    await _join(turn, invite)
    if invite.kind == "link":
        return Reply(turn.t("start-linked", practice=turn.house.name or turn.house.city or "—"))
    if turn.me.role == "practitioner":
        return Reply(turn.t("start-declare"), attach=identity_form(turn))
    return Reply(turn.t("start-joined", practice=turn.house.name or turn.house.city or "—", role=turn.me.role))


def identity_form(turn: Turn) -> Form:
    """Ask a practitioner for name, profession and title."""
    me = turn.me
    return Form(
        "start", "identity", turn.word("start-identity-title"),
        (
            Field("name", turn.word("start-ask-name"), required=True, initial=me.name, max_length=80),
            _choice(turn, "profession", ("doctor", "dentist", "nurse", "midwife", "physiotherapist", "podiatrist",
                                         "other"), me.profession),
            Field("title", turn.word("start-ask-title"), initial=me.title, max_length=120,
                  hint=turn.word("start-ask-title-hint")),
        ),
        turn.word("core-form-done"),
    )


async def _join(turn: Turn, invite: Invite) -> None:
    chat, person = turn.request.chat, turn.request.person
    practice_id = invite.practice_id or 0
    scope = await turn.tools.database.scope_of(turn.store, practice_id)
    with using(scope):
        practice = await people.practice(turn.store, practice_id)
        if invite.kind == "link" and invite.member_id:
            member = await people.member(turn.store, practice_id, invite.member_id)
            if member is None or not member.active:
                raise Unusable(turn.word("start-code-dead"))
        else:
            member = await people.add_member(
                turn.store, practice, scope, now=turn.now, name=person.name, role=invite.role,
            )
        await people.attach_account(
            turn.store, member, platform=chat.platform, team=chat.team, person=person.id, chat=chat.id,
        )
        turn.adopt(member, practice, scope)
        await turn.note("member-joined" if invite.kind == "join" else "account-linked", f"member:{member.id}")

"""Isolation, tried as an attacker would: forged ids, other people's buttons, old signatures, members who left."""

import re

import pytest
from sqlmodel import select

from bot.core.request import Action, Chat, Person, Pressed, Submitted
from storage.keys import using
from storage.tables import Approval, Draft, Member, Post, Practice, Reminder, Review
from tests.chat import Someone, a_house
from tests.handlers.test_approve import REVIEW, SAFE, a_draft, rows

SECRETS = (SAFE, REVIEW, "Rappel secret", "Titre secret")
IDS = ("1", "1.hour", "post-1.0", "999999", "١", "review.1", "")


@pytest.fixture
async def house():
    house = await a_house(names=("slack", "telegram"))
    yield house
    await house.app.close()


async def prey(house):
    """A practice with one of everything."""
    ada = await house.owner("Ada")
    draft = await a_draft(house, ada)
    await ada.does(Pressed(Action("approve", "ask", str(draft))))
    await ada.says("/sondage Titre secret ? | oui | non")
    async with house.app.database.session() as store:
        with using(await house.app.database.scope_of(store, ada.practice_id)):
            practice = await store.get(Practice, ada.practice_id)
            practice.name, practice.contact = "Clinique Secrète", "01 99 99 99 99"
            asked = {"question": "Titre secret ?", "options": ["a", "b"]}
            store.add(Post(practice_id=ada.practice_id, title="Titre secret", created_at=house.clock.now(),
                           body={"caption": "Titre secret", "poll": asked}))
            store.add(Reminder(practice_id=ada.practice_id, kind="note", note="Rappel secret", platform="slack",
                               chat=ada.chat.id, start_local="2026-12-24T10:00", next_fire_at=house.clock.at,
                               created_at=house.clock.at, status="paused"))
            await store.flush()
    return ada


async def mine(house, practice_id):
    async with house.app.database.session() as store:
        with using(await house.app.database.scope_of(store, practice_id)):
            found = []
            for table in (Approval, Draft, Post, Reminder, Review, Member):
                kept = await store.exec(select(table).where(table.practice_id == practice_id))
                found += [row.model_dump_json() for row in kept.all()]
            return found


def every_action(house):
    router = house.app.engine.router
    return [(flow.name, name) for flow in router.flows.values() for name in flow.actions]


async def test_no_button_of_any_flow_reaches_another_practice(house):
    ada = await prey(house)
    before = await mine(house, ada.practice_id)
    eve = await house.owner("Eve")
    eve_id = eve.practice_id
    for flow, name in every_action(house):
        if (flow, name) in {("privacy", "deleted"), ("privacy", "left")}:
            continue
        for arg in IDS:
            try:
                action = Action(flow, name, arg)
            except ValueError:
                continue
            said = await eve.does(Pressed(action))
            assert not any(secret in said for secret in SECRETS), (flow, name, arg)
            assert "Clinique Secrète" not in said and "99 99" not in said, (flow, name, arg)
            await eve.says("/annuler")
    assert await mine(house, ada.practice_id) == before
    assert eve_id == eve.practice_id


async def test_no_form_of_any_flow_reaches_another_practice(house):
    ada = await prey(house)
    before = await mine(house, ada.practice_id)
    eve = await house.owner("Eve")
    values = {"text": "changé", "words": "changé", "name": "Eve", "note": "changé", "when": "demain 9h"}
    for flow in house.app.engine.router.flows.values():
        for name in flow.forms:
            for arg in ("1", "2", "999"):
                said = await eve.does(Submitted(flow.name, name, values, arg))
                assert not any(secret in said for secret in SECRETS), (flow.name, name)
    assert await mine(house, ada.practice_id) == before


async def test_nor_does_a_stranger_s(house):
    ada = await prey(house)
    before = await mine(house, ada.practice_id)
    mallory = Someone(house, "Mallory")
    for flow, name in every_action(house):
        said = await mallory.does(Pressed(Action(flow, name, "1")))
        assert not any(secret in said for secret in SECRETS), (flow, name)
    for command in sorted(house.app.engine.router.commands):
        said = await mallory.says(f"/{command} 1")
        assert not any(secret in said for secret in SECRETS), command
    assert await mine(house, ada.practice_id) == before


async def test_an_update_sent_again_does_nothing_more(house):
    ada = await prey(house)
    await ada.does(Pressed(Action("approve", "sign", "1")), "once")
    count = len(house.platform.sent)
    await ada.does(Pressed(Action("approve", "sign", "1")), "once")
    assert len(house.platform.sent) == count


async def test_an_old_signature_signs_no_new_text(house):
    ada = await prey(house)
    await ada.does(Submitted("approve", "edit", {"text": SAFE + " L’équipe."}, "1"))
    assert "modifié depuis" in await ada.does(Pressed(Action("approve", "sign", "1")))
    assert "modifié depuis" in await ada.does(Submitted("approve", "refuse", {"words": "non"}, "1"))
    found = await rows(house, Approval, ada.practice_id)
    assert [item.state for item in found] == ["void", "asked"]


async def test_a_text_changed_behind_our_back_is_not_signed(house):
    ada = await prey(house)
    async with house.app.database.session() as store:
        with using(await house.app.database.scope_of(store, ada.practice_id)):
            draft = await store.get(Draft, 1)
            draft.text = "Madame Durand, votre opération a échoué."
            await store.flush()
    assert "plus à jour" in await ada.does(Pressed(Action("approve", "sign", "1")))
    assert (await rows(house, Approval, ada.practice_id))[0].state == "asked"


async def test_a_member_who_leaves_loses_access_at_once_on_every_platform(house):
    ada = await prey(house)
    bea = await house.colleague(ada, "Bea", "editor")
    await bea.says("/lier")
    code = bea.seen[-1].verbatim
    there = Someone(house, "Bea", platform=house.platforms[1], id="bea-there")
    await there.says(code)
    assert "signature" in await there.says("/signer")
    await ada.says("/equipe")
    await ada.presses("Retirer Bea")
    await ada.presses("Oui")
    for one in (bea, there):
        said = await one.says("/signer")
        assert "assistant privé" in said and SAFE not in said
        assert "assistant privé" in await one.does(Pressed(Action("approve", "show", "1")))


async def test_a_code_works_once_and_not_in_a_group(house):
    ada = await prey(house)
    await ada.says("/lier")
    code = ada.seen[-1].verbatim
    group = Someone(house, "Mallory", chat=Chat("slack", "C1", private=False))
    assert "en privé" in await group.says(code)
    friend = Someone(house, "Ada2")
    assert "lié" in await friend.says(code)
    late = Someone(house, "Mallory")
    assert "pas valable" in await late.says(code)


async def test_a_link_code_dies_after_a_quarter_of_an_hour(house):
    ada = await prey(house)
    await ada.says("/lier")
    code = ada.seen[-1].verbatim
    house.clock.move(minutes=16)
    assert "pas valable" in await Someone(house, "Mallory").says(code)


async def test_the_same_number_on_another_platform_or_in_another_workspace_is_somebody_else(house):
    ada = await prey(house)
    for platform, team in ((house.platforms[1], ""), (house.platforms[0], "T-other")):
        twin = Someone(house, "Ada", platform=platform, id=ada.person.id,
                       chat=Chat(platform.name, ada.chat.id, team=team))
        assert "assistant privé" in await twin.says("/cabinet")


async def test_a_group_of_one_practice_serves_no_other(house):
    ada = await prey(house)
    eve = await house.owner("Eve")
    room = Chat("slack", "C9", private=False)
    inside = Someone(house, "Ada", chat=room)
    await inside.adds_bot()
    assert "réponse à l’avis" in await inside.says("/signer")
    intruder = Someone(house, "Eve", chat=room)
    said = await intruder.says("/signer")
    assert "assistant privé" in said and not re.search("réponse à l’avis", said)
    assert eve.practice_id != ada.practice_id


async def test_a_guest_of_a_shared_channel_is_a_stranger(house):
    ada = await prey(house)
    room = Chat("slack", "C9", private=False)
    await Someone(house, "Ada", chat=room).adds_bot()
    guest = Someone(house, "Ada", chat=room)
    guest.person = Person("slack", f"T-other/{ada.person.id}", "Ada", "fr", None, guest=True)
    assert "assistant privé" in await guest.says("/signer")

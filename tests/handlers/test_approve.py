"""Signatures: one text, one signer, one outcome, on every platform where the card stands."""

import asyncio
import secrets

import pytest
from sqlmodel import select

from bot.core.request import Action, Chat, Pressed
from storage import approvals, audit, cards, drafts
from storage.keys import using
from storage.tables import Approval, AuditEvent, Review
from tests.chat import Someone, a_house

SAFE = (
    "Bonjour, la qualité de l’accueil est un sujet que nous prenons au sérieux. "
    "N’hésitez pas à nous écrire en privé."
)
REVIEW = "Accueil froid et une heure d’attente."


@pytest.fixture
async def house():
    house = await a_house(names=("slack", "telegram"), native=frozenset())
    yield house
    await house.app.close()


async def a_draft(house, owner, text=SAFE, subject="review", verdict="clean", findings=()):
    async with house.app.database.session() as store:
        scope = await house.app.database.scope_of(store, owner.practice_id)
        with using(scope):
            review = Review(practice_id=owner.practice_id, source_key=secrets.token_hex(4), text=REVIEW, stars=2,
                            received_at=house.clock.now())
            store.add(review)
            await store.flush()
            draft = await drafts.add(
                store, owner.practice_id, f"{subject}:{review.id}", text=text, now=house.clock.now(),
                verdict=verdict, findings=findings,
            )
            return draft.id


async def linked(house, someone, platform, language="fr"):
    """The same person on another platform, by a one-time code."""
    await someone.says("/lier")
    code = someone.seen[-1].verbatim.removeprefix("/start ")
    there = Someone(house, someone.person.name, platform=platform, id=f"{someone.person.id}-there", language=language)
    assert "lié" in await there.says(f"/start {code}")
    return there


async def rows(house, table, practice_id):
    async with house.app.database.session() as store:
        with using(await house.app.database.scope_of(store, practice_id)):
            return list((await store.exec(select(table).order_by(table.id))).all())


async def team(house):
    ada = await house.owner()
    there = await linked(house, ada, house.platforms[1])
    bea = await house.colleague(ada, "Bea", "editor")
    return ada, there, bea


@pytest.fixture
async def any_house(database_url):
    house = await a_house(database_url, names=("slack", "telegram"))
    yield house
    await house.app.close()


async def test_an_editor_asks_on_slack_and_the_practitioner_signs_on_telegram(any_house):
    house = any_house
    ada, ada_there, bea = await team(house)
    draft = await a_draft(house, ada)
    said = await bea.does(Pressed(Action("approve", "ask", str(draft))))
    assert "Signature demandée à Ada" in said and SAFE in said
    assert "Signature demandée" in ada.reads and "Signature demandée" in ada_there.reads
    mark = drafts.digest(SAFE)[:8]
    assert mark in ada_there.reads
    assert "Signé" in await ada_there.presses("Signer")
    # The cards on Slack were edited in place, and the editor was told.
    edits = [sent for sent in house.platforms[0].sent if sent.edits]
    assert {sent.chat.id for sent in edits} == {bea.chat.id, ada.chat.id}
    assert all("Signé" in sent.reply.text for sent in edits)
    assert "Ada a signé" in bea.reads
    assert "publié" in await bea.presses("C’est publié")
    actions = [event.action for event in await rows(house, AuditEvent, ada.practice_id)]
    assert actions[-3:] == ["signature-asked", "signed", "published"]
    async with house.app.database.session() as store:
        assert (await audit.verify(store))[1] == []


async def test_the_asker_s_own_card_is_noted_so_that_it_can_change(house):
    ada, _, bea = await team(house)
    draft = await a_draft(house, ada)
    await bea.does(Pressed(Action("approve", "ask", str(draft))))
    async with house.app.database.session() as store:
        places = await cards.where(store, ada.practice_id, "approval:1")
    assert len(places) == 3


async def test_an_edit_voids_the_signature_and_asks_again(house):
    ada, ada_there, bea = await team(house)
    draft = await a_draft(house, ada)
    await bea.does(Pressed(Action("approve", "ask", str(draft))))
    await ada_there.presses("Signer")
    await bea.presses("Voir")
    await bea.presses("Modifier")
    said = await bea.says(SAFE + " L’équipe du cabinet.")
    assert "version 2" in said
    first, second = await rows(house, Approval, ada.practice_id)
    assert (first.state, second.state) == ("void", "asked")
    voided = [sent for sent in house.platforms[1].sent if sent.edits and "Sans valeur" in sent.reply.text]
    assert voided
    # The old card's button no longer signs.
    assert "modifié depuis" in await ada_there.does(Pressed(Action("approve", "sign", "1")))
    assert "Signé" in await ada_there.does(Pressed(Action("approve", "sign", "2")))
    actions = [event.action for event in await rows(house, AuditEvent, ada.practice_id)]
    assert actions[-4:] == ["drafted", "signature-void", "signature-asked", "signed"]


async def test_of_two_who_decide_one_wins_and_the_other_is_told(house):
    ada = await house.owner()
    cleo = await house.colleague(ada, "Cleo", "practitioner")
    draft = await a_draft(house, ada)
    await ada.does(Pressed(Action("approve", "ask", str(draft))))
    await ada.presses("Signer")
    assert "Ada a déjà signé" in await cleo.does(Pressed(Action("approve", "refuse", "1")))
    async with house.app.database.session() as store:
        with using(await house.app.database.scope_of(store, ada.practice_id)):
            approval = await approvals.one(store, ada.practice_id, 1)
            assert not await approvals.decide(store, approval, state="refused", by=2, now=house.clock.now())
            assert approval.state == "signed"


async def test_of_two_who_press_at_once_one_wins(any_house):
    house = any_house
    ada = await house.owner()
    cleo = await house.colleague(ada, "Cleo", "practitioner")
    for number in range(1, 4):
        draft = await a_draft(house, ada, SAFE + "!" * number)
        await ada.does(Pressed(Action("approve", "ask", str(draft))))
        await asyncio.gather(
            ada.does(Pressed(Action("approve", "sign", str(number)))),
            cleo.does(Pressed(Action("approve", "sign", str(number)))),
        )
    actions = [event.action for event in await rows(house, AuditEvent, ada.practice_id)]
    assert actions.count("signed") == 3
    said = " ".join(sent.reply.text for sent in house.platforms[0].sent)
    assert said.count("Trop tard") == 3 and ("Ada a déjà signé" in said or "Cleo a déjà signé" in said)
    async with house.app.database.session() as store:
        assert (await audit.verify(store))[1] == []


async def test_only_a_practitioner_signs_a_reply(house):
    ada = await house.owner()
    bea = await house.colleague(ada, "Bea", "editor")
    reader = await house.colleague(ada, "Rob", "reader")
    draft = await a_draft(house, ada)
    await bea.does(Pressed(Action("approve", "ask", str(draft))))
    assert "Peuvent le signer : Ada" in await bea.presses("Signer")
    assert "rôle" in await reader.does(Pressed(Action("approve", "sign", "1")))
    assert (await rows(house, Approval, ada.practice_id))[0].state == "asked"


async def test_the_practice_may_let_editors_sign_posts_but_never_replies(house):
    ada = await house.owner()
    bea = await house.colleague(ada, "Bea", "editor")
    await ada.says("/signataires")
    await ada.presses("Publications")
    assert "rédacteur" in ada.reads
    post = await a_draft(house, ada, text="Le cabinet rouvre lundi 6 janvier à 9 h.", subject="post")
    assert "version 1" in await bea.does(Pressed(Action("approve", "ask", str(post))))
    assert "Signé" in await bea.presses("Signer")
    reply = await a_draft(house, ada, text=SAFE + " L’équipe.")
    await bea.does(Pressed(Action("approve", "ask", str(reply))))
    assert "Peuvent le signer" in await bea.presses("Signer")


async def test_a_second_pair_of_eyes_can_be_asked_for(house):
    ada = await house.owner()
    await ada.says("/signataires")
    await ada.presses("Deuxième regard")
    draft = await a_draft(house, ada)
    assert "il faut un praticien" in await ada.does(Pressed(Action("approve", "ask", str(draft))))


async def test_a_breach_cannot_be_signed_and_a_risk_is_taken_on_oneself(house):
    ada = await house.owner()
    breach = "Bonjour Madame Durand, votre rhinoplastie du 3 mars s’est bien passée, vos suites étaient normales."
    draft = await a_draft(house, ada, breach, verdict="breach", findings=["SEC-01"])
    assert "personne ne peut le signer" in await ada.does(Pressed(Action("approve", "ask", str(draft))))
    # A stored verdict that says otherwise does not help: the text is read again before the signature.
    sly = await a_draft(house, ada, breach + " ", verdict="clean")
    await ada.does(Pressed(Action("approve", "ask", str(sly))))
    assert "personne ne peut le signer" in await ada.presses("Signer")
    assert (await rows(house, Approval, ada.practice_id))[0].state == "asked"


async def test_words_come_back_with_a_request_for_change(house):
    ada, ada_there, bea = await team(house)
    draft = await a_draft(house, ada)
    await bea.does(Pressed(Action("approve", "ask", str(draft))))
    await ada_there.presses("Demander une modification")
    await ada_there.says("Plus court, s’il vous plaît")
    assert "Plus court" in bea.reads
    assert (await rows(house, Approval, ada.practice_id))[0].state == "changes"
    event = (await rows(house, AuditEvent, ada.practice_id))[-1]
    assert event.action == "signature-changes" and "Plus court" not in str(event)


async def test_a_silent_signer_is_reminded_twice_then_the_next_is_asked(house):
    ada = await house.owner()
    cleo = await house.colleague(ada, "Cleo", "practitioner")
    bea = await house.colleague(ada, "Bea", "editor")
    draft = await a_draft(house, ada)
    await bea.does(Pressed(Action("approve", "ask", str(draft))))
    before = len(ada.seen)
    await house.rings(hours=25)
    assert "attend encore votre signature" in ada.reads and len(ada.seen) == before + 1
    await house.rings(hours=24)
    assert any("attend encore" in reply.text for reply in ada.seen[before + 1 :])
    assert "pas répondu" in cleo.reads
    assert "Signé" in await cleo.presses("Signer")
    told = len(cleo.seen)
    await house.rings(hours=72)
    assert len(cleo.seen) == told
    actions = [event.action for event in await rows(house, AuditEvent, ada.practice_id)]
    assert "signature-passed-on" in actions


async def test_signed_in_time_nothing_rings(house):
    ada = await house.owner()
    draft = await a_draft(house, ada)
    await ada.does(Pressed(Action("approve", "ask", str(draft))))
    await ada.presses("Signer")
    count = len(ada.seen)
    await house.rings(hours=100)
    assert len(ada.seen) == count


async def test_a_draft_of_another_practice_is_not_there(house):
    ada = await house.owner()
    eve = await house.owner("Eve")
    draft = await a_draft(house, ada)
    await ada.does(Pressed(Action("approve", "ask", str(draft))))
    for name, arg in (("ask", draft), ("sign", 1), ("edit", draft), ("refuse", 1), ("published", 1), ("show", 1)):
        said = await eve.does(Pressed(Action("approve", name, str(arg))))
        assert "plus à jour" in said and SAFE not in said
    assert (await rows(house, Approval, ada.practice_id))[0].state == "asked"


async def test_a_person_of_two_practices_chooses(house):
    ada = await house.owner(name="Ada")
    eve = await house.owner("Eve", city="Lyon")
    await eve.says("/equipe")
    await eve.presses("Inviter un rédacteur")
    code = eve.seen[-1].verbatim
    await ada.says(code)
    said = await ada.says("/changer")
    assert "quel cabinet" in said and len(ada.buttons) == 2
    assert "Lyon" in ada.buttons[1].text
    group = Someone(house, "Ada", chat=Chat("slack", "C1", private=False))
    assert "ne change pas" in await group.says("/changer")
    await ada.does(Pressed(Action("switch", "to", str(ada.practice_id))))
    assert "parlez maintenant" in ada.reads
    assert "plus à jour" in await ada.does(Pressed(Action("switch", "to", "99")))

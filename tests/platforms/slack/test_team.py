"""The team on Slack, the practitioner on Telegram; and what an intruder meets in Slack's own clothes."""

import json

import pytest

from bot.core.request import Action, Chat, Person, Pressed, Request
from storage import audit, drafts, people
from storage.keys import using
from storage.tables import Review
from tests.fakes import FakePlatform
from tests.platforms.slack.conftest import scene
from tests.platforms.slack.fake import words

SAFE = (
    "Bonjour, la qualité de l’accueil est un sujet que nous prenons au sérieux. "
    "N’hésitez pas à nous écrire en privé."
)


@pytest.fixture
async def here():
    async with scene("http") as made:
        made.app.tools.platforms["telegram"] = made.telegram = FakePlatform("telegram")
        yield made


async def team(here):
    """A practice with an editor on Slack, whose practitioner is on Slack and Telegram; and a draft."""
    practice = await here.owner("U1", channel="C1")
    async with here.app.database.session() as store:
        scope = await here.app.database.scope_of(store, practice)
        now = here.app.tools.clock.now()
        with using(scope):
            house = await people.practice(store, practice)
            doctor = (await people.members(store, practice))[0]
            await people.attach_account(store, doctor, platform="telegram", team="", person="77", chat="77")
            editor = await people.add_member(store, house, scope, now=now, name="Bea", role="editor", language="fr")
            await people.attach_account(store, editor, platform="slack", team="T1", person="U2", chat="DU2")
            review = Review(practice_id=practice, source_key="k", text="Accueil froid.", stars=2, received_at=now)
            store.add(review)
            await store.flush()
            draft = await drafts.add(store, practice, f"review:{review.id}", text=SAFE, now=now)
            return practice, draft.id


def button(action, channel, label="Demander"):
    return {"channel": channel, "blocks": [{"type": "actions", "elements": [
        {"type": "button", "action_id": "b", "text": {"type": "plain_text", "text": label}, "value": action}]}]}


async def on_telegram(here, action, update):
    here.telegram.requests[update] = Request(
        update, Chat("telegram", "77"), Person("telegram", "77", "Dr U1", "fr"), here.app.tools.clock.now(),
        Pressed(action), {"message": "9"},
    )
    await here.app.engine.receive("telegram", update, json.dumps({"id": update}).encode())
    await here.settle()


async def test_the_team_drafts_on_slack_and_the_practitioner_signs_on_telegram(here):
    practice, draft = await team(here)
    await here.people.presses("U2", button(f"approve:ask:{draft}", "C1"), "Demander", stamp="5.5")
    await here.settle()
    placed = {given["channel"]: (stamp, given) for stamp, given in here.posted}
    assert set(placed) == {"C1", "DU1"}  # the channel's card hangs below what was pressed; the signer has his own
    assert placed["C1"][1]["thread_ts"] == "5.5" and SAFE in words(placed["DU1"][1])
    assert any("Signature demandée" in sent.reply.text for sent in here.telegram.sent)
    # The editor cannot sign, and is told so alone.
    await here.people.presses("U2", placed["C1"][1], "Signer", stamp=placed["C1"][0])
    await here.settle()
    await on_telegram(here, Action("approve", "sign", "1"), "tg1")
    for channel in ("C1", "DU1"):
        assert "Signé" in words(here.slack.messages[channel, placed[channel][0]])
    assert "Signer" not in words(here.slack.messages["C1", placed["C1"][0]])
    # An edit in a window voids it and asks again; a second signature, on Slack; publication noted.
    await here.people.presses("U2", here.slack.messages["C1", placed["C1"][0]], "Modifier", stamp=placed["C1"][0])
    await here.settle()
    view = here.slack.named("views.open")[-1]["view"]
    assert SAFE in json.dumps(view, ensure_ascii=False)
    await here.people.submits("U2", view, text=SAFE + " L’équipe du cabinet.")
    await here.settle()
    assert "Sans valeur" in words(here.slack.messages["DU1", placed["DU1"][0]])
    again = [(stamp, given) for stamp, given in here.posted
             if given["channel"] == "DU1" and "version 2" in words(given)]
    await here.people.presses("U1", again[-1][1], "Signer", stamp=again[-1][0])
    await here.settle()
    await here.people.presses("U1", here.slack.messages["DU1", again[-1][0]], "publié", stamp=again[-1][0])
    await here.settle()
    async with here.app.database.session() as store:
        actions = [event.action for event in await audit.events(store, practice)]
        assert (await audit.verify(store, practice))[1] == []
    assert actions == [
        "signature-asked", "signed", "drafted", "signature-void", "signature-asked", "signed", "published",
    ]


async def test_an_old_card_on_slack_no_longer_signs(here):
    _, draft = await team(here)
    await here.people.presses("U2", button(f"approve:ask:{draft}", "DU2"), "Demander", stamp="5.5")
    await here.settle()
    old = next((stamp, dict(given)) for stamp, given in here.posted if given["channel"] == "DU1")
    await on_telegram(here, Action("approve", "sign", "1"), "tg1")
    count = len(here.posted)
    await here.people.presses("U1", old[1], "Refuser", stamp=old[0])
    await here.settle()
    assert "a déjà signé" in words(here.posted[-1][1]) and len(here.posted) == count + 1


async def test_another_workspace_s_person_of_the_same_id_is_nobody(here):
    await team(here)
    here.people.team = "T2"
    status, _ = await here.people.command("U1", "signer")
    await here.settle()
    assert status == 200 and here.posted == [] and not any("Signature" in words(item) for item in here.slack.responses)


async def test_a_guest_in_a_shared_channel_learns_nothing_and_is_answered_alone(here):
    _, draft = await team(here)
    shared = {"is_ext_shared_channel": True}
    await here.people.mentions("U1", "signer", channel="C1", more=shared, user_team="T-other")
    await here.settle()
    shown = here.slack.named("chat.postEphemeral")[-1]
    assert "assistant privé" in words(shown) and here.posted == []
    forged = button(f"approve:sign:{draft}", "C1", "Signer")
    await here.people.presses("U1", forged, "Signer", stamp="5.5", user={"id": "U1", "team_id": "T-other"})
    await here.settle()
    assert all("assistant privé" in words(item) for item in here.slack.named("chat.postEphemeral"))


async def test_in_a_shared_channel_members_are_answered_alone_too(here):
    await team(here)
    await here.people.mentions("U1", "signer", channel="CX")
    await here.settle()
    assert here.posted == [] and "signature" in words(here.slack.named("chat.postEphemeral")[-1])


async def test_a_window_s_place_cannot_be_used_to_speak_for_another_practice(here):
    _, draft = await team(here)
    await here.owner("U8")
    metadata = {"c": "C1", "p": 0, "f": "approve", "n": "edit", "a": str(draft)}
    view = {"callback_id": "form", "private_metadata": json.dumps(metadata), "type": "modal", "blocks": [
        {"type": "input", "block_id": "text", "element": {"type": "plain_text_input"}}]}
    await here.people.submits("U8", view, text="changé")
    view["private_metadata"] = json.dumps({**metadata, "c": "DU8", "p": 1})
    await here.people.submits("U8", view, text="changé")
    await here.settle()
    said = [words(given) for _, given in here.posted]
    assert len(said) >= 2 and not any("changé" in text or "version" in text for text in said)


async def test_reminders_reach_slack_and_their_buttons_work(here):
    await team(here)
    await here.people.says("U1", "rappel demain 9h publier la vidéo")
    await here.settle()
    stamp, said = here.posted[-1]
    await here.people.presses("U1", said, "Oui", stamp=stamp)
    await here.settle()
    assert "C’est noté" in words(here.posted[-1][1])

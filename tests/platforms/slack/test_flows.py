"""Every surface of Slack, over signed HTTP and over Socket Mode, checked against Slack's own schema."""

import json

from bot.core.request import Action
from tests.platforms.slack.fake import BOT, words


async def test_a_slash_command_is_acknowledged_and_answered(here):
    await here.owner()
    status, body = await here.people.command("U1", "aide")
    assert status == 200 and body == ""
    await here.settle()
    _, said = here.posted[-1]
    assert said["channel"] == "DU1" and "/confrere cabinet" in words(said)


async def test_commands_work_in_english_and_with_slips(here):
    await here.owner()
    await here.people.command("U1", "practice")
    await here.people.command("U1", "verifeir")
    await here.settle()
    assert "Spécialité" in words(here.posted[0][1])
    assert "verifier" in words(here.posted[1][1])


async def test_a_stranger_is_told_one_sentence(here):
    await here.people.says("U9", "bonjour")
    await here.settle()
    assert "assistant privé" in words(here.posted[-1][1]) and len(here.posted) == 1


async def test_a_mention_in_a_channel_is_heard(here):
    await here.owner(channel="C1")
    await here.people.mentions("U1", "verifier Venez vite, -50 % sur le botox !")
    await here.settle()
    stamp, said = here.posted[-1]
    assert said["channel"] == "C1" and "Contraire aux règles" in words(said)
    await here.people.presses("U1", said, "Pourquoi", stamp=stamp)
    await here.settle()
    assert here.posted[-1][1]["thread_ts"] == stamp  # answered in the card's own thread


async def test_a_form_is_a_window_and_its_answers_are_kept(here):
    await here.owner()
    await here.people.command("U1", "start")
    await here.settle()
    view = here.slack.named("views.open")[0]["view"]
    assert view["title"]["text"] == "Votre cabinet" and "city" in json.dumps(view)
    assert here.posted == []
    status, body = await here.people.submits("U1", view, city="Lyon", language="fr", networks=["instagram"])
    assert status == 200 and body == ""
    await here.settle()
    assert "C’est prêt" in words(here.posted[0][1])
    await here.people.command("U1", "cabinet")
    await here.settle()
    assert "Lyon" in words(here.posted[-1][1])


async def test_a_form_that_comes_too_late_waits_behind_a_button(here):
    await here.owner()
    await here.people.says("U1", "start")  # a message carries no trigger
    await here.settle()
    stamp, said = here.posted[-1]
    assert "Ouvrir le formulaire" in words(said) and not here.slack.named("views.open")
    await here.people.presses("U1", said, "Ouvrir", stamp=stamp)
    view = (await here.slack.until(lambda: here.slack.named("views.open")))[0]["view"]
    await here.people.submits("U1", view, city="Nice")
    await here.settle()
    assert any("C’est prêt" in words(given) for _, given in here.posted)


async def test_somebody_else_s_form_does_not_open(here):
    await here.owner()
    await here.people.says("U1", "start")
    await here.settle()
    stamp, said = here.posted[-1]
    await here.people.presses("U2", said, "Ouvrir", stamp=stamp)
    await here.settle()
    assert not here.slack.named("views.open")


async def test_a_field_s_error_is_shown_in_place(here):
    flow = here.app.engine.router.flows["practice"]
    flow.checks["contact"] = lambda values: {} if values.get("contact") else {"contact": "core-form-required"}
    await here.owner()
    await here.people.command("U1", "cabinet")
    await here.settle()
    stamp, said = here.posted[-1]
    await here.people.presses("U1", said, "Signature et contact", stamp=stamp)
    await here.settle()
    view = here.slack.named("views.open")[0]["view"]
    _, body = await here.people.submits("U1", view, name="Cabinet des Lilas")
    assert body == {"response_action": "errors", "errors": {"contact": "Il faut une réponse ici."}}
    _, body = await here.people.submits("U1", view, name="Cabinet des Lilas", contact="01 23 45 67 89")
    assert body == ""
    await here.settle()
    assert "Lilas" in words(here.posted[-1][1])


async def test_a_button_edits_its_message(here):
    await here.owner()
    await here.people.says("U1", "signataires")
    await here.settle()
    stamp, said = here.posted[-1]
    await here.people.presses("U1", said, "Publications", stamp=stamp)
    await here.settle()
    assert len(here.posted) == 1 and "rédacteur" in words(here.posted[0][1])
    assert here.slack.named("chat.update")[0]["ts"] == stamp


async def test_what_one_person_should_see_is_shown_to_one(here):
    await here.owner(channel="C1")
    await here.people.mentions("U1", "lier")
    await here.settle()
    shown = here.slack.named("chat.postEphemeral")[-1]
    assert shown["user"] == "U1" and "/start " in words(shown) and here.posted == []


async def test_where_it_is_no_member_it_answers_by_the_way_that_slack_lends(here):
    await here.owner()
    here.slack.members = set()
    await here.people.command("U1", "aide", channel="C7")
    await here.settle()
    lent = here.slack.responses[-1]
    assert lent["response_type"] == "ephemeral" and "/confrere cabinet" in words(lent)


async def test_a_message_shortcut_checks_the_message(here):
    await here.owner(channel="C1")
    await here.people.deliver("interactive", {
        "type": "message_action", "callback_id": "check_text", "team": {"id": "T1"}, "user": {"id": "U1"},
        "channel": {"id": "C1", "name": "avis"}, "trigger_id": here.people.trigger(), "message_ts": "5.5",
        "message": {"ts": "5.5", "text": "Résultat garanti &amp; sans douleur <https://x.fr|ici>"},
        "response_url": f"{here.slack.base}/respond/m",
    })
    await here.settle()
    _, said = here.posted[-1]
    assert said["thread_ts"] == "5.5" and "Contraire" in words(said)


async def test_a_global_shortcut_answers_in_private(here):
    await here.owner()
    await here.people.deliver("interactive", {
        "type": "shortcut", "callback_id": "help", "team": {"id": "T1"}, "user": {"id": "U1", "team_id": "T1"},
        "trigger_id": here.people.trigger(),
    })
    await here.settle()
    assert here.posted[-1][1]["channel"] == "DU1"


async def test_free_text_in_a_channel_is_given_in_a_window(here):
    await here.owner(channel="C1")
    await here.people.mentions("U1", "verifier")
    await here.settle()
    stamp, said = here.posted[-1]
    await here.people.presses("U1", said, "Répondre", stamp=stamp)
    view = (await here.slack.until(lambda: here.slack.named("views.open")))[-1]["view"]
    await here.people.submits("U1", view, text="Résultat garanti.")
    await here.settle()
    assert "Contraire aux règles" in words(here.posted[-1][1])


async def test_being_invited_claims_the_channel_for_the_practice(here):
    await here.owner()
    await here.people.deliver("events_api", here.people.event(
        {"type": "member_joined_channel", "user": BOT, "channel": "C5", "inviter": "U1"}))
    await here.settle()
    assert here.posted[-1][1]["channel"] == "C5"


async def test_the_home_shows_the_practice(here):
    await here.owner()
    await here.people.deliver("events_api", here.people.event(
        {"type": "app_home_opened", "user": "U1", "channel": "DU1", "tab": "home"}))
    await here.settle()
    published = here.slack.named("views.publish")[-1]
    assert published["user_id"] == "U1" and published["view"]["type"] == "home"


async def test_files_go_both_ways(here):
    await here.owner()
    here.slack.files["a.txt"] = "Résultat garanti".encode()
    await here.people.says("U1", "verifier")
    await here.people.says("U1", "", subtype="file_share", files=[{
        "id": "F9", "name": "a.txt", "mimetype": "text/plain", "size": 20, "mode": "hosted",
        "url_private_download": f"{here.slack.base}/files/a.txt",
    }])
    await here.settle()
    assert "Contraire" in words(here.posted[-1][1])
    await here.people.says("U1", "confidentialite")
    await here.settle()
    stamp, said = here.posted[-1]
    await here.people.presses("U1", said, "Exporter", stamp=stamp)
    await here.settle()
    done = here.slack.named("files.completeUploadExternal")[-1]
    assert done["channel_id"] == "DU1" and json.loads(here.slack.uploads[-1])["practice"]


async def test_a_file_elsewhere_is_not_fetched_with_our_token(here):
    await here.owner()
    await here.people.says("U1", "verifier")
    await here.people.says("U1", "", subtype="file_share", files=[{
        "id": "F9", "name": "a.txt", "mimetype": "text/plain", "size": 20,
        "url_private_download": "https://evil.example/a.txt",
    }])
    await here.settle()
    assert "outside Slack" in words(here.posted[-1][1])


async def test_language_and_zone_are_taken_from_slack(here):
    here.slack.users["U2"] = {"locale": "en-GB", "tz": "Europe/London"}
    await here.people.says("U2", "hello")
    await here.settle()
    assert "private assistant" in words(here.posted[-1][1]).lower()


async def test_an_unreadable_button_explains_itself(here):
    await here.owner()
    message = {"channel": "DU1", "blocks": [{"type": "actions", "elements": [
        {"type": "button", "action_id": "x", "text": {"type": "plain_text", "text": "Vieux"}, "value": "nonsense"}]}]}
    await here.people.presses("U1", message, "Vieux", stamp="1.1")
    await here.settle()
    assert "plus à jour" in words(here.posted[-1][1])


async def test_what_people_wrote_can_neither_mention_nor_link(here):
    await here.owner()
    await here.people.says("U1", "verifier")
    await here.people.says("U1", "Résultat garanti &lt;!channel&gt; *gras* &lt;https://evil.example|cliquez&gt;")
    await here.settle()
    said = here.posted[-1][1]
    assert "<!channel>" not in said["text"] and "&lt;!channel&gt;" in said["text"]
    assert all(block["type"] in {"rich_text", "actions"} for block in said["blocks"])
    assert Action.read(said["blocks"][-1]["elements"][0]["value"]).flow == "check"

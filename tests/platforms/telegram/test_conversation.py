"""Conversations over HTTP: what people read on Telegram, and that every call is valid."""

from bot.core.reply import Expect, Reply


async def test_a_stranger_gets_one_polite_sentence(running):
    eve = running.person(7, name="Eve")
    assert "assistant privé" in await eve.says("/avis")
    assert len(eve.messages) == 1


async def test_the_first_use_by_buttons_edits_or_answers_each_press(running):
    ada = await running.owner()
    assert "Confrère" in await ada.says("/start")
    await ada.presses("Français")
    await ada.presses("Dermatologie")
    await ada.says("Annecy")
    await ada.presses("Paris")
    await ada.presses("Instagram")
    await ada.presses("Terminé")
    await ada.presses("3")
    assert "C’est prêt" in await ada.presses("Me demander")
    assert "Annecy" in await ada.says("/cabinet")
    assert len(running.api.of("answerCallbackQuery")) == 7


async def test_menus_are_published_in_both_languages(running):
    given = {menu.get("language_code"): menu["commands"] for menu in running.api.of("setMyCommands")}
    assert set(given) <= {"fr", "en", None} and "fr" in given
    await running.settle()
    given = {menu.get("language_code"): menu["commands"] for menu in running.api.of("setMyCommands")}
    names = {code: {command["command"] for command in commands} for code, commands in given.items()}
    assert {"aide", "verifier"} <= names["fr"]
    assert {"help", "check"} <= names["en"] == names[None]


async def test_a_text_is_checked_in_french_and_in_english(running):
    ada = await running.owner()
    assert "🔴" in await ada.says("/verifier Résultat garanti, -20 % sur le botox cette semaine !")
    bob = await running.owner(43, language="en", name="Bob")
    assert "🔴 Against the rules" in await bob.says("/check Guaranteed result, 20% off botox this week!")


async def test_an_awaited_answer_opens_the_reply_field(running):
    ada = await running.owner()
    await ada.says("/verifier")
    markup = running.api.of("sendMessage")[-1]["reply_markup"]
    assert markup["force_reply"] and markup["input_field_placeholder"]


async def test_an_invitation_is_a_deep_link_that_lets_a_colleague_in(running):
    ada = await running.owner()
    await ada.says("/equipe")
    await ada.presses("Inviter un rédacteur")
    buttons = [b for row in ada.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]
    link = next(b["url"] for b in buttons if "url" in b)
    assert link.startswith("https://t.me/confrere_bot?start=")
    bob = running.person(43, name="Bob")
    assert "Bienvenue" in await bob.says(f"/start {link.partition('=')[2]}")


async def test_a_draft_can_be_copied_by_a_tap(running):
    ada = await running.owner()
    await ada.says("/equipe")
    await ada.presses("Inviter un lecteur")
    sent = running.api.of("sendMessage")[-1]
    code = sent["text"].partition("<code>")[2].partition("</code>")[0]
    assert code.startswith("/start ")
    buttons = [button for row in sent["reply_markup"]["inline_keyboard"] for button in row]
    copies = [button["copy_text"]["text"] for button in buttons if "copy_text" in button]
    assert copies == [code]


async def test_an_old_or_forged_button_explains_itself(running):
    ada = await running.owner()
    await ada.says("/cabinet")
    for data in ("nonsense", "gone:action:1", "x" * 64, "a:b:" + "é" * 10):
        assert "plus à jour" in await ada.press(ada.messages[-1], data)


async def test_a_group_hears_only_what_addresses_it(running):
    ada = await running.owner()
    group = running.person(42, chat=-100123)
    member = {"user": running.api.me, "status": "member"}
    await group.does(my_chat_member={
        "chat": {"id": -100123, "type": "supergroup"}, "from": group.user, "date": 1_790_000_000,
        "old_chat_member": {"user": running.api.me, "status": "left"}, "new_chat_member": member,
    })
    assert "Bonjour à tous" in group.reads
    assert await group.says("on mange où ?") == ""
    assert await group.says("/weather Paris") == ""
    assert await group.says("/aide@other_bot") == ""
    assert "trois choses" in await group.says("/aide@Confrere_Bot")
    assert "Dites-moi" in await group.says("@confrere_bot bonjour")
    assert "Dites-moi" in await group.says("bonjour", reply_to_message={
        "message_id": 1, "from": running.api.me, "chat": {"id": -100123, "type": "supergroup"}, "date": 1, "text": "…",
    })
    assert running.api.of("sendMessage")[-1]["reply_parameters"]["allow_sending_without_reply"]
    stranger = running.person(9, chat=-100123)
    assert "assistant privé" in await stranger.says("/cabinet")
    assert ada.chat == 42


async def test_what_is_for_one_person_of_a_group_stays_theirs(running):
    await running.owner()
    group = running.person(42, chat=-100123)
    await group.says("/equipe")
    before = len(group.messages)
    await group.presses("Inviter un lecteur")
    assert len(group.messages) == before
    private = running.person(42)
    assert "/start" in private.reads
    assert await group.press(group.messages[-1], "gone:action") == ""
    answer = running.api.of("answerCallbackQuery")[-1]
    assert answer["show_alert"] and "plus à jour" in answer["text"]


async def test_topics_keep_their_talk(running):
    await running.owner()
    group = running.person(42, chat=-100123, thread=77)
    await group.says("/aide")
    assert running.api.of("sendMessage")[-1]["message_thread_id"] == 77


async def test_a_text_file_is_fetched_and_checked(running):
    ada = await running.owner()
    running.api.files["f1"] = "Résultat garanti, -20 % cette semaine".encode()
    await ada.says("/verifier")
    document = {"file_id": "f1", "file_unique_id": "u", "file_name": "post.txt", "mime_type": "text/plain",
                "file_size": 40}
    assert "🔴" in await ada.sends(document=document)
    await ada.says("/verifier")
    running.api.files.clear()
    assert "pas pu lire" in await ada.sends(document=document)
    running.api.refused.clear()


async def test_everything_else_gets_an_answer_too(running):
    ada = await running.owner()
    kinds = ({"sticker": {"file_id": "s"}}, {"location": {"latitude": 1.0, "longitude": 2.0}},
             {"photo": [{"file_id": "p", "width": 9, "height": 9, "file_size": 3}]},
             {"voice": {"file_id": "v", "duration": 3}}, {"contact": {"phone_number": "+33600000000"}})
    for kind in kinds:
        assert await ada.sends(**kind)


async def test_edits_and_service_messages_are_silent(running):
    ada = await running.owner()
    count = len(running.api.calls)
    base = {"message_id": 5, "from": ada.user, "chat": {"id": 42, "type": "private"}, "date": 1_790_000_000}
    await ada.does(edited_message={**base, "text": "/aide"})
    await ada.does(message={**base, "pinned_message": base})
    await ada.does(channel_post={**base, "text": "/aide"})
    assert len(running.api.calls) == count


async def test_expected_text_placeholder_is_within_limits(running):
    ada = await running.owner()
    reply = Reply("Quoi ?", expect=Expect("help", "pasted", placeholder="é" * 200))
    from bot.core.request import Chat

    assert await running.platform.send(Chat("telegram", str(ada.chat)), reply, origin={})

"""Ideas as a person asks for them, keeps, changes, develops and plans them."""

import json

import pytest

from bot.core.reply import Poll
from bot.core.request import Pressed
from tests.chat import a_house
from tests.fakes import ScriptedModel

PROMISE = "Je vous garantis un résultat parfait, sans aucun risque, à -30 % jusqu’à dimanche."


@pytest.fixture
async def house():
    house = await a_house()
    yield house
    await house.app.close()


async def an_owner(house, **practice):
    options = {"city": "Lille", "networks": ["instagram", "facebook", "linkedin"], **practice}
    return await house.owner(**options)


def cards(someone):
    """The idea cards seen, the newest last."""
    return [reply for reply in someone.seen if reply.card.startswith("post:")]


async def test_three_cards_with_their_moment_and_seven_things_to_do(house):
    ada = await an_owner(house)
    answer = await ada.says("/idees")
    assert len(cards(ada)) == 3
    assert answer.count("(heure de Paris)") == 3
    for card in cards(ada):
        labels = [button.text for line in card.buttons for button in line]
        assert labels == ["Développer", "Planifier", "Garder", "Autre", "Sondage", "Adapter à…", "Pourquoi ?"]


async def test_english_too(house):
    bob = await an_owner(house, name="Bob", language="en")
    answer = await bob.says("/ideas")
    assert answer.count("(Paris time)") == 3
    assert "Develop" in [button.text for button in bob.buttons]


async def test_no_idea_comes_back_within_twelve_months(house):
    ada = await an_owner(house)
    titles = []
    for _ in range(8):
        await ada.says("/idees")
        titles += [reply.text.splitlines()[0] for reply in cards(ada)[-3:]]
        house.clock.move(days=20)
    assert len(titles) == len(set(titles)) == 24


async def test_a_theme_is_followed_or_said_to_be_empty(house):
    ada = await an_owner(house)
    assert "cicatri" in (await ada.says("/idees cicatrice")).lower()
    assert "Je n’ai rien de neuf sur « zzzz »" in await ada.says("/idees zzzz")


async def test_another_idea_takes_the_place_on_the_same_card(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    before = cards(ada)[-1]
    await ada.presses("Autre")
    assert cards(ada)[-1].replaces
    assert cards(ada)[-1].card == before.card
    assert cards(ada)[-1].text.splitlines()[0] != before.text.splitlines()[0]


async def test_planning_echoes_the_slot_in_full_then_reminds_with_the_text(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    await ada.presses("Planifier")
    assert "C’est bien cela ?" in ada.reads
    await ada.presses("Autre moment")
    await ada.says("jeudi 18h30")
    assert "jeudi 26 novembre 2026 à 18 h 30 (heure de Paris)" in ada.reads
    await ada.presses("Oui")
    assert "C’est planifié" in ada.reads
    await house.rings(days=2, hours=9)
    assert "⏰" in ada.reads
    assert ada.seen[-1].verbatim
    await ada.presses("Publié ✓")
    assert "✓" in await ada.says("/agenda")


async def test_a_yes_in_words_plans_and_a_day_alone_gets_the_best_hour(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    await ada.presses("Planifier")
    await ada.says("le 10 décembre")
    assert "jeudi 10 décembre 2026 à" in ada.reads
    assert "C’est planifié" in await ada.says("oui")


async def test_the_past_cannot_be_chosen(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    await ada.presses("Planifier")
    button = next(button for button in ada.buttons if button.text == "Oui")
    house.clock.move(days=60)
    assert "déjà passé" in await ada.does(Pressed(button.action))


async def test_developing_shows_all_that_a_post_needs(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    answer = await ada.presses("Développer")
    for part in ("Le fil", "L’image", "Texte de remplacement", "prêt à copier"):
        assert part in answer
    text = ada.seen[-1].verbatim
    assert text
    assert len(text) <= 2200
    assert text.count("#") <= 5


async def test_a_breach_is_not_kept_and_an_edit_is(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    await ada.presses("Développer")
    before = ada.seen[-1].verbatim
    await ada.presses("Modifier le texte")
    assert "🔴" in await ada.says(PROMISE)
    await ada.says("/annuler")
    await ada.says("/agenda")
    await ada.presses("Sans date")
    await ada.presses("1")
    await ada.presses("Le texte")
    assert ada.seen[-1].verbatim == before
    await ada.presses("Modifier le texte")
    await ada.says("Demain, visite de la salle d’attente : la plante a survécu à l’été, et nous aussi.")
    assert "la plante a survécu" in (ada.seen[-1].verbatim or "")


async def test_gaps_are_asked_for_and_filled(house):
    ada = await an_owner(house)
    for _ in range(12):
        await ada.says("/idees")
        await ada.presses("Développer")
        if any("Compléter" in button.text for button in ada.buttons):
            break
    else:
        pytest.skip("no idea of this draw has a gap")
    gap = (ada.seen[-1].verbatim or "").split("[")[1].split("]")[0]
    await ada.presses("Compléter")
    while "(" in ada.reads and "/" in ada.reads and len(ada.seen[-1].buttons) == 1:
        await ada.says("la salle des plâtres")
    shown = next(reply for reply in reversed(ada.seen) if reply.verbatim)
    assert f"[{gap}]" not in (shown.verbatim or "")


async def test_a_practitioner_calls_it_ready_and_an_editor_asks_for_a_signature(house):
    ada = await an_owner(house)
    eli = await house.colleague(ada, "Eli")
    for _ in range(10):
        await eli.says("/idees")
        await eli.presses("Développer")
        if not any("Compléter" in button.text for button in eli.buttons):
            break
    before = len(ada.seen)
    await eli.presses("Prêt ✓")
    assert len(ada.seen) == before + 1
    await ada.presses("Signer")
    await ada.says("/agenda")
    await ada.presses("Sans date")
    assert "■" in ada.reads


async def test_adapting_keeps_the_idea_and_fits_the_network(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    title = cards(ada)[-1].text.splitlines()[0].strip("*")
    await ada.presses("Adapter")
    await ada.presses("X")
    shown = next(reply for reply in reversed(ada.seen) if reply.verbatim)
    assert len(shown.verbatim) <= 280
    assert title.split()[0] in ada.seen[-2].text


async def test_the_poll_is_ready_to_copy_and_the_team_may_vote(house):
    ada = await an_owner(house)
    for _ in range(10):
        await ada.says("/idees")
        await ada.presses("Sondage")
        if ada.seen[-1].buttons:
            break
    assert "•" in (ada.seen[-1].verbatim or "")
    house.platform.native = frozenset({Poll})
    await ada.presses("Demander à l’équipe")
    assert isinstance(ada.seen[-1].attach, Poll)


async def test_why_says_what_it_rests_on_and_how_sure(house):
    ada = await an_owner(house)
    await ada.says("/idees")
    answer = await ada.presses("Pourquoi ?")
    assert "Appui :" in answer
    assert "Confiance : " in answer


async def test_fake_engagement_gets_a_friendly_no(house):
    ada = await an_owner(house)
    for text in ("Je voudrais acheter des abonnés", "où trouver des faux likes ?"):
        assert "R.4127-19-1" in await ada.says(text)
    bob = await an_owner(house, name="Bob", language="en")
    assert "as a colleague would" in await bob.says("can I buy followers?")


async def test_the_model_writes_but_adds_no_study_and_no_promise():
    made_up = json.dumps({"caption": "Une étude de 2024 montre que 87 % des cicatrices s’effacent vite, sans suivi."})
    promise = json.dumps({"caption": PROMISE})
    model = ScriptedModel(*([made_up, promise] * 4))
    house = await a_house(model=model)
    try:
        ada = await an_owner(house)
        await ada.says("/idees cicatrice")
        answer = await ada.presses("Développer")
        assert len(model.asked) == 2
        assert "n’a pas passé les règles" in answer
        assert "87 %" not in answer
        assert "garantis" not in answer
    finally:
        await house.app.close()


async def test_the_model_is_shown_the_voice_masked():
    model = ScriptedModel()
    house = await a_house(model=model)
    try:
        ada = await an_owner(house)
        await ada.says("/voix")
        await ada.presses("Ajouter")
        await ada.says("Ce matin, avec Mme Martin (06 12 34 56 78), l’accueil est repeint, et la plante approuve.")
        assert "Martin" not in ada.reads
        assert "06 12" not in ada.reads
        await ada.says("/idees")
        await ada.presses("Développer")
        sent = json.dumps(model.asked[0], ensure_ascii=False)
        assert "la plante approuve" in sent
        assert "Martin" not in sent
        await ada.says("/voix")
        await ada.presses("Tout effacer")
        assert "aucun exemple" in ada.reads
    finally:
        await house.app.close()


async def test_another_practice_cannot_touch_a_post(house):
    ada = await an_owner(house)
    eve = await an_owner(house, name="Eve")
    await ada.says("/idees")
    for button in ada.buttons:
        assert "plus à jour" in await eve.does(Pressed(button.action))


async def test_a_reader_reads(house):
    ada = await an_owner(house)
    rita = await house.colleague(ada, "Rita", "reader")
    await rita.says("/idees")
    assert "lire, pas" in await rita.presses("Planifier")


async def test_days_of_absence_are_left_free(house):
    ada = await an_owner(house)
    await ada.says("/horaires congés du 25 novembre au 20 décembre")
    answer = await ada.says("/idees")
    assert "novembre" not in answer

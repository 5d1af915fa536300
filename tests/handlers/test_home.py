"""The dashboard and polls: what waits and for whom, and of reviews never a word or a name."""

from datetime import timedelta

import pytest

from bot.core.reply import Page
from bot.core.request import Action, Opened, Pressed, Voted
from storage.keys import using
from storage.tables import Post, Review
from tests.chat import Someone, a_house, text_of
from tests.handlers.test_approve import SAFE, a_draft


@pytest.fixture
async def house():
    house = await a_house(names=("slack", "telegram"), native=frozenset({Page}))
    yield house
    await house.app.close()


def page(someone):
    return "\n".join(text_of(section) for section in someone.seen[-1].attach.sections)


async def test_the_dashboard_tells_what_waits_and_nothing_of_the_reviews(house):
    ada = await house.owner(city="Lyon")
    async with house.app.database.session() as store:
        with using(await house.app.database.scope_of(store, ada.practice_id)):
            store.add(Post(practice_id=ada.practice_id, title="La salle d’attente", network="instagram",
                           slot_at=house.clock.now() + timedelta(days=2), created_at=house.clock.now()))
            for stars in (1, 5, 5):
                store.add(Review(practice_id=ada.practice_id, source_key=f"k{stars}{id(stars)}{len(store.new)}",
                                 author="Jeanne Martin", text="Accueil glacial", stars=stars, topics=["welcome"],
                                 received_at=house.clock.now() - timedelta(days=4)))
            await store.flush()
    draft = await a_draft(house, ada)
    await ada.does(Pressed(Action("approve", "ask", str(draft))))
    await ada.does(Opened("home"))
    said = page(ada)
    assert "La salle d’attente" in said and "réponse à l’avis" in said and "Ada" in said and "Lyon" in said
    assert "4 avis attendent" in said and "5 ★ × 2" in said and "4 jours" in said
    assert "Jeanne" not in said and "glacial" not in said and SAFE not in said


async def test_a_stranger_s_dashboard_says_one_sentence(house):
    eve = Someone(house, "Eve")
    await eve.does(Opened("home"))
    assert "assistant privé" in page(eve)


async def test_a_poll_counts_each_member_once_and_lets_go(house):
    ada = await house.owner()
    bea = await house.colleague(ada, "Bea", "editor")
    await ada.says("/sondage Quelle photo ? | la salle | l’équipe")
    await ada.presses("la salle")
    assert "la salle · 1" in [button.text for button in ada.buttons]
    await ada.presses("équipe")
    assert [button.text for button in ada.buttons] == ["la salle", "l’équipe · 1"]
    await bea.does(Pressed(Action("poll", "vote", "1.1")))
    assert "l’équipe · 2" in [button.text for button in ada.buttons]  # Ada's own card, changed in place
    await bea.does(Pressed(Action("poll", "vote", "1.1")))
    assert "l’équipe · 1" in [button.text for button in ada.buttons]
    assert "plus à jour" in await bea.does(Pressed(Action("poll", "vote", "1.7")))
    assert "séparées" in await ada.says("/sondage Seule ?")


async def test_a_vote_in_a_platform_s_own_poll_counts_on_the_others(house):
    ada = await house.owner()
    await ada.says("/sondage Quelle photo ? | la salle | l’équipe")
    await ada.does(Voted("1", (0,)))
    assert "la salle · 1" in [button.text for button in ada.buttons]

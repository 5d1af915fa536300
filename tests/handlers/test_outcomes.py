"""What posts brought: asked once, read from one line or an export, told with honest confidence; and best hours."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from bot.core.reply import File
from storage import posts
from tests.chat import a_house

HEADER = '"Heure de publication","Type de publication","Mentions J’aime","Commentaires","Partages","Couverture"\n'


@pytest.fixture
async def house():
    house = await a_house()
    house.platform.native = frozenset({File})
    yield house
    await house.app.close()


def export(hours, count=24):
    """An Instagram export in French, every third day, at the hours given in turn."""
    lines = []
    for number in range(count):
        at = datetime(2026, 7, 1, tzinfo=UTC) + timedelta(days=3 * number, hours=hours[number % len(hours)])
        lines.append(f'"{at:%m/%d/%Y %H:%M}","Image IG","{20 + number}","3","1","400"\n')
    return (HEADER + "".join(lines)).encode()


async def results(house, someone):
    async with house.app.database.session() as store, house.app.database.practice_scope(store, someone.practice_id):
        return await posts.results(store, someone.practice_id)


async def published(house):
    ada = await house.owner(city="Lille", networks=["instagram"])
    await ada.says("/idees")
    await ada.presses("Planifier")
    await ada.says("jeudi 12h")
    await ada.says("oui")
    await house.rings(days=2, hours=3)
    await ada.presses("Publié ✓")
    return ada


async def test_figures_are_asked_for_once_and_read_from_one_line(house):
    ada = await published(house)
    await house.rings(days=4)
    assert "Comment a marché" in ada.reads
    answer = await ada.says("34 likes, 5 commentaires, 2 partages, 1 200 vues")
    assert "34 j’aime, 5 commentaires, 2 partages, 1\u202f200 personnes touchées" in answer
    (row,) = await results(house, ada)
    assert (row.likes, row.comments, row.shares, row.reach) == (34, 5, 2, 1200)
    before = len(ada.seen)
    await house.rings(days=30)
    assert len(ada.seen) == before


async def test_figures_alone_in_their_order_will_do(house):
    ada = await published(house)
    await house.rings(days=4)
    await ada.presses("Répondre")
    assert "aucun partage" in await ada.says("12 3 0")


async def test_numbers_out_of_the_blue_are_not_results(house):
    ada = await house.owner()
    await ada.says("34 likes, 5 commentaires")
    assert await results(house, ada) == []


async def test_nothing_more_is_asked_after_a_skip(house):
    ada = await published(house)
    await house.rings(days=4)
    await ada.presses("Passer")
    before = len(ada.seen)
    await house.rings(days=30)
    assert len(ada.seen) == before


async def test_an_export_is_read_twice_but_counted_once(house):
    ada = await house.owner()
    for fresh in (24, 0):
        await ada.says("/resultats")
        await ada.presses("Importer un export")
        await ada.sends_file("export.csv", export([12, 19]))
        await ada.presses("Instagram")
        assert "heure du cabinet" in ada.reads
        await ada.presses("Oui, c’est l’heure du cabinet")
        assert f"24 publications lues, du 01/07/2026 au 08/09/2026, dont {fresh} nouvelles" in ada.reads
    assert len(await results(house, ada)) == 24


async def test_shifted_hours_are_shown_and_asked_before_they_are_believed(house):
    ada = await house.owner()
    await ada.says("/resultats")
    await ada.presses("Importer un export")
    await ada.sends_file("export.csv", export([3, 4, 10, 11], 40))
    await ada.presses("Instagram")
    assert "America/Los_Angeles" in ada.reads
    await ada.says("oui")
    assert {row.published_at.hour for row in await results(house, ada)} <= {10, 11, 17, 18}
    answer = await ada.says("/moment instagram")
    assert not any(f" {hour} h (" in answer for hour in range(7))


async def test_a_file_that_is_no_export_is_explained(house):
    ada = await house.owner()
    await ada.says("/resultats")
    await ada.presses("Importer un export")
    assert "Aucune colonne" in await ada.sends_file("notes.csv", b"a,b\n1,2\n")
    assert await results(house, ada) == []


async def test_the_rate_needs_followers_and_is_read_soberly(house):
    ada = await house.owner()
    await ada.says("/resultats")
    await ada.presses("Importer un export")
    await ada.sends_file("export.csv", export([12, 19]))
    await ada.presses("Instagram")
    await ada.presses("Oui, c’est l’heure")
    assert "Il manque 10" in ada.reads
    await ada.presses("Abonnés Instagram")
    assert "Engagement médian" in await ada.says("1 200")
    assert "Un petit compte" in ada.reads


async def test_the_best_hour_says_how_sure_it_is_and_never_invents_one(house):
    ada = await house.owner(networks=["instagram", "tiktok"])
    answer = await ada.says("/moment")
    assert "Il manque 10 posts" in answer
    assert "se contredisent" in answer
    assert "aucune confiance" in answer
    picture = next(reply.attach for reply in ada.seen if isinstance(reply.attach, File))
    assert Image.open(io.BytesIO(picture.content)).width == 1080
    assert "Il manque 10 posts" in picture.alt


async def test_the_best_hour_avoids_theatre_and_may_ring_every_week(house):
    ada = await house.owner(networks=["instagram"])
    await ada.says("/horaires bloc tous les jours 8h-19h")
    answer = await ada.says("/moment")
    assert "• mercredi 12 h" not in answer
    await ada.presses("Me le rappeler chaque")
    assert "C’est noté" in ada.reads
    before = len(ada.seen)
    await house.rings(days=14)
    assert len(ada.seen) - before == 2


async def test_english_too(house):
    bob = await house.owner("Bob", language="en")
    assert "10 posts are missing" in await bob.says("/moment")
    assert "No result is known yet" in await bob.says("/results")

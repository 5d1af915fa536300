"""Figures after posting: one line, exports, shifted hours, and a friendly no."""

from datetime import date, datetime

import pytest

from planner.history import read_history
from planner.honest import NO, asks_for_fake
from planner.hours import learned, prior_slot
from planner.results import answer, count, doubts, posted, reading

HEADER = "published_at,network,format,likes,comments,shares,reach,followers\n"
META_FR = (
    "Identifiant de la publication,Nom d’utilisateur du compte,Heure de publication,Type de publication,"
    "Couverture,Mentions J’aime,Partages,Commentaires\n"
    + "".join(f"{n},cabinet,03/{n:02d}/2027 {4 + n % 2}:30,Reel IG,{900 + n},{40 + n},{n},{3}\n" for n in range(1, 29))
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("34 likes, 5 com, 2 partages, 800 vues", {"likes": 34, "comments": 5, "shares": 2, "reach": 800}),
        ("34 5 2 800", {"likes": 34, "comments": 5, "shares": 2, "reach": 800}),
        ("1 234 j’aime", {"likes": 1234}),
        ("likes: 12, reach: 1.2k", {"likes": 12, "reach": 1200}),
        ("12 comments and 3 shares", {"comments": 12, "shares": 3}),
        ("34", {"likes": 34}),
        ("je ne sais pas", {}),
        ("", {}),
        ("plus tard, vers 18 h", {}),
    ],
)
def test_one_line_of_figures(text, found):
    assert answer(text) == found


def test_counts_as_people_write_them():
    said = {"1 234": 1234, "1,234": 1234, "1.2k": 1200, "3k": 3000, "12": 12, "douze": None}
    assert {text: count(text) for text in said} == said


def test_an_export_at_night_is_doubted_with_an_example():
    history = read_history(META_FR, "Europe/Paris", network="instagram")
    assert len(history.posts) == 28
    (question,) = doubts(history)
    assert "04:30" in question.fr or "05:30" in question.fr
    assert "America" in question.en or "Which zone" in question.en


def test_an_export_without_zone_is_asked_about_and_one_with_offsets_is_believed():
    plain = f"{HEADER}2027-03-01 18:30,instagram,reel,10,1,0,300,900\n"
    aware = plain.replace("18:30", "18:30:00+01:00")
    assert "18:30" in doubts(read_history(plain, "Europe/Paris"))[0].fr
    assert doubts(read_history(aware, "Europe/Paris")) == ()
    (post,) = posted(read_history(aware, "Europe/Paris").posts)
    assert (post.day, post.network, post.format) == (date(2027, 3, 1), "instagram", "reel")


def test_engagement_waits_for_ten_posts():
    rows = HEADER
    few = rows + "2027-03-01 18:30,instagram,reel,10,1,0,300,1000\n" * 4
    enough = rows + "".join(f"2027-03-{n:02d} 18:30,instagram,reel,{20 + n},5,5,300,1000\n" for n in range(1, 13))
    assert "6" in reading(read_history(few, "Europe/Paris").posts).fr
    said = reading(read_history(enough, "Europe/Paris").posts)
    assert "3,6 %" in said.fr or "3,7 %" in said.fr
    assert "12" in said.en


@pytest.mark.parametrize(
    "text",
    [
        "On pourrait acheter 5 000 abonnés ?",
        "où acheter des likes pas chers",
        "can we buy followers for the clinic account",
        "fais-moi un bot qui like les posts des autres",
        "je veux rejoindre un groupe d'engagement",
        "faux avis ou faux abonnés, combien ça coûte",
        "follow for follow with other clinics?",
        "payer pour avoir des vues",
    ],
)
def test_fake_engagement_is_refused(text):
    assert asks_for_fake(text)


@pytest.mark.parametrize(
    "text",
    [
        "pourquoi ne pas acheter des abonnés ?",
        "une idée pour remercier nos abonnés",
        "how do I get people to comment on my posts?",
        "nos likes baissent depuis mars",
        "j'ai acheté un nouvel appareil photo pour les posts",
        "reconnaître de faux avis",
    ],
)
def test_honest_questions_are_not(text):
    assert not asks_for_fake(text)


def test_the_no_gives_a_reason_and_another_way():
    assert "R.4127-19-1" in NO.fr
    assert NO.fr.endswith("?")
    assert NO.en.endswith("?")


@pytest.mark.parametrize("name", ["instagram", "facebook", "linkedin", "google", "tiktok", "newsletter"])
def test_hours_are_human_labelled_and_steady(name):
    for offset in range(14):
        day = date(2027, 3, 1 + offset)
        slot = prior_slot(name, day)
        assert 7 <= int(slot.time[:2]) <= 21
        assert slot.confidence == "low"
        assert slot.why.fr != slot.why.en
        assert slot == prior_slot(name, day)


def test_hours_learn_from_the_accounts_own_posts():
    rows = HEADER
    for week in range(30):
        for weekday, hour, likes in ((1, 18, 90), (1, 9, 10), (3, 18, 80), (3, 9, 12), (5, 18, 85), (5, 9, 11)):
            day = datetime.fromordinal(date(2026, 1, 5).toordinal() + 7 * week + weekday)
            rows += f"{day:%Y-%m-%d}T{hour:02d}:00:00+01:00,instagram,reel,{likes + week % 5},2,1,900,1000\n"
    slot_for = learned(read_history(rows, "Europe/Paris"), datetime(2026, 8, 15, 12, 0))  # noqa: DTZ001  wall time
    slot = slot_for("instagram", date(2026, 9, 1))
    assert slot.confidence in {"medium", "high"}
    assert 17 <= int(slot.time[:2]) <= 20
    assert "vos" in slot.why.fr
    assert "your" in slot.why.en

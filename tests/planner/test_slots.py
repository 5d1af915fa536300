# ruff: noqa: DTZ001, E501, S311 - wall times have no zone; exports have long lines; simulations are no secret
"""Best hours are honest: labelled, never invented, never at night, and better than the prior where data suffices."""

import json
import math
import random
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from planner.effects import outcomes
from planner.history import History, NotAnExport, Post, corrected, read_history, suspect
from planner.slots import FEWEST, advise, choose, claims, explain, hints, prior, question

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 10, 0)


def account(seed, weeks=70, per_week=4, strength=0.3, noise=0.6):
    """Simulate an account whose hours have effects of a given strength, in a world the model does not know."""
    chance = random.Random(seed)
    peak = chance.choice([8, 13, 18, 20])
    by_day = [chance.gauss(0, strength * 0.6) for _ in range(7)]
    posts = []
    for week in range(weeks):
        for _ in range(per_week):
            weekday, hour = (
                chance.randrange(7),
                chance.choice([8, 9, 10, 11, 12, 12, 13, 14, 16, 17, 18, 18, 19, 19, 20, 21]),
            )
            at = datetime(2025, 7, 7, hour, chance.choice([0, 15, 30])) + timedelta(weeks=week, days=weekday)
            followers = 3000 + 20 * week
            kind = chance.choice(["image", "reel", "carousel"])
            level = math.log(followers * 0.02) + {"image": 0, "reel": 0.5, "carousel": 0.2}[kind]
            level += strength * math.cos(2 * math.pi * (hour - peak) / 24) + by_day[weekday] + chance.gauss(0, noise)
            likes = round(math.exp(level))
            posts.append(Post(at, "instagram", kind, likes, likes // 20, 0, None, followers))
    return sorted(posts, key=lambda p: p.at)


def ranks(values):
    order = sorted(range(len(values)), key=lambda i: values[i])
    out = [0.0] * len(values)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and values[order[j + 1]] == values[order[i]]:
            j += 1
        for k in range(i, j + 1):
            out[order[k]] = (i + j) / 2
        i = j + 1
    return out


def spearman(a, b):
    ra, rb = ranks(a), ranks(b)
    middle = (len(a) - 1) / 2
    top = sum((x - middle) * (y - middle) for x, y in zip(ra, rb, strict=True))
    return top / math.sqrt(sum((x - middle) ** 2 for x in ra) * sum((y - middle) ** 2 for y in rb))


def held_out(posts):
    cut = posts[0].at + timedelta(weeks=54)
    train, test = [p for p in posts if p.at < cut], [p for p in posts if p.at >= cut]
    advice = advise("instagram", History(tuple(train)), cut)
    score = {(s.weekday, s.hour): s.score for s in advice.slots}
    truth, _ = outcomes(test, test[-1].at)
    base = prior("instagram")
    own = spearman([score[p.at.weekday(), p.at.hour] for p in test], truth)
    published = spearman([base[p.at.weekday(), p.at.hour] for p in test], truth)
    return own, published, advice


@pytest.mark.parametrize("strength", [0.3, 0.5])
def test_weeks_kept_aside_are_ranked_better_than_by_the_prior(strength):
    results = [held_out(account(seed, strength=strength)) for seed in range(5)]
    assert sum(own > published for own, published, _ in results) >= 4
    assert sum(own - published for own, published, _ in results) / 5 > 0.1


def test_an_account_whose_hours_do_not_matter_gets_no_good_hour():
    for seed in range(4):
        _, _, advice = held_out(account(seed, strength=0.0))
        assert not any(s.confidence == "good" for s in advice.slots)
        assert max(s.score for s in advice.slots) < 1.3
        assert not advice.hours_matter


def test_a_strong_and_long_history_earns_good_confidence_at_the_right_hours():
    posts = account(3, weeks=100, per_week=7, strength=0.6)
    advice = advise("instagram", History(tuple(posts)), posts[-1].at)
    good = [s for s in advice.slots if s.confidence == "good"]
    assert good
    assert all(s.n >= 12 for s in good)


@pytest.mark.parametrize("network", ["instagram", "facebook", "linkedin"])
def test_published_figures_are_labelled_and_their_disagreement_shown(network):
    known = claims(network)
    assert len(known) >= 2
    assert all(c.source and c.fr and c.en for c in known)
    text = explain(advise(network, None, NOW), "fr")
    assert "contredisent" in text
    assert f"Il manque {FEWEST} posts" in text
    assert all(c.label("fr") in text for c in known)


def test_four_in_the_morning_is_quoted_but_never_advised():
    assert any(c.source == "Later" for c in claims("instagram"))
    for network in ("instagram", "facebook", "linkedin", "tiktok"):
        assert all(s.hour >= 7 for s in advise(network, None, NOW).slots)
    night = [Post(datetime(2026, 1, 5, 3) + timedelta(weeks=i), "instagram", "image", 900, 90, 0) for i in range(40)]
    day = [
        Post(datetime(2026, 1, 6, 12) + timedelta(weeks=i, days=d), "instagram", "image", 10, 1, 0)
        for i in range(40)
        for d in range(4)
    ]
    advice = advise("instagram", History(tuple(sorted(night + day, key=lambda p: p.at))), NOW)
    assert all(s.hour >= 7 for s in advice.slots)


def test_below_ten_posts_it_says_how_many_are_missing_and_learns_nothing():
    few = History(tuple(Post(datetime(2026, 11, d, 15), "instagram", "image", 10_000) for d in range(1, 8)))
    advice = advise("instagram", few, NOW)
    assert advice.missing == 3
    assert {s.confidence for s in advice.slots} == {"none"}
    assert [(s.weekday, s.hour) for s in advice.slots] == [
        (s.weekday, s.hour) for s in advise("instagram", None, NOW).slots
    ]
    assert "Il manque 3 posts" in explain(advice)


def test_a_network_without_figures_gets_no_hour_made_up():
    advice = advise("threads", None, NOW)
    assert {s.score for s in advice.slots} == {1.0}
    assert "je ne propose pas d’heure" in explain(advice)


def shifted(seed, tz="Europe/Rome", export="America/Los_Angeles"):
    """Simulate posts made by day in Rome whose export says Californian hours."""
    out = []
    for post in account(seed, weeks=40):
        real = post.at.replace(tzinfo=ZoneInfo(tz))
        out.append(
            Post(
                real.astimezone(ZoneInfo(export)).replace(tzinfo=None),
                "instagram",
                post.format,
                post.likes,
                post.comments,
            )
        )
    return sorted(out, key=lambda p: p.at)


def test_an_export_in_californian_hours_is_caught_shown_and_asked():
    posts = shifted(1)
    shift = suspect(posts, "Europe/Rome")
    assert shift is not None
    assert shift.suspect == "America/Los_Angeles"
    assert shift.corrected - shift.written in {timedelta(hours=9), timedelta(hours=8)}
    assert "America/Los_Angeles" in question(shift)
    history = History(tuple(posts), shift=shift)
    advice = advise("instagram", history, NOW)
    assert {s.confidence for s in advice.slots} == {"none"}
    fixed = corrected(history, "Europe/Rome", "America/Los_Angeles")
    assert min(p.at.hour for p in fixed.posts) >= 7
    assert suspect(fixed.posts, "Europe/Rome") is None


def test_honest_exports_are_not_suspected():
    for seed in range(8):
        assert suspect(account(seed, weeks=40), "Europe/Paris") is None
    evening = [Post(datetime(2026, 1, 5, 22 + i % 2, 30) + timedelta(days=i), "instagram") for i in range(40)]
    assert suspect(evening, "Europe/Paris") is None


def test_posts_planned_for_one_hour_betray_an_export_in_utc():
    posts = []
    for week in range(52):
        for weekday, hour in ((0, 12), (2, 18), (4, 9)):
            real = (datetime(2025, 11, 24, hour) + timedelta(weeks=week, days=weekday)).replace(
                tzinfo=ZoneInfo("Europe/Paris")
            )
            posts.append(Post(real.astimezone(ZoneInfo("UTC")).replace(tzinfo=None), "instagram"))
    shift = suspect(posts, "Europe/Paris")
    assert shift is not None
    assert shift.suspect == "UTC"


META_EN = """Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves
1,2,cab,Cabinet,"Hello, world",0,11/03/2025 18:30,https://x,IG image,,Lifetime,900,800,"1,204",3,0,12,5
2,2,cab,Cabinet,Two,12,11/14/2025 09:05,https://x,IG reel,,Lifetime,900,700,33,1,0,2,5
"""
META_FR = """ID de publication;ID du compte;Nom d’utilisateur du compte;Nom du compte;Description;Durée (s);Heure de publication;Lien permanent;Type de publication;Commentaire sur les données;Date;Vues;Couverture;Mentions J’aime;Partages;Suivis;Commentaires;Enregistrements
1;2;cab;Cabinet;Bonjour;0;03/11/2025 18:30;https://x;Image IG;;Durée totale;900;800;1\u202f204;3;0;12;5
2;2;cab;Cabinet;Deux;12;14/11/2025 09:05;https://x;Reel IG;;Durée totale;900;700;33;1;0;2;5
"""
OURS = """published_at,network,format,likes,comments,shares,reach,followers
2025-11-03T18:30,instagram,image,1204,12,3,800,5000
2025-11-14 09:05,Instagram,reel,33,2,1,700,5010
2025-11-15 09:05,facebook,image,5,0,0,,
"""


@pytest.mark.parametrize(
    "data",
    [
        META_EN,
        META_FR,
        OURS,
        META_FR.encode("utf-16"),
        META_EN.encode("utf-8-sig"),
        META_FR.replace("\u202f", " ").encode("cp1252"),
    ],
    ids=["meta-en", "meta-fr", "ours", "utf-16", "bom", "windows"],
)
def test_exports_are_read_whatever_their_headers_and_letters(data):
    history = read_history(data, "Europe/Paris", network="instagram")
    first, second = history.posts
    assert (first.at, second.at) == (datetime(2025, 11, 3, 18, 30), datetime(2025, 11, 14, 9, 5))
    assert (first.likes, first.comments, first.shares, first.reach) == (1204, 12, 3, 800)
    assert (first.format, second.format) == ("image", "reel")


def test_an_offset_in_the_stamp_is_believed():
    text = "published_at,network,likes\n2025-11-03T17:30:00+0000,instagram,5\n"
    history = read_history(text, "Europe/Paris", network="instagram")
    assert history.posts[0].at == datetime(2025, 11, 3, 18, 30)
    assert history.aware


def test_a_file_without_dates_is_refused_and_bad_rows_are_counted():
    with pytest.raises(NotAnExport):
        read_history("a,b\n1,2\n", "Europe/Paris")
    history = read_history("published_at,likes\nsoon,5\n2025-11-03T17:30,x\n", "Europe/Paris")
    assert (history.skipped, history.posts[0].likes) == (1, 0)


def test_chosen_slots_avoid_closed_hours_keep_apart_and_share_the_week():
    advice = {n: advise(n, None, NOW) for n in ("instagram", "facebook", "linkedin")}
    chosen = choose(
        {"instagram": 3, "facebook": 2, "linkedin": 2}, advice, lambda d, h: d == 2 or h < 9, apart=36, between=5
    )
    assert len(chosen) == 7
    assert all(s.weekday != 2 and s.hour >= 9 for _, s in chosen)
    places = [(n, s.weekday * 24 + s.hour) for n, s in chosen]
    for i, (n, a) in enumerate(places):
        for m, b in places[i + 1 :]:
            gap = min(abs(a - b), 168 - abs(a - b))
            assert gap >= (36 if n == m else 5)


def test_unverified_hints_say_so():
    for hint in hints("instagram"):
        assert hint.verified or ("non vérifié" in hint.fr and "unverified" in hint.en)


CODE = (
    "import argparse, sys; from bot.cli import slots; p = argparse.ArgumentParser(); s = p.add_subparsers();"
    "slots.add(s); a = p.parse_args(sys.argv[1:]); sys.exit(a.run(a))"
)


def command(*args):
    return subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", CODE, "slots", *args], capture_output=True, text=True, check=False, cwd=ROOT
    )


def test_the_command_prints_the_promised_json(tmp_path):
    file = tmp_path / "export.csv"
    rows = [f"{p.at.isoformat()},instagram,{p.format},{p.likes},{p.comments},0,,{p.followers}" for p in account(1)]
    file.write_text(
        "published_at,network,format,likes,comments,shares,reach,followers\n" + "\n".join(rows), encoding="utf-8"
    )
    done = command(
        "--network", "instagram", "--history", str(file), "--tz", "Europe/Paris", "--lang", "fr", "--format", "json"
    )
    assert done.returncode == 0, done.stderr
    got = json.loads(done.stdout)
    assert set(got[0]) == {"weekday", "hour", "score", "confidence", "n", "source"}
    assert {g["confidence"] for g in got} <= {"none", "weak", "good"}
    assert [g["score"] for g in got] == sorted((g["score"] for g in got), reverse=True)


def test_the_command_asks_about_a_shifted_export(tmp_path):
    file = tmp_path / "export.csv"
    rows = [f"{p.at:%m/%d/%Y %H:%M},IG image,{p.likes},{p.comments},0" for p in shifted(2)]
    file.write_text("Publish time,Post type,Likes,Comments,Shares\n" + "\n".join(rows), encoding="utf-8")
    args = ("--network", "instagram", "--history", str(file), "--tz", "Europe/Rome", "--lang", "en", "--format", "json")
    done = command(*args)
    assert "America/Los_Angeles" in done.stderr
    assert all(g["confidence"] == "none" and g["hour"] >= 7 for g in json.loads(done.stdout))
    sure = command(*args, "--export-tz", "America/Los_Angeles")
    assert not sure.stderr
    assert {g["confidence"] for g in json.loads(sure.stdout)} != {"none"}

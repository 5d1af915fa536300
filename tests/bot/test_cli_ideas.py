"""The commands `ideas` and `plan`, as they are typed."""

import json
import re

import pytest

from bot.cli import main
from planner.networks import network


def cards(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_ideas_are_counted_dated_and_seeded(capsys, language):
    asked = ["ideas", "--count", "7", "--lang", language, "--specialty", "dentistry", "--seed", "3"]
    asked += ["--from", "2027-02-01", "--networks", "facebook,instagram,x", "--format", "json"]
    assert main(asked) == 0
    first = cards(capsys)
    assert len(first) == 7
    assert len({card["id"] for card in first}) == 7
    for card in first:
        assert card["network"] in {"facebook", "instagram", "x"}
        assert re.fullmatch(r"\d\d:\d\d", card["slot"])
        assert card["date"] >= "2027-02-01"
        assert card["specialty"] == "dentistry"
        assert len(card["hashtags"]) <= 5
        assert len(card["caption"]) <= network(card["network"]).caption
    assert main(asked) == 0
    assert cards(capsys) == first


def test_a_plan_stays_between_its_days(capsys):
    days = ["--from", "2027-01-01", "--to", "2027-06-30"]
    assert main(["plan", *days, "--specialty", "ophthalmology", "--per-week", "3"]) == 0
    found = cards(capsys)
    assert 60 <= len(found) <= 80
    assert all("2027-01-01" <= card["date"] <= "2027-06-30" for card in found)
    assert [card["date"] for card in found] == sorted(card["date"] for card in found)
    assert any(card["awareness_day"] for card in found)


def test_a_plan_as_text_and_as_calendar(capsys):
    days = ["--from", "2027-01-01", "--to", "2027-01-31", "--city", "Lille"]
    assert main(["plan", *days, "--format", "ics"]) == 0
    assert capsys.readouterr().out.startswith("BEGIN:VCALENDAR")
    assert main(["plan", *days, "--format", "text", "--lang", "en"]) == 0
    assert "→" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--networks", "myspace"], "--networks"),
        (["--away", "august"], "--away"),
        (["--operating", "someday"], "--operating"),
        (["--from", "2027-03-01", "--to", "2027-02-01"], "before"),
        (["--history", "nowhere.csv"], "--history"),
    ],
)
def test_what_cannot_be_read_is_said(capsys, wrong, said):
    assert main(["plan", *wrong]) == 2
    assert said in capsys.readouterr().err


def test_history_teaches_and_is_doubted(tmp_path, capsys):
    path = tmp_path / "posts.csv"
    rows = "".join(f"2026-{m:02d}-{d:02d} 04:10,instagram,image,10,1,0,90,400\n" for m in range(1, 10) for d in (3, 13))
    path.write_text("published_at,network,format,likes,comments,shares,reach,followers\n" + rows)
    assert main(["plan", "--from", "2027-01-01", "--to", "2027-02-15", "--history", str(path), "--lang", "en"]) == 0
    said = capsys.readouterr().err
    assert "Catalogue effect" in said
    assert "04:10" in said


def test_leave_and_operating_days_are_quiet(capsys):
    quiet = ["--away", "2027-02-01/2027-02-14", "--operating", "tue,thu"]
    assert main(["plan", "--from", "2027-01-01", "--to", "2027-03-31", *quiet]) == 0
    assert not [card for card in cards(capsys) if "2027-02-01" <= card["date"] <= "2027-02-14"]

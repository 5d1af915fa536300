# ruff: noqa: DTZ001 - wall times have no zone; a case fits its line
"""Phrases as people type them are read right, or asked about."""

import json
import random
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from planner.dates import read

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 24, 10, 0)  # a Tuesday


def table(lang):
    rows = (HERE / f"phrases_{lang}.txt").read_text(encoding="utf-8").splitlines()
    return [(lang, *row.rsplit(" | ", 1)) for row in rows if row and not row.startswith("#")]


def written(said):
    def iso(at):
        return at.isoformat(timespec="minutes")

    match said.kind:
        case "once":
            return iso(said.at)
        case "recurring":
            return f"{said.rrule} @ {iso(said.start)}"
        case "ask":
            return "ask " + " ".join(iso(o.at) for o in said.options)
    return "none"


def test_the_tables_are_large_enough():
    assert len(table("fr")) + len(table("en")) >= 500


@pytest.mark.parametrize(("lang", "text", "meaning"), table("fr") + table("en"))
def test_a_phrase(lang, text, meaning):
    assert written(read(text, NOW, "Europe/Paris", lang)) == meaning


def other_days():
    rows = (HERE / "phrases_days.txt").read_text(encoding="utf-8").splitlines()
    return [
        tuple(row.split(" | ", 2)[:2]) + tuple(row.split(" | ", 2)[2].rsplit(" | ", 1)) for row in rows if row[0] != "#"
    ]


@pytest.mark.parametrize(("now", "lang", "text", "meaning"), other_days())
def test_a_phrase_on_another_day(now, lang, text, meaning):
    assert written(read(text, datetime.fromisoformat(now), "Europe/Paris", lang)) == meaning


# The same words on other days, where the traps are.
OTHER_DAYS = [
    ("2026-11-23T10:00", "mardi prochain midi", "ask 2026-11-24T12:00 2026-12-01T12:00"),
    ("2026-11-25T10:00", "mardi prochain midi", "2026-12-01T12:00"),
    ("2026-11-28T10:00", "mardi prochain midi", "2026-12-01T12:00"),
    ("2026-11-29T10:00", "lundi prochain 9h", "ask 2026-11-30T09:00 2026-12-07T09:00"),
    ("2026-11-24T20:00", "mardi 18h", "2026-12-01T18:00"),
    ("2026-11-24T20:00", "18h", "2026-11-25T18:00"),
    ("2026-11-24T20:15", "ce soir", "2026-11-24T21:00"),
    ("2026-11-24T23:30", "dans 1h", "2026-11-25T00:30"),
    ("2026-11-24T13:30", "midi", "2026-11-25T12:00"),
    ("2026-11-24T15:00", "ce matin", "ask 2026-11-25T09:00"),
    ("2026-11-24T00:30", "demain matin", "ask 2026-11-24T09:00 2026-11-25T09:00"),
    ("2026-11-24T19:00", "le 24 à 18h", "2026-12-24T18:00"),
    ("2026-12-31T10:00", "demain 9h", "2027-01-01T09:00"),
    ("2026-12-31T10:00", "le 3 à 18h30", "2027-01-03T18:30"),
    ("2026-01-30T10:00", "dans un mois", "2026-02-28T09:00"),
    ("2026-01-30T10:00", "le 31 à 9h", "2026-01-31T09:00"),
    ("2026-02-01T10:00", "le 30 à 9h", "2026-03-30T09:00"),
    ("2026-11-27T10:00", "fin de semaine", "ask 2026-11-27T09:00 2026-11-28T09:00"),
    ("2026-03-28T10:00", "demain 2h30 du matin", "2026-03-29T03:30"),
    ("2026-03-29T00:30", "dans 2h", "2026-03-29T03:30"),
    ("2026-10-25T01:30", "dans 2h", "2026-10-25T02:30"),
    ("2026-11-30T10:00", "lundi en huit", "ask 2026-12-07T09:00 2026-12-14T09:00"),
    ("2026-11-29T10:00", "lundi en huit", "2026-12-07T09:00"),
    ("2026-11-29T10:00", "la semaine prochaine mardi 18h", "2026-12-01T18:00"),
    ("2026-11-01T10:00", "12/11 à 9h", "2026-11-12T09:00"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "text", "meaning"), OTHER_DAYS)
def test_another_day(now, text, meaning):
    said = read(text, datetime.fromisoformat(now), "Europe/Paris", "fr")
    if now == "2026-11-27T10:00":
        assert said.kind == "ask"
        assert {o.at.date().day for o in said.options} <= {27, 28}
        return
    assert written(said) == meaning


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("rappelle-moi de poster la carte de vœux lundi à 9h", "poster la carte de vœux"),
        ("Peux-tu me rappeler vendredi à 17h de valider le post LinkedIn ?", "valider le post LinkedIn"),
        ("note : appeler le labo jeudi à 14h", "appeler le labo"),
        ("poster la carte de Noël vendredi 9h", "poster la carte de Noël"),
        ("tous les lundis 9h : vérifier les avis", "vérifier les avis"),
        ("demain 9h", ""),
        ("bonjour", "bonjour"),
    ],
)
def test_what_is_left_is_what_to_do(text, rest):
    assert read(text, NOW, "Europe/Paris", "fr").rest == rest


def test_the_echo_says_weekday_date_hour_and_zone():
    said = read("mardi prochain midi", NOW, "Europe/Paris", "fr")
    assert said.echo == "mardi 1er décembre 2026 à 12 h (heure de Paris)"
    said = read("tomorrow at 6:30pm", NOW, "America/Montreal", "en")
    assert said.echo == "Wednesday 25 November 2026 at 18:30 (Montreal time)"
    said = read("tous les mardis et jeudis à 12h10 jusqu'au 20 décembre", NOW, "Europe/Paris", "fr")
    assert said.echo == (
        "tous les mardis et jeudis à 12 h 10 (heure de Paris), à partir du mardi 24 novembre 2026"
        " jusqu’au dimanche 20 décembre 2026"
    )
    assert read("every other friday 6pm", NOW, "Europe/Paris", "en").echo.startswith("every other Friday at 18:00")


def test_after_the_theatre_uses_the_practice_s_own_hour_when_known():
    said = read("demain après le bloc", NOW, "Europe/Paris", "fr", after_work=time(17, 45))
    assert said.at == datetime(2026, 11, 25, 17, 45)


def test_an_exception_is_kept_apart_from_the_rule():
    said = read("tous les lundis 9h sauf le 28 décembre", NOW, "Europe/Paris", "fr")
    assert said.exdates == (datetime(2026, 12, 28, 9),)


def test_the_zone_decides_what_today_is():
    late = datetime(2026, 11, 25, 3, 30, tzinfo=UTC)
    assert read("demain 9h", late, "Europe/Paris", "fr").at == datetime(2026, 11, 26, 9)
    assert read("demain 9h", late, "America/Montreal", "fr").at == datetime(2026, 11, 25, 9)


def test_nothing_thrown_at_it_breaks_it_or_lands_in_the_past():
    chance = random.Random(7)  # noqa: S311 - not a secret
    words = " ".join(t for _, t, _ in table("fr") + table("en")).split()
    for i in range(600):
        text = " ".join(chance.choice(words) for _ in range(chance.randint(1, 12)))
        if i % 3 == 0:
            text = "".join(chance.sample(text, len(text)))
        for lang in ("fr", "en"):
            said = read(text, NOW, "Europe/Paris", lang)
            moments = [m for m in (said.at, said.start, *(o.at for o in said.options)) if m is not None]
            assert all(m > NOW for m in moments), text


@pytest.mark.parametrize("text", ["1" * 100_000, "lundi " * 20_000, "\0", "🙂" * 500, "dans 999 ans", "le 0/0 à 99h"])
def test_hostile_text_is_soon_dealt_with(text):
    assert read(text, NOW, "Europe/Paris", "fr").kind in {"once", "ask", "none"}


def test_the_command_reads_lines_and_writes_lines():
    rows = [
        {"id": 1, "text": "demain 9h", "now": "2026-11-24T10:00", "tz": "Europe/Paris", "lang": "fr"},
        {
            "id": "b",
            "text": "every other friday 6pm",
            "now": "2026-11-24T09:00:00Z",
            "tz": "Europe/Paris",
            "lang": "en",
        },
        {"id": 3, "text": "mardi 18h", "now": "2026-11-24T10:00", "tz": "Europe/Paris", "lang": "fr"},
        {"id": 4, "text": "bonjour", "now": "2026-11-24T10:00", "tz": "Europe/Paris", "lang": "fr"},
    ]
    code = (
        "import argparse, sys; from bot.cli import when; p = argparse.ArgumentParser(); s = p.add_subparsers();"
        "when.add(s); a = p.parse_args(['when', '--jsonl']); sys.exit(a.run(a))"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code],
        input="\n".join(json.dumps(r) for r in rows),
        capture_output=True,
        text=True,
        check=True,
        cwd=HERE.parents[1],
    )
    got = [json.loads(line) for line in done.stdout.splitlines()]
    assert got[0] == {"id": 1, "kind": "once", "at": "2026-11-25T09:00"}
    assert got[1] == {
        "id": "b",
        "kind": "recurring",
        "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        "start": "2026-11-27T18:00:00",
    }
    assert got[2]["options"] == ["2026-11-24T18:00", "2026-12-01T18:00"]
    assert got[3] == {"id": 4, "kind": "none"}

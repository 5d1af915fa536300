"""Reporting, the legal clock, imports, the invitation, comments and the two commands."""

import json
from datetime import UTC, date, datetime

import pytest

from bot.cli import main
from reviews import comments, invitation, reporting
from reviews.imports import UnreadableFile, guess_columns, read_file
from reviews.lines import BadLine, parse
from reviews.text import read, repair
from reviews.triage import POLICIES, Urgency, triage


def test_a_report_names_its_category_and_nobody():
    told = reporting.report(triage("Sale connard", stars=1))
    assert told is not None
    assert "Harcèlement" in told.text
    assert "connard" not in told.text
    assert len(told.steps) >= 5
    for word in ("patient", "auteur", "connaissons"):
        assert word not in told.text
    assert reporting.report(triage("Accueil froid", stars=1)) is None


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_category_has_its_words(policy, lang):
    text = reporting.appeal(policy, lang)
    assert "{" not in text
    assert "patient" not in text.lower()


def test_the_clock_starts_at_the_first_publication():
    clock = reporting.defamation_clock(date(2026, 1, 31))
    assert clock.last_day == date(2026, 4, 29)
    assert clock.reminders == (date(2026, 2, 15), date(2026, 3, 17), date(2026, 4, 16), date(2026, 4, 29))
    assert clock.left(date(2026, 4, 29)) == 1
    assert clock.left(date(2026, 5, 2)) == 0
    assert clock.due(date(2026, 2, 14), date(2026, 3, 17)) == clock.reminders[:2]
    assert reporting.defamation_clock(date(2026, 11, 30)).last_day == date(2027, 2, 27)


def test_the_evidence_is_fingerprinted():
    found = reporting.manifest(text="abc", captured=datetime(2026, 1, 2, tzinfo=UTC), published=date(2026, 1, 1))
    assert found["files"][0]["sha256"] == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert "preuve" in found["note"]["fr"] or "prouve" in found["note"]["fr"]
    with pytest.raises(ValueError, match="zone"):
        reporting.manifest(text="abc", captured=datetime(2026, 1, 2))  # noqa: DTZ001 - the point of the test


def test_routes_bear_their_source():
    for lang in ("fr", "en"):
        assert all(route.source.startswith("https://") and route.words for route in reporting.routes(lang))
    assert "secret" in reporting.listing_removal()
    assert reporting.follow_up(date(2026, 1, 1)).check == date(2026, 1, 4)


def test_takeout_is_read_once_and_repaired():
    rows = [
        {
            "reviewer": {"displayName": "AndrÃ©"},
            "starRating": "FOUR",
            "comment": "(Translated by Google) Good (Original) TrÃ¨s bien",
            "createTime": "2024-01-02T03:04:05Z",
            "reviewReply": {"comment": "Merci"},
        }
    ] * 2
    content = json.dumps({"reviews": rows}).encode()
    (review,) = read_file(content)
    assert (review.text, review.stars, review.author, review.reply) == ("Très bien", 4, "André", "Merci")
    assert review.created == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert read_file(content)[0].key == review.key


def test_csv_columns_are_guessed_or_given():
    assert guess_columns(["Auteur", "Note", "Commentaire", "Date de publication"]) == {
        "text": "Commentaire", "stars": "Note", "author": "Auteur", "created": "Date de publication",
    }  # fmt: skip
    rows = read_file("Auteur;Note;Avis;Date\nAna;5/5;Très bien;12/03/2024\nBob;★★;bof;\n".encode())
    assert [(r.stars, r.text) for r in rows] == [(5, "Très bien"), (2, "bof")]
    assert rows[0].created == datetime(2024, 3, 12, tzinfo=UTC)
    (row,) = read_file(b"a,b\nfine,4\n", {"text": "a", "stars": "b"})
    assert (row.text, row.stars) == ("fine", 4)
    for bad in (b"a,b\n1,2\n", b"{", b'{"x": 1}'):
        with pytest.raises(UnreadableFile):
            read_file(bad)


def test_mojibake_is_repaired_and_good_text_left_alone():
    assert repair("trÃ¨s dÃ©Ã§ue, câ€™est") == "très déçue, c’est"
    for fine in ("Âge", "À fuir", "SÃO PAULO", "déçu", "Ñandú"):
        assert repair(fine) == fine


def test_spans_point_into_the_repaired_text():
    review = read("Un TRÈS graaaand œuf, 1000 fois")
    place = review.tokens.index("grand")
    start, end = review.span(place, place + 1)
    assert review.text[start:end] == "graaaand" or review.text[start:end].startswith("gra")
    assert "1000" in review.tokens


def test_the_invitation_is_the_same_for_all():
    for lang in ("fr", "en"):
        told = invitation.invitation(lang, "https://g.page/r/x/review")
        assert "R.4127-19-1" in told.warning
        assert told.text.endswith("https://g.page/r/x/review")
        assert len(told.limits) >= 6
    assert invitation.qr("https://g.page/r/x", "png")[:4] == b"\x89PNG"
    assert invitation.qr("https://g.page/r/x", "pdf")[:4] == b"%PDF"
    assert b"<svg" in invitation.qr("https://g.page/r/x", "svg")
    for bad in ("http://g.page/x", "javascript:alert(1)", "https://"):
        with pytest.raises(ValueError, match="https"):
            invitation.qr(bad)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Est-ce normal d'avoir des bleus ?", "medical"),
        ("je peux vous envoyer une photo de mon nez ?", "photo"),
        ("C'est combien ?", "price"),
        ("Super post docteur !", "praise"),
        ("Nul, des voleurs", "criticism"),
        ("je n'arrive plus à respirer", "emergency"),
        ("j'ai envie de mourir", "suicide"),
        ("Sale connard", "abuse"),
        ("Am I a good candidate at 19?", "medical"),
        ("Vous êtes ouverts samedi ? quels horaires", "practical"),
    ],
)
def test_comments_get_kindness_but_no_opinion(text, need):
    told = comments.answer(text, name="julie", private=True)
    assert told.need == need
    if need in {"medical", "photo", "emergency"}:
        assert "15" in told.text
        assert "112" in told.text
    if need == "suicide":
        assert "3114" in told.text
        assert told.urgency is Urgency.SUICIDE
    if need != "abuse":
        assert told.text.startswith(("Bonjour Julie, ", "Hello Julie, "))


def test_a_strange_name_is_not_used():
    assert not comments.answer("Merci !", name="x_99<b>").text.startswith("Bonjour")


def test_bad_lines_say_why():
    bad = ("nope", "[]", '{"id":1}', '{"id":1,"text":5}', '{"id":1,"text":"a","stars":7}', '{"text":"a","stars":true}')
    for line in bad:
        with pytest.raises(BadLine):
            parse(line)
    assert parse('{"id":1,"text":"a","stars":"FIVE","lang":"fr-FR"}').lang == "fr"


def test_the_commands_speak_json_lines(tmp_path, capsys):
    lines = ['{"id":1,"text":"Très bien","stars":5}', "nope", '{"id":"b","text":"Je porte plainte","stars":1}']
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    assert main(["triage", "--jsonl", str(path)]) == 0
    one, two, three = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (one["triage"], one["policy"], one["lang"], one["injection"]) == ("reply", [], "fr", False)
    assert set(two) == {"id", "error"}
    assert three["triage"] == "advice"
    assert main(["draft", "--jsonl", "--count", "2", "--seed", "3", str(path)]) == 0
    one, _, three = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert [d["tone"] for d in one["drafts"]] == ["sober", "warm"]
    assert {d["source"] for d in one["drafts"]} == {"offline"}
    assert three["drafts"] == []
    assert main(["draft", "--jsonl", "--policy", "never", str(path)]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["drafts"] == []
    assert main(["triage", "--jsonl", str(tmp_path / "none.jsonl")]) == 2

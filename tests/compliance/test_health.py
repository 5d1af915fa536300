"""Health words are acts, products, symptoms, diagnoses and body parts, not the life of a practice."""

# ruff: noqa: E501 - tables and sentences read better on one line

import pytest

from compliance.health import health_words


def words(text):
    return [text[w.start : w.end] for w in health_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Votre rhinoplastie et vos injections de Botox", ["rhinoplastie", "injections", "Botox"]),
        ("un œdème, des ecchymoses, une cicatrice", ["œdème", "ecchymoses", "cicatrice"]),
        ("RHINOPLASTIES et b0t0x", ["RHINOPLASTIES", "b0t0x"]),
        ("Your root canal, veneers and swelling", ["root canal", "veneers", "swelling"]),
        ("mes seins, vos lèvres, ton nez", ["seins", "lèvres", "nez"]),
        ("Juvéderm, Ozempic, acide hyaluronique", ["Juvéderm", "Ozempic", "acide hyaluronique"]),
        ("une grossesse, un mélanome, du diabète", ["grossesse", "mélanome", "diabète"]),
        ("a tummy tuck after pregnancy", ["tummy tuck", "pregnancy"]),
    ],
)
def test_health_words_are_found(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le médecin, le cabinet, la consultation, l'équipe et l'accueil.",
        "Merci de tout cœur, vos mots nous font chaud au cœur.",
        "Nous restons à votre écoute, de vive voix.",
        "Tous les patients, tout le temps, à côté de la gare.",
        "The front desk, the doctor, the team, our patients' trust.",
        "From the bottom of our hearts, thank you for your kind words.",
        "Prenez soin de vous, belle journée.",
    ],
)
def test_the_life_of_a_practice_is_not_health(text):
    assert words(text) == []


def test_kinds_are_told():
    assert {w.kind for w in health_words("rhinoplastie botox œdème mélanome lèvres")} == {"act", "product", "symptom", "diagnosis", "body"}

"""People and what leads to them are found, and plain words are not."""

# ruff: noqa: E501 - tables and sentences read better on one line

from itertools import pairwise

import pytest

from compliance.names import Kind, entities


def found(text, kind):
    return [text[e.start : e.end] for e in entities(text) if e.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rédige une réponse pour Mme Martin.", ["Martin"]),
        ("merci a julie dupont et au dr lemoine", ["julie dupont", "lemoine"]),
        ("JULIE ETAIT SUPER AVEC MME BERNARD", ["JULIE", "BERNARD"]),
        ("Jean-Pierre de La Tour a vu M. Ben Ali et Mme El Khoury.", ["Jean-Pierre de La Tour", "Ben Ali", "El Khoury"]),
        ("Merci Claire ! Tout est clair.", ["Claire"]),
        ("Une rose pour Rose Lefèvre, constant dans l'effort.", ["Rose Lefèvre"]),
        ("Fatoumata et sa sœur aïcha attendent.", ["Fatoumata", "aïcha"]),
        ("Ma patiente Sophie L. a 34 ans.", ["Sophie L."]),
        ("Jane Doe and Kelly were kind, thank you Dr. Smith.", ["Jane Doe", "Kelly", "Smith"]),
        ("La patiente, MARTIN Julie, est sortie.", ["MARTIN Julie"]),
    ],
)
def test_people_are_found(text, names):
    assert found(text, Kind.PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "La France, Nice et Paris. Google est fermé.",
        "Une rose, un olivier, un parfait constat, c'est clair et constant.",
        "On me dit merci. Docteur en médecine. Madame la Présidente.",
        "We hope you will come in May and mark the date; the bill is fair.",
        "Merci beaucoup, bonne journée, bien cordialement.",
        "Le mois de juin, un chat noir et la grâce du printemps.",
    ],
)
def test_plain_words_are_no_names(text):
    assert found(text, Kind.PERSON) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("tél 06 12 34 56 78 svp", Kind.PHONE, "06 12 34 56 78"),
        ("appelez le 01.45.67.89.10", Kind.PHONE, "01.45.67.89.10"),
        ("au +33 6 12 34 56 78", Kind.PHONE, "+33 6 12 34 56 78"),
        ("call (212) 555-0178 today", Kind.PHONE, "(212) 555-0178"),
        ("écrire à julie.martin@gmail.com vite", Kind.EMAIL, "julie.martin@gmail.com"),
        ("contact (at) cabinet.fr", Kind.EMAIL, "contact (at) cabinet.fr"),
        ("au 12 bis rue des Lilas, 75011 Paris, hier", Kind.ADDRESS, "12 bis rue des Lilas, 75011 Paris"),
        ("lives at 742 Evergreen Terrace now", Kind.ADDRESS, "742 Evergreen Terrace"),
        ("le 03/04/2025 au matin", Kind.DATE, "03/04/2025"),
        ("vue mardi 12 mars 2024 ici", Kind.DATE, "mardi 12 mars 2024"),
        ("on March 3rd, 2024 we", Kind.DATE, "March 3rd, 2024"),
        ("payé 1 250,50 € hier", Kind.AMOUNT, "1 250,50 €"),
        ("it cost $1,200 in all", Kind.AMOUNT, "$1,200"),
        ("450 euros la séance", Kind.AMOUNT, "450 euros"),
        ("dossier n° A-45872 clos", Kind.FILE, "A-45872"),
        ("NIR 2 84 03 75 116 042 33", Kind.FILE, "2 84 03 75 116 042 33"),
    ],
)
def test_contacts_dates_amounts_numbers(text, kind, value):
    assert found(text, kind) == [value]


@pytest.mark.parametrize("text", ["3 places restantes", "6 cours de yoga", "5 minutes with the dr", "18 h 30", "R.4127-19-1", "20 %"])
def test_other_numbers_are_left_alone(text):
    assert [e for e in entities(text) if e.kind is not Kind.PERSON] == []


def test_no_two_entities_overlap():
    text = "Mme Julie Martin, 12 rue Rose Martin, 75011 Paris, julie@martin.fr, née le 02/03/1984, 06 12 34 56 78, 450 €"
    places = entities(text)
    assert all(a.end <= b.start for a, b in pairwise(places))

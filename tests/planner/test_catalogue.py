"""The catalogue's files, and the validator that keeps them."""

import copy
import tomllib
from collections import Counter

import pytest

from planner import catalogue
from planner.catalogue import problems, raw_files
from planner.ideas import PILLARS
from planner.specialties import SPECIALTIES, specialty

GOOD = tomllib.loads('''
[[idea]]
id = "ent.earwax"
pillar = "transmit"
theme = "ears"
formats = ["carousel", "reel"]
networks = ["instagram", "facebook"]
months = []
effort = "low"
evidence = ["B33"]
[idea.fr]
title = "Le cérumen, ce mal-aimé"
hook = "Le coton-tige nettoie surtout la conscience."
outline = ["Ce que c’est", "Ce qu’il protège", "Quand demander un avis"]
caption = """''' + " ".join(["mot"] * 70) + '''"""
visual = "Un schéma"
poll = { question = "Vous utilisez quoi ?", options = ["Rien", "De l’eau"] }
hashtags = ["#ORL"]
alt = "Un schéma"
source = ""
why = "Une question simple."
[idea.en]
title = "Earwax, unloved"
hook = "Cotton buds mostly clean the conscience."
outline = ["What it is", "What it guards", "When to ask"]
caption = """''' + " ".join(["word"] * 70) + '''"""
visual = "A drawing"
poll = { question = "What do you use?", options = ["Nothing", "Water"] }
hashtags = ["#ENT"]
alt = "A drawing"
source = ""
why = "A simple question."
''')["idea"][0]


def spoilt(**changes):
    raw = copy.deepcopy(GOOD)
    for path, value in changes.items():
        place, _, key = path.rpartition("__")
        (raw[place] if place else raw)[key] = value
    return raw


def test_a_sound_idea_has_no_fault():
    assert problems("ent", [GOOD]) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "ent.Ear Wax"}, "id must be"),
        ({"id": "dentistry.earwax"}, "id must be"),
        ({"pillar": "sell"}, "pillar"),
        ({"theme": "Ears!"}, "theme"),
        ({"formats": ["hologram"]}, "formats"),
        ({"networks": []}, "networks"),
        ({"months": [13]}, "months"),
        ({"effort": "none"}, "effort"),
        ({"evidence": ["A1"]}, "evidence"),
        ({"fr__title": "t" * 61}, "title is 61"),
        ({"en__hook": "h" * 121}, "hook is 121"),
        ({"fr__outline": ["one", "two"]}, "outline has 2"),
        ({"fr__caption": "too short"}, "caption has 2"),
        ({"fr__hook": "Bonjour {patient}"}, "unknown placeholder"),
        ({"fr__hashtags": ["#a", "#b", "#c", "#d", "#e", "#f"]}, "hashtags"),
        ({"en__hashtags": ["no tag"]}, "hashtags"),
        ({"fr__poll": {"question": "Quoi ?", "options": ["x" * 26, "y"]}}, "over 25"),
        ({"fr__poll": {"question": "Quoi ?", "options": ["x"]}}, "1 options"),
        ({"fr__visual": ""}, "visual is empty"),
    ],
)
def test_each_fault_is_named(change, said):
    found = problems("ent", [spoilt(**change)])
    assert any(said in line for line in found), found


def test_an_id_is_never_used_twice():
    assert any("used 2 times" in line for line in problems("ent", [GOOD, GOOD]))


def test_a_file_belongs_to_a_specialty():
    assert any("not a specialty" in line for line in problems("podiatry", [spoilt(id="podiatry.x")]))


def test_every_file_of_the_catalogue_is_sound():
    faults = [line for stem, raws in raw_files().items() for line in problems(stem, raws)]
    assert faults == []


def test_ids_are_unique_over_all_files():
    ids = Counter(idea.id for idea in catalogue.load())
    assert [key for key, count in ids.items() if count > 1] == []
    assert set(catalogue.by_id()) == set(ids)


@pytest.mark.parametrize("name", SPECIALTIES)
def test_a_specialty_draws_from_its_own_ideas_and_the_common_ones(name):
    stems = {idea.id.partition(".")[0] for idea in catalogue.ideas_for(name)}
    assert stems <= {name, "common"}
    assert {idea.pillar for idea in catalogue.ideas_for(name)} == set(PILLARS)


@pytest.mark.parametrize("name", SPECIALTIES)
def test_a_specialty_knows_its_code(name):
    found = specialty(name)
    assert found.name.fr != found.name.en
    assert found.profession.article.startswith("R.4")
    assert found.mesh
    expected = {"dentistry": "R.4127-215-1", "physiotherapy": "R.4321-67-1"}.get(name, "R.4127-19-1")
    assert found.profession.article == expected


def test_no_two_captions_start_alike():
    for language in ("fr", "en"):
        starts = Counter(" ".join(idea.words(language).caption.split()[:5]).casefold() for idea in catalogue.load())
        assert [start for start, count in starts.items() if count > 1] == []

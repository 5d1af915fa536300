"""Replies that fit, never repeat, and hold nothing of the review."""

import re
from itertools import product

import pytest
from rapidfuzz import fuzz, utils

from reviews import gate
from reviews.bank import bank, fixed, measures
from reviews.likeness import ALIKE, History
from reviews.replies import BRIEF_LIMIT, INSURER_FIRST, LIMIT, TICKABLE, Tone, drafts
from reviews.triage import triage

FRAME = {
    (5, "fr"): "Excellente prise en charge pour ma {act} le {day} avec {name}, équipe à l'écoute, merci.",
    (1, "fr"): "Après ma {act} du {day}, deux heures d'attente et {name} au téléphone a été odieuse.",
    (3, "fr"): "{name} est compétente pour la {act}, mais trop d'attente le {day}.",
    (5, "en"): "Great {act} on {day} with {name}, kind staff.",
    (1, "en"): "Long wait before my {act} on {day}, {name} was rude on the phone.",
}
SWAPS = list(
    product(
        ("rhinoplastie", "blépharoplastie", "liposuccion", "greffe"),
        ("12 mars", "3 juillet 2024", "lundi"),
        ("Sylvie", "Mme Durand", "Nathalie"),
    )
)


@pytest.mark.parametrize(("stars", "lang"), list(FRAME))
def test_the_act_the_date_and_the_name_change_nothing(stars, lang):
    made = set()
    for act, day, name in SWAPS:
        text = FRAME[stars, lang].format(act=act, day=day, name=name)
        made.add(tuple(d.text for d in drafts(triage(text, stars=stars, lang=lang), seed=4)))
    assert len(made) == 1
    assert len(made.pop()) == 3


@pytest.mark.parametrize(("stars", "lang"), list(FRAME))
def test_nothing_of_the_review_comes_back(stars, lang):
    for seed in range(12):
        for act, day, name in SWAPS[::5]:
            text = FRAME[stars, lang].format(act=act, day=day, name=name)
            for draft in drafts(triage(text, stars=stars, lang=lang), seed=seed):
                assert not re.search(r"\d", draft.text)
                said = set(re.findall(r"\w+", draft.text.lower()))
                assert not said & {word.lower() for word in (act, *day.split(), *name.split())}


def test_the_same_seed_gives_the_same_drafts_and_another_seed_others():
    case = triage("Très bien", stars=5)
    assert drafts(case, seed=1) == drafts(case, seed=1)
    assert drafts(case, seed=1) != drafts(case, seed=2)


def test_tones_and_limits():
    for stars, text in [(5, "Super équipe"), (1, "Attente, accueil, téléphone, prix, parking"), (3, "Moyen"), (1, "")]:
        for seed in range(25):
            made = drafts(triage(text, stars=stars), seed=seed)
            assert [d.tone for d in made] == [Tone.SOBER, Tone.WARM, Tone.BRIEF]
            assert all(len(d.text) <= LIMIT for d in made)
            assert len(made[2].text) <= BRIEF_LIMIT
            assert all(d.text.endswith("L’équipe du cabinet") for d in made)


def test_a_years_replies_are_all_new_and_unlike_the_last_fifty():
    reviews = [(5, "Très à l'écoute"), (5, "Parfait"), (1, "Attente inadmissible"), (4, "Bon accueil"), (5, "")]
    history, made = History(variants=3), []
    for place in range(200):
        stars, text = reviews[place % len(reviews)]
        replies = [d.text for d in drafts(triage(text, stars=stars, lang="fr"), history=history)]
        assert len(replies) == 3
        for reply in replies:
            history.add(reply)
        made.append(replies)
    assert len({text for replies in made for text in replies}) == 600
    for place, replies in enumerate(made):
        earlier = [text for others in made[max(0, place - 50) : place] for text in others]
        for one, other in product(replies[::2], earlier):
            assert fuzz.token_set_ratio(one, other) < ALIKE
            assert fuzz.token_set_ratio(one, other, processor=utils.default_process) < ALIKE


def test_the_quick_look_at_likeness_misses_nothing():
    texts = [
        d.text
        for seed in range(60)
        for stars in (1, 5)
        for d in drafts(triage("Accueil et attente", stars=stars, lang="fr"), seed=seed)
    ]
    for place, one in enumerate(texts):
        others = [text for text in texts[max(0, place - 50) : place] if text != one]
        exact = max((fuzz.token_set_ratio(one, other) for other in others), default=0)
        assert History(others).likeness(one, ALIKE) >= ALIKE or exact < ALIKE


def test_no_draft_unless_the_review_calls_for_a_reply():
    for text in ("Sale connard", "Je porte plainte", "Inutile de me répondre, nul"):
        assert drafts(triage(text, stars=1)) == ()


def test_topics_are_answered():
    marks = {
        "Beaucoup trop d'attente": r"attent|attend|horaire|planning|ponctu|agenda|imprévu|rendez-vous",
        "Impossible de les avoir au téléphone": r"téléphon|ligne|appel|joindre|joignab",
        "Beaucoup trop cher": r"honoraire|financi|montant|argent|devis",
        "Se garer est impossible": r"stationn|garer|accès",
        "Locaux sales": r"locaux|propre|hygiène|lieux|cabinet|obligations",
    }
    for text, mark in marks.items():
        for seed in range(10):
            for draft in drafts(triage(text, stars=1), seed=seed):
                assert re.search(mark, draft.text), (text, draft.text)


def test_a_complaint_is_invited_to_talk_in_private():
    for seed in range(20):
        for draft in drafts(triage("Accueil froid", stars=1), seed=seed):
            assert re.search(r"privé|direct|confiden|secrétariat|cabinet", draft.text)


def test_todays_measure_is_told_for_ticked_topics_only():
    assert set(measures("fr")) == set(measures("en")) == TICKABLE
    assert not TICKABLE & INSURER_FIRST
    case = triage("Injoignables au téléphone, résultat décevant", stars=1)
    told = drafts(case, measures={"phone": "switchboard", "result": "anything", "parking": "spaces"})
    assert any("standard" in draft.text for draft in told)
    assert not any("réserv" in draft.text and "stationnement" in draft.text for draft in told)


def test_other_languages_get_a_fixed_text_with_its_translation():
    for lang, text in {"es": "Muy buen trato, gracias", "de": "Sehr gute Ärztin", "ar": "طبيب ممتاز"}.items():
        for draft in drafts(triage(text, stars=5)):
            assert draft.lang == lang
            assert draft.translation
    assert all(d.lang == "en" for d in drafts(triage("Очень хороший врач", stars=5)))
    assert set(fixed("pt")) == {"signature", "positive", "negative", "contact", "closing"}


def test_the_practice_signs_as_it_wishes():
    made = drafts(triage("Merci", stars=5), signature="Cabinet des Tilleuls")
    assert all(d.text.endswith("\nCabinet des Tilleuls") for d in made)
    assert not any("équipe du cabinet" in d.text for d in drafts(triage("Merci", stars=5), signature="", seed=9))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_bank_is_wide_and_plain(lang):
    sentences = [sentence for _, sentence in bank(lang).sentences()]
    assert len(sentences) >= 900
    assert len(set(sentences)) >= 0.97 * len(sentences)
    promise = r"\b(?:dès demain|sous \w+ heures|nous nous engageons|garanti|rembours|we will|promise|guarantee)"
    care = r"\b(?:votre (?:visite|venue|passage|confiance|consultation|intervention|soin)|vous revoir|à bientôt"
    care += r"|your (?:visit|trust|appointment|treatment|procedure)|see you)"
    for sentence in sentences:
        assert not re.search(r"\d", sentence), sentence
        assert not re.search(promise, sentence, re.IGNORECASE), sentence
        assert not re.search(care, sentence, re.IGNORECASE), sentence
        assert sentence[0].isupper(), sentence
        assert sentence[-1] in ".!,", sentence
        assert not re.search(r"[\[\]|']|\s\s", sentence), sentence


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_bank_holds_no_health_word(lang):
    health = pytest.importorskip("compliance.health")
    for _, sentence in bank(lang).sentences():
        assert not list(health.health_words(sentence)), sentence


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_enough_of_each_slot_passes_the_engine(lang):
    for slot, templates in bank(lang).slots.items():
        passing = [w for wordings in templates for w in wordings if gate.sentence_passes(w, lang)]
        assert len(passing) * 2 >= sum(map(len, templates)), slot


def test_whole_replies_pass_beside_their_review():
    for stars, text in [(5, "Ravie du résultat de mon botox, merci Dr Martin"), (1, "Attente de 2h, très déçue")]:
        for draft in drafts(triage(text, stars=stars), seed=2):
            assert gate.reply_passes(draft.text, "fr", review=text, stars=stars)

"""What leaves for a model names nobody and no act, and comes back whole."""

# ruff: noqa: E501 - tables and sentences read better on one line

from hypothesis import given, settings
from hypothesis import strategies as st

from compliance.names import entities
from compliance.redact import PLACEHOLDER, leaks, mask, unmask

LETTER = (
    "Bonjour Mme Martin, votre rhinoplastie du 3 mars 2024 à Lyon (450 €) avec le Dr Petit. "
    "Madame Martin, le botox et le Botox, 06 12 34 56 78, julie.martin@gmail.com."
)


def test_nothing_that_identifies_is_left():
    masked = mask(LETTER)
    for word in ("Martin", "rhinoplastie", "3 mars", "Lyon", "450", "Petit", "botox", "06 12", "gmail"):
        assert word not in masked.text
    assert entities(PLACEHOLDER.sub("", masked.text)) == ()
    assert leaks(masked.text, masked.table) == ()


def test_it_comes_back_whole():
    masked = mask(LETTER)
    assert unmask(masked.text, masked.table) == LETTER


def test_a_value_that_returns_shares_its_placeholder():
    masked = mask("Jane Doe called. Jane Doe waited.")
    assert masked.text == "[NOM_1] called. [NOM_1] waited."


def test_placeholders_already_there_survive():
    text = "[NOM_1] écrit à Mme Martin au sujet de [ACTE_7]."
    masked = mask(text)
    assert "[NOM_1]" not in masked.table
    assert masked.text == "[NOM_1] écrit à Mme [NOM_2] au sujet de [ACTE_7]."
    assert unmask(masked.text, masked.table) == text


def test_a_value_left_in_clear_is_named():
    masked = mask("Mme Martin va bien.")
    assert leaks("Chère Mme MARTIN, merci.", masked.table) == ("[NOM_1]",)


def test_an_unknown_placeholder_stays():
    assert unmask("[NOM_9] et [LIEU_1]", {"[LIEU_1]": "Lyon"}) == "[NOM_9] et Lyon"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Mme Martin ", "le 3 mars ", "[NOM_1] ", "botox ", "à Lyon ", "450 € ", "Julie ", "[ACTE_2]", "merci ", "\n", "é", "06 12 34 56 78 "])
        | st.text(max_size=6),
        max_size=14,
    ).map("".join)
)
def test_any_text_comes_back_whole(text):
    masked = mask(text)
    assert unmask(masked.text, masked.table) == text

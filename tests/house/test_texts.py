"""Every word that the code asks for exists in both languages, and nothing speaks to nobody."""

import re
from pathlib import Path

import pytest

import handlers
from bot.core.router import Router, discover
from texts import LANGUAGES, Texts

ROOT = Path(__file__).parents[2]
CODE = [path for folder in ("handlers", "bot") for path in (ROOT / folder).rglob("*.py")]
ASKED = re.compile(  # a message id as the first argument, behind a language where there is one
    r"""(?:\.t|\.word|\.say|\.plain|\.button|\.offer)\(\s*"""
    r"""(?:self\.\w+,\s*|lang,\s*|turn\.lang,\s*)?(?:"[a-z]+", )?"([a-z][a-z0-9-]+)["]""",
)


def test_both_languages_say_the_same():
    texts = Texts()
    assert texts.ids("fr") == texts.ids("en")


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_asked_for_exists(path):
    known = Texts().ids("fr")
    asked = {name for name in ASKED.findall(path.read_text()) if "-" in name}
    assert asked - known == set()


def test_every_menu_line_exists():
    texts = Texts()
    for info in Router(discover(handlers)).menu():
        for lang in LANGUAGES:
            line = texts.plain(lang, f"{info.flow}-menu-{info.names['fr'][0]}")
            assert 2 < len(line) <= 256


def test_french_is_typeset():
    for path in (ROOT / "texts/fr").glob("*.ftl"):
        words = path.read_text()
        assert "'" not in words, f"{path.name}: a straight apostrophe"
        assert '"' not in re.sub(r'\{\s*"[^"]*"\s*\}', "", words), f"{path.name}: straight quotation marks"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_is_well_formed(lang):
    from fluent.syntax import FluentParser, ast

    for path in (ROOT / "texts" / lang).glob("*.ftl"):
        junk = [entry for entry in FluentParser().parse(path.read_text()).body if isinstance(entry, ast.Junk)]
        assert junk == [], path.name

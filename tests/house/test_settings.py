"""Settings: each is documented, a wrong one is named, and a blank one means "not set"."""

import re
from pathlib import Path

import pytest

from bot import settings
from bot.errors import BadSetting
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / ".env.example").read_text()


def test_the_example_names_every_setting_with_its_default():
    given = dict(re.findall(r"^([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))
    assert set(given) == {name.upper() for name in Settings.model_fields}
    made = Settings(_env_file=ROOT / ".env.example")
    plain = Settings(_env_file=None)
    assert made == plain


def test_a_wrong_setting_is_named(monkeypatch):
    monkeypatch.setenv("HTTP_PORT", "many")
    with pytest.raises(BadSetting, match="HTTP_PORT"):
        settings.load(None)


def test_a_blank_setting_is_not_set(monkeypatch):
    monkeypatch.setenv("HTTP_PORT", "")
    assert settings.load(None).http_port == 8080


def test_no_lock_names_a_host():
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert "--hash=sha256:" in text

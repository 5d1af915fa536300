"""The manifest asks for the least, and for all of it; `doctor` says what is missing."""

import json
import re
from pathlib import Path

import pytest
import yaml

from bot.platforms.slack import examine, parse
from bot.platforms.slack.scopes import SCOPES
from bot.settings import Settings
from tests.platforms.slack.fake import FakeSlack

ROOT = Path(__file__).resolve().parents[3]
SPEC = ROOT.parent / "shared" / "stack" / "slack-spec"
MANIFEST = yaml.safe_load((ROOT / "deploy" / "slack-manifest.yaml").read_text(encoding="utf-8"))


def test_scopes_are_those_of_the_code():
    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == set(SCOPES)
    assert all(len(reason) > 10 for reason in SCOPES.values())


def test_shortcuts_are_those_of_the_code_and_short_enough():
    shortcuts = MANIFEST["features"]["shortcuts"]
    assert {item["callback_id"] for item in shortcuts} <= set(parse.SHORTCUTS)
    assert all(len(item["name"]) <= 24 for item in shortcuts)


def test_every_event_asked_for_is_used():
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot/platforms/slack").glob("*.py"))
    for name in MANIFEST["settings"]["event_subscriptions"]["bot_events"]:
        assert f'"{name.split(".")[0]}"' in code, name


@pytest.mark.skipif(not SPEC.is_dir(), reason="Slack's own schema is not at hand")
def test_slack_would_take_the_manifest():
    from jsonschema import Draft7Validator

    schema = json.loads((SPEC / "manifest" / "manifest.schema.json").read_text(encoding="utf-8"))
    second = SPEC / "manifest" / "manifest.schema.2.0.0.json"
    schema = json.loads(second.read_text(encoding="utf-8")) if "$ref" in json.dumps(schema) else schema
    wrong = [error.message[:200] for error in Draft7Validator(schema).iter_errors(MANIFEST)]
    assert wrong == []


@pytest.mark.skipif(not SPEC.is_dir(), reason="Slack's own index is not at hand")
def test_each_method_called_is_covered_and_no_scope_is_idle():
    index = json.loads((SPEC / "methods-index.json").read_text(encoding="utf-8"))
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot/platforms/slack").glob("*.py"))
    called = {name for name in re.findall(r'"([a-z]+\.[A-Za-z.]+)"', code) if name in index}
    used = {"app_mentions:read", "im:history", "commands", "files:read"}  # events, commands and files sent to us
    for method in called - {"auth.test", "apps.connections.open"}:
        needed = {scope["name"] for scope in (index[method].get("scopes") or {}).get("bot") or ()}
        assert not needed or needed & set(SCOPES), method
        used |= needed & set(SCOPES)
    assert used == set(SCOPES)


async def found(settings, **more):
    options = {"slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1", **more}
    return [check async for check in examine(Settings(_env_file=None, slack_api_url=settings.api, **options))]


async def test_doctor_names_missing_scopes_with_their_reason():
    from aiohttp import web

    slack = FakeSlack()
    await slack.start()

    def answer(scopes):
        async def say(_request):
            return web.json_response({"ok": True, "team": "Clinique"}, headers={"x-oauth-scopes": scopes})
        return say

    refusal = {"ok": False, "error": "invalid_auth"}
    slack.scripted["auth.test"] = [answer(",".join(SCOPES)), answer("chat:write"), refusal]
    assert {check.state for check in await found(slack)} == {"ok"}
    missing = next(check for check in await found(slack) if check.state == "fail")
    assert "im:history" in missing.says and missing.do
    refused = next(check for check in await found(slack) if check.state == "fail")
    assert "invalid_auth" in refused.says
    await slack.stop()
    assert any(check.state == "fail" and "answer" in check.says for check in await found(slack))
    nothing = await found(slack, slack_app_token="", slack_signing_secret="")
    assert any("neither" in check.says for check in nothing)
    assert await found(slack, slack_bot_token="", slack_client_id="") == []

"""Anything at all, all at once, and a killed process: an answer each, nothing lost."""

import asyncio
import os
import random
import signal
import sqlite3
import sys
from pathlib import Path

from tests.chat import KEY
from tests.platforms.telegram.fake_api import FakeApi
from tests.platforms.telegram.person import Person

ROOT = Path(__file__).parents[3]


async def test_anything_gets_an_answer_and_no_traceback(running):
    ada = await running.owner()
    chance = random.Random(7)  # noqa: S311 - the same noise at every run
    texts = [
        bytes(chance.randrange(256) for _ in range(300)).decode("latin-1"),
        bytes(chance.randrange(256) for _ in range(300)).decode("utf-8", "replace"),
        "mot " * 25_000, "x" * 100_000, "\n" * 5000 + "a", "<b><i>non fermé & &lt; </u>", "👩‍👩‍👧‍👦" * 300,
        "\u202eمرحبا بالعالم " * 50, "\ud83d seul", "\x00\x01\x02", "/" * 50, "/avis" * 800, "@" * 200, " ", "**__`",
        "/verifier " + "<&>" * 2000, "/verifier " + "\u202e\u0651" * 500, "/start " + "A" * 4000, "-" * 4096,
    ]
    for text in texts:
        before = len(running.api.of("sendMessage")) + len(running.api.of("sendDocument"))
        await ada.says(text)
        assert len(running.api.of("sendMessage")) + len(running.api.of("sendDocument")) > before, repr(text[:20])
        assert not any("Traceback" in m.get("text", "") for m in ada.messages)


async def test_two_hundred_buttons_at_once(running):
    ada = await running.owner()
    await ada.says("/cabinet")
    card = ada.messages[-1]
    queries = [ada.query(card, "practice:people") for _ in range(200)]
    numbers = await asyncio.gather(*(running.api.happens(callback_query=query) for query in queries))
    await ada.settled(max(numbers))
    await asyncio.sleep(0.1)
    answered = {call["callback_query_id"] for call in running.api.of("answerCallbackQuery")}
    assert {query["id"] for query in queries} <= answered
    sent = running.api.of("sendMessage")[-200:] + running.api.of("editMessageText")
    assert len(sent) >= 200


async def test_a_killed_process_loses_nothing_of_its_backlog(tmp_path):
    api = await FakeApi().start()
    count = 60
    env = {
        **{key: value for key, value in os.environ.items() if not key.startswith("PYTEST")},
        "TELEGRAM_BOT_TOKEN": api.settings["telegram_bot_token"], "TELEGRAM_API_URL": api.settings["telegram_api_url"],
        "DATABASE_URL": f"sqlite:///{tmp_path}/k.db", "ENCRYPTION_KEYS": KEY, "PYTHONPATH": str(ROOT), "HTTP_PORT": "0",
    }
    code = (
        "import sys; from datetime import timedelta; from storage import inbox; inbox.LEASE = timedelta(seconds=1.5);"
        "from bot.core import engine; engine.SWEEP_S = 0.5; from bot.__main__ import main;"
        "sys.argv = ['bot', 'run', '--role', 'bot']; sys.exit(main())"
    )

    async def start():
        return await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, env=env, cwd=tmp_path, stderr=asyncio.subprocess.DEVNULL,
        )

    for number in range(count):
        await api.happens(message=Person(api, 1000 + number)._base() | {"text": "bonjour"})
    process = await start()
    try:
        for _ in range(3000):
            if len(api.of("sendMessage")) >= 10:
                break
            await asyncio.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        assert 10 <= len(api.of("sendMessage")) < count
        process = await start()
        for _ in range(3000):
            if len({call["chat_id"] for call in api.of("sendMessage")}) == count:
                break
            await asyncio.sleep(0.01)
        chats = [call["chat_id"] for call in api.of("sendMessage")]
        assert set(chats) == {1000 + number for number in range(count)}
        assert len(chats) - count <= 30  # only what was being sent at the kill may come twice
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 15) == 0
        with sqlite3.connect(tmp_path / "k.db") as database:
            left = database.execute("select count(*) from seen_update where done_at is null").fetchone()[0]
            unsent = database.execute("select count(*) from outgoing").fetchone()[0]
        database.close()
        assert (left, unsent) == (0, 0)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        await api.stop()

"""The whole program beside a Telegram-shaped server that others wrote: it refuses what it does not know."""

import asyncio
import itertools
import json
import os
import re
import shutil
import socket
import sys
import time
from pathlib import Path

import aiohttp
import pytest

from tests.chat import KEY

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AApeer-token-for-tests-only-0123456789"
pytestmark = [pytest.mark.peer, pytest.mark.skipif(
    shutil.which("lo-bot-api-emulator") is None, reason="bash tests/e2e/telegram.sh fetches it",
)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Peer:
    """The emulator, and one bot process that talks to it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port, self.http = folder, free_port(), free_port()
        self.journal = folder / "journal.jsonl"
        self.ids = itertools.count(1)

    async def start(self, **settings: str) -> None:
        self.server = await asyncio.create_subprocess_exec(
            "lo-bot-api-emulator", "--host", "127.0.0.1", "--port", str(self.port), "--enable-control",
            "--allow-insecure-loopback-webhooks", "--journal", str(self.journal),
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )
        self.web = aiohttp.ClientSession()
        for _ in range(200):
            try:
                async with self.web.post(f"http://127.0.0.1:{self.port}/bot{TOKEN}/getMe"):
                    break
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)
        base = f"http://127.0.0.1:{self.port}"
        env = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("TELEGRAM", "SLACK", "PYTEST"))},
            "TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": f"{base}/bot", "TELEGRAM_FILE_URL": f"{base}/file/bot",
            "DATABASE_URL": f"sqlite:///{self.folder}/peer.db", "ENCRYPTION_KEYS": KEY, "HTTP_PORT": str(self.http),
            "PYTHONPATH": str(ROOT), **settings,
        }
        self.bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=env, cwd=self.folder, stderr=asyncio.subprocess.PIPE,
        )
        self.said: list[str] = []
        self.reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for line in self.bot.stderr:
            self.said.append(line.decode())

    async def code(self) -> str:
        for _ in range(600):
            if found := re.search(r"/start (\S+)", "".join(self.said)):
                return found[1]
            await asyncio.sleep(0.05)
        raise AssertionError("no owner code: " + "".join(self.said))

    async def stop(self) -> int:
        self.bot.terminate()
        status = await asyncio.wait_for(self.bot.wait(), 30)
        await self.reading
        self.server.terminate()
        await self.server.wait()
        await self.web.close()
        return status

    def calls(self, method: str) -> int:
        if not self.journal.exists():
            return 0
        lines = (json.loads(line) for line in self.journal.read_text().splitlines())
        return sum(1 for line in lines if line.get("method") == method and line.get("status") == 200)

    async def says(self, text: str, method: str = "sendMessage") -> None:
        chat = {"id": 42, "type": "private", "first_name": "Ada"}
        await self.happens(method, message={
            "message_id": next(self.ids), "date": int(time.time()), "chat": chat, "text": text,
            "from": {"id": 42, "is_bot": False, "first_name": "Ada", "language_code": "fr"},
        })

    async def presses(self, data: str) -> None:
        user = {"id": 42, "is_bot": False, "first_name": "Ada", "language_code": "fr"}
        message = {"message_id": 1, "date": int(time.time()), "chat": {"id": 42, "type": "private"}, "text": "…"}
        await self.happens("answerCallbackQuery", callback_query={
            "id": str(next(self.ids)), "from": user, "message": message, "chat_instance": "1", "data": data,
        })

    async def happens(self, method: str, **update: object) -> None:
        before = self.calls(method)
        url = f"http://127.0.0.1:{self.port}/__fixture/updates"
        async with self.web.post(url, json={"token": TOKEN, "update": update}) as answer:
            assert answer.status == 200, await answer.text()
        for _ in range(400):
            if self.calls(method) > before:
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"no {method} after {update}: " + "".join(self.said[-5:]))

    async def verdict(self, *methods: str) -> dict[str, object]:
        wanted = [part for method in methods for part in ("--require-method", method)]
        judge = await asyncio.create_subprocess_exec(
            "lo-bot-api-emulator", "verdict", str(self.journal), "--require-response", *wanted,
            stdout=asyncio.subprocess.PIPE,
        )
        out, _ = await judge.communicate()
        return json.loads(out)


async def converse(peer: Peer) -> None:
    await peer.says(f"/start {await peer.code()}")
    await peer.says("/annuler")
    for text in ("/aide", "/idees", "/verifier Résultat garanti, -20 % cette semaine !", "/avis", "/annuler",
                 "/rappel mardi 9h publier le post", "/agenda", "/cabinet", "/confidentialite", "bonjour",
                 "<b>&lt; \u202e 👩‍👩‍👧‍👦"):
        await peer.says(text)
    for data in ("practice:people", "privacy:open", "gone:action", "help:open"):
        await peer.presses(data)


async def test_by_polling(tmp_path):
    peer = Peer(tmp_path)
    await peer.start()
    await converse(peer)
    assert await peer.stop() == 0
    result = await peer.verdict("sendMessage", "answerCallbackQuery", "setMyCommands", "getUpdates")
    assert result["ok"], result


async def test_by_webhook_with_a_secret(tmp_path):
    peer = Peer(tmp_path)
    await peer.start(TELEGRAM_WEBHOOK_URL=f"http://127.0.0.1:{peer.http}/telegram", TELEGRAM_WEBHOOK_SECRET="s3cret")
    for _ in range(400):
        if peer.calls("setWebhook"):
            break
        await asyncio.sleep(0.05)
    await converse(peer)
    assert await peer.stop() == 0
    result = await peer.verdict("sendMessage", "answerCallbackQuery", "setWebhook")
    assert result["ok"], result

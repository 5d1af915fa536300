"""Handled updates a second, and how long each waits: Confrère on Telegram beside python-telegram-bot's echo bot.

Both talk over loopback HTTP to the same stand-in for the Bot API, one after the other, in processes of
their own. Confrère runs its whole path: poll, update on disk, state, handler, reply on disk, send, SQLite
file with encryption. `echo` answers with the text, as the other bot does; `real` is the help that a member
gets for free text. Flood control is off: the stand-in takes everything.

    python bench/telegram.py [updates] [--rate 100]
"""

# ruff: noqa: D102, S603 - small classes of one script, which starts itself again

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)  # this folder has a telegram.py of its own
TOKEN = "123456789:AAbench-token-bench-token-bench-token-1"  # noqa: S105 - of nobody
CHATS = 200
ME = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}


# ---------------------------------------------------------------- the stand-in for the Bot API


class Stub(asyncio.Protocol):
    """A minimal HTTP server: quick enough not to be what is measured."""

    def __init__(self, state: State) -> None:
        self.state, self.buffer = state, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while True:
            head, mark, rest = self.buffer.partition(b"\r\n\r\n")
            if not mark:
                return
            lower = head.lower()
            length = int(lower.partition(b"content-length:")[2].partition(b"\r")[0] or 0)
            if len(rest) < length:
                return
            self.buffer = rest[length:]
            method = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
            self.answer(method, rest[:length])

    def answer(self, method: str, body: bytes) -> None:
        state = self.state
        if method == "getUpdates":
            state.loop.create_task(self.updates(body))
            return
        result: object = True
        if method == "getMe":
            result = ME
        elif method == "sendMessage":
            result = state.sent(body)
        self.write(result)

    async def updates(self, body: bytes) -> None:
        self.write(await self.state.next_updates(body))

    def write(self, result: object) -> None:
        body = json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self.transport.write(head.encode() + body)


class State:
    """The updates to hand out, and when each was answered."""

    def __init__(self, count: int, rate: float) -> None:
        self.count, self.rate = count, rate
        self.loop = asyncio.get_running_loop()
        self.given: dict[str, float] = {}
        self.waits: list[float] = []
        self.next = 1
        self.started = 0.0
        self.done = asyncio.Event()

    async def next_updates(self, body: bytes) -> list[dict[str, object]]:
        from urllib.parse import parse_qs

        self.next = max(self.next, int(parse_qs(body.decode()).get("offset", ["1"])[0]))
        now = time.perf_counter()
        self.started = self.started or now
        while True:
            due = self.count if not self.rate else int((time.perf_counter() - self.started) * self.rate) + 1
            last = min(due, self.count, self.next + 99)
            if last >= self.next:
                break
            if self.next > self.count:
                await asyncio.sleep(5)
                return []
            await asyncio.sleep(0.001)
        now = time.perf_counter()
        batch = []
        for number in range(self.next, last + 1):
            chat = 1000 + number % CHATS
            self.given.setdefault(f"bonjour+{number}", now)
            user = {"id": chat, "is_bot": False, "first_name": "Ada", "language_code": "fr"}
            batch.append({"update_id": number, "message": {
                "message_id": number, "date": 1_790_000_000, "from": user, "text": f"bonjour {number}",
                "chat": {"id": chat, "type": "private", "first_name": "Ada"},
            }})
        return batch

    def sent(self, body: bytes) -> dict[str, object]:
        now = time.perf_counter()
        chat = int(body.partition(b"chat_id=")[2].partition(b"&")[0])
        key = body.partition(b"text=")[2].partition(b"&")[0].decode()
        at = self.given.pop(key, None)
        if at is None and not key.startswith("bonjour"):  # the real answer does not repeat the text
            key = next((k for k in self.given if 1000 + int(k[8:]) % CHATS == chat), "")
            at = self.given.pop(key, None)
        if at is not None:
            self.waits.append(now - at)
            if len(self.waits) == self.count:
                self.ended = now
                self.done.set()
        return {"message_id": len(self.waits) + 1, "date": 1_790_000_000, "from": ME, "text": "ok",
                "chat": {"id": chat, "type": "private"}}


async def stub(count: int, rate: float) -> None:
    state = State(count, rate)
    server = await state.loop.create_server(lambda: Stub(state), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    try:
        await asyncio.wait_for(state.done.wait(), 180)
        seconds = state.ended - state.started
    except TimeoutError:
        seconds = 180.0
    waits = sorted(state.waits) or [0.0]
    print(json.dumps({
        "answered": len(state.waits), "per_second": len(state.waits) / seconds,
        "p50_ms": waits[len(waits) // 2] * 1000, "p99_ms": waits[int(len(waits) * 0.99)] * 1000,
    }), flush=True)
    await asyncio.sleep(60)


# ---------------------------------------------------------------- the two bots


def confrere(port: int, kind: str) -> None:
    import uvloop

    from bot.log import configure

    configure("warning")
    uvloop.run(_confrere(port, kind))


async def _confrere(port: int, kind: str) -> None:
    from bot.app import build
    from bot.core.flow import Flow, Turn
    from bot.core.reply import Reply
    from bot.core.router import Router
    from bot.platforms.telegram.adapter import Telegram
    from bot.platforms.telegram.pace import Limits
    from bot.settings import Settings
    from storage import people

    flow = Flow("echo")

    @flow.hook("fallback", public=True)
    async def echo(turn: Turn) -> Reply:
        return Reply(turn.text)

    many = (1_000_000, 1.0)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            _env_file=None, telegram_bot_token=TOKEN, telegram_api_url=f"http://127.0.0.1:{port}/bot",
            database_url=f"sqlite:///{folder}/bench.db", encryption_keys="Zm9yLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZy1rZXk=",
            http_port=0,
        )
        app = build(settings, platforms=lambda kit: [Telegram(kit, limits=Limits(many, many, many, many))])
        await app.open()
        if kind == "echo":
            app.engine.router = Router([flow])
        else:
            keyring, now = app.database.keyring, app.tools.clock.now()
            for number in range(CHATS):
                async with app.database.session() as store:
                    practice, scope = await people.found_practice(store, keyring, now=now, language="fr")
                    member = await people.add_member(
                        store, practice, scope, now=now, name="Ada", role="practitioner", owner=True,
                    )
                    who = str(1000 + number)
                    await people.attach_account(store, member, platform="telegram", team="", person=who, chat=who)
        await app.run("bot")


def ptb(port: int) -> None:
    import logging

    from telegram.ext import ApplicationBuilder, MessageHandler, filters

    logging.disable(logging.CRITICAL) if not os.environ.get("BENCH_LOUD") else logging.basicConfig(level=10)

    async def echo(update: Any, _context: Any) -> None:
        await update.message.reply_text(update.message.text)

    base = f"http://127.0.0.1:{port}/bot"
    app = ApplicationBuilder().token(TOKEN).base_url(base).build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling()


# ---------------------------------------------------------------- measuring


def measure(subject: str, count: int, rate: float) -> dict[str, float]:
    me = [sys.executable, __file__]
    with subprocess.Popen([*me, str(count), "--rate", str(rate), "--role", "stub"], stdout=subprocess.PIPE) as server:
        port = server.stdout.readline().decode().strip()
        with subprocess.Popen([*me, "--role", subject, "--port", port], stdout=subprocess.DEVNULL,
                              stderr=None if os.environ.get("BENCH_LOUD") else subprocess.DEVNULL) as bot:
            report = json.loads(server.stdout.readline())
            bot.terminate()
            try:
                bot.wait(15)
            except subprocess.TimeoutExpired:
                bot.kill()
        server.kill()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return report | {"rss_mb": used.ru_maxrss / 1024}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("--rate", type=float, default=0)
    parser.add_argument("--role", default="")
    parser.add_argument("--port", type=int, default=0)
    args = parser.parse_args()
    if args.role == "stub":
        asyncio.run(stub(args.count, args.rate))
    elif args.role in {"echo", "real"}:
        confrere(args.port, args.role)
    elif args.role == "ptb":
        ptb(args.port)
    else:
        report(args.count)


def report(count: int) -> None:
    print(f"{'':24}{'updates/s':>10}{'p50 ms':>9}{'p99 ms':>9}   ratio")
    for title, number, rate in ((f"burst of {count}", count, 0.0), ("steady 50/s", 500, 50.0)):
        print(title)
        base = 0.0
        for subject, name in (("ptb", "PTB 22.8 echo"), ("echo", "Confrère, echo"), ("real", "Confrère, real")):
            found = measure(subject, number, rate)
            base = base or found["per_second"]
            lost = "" if found["answered"] == number else f"  ({number - found['answered']} unanswered)"
            print(f"  {name:22}{found['per_second']:10.0f}{found['p50_ms']:9.1f}{found['p99_ms']:9.1f}"
                  f"   {found['per_second'] / base:.2f}{lost}", flush=True)


if __name__ == "__main__":
    main()

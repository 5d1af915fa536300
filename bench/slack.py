"""Signed slash command to answer: Confrère beside a bare AsyncApp echo, in the same run on the same machine.

Both get the same signed HTTP requests and answer through chat.postMessage of the same local stand-in for Slack.
Confrère stores each update on disk before it acknowledges it, finds the member, runs the turn, and keeps the
reply until it is sent. `python bench/slack.py [seconds]`
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import hmac
import itertools
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SECRET, TOKEN, PEOPLE, AT_ONCE = "bench", "xoxb-bench", 64, 32
KEY = "Zm9yLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZy1rZXk="


async def serve_ours(port: int, api: str, folder: str) -> None:
    """Serve Confrère with a practice of many accounts, on SQLite on disk."""
    from bot.app import build
    from bot.log import configure
    from bot.settings import Settings
    from storage import people

    configure("error")
    app = build(Settings(
        _env_file=None, slack_bot_token=TOKEN, slack_signing_secret=SECRET, slack_api_url=api, http_port=port,
        database_url=f"sqlite:///{folder}/bench.db", encryption_keys=KEY,
    ))
    await app.open()
    async with app.database.session() as store:
        now = app.tools.clock.now()
        practice, scope = await people.found_practice(store, app.database.keyring, now=now, language="fr")
        member = await people.add_member(store, practice, scope, now=now, name="Ada", role="practitioner", owner=True)
        for number in range(PEOPLE):
            await people.attach_account(
                store, member, platform="slack", team="T1", person=f"U{number}", chat=f"DU{number}",
            )
    await app.run()


async def serve_echo(port: int, api: str) -> None:
    """Serve the least that answers: AsyncApp with its defaults, and one listener."""
    from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    client = AsyncWebClient(token=TOKEN, base_url=api)
    client.session = aiohttp.ClientSession()
    app = AsyncApp(client=client, signing_secret=SECRET)

    @app.command("/confrere")
    async def echo(ack: Any, command: Any) -> None:
        await ack()
        await client.chat_postMessage(channel=command["channel_id"], text=command["text"])

    async def events(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    served = web.Application()
    served.router.add_post("/slack/events", events)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


class Client:
    """Slack's side: sends signed commands and waits for their answers."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session, self.address = session, address
        self.waiting: dict[str, asyncio.Future[float]] = {}
        self.numbers = itertools.count()

    async def api(self, request: web.Request) -> web.Response:
        """Answer as Slack's Web API would."""
        method = request.match_info["method"]
        if method == "chat.postMessage":
            given = await request.json() if request.content_type == "application/json" else await request.post()
            future = self.waiting.pop(str(given["channel"]), None)
            if future is not None and not future.done():
                future.set_result(time.perf_counter())
            return web.json_response({"ok": True, "ts": f"{next(self.numbers)}.0", "channel": given["channel"]})
        if method == "users.info":
            return web.json_response({"ok": True, "user": {"locale": "fr-FR", "tz": "Europe/Paris", "name": "ada"}})
        return web.json_response({"ok": True, "team_id": "T1", "user_id": "UBOT", "bot_id": "B1",
                                  "channel": {"id": "D1"}})

    async def ask(self, person: int) -> tuple[float, float]:
        """Send one command; give seconds to the acknowledgement and to the answer."""
        channel = f"DU{person}"
        body = urlencode({
            "command": "/confrere", "text": "langue", "user_id": f"U{person}", "team_id": "T1", "channel_id": channel,
            "channel_name": "directmessage", "trigger_id": f"{next(self.numbers)}.{time.time_ns()}",
        })
        stamp = str(int(time.time()))
        mark = hmac.new(SECRET.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        answered: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self.waiting[channel] = answered
        started = time.perf_counter()
        async with self.session.post(self.address, data=body, headers={
            "Content-Type": "application/x-www-form-urlencoded", "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={mark}",
        }) as answer:
            assert answer.status == 200, answer.status
            await answer.read()
        acknowledged = time.perf_counter() - started
        return acknowledged, await asyncio.wait_for(answered, 30) - started


async def measure(kind: str, seconds: float) -> dict[str, float]:
    """Measure one server: p50 and p99 one at a time, then answers a second with many at once."""
    with tempfile.TemporaryDirectory() as folder:
        served = web.Application()
        async with aiohttp.ClientSession() as session:
            client = Client(session, "")
            served.router.add_post("/api/{method}", client.api)
            runner = web.AppRunner(served, access_log=None)
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            api = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
            port = _free_port()
            process = await asyncio.create_subprocess_exec(
                sys.executable, __file__, "--serve", kind, "--port", str(port), "--api", api, "--folder", folder,
            )
            try:
                client.address = f"http://127.0.0.1:{port}/slack/events"
                await _up(client)
                for number in range(PEOPLE):
                    await client.ask(number)
                alone = [await client.ask(number % PEOPLE) for number in range(200)]
                count, end = 0, time.perf_counter() + seconds
                started = time.perf_counter()

                async def work(first: int) -> None:
                    nonlocal count
                    while time.perf_counter() < end:
                        await client.ask(first)
                        count += 1

                await asyncio.gather(*(work(number) for number in range(AT_ONCE)))
                rate = count / (time.perf_counter() - started)
            finally:
                process.terminate()
                await process.wait()
                await runner.cleanup()
    acks, answers = sorted(one[0] for one in alone), sorted(one[1] for one in alone)
    return {
        "ack p50 ms": statistics.median(acks) * 1000, "answer p50 ms": statistics.median(answers) * 1000,
        "answer p99 ms": answers[int(len(answers) * 0.99)] * 1000, "answers/s": rate,
    }


def _best(found: list[dict[str, float]]) -> dict[str, float]:
    return {name: (max if name == "answers/s" else min)(one[name] for one in found) for name in found[0]}


async def _up(client: Client) -> None:
    for _ in range(300):
        try:
            await client.ask(0)
        except (aiohttp.ClientError, AssertionError, TimeoutError):
            await asyncio.sleep(0.1)
        else:
            return
    raise SystemExit("the server does not answer")


def _free_port() -> int:
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def main() -> None:
    """Serve, or measure both and print them with their ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", nargs="?", type=float, default=5.0)
    parser.add_argument("--serve", choices=["ours", "echo"])
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--api", default="")
    parser.add_argument("--folder", default="")
    args = parser.parse_args()
    if args.serve:
        ours_ = args.serve == "ours"
        served = serve_ours(args.port, args.api, args.folder) if ours_ else serve_echo(args.port, args.api)
        try:
            import uvloop
        except ImportError:
            asyncio.run(served)
        else:
            uvloop.run(served)
        return
    # In turns, and the best of each: what else the machine does meanwhile then weighs on both alike.
    rounds = [tuple(asyncio.run(measure(kind, args.seconds)) for kind in ("echo", "ours")) for _ in range(2)]
    echo, ours = (_best([pair[side] for pair in rounds]) for side in (0, 1))
    print(f"{'':16}{'echo':>10}{'Confrère':>10}{'ratio':>8}")
    for name, value in echo.items():
        print(f"{name:16}{value:10.1f}{ours[name]:10.1f}{ours[name] / value:8.2f}")
    print(json.dumps({"echo": echo, "ours": ours, "at_once": AT_ONCE}))


if __name__ == "__main__":
    main()

"""The PubMed client on loopback: polite, patient, cached, and plain when offline."""

import asyncio
import json
import time
from datetime import date
from itertools import pairwise

import pytest
from aiohttp import web

from bot.pubmed import PubMed, PubMedUnavailable

TODAY = date(2027, 1, 5)
SUMMARY = {
    "result": {
        "uids": ["1"],
        "1": {"uid": "1", "title": "A trial.", "source": "J", "pubdate": "2026 Nov", "pubtype": [], "articleids": []},
    }
}


class Server:
    """A stand-in that answers as E-utilities do, and counts."""

    def __init__(self):
        self.calls = []
        self.fail = 0
        self.ids = ["1"]
        self.slow = 0.0
        self.body = None

    async def answer(self, request):
        self.calls.append((time.monotonic(), request.path.rsplit("/", 1)[1], dict(request.query)))
        await asyncio.sleep(self.slow)
        if self.fail > 0:
            self.fail -= 1
            return web.Response(status=429, text="slow down")
        if self.body is not None:
            return web.Response(text=self.body)
        if "esearch" in request.path:
            return web.Response(text=json.dumps({"esearchresult": {"idlist": self.ids}}))
        return web.Response(text=json.dumps(SUMMARY))


@pytest.fixture
async def server():
    stand_in = Server()
    app = web.Application()
    app.router.add_get("/entrez/{name}", stand_in.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    stand_in.base = f"http://127.0.0.1:{runner.addresses[0][1]}/entrez/"
    yield stand_in
    await runner.cleanup()


@pytest.fixture
async def pubmed(server):
    client = PubMed(server.base, timeout_s=1.0)
    yield client
    await client.aclose()


async def test_a_search_asks_twice_and_reads_the_record(server, pubmed):
    (record,) = await pubmed.search("plastic-surgery", "cicatrices", today=TODAY)
    assert (record.title, record.journal) == ("A trial", "J")
    assert [name for _, name, _ in server.calls] == ["esearch.fcgi", "esummary.fcgi"]
    asked = server.calls[0][2]
    assert asked["db"] == "pubmed"
    assert asked["tool"] == "confrere"
    assert "scar" in asked["term"]


async def test_the_same_question_is_asked_once(server, pubmed):
    await pubmed.search("ent", "voix", today=TODAY)
    await pubmed.search("ent", "voix", today=TODAY)
    assert len(server.calls) == 2


async def test_never_more_than_three_a_second(server, pubmed):
    await asyncio.gather(*(pubmed.search("ent", f"topic{n}", today=TODAY) for n in range(3)))
    times = [at for at, _, _ in server.calls]
    assert all(b - a >= 0.3 for a, b in pairwise(times))


async def test_it_waits_and_tries_again(server, pubmed):
    server.fail = 1
    assert await pubmed.search("ent", today=TODAY)
    assert len(server.calls) == 3


async def test_nothing_found_in_the_specialty_is_looked_for_outside_it(server, pubmed):
    server.ids = []
    assert await pubmed.search("ent", "cicatrices", today=TODAY) == ()
    terms = [query["term"] for _, _, query in server.calls]
    assert len(terms) == 2
    assert "MeSH" in terms[0]
    assert "MeSH" not in terms[1]


@pytest.mark.parametrize("body", ["<html>maintenance</html>", "{", ""])
async def test_a_strange_answer_is_a_plain_word(server, pubmed, body):
    server.body = body
    with pytest.raises(PubMedUnavailable, match="PubMed"):
        await pubmed.search("ent", today=TODAY)


async def test_a_server_that_stays_down_is_a_plain_word(server, pubmed):
    server.fail = 99
    with pytest.raises(PubMedUnavailable):
        await pubmed.search("ent", today=TODAY)
    assert len(server.calls) == 3


async def test_offline_is_a_plain_word():
    client = PubMed("http://127.0.0.1:9/entrez/", timeout_s=0.5)
    with pytest.raises(PubMedUnavailable, match="Everything else works"):
        await client.search("ent", today=TODAY)
    await client.aclose()


async def test_a_slow_server_is_given_up(server):
    server.slow = 2.0
    client = PubMed(server.base, timeout_s=0.2)
    with pytest.raises(PubMedUnavailable):
        await client.search("ent", today=TODAY)
    await client.aclose()

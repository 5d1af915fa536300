"""Ask PubMed’s E-utilities, politely: three requests a second, retries, a cache, a plain word when offline."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Mapping
from datetime import date

import httpx
import stamina

from bot.errors import ConfrereError
from planner import news

BASE = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"
PER_SECOND = 3
KEPT, KEPT_SECONDS = 64, 6 * 3600.0
ATTEMPTS = 3
_AGAIN = frozenset({408, 429, 500, 502, 503, 504})


class PubMedUnavailable(ConfrereError):
    """PubMed cannot be reached for the moment. Everything else works; try again later."""


class _Again(Exception):
    """The server asks to come back."""


class PubMed:
    """A small client: `await PubMed(base).search(...)`."""

    def __init__(
        self,
        base: str = BASE,
        *,
        client: httpx.AsyncClient | None = None,
        timeout_s: float = 8.0,
        per_second: float = PER_SECOND,
        email: str = "",
    ) -> None:
        self._base = base.rstrip("/") + "/"
        self._client = client or httpx.AsyncClient(timeout=timeout_s, follow_redirects=False)
        self._gap = 1.0 / per_second
        self._email = email
        self._turn = asyncio.Lock()
        self._last = 0.0
        self._cache: OrderedDict[str, tuple[float, bytes]] = OrderedDict()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    close = aclose  # the name under which bot/app.py closes what handlers keep in `tools.extras`

    async def search(self, specialty: str, topic: str = "", *, today: date, most: int = 5) -> tuple[news.Record, ...]:
        """Return recent records, newest first.

        Raises PubMedUnavailable when the network, the server or its answer fails.
        """
        try:
            pmids = await self._pmids(news.query(specialty, topic, today=today), most)
            if not pmids and topic:
                pmids = await self._pmids(news.query(specialty, topic, today=today, broad=True), most)
            if not pmids:
                return ()
            summary = await self._get("esummary.fcgi", {"db": "pubmed", "retmode": "json", "id": ",".join(pmids)})
            return news.parse(summary)
        except (httpx.HTTPError, _Again, news.BadAnswer) as error:
            raise PubMedUnavailable from error

    async def _pmids(self, term: str, most: int) -> tuple[str, ...]:
        asked = {"db": "pubmed", "retmode": "json", "sort": "pub_date", "retmax": str(most), "term": term}
        return news.identifiers(await self._get("esearch.fcgi", asked))

    async def _get(self, path: str, params: Mapping[str, str]) -> bytes:
        asked = dict(params) | {"tool": "confrere"} | ({"email": self._email} if self._email else {})
        key = str(httpx.URL(self._base + path, params=asked))
        kept = self._cache.get(key)
        if kept and time.monotonic() - kept[0] < KEPT_SECONDS:
            self._cache.move_to_end(key)
            return kept[1]
        async for attempt in stamina.retry_context(
            on=(httpx.TransportError, _Again), attempts=ATTEMPTS, wait_initial=0.3, wait_max=3.0, timeout=20.0
        ):
            with attempt:
                body = await self._once(path, asked)
        self._cache[key] = (time.monotonic(), body)
        while len(self._cache) > KEPT:
            self._cache.popitem(last=False)
        return body

    async def _once(self, path: str, params: Mapping[str, str]) -> bytes:
        async with self._turn:
            wait = self._last + self._gap - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            self._last = time.monotonic()
        answer = await self._client.get(self._base + path, params=dict(params))
        if answer.status_code in _AGAIN:
            raise _Again(str(answer.status_code))
        answer.raise_for_status()
        return answer.content

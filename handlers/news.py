"""Medical news: recent guidelines, reviews and trials from PubMed, quoted in full and read with care."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Reply, row
from bot.pubmed import PubMed, PubMedUnavailable
from handlers import captions, desk, ideas
from storage import plans, posts

if TYPE_CHECKING:
    from planner.news import Record
    from planner.plan import Entry

flow = Flow("news")

SHOWN, ASKED = 3, 12
RETRACTED = "Retracted Publication"


@flow.command("actualites", "news", "actus")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Search recent publications of the specialty, on a topic when one is given."""
    topic = turn.args.strip()[:80]
    today = plans.local_day(turn.now, turn.house.zone)
    seen = await posts.seen(turn.store, turn.practice_id, turn.now - desk.YEAR)
    await turn.say(Reply(turn.t("news-searching", topic=topic) if topic else turn.t("news-searching-any")))
    try:
        found = await _library(turn).search(turn.house.specialty, topic, today=today, most=ASKED)
    except PubMedUnavailable:
        return Reply(turn.t("news-offline"), buttons=(row(turn.button("news-again", "open"),
                                                          turn.button("news-ideas", "open", flow="ideas")),))
    fresh = [record for record in found if RETRACTED not in record.kinds and f"news.{record.pmid}" not in seen]
    if not fresh:
        return Reply(turn.t("news-none", topic=topic or "—"),
                     buttons=(row(turn.button("news-ideas", "open", flow="ideas")),))
    return await _shown(turn, fresh[:SHOWN], today)


async def _shown(turn: Turn, found: list[Record], today: date) -> tuple[Reply, ...]:
    from planner.unfold import unfold

    practice = await desk.as_planned(turn)
    chooses = await desk.slot_for(turn)
    busy = {plans.local_slot(post, turn.house.zone).date()
            for post in await posts.since(turn.store, turn.practice_id, turn.now)}
    placed = []
    day = today + timedelta(days=1)
    for record in found:
        entry = _entry(record, desk.free_day(practice, day, busy), practice.networks)
        entry = replace(entry, slot=chooses(entry.network, entry.day))
        busy.add(entry.day)
        made = unfold(entry, practice, turn.lang)
        placed.append((record, entry, made, captions.passes(turn, made)))
    shown = [Reply(turn.t("news-intro", count=len(found)))]
    for record, entry, made, fine in placed:
        text = _said(turn, record)
        if not fine:
            shown.append(Reply(f"{text}\n{turn.t('news-for-you')}", buttons=(_open(turn, record),)))
            continue
        post = await desk.offer(turn, made, entry, record=asdict(record))
        rows = ideas.card(turn, post).buttons
        shown.append(Reply(text, buttons=(_open(turn, record), *rows), card=f"post:{post.id}"))
    return tuple(shown)


def _entry(record: Record, day: date, networks: tuple[str, ...]) -> Entry:
    from planner.hours import prior_slot
    from planner.ideas import Both
    from planner.networks import outlets
    from planner.news import as_idea
    from planner.plan import LEAD_DAYS, Entry

    idea = as_idea(record)
    name, kind, _ = min(outlets(idea, networks), key=lambda outlet: outlet[2])
    reason = Both("Une publication récente de votre discipline, à lire avant d’en parler.",
                  "A recent publication in your field, to be read before speaking of it.")
    return Entry(idea.id, idea, day, prior_slot(name, day), name, kind, reason, day - timedelta(days=LEAD_DAYS // 2))


def _said(turn: Turn, record: Record) -> str:
    from planner.news import frame

    lines = [
        f"**{escape(record.title)}**",
        turn.t("news-reference", journal=record.journal or "—", date=record.published or "—", pmid=record.pmid),
    ]
    if record.doi:
        lines.append(turn.t("news-doi", doi=record.doi))
    lines.append(turn.t("news-frame", frame=frame(record).said(turn.lang)))
    return "\n".join(lines)


def _open(turn: Turn, record: Record) -> tuple[Button, ...]:
    return (Button(turn.word("news-open"), url=record.address),)


def _library(turn: Turn) -> PubMed:
    extras = turn.tools.extras
    if "pubmed" not in extras:
        extras["pubmed"] = PubMed(turn.tools.settings.pubmed_url)
    library: PubMed = extras["pubmed"]
    return library

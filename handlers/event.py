"""An event of the practice: an invitation that sells nothing, its QR code, and a post to announce it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Expect, Field, File, Form, Option, Reply, row
from bot.errors import Stale, Unusable
from handlers import captions, desk, moment
from storage import plans
from storage.tables import Post

if TYPE_CHECKING:
    from planner.event import Event, Kind

flow = Flow("event")

KINDS = ("open-house", "talk", "team")
AHEAD = timedelta(days=10)  # an invitation goes out so long before
_TEXTS = ("place", "topic", "host", "contact", "link", "funded")


@flow.command("evenement", "event")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Ask what the invitation needs."""
    def text(name: str, initial: str = "", size: int = 100) -> Field:
        hint = f"event-ask-{name}-hint"
        return Field(name, turn.word(f"event-ask-{name}"), initial=initial, max_length=size,
                     hint=turn.word(hint) if turn.tools.texts.has(hint) else "")

    fields = (
        Field("kind", turn.word("event-ask-kind"), "choice",
              tuple(Option(kind, turn.word(f"event-{kind}")) for kind in KINDS), required=True),
        Field("when", turn.word("event-ask-when"), "when", required=True, hint=turn.word("event-ask-when-hint"),
              max_length=80),
        text("topic", size=58), text("place"), text("host", await desk.doctor(turn)),
        text("contact", turn.house.contact), text("link", size=300), text("funded"),
    )
    return Reply(turn.t("event-intro"), attach=Form("event", "asked", turn.word("event-form"), fields,
                                                    turn.word("core-form-done")))


@flow.form("asked", role="editor")
async def asked(turn: Turn) -> Result:
    """Write the invitation, or ask for a moment that can be read."""
    values = {name: str(turn.values.get(name) or "").strip() for name in ("kind", "when", *_TEXTS)}
    return await _when(turn, values)


@flow.step("when", role="editor")
async def when(turn: Turn) -> Result:
    """Take another moment."""
    return await _when(turn, {**turn.state, "when": turn.text})


async def _when(turn: Turn, values: Mapping[str, Any]) -> Result:
    from planner import dates

    found = dates.read(str(values["when"]), turn.now, turn.house.zone, turn.lang)
    if found.kind != "once" or found.at is None or found.assumed:
        return Reply(turn.t("event-when-again"), expect=Expect("event", "when", dict(values)))
    return await _write(turn, values, found.at)


async def _write(turn: Turn, values: Mapping[str, Any], at: datetime) -> Result:
    from planner.event import Event, invitation

    link = str(values.get("link") or "")
    if link and not link.lower().startswith(("http://", "https://")):
        link = f"https://{link}"
    if values.get("kind") not in KINDS:
        raise Stale
    event = Event(
        cast("Kind", values["kind"]), at.date(), f"{at:%H:%M}", place=str(values.get("place") or ""),
        topic=str(values.get("topic") or ""), host=str(values.get("host") or ""),
        contact=str(values.get("contact") or ""), link=link, funded_by=str(values.get("funded") or ""),
    )
    text = invitation(event, turn.lang)
    inside = event.kind == "team"
    draft = turn.tools.writer.edited(text, kind="message" if inside else "post", lang=turn.lang,
                                     facts=captions.facts(turn))
    if draft.report.verdict == "breach":
        rules = ", ".join(found.rule for found in draft.report.findings)
        raise Unusable(turn.word("event-refused", rules=rules))
    code = await asyncio.to_thread(_qr, link) if link else None
    post = None if inside else await _announce(turn, event, text, at)
    lines = [turn.t("event-ready", when=_said(turn, at))]
    if draft.report.verdict == "risk":
        lines.append(turn.t("writing-risky", rules=", ".join(f.rule for f in draft.report.findings)))
    if not inside:
        lines.append(turn.t("event-manners"))
    shown = [Reply("\n".join(lines), verbatim=text, buttons=(row(
        turn.button("event-announce", "plan", post.id, flow="schedule", style="primary"),
        turn.button("ideas-adapt", "adapt", post.id, flow="writing"),
        turn.button("writing-edit", "edit", post.id, flow="writing"),
    ),) if post else ())]
    if code is not None:
        shown.append(Reply(turn.t("event-qr", link=link),
                           attach=File("invitation-qr.png", "image/png", code, alt=turn.word("event-qr", link=link))))
    return tuple(shown)


async def _announce(turn: Turn, event: Event, text: str, at: datetime) -> Post:
    """Keep the invitation as a post of the practice's own, to be planned ten days ahead."""
    from planner.event import title
    from planner.networks import network

    name = moment.own_networks(turn)[0]
    today = plans.local_day(turn.now, turn.house.zone)
    day = max(today + timedelta(days=1), at.date() - AHEAD)
    slot = (await desk.slot_for(turn))(name, min(day, max(at.date() - timedelta(days=1), today)))
    post = Post(
        practice_id=turn.practice_id, title=title(event, turn.lang), network=name, created_at=turn.now,
        format="event" if "event" in network(name).formats else "image", pillar="engage", theme="event",
        reason=turn.word("event-reason"), state="draft",
    )
    post.body = {
        "own": True, "kept": True, "written": "edited", "caption": text, "hook": title(event, turn.lang),
        "hashtags": [], "outline": [], "visual": turn.word("event-visual"), "alt_text": "", "sources": [],
        "poll": {"question": turn.word("event-poll"), "options": []}, "geo": turn.house.city, "lang": turn.lang,
        "asks": list(captions.gaps(text)), "day": day.isoformat(), "time": slot.time,
        "slot_why": {"fr": slot.why.fr, "en": slot.why.en}, "sure": slot.confidence, "why": turn.word("event-reason"),
        "confidence": "low",
    }
    turn.store.add(post)
    await turn.store.flush()
    return post


def _qr(link: str) -> bytes:
    from planner.pictures.qr import qr

    return qr(link)


def _said(turn: Turn, at: datetime) -> str:
    from planner.dates.echo import moment as echo

    return echo(at, turn.house.zone, turn.lang)

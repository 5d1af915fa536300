"""One review's or post's file, for the departmental Order: what was written, checked, signed, published, by whom."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import datetime
from typing import Any

import compliance
from bot.core.flow import Flow, Result, Turn
from bot.core.reply import File, Reply
from bot.errors import Stale, Unusable
from handlers import paper
from planner.dates.echo import moment
from planner.recurrence import wall
from storage import approvals, audit, drafts, people
from storage.tables import AuditEvent

flow = Flow("dossier")

RECENT = 8
_WORDS = {
    "avis": "review", "review": "review", "réponse": "review", "reply": "review", "post": "post",
    "publication": "post", "idée": "post", "idea": "post",
}


@flow.command("dossier", "file", menu=False, role="editor")
async def open_(turn: Turn) -> Result:
    """Hand over the file that is named, or list the latest ones."""
    found = re.fullmatch(r"(\w+)?[\s:#n°]*(\d{1,15})", turn.args.strip().lower())
    if not turn.args.strip():
        return await _recent(turn)
    kind = _WORDS.get(found[1] or "avis") if found else None
    if found is None or kind is None:
        raise Unusable(turn.word("dossier-how"))
    return await _made(turn, f"{kind}:{found[2]}")


@flow.action("make", role="editor")
async def make(turn: Turn) -> Result:
    """Hand over the file of this subject ("review.42")."""
    kind, _, number = turn.arg.partition(".")
    if kind not in {"review", "post"} or not number.isdigit():
        raise Stale
    return await _made(turn, f"{kind}:{number}")


async def _recent(turn: Turn) -> Reply:
    events = await audit.events(turn.store, turn.practice_id)
    subjects = list(dict.fromkeys(
        event.subject for event in reversed(events) if event.subject.startswith(("review:", "post:"))
    ))[:RECENT]
    if not subjects:
        return Reply(turn.t("dossier-none"))
    rows = []
    for subject in subjects:
        kind, _, number = subject.partition(":")
        what = turn.word("approve-what", kind=kind, number=number)
        rows.append((turn.button("dossier-of", "make", f"{kind}.{number}", what=what),))
    return Reply(turn.t("dossier-which"), buttons=tuple(rows))


async def _made(turn: Turn, subject: str) -> Result:
    facts = await collect(turn, subject)
    await turn.note("dossier-made", subject)
    name = f"dossier-{subject.replace(':', '-')}-{turn.now:%Y-%m-%d}"
    words = {key: turn.word(f"dossier-{key}") for key in paper.WORDS}
    content = await asyncio.to_thread(paper.draw, facts, words)
    text = json.dumps(facts, ensure_ascii=False, indent=1).encode()
    return (
        Reply(turn.t("dossier-here"), attach=File(f"{name}.pdf", "application/pdf", content), audience="person"),
        Reply("", attach=File(f"{name}.json", "application/json", text), audience="person"),
    )


async def collect(turn: Turn, subject: str) -> dict[str, Any]:
    """Gather a subject's file; raise Stale when this practice has nothing under that name."""
    kind, _, number = subject.partition(":")
    versions = await drafts.versions(turn.store, turn.practice_id, subject)
    about = await _review(turn, int(number)) if kind == "review" else await _post(turn, int(number))
    links = await audit.events(turn.store, turn.practice_id, subject)
    if about is None and not versions and not links:
        raise Stale
    names = {0: turn.word("dossier-program")}
    for active in (True, False):
        names |= {person.id or 0: _person(turn, person.name, person.role, person.title)
                  for person in await people.members(turn.store, turn.practice_id, active=active)}
    signatures = await approvals.of_subject(turn.store, turn.practice_id, subject)
    count, faults = await audit.verify(turn.store, turn.practice_id)
    known = {turn.scope.mac(draft.text): draft.version for draft in versions} if turn.scope else {}
    house = turn.house
    return {
        "subject": subject, "title": turn.word("approve-what", kind=kind, number=number),
        "made_at": _when(turn, turn.now), "made_by": names.get(turn.me.id or 0, "—"), "zone": house.zone,
        "ruleset": compliance.ruleset_version(),
        "practice": {"name": house.name, "city": house.city, "specialty": turn.word(f"specialty-{house.specialty}")},
        "about": about or {},
        "drafts": [
            {
                "version": draft.version, "at": _when(turn, draft.created_at),
                "by": names.get(draft.member_id or 0, "—"),
                "source": draft.source, "state": draft.state, "verdict": draft.verdict, "rules": list(draft.findings),
                "ruleset": draft.ruleset, "sha256": draft.digest, "text": draft.text,
            }
            for draft in versions
        ],
        "signatures": [
            {
                "number": item.id, "version": next((d.version for d in versions if d.id == item.draft_id), 0),
                "sha256": item.digest, "state": item.state, "asked_at": _when(turn, item.asked_at),
                "asked_by": names.get(item.asked_by or -1, "—"), "signer": names.get(item.signer_id or -1, "—"),
                "decided_by": names.get(item.decided_by or -1, "—"),
                "decided_at": _when(turn, item.decided_at) if item.decided_at else "", "words": item.note,
            }
            for item in signatures
        ],
        "record": [_link(turn, event, names, known) for event in links],
        "chain": {"links": count, "holds": not faults},
    }


def _link(turn: Turn, event: AuditEvent, names: dict[int, str], known: dict[str, int]) -> dict[str, Any]:
    return {
        "seq": event.seq, "at": _when(turn, event.at), "by": names.get(event.actor, f"n° {event.actor}"),
        "action": event.action, "facts": event.facts, "text_version": known.get(event.text_mac, 0),
        "text_mac": event.text_mac, "previous": event.previous, "digest": event.digest,
    }


async def _review(turn: Turn, number: int) -> dict[str, Any] | None:
    review = await approvals.review(turn.store, turn.practice_id, number)
    if review is None:
        return None
    return {
        "text": review.text, "author": review.author, "stars": review.stars, "state": review.state,
        "decision": review.decision, "policy": list(review.policy), "topics": list(review.topics),
        "link": review.link, "received_at": _when(turn, review.received_at),
        "published_at": _when(turn, review.published_at) if review.published_at else "",
    }


async def _post(turn: Turn, number: int) -> dict[str, Any] | None:
    post = await approvals.post(turn.store, turn.practice_id, number)
    if post is None:
        return None
    return {
        "title": post.title, "network": post.network, "state": post.state,
        "slot_at": _when(turn, post.slot_at) if post.slot_at else "",
        "posted_at": _when(turn, post.posted_at) if post.posted_at else "",
    }


def _person(turn: Turn, name: str, role: str, title: str) -> str:
    return ", ".join(part for part in (name or "—", title, turn.word(f"role-{role}").lower()) if part)


def _when(turn: Turn, at: datetime) -> str:
    return moment(wall(at, turn.house.zone), turn.house.zone, turn.lang)

"""Signatures: a draft is asked to be signed, and is signed, sent back, edited or refused, on any platform.

Above 300 lines because the life of one request is told in one place. A signature binds one exact text:
any edit voids it. Nothing is published from here: a person says that it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import compliance
from bot import writer
from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Field, Form, Notice, Reply, row
from bot.core.request import Chat, Pressed
from bot.errors import Stale, Unusable
from compliance import Facts, Report
from handlers import proposal, signers
from planner.dates.echo import moment
from planner.recurrence import wall
from storage import approvals, cards, drafts, people, reminders
from storage.tables import Approval, Draft, Member, Reminder

flow = Flow("approve")

REMIND_AFTER = (timedelta(hours=24), timedelta(hours=48))  # the second one also asks the next signer
SHORT = 8  # characters of the hash that are shown
LONGEST = 4096  # of an edited text: Google's limit for a reply, in bytes; posts are shorter
Sent = tuple[Reply | Notice, ...]


# ---------------------------------------------------------------- for other flows

async def keep(turn: Turn, subject: str, made: writer.Draft) -> tuple[Draft, tuple[Notice, ...]]:
    """Keep a text as the newest version for a subject; the notices tell cards of earlier ones that they are void."""
    before = [a for a in await approvals.of_subject(turn.store, turn.practice_id, subject)
              if a.state in {"asked", "signed", "changes"}]
    report = made.report
    draft = await drafts.add(
        turn.store, turn.practice_id, subject, text=made.text, now=turn.now, source=made.source, tone=made.tone,
        verdict=report.verdict, findings=[found.rule for found in report.findings],
        ruleset=compliance.ruleset_version(), member_id=turn.member.id if turn.member else None,
    )
    await turn.note(
        "drafted", subject, text=draft.text, draft=draft.id, version=draft.version, source=draft.source,
        verdict=draft.verdict, rules=list(draft.findings), ruleset=draft.ruleset,
    )
    notices: list[Notice] = []
    for approval in before:
        await turn.store.refresh(approval)
        await reminders.finish_about(turn.store, turn.practice_id, f"approval:{approval.id}", "approval")
        await turn.note("signature-void", subject, approval=approval.id, draft=approval.draft_id)
        old = await drafts.one(turn.store, turn.practice_id, approval.draft_id)
        if old is not None:
            notices += await _changed(turn, approval, old, skip_pressed=False)
    return draft, tuple(notices)


async def request(turn: Turn, draft: Draft) -> Sent:
    """Ask for a signature on a draft: a card here and one to the signer, in private, on each of his platforms."""
    if draft.verdict == "breach":
        return (await _breach(turn, draft),)
    people_asked = await signers.of(turn, draft.subject, asked_by=turn.me.id)
    if not people_asked:
        return (Reply(turn.t("approve-nobody")),)
    signer = next((person for person in people_asked if person.id == turn.me.id), people_asked[0])
    open_ = [a for a in await approvals.of_draft(turn.store, turn.practice_id, draft.id or 0) if a.state == "asked"]
    if open_:
        return (await _card(turn, open_[-1], draft),)
    approval = await approvals.ask(
        turn.store, draft, asked_by=turn.me.id, signer_id=signer.id, now=turn.now,
    )
    await turn.note(
        "signature-asked", draft.subject, text=draft.text, approval=approval.id, draft=draft.id,
        version=draft.version, signer=signer.id,
    )
    _remind(turn, approval, signer)
    here = await _card(turn, approval, draft)
    return (here, *await _to(turn, signer, approval, draft, skip=turn.request.chat))


# ---------------------------------------------------------------- what waits

@flow.command("signer", "sign")
@flow.action("list")
async def list_(turn: Turn) -> Result:
    """List what waits for a signature, and whose."""
    found = await approvals.waiting(turn.store, turn.practice_id)
    rows: list[tuple[Button, ...]] = []
    lines = [turn.t("approve-waiting" if found else "approve-none")]
    for approval, draft in found[:10]:
        name = await _name(turn, approval.signer_id)
        lines.append(turn.t("approve-line", what=_what(turn, draft), signer=name, when=_when(turn, approval.asked_at)))
        rows.append((turn.button("approve-show", "show", approval.id, what=_what(turn, draft)),))
    rows.append((turn.button("approve-who", "open", flow="signers"),))
    return Reply("\n".join(lines), buttons=tuple(rows))


@flow.action("show")
async def show(turn: Turn) -> Result:
    """Show one request again."""
    approval, draft = await _known(turn)
    return await _card(turn, approval, draft)


@flow.action("ask", role="editor")
async def ask(turn: Turn) -> Result:
    """Ask for a signature on the newest draft of a subject ("42" is a draft's id)."""
    draft = await drafts.one(turn.store, turn.practice_id, _number(turn.arg))
    if draft is None or draft.state not in {"draft", "approved"}:
        raise Stale
    return await request(turn, draft)


# ---------------------------------------------------------------- what a signer can do

@flow.action("sign", "risk", role="editor")
async def sign(turn: Turn) -> Result:
    """Sign the exact text, once it has been checked again; a risk is taken on oneself with a second press."""
    approval, draft = await _open(turn)
    await _may_sign(turn, approval, draft)
    if drafts.digest(draft.text) != approval.digest:
        raise Stale
    report = await check(turn, draft.subject, draft.text)
    rules = [found.rule for found in report.findings]
    if report.verdict == "breach":
        raise Unusable(turn.word("approve-breach-now", rules=", ".join(rules)))
    taken = _pressed(turn) == "risk"
    if report.verdict == "risk":
        if turn.me.role != "practitioner":
            raise Unusable(turn.word("approve-risk-practitioner", rules=", ".join(rules)))
        if not taken:
            return Reply(
                turn.t("approve-risk-sure", rules=", ".join(rules)), audience="person",
                buttons=(row(turn.button("approve-risk-yes", "risk", approval.id, style="danger"),
                             turn.button("core-no", "show", approval.id)),),
            )
    if not await approvals.decide(turn.store, approval, state="signed", by=turn.me.id or 0, now=turn.now):
        return await _late(turn, approval)
    draft.state = "approved"
    if report.verdict == "risk":
        await turn.note("override", draft.subject, approval=approval.id, draft=draft.id, rules=rules,
                        ruleset=compliance.ruleset_version())
    await turn.note(
        "signed", draft.subject, text=draft.text, approval=approval.id, draft=draft.id, version=draft.version,
        verdict=report.verdict, rules=rules, ruleset=compliance.ruleset_version(),
    )
    await _state_of(turn, draft, review="approved", post="ready")
    return await _decided(turn, approval, draft, "approve-told-signed")


@flow.action("changes", role="editor")
async def changes(turn: Turn) -> Result:
    """Ask in which way the text should change."""
    approval, draft = await _open(turn)
    await _may_sign(turn, approval, draft)
    words = Field("words", turn.word("approve-ask-words"), "long", required=True, max_length=1000)
    return Reply("", attach=Form("approve", "changes", turn.word("approve-changes-title"), (words,),
                                 turn.word("approve-send"), str(approval.id)))


@flow.form("changes", role="editor")
async def changes_given(turn: Turn) -> Result:
    """Send the text back with words."""
    return await _send_back(turn, "changes", "approve-told-changes")


@flow.action("refuse", role="editor")
async def refuse(turn: Turn) -> Result:
    """Ask why, which may be skipped."""
    approval, draft = await _open(turn)
    await _may_sign(turn, approval, draft)
    words = Field("words", turn.word("approve-ask-reason"), "long", max_length=1000)
    return Reply("", attach=Form("approve", "refuse", turn.word("approve-refuse-title"), (words,),
                                 turn.word("approve-refuse"), str(approval.id)))


@flow.form("refuse", role="editor")
async def refused(turn: Turn) -> Result:
    """Refuse for good: this text is not to be published."""
    return await _send_back(turn, "refused", "approve-told-refused")


@flow.action("edit", role="editor")
async def edit(turn: Turn) -> Result:
    """Offer the text for editing."""
    draft = await _latest(turn)
    text = Field("text", turn.word("approve-ask-text"), "long", required=True, initial=draft.text, max_length=3000)
    form = Form("approve", "edit", turn.word("approve-edit-title"), (text,), turn.word("approve-keep"), str(draft.id))
    if Form in turn.tools.platforms[turn.request.chat.platform].native:
        return Reply("", attach=form)
    return (Reply(turn.t("approve-text-now"), verbatim=draft.text), Reply("", attach=form))


@flow.form("edit", role="editor")
async def edited(turn: Turn) -> Result:
    """Keep the new version, void what was signed, and ask again."""
    before = await _latest(turn)
    text = str(turn.values.get("text") or "").strip()
    if not text or len(text.encode()) > LONGEST:
        raise Unusable(turn.word("core-form-long", limit=LONGEST))
    if text == before.text:
        return Reply(turn.t("approve-same"))
    made = writer.Draft(text, "edited", before.tone, await check(turn, before.subject, text))
    draft, notices = await keep(turn, before.subject, made)
    return (*await request(turn, draft), *notices)


@flow.action("published", role="editor")
async def published(turn: Turn) -> Result:
    """Note that a person published the signed text; the program never does."""
    approval, draft = await _known(turn)
    if approval.state != "signed" or draft.state not in {"approved", "published"}:
        raise Stale
    if draft.state == "published":
        return Reply(turn.t("approve-published-already"), audience="person")
    draft.state = "published"
    await turn.note("published", draft.subject, text=draft.text, approval=approval.id, draft=draft.id,
                    version=draft.version)
    await _state_of(turn, draft, review="published", post="posted")
    return await _answer(turn, approval, draft)


# ---------------------------------------------------------------- reminders

@flow.hook("ring-approval")
async def ring(turn: Turn) -> Result:
    """Remind the signer; the second time, also ask the next one."""
    reminder: Reminder = turn.values["ringing"].reminder
    approval = await approvals.one(turn.store, turn.practice_id, _number(reminder.subject.removeprefix("approval:")))
    draft = await drafts.one(turn.store, turn.practice_id, approval.draft_id) if approval else None
    if approval is None or draft is None or approval.state != "asked":
        return ()
    signer = await people.member(turn.store, turn.practice_id, approval.signer_id or 0)
    if signer is not None and not signer.active:
        signer = None
    waiting = await _to(turn, signer, approval, draft, intro="approve-still") if signer else []
    if signer is not None and int(reminder.options.get("stage", 1)) < len(REMIND_AFTER):
        return tuple(waiting)
    order = await signers.of(turn, draft.subject, asked_by=approval.asked_by)
    tried = {int(key) for key in reminder.options.get("tried", [])} | {approval.signer_id or 0}
    following = next((person for person in order if person.id not in tried), None)
    if following is None or not await approvals.pass_on(turn.store, approval, following.id or 0):
        return tuple(waiting)
    program = replace(turn, member=None)
    await program.note("signature-passed-on", draft.subject, approval=approval.id, signer=following.id)
    _remind(turn, approval, following, tried=sorted(tried))
    asked = await _to(turn, following, approval, draft, intro="approve-passed-on")
    changed = await _changed(turn, approval, draft, skip_pressed=False)
    return (*waiting, *asked, *changed)


def _remind(turn: Turn, approval: Approval, signer: Member, tried: list[int] | None = None) -> None:
    chat, zone = turn.request.chat, turn.house.zone
    for stage, after in enumerate(REMIND_AFTER, start=1):
        at = turn.now + after
        turn.store.add(
            Reminder(
                practice_id=turn.practice_id, member_id=signer.id, kind="approval", subject=f"approval:{approval.id}",
                platform=chat.platform, team=chat.team, chat=chat.id, thread=chat.thread or "", private=chat.private,
                start_local=wall(at, zone).isoformat(timespec="seconds"), zone=zone, next_fire_at=at,
                options={"stage": stage, "tried": tried or []}, created_at=turn.now,
            ),
        )


# ---------------------------------------------------------------- checks

async def check(turn: Turn, subject: str, text: str) -> Report:
    """Check a text as what it is for: a reply with its review, or a post with its declared facts."""
    house, me = turn.house, turn.member
    declared: dict[str, object] = {"profession": house.profession, "title": (me.title if me else "") or None}
    kind, _, number = subject.partition(":")
    if kind == "review":
        review = await approvals.review(turn.store, turn.practice_id, int(number))
        return compliance.check(
            proposal.unchecked(text, review.language if review else "fr"), kind="reply",
            review=review.text if review else None, stars=review.stars if review else None, facts=Facts.of(declared),
        )
    post = await approvals.post(turn.store, turn.practice_id, int(number)) if number.isdigit() else None
    body: Mapping[str, Any] = (post.body if post else None) or {}
    facts = body.get("facts")
    return compliance.check(text, kind="post", facts=Facts.of({**declared, **(facts or {})}))


async def _may_sign(turn: Turn, approval: Approval, draft: Draft) -> None:
    allowed = await signers.of(turn, draft.subject, asked_by=approval.asked_by)
    if turn.me.id not in {person.id for person in allowed}:
        names = ", ".join(person.name or "—" for person in allowed) or "—"
        raise Unusable(turn.word("approve-not-you", names=names))


async def _known(turn: Turn) -> tuple[Approval, Draft]:
    approval = await approvals.one(turn.store, turn.practice_id, _number(turn.arg))
    draft = await drafts.one(turn.store, turn.practice_id, approval.draft_id) if approval else None
    if approval is None or draft is None:
        raise Stale
    return approval, draft


async def _open(turn: Turn) -> tuple[Approval, Draft]:
    approval, draft = await _known(turn)
    if approval.state == "void" or draft.state == "void":
        raise Unusable(turn.word("approve-void-now"))
    if approval.state != "asked":
        raise Unusable(await _late_words(turn, approval))
    return approval, draft


async def _latest(turn: Turn) -> Draft:
    draft = await drafts.one(turn.store, turn.practice_id, _number(turn.arg))
    newest = await drafts.latest(turn.store, turn.practice_id, draft.subject) if draft else None
    if draft is None or newest is None:
        raise Stale
    if newest.id != draft.id:
        raise Unusable(turn.word("approve-void-now"))
    if draft.state == "published":
        raise Unusable(turn.word("approve-published-already"))
    return draft


async def _late(turn: Turn, approval: Approval) -> Reply:
    return Reply(turn.t("core-unusable", why=await _late_words(turn, approval)), audience="person")


async def _late_words(turn: Turn, approval: Approval) -> str:
    if approval.state == "void":
        return turn.word("approve-void-now")
    return turn.word("approve-late", state=approval.state, name=await _name(turn, approval.decided_by),
                     when=_when(turn, approval.decided_at or turn.now))


# ---------------------------------------------------------------- outcomes

async def _send_back(turn: Turn, state: str, told: str) -> Result:
    approval, draft = await _open(turn)
    await _may_sign(turn, approval, draft)
    words = str(turn.values.get("words") or "").strip()
    if not await approvals.decide(
        turn.store, approval, state=state, by=turn.me.id or 0, now=turn.now, note=words,
    ):
        return await _late(turn, approval)
    if state == "refused":
        draft.state = "void"
    await turn.note("signature-" + state, draft.subject, text=words, approval=approval.id, draft=draft.id,
                    version=draft.version)
    return await _decided(turn, approval, draft, told)


async def _decided(turn: Turn, approval: Approval, draft: Draft, told: str) -> Sent:
    await reminders.finish_about(turn.store, turn.practice_id, f"approval:{approval.id}", "approval")
    out = await _answer(turn, approval, draft)
    asker = await people.member(turn.store, turn.practice_id, approval.asked_by or 0)
    if asker is None or not asker.active or asker.id == turn.me.id:
        return out
    speech = _speaking(turn, asker.language)
    text = speech.t(told, what=_what(speech, draft), name=turn.me.name or "—", words=approval.note or "—")
    return (*out, *(
        Notice(chat, Reply(text, buttons=(row(speech.button("approve-open", "show", approval.id)),)))
        for chat in await _private(turn, asker) if chat != turn.request.chat
    ))


async def _answer(turn: Turn, approval: Approval, draft: Draft) -> Sent:
    """Show how it stands here, and on every other card of it, wherever that is."""
    pressed = isinstance(turn.request.event, Pressed)
    here = replace(await _card(turn, approval, draft), replaces=pressed)
    return (here, *await _changed(turn, approval, draft, skip_pressed=pressed))


async def _changed(turn: Turn, approval: Approval, draft: Draft, *, skip_pressed: bool) -> list[Notice]:
    tongues = await approvals.tongues(turn.store, turn.practice_id)
    here, pressed = turn.request.chat, turn.request.origin.get("message")
    notices = []
    for chat, message in await cards.where(turn.store, turn.practice_id, f"approval:{approval.id}"):
        same_chat = (chat.platform, chat.team, chat.id) == (here.platform, here.team, here.id)
        if (skip_pressed and same_chat and message == pressed) or chat.platform not in turn.tools.platforms:
            continue
        speech = _speaking(turn, tongues.get((chat.platform, chat.team, chat.id), ""))
        notices.append(Notice(chat, await _card(speech, approval, draft), message))
    return notices


async def _state_of(turn: Turn, draft: Draft, *, review: str, post: str) -> None:
    kind, _, number = draft.subject.partition(":")
    if kind == "review":
        row_ = await approvals.review(turn.store, turn.practice_id, int(number))
        if row_ is not None:
            row_.state = review
    elif kind == "post" and number.isdigit():
        planned = await approvals.post(turn.store, turn.practice_id, int(number))
        if planned is None or planned.state == "posted":
            return
        planned.state = post
        if post == "posted":
            planned.posted_at = turn.now
            await reminders.finish_about(turn.store, turn.practice_id, draft.subject, "post")


# ---------------------------------------------------------------- cards

async def _card(turn: Turn, approval: Approval, draft: Draft) -> Reply:
    lines = [turn.t(
        "approve-card", signer=await _name(turn, approval.signer_id), asker=await _name(turn, approval.asked_by),
        what=_what(turn, draft), version=draft.version, mark=draft.digest[:SHORT], when=_when(turn, approval.asked_at),
        practice=turn.house.name or "—",
    )]
    if draft.findings:
        lines.append(turn.t("approve-findings", verdict=draft.verdict, rules=", ".join(draft.findings)))
    outcome = "published" if draft.state == "published" else approval.state
    if outcome != "asked":
        lines.append(turn.t(
            f"approve-is-{outcome}", name=await _name(turn, approval.decided_by), mark=draft.digest[:SHORT],
            when=_when(turn, approval.decided_at or turn.now), words=approval.note or "—",
        ))
    return Reply(
        "\n".join(lines), verbatim=draft.text, buttons=_buttons(turn, approval, draft, outcome),
        card=f"approval:{approval.id}", thread=draft.subject,
    )


def _buttons(turn: Turn, approval: Approval, draft: Draft, outcome: str) -> tuple[tuple[Button, ...], ...]:
    turn = replace(turn, flow="approve")
    if outcome == "asked":
        return (
            row(turn.button("approve-sign", "sign", approval.id, style="primary"),
                turn.button("approve-changes", "changes", approval.id)),
            row(turn.button("approve-edit", "edit", draft.id),
                turn.button("approve-refuse", "refuse", approval.id, style="danger")),
        )
    if outcome == "signed":
        return (row(Button(turn.word("approve-copy"), copy=draft.text),
                    turn.button("approve-published", "published", approval.id, style="primary")),
                row(turn.button("approve-edit", "edit", draft.id)))
    if outcome == "changes":
        return (row(turn.button("approve-edit", "edit", draft.id, style="primary")),)
    return ()


async def _breach(turn: Turn, draft: Draft) -> Reply:
    turn = replace(turn, flow="approve")
    return Reply(
        turn.t("approve-breach", rules=", ".join(draft.findings)), verbatim=draft.text, thread=draft.subject,
        buttons=(row(turn.button("approve-edit", "edit", draft.id, style="primary")),),
    )


async def _to(
    turn: Turn, person: Member, approval: Approval, draft: Draft, *, intro: str = "", skip: Chat | None = None,
) -> list[Notice]:
    speech = _speaking(turn, person.language)
    card = await _card(speech, approval, draft)
    if intro:
        card = replace(card, text=f"{speech.t(intro)}\n{card.text}")
    return [Notice(chat, card) for chat in await _private(turn, person) if skip is None or chat != skip]


async def _private(turn: Turn, person: Member) -> list[Chat]:
    return [
        Chat(account.platform, account.chat, team=account.team)
        for account in await people.accounts_of(turn.store, person.id or 0)
        if account.chat and account.platform in turn.tools.platforms
    ]


def _speaking(turn: Turn, language: str) -> Turn:
    return replace(turn, lang=language or turn.house.language, flow="approve")


def _what(turn: Turn, draft: Draft) -> str:
    kind, _, number = draft.subject.partition(":")
    return turn.word("approve-what", kind=kind, number=number)


def _when(turn: Turn, at: datetime) -> str:
    return moment(wall(at, turn.house.zone), turn.house.zone, turn.lang)


async def _name(turn: Turn, member_id: int | None) -> str:
    person = await people.member(turn.store, turn.practice_id, member_id) if member_id else None
    return (person.name if person else "") or "—"


def _pressed(turn: Turn) -> str:
    event = turn.request.event
    return event.action.name if isinstance(event, Pressed) else ""


def _number(text: str) -> int:
    if not text.isdigit() or len(text) > 15:
        raise Stale
    return int(text)

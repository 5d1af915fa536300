"""Reviews: paste one, see what it calls for, get a draft that reveals nothing, sign it, note it published.

Above 300 lines because the conversation about one review is told in one place; its cards are in reviewcard.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.core.flow import ROLES, Flow, Result, Turn
from bot.core.reply import Expect, Field, Form, Notice, Reply, row
from bot.core.request import Pressed, Said, Shared
from bot.errors import Forbidden, Stale, Unusable
from handlers import approve, pasted, proposal, reviewcard, signers, wishes
from handlers import help as helping
from handlers.remind import add as remind
from planner.dates.echo import moment
from planner.recurrence import wall
from storage import approvals, audit, drafts, people, reminders, reviews
from storage.tables import Draft, Reminder, Review

flow = Flow("review")

PAGE = 6
LIMIT = 600          # characters of a reply, unless somebody asks for less
SHORTEST = 110       # characters under which nothing is said any more
NUDGES = {"daily": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "weekly": "FREQ=WEEKLY;BYDAY=MO", "never": ""}
RHYTHM = "nudge"     # the practice's setting; weekly unless chosen
PHOTO_BYTES = 8_000_000


# ---------------------------------------------------------------- in

@flow.offer("pasted", "review-offer")
def looks_like_a_review(text: str) -> float:
    """Score opinion, story and stars: what reviews have and posts have not."""
    return pasted.likeness(text)


@flow.command("avis", "review", "reviews")
async def command(turn: Turn) -> Result:
    """Take the review given with the command, or show the inbox."""
    return await take(turn, turn.args) if turn.args.strip() else await inbox(turn)


@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show one review, or the inbox."""
    if not turn.arg:
        return await inbox(turn)
    review = await _known(turn)
    made = await reviewcard.in_hand(turn, review)
    case = proposal.judge(review)
    shown = reviewcard.triage(turn, review, case, intro=turn.t("review-words", words=review.text or "—"))
    return (shown, reviewcard.draft(turn, review, case, made)) if made else shown


@flow.action("paste", role="editor")
async def paste(turn: Turn) -> Result:
    """Ask for a review."""
    return Reply(turn.t("review-ask"), expect=Expect("review", "text", {}, placeholder=turn.word("review-placeholder")))


@flow.step("text", role="editor", files=True)
async def given(turn: Turn) -> Result:
    """Take what was pasted, forwarded, or sent as a picture."""
    event = turn.request.event
    return await from_file(turn, event) if isinstance(event, Shared) else await take(turn, turn.text)


@flow.action("pasted", role="editor")
async def offered(turn: Turn) -> Result:
    """Take the text that was pasted before its button was pressed."""
    text = turn.state.get("text")
    if not text:
        raise Stale
    return await take(turn, str(text))


async def take(turn: Turn, text: str, *, source: str = "pasted") -> Result:
    """Keep a review, show what it calls for, and a draft when that is a reply."""
    _editor(turn)
    found = pasted.read(text)
    if not found.text and found.stars is None:
        raise Unusable(turn.word("review-empty"))
    if len(text) > pasted.LONGEST:
        raise Unusable(turn.word("review-long", limit=pasted.LONGEST))
    key = _key(turn, found)
    review = await reviews.by_key(turn.store, turn.practice_id, key)
    if review is not None:
        turn.arg = str(review.id)
        result = await open_(turn)
        parts = result if isinstance(result, tuple) else (result,)
        return (Reply(turn.t("review-again", number=review.id or 0)), *parts)
    review = Review(
        practice_id=turn.practice_id, source=source, source_key=key, author=found.author, text=found.text,
        stars=found.stars, received_at=turn.now,
    )
    case = proposal.judge(review)
    fill(review, case)
    made = await _first_draft(turn, review, case)  # before the first write: a model may be slow
    turn.store.add(review)
    await turn.store.flush()
    await turn.note("review-received", proposal.subject(review), text=review.text, source=source,
                    stars=review.stars, decision=review.decision, policy=list(review.policy))
    await nudge(turn)
    shown = _first_time(turn)
    shown.append(reviewcard.triage(turn, review, case, drafted=made is not None))
    if made is None and case.decision.value == "reply" and turn.house.policy != "never":
        shown.append(Reply(turn.t("review-no-draft"), thread=proposal.subject(review)))
    if made is not None:
        kept, _ = await approve.keep(turn, proposal.subject(review), made)
        review.state = "drafted"
        shown.append(reviewcard.draft(turn, review, case, kept, made.report, note=made.note))
    return tuple(shown)


def fill(review: Review, case: Any) -> None:
    """Write what the triage found into the row."""
    review.language, review.decision = case.lang, case.decision.value
    review.policy, review.topics, review.urgency = list(case.policy), list(case.topics), case.urgency.value


async def _first_draft(turn: Turn, review: Review, case: Any) -> Any:
    if case.decision.value != "reply" or turn.house.policy == "never":
        return None
    try:
        return await proposal.compose(turn, review)
    except Unusable:
        return None


def _first_time(turn: Turn) -> list[Reply | Notice]:
    if turn.house.seen.get("positions"):
        return []
    turn.house.seen = {**turn.house.seen, "positions": True}
    return [reviewcard.positions(turn)]


async def from_file(turn: Turn, event: Shared) -> Result:
    """Read the picture of a review, where tesseract is installed; say what else to do otherwise."""
    _editor(turn)
    if event.kind == "voice":
        raise Unusable(turn.word("review-voice"))
    if event.kind != "photo" and not event.mime.startswith("image/"):
        if event.kind == "document" and event.mime.startswith("text/") and event.size < 4 * pasted.LONGEST:
            return await take(turn, (await event.fetch()).decode("utf-8-sig", "replace"))
        raise Unusable(turn.word("review-file"))
    if event.size > PHOTO_BYTES:
        raise Unusable(turn.word("review-photo-big", limit=PHOTO_BYTES // 1_000_000))
    from bot import ocr

    if not ocr.installed():
        raise Unusable(turn.word("review-no-ocr"))
    text = (await ocr.read(await event.fetch())).strip()
    if not text:
        raise Unusable(turn.word("review-photo-empty"))
    return Reply(
        turn.t("review-read"), verbatim=text, buttons=(row(turn.button("review-read-yes", "read", flow="review",
                                                                      style="primary")),),
        expect=Expect("review", "read", {"text": text}, placeholder=turn.word("review-placeholder")),
    )


@flow.action("read", role="editor")
async def read_right(turn: Turn) -> Result:
    """Take the text that was read from a picture."""
    if turn.state_of != ("review", "read"):
        raise Stale
    turn.forget()
    return await take(turn, str(turn.state["text"]), source="screenshot")


@flow.step("read", role="editor", files=True)
async def read_wrong(turn: Turn) -> Result:
    """Take the corrected text instead of the one that was read."""
    if turn.text.strip().lower().strip(".! ") in {"oui", "yes", "ok"}:
        return await take(turn, str(turn.state["text"]), source="screenshot")
    return await given(turn)


# ---------------------------------------------------------------- inbox

async def inbox(turn: Turn, kind: str = "open", page: int = 0, *, replaces: bool = False) -> Reply:
    """List reviews: what waits first, with age and stars."""
    total = await reviews.count(turn.store, turn.practice_id, kind)
    found = await reviews.inbox(turn.store, turn.practice_id, kind=kind, offset=page * PAGE, limit=PAGE)
    lines = [turn.t("review-inbox", kind=kind, count=total)]
    lines += [reviewcard.line(turn, number, review) for number, review in enumerate(found, start=1 + page * PAGE)]
    opens = tuple(turn.button("review-number", "open", review.id, number=number, flow="review")
                  for number, review in enumerate(found, start=1 + page * PAGE))
    others = [name for name in reviews.FILTERS if name != kind]
    rest = total > (page + 1) * PAGE
    more = turn.button("review-more", "list", f"{kind}.{page + 1}", flow="review") if rest else None
    rows = [
        opens[:3], opens[3:],
        row(more, turn.button("review-paste", "paste", flow="review", style="primary")),
        tuple(turn.button(f"review-filter-{name}", "list", f"{name}.0", flow="review") for name in others[:2]),
        tuple(turn.button(f"review-filter-{name}", "list", f"{name}.0", flow="review") for name in others[2:]),
        row(turn.button("review-last", "last", flow="review"), turn.button("review-rhythm", "rhythm", flow="review")),
    ]
    return Reply("\n".join(lines), buttons=tuple(line for line in rows if line), replaces=replaces,
                 expect=Expect("review", "inbox", {}, minutes=120))


@flow.action("list")
async def list_(turn: Turn) -> Result:
    """Show another part of the inbox."""
    kind, _, page = turn.arg.partition(".")
    if kind not in reviews.FILTERS or not page.isdigit() or len(page) > 4:
        raise Stale
    return await inbox(turn, kind, int(page), replaces=True)


@flow.step("inbox", files=True)
async def after_inbox(turn: Turn) -> Result:
    """Take a review pasted under the inbox; anything else is meant for somebody else."""
    event = turn.request.event
    if isinstance(event, Shared):
        return await from_file(turn, event)
    if pasted.likeness(turn.text) >= 0.3:
        return await take(turn, turn.text)
    return await helping.fallback(turn)


@flow.action("last")
async def last(turn: Turn) -> Result:
    """Tell what the practice answered last time, to such a review when one is in hand."""
    review = await _known(turn) if turn.arg else None
    found = list(await reviews.replies(turn.store, turn.practice_id, limit=40))
    if review is not None:
        found = [made for made in found if made.subject != proposal.subject(review)]
        topics = set(review.topics)
        about = {key: other for made in found[:20]
                 if (other := await reviews.one(turn.store, turn.practice_id,
                                                int(key := made.subject.removeprefix("review:"))))}
        found.sort(key=lambda made: -len(topics & set(about[key].topics)) if (
            key := made.subject.removeprefix("review:")) in about else 1)
    if not found:
        before = review.previous_reply if review else ""
        return Reply(turn.t("review-last-none"), verbatim=before or None, expect=_still(turn))
    parts = [Reply(turn.t("review-last-title", count=min(2, len(found))), expect=_still(turn))]
    for made in found[:2]:
        at = moment(wall(made.created_at, turn.house.zone), turn.house.zone, turn.lang)
        parts.append(Reply(turn.t("review-last-one", number=made.subject.removeprefix("review:"), when=at),
                           verbatim=made.text))
    return tuple(parts)


@flow.action("history")
async def history(turn: Turn) -> Result:
    """Tell what happened to a review: who, when, and the mark of the exact text."""
    review = await _known(turn)
    names = {person.id: person.name for active in (True, False)
             for person in await people.members(turn.store, turn.practice_id, active=active)}
    marks = {made.id: made.digest[:approve.SHORT]
             for made in await drafts.versions(turn.store, turn.practice_id, proposal.subject(review))}
    lines = [turn.t("review-history-title", number=review.id or 0, state=review.state)]
    for event in (await audit.events(turn.store, turn.practice_id, proposal.subject(review)))[-25:]:
        when = moment(wall(event.at, turn.house.zone), turn.house.zone, turn.lang)
        mark = marks.get(event.facts.get("draft"), "")
        lines.append(turn.t("review-event", action=event.action, when=when, name=names.get(event.actor) or "—",
                            mark=mark or "—"))
    return Reply("\n".join(lines), thread=proposal.subject(review))


# ---------------------------------------------------------------- triage card

@flow.action("policy", role="editor")
async def policy(turn: Turn) -> Result:
    """Keep what the practice wants for its reviews."""
    if turn.arg not in {"ask", "answer", "never"}:
        raise Stale
    turn.house.policy = turn.arg
    await turn.note("settings-changed", f"practice:{turn.practice_id}", policy=turn.arg)
    return Reply(turn.t("review-policy-set", policy=turn.word(f"policy-{turn.arg}")), replaces=True)


@flow.action("stars", role="editor")
async def stars(turn: Turn) -> Result:
    """Note the stars, and judge again."""
    turn.arg, _, count = turn.arg.partition(".")
    review = await _known(turn)
    if count not in {"1", "2", "3", "4", "5"}:
        raise Stale
    before = proposal.judge(review)
    made = await reviewcard.in_hand(turn, review)
    starred = _copy(review, int(count))
    case = proposal.judge(starred)
    again = case.decision.value == "reply" and turn.house.policy != "never" and (
        made is None or (case.mood >= 4, case.mood <= 2) != (before.mood >= 4, before.mood <= 2))
    fresh = await proposal.compose(turn, starred) if again and review.state not in reviewcard.DONE else None
    review.stars = int(count)
    fill(review, case)
    await turn.note("review-judged", proposal.subject(review), stars=review.stars, decision=review.decision)
    shown: list[Reply | Notice] = [reviewcard.triage(turn, review, case, replaces=True)]
    if fresh is not None:
        shown += await _keep(turn, review, case, fresh)
    elif case.decision.value != "reply" and made is not None and review.state == "drafted":
        await drafts.void(turn.store, turn.practice_id, proposal.subject(review))
        review.state = "new"
        shown.append(Reply(turn.t("review-draft-void"), thread=proposal.subject(review)))
    return tuple(shown)


def _copy(review: Review, count: int) -> Review:
    return Review(id=review.id, practice_id=review.practice_id, source_key=review.source_key, author=review.author,
                  text=review.text, stars=count, received_at=review.received_at)


@flow.action("draft", role="editor")
async def draft(turn: Turn) -> Result:
    """Show the draft in hand, or write one."""
    review = await _known(turn)
    made = await reviewcard.in_hand(turn, review)
    case = proposal.judge(review)
    if made is not None:
        return reviewcard.draft(turn, review, case, made)
    if case.decision.value != "reply" or turn.house.policy == "never":
        raise Unusable(turn.word("review-not-to-answer"))
    return tuple(await _keep(turn, review, case, await proposal.compose(turn, review)))


@flow.action("anyway", role="practitioner")
async def anyway(turn: Turn) -> Result:
    """Write a draft although something else was advised: the practitioner decides, never in an emergency."""
    review = await _known(turn)
    case = proposal.judge(review)
    if case.urgency.value != "none" or turn.house.policy == "never":
        raise Unusable(turn.word("review-not-to-answer"))
    fresh = await proposal.compose(turn, review)
    await turn.note("advice-set-aside", proposal.subject(review), decision=case.decision.value)
    return (Reply(turn.t("review-anyway-note", decision=case.decision.value), thread=proposal.subject(review)),
            *await _keep(turn, review, case, fresh))


@flow.action("close", role="editor")
async def close(turn: Turn) -> Result:
    """Decide not to answer: an answer in its own right."""
    review = await _known(turn)
    for approval in await approvals.of_subject(turn.store, turn.practice_id, proposal.subject(review)):
        await reminders.finish_about(turn.store, turn.practice_id, f"approval:{approval.id}", "approval")
    await drafts.void(turn.store, turn.practice_id, proposal.subject(review))
    review.state = "closed"
    await turn.note("review-closed", proposal.subject(review))
    return Reply(turn.t("review-closed", number=review.id or 0), replaces=True, thread=proposal.subject(review),
                 buttons=(row(turn.button("review-reopen", "reopen", review.id),
                              turn.button("review-inbox-button", "list", "open.0")),))


@flow.action("reopen", role="editor")
async def reopen(turn: Turn) -> Result:
    """Take a review up again."""
    review = await _known(turn)
    made = await reviewcard.in_hand(turn, review)
    review.state = "drafted" if made and made.state == "draft" else "new"
    await turn.note("review-reopened", proposal.subject(review))
    return await open_(turn)


# ---------------------------------------------------------------- draft card

@flow.action("other", "shorter", "warmer", role="editor")
async def other(turn: Turn) -> Result:
    """Write it differently."""
    event = turn.request.event
    wish = event.action.name if isinstance(event, Pressed) else "other"
    review, made = await _draft(turn)
    return await _again(turn, review, made, wish, replaces=True)


async def _again(turn: Turn, review: Review, made: Draft, wish: str, *, replaces: bool = False,
                 measures: Mapping[str, str] | None = None) -> Result:
    tone, limit = made.tone or "sober", LIMIT
    chosen = dict(measures if measures is not None else _ticked(turn, review))
    if wish == "warmer":
        tone = "warm"
    elif wish == "sober":
        tone = "sober"
    elif wish == "shorter":
        tone, limit = "brief", min(256, int(len(made.text) * 0.85))
        if limit < SHORTEST:
            raise Unusable(turn.word("review-shortest"))
    case = proposal.judge(review)
    try:
        fresh = await proposal.compose(turn, review, tone=tone, limit=limit, measures=chosen, avoid=(made.text,))
    except Unusable:
        if wish == "shorter":
            raise Unusable(turn.word("review-shortest")) from None
        raise
    return tuple(await _keep(turn, review, case, fresh, measures=chosen, replaces=replaces))


@flow.action("measures", role="editor")
async def measures(turn: Turn) -> Result:
    """Offer today's measures for what the review speaks of."""
    review, made = await _draft(turn)
    from reviews.bank import measures as known
    from reviews.replies import TICKABLE

    case = proposal.judge(review)
    ticked = _ticked(turn, review)
    rows = []
    for topic in case.topics:
        for key in known(case.lang if case.lang in {"fr", "en"} else "fr").get(topic, ()) if topic in TICKABLE else ():
            mark = "☑ " if ticked.get(topic) == key else "☐ "
            button = turn.button(f"measure-{topic}-{key}", "tick", f"{made.id}.{topic}.{key}")
            rows.append((replace(button, text=mark + button.text),))
    if not rows:
        raise Unusable(turn.word("review-no-measure"))
    return Reply(turn.t("review-measures"), buttons=tuple(rows), thread=proposal.subject(review),
                 expect=reviewcard.talk(review, made.tone, ticked))


@flow.action("tick", role="editor")
async def tick(turn: Turn) -> Result:
    """Name a measure in the draft, or no longer."""
    turn.arg, _, rest = turn.arg.partition(".")
    topic, _, key = rest.partition(".")
    review, made = await _draft(turn)
    from reviews.bank import measures as known
    from reviews.replies import TICKABLE

    if topic not in TICKABLE or key not in known("fr").get(topic, ()):
        raise Stale
    now = _ticked(turn, review)
    chosen = {} if now.get(topic) == key else {topic: key}
    return await _again(turn, review, made, "same", measures=chosen)


@flow.action("edit", role="editor")
async def edit(turn: Turn) -> Result:
    """Offer the text for editing."""
    _, made = await _draft(turn)
    text = Field("text", turn.word("review-ask-text"), "long", required=True, initial=made.text, max_length=3000)
    return Reply("", verbatim=made.text, attach=Form("review", "edit", turn.word("review-edit-title"), (text,),
                                                     turn.word("review-keep"), str(made.id)))


@flow.form("edit", role="editor")
async def edited(turn: Turn) -> Result:
    """Check the new words and keep them as a version."""
    review, made = await _draft(turn)
    return await _edited(turn, review, made, str(turn.values.get("text") or ""))


async def _edited(turn: Turn, review: Review, made: Draft, text: str) -> Result:
    text = text.strip()
    if not text or len(text.encode()) > approve.LONGEST:
        raise Unusable(turn.word("core-form-long", limit=approve.LONGEST))
    case = proposal.judge(review)
    if text == made.text:
        return reviewcard.draft(turn, review, case, made)
    fresh = turn.tools.writer.edited(
        text, kind="reply", review=review.text or None, stars=review.stars, facts=proposal.facts(turn), tone=made.tone,
    )
    return tuple(await _keep(turn, review, case, fresh))


@flow.action("approve", role="editor")
async def sign(turn: Turn) -> Result:
    """Sign at once when it is this person's to sign, else ask who may."""
    review, made = await _draft(turn)
    if made.state == "approved":
        return reviewcard.draft(turn, review, proposal.judge(review), made)
    if made.verdict == "breach":
        raise Unusable(turn.word("review-breach"))
    if not await _mine_to_sign(turn, made):
        return await approve.request(turn, made)
    return _with_google(turn, review, await _signed(turn, made))


async def _signed(turn: Turn, made: Draft) -> Result:
    open_ = [asked for asked in await approvals.of_draft(turn.store, turn.practice_id, made.id or 0)
             if asked.state == "asked"]
    asked = open_[-1] if open_ else await approvals.ask(
        turn.store, made, asked_by=turn.me.id, signer_id=turn.me.id, now=turn.now,
    )
    return await approve.sign(replace(turn, flow="approve", arg=str(asked.id)))


def _with_google(turn: Turn, review: Review, result: Result) -> Result:
    """Add the way to Google's page once the text is signed."""
    parts = result if isinstance(result, tuple) else (result,)
    first = parts[0]
    if review.state != "approved" or not isinstance(first, Reply):
        return result
    buttons = (*first.buttons, (reviewcard.google(turn, review),))
    return (replace(first, buttons=buttons, expect=reviewcard.talk(review)), *parts[1:])


@flow.action("published", role="editor")
async def published(turn: Turn) -> Result:
    """Note that a person published the text; who may sign signs it with the same press."""
    _, made = await _draft(turn)
    if made.state == "published":
        return Reply(turn.t("approve-published-already"), audience="person")
    signed: Result = ()
    if made.state != "approved":
        if made.verdict not in {"clean", "advice"}:
            raise Unusable(turn.word("review-sign-first"))
        if not await _mine_to_sign(turn, made):
            return (Reply(turn.t("review-sign-first"), audience="person"), *await approve.request(turn, made))
        signed = await _signed(turn, made)
        if made.state != "approved":
            return signed
    found = [asked for asked in await approvals.of_draft(turn.store, turn.practice_id, made.id or 0)
             if asked.state == "signed"]
    if not found:
        raise Stale
    return await approve.published(replace(turn, flow="approve", arg=str(found[-1].id)))


async def _mine_to_sign(turn: Turn, made: Draft) -> bool:
    allowed = await signers.of(turn, made.subject, asked_by=turn.me.id)
    return turn.me.id in {person.id for person in allowed}


async def _keep(turn: Turn, review: Review, case: Any, fresh: Any, *, measures: Mapping[str, str] | None = None,
                replaces: bool = False) -> list[Reply | Notice]:
    kept, notices = await approve.keep(turn, proposal.subject(review), fresh)
    if review.state in {"new", "approved", "drafted"}:
        review.state = "drafted"
    return [reviewcard.draft(turn, review, case, kept, fresh.report, note=fresh.note, measures=measures,
                             replaces=replaces), *notices]


# ---------------------------------------------------------------- in words

@flow.step("card", files=True)
async def said_to_card(turn: Turn) -> Result:
    """Take words such as "plus court" for the card that is in hand."""
    if isinstance(turn.request.event, Shared):
        return await from_file(turn, turn.request.event)
    review = await reviews.one(turn.store, turn.practice_id, int(turn.state.get("review") or 0))
    heard = await _obey(turn, review) if review else None
    return heard if heard is not None else await helping.fallback(turn)


@flow.listen
async def hear(turn: Turn) -> Result | None:
    """Take an answer to a card, whoever gives it, and a few questions on reviews."""
    if turn.member is None:
        return None
    event = turn.request.event
    if isinstance(event, Said) and event.reply_to:
        number = await reviews.shown(turn.store, turn.practice_id, event.reply_to, turn.request.chat.id)
        review = await reviews.one(turn.store, turn.practice_id, number) if number else None
        heard = await _obey(turn, review) if review else None
        if heard is not None:
            return heard
    if wishes.LAST.search(turn.text) and len(turn.text) < 120:
        turn.arg = ""
        return await last(turn)
    if wishes.INBOX.search(turn.text) and len(turn.text) < 80:
        return await inbox(turn)
    return None


async def _obey(turn: Turn, review: Review) -> Result | None:
    text = turn.text.strip()
    made = await reviewcard.in_hand(turn, review)
    turn.flow = "review"
    if wishes.LAST.search(text) and len(text) < 120:
        turn.arg = str(review.id)
        return await last(turn)
    if wishes.CLOSE.match(text):
        _editor(turn)
        turn.arg = str(review.id)
        return await close(turn)
    if made is None or made.state == "published":
        return None
    wish = wishes.wish(text)
    if wish:
        _editor(turn)
        return await _again(turn, review, made, wish)
    if wishes.SIGN.match(text):
        _editor(turn)
        turn.arg = str(made.id)
        return await sign(turn)
    if wishes.PUBLISHED.match(text):
        _editor(turn)
        turn.arg = str(made.id)
        return await published(turn)
    added = wishes.ADD.match(text)
    if added:
        _editor(turn)
        return await _add(turn, review, made, added[1])
    if _resembles(text, made.text):
        _editor(turn)
        return await _edited(turn, review, made, text)
    return None


async def _add(turn: Turn, review: Review, made: Draft, words: str) -> Result:
    """Name a known measure in the house's words; else put the person's own sentence in, checked as any edit."""
    found = proposal.measure_asked(words)
    case = proposal.judge(review)
    if found is not None and case.lang in {"fr", "en"} and len(words) < 90:
        topic, key = found
        tone = made.tone or "sober"
        fresh = await proposal.compose(turn, review, tone="sober" if tone == "brief" else tone,
                                       measures={topic: key}, avoid=(made.text,))
        return tuple(await _keep(turn, review, case, fresh, measures={topic: key}))
    return await _edited(turn, review, made, proposal.with_sentence(made.text, words))


def _resembles(text: str, draft_: str) -> bool:
    from rapidfuzz import fuzz

    return len(text) >= 40 and fuzz.ratio(text, draft_) >= 55


# ---------------------------------------------------------------- the model

@flow.action("consent", role="practitioner")
async def consent(turn: Turn) -> Result:
    """Ask, once, whether masked reviews may go to the model's server."""
    review = await _known(turn)
    from compliance.redact import mask

    return Reply(
        turn.t("review-consent-ask", host=proposal.host(turn) or "—", text=mask(review.text).text[:600] or "—"),
        audience="person",
        buttons=(row(turn.button("review-consent-yes", "consented", "yes", style="primary"),
                     turn.button("review-consent-no", "consented", "no")),),
    )


@flow.action("consented", role="practitioner")
async def consented(turn: Turn) -> Result:
    """Keep the practitioner's choice."""
    turn.house.settings = {**turn.house.settings, proposal.CONSENT: turn.arg == "yes"}
    await turn.note("model-text", f"practice:{turn.practice_id}", allowed=turn.arg == "yes", host=proposal.host(turn))
    return Reply(turn.t("review-consent-kept", answer=turn.arg), replaces=True)


# ---------------------------------------------------------------- nudges

async def nudge(turn: Turn) -> None:
    """Have the practice's unanswered reviews told at its own rhythm, in the chat where they come in."""
    rule = NUDGES.get(str(turn.house.settings.get(RHYTHM, "weekly")), "")
    if not rule or await reminders.about(turn.store, turn.practice_id, "reviews"):
        return
    start = (wall(turn.now, turn.house.zone) + timedelta(days=1)).replace(hour=9, minute=0)
    await remind(turn, kind="nudge", subject="reviews", start_local=start.isoformat(timespec="minutes"), rrule=rule)


@flow.hook("ring-nudge")
async def ring(turn: Turn) -> Result:
    """Tell what still waits for an answer; nothing when nothing does."""
    reminder: Reminder = turn.values["ringing"].reminder
    waiting = await reviews.count(turn.store, turn.practice_id)
    if not waiting or reminder.subject != "reviews":
        return ()
    shown = await inbox(turn)
    return replace(shown, text=turn.t("review-nudge", count=waiting) + "\n" + shown.text, expect=None)


@flow.action("rhythm", role="editor")
async def rhythm(turn: Turn) -> Result:
    """Choose how often unanswered reviews are told."""
    if turn.arg:
        if turn.arg not in NUDGES:
            raise Stale
        turn.house.settings = {**turn.house.settings, RHYTHM: turn.arg}
        await reminders.finish_about(turn.store, turn.practice_id, "reviews", "nudge")
        await nudge(turn)
        return Reply(turn.t("review-rhythm-set", rhythm=turn.arg), replaces=True)
    now = str(turn.house.settings.get(RHYTHM, "weekly"))
    return Reply(turn.t("review-rhythm-ask", rhythm=now), buttons=(
        tuple(turn.button(f"review-rhythm-{name}", "rhythm", name) for name in NUDGES),))


# ---------------------------------------------------------------- inside

def _still(turn: Turn) -> Expect | None:
    """Stay with the review that was in hand."""
    if turn.state_of != ("review", "card"):
        return None
    return Expect("review", "card", dict(turn.state))


async def _known(turn: Turn) -> Review:
    if not turn.arg.isdigit() or len(turn.arg) > 15:
        raise Stale
    review = await reviews.one(turn.store, turn.practice_id, int(turn.arg))
    if review is None:
        raise Stale
    return review


async def _draft(turn: Turn) -> tuple[Review, Draft]:
    """Find the draft that a button names, as long as it is the newest of its review."""
    if not turn.arg.isdigit() or len(turn.arg) > 15:
        raise Stale
    made = await drafts.one(turn.store, turn.practice_id, int(turn.arg))
    if made is None or not made.subject.startswith("review:"):
        raise Stale
    review = await reviews.one(turn.store, turn.practice_id, int(made.subject.removeprefix("review:")))
    newest = await drafts.latest(turn.store, turn.practice_id, made.subject)
    if review is None or newest is None:
        raise Stale
    if newest.id != made.id or made.state == "void":
        raise Unusable(turn.word("review-old-draft"))
    return review, made


def _ticked(turn: Turn, review: Review) -> dict[str, str]:
    """Give the measures named on the card in hand."""
    if turn.state_of != ("review", "card") or turn.state.get("review") != review.id:
        return {}
    return {str(topic): str(key) for topic, key in (turn.state.get("measures") or {}).items()}


def _key(turn: Turn, found: pasted.Pasted) -> str:
    """Name a pasted review so that the same words are known again; short ones may be different people's."""
    words = " ".join(found.text.casefold().split())
    alone = "" if len(words) >= 20 else turn.request.id
    mark = f"{words}|{found.author.casefold()}|{alone}"
    return "pasted:" + (turn.scope.mac(mark) if turn.scope else mark)[:40]


def _editor(turn: Turn) -> None:
    if ROLES.index(turn.me.role) < ROLES.index("editor"):
        raise Forbidden("editor")

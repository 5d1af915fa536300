"""Report a review to Google, follow it up, keep the evidence, and know the clock: information, never advice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Expect, Field, File, Form, Reply, row
from bot.core.request import Shared
from bot.errors import Stale, Unusable
from handlers import evidence, pastday, proposal, reviewcard
from handlers import help as helping
from handlers.remind import add as remind
from planner.dates.echo import day as said_day
from planner.dates.echo import moment
from planner.recurrence import wall
from storage import reminders, reviews
from storage.tables import Reminder, Review

if TYPE_CHECKING:
    from reviews.reporting import Clock
    from reviews.triage import Triage

flow = Flow("report")

HOUR = 9                    # local: when follow-ups ring
PICTURE_BYTES = 5_000_000   # of a screenshot kept as evidence
TOOL = "https://support.google.com/business/workflow/9945796"  # Google's Reviews Management Tool


# ---------------------------------------------------------------- reporting

@flow.command("signaler", "report", menu=False)
async def command(turn: Turn) -> Result:
    """Show what is to be reported."""
    from handlers import review as inbox

    return await inbox.inbox(replace(turn, flow="review"), "care")


@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show how to report a review, or say honestly that it is an opinion."""
    review = await _known(turn)
    case = proposal.judge(review)
    return _card(turn, review, case) if case.policy else _opinion(turn, review, case)


@flow.action("choose", role="editor")
async def choose(turn: Turn) -> Result:
    """List Google's categories for somebody who knows more than the words say."""
    from reviews.triage import POLICIES

    review = await _known(turn)
    buttons = [turn.button(f"google-{name.replace('_', '-')}", "as", f"{review.id}.{name}") for name in POLICIES]
    return Reply(turn.t("report-choose"), buttons=tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)),
                 thread=proposal.subject(review))


@flow.action("as", role="editor")
async def as_category(turn: Turn) -> Result:
    """Show how to report under the category that was chosen."""
    from reviews.triage import POLICIES

    turn.arg, _, name = turn.arg.partition(".")
    review = await _known(turn)
    if name not in POLICIES:
        raise Stale
    return _card(turn, review, replace(proposal.judge(review), policy=(name,)), chosen=True)


@flow.action("sent", role="editor")
async def sent(turn: Turn) -> Result:
    """Note that a person reported the review, and look again in three days."""
    from reviews.reporting import APPEAL_AFTER_DAYS

    turn.arg, _, name = turn.arg.partition(".")
    review = await _known(turn)
    review.state = "reported"
    await turn.note("review-reported", proposal.subject(review), policy=name)
    when = await _look_again(turn, review, "report", name)
    return Reply(turn.t("report-sent", days=APPEAL_AFTER_DAYS, when=when), replaces=True,
                 thread=proposal.subject(review), buttons=_outcome(turn, review, "report", name))


@flow.action("removed", role="editor")
async def removed(turn: Turn) -> Result:
    """Close a review that Google took down."""
    turn.arg = turn.arg.partition(".")[0]
    review = await _known(turn)
    await _end(turn, review, ("report", "appeal"))
    review.state = "closed"
    await turn.note("review-removed", proposal.subject(review))
    return Reply(turn.t("report-removed", number=review.id or 0), replaces=True)


@flow.action("refused", role="editor")
async def refused(turn: Turn) -> Result:
    """Note Google's refusal: one appeal is left after the first, the law's ways after the second."""
    from reviews import reporting

    number, _, rest = turn.arg.partition(".")
    stage, _, name = rest.partition(".")
    turn.arg = number
    review = await _known(turn)
    await _end(turn, review, ("report", "appeal"))
    review.state = "refused"
    await turn.note("review-report-refused", proposal.subject(review), stage=stage)
    if stage == "appeal" or name not in _policies():
        return Reply(turn.t("report-refused-last"), buttons=_ways(turn, review), thread=proposal.subject(review))
    return Reply(
        turn.t("report-refused"), verbatim=reporting.appeal(name, turn.lang), thread=proposal.subject(review),
        buttons=(row(turn.button("report-appealed", "appealed", f"{review.id}.{name}", style="primary"),
                     Button(turn.word("report-tool"), url=TOOL)), *_ways(turn, review)),
    )


@flow.action("appealed", role="editor")
async def appealed(turn: Turn) -> Result:
    """Note the one appeal, and look again in three days."""
    turn.arg, _, name = turn.arg.partition(".")
    review = await _known(turn)
    review.state = "appealed"
    await turn.note("review-appealed", proposal.subject(review))
    when = await _look_again(turn, review, "appeal", name)
    return Reply(turn.t("report-appeal-sent", when=when), replaces=True, thread=proposal.subject(review),
                 buttons=_outcome(turn, review, "appeal", name))


@flow.action("later", role="editor")
async def later(turn: Turn) -> Result:
    """Look again in three days: Google has not decided."""
    number, _, rest = turn.arg.partition(".")
    stage, _, name = rest.partition(".")
    turn.arg = number
    review = await _known(turn)
    return Reply(turn.t("report-later", when=await _look_again(turn, review, stage, name)), replaces=True)


@flow.hook("ring-report")
async def ring(turn: Turn) -> Result:
    """Ask whether Google has decided, or tell how far the three months have run."""
    reminder: Reminder = turn.values["ringing"].reminder
    review = await reviews.one(turn.store, turn.practice_id, int(reminder.subject.removeprefix("review:") or 0))
    if review is None:
        return ()
    stage, name = str(reminder.options.get("stage")), str(reminder.options.get("policy") or "")
    if stage == "clock":
        return _clock_card(turn, review, _clock(_published(turn, review) or turn.now.date()))
    if review.state not in {"reported", "appealed"}:
        return ()
    return Reply(turn.t("report-follow-up", number=review.id or 0, stage=stage),
                 buttons=_outcome(turn, review, stage, name), card=proposal.subject(review),
                 thread=proposal.subject(review))


def _card(turn: Turn, review: Review, case: Triage, *, chosen: bool = False) -> Reply:
    from reviews import reporting

    made = reporting.report(case, turn.lang)
    if made is None:
        return _opinion(turn, review, case)
    lines = [turn.t("report-title", category=made.category)]
    spans = [reason.span for reason in case.reasons if reason.code == made.policy and reason.span]
    if spans and not chosen:
        start, end = spans[0]
        lines.append(turn.t("report-words", words=" ".join(case.text[start:end].split())[:300]))
    lines.append(turn.t("report-chosen") if chosen else turn.t("report-verdict", why=case.removal.words(turn.lang)))
    lines += [f"{number}. {escape(step)}" for number, step in enumerate(made.steps, start=1)]
    lines.append(turn.t("report-text"))
    rows = [
        row(turn.button("report-done", "sent", f"{review.id}.{made.policy}", style="primary"),
            Button(turn.word("report-page"), url=reviewcard.address(review))),
        *_ways(turn, review),
        row(turn.button("report-other-category", "choose", review.id)),
    ]
    return Reply("\n".join(lines), verbatim=made.text, buttons=tuple(rows), thread=proposal.subject(review))


def _opinion(turn: Turn, review: Review, case: Triage) -> Reply:
    return Reply(
        turn.t("report-opinion", why=case.removal.words(turn.lang)), thread=proposal.subject(review),
        buttons=(*_ways(turn, review), row(turn.button("report-other-category", "choose", review.id))),
    )


def _ways(turn: Turn, review: Review) -> tuple[tuple[Button, ...], ...]:
    return (row(turn.button("report-evidence", "evidence", review.id), turn.button("report-clock", "clock", review.id)),
            row(turn.button("report-routes", "routes", review.id), turn.button("report-listing", "listing")))


def _outcome(turn: Turn, review: Review, stage: str, name: str) -> tuple[tuple[Button, ...], ...]:
    tail = f"{review.id}.{stage}.{name}"
    return (row(turn.button("report-yes", "removed", tail), turn.button("report-no", "refused", tail),
                turn.button("report-not-yet", "later", tail)),)


async def _look_again(turn: Turn, review: Review, stage: str, name: str) -> str:
    from reviews.reporting import follow_up

    await _end(turn, review, ("report", "appeal"))
    day = follow_up(wall(turn.now, turn.house.zone).date()).check
    made = await remind(turn, kind="report", subject=proposal.subject(review), start_local=_morning(day),
                        options={"stage": stage, "policy": name})
    return moment(wall(made.next_fire_at or turn.now, made.zone), made.zone, turn.lang)


async def _end(turn: Turn, review: Review, stages: Sequence[str]) -> None:
    for reminder in await reminders.about(turn.store, turn.practice_id, proposal.subject(review)):
        if reminder.kind == "report" and reminder.options.get("stage") in stages:
            reminder.status, reminder.next_fire_at = "done", None
            reminder.version += 1


# ---------------------------------------------------------------- evidence

@flow.action("evidence", role="editor")
async def evidence_(turn: Turn) -> Result:
    """Ask for what is not known of the review, each question skippable."""
    review = await _known(turn)
    published = _published(turn, review)
    fields = (
        Field("published", turn.word("report-ask-published"), hint=turn.word("report-ask-published-hint"),
              initial=published.isoformat() if published else "", max_length=40),
        Field("author", turn.word("report-ask-author"), initial=review.author, max_length=120),
        Field("link", turn.word("report-ask-link"), initial=review.link, max_length=500),
    )
    return Reply(turn.t("report-evidence-intro"), attach=Form("report", "evidence", turn.word("report-evidence-title"),
                                                               fields, turn.word("core-form-done"), str(review.id)))


@flow.form("evidence", role="editor")
async def evidence_given(turn: Turn) -> Result:
    """Keep the facts and hand the pack over; a screenshot may follow."""
    review = await _known(turn)
    given = str(turn.values.get("published") or "").strip()
    if given:
        day = pastday.read(given, wall(turn.now, turn.house.zone).date())
        if day is None:
            raise Unusable(turn.word("report-day-unread"))
        _keep_day(turn, review, day)
    review.author = str(turn.values.get("author") or review.author).strip()
    review.link = str(turn.values.get("link") or review.link).strip()
    return await _handed(turn, review)


@flow.step("shot", role="editor", files=True)
async def shot(turn: Turn) -> Result:
    """Put a screenshot into the pack."""
    event = turn.request.event
    turn.arg = str(turn.state.get("review") or "")
    if not isinstance(event, Shared):
        return await helping.fallback(turn)
    review = await _known(turn)
    if event.kind != "photo" and not event.mime.startswith("image/"):
        raise Unusable(turn.word("report-shot-image"))
    if event.size > PICTURE_BYTES:
        raise Unusable(turn.word("review-photo-big", limit=PICTURE_BYTES // 1_000_000))
    evidence.keep_screenshot(review, await event.fetch())
    return await _handed(turn, review)


async def _handed(turn: Turn, review: Review) -> Result:
    published = _published(turn, review)
    content, mark = evidence.pack(review, captured=turn.now, published=published)
    review.evidence = True
    await turn.note("evidence-made", proposal.subject(review), sha256=mark, bytes=len(content))
    at = moment(wall(turn.now, turn.house.zone), turn.house.zone, turn.lang)
    name = f"avis-{review.id}-{wall(turn.now, turn.house.zone):%Y%m%d-%H%M}.zip"
    pack = Reply(
        turn.t("report-evidence-made", mark=mark, when=at, shot="yes" if review.screenshot else "no"),
        attach=File(name, "application/zip", content), thread=proposal.subject(review),
        expect=Expect("report", "shot", {"review": review.id}, minutes=60),
    )
    if published is None:
        return pack
    return (pack, _clock_card(turn, review, await _wind(turn, review, published)))


# ---------------------------------------------------------------- the clock

@flow.action("clock", role="editor")
async def clock(turn: Turn) -> Result:
    """Tell the three months, asking first when the review was first published."""
    review = await _known(turn)
    published = _published(turn, review)
    if published is None:
        return Reply(turn.t("report-clock-ask"), thread=proposal.subject(review),
                     expect=Expect("report", "day", {"review": review.id}, placeholder="12/10/2026"))
    return _clock_card(turn, review, await _wind(turn, review, published))


@flow.action("redate", role="editor")
async def redate(turn: Turn) -> Result:
    """Ask for the day of first publication again."""
    review = await _known(turn)
    return Reply(turn.t("report-clock-ask"), thread=proposal.subject(review),
                 expect=Expect("report", "day", {"review": review.id}, placeholder="12/10/2026"))


@flow.step("day", role="editor")
async def day(turn: Turn) -> Result:
    """Take the day of first publication."""
    turn.arg = str(turn.state.get("review") or "")
    review = await _known(turn)
    found = pastday.read(turn.text, wall(turn.now, turn.house.zone).date())
    if found is None:
        return Reply(turn.t("report-day-unread"), expect=Expect("report", "day", dict(turn.state)))
    _keep_day(turn, review, found)
    return _clock_card(turn, review, await _wind(turn, review, found))


async def _wind(turn: Turn, review: Review, published: date) -> Clock:
    """Set the reminders of the clock anew; only days to come ring."""
    clock_ = _clock(published)
    await _end(turn, review, ("clock",))
    today = wall(turn.now, turn.house.zone)
    for day_ in clock_.reminders:
        if datetime.combine(day_, time(HOUR)) > today.replace(tzinfo=None):
            await remind(turn, kind="report", subject=proposal.subject(review), start_local=_morning(day_),
                         options={"stage": "clock"})
    await turn.note("clock-set", proposal.subject(review), published=published.isoformat(),
                    last=clock_.last_day.isoformat())
    return clock_


def _clock_card(turn: Turn, review: Review, clock_: Clock) -> Reply:
    left = clock_.left(wall(turn.now, turn.house.zone).date())
    text = turn.t("report-clock-card", number=review.id or 0, published=_day(turn, clock_.published),
                  last=_day(turn, clock_.last_day), left=left,
                  reminders=", ".join(_day(turn, day_) for day_ in clock_.reminders[:-1]) or "—")
    return Reply(text, thread=proposal.subject(review), buttons=(
        row(turn.button("report-evidence", "evidence", review.id), turn.button("report-redate", "redate", review.id)),
        row(turn.button("report-routes", "routes", review.id)),
    ))


@flow.action("routes")
async def routes(turn: Turn) -> Result:
    """Tell the ways that the law offers, with sources."""
    from reviews import reporting

    ways = reporting.routes(turn.lang)
    lines = [turn.t("report-routes-title")]
    lines += [f"• **{escape(way.name)}** — {escape(way.words)}" for way in ways]
    links = [Button(f"{turn.word('report-source')} : {way.name}"[:60], url=way.source) for way in ways]
    return Reply("\n".join(lines), buttons=tuple((link,) for link in links))


@flow.action("listing")
async def listing(turn: Turn) -> Result:
    """Give the objection to an unwanted listing (REV-08)."""
    from reviews import reporting

    return Reply(turn.t("report-listing-intro"), verbatim=reporting.listing_removal(turn.lang))


# ---------------------------------------------------------------- inside

def _clock(published: date) -> Clock:
    from reviews.reporting import defamation_clock

    return defamation_clock(published)


def _policies() -> tuple[str, ...]:
    from reviews.triage import POLICIES

    return POLICIES


def _morning(day_: date) -> str:
    return datetime.combine(day_, time(HOUR)).isoformat(timespec="minutes")


def _published(turn: Turn, review: Review) -> date | None:
    return wall(review.published_at, turn.house.zone).date() if review.published_at else None


def _keep_day(turn: Turn, review: Review, found: date) -> None:
    from planner.recurrence import instant

    if _published(turn, review) != found:
        review.published_at = instant(datetime.combine(found, time(12)), turn.house.zone).astimezone(UTC)


def _day(turn: Turn, day_: date) -> str:
    return said_day(day_, turn.lang)


async def _known(turn: Turn) -> Review:
    if not turn.arg.isdigit() or len(turn.arg) > 15:
        raise Stale
    review = await reviews.one(turn.store, turn.practice_id, int(turn.arg))
    if review is None:
        raise Stale
    return review



"""Reminders: set in plain words, confirmed in full, rung as a card, moved with one tap or one phrase."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import compliance
from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Expect, Reply, row
from bot.core.request import Action, Pressed
from bot.errors import Stale, Unusable
from bot.jobs.schedule import first_fire
from handlers import captions
from planner import dates, recurrence
from planner.dates.echo import moment, repetition
from planner.recurrence import wall
from storage import posts, reminders
from storage.reminders import lead_of
from storage.tables import Post, Reminder

flow = Flow("remind")

RECENT = timedelta(hours=36)  # how long a card may be answered with a phrase
SHOWN = 12


# ---------------------------------------------------------------- setting one

@flow.command("rappel", "remind")
@flow.action("new")
async def new(turn: Turn) -> Result:
    """Read when and what, or ask."""
    if turn.args.strip():
        return await _read(turn, turn.args.strip(), {})
    return Reply(turn.t("remind-ask"), expect=Expect("remind", "when", {}, placeholder=turn.word("remind-placeholder")))


@flow.step("when")
async def when(turn: Turn) -> Result:
    """Take the phrase that was asked for."""
    return await _read(turn, turn.text, dict(turn.state))


@flow.step("sure")
async def other_words(turn: Turn) -> Result:
    """Take another phrase, or a yes in words, instead of the buttons."""
    if turn.text.strip().lower().rstrip(".! ") in {"oui", "yes", "ok", "o", "y", "d’accord", "d'accord"}:
        return await yes(turn)
    return await _read(turn, turn.text, {key: turn.state[key] for key in ("note", "reminder") if key in turn.state})


@flow.action("yes")
async def yes(turn: Turn) -> Result:
    """Keep the reminder as it was echoed."""
    if turn.state_of != ("remind", "sure"):
        raise Stale
    state = turn.state
    turn.forget()
    if state.get("reminder"):
        return await _moved(turn, int(state["reminder"]), str(state["at"]), str(state.get("rrule") or ""))
    reminder = await add(
        turn, kind="slot" if state.get("rrule") else "note", note=str(state.get("note") or ""),
        start_local=str(state["at"]), rrule=str(state.get("rrule") or ""),
    )
    return Reply(
        turn.t("remind-set", when=said(turn, reminder)),
        buttons=(row(turn.button("remind-see-all", "list"), turn.button("remind-undo", "delete", reminder.id)),),
        replaces=isinstance(turn.request.event, Pressed),
    )


@flow.action("change")
async def change(turn: Turn) -> Result:
    """Ask for the moment again, keeping what it is for."""
    if turn.state_of != ("remind", "sure"):
        raise Stale
    kept = {key: turn.state[key] for key in ("note", "reminder") if key in turn.state}
    return Reply(turn.t("remind-other"), expect=Expect("remind", "when", kept))


@flow.action("pick")
async def pick(turn: Turn) -> Result:
    """Take one of the moments that were offered."""
    if turn.state_of != ("remind", "sure") or not turn.arg.isdigit():
        raise Stale
    options: Sequence[Any] = turn.state.get("options") or ()
    if int(turn.arg) >= len(options):
        raise Stale
    chosen = options[int(turn.arg)]
    state = {**turn.state, "at": chosen["at"], "rrule": chosen.get("rrule"), "options": None}
    return _sure(turn, state, chosen["echo"])


async def add(turn: Turn, *, kind: str, start_local: str, note: str = "", rrule: str = "", subject: str = "",
              options: dict[str, Any] | None = None, nag: int = 0) -> Reminder:
    """Keep a reminder that rings in this chat; raise Unusable when its moment has passed."""
    chat, zone = turn.request.chat, turn.house.zone
    fire = first_fire(rrule, start_local, zone, turn.now)
    if fire is None:
        raise Unusable(turn.word("remind-past"))
    reminder = Reminder(
        practice_id=turn.practice_id, member_id=turn.me.id, kind=kind, subject=subject, platform=chat.platform,
        team=chat.team, chat=chat.id, thread=chat.thread or "", private=chat.private, note=note, rrule=rrule,
        start_local=start_local, zone=zone, next_fire_at=fire, created_at=turn.now, options=options or {}, nag=nag,
        lead_s=lead_of(turn.house),
    )
    turn.store.add(reminder)
    await turn.store.flush()
    return reminder


async def schedule_post(turn: Turn, post: Post) -> Reminder:
    """Remind of a planned post at its slot, in place of any earlier reminder of it."""
    await reminders.finish_about(turn.store, turn.practice_id, f"post:{post.id}", "post")
    if post.slot_at is None:
        raise Unusable(turn.word("remind-past"))
    local = wall(post.slot_at, turn.house.zone)
    return await add(turn, kind="post", start_local=local.isoformat(timespec="minutes"), subject=f"post:{post.id}")


# ---------------------------------------------------------------- the list

@flow.command("rappels", "reminders")
@flow.action("list")
async def list_(turn: Turn) -> Result:
    """List what will ring, what is paused, and what could not be delivered."""
    found = await reminders.of_practice(turn.store, turn.practice_id)
    lost = await reminders.dead(turn.store, turn.practice_id)
    if not found and not lost:
        return Reply(turn.t("remind-none"), buttons=(row(turn.button("remind-new", "new")),))
    lines = [turn.t("remind-list")]
    rows: list[tuple[Button, ...]] = []
    for number, reminder in enumerate(found[:SHOWN], start=1):
        what = await _what(turn, reminder)
        lines.append(turn.t("remind-line", number=number, when=said(turn, reminder), what=what, status=reminder.status))
        rows.append(row(turn.button("remind-open", "open", reminder.id, number=number)))
    if len(found) > SHOWN:
        lines.append(turn.t("remind-more", count=len(found) - SHOWN))
    if lost:
        lines.append(turn.t("remind-lost", count=len(lost)))
    grouped = [tuple(button for line in rows[start : start + 4] for button in line) for start in range(0, len(rows), 4)]
    below = row(turn.button("remind-new", "new"), turn.button("peak-open", "open", flow="peak"))
    return Reply("\n".join(lines), buttons=(*grouped, below))


@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show one reminder with what can be done to it."""
    reminder = await _mine(turn)
    paused = reminder.status == "paused"
    return Reply(
        turn.t("remind-one", when=said(turn, reminder), what=await _what(turn, reminder), status=reminder.status),
        buttons=(
            row(turn.button("remind-edit", "edit", reminder.id), turn.button(*_switch(paused=paused), reminder.id)),
            row(turn.button("remind-nag", "nag", reminder.id) if not reminder.nag else None,
                turn.button("remind-delete", "delete", reminder.id, style="danger"),
                turn.button("core-back", "list")),
        ),
        replaces=True,
    )


def _switch(*, paused: bool) -> tuple[str, str]:
    return ("remind-resume", "resume") if paused else ("remind-pause", "pause")


@flow.action("edit")
async def edit(turn: Turn) -> Result:
    """Ask for another moment."""
    reminder = await _mine(turn)
    return Reply(turn.t("remind-other"), expect=Expect("remind", "when", {"reminder": reminder.id}))


@flow.action("pause", "resume")
async def pause(turn: Turn) -> Result:
    """Stop or go on ringing."""
    reminder = await _mine(turn)
    if reminder.status == "paused":
        reminder.next_fire_at = first_fire(reminder.rrule, reminder.start_local, reminder.zone, turn.now)
        reminder.status = "active" if reminder.next_fire_at else "done"
    else:
        reminder.status = "paused"
    reminder.version += 1
    return await open_(turn)


@flow.action("nag")
async def nag(turn: Turn) -> Result:
    """Ring again until it is done, three times at most."""
    reminder = await _mine(turn)
    reminder.nag = 3
    reminder.version += 1
    return Reply(turn.t("remind-nagging", times=reminder.nag), replaces=True)


@flow.action("delete")
async def delete(turn: Turn) -> Result:
    """End a reminder."""
    reminder = await _mine(turn)
    reminder.status, reminder.next_fire_at = "done", None
    reminder.version += 1
    return Reply(turn.t("remind-deleted"), replaces=True)


# ---------------------------------------------------------------- ringing

@flow.hook("ring-note")
async def ring_note(turn: Turn) -> Result:
    """Ring for a one-shot."""
    reminder: Reminder = turn.values["ringing"].reminder
    return Reply(turn.t("remind-rings", what=reminder.note or turn.word("remind-default-note")),
                 buttons=_later(turn, reminder), card=f"reminder:{reminder.id}")


@flow.hook("ring-slot")
async def ring_slot(turn: Turn) -> Result:
    """Ring at a weekly posting time: with the post planned for today when there is one."""
    reminder: Reminder = turn.values["ringing"].reminder
    planned = await posts.due_about(turn.store, turn.practice_id, turn.now)
    if planned is not None:
        return _post_card(turn, reminder, planned)
    return Reply(
        turn.t("remind-rings-slot", what=reminder.note or turn.word("remind-default-note")),
        buttons=(row(Button(turn.word("remind-need-idea"), Action("ideas", "open"))), *_later(turn, reminder)),
        card=f"reminder:{reminder.id}",
    )


@flow.hook("ring-post")
async def ring_post(turn: Turn) -> Result:
    """Ring for a planned post, its text checked again against today's rules."""
    reminder: Reminder = turn.values["ringing"].reminder
    post = await posts.one(turn.store, turn.practice_id, int(reminder.subject.removeprefix("post:") or 0))
    if post is None or post.state in {"posted", "skipped"}:
        return ()
    return _post_card(turn, reminder, post)


def _post_card(turn: Turn, reminder: Reminder, post: Post) -> Reply:
    body: dict[str, Any] = post.body or {}
    caption = captions.whole(body)
    at = wall(post.slot_at or turn.now, turn.house.zone)
    report = compliance.check(caption, kind="post") if caption else None
    lines = [turn.t("remind-rings-post", network=turn.word(f"network-{post.network}"),
                    when=moment(at, turn.house.zone, turn.lang), title=post.title)]
    if post.reason:
        lines.append(turn.t("remind-why-now", why=post.reason))
    if report is not None and report.verdict in {"risk", "breach"}:
        lines.append(turn.t("remind-recheck", verdict=report.verdict, rules=", ".join(f.rule for f in report.findings)))
        caption = "" if report.verdict == "breach" else caption
    return Reply(
        "\n".join(lines), verbatim=caption or None, card=f"post:{post.id}",
        buttons=(row(turn.button("remind-posted", "posted", post.id, style="primary")), *_later(turn, reminder)),
    )


def _later(turn: Turn, reminder: Reminder) -> tuple[tuple[Button, ...], ...]:
    key = reminder.id
    done = None if reminder.kind == "post" else turn.button("remind-done", "done", key, style="primary")
    return tuple(
        line for line in (
            row(done, turn.button("remind-hour", "later", f"{key}.hour"),
                turn.button("remind-evening", "later", f"{key}.evening"),
                turn.button("remind-tomorrow", "later", f"{key}.tomorrow")),
            row(turn.button("remind-moment", "edit-once", key),
                Button(turn.word("remind-other-idea"), Action("ideas", "open")) if reminder.kind == "post" else None,
                turn.button("remind-skip", "skip", key)),
        ) if line
    )


@flow.action("posted")
async def posted(turn: Turn) -> Result:
    """Note that a post was published, and ask once, in three days, how it did."""
    post = await posts.one(turn.store, turn.practice_id, _number(turn.arg))
    if post is None or post.state == "posted":
        raise Stale
    post.state, post.posted_at = "posted", turn.now
    await reminders.finish_about(turn.store, turn.practice_id, f"post:{post.id}", "post")
    await turn.note("post-published", f"post:{post.id}")
    later = wall(turn.now + timedelta(days=3), turn.house.zone).replace(second=0, microsecond=0)
    await add(turn, kind="result", start_local=later.isoformat(timespec="minutes"), subject=f"post:{post.id}")
    return Reply(turn.t("remind-posted-done", title=post.title), replaces=True)


@flow.action("done")
async def done(turn: Turn) -> Result:
    """Put a card away."""
    _settle(turn, await _known(turn))
    return Reply(turn.t("remind-done-noted"), replaces=True)


@flow.action("skip")
async def skip(turn: Turn) -> Result:
    """Let it pass; a planned post becomes skipped."""
    reminder = await _known(turn)
    if reminder.subject.startswith("post:"):
        post = await posts.one(turn.store, turn.practice_id, _number(reminder.subject.removeprefix("post:")))
        if post is not None and post.state != "posted":
            post.state = "skipped"
    _settle(turn, reminder)
    return Reply(turn.t("remind-skipped"), replaces=True)


def _settle(turn: Turn, reminder: Reminder) -> None:
    """End this ringing and its insistence; what repeats goes on at its own next time."""
    reminder.next_fire_at = (
        first_fire(reminder.rrule, reminder.start_local, reminder.zone, turn.now) if reminder.rrule else None
    )
    if reminder.next_fire_at is None:
        reminder.status = "done"
    reminder.version += 1


@flow.action("later")
async def later(turn: Turn) -> Result:
    """Ring again in an hour, this evening, or tomorrow at the same hour."""
    turn.arg, _, word = turn.arg.partition(".")
    reminder = await _known(turn)
    now = wall(turn.now, turn.house.zone).replace(second=0, microsecond=0)
    at = {
        "hour": now + timedelta(hours=1),
        "evening": now.replace(hour=19, minute=0),
        "tomorrow": now + timedelta(days=1),
    }.get(word)
    if at is None:
        raise Stale
    if at <= now:
        at += timedelta(days=1)
    return await _again(turn, reminder, at)


@flow.action("edit-once")
async def edit_once(turn: Turn) -> Result:
    """Ask for another moment of this one ringing."""
    reminder = await _known(turn)
    return Reply(turn.t("remind-other"), expect=Expect("remind", "again", {"reminder": reminder.id}))


@flow.step("again")
async def again(turn: Turn) -> Result:
    """Take the other moment."""
    turn.arg = str(turn.state.get("reminder") or "")
    reminder = await _known(turn)
    found = _when(turn, turn.text)
    if found.kind != "once" or found.at is None:
        return Reply(turn.t("remind-not-read"), expect=Expect("remind", "again", dict(turn.state)))
    return await _again(turn, reminder, found.at)


@flow.listen
async def hear(turn: Turn) -> Result | None:
    """Take "demain 19h" as an answer to the card that rang last, and "rappelle-moi …" as a new reminder."""
    text = turn.text.strip()
    if len(text) > 200 or turn.member is None:
        return None
    low = text.lower()
    if low.startswith(("rappelle", "rappelez", "remind me", "n’oublie", "n'oublie")):
        return await _read(turn, text, {})
    rang = await reminders.last_rung(turn.store, turn.practice_id, turn.request.chat.id, turn.now - RECENT)
    if rang is None:
        return None
    found = _when(turn, text)
    if found.kind != "once" or found.at is None or len(found.rest.split()) > 1:
        return None
    return await _again(turn, rang, found.at)


async def _again(turn: Turn, reminder: Reminder, at: datetime) -> Result:
    """Ring the same thing once more at a local moment; a repeating reminder keeps its own times."""
    target = reminder
    if reminder.rrule:
        target = await add(turn, kind="note", note=reminder.note, start_local=at.isoformat(timespec="minutes"))
    else:
        fire = first_fire("", at.isoformat(timespec="minutes"), turn.house.zone, turn.now)
        if fire is None:
            raise Unusable(turn.word("remind-past"))
        reminder.start_local, reminder.zone = at.isoformat(timespec="minutes"), turn.house.zone
        reminder.next_fire_at, reminder.status = fire, "active"
        reminder.version += 1
        if reminder.subject.startswith("post:"):
            post = await posts.one(turn.store, turn.practice_id, _number(reminder.subject.removeprefix("post:")))
            if post is not None:
                post.slot_at = fire
    return Reply(turn.t("remind-moved", when=said(turn, target)), replaces=isinstance(turn.request.event, Pressed))


async def _moved(turn: Turn, reminder_id: int, at: str, rrule: str) -> Result:
    turn.arg = str(reminder_id)
    reminder = await _mine(turn)
    fire = first_fire(rrule, at, turn.house.zone, turn.now)
    if fire is None:
        raise Unusable(turn.word("remind-past"))
    reminder.rrule, reminder.start_local, reminder.zone = rrule, at, turn.house.zone
    reminder.next_fire_at, reminder.status = fire, "active"
    reminder.version += 1
    return Reply(turn.t("remind-moved", when=said(turn, reminder)))


# ---------------------------------------------------------------- words

def said(turn: Turn, reminder: Reminder) -> str:
    """Say when a reminder rings, in full: weekday, date, hour, zone."""
    zone = reminder.zone
    if reminder.rrule:
        following = wall(reminder.next_fire_at or turn.now, zone)
        rule = recurrence.Recurrence(datetime.fromisoformat(reminder.start_local), zone, reminder.rrule)
        return repetition(rule, turn.lang, following)
    at = wall(reminder.next_fire_at, zone) if reminder.next_fire_at else datetime.fromisoformat(reminder.start_local)
    return moment(at, zone, turn.lang)


async def _what(turn: Turn, reminder: Reminder) -> str:
    if reminder.subject.startswith("post:"):
        post = await posts.one(turn.store, turn.practice_id, _number(reminder.subject.removeprefix("post:")))
        if post is not None:
            return post.title
    return reminder.note or turn.word(f"remind-kind-{reminder.kind}")


def _when(turn: Turn, text: str) -> dates.When:
    return dates.read(text, turn.now, turn.house.zone, turn.lang)


async def _read(turn: Turn, text: str, kept: dict[str, Any]) -> Result:
    found = _when(turn, text)
    note = str(kept.get("note") or found.rest)
    base = {**kept, "note": note}
    match found.kind:
        case "once" if found.at is not None:
            return _sure(turn, {**base, "at": found.at.isoformat(timespec="minutes")}, found.echo)
        case "recurring" if found.start is not None:
            state = {**base, "at": found.start.isoformat(timespec="minutes"), "rrule": found.rrule}
            return _sure(turn, state, found.echo)
        case "ask" if found.options:
            options = [
                {"at": option.at.isoformat(timespec="minutes"), "rrule": option.rrule, "echo": option.echo}
                for option in found.options
            ]
            buttons = tuple((turn.button("remind-option", "pick", number, echo=option["echo"]),)
                            for number, option in enumerate(options))
            return Reply(turn.t("remind-which"), buttons=buttons,
                         expect=Expect("remind", "sure", {**base, "options": options}))
        case _:
            return Reply(turn.t("remind-not-read"), expect=Expect("remind", "when", kept))


def _sure(turn: Turn, state: dict[str, Any], echo: str) -> Reply:
    note = str(state.get("note") or "")
    text = turn.t("remind-sure-note", when=echo, what=note) if note else turn.t("remind-sure", when=echo)
    return Reply(
        text, buttons=(row(turn.button("core-yes", "yes", style="primary"), turn.button("core-change", "change")),),
        expect=Expect("remind", "sure", state),
    )


async def _mine(turn: Turn) -> Reminder:
    reminder = await reminders.one(turn.store, turn.practice_id, _number(turn.arg))
    if reminder is None or reminder.status == "done":
        raise Stale
    return reminder


async def _known(turn: Turn) -> Reminder:
    reminder = await reminders.one(turn.store, turn.practice_id, _number(turn.arg))
    if reminder is None:
        raise Stale
    return reminder


def _number(text: str) -> int:
    if not text.isdigit() or len(text) > 15:
        raise Stale
    return int(text)


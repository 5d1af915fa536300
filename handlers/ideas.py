"""Ideas: three cards with their moment; keep, change, develop, plan, poll, adapt, and ask why.

Above 300 lines because the life of one idea, from card to planned post, is told in one place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Expect, Field, Form, Poll, Reply, row
from bot.core.request import Action, Pressed
from bot.errors import Stale, Unusable
from bot.writer import Assignment, Draft
from compliance import Facts
from handlers import approve, check, remind
from storage import drafts, people, plans, posts, reminders
from storage.tables import Post

if TYPE_CHECKING:
    from planner.plan import Entry
    from planner.practice import Practice
    from planner.unfold import Card

flow = Flow("ideas")

YEAR = timedelta(days=365)
ABANDONED = timedelta(days=30)  # a card neither kept nor planned for so long is forgotten
SPARE = 6  # ideas drawn beside those asked for, in case the gate refuses some
MOST = 5
REMEMBERED = 1000  # verdicts of the gate on the house's own texts: about 1 MB
_VERDICTS: dict[tuple[str, ...], bool] = {}
_YES = frozenset({"oui", "yes", "ok", "o", "y", "d’accord", "d'accord", "parfait", "go"})
_OPEN = re.compile(r"\[([^\[\]\n]{2,80})\]")
_LASTING = re.compile(r"^\[(?:votre|vos|your|ville|town|city|nom du cabinet|practice name)\b", re.IGNORECASE)
_SOURCED = re.compile(
    r"\d+(?:[.,]\d+)?|\bétudes?\b|\bstud(?:y|ies)\b|\bselon\b|\baccording\b|\bdoi\b|\bpmid\b|«[^»]*»|“[^”]*”",
    re.IGNORECASE,
)


# ---------------------------------------------------------------- showing

@flow.command("idees", "ideas", "idee", "idea")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show three ideas, on a theme when one is given."""
    return await suggest(turn, 3, theme=turn.args.strip()[:80])


async def suggest(turn: Turn, count: int, theme: str = "") -> tuple[Reply, ...]:
    """Show ideas that this practice has not seen for twelve months, each with a moment."""
    from planner.honest import asks_for_fake

    if theme and asks_for_fake(theme):
        return (no_to_fake(turn),)
    found = await _draw(turn, min(count, MOST), theme=theme)
    if not found:
        return (Reply(turn.t("ideas-none-on", theme=theme) if theme else turn.t("ideas-none"),
                      buttons=(row(turn.button("ideas-any", "open", flow="ideas")),) if theme else ()),)
    await posts.prune(turn.store, turn.practice_id, turn.now - ABANDONED)
    shown: list[Reply] = []
    for entry, made in found:
        post = plans.fill(Post(practice_id=turn.practice_id, created_at=turn.now), made, entry, turn.lang)
        turn.store.add(post)
        await posts.mark(turn.store, turn.practice_id, post.key, "shown", turn.now)
        await turn.store.flush()
        shown.append(card(turn, post))
    if theme:
        intro = turn.t("ideas-on", theme=theme, count=len(shown))
        shown[0] = Reply(f"{intro}\n\n{shown[0].text}", buttons=shown[0].buttons, card=shown[0].card)
    return tuple(shown)


def card(turn: Turn, post: Post, *, replaces: bool = False) -> Reply:
    """Show one idea in a few lines."""
    body: Mapping[str, Any] = post.body or {}
    lines = [f"**{escape(post.title)}**"]
    if body.get("kept"):
        lines[0] += " ★"
    lines += [
        escape(str(body.get("hook") or "")),
        turn.t("ideas-where", network=turn.word(f"network-{post.network}"), format=_kind(turn, post.format),
               when=_when(turn, plans.local_slot(post, turn.house.zone), certain=post.slot_at is not None)),
    ]
    if post.reason:
        lines.append(turn.t("ideas-reason", reason=post.reason))
    return Reply(
        "\n".join(line for line in lines if line), buttons=_buttons(turn, post), card=f"post:{post.id}",
        replaces=replaces and isinstance(turn.request.event, Pressed),
    )


def _buttons(turn: Turn, post: Post) -> tuple[tuple[Button, ...], ...]:
    key, planned = post.id, post.slot_at is not None
    kept = bool((post.body or {}).get("kept"))

    def button(label: str, action: str, style: str = "plain") -> Button:
        return turn.button(label, action, key, flow="ideas", style=style)

    return (
        row(button("ideas-develop", "develop", "primary"),
            button("ideas-replan" if planned else "ideas-plan", "plan")),
        row(None if kept or planned else button("ideas-keep", "keep"),
            None if planned else button("ideas-other", "other"),
            button("ideas-poll", "poll")),
        row(button("ideas-adapt", "adapt"), button("ideas-why", "why")),
    )


# ---------------------------------------------------------------- what the buttons do

@flow.action("keep", role="editor")
async def keep(turn: Turn) -> Result:
    """Keep an idea for later: it stays in the agenda, without a day."""
    post = await known(turn)
    post.body = {**(post.body or {}), "kept": True}
    await posts.mark(turn.store, turn.practice_id, post.key, "kept", turn.now)
    return card(turn, post, replaces=True)


@flow.action("other", role="editor")
async def other(turn: Turn) -> Result:
    """Put another idea in this one's place."""
    post = await known(turn)
    if post.slot_at is not None:
        raise Stale
    found = await _draw(turn, 1)
    if not found:
        return Reply(turn.t("ideas-none"))
    entry, made = found[0]
    await posts.mark(turn.store, turn.practice_id, post.key, "refused", turn.now)
    await drafts.void(turn.store, turn.practice_id, f"post:{post.id}")
    plans.fill(post, made, entry, turn.lang)
    post.state = "idea"
    await posts.mark(turn.store, turn.practice_id, post.key, "shown", turn.now)
    return card(turn, post, replaces=True)


@flow.action("why")
async def why(turn: Turn) -> Result:
    """Say why this idea, why then, what it rests on and how sure that is."""
    post = await known(turn)
    body: Mapping[str, Any] = post.body or {}
    return Reply(turn.t(
        "ideas-because", title=post.title, why=str(body.get("why") or post.reason or "—"),
        confidence=str(body.get("confidence") or "low"),
    ))


@flow.action("poll")
async def poll(turn: Turn) -> Result:
    """Give the question ready for the network's own poll."""
    from planner.adapt import poll_text
    from planner.ideas import Poll as Asked

    post = await known(turn)
    asked = (post.body or {}).get("poll") or {}
    options = tuple(asked.get("options") or ())
    text = poll_text(Asked(str(asked.get("question") or post.title), options))
    team = turn.button("ideas-team", "team", post.id, flow="ideas") if options and "poll" in turn.router.flows else None
    return Reply(
        turn.t("ideas-poll-ready" if options else "ideas-question-ready",
               network=turn.word(f"network-{post.network}")),
        verbatim=text, buttons=(row(team),) if team else (),
    )


@flow.action("team")
async def team(turn: Turn) -> Result:
    """Put the question to the team, here."""
    post = await known(turn)
    asked = (post.body or {}).get("poll") or {}
    options = tuple(str(option) for option in asked.get("options") or ())
    if len(options) < 2:
        raise Stale
    return Reply(turn.t("ideas-team-asked"), attach=Poll(f"post-{post.id}", str(asked["question"]), options),
                 card=f"poll:post-{post.id}")


@flow.action("adapt", role="editor")
async def adapt(turn: Turn) -> Result:
    """Ask for which network."""
    post = await known(turn)
    names = [name for name in _networks(turn) if name != post.network]
    buttons = [
        Button(turn.word(f"network-{name}"), Action("ideas", "as", f"{post.id}.{name}")) for name in names
    ]
    return Reply(turn.t("ideas-adapt-to", title=post.title), buttons=tuple(_by(buttons, 3)))


@flow.action("as", role="editor")
async def adapted(turn: Turn) -> Result:
    """Say the same idea as another network wants it; the day stays."""
    from planner.unfold import unfold

    turn.arg, _, name = turn.arg.partition(".")
    post = await known(turn)
    if name not in _networks(turn):
        raise Stale
    entry = plans.entry_of(post, turn.house.zone)
    body: dict[str, Any] = dict(post.body or {})
    practice = await as_planned(turn, body.get("answers"))
    lang = str(body.get("lang") or turn.lang)
    made = unfold(entry, practice, lang, name)
    draft = await _compose(turn, made, practice, lang, use_model=False)
    kept = {key: body[key] for key in ("kept", "answers", "record", "facts") if key in body}
    whole = draft.text
    plans.fill(post, made, entry, lang, **kept)
    post.network = name
    post.body = {**(post.body or {}), "caption": whole}
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    if post.state == "ready":
        post.state = "draft"
    return (*(await sheet(turn, post)), *notices)


# ---------------------------------------------------------------- developing

@flow.action("develop", role="editor")
async def develop(turn: Turn) -> Result:
    """Write the post: caption to copy, outline, visual, tags, alternative text, what to check and to fill in."""
    post = await known(turn)
    body: Mapping[str, Any] = post.body or {}
    latest = await drafts.latest(turn.store, turn.practice_id, f"post:{post.id}")
    if latest is not None and latest.state in {"draft", "approved"} and body.get("written"):
        return await sheet(turn, post)
    return await _write(turn, post)


@flow.action("again", role="editor")
async def again(turn: Turn) -> Result:
    """Write the caption afresh, from the house's text or with the model."""
    return await _write(turn, await known(turn))


async def _write(turn: Turn, post: Post) -> Result:
    from planner.unfold import unfold

    body: dict[str, Any] = dict(post.body or {})
    lang = str(body.get("lang") or turn.lang)
    practice = await as_planned(turn, body.get("answers"))
    if body.get("own"):
        return await sheet(turn, post)
    made = unfold(plans.entry_of(post, turn.house.zone), practice, lang, post.network)
    draft = await _compose(turn, made, practice, lang)
    post.body = {
        **body, **made.as_dict(), "asks": list(gaps(draft.text, *made.asks)), "caption": draft.text,
        "written": draft.source,
    }
    if post.state in {"idea", "ready"}:
        post.state = "draft"
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    note = (Reply(turn.t(f"ideas-model-{draft.note}")),) if draft.note else ()
    return (*note, *(await sheet(turn, post)), *notices)


async def sheet(turn: Turn, post: Post) -> tuple[Reply, ...]:
    """Show all that a post needs: what surrounds it, then the caption alone, ready to copy."""
    body: Mapping[str, Any] = post.body or {}
    lines = [turn.t("ideas-sheet", title=post.title, network=turn.word(f"network-{post.network}"),
                    format=_kind(turn, post.format))]
    if post.slot_at is not None:
        at = plans.local_slot(post, turn.house.zone)
        lines.append(turn.t("ideas-planned-at", when=_when(turn, at, certain=True)))
    if body.get("outline"):
        lines += ["", turn.t("ideas-outline")]
        lines += [f"{number}. {escape(str(point))}" for number, point in enumerate(body["outline"], start=1)]
    for name, source in (("visual", "visual"), ("alt", "alt_text"), ("geo", "geo")):
        if body.get(source):
            lines += ["", turn.t(f"ideas-{name}", text=str(body[source]))]
    if body.get("sources"):
        lines += ["", turn.t("ideas-sources", text=" ; ".join(str(source) for source in body["sources"]))]
    asks = list(body.get("asks") or ())
    if asks:
        lines += ["", turn.t("ideas-asks", asks=", ".join(asks))]
    if body.get("written") == "model":
        lines += ["", turn.t("ideas-by-model")]
    key = post.id

    def button(label: str, action: str, style: str = "plain", **values: Any) -> Button:
        return turn.button(label, action, key, flow="ideas", style=style, **values)

    model = turn.tools.writer.model is not None and not body.get("own")
    planned = post.slot_at is not None
    rows = (
        row(button("ideas-fill", "fill", "primary", count=len(asks)) if asks else None,
            button("ideas-edit", "edit"), button("ideas-again", "again") if model else None),
        row(button("ideas-replan" if planned else "ideas-plan", "plan", "plain" if asks else "primary"),
            button("ideas-ready", "ready") if post.state != "ready" else None),
        row(button("ideas-poll", "poll"), button("ideas-adapt", "adapt"), button("ideas-why", "why")),
    )
    return (
        Reply("\n".join(lines)),
        Reply(turn.t("ideas-caption"), verbatim=whole(body), buttons=tuple(line for line in rows if line),
              card=f"post:{key}"),
    )


def whole(body: Mapping[str, Any]) -> str:
    """Give the caption with its tags, as it is pasted into the network."""
    tags = " ".join(str(tag) for tag in body.get("hashtags") or ())
    caption = str(body.get("caption") or "")
    return f"{caption}\n\n{tags}" if tags and tags not in caption else caption


@flow.action("fill", role="editor")
async def fill(turn: Turn) -> Result:
    """Ask for what only the practice knows, one question a placeholder."""
    post = await known(turn)
    asks = list((post.body or {}).get("asks") or ())[:8]
    if not asks:
        return await sheet(turn, post)
    fields = tuple(
        Field(f"a{number}", ask.strip("[]").capitalize(), hint=turn.word("ideas-fill-hint"), max_length=200)
        for number, ask in enumerate(asks)
    )
    return Reply("", attach=Form("ideas", "fill", turn.word("ideas-fill-title"), fields, turn.word("core-form-done"),
                                 str(post.id)))


@flow.form("fill", role="editor")
async def filled(turn: Turn) -> Result:
    """Put the answers into the post and check it again."""
    post = await known(turn)
    body: dict[str, Any] = dict(post.body or {})
    asks = list(body.get("asks") or ())[:8]
    given = {
        ask: " ".join(str(turn.values.get(f"a{number}") or "").split())
        for number, ask in enumerate(asks) if str(turn.values.get(f"a{number}") or "").strip()
    }
    if not given:
        return await sheet(turn, post)
    caption = _put(str(body.get("caption") or ""), given)
    refusal, draft = await _own_words(turn, post, caption)
    if refusal is not None:
        return refusal
    for key in ("hook", "visual", "alt_text", "title"):
        body[key] = _put(str(body.get(key) or ""), given)
    body["outline"] = [_put(str(point), given) for point in body.get("outline") or ()]
    body["answers"] = {**(body.get("answers") or {}), **given}
    body["caption"], body["asks"] = caption, list(gaps(caption))
    post.title, post.body = body["title"], body
    lasting = {ask.casefold(): value for ask, value in given.items() if _LASTING.match(ask)}
    if lasting:
        turn.house.answers = {**(turn.house.answers or {}), **lasting}
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    return (*(await sheet(turn, post)), *notices)


@flow.action("edit", role="editor")
async def edit(turn: Turn) -> Result:
    """Offer the caption for editing."""
    post = await known(turn)
    body: Mapping[str, Any] = post.body or {}
    text = Field("text", turn.word("ideas-ask-text"), "long", required=True, initial=str(body.get("caption") or ""),
                 max_length=_limit(post.network))
    return Reply("", verbatim=str(body.get("caption") or "") or None,
                 attach=Form("ideas", "edit", turn.word("ideas-edit-title"), (text,), turn.word("core-form-done"),
                             str(post.id)))


@flow.form("edit", role="editor")
async def edited(turn: Turn) -> Result:
    """Keep the person's own words once they were checked."""
    post = await known(turn)
    text = str(turn.values.get("text") or "").strip()
    if not text or len(text) > _limit(post.network):
        raise Unusable(turn.word("core-form-long", limit=_limit(post.network)))
    refusal, draft = await _own_words(turn, post, text)
    if refusal is not None:
        return refusal
    tags = [str(tag) for tag in (post.body or {}).get("hashtags") or () if str(tag) not in text]
    post.body = {**(post.body or {}), "caption": text, "asks": list(gaps(text)), "written": "edited",
                 "hashtags": tags}
    if post.state in {"idea", "ready"}:
        post.state = "draft"
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    said = (Reply(turn.t("ideas-risky", rules=", ".join(f.rule for f in draft.report.findings))),) \
        if draft.report.verdict == "risk" else ()
    return (*said, *(await sheet(turn, post)), *notices)


@flow.action("ready", role="editor")
async def ready(turn: Turn) -> Result:
    """Call a post ready: a practitioner says so, anybody else asks for a signature."""
    post = await known(turn)
    body: Mapping[str, Any] = post.body or {}
    if body.get("asks"):
        raise Unusable(turn.word("ideas-still-asks", asks=", ".join(body["asks"])))
    caption = str(body.get("caption") or "")
    report = await approve.check(turn, f"post:{post.id}", caption)
    if report.verdict == "breach":
        raise Unusable(turn.word("ideas-breach", rules=", ".join(f.rule for f in report.findings)))
    draft = await drafts.latest(turn.store, turn.practice_id, f"post:{post.id}")
    if draft is None or draft.text != caption or draft.state == "void":
        made = turn.tools.writer.edited(caption, kind="post", lang=turn.lang)
        draft, notices = await approve.keep(turn, f"post:{post.id}", made)
    else:
        notices = ()
    if turn.me.role != "practitioner" or report.verdict == "risk":
        return (*(await approve.request(turn, draft)), *notices)
    post.state, draft.state = "ready", "approved"
    await turn.note("post-ready", f"post:{post.id}", text=caption, draft=draft.id)
    label = "ideas-replan" if post.slot_at else "ideas-plan"
    return (Reply(turn.t("ideas-is-ready", title=post.title),
                  buttons=(row(turn.button(label, "plan", post.id, flow="ideas"),
                               turn.button("ideas-agenda", "open", flow="agenda")),)), *notices)


# ---------------------------------------------------------------- planning

@flow.action("plan", role="editor")
async def plan(turn: Turn) -> Result:
    """Propose the moment in full; another one may be typed."""
    post = await known(turn)
    at = plans.local_slot(post, turn.house.zone)
    if plans.instant_of(at, turn.house.zone) <= turn.now:
        at = await _next_slot(turn, post)
    return await sure(turn, post, at, proposed=True)


@flow.action("moment", role="editor")
async def moment(turn: Turn) -> Result:
    """Ask for another moment."""
    post = await known(turn)
    return Reply(turn.t("ideas-when"), expect=Expect("ideas", "when", {"post": post.id},
                                                     placeholder=turn.word("ideas-when-placeholder")))


@flow.step("when", role="editor")
async def when(turn: Turn) -> Result:
    """Read the moment, or a yes to the one proposed."""
    from planner import dates

    turn.arg = str(turn.state.get("post") or "")
    post = await known(turn)
    if turn.text.strip().lower().rstrip(".! ") in _YES and turn.state.get("at"):
        return await put(turn, post, datetime.fromisoformat(str(turn.state["at"])))
    found = dates.read(turn.text, turn.now, turn.house.zone, turn.lang)
    if found.kind == "once" and found.at is not None:
        at = found.at
        if found.assumed:  # a day without an hour: the network's own best hour of that day
            slot = (await slot_for(turn))(post.network, at.date())
            at = datetime.fromisoformat(f"{at:%Y-%m-%d}T{slot.time}")
            if plans.instant_of(at, turn.house.zone) <= turn.now:
                at = found.at
        return await sure(turn, post, at)
    if found.options:
        buttons = tuple(
            (Button(option.echo, Action("ideas", "planned", f"{post.id}.{option.at:%Y%m%d%H%M}")),)
            for option in found.options
        )
        return Reply(turn.t("remind-which"), buttons=buttons, expect=Expect("ideas", "when", {"post": post.id}))
    return Reply(turn.t("remind-not-read"), expect=Expect("ideas", "when", {"post": post.id}))


async def sure(turn: Turn, post: Post, at: datetime, *, proposed: bool = False) -> Reply:
    """Echo the moment in full, with why, and what stands against it."""
    from planner import quiet
    from storage.hours import calendar_of

    body: Mapping[str, Any] = post.body or {}
    lines = [turn.t("ideas-sure", network=turn.word(f"network-{post.network}"), title=post.title,
                    when=_when(turn, at, certain=True))]
    slot_why = str((body.get("slot_why") or {}).get(turn.lang) or "")
    if proposed and slot_why:
        lines.append(turn.t("ideas-slot-why", why=slot_why))
    silence = quiet.quiet_at(plans.instant_of(at, turn.house.zone), calendar_of(turn.house))
    if silence is not None:
        lines.append(turn.t("ideas-silent", why=quiet.name(silence, turn.lang)))
    lines += [f"⚠️ {escape(warning)}" for warning in await _warnings(turn, post, at)]
    return Reply(
        "\n".join(lines),
        buttons=(row(Button(turn.word("core-yes"), Action("ideas", "planned", f"{post.id}.{at:%Y%m%d%H%M}"),
                            style="primary"),
                     turn.button("remind-moment", "moment", post.id, flow="ideas")),),
        expect=Expect("ideas", "when", {"post": post.id, "at": at.isoformat(timespec="minutes")}),
    )


@flow.action("planned", role="editor")
async def planned(turn: Turn) -> Result:
    """Plan the post at the moment that was echoed."""
    turn.arg, _, stamp = turn.arg.partition(".")
    post = await known(turn)
    try:
        at = datetime.strptime(stamp, "%Y%m%d%H%M")  # noqa: DTZ007 - local wall time of the practice
    except ValueError as error:
        raise Stale from error
    if turn.state_of[0] == "ideas":
        turn.forget()
    return await put(turn, post, at)


async def put(turn: Turn, post: Post, at: datetime) -> Result:
    """Give a post its slot and its reminder; nothing else moves."""
    fire = plans.instant_of(at, turn.house.zone)
    if fire <= turn.now:
        raise Unusable(turn.word("remind-past"))
    if post.state == "posted":
        raise Unusable(turn.word("ideas-posted-already"))
    moved = post.slot_at is not None
    post.slot_at = fire
    if post.state == "skipped":
        post.state = "draft"
    await posts.mark(turn.store, turn.practice_id, post.key, "used", turn.now)
    await remind.schedule_post(turn, post)
    await turn.note("post-moved" if moved else "post-planned", f"post:{post.id}")
    return Reply(
        turn.t("ideas-moved" if moved else "ideas-planned", title=post.title,
               network=turn.word(f"network-{post.network}"), when=_when(turn, at, certain=True)),
        buttons=(
            row(turn.button("ideas-develop", "develop", post.id, flow="ideas"),
                turn.button("ideas-agenda", "open", flow="agenda")),
            row(turn.button("ideas-unplan", "unplan", post.id, flow="ideas")),
        ),
        replaces=isinstance(turn.request.event, Pressed),
    )


@flow.action("unplan", role="editor")
async def unplan(turn: Turn) -> Result:
    """Take a post's day away again; the idea is kept."""
    post = await known(turn)
    if post.slot_at is None or post.state == "posted":
        raise Stale
    at = plans.local_slot(post, turn.house.zone)
    post.slot_at = None
    post.body = {**(post.body or {}), "day": at.date().isoformat(), "time": f"{at:%H:%M}", "kept": True}
    await reminders.finish_about(turn.store, turn.practice_id, f"post:{post.id}", "post")
    await posts.mark(turn.store, turn.practice_id, post.key, "kept", turn.now)
    return Reply(turn.t("ideas-unplanned", title=post.title), replaces=isinstance(turn.request.event, Pressed),
                 buttons=(row(turn.button("ideas-plan", "plan", post.id, flow="ideas")),))


# ---------------------------------------------------------------- honesty

@flow.listen
async def hear(turn: Turn) -> Result | None:
    """Say a friendly no to bought or faked engagement."""
    from planner.honest import asks_for_fake

    if turn.member is None or len(turn.text) > 300 or not asks_for_fake(turn.text):
        return None
    return no_to_fake(turn)


def no_to_fake(turn: Turn) -> Reply:
    """Refuse as a colleague would, and offer something better."""
    from planner.honest import NO

    return Reply(escape(NO.said(turn.lang)), buttons=(row(turn.button("ideas-some", "open", flow="ideas")),))


# ---------------------------------------------------------------- for other flows

async def known(turn: Turn) -> Post:
    """Find the post that the button names; raise Stale when it is gone."""
    if not turn.arg.isdigit() or len(turn.arg) > 15:
        raise Stale
    post = await posts.one(turn.store, turn.practice_id, int(turn.arg))
    if post is None:
        raise Stale
    return post


async def as_planned(turn: Turn, answers: Mapping[str, str] | None = None) -> Practice:
    """Give the practice as the planner sees it, with the practitioner's declared name."""
    from dataclasses import replace

    made = plans.planned(turn.house, await doctor(turn))
    return replace(made, answers={**made.answers, **(answers or {})})


async def doctor(turn: Turn) -> str:
    """Give the name of the practitioner who declared himself, the one who speaks first."""
    everyone = [turn.me, *(await people.members(turn.store, turn.practice_id))] if turn.member else []
    for person in everyone:
        if person.role == "practitioner" and person.title and person.name:
            return plans.called(person.name, person.profession)
    return ""


async def slot_for(turn: Turn) -> Any:
    """Give what chooses hours for this practice."""
    return plans.slots_for(turn.house, await posts.results(turn.store, turn.practice_id), turn.now)


async def offer(turn: Turn, made: Card, entry: Entry, **more: Any) -> Post:
    """Keep a card as a post without a day."""
    post = plans.fill(Post(practice_id=turn.practice_id, created_at=turn.now), made, entry, turn.lang, **more)
    turn.store.add(post)
    await posts.mark(turn.store, turn.practice_id, post.key, "shown", turn.now)
    await turn.store.flush()
    return post


# ---------------------------------------------------------------- inside

async def _draw(turn: Turn, count: int, *, theme: str = "") -> list[tuple[Entry, Card]]:
    """Draw ideas not seen for a year, on days that are free, whose caption passes the gate."""
    from dataclasses import replace

    from planner.draw import draw
    from planner.recurrence import wall
    from planner.unfold import unfold

    practice = await as_planned(turn)
    first = wall(turn.now, turn.house.zone).date() + timedelta(days=1)
    past = await posts.since(turn.store, turn.practice_id, turn.now - YEAR)
    seen = await posts.seen(turn.store, turn.practice_id, turn.now - YEAR)
    chooses = await slot_for(turn)
    seed = turn.practice_id * 1000 + await posts.count(turn.store, turn.practice_id)
    found = draw(practice, first, count + SPARE, seed, theme=theme, without=seen,
                 history=plans.posted(past, turn.house.zone), slot_for=chooses)
    busy = {plans.local_slot(post, turn.house.zone).date() for post in past if post.state != "skipped"}
    drawn: list[tuple[Entry, Card]] = []
    for entry in found.entries:
        if len(drawn) == count:
            break
        day = entry.day if entry.occurrence else free_day(practice, max(first, entry.day), busy)
        placed = replace(entry, day=day, slot=chooses(entry.network, day))
        made = unfold(placed, practice, turn.lang)
        if passes(turn, made):
            busy.add(day)
            drawn.append((placed, made))
    return drawn


def free_day(practice: Practice, day: date, busy: set[date]) -> date:
    """Find the first day from `day` on without a post, absence or theatre."""
    for offset in range(90):
        other = day + timedelta(days=offset)
        if other not in busy and not practice.is_away(other) and other.weekday() not in practice.operating:
            return other
    return day


async def _next_slot(turn: Turn, post: Post) -> datetime:
    from planner.recurrence import wall

    practice = await as_planned(turn)
    past = await posts.since(turn.store, turn.practice_id, turn.now)
    busy = {plans.local_slot(one, turn.house.zone).date() for one in past if one.id != post.id}
    day = free_day(practice, wall(turn.now, turn.house.zone).date() + timedelta(days=1), busy)
    slot = (await slot_for(turn))(post.network, day)
    return datetime.fromisoformat(f"{day.isoformat()}T{slot.time}")


async def _warnings(turn: Turn, post: Post, at: datetime) -> list[str]:
    """Say what a person should know of this day: a neighbour alike, an absence, a date or season missed."""
    from dataclasses import replace

    from planner import moves
    from planner.plan import Plan

    near = timedelta(days=21)
    fire = plans.instant_of(at, turn.house.zone)
    others = await posts.between(turn.store, turn.practice_id, fire - near, fire + near)
    mine = replace(plans.entry_of(post, turn.house.zone), day=date(2000, 1, 3), state="idea")
    rest = [plans.entry_of(other, turn.house.zone) for other in others if other.id != post.id]
    before = Plan(tuple(sorted((mine, *rest), key=lambda entry: entry.day)))
    moved = moves.reschedule(before, mine.id, at.date(), await as_planned(turn), time=f"{at:%H:%M}")
    return [warning.said(turn.lang) for warning in moved.warnings][:3]


def passes(turn: Turn, made: Card) -> bool:
    """Tell whether the gate lets the house's own text through."""
    key = (made.caption, turn.lang, turn.house.profession, turn.member.title if turn.member else "")
    known_already = _VERDICTS.get(key)
    if known_already is None:
        try:
            turn.tools.writer.offline(_task(turn, made, turn.lang, voice=""))
            known_already = True
        except Unusable:
            known_already = False
        if len(_VERDICTS) >= REMEMBERED:
            _VERDICTS.clear()
        _VERDICTS[key] = known_already
    return known_already


def _task(turn: Turn, made: Card, lang: str, *, voice: str, plain: str = "") -> Assignment:
    from planner.specialties import specialty

    limit = _limit(made.network) - len("\n\n" + " ".join(made.hashtags))
    given = made.caption + " " + " ".join((*made.outline, made.title, *made.sources))
    return Assignment(
        prompt="post", answer="caption", kind="post", lang=lang,
        offline=tuple(dict.fromkeys(text for text in (made.caption, plain) if text)), limit=limit,
        inputs={
            "language": "English" if lang == "en" else "French", "network": made.network, "limit": str(limit),
            "specialty": specialty(made.specialty).name.en, "voice": voice or "(no sample given)",
            "title": made.title, "outline": "; ".join(made.outline), "offline": made.caption,
        },
        facts=facts(turn), extra_check=lambda text: _unsourced(text, given),
    )


async def _compose(turn: Turn, made: Card, practice: Practice, lang: str, *, use_model: bool = True) -> Draft:
    """Write through the gate; where filled words are refused, the house's own text with its gaps is taken."""
    samples: Sequence[str] = turn.house.voice or ()
    voice = "\n---\n".join(samples)[:4000]
    bare = made.caption
    gaps = ("[your name]", "[practice name]") if lang == "en" else ("[votre nom]", "[nom du cabinet]")
    for value, gap in zip((practice.doctor, practice.name), gaps, strict=True):
        bare = bare.replace(value, gap) if value else bare
    task = _task(turn, made, lang, voice=voice, plain=bare)
    draft: Draft = await turn.tools.writer.draft(task, use_model=use_model)
    return draft


def _unsourced(text: str, given: str) -> str | None:
    """Refuse what a model adds and nobody gave: a figure, a study, a quotation."""
    had = {found.casefold() for found in _SOURCED.findall(given)}
    for found in _SOURCED.findall(_OPEN.sub("", text)):
        if found.casefold() not in had:
            return f"“{found}” is not in the text given: put it as [source à compléter] or leave it out"
    return None


async def _own_words(turn: Turn, post: Post, text: str) -> tuple[Result | None, Draft]:
    """Check a person's own words; a breach is shown and not kept."""
    report = await approve.check(turn, f"post:{post.id}", text)
    draft = Draft(text, "edited", "", report)
    if report.verdict != "breach":
        return None, draft
    turn.flow = "check"
    return (Reply(turn.t("ideas-refused")), await check.card(turn, text, "post", {})), draft


def facts(turn: Turn) -> Facts:
    """Give what is declared about who posts."""
    title = turn.member.title if turn.member else ""
    return Facts.of({"profession": turn.house.profession, "title": title or None})


def _put(text: str, given: Mapping[str, str]) -> str:
    for ask, value in given.items():
        text = text.replace(ask, value)
    return text


def gaps(text: str, *more: str) -> tuple[str, ...]:
    """List the gaps of a text; gaps elsewhere (visual, outline) that the text lacks are left to the eye."""
    inside = [found[0] for found in _OPEN.finditer(text)]
    return tuple(dict.fromkeys((*inside, *(ask for ask in more if ask in inside))))


def _networks(turn: Turn) -> Sequence[str]:
    from planner.networks import NETWORKS

    own = [name for name in turn.house.networks if name in NETWORKS]
    return [*own, *(name for name in NETWORKS if name not in own)]


def _limit(name: str) -> int:
    from planner.networks import network

    return network(name).caption


def _kind(turn: Turn, slug: str) -> str:
    from planner.posted import named

    return named(slug).said(turn.lang)


def _when(turn: Turn, at: datetime, *, certain: bool) -> str:
    from planner.dates.echo import moment as echo

    said = echo(at, turn.house.zone, turn.lang)
    return said if certain else turn.word("ideas-maybe", when=said)


def _by(buttons: Sequence[Button], size: int) -> list[tuple[Button, ...]]:
    return [tuple(buttons[start : start + size]) for start in range(0, len(buttons), size)]


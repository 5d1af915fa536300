"""Writing a post: the caption to copy and all around it, filled in, edited, adapted, checked and called ready."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Field, Form, Reply, row
from bot.core.request import Action
from bot.errors import Stale, Unusable
from bot.writer import Draft
from handlers import approve, captions, check, desk
from storage import drafts, plans
from storage.tables import Post

flow = Flow("writing")

_LASTING = re.compile(r"^\[(?:votre|vos|your|ville|town|city|nom du cabinet|practice name)\b", re.IGNORECASE)


@flow.action("develop", role="editor")
async def develop(turn: Turn) -> Result:
    """Write the post: caption to copy, outline, visual, tags, alternative text, what to check and to fill in."""
    post = await desk.known(turn)
    body: Mapping[str, Any] = post.body or {}
    latest = await drafts.latest(turn.store, turn.practice_id, f"post:{post.id}")
    if latest is not None and latest.state in {"draft", "approved"} and body.get("written"):
        return await sheet(turn, post)
    return await _write(turn, post)


@flow.action("again", role="editor")
async def again(turn: Turn) -> Result:
    """Write the caption afresh, from the house's text or with the model."""
    return await _write(turn, await desk.known(turn))


async def _write(turn: Turn, post: Post) -> Result:
    from planner.unfold import unfold

    body: dict[str, Any] = dict(post.body or {})
    lang = str(body.get("lang") or turn.lang)
    practice = await desk.as_planned(turn, body.get("answers"))
    if body.get("own"):
        return await sheet(turn, post)
    made = unfold(plans.entry_of(post, turn.house.zone), practice, lang, post.network)
    draft = await captions.compose(turn, made, practice, lang)
    post.body = {
        **body, **made.as_dict(), "asks": list(captions.gaps(draft.text, *made.asks)), "caption": draft.text,
        "written": draft.source,
    }
    if post.state in {"idea", "ready"}:
        post.state = "draft"
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    note = (Reply(turn.t(f"writing-model-{draft.note}")),) if draft.note else ()
    return (*note, *(await sheet(turn, post)), *notices)


async def sheet(turn: Turn, post: Post) -> tuple[Reply, ...]:
    """Show all that a post needs: what surrounds it, then the caption alone, ready to copy."""
    body: Mapping[str, Any] = post.body or {}
    lines = [turn.t("writing-sheet", title=post.title, network=turn.word(f"network-{post.network}"),
                    format=desk.kind_said(turn, post.format))]
    if post.slot_at is not None:
        at = plans.local_slot(post, turn.house.zone)
        lines.append(turn.t("writing-planned-at", when=desk.when_said(turn, at)))
    if body.get("outline"):
        lines += ["", turn.t("writing-outline")]
        lines += [f"{number}. {escape(str(point))}" for number, point in enumerate(body["outline"], start=1)]
    for name, source in (("visual", "visual"), ("alt", "alt_text"), ("geo", "geo")):
        if body.get(source):
            lines += ["", turn.t(f"writing-{name}", text=str(body[source]))]
    if body.get("sources"):
        lines += ["", turn.t("writing-sources", text=" ; ".join(str(source) for source in body["sources"]))]
    asks = list(body.get("asks") or ())
    if asks:
        lines += ["", turn.t("writing-asks", asks=", ".join(asks))]
    if body.get("written") == "model":
        lines += ["", turn.t("writing-by-model")]
    key = post.id

    def button(label: str, action: str, style: str = "plain", name: str = "writing", **values: Any) -> Button:
        return turn.button(label, action, key, flow=name, style=style, **values)

    model = turn.tools.writer.model is not None and not body.get("own")
    planned = post.slot_at is not None
    rows = (
        row(button("writing-fill", "fill", "primary", count=len(asks)) if asks else None,
            button("writing-edit", "edit"), button("writing-again", "again") if model else None),
        row(button("ideas-replan" if planned else "ideas-plan", "moment" if planned else "plan",
                   "plain" if asks or planned else "primary", "schedule"),
            button("writing-ready", "ready") if post.state != "ready" else None),
        row(button("ideas-poll", "poll", name="ideas"), button("ideas-adapt", "adapt"),
            button("ideas-why", "why", name="ideas")),
    )
    return (
        Reply("\n".join(lines)),
        Reply(turn.t("writing-caption"), verbatim=captions.whole(body), buttons=tuple(line for line in rows if line),
              card=f"post:{key}"),
    )


@flow.action("adapt", role="editor")
async def adapt(turn: Turn) -> Result:
    """Ask for which network."""
    post = await desk.known(turn)
    names = [name for name in desk.networks(turn) if name != post.network]
    buttons = [
        Button(turn.word(f"network-{name}"), Action("writing", "as", f"{post.id}.{name}")) for name in names
    ]
    return Reply(turn.t("writing-adapt-to", title=post.title), buttons=desk.rows_of(buttons, 3))


@flow.action("as", role="editor")
async def adapted(turn: Turn) -> Result:
    """Say the same idea as another network wants it; the day stays."""
    from planner.unfold import unfold

    turn.arg, _, name = turn.arg.partition(".")
    post = await desk.known(turn)
    if name not in desk.networks(turn):
        raise Stale
    body: dict[str, Any] = dict(post.body or {})
    entry = plans.entry_of(post, turn.house.zone)
    if body.get("written") in {"edited", "model"}:
        entry = replace(entry, idea=plans.own_idea(post))
    practice = await desk.as_planned(turn, body.get("answers"))
    lang = str(body.get("lang") or turn.lang)
    made = unfold(entry, practice, lang, name)
    draft = await captions.compose(turn, made, practice, lang, use_model=False)
    kept = {key: body[key] for key in ("kept", "answers", "record", "facts", "own", "written") if key in body}
    key = post.key
    plans.fill(post, made, entry, lang, **kept)
    post.key, post.network = key, name
    post.body = {**(post.body or {}), "caption": draft.text, "asks": list(captions.gaps(draft.text))}
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    if post.state == "ready":
        post.state = "draft"
    return (*(await sheet(turn, post)), *notices)


@flow.action("fill", role="editor")
async def fill(turn: Turn) -> Result:
    """Ask for what only the practice knows, one question a placeholder."""
    post = await desk.known(turn)
    asks = list((post.body or {}).get("asks") or ())[:8]
    if not asks:
        return await sheet(turn, post)
    fields = tuple(
        Field(f"a{number}", ask.strip("[]").capitalize(), hint=turn.word("writing-fill-hint"), max_length=200)
        for number, ask in enumerate(asks)
    )
    return Reply("", attach=Form("writing", "fill", turn.word("writing-fill-title"), fields,
                                 turn.word("core-form-done"), str(post.id)))


@flow.form("fill", role="editor")
async def filled(turn: Turn) -> Result:
    """Put the answers into the post and check it again."""
    post = await desk.known(turn)
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
    body["caption"], body["asks"] = caption, list(captions.gaps(caption))
    post.title, post.body = body["title"], body
    lasting = {ask.casefold(): value for ask, value in given.items() if _LASTING.match(ask)}
    if lasting:
        turn.house.answers = {**(turn.house.answers or {}), **lasting}
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    return (*(await sheet(turn, post)), *notices)


@flow.action("edit", role="editor")
async def edit(turn: Turn) -> Result:
    """Offer the caption for editing."""
    post = await desk.known(turn)
    body: Mapping[str, Any] = post.body or {}
    text = Field("text", turn.word("writing-ask-text"), "long", required=True, initial=str(body.get("caption") or ""),
                 max_length=captions.limit(post.network))
    return Reply("", verbatim=str(body.get("caption") or "") or None,
                 attach=Form("writing", "edit", turn.word("writing-edit-title"), (text,), turn.word("core-form-done"),
                             str(post.id)))


@flow.form("edit", role="editor")
async def edited(turn: Turn) -> Result:
    """Keep the person's own words once they were checked."""
    post = await desk.known(turn)
    text = str(turn.values.get("text") or "").strip()
    if not text or len(text) > captions.limit(post.network):
        raise Unusable(turn.word("core-form-long", limit=captions.limit(post.network)))
    refusal, draft = await _own_words(turn, post, text)
    if refusal is not None:
        return refusal
    tags = [str(tag) for tag in (post.body or {}).get("hashtags") or () if str(tag) not in text]
    post.body = {**(post.body or {}), "caption": text, "asks": list(captions.gaps(text)), "written": "edited",
                 "hashtags": tags}
    if post.state in {"idea", "ready"}:
        post.state = "draft"
    _, notices = await approve.keep(turn, f"post:{post.id}", draft)
    said = (Reply(turn.t("writing-risky", rules=", ".join(f.rule for f in draft.report.findings))),) \
        if draft.report.verdict == "risk" else ()
    return (*said, *(await sheet(turn, post)), *notices)


@flow.action("ready", role="editor")
async def ready(turn: Turn) -> Result:
    """Call a post ready: a practitioner says so, anybody else asks for a signature."""
    post = await desk.known(turn)
    body: Mapping[str, Any] = post.body or {}
    if body.get("asks"):
        raise Unusable(turn.word("writing-still-asks", asks=", ".join(body["asks"])))
    caption = str(body.get("caption") or "")
    report = await approve.check(turn, f"post:{post.id}", caption)
    if report.verdict == "breach":
        raise Unusable(turn.word("writing-breach", rules=", ".join(f.rule for f in report.findings)))
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
    plan = None if post.slot_at else turn.button("ideas-plan", "plan", post.id, flow="schedule", style="primary")
    return (Reply(turn.t("writing-is-ready", title=post.title),
                  buttons=(row(plan, turn.button("ideas-agenda", "open", flow="agenda")),)), *notices)


async def _own_words(turn: Turn, post: Post, text: str) -> tuple[Result | None, Draft]:
    """Check a person's own words; a breach is shown and not kept."""
    report = await approve.check(turn, f"post:{post.id}", text)
    draft = Draft(text, "edited", "", report)
    if report.verdict != "breach":
        return None, draft
    turn.flow = "check"
    return (Reply(turn.t("writing-refused")), await check.card(turn, text, "post", {})), draft


def _put(text: str, given: Mapping[str, str]) -> str:
    for ask, value in given.items():
        text = text.replace(ask, value)
    return text

"""Questions to the team: an own poll where a platform has one, else buttons with a live count."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Notice, Poll, Reply
from bot.errors import Stale, Unusable
from storage import cards, polls, posts

flow = Flow("poll")

OPTIONS = range(2, 11)  # Telegram takes 2-12 answers, of 100 characters; ten fit a Slack message as well
LONGEST = 100
QUESTION = 300          # characters, Telegram's limit


@flow.command("sondage", "poll", menu=False, role="editor")
async def new(turn: Turn) -> Result:
    """Put a question to the team: "Quelle photo ? | la salle | l’équipe", or one answer a line."""
    parts = [part.strip() for part in re.split(r"\||\n", turn.args) if part.strip()]
    question, options = (parts[0], parts[1:]) if parts else ("", [])
    if len(options) not in OPTIONS or len(question) > QUESTION or any(len(item) > LONGEST for item in options):
        raise Unusable(turn.word("poll-how", most=OPTIONS[-1]))
    poll = await polls.add(
        turn.store, turn.practice_id, question=question, options=options, multiple=False, now=turn.now,
    )
    return Reply("", attach=Poll(str(poll.id), question, tuple(options)), card=f"poll:{poll.id}")


@flow.action("vote")
async def pressed(turn: Turn) -> Result:
    """Count a press; the same answer again takes it back."""
    key, _, number = turn.arg.rpartition(".")
    poll = await _poll(turn, key)
    if not number.isdigit() or int(number) >= len(poll.options):
        raise Stale
    choice = int(number)
    mine = await polls.ballot(turn.store, turn.practice_id, key, turn.me.id or 0)
    chosen = set(mine.choices) if mine else set()
    if poll.multiple:
        chosen ^= {choice}
    else:
        chosen = set() if chosen == {choice} else {choice}
    await polls.vote(turn.store, turn.practice_id, key, turn.me.id or 0, sorted(chosen), turn.now)
    return await _shown(turn, poll, replaces=True)


@flow.hook("vote")
async def voted(turn: Turn) -> Result:
    """Count a vote that a platform's own poll took; other cards of it show the new count."""
    poll = await _poll(turn, turn.arg)
    chosen = [choice for choice in turn.choices if 0 <= choice < len(poll.options)]
    await polls.vote(turn.store, turn.practice_id, turn.arg, turn.me.id or 0, chosen, turn.now)
    return await _shown(turn, poll, replaces=False)


async def _shown(turn: Turn, poll: Poll, *, replaces: bool) -> tuple[Reply | Notice, ...]:
    counted = replace(poll, counts=await polls.counts(turn.store, turn.practice_id, poll.id, len(poll.options)))
    here, pressed_ = turn.request.chat, turn.request.origin.get("message")
    card = Reply("", attach=counted, card=f"poll:{poll.id}")
    out: list[Reply | Notice] = [replace(card, replaces=True)] if replaces else []
    for chat, message in await cards.where(turn.store, turn.practice_id, f"poll:{poll.id}"):
        platform = turn.tools.platforms.get(chat.platform)
        pressed_one = replaces and (chat.platform, chat.id, message) == (here.platform, here.id, pressed_)
        if platform is not None and Poll not in platform.native and not pressed_one:
            out.append(Notice(chat, card, message))
    return tuple(out)


async def _poll(turn: Turn, key: str) -> Poll:
    if key.isdigit() and len(key) < 16:
        kept = await polls.one(turn.store, turn.practice_id, int(key))
        if kept is not None:
            return Poll(key, kept.question, tuple(kept.options), kept.multiple)
    kind, _, number = key.partition("-")
    if kind == "post" and number.isdigit() and len(number) < 16:
        post = await posts.one(turn.store, turn.practice_id, int(number))
        asked = ((post.body if post else None) or {}).get("poll") or {}
        options = tuple(str(option) for option in asked.get("options") or ())
        if len(options) >= OPTIONS[0]:
            return Poll(key, str(asked["question"]), options)
    raise Stale

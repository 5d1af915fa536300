"""What posts brought: one line of figures, asked once; imports of the networks' own exports; an honest reading."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Expect, Reply, row
from bot.core.request import Action, Shared
from bot.errors import BadFile, Stale, Unusable
from storage import plans, posts, reminders
from storage.tables import Post, PostResult, Reminder

if TYPE_CHECKING:
    from planner.history import Post as Past

flow = Flow("outcomes")

ASKED = timedelta(days=14)  # how long a line of figures answers the card that asked for it
FILE_BYTES = 2_000_000
ROWS = 5_000
ZONES = ("UTC", "America/Los_Angeles", "America/New_York", "Asia/Singapore")
_SKIP = frozenset({"passer", "skip", "non", "no", "-"})


# ---------------------------------------------------------------- one post

@flow.hook("ring-result")
async def ring(turn: Turn) -> Result:
    """Ask once how a post did."""
    reminder: Reminder = turn.values["ringing"].reminder
    number = reminder.subject.removeprefix("post:")
    post = await posts.one(turn.store, turn.practice_id, int(number)) if number.isdigit() else None
    if post is None or post.state != "posted" or await posts.result_of(turn.store, turn.practice_id, post.id or 0):
        return ()
    return Reply(
        turn.t("outcomes-ask", title=post.title, network=turn.word(f"network-{post.network}")),
        buttons=(row(turn.button("outcomes-answer", "ask", post.id, style="primary"),
                     turn.button("outcomes-skip", "skip", post.id)),),
        card=f"result:{post.id}",
    )


@flow.action("ask", role="editor")
async def ask(turn: Turn) -> Result:
    """Wait for the line of figures."""
    post = await _posted(turn)
    return Reply(turn.t("outcomes-line"), expect=Expect("outcomes", "line", {"post": post.id},
                                                        placeholder=turn.word("outcomes-placeholder")))


@flow.action("skip")
async def skip(turn: Turn) -> Result:
    """Ask no more about this post."""
    post = await _posted(turn)
    await reminders.finish_about(turn.store, turn.practice_id, f"post:{post.id}", "result")
    return Reply(turn.t("outcomes-skipped"), replaces=True)


@flow.step("line", role="editor")
async def line(turn: Turn) -> Result:
    """Read one line of figures."""
    from planner.results import answer

    turn.arg = str(turn.state.get("post") or "")
    post = await _posted(turn)
    if turn.text.strip().casefold() in _SKIP:
        return Reply(turn.t("outcomes-skipped"))
    found = answer(turn.text)
    if not found:
        return Reply(turn.t("outcomes-not-read"), expect=Expect("outcomes", "line", dict(turn.state)))
    return await _take(turn, post, found)


@flow.listen
async def hear(turn: Turn) -> Result | None:
    """Take a line of figures typed under the card that asked for them."""
    if turn.member is None or turn.me.role == "reader" or len(turn.text) > 160 or "\n" in turn.text.strip():
        return None
    from planner.results import answer

    found = answer(turn.text)
    if not found:
        return None
    number = await posts.asked_lately(turn.store, turn.practice_id, turn.request.chat.id, turn.now - ASKED)
    post = await posts.one(turn.store, turn.practice_id, number) if number else None
    return await _take(turn, post, found) if post is not None else None


async def _take(turn: Turn, post: Post, found: Mapping[str, int]) -> Result:
    at = post.posted_at or post.slot_at or turn.now
    await posts.put_result(
        turn.store, turn.practice_id, f"post:{post.id}", network=post.network, kind=post.format, published_at=at,
        figures=found, post_id=post.id,
    )
    if followers := found.get("followers"):
        _remember(turn, post.network, followers)
    await turn.store.flush()
    await reminders.finish_about(turn.store, turn.practice_id, f"post:{post.id}", "result")
    figures = ", ".join(turn.word(f"outcomes-{name}", count=count) for name, count in found.items())
    lines = [turn.t("outcomes-noted", title=post.title, figures=figures)]
    lines.append(escape(await _reading(turn, post.network)))
    if not _followers(turn, post.network):
        lines.append(turn.t("outcomes-followers-missing", network=turn.word(f"network-{post.network}")))
    return Reply("\n".join(lines), buttons=(row(
        turn.button("outcomes-followers-set", "followers", post.network)
        if not _followers(turn, post.network) else None,
        turn.button("outcomes-all", "open"),
    ),))


# ---------------------------------------------------------------- all of them

@flow.command("resultats", "results")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show how posts did, with a sober reading."""
    from planner.posted import catalogue_effect
    from planner.results import posted

    found = await posts.results(turn.store, turn.practice_id)
    lines = [turn.t("outcomes-title", count=len(found))]
    networks = list(dict.fromkeys(result.network for result in found))
    lines += [await _by_network(turn, name) for name in networks]
    lines += [_said(turn, result) for result in found[-5:][::-1]]
    own = plans.history(found, turn.house.zone)
    mine = await posts.since(turn.store, turn.practice_id, turn.now - timedelta(days=365))
    past = plans.posted([post for post in mine if post.state == "posted"], turn.house.zone)
    effect = catalogue_effect((*posted(own.posts), *past))
    if effect:
        lines += ["", f"⚠️ {escape(effect.said(turn.lang))}"]
    lacking = [name for name in networks if not _followers(turn, name)]
    return Reply("\n".join(lines), buttons=tuple(line for line in (
        row(turn.button("outcomes-import", "import", style="primary"),
            turn.button("outcomes-moment", "open", flow="moment")),
        tuple(turn.button("outcomes-followers-of", "followers", name, network=_called(turn, name))
              for name in lacking[:3] if name in _networks()),
    ) if line))


@flow.action("followers", role="editor")
async def followers(turn: Turn) -> Result:
    """Ask how many follow the account."""
    _network(turn.arg)
    return Reply(turn.t("outcomes-followers-ask", network=turn.word(f"network-{turn.arg}")),
                 expect=Expect("outcomes", "followers", {"network": turn.arg}))


@flow.step("followers", role="editor")
async def followers_given(turn: Turn) -> Result:
    """Keep the number of followers."""
    from planner.results import count

    number = count(turn.text.strip())
    if not number:
        return Reply(turn.t("outcomes-followers-ask", network=turn.word(f"network-{turn.state['network']}")),
                     expect=Expect("outcomes", "followers", dict(turn.state)))
    _remember(turn, str(turn.state["network"]), number)
    return await open_(turn)


# ---------------------------------------------------------------- reading exports

@flow.action("import", role="editor")
async def import_(turn: Turn) -> Result:
    """Wait for an export."""
    return Reply(turn.t("outcomes-import-ask"), expect=Expect("outcomes", "file", {}))


@flow.step("file", role="editor", files=True)
async def file(turn: Turn) -> Result:
    """Read an export; ask for its network and its time zone where the file does not say."""
    from planner.history import NotAnExport, read_history

    event = turn.request.event
    if isinstance(event, Shared):
        if event.size > FILE_BYTES:
            raise Unusable(turn.word("outcomes-file-big", limit=FILE_BYTES // 1_000_000))
        content: bytes | str = await event.fetch()
    else:
        content = turn.text
    try:
        found = await asyncio.to_thread(read_history, content, turn.house.zone)
    except NotAnExport as error:
        raise BadFile(turn.word("outcomes-not-export")) from error
    if not found.posts:
        raise BadFile(turn.word("outcomes-empty"))
    state = {"rows": [_packed(post) for post in found.posts[-ROWS:]], "aware": found.aware, "skipped": found.skipped}
    if any(not post.network for post in found.posts):
        return _ask_network(turn, state)
    return await _ask_zone(turn, state)


@flow.action("of")
async def of(turn: Turn) -> Result:
    """Take the network of an export that does not name it."""
    state = _waiting(turn, "network")
    name = _network(turn.arg)
    state["rows"] = [[packed[0], packed[1] or name, *packed[2:]] for packed in state["rows"]]
    return await _ask_zone(turn, state)


@flow.action("zone")
async def zone(turn: Turn) -> Result:
    """Take the zone that a person has confirmed for the export's hours."""
    state = _waiting(turn, "zone")
    names = _zones(turn, state)
    if turn.arg == "here":
        return await _import(turn, state, "")
    if turn.arg == "other":
        return Reply(turn.t("outcomes-zone-other"), buttons=tuple(
            (Button(name, Action("outcomes", "zone", str(number))),) for number, name in enumerate(names)
        ), expect=Expect("outcomes", "zone", state))
    if not turn.arg.isdigit() or int(turn.arg) >= len(names):
        raise Stale
    return await _import(turn, state, names[int(turn.arg)])


@flow.step("zone", "network", role="editor")
async def wants_button(turn: Turn) -> Result:
    """Take yes or no in words, or a zone's name."""
    from zoneinfo import available_timezones

    word = turn.text.strip()
    if turn.state_of[1] == "network":
        name = word.casefold()
        if name not in _networks():
            return _ask_network(turn, dict(turn.state))
        state = dict(turn.state)
        state["rows"] = [[packed[0], packed[1] or name, *packed[2:]] for packed in state["rows"]]
        return await _ask_zone(turn, state)
    if word.casefold().rstrip(".! ") in {"oui", "yes", "o", "y", "ok"}:
        turn.arg = "here" if not turn.state.get("suspect") else "0"
        return await zone(turn)
    if word in available_timezones():
        return await _import(turn, dict(turn.state), word)
    turn.arg = "other" if word.casefold().rstrip(".! ") in {"non", "no", "n"} else "?"
    return await zone(turn) if turn.arg == "other" else await _ask_zone(turn, dict(turn.state))


def _ask_network(turn: Turn, state: dict[str, Any]) -> Reply:
    buttons = [Button(turn.word(f"network-{name}"), Action("outcomes", "of", name)) for name in _networks()[:6]]
    return Reply(turn.t("outcomes-which-network", count=len(state["rows"])),
                 buttons=(tuple(buttons[:3]), tuple(buttons[3:])), expect=Expect("outcomes", "network", state))


async def _ask_zone(turn: Turn, state: dict[str, Any]) -> Result:
    """Show an example before the export's hours are believed."""
    from planner.history import History, suspect
    from planner.results import doubts

    read = tuple(_unpacked(packed) for packed in state["rows"])
    if state["aware"]:
        return await _import(turn, state, "")
    shift = suspect(read, turn.house.zone)
    questions = doubts(History(read, int(state["skipped"]), shift=shift))
    if not questions:
        return await _import(turn, state, "")
    state = {**state, "suspect": shift.suspect if shift else ""}
    if shift is not None and shift.suspect:
        first = turn.button("outcomes-zone-suspect", "zone", "0", style="primary", zone=shift.suspect)
        second = turn.button("outcomes-zone-here-after-all", "zone", "here")
    else:
        first = turn.button("outcomes-zone-here", "zone", "here", style="primary")
        second = None
    return Reply(
        escape(questions[0].said(turn.lang)),
        buttons=(row(first), row(second, turn.button("outcomes-zone-not", "zone", "other"))),
        expect=Expect("outcomes", "zone", state),
    )


async def _import(turn: Turn, state: Mapping[str, Any], export_tz: str) -> Result:
    """Keep the rows; the same export twice changes nothing."""
    from planner.recurrence import BadRule, instant

    turn.forget()
    read = [_unpacked(packed) for packed in state["rows"]]
    if len(read) > 300:
        await turn.say(Reply(turn.t("outcomes-importing", count=len(read))))
    rows = []
    for post in read:
        try:
            at = instant(post.at, export_tz or turn.house.zone)
        except BadRule as error:
            raise Stale from error
        mark = hashlib.sha256(f"{post.network}|{post.at.isoformat()}|{post.format}".encode()).hexdigest()[:20]
        figures = {"likes": post.likes, "comments": post.comments, "shares": post.shares, "reach": post.reach,
                   "followers": post.followers}
        rows.append(PostResult(practice_id=turn.practice_id, key=f"csv:{mark}", network=post.network,
                               format=post.format, published_at=at, **figures))
    fresh = await posts.put_results(turn.store, turn.practice_id, rows)
    await turn.note("results-imported", f"practice:{turn.practice_id}", rows=len(read), fresh=fresh)
    first, last = min(post.at for post in read), max(post.at for post in read)
    lines = [turn.t("outcomes-imported", count=len(read), fresh=fresh, skipped=int(state["skipped"]),
                    first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")]
    lines += [await _by_network(turn, name) for name in dict.fromkeys(post.network for post in read)]
    lacking = [name for name in dict.fromkeys(post.network for post in read)
               if name in _networks() and not _followers(turn, name)]
    return Reply("\n".join(lines), buttons=tuple(line for line in (
        row(turn.button("outcomes-moment", "open", flow="moment"), turn.button("outcomes-all", "open")),
        tuple(turn.button("outcomes-followers-of", "followers", name, network=_called(turn, name))
              for name in lacking[:3]),
    ) if line))


# ---------------------------------------------------------------- inside

async def _reading(turn: Turn, network: str) -> str:
    from planner.results import reading

    own = plans.history(await posts.results(turn.store, turn.practice_id), turn.house.zone, network)
    return reading(own.posts, _followers(turn, network) or None).said(turn.lang)


async def _by_network(turn: Turn, name: str) -> str:
    return turn.t("outcomes-by-network", network=_called(turn, name), reading=await _reading(turn, name))


def _called(turn: Turn, name: str) -> str:
    return turn.word(f"network-{name}") if name in _networks() else name or "—"


def _said(turn: Turn, result: PostResult) -> str:
    figures = ", ".join(
        turn.word(f"outcomes-{name}", count=getattr(result, name))
        for name in posts.FIGURES[:4] if getattr(result, name) is not None
    )
    at = plans.wall_of(result.published_at, turn.house.zone)
    return escape(f"{at:%d/%m/%Y} · {_called(turn, result.network)} · {figures or '—'}")


async def _posted(turn: Turn) -> Post:
    if not turn.arg.isdigit() or len(turn.arg) > 15:
        raise Stale
    post = await posts.one(turn.store, turn.practice_id, int(turn.arg))
    if post is None:
        raise Stale
    return post


def _waiting(turn: Turn, step: str) -> dict[str, Any]:
    if turn.state_of != ("outcomes", step):
        raise Stale
    return dict(turn.state)


def _zones(turn: Turn, state: Mapping[str, Any]) -> list[str]:
    names = [str(state.get("suspect") or ""), *ZONES]
    return [name for name in dict.fromkeys(names) if name and name != turn.house.zone]


def _followers(turn: Turn, network: str) -> int:
    return int((turn.house.settings.get("followers") or {}).get(network) or 0)


def _remember(turn: Turn, network: str, number: int) -> None:
    known = dict(turn.house.settings.get("followers") or {})
    turn.house.settings = {**turn.house.settings, "followers": {**known, network: number}}


def _network(name: str) -> str:
    if name not in _networks():
        raise Stale
    return name


def _networks() -> Sequence[str]:
    from planner.networks import NETWORKS

    return NETWORKS


def _packed(post: Past) -> list[Any]:
    return [post.at.isoformat(), post.network, post.format, post.likes, post.comments, post.shares, post.reach,
            post.followers]


def _unpacked(packed: Sequence[Any]) -> Past:
    from planner.history import Post as Read

    return Read(datetime.fromisoformat(packed[0]), *packed[1:])


"""Import reviews from a file sent in the chat: Google's export (JSON), or CSV with its columns named."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Mapping
from typing import Any

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Expect, Reply, row
from bot.core.request import Shared
from bot.errors import Stale, Unusable
from handlers import help as helping
from handlers import intake

flow = Flow("imports")

FILE_BYTES = 20_000_000  # Telegram hands over 20 MB at most (Bot API, getFile)
KEPT_BYTES = 2_000_000   # of a CSV file kept, packed, while its columns are asked for
COLUMNS = 20             # of a CSV file, to choose from
_ASKED = ("text", "stars", "created")


@flow.command("importer", "import", role="editor")
@flow.action("open", role="editor")
async def open_(turn: Turn) -> Result:
    """Ask for the file."""
    return Reply(turn.t("imports-ask"), expect=Expect("imports", "file", {}, minutes=120))


@flow.step("file", role="editor", files=True)
async def file(turn: Turn) -> Result:
    """Read the file, asking for columns when their names do not tell."""
    event = turn.request.event
    if not isinstance(event, Shared):
        return await helping.fallback(turn)
    if event.kind in {"photo", "voice"}:
        raise Unusable(turn.word("imports-not-a-file"))
    if event.size > FILE_BYTES:
        raise Unusable(turn.word("imports-big", limit=FILE_BYTES // 1_000_000))
    return await _read(turn, await event.fetch(), None)


@flow.action("column", role="editor")
async def column(turn: Turn) -> Result:
    """Take the column of one field, then ask for the next or read the file."""
    if turn.state_of != ("imports", "columns"):
        raise Stale
    field, _, number = turn.arg.partition(".")
    header = [str(name) for name in turn.state["header"]]
    asked = _ASKED[len(turn.state["asked"])] if len(turn.state["asked"]) < len(_ASKED) else ""
    if field != asked or not number.isdigit() or int(number) > len(header):
        raise Stale
    named = dict(turn.state["named"])
    if int(number) < len(header):
        named[field] = header[int(number)]
    state = {**turn.state, "named": named, "asked": [*turn.state["asked"], field]}
    if len(state["asked"]) < len(_ASKED):
        return _ask_column(turn, state, replaces=True)
    turn.forget()
    return await _read(turn, _unpack(str(state["file"])), named)


@flow.step("columns", role="editor", files=True)
async def named_columns(turn: Turn) -> Result:
    """Take the columns in words ("text=Commentaire, stars=Note"), or another file."""
    if isinstance(turn.request.event, Shared):
        return await file(turn)
    try:
        named = intake.mapping(turn.text)
    except ValueError:
        return _ask_column(turn, dict(turn.state))
    return await _read(turn, _unpack(str(turn.state["file"])), named)


async def _read(turn: Turn, content: bytes, named: Mapping[str, str] | None) -> Result:
    from reviews.imports import UnreadableFile, read_file

    try:
        found = read_file(content, named)
    except UnreadableFile as error:
        header = [] if content.lstrip()[:1] in {b"{", b"["} else intake.columns(content)
        if named is not None or len(header) < 1 or len(content) > KEPT_BYTES or b"\x00" in content[:2000]:
            raise Unusable(turn.word("imports-unreadable")) from error
        return _ask_columns(turn, content, header)
    if not found:
        raise Unusable(turn.word("imports-none"))
    source = "takeout" if content.lstrip()[:1] in {b"{", b"["} else "csv"
    return await _take(turn, found, source)


async def _take(turn: Turn, found: Any, source: str) -> Result:
    if len(found) > intake.CHUNK:
        await turn.say(Reply(turn.t("imports-begun", count=len(found))))
    told = [0]

    async def tell(done: int, total: int) -> None:
        share = done * 4 // total
        if share > told[0] and total > 4 * intake.CHUNK:
            told[0] = share
            bar = "▓" * share + "░" * (4 - share)
            await turn.say(Reply(turn.t("imports-progress", bar=bar, done=done, total=total)))

    summary = await intake.take(turn.store, turn.practice_id, found, source=source, now=turn.now, tell=tell)
    await turn.note("reviews-imported", f"practice:{turn.practice_id}", source=source, read=summary.read,
                    new=summary.new, changed=summary.changed)
    from handlers import review

    if summary.new > summary.answered:
        await review.nudge(turn)
    return said(turn, summary)


def said(turn: Turn, summary: intake.Summary) -> Reply:
    """Tell what came in and what needs somebody."""
    lines = [turn.t("imports-summary", read=summary.read, new=summary.new, known=summary.known,
                    changed=summary.changed, answered=summary.answered)]
    calls = summary.calls
    if calls:
        lines.append(turn.t("imports-calls", reply=calls["reply"], noreply=calls["no_reply"], report=calls["report"],
                            advice=calls["advice"], critical=summary.critical))
    if summary.urgent:
        lines.append(turn.t("imports-urgent", count=summary.urgent))
    return Reply("\n".join(lines), buttons=(
        row(turn.button("imports-see", "list", "open.0", flow="review", style="primary") if calls else None,
            turn.button("imports-care", "list", "care.0", flow="review")
            if calls["report"] + calls["advice"] else None),) if calls else ())


def _ask_columns(turn: Turn, content: bytes, header: list[str]) -> Reply:
    packed = base64.b85encode(zlib.compress(content, 9)).decode()
    return _ask_column(turn, {"file": packed, "header": header[:COLUMNS], "named": {}, "asked": []})


def _ask_column(turn: Turn, state: dict[str, Any], *, replaces: bool = False) -> Reply:
    asked = _ASKED[len(state["asked"])]
    buttons = [turn.button("imports-column-button", "column", f"{asked}.{number}", name=str(name)[:40], flow="imports")
               for number, name in enumerate(state["header"])]
    none = turn.button("imports-column-none", "column", f"{asked}.{len(state['header'])}", flow="imports")
    rows = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    return Reply(turn.t("imports-ask-column", field=asked), buttons=(*rows, (none,)), replaces=replaces,
                 expect=Expect("imports", "columns", state, minutes=120))


def _unpack(packed: str) -> bytes:
    return zlib.decompress(base64.b85decode(packed))

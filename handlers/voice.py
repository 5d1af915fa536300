"""The practice's own voice: a few of its posts, masked and sealed, that a model may imitate."""

from __future__ import annotations

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Expect, Reply, row
from bot.errors import Unusable

flow = Flow("voice")

MOST, SHORTEST, LONGEST = 8, 60, 2_200  # samples; characters of one


@flow.command("voix", "voice", menu=False)
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Say how many samples there are and what they are for."""
    samples = list(turn.house.voice or ())
    model = turn.tools.writer.model
    lines = [turn.t("voice-card", count=len(samples)),
             turn.t("voice-model", host=model.host) if model is not None else turn.t("voice-no-model")]
    return Reply("\n".join(lines), buttons=(row(
        turn.button("voice-add", "add", style="primary") if len(samples) < MOST else None,
        turn.button("voice-clear", "clear", style="danger") if samples else None,
    ),))


@flow.action("add", role="editor")
async def add(turn: Turn) -> Result:
    """Wait for a post of the practice's own."""
    return Reply(turn.t("voice-ask"), expect=Expect("voice", "sample", {}))


@flow.step("sample", role="editor")
async def sample(turn: Turn) -> Result:
    """Mask a sample and keep it."""
    from compliance.redact import mask

    text = turn.text.strip()
    if not SHORTEST <= len(text) <= LONGEST:
        raise Unusable(turn.word("voice-length", shortest=SHORTEST, longest=LONGEST))
    masked = mask(text).text
    samples = [*(turn.house.voice or ()), masked][-MOST:]
    turn.house.voice = samples
    await turn.note("voice-sample", f"practice:{turn.practice_id}", text=text, samples=len(samples))
    return Reply(turn.t("voice-kept", count=len(samples)), verbatim=masked, buttons=(row(
        turn.button("voice-more", "add") if len(samples) < MOST else None,
        turn.button("voice-drop", "drop", style="danger"),
    ),))


@flow.action("drop", role="editor")
async def drop(turn: Turn) -> Result:
    """Forget the newest sample."""
    turn.house.voice = list(turn.house.voice or ())[:-1]
    return await open_(turn)


@flow.action("clear", role="editor")
async def clear(turn: Turn) -> Result:
    """Forget every sample."""
    turn.house.voice = []
    await turn.note("voice-cleared", f"practice:{turn.practice_id}")
    return await open_(turn)

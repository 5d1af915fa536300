"""Peak: how early a practice's reminders may ring when everybody's are due at the same minute."""

from __future__ import annotations

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Reply, row
from bot.core.request import Action
from bot.errors import Stale
from storage import reminders

flow = Flow("peak")

MINUTES = (0, 5, 15, 30)


@flow.command("avance", "early", menu=False)
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show what is chosen, and the other choices."""
    return _card(turn)


@flow.action("set", role="editor")
async def set_(turn: Turn) -> Result:
    """Keep a choice, for the reminders there are and for those to come."""
    if turn.arg not in {str(minutes) for minutes in MINUTES}:
        raise Stale
    seconds = int(turn.arg) * 60
    turn.house.settings = {**turn.house.settings, "lead_s": seconds}
    await reminders.lead(turn.store, turn.practice_id, seconds)
    await turn.note("settings-changed", f"practice:{turn.practice_id}")
    return _card(turn)


def _card(turn: Turn) -> Reply:
    chosen = reminders.lead_of(turn.house) // 60
    others = [each for each in MINUTES if each != chosen]
    back = Button(turn.word("remind-see-all"), Action("remind", "list"))
    return Reply(
        "\n".join([turn.t("peak-title"), turn.t("peak-chosen", minutes=chosen), "", turn.t("peak-explain")]),
        buttons=(*(row(turn.button("peak-choice", "set", each, minutes=each)) for each in others), row(back)),
        replaces=True,
    )

"""Help that fits: what I can do, what an unknown command meant, what a pasted text may be."""

from __future__ import annotations

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import Button, Expect, Reply, row
from bot.core.request import Action, Said, Shared

flow = Flow("help")

LONG = 90  # characters from which a text is taken for something pasted rather than a question


@flow.command("aide", "help", public=True)
@flow.action("open", public=True)
async def open_(turn: Turn) -> Result:
    """Show the three jobs and the commands."""
    if turn.member is None:
        return Reply(turn.t("start-stranger"))
    names = [info for info in turn.router.menu() if info.flow != "help"]
    lines = [
        f"/{info.names.get(turn.lang, info.names['fr'])[0]} — " + turn.t(f"{info.flow}-menu-{info.names['fr'][0]}")
        for info in names
    ]
    return Reply(
        "\n".join([turn.t("help-intro"), "", *lines, "", turn.t("help-outro")]),
        buttons=(row(_go(turn, "help-try-ideas", "ideas", "open"), _go(turn, "help-try-review", "review", "open")),),
    )


@flow.hook("unknown", public=True)
async def unknown(turn: Turn) -> Result:
    """Say which command was probably meant."""
    if turn.member is None:
        return Reply(turn.t("start-stranger"))
    nearest = turn.router.nearest(turn.arg)
    if nearest is None:
        return Reply(turn.t("help-unknown", name=turn.arg[:40]))
    info = turn.router.commands[nearest]
    return Reply(turn.t("help-unknown-near", name=turn.arg[:40], near=info.names.get(turn.lang, info.names["fr"])[0]))


@flow.hook("fallback", public=True)
async def fallback(turn: Turn) -> Result:
    """Recognise a pasted review or post, else say what can be done."""
    if turn.member is None:
        return Reply(turn.t("start-stranger"))
    for name, listener in turn.router.listeners:
        turn.flow = name
        heard = await listener(turn)
        if heard is not None:
            return heard
    turn.flow = "help"
    text = turn.text.strip()
    event = turn.request.event
    pasted = len(text) >= LONG or "\n" in text or (isinstance(event, Said) and event.forwarded)
    offers = turn.router.offered(text)
    if not offers and not pasted:
        return Reply(
            turn.t("help-fallback"),
            buttons=(row(_go(turn, "help-try-ideas", "ideas", "open"), _go(turn, "help-all", "help", "open")),),
        )
    buttons = tuple(
        (Button(turn.word(offer.label), Action(offer.flow, offer.action), style="primary" if not place else "plain"),)
        for place, offer in enumerate(offers or turn.router.offers)
    )
    return Reply(
        turn.t("help-pasted" if offers else "help-pasted-unsure"),
        buttons=buttons,
        expect=Expect("help", "pasted", {"text": text}, minutes=60),
    )


@flow.step("pasted")
async def pasted_again(turn: Turn) -> Result:
    """Take another text instead of a button."""
    return await fallback(turn)


@flow.hook("file")
async def file(turn: Turn) -> Result:
    """Say which files are of use."""
    event = turn.request.event
    if turn.member is not None and isinstance(event, Shared) and event.kind in {"photo", "voice"}:
        from bot import ocr
        from handlers import review

        if event.kind == "voice" or ocr.installed():
            return await review.from_file(turn, event)
    return Reply(turn.t("help-file"))


def _go(turn: Turn, label: str, name: str, action: str) -> Button | None:
    found = turn.router.flows.get(name)
    return Button(turn.word(label), Action(name, action)) if found and action in found.actions else None

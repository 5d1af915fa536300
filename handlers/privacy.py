"""What is kept, an export of it, and its deletion."""

from __future__ import annotations

import json

from bot.core.flow import Flow, Result, Turn
from bot.core.reply import File, Reply, row
from storage import erasure

flow = Flow("privacy")


@flow.command("confidentialite", "privacy")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Say what is kept, where, for how long, and who sees it."""
    model = turn.tools.writer.model
    return Reply(
        turn.t(
            "privacy-card",
            months=turn.tools.settings.retention_months,
            sealed="yes" if turn.tools.database.keyring.protects else "no",
            model=model.host if model else "none",
            sends="yes" if turn.tools.settings.model_send_text and turn.house.settings.get("model_text") else "no",
        ),
        buttons=(
            row(turn.button("privacy-export", "export"),
                turn.button("privacy-delete", "delete", style="danger") if turn.me.owner
                else turn.button("privacy-leave", "leave", style="danger")),
        ),
    )


@flow.action("export", role="editor")
async def export(turn: Turn) -> Result:
    """Hand over everything as one JSON file."""
    data = await erasure.export(turn.store, turn.practice_id)
    content = json.dumps(data, ensure_ascii=False, indent=1, default=str).encode()
    await turn.note("exported", f"practice:{turn.practice_id}")
    return Reply(
        turn.t("privacy-exported"),
        attach=File(f"confrere-{turn.now:%Y-%m-%d}.json", "application/json", content),
        audience="person",
    )


@flow.action("delete", owner=True)
async def delete(turn: Turn) -> Result:
    """Ask before deleting a practice."""
    return Reply(
        turn.t("privacy-delete-sure"),
        buttons=(row(turn.button("privacy-delete-yes", "deleted", style="danger"), turn.button("core-no", "open")),),
    )


@flow.action("deleted", owner=True)
async def deleted(turn: Turn) -> Result:
    """Erase the practice: rows and key; the audit chain, which holds no text, stays."""
    practice_id = turn.practice_id
    await turn.note("practice-erased", f"practice:{practice_id}")
    await turn.store.flush()
    await erasure.erase(turn.store, practice_id)
    turn.member = turn.practice = None
    turn.scope = turn.tools.database.keyring.own_scope()
    turn.forget()
    return Reply(turn.t("privacy-deleted"))


@flow.action("leave")
async def leave(turn: Turn) -> Result:
    """Ask before a person leaves."""
    return Reply(
        turn.t("privacy-leave-sure"),
        buttons=(row(turn.button("core-yes", "left", style="danger"), turn.button("core-no", "open")),),
    )


@flow.action("left")
async def left(turn: Turn) -> Result:
    """Forget the person's name and accounts."""
    if turn.me.owner:
        return await delete(turn)
    await turn.note("member-left", f"member:{turn.me.id}")
    await erasure.forget_member(turn.store, turn.me)
    return Reply(turn.t("privacy-left"))

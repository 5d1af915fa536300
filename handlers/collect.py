"""Collect reviews lawfully: one neutral invitation for all alike, after its warning; and QR codes."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Expect, File, Reply, row
from bot.errors import Stale, Unusable
from handlers import help as helping

flow = Flow("collect")

FORMS = ("png", "pdf")
_MIMES = {"png": "image/png", "pdf": "application/pdf"}


@flow.command("collecter", "collect")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Show the warning, the invitation for all alike, its limits, and what a review does."""
    from reviews.invitation import invitation

    link = turn.house.review_link
    try:
        made = invitation(turn.lang, link or None)
    except ValueError:
        made, link = invitation(turn.lang), ""
    warning = Reply("\n".join(["⚠️ " + escape(made.warning), "", *(f"• {escape(limit)}" for limit in made.limits)]))
    text = Reply(
        turn.t("collect-invitation") if link else turn.t("collect-no-link"), verbatim=made.text,
        buttons=(row(turn.button("collect-qr-png", "qr", "png") if link else None,
                     turn.button("collect-qr-pdf", "qr", "pdf") if link else None),
                 row(turn.button("collect-link-change" if link else "collect-link-give", "link",
                                 style="plain" if link else "primary"))),
    )
    aware = Reply(turn.t("collect-awareness"), verbatim=made.awareness)
    return (warning, _trim(text), aware)


@flow.action("link", role="editor")
async def link_(turn: Turn) -> Result:
    """Ask for the practice's own review link."""
    return Reply(turn.t("collect-ask-link"), expect=Expect("collect", "link", {}, placeholder="https://g.page/r/…"))


@flow.step("link", role="editor")
async def link_given(turn: Turn) -> Result:
    """Keep the link."""
    if "." not in turn.text:
        return await helping.fallback(turn)
    turn.house.review_link = _https(turn, turn.text)
    await turn.note("settings-changed", f"practice:{turn.practice_id}")
    return await open_(turn)


@flow.action("qr")
async def qr_of_link(turn: Turn) -> Result:
    """Make the QR code of the review link, for papers handed to all after a visit."""
    if turn.arg not in FORMS or not turn.house.review_link:
        raise Stale
    return _code(turn, turn.house.review_link, turn.arg, "collect-qr-review", "avis")


@flow.command("qr", "qr")
async def qr(turn: Turn) -> Result:
    """Make the QR code of a network account or the site, for cards and the waiting room."""
    if not turn.args.strip():
        return Reply(turn.t("collect-qr-ask"), expect=Expect("collect", "address", {}, placeholder="https://"))
    return _qr(turn, turn.args)


@flow.step("address")
async def address(turn: Turn) -> Result:
    """Take the address."""
    if "." not in turn.text and "/" not in turn.text:
        return await helping.fallback(turn)
    return _qr(turn, turn.text)


def _qr(turn: Turn, text: str) -> Result:
    link = _https(turn, text)
    if _is_review_link(link) or link == turn.house.review_link:
        return (Reply(turn.t("collect-qr-not-here")), _code(turn, link, "png", "collect-qr-review", "avis"),
                _code(turn, link, "pdf", "collect-qr-review", "avis"))
    return (_code(turn, link, "png", "collect-qr-account", "lien"),
            _code(turn, link, "pdf", "collect-qr-print", "lien"))


def _code(turn: Turn, link: str, form: str, words: str, name: str) -> Reply:
    from reviews.invitation import qr as drawn

    alt = turn.word("collect-qr-alt", link=link)
    return Reply(turn.t(words, link=link), attach=File(f"qr-{name}.{form}", _MIMES[form], drawn(link, form), alt))


def _https(turn: Turn, text: str) -> str:
    from reviews.invitation import https

    link = text.strip().strip("<>").split("|")[0]
    if re.match(r"^[\w-]+(?:\.[\w-]+)+(?:/\S*)?$", link):
        link = f"https://{link}"
    if re.search(r"\s", link) or len(link) > 300:
        raise Unusable(turn.word("collect-link-bad"))
    try:
        return https(link)
    except ValueError as error:
        raise Unusable(turn.word("collect-link-bad")) from error


def _is_review_link(link: str) -> bool:
    parts = urlsplit(link)
    host = parts.hostname or ""
    return (host == "g.page" and parts.path.startswith("/r/")) or "writereview" in parts.path


def _trim(reply: Reply) -> Reply:
    from dataclasses import replace

    return replace(reply, buttons=tuple(line for line in reply.buttons if line))

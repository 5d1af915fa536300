"""Check a text before it is posted: the verdict first, then what, why, and the words that would pass."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import compliance
from bot.core.flow import Flow, Result, Turn
from bot.core.markup import escape
from bot.core.reply import Button, Expect, Reply, row
from bot.core.request import Shared
from bot.errors import Stale, Unusable
from compliance import Facts, Finding, Report, Severity, apply_rewrite
from storage.tables import FalseAlarm

flow = Flow("check")

KINDS = ("post", "reply", "comment", "site", "message")
SHOWN = 5
FILE_BYTES = 200_000
_MARKS = {"clean": "🟢", "advice": "🔵", "risk": "🟠", "breach": "🔴"}


@flow.offer("pasted", "check-offer")
def looks_like_a_post(text: str) -> float:
    """Score hashtags, emojis, line breaks and calls: what posts have and reviews have not."""
    score = 0.35 if len(text) > 60 else 0.0
    score += 0.3 * min(2, len(re.findall(r"#\w+", text)))
    score += 0.1 * min(3, text.count("\n"))
    if re.search(r"\b(?:rendez-vous|cabinet|consultation|équipe|book|appointment|clinic)\b", text, re.IGNORECASE):
        score += 0.1
    return min(score, 1.0)


@flow.command("verifier", "check")
@flow.action("open")
async def open_(turn: Turn) -> Result:
    """Check the text given with the command, or ask for one."""
    if turn.args.strip():
        return await card(turn, turn.args.strip(), "post", {})
    return Reply(turn.t("check-ask"), expect=Expect("check", "text", {}, placeholder=turn.word("check-placeholder")))


@flow.step("text", files=True)
async def given(turn: Turn) -> Result:
    """Check what was typed, pasted, forwarded or sent as a file."""
    event = turn.request.event
    if isinstance(event, Shared):
        return await _file(turn, event)
    return await card(turn, turn.text, "post", {})


@flow.action("pasted")
async def pasted(turn: Turn) -> Result:
    """Check the text that was pasted before its button was pressed."""
    text = turn.state.get("text")
    if not text:
        raise Stale
    return await card(turn, str(text), "post", {})


@flow.action("photo")
async def photo(turn: Turn) -> Result:
    """Go on with whether a patient can be recognised in a photo."""
    if turn.state_of != ("check", "photo"):
        raise Stale
    image = turn.arg if turn.arg in {"none", "anonymised", "recognisable"} else "recognisable"
    advice = Reply(turn.t(f"check-photo-{image}"))
    text = str(turn.state.get("text") or "")
    if not text:
        turn.forget()
        return advice
    return (advice, await card(turn, text, "post", {"patient_image": image}))


@flow.action("as")
async def as_kind(turn: Turn) -> Result:
    """Check the same text as something else: a reply, a page of the site."""
    text, _, facts = _in_hand(turn)
    kind = turn.arg.rpartition(".")[2]
    return await card(turn, text, kind if kind in KINDS else "post", facts, replaces=True)


@flow.action("fix")
async def fix(turn: Turn) -> Result:
    """Apply the safe rewrites, gravest first, and check the result."""
    text, kind, facts = _in_hand(turn)
    better = text
    for _ in range(12):
        report = _check(turn, better, kind, facts)
        grave = [found for found in report.findings if found.severity > Severity.ADVICE and found.start < found.end]
        if not grave:
            break
        new = apply_rewrite(better, max(grave, key=lambda found: (found.severity, -found.start)))
        if new == better:
            break
        better = new
    if better == text:
        return Reply(turn.t("check-nothing-to-fix"))
    shown = Reply(turn.t("check-fixed"), verbatim=better)
    return (shown, await card(turn, better, kind, facts))


@flow.action("why")
async def why(turn: Turn) -> Result:
    """Open the article behind a finding."""
    finding = _finding(turn)
    cited = finding.citation
    return Reply(
        turn.t(
            "check-why", rule=finding.rule, why=finding.why, article=cited.article, quote=cited.quote or "—",
            mark=turn.word(f"mark-{finding.mark.value}"), read=cited.read.isoformat(), rewrite=finding.rewrite or "—",
        ),
        buttons=(row(Button(turn.word("check-source"), url=cited.address)
                     if cited.address.startswith("http") else None,
                     turn.button("check-wrong", "wrong", turn.arg)),),
    )


@flow.action("wrong")
async def wrong(turn: Turn) -> Result:
    """Keep a false alarm for the maintainers: the rule and the place, no text."""
    finding = _finding(turn)
    turn.store.add(
        FalseAlarm(rule=finding.rule, start=finding.start, end=finding.end,
                   ruleset=compliance.ruleset_version(), at=turn.now),
    )
    await turn.note("false-alarm", rule=finding.rule)
    return Reply(turn.t("check-thanks", rule=finding.rule))


async def card(turn: Turn, text: str, kind: str, facts: dict[str, Any], *, replaces: bool = False) -> Reply:
    """Show the verdict and the findings of a text."""
    text = text.strip()
    if not text:
        raise Unusable(turn.word("check-empty"))
    report = _check(turn, text, kind, facts)
    mark = _mark(text)
    lines = [f"{_MARKS[report.verdict]} " + turn.t(f"check-verdict-{report.verdict}", kind=turn.word(f"kind-{kind}"))]
    for number, finding in enumerate(report.findings[:SHOWN], start=1):
        sign = _MARKS[finding.severity.name.lower()]
        lines += ["", f"{number}. {sign} **{escape(finding.message)}** ({finding.rule})", _excerpt(text, finding)]
    if len(report.findings) > SHOWN:
        lines += ["", turn.t("check-more", count=len(report.findings) - SHOWN)]
    if report.asks:
        asked = ", ".join(turn.word(f"fact-{name}") for name in report.asks if turn.tools.texts.has(f"fact-{name}"))
        lines += ["", turn.t("check-asks", facts=asked)] if asked else []
    rows = [row(turn.button("check-fix", "fix", mark, style="primary") if _fixable(report) else None)]
    rows.append(tuple(
        turn.button("check-why-button", "why", f"{mark}.{number}", number=number)
        for number in range(1, min(SHOWN, len(report.findings)) + 1)
    ))
    others = [other for other in ("post", "reply", "site") if other != kind]
    rows.append(row(*(turn.button(f"check-as-{other}", "as", f"{mark}.{other}") for other in others)))
    return Reply(
        "\n".join(lines), buttons=tuple(line for line in rows if line), replaces=replaces,
        expect=Expect("check", "card", {"text": text, "kind": kind, "facts": facts}),
    )


def _check(turn: Turn, text: str, kind: str, facts: dict[str, Any]) -> Report:
    house = turn.house
    known = Facts.of({"profession": house.profession, "title": turn.me.title or None, **facts})
    return compliance.check(text, kind=kind, facts=known)


def _fixable(report: Report) -> bool:
    return any(found.severity > Severity.ADVICE and found.rewrite for found in report.findings)


def _in_hand(turn: Turn) -> tuple[str, str, dict[str, Any]]:
    text = turn.state.get("text")
    if turn.state_of != ("check", "card") or not text or not turn.arg.startswith(_mark(str(text))):
        raise Stale
    return str(text), str(turn.state["kind"]), dict(turn.state["facts"])


def _finding(turn: Turn) -> Finding:
    text, kind, facts = _in_hand(turn)
    number = turn.arg.rpartition(".")[2]
    findings = _check(turn, text, kind, facts).findings
    if not number.isdigit() or not 0 < int(number) <= len(findings):
        raise Stale
    return findings[int(number) - 1]


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _excerpt(text: str, finding: Finding, around: int = 40) -> str:
    if finding.start >= finding.end:
        return ""
    before = text[max(0, finding.start - around) : finding.start].replace("\n", " ")
    inside = text[finding.start : min(finding.end, finding.start + 160)].replace("\n", " ")
    after = text[finding.end : finding.end + around].replace("\n", " ")
    left = "…" if finding.start > around else ""
    right = "…" if finding.end + around < len(text) else ""
    return f"{left}{escape(before)}__{escape(inside)}__{escape(after)}{right}"


async def _file(turn: Turn, event: Shared) -> Result:
    if event.kind == "photo":
        buttons = tuple((turn.button(f"check-image-{name}", "photo", name),)
                        for name in ("none", "anonymised", "recognisable"))
        return Reply(turn.t("check-photo"), buttons=buttons,
                     expect=Expect("check", "photo", {"text": event.caption}))
    if event.kind == "voice":
        raise Unusable(turn.word("check-voice"))
    if event.size > FILE_BYTES:
        raise Unusable(turn.word("check-file-big", limit=FILE_BYTES // 1000))
    content = await event.fetch()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\x00" in text:
        raise Unusable(turn.word("check-file-text"))
    return await card(turn, text, "post", {})

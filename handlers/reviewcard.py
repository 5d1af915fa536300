"""What a review looks like in a chat: its triage, its draft, its line in the inbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.core.flow import Turn
from bot.core.limits import clip
from bot.core.markup import escape
from bot.core.reply import Button, Expect, Reply, row
from compliance import Report, Severity
from handlers import proposal
from storage import drafts
from storage.tables import Draft, Review

if TYPE_CHECKING:
    from reviews.triage import Triage

COPYABLE = 256  # characters: Telegram's CopyTextButton (Bot API 7.11)
MARKS = {"reply": "🟢", "no_reply": "⚪", "report": "🟠", "advice": "🔴"}
GOOGLE = "https://business.google.com/reviews"
DONE = frozenset({"published", "closed"})


def stars(count: int | None) -> str:
    """Draw stars; a dash when there are none."""
    return "★" * count + "☆" * (5 - count) if count else "—"


def positions(turn: Turn) -> Reply:
    """Tell, once, the two official positions, and let the practice choose (brief B53)."""
    names = ("ask", "answer", "never")
    buttons = tuple((turn.button(f"policy-{name}", "policy", name, flow="review"),) for name in names)
    return Reply(turn.t("review-positions", policy=turn.word(f"policy-{turn.house.policy}")), buttons=buttons)


def triage(turn: Turn, review: Review, case: Triage, *, intro: str = "", replaces: bool = False,
           drafted: bool = False) -> Reply:
    """Show the decision, why, what Google may do, and the practice's own policy."""
    lines = [intro] if intro else []
    lines += [
        f"{MARKS[case.decision.value]} " + turn.t("review-decision", decision=_tag(case.decision.value)),
        turn.t("review-facts", number=review.id or 0, stars=stars(review.stars), topics=_topics(turn, case),
               language=_language(turn, case.lang), state=review.state),
    ]
    lines += [f"• {escape(reason.words(turn.lang))}{_excerpt(case, reason.span)}" for reason in case.reasons]
    if case.urgency.value == "none":
        lines.append(turn.t("review-removal", why=case.removal.words(turn.lang)))
    if case.policy:
        lines.append(turn.t("review-categories", names=", ".join(turn.word(f"google-{_tag(name)}")
                                                                  for name in case.policy)))
    if case.decision.value in {"reply", "no_reply"}:
        lines.append(turn.t("review-policy", policy=turn.house.policy))
    return Reply(
        "\n".join(lines), buttons=_triage_buttons(turn, review, case, drafted=drafted), replaces=replaces,
        card=proposal.subject(review), thread=proposal.subject(review), expect=talk(review),
    )


def _triage_buttons(turn: Turn, review: Review, case: Triage, *, drafted: bool) -> tuple[tuple[Button, ...], ...]:
    key = review.id
    care = case.urgency.value != "none"
    wants = case.decision.value == "reply" and turn.house.policy != "never" and not drafted
    unsure = case.decision.value in {"no_reply", "report"} or (case.decision.value == "advice" and not care)
    rows: list[tuple[Button, ...]] = []
    if review.stars is None:
        rows.append(tuple(turn.button("review-star", "stars", f"{key}.{count}", count=count, flow="review")
                          for count in range(1, 6)))
    report = turn.button("review-report", "open", key, flow="report")
    rows.append(row(
        turn.button("review-prepare", "draft", key, flow="review", style="primary") if wants else None,
        report if case.policy or (case.decision.value == "advice" and not care) else None,
        turn.button("review-evidence", "evidence", key, flow="report") if case.decision.value == "advice" and not care
        else None,
    ))
    rows.append(row(
        turn.button("review-reopen", "reopen", key, flow="review") if review.state in DONE
        else turn.button("review-close", "close", key, flow="review"),
        turn.button("review-anyway", "anyway", key, flow="review") if unsure and turn.house.policy != "never" else None,
    ))
    rows.append(row(turn.button("review-last", "last", key, flow="review"),
                    turn.button("review-history", "history", key, flow="review")))
    return tuple(line for line in rows if line)


def draft(turn: Turn, review: Review, case: Triage, made: Draft, report: Report | None = None, *, note: str = "",
          measures: Mapping[str, str] | None = None, replaces: bool = False) -> Reply:
    """Show a draft with all that can be done to it."""
    lines = [turn.t("review-draft", tone=made.tone or "none", source=made.source, host=proposal.host(turn) or "—",
                    length=len(made.text), version=made.version)]
    if note and proposal.host(turn) and made.source == "offline":
        lines.append(turn.t("review-model-note", note=note))
    lines += findings(turn, made, report)
    french = proposal.in_french(made.text, case.lang)
    if french:
        lines.append(turn.t("review-translation", text=french))
    if _insurer(case):
        lines.append(turn.t("review-insurer"))
    if made.state == "approved":
        lines.append(turn.t("review-approved"))
    return Reply(
        "\n".join(lines), verbatim=made.text, buttons=_draft_buttons(turn, review, case, made), replaces=replaces,
        card=proposal.subject(review), thread=proposal.subject(review), expect=talk(review, made.tone, measures),
    )


def findings(turn: Turn, made: Draft, report: Report | None) -> list[str]:
    """Say what the rules find in a text, in words where they were just read."""
    if made.verdict in {"clean", "advice"}:
        return []
    mark = "🔴" if made.verdict == "breach" else "🟠"
    lines = [f"{mark} " + turn.t("review-verdict", verdict=made.verdict)]
    if report is None:
        return [*lines, escape(", ".join(made.findings))]
    for found in [item for item in report.findings if item.severity > Severity.ADVICE][:5]:
        excerpt = clip(made.text[found.start : found.end].replace("\n", " "), 80)
        said = f" « {escape(excerpt)} »" if excerpt else ""
        lines.append(f"• **{escape(found.message)}** ({found.rule}){said} {escape(found.rewrite or '')}".rstrip())
    return lines


def _draft_buttons(turn: Turn, review: Review, case: Triage, made: Draft) -> tuple[tuple[Button, ...], ...]:
    key, number = review.id, made.id
    copy = Button(turn.word("review-copy"), copy=made.text) if len(made.text) <= COPYABLE else None
    rows = []
    if made.state == "approved":
        rows.append(row(copy, google(turn, review)))
        rows.append(row(turn.button("review-published", "published", number, flow="review", style="primary"),
                        turn.button("review-edit", "edit", number, flow="review")))
        return tuple(rows)
    passes = made.verdict != "breach"
    rows.append(row(copy, turn.button("review-approve", "approve", number, flow="review", style="primary")
                    if passes else None))
    rows.append(row(turn.button("review-other", "other", number, flow="review"),
                    turn.button("review-shorter", "shorter", number, flow="review"),
                    turn.button("review-warmer", "warmer", number, flow="review")))
    tick = turn.button("review-measure", "measures", number, flow="review") if _tickable(case) else None
    rows.append(row(turn.button("review-edit", "edit", number, flow="review"), tick))
    rows.append(row(turn.button("review-report", "open", key, flow="report"),
                    turn.button("review-close", "close", key, flow="review")))
    settings = turn.tools.settings
    asks = proposal.host(turn) and settings.model_send_text and proposal.CONSENT not in turn.house.settings
    rows.append(row(turn.button("review-published", "published", number, flow="review") if passes else None,
                    turn.button("review-consent", "consent", key, flow="review") if asks else None))
    return tuple(line for line in rows if line)


def google(turn: Turn, review: Review) -> Button:
    """Open Google's page for the answer."""
    return Button(turn.word("review-google"), url=address(review))


def address(review: Review) -> str:
    """Give the review's own page where it is known and Google's, else the list of the practice's reviews."""
    host = urlsplit(review.link).hostname or "" if review.link.startswith("https://") else ""
    known = host in {"g.page", "maps.app.goo.gl"} or host.endswith((".google.com", ".google.fr"))
    return review.link if known else GOOGLE


def line(turn: Turn, number: int, review: Review) -> str:
    """Show a review in one line of the inbox."""
    days = (turn.now - (review.published_at or review.received_at)).days
    topics = ", ".join(turn.word(f"topic-{name}") for name in review.topics[:3])
    mark = "🚨" if review.urgency != "none" and review.state not in DONE else MARKS.get(review.decision, "•")
    words = clip(" ".join(review.text.split()), 70) or turn.word("review-wordless")
    return turn.t("review-line", number=number, mark=mark, stars=stars(review.stars), days=max(0, days),
                  state=review.state, topics=topics or "—", words=words)


def talk(review: Review, tone: str = "", measures: Mapping[str, str] | None = None) -> Expect:
    """Let the next words be about this review."""
    return Expect("review", "card", {"review": review.id, "tone": tone, "measures": dict(measures or {})})


async def in_hand(turn: Turn, review: Review) -> Draft | None:
    """Find the newest draft of a review unless it is void."""
    newest = await drafts.latest(turn.store, turn.practice_id, proposal.subject(review))
    return newest if newest is not None and newest.state != "void" else None


def _tag(name: str) -> str:
    """Write a token as texts/ know it: an underscore would be taken for markup and escaped."""
    return name.replace("_", "-")


def _topics(turn: Turn, case: Triage) -> str:
    return ", ".join(turn.word(f"topic-{name}") for name in case.topics) or "—"


def _language(turn: Turn, lang: str) -> str:
    return turn.word(f"tongue-{lang}") if turn.tools.texts.has(f"tongue-{lang}") else lang


def _excerpt(case: Triage, span: tuple[int, int] | None) -> str:
    if span is None:
        return ""
    words = clip(" ".join(case.text[span[0] : span[1]].split()), 90)
    return f" — « {escape(words)} »" if words else ""


def _insurer(case: Triage) -> bool:
    from reviews.replies import INSURER_FIRST
    from reviews.triage import GOOD

    return case.mood < GOOD and bool(set(case.topics) & INSURER_FIRST)


def _tickable(case: Triage) -> bool:
    from reviews.replies import TICKABLE
    from reviews.triage import GOOD

    return case.mood < GOOD and bool(set(case.topics) & TICKABLE) and case.lang in {"fr", "en"}

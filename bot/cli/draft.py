"""`python -m bot draft`: write replies to reviews that reveal nothing."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bot.cli.triage import arguments, serve
from reviews.likeness import ALIKE, History
from reviews.lines import Row, draft_line, judged
from reviews.replies import BRIEF_LIMIT, LIMIT, Draft, Tone, drafts
from reviews.triage import Triage

if TYPE_CHECKING:
    from bot.writer import Assignment

GIVE_UP = 3  # reviews in a row for which the model does not answer, after which it is no longer asked


def add(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("draft", help="write replies to reviews; one run is one practice's history, in order")
    arguments(parser)
    parser.add_argument("--count", type=int, default=3, help="drafts a review (default 3: sober, warm, brief)")
    parser.add_argument("--seed", type=int, default=0, help="chooses among wordings; the same seed, the same drafts")
    parser.add_argument("--policy", choices=("answer", "never"), default="answer", help="the practice's choice")
    parser.add_argument("--signature", help="how the replies are signed")
    parser.add_argument("--model", choices=("on", "off"), default="off", help="ask the configured model first")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write drafts for the reviews; 0 unless the input cannot be read."""
    if args.count < 0:
        print("draft: --count must not be negative", file=sys.stderr)
        return 2
    history = History(variants=max(1, args.count))
    improve = _Improver(history, args.seed, args.signature).improve if args.model == "on" else None

    def answer(row: Row) -> dict[str, Any]:
        return draft_line(
            row, judged(row), history, count=args.count, seed=args.seed, policy=args.policy,
            signature=args.signature, improve=improve,
        )  # fmt: skip

    return serve(args, answer, _card)


class _Improver:
    """Lets the configured model better the offline drafts, within its time budget and through the same gate."""

    def __init__(self, history: History, seed: int, signature: str | None) -> None:
        from bot.log import configure
        from bot.model import connect
        from bot.settings import Settings
        from bot.writer import Writer

        configure("error")  # standard output carries the drafts and nothing else
        settings = Settings()
        self.writer = Writer(connect(settings), budget_s=settings.model_timeout_s)
        self.history, self.seed, self.signature = history, seed, signature
        self.shown = settings.model_send_text
        self.silent = 0
        if self.writer.model is None:
            print("draft: no model is set up, the drafts are offline", file=sys.stderr)

    def improve(self, case: Triage, made: tuple[Draft, ...]) -> tuple[Draft, ...]:
        """Return the drafts, each the model's where it answered in time and passed."""
        if self.writer.model is None or self.silent >= GIVE_UP:
            return made
        return asyncio.run(self._improved(case, made))

    async def _improved(self, case: Triage, made: tuple[Draft, ...]) -> tuple[Draft, ...]:
        from bot.errors import Unusable
        from bot.model import connect
        from bot.settings import Settings

        self.writer.model = connect(Settings())  # its connections belong to one event loop
        better: list[Draft] = []
        try:
            for place, draft in enumerate(made):
                if draft.lang not in {"fr", "en"}:
                    better.append(draft)
                    continue
                try:
                    found = await self.writer.draft(self._task(case, draft, better))
                except Unusable:
                    better.append(draft)
                    continue
                better.append(_signed(draft, found.text) if found.source == "model" else draft)
                if found.note == "unavailable":  # its time is spent for this review
                    self.silent += 1
                    return (*better, *made[place + 1 :])
                self.silent = 0
        finally:
            await self.writer.close()
        return tuple(better)

    def _task(self, case: Triage, draft: Draft, before: list[Draft]) -> Assignment:
        from bot.writer import Assignment
        from compliance.redact import mask

        spare = drafts(
            case, history=self.history, seed=self.seed + 1, count=2, tones=(draft.tone,), signature=self.signature
        )
        others = History(other.text for other in before)

        def alike(text: str) -> str | None:
            near = max(self.history.likeness(text), others.likeness(text))
            return "too like another reply" if near >= ALIKE - 1 else None

        limit = BRIEF_LIMIT if draft.tone is Tone.BRIEF else LIMIT
        french = draft.lang == "fr"
        return Assignment(
            prompt="reply", answer="text", kind="reply", lang=draft.lang, tone=draft.tone.value, limit=limit,
            offline=(draft.text, *(other.text for other in spare)), review=case.text or None, stars=case.mood,
            inputs={
                "language": "French" if french else "English", "tone": draft.tone.value, "stars": str(case.mood),
                "topics": ", ".join(case.topics) or "none", "offline": draft.text, "limit": str(limit),
                "contact": "le secrétariat du cabinet" if french else "the front desk of the practice",
                "review": mask(case.text).text if self.shown else "(the review is not shown)",
            },
            extra_check=alike,
        )  # fmt: skip


def _signed(draft: Draft, text: str) -> Draft:
    """Return the model's text under the signature of the offline draft."""
    _, _, signature = draft.text.rpartition("\n")
    whole = text if not signature or text.rstrip().endswith(signature) else f"{text.rstrip()}\n{signature}"
    room = BRIEF_LIMIT if draft.tone is Tone.BRIEF else LIMIT
    return Draft(draft.tone, whole, draft.lang, "model") if len(whole) <= room else draft


def _card(found: dict[str, Any]) -> Iterator[str]:
    yield f"{found['triage']}  {', '.join(found['topics'])}"
    for draft in found["drafts"]:
        yield f"\n[{draft['tone']}, {draft['source']}]\n{draft['text']}"
        if "translation" in draft:
            yield f"({draft['translation']})"

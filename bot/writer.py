"""The writer: prompt, model, compliance, one repair, else the offline draft. Nothing else makes a Draft."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import compliance
import prompts
from bot.core.ports import Model
from bot.errors import ModelUnavailable, Unusable
from bot.log import log
from compliance import Facts, Report, language
from compliance.health import health_words
from compliance.names import entities

_PLACEHOLDER = re.compile(r"[\[{<]+\s*[A-ZÀ-Ý]{2,}(?:[_ ]?\d+)?\s*[\]}>]+")
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_TALK = re.compile(r"\b(?:as an ai|language model|modèle de langage|system prompt|json)\b", re.IGNORECASE)
LIMIT_BYTES = 4096  # Google's limit for a reply to a review
ANSWER_CHARS = 40_000  # a model's answer beyond this is not read: reading cannot be interrupted
CLEAN_ENOUGH = frozenset({"clean", "advice"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that passed the gate. `source` is offline, model or edited; `note` says why not the model."""

    text: str
    source: str
    tone: str
    report: Report
    note: str = ""

    @property
    def digest(self) -> str:
        """Give the SHA-256 of the exact text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Assignment:
    """What is to be written.

    `offline` are the candidates of the house's own bank, the best first; `limit` counts code points;
    `inputs` fills the prompt. `review` is what is answered: the gate compares with it.
    """

    prompt: str
    answer: str  # the JSON property that holds the text
    kind: str
    lang: str
    offline: tuple[str, ...]
    tone: str = ""
    limit: int = 600
    inputs: Mapping[str, str] = field(default_factory=dict)
    review: str | None = None
    stars: int | None = None
    facts: Facts | None = None
    extra_check: Callable[[str], str | None] | None = None  # a reason why a text is refused
    reads: Callable[[str], str] = str  # what of an offline text the rules read; the rest was checked by hand


class Writer:
    """Make drafts; the model is optional and never decides what may be said."""

    def __init__(self, model: Model | None = None, *, budget_s: float = 20.0) -> None:
        self.model = model
        self.budget_s = budget_s

    async def draft(self, task: Assignment, *, use_model: bool = True) -> Draft:
        """Write within the time budget; raise Unusable when not even the offline texts pass the gate."""
        note = ""
        if self.model is not None and use_model:
            try:
                async with asyncio.timeout(self.budget_s):
                    found = await self._with_model(task, self.model)
                if found is not None:
                    return found
                note = "refused"
            except (ModelUnavailable, TimeoutError):
                note = "unavailable"
            except Exception as error:  # noqa: BLE001 - an edge: no fault of a model may cost the draft
                log.error("model-failed", error=type(error).__name__)
                note = "unavailable"
        return self.offline(task, note=note)

    def offline(self, task: Assignment, *, note: str = "") -> Draft:
        """Take the first offline candidate that passes the gate; raise Unusable when none does."""
        for text in task.offline:
            report = self._gate(task, task.reads(text))
            if report is not None:
                return Draft(text, "offline", task.tone, report, note)
        raise Unusable("No safe text could be made for this one.")

    def edited(self, text: str, *, kind: str, lang: str = "auto", review: str | None = None,
               stars: int | None = None, facts: Facts | None = None, tone: str = "") -> Draft:
        """Take a person's own text with its report, whatever the verdict: approving is another matter."""
        report = compliance.check(
            text, kind=kind, lang=lang, review=review, stars=stars, facts=facts,
        )
        return Draft(text, "edited", tone, report)

    async def close(self) -> None:
        """Close the model's connections."""
        close: Callable[[], Awaitable[None]] | None = getattr(self.model, "close", None)
        if close is not None:
            await close()

    async def _with_model(self, task: Assignment, model: Model) -> Draft | None:
        prompt = prompts.load(task.prompt)
        findings = "(none)"
        for _ in range(2):  # one try, one repair
            messages = prompt.messages(**{**task.inputs, "findings": findings})
            raw = await model.complete(messages, schema=prompt.schema, max_tokens=_tokens(task.limit))
            text = _text(raw, task.answer)
            problems = list(self._problems(task, text))
            if not problems:
                report = self._gate(task, text)
                if report is not None:
                    return Draft(text, "model", task.tone, report)
                problems = ["the gate refused it"]
            findings = "; ".join(problems)[:600]
        return None

    def _gate(self, task: Assignment, text: str) -> Report | None:
        report = compliance.check(
            text, kind=task.kind, lang=task.lang, review=task.review, stars=task.stars, facts=task.facts,
        )
        return report if report.verdict in CLEAN_ENOUGH else None

    def _problems(self, task: Assignment, text: str) -> Iterable[str]:
        if not text:
            yield "no text"
            return
        if len(text) > task.limit or len(text.encode()) > max(LIMIT_BYTES, task.limit * 4):
            yield f"longer than {task.limit} characters"
            return  # nothing is read that is too long to be used
        if _PLACEHOLDER.search(text) and "source" not in text:
            yield "a mark such as [NOM_1] was written"
        if task.kind == "reply":
            if _ADDRESS.search(text):
                yield "an address was written"
            yield from _told(text, task)
        if _TALK.search(text):
            yield "it speaks of itself"
        found = language.detect(text)
        if found not in {task.lang, ""} and len(text) > 40:
            yield f"written in {found}, not {task.lang}"
        if task.extra_check and (reason := task.extra_check(text)):
            yield reason
        report = compliance.check(
            text, kind=task.kind, lang=task.lang, review=task.review, stars=task.stars, facts=task.facts,
        )
        if report.verdict not in CLEAN_ENOUGH:
            yield from (f"{finding.rule}: {finding.message}" for finding in report.findings[:4])


def _told(text: str, task: Assignment) -> Iterable[str]:
    """Yield what a reply must not hold, unless the house's own text holds it: names, dates, figures, care."""
    ours = "\n".join((*task.offline, task.inputs.get("contact", "")))
    words = {text[found.start : found.end] for found in entities(text, task.lang)}
    if any(word not in ours for word in words):
        yield "a name, a date, an amount or a contact was written"
    if any(text[found.start : found.end] not in ours for found in health_words(text)):
        yield "a word about health was written"


def _tokens(limit: int) -> int:
    return min(2000, 200 + limit // 2)


def _text(raw: str, name: str) -> str:
    """Read the property out of the model's JSON, also when it is fenced; empty when there is none."""
    if len(raw) > ANSWER_CHARS:
        return ""
    start, end = raw.find("{"), raw.rfind("}")
    if start < 0 or end <= start:
        return ""
    try:
        answer: Any = json.loads(raw[start : end + 1])
    except (ValueError, RecursionError):
        return ""
    text = answer.get(name) if isinstance(answer, dict) else None
    return text.strip() if isinstance(text, str) else ""

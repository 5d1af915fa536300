"""The texts the judge of answers learns from, cut into sentences that are at fault or not."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from replies import UNDER_A_POST, rows

sys.path.insert(0, str(Path(__file__).parents[1]))

from compliance import ANSWER, rule_findings, rules
from compliance.reading import Reading
from compliance.replies.judge import evidence, sentence
from compliance.rule import ANSWERS, Case, Context, Severity, Surface

ROOT = Path(__file__).parents[1]
CHOICE = re.compile(r"\[([^\]|]*(?:\|[^\]|]*)+)\]")
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
FIELD = re.compile(r"\{[^}]*\}")
SEEN = 0.3  # texts that the authors of the patterns had before their eyes: without evidence, and weighing less
POSTED = 0.3  # posts
KEPT = 3.0  # our own examples
TOUCHED = 3  # letters that a sentence shares with what is at fault


@dataclass
class Text:
    """Hold an answer, sentence by sentence, with what is known of it."""

    source: str
    kind: str
    text: str
    rules: list[str]
    guilty: list[str]
    weight: float = 1.0
    review: str | None = None
    stars: int | None = None
    fresh: bool = True
    parts: list[str] = field(default_factory=list)
    bad: list[bool] = field(default_factory=list)
    proofs: list[set[str]] = field(default_factory=list)

    def read(self) -> Text:
        """Cut the text into sentences, say which are at fault, and gather the evidence."""
        reading = Reading(self.text)
        at = [(self.text.find(g), len(g)) for g in self.guilty]
        spans = [(start, start + size) for start, size in at if start >= 0]
        for span in reading.sentences:
            a, b = reading.raw_span(*span)
            self.parts.append(sentence(reading, span))
            self.bad.append(any(min(b, y) - max(a, x) > min(TOUCHED, y - x - 1) for x, y in spans))
        if self.rules and not any(self.bad):
            self.bad = [True] * len(self.parts)
        self.proofs = [set() for _ in self.parts]
        if self.fresh and self.parts:
            context = Context(Surface(self.kind), Reading(self.review) if self.review else None, self.stars)
            self.proofs = evidence(rule_findings(reading, context), reading, context)
        return self


def fresh() -> Iterator[Text]:
    """Give the texts that no author of a pattern has seen."""
    for path in sorted((ROOT / "bench" / "reply_corpus").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            one = json.loads(line)
            source = f"{path.stem}"
            yield Text(source, one["kind"], one["text"], one["rules"], one["guilty"], 1.0, one["review"], one["stars"])


def posts() -> Iterator[Text]:
    """Give posts: what advertising sounds like, and what does not; they have weights of their own too."""
    for path in sorted((ROOT / "tests" / "compliance" / "corpus").glob("posts_[kmn]*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            one = json.loads(line)
            yield Text("posts", "post", one["text"], one["rules"], [], POSTED, fresh=False)


def seen() -> Iterator[Text]:
    """Give the sentences that the patterns were written with."""
    for _, family, rule, text in rows():
        kind = "comment" if UNDER_A_POST.search(family) else "reply"
        bad = rule != "OK"
        yield Text("seen", kind, text, [rule] if bad else [], [text] if bad else [], SEEN, fresh=False)


def own() -> Iterator[Text]:  # noqa: C901 - one source after another
    """Give what must be judged right: the rules' examples and safe words, the tests' pairs, our bank of replies."""
    for rule in rules():
        for both in rule.examples.values():
            for example in both.flagged if rule.severity > Severity.ADVICE else ():
                yield from must(example, rule.id)
            for example in both.fine:
                yield from must(example)
        if ANSWERS & rule.surfaces and Surface.POST not in rule.surfaces:
            for words in rule.words.values():
                yield from (Text("own", kind, words.rewrite, [], [], KEPT, fresh=False) for kind in sorted(ANSWERS))
    for text in ANSWER.values():
        yield from (Text("own", kind, text, [], [], KEPT, fresh=False) for kind in sorted(ANSWERS))
    for fine, unsafe in pairs():
        yield from must(Case(fine, "reply"))
        yield from must(Case(f"[[{unsafe}]]", "reply"), "SEC-01")
    for line in bank():
        for choice in (0, 1):
            text = FIELD.sub("", CHOICE.sub(lambda m, n=choice: m.group(1).split("|")[n], line))
            yield Text("own", "reply", text, [], [], fresh=False)


def must(example: str | Case, rule: str = "") -> Iterator[Text]:
    """Give an example that is an answer; its evidence would be too good to learn from."""
    if isinstance(example, Case) and example.kind in ANSWERS:
        text, spans = MARK.sub(r"\1", example.text), MARK.findall(example.text)
        yield Text("own", str(example.kind), text, [rule] if rule else [], spans, KEPT, fresh=False)


def bank() -> Iterator[str]:
    """Give the lines of our own bank of replies."""
    for path in sorted((ROOT / "reviews" / "bank").glob("[ef][nr].toml")):
        todo: list[object] = [tomllib.loads(path.read_text("utf-8"))]
        while todo:
            item = todo.pop()
            if isinstance(item, dict):
                todo.extend(item.values())
            elif isinstance(item, str):
                yield from filter(None, map(str.strip, item.splitlines()))


def pairs() -> list[tuple[str, str]]:
    """Give the pairs of the tests: a safe sentence and its unsafe twin."""
    spec = spec_from_file_location("test_replies", ROOT / "tests" / "compliance" / "test_replies.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.PAIRS)

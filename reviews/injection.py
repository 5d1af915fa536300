"""Detect orders a review gives to whatever machine may read it; they are never obeyed."""

import re

from reviews.phrases import Match, lexicon
from reviews.text import Review

_MARKUP = re.compile(
    r"<\|[a-z_]+\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|instructions?|prompt|user)>|```|###\s*\w+"
    r"|(?:^|\n|\s)(?:system|assistant|user|instructions?|consigne)\s*:|\{\{[^{}\n]{0,200}\}\}|\{%|<!--|\{\s*[\"'](?:role|triage|decision|reply)[\"']\s*:",
    re.IGNORECASE,
)


def orders(review: Review) -> list[tuple[int, int]]:
    """Return the spans of orders to a machine, in order."""
    spans = [found.span() for found in _MARKUP.finditer(review.text)]
    matches: list[Match] = lexicon("injection").find(review.tokens).get("injection", [])
    spans.extend(review.span(found.first, found.last) for found in matches)
    return sorted(set(spans))


def without(review: Review, spans: list[tuple[int, int]]) -> Review:
    """Return the review with the sentences that hold an order blanked, so that places stay the same."""
    if not spans:
        return review
    kept = [
        sentence.group()
        if not any(start < sentence.end() and sentence.start() < end for start, end in spans)
        else "\n" * len(sentence.group())
        for sentence in re.finditer(r"[^.!?\n]+[.!?\n]*|[.!?\n]+", review.text)
    ]
    return Review("".join(kept))

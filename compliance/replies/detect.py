"""Turn the reader's claims under one rule into hits on the raw text."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.reading import Reading
from compliance.replies.reader import claims_of
from compliance.rule import Context, Detect, Hit, Surface


def claimed(rule: str) -> Detect:
    """Make the detector of one rule from the reply reader."""

    def detect(reading: Reading, context: Context) -> Iterator[Hit]:
        for claim in claims_of(rule, reading, context.review, public=context.kind is Surface.REPLY):
            start, end = reading.raw_span(claim.start, claim.end)
            if start < end:
                yield Hit(start, end, claim.severity)

    return detect

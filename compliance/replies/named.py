"""The author of a review greeted by first name and surname: whoever hid behind an alias is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.people import first_names, plain
from compliance.reading import Reading
from compliance.replies.claims import Claim, Reason
from compliance.rule import Severity

GREETED = re.compile(
    r"(?:^|[\n.!?»\"] ?)(?P<whole>(?i:bonjour|bonsoir|ch[eè]re?|hello|hi|hey|dear|merci|thank you|thanks)[ ,]{1,3}"
    r"(?:(?i:madame|monsieur|mme|m\.|mr|mrs|ms|miss)\.? )?(?P<first>[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}) [A-ZÀ-ÖØ-Þ][\w'’-]{1,30})"
    r"(?= ?(?:[,.!:\n]|$))"
)


def greeted(reading: Reading) -> Iterator[Claim]:
    """Find a greeting that holds a first name and a surname."""
    for m in GREETED.finditer(reading.raw):
        if plain(m["first"]) in first_names():
            start, end = reading.folded_span(*m.span("whole"))
            yield Claim("SEC-04", start, end, Severity.BREACH, Reason.SAID)

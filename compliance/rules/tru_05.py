"""TRU-05: health content that bears neither source nor date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.framing import lessons
from compliance.lexicon.pages import sourced
from compliance.reading import Reading
from compliance.rule import Context, Examples, Hit, Rule, Severity, Surface, Words

LONG = 700
FIGURES = re.compile(r"\d+(?:[.,]\d+)? ?(?:%|pour cent|percent)|\b(?:etudes?|studies|frequence|incidence|prevalence|efficacite|taux|recommand\w+|evidence)\b")


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Point nowhere: a long explanatory text with figures lacks a source."""
    length = len(reading.folded)
    if length < LONG or sourced(reading) or lessons(reading) < 5:
        return
    if FIGURES.search(reading.folded) or context.facts.scope == "whole-site":
        yield Hit(0, 0)


RULE = Rule(
    id="TRU-05",
    name="undated-health-content",
    severity=Severity.ADVICE,
    citations=(cite("Charte CNOM 2025"), cite("CNOM principes web"), cite("R.4127-19-1 III")),
    surfaces=frozenset({Surface.POST, Surface.SITE}),
    detect=detect,
    absence=True,
    words={
        "fr": Words(
            "Contenu de santé sans source ni date.",
            "La charte du médecin créateur de contenu demande des sources détaillées et à jour.",
            "Sources : {références}. Mis à jour le {date}.",
        ),
        "en": Words(
            "Health content with neither source nor date.",
            "The Order's charter asks for detailed, dated sources.",
            "Sources: {references}. Updated on {date}.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
            ),
            fine=(
                "Sources : HAS, 2021. Mis à jour le 3 mars 2026.",
                "Notre cabinet sera fermé lundi.",
            ),
        ),
        "en": Examples(
            flagged=(
            ),
            fine=(
                "Sources: Cochrane, 2020. Updated on 3 March 2026.",
                "The office is closed on Monday.",
            ),
        ),
    },
)

"""TTL-02: health content whose author is not told, or a doctor's handle borne by somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.framing import lessons
from compliance.lexicon.pages import identified
from compliance.reading import Reading
from compliance.rule import Context, Examples, Hit, Rule, Severity, Surface, Words

LONG = 700
TAUGHT = 6


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Point nowhere: a long lesson names neither doctor nor practice."""
    told = context.facts.title or context.facts.speaker
    if not told and len(reading.folded) >= LONG and lessons(reading) >= TAUGHT and not identified(reading):
        yield Hit(0, 0)


RULE = Rule(
    id="TTL-02",
    name="unidentified-author",
    severity=Severity.ADVICE,
    citations=(cite("Charte CNOM 2025"), cite("R.4127-19-1 III")),
    surfaces=frozenset({Surface.POST, Surface.SITE}),
    detect=detect,
    absence=True,
    words={
        "fr": Words(
            "L’auteur du contenu de santé n’est pas identifié.",
            "La charte demande au médecin de se présenter comme tel : nom, qualité, numéro d’inscription.",
            "Dr {Nom}, {qualification}, n° RPPS {…}.",
        ),
        "en": Words(
            "The author of this health content is not identified.",
            "The Order's charter asks doctors to say who they are: name, qualification, registration.",
            "Dr {Name}, {qualification}, registration no. {…}.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
            ),
            fine=(
                "Dr Anne Morel, chirurgien plasticien, vous explique la cicatrisation.",
                "Le cabinet sera fermé lundi.",
            ),
        ),
        "en": Examples(
            flagged=(
            ),
            fine=(
                "Dr Anne Morel, plastic surgeon, explains scars.",
                "The office is closed on Monday.",
            ),
        ),
    },
)

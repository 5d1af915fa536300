"""PLT-02: hashtags a screen reader cannot read, or an image with no text alternative."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.hashtags import split_tag
from compliance.reading import Reading
from compliance.rule import Context, Examples, Hit, Rule, Severity, Surface, Words

TAG = re.compile(r"#([a-zà-ÿ]{16,})(?!\w)")
FEW = 2


def detect(reading: Reading, _: Context) -> Iterator[Hit]:
    """Find long hashtags of several words written all in small letters."""
    for m in TAG.finditer(reading.raw):
        if len(split_tag(Reading(m.group(1)).folded, m.group(1)).split()) > FEW - 1 or len(m.group(1)) > 17:
            yield Hit(m.start(), m.end())


RULE = Rule(
    id="PLT-02",
    name="inaccessible",
    severity=Severity.ADVICE,
    citations=(cite("Accessibilite"),),
    surfaces=frozenset({Surface.POST}),
    detect=detect,
    words={
        "fr": Words(
            "Mot-dièse illisible pour un lecteur d’écran.",
            "Une majuscule à chaque mot (#SoinDeLaPeau) le rend lisible ; pensez aussi au texte de remplacement de l’image.",
            "",
        ),
        "en": Words(
            "A hashtag that a screen reader cannot read.",
            "A capital at each word (#SkinCareTips) makes it readable; give the image a text alternative too.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Protégez-vous [[#chirurgiereparatrice]]",
                "Lire la suite [[#medecinedermatologiepeau]]",
            ),
            fine=(
                "Protégez-vous #ChirurgieReparatrice",
                "Lire la suite #peau",
            ),
        ),
        "en": Examples(
            flagged=(
                "Sun advice [[#plasticsurgerycongress]]",
                "Read on [[#aestheticmedicinejournal]]",
            ),
            fine=(
                "Sun advice #PlasticSurgeryCongress",
                "Read on #skin",
            ),
        ),
    },
)

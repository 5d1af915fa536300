"""PRD-02: a prescription substance named in an offer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.framing import Names, lessons, offered
from compliance.lexicon.products import SUBSTANCE
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Context, Examples, Hit, Rule, Severity, Surface, Words

SUBSTANCES = Names(rf"(?:(?:injections?|seances?|traitements?) (?:de |a la |par )?(?:la )?)?(?:{SUBSTANCE})", unless=r"elimin\w+|detox\w*|staphyloc\w+|toxine (?:tetanique|alimentaire|diphteri\w+)")
REACH = 260
SHORT = 200
INVITES = re.compile(r"\b(?:vos|votre|vous|nous|notre|on|tes|ton|our|we|you|your)\b")
FEES = re.compile(r"(?<!\w)(?:honoraires|secteur [12]|devis|depassement\w*|prise en charge|assurance maladie|fees?:|sector [12]|written quote)(?!\w)")


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find a substance with an offer near it, or thrown in a short post that explains nothing; a plain statement of fees is left to the rule on prices."""
    spans = list(SUBSTANCES.spans(reading, context))
    if not spans or FEES.search(reading.folded):
        return
    bare = len(reading.folded) < SHORT and not lessons(reading) and context.kind is Surface.POST and bool(INVITES.search(reading.folded))
    for start, end in spans:
        if bare or offered(reading, start, end, reach=REACH):
            yield Hit(*reading.raw_span(start, end))


RULE = Rule(
    id="PRD-02",
    name="prescription-substance",
    severity=Severity.RISK,
    citations=(cite("L.5122-1"), cite("L.5122-6")),
    surfaces=EVERYWHERE,
    detect=detect,
    words={
        "fr": Words(
            "Substance soumise à prescription nommée dans une offre.",
            "Même indirecte, la référence à un médicament fait d’une invitation une publicité.",
            "Les rides d’expression peuvent faire l’objet d’une consultation, où les options et leurs risques sont expliqués.",
        ),
        "en": Words(
            "A prescription substance is named in an offer.",
            "Even an indirect reference to a medicine turns an invitation into advertising.",
            "Expression lines can be discussed in a consultation, where options and their risks are explained.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Toxine botulique]] : prenez rendez-vous.",
                "[[Injections de toxine]] à partir de 280 €.",
                "Nous proposons la [[toxine botulinique]] pour les rides du lion.",
                "[[Sémaglutide]] : inscrivez-vous à notre programme.",
                "Les [[neuromodulateurs]] vous attendent à la clinique.",
                "[[Toxine botulique]], derniers créneaux de décembre.",
            ),
            fine=(
                "La toxine botulique bloque la contraction d’un muscle pendant quelques mois.",
                "La toxine botulique ne convient pas pendant la grossesse.",
                "Le foie élimine les toxines.",
                "Le sémaglutide est réservé à certaines maladies.",
                "La toxine botulique est un médicament : sa publicité est interdite.",
                "Comment agit la toxine botulique ? Sur la jonction entre nerf et muscle.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Botulinum toxin]]: book online.",
                "[[Semaglutide]] programme, sign up now.",
                "[[Anti-wrinkle injections]] from £150.",
                "We offer [[botulinum toxin]] for frown lines.",
                "[[Neuromodulators]]: last appointments this week.",
                "[[Tirzepatide]] now available here, message us.",
            ),
            fine=(
                "Botulinum toxin blocks a muscle for a few months.",
                "Botulinum toxin is not used in pregnancy.",
                "Semaglutide is a diabetes medicine.",
                "Your liver removes toxins.",
                "Botulinum toxin may not be advertised to the public.",
                "How does botulinum toxin work? It stops a signal.",
            ),
        ),
    },
)

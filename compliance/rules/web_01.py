"""WEB-01: a website that presents an activity and gives no fees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.law import cite
from compliance.lexicon.acts import AESTHETIC
from compliance.patterns import expand
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Rule, Severity, Surface, Words

FEES = re.compile(
    r"(?<!\w)(?:honoraires|tarifs?|prix|secteur (?:1|2|i|ii|un|deux)|conventionne\w*|depassements?|optam|modes? de (?:reglement|paiement)|moyens de paiement|devis|rembours\w+|non pris en charge|€|euros|"
    r"fees?|prices?|pricing|payment|sector (?:1|2|one|two)|reimburs\w+|quote)(?!\w)|€"
)
ACTIVITY = re.compile(rf"(?<!\w)(?:{expand(AESTHETIC)}|consultations?|patients?|medecin\w*|chirurgien\w*|dermatolog\w*|doctors?|surgeons?)(?!\w)")
PAGE = 600


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Point nowhere: a page on an activity, long enough to be a site's, bears no word of fees."""
    text = reading.folded
    whole = context.facts.scope == "whole-site"
    if (whole or len(text) >= PAGE) and ACTIVITY.search(text) and not FEES.search(text):
        yield Hit(0, 0)


RULE = Rule(
    id="WEB-01",
    name="missing-fees",
    severity=Severity.BREACH,
    citations=(cite("R.4127-53 II"),),
    surfaces=frozenset({Surface.SITE}),
    detect=detect,
    needs=frozenset({"scope"}),
    absence=True,
    words={
        "fr": Words(
            "Aucune information sur les honoraires.",
            "Un site qui présente l’activité indique honoraires, modes de paiement et accès aux soins sans discrimination.",
            "Honoraires : {fourchette}, secteur {…}, modes de paiement {…}. Toute personne est reçue sans discrimination.",
        ),
        "en": Words(
            "No information on fees.",
            "A site that presents the practice gives fees, means of payment and equal access to care.",
            "Fees: {range}, sector {…}, means of payment {…}. Everyone is received without discrimination.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Chirurgien plasticien à Dijon : rhinoplastie, paupières, reconstruction du sein.", kind="site", facts=Facts(scope="whole-site")),
                Case("Consultations du lundi au jeudi, 12 rue des Lilas.", kind="site", facts=Facts(scope="whole-site")),
            ),
            fine=(
                Case("Chirurgien plasticien à Dijon. Honoraires : consultation 80 €, secteur 2, paiement par carte. Mentions légales : Dr Morel. Hébergeur : Exemple.", kind="site", facts=Facts(scope="whole-site")),
                Case("Consultations du lundi au jeudi.", kind="site"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("Plastic surgeon in Dijon: rhinoplasty, eyelids, reconstruction.", kind="site", facts=Facts(scope="whole-site")),
                Case("Consultations from Monday to Thursday.", kind="site", facts=Facts(scope="whole-site")),
            ),
            fine=(
                Case("Plastic surgeon in Dijon. Fees: consultation €80, sector 2, payment by card. Legal notice: Dr Morel. Hosted by Example.", kind="site", facts=Facts(scope="whole-site")),
                Case("Consultations from Monday to Thursday.", kind="site"),
            ),
        ),
    },
)

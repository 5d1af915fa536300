"""REV-08: a wish to have a listing removed, to be grounded on secrecy and data protection."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues
from compliance.rule import Case, Examples, Rule, Severity, Surface, Words

ASK = Cues(
    "", "fiche listing profil profile page", r"(?:supprim\w+|retir\w+|effac\w+|enlev\w+|fermer|desactiv\w+|faire disparaitre) (?:\w+ ){0,3}(?:fiche|profil|page)(?: (?:\w+ ){0,2}(?:google|etablissement|doctolib|pages jaunes|maps|my business))?", r"(?:suppression|retrait|effacement) (?:de |d')(?:ma |la |notre |une )?(?:fiche|page|profil)", r"(?:ne plus|plus) (?:etre|apparaitre) (?:\w+ ){0,2}(?:sur google|reference\w*)", r"(?:remove|delete|take down|close) (?:my |our |the )?(?:google )?(?:listing|profile|page|business profile)", guarded=False,
)
RULE = Rule(
    id="REV-08",
    name="listing-removal",
    severity=Severity.ADVICE,
    citations=(cite("CNIL 29/12/2025"), cite("CA Chambery 2025"), cite("RGPD 17")),
    surfaces=frozenset({Surface.MESSAGE}),
    detect=ASK,
    words={
        "fr": Words(
            "Faire supprimer sa fiche : une opposition fondée sur le secret est possible.",
            "La CNIL (29 décembre 2025) et la cour de Chambéry l’admettent lorsque le secret empêche de répondre ; d’autres juges ont refusé.",
            "",
        ),
        "en": Words(
            "Having one's listing removed: an objection based on secrecy is possible.",
            "The CNIL (29 December 2025) and a court of appeal accept it where secrecy prevents a reply; other courts refused.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Comment [[supprimer ma fiche Google]] ?", kind="message"),
                Case("Je voudrais le [[retrait de ma fiche]].", kind="message"),
            ),
            fine=(
                Case("Comment compléter ma fiche Google ?", kind="message"),
                Case("Comment répondre à cet avis ?", kind="message"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("How can I [[delete my Google listing]]?", kind="message"),
                Case("Please [[take down my profile]].", kind="message"),
            ),
            fine=(
                Case("How can I complete my Google listing?", kind="message"),
                Case("How should I answer this review?", kind="message"),
            ),
        ),
    },
)

"""SEC-03: giving administrative facts: dates, bills, delays, companions."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-03",
    name="administrative-fact",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4"),),
    surfaces=ANSWERS,
    detect=claimed("SEC-03"),
    words={
        "fr": Words(
            "Un fait administratif est révélé : date, facture, retard, annulation.",
            "Le secret couvre tout ce qui est venu à la connaissance du cabinet, y compris l'agenda et la caisse.",
            "Nos règles de rendez-vous et d'honoraires sont affichées sur le site.",
        ),
        "en": Words(
            "An administrative fact is revealed: date, bill, delay, cancellation.",
            "Secrecy covers all the practice has come to know, the diary and the till included.",
            "Our appointment and fee rules are posted on our website.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Vous avez annulé]] trois fois.", "reply"),
                Case("[[Vous n'avez jamais réglé]] la seconde partie.", "reply"),
                Case("[[Vous êtes arrivée avec trente minutes de retard]].", "reply"),
                Case("[[Votre devis]] a été signé le 3 mars.", "reply"),
                Case("[[Vous aviez rendez-vous]] à 14 h et êtes arrivé à 14 h 40.", "reply"),
                Case("Vous [[étiez accompagnée de]] votre sœur.", "reply"),
                Case("[[Votre mutuelle]] a refusé la prise en charge.", "reply"),
                Case("Le [[montant de 4]]50 euros figurait sur le devis remis.", "reply"),
                Case("La [[facture vous]] a été envoyée deux fois.", "reply"),
            ),
            fine=(
                Case("Écrivez-nous, nous vous répondrons personnellement.", "reply"),
                Case("Nous sommes attentifs à chaque critique et celle-ci sera discutée en réunion.", "reply"),
                Case("Prenez soin de vous.", "reply"),
                Case("Nous prenons bonne note de votre commentaire.", "reply"),
                Case("N'hésitez pas à nous contacter par téléphone.", "reply"),
                Case("We are sorry that this is how you feel. Please call us so that we can listen.", "reply"),
                Case("Notre métier est d'écouter et d'expliquer.", "reply"),
                Case("Le service qualité peut être saisi par toute personne qui le souhaite.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[You never paid]] the second instalment.", "reply"),
                Case("[[You cancelled]] three times.", "reply"),
                Case("[[You arrived]] thirty minutes late.", "reply"),
                Case("[[You did not show]] up for your follow-up.", "reply"),
                Case("[[Your balance]] remains unpaid.", "reply"),
                Case("[[You owe]] us one hundred dollars.", "reply"),
                Case("[[You were accompanied]] by your sister.", "reply"),
                Case("[[Your insurance]] denied the claim.", "reply"),
                Case("[[The invoice was]] sent to you twice.", "reply"),
            ),
            fine=(
                Case("Thank you for taking a moment to write. Comments like yours help us improve.", "reply"),
                Case("Federal privacy law prohibits us from acknowledging whether someone is a patient.", "reply"),
                Case("Your words made the whole staff happy today.", "reply"),
                Case("We take all concerns seriously.", "reply"),
                Case("Thank you for your recommendation.", "reply"),
                Case("We take these comments to heart.", "reply"),
                Case("Thank you for your comments. We strive to provide the highest quality care to all of our patients. Please contact our practice manager at (212) 555-0178.", "reply"),
                Case("Thank you for bringing your concerns to our attention; we will review them as a team.", "reply"),
            ),
        ),
    },
)

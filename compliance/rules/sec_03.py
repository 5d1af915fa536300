"""SEC-03: giving administrative facts: dates, bills, delays, companions."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-03",
    name="administrative-fact",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4")),
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
                Case("Nous sommes très touchés par votre message.", "reply"),
                Case("Prendre soin des autres est un travail d'équipe.", "reply"),
                Case("Chaque remarque est étudiée en réunion d'équipe.", "reply"),
                Case("Bonjour, notre standard vous répondra avec plaisir.", "reply"),
                Case("Vous pouvez nous écrire à accueil@exemple.fr, une réponse est apportée sous 48 heures.", "reply"),
                Case("Vos encouragements nous vont droit au cœur.", "reply"),
                Case("Nos règles de rendez-vous et d'honoraires sont affichées sur le site.", "reply"),
                Case("Merci d'avoir signalé cette erreur d'horaire.", "reply"),
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
                Case("Great feedback like this is always appreciated.", "reply"),
                Case("Kind words like these brighten our day.", "reply"),
                Case("The clinic is closed on Wednesdays.", "reply"),
                Case("We regret that anyone would feel this way.", "reply"),
                Case("Please contact our practice manager directly.", "reply"),
                Case("Thank you for taking time to review our practice.", "reply"),
                Case("Every member of our team is bound by confidentiality, even when a review is critical.", "reply"),
                Case("Our doctors do not comment on reviews because of confidentiality obligations.", "reply"),
            ),
        ),
    },
)

"""SEC-10: thanking in a way that confirms care."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Mark, Rule, Severity, Words

RULE = Rule(
    id="SEC-10",
    name="grateful-confirmation",
    severity=Severity.RISK,
    citations=(cite("R.4127-4", mark=Mark.PARTLY), cite("R.4127-19-1", mark=Mark.PARTLY)),
    surfaces=ANSWERS,
    detect=claimed("SEC-10"),
    words={
        "fr": Words(
            "Ce remerciement suppose que l'auteur a été soigné.",
            "Remercier de la confiance, se réjouir du résultat ou dire au revoir confirme un soin, et flatte le cabinet.",
            "Merci d'avoir pris le temps d'écrire.",
        ),
        "en": Words(
            "These thanks suppose that the author was cared for.",
            "Thanking for trust, rejoicing in a result or saying see you again confirms care, and flatters the practice.",
            "Thank you for taking the time to write.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Merci pour votre confiance]].", "reply"),
                Case("[[Merci de votre confiance]] !", "reply"),
                Case("Un grand [[merci pour la confiance]] que vous nous accordez.", "reply"),
                Case("Nous vous [[remercions de la confiance]] que vous nous avez témoignée.", "reply"),
                Case("[[Merci de nous avoir fait confiance]].", "reply"),
                Case("[[Votre confiance]] nous honore.", "reply"),
                Case("Je vous [[remercie de m'avoir accordé votre confiance]].", "reply"),
                Case("[[Merci infiniment pour votre confiance et votre fidélité]].", "reply"),
                Case("[[Merci à vous pour votre confiance]] depuis toutes ces années.", "reply"),
            ),
            fine=(
                Case("Votre mécontentement ne nous laisse pas indifférents, appelez le 05 56 00 00 00 si vous voulez en parler.", "reply"),
                Case("Nous serions heureux d'échanger avec vous par téléphone.", "reply"),
                Case("Nous sommes désolés que nos explications générales paraissent insuffisantes.", "reply"),
                Case("L'établissement est certifié et suit des protocoles d'hygiène stricts.", "reply"),
                Case("Avec plaisir ! Merci pour le message 🙏", "reply"),
                Case("La qualité de l'accueil nous tient à cœur.", "reply"),
                Case("Merci pour cette note.", "reply"),
                Case("Bonjour, nous sommes conscients des difficultés de stationnement et nous en informons les patients lors de la prise de rendez-vous.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("Thank you for your [[trust]].", "reply"),
                Case("Thank you for [[trusting]] us with your care.", "reply"),
                Case("Thanks for putting your [[trust]] in our team.", "reply"),
                Case("We appreciate the [[confidence]] you placed in us.", "reply"),
                Case("Thank you for your [[loyalty]] over the years.", "reply"),
                Case("We [[appreciate your business]]!", "reply"),
                Case("Thanks for your continued [[trust]] in our practice.", "reply"),
                Case("We appreciate your [[trust]] more than you know.", "reply"),
                Case("We are grateful for [[patients like you]].", "reply"),
            ),
            fine=(
                Case("Dr. Nguyen appreciates your thoughtful comments.", "reply"),
                Case("A follow-up is planned after every operation and is included in the fee.", "reply"),
                Case("We aim to run on time, though emergencies do occur.", "reply"),
                Case("Every member of our team is bound by confidentiality, even when a review is critical.", "reply"),
                Case("Medical confidentiality applies to everyone, and we respect it here too.", "reply"),
                Case("Emergencies can sometimes delay appointments.", "reply"),
                Case("We are thankful for each and every review.", "reply"),
                Case("Thank you, Susan!", "reply"),
            ),
        ),
    },
)

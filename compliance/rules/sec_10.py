"""SEC-10: thanking in a way that confirms care."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Mark, Rule, Severity, Words

RULE = Rule(
    id="SEC-10",
    name="grateful-confirmation",
    severity=Severity.RISK,
    citations=(cite("R.4127-4", mark=Mark.PARTLY), cite("R.4127-19-1", mark=Mark.PARTLY),),
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
                Case("We appreciate all reviews, and we'd like to hear more. Please contact us privately.", "reply"),
                Case("Un espace public n'est pas le lieu pour parler de santé.", "reply"),
                Case("Thank you, we're honored by your words.", "reply"),
                Case("Bonjour, les délais de rendez-vous sont longs dans toute la région et nous le déplorons.", "reply"),
                Case("Les critiques aussi nous font avancer.", "reply"),
                Case("Ravis de lire ces lignes.", "reply"),
                Case("Nos confrères et nous-mêmes appliquons les recommandations en vigueur.", "reply"),
                Case("Nous prenons bonne note de votre commentaire.", "reply"),
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
                Case("Feedback of any kind is welcome, and we read it all.", "reply"),
                Case("Results of surgery are usually judged after several months.", "reply"),
                Case("All feedback helps us improve.", "reply"),
                Case("Please give us a call so we can discuss your concerns.", "reply"),
                Case("We are always looking for ways to improve.", "reply"),
                Case("We are humbled by your kind words.", "reply"),
                Case("Insurance rules are complicated; our billing specialists are available to explain them to anyone who asks.", "reply"),
                Case("We invite you to contact us privately.", "reply"),
            ),
        ),
    },
)

"""SEC-02: giving a diagnosis, an act, a product, a result or a prognosis."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-02",
    name="health-detail",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4"), cite("C. pen. 226-13"),),
    surfaces=ANSWERS,
    detect=claimed("SEC-02"),
    words={
        "fr": Words(
            "Un élément de santé est rattaché à l'auteur de l'avis.",
            "Acte, produit, suites ou résultat relèvent du secret, même quand l'auteur les a cités lui-même.",
            "De façon générale, les suites varient d'une personne à l'autre et se discutent en consultation.",
        ),
        "en": Words(
            "A health detail is tied to the author of the review.",
            "Act, product, recovery and result are covered by secrecy, even when the author named them first.",
            "In general, recovery varies from person to person and is discussed in consultation.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Votre rhinoplastie s'est compliquée parce que [[vous fumez]].", "reply"),
                Case("[[Votre intervention]] s'est déroulée sans incident.", "reply"),
                Case("[[Vos suites]] sont tout à fait normales.", "reply"),
                Case("Le [[résultat définitif]] se juge à un an, soyez patiente.", "reply"),
                Case("[[Vous souffriez]] d'une infection déjà ancienne.", "reply"),
                Case("[[Votre traitement]] doit être poursuivi.", "reply"),
                Case("[[Vous n'avez pas suivi les consignes]] après l'opération.", "reply"),
                Case("[[Vous avez repris le]] sport trop tôt.", "reply"),
                Case("[[Votre grossesse]] avait été suivie avec attention.", "reply"),
            ),
            fine=(
                Case("Vous pouvez joindre notre équipe du lundi au vendredi.", "reply"),
                Case("Une attente longue est pénible pour tout le monde, et nous le regrettons.", "reply"),
                Case("C'est un plaisir de lire votre message.", "reply"),
                Case("Nous comprenons votre mécontentement.", "reply"),
                Case("We'd be glad to talk by phone; confidentiality prevents a fuller answer here.", "reply"),
                Case("La qualité de l'accueil nous tient à cœur.", "reply"),
                Case("Bonjour, merci. L'équipe sera heureuse de lire ce message.", "reply"),
                Case("Nous sommes désolés de cette impression.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("Your lips swelled because [[you took]] aspirin.", "reply"),
                Case("[[Your surgery]] went smoothly.", "reply"),
                Case("[[The swelling you describe will]] go away.", "reply"),
                Case("[[Your recovery]] is right on track.", "reply"),
                Case("[[Your crown]] was placed correctly.", "reply"),
                Case("[[Your skin]] was very sensitive.", "reply"),
                Case("[[You had an]] infection before you came.", "reply"),
                Case("[[Your treatment]] should be continued.", "reply"),
                Case("[[You did not follow]] the aftercare instructions.", "reply"),
            ),
            fine=(
                Case("You made our day! Thank you!", "reply"),
                Case("We're so glad to read this!", "reply"),
                Case("You made our whole team smile!", "reply"),
                Case("Thanks for sharing your thoughts.", "reply"),
                Case("In an emergency, call 911.", "reply"),
                Case("Our team strives to create a relaxing environment for everyone.", "reply"),
                Case("This review doesn't match our values, and we take it seriously.", "reply"),
                Case("In general, swelling is possible after any injection.", "reply"),
            ),
        ),
    },
)

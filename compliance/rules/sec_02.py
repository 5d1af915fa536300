"""SEC-02: giving a diagnosis, an act, a product, a result or a prognosis."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-02",
    name="health-detail",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4"), cite("C. pen. 226-13")),
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
                Case("Nous prenons bonne note de votre commentaire.", "reply"),
                Case("Bonjour, oui, le cabinet est accessible en fauteuil roulant.", "reply"),
                Case("Tout professionnel de santé est soumis au secret, même face à un reproche public.", "reply"),
                Case("Aucune chirurgie n'est anodine ; les risques sont exposés oralement et par écrit.", "reply"),
                Case("Merci, ça fait plaisir à lire !", "reply"),
                Case("Bonjour, nous entendons votre mécontentement. Nos honoraires sont affichés dans la salle d'attente, sur notre site et remis par écrit avant tout acte.", "reply"),
                Case("Votre mécontentement ne nous laisse pas indifférents, appelez le 05 56 00 00 00 si vous voulez en parler.", "reply"),
                Case("Le délai de réflexion protège les patients et nous y tenons.", "reply"),
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
                Case("Our team will be delighted to read this.", "reply"),
                Case("We take patient concerns very seriously. Because of HIPAA, we are unable to discuss specifics here. Please call us at your convenience.", "reply"),
                Case("A second opinion is everyone's right.", "reply"),
                Case("Dr. Nguyen appreciates your thoughtful comments.", "reply"),
                Case("It is our policy to give every patient time for questions.", "reply"),
                Case("Children sometimes cry, and our team is trained for that.", "reply"),
                Case("We don't take reviews like this lightly. Thank you.", "reply"),
                Case("All feedback helps us improve.", "reply"),
            ),
        ),
    },
)

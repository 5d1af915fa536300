"""REV-03: paying or trading for the removal of a review."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="REV-03",
    name="removal-trade",
    severity=Severity.BREACH,
    citations=(cite("R.4127-24"), cite("Google fake engagement")),
    surfaces=ANSWERS,
    detect=claimed("REV-03"),
    words={
        "fr": Words(
            "Un avantage est offert contre le retrait d'un avis.",
            "Ristourne en argent ou en nature interdite ; Google sanctionne ce marché.",
            "Merci de contacter le cabinet en privé.",
        ),
        "en": Words(
            "Something is offered for the removal of a review.",
            "Rebates in money or in kind are forbidden, and Google punishes such a bargain.",
            "Please contact the practice privately.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Retirez l'avis et je vous rembourse]].", "reply"),
                Case("Si vous [[supprimez votre commentaire, la séance sera remboursée]].", "reply"),
                Case("Nous vous [[offrons un soin contre la suppression]] de cet avis.", "reply"),
                Case("Un [[geste commercial est possible si vous modifiez]] votre note.", "reply"),
                Case("[[Enlevez cette étoile et nous trouverons un arrangement]] financier.", "reply"),
                Case("Nous vous [[rembourserons dès que l'avis aura disparu]].", "reply"),
            ),
            fine=(
                Case("Nous ne cherchons pas à minimiser votre ressenti. Un espace d'échange confidentiel existe : contact@clinique-exemple.fr.", "reply"),
                Case("Nous vous souhaitons de très belles fêtes de fin d'année.", "reply"),
                Case("Merci beaucoup Madame pour ce commentaire.", "reply"),
                Case("Avec toute notre considération.", "reply"),
                Case("Merci pour votre commentaire. Le stationnement est en effet difficile dans le quartier ; un parking public se trouve à deux cents mètres.", "reply"),
                Case("Chaque consultation commence par un devis.", "reply"),
                Case("Bonjour, nous prenons connaissance de votre commentaire avec attention. Les honoraires pratiqués sont affichés en salle d'attente et rappelés sur le devis remis avant toute intervention. Une médiation est possible auprès du conseil départemental de l'Ordre.", "reply"),
                Case("We'd be glad to talk by phone; confidentiality prevents a fuller answer here.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("We will [[waive the fee if you withdraw]] your review.", "reply"),
                Case("[[Change your rating and the next facial is free]].", "reply"),
                Case("[[Remove the review and I will refund]] you.", "reply"),
                Case("If you [[delete your comment, the session is on us]].", "reply"),
                Case("We will give you a [[free facial if you change your rating]].", "reply"),
                Case("[[Refund if deleted]].", "reply"),
                Case("We can offer a [[credit once the review is taken down]].", "reply"),
            ),
            fine=(
                Case("Thank you for the compliment!", "reply"),
                Case("We welcome the opportunity to discuss this matter. Please ask for Linda at 555-0150.", "reply"),
                Case("Our staff works hard to make everyone feel welcome.", "reply"),
                Case("The credit goes to our nurses, who will love this!", "reply"),
                Case("We truly value every review and thank you for posting.", "reply"),
                Case("Hi Steve. Thank you for taking time out of your day to leave us a review.", "reply"),
                Case("Recovery varies from person to person.", "reply"),
                Case("We understand that billing can be confusing. Our billing office can be reached at 555-0133.", "reply"),
            ),
        ),
    },
)

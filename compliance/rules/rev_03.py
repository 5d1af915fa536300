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
                Case("Bonjour, la médiation est possible auprès du conseil départemental de l'Ordre des médecins.", "reply"),
                Case("Bonjour, je suis touchée par votre message. Dr Anne Vasseur", "reply"),
                Case("Nous avons bien reçu votre réclamation et y répondrons par courrier.", "reply"),
                Case("Excellente soirée !", "reply"),
                Case("Vos mots sont précieux. Merci.", "reply"),
                Case("Chaque consultation commence par un devis.", "reply"),
                Case("Un grand merci pour ce commentaire. C'est un véritable encouragement pour toute l'équipe, qui s'efforce chaque jour d'offrir un accueil attentif. Cordialement, Dr Sophie Marchal.", "reply"),
                Case("Kindness from our community keeps us motivated.", "reply"),
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
                Case("Our sincere thanks for these generous words.", "reply"),
                Case("Our staff works hard to make everyone feel welcome.", "reply"),
                Case("The credit goes to our nurses, who will love this!", "reply"),
                Case("We truly value every review and thank you for posting.", "reply"),
                Case("Our team strives to create a relaxing environment for everyone.", "reply"),
                Case("Hi Steve. Thank you for taking time out of your day to leave us a review.", "reply"),
                Case("Recovery varies from person to person.", "reply"),
            ),
        ),
    },
)

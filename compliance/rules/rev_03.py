"""REV-03: paying or trading for the removal of a review."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="REV-03",
    name="removal-trade",
    severity=Severity.BREACH,
    citations=(cite("R.4127-24"), cite("Google fake engagement"),),
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
                Case("Merci à tous ceux qui prennent le temps d'écrire un mot gentil.", "reply"),
                Case("Tout professionnel de santé est soumis au secret, même face à un reproche public.", "reply"),
                Case("Bonjour, les questions médicales ne se traitent pas sur internet.", "reply"),
                Case("Bien confraternellement", "reply"),
                Case("Merci pour cette belle note !", "reply"),
                Case("Nous sommes sensibles à votre remarque.", "reply"),
                Case("Bonjour, merci pour votre message. Nous attachons beaucoup d'importance à l'accueil et à la ponctualité, même si certaines urgences peuvent désorganiser une journée de consultation. N'hésitez pas à nous contacter directement. L'équipe du cabinet", "reply"),
                Case("Your opinion matters to us. Thank you for sharing it.", "reply"),
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
                Case("We believe that every person deserves gentle, honest dentistry.", "reply"),
                Case("Our staff works hard to make everyone feel welcome.", "reply"),
                Case("The credit goes to our nurses, who will love this!", "reply"),
                Case("We are touched by the sincerity of your message.", "reply"),
                Case("Hi Steve. Thank you for taking time out of your day to leave us a review.", "reply"),
                Case("Recovery varies from person to person.", "reply"),
                Case("We understand that billing can be confusing. Our billing office can be reached at 555-0133.", "reply"),
            ),
        ),
    },
)

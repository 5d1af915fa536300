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
                Case("Nous regrettons sincèrement que ce message exprime une telle déception. La porte de la direction est ouverte à toute personne désirant en parler.", "reply"),
                Case("No surgeon can promise a result, and outcomes differ from person to person.", "reply"),
                Case("Merci pour votre message, l'équipe y est très sensible.", "reply"),
                Case("Contactez-nous en privé, nous vous écouterons.", "reply"),
                Case("Nous sommes désolés de cette impression.", "reply"),
                Case("Si vous avez été reçu au cabinet, vous pouvez demander votre dossier par courrier.", "reply"),
                Case("Cet espace est public : nous n'y évoquons jamais de situation personnelle.", "reply"),
                Case("De façon générale, le résultat d'une chirurgie se juge après plusieurs mois.", "reply"),
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
                Case("Because of privacy laws we cannot respond in detail here.", "reply"),
                Case("We take patient concerns very seriously. Because of HIPAA, we are unable to discuss specifics here. Please call us at your convenience.", "reply"),
                Case("We understand your frustration.", "reply"),
                Case("Our staff works hard to make everyone feel welcome.", "reply"),
                Case("Thanks for letting us know.", "reply"),
                Case("Hello, our practice aims to see everyone on time, though emergencies sometimes make that difficult.", "reply"),
                Case("We love what we do.", "reply"),
                Case("Hi Mark, we would like to learn more. Please email our director at director@example.com.", "reply"),
            ),
        ),
    },
)

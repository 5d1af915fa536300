"""SEC-07: denying that a person is a patient."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Mark, Rule, Severity, Words

RULE = Rule(
    id="SEC-07",
    name="patient-denied",
    severity=Severity.RISK,
    citations=(cite("R.4127-4", mark=Mark.MEMORY),),
    surfaces=ANSWERS,
    detect=claimed("SEC-07"),
    words={
        "fr": Words(
            "Nier que l'auteur soit patient renseigne aussi sur les fichiers du cabinet.",
            "Qui dément une fois confirme par son silence la fois suivante.",
            "Nous ne pouvons rien vérifier publiquement.",
        ),
        "en": Words(
            "Denying that the author is a patient also tells what is in the files.",
            "Who denies once confirms by silence the next time.",
            "We cannot verify anything in public.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Vous n'êtes jamais venu]] au cabinet.", "reply"),
                Case("Nous n'avons [[aucune trace]] de vous.", "reply"),
                Case("[[Vous n'êtes pas patient]] chez nous.", "reply"),
                Case("[[Aucun dossier]] à ce nom dans notre base.", "reply"),
                Case("Votre nom [[ne figure pas dans notre fichier]].", "reply"),
                Case("Nous [[ne vous connaissons pas]].", "reply"),
                Case("[[Vous n'avez jamais consulté]] ici.", "reply"),
                Case("Cette personne [[n'a jamais été reçue]] dans nos locaux.", "reply"),
                Case("Après recherche, nous [[ne trouvons personne correspondant à cet avis]].", "reply"),
            ),
            fine=(
                Case("Bien cordialement, le cabinet.", "reply"),
                Case("Bonjour Monsieur, votre avis est important pour nous. En tant que professionnels de santé, nous ne pouvons ni confirmer ni infirmer la venue d'une personne au cabinet. Nous vous invitons à nous écrire à l'adresse indiquée sur notre site.", "reply"),
                Case("De tels messages encouragent toute une équipe.", "reply"),
                Case("Nous n'acceptons pas les propos déplacés, d'où qu'ils viennent.", "reply"),
                Case("Nous regrettons toute attente et travaillons à la réduire.", "reply"),
                Case("If we can be of help, please call the office.", "reply"),
                Case("Je reste à votre disposition.", "reply"),
                Case("Bonjour, merci de votre intérêt. Les informations sur les honoraires figurent sur notre site.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("We have [[no record of]] you.", "reply"),
                Case("[[You have never been a patient]] here.", "reply"),
                Case("[[You are not a patient]] of ours.", "reply"),
                Case("[[Nobody by]] that name has ever been seen here.", "reply"),
                Case("We [[could not find you in our system]].", "reply"),
                Case("You must have the [[wrong office]].", "reply"),
                Case("I have [[never treated]] you.", "reply"),
                Case("This person was [[never seen]] at our clinic.", "reply"),
                Case("We have [[no patient matching]] this review.", "reply"),
            ),
            fine=(
                Case("We take all concerns seriously.", "reply"),
                Case("We really appreciate you taking the time to share your feedback.", "reply"),
                Case("We are touched. Thank you, Maria!", "reply"),
                Case("Everyone reacts differently to treatment, which is why monitoring is always planned.", "reply"),
                Case("Thank you for bringing this to our attention.", "reply"),
                Case("We believe that every person deserves gentle, honest dentistry.", "reply"),
                Case("So kind, thanks!", "reply"),
                Case("It is our policy to discuss costs before any procedure begins.", "reply"),
            ),
        ),
    },
)

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
                Case("Nous vous invitons à nous écrire à l'adresse contact@cabinet.fr.", "reply"),
                Case("Bonsoir, merci de votre vigilance : le numéro affiché sur la fiche a été corrigé.", "reply"),
                Case("Un grand merci pour ce retour.", "reply"),
                Case("Votre message a été lu par le Dr Blin.", "reply"),
                Case("Nous visons une information claire et complète pour chacun. Les remarques comme la vôtre nous y aident.", "reply"),
                Case("Thank you, it's always nice to read something like this.", "reply"),
                Case("Bravo et merci à toute l'équipe pour son travail, cités dans ce message avec tant de gentillesse.", "reply"),
                Case("Le secret médical ne nous permet ni de confirmer ni de commenter une prise en charge.", "reply"),
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
                Case("Thank you for your concern. Please contact our office at your earliest convenience.", "reply"),
                Case("We appreciate the great feedback, thank you Laura!", "reply"),
                Case("Thank you for bringing this to our attention.", "reply"),
                Case("We keep improving thanks to comments like yours.", "reply"),
                Case("So kind, thanks!", "reply"),
            ),
        ),
    },
)

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
                Case("Bonne journée et merci encore.", "reply"),
                Case("Nous ne pouvons rien vérifier publiquement.", "reply"),
                Case("Merci de tout cœur pour ce gentil message.", "reply"),
                Case("Votre commentaire nous fait réfléchir et nous vous en remercions.", "reply"),
                Case("Bonsoir, pour toute demande de rendez-vous, merci d'utiliser Doctolib ou le standard.", "reply"),
                Case("Chaque patient est libre de demander un second avis.", "reply"),
                Case("Nous vous remercions d'avoir pris quelques minutes pour rédiger cet avis.", "reply"),
                Case("Nous transmettons vos compliments à l'équipe.", "reply"),
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
                Case("We value your feedback.", "reply"),
                Case("We are touched. Thank you, Maria!", "reply"),
                Case("Thank you for your message.", "reply"),
                Case("Have a lovely weekend!", "reply"),
                Case("We're sorry to hear this. Please call our office so we can speak with you directly.", "reply"),
                Case("Please know that all complaints are reviewed by our medical director.", "reply"),
                Case("What a lovely message.", "reply"),
                Case("Parking can be hard on weekdays; a public garage is across the street.", "reply"),
            ),
        ),
    },
)

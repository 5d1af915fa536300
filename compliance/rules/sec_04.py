"""SEC-04: unmasking a pseudonym."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-04",
    name="unmasking",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4"),),
    surfaces=ANSWERS,
    detect=claimed("SEC-04"),
    words={
        "fr": Words(
            "L'auteur est démasqué ou nommé.",
            "Dire publiquement qui se cache derrière un pseudonyme révèle l'identité d'un patient.",
            "Le secret médical ne nous permet ni de confirmer ni de commenter une prise en charge.",
        ),
        "en": Words(
            "The author is unmasked or named.",
            "Saying in public who hides behind an alias reveals the identity of a patient.",
            "Medical confidentiality prevents us from confirming or discussing anyone's care.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Nous vous avons reconnue]], Madame D.", "reply"),
                Case("Madame Dupont, cessez de vous [[cacher derrière un pseudonyme]].", "reply"),
                Case("Nous [[savons qui vous êtes]].", "reply"),
                Case("Inutile de vous [[cacher derrière ce pseudo]].", "reply"),
                Case("Je [[crois savoir qui se cache]] derrière ce compte.", "reply"),
                Case("Nous avons [[identifié l'auteur]] de cet avis.", "reply"),
                Case("[[Votre vrai prénom]] n'est pas Kevin.", "reply"),
                Case("[[Votre faux profil]] ne trompe personne, Monsieur Leroy.", "reply"),
                Case("[[On vous a reconnu]] malgré le pseudonyme.", "reply"),
            ),
            fine=(
                Case("Le cabinet ne commente aucune situation médicale en ligne. Il répond en revanche à toute demande adressée par courrier.", "reply"),
                Case("Nous entendons votre déception.", "reply"),
                Case("Le cabinet pratique des horaires élargis depuis janvier, dont le samedi matin.", "reply"),
                Case("Merci pour votre retour.", "reply"),
                Case("Nous prenons note de vos suggestions et les étudierons en équipe.", "reply"),
                Case("Merci d'avoir pris le temps d'écrire.", "reply"),
                Case("Hearing this kind of feedback is wonderful for the team.", "reply"),
                Case("Nous sommes sensibles à votre remarque.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[We know who you]] are, Kate.", "reply"),
                Case("[[We recognized you]].", "reply"),
                Case("[[Your real name]] is not Kevin.", "reply"),
                Case("[[Hiding behind]] a fake name does not help, Mrs. Jones.", "reply"),
                Case("[[I know exactly who wrote]] this.", "reply"),
                Case("[[We have identified the author]] of this review.", "reply"),
                Case("You can stop [[hiding behind]] an alias.", "reply"),
                Case("You post as \"Butterfly\" but [[your name is]] Martin.", "reply"),
                Case("[[You are in fact the]] wife of a former patient.", "reply"),
            ),
            fine=(
                Case("So sweet, thank you Ashley!", "reply"),
                Case("We are constantly working to improve, and feedback such as yours is essential.", "reply"),
                Case("We welcome the opportunity to discuss this matter. Please ask for Linda at 555-0150.", "reply"),
                Case("We would welcome the opportunity to speak with you directly.", "reply"),
                Case("Thank you for your input. We are always looking for ways to do better.", "reply"),
                Case("If you would like to talk, our office manager is available.", "reply"),
                Case("If you would like to discuss this further, our director can be reached by email.", "reply"),
                Case("We believe that every person deserves gentle, honest dentistry.", "reply"),
            ),
        ),
    },
)

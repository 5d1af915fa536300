"""SEC-04: unmasking a pseudonym."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-04",
    name="unmasking",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4")),
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
                Case("[[Chère Julie Durand]], merci pour ces quelques lignes.", "reply"),
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
                Case("Critique reçue, merci.", "reply"),
                Case("Chère Julie, merci pour ces quelques lignes.", "reply"),
                Case("Un point est fait avec chaque patient avant sa sortie.", "reply"),
                Case("Notre métier est d'écouter et d'expliquer.", "reply"),
                Case("Nos assistantes ne donnent pas de conseil médical par téléphone, pour la sécurité de tous.", "reply"),
                Case("Our team receives regular training in customer service.", "reply"),
                Case("Le cabinet met à disposition un formulaire de réclamation.", "reply"),
                Case("No surgeon can promise a result, and outcomes differ from person to person.", "reply"),
                Case("Bonjour, les retards sont parfois inévitables en médecine, et nous savons combien c'est pénible.", "reply"),
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
                Case('You post as "Butterfly" but [[your name is]] Martin.', "reply"),
                Case("[[You are in fact the]] wife of a former patient.", "reply"),
            ),
            fine=(
                Case("We'd be glad to talk by phone; confidentiality prevents a fuller answer here.", "reply"),
                Case("Thanks for letting us know.", "reply"),
                Case("This review doesn't match our values, and we take it seriously.", "reply"),
                Case("Our team will be delighted to read this.", "reply"),
                Case("Thank you for recommending our practice!", "reply"),
                Case("HIPAA prevents us from responding to reviews in detail.", "reply"),
                Case("Hi Leah, a medical question deserves a proper consultation. Have a nice evening!", "reply"),
                Case("Recovery varies from person to person.", "reply"),
            ),
        ),
    },
)

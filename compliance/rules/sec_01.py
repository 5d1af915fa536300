"""SEC-01: confirming that a person is or was a patient."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-01",
    name="patient-confirmed",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4"), cite("C. pen. 226-13"),),
    surfaces=ANSWERS,
    detect=claimed("SEC-01"),
    words={
        "fr": Words(
            "Cette phrase confirme que l'auteur de l'avis a été reçu.",
            "Elle serait fausse s'il n'était jamais venu. Le secret couvre aussi l'existence d'une visite, même si l'auteur en parle.",
            "Le secret médical ne nous permet ni de confirmer ni de commenter une prise en charge.",
        ),
        "en": Words(
            "This sentence confirms that the author was received.",
            "It would be false had they never come. Secrecy covers the very existence of a visit, even if the author speaks of it.",
            "Medical confidentiality prevents us from confirming or discussing anyone's care.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Merci pour [[votre visite]].", "reply"),
                Case("[[Merci d'être venue]] nous voir.", "reply"),
                Case("[[Merci d'être passé]] au cabinet.", "reply"),
                Case("Nous vous [[remercions d'avoir choisi]] notre clinique.", "reply"),
                Case("[[Merci de nous avoir choisis]].", "reply"),
                Case("[[Merci d'avoir poussé]] la porte de notre cabinet.", "reply"),
                Case("[[Merci d'avoir fait la route]] jusqu'à nous.", "reply"),
                Case("[[Merci d'avoir pris le temps de venir]].", "reply"),
                Case("Merci de [[votre passage]] dans notre centre.", "reply"),
                Case("Merci pour [[votre venue]] et à très vite.", "reply"),
            ),
            fine=(
                Case("Je lis votre message avec tristesse. La porte reste ouverte pour en parler.", "reply"),
                Case("Un devis détaillé vous est remis avant tout acte, quel qu'il soit.", "reply"),
                Case("Avec nos meilleurs sentiments.", "reply"),
                Case("Les avis, positifs ou négatifs, sont lus chaque vendredi.", "reply"),
                Case("Nous avons à cœur d'offrir un accueil de qualité à toutes et à tous.", "reply"),
                Case("Tenus au secret, nous ne pouvons pas répondre sur le fond.", "reply"),
                Case("Bonjour, il n'est pas possible de répondre à une question médicale par ce canal.", "reply"),
                Case("Nous restons à votre écoute.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Thank you for choosing]] our practice.", "reply"),
                Case("[[Thank you for visiting]] us.", "reply"),
                Case("[[Thanks for coming]] in!", "reply"),
                Case("[[Thank you for stopping]] by our office.", "reply"),
                Case("[[Thanks for being]] a patient.", "reply"),
                Case("[[Thank you for allowing]] us to care for you.", "reply"),
                Case("[[Thank you for letting]] me be your surgeon.", "reply"),
                Case("[[Thank you for giving us]] the opportunity to treat you.", "reply"),
                Case("[[It was a pleasure]] meeting you.", "reply"),
                Case("It was [[great to see]] you.", "reply"),
            ),
            fine=(
                Case("We would like to hear from you directly.", "reply"),
                Case("Because of privacy laws we cannot respond in detail here.", "reply"),
                Case("What a lovely surprise to open this page, thank you.", "reply"),
                Case("Medical confidentiality applies to everyone, and we respect it here too.", "reply"),
                Case("We love what we do.", "reply"),
                Case("A written estimate is given to you before any treatment starts, as to everyone.", "reply"),
                Case("In an emergency, call 911.", "reply"),
                Case("We'd be glad to talk by phone; confidentiality prevents a fuller answer here.", "reply"),
            ),
        ),
    },
)

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
                Case("Un devis détaillé est remis avant tout acte.", "reply"),
                Case("Merci pour votre message.", "reply"),
                Case("Bonjour, une consultation n'engage jamais à une intervention.", "reply"),
                Case("C'est un plaisir de lire votre message.", "reply"),
                Case("We're listening. Please email feedback@example.org.", "reply"),
                Case("Les urgences peuvent bousculer les horaires, nous le savons.", "reply"),
                Case("Merci, Docteur Roche et son équipe.", "reply"),
                Case("Votre critique est entendue.", "reply"),
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
                Case("Thank you for letting me be [[your surgeon]].", "reply"),
                Case("[[Thank you for giving us]] the opportunity to treat you.", "reply"),
                Case("[[It was a pleasure]] meeting you.", "reply"),
                Case("It was [[great to see]] you.", "reply"),
            ),
            fine=(
                Case("Parking can be hard on weekdays; a public garage is across the street.", "reply"),
                Case("Our phone lines are open Monday to Friday.", "reply"),
                Case("We regret that anyone would feel this way.", "reply"),
                Case("We do our best for each person who comes through our doors.", "reply"),
                Case("We are always looking for ways to improve.", "reply"),
                Case("Your concerns are important to us.", "reply"),
                Case("Patient satisfaction is our priority.", "reply"),
                Case("For reasons of confidentiality we never confirm whether any reviewer is a patient.", "reply"),
            ),
        ),
    },
)

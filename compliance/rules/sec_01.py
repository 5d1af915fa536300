"""SEC-01: confirming that a person is or was a patient."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-01",
    name="patient-confirmed",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4"), cite("C. pen. 226-13")),
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
                Case("Le secret médical vaut aussi pour les commentaires : merci de ne rien partager de personnel ici.", "reply"),
                Case("Nous prenons acte de votre commentaire et le respectons.", "reply"),
                Case("Critique reçue, merci.", "reply"),
                Case("Bonjour Sylvie, un grand merci pour ce joli commentaire !", "reply"),
                Case("Merci pour votre note maximale !", "reply"),
                Case("Je reste à votre disposition.", "reply"),
                Case("Un médecin ne choisit pas ses mots à la légère ; nous veillons à la clarté de nos explications.", "reply"),
                Case("Il est toujours possible de demander une copie de ses radiographies au secrétariat.", "reply"),
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
                Case("Please give us a call so we can discuss your concerns.", "reply"),
                Case("We can neither confirm nor deny that anyone is a patient.", "reply"),
                Case("Hi Leah, a medical question deserves a proper consultation. Have a nice evening!", "reply"),
                Case("To protect everyone's privacy, we never discuss care in public.", "reply"),
                Case("Caring for people is a team effort.", "reply"),
                Case("Our clinic has three doctors and two nurses, all devoted to good care.", "reply"),
                Case("Awesome, thanks!", "reply"),
                Case("Compassion is at the heart of our profession.", "reply"),
            ),
        ),
    },
)

"""SEC-08: asking in public for identity, date, symptoms or a photo."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Mark, Rule, Severity, Words

RULE = Rule(
    id="SEC-08",
    name="identity-asked",
    severity=Severity.RISK,
    citations=(cite("L.1110-4", mark=Mark.PARTLY), cite("RGPD 9"), cite("Texas TMA"),),
    surfaces=ANSWERS,
    detect=claimed("SEC-08"),
    words={
        "fr": Words(
            "La réponse demande en public une identité, une date ou un élément de santé.",
            "La personne livrerait sous les yeux de tous ce que le secret protège.",
            "Merci de contacter le cabinet en privé.",
        ),
        "en": Words(
            "The reply asks in public for an identity, a date or a health matter.",
            "The person would give away in front of all what secrecy protects.",
            "Please contact the practice privately.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Donnez-nous votre nom et la date]].", "reply"),
                Case("[[Quel jour êtes-vous]] venue ?", "reply"),
                Case("Pouvez-vous [[préciser la date]] de votre consultation ?", "reply"),
                Case("Merci d'[[indiquer ici votre nom]] complet.", "reply"),
                Case("Merci de nous [[préciser le motif]] de votre venue.", "reply"),
                Case("[[Laissez-nous votre numéro]] en commentaire, nous vous rappelons.", "reply"),
                Case("[[Quel praticien avez-vous]] vu ?", "reply"),
                Case("Pouvez-vous [[poster une photo]] de votre cicatrice ?", "reply"),
                Case("[[Dites-nous à quel moment]] vous avez été opérée.", "reply"),
            ),
            fine=(
                Case("Nous ne pouvons répondre ici que de manière générale.", "reply"),
                Case("Bonjour Monsieur, votre avis est important pour nous. En tant que professionnels de santé, nous ne pouvons ni confirmer ni infirmer la venue d'une personne au cabinet. Nous vous invitons à nous écrire à l'adresse indiquée sur notre site.", "reply"),
                Case("Chaque patient est libre de demander un second avis.", "reply"),
                Case("This office does not comment on individual care online. Anyone with a question can reach our manager at 555-0102.", "reply"),
                Case("I appreciate the kind words. Dr. Alvarez", "reply"),
                Case("Votre critique est entendue.", "reply"),
                Case("Une réponse publique ne peut être que générale.", "reply"),
                Case("Nous faisons de notre mieux pour chaque personne.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Which day were you]] operated?", "reply"),
                Case("Please [[give us your full name and date of visit]].", "reply"),
                Case("[[What was the date]] of your appointment?", "reply"),
                Case("[[Which doctor did you]] see?", "reply"),
                Case("[[Who are you]]?", "reply"),
                Case("Could you [[post a picture]] of the scar?", "reply"),
                Case("Please [[reply here with your phone]] number.", "reply"),
                Case("Can you [[tell us your name]] so we can look you up?", "reply"),
                Case("[[When were you]] here?", "reply"),
            ),
            fine=(
                Case("We really appreciate you taking the time to share your feedback.", "reply"),
                Case("We keep all clinical photographs private.", "reply"),
                Case("We welcome the opportunity to discuss this matter. Please ask for Linda at 555-0150.", "reply"),
                Case("Confidentiality rules do not allow us to discuss any case publicly.", "reply"),
                Case("A long wait is frustrating for anyone.", "reply"),
                Case("We're sorry to hear that you are unhappy.", "reply"),
                Case("Thx for the review!", "reply"),
                Case("Thank you for these kind lines.", "reply"),
            ),
        ),
    },
)

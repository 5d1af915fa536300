"""SEC-08: asking in public for identity, date, symptoms or a photo."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Mark, Rule, Severity, Words

RULE = Rule(
    id="SEC-08",
    name="identity-asked",
    severity=Severity.RISK,
    citations=(cite("L.1110-4", mark=Mark.PARTLY), cite("RGPD 9"), cite("Texas TMA")),
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
                Case("Les horaires affichés en ligne étaient faux, ils sont maintenant à jour.", "reply"),
                Case("Bonsoir, merci de votre vigilance : le numéro affiché sur la fiche a été corrigé.", "reply"),
                Case("Bonne année à tous.", "reply"),
                Case("Votre commentaire est encourageant pour nos jeunes internes.", "reply"),
                Case("La commission des usagers peut être sollicitée à tout moment.", "reply"),
                Case("Je ne peux pas donner d'avis médical en ligne.", "reply"),
                Case("Chacun réagit différemment à un traitement, c'est pourquoi une surveillance est toujours prévue.", "reply"),
                Case("C'est un plaisir de lire votre message.", "reply"),
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
                Case("A consultation may be cut short by an emergency.", "reply"),
                Case("Confidentiality rules do not allow us to discuss any case publicly.", "reply"),
                Case("A long wait is frustrating for anyone.", "reply"),
                Case("We're sorry to hear that you are unhappy.", "reply"),
                Case("Thx for the review!", "reply"),
                Case("Hi Sylvia, a big thank you for this lovely comment!", "reply"),
            ),
        ),
    },
)

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
                Case("Merci beaucoup pour ces quelques lignes, elles feront plaisir à toute l'équipe.", "reply"),
                Case("Nous sommes sincèrement navrés de lire cet avis. Le respect du secret professionnel nous interdit tout commentaire public. Nous vous invitons à prendre contact avec nous par téléphone.", "reply"),
                Case("Toute personne concernée peut demander à échanger avec le médecin.", "reply"),
                Case("Nous avons lu votre message avec attention.", "reply"),
                Case("Bien confraternellement", "reply"),
                Case("We'd be glad to talk by phone; confidentiality prevents a fuller answer here.", "reply"),
                Case("Chaque consultation commence par un devis.", "reply"),
                Case("Merci de nous avoir fait part de vos remarques.", "reply"),
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
                Case("Thank you for your message.", "reply"),
                Case("Quality of care matters to the whole team.", "reply"),
                Case("Thank you, we're honored by your words.", "reply"),
                Case("We regret that anyone would feel this way.", "reply"),
                Case("Thank you for the recommendation, it is much appreciated.", "reply"),
                Case("Our team will be delighted to read this.", "reply"),
                Case("Privacy laws prevent us from confirming or discussing anyone's care.", "reply"),
                Case("We cannot identify reviewers and do not try to.", "reply"),
            ),
        ),
    },
)

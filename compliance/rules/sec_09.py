"""SEC-09: staff or an agency answering with facts about a person."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-09",
    name="staff-recollection",
    severity=Severity.BREACH,
    citations=(cite("L.1110-4"),),
    surfaces=ANSWERS,
    detect=claimed("SEC-09"),
    words={
        "fr": Words(
            "Un membre de l'équipe ou une agence raconte ce qu'il sait de l'auteur.",
            "Le secret lie toute l'équipe, et une agence n'a pas à connaître ces faits.",
            "Merci pour votre message. Le cabinet",
        ),
        "en": Words(
            "A member of staff or an agency tells what they know of the author.",
            "Secrecy binds the whole team, and an agency should not know such facts.",
            "Thank you for your message. The practice",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Secrétariat : je vous avais]] prévenue du retard.", "reply"),
                Case("[[Infirmière du service : je me souviens de votre chambre]].", "reply"),
                Case("([[Secrétariat) je me souviens de vous, je vous avais]] eu au téléphone.", "reply"),
                Case("Ici l'[[accueil : c'est moi qui ai pris votre rendez]]-vous.", "reply"),
                Case("L'[[assistante du docteur : je vous ai]] fait patienter dix minutes.", "reply"),
                Case("[[Community manager du cabinet : après échange avec le docteur, votre opération]] s'est bien passée.", "reply"),
                Case("C'est moi, la [[secrétaire, qui vous ai]] reçu.", "reply"),
            ),
            fine=(
                Case("Merci pour les compliments, je rougis !", "reply"),
                Case("Votre message a été transmis à l'ensemble du personnel. Merci !", "reply"),
                Case("C'est noté, merci.", "reply"),
                Case("Hearing this kind of feedback is wonderful for the team.", "reply"),
                Case("Bonjour, nous sommes conscients des difficultés de stationnement et nous en informons les patients lors de la prise de rendez-vous.", "reply"),
                Case("La ponctualité est un effort quotidien. Lorsqu'une urgence survient, tout le planning en est affecté et nous en informons les personnes présentes.", "reply"),
                Case("Merci Nadia, c'est adorable !", "reply"),
                Case("We are sorry that this is how you feel. Please call us so that we can listen.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Hygienist here: I saw]] you on Monday.", "reply"),
                Case("[[Manager: I spoke with the doctor and you were]] in the chair for an hour.", "reply"),
                Case("[[I'm the receptionist who answered your]] call.", "reply"),
                Case("[[Reception here: I booked]] you for Tuesday.", "reply"),
                Case("This is the [[office manager, I remember]] you from last week.", "reply"),
                Case("[[I'm the nurse who took your]] blood pressure.", "reply"),
                Case("Our [[agency checked with the clinic: you came]] in May.", "reply"),
                Case("[[Front desk here, I checked]] you in myself.", "reply"),
            ),
            fine=(
                Case("Let us know if we can answer any questions.", "reply"),
                Case("Anyone may ask our office for copies of their x-rays.", "reply"),
                Case("If you would like to talk, our office manager is available.", "reply"),
                Case("HIPAA prevents us from responding to reviews in detail.", "reply"),
                Case("Thank you for your suggestion about the website.", "reply"),
                Case("Anyone with concerns is encouraged to contact us.", "reply"),
                Case("A written estimate is given before any treatment.", "reply"),
                Case("We take the weekend to rest, so calls are returned on Monday.", "reply"),
            ),
        ),
    },
)

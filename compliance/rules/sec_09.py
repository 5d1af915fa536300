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
                Case("[[Infirmière du service : je me souviens de votre]] chambre.", "reply"),
                Case("([[Secrétariat) je me souviens de vous, je vous avais]] eu au téléphone.", "reply"),
                Case("Ici l'[[accueil : c'est moi qui ai pris votre]] rendez-vous.", "reply"),
                Case("L'[[assistante du docteur : je vous ai]] fait patienter dix minutes.", "reply"),
                Case("[[Community manager du cabinet : après échange avec le docteur, votre]] opération s'est bien passée.", "reply"),
                Case("C'est moi, la [[secrétaire, qui vous ai]] reçu.", "reply"),
            ),
            fine=(
                Case("La qualité de l'accueil nous tient à cœur.", "reply"),
                Case("Le secret médical ne nous permet ni de confirmer ni de commenter une prise en charge.", "reply"),
                Case("Bonjour, le cabinet a changé de logiciel d'agenda cet été ; les désagréments sont derrière nous et nous présentons nos excuses à tous.", "reply"),
                Case("Merci à vous d'avoir pris ce temps.", "reply"),
                Case("Le médecin ne peut pas vous répondre ici ; le secret l'en empêche.", "reply"),
                Case("It means the world to us. Thank you!", "reply"),
                Case("Merci de nous avoir fait part de vos remarques.", "reply"),
                Case("Quelle gentille attention, merci !", "reply"),
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
                Case("It means the world to us. Thank you!", "reply"),
                Case("Kindness from our community keeps us motivated.", "reply"),
                Case("Every consultation starts with a written quote.", "reply"),
                Case("We are sorry to receive this feedback.", "reply"),
                Case("If you have been seen here, our office manager can help.", "reply"),
                Case("Our fees are posted in the waiting room and on our website.", "reply"),
                Case("We are humbled by your kind words.", "reply"),
                Case("We try to accommodate emergencies whenever possible.", "reply"),
            ),
        ),
    },
)

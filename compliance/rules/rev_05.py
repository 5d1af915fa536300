"""REV-05: advertising in a reply."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="REV-05",
    name="reply-advertising",
    severity=Severity.RISK,
    citations=(cite("CNOM guide 2018"), cite("R.4127-19"),),
    surfaces=ANSWERS,
    detect=claimed("REV-05"),
    words={
        "fr": Words(
            "La réponse fait de la promotion.",
            "Le guide de l'Ordre admet une réponse empathique qui ne promeut pas l'activité.",
            "Merci d'avoir pris le temps d'écrire.",
        ),
        "en": Words(
            "The reply advertises.",
            "The Order's guide allows an empathic reply that promotes nothing.",
            "Thank you for taking the time to write.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Venez découvrir]] nos nouveaux lasers.", "reply"),
                Case("[[Découvrez]] notre gamme de soins sur notre site.", "reply"),
                Case("[[Profitez]] de notre offre de rentrée.", "reply"),
                Case("[[Pensez à notre]] nouvelle cure anti-âge !", "reply"),
                Case("Nous proposons désormais l'épilation laser, [[réservez]] vite.", "reply"),
                Case("[[Suivez-nous]] sur Instagram pour voir nos avant/après.", "reply"),
                Case("N'hésitez pas à [[parler de nous]] autour de vous.", "reply"),
                Case("[[Recommandez-nous]] à vos amies.", "reply"),
                Case("Nous serons heureux d'accueillir aussi [[vos proches]].", "reply"),
            ),
            fine=(
                Case("Notre métier est d'écouter et d'expliquer.", "reply"),
                Case("Le secrétariat du docteur Petit", "reply"),
                Case("L'accueil est une priorité pour toute l'équipe.", "reply"),
                Case("Chaque consultation commence par un devis.", "reply"),
                Case("It means the world to us. Thank you!", "reply"),
                Case("Please know that all complaints are reviewed by our medical director.", "reply"),
                Case("Bonjour Madame,", "reply"),
                Case("Chaque patient reçoit une information écrite.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Come discover]] our new lasers.", "reply"),
                Case("[[Book our new facial]] today!", "reply"),
                Case("[[Ask us about our]] whitening specials.", "reply"),
                Case("[[Check out our]] website for current promotions.", "reply"),
                Case("[[Follow us on]] Instagram to see our before and afters.", "reply"),
                Case("[[Tell your friends and family]] about us!", "reply"),
                Case("Please [[refer your friends]].", "reply"),
                Case("We now offer laser hair removal, [[book now]].", "reply"),
                Case("Enjoy [[10% off]] your next session.", "reply"),
            ),
            fine=(
                Case("We are touched by your words.", "reply"),
                Case("Criticism helps us do better.", "reply"),
                Case("Great feedback like this is always appreciated.", "reply"),
                Case("It is never pleasant to read a negative review, but it is useful.", "reply"),
                Case("A public forum is not the place to discuss health matters.", "reply"),
                Case("We appreciate your kind words.", "reply"),
                Case("We hold our staff to high standards and regret whenever those are not met.", "reply"),
                Case("We can neither confirm nor deny that anyone is a patient.", "reply"),
            ),
        ),
    },
)

"""REV-05: advertising in a reply."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="REV-05",
    name="reply-advertising",
    severity=Severity.RISK,
    citations=(cite("CNOM guide 2018"), cite("R.4127-19")),
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
                Case("Pensez à notre nouvelle [[cure anti]]-âge !", "reply"),
                Case("Nous proposons désormais l'épilation laser, [[réservez]] vite.", "reply"),
                Case("[[Suivez-nous]] sur Instagram pour voir nos avant/après.", "reply"),
                Case("N'hésitez pas à [[parler de nous]] autour de vous.", "reply"),
                Case("[[Recommandez-nous]] à vos amies.", "reply"),
                Case("Nous serons heureux d'accueillir aussi [[vos proches]].", "reply"),
            ),
            fine=(
                Case("Merci d'avoir signalé cette erreur d'horaire.", "reply"),
                Case("Nous regrettons sincèrement que ce message exprime une telle déception. La porte de la direction est ouverte à toute personne désirant en parler.", "reply"),
                Case("Nous prenons toute remarque très au sérieux.", "reply"),
                Case("Votre appréciation est un encouragement pour toute notre équipe.", "reply"),
                Case("Critique reçue, merci.", "reply"),
                Case("Merci à toutes et à tous pour vos commentaires sous cette vidéo !", "reply"),
                Case("Les honoraires tiennent compte de la durée et de la complexité de chaque intervention ; ils sont toujours annoncés avant.", "reply"),
                Case("Aucun commentaire ne sera fait ici sur la santé de quiconque.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Come discover]] our new lasers.", "reply"),
                Case("[[Book our new facial today]]!", "reply"),
                Case("[[Ask us about our]] whitening specials.", "reply"),
                Case("Check out our website for [[current promotions]].", "reply"),
                Case("[[Follow us on]] Instagram to see our before and afters.", "reply"),
                Case("[[Tell your friends]] and family about us!", "reply"),
                Case("Please [[refer your friends]].", "reply"),
                Case("[[We now offer laser]] hair removal, book now.", "reply"),
                Case("Enjoy [[10% off]] your next session.", "reply"),
            ),
            fine=(
                Case("It is never pleasant to read a negative review, but it is useful.", "reply"),
                Case("We love what we do.", "reply"),
                Case("We invite you to contact us privately.", "reply"),
                Case("We take pride in what we do and are happy to see it noticed.", "reply"),
                Case("Thank you so much!", "reply"),
                Case("We are always grateful for feedback.", "reply"),
                Case("Hygiene protocols are checked every month.", "reply"),
                Case("Thank you for your recommendation.", "reply"),
            ),
        ),
    },
)

"""REV-04: threatening, mocking or insulting in a reply."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="REV-04",
    name="hostile-reply",
    severity=Severity.RISK,
    citations=(cite("R.4127-3"), cite("R.4127-31"), cite("Google harassment")),
    surfaces=ANSWERS,
    detect=claimed("REV-04"),
    words={
        "fr": Words(
            "Menace, ironie ou insulte dans la réponse.",
            "Une réponse blessante déconsidère la profession et se lit plus que l'avis. Deux lignes courtoises, ou rien.",
            "Nous avons lu votre message avec attention.",
        ),
        "en": Words(
            "Threat, sarcasm or insult in the reply.",
            "A wounding reply brings the profession into disrepute and is read more than the review. Two courteous lines, or none.",
            "We have read your message with care.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Apprenez à lire]].", "reply"),
                Case("Mon [[avocat]] prendra contact avec vous.", "reply"),
                Case("Vous aurez des nouvelles de mon [[avocat]].", "reply"),
                Case("Une [[plainte]] sera déposée pour diffamation.", "reply"),
                Case("Vous vous exposez à des [[poursuites]].", "reply"),
                Case("Retirez cet avis ou nous saisirons la [[justice]].", "reply"),
                Case("Quelle [[mauvaise foi]] !", "reply"),
                Case("Vous n'avez manifestement [[rien de mieux à faire]].", "reply"),
                Case("Encore une [[frustrée]] qui se défoule derrière son écran.", "reply"),
            ),
            fine=(
                Case("Chaque avis est une occasion d'apprendre.", "reply"),
                Case("Nos secrétaires méritent le respect, comme tout le monde.", "reply"),
                Case("Le délai de réflexion protège les patients et nous y tenons.", "reply"),
                Case("Vos remarques ont été lues et comprises.", "reply"),
                Case("Merci pour votre franchise.", "reply"),
                Case("Tous nos praticiens prennent le temps d'expliquer les alternatives et les risques.", "reply"),
                Case("Si un malentendu est survenu, nous le regrettons et restons joignables.", "reply"),
                Case("Bonjour Sylvie, un grand merci pour ce joli commentaire !", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Get a life]].", "reply"),
                Case("[[Learn to read]].", "reply"),
                Case("You will hear from [[my lawyer]].", "reply"),
                Case("We will [[sue]] you for defamation.", "reply"),
                Case("Take this down or we will take [[legal action]].", "reply"),
                Case("[[You clearly]] have nothing better to do.", "reply"),
                Case("What a [[ridiculous]] comment.", "reply"),
                Case("You are a [[liar]].", "reply"),
                Case("[[Good riddance]].", "reply"),
            ),
            fine=(
                Case("Your words made the whole staff happy today.", "reply"),
                Case("We are sorry to read your comments.", "reply"),
                Case("No operation is trivial; risks are explained verbally and in writing.", "reply"),
                Case("Thank you for taking time to review our practice.", "reply"),
                Case("Hi, please email us at hello@example.com so that we may look into the matter.", "reply"),
                Case("No surgeon can promise a result, and outcomes differ from person to person.", "reply"),
                Case("We are touched by your words.", "reply"),
                Case("If you are a patient of ours, please contact us directly.", "reply"),
            ),
        ),
    },
)

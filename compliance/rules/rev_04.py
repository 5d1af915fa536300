"""REV-04: threatening, mocking or insulting in a reply."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="REV-04",
    name="hostile-reply",
    severity=Severity.RISK,
    citations=(cite("R.4127-3"), cite("R.4127-31"), cite("Google harassment"),),
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
                Case("Nous avons lu votre message avec attention.", "reply"),
                Case("Nous comprenons votre mécontentement.", "reply"),
                Case("Avec toute notre considération.", "reply"),
                Case("Le conseil départemental de l'Ordre peut proposer une conciliation.", "reply"),
                Case("Nous prenons acte de votre commentaire et le respectons.", "reply"),
                Case("Le délai de réflexion de quinze jours est imposé par la loi.", "reply"),
                Case("Le service qualité peut être saisi par toute personne qui le souhaite.", "reply"),
                Case("Cela nous motive au quotidien.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Get a life]].", "reply"),
                Case("[[Learn to read]].", "reply"),
                Case("You will hear from my [[lawyer]].", "reply"),
                Case("We will [[sue]] you for defamation.", "reply"),
                Case("Take this down or we will take [[legal action]].", "reply"),
                Case("You clearly have [[nothing better to do]].", "reply"),
                Case("What a [[ridiculous]] comment.", "reply"),
                Case("You are a [[liar]].", "reply"),
                Case("[[Good riddance]].", "reply"),
            ),
            fine=(
                Case("Our cancellation policy is available on our website and at the front desk.", "reply"),
                Case("Our team will be delighted to read this.", "reply"),
                Case("A reminder is sent before each appointment.", "reply"),
                Case("Thank you for your comments. We strive to provide the highest quality care to all of our patients. Please contact our practice manager at (212) 555-0178.", "reply"),
                Case("We do not share before and after pictures without written consent.", "reply"),
                Case("Please call our office at 555-0100.", "reply"),
                Case("You made our day! Thank you!", "reply"),
                Case("This means so much to our team.", "reply"),
            ),
        ),
    },
)

"""COM-05: an awareness campaign used to draw patients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.guards import excused
from compliance.law import cite
from compliance.patterns import Cues, expand
from compliance.reading import Reading
from compliance.rule import PUBLISHED, Context, Examples, Hit, Rule, Severity, Surface, Words

CAMPAIGN = (
    r"octobre rose|mars bleu|movember|pink october|journee (?:mondiale|nationale|internationale|europeenne)(?: (?:de|du|des|contre|sans) .. \w+)?|semaine (?:mondiale|nationale|europeenne|de la|du|des)(?: .. \w+)?|"
    r"(?:world|national|international) \w+(?: \w+){0,2} (?:day|week|month)|(?:breast cancer|skin cancer|cancer|melanoma|mental health|skin|prostate|acne|psoriasis|lupus|endometriosis)(?: \w+)? (?:awareness )?(?:month|week|day)|awareness (?:month|week|day)|"
    r"mois (?:de |du )(?:sensibilisation|sans tabac|melanome|la peau)|telethon|sidaction|journee (?:du (?:sein|melanome|cancer|diabete|coeur|rein|sommeil|dos|psoriasis|vitiligo)|de la (?:peau|sante|femme)|de depistage|du depistage|de prevention|de la femme|des droits des femmes|du melanome)|campagne (?:de |nationale |de depistage|de sensibilisation)"
)
BOOK = (
    r"<book>|reservez|(?:vous )?propos\w+ (?:.. )?(?:bilans?|depistages?|consultations?|seances?|check-?up)|(?:prenez|prendre|reservez|prends) (?:.. )?(?:rdv|rendez-?vous)|rdv (?:chez|avec|au cabinet|dans)|chez (?:moi|nous)\b|(?:venez|passez|rendez-vous) (?:.. )?(?:au|a la|dans|nous|me|a notre|chez) (?:.. )?(?:cabinet|clinique|voir|consulter|moi|nous|centre)|(?:mon|notre|nos|mes) (?:.. )?(?:bilan|offre|consultation\w*|seances?|laser|forfait|promo|depistage|check-?up|soins?|creneaux|traitements?)|"
    r"(?<!100\s)%|offert\w*|offre|augmentation|reconstruction chez|botox|lifting|liposuc\w+|injections?|promo\w*|profitez|(?:with|see) (?:me|us)\b|at (?:our|my) (?:clinic|practice)|come (?:in|see|visit)|our (?:\w+ )?(?:offer|package|treatment|laser|facial|peel|consultation|check)s?|special|discount|free (?:<act>|check\w*|consult\w*|skin|scan)|appointment\w* with (?:me|us)|dm (?:me|us)|visit (?:us|our)"
)
PUBLIC = (
    r"votre (?:medecin|dermatologue|generaliste|gynecologue|medecin traitant|sage-femme)|depistage organise|centre de (?:depistage|coordination)|depistage-cancers|e-cancer|santepubliquefrance|ameli|sante\.fr|ligue contre|institut national|"
    r"tabac info|39 ?89|3114|aucun lien|sans lien|your (?:gp|doctor|dermatologist)|nhs|national screening|cancer research|screening programme|helpline|charity|a charity"
)
CAMPAIGNS = Cues(
    "",
    "octobre mars movember journee semaine mois month week day october awareness telethon sidaction campagne",
    CAMPAIGN,
    guarded=False,
)
BOOKING = re.compile(r"(?<!\w)(?:" + expand(BOOK) + r")(?!\w)")
RESOURCE = re.compile(expand(PUBLIC))
OWN = re.compile(
    r"chez (?:moi|nous)\b|(?:mon|notre) (?:cabinet|clinique|centre)|offre|promo|(?<!100\s)%|profitez|(?:with|see) (?:me|us)\b|(?:my|our) (?:clinic|practice|offer)|discount|lien en bio|link in bio"
)


def FINDER(reading: Reading, context: Context) -> Iterator[Hit]:  # noqa: N802 - reads as the other detectors do
    """Find a campaign in a text that also draws to one's own practice."""
    campaigns = list(CAMPAIGNS.spans(reading, context))
    pulls = [m.span() for m in BOOKING.finditer(reading.folded) if not excused(reading, *m.span())] if campaigns else []
    for start, end in campaigns[:9]:
        if all(low < end and start < high for low, high in pulls) or (
            RESOURCE.search(reading.folded) and not OWN.search(reading.folded)
        ):
            continue
        first, last = reading.raw_span(start, end)
        yield Hit(first, last)
        return


RULE = Rule(
    id="COM-05",
    name="campaign-profit",
    severity=Severity.RISK,
    citations=(cite("R.4127-13"),),
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=FINDER,
    words={
        "fr": Words(
            "Campagne de santé publique détournée au profit du cabinet.",
            "Une information du public ne doit viser ni un bénéfice personnel ni celui de l'établissement.",
            "Le dépistage se demande à son médecin traitant.",
        ),
        "en": Words(
            "Awareness campaign turned to one's own profit.",
            "Public information may not aim at a personal benefit or that of one's clinic.",
            "Ask your own doctor about screening.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Octobre rose]] : prenez rendez-vous chez moi pour un bilan de vos seins.",
                "[[Journée mondiale du mélanome]] : venez au cabinet, nos lasers vous attendent.",
                "[[Mars bleu]], le bon moment pour réserver votre consultation à la clinique !",
                "Pour la [[semaine de la santé]] de la peau, profitez de nos peelings. Rdv en ligne.",
                "En ce [[mois de sensibilisation]], découvrez nos prothèses : lien en bio pour votre rendez-vous.",
                "[[Movember]] : messieurs, réservez vite votre séance chez nous.",
            ),
            fine=(
                "Octobre rose : le dépistage organisé est proposé de 50 à 74 ans, parlez-en à votre médecin.",
                "Mars bleu : un test simple à faire chez soi, à demander à votre pharmacien ou à votre médecin.",
                "Journée mondiale sans tabac : Tabac info service répond au 39 89.",
                "La semaine européenne de la vaccination rappelle l'importance des rappels.",
                "Journée mondiale du mélanome : regardez votre peau une fois par mois, en pleine lumière.",
                "Octobre rose ne doit pas servir à vendre des actes de chirurgie.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Pink October]]: book your breast check with us today.",
                "[[World Skin Day]] is here, come see us for a laser session.",
                "[[Skin cancer awareness month]]: 20% off mole mapping at our clinic.",
                "For [[Breast Cancer Awareness Month]], discover our implants. Link in bio.",
                "[[International Women's Day]]: book your treatment with us.",
                "[[Melanoma awareness week]], and our clinic is offering special checks: DM us.",
            ),
            fine=(
                "Pink October: screening is offered from 50 to 74, ask your GP.",
                "World No Tobacco Day: a free helpline is there for you.",
                "Skin cancer awareness month: look at your skin once a month in good light.",
                "Breast cancer awareness month should never be used to sell surgery.",
                "National vaccination week reminds us to check our boosters.",
                "World Kidney Day: drink water and know your blood pressure.",
            ),
        ),
    },
)

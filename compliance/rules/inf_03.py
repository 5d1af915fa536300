"""INF-03: a gift or partnership with no label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Rule, Severity, Surface, Words

LABEL = re.compile(r"(?<!\w)(?:collaboration commerciale|publicite|partenariat remunere|contenu sponsorise|paid partnership|advertisement|#\s?(?:ad|pub|publicite|sponsored)|ad:)(?!\w)")
OTHER = r"patiente?s?|confreres?|consoeurs?|equipe|formation|congres|hopital|universit\w+|colleagues?|team|refus\w+|interdi\w+|loi|secretaire|invitation au congres|mairie|association|ecole|anniversaire|noel"
GIFT = Claims(
    "", "merci thank recu recei sent envoy cadeau gift invit offert colis unboxing pr", r"(?:merci|remerci\w+|thanks?|thank you|big up)(?!\w)[^.!?\n]{0,25}@\w+[^.!?\n]{0,60}(?<!\w)(?:cadeaux?|invitation|colis|envoi|offert\w*|decouverte|soins?|gift\w*|invit\w*|package|sending|treat\w*)?", r"(?:merci|thanks?|thank you) (?:a |to )?(?:la marque|the brand|la maison)(?!\w)[^.!?\n]{0,60}", r"(?:recue?s?|recu|envoyee?s?|received|got|sent)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:de la part|par|cadeau|from|by) (?:de |d')?(?:@\w+|la marque|the brand)(?!\w)[^.!?\n]{0,30}", r"(?:m'a|m'ont|nous a|nous ont) (?:gentiment |genereusement )?(?:envoye|offert|fait parvenir|gate\w*)(?!\w)[^.!?\n]{0,50}(?<!\w)(?:creme|serum|produits?|soins?|coffret|gamme|masque|machine|laser)", r"#\s?(?:gifted|pr ?gift\w*|cadeau|produit ?offert|invitation|freebie|pr)", r"(?:produits?|soins?|sejour|coffret) (?:gracieusement )?offerts? (?:par|de) (?:@\w+|la marque|\w+)", r"unboxing[^.!?\n]{0,40}", unless=OTHER,
)
PARCEL = Together("", r"@\w+|la marque|the brand", r"colis|cadeaux?|surprises?|recue?s?|envoi|envoye\w*|gift\w*|package|pr box|goodies|coffret|press kit|parcel", unless=OTHER)


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find gifts and partnerships without a label, told by the text or declared."""
    if LABEL.search(reading.folded):
        return
    found = list(GIFT(reading, context)) or list(PARCEL(reading, context))
    if not found and context.facts.paid and reading.sentences:
        found.append(Hit(*reading.raw_span(*reading.sentences[0])))
    yield from found


RULE = Rule(
    id="INF-03",
    name="unlabelled-partnership",
    severity=Severity.RISK,
    citations=(cite("Loi 2023-451 art. 5"), cite("Charte CNOM 2025")),
    surfaces=frozenset({Surface.POST, Surface.SITE, Surface.COMMENT}),
    detect=detect,
    needs=frozenset({"paid"}),
    words={
        "fr": Words(
            "Partenariat ou cadeau sans mention.",
            "Une publication rémunérée ou en échange d’un avantage porte « Publicité » ou « Collaboration commerciale ».",
            "Collaboration commerciale avec {entreprise}.",
        ),
        "en": Words(
            "A partnership or gift with no label.",
            "A post made for pay or favour says “Advertisement” or “Commercial collaboration”.",
            "Paid partnership with {company}.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Merci @lab_hyal pour le cadeau]].",
                "[[Reçu ce matin de la part de @dermacos]].",
                "La marque [[m’a envoyé une crème]], quelle douceur.",
                "[[Merci à la marque Solea pour l’invitation]].",
                "Un [[coffret offert par @beautylab]].",
                Case("[[Cette brume apaise la peau après le soleil]].", facts=Facts(paid=True)),
            ),
            fine=(
                "Collaboration commerciale avec @dermacos : merci pour l’envoi.",
                "Merci à mes confrères pour leur invitation au congrès.",
                "Merci à notre équipe pour son travail.",
                "Merci d’avoir lu cet article.",
                Case("Une brume apaise la peau après le soleil.", facts=Facts(paid=False)),
                "Les médecins déclarent les cadeaux reçus : c’est la loi.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Thank you @skinbrand for the gift]].",
                "[[Received from @dermacos this morning]].",
                "[[Unboxing my new serum, so soft]].",
                "[[Thanks to the brand for this set]].",
                "New cream [[#gifted]]",
                Case("[[This mist calms skin after the sun]].", facts=Facts(paid=True)),
            ),
            fine=(
                "Paid partnership with @dermacos: thank you for sending this.",
                "Thank you to my colleagues for the invitation.",
                "Thank you for reading.",
                "Thanks to our team for their work.",
                Case("A mist calms skin after the sun.", facts=Facts(paid=False)),
                "Doctors must declare gifts; the law says so.",
            ),
        ),
    },
)

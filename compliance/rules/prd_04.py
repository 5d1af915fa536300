"""PRD-04: a brand of implant, a reimbursable device, praised to the public."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.lexicon.products import IMPLANT_BRAND
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Surface, Words

NEUTRAL = r"rappels?(?: de lots?)?|lots?|ansm|materiovigilance|liens? d'interets?|conflits? d'interets?|honoraires|etudes?|registre\w*|carte (?:de |d')(?:porteur|porteuse|implant)|recherche|congres|alerte\w*|texture\w*|retir\w+|rupture\w*|lymphome|explant\w+|aucune marque|pas de marque|declare\w*|mon mentor|recall\w*|registry|study|disclosure|fda|lawsuit|proces|scandale|no brand|lymphoma"
KIND = r"implants?(?: mammaires?| dentaires?)?|protheses?(?: mammaires?| auditives?| de sein)?|breast implants?|dental implants?|augmentations? mammaires?|breast augmentations?|appareils? auditifs?|hearing aids?|seins?"
BRANDED = Together("", rf"(?:{IMPLANT_BRAND})", rf"(?:{KIND})", unless=NEUTRAL)
PRAISED = Together("", r"motiva|natrelle|sebbin|polytech|ergonomix", r"galbe|naturel\w*|meilleur\w*|incomparable\w*|confort\w*|nouvelle generation|best|natural|disponibles?|choisi\w+|chez nous", unless=NEUTRAL)
REIMBURSED = Claims("", "implant prothese rembours hearing auditi", rf"(?:notre|nos|la|les|our|the) (?:marques?|brands?|fabricants?) (?:de |d'|of )?(?:{KIND})(?!\w)[^.!?\n]{{0,60}}", rf"(?:les |nos |the |our )?(?:meilleure?s?|best|n° ?1|leaders?) (?:marques? de |brands? of )?(?:{KIND})(?: du (?:monde|marche)| in the world| on the market)?", rf"(?:{KIND})(?!\w)[^.!?\n]{{0,40}}(?<!\w)(?:les meilleure?s|the best|n° ?1|derniere generation|incomparable\w*|haut de gamme|premium|nouvelle generation|latest generation|revolutionnaires?|garantie?s? a vie)", rf"(?:{KIND}) rembourse\w*[^.!?\n]{{0,50}}(?<!\w)(?:choisi\w+|confort\w*|discret\w*|ador\w+|venez|essay\w+|decouvr\w+|offre)", unless=NEUTRAL + r"|reconstruction|apres cancer|duree de vie|surveill\w+|remplac\w+|risques?|fumeur\w*|meilleurs? candidats?|pour le mieux|meilleur choix depend")
RULE = Rule(
    id="PRD-04",
    name="implant-brand",
    severity=Severity.BREACH,
    citations=(cite("L.5213-3"), cite("L.5213-4")),
    surfaces=EVERYWHERE - {Surface.REPLY},
    detect=any_of(BRANDED, PRAISED, REIMBURSED),
    words={
        "fr": Words(
            "Marque d’implant ou dispositif remboursable vanté au public.",
            "La publicité auprès du public d’un dispositif médical remboursable est interdite.",
            "Le choix d’un implant se discute en consultation, avec ses risques et sa surveillance.",
        ),
        "en": Words(
            "An implant brand or a reimbursable device is praised to the public.",
            "Reimbursable medical devices may not be advertised to the public.",
            "The choice of an implant is discussed in consultation, with its risks and follow-up.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Nos [[implants Motiva sont incomparables]].",
                "[[Prothèses mammaires Mentor]], posées par notre équipe.",
                "Les [[implants Sebbin offrent un galbe]] naturel.",
                "[[Les meilleures prothèses du monde]] sont posées ici.",
                "[[Augmentation mammaire avec Allergan]].",
                "[[Notre marque d’implants préférée vous est présentée en vidéo]].",
            ),
            fine=(
                "L’ANSM a rappelé un lot d’implants Allergan.",
                "Les prothèses mammaires ont une durée de vie limitée.",
                "Lien d’intérêts : honoraires de Mentor pour une formation sur les implants.",
                "La reconstruction avec prothèse est remboursée après un cancer.",
                "Le professeur Vidal fut mon mentor en microchirurgie.",
                "Gardez la carte de votre implant : marque, lot, date.",
            ),
        ),
        "en": Examples(
            flagged=(
                "Our [[Motiva implants feel natural]].",
                "[[Mentor breast implants]], placed by our team.",
                "We only use [[the best implants in the world]].",
                "[[Breast augmentation with Sebbin]].",
                "[[Polytech implants]], our choice.",
                "[[Our brand of implants is explained in this video]].",
            ),
            fine=(
                "A recall concerns some Allergan implants.",
                "Breast implants do not last a lifetime.",
                "Disclosure: fees from Mentor for a course on implants.",
                "Professor Vidal was my mentor.",
                "Keep your implant card: brand, batch, date. A registry exists.",
                "Reconstruction after cancer is reimbursed.",
            ),
        ),
    },
)

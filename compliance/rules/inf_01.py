"""INF-01: praise of a device, brand or firm with no declared link of interest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.lexicon.products import COSMETIC, DEVICE, LAB
from compliance.patterns import any_of
from compliance.reading import Reading
from compliance.rule import Context, Examples, Hit, Rule, Severity, Surface, Words

THING = rf"{DEVICE}|(?:ce|cette|le|la|les|un|une|notre|nos|leurs?|my|this|the|our|new) (?:nouve\w+ |new |superbe |petit |petite |amazing )?(?:lasers?|machines?|appareils?|plateformes?|technologies?|devices?|platforms?|produits?|gammes?|marques?|cremes?|serums?|fillers?|implants?|seringues?|canules?|products?|ranges?|brands?|creams?|radiofrequence|soins? de la marque|cosmetiques?)|{COSMETIC}|{LAB}|laboratoires?"
LOVE = r"j'adore\w*|adore\w*|fan (?:de|du|absolu)|(?:je suis |devenue? )?fan|(?:mon |gros |mes |vrai )?coups? de coeur|bluffe\w*|bluffant\w*|pepites?|(?:meilleure?s?|top) (?:machine|laser|appareil|produit|creme|serum|marque|plateforme|gamme|technologie)s?(?: du (?:moment|marche))?|la rolls|je ne vous presente plus|je (?:vous )?(?:le |la |les )?recommande\w*|nous recommandons|foncez|incontournable\w*|(?:a|ont) (?:change|revolutionne|transforme) (?:ma|notre|mes) (?:pratique|vie|resultats?)|game ?changer|je ne (?:jure que|peux plus m'en passer|m'en passe plus)|indispensable|conquis\w*|merveille\w*|valeur sure|mon chouchou|must-have|must have|la reference|tueri\w+|prefere\w*|sans hesiter|hands down|excellent\w*|exceptionnel\w*|au top|genial\w*|love|obsessed|my favou?rite|highly recommend|recommend|best (?:machine|laser|device|product|cream)|changed my (?:practice|life)|can't live without|amazing|incredible|holy grail"
DECLARED = re.compile(r"(?<!\w)(?:liens? d'interets?|conflits? d'interets?|declare\w*|sans lien|aucun lien|collaboration commerciale|partenariat remunere|publicite|remunere\w*|disclosure|conflicts? of interest|no financial|paid partnership|i was paid|speaker fees?|sponsored|honoraires (?:de|verses))(?!\w)")
OTHER = r"(?:un|ce|mon|le|son) livre|roman|film|equipe|metier|confrere|consoeur|ville|musique|restaurant|gateau|cafe|recette|specialite|interne|assistante|photo|question\w*|chien|podcast|hopital|article|lecture|book|team|job|coffee|city|sans marque|aucune marque|no brand|n'a pas|pas de|ne recommand\w*|la technologie ne|association|patients?,|has recommande|nous recommandons (?:de|d'|une|un)|je (?:vous )?recommande (?:de|d')"
PRAISE = Together("", rf"(?:{LOVE})", rf"(?:{THING})", unless=OTHER)
HOSTED = Together("", rf"(?:{LAB}|{COSMETIC})", r"week-?end|voyage|soiree|congres|diner|invit\w+|equipes? de|avec (?:les|l')|barcelone|monaco|rome|londres|paris|marrakech|dubai|lisbonne|geneve|trip|dinner|evening|masterclass|inspirant\w*|partenaires?", r"superbe|beau|belle|merci|genial\w*|magnifique|incroyable|ravie?|bravo|inspirant\w*|fantastique|quelle|great|thanks?|thank you|amazing|wonderful|lovely", unless=OTHER + r"|laboratoires? d'(?:analyses?|anatomie|anatomopathologie)|laboratoire de (?:recherche|biologie|prothes\w+)")
ASIDE = Claims("", "prefere", rf"(?:{LOVE})(?!\w)[^.!?\n]{{0,30}}[?]\W{{1,4}}(?:l'|le |la |les |the )?(?:{THING})", unless=OTHER)
TRAINER = Claims("", "forma", rf"(?:formatrice|formateur|orateur|oratrice|consultante?|conferenci\w+|experte?|ambassad\w+|partenaire|speaker|trainer) (?:\w+ ){{0,3}}(?:laboratoires? \w+|labo \w+|{LAB}|{COSMETIC})(?!\w)[^.!?\n]{{0,40}}", unless=r"laboratoire d'\w+|laboratoire de (?:recherche|biologie|prothes\w+)")
INVITED = Claims("", "invit merci ravi heureu fier intervenir orateur formateur ambassad partenaire thank proud honour honor excited speaker laborato", rf"(?:invitee?s?|conviee?s?|recue?s?|accueillie?s?|invited|hosted) (?:\w+ )?(?:par|chez|by|at) (?:le |la |l'|the )?(?:{LAB}|{COSMETIC}|laboratoires?)(?!\w)[^.!?\n]{{0,60}}", rf"(?:merci|remerci\w+|thanks?|thank you|grateful|bravo) (?:\w+ ){{0,3}}(?:au|aux|a|to|le|la|les)? ?(?:laboratoires?|{LAB}|{COSMETIC})(?!\w)[^.!?\n]{{0,60}}", rf"(?:ravie?|heureu\w+|fiere?|honoree?|proud|happy|excited|honou?red|delighted) (?:d'|de |to )(?:\w+ )?(?:intervenir|etre|former|representer|collaborer|travailler|participer|speak|be|train|work|represent|join)(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:{LAB}|{COSMETIC})", rf"(?:orat\w+|formateur|formatrice|ambassad\w+|key opinion leader|kol|consultante?|expert\w*|partenaires?|speaker|trainer|ambassador|injector trainer) (?:officiel\w* |national\w* |international\w* |for |chez |pour |de |d'|of )*(?:{LAB}|{COSMETIC}|{DEVICE})", unless=r"pas |aucun\w*|refus\w+|decline\w*|no longer|laboratoires? d'(?:analyses?|anatomie|anatomopathologie)|laboratoire de (?:recherche|biologie|prothes\w+|langues|ville|microchirurgie|l'universite|la faculte)|prothesiste|laboratory of|merci (?:a|au) (?:mon|notre) equipe|ne |reglementation|loi ")
FOUND = any_of(PRAISE, ASIDE, TRAINER, HOSTED, INVITED)


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find praise or thanks where no link of interest is told."""
    if not DECLARED.search(reading.folded):
        yield from FOUND(reading, context)


RULE = Rule(
    id="INF-01",
    name="undeclared-link",
    severity=Severity.BREACH,
    citations=(cite("L.4113-13"), cite("L.1453-1"), cite("R.4113-110")),
    surfaces=frozenset({Surface.POST, Surface.SITE, Surface.COMMENT}),
    detect=detect,
    needs=frozenset({"paid"}),
    words={
        "fr": Words(
            "Éloge d’un produit, d’un appareil ou d’une firme sans lien d’intérêts déclaré.",
            "Qui parle en public d’un produit de santé fait connaître ses liens avec l’entreprise ; le silence aussi trompe.",
            "Lien d’intérêts : {entreprise, nature du lien, année, ou « aucun »}.",
        ),
        "en": Words(
            "A product, device or firm is praised with no declared link of interest.",
            "Whoever speaks publicly of a health product discloses links with its maker.",
            "Disclosure: {company, kind of link, year, or “none”}.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[J’adore ce laser]], foncez.",
                "Le [[Morpheus8 a changé ma pratique]].",
                "[[Merci au laboratoire Galderma pour cette belle soirée]].",
                "[[Invité par InMode à Rome pour découvrir leur plateforme]].",
                "[[Ravie d’intervenir pour Allergan ce week-end]].",
                "[[Cette crème, une pépite]].",
                "[[Ambassadrice officielle de SkinCeuticals]].",
            ),
            fine=(
                "Lien d’intérêts : aucun. J’adore ce laser pour son ergonomie.",
                "J’ai reçu des honoraires de Galderma : je déclare ce lien.",
                "J’adore mon métier et mon équipe.",
                "Le laser a des limites, dont le risque de brûlure.",
                "Merci à mes confrères du CHU pour cette journée.",
                "Le laboratoire d’anatomie de la faculté accueille nos internes.",
            ),
        ),
        "en": Examples(
            flagged=(
                "I [[love this laser]], it changed my practice.",
                "[[Thanks to Galderma for a wonderful evening]].",
                "[[Proud to be a speaker for Allergan]].",
                "[[This device is a game changer]].",
                "[[Invited by InMode to see their new platform]].",
                "I [[highly recommend this cream]].",
            ),
            fine=(
                "Disclosure: I was paid by a laser maker for this talk.",
                "I love my job and my team.",
                "Lasers have limits, and burns are possible.",
                "Thanks to my colleagues for this day of training.",
                "No conflicts of interest to declare about this device.",
                "The anatomy lab welcomes our residents.",
            ),
        ),
    },
)

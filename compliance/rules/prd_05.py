"""PRD-05: the public pointed to unprescribed or self-injected filler."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Denials, Together
from compliance.lexicon.products import FILLER
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Surface, Words

STUFF = rf"acide hyaluronique(?: injectable)?|hyaluronique|hyaluron|seringues?|fillers?|kits?|produits? (?:injectables?|de comblement)|injectables?|stylos? (?:a )?hyaluron\w*|{FILLER}|toxine|botox|dermal fillers?|syringes?|vials?|ampoules?"
WARNED = r"attention|danger\w*|alert\w*|interdi\w+|illegal\w*|n'achetez|n'injectez|ne (?:vous|l'|les|la|le|commandez|tentez|faites)\w*|jamais|expose\w*|risques?|urgences?|necrose|mefi\w+|hospitalis\w*|signal\w+|seul un medecin|aux medecins|reserve\w*|delivre\w*|n'est|deconseill\w*|insuline|diabet\w*|fiv|heparine|anticoagulant\w*|epipen|adrenaline|warning|never|don't|do not|dangerous|blindness|illegal|prescription (?:only|required)|only (?:a )?doctors?|can lead|insulin|pharmac\w+|faux|contrefac\w+|jouet|seized|beware"
SELF = Denials(
    "fr", "auto inject soi toi moi vous seule seul maison pen stylo tuto miroir", r"(?:s'|m'|vous |t'|l')?auto-?inject\w+(?: ... (?:levres|acide|seringue|filler|visage|cernes))?", r"(?:hyaluron|hyaluronic|hyalu)[- ]?pens?|stylos? (?:a )?hyaluron\w*|kits? (?:d'|de )?(?:injections?|auto-?injection|hyaluron\w*|repulp\w*|levres|diy)(?: \w+)?", r"(?:s'|m'|t'|se |me |te |vous |fais |fait |faire |faites )?(?:inject\w+|piqu\w+|repulp\w+|injections?)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:soi-meme|moi-meme|toi-meme|vous-memes?|toute? seule?|a la maison|chez (?:vous|soi|moi|toi)|sans medecin|devant (?:mon|le|ton|votre) miroir)", r"(?:repulp\w+|gonfl\w+) (?:vos|tes|mes|ses) levres[^.!?\n]{0,30}(?<!\w)(?:maison|chez (?:vous|toi|moi)|seule?|stylo|pen|kit)",
    unless=WARNED + r"|a domicile par un infirmier",
)
BUY = Denials(
    "fr", "achet command livr expedi ligne internet lien ordonnance amazon vinted seringue fourniss stock", rf"(?:achet\w+|command\w+|procur\w+|trouv\w+|livr\w+|expedi\w+|fourniss\w+|amazon|aliexpress|vinted|vente|vends?)(?!\w)[^.!?\n]{{0,50}}?(?<!\w)(?:{STUFF})(?!\w)[^.!?\n]{{0,60}}", rf"(?:{STUFF})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:sans ordonnance|en ligne|sur internet|livree?s?|livraison|expedi\w+|lien en bio|amazon|aliexpress|vinted|a commander|en vente libre|dispo en ligne|la seringue,? (?:expedi|livr)\w+|frais de port|site (?:coreen|chinois))", r"(?:apportez|ramenez|venez avec|apporte) (?:votre|vos|ta) (?:propre )?(?:seringues?|produits?|fillers?)(?: \w+){0,3}", r"filler (?:coreen|chinois)s?[^.!?\n]{0,40}",
    unless=WARNED + r"|rendez-vous en ligne|devis|sterile\w* et a usage unique|creme|serum|cosmetique|rdv|prise de rendez-vous|reservez|consult\w+ en ligne|information\w* en ligne|masque",
)
TRADE = Together("fr", r"vends?|vendons|vendeu\w*|achet\w+|command\w+|livr\w+|expedi\w+|colis", r"seringues?|fillers?|acide hyaluronique|hyaluroniques?|kits? \w+|injectables?|toxine|botox", unless=WARNED + r"|creme|serum|masque|cosmetique|sterile\w*|cabinet|devis|usage unique")
SPIKE = Claims("fr", "piqu", r"(?:vous|te|se|me) (?:piquer|injecter|repulper)(?: vous| toi| soi| moi)?-? ?(?:memes?|seule?s?|a la maison)", unless=WARNED)
ENGLISH = Denials(
    "en", "diy kit inject order online buy pen prescription home deliver ship door", r"diy (?:\w+ )?(?:fillers?|lips?|injections?|botox|kits?)(?: \w+)?", r"(?:inject|injecting|filler|fill|plump)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:myself|yourself|my own|your own|at home|without a doctor)", r"hyaluron(?:ic)? pens?", rf"(?:order|buy|get|shop|ship\w*|deliver\w*)(?!\w)[^.!?\n]{{0,30}}(?<!\w)(?:{STUFF})(?!\w)[^.!?\n]{{0,40}}(?<!\w)(?:online|no prescription|without (?:a )?prescription|to your door|at home|link)?", rf"(?:{STUFF})(?!\w)[^.!?\n]{{0,40}}(?<!\w)(?:no prescription|without (?:a )?prescription|delivered|shipped|ships|order online|link in bio|to your door)",
    unless=WARNED + r"|in order|book|appointment|serum|cream|mask|consult\w*|get (?:your|a) \w+ (?:at|in) (?:our|the) clinic|get yours",
)
RULE = Rule(
    id="PRD-05",
    name="unprescribed-filler",
    severity=Severity.BREACH,
    citations=(cite("R.5211-72"), cite("L.5213-4")),
    surfaces=EVERYWHERE - {Surface.REPLY},
    detect=any_of(SELF, BUY, TRADE, SPIKE, ENGLISH),
    words={
        "fr": Words(
            "Achat ou auto-injection d’acide hyaluronique encouragés.",
            "Depuis juillet 2024, l’acide hyaluronique injectable n’est délivré qu’aux médecins ou sur prescription.",
            "L’acide hyaluronique injectable est délivré aux médecins, ou au patient sur prescription.",
        ),
        "en": Words(
            "Buying or self-injecting filler is encouraged.",
            "Since July 2024 injectable hyaluronic acid is supplied to doctors or on prescription only.",
            "Injectable hyaluronic acid is supplied to doctors, or to a patient on prescription.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Commandez votre seringue en ligne, sans ordonnance]].",
                "[[Kit Hyaluron Pen]] pour [[repulper vos lèvres à la maison]].",
                "Tuto : je [[m’injecte les lèvres toute seule]].",
                "[[Filler coréen à 29 €, livré en 48 h]].",
                "[[Acide hyaluronique injectable sans ordonnance]], lien en bio.",
                "[[Apportez votre seringue, on s’occupe]] du reste.",
                "[[L’auto-injection]], c’est facile.",
            ),
            fine=(
                "N’achetez jamais de seringue d’acide hyaluronique sur internet.",
                "L’auto-injection expose à la nécrose et à la cécité.",
                "L’acide hyaluronique injectable est réservé aux médecins.",
                "Prenez rendez-vous en ligne pour une consultation.",
                "Le stylo hyaluronique est dangereux, alerte l’ANSM.",
                "Les seringues sont stériles et à usage unique.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[DIY filler kit, link]] below.",
                "Watch me [[inject my own lips at home]].",
                "[[Order your syringes online, no prescription]].",
                "[[Hyaluron pen]]: fuller lips in your kitchen.",
                "[[Dermal filler delivered to your door]].",
                "[[Buy filler without a prescription]] here.",
            ),
            fine=(
                "Never inject yourself at home.",
                "Buying filler online is dangerous.",
                "Injectable hyaluronic acid is supplied to doctors only.",
                "Book a consultation online.",
                "The hyaluron pen can lead to infection, a warning says.",
                "Syringes are sterile and used once.",
            ),
        ),
    },
)

"""MIN-01: content aimed at minors or likely to draw them to an aesthetic act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.guards import banned
from compliance.law import cite
from compliance.lexicon.acts import SURGERY
from compliance.lexicon.framing import asked
from compliance.patterns import expand
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Case, Context, Examples, Hit, Rule, Severity, Words

YOUNG = (
    r"ados?|adolescente?s?|adolescence|lyceen\w*|collegien\w*|ecolier\w*|mineure?s?|moins de 18 ans|(?:tes|vos|ses|les|des|a|de|des) (?:1[0-7]|quinze|seize|dix-sept|quatorze|treize) ans|(?:1[0-7]|quinze|seize|dix-sept|quatorze|treize) ans|(?:le |ton |votre |du |au |son )bac|bacheli\w+|baccalaureat|brevet des colleges|bal de promo|bal de fin d'annee|"
    r"(?:la |pour la |avant la |de )rentree(?: scolaire| des classes)?|apres les cours|college|lycee|ecole|cour de recre\w*|recre|maman-fille|mere-fille|(?:votre|ta|ma|sa) (?:petite )?fille|parents?|accord des parents|autorisation parentale|quinceanera|generation (?:z|alpha)|tiktok girls|preados?|pre-?ado\w*|"
    r"teens?|teenagers?|teenage|prom(?:-ready| night| season)?|sweet sixteen|sixteen|seventeen|under 18|high school\w*|school(?: starts| year)?|back[- ]to[- ]school|your daughter|kids?|minors?|parental consent|mother-daughter|tweens?|schoolgirls?"
)
STRONG = (
    r"ados?|adolescente?s?|lyceen\w*|collegien\w*|mineure?s?|(?:1[0-7]|quinze|seize|dix-sept|quatorze|treize) ans|bal de promo|bac|bacheli\w+|apres les cours|college|lycee|cour de recre\w*|recre|accord des parents|autorisation parentale|quinceanera|preados?|teens?|teenagers?|teenage|prom|sweet sixteen|sixteen|seventeen|under 18|high school\w*|school\w*|minors?|parental consent|tweens?|"
    r"rentree|parents|fille|daughter|maman-fille|mere-fille"
)
LURE = r"levres|repulp\w+|nez|seins|poitrine|injections?|botox|baby ?botox|filler\w*|chirurgie|rhinoplasti\w+|lipo\w*|lifting\w*|peeling|laser|jawline|fesses|bouche|visage parfait|augmentation\w*|acide hyaluronique|esthetique|skincare|oreilles|otoplasti\w+|relook\w*|glow up|lips?|nose|boobs?|surgery|pout|nose job|injectables?|tweakments?|lip\w*|breast\w*|implants?|retouche\w*|complexes?"
PUSH = r"season|et pas toi|refait\w*|tarif \w+|meilleure (?:amie|copine)|toutes les filles|comme (?:ta|tes)|off(?:r|er)\w+|anniversaire|vacances|special|aimer|on s'occupe|offre-toi|pret\w*|repulp\w+|envie|osez|ose|profit\w+|prenez|prends|rdv|rendez-vous|reserv\w+|attend\w*|droit a|jolies?|nouveau|nouvelle|sublim\w+|avant la rentree|avant le|fini\w*|adieu|dites|decouvr\w+|venez|viens|des (?:14|15|16|17|seize|quinze)|premieres?|recoll\w+|bonne note|cadeau|moqu\w+|recommand\w+|ideal\w*|parfait\w*|tendance|accessible\w*|autoris\w+|accept\w+|accueil\w+|recevons|possible des|complexe|en confiance|get|ready|treat|book|start\w*|new|gift|perfect|welcome|dream|confidence|bully\w*|teased|first|before|special|deserve|glow"
NOT = (
    r"ne (?:recev|prat|propos|trait|real|inject|s'adress|concern|convien)\w*|n'est pas|ne sont pas|pas (?:destine\w*|pour les|d'act\w+|d'inject\w+|de chirurgie|oper\w+)|jamais|interdi\w+|refus\w+|aucun\w*|reserve\w* aux (?:adultes|majeurs)|adultes? uniquement|reparatri\w+|malformation\w*|fente|ecoute\w*|prevention|vaccin\w*|depist\w*|sommeil|soleil|creme solaire|medecine scolaire|"
    r"dermatologue|acne|parlez-en|psycholog\w+|dysmorph\w*|harcel\w*(?: scolaire)?|deconseill\w*|attention|mefi\w+|danger\w*|cancer|scoliose|orthodonti\w+|sport|repas|experience|de metier|pratique depuis|depuis (?:\d+|quinze|seize|dix-sept) ans|il y a (?:\d+|quinze|seize) ans|de carriere|ans d'exp\w*|en (?:1[0-7]|quinze) ans|dure\w*|tous les|toutes les|recul|greffe osseuse|"
    r"do not|don't|never|not for|only (?:adults|reconstruct\w+)|adults only|no (?:minors|cosmetic|aesthetic)|listen|refer|prevention|sunscreen|vaccin\w*|skin cancer|reconstruct\w+|cleft|experience|years of|for (?:1[0-7]|fifteen) years|banned|psycholog\w+|sleep|congres|conference|internat\w*|universitaire|faculte|fac|ma promo\w*|rentree (?:du|de) (?:cabinet|la societe|l'universite)|ecole de (?:chirurgie|medecine)|medical school|school of|preparation (?:avant|de)|majorite|majeure?s?"
)
MINOR = re.compile(rf"(?<!\w)(?:{YOUNG})(?!\w)")
SURE = re.compile(rf"(?<!\w)(?:{STRONG})(?!\w)")
WANT = re.compile(rf"(?<!\w)(?:{LURE})(?!\w)")
DRAW = re.compile(rf"(?<!\w)(?:{PUSH})(?!\w)")
STOPS = re.compile(rf"(?<!\w)(?:{NOT})(?!\w)")
SURGICAL = re.compile(rf"(?<!\w)(?:{expand(SURGERY)})(?!\w)")
CLINICS = frozenset({"clinic", "company"})
NEAR = 160


def _grade(reading: Reading, context: Context) -> Severity:
    facility = context.facts.speaker in CLINICS and SURGICAL.search(reading.folded)
    return Severity.BREACH if facility else Severity.RISK


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find youth, an aesthetic wish and a pull close together, with nothing that holds back."""
    text = reading.folded
    if context.facts.minors and WANT.search(text) and not STOPS.search(text):
        m = WANT.search(text)
        if m:
            yield Hit(*reading.raw_span(*m.span()), severity=_grade(reading, context))
            return
    for m in MINOR.finditer(text):
        low, high = max(0, m.start() - NEAR), min(len(text), m.end() + NEAR)
        here = text[low:high]
        want = WANT.search(here)
        if not (want and SURE.search(m.group()) and DRAW.search(here)) or STOPS.search(here) or banned(reading, *m.span()):
            continue
        if asked(reading, reading.sentence_at(m.start())):
            continue
        yield Hit(*reading.raw_span(*m.span()), severity=_grade(reading, context))


RULE = Rule(
    id="MIN-01",
    name="minors",
    severity=Severity.BREACH,
    citations=(cite("L.6322-1"), cite("R.4127-19-1"), cite("Meta ads")),
    surfaces=EVERYWHERE,
    detect=detect,
    needs=frozenset({"minors", "speaker"}),
    words={
        "fr": Words(
            "Contenu qui vise des mineurs ou peut les attirer.",
            "Une communication de nature à inciter des mineurs expose l’établissement à perdre son autorisation ; elle est déloyale.",
            "Information destinée aux adultes.",
        ),
        "en": Words(
            "Content aimed at minors or likely to draw them.",
            "Communication likely to incite minors may cost a facility its authorisation; it is not honest either.",
            "Information for adults.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Prête pour le [[bal de promo]] ? Repulpez vos lèvres.",
                "Offre-toi un nouveau nez après [[le bac]].",
                "Les [[ados]] ont droit à de jolies lèvres.",
                "Injections [[dès 16 ans]] avec l’[[accord des parents]].",
                "[[Lycéennes]], venez [[après les cours]] pour vos lèvres.",
                "Offrez à [[votre fille]] ses premières injections pour [[ses 17 ans]].",
                Case("Un [[nez]] harmonieux pour toutes.", facts=Facts(minors=True)),
            ),
            fine=(
                "Nous ne recevons pas les mineurs pour des actes esthétiques.",
                "La chirurgie esthétique n’est pas destinée aux adolescents.",
                "L’acné de l’adolescent se soigne : parlez-en à votre médecin.",
                "Une fente labiale s’opère dans la première année ; l’équipe accompagne les parents.",
                "J’opère depuis quinze ans à Nantes.",
                "Rentrée : pensez aux vaccins de vos ados.",
                "Ma promo d’internat fête ses quinze ans.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Teens]], get [[prom-ready]] lips!",
                "A new nose before [[school starts]]? Book now.",
                "[[Sweet sixteen]]: treat yourself to a new nose.",
                "Gift [[your daughter]] her first filler at [[seventeen]].",
                "[[High school]] girls, get your lips ready.",
                Case("A perfect [[nose]] for everyone.", facts=Facts(minors=True)),
            ),
            fine=(
                "We do not see minors for cosmetic procedures.",
                "Cosmetic surgery is not for teenagers.",
                "Teenagers with acne should see a doctor; do not pick spots.",
                "Cleft lip surgery is done in the first year of life.",
                "I have operated for fifteen years.",
                "Back to school: vaccines and sleep for teens.",
            ),
        ),
    },
)

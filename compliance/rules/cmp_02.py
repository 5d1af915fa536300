"""CMP-02: superlatives, ranks and claims of renown."""

from __future__ import annotations

from compliance.law import COMMUNICATION
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

SELF = (
    r"(?:<doctor>|<clinic>|equipes?|mains?|injecteurs?|injectrices?|expertes?|experts?|expertise|adresses?|choix|plateau|service|savoir-faire|"
    r"hospital|team|hands?|injectors?|experts?|choice|provider|care|name|results?|place)"
)
FACTS = (
    r"premiere cause|numero 1 des (?:cancers|causes)|centres? de reference (?:des |maladies|national)|medecin de reference|laboratoire de reference|valeur de reference|"
    r"article de reference|expert (?:judiciaire|pres)|comite d'experts|avis d'expert|experts? de la has|tribunal|meilleur moment|meilleur candidat|meilleure cicatris|"
    r"meilleure creme|meilleure protection|meilleure facon|meilleure solution est|meilleur traitement est|meilleure qualite de vie|best (?:time|way|practice|protect|interest|candidate|suited)|leading cause|"
    r"meilleures? pratiques?|meilleurs? (?:v(?:oe|œ)ux|souvenirs?|sentiments)|top priorit\w+|best wishes|best regards|best,|all the best|best of luck|best part|top of (?:the|my|our)|meilleure (?:prise en charge|prevention|connaissance)|meilleur souvenir|collaborateurs"
)
RANK_FR = Cues(
    "fr",
    "n° no numero premier premiere top class palmares elu recompens prime trophe award prix meilleur numer",
    r"(?:n ?°|no|num|nr) ?(?:1|un)\b(?: (?:de|en|du|des|a|sur) .. \w+)?",
    r"numero (?:1|un)(?: (?:de|en|du|des|a|mondial|francais) .. \w+)?",
    r"(?:classe|classee|classes|elue?|elus|nomme|nommee|designe\w*|vote\w*|sacree?|reconnue? comme|parmi) (?:.. )?(?:premier|premiere|1er|1ere|meilleure?s?|top|n°1|numero|cinq|dix|\d+ meilleur\w*|palmares)(?: .. "
    + SELF
    + r")?",
    r"(?:top|palmares) (?:\d+|des|du|le point|capital|national|\w+)(?: .. (?:" + SELF + r"|france|paris))?",
    r"(?:premier|premiere|1er|1ere|\d+(?:e|eme)) (?:"
    + SELF
    + r" )?(?:du|au|dans le) (?:classement|palmares)(?: .. \w+)?",
    r"(?:prix|trophee|award|titre) (?:du|de la|de) (?:meilleure?|best|l'excellence|patient)(?: .. \w+)?",
    r"(?:classement|palmares) (?:.. )?(?:capital|le point|l'express|des meilleur\w*|place|premier)",
    severity=Severity.BREACH,
    unless=FACTS + r"|inscrit|tableau|ordre sous|rpps|tip n|etape|conseil n|erreur n|question n|idee recue n|mythe n",
)
RANK_EN = Cues(
    "en",
    "number no. #1 1 voted award ranked top winning named best",
    r"(?:#|no|number|nr)\.? ?(?:1|one)(?: .. " + SELF + r")?",
    r"(?:voted|ranked|named|rated|crowned|recognised as|recognized as) (?:.. )?(?:best|top|#1|number one|first|leading|one of the)(?: .. "
    + SELF
    + r")?",
    r"(?:multi[- ]?)?award[- ]winning(?: \w+)?",
    r"top (?:\d+|ten|five|three) (?:.. )?" + SELF + r"",
    r"best " + SELF + r" (?:award|of the year|20\d\d|in (?:the )?\w+)",
    severity=Severity.BREACH,
    unless=FACTS + r"|tip number|rule number|number one cause|question",
)
FRENCH = Cues(
    "fr",
    "meilleur reference expert leader pionnier incontournable renomm reput reconnu inegal unique excellence plus grand mondial internation maitre roi reine magicien doigt star sommite pape luxe prestig hors",
    r"(?:le |la |les |des |aux |du |votre |notre |l'un des |l'une des |parmi les |un des |une des |aux mains des )*meilleure?s? (?:\w+ )?"
    + SELF
    + r"(?: .. (?:france|paris|ville|region|europe|monde|lyon|marseille|nice|bordeaux|lille|specialite))?",
    r"" + SELF + r" (?:\w+ )?(?:est |sont )?(?:le |la |les )?meilleure?s?(?: (?:de|en|du) .. \w+)?",
    r"(?:le|la|les) meilleure?s? (?:de|en|du|dans|a) (?:.. )?(?:france|paris|ville|region|europe|monde|discipline|domaine|specialite|lyon|marseille|nice|bordeaux|toulouse|lille|chirurgie)",
    r"(?:la |une |les |notre |votre |veritable |vraie |comme )*references? (?:absolue |incontestee |mondiale |nationale |incontournable |francaise |europeenne )?(?:de la |en |du |des |de l'|pour |dans |a |internationale|mondiale|nationale)(?: .. (?:chirurgie|medecine|rhinoplastie|<zone>|<act>|domaine|france|region|paris|\w+))?",
    r"" + SELF + r" (?:de reference|d'exception|d'excellence|de pointe|de renom)(?: (?:pour|en|de|du|a|dans) .. \w+)?",
    r"(?:est|sommes|suis|devenue?|fait|considere\w* comme) (?:.. )?(?:une?|la|une vraie) references?",
    r"(?:l'|un |une |votre |notre |le |la |grand |veritable |vrai |nos |les |vos )*(?:expertes?|experts?|specialistes?) (?:\w+ )?(?:mondial\w*|internation\w+|incontest\w+|reconnu\w*|renomme\w*|absolue?|n°1|numero 1|inconteste\w*|hors pair|repute\w*|le plus \w+|incontournable|des stars|de renom\w*)(?: \w+)?",
    r"(?:votre|notre|l'|un|une|je suis|nos|vos|d'un|d'une|aux mains d'un|vrai|veritable|grand) ?(?:expertes?|experts?) (?:en|de|du|des|de la) (?:.. )?(?:<act>|<zone>|beaute|esthetique|regard|rajeunissement|chirurgie|medecine|anti-?age)",
    r"(?:leader|pionniere?s?|pape|papesse|roi|reine|magicien(?:ne)?|maitre|star|virtuose|gourou|sommite|orfevre|artiste|sculpteur|genie|fee|as|ponte|dieu) (?:(?:incontest\w+|mondial\w*|francais\w*|europeen\w*|absolue?|national\w*) )?(?:de la |du |de l'|des |en |de |dans )(?:.. )?(?:<act>|<zone>|chirurgie|esthetique|medecine|domaine|beaute|france|rhinoplastie|europe|regard|marche|bistouri|scalpel|seringue|specialite|injection)\w*",
    r"(?:mondialement|internationalement|unanimement|largement) (?:reconnu\w*|connu\w*|celebre\w*|repute\w*)",
    r"(?:de |a la )?(?:renommee|reputation|notoriete) (?:mondiale|internationale|nationale|incontest\w+|exceptionnelle|inegal\w+)",
    r"(?:"
    + SELF
    + r"|docteur|dr \w+|je suis|nous sommes) (?:\w+ ){0,3}(?:de renom|renommee?s?|reputee?s?|incontournables?|le plus (?:\w+ )?(?:demande|recherche|experimente|connu|repute|celebre|pris)\w*|d'exception|hors pair|prestigieu\w+|celebres?|emerites?)",
    r"(?:doigts (?:d'or|de fee)|mains? (?:d'or|de fee|en or)|chirurgien des stars|medecin des stars|dermato des stars|injecteur des stars|meilleures mains)",
    r"(?:expertise|savoir-faire|excellence|talent|technique|maitrise|experience|resultats?|qualite) (?:\w+ )?(?:inegal\w+|unique\w*|incomparable\w*|hors pair|inegalable\w*|sans pareil\w*|d'exception|exceptionnel\w*|mondiale|incontest\w+|inimitables?)(?: .. (?:france|paris|region|europe|monde))?",
    r"(?:uniques?|premiere?s?|seule?s?) (?:.. )?en (?:france|europe)(?: .. (?:proposer|maitriser|utiliser|pratiquer))?",
    r"(?:le|la|les) plus (?:grande?|experimente\w*|demande\w*|reconnu\w*|repute\w*|celebre\w*|recherche\w*|prestigieu\w*|moderne|talentueu\w*|doue\w*|qualifie\w*) (?:"
    + SELF
    + r"|de (?:france|paris|la region|la ville)|d'europe|du monde|en france)(?: .. (?:france|paris|region|europe|monde))?",
    r"(?:mains?|adresses?|<clinic>|<doctor>|signatures?|equipes?|regard|bistouri|injecteurs?|nom|plateau technique) (?:la|le|les) plus \w+ (?:de|du|d'|des|en|a)(?: la| l')? ?\w+",
    r"(?:signatures?|adresses?|noms?) (?:\w+ )?(?:incontournables?|de reference|d'exception|prestigieu\w+)",
    r"(?:un |une )?(?:talent|oeil|main|geste|coup de main|savoir-faire) (?:rare|unique|inoui|exceptionnel\w*|sans egal)",
    r"(?:actrices?|stars?|celebrites?|mannequins?|people|vip)s? (?:\w+ ){0,3}(?:se refilent|s'arrachent|nous font confiance|nous consultent|adorent|viennent|frequentent|choisissent)",
    r"(?:une |l'|d'une )?excellence (?:medicale|chirurgicale|esthetique|absolue|a la francaise)",
    r"(?:incontournable|incontestee?s?) (?:de la|en|du|dans) (?:.. )?(?:chirurgie|esthetique|medecine|<act>|region|domaine)",
    unless=FACTS
    + r"|demandez|formation d'expert|societe savante|trouver le meilleur|choisir le meilleur|qui est le meilleur|prestige de l'uniforme",
)
ENGLISH = Cues(
    "en",
    "best top leading leader expert world renown master premier finest pioneer guru go-to trusted most elite celebrity unrivalled unmatched foremost king queen",
    r"(?:the |our |your |one of the |one of )*(?:very )?(?:best|top|leading|finest|premier|foremost|elite|most (?:trusted|experienced|sought[- ]after|respected|skilled|talented|advanced|renowned|recogni[sz]ed)|go-to|number one) (?:\w+ ){0,2}"
    + SELF
    + r"(?: (?:in|of|for) .. \w+)?",
    r"(?:world[- ]class|world[- ]renowned|world[- ]leading|internationally (?:renowned|acclaimed|recogni[sz]ed)|renowned|celebrity|unrivalled|unmatched|second to none|unparalleled|best[- ]in[- ]class|industry[- ]leading|highly sought[- ]after|gold[- ]standard) (?:\w+ )?"
    + SELF
    + r"",
    r"(?:a |the |our |true |leading |world |recogni[sz]ed |world's |top |master )+(?:experts?|authority|pioneers?|leaders?|guru|masters?|injectors?|king|queen|wizard|magician|artist) (?:in|of|on) (?:.. )?(?:<act>|<zone>|aesthetic\w*|cosmetic|plastic|surgery|medicine|the field|beauty|injectables?|europe|uk|world|anti-?ag\w+)",
    r"master injectors?",
    r"(?:the )?best in (?:the )?(?:\w+ )?(?:business|city|country|world|town|field|region|industry|uk|paris|london|europe|france)",
    r"(?:unrivalled|unmatched|unparalleled|second to none|world[- ]class) (?:results?|expertise|skills?|experience|quality|care)?",
    unless=FACTS
    + r"|find the best|choose the best|the best doctor is|expert panel|expert consensus|top up|top priorit\w+|best wishes|best regards|best, \w+|all the best|best of luck|best part|committee|career|interests",
)
RULE = Rule(
    id="CMP-02",
    name="superlative",
    severity=Severity.RISK,
    citations=COMMUNICATION,
    surfaces=EVERYWHERE,
    detect=any_of(RANK_FR, RANK_EN, FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Superlatif, classement ou renommée revendiquée.",
            "Se dire le meilleur, l'expert ou la référence revient à se comparer et peut tromper le public.",
            "Chirurgien inscrit au tableau de l'Ordre.",
        ),
        "en": Words(
            "Superlative, rank or claim of renown.",
            "To call oneself the best, the expert or the leader is to compare and may mislead the public.",
            "Surgeon registered with the Order.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Le meilleur chirurgien]] du nez à Paris vous reçoit.",
                "[[N°1 de la]] médecine esthétique à Lyon.",
                "[[Classé parmi les 10 meilleurs chirurgiens de France]] par un grand magazine.",
                "Une [[expertise unique en Europe]].",
                "[[Expert reconnu mondialement en]] rhinoplastie ultrasonique.",
                "Notre clinique [[est devenue la référence]] en chirurgie mammaire.",
                "Des [[doigts de fée]] et un œil d'artiste : le [[maître du regard]].",
                "[[Leader de la greffe]] de cheveux depuis 2010.",
            ),
            fine=(
                "Le meilleur moment pour opérer des paupières se discute en consultation.",
                "Les centres de référence des maladies rares accompagnent ces enfants.",
                "La meilleure protection reste le chapeau et l'ombre.",
                "Le tabac est la première cause évitable de complication.",
                "Je suis chirurgien plasticien, qualifié par l'Ordre, diplômé de l'université de Lille.",
                "Le comité d'experts de la HAS a rendu son rapport en mars.",
                "Aucun chirurgien ne devrait se dire le meilleur.",
                "Il n'existe pas de meilleure technique : tout dépend de l'anatomie.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[The best plastic surgeon in London]].",
                "[[Voted number one clinic in the]] North.",
                "[[Award-winning injector]], trusted by celebrities.",
                "[[World-renowned expert]] in facelift surgery.",
                "We are [[the leading aesthetic clinic in the]] region.",
                "[[A true master of rhinoplasty]].",
            ),
            fine=(
                "The best time for eyelid surgery is discussed in consultation.",
                "The best protection is shade and a hat.",
                "Smoking is the leading cause of wound problems.",
                "I am a plastic surgeon, trained in Lille and registered with the Order.",
                "An expert panel published its advice in March.",
                "No surgeon should call himself the best.",
            ),
        ),
    },
)

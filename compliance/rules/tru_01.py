"""TRU-01: a result that is guaranteed, promised, perfect or everlasting."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import FREE, PLAIN, Claims, Together
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

THING = (
    r"resultats?|rendus?|effets?|satisfaction|succes|reussite|efficacite|naturel|naturels|perte|beaute|sourire|silhouette|ventre|peau|levres|nez|poitrine|regard|visage|"
    r"jeunesse|rajeunissement|transformation|densite|volume|symetrie|galbe|look|repousse|cheveux|lissage|eclat|minceur"
)
# What may honestly be guaranteed: secrecy, hygiene, a maker's warranty, a delay.
HONEST = (
    r"confidentialite|secret|discretion|anonymat|donnees|securite|sterilite|asepsie|hygiene|tracabilite|suivi|fabricant|constructeur|decennale|qualite de l'information|independance|"
    r"acces aux soins|egalite|droits?|delai|hds|garantie? (?:legale|par la loi|financiere)|confidential\w*|privacy|safety|sterile|manufacturer|warranty|continuite"
)
GUARANTEE = Claims(
    "fr", "garant assur rembours satisf content recommence refait refaisons rend", rf"(?:{THING}){PLAIN}(?:garantie?s?|assuree?s?)(?: (?:a vie|a 100 ?%))?", r"(?:garantie?s?|assuree?s?) (?:en|des|a|sur|apres|par) (?:\d+|une?|la|le|vie|nos|notre) ?\w*",
    rf"(?:garanti[rtsz]?|garantiss\w+|assur(?:e|ent|ons|ez)) .. (?:un|une|le|la|les|des|a|de|du|votre|vos)? ?(?:\w+ ){{0,3}}(?:{THING})", r"(?:c'est|on vous le|je vous le|nous vous le|vous etes|tout est) (?:garanti\w*|assure)", r"100 ?% garanti\w*",
    r"garantie? (?:de |sur (?:le |les |nos )?)(?:\w+ )?(?:resultats?|satisfaction|succes|reussite|efficacite)", r"garantie? (?:satisfait|satisfaction|a vie|resultat)", r"(?:satisfaction|satisfaits?|satisfaites?) (?:garantie?|ou (?:on vous )?(?:rembours\w+|rend\w*|refait|on recommence))", r"(?:satisfaite?s?|content\w*) ou rembours\w+", rf"(?:je|on|nous) (?:vous |te )?(?:garanti[st]?|garantissons|assurons|assure){FREE}(?:{THING})(?: \w+)?", rf"(?:{THING}) (?:est |sont )?(?:\w+ )?(?:certaine?s?|total\w*|assuree?s?)(?: et \w+ \w+ certain\w*)?",
    r"(?:on|nous) (?:vous )?(?:recommence|refait|rembours\w+|rend|refaisons) .. (?:gratuitement|argent|integralement|sans frais)", unless=HONEST,
)
PROMISE = Claims(
    "fr", "promet promis engag tenue promess", r"(?:je|on|nous) (?:vous |te )?(?:le )?(?:promets|promet|promettons)(?: ... (?:resultat|rendu|effet|nez|levres|regard|naturel|jeune|belle|peau|visage|silhouette|satisf\w+|ravi\w*)\w*)?", r"(?:vous )?promett\w+ (?:un|une|des|de) (?:\w+ ){0,2}(?:resultat|rendu|effet|visage|regard|peau|nez|sourire)\w*",
    r"(?:je|on|nous) (?:m'|s'|nous )?(?:y )?(?:engage|engageons)(?: ... (?:resultats?|levres|rendu|photo|naturel))?(?= personnellement|[ !.]|$)", r"promesses? tenues?", r"promesses? qu\w*(?: (?:on|nous|je))? (?:tien\w+|tenons)", r"(?:un |des )?resultats? (?:\w+ )?promis", r"(?:vous aurez|vous obtiendrez|tu auras|vous ressortirez avec) (?:exactement )?(?:les|le|la|un|une|ce|cette|des) (?:\w+ ){0,4}(?:photo|reves?|parfait\w*|souhait\w*|voul\w+|star|attend\w+|obtiendrez)", r"(?:le|un) resultat que vous (?:obtiendrez|aurez)",
    unless=r"rien|engag\w+ (?:a respecter|a informer|pour|dans|contre|a vous (?:informer|ecouter))|promets de (?:lire|revenir|repondre|vous repondre)|engage aupres|recherche|respecter|confidentialite|associat\w+|secret",
)
CERTAIN = Claims(
    "", "sur coup 100 infaillible echec immanquable toujours reussi parfait decu certain surprise fail never every flawless perfect",
    r"a (?:tous les coups|coup sur|chaque fois|tous les coups)", r"(?:resultats?|succes|reussite|effets?|efficacite) (?:\w+ )?(?:certaine?s?|infaillibles?|immanquables?|sans (?:faille|surprise|echec)|a coup sur|au rendez-vous|constante?s?|immediate?s? et (?:durables?|permanents?|definitifs?)|parfaite?s?|irreprochables?|impeccables?)",
    r"(?:infaillible|immanquable|imparable)s?", r"(?:taux|tx) de (?:reussite|succes|satisfaction) .. (?:100|99|98)(?:[.,]\d)? ?%", r"(?:100|99) ?% (?:de )?(?:reussite|succes|efficac\w+|naturel\w*|satisf\w+|resultats?|reussi\w*|sur\w* du resultat|success\w*|natural\w*|effective\w*|satisf\w+|perfect)", r"reussi\w* a (?:100|99) ?%", r"(?:l'echec|le rate|les rates|l'erreur) (?:n'existe\w* pas|est impossible|n'a pas sa place)", r"aucun (?:echec|rate|decu)",
    r"(?:aucune?|pas une?) (?:de nos |de mes )?(?:patientes?|patients?|clientes?) (?:\w+ ){0,3}(?:decue?s?|insatisfait\w*|mecontent\w*)", r"(?:jamais|aucune?) (?:\w+ )?(?:decue?s?|deception|regret\w*)", r"vous (?:ne )?(?:serez|allez etre|sortirez|repartirez) (?:pas |jamais |tellement |forcement |toujours )?(?:decue?s?|ravi\w*|conquis\w*|bluffe\w*|enchante\w*|sublim\w*|metamorphos\w*|magnifique\w*)", r"vous (?:allez )?ador\w+ (?:le|votre) (?:resultat|nouveau|nouvelle)\w*", r"sans mauvaise surprise", r"(?:personne|aucune? \w+) (?:ne |n')?(?:repart\w*|est|sort\w*|a ete|ressort\w*) (?:jamais )?(?:decu\w*|mecontent\w*|insatisf\w*)", r"quoi qu'il arrive|les yeux fermes", r"dign\w+ (?:d'|des? )(?:une? )?(?:couverture|magazine|star|mannequin|podium)\w*(?: de \w+)?",
    r"(?:un|une|le|des|votre|du) (?:nez|sourire|visage|ventre|corps|silhouette|peau|bouche|poitrine|seins|fesses|jawline|regard|profil|ovale|front) (?:\w+ )?parfaite?s?", r"symetrie parfaite", r"parfaitement (?:symetrique|lisse|naturel|plat|galbe|invisible|jeune|net|harmonieu)\w*", r"(?:a |the )?perfect (?:nose|smile|face|body|lips?|skin|breasts?|result|pout|jawline)\w*(?: every (?:single )?time)?", r"flawless (?:skin|results?|face|finish)", r"every (?:single )?time",
    unless=r"perfection|n'est parfait\w*|imparfait\w*|compresses?|hygiene|obligation|sterile|every time you|a chaque fois que|souhait\w*|not perfect|surpris\w* de|protection",
)
FOREVER = Claims(
    "", "vie definiti toujours jamais permanent eternel forever life lasting fois bon good", r"(?:resultats?|effets?|rendus?|epilation\w*|solution|volume|densite|lissage|perte de (?:poids|graisse)|minceur|jeunesse|silhouette|repousse|regard (?:\w+ ){0,4}|peau (?:\w+ ){0,3}|implants?|facettes?|sourire) (?:(?!n'|ne |est-)\w+ ){0,2}(?:definiti(?:f|fs|ve|ves)|permanente?s?|eternel\w*|a vie|pour (?:la vie|toujours)|pour toute la vie)",
    r"(?:efface\w*|elimin\w+|supprim\w+|detrui\w+|debarrass\w+|disparai\w+|disparu\w*|regle\w*|resou\w+|corrige\w*|gueri\w*|traite\w*|dire adieu) (?:\w+ ){0,4}(?:definitivement|pour toujours|a jamais|a vie|une bonne fois pour toutes|pour de bon)", r"(?:definitivement|une bonne fois pour toutes) .. (?:debarrass\w+|efface\w*|elimin\w+|rides?|poils?|cellulite|graisse)", r"plus jamais (?:de |un |une |d')(?:\w+ )?(?:poils?|rides?|cellulite|cernes?|boutons?|complexes?|acne|double menton|transpiration|ride)", r"(?:rides?|cellulite|poils?|cernes?|bourrelets?|graisse) (?:\w+ ){0,2}(?:pour toujours|a jamais|definitivement|a vie)", r"garantie?s? a vie", rf"(?:resultats?|effets?|rendus?){FREE}(?:toute (?:la|votre) vie|a vie|pour la vie|pour toujours|a jamais|eternel\w*)", r"(?:rides?|poils?|cellulite|cernes?|acne|graisses?|bourrelets?) (?:\w+ ){0,2}(?:pour de bon|une (?:bonne )?fois pour toutes)",
    r"(?:results?|effects?|lips?|skin|youth|hair removal|smile|volume|fat loss|solution|implants?|veneers?) (?:\w+ ){0,4}(?:forever|for life|permanent\w*|for good|last a lifetime)", r"permanent (?:results?|hair removal|fat loss|solution|weight loss|lift|youth)", r"(?:gone|erased?|removed?|say goodbye .. \w+) (?:forever|for good|permanently|for ever)",
    unless=r"don't last|do not last|duree de vie|maquillage permanent|tatouage|ne dur\w+|not permanent|pas permanent|arret\w+|suivi|surveill\w+|for life-?|definitive et irreversible|decision",
)
YOUTH = Claims(
    "", "ans annees years decade younger jeune", r"(?:rajeuni\w*|paraitre|paraissez|paraissent|gagn\w+|perd\w*|effac\w+|enlev\w+|otez) (?:\w+ ){0,4}(?:\d{1,2}|cinq|sept|huit|dix|quinze|vingt|trente) ans(?: (?:de moins|en moins|plus jeune|plus tot))?(?=[^\w]|$)(?! (?:d'experience|de metier|de pratique|de recul))(?: en \w+ \w+)?",
    r"(?:\d{1,2}|cinq|dix|quinze|vingt) ans (?:de |en )moins", r"(?:vos|tes|ses|mes) (?:20|25|30|vingt|vingt-cinq|trente) ans(?! (?:d|et plus))", r"(?:remonter|remontez|arreter|arretez|stopper|inverser|defier|defiez) le temps", r"(?:look|looks|be|feel|turn back|take off|takes|erase) (?:\w+ ){0,3}(?:ten|five|fifteen|twenty|\d{1,2}) years(?: (?:younger|off))?(?: in \w+ \w+)?", r"(?:ten|five|fifteen|twenty|\d{1,2}) years (?:younger|off your face)", r"turn(?:s)? back (?:the clock|time)", r"jeunesse eternelle|eternal youth|fontaine de jouvence|fountain of youth",
    unless=r"kilos|experience|temps|fete|anniversaire|cabinet|exerce|metier|garantir|perdre \d+ ans d'experience|smok\w+|tabac|vie en moins|esperance de vie",
)
ENGLISH = Claims(
    "en", "guarantee promise money back assured 100 result natural love notice know", r"(?:we |i |fully |100% |results? |satisfaction |success |a )?guarantee(?:d|s)?(?: ... (?:results?|look|lips|nose|smile|success|satisfaction|patient|natural|skin|weight loss))?", r"(?:we|i) (?:can )?promise(?: you)?(?: (?:a|that|the|you) ... (?:results?|look|nose|lips|skin|smile|love))?", r"(?:or )?(?:your )?money[- ]back(?: guarantee)?", r"(?:results?|success) (?:is |are )?(?:assured|certain|every time|without fail)", r"you(?:'ll| will) (?:absolutely |just )?(?:love|adore) (?:your|the) (?:new|results?)\w*", r"never (?:fails?|failed|disappoints?)", r"(?:100|hundred) ?(?:%|percent) (?:natural|success|satisfaction|results?|effective|happy)(?: \w+)?", r"no (?:one|body) will (?:ever )?(?:know|notice)",
    unless=HONEST + r"|(?:access|equal) \w+|promise to (?:listen|answer|read)",
)
BODY = rf"{THING}|cernes?|rides?|poches?|nez|seins?|profil|ovale|front|dents?|bouche|fesses|taille|teint|pores|cellulite|double menton|poils?|graisses?|lifting|galbe|confiance|operation|smile|nose|lips?|face|breasts?|skin|wrinkles?|hair|body|look|result\w*"
FAIL = Claims("fr", "rate", r"(?:on |je |nous )?ne (?:rat\w+|manqu\w+|trompe\w*|echou\w+) (?:jamais|pas)(?= (?:un|une|le|la|nos|mon|son)|[!.])(?: \w+){0,2}", r"(?:c'est |voila |telle est )?(?:ma|notre) promesse[^.!?\n]{0,40}", r"(?:on s'en |nous nous en |je m'en )(?:porte|portons) garants?", r"tien\w+ (?:toutes )?(?:ses|leurs|nos) promesses", r"(?:complexes?|rides?|cernes?|poches?|bourrelets?|double menton) (?:\w+ ){0,2}(?:disparaitr\w+|s'envol\w+|s'effacer\w+|ne seront plus)(?!\w)[^.!?\n]{0,20}", r"(?:ce|tout ce) que vous voyez[^.!?\n]{0,50}(?<!\w)(?:aurez|obtiendrez|obtenez)", r"what you see[^.!?\n]{0,40}(?<!\w)(?:what|is) (?:you(?:'ll)? get|you get)", r"zero (?:\w+ )?(?:surprises?|deception|rate|regret)s?", unless=r"visio|rdv|rendez-vous|donnees|n'est|ne peut|pansement")
SURE = Together(
    "", r"plus jamais|ne re\w+ (?:plus|pas|jamais)(?: jamais)?|jamais plus|ma parole|a nos frais|pas de hasard|aucun pari|aucune (?:deception|erreur|surprise|fausse note)\w*|zero (?:deception|rate|echec|surprise)|les yeux fermes|sans (?:exception|faute|rate)|"
    r"(?:repart\w+|obten\w+|aurez|avez|serez|ressort\w+) toujours|a tout jamais|pour l'eternite|on ne se trompe jamais|c'est (?:certain|sur|mathematique|automatique)|(?:resultat|effet)s? (?:\w+ )?(?:certain|sur)s?|forever|never comes? back|never again|you have my word|at our expense|no surprises|without exception|every patient",
    rf"(?:{BODY})", unless=r"questionnaires?|formulaires?|lien|envoye\w*|form|fumez|soleil|secret|photos?|avis|risques?|prescri\w+|conseil\w*|ne repren\w+|ne repond\w*|tabac|perimee?|ne revenez|question|informations?|sans faute de|ne rest\w+|ne remplac\w+|ne represent\w+|ne re[cç]\w+|ne refer\w+|never stop|ne rembours\w+|ne retir\w+|ne reali\w+|ne recommand\w+|ne regret\w+ rien|ne refus\w+|ne regl\w+|ne resou\w+|ne reconn\w+",
)
IDEAL = Claims(
    "", "ideal reve", r"(?:nez|sourire|visage|ventre|corps|silhouette|peau|bouche|levres|poitrine|seins|fesses|regard|profil|lifting|galbe|resultat|taille|decollete|jambes|cheveux|nose|body|smile|lips|breasts|skin) (?:(?:de vos |de tes |of your )(?:reves|dreams)|dont (?:vous|tu) (?:avez toujours )?rev\w+|que vous (?:avez|aviez) (?:toujours )?(?:voulu\w*|imagine\w*|souhaite\w*|reve\w*)|ideale?s?|qui vous (?:ressemble|rendra|rend) (?:enfin|heureu\w+|belle)\w*|you(?:'ve| have)? (?:always )?(?:dreamed|dreamt|wanted|dream) ?(?:of)?)", r"(?:peau|visage|corps|silhouette|ventre|poitrine) (?:de |d')(?:bebe|star|jeune fille|adolescente|ado|reve|mannequin|poupee|vos (?:\d\d|vingt|trente) ans)", r"dream (?:body|nose|smile|lips|skin|breasts)",
    severity=Severity.RISK, unless=r"n'existe|pas de|aucun|il n'y a|chacun|norme|filtre\w*|mythe|poids ideal|candidat",
)
GLOWING = Claims(
    "", "resultat result effet rendu transformation magi", r"(?:resultats?|effets?|rendus?) (?:\w+ )?(?:exceptionnels?|spectaculaires?|bluffante?s?|incroyables?|extraordinaires?|sublimes?|magiques?|miraculeu\w+|epoustouflante?s?|fous|dingues?|inegales?|incomparables?|wow|waouh|a couper le souffle|de reve)", r"(?:amazing|incredible|stunning|spectacular|unbelievable|magical|mind-?blowing|jaw-?dropping) (?:results?|transformations?|effects?)", r"(?:baguette|soin|effet|formule|piqure|injection|resultat) magiques?",
    severity=Severity.RISK, unless=r"pas de|n'y a pas|aucun|attente\w*|n'existe|no such|there is no",
)
RULE = Rule(
    id="TRU-01",
    name="guaranteed-result",
    severity=Severity.BREACH,
    citations=(cite("R.4127-19-1"), cite("CNOM charte web"), cite("R.4127-215-1"), cite("R.4312-68-1")),
    surfaces=EVERYWHERE,
    detect=any_of(GUARANTEE, PROMISE, CERTAIN, FOREVER, YOUTH, ENGLISH, GLOWING, FAIL, SURE, IDEAL),
    words={
        "fr": Words(
            "Résultat garanti, promis ou présenté comme certain.",
            "Une information loyale ne promet pas de résultat : le médecin n’est tenu qu’aux moyens, et chaque corps répond à sa façon.",
            "Les résultats varient d’une personne à l’autre et ne peuvent être garantis.",
        ),
        "en": Words(
            "A result is guaranteed, promised or shown as certain.",
            "Honest information promises no result: a doctor owes care and skill, and each body answers in its own way.",
            "Results vary from person to person and cannot be guaranteed.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Greffe de [[cheveux au centre Opalia : résultat garanti]] par contrat.",
                "Une [[peau lisse, garantie]] en trois séances.",
                "[[Vous serez ravie]], [[je vous le promets]].",
                "Nos patientes [[rajeunissent de dix ans en une matinée]].",
                "Le [[taux de réussite est de 100 %]] sur nos liftings.",
                "Cette méthode [[élimine la cellulite une bonne fois pour toutes]].",
                "[[Satisfaite ou remboursée]] : venez essayer nos injections.",
                "[[Un nez parfait]], [[à coup sûr]].",
                "Des [[résultats spectaculaires]] dès la première séance.",
            ),
            fine=(
                "Aucun médecin ne peut garantir un résultat.",
                "Je ne promets jamais un résultat : je promets d’expliquer.",
                "Les résultats ne sont pas garantis et dépendent de la qualité de la peau.",
                "La confidentialité de vos échanges est garantie par le secret médical.",
                "« Résultat garanti » ? Méfiez-vous de cette formule.",
                "L’effet n’est pas définitif : il s’estompe en quelques mois.",
                "Le médecin a une obligation de moyens, non de résultat.",
                "Existe-t-il une épilation définitive ? Non, on parle de réduction durable.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Results guaranteed]] [[or your money back]].",
                "[[We promise you a natural look]].",
                "Our patients [[look ten years younger in one morning]].",
                "[[Permanent results]] after three sessions.",
                "[[A perfect smile every time]].",
                "[[You will love your new]] nose.",
            ),
            fine=(
                "No surgeon can guarantee a result.",
                "Results vary and are not guaranteed.",
                "Your privacy is guaranteed by law.",
                "I never promise a result, and nobody should.",
                "The effect is not permanent; it wears off within months.",
                "Beware of anyone who offers guaranteed results.",
            ),
        ),
    },
)

"""COM-08: lowering fees to compete."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

FRENCH = Cues(
    "fr",
    "align devis moins prix tarif concurren battons bat cass rembours baiss honoraires",
    r"(?:on|nous|je|n'importe|cabinet|clinique|l'equipe) (?:\w+ )?(?:s'align\w*|nous align\w*|m'align\w*|aligne|alignons|alignent|alignera|alignerons)(?: (?:sur|.. sur) .. (?:devis|prix|tarifs?|concurren\w*|offre\w*))?",
    r"(?:s'align\w*|alignons|alignement|on aligne) (?:.. )?(?:devis|prix|tarifs?|honoraires|concurren\w*|offre\w*)(?: .. (?:concurren\w*|confreres?|autres?))?",
    r"(?:montrez|apportez|envoyez|presentez|amenez|venez avec)[- ]?(?:nous|moi)? (?:.. )?devis[^.!?\n]{0,60}(?:moins|mieux|baiss\w*|battr\w*|bat|align\w*|mieux|cher|inferieur|reduc\w*|remise|ferons|\d+ ?%)(?: \w+)?",
    r"(?:vous (?:avez )?trouv\w+|trouvez|trouve) (?:.. )?moins cher (?:ailleurs)?[^.!?\n]{0,10}[.!?]?[^.!?\n]{0,60}(?:rembours\w+|align\w+|baiss\w+|differenc\w+|faisons mieux|battons)(?: .. difference)?",
    r"(?:nous |on |je )?(?:rembours\w+) (?:.. )?(?:la )?(?:difference|2 fois la difference|deux fois la difference)",
    r"(?:battons|bat|batt\w+|concurrenc\w+|moins chers? que|inferieure?s? a|en dessous de) (?:.. )?(?:tous les |n'importe quel |votre |vos |les |tout )(?:\w+ )?(?:devis|tarifs?|prix|honoraires)(?: .. (?:concurren\w*|confreres?|autres?))?",
    r"(?:cass\w+|baiss\w+|diminu\w+|brad\w+|ecras\w+|reduisons|reduit|divis\w+) (?:.. )?(?:nos|les|mes|ses|leurs) (?:prix|tarifs?|honoraires)(?:[^.!?\n]{0,50}(?:concurren\w*|ailleurs|confreres?|autres|marche|imbattables?|rester|face|battre))?",
    r"(?:nos |les |mes |tarifs? |prix |honoraires )*(?:(?:tarifs?|prix|honoraires) )(?:\w+ )?(?:les plus (?:bas|competitifs|attractifs)|les moins (?:chers|eleves)|plus bas (?:de|du)|defiant toute concurrence|imbattables?|moins chers? de)(?: .. (?:region|ville|marche|paris|france))?",
    r"(?:honoraires|tarifs?|prix) (?:.. )?(?:volontairement |nettement |bien |toujours )?(?:inferieurs?|en dessous|plus bas|moins eleves|sous) (?:.. )?(?:ceux|secteur|marche|confreres|moyenne|concurren\w*|ailleurs)(?:[^.!?\n]{0,40}ailleurs)?",
    r"devis[^.!?\n]{0,60}[.!?]? ?[^.!?\n]{0,40}(?:un geste|faire mieux|ferons mieux|fera mieux|discuter)",
    r"(?:les |la |le )?moins chers? (?:de|du|en) (?:.. )?(?:region|ville|marche|france|paris|departement|quartier|secteur)",
    r"(?:guerre des prix|devis concurrents?|devis (?:d'un )?confreres? (?:battu|align)\w*)(?: \w+)?",
    r"(?:garantie|garanti) (?:.. )?(?:meilleur prix|prix le plus bas)|meilleur prix garanti",
    unless=r"taux de|impot|assurance|la secu|budget de l'etat|gouvernement|demandez plusieurs devis",
)
ENGLISH = Cues(
    "en",
    "match beat quote lowest price cheaper undercut refund difference slash cheapest",
    r"(?:we|i|we'll|we will|will|happy to|can|our clinic|gladly) (?:.. )?(?:price[- ]?match|match|beat|undercut|better) (?:.. )?(?:any|your|every|all|other|their|competitors?'?|like)(?: .. (?:quotes?|prices?|clinic\w*|offers?|written quote))?",
    r"price[- ]?match\w*(?: \w+)?|(?:lowest|best|cheapest) (?:prices?|fees?|rates?) (?:guarantee\w*|in (?:the )?\w+|around|anywhere|in town|promise\w*)|cheapest (?:.. )?(?:in (?:the )?\w+|around|clinic|surgeon)",
    r"(?:found|find|seen|got) (?:.. )?(?:cheaper|lower|better) (?:.. )?(?:elsewhere|price|quote)?[^.!?\n]{0,10}[.!?]?[^.!?\n]{0,50}(?:match|beat|refund|difference)(?: .. (?:it|price|quote|difference))?",
    r"(?:show|send|bring) (?:us|me) (?:.. )?quote[^.!?\n]{0,50}(?:beat|match|lower|better|less)(?: \w+)?",
    r"refund (?:.. )?difference",
    r"(?:slash\w*|dropp\w+|lower\w+|cut\w*|reduc\w+) (?:.. )?(?:our|my|the) (?:prices?|fees?|rates?)(?:[^.!?\n]{0,40}(?:compet\w+|others?|beat|elsewhere|market))?",
    r"undercut\w*(?: \w+)?",
    unless=r"blood type|match (?:your|the) (?:skin|tone)|get several quotes",
)
RULE = Rule(
    id="COM-08",
    name="fee-war",
    severity=Severity.BREACH,
    citations=(cite("R.4127-67"), cite("R.4127-53")),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Honoraires abaissés pour concurrencer.",
            "Baisser ses honoraires dans un but de concurrence est interdit.",
            "",
        ),
        "en": Words(
            "Fees lowered to compete.",
            "Lowering one's fees in order to compete is forbidden.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Apportez votre devis, nous le battrons]].",
                "[[On s'aligne sur tous les devis concurrents]].",
                "[[Vous avez trouvé moins cher ? Nous remboursons la différence]].",
                "Nous [[cassons les prix]] de la chirurgie esthétique.",
                "[[Les tarifs les plus bas de la région]].",
                "[[Meilleur prix garanti]] sur les implants.",
            ),
            fine=(
                "Demandez plusieurs devis et comparez les informations, pas seulement les prix.",
                "Baisser ses honoraires pour concurrencer un confrère est interdit.",
                "Nous ne nous alignons sur aucun devis.",
                "L'alignement dentaire demande plusieurs mois.",
                "Mes honoraires n'ont pas changé cette année.",
                "Le devis détaille chaque poste.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[We match any quote]].",
                "[[Found it cheaper elsewhere? We will beat the price]].",
                "[[Lowest prices in town]], guaranteed.",
                "[[Bring us your quote and we will do better: we beat any price]].",
                "We are [[slashing our prices to stay ahead of competitors]].",
                "[[Price match on]] all procedures.",
            ),
            fine=(
                "Get several quotes and take your time.",
                "Lowering fees to compete is forbidden.",
                "We do not match quotes.",
                "Tooth alignment takes several months.",
                "My fees have not changed this year.",
                "The quote lists every item.",
            ),
        ),
    },
)

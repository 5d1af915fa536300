"""COM-03: trivialising or pushing an act."""

from __future__ import annotations

from compliance.law import COMMUNICATION
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Surface, Words

OTHER = r"pas (?:un geste |un acte )?anodin|n'est pas (?:un|une|aussi|anodin)|n'ont rien d'anodin|n'a rien d'anodin|sans banaliser|ose[zr] (?:poser|demander|en parler|dire|parler|consulter|refuser|le bio|le sport|questionner)|not trivial|no such thing|is not a|isn't a|are not|dare to ask|don't be afraid to ask"
FRENCH = Cues(
    "fr",
    "dejeuner midi osez ose plaisir chouchout craqu offrez petit coup simple minute anodin coiffeur party soiree cadeau pas franchi saut lanc ete plage maillot fete glow pause express dej apero facile rien offre magique baguette gater merit bikini idee envie soin mariage noel rapide chrono eclair laiss retouche top pimp twist transform metamorph reve mode tendance",
    r"(?:une |la |votre |petite |pendant |entre |sur |le temps d'une )*pauses? (?:dejeuner|dej|beaute|cafe|midi|bien-etre|dejeuner beaute|botox|jeunesse|glow)(?: .. \w+)?",
    r"entre (?:midi et deux|deux (?:rendez-vous|reunions|rdv|cafes|courses)|midi et 14)",
    r"(?:osez|ose|oser)(?: (?:la|le|les|l'|enfin|une?|votre|vos|sauter|franchir|changer|etre|ce|des|vous) .. (?:<zone>|<act>|\w+))?",
    r"(?:faites[- ]vous|fais[- ]toi|se faire|vous faire|juste pour (?:se|vous) faire) (?:.. )?(?:plaisir|belle|une beaute|du bien|chouchouter)(?: .. <act>)?",
    r"(?:offrez[- ]vous|offre[- ]toi|s'offrir|vous offrir|offrez-(?:lui|leur)|gatez-vous|gate-toi|chouchoutez[- ]vous|chouchoute-toi|laissez-vous tenter|craquez|craque|succombez|cedez|accordez-vous|vous le meritez|vous le valez bien|vous meritez|parce que vous le|parce que vous meritez)(?: (?:a|pour|enfin|ce|cet|cette|une?|la|le|les|des|votre|au) .. (?:<zone>|<act>|\w+))?",
    r"(?:un |le |petit |petits |donnez |son |votre |ce )*(?:coup (?:de (?:frais|jeune|pouce|boost|eclat|fouet|neuf|bistouri|baguette)|d'eclat)|petite? (?:piqure|retouche|injection|seance|seringue|plaisir|lifting|botox|cadeau|lipo|nez|twist)|mini[- ]?(?:lift\w*|lipo|botox)|baby[- ]?botox|coups? de baguette)(?: .. \w+)?",
    r"(?:aussi |plus |pas plus |tout )?(?:simple|facile|rapide|banale?|naturelle?|anodine?|leger) (?:que|comme|qu') (?:... )?(?:coiffeur|coupe de cheveux|coiffure|estheticienne|manucure|rendez-vous|cafe|maquillage|coloration|detartrage|bonjour|dentiste|soin|brushing|coupe|shopping|selfie)",
    r"(?:se change|change) comme (?:\w+ ){0,3}\w+",
    r"comme une coupe de (?:cheveux|coiffure)",
    r"comme (?:on va |aller |chez |un passage |une visite |un |si vous alliez )*(?:chez )?(?:le |la |l'|une? )?(?:coiffeur|estheticienne|manucure|spa|brushing|soin du visage)",
    r"(?:en|pendant|juste|seulement|a peine|le temps de|hop) (?:.. )?\d{1,2} ?(?:minutes?|min|mn|h)\b(?: (?:chrono|top|seulement|montre en main|a peine|et|pour|suffisent))(?: \w+){0,4}",
    r"\d{1,2} (?:minutes?|min) (?:chrono|suffisent|et (?:c'est|hop|le tour|vous|zou|adieu))(?: \w+){0,4}",
    r"(?:c'est|ce n'est|n'est) (?:.. )?(?:trois fois rien|rien du tout|un jeu d'enfant|sans (?:chichi|prise de tete)|l'affaire de \w+|pas sorcier|qu'une piqure|qu'une formalite|une simple formalite|un geste anodin|un acte anodin|anodin)",
    r"(?:actes?|gestes?|soins?|interventions?|injections?|chirurgies?) (?:\w+ ){0,2}(?:anodine?s?|banale?s?|tout simples?|express|minute|sans consequences?|flash)",
    r"(?:simple|vraie|pure) formalite",
    r"(?:botox|filler|apero|soiree|party|injection|happy|lipo|brunch|after ?work|afterwork|ladies|girls)[- ](?:botox|party|parties|night|injections?|hour|piqures?|hyaluronique|fillers?)(?: .. \w+)?",
    r"soirees? (?:.. )?(?:botox|injections?|piqures?|filler\w*|beaute|entre copines)",
    r"(?:sautez|franchissez|sauter|franchir|saute|franchis) (?:enfin )?le (?:pas|cap)|lancez[- ]vous|lance[- ]toi|passez a l'action|et si vous (?:passiez|sautiez|osiez|vous offriez|tentiez|changiez|faisiez)(?: \w+){1,4}|(?:prete?s?|envie|pret a|prete a) (?:a |de |d'|pour )?(?:sauter le pas|franchir le (?:pas|cap)|changer de (?:tete|nez|vie)|briller|rayonner|un nouveau|nouvelle|passer le cap|passer a l'action|vous transformer)(?: \w+){0,2}",
    r"(?:envie|reve\w*|besoin) (?:d'|de )(?:.. )?(?:levres|bouche|pommettes|seins|poitrine|silhouette|ventre plat|fesses|nez|regard|peau|sourire|decollete|taille|corps|visage|jambes|jawline) (?:\w+ )?(?:pulpeuse?s?|repulpee?s?|parfaite?s?|galbee?s?|reve|plat|fines?|bombees?|glow|zero defaut|de reve|de star|de poupee|sculptee?s?|plus \w+|impeccable|genereuse|ferme|lisse|eclatante?)",
    r"(?:avant|pour|cet|prete? pour|preparez|en vue de|avant les|soyez) (?:.. )?(?:l'ete|ete|la plage|les fetes|noel|les vacances|le maillot|le mariage|votre mariage|la saison|le bikini|jour j|nouvel an|saint-valentin|printemps)[^.!?\n]{0,40}(?:<act>|belle\w*|canon|parfait\w*|sublim\w+|reve|prete?s?|glow|silhouette|corps|rayonn\w+|bombe|lisse|irresistible)\w*",
    r"(?:summer|beach|bikini|hot girl|christmas|wedding|revenge|mum)[- ]?(?:body|ready|bod|summer|glow)",
    r"(?:silhouette|corps|body|ventre|jambes|peau|seins|maillot) (?:\w+ ){0,3}(?:pour|avant|cet|de) (?:l'ete|la plage|les vacances|le maillot|ete)",
    r"(?:un |le |les |petit |notre |must|indispensable|incontournable|rituel|secret|geste|routine|reflexe|rendez-vous|parenthese|instant|moment|experience) (?:de |d'|du )?(?:beaute|bien-etre|detente|glow|fraicheur|feminite|cocooning|feerique|luxe|jeunesse)(?: .. (?:<act>|injection\w*))?[^.!?\n]{0,40}(?:<act>)",
    r"(?:botox|lipo|injections?|rhino\w*|seins|bbl|levres) (?:\w+ ){0,3}(?:tendance|tendances|a la mode|du moment|must[- ]have|trendy|addict\w*|time|glow|it[- ]\w+|#goals)",
    r"(?:nouvelle annee|nouveau moi|rentree|printemps|new year|new me|changement de saison)[^.!?\n]{0,30}(?:nouveau (?:nez|visage|corps|sourire|regard)|nouvelle (?:poitrine|silhouette|peau|bouche|vous)|new me|<act>)",
    r"(?:le |la |nouveau |nouvelle |grand )?(?:must|folie|obsession|tendance|phenomene|chouchou|coup de coeur) (?:absolu |beaute )?(?:des|de la|de|du|chez) (?:.. )?(?:\w+enaires|stars|saison|ete|rentree|annee|moment|instagram|femmes|quadras|mamans|hiver|printemps)",
    r"(?:n'a|n'ont) jamais (?:ete|semble) (?:aussi|si) (?:simple|facile|rapide|accessible|abordable)\w*",
    r"(?:arrivee?s? |entree?s? )?(?:le matin|a midi)[^.!?\n]{0,30}(?:sortie?s? le (?:soir|jour)|rentree?s? le soir|repartie?s?)[^.!?\n]{0,40}",
    r"glow[- ]?up(?: .. \w+)?",
    r"(?:metamorphose\w*|transform\w+) (?:vous|toi|votre (?:nez|visage|corps|vie|silhouette|regard)|de reve)(?: \w+)?",
    unless=OTHER,
)
ENGLISH = Cues(
    "en",
    "treat lunch easy simple quick minute pamper indulge dare spoil party plunge deserve pop glow summer beach jab tweak boost refresh walk ready upgrade new love coffee gorgeous dream perfect",
    r"(?:treat|spoil|pamper|indulge|reward|gift) (?:yourself|yourselves|your (?:face|lips|skin|body))(?: .. (?:<act>|<zone>|\w+))?",
    r"(?:lunch ?time|lunch[- ]break|lunch hour|coffee[- ]break|walk[- ]in|drive[- ]thru|weekend|drop[- ]in|pop in|express|quickie|no[- ]fuss) (?:.. )?(?:<act>|lifts?|tweaks?|jabs?|fix|facelift|glow|makeover|beauty)(?: \w+)?",
    r"(?:as |so |it'?s |that |just as |super |really )*(?:easy|simple|quick|effortless|painless|fast|routine) as (?:.. )?(?:haircut|manicure|coffee|facial|makeup|blow|getting|having|grabbing|brushing|1|abc|lunch)(?: \w+)?",
    r"(?:like|just like|than) (?:getting |having |a |going to |popping )*(?:.. )?(?:haircut|manicure|facial|hairdresser|nails done|blow[- ]?dry)",
    r"(?:no big deal|nothing to it|piece of cake|quick (?:fix|jab|tweak|nip|pick-me-up|little)|just a (?:little|quick|tiny|few) (?:jab|prick|tweak|nip|filler|botox|pinch|treat|minutes?)|little (?:tweaks?|pick-me-up|boost|refresh|jab|something)|nip (?:and|&|n) tuck|pick[- ]me[- ]up|tweakments?)(?: .. \w+)?",
    r"(?:in|just|only|takes|under) (?:.. )?\d{1,2} (?:minutes?|mins?)\b(?: (?:flat|and|to|you|for|or)[^.!?\n]{0,30})?",
    r"(?:botox|filler|lip|injection|prosecco|champagne)[- ](?:and |& )?(?:part(?:y|ies)|nights?|bar|happy hour|brunch|prosecco|botox|filler)",
    r"(?:take|ready (?:to take )?(?:for )?) ?the plunge|what are you waiting for|go for it|just do it|(?:dare|be brave|be bold)(?: to .. \w+)|you deserve(?: (?:it|this|to|a|the) ?(?:\w+ ){0,3}\w*)?|because you'?re worth it|why not (?:treat|try|get|have)(?: \w+){0,3}",
    r"(?:summer|beach|bikini|holiday|wedding|party|vacation|christmas|festival|date night)[- ]?(?:body|ready|bod|glow|perfect|season)(?: .. \w+)?",
    r"(?:get|be|look|feel) (?:\w+ )?(?:summer|beach|bikini|holiday|party|red carpet|camera|selfie|gorgeous|snatched|irresistible)[- ]?(?:ready)?(?: .. (?:<act>|<zone>))",
    r"glow[- ]?up(?: .. \w+)?",
    r"new year,? new (?:you|me|nose|face|body|lips|boobs)|(?:new|dream|perfect|killer|snatched|sexy|fabulous|flawless|pillowy|plump|luscious|kissable|perky) (?:nose|lips|boobs|body|face|waist|smile|butt|booty|breasts?|figure|pout|curves|jawline|abs)",
    r"must[- ]have (?:<act>|treatment|procedure)|trending (?:<act>|treatment|look)|(?:obsessed with|can'?t get enough of|addicted to) (?:.. )?(?:<act>|botox|filler\w*|lips)",
    unless=OTHER + r"|stitches|drive|recovery|local anaesthe|consultation (?:lasts|takes)|wait|scan|study|fever|apply",
)
RULE = Rule(
    id="COM-03",
    name="trivialisation",
    severity=Severity.RISK,
    citations=COMMUNICATION,
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Acte médical banalisé ou poussé.",
            "Un acte médical n'est ni un plaisir ni une formalité : le public ne doit pas y être poussé.",
            "Cet acte médical comporte des risques ; une consultation est nécessaire.",
        ),
        "en": Words(
            "Medical procedure trivialised or pushed.",
            "A medical procedure is neither a treat nor a formality: the public must not be pushed to it.",
            "This is a medical procedure with risks; a consultation is needed.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[La pause déjeuner beauté]] : quinze minutes et vous repartez au bureau.",
                "[[Osez la bouche]] pulpeuse dont vous rêvez !",
                "[[Offrez-vous un petit coup de frais avant]] les fêtes.",
                "Le botox, c'est [[aussi simple qu'un passage chez le coiffeur]].",
                "[[Soirée botox entre]] copines, champagne et bonne humeur.",
                "[[Faites-vous plaisir]], [[vous le méritez]] bien.",
                "[[Prête à sauter le pas]] ? Votre [[summer body]] vous attend.",
                "[[Entre midi et deux]], venez gommer vos rides : [[c'est trois fois rien]].",
            ),
            fine=(
                "Une injection n'est pas un acte anodin : une consultation s'impose.",
                "Ce geste n'a rien d'une pause déjeuner ; il comporte des risques.",
                "Osez poser toutes vos questions en consultation.",
                "L'intervention dure environ deux heures, sous anesthésie générale.",
                "Avant l'été, pensez à protéger vos cicatrices du soleil.",
                "La consultation dure quarante minutes.",
            ),
        ),
        "en": Examples(
            flagged=(
                "The [[lunchtime lift: in]] and out before your next meeting.",
                "[[Treat yourself to]] a little filler, [[you deserve it]].",
                "[[It's as easy as getting a]] manicure.",
                "Join our [[botox party on]] Friday, prosecco included.",
                "[[Get your beach body ready]] with a bit of lipo.",
                "[[New year, new nose]]! [[Take the plunge]].",
            ),
            fine=(
                "An injection is not a trivial act: see a doctor first.",
                "There is no such thing as a lunchtime facelift.",
                "Do not be afraid to ask any question.",
                "The operation takes about two hours under general anaesthesia.",
                "The consultation lasts forty minutes.",
                "Protect your scar from the sun this summer.",
            ),
        ),
    },
)

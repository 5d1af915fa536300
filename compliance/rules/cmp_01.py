"""CMP-01: comparison with other doctors, clinics or prices."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

FRENCH = Cues(
    "fr",
    "contrairement difference autres autre ailleurs concurren confrere comparez moyenne que chez nulle seul tandis",
    r"(?:contrairement|a la difference|a l'inverse|a l'oppose|au contraire) (?:a|aux|de|des|d') (?:.. )?(?:autres?|certain\w*|beaucoup|plupart|nombreux|confreres?|consoeurs?|concurren\w*|<doctor>|<clinic>|ce (?:que|qui) .. ailleurs|chaines?|usines?)(?: <doctor>| <clinic>)?",
    r"(?:moins chere?s?|meilleur marche|mieux|plus \w+|meilleure?s?|moins \w+|superieure?s?|deux fois \w+|imbattables?) (?:\w+ ){0,3}(?:qu'|que |a celle?s? )(?:ailleurs|chez (?:.. )?(?:autres?|concurren\w*|confreres?|voisins?|la plupart|n'importe)|(?:les|des|ceux|celui|celles|nos|mes|la plupart|tous|dans|un|d'un|le) (?:.. )?(?:autres?|concurren\w*|confreres?|consoeurs?|<doctor>|<clinic>)|(?:partout|la moyenne|en ville|a paris|en france|la concurrence|nos confreres))(?: <doctor>| <clinic>)?",
    r"(?:la ou|quand|pendant que|alors que|tandis que|si|comme|parce que) (?:les |d'|certains |beaucoup d'|beaucoup |la plupart des |tant d'|de nombreux |les autres |mes )(?:autres? )?(?:<doctor>|<clinic>|autres|concurrents|confreres) (?:\w+ ){0,2}(?:\w+ent|font|sont|ont|vous|se|ne|en|n')\b(?: \w+)?",
    r"(?:d'autres|certains|beaucoup de|la plupart des|bien des|trop de|les autres|tous les|nombre de|mes|nos) (?:de (?:mes|nos) )?(?:autres )?(?:<doctor>|<clinic>|confreres|concurrents) (?:.. )?(?:se contentent|bacl\w+|negligent|oublient|n'osent|ne (?:font|prennent|savent|proposent|maitrisent|disent|vous|connaissent)|facturent|vendent|utilisent encore|travaillent encore|en sont (?:encore|restes)|expedient|surfacturent|vous factur\w+|injectent (?:trop|sans)|prennent \d+|vous diront|vous promettent|pratiquent encore|n'ont pas)(?: \w+)?",
    r"(?:pas|rien a voir avec) (?:.. )?(?:un |une |le |les |des )?(?:<doctor>|<clinic>) (?:comme|parmi) (?:les|tant d') autres",
    r"(?:vous ne trouverez|introuvables?|que vous ne trouverez|qu'on ne trouve|n'existe) (?:.. )?(?:nulle part|pas|ni)? ?(?:ailleurs|chez (?:.. )?(?:autre\w*|concurren\w*|confreres?))",
    r"(?:le |la |les )?seule?s? (?:.. )?(?:<doctor>|<clinic>|a|du|de (?:la )?(?:region|ville)) (?:.. )?(?:capable|a (?:proposer|maitriser|offrir|pratiquer|utiliser)|qui (?:propose|maitrise|pratique|vous|sache))(?: \w+)?",
    r"chez (?:la plupart|beaucoup|certains|d'autres|les autres|nombre|tant) (?:des |de |d')?(?:autres )?(?:<doctor>|<clinic>)[^.!?\n]{2,80}",
    r"(?:comme|pas comme|contrairement) (?:dans|chez|aux?|des|certain\w+)(?: \w+)? (?:<clinic>|<doctor>|chaines|usines)(?: \w+)?",
    r"(?:travail|consultations?|injections?|chirurgie|patients?|operations?) a la chaine(?: \w+){0,3}",
    r"(?:il n'y a |ce n'est |uniquement |seulement )que (?:chez|ici|au|dans notre)[^.!?\n]{0,60}",
    r"(?:meilleurs? (?:\w+ )?(?:resultats?|taux|suivi|soins)|taux (?:.. )?(?:inferieur|plus bas|superieur)) (?:.. )?(?:que|a la|qu) (?:.. )?(?:moyenne|national\w*|ailleurs|autres|confreres)(?: \w+)?",
    r"(?:certains?|d'autres|beaucoup de|la plupart des|trop de|bien des|tant de) (?:<clinic>|<doctor>) (?:se |vous |ne |n'|en )?\w{3,}ent\b[^.!?\n]{0,80}[.!?;,] ?(?:nous|ici|chez nous|moi|pas (?:ici|nous|moi))\b",
    r"(?:plus|moins) \w+, (?:plus|moins) \w+ et (?:plus|moins) \w+ que[^.!?\n]{3,60}",
    r"pourquoi (?:aller|payer|partir|attendre|choisir|faire) [^.!?\n]{0,50}(?:ailleurs|plus cher|le double|a paris|a l'etranger|concurren\w+|autre (?:<clinic>|<doctor>)|quand nous|alors que nous|quand on)(?: \w+){0,3}",
    r"(?:ailleurs|chez les autres),? (?:on|ils|vous|c'est|les|tout|il)\b[^.!?\n]{3,60}(?:ici|chez nous|nous|pas)\b",
    r"comparez (?:.. )?(?:avec|nos|et vous|avant|les (?:prix|tarifs|resultats))(?: .. (?:autres|tarifs?|prix|resultats?|<clinic>|<doctor>))?",
    r"(?:la|nos) concurren\w+",
    r"(?:nos|mes) (?:tarifs?|prix|resultats?|taux .. \w+|suites|delais) (?:.. )?(?:defie\w*|inferieurs?|superieurs?|plus bas|meilleurs?|imbattables?|moins eleves|les plus|sous la moyenne)(?: .. (?:concurren\w*|marche|moyenne|region|autres|confreres|ville|paris))?",
    r"(?:tarifs?|prix|honoraires) (?:.. )?(?:inferieurs?|en dessous|sous|moins eleves) (?:.. )?(?:concurren\w*|marche|moyenne|confreres|ceux .. (?:autres|confreres|<clinic>))",
    r"ce que (?:les autres|d'autres|vos autres|mes confreres|les confreres) (?:.. )?(?:ne|n'|vous|refus\w+|cach\w+)(?: \w+)?",
    r"(?:les|aux) autres (?:<doctor>|<clinic>) (?:ne|n'|vous|se|sont|font|ont|en|refus\w+|factur\w+|prennent|utilisent|donn\w+)(?: \w+)?",
    r"(?:vous avez vu|assez des|marre des|loin des|a mille lieues des|fini les|finies les|rien a voir avec (?:les|ces)) (?:autres |ces |grandes |usines? )?(?:<clinic>|<doctor>|usines|chaines)(?: \w+)?",
    unless=r"second avis|deuxieme avis|autres specialistes? si|adress\w+ (?:a|vers)|techniques?,|collabor|en lien avec|en equipe avec|demandez l'avis|plusieurs avis|etude|parmi les|contrairement a une idee|une autre specialite|selon les",
)
ENGLISH = Cues(
    "en",
    "unlike other others elsewhere than competitor compare compared only competition most average while",
    r"unlike (?:.. )?(?:<doctor>|<clinic>|others|places|competitors?|the rest|chains?|many|most)(?: <doctor>| <clinic>)?",
    r"(?:better|cheaper|safer|more \w+|less \w+|fewer \w+|superior|lower|faster|higher|\w+er) (?:\w+ ){0,3}(?:than|to) (?:.. )?(?:other (?:<doctor>|<clinic>|places)|others|any(?:one| other| surgeon| clinic| doctor)|the competition|competitors?|elsewhere|the average (?:<doctor>|<clinic>)|most (?:<doctor>|<clinic>)|the clinic|the rest|high street \w+|london prices|everyone)",
    r"(?:while|where|when|whereas) (?:other|others|most|many|some) (?:<doctor>|<clinic>|places)? ?(?:\w+ ){0,1}(?:do|are|use|charge|rush|cut|just|only|still|will|rely|offer|sell|have|settle)\b(?: \w+)?",
    r"(?:other|most|many|some|lesser) (?:<doctor>|<clinic>|places) (?:\w+ )?(?:rush|cut corners|charge|won'?t|don'?t|can'?t|will tell|overcharge|still use|use cheap|just|lack|skip|over-?fill|simply|settle)(?: \w+)?",
    r"(?:the only|only) (?:<clinic>|<doctor>|place|team) (?:.. )?(?:that|to|who|in (?:town|the|london|paris|the city|france)|offering|capable)(?: \w+)?",
    r"(?:you won'?t find|nowhere else|not found anywhere|can'?t find) (?:... )?(?:anywhere else|elsewhere|this|such|at other)(?: \w+)?",
    r"compare (?:us|our|prices|results)(?: .. (?:other\w*|elsewhere|competition|competitors))?",
    r"(?:beats?|outperforms?|ahead of|above) (?:.. )?(?:the competition|competitors|other <clinic>|other <doctor>|the rest)",
    r"not your (?:average|typical|usual) (?:<clinic>|<doctor>)",
    r"(?:our|my) (?:prices?|results?|complication rates?|fees) (?:.. )?(?:lower|better|unbeatable|beat|below|best)(?: .. (?:average|competition|others|elsewhere|town|market))?",
    r"(?:the|our) competition",
    unless=r"second opinion|refer you|study|studies|trial|unlike other (?:techniques|treatments|procedures|muscles|cancers)|working with other|other specialists if",
)
RULE = Rule(
    id="CMP-01",
    name="comparison",
    severity=Severity.BREACH,
    citations=(cite("R.4127-19-1"), cite("R.4127-53 II"), cite("R.4127-215-1"), cite("R.4312-68-1")),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Comparaison avec d'autres praticiens ou établissements.",
            "La communication ne repose pas sur des comparaisons, et l'information sur les honoraires est non comparative.",
            "Voici ma formation et ma façon d'exercer.",
        ),
        "en": Words(
            "Comparison with other practitioners or clinics.",
            "Communication may not rest on comparisons, and fee information must not compare.",
            "This is my training and how I practise.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Contrairement à d'autres chirurgiens]], je prends le temps de vous écouter.",
                "Nos tarifs sont [[moins chers qu'ailleurs]], à qualité égale.",
                "Là où [[beaucoup de cliniques se contentent d'un questionnaire, nous]] faisons un vrai bilan.",
                "Ici, pas d'usine : nous faisons [[mieux que les grands centres]] parisiens.",
                "[[Vous ne trouverez cette technique nulle part ailleurs]] dans la région.",
                "[[Les autres cabinets vous factureront la]] consultation, pas nous.",
                "Un suivi bien [[plus sérieux que chez la plupart]] de nos confrères.",
                "[[Comparez nos résultats]] avec ceux des autres cliniques et décidez.",
            ),
            fine=(
                "Contrairement à une idée reçue, la cicatrice continue d'évoluer pendant un an.",
                "La cicatrice est plus longue que dans la technique à ciel fermé.",
                "Avec d'autres chirurgiens de l'hôpital, nous venons de publier une étude.",
                "La communication d'un médecin ne repose pas sur des comparaisons avec d'autres médecins.",
                "Prenez le temps de rencontrer plusieurs chirurgiens avant de décider.",
                "Je travaille en équipe avec mes confrères dermatologues.",
                "Si la lésion change, je vous adresserai à un autre spécialiste.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Unlike other clinics]], we never rush you.",
                "[[Our prices are lower than the competition]]'s.",
                "[[While most surgeons use old]] techniques, we use the latest ones.",
                "[[You won't find this level]] of care anywhere else in the city.",
                "[[Better results than other injectors]], and you can see why.",
                "[[The only clinic in town that]] really listens.",
            ),
            fine=(
                "Unlike other techniques, this one leaves a longer scar.",
                "Together with other surgeons, we published a study this spring.",
                "A doctor may not compare himself with other doctors.",
                "Meet several surgeons before you decide.",
                "This method is slower than the classic one but spares the muscle.",
                "If the lesion changes, we will refer you to another specialist.",
            ),
        ),
    },
)

"""Traces of care that need no "you": relatives, presents, records, guesses at the author, the tone of an answer."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

LITTLE_FR = r"(?:parents|maman|papa|bebe|petite?(?! (?:equipe|mot|message|geste|attention|cabinet|coup|structure|signe|plus|effort|clin))|petits|petit dernier|petite derniere|jumea\w+|jumelles|loulou\w*|nouveau-nee?|tout-petit|mariee?s?|bout de chou|princesse|poupon|grand frere|grande soeur|fiston)"
LITTLE_EN = r"(?:baby|babies|little (?:one|ones|guy|man|girl|lady|boy|princess|fella)|twins|triplets|kiddos?|kids|newborn|new (?:mom|mum|dad|mama|parents)|proud parents|bundle of joy|hubby|grandkids?|siblings?|bump)"

FRENCH: dict[str, tuple[str, ...]] = {
    "REV-03": (
        r"\b(?:cinq|5|quatre|4) etoiles\b[^.!?\n]{0,60} (?:(?:on |s')*arrang\w+|facture|offr\w+|offert\w*|rembours\w+|pour nous|geste|gratuit\w*|remise|credit|avoir)\b",
    ),
    "SEC-04": (
        r"\b(?:heure|jour|minute|matin|soir)s? apres (?:le depart|la visite|le passage|la venue|l'appel)\b|\bcorrespond\w* (?:a|avec) (?:notre|nos) (?:agenda|planning|registre|fichier)\w*|\bnom de jeune fille\b|\bune seule (?:personne|patiente)\b|\bpas besoin d'etre (?:devin|detective)",
        r"\b(?:devin\w+|soupconn\w+|reconnu\w*|compris|deduit) (?:\w+ ){0,4}?(?:qui|de qui|l'auteur|auteur|a quelle|quelle)\b|\b(?:tout le monde|chacun|toute l'equipe|l'equipe)(?: \w+){0,4} (?:devine|reconnu|compris qui)\b",
        r"\b(?:initiales?|pseudo\w*|prenom d'emprunt|nom d'emprunt|anonymat|style|plume|masque|surnom)\b[^.!?\n]{0,24} (?:tromp\w+|trahi\w*|leurr\w+|dup\w+|suffi\w*|correspond\w*|reconnaissable\w*)",
        r"\bbien (?:tente|essaye|joue),? (?:monsieur|madame|m|mme|mlle)\b|\b(?:sous|derriere) (?:ce|un|votre) (?:\w+ )?(?:pseudo\w*|nom d'emprunt|faux nom|anonymat|profil)|\bqui se cache\b|\b(?:devin|sav|compr)\w+ (?:\w+ ){0,3}de qui il s'agi\w+",
    ),
    "SEC-07": (
        r"\b(?:avis|commentaire|message) (?:ne nous concerne|ne peut (?:pas )?(?:nous|viser|concerner)|ne nous est pas|n'est pas pour nous|n'est pas le notre|vise (?:un|une) autre|concerne (?:un|une) autre)|\bpensez a l'autre\b",
        r"\b(?:personne|aucune? \w+|nul)(?: [\w'-]+){0,5} (?:de|a|sous|portant|avec) (?:ce|votre|cet) (?:nom|prenom|patronyme|pseudo\w*|identite)\b|\b(?:etions|etait) ferm\w+ (?:a|ce|le|au|cette|la)\b|\b(?:n'emane|ne provient|ne vient|n'est) (?:\w+ )?pas (?:d'une? |de nos |celui d'une? )(?:\w+ )?patient\w*|\bne (?:correspond|repond)\w* a (?:aucun\w*|nos|personne)",
    ),
    "SEC-10": (
        rf"\b(?:felicit\w+|bienvenue|bisous?|bises?|caresses?|calins?|embrass\w+|continuation|bonne route|bravo|longue vie|courage|bonheur|salu\w+)\b[^.!?\n]{{0,24}} (?:aux? |a la |a l'|le |la |les |avec |a |jeunes |heureux )*{LITTLE_FR}\b",
        r"\b(?:chocolats?|macarons?|fleurs|bouquet|gateaux?|biscuits|confitures?|dessins?|bonbons|champagne|viennoiseries|croissants|madeleines)\b[^.!?\n]{0,40} (?:survecu|resiste|delicieu\w+|devore\w*|trone\w*|regal\w+|disparu|tenu|partages?|dure|fait (?:le|l'|des)|ete)\b",
        r"\b(?:les enfants|la petite|le petit|les petits|les filles|les garcons|le bebe|la maman|les jumeaux|les jumelles|maman|papa) (?:ont ete|a ete|etaient|etait|furent|va (?:mieux|bien)|vont|va-t-|grandi\w*)",
        r"\bfiere?s? (?:du|de ce|des|de ces|de cette) (?:\w+ )?(?:resultats?|evolution|transformation)|\bquel(?:le)?s? (?:belles? |beaux? |jolie?s? |superbes? |magnifiques? )?(?:evolution|transformation|metamorphose|resultats?|progres|changement|chemin parcouru)\b|\b(?:nos|ces) (?:\w+ )?(?:echanges|rencontres|consultations|discussions|rendez_vous|moments) (?:ont|etaient|furent|sont|resteront)\b",
    ),
    "SEC-02": (
        r"\b(?:va|vont|devrait|finira|finiront) (?:\w+ )?(?:se tasser|s'estomper|degonfler|s'ameliorer|passer|cicatriser|s'attenuer|rentrer dans l'ordre)\b|\bencore (?:\w+ ){1,3}(?:semaines|jours|mois) et\b",
    ),
    "SEC-01": (
        r"\ba donne sa version\b|\bpresente?s? (?:dans la salle|lors)\b|\b(?:confreres|collegues|infirmieres) etaient\b|\bencore (?:une? )(?:\w+ )?(?:patiente?|client\w*|sourire|resultat) (?:heureu\w+|ravie?|satisfait\w*|content\w*|de |comble\w*)|\bmission accomplie\b|\bnos patient\w* sont (?:formidables|geniaux|les meilleurs|adorables|incroyables)|\bcontinuez (?:\w+ )?(?:les|vos|la|le|comme) (?:exercices|seances|soins|massages|reeducation|glace)|\bmeme heure (?:le|la|dans)\b|\bt'avais (?:bien )?dit\b|\bavais (?:si |tellement |tres )?peur\b|\bdegonfle\b|\breferons\b|\bramene[zr]? (?:vite )?(?:la|le|les|nous)\b",
        r"\b(?:avons|ai) (?:\w+ )?(?:appele|telephone|laisse (?:\w+ )?messages?|rappele|ecrit deux fois)\b(?! (?:les|l'|a toute))|\b(?:personnel|equipe|secretaires?|infirmieres?|docteur|medecin) (?:\w+ )?(?:est|sont|a ete|ont ete|etait|etaient) (?:reste\w* )?(?:courtois\w*|polie?s?|calmes?|professionnel\w*|respectueu\w*|corrects?)\b|\b(?:infirmiere?|secretaire|assistante?|hygieniste|remplacante?|personne|medecin|praticien\w*|collegue|interne|stagiaire)\b[^.!?\n]{0,20} (?:ne|n') ?(?:travaille|exerce|fait|est) plus\b|\bmerci (?:pour|de) (?:notre|cet|l') ?(?:\w+ )?(?:echange|conversation|discussion|entretien|appel|rencontre)\b|\bsuivi (?:\w+ ){0,2}?(?:les|nos|mes) (?:consignes|recommandations|conseils|instructions)\b|\b(?:vu|vue|vus) en \w+ (?:minutes|heures)\b|\b(?:ce|le|votre) sourire est\b",
        r"\b(?:aupres d'elle|aupres de lui|a son chevet|a ses cotes|ses derni\w+ (?:jours|heures|instants|moments|volontes)|son depart|a veille sur)\b|\b(?:avons|ai|a|ont|pris le temps d'?)[^.!?\n]{0,24} ?accompagn\w+ (?:toute )?(?:la|cette|sa) famille",
        r"\b(?:nos|mes) (?:archives|fichiers|registres|traces|dossiers|agendas?|cameras?|releves|enregistrements) (?:\w+ )?(?:dis\w+|montr\w+|indiqu\w+|prouv\w+|attest\w+|confirm\w+|racont\w+|contredis\w+)|\b(?:l'agenda|le dossier|le planning|notre logiciel|le registre) (?:\w+ )?(?:montr\w+|indiqu\w+|prouv\w+|attest\w+|confirm\w+|dit|contredit)",
        r"\b(?:choses|faits) ne se sont (?:pas|nullement|jamais)|\bne s'est (?:pas|nullement|jamais) (?:passee?|deroulee?|produite?)|\bs'est (?:\w+ )?(?:passee?|deroulee?) autrement|\brien de tel\b|\bpersonne n'a (?:hausse|crie|refuse|insulte|menti|force|parle|manque|dit|impose|oblige|ri|hurle|bouscule|ete (?:mal|desagreable|impoli))",
        r"\brelation de soins? (?:a|avec|est|s'est)\b|\b(?:la|sa|votre) (?:couronne|prothese|gouttiere|attelle|greffe|facette) (?:\w+ )?(?:sera|est|vous attend)\b|\b(?:deux|trois|plusieurs|d'autres) (?:confreres|medecins|chirurgiens|specialistes|praticiens) (?:ont|partagent|avaient)\b|\bbonne chance (?:avec|pour|chez|dans)\b",
        r"\b(?:j'|nous |on )?(?:esper\w+) que (?:la|le|les|l') ?(?:\w+ )?(?:dent|genou|douleurs?|dos|cheville|epaule|cicatrice|fievre|toux|petite?|pied|main|nez|oreille)|\bcomment (?:va|vont|se porte)\b",
    ),
    "REV-04": (
        r"\btrop genereu\w+\b|\bpublicite gratuite|\bpersonne ne croit|\blisez (?:donc |bien )?(?:le|la|les) (?:panneau|affiche|regles?|consignes?|pancarte)",
        r"\bplaire a tout le monde|\bcertaine?s? ne (?:sont|seront) jamais|\b(?:gens|ceux|personnes|celles)(?: \w+){0,2} (?:qui|a qui) (?:pensent|croient|se croient|s'imaginent)|\btout (?:leur |vous |lui )?(?:est|soit) du\b|\bun peu de (?:politesse|respect|courtoisie|tenue|decence|recul|bon sens|retenue|modestie)\b|\bsavoir-vivre\b|\bbonnes manieres|\b(?:docteur|dr|professeur) google\b|\bexperte?s? (?:formee?s?|autoproclame\w*|de salon|du clavier|en tout)|\bgrincheu\w+|\brouspet\w+|\bcoucheu\w+|\bcommissariat\b|\bcontente? de (?:vous|toi)\b|\bquelle (?:elegance|classe|finesse|mentalite|education|arrogance)\b|\bne vous reten\w+|\bavis de recherche|\bil y en a qui\b|\bcela en dit long|\bon connait la chanson|\bpoint final\b",
    ),
    "REV-05": (
        r"\bles? seule?s? (?:\w+ )?(?:en ville|de la (?:region|ville)|du departement|a avoir|a proposer|a disposer)|\belue? (?:meilleur\w*|numero)\b",
        r"\b(?:etoiles?|5/5|avis|note)\b[^.!?\n]{0,20} (?:s'ajout\w+|rejoi\w+|s'additionn\w+)[^.!?\n]{0,12} \d+|\bmieux notee?s?\b|\bplus (?:moderne|reputee?|complete?|avancee?)s? (?:du|de|des)\b|\b(?:la|le) meilleure? (?:clinique|cabinet|equipe|centre|adresse|service|hopital|plateau)\b|\bmoins cher\w*\b|\bplateau technique\b",
        r"\bcontrairement (?:a|aux) (?:d'autres|certains|certaines|beaucoup|bien des|nombre|autres|grands?|centres?|cliniques?)|\blow[- ]cost\b|\busines? a\b|\ba la chaine\b|\bd'en face\b|\bgrands centres\b|\bailleurs,? (?:on|vous|ils|c'est)\b|\b(?:pas|jamais) (?:cela |ca |cette \w+ )?ailleurs\b|\bles autres (?:cabinets|cliniques|centres|medecins|chirurgiens)\b",
        r"\b(?:reprendre|partager|publier|mettre|repartager|reposter|utiliser|citer|afficher|recopier|relayer|copier)\b[^.!?\n]{0,12} (?:votre|ta|ton|ce|cet|cette|ca|vos|tes) ?(?:[\w']+ ){0,4}?(?:en|sur|dans|a la) (?:\w+ )?(?:story|stories|site|page|google|insta\w*|facebook|une|reseaux|accueil|brochure|vitrine)\b|\b(?:avis|commentaire|temoignage|phrase|mots?|message) (?:est|figure|sera|trone) (?:desormais |maintenant |deja )?(?:en|sur|a la) (?:\w+ )?(?:page d'accueil|site|story|une de)\b|\btemoignages? (?:en )?(?:video|ecrit|filme)|\brepartager (?:ta|votre|ton|vos)\b|\b(?:google|trustpilot|doctolib) aussi\b",
    ),
}  # fmt: skip

ENGLISH: dict[str, tuple[str, ...]] = {
    "REV-03": (
        r"\b(?:five|5|four|4)[- ]stars?\b[^.!?\n]{0,60} (?:on us|refund\w*|waive\w*|credit|free|discount\w*|bill|on the house|sort)\b",
    ),
    "SEC-04": (
        r"\b(?:hour|day|minute|morning|evening)s? after (?:a|one|that|our) (?:certain |particular )?(?:patient|visit|appointment|person|client|call)\b|\bmatch\w*[^.!?\n]{0,40} (?:diary|schedule|calendar|appointment book|log|records)\b|\bmaiden name\b|\bonly one (?:person|patient)\b",
        r"\b(?:hard to miss|easy to (?:guess|tell|see|spot)|no mystery|pretty clear|quite clear|obvious|plain to see|doesn't take|not hard to (?:guess|tell|see|spot)) (?:\w+ ){0,4}?(?:who|which|whose|detective)\b|\b(?:guess\w*|figured|suspect|sure|certain|confident|know|aware|positive) (?:\w+ ){0,3}?which (?:visit|appointment|patient|person|former|disgruntled|case|day|incident|conversation|customer|family|exchange|ex)\b|\bguessed (?:\w+ )?(?:who|right)\b",
        r"\b(?:initials|nickname|screen name|username|writing style|handle|pen name)\b[^.!?\n]{0,25} (?:match\w*|fool\w*|give\w*|gave|hid\w*|betray\w*|familiar)|\bnice try\b|\bsounds (?:very )?familiar\b|\bwe both know\b",
    ),
    "SEC-07": (
        r"\b(?:review|comment|post) (?:\w+ )?(?:is not|isn't|cannot be|can't be|must not be|was not|wasn't|may not be) (?:\w+ )?(?:about us|for us|ours|meant|intended|about our|about this)\b|\b(?:can't|cannot) be our\b|\bthinking of the other\b",
        r"\b(?:nobody|no one|anyone|anybody|no (?:\w+ )?(?:patient|person|client|appointment|visit)) (?:\w+ )?(?:of|by|with|under|matching) (?:that|this|your|such a) (?:\w+ )?(?:name|description|email|surname)\b|\bno (?:\w+ )?(?:patient|person|client)s? (?:called|named|known as)\b|\b(?:nobody|no one|anyone) (?:called|named)\b|\bno such (?:person|patient|name|visit|appointment|booking|client|record)|\bwe were closed\b|\bmixed (?:us )?up (?:with)?\b|\b(?:office|clinic|practice) (?:down|across|up) the (?:street|road|hall)",
    ),
    "SEC-10": (
        rf"\b(?:congrat\w+|welcome|hugs?|cuddles?|kiss(?:es)?|squeeze|high fives?|love|hello|best|wishes|luck|enjoy|cheers|cuddle)\b(?: [\w',]+){{0,6}}? (?:with |to |the |that |those |sweet |new |from )*{LITTLE_EN}\b(?! (?:of (?!joy)|bit))",
        r"\bgive (?!us)\w+(?: \w+){0,3} (?:a |an |our |some )(?:\w+ )?(?:hugs?|cuddles?|kiss\w*|squeeze|high[- ]five|pat|love|best|regards|treat)\b|\bsay (?:hi|hello|hey) to (?!us)\w+|\b(?:our|my) (?:love|best|regards) to (?!all|everyone|you)\w+",
        r"\b(?:the|both) (?:kids|children|boys|girls|twins|little (?:ones?|guy|man|lady)|baby) (?:are (?:always|such|so|a)|were|is (?:such|so|a|adorable)|was|did|have been|has been)\b|\b(?:she|he|they) (?:was|were|did|is|are|has been|handled|sat) (?:\w+ )?(?:so |such |very |great|brav\w*|amazing|wonderful|like a|a (?:\w+ )?(?:champ\w*|star|superstar|trooper|delight|joy|angel|pleasure|rock ?star))|\bbraver than\b|\bwhat a (?:brave|trooper|champ)",
        r"\b(?:feeling|pleasure|admiration|sentiment) (?:is|was) (?:entirely |all )?(?:mutual|ours|mine)\b|\b(?:best|right|great|good) (?:decision|choice|call) (?:ever|you)\b|\b(?:the|those|these|your) (?:flowers|chocolates?|cookies|brownies|cupcakes|muffins|donuts|doughnuts|bagels|cake|gift basket|balloons)(?: \w+){0,2} (?:is|are|was|were|did|didn't|lasted|disappeared|brightened|still|made|vanished|sit|didn)\b",
    ),
    "SEC-02": (
        r"\bit (?:will|'ll|should|is going to) (?:\w+ )?(?:settle|fade|heal|pass|improve|go (?:away|down)|soften|calm|get better|resolve)\b|\bgive it (?:\w+ ){0,2}(?:few|couple|more|some|another|\d+)\b|\bhow (?:is|are|'s) (?:the|that|those) \w+\b(?= \w*\??$|\?|$)|\bhope (?:the|that|those) \w+ (?:is|are|feels?|has)\b",
    ),
    "SEC-01": (
        r"\bgiven (?:her|his|their) (?:account|version|side)\b|\bremembers? (?:\w+ )?(?:the|it|this|that|things) (?:\w+ )?(?:differently|otherwise|well)\b|\b(?:i|we) (?:did |had )?warn(?:ed)?\b|\bhappy (?:patients?|customers?|clients?)\b[^.!?\n]{0,3}$|\b(?:another|one more) (?:\w+ )?(?:happy|satisfied|beautiful|gorgeous|smile|success|patient|customer|client)\b|\bmission accomplished\b|\btold you (?:it|so|that|we|you)\b|\byou were (?:so |very |really )?(?:nervous|scared|worried|anxious|afraid|terrified)\b|\bsame time (?:next|in)\b|\bswelling (?:all )?(?:gone|down)\b",
        r"\b(?:we|i) (?:\w+ )?(?:called|phoned|rang|emailed|texted|left (?:you )?(?:\w+ )?(?:messages?|voicemails?))\b(?! (?:by|on))|\b(?:staff|team|receptionists?|nurses?|doctor|assistant|secretary) (?:\w+ )?(?:remained|stayed|was|were) (?:\w+ )?(?:courteous|polite|professional|calm|respectful|attentive|patient with)\b|\b(?:will be|is|are) (?:\w+ )?missed\b|\b(?:nurse|receptionist|hygienist|assistant|doctor|dentist|secretary|employee|person|provider|temp|colleague)\b[^.!?\n]{0,20} no longer (?:works?|with|here|part|employed)|\bthank\w* for (?:the|our|a|that) (?:\w+ )?(?:chat|talk|call|conversation|visit|meeting|phone call)\b|\bfollow\w* (?:\w+ )?(?:the|our|your|my) (?:\w+ )?instructions\b|\b(?:that|this|the) smile is\b|\bshow off (?:that|your|those)\b|\b(?:answering machine|voicemail) was\b",
        r"\b(?:our|my|the) (?:notes?|records?|charts?|files?|logs?|call logs?|appointment book|documentation|paperwork) (?:\w+ ){0,2}?(?:tell\w*|differ\w*|disagree\w*|do(?:es)? not (?:match|agree|support)|don't (?:match|agree|support)|paint\w*|contradict\w*)\b|\bthings did(?:n't| not) happen|\bnot (?:quite |exactly |at all )?how (?:it|things) (?:went|happened)",
        r"\b(?:nobody|no one|none of (?:us|our \w+)|not one of \w+) (?:\w+ )?(?:raised|yelled|shouted|laughed|refused|insulted|lied|ignored|forced|hung|told|said|spoke|rolled|was rude|pushed|promised)\b|\b(?:two|both|three|several|another|a second) (?:\w+ )?(?:doctors?|surgeons?|dentists?|specialists?|physicians?) (?:\w+ )?(?:agreed|confirmed|reviewed|looked|saw|examined|concurred)\b",
        r"\b(?:luck|success)\b (?:\w+ ){0,2}?(?:finding|in finding|with (?:your|the|another) (?:new |next |other |search|move)|in your search|elsewhere)\b|\bwith your (?:new|next) (?:doctor|provider|dentist|surgeon|office|practice)\b",
    ),
    "REV-04": (
        r"\bhow generous\b(?! of)|\b(?:nobody|no one) believes\b|\banger management\b|\bfree (?:publicity|advertising)\b|\bread(?:ing)? the sign\b|\bor else\b",
        r"\bplease every(?:one|body)\b|\bsome people (?:are never|never|just|will never|always|love to|cannot|can't|simply)|\bpeople who (?:expect|think they|can't|cannot|won't)|\b(?:learn|mind|have|no|some|better|need) (?:\w+ )?manners\b|\bmanners cost\b|\bkarma\b|\bbless your heart\b|\bentitled\b(?! to)|\b(?:dr|doctor|nurse) google\b|\bbehind (?:a|the|your) (?:keyboard|screen)|\bsee what happens\b|\bkeep (?:talking|dreaming)\b|\byour (?:attitude|behaviou?r|rudeness) (?:speaks?|says|was|is|towards)|\bcommon (?:sense|decency)\b|\bdisgruntled\b|\bcan(?:'t|not| not) read\b|\bspread your\b|\byou problem\b|\bhow (?:brave|classy|mature|original|charming|convenient|noble|witty)\b|\bsomeone who can(?:'t|not)|\bthe moon\b|\bbless (?:her|his) heart|\btry (?:a little )?kindness|\bspeaks volumes\b",
    ),
    "REV-05": (
        r"\bthe? ?only (?:\w+ )?(?:clinic|practice|office|surgeon|dentist|spa)s? in\b|\btalk of the town\b|\bcheck (?:it|us) out\b|\bvoted (?:the )?best\b",
        r"\b(?:5|five)[- ]stars?\b(?: \w+){0,3} (?:add|join|added)\b[^.!?\n]{0,16} \d+|\badd to (?:our|the) (?:\w+ )?\d+|\bpride ourselves on (?:offering|having|being|using) (?:the )?(?:most|best|latest|only|state|top)|\bwe speciali[sz]e in\b|\bthe most advanced\b|\b(?:top|best|highest)[- ]rated\b|\bnumber one\b",
        r"\bunlike (?:other|some|most|many|the|certain)\b|\b(?:discount|bargain|cheap\w*|cut[- ]price|budget) (?:\w+ )?(?:place|clinic|chain|office|dentist|shop|store|outfit)s?\b|\bbig chains?\b|\bchain (?:clinic|dentist|practice)s?\b|\bassembly[- ]line|\bget what you pay|\b(?:that|this|such) (?:\w+ ){0,4}?elsewhere\b|\bno(?:body| one) else (?:in|around|offers|does)|\bother (?:clinics|practices|offices|dentists|surgeons) (?:\w+ )?(?:don't|do not|can't|won't|rush|charge|cut)",
        r"\b(?:share|shared|repost\w*|use|quote|feature|featured|screenshot|add|added|put|publish\w*|pop|sharing|using)\b(?: \w+)? (?:your|this|these|that|it) ?(?:\w+ ){0,4}?(?:in|on|to|as) (?:my|our|the|a) (?:\w+ )?(?:story|stories|website|web ?site|site|homepage|home page|page|feed|instagram|insta|facebook|socials?|social media|brochure|newsletter|reels?|highlights|window)\b|\b(?:film|record|write|give|do|shoot) (?:us )?(?:a |your )?(?:\w+ )?testimonial|\brepost (?:your|this|that)\b|\bposting (?:this|it|that) (?:on|to) \w+ (?:too|as well|also)",
    ),
}  # fmt: skip

TRACES = {"fr": FRENCH, "en": ENGLISH}

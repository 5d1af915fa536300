"""TRU-02: an act said to be free of risk, pain, scar or recovery."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Denials
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Surface, Words

HARM = (
    r"risques?|dangers?|douleurs?|cicatrices?|effets? (?:secondaires?|indesirables?)|complications?|eviction(?: sociale)?|suites?(?: operatoires?)?|bleus?|marques|traces?|hematomes?|ecchymoses?|"
    r"contre-?indications?|inconvenients?|convalescence|croutes?|gonflements?|rougeurs?|souffrance|oedemes?|gene|desagrements?|sequelles?|immobilisation|temps d'arret|arret de travail|danger|downtime"
)
# The denial is honest when it bears on something else, or is hedged.
HEDGED = (
    r"sans (?:le |les |aucun )?(?:avis|consult\w+|information)|peser|rapport benefice|limit\w+ (?:le|les) risques?|reduire|diminuer|minimiser|prevention|protection solaire|sans risque (?:zero|nul)|zero risque n'|risque zero n'existe|le risque zero|si (?:vous|une?|la|le) |"
    r"en general|generalement|le plus souvent|souvent|parfois|dans la plupart|habituellement|selon|peut etre|sauf|usually|most|often|generally|depend\w*|contre-indication absolue|fumer|tabac|soleil|vaccin\w*|pour l'entourage|grossesse sans|autopalpation|depistage|mammograph\w+|echographie"
)
NOTHING = Denials(
    "fr", "sans aucun zero pas 0 ni moindre jamais", rf"(?:sans|aucune?s?|zero|0|ni) (?:\w+ ){{0,2}}?(?:aucune? |la moindre |le moindre )?(?:\w+ )?(?:{HARM})(?:(?:,| ni| et| ou| sans|, ni|, sans|, aucune?|, zero| et sans| et aucune?)? (?:aucune? |zero |ni |sans )?(?:{HARM}))*",
    rf"pas (?:de |d'|une seule |un seul |la moindre |le moindre )(?:\w+ )?(?:{HARM})(?:,? (?:pas |ni )(?:de |d')?(?:{HARM}))*(?! (?:a|au) (?:prendre|sous-estimer))", rf"(?:jamais|pas) (?:eu |connu |vu |rencontre )?(?:la moindre|le moindre|une seule|aucune?|de) (?:{HARM})", r"(?:risques?|danger|douleur|cicatrices?|complications?|effets? secondaires?) (?:\w+ )?(?:zero|nuls?|inexistante?s?|absente?s?|nulle)", r"(?:risques?|douleurs?|cicatrices?|dangers?|complications?|effets secondaires)\W{1,4}(?:il n'y en a|aucune?s?|zero|nulle part|ca n'existe|jamais|on ne connait|invisibles?|absente?s?|nulle?s?|inexistante?s?|oublie\w*|disparue?s?|non|pas ici|connait pas|(?:avec nous |chez nous )?(?:elles?|ils?) (?:n'arriv\w+|n'exist\w+|ne surv\w+))(?!\w)[^.!?\n]{0,30}", rf"(?:elimin\w+|supprim\w+|aboli\w*|evit\w+|ecart\w+|annul\w+) (?:absolument |completement |totalement )?(?:tout|toute|tous|toutes) (?:les |le |la )?(?:\w+ )?(?:{HARM})", rf"(?:{HARM})(?!\w)[^.!?\n]{{0,30}}(?<!\w)(?:n'arriv\w+ (?:jamais|pas)|n'exist\w+ (?:pas|plus)|ne surv\w+ jamais|inconnue?s?)(?! en)", r"suites (?:\w+ )?(?:sont )?(?:nulles|inexistantes|quasi nulles)", r"n'(?:ont|a|avez|avons|ai) (?:absolument |vraiment |meme |strictement )?rien senti(?: du tout)?", r"aucune? (?:effet|risque|incident|complication|douleur)\w*(?: \w+)? n'a (?:jamais )?ete (?:rapporte|signale|constate|observe|deplore)\w*", r"comme si de rien n'etait", r"convient a (?:tout le monde|toutes? les peaux|tous)", r"ne (?:presente|comporte|pose|fait courir|entraine|laisse|provoque|cause)\w* (?:absolument )?(?:aucune?|pas de|pas le moindre) (?:\w+ )?(?:risques?|dangers?|douleurs?|cicatrices?|effets? \w+|traces?|complications?|marques?|inconvenients?)", r"vous ne risquez (?:absolument )?rien", r"(?:aucun|sans) (?:souci|probleme)s? (?:a craindre|de sante|possible)",
    unless=HEDGED + r"|lire sans|sans risque de (?:conflit|perdre)|acte medical|aucun acte|aucune (?:chirurgie|intervention|technique|injection|methode)|pas d'acte|pas de chirurgie sans|n'est jamais|n'est pas|ne sont pas|sans trace ecrite|signaler|en cas de|fievre|appelez|avion",
)
LIGHT = Denials("", "anodin manucure moustique", r"(?:aussi |pas plus |guere plus )(?:anodin|simple|banal|rapide|facile|indolore|leger|douloureux|risque|dangereux)\w* qu[e' ][^.!?\n]{2,40}", r"pas plus mal qu[e' ][^.!?\n]{2,40}", r"as (?:harmless|simple|easy|safe|painless) as[^.!?\n]{2,40}", r"(?:simple comme|comme) (?:une manucure|un rendez-vous chez le coiffeur|aller chez le coiffeur|bonjour|un jeu d'enfant)", r"(?:side effects|risks|scars|pain|complications) (?:are|is) (?:\w+ )?(?:non-?existent|nil|zero|unheard of|a thing of the past)", r"cicatrices? (?:\w+ )?(?:cachee?s?|dissimulee?s?|secretes?)(?=[^.!?\n]{0,60}(?<!\w)(?:personne|jamais|invisible|nul))(?!\w)[^.!?\n]{0,50}", r"personne ne (?:la |le |les )?(?:ver\w+|remarqu\w+|devin\w+|saura)(?!\w)[^.!?\n]{0,20}", r"(?:aucune?|pas une?) (?:\w+ )?(?:de nos |de mes )?(?:patientes?|patients?|cas|soucis?)(?!\w)[^.!?\n]{0,25}(?<!\w)(?:souci|probleme|complication|incident|plainte|effet)s?", r"sans (?:bistouri|points?|couture|aiguille|anesthesie|arret de travail|plaie)s?,? (?:ni |et |sans )?(?:sans )?(?:\w+,? (?:sans |ni |et )?){0,3}(?:bleus?|douleurs?|cicatrices?|risques?|arret de travail|points|suites|danger)", unless=r"n'est|secret\w* medical|n'etait|garder|pansement|maillot|informations?|dossier|jamais aussi|photo\w*|souci\w* d'argent")
SAFE = Denials(
    "fr", "inoffensi danger sur sure securite anodin benin risque", r"(?:totalement|completement|absolument|parfaitement|entierement|tout a fait|100 ?%|cent pour cent|ultra|super|vraiment|hyper) (?:inoffensi\w+|sans danger|surs?|sures?|securise\w*|anodin\w*|benigne?s?|sans risque)", r"(?:est|sont|reste|restent|c'est) (?:\w+ )?(?:inoffensi\w+|sans danger|anodine?s?|non invasi\w+ et sans \w+)", r"(?:technique|methode|acte|geste|intervention|procedure|protocole|chirurgie|laser|appareil|produit|injection)s? (?:\w+ )?(?:inoffensi\w+|anodine?s?|benigne?s?|100 ?% (?:sure?s?|safe|securise\w*)|totalement \w+|sans danger)", r"(?:en toute|une totale|100 ?% de) securite", r"(?:sure?s?|safe|securise\w*|fiables?) a (?:100|cent) ?(?:%|pour cent)", r"risques? (?:zero|0|nul)",
    unless=r"n'est|ne sont|n'a rien|jamais|pas (?:un )?(?:acte |geste )?(?:anodin|sans)|rien d'anodin|non anodin|faussement|croire|donnees|paiement|conduire|rouler|soleil|en toute securite\?|materiel|circuit|sterilis\w+|bloc|conditions de|transmi\w+|messagerie|echang\w+|normes|avion|rien n'|pas inoffensi\w+",
)
PAINLESS = Denials(
    "fr", "indolore douleur mal sent douce ressent piqure", r"(?:totalement |completement |100 ?% |parfaitement |absolument |entierement |quasi(?:ment)? |pratiquement )?indolores?", r"(?:ca |cela )?(?:ne )?fait (?:meme |absolument |vraiment )?pas mal", r"meme pas mal", r"(?:vous |on |tu )?ne (?:sent\w*|ressent\w*|sentirez) (?:absolument |quasiment |presque )?rien(?: du tout)?", r"(?:on|vous) (?:ne )?sent\w* rien", r"ca ne pique (?:meme )?pas", r"(?:en|avec) douceur et sans (?:douleur|risque)", r"n'est (?:absolument |vraiment )?pas douloureu\w+", r"non douloureu\w+",
    unless=r"grains? de beaute|n'est pas indolore|pas indolore|pas toujours|jamais indolore|nodule|grosseur|boule|bouton|lesion|masse|tumeur|melanome|kyste|signe|rarement|n'est rien|si ca|depistage|meme s\w* (?:elle|il|c'est)|anesthesi\w+ locale rend|echographie|examen|mammographie|souvent|generalement|selon|peut|parfois",
)
SCAR = Denials(
    "fr", "cicatrice trace invisible visible", r"cicatrices? (?:\w+ )?(?:totalement |completement |parfaitement |quasi(?:ment)? |absolument )?(?:invisibles?|inexistantes?|indetectables?|imperceptibles?|absentes?)", r"cicatrices? (?:\w+ ){0,3}?(?:disparai\w+|s'efface\w*|disparaissent) (?:completement|totalement|entierement|a \d+|au bout|en \w+|pour toujours)", r"(?:lifting|chirurgie|augmentation|liposuccion|rhinoplastie|operation|intervention|reduction|plastie)s? (?:\w+ ){0,2}(?:invisibles?|sans (?:bistouri|trace|cicatrice)s?)", r"ne laisse\w* (?:absolument )?(?:aucune|pas de|pas une) (?:trace|cicatrice|marque)s?", r"(?:ni vu ni connu)",
    unless=r"pas (?:totalement|completement|toujours|invisible)|jamais|n'est|ne sont|parfois|souvent|peut|peuvent|rarement|discrete\w*|le lifting sans bistouri n'|aussi discrete|cherch\w+|tent\w+|essai\w+|objectif",
)
BACK = Denials(
    "fr", "repren reprise retour lendemain soir immediat debout sport", r"(?:vous )?(?:repren\w+|reprise|retour|retourn\w+) (?:\w+ ){0,4}(?:travail|activites?|sport|bureau|boulot|vie (?:normale|sociale)|course) (?:\w+ ){0,2}(?:le soir meme|le jour meme|immediat\w*|(?:des )?le lendemain|dans l'heure|aussitot|tout de suite|dans la foulee)", r"(?:repren\w+|reprise|retour) (?:immediat\w*|des le lendemain|le soir meme|dans la foulee|le jour meme) (?:\w+ ){0,3}(?:travail|activites?|sport|bureau|vie)", r"(?:danser|sortir|diner|courir|nager|voyager|travailler|conduire|skier|bronzer|faire la fete|dinez|dansez|sortez|courez)(?: \w+){0,3} (?:le soir meme|le lendemain|des le lendemain|dans la foulee|dans l'heure)", r"(?:le soir|le soir meme|le lendemain),? (?:vous )?(?:dinez|dansez|sortez|courez|nagez|travaillez|etes au bureau)(?: \w+){0,3}", r"(?:le soir meme|le lendemain),? (?:vous )?(?:repren\w+|retourn\w+|etes) .. (?:travail|sport|bureau|activites?|vie|forme)",
    severity=Severity.RISK, unless=r"pas|ne |evit\w+|deconseill\w*|possible que|selon|sauf|souvent|generalement|parfois|peut|marche|rougeurs?|n'est|progressi\w+|risques?|ecchymoses?|peeling leger|delai",
)
TRACK = Denials(
    "fr", "complication incident accident", r"(?:jamais|aucune?|pas une seule|zero) (?:\w+ ){0,4}(?:complications?|incidents?|accidents?)(?: (?:\w+ ){0,5}(?:carriere|ans|annees|patients?|patientes?|interventions?))?", r"(?:jamais|pas) (?:\w+ ){0,3}(?:la moindre|une|de|aucune) complications?",
    unless=r"aucun acte|n'est|sans complication\?|signal\w+|rare\w*|a l'abri|exclu\w*|si |garanti\w*",
)
NO_HARM = r"pain|scars?|scarring|risks?|side effects?|downtime|bruis\w+|swelling|recovery(?: time)?|complications?|danger|marks?|needles? pain|discomfort"
ENGLISH = Denials(
    "en", "pain scar risk safe downtime side effect bruis swelling feel harmless recover no zero hurt", rf"(?:no|zero|without|never|not one|not a single|without any|0) (?:\w+ )?(?:{NO_HARM})(?:(?:,| and| or|, no|, zero| and no| and zero|, without)? (?:no |zero |any )?(?:{NO_HARM}))*", rf"(?:{NO_HARM}) ?-?free", r"(?:totally |completely |100% |virtually |absolutely )?(?:painless|scarless|riskless|harmless)", r"(?:totally|completely|100%|perfectly|absolutely|entirely) (?:safe|harmless|painless|risk-?free)", r"(?:won't|will not|don't|do not|can't) (?:even )?(?:feel|notice) (?:a thing|anything|it)", r"(?:doesn't|does not|won't|didn't) (?:even )?hurt", r"invisible scars?", r"back to (?:work|the gym|normal|your day) (?:the (?:same|next) day|immediately|right away|tomorrow|in an hour)", r"(?:never|no one has ever|nobody has ever|not one patient has) (?:had|reported|seen) (?:a |any )?(?:single )?(?:complication|problem|issue|bruise|reaction)s?", r"nothing to worry about",
    unless=r"no such thing|there is no|there's no|not (?:painless|scarless|risk-?free|completely|entirely|totally)|isn't|is not|never use|no surgery|no procedure|not without|usually|often|most|may|depend\w*|some people|lump|mole|spot|nodule|screening|manage|call us|smok\w+|if |without (?:asking|advice)|every|reduce|lower",
)
RULE = Rule(
    id="TRU-02",
    name="no-risk",
    severity=Severity.BREACH,
    citations=(
        cite("R.4127-39"),
        cite("R.4127-19-1"),
        cite("R.4127-35"),
        cite("R.4127-215-1"),
        cite("R.4312-68-1"),
    ),
    surfaces=EVERYWHERE - {Surface.REPLY},
    detect=any_of(NOTHING, LIGHT, SAFE, PAINLESS, SCAR, BACK, TRACK, ENGLISH),
    words={
        "fr": Words(
            "Acte présenté sans risque, sans douleur ou sans trace.",
            "Tout acte comporte des risques : les taire trompe la personne et fausse son consentement.",
            "Gonflement, ecchymoses et, plus rarement, infection sont possibles ; ces risques sont expliqués en consultation.",
        ),
        "en": Words(
            "A procedure is shown as free of risk, pain or trace.",
            "Every procedure carries risks; hiding them misleads people and spoils consent.",
            "Swelling, bruising and, more rarely, infection are possible; these risks are explained in consultation.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Blépharoplastie [[sans cicatrice ni douleur]] au centre.",
                "Cette [[technique est totalement indolore]].",
                "Un traitement [[sans aucun risque]], même l’été.",
                "[[Vous ne sentirez rien du tout]].",
                "Le laser [[ne présente aucun danger]] pour la peau.",
                "En quinze ans, [[jamais la moindre complication]].",
                "Une [[cicatrice invisible, c’est notre signature]].",
                "Nos [[injections sont 100 % sûres]].",
                "[[Zéro douleur, zéro trace, zéro stress]].",
            ),
            fine=(
                "Aucun acte n’est sans risque.",
                "Le laser n’est pas indolore, mais une crème anesthésiante aide.",
                "Il n’existe pas de chirurgie sans cicatrice.",
                "Les risques vous sont expliqués avant toute décision.",
                "« Sans douleur » : une promesse dont il faut se méfier.",
                "Un grain de beauté qui change, même indolore, doit être montré à un médecin.",
                "La cicatrice s’estompe en un an sans jamais disparaître tout à fait.",
                "Est-ce sans danger ? Non, comme toute injection.",
                "Prévenez le cabinet en cas de fièvre ou de douleur.",
            ),
        ),
        "en": Examples(
            flagged=(
                "A [[painless]] facelift, finally.",
                "[[No pain, no scars]], no worries.",
                "Our filler is [[completely safe]].",
                "[[Risk-free]] liposuction with [[zero downtime]].",
                "You [[won't feel a thing]].",
                "[[Scarless]] breast surgery in our clinic.",
            ),
            fine=(
                "No procedure is without risk.",
                "There is no such thing as scarless surgery.",
                "It is not painless, but a local anaesthetic helps.",
                "Bruising is common during the first week.",
                "A mole that changes, even a painless one, should be seen by a doctor.",
                "Is it completely safe? No, like any injection.",
            ),
        ),
    },
)

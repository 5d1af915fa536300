"""COM-01: discounts, packs, gifts and contests."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Mark, Rule, Severity, Words

# Other meanings: health promotion, a class of graduates, the supply of care, a share of patients.
OTHER = (
    r"promotion (?:de la|de l'|interne|\d{4})|(?:ma|sa|cette|meme) promotion|promo d'internat|(?:ma|sa) promo|health promotion|offres? de soins?|offre (?:sanitaire|medicale)|offres? (?:d'emploi|de poste)|"
    r"remise (?:en|a niveau|du|d'un|des|de diplome|a la sortie|de (?:documents|consignes))|(?:remises?|remise?s) (?:par (?:ecrit|courrier|le)|a (?:la fin|chaque|chacun|l'accueil|toute)|au moment|apres|avec|lors)|(?:est|sont|sera|seront|etre) (?:\w+ )?remise?s?\b|rembours\w+ (?:pour|en) partie|(?:devis|secretariat|numero|appel|test|3018|depistage) (?:\w+ ){0,3}(?:est |sont )?gratuit\w*|tout le monde y gagne|y gagne\w*|gagne\w* (?:en|le|la|du|de|des|sa|son) (?!une? )\w+|gagne \w+ ?[.,!]|(?:(?:passe\w*|present\w+|reussi\w*|prepar\w+|rat\w+|gagne) )(?:le |un |ce |son |leur )?concours|concours de (?:\w+|circonstances)|solde bancaire|(?:ici|cabinet|chez nous|soin|nous|here),? rien ne change|nothing (?:here )?is on sale|sales season|signed sales|solde de conges|cadeau empoisonne|soldes? de tout compte|concours (?:de medecine|d'internat|hospitalier|de praticien|de l'internat|de l'agregation)|"
    r"depistage (?:\w+ )?(?:est )?gratuit|gratuit\w* (?:pour les (?:femmes|hommes|personnes) de|et (?:confidentiel|anonyme|sans avance))|numero (?:vert )?gratuit|appel gratuit|vaccin\w*|assurance maladie|prise\w* en charge|"
    r"promotion of health|for sale|aftersales|big deal|good deal of|great deal|deal with|free of charge on the nhs|free from|free to ask|feel free|freely|free choice|sun[- ]free|fragrance[- ]free|smoke[- ]free|tax[- ]free|"
    r"don (?:du sang|d'organes)|screening is free|free screening|helpline|journees? portes|free app|gift of (?:life|organ)"
)
SHARE = (
    r"des (?:femmes|hommes|patient\w*|cas|francais\w*|gens|personnes|cancers|melanomes|operees?|chirurgiens|medecins|deces|complications|resultats|publications|comptes|recherches|adultes|enfants|internautes|fumeurs|volume|graisse|surface)|"
    r"mortalite|risque|recidive|incidence|selon|etude|taux|of (?:women|men|patients|cases|people|adults|surgeons|deaths|cancers|complications|uv)|rate|study|studies|survey|acide (?:salicylique|glycolique|hyaluronique a)|concentration|uv"
)
CUT = Cues(
    "",
    "% pourcent percent moitie off half demi cent",
    r"[-–] ?\d{1,2} ?(?:%|€)(?: .. (?:<act>|<zone>))?",
    r"(?:moins |jusqu'a |up to |save |economisez |profitez de |beneficiez de )\d{1,2} ?(?:%|pourcents?|pour cent|percent|per cent)(?: (?:off|de \w+))?",
    r"\d{1,2} ?(?:%|pourcents?|pour cent|percent|per cent) (?:de (?:remise|reduction|rabais|moins|discount|ristourne|promo)|offerts?|off|discount|moins chers?|reduction|less)(?: .. (?:<act>|<zone>))?",
    r"(?:moitie prix|half[- ]price|demi[- ]tarif)",
    r"(?:deuxieme|2e|2eme|seconde|2nd|second) (?:\w+ ){0,2}(?:a|at|for) (?:[-–] ?)?\d{1,2} ?(?:%|€)",
    r"[€£$] ?\d{2,4} off",
    r"\d{2,4} ?(?:€|euros) (?:de (?:remise|reduction|rabais|moins)|offerts?|remboursee?s?|d'economie)",
    unless=OTHER + r"|" + SHARE,
)
FRENCH = Cues(
    "fr",
    "promo offre offer offr remise rabais ristourne solde reduction cadeau gratuit concours tirage black cyber pack bon gagn tarif lot forfait jeu avantage deal prix giveaway bons french",
    r"(?:codes? |nos |notre |une |la |super |grosse |offre |en |petite |grande )?promos?(?: .. (?:<act>|<zone>|<month>))?",
    r"(?:en |notre |nos |grande |grandes |super )?promotions? (?:.. )?(?:<act>|<zone>|<month>|d'ete|ete|de noel|noel|du mois|speciales?|exceptionnelles?|sur|d'automne|de printemps|de rentree|jusqu'au|a ne pas|en cours)",
    r"(?:en|nos|notre|grandes?|belles?) promotions?",
    r"(?:une |notre |nos |l'|cette |d'une |mon |ma |la )*offres? (?:\w+ ){0,2}?(?:speciales?|exceptionnelles?|decouverte|duo|flash|de lancement|lancement|promotionnelles?|limitees?|bienvenue|du mois|du moment|du jour|parrainage|estivale|de noel|noel|rentree|fidelite|de printemps|printemps|irresistibles?|unique|de fin d'annee|ete|d'ete|anniversaire|vip|privilege|de rentree|etudiante?s?|imbattable|saint[- ]valentin|fete des meres|exclusives?|mariage|saisonniere|incroyable|valable|valables)(?: .. (?:<act>|<zone>|<month>))?",
    r"(?:une |des |nos |de |votre )?(?:remises?|rabais|ristournes?|reductions? (?:sur|pour (?:.. )?(?:<act>|<zone>)|exceptionnelles?|immediates?|speciales?|de (?:<percent>|<money>)|fidelite|valables?)|reduc|tarifs? (?:preferentiels?|reduits?|promotionnels?|speciaux|special|vip|privilegies?|degressifs?|etudiants?|de lancement|d'ami|exceptionnels?|negocies?)|prix (?:speciaux|special|promo|promotionnels?|reduits?|d'ami|de lancement|doux|exceptionnels?|casses?|sacrifies?|barres?))(?: (?:de|sur|pour|exceptionnelles?|fidelite|speciales?|immediate|aux|des|jusqu'au) .. \w+)?",
    r"(?:<zone>|<act>|seances?|consultations?|bilan|soins?|syringe|seringue|gomme|creme|serum|masque|retouche|diagnostic|kit|goodies|coffret|devis|visage|produit|rendez-vous|la (?:2e|deuxieme|seconde|3e|troisieme)|le (?:2e|deuxieme|second|3e|troisieme))(?: \w+){0,4} (?:est |sont |vous est |vous sera |c'est |= |vous )?(?:offerte?s?|gratuite?s?|gratos|cadeau|a gagner)(?: .. (?:<act>|<zone>|\d+ premier\w*|noel))?",
    r"\d+ (?:<zone>|<act>|\w+)(?: \w+){0,2} ?(?:=|achetee?s?|payee?s?|pour le prix|egale)[^.!?\n]{0,25}(?:\d|une?|offerte?s?|gratuite?s?)(?: .. (?:offerte?s?|gratuite?s?))?",
    r"(?:offerte?s?|gratuite?s?|gratos|en cadeau) (?:.. )?(?:pour (?:toute?|chaque|l'achat|tout|les \d+|vous|votre)|aux \d+ premier\w*|avec (?:toute?|chaque|votre|une?)|des (?:\d+|l'achat)|ce mois|en <month>|a l'occasion|a nos|jusqu'au|cette semaine|pour la)(?: \w+){0,2}",
    r"(?:on|nous|je|le cabinet|la clinique|l'equipe) (?:vous |t'|te )(?:offr\w+|fai\w+ cadeau)(?: \w+){1,4}",
    r"(?:faites[- ](?:lui|leur|vous)|offrez[- ](?:lui|leur)|offrez (?:.. )?(?:une?|des|la|l'|votre)|idee|idees|son|le plus beau|un beau|votre|glissez .. sapin) (?:.. )?(?:cadeaux?)(?: .. (?:<act>|<zone>|meres|noel|cheri\w*|sapin))?",
    r"(?:bons?|cheques?|cartes?) (?:cadeaux?|d'achat|de reduction)",
    r"(?:grand |super |petit |notre |un )*(?:jeu[- ]?)?concours(?: .. (?:<act>|<zone>|instagram|insta|gagner|noel))?",
    r"tirages? au sort",
    r"(?:la|le) (?:\d+ ?(?:e|eme|er|ere)|deuxieme|troisieme|seconde?|suivante?|derniere?) (?:\w+ )?(?:est |c'est )?(?:pour nous|on vous l'offre|cadeau de la maison|a moitie prix|a prix \w+|pour la maison)|cartes? (?:de )?(?:fidelite|vip|membre|privilege)|prix de groupe|(?:un|votre|son) bon (?:pour|de|d\'une?) (?:.. )?(?:<act>|<money>|seance|soin)|donn\w* droit (?:a|au|aux) (?:.. )?(?:<act>|<zone>|remise|cadeau|soin|seance|\w+)|points? (?:.. )?(?:echangeables?|cumul\w+|fidelite|convertibles?)|ne (?:paie\w*|payez|paye\w*|regle\w*) (?:que )?(?:.. )?(?:moitie|rien|<money>)|surprise (?:vous )?attend|(?:consultation|acompte|train|hotel|taxi|parking|transport|nuit) (?:\w+ )?(?:est |sont |vous est |sera )?(?:rembours\w+|deduit\w*|pris\w* en charge) (?:si|en cas|des|pour)(?: \w+){1,3}|(?:gates?|gatons?|gate|chouchoute\w*) (?:pour|par|nos|ses|avec)(?: \w+)?|(?:vous|te) gate\w*",
    r"(?:black[- ]?friday|cyber ?monday|cyber week|black week|french days|single'?s day|prime day|blackfriday|happy hours?)",
    r"(?:les |nos |des |en )?soldes?(?: d'\w+| sur .. (?:<act>|<zone>)| (?:arrivent|commencent|continuent|c'est|sont|ici|au cabinet))?",
    r"(?:a gagner|gagnez|gagne|tentez de gagner|remportez|remporter|pour gagner|faire gagner|fait gagner)(?: .. (?:<act>|<zone>|seance|soin|bon|consultation|cadeau|lot|\w+))?",
    r"(?:packs?|forfaits?|bundles?|combos?|menus?|formules?|box|coffrets?|lots? de) (?:\w+ ){0,3}?(?:a|mariage|ete|mariee|beaute|duo|<zone>|<act>|mommy|summer|noel|jeunesse|eclat|anti-?age|glow|promo|vip|all inclusive|tout compris|transformation|complet|de \d+ seances|decouverte|feminite|fraicheur)\b(?: .. <money>)?",
    r"codes? (?:promo|reduc\w*|avantage)(?: \w+)?",
    r"(?:bons? plans?|bonne affaire|bonnes affaires|super deal|deals?|giveaways?|vente flash|ventes? privees?|carte de fidelite|programme (?:de )?fidelite|points fidelite|cashback|liquidation|1 achetee?s?|destockage|prix casses|prix mini)(?: .. (?:<act>|<zone>))?",
    r"(?:au lieu de|<money> ?au lieu de) <money>",
    r"(?:<money>|\d+) au lieu de \d+",
    r"\d+ (?:seances?|injections?|zones?|seringues?|soins?) (?:pour le prix|au prix|pour \d+) (?:de |d')?\w*",
    r"consultations? (?:\w+ )?(?:offerte?s?|gratuite?s?)|(?:premiere|1ere) (?:consultation|seance|injection) (?:\w+ )?(?:offerte?s?|gratuite?s?)|deduite? de",
    unless=OTHER
    + r"|forfait (?:journalier|hospitalier|technique|18|24|patientele)|offre (?:de|d')? ?(?:soin|sante)|packs? (?:de glace|froid)|bloc|reductions? (?:mammaire|du volume|de la|d'une fracture|des risques|du risque|de risque|osseuse)|solde migratoire|lot de protheses|diagnostic gratuit|formation gratuite|webinaire gratuit|conference gratuite|application gratuite|entree (?:libre|gratuite)|guide gratuit|guide.*telecharger|atelier gratuit|inscription gratuite|brochure",
)
ENGLISH = Cues(
    "en",
    "free discount sale deal offer giveaway win gift bundle package special voucher black cyber coupon promo complimentary bogo save prize raffle price loyalty half bonus",
    r"(?:a |get |your |with a )?(?:free|complimentary|bonus|on the house) (?:\w+ ){0,2}?(?:<act>|<zone>|gift\w*|syringes?|touch[- ]?up\w*|goody bags?|consultations?|upgrade|serum|product|skincare|vial|units?|area|consults?|botox|facial\w*)(?: (?:with|when|for|if) .. \w+)?",
    r"(?:big |summer |our |flash |winter |massive |spring |in |black friday |christmas |january |annual |huge |end of \w+ )?sales?(?: on .. (?:<act>|<zone>)| now on| starts| ends)?",
    r"(?:exclusive |special |amazing |hot |great |best |our |bundle |package |incredible )+deals?(?: on .. <act>)?|deals? (?:on|of the|for) .. \w+",
    r"(?:special|limited[- ]time|exclusive|introductory|holiday|summer|new year|bogo|launch|promotional|christmas|valentine'?s?|mother'?s day|opening|back[- ]to[- ]school|spring|limited|student|amazing|our|new client|birthday|flash|this month'?s) offers?(?: on .. (?:<act>|<zone>))?",
    r"offers? (?:ends?|valid|expires?|available until|of the month|on)(?: \w+){0,2}",
    r"(?:\w+ )?discount(?:s|ed)?(?: codes?| on .. \w+| for .. \w+| .. <act>| rates?| prices?)?",
    r"giveaways?(?: .. (?:<act>|time|alert))?",
    r"(?:enter|chance|tag .. to|comment .. to|your chance) (?:to|and) win(?: .. (?:<act>|<zone>|\w+))?",
    r"win (?:a|an|your|free|one of|\d+)(?: .. (?:<act>|<zone>|\w+))?",
    r"gift (?:cards?|vouchers?|certificates?|sets?)",
    r"(?:perfect|ideal|best|ultimate) gift(?: .. (?:her|him|mum|mom|yourself|christmas|loved one))?",
    r"gift (?:yourself|her|him|mum|mom|someone)(?: .. <act>)?",
    r"(?:mommy |bridal |wedding |summer |glow |body |lip |value |treatment |our |the )*(?:bundles?|packages?)(?: (?:of|deal|deals|price|from|only|for) .. \w+)?",
    r"black friday|cyber monday|boxing day|prime day|happy hours?",
    r"promo(?:s|tions?|tional)?(?: codes?| prices?| on .. \w+)?",
    r"(?:coupons?|vouchers?|raffles?|prize draws?|loyalty (?:card|points|programme?|scheme|rewards?)|cashback)",
    r"(?:(?:third|second|2nd|3rd|next) (?:one |area |syringe |session )?(?:is )?(?:free|half price|on us|for nothing)|buy (?:one|two|1|2|\d),? (?:and )?get (?:one|1|\w+)(?: (?:free|half price))?|bogo|2[- ]for[- ]1|two for (?:one|the price)|3 for 2|\d for the price of \d)",
    r"(?:save|saving) (?:<percent>|<money>|big|up to)(?: on .. \w+)?",
    r"(?:was|instead of|normally|usually) <money>(?: now <money>)?",
    r"specials?(?: on .. (?:<act>|<zone>)| this (?:week|month)| of the month| for)|(?:monthly|weekly|holiday|botox|filler|summer|lip) specials?",
    unless=OTHER
    + r"|career|jobs? offer|free (?:webinar|talk|guide|leaflet|download|event|seminar|flap|graft|margins|edge|parking|wifi|course|skin cancer|check)|package leaflet|special (?:needs|care|thanks|attention|interest)|win[- ]win|donat|information package|nhs",
)
RULE = Rule(
    id="COM-01",
    name="commercial-offer",
    severity=Severity.BREACH,
    citations=(
        cite("R.4127-19"),
        cite("R.4127-24"),
        cite("R.4127-215-1", mark=Mark.PARTLY),
        cite("R.4312-68-1", mark=Mark.PARTLY),
    ),
    surfaces=EVERYWHERE,
    detect=any_of(CUT, FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Remise, cadeau, pack ou jeu-concours.",
            "La médecine n'est pas un commerce : ni ristourne ni avantage pour attirer vers un acte.",
            "Un devis est remis après consultation.",
        ),
        "en": Words(
            "Discount, gift, bundle or contest.",
            "Medicine is not a trade: no rebate or gift may draw people to a procedure.",
            "A written quote is given after a consultation.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Black Friday]] au cabinet : −[[20 %]] sur toutes les injections jusqu'à dimanche.",
                "Deux [[zones achetées, la troisième offerte]] !",
                "[[Jeu concours : gagnez une séance]] de laser en taguant deux amies.",
                "Faites-lui plaisir pour la fête des Mères avec notre [[bon cadeau]] peeling.",
                "Notre [[pack mariée]] : peeling, skinbooster et blanchiment pour 590 €.",
                "Cet hiver, la première séance d'épilation est à [[moitié prix]].",
                "Profitez de [[notre offre de rentrée]] sur le remodelage de la silhouette.",
                "Avec le code ETE25, bénéficiez d'[[une remise sur votre]] soin du visage.",
                "La [[consultation est offerte pour tout rendez-vous]] pris en janvier.",
            ),
            fine=(
                "La promotion de la santé est l'affaire de tous.",
                "Ma promotion d'internat se retrouve chaque année à Lille.",
                "L'offre de soins reste insuffisante dans notre département.",
                "Aucune remise n'est accordée sur un acte médical, c'est la règle.",
                "Une promotion sur une injection doit vous alerter : la médecine n'est pas un commerce.",
                "Cette technique réduit le saignement d'environ 20 % selon une étude de 2021.",
                "Le devis vous est remis après la consultation, et le temps de réflexion est de quinze jours.",
                "Le dépistage est gratuit pour les femmes de 50 à 74 ans.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Black Friday]] deal: [[20% off all lip treatments]].",
                "[[Giveaway time]]! Tag a friend for a [[chance to win a free facial]].",
                "Book two areas and get the [[third one free]].",
                "[[Our summer bundle includes filler]] and a peel for £299.",
                "[[Gift vouchers]] are available at reception for Mother's Day.",
                "[[Limited time offer on laser hair]] removal, use code GLOW.",
            ),
            fine=(
                "Health promotion is everybody's business.",
                "We do not offer discounts on medical procedures.",
                "A discount on an injection should make you wary: it is not allowed.",
                "About 20% of patients have some bruising in the first week.",
                "Feel free to ask questions in the comments.",
                "The written quote is given after the consultation.",
            ),
        ),
    },
)

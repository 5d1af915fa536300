"""TRU-09: money asked, or surgery fixed, before the fifteen days that follow the quote."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Denials, Together
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Surface, Words

PAY = r"virements?|acomptes?|arrhes|avances?|provisions?|cautions?|versements?|premier versement|depot de garantie|depots? de \d+|\d+ (?:euros|€) (?:a|pour)|somme|prepaiement"
OP = r"bloc|operation\w*|operatoires?|chirurgi\w+|intervention\w*|opere\w*|rhinoplasti\w+|liposuc\w+|lipo|lifting\w*|augmentation\w*|abdominoplasti\w+|blepharo\w*|otoplasti\w+|implants?|protheses?|date|dates|place|creneau|devis|opere|opera\w*|seins|nez|greffe\w*"
LAWFUL = (
    r"aucune? (?:acompte|somme|avance|contrepartie|arrhes|versement|depot)|pas d'(?:acompte|arrhes|avance)|pas de (?:depot|versement)|sans (?:acompte|arrhes)|n'est (?:demande|exige|du)\w*|ne peut|ne sont|n'est|interdi\w+|apres (?:le delai|les quinze|les 15|un delai|quinze|15)|delai (?:legal|de reflexion|de quinze|de 15|minimum)(?! (?:est )?(?:inutile|supprime|reduit))|15 jours (?:apres|entre|de)|quinze jours (?:apres|entre|de|suiv)|"
    r"impose|obligatoire|on ne (?:peut|vous)|jamais|avance de (?:frais|phase)|dispense d'avance|tiers payant|avances? (?:medicales?|scientifiques?|technologiques?|en|de la)|en avance|d'avance|somme toute|urgence\w*|non remboursable par|provisions? (?:alimentaires|pour)|en somme|fracture|accident|brulure|main|no deposit|fifteen days|15 days|law"
)
DEPOSIT = Claims("fr", "acompte arrhes avance provision caution versement depot paiement somme verse", rf"(?:{PAY})(?!\w)[^.!?\n]{{1,70}}?(?<!\w)(?:{OP})", rf"(?:{OP})(?!\w)[^.!?\n]{{1,60}}?(?<!\w)(?:acomptes?|arrhes|premier versement|depot de garantie|prepaiement)(?: de \d+ ?(?:%|€|euros)?)?", r"(?:versez|verser|reglez|payez|regler) [^.!?\n]{0,40}(?<!\w)(?:bloque\w*|reserv\w+|valid\w+|confirm\w+)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:date|place|bloc|intervention|operation|creneau)", r"acomptes? (?:\w+ ){0,2}(?:demande|exige|requis|a verser|non remboursable|obligatoire)s?", unless=LAWFUL)
CHEQUE = Claims("fr", "cheque", r"cheques? (?:de |d')(?:reservation|caution|acompte|garantie)(?!\w)[^.!?\n]{0,30}", unless=LAWFUL)
TRANSFER = Together("fr", r"reglement|moitie|paiement|solde|virements?|acomptes?|arrhes|versements?|\d[\d ]* ?(?:€|euros)", r"(?:confirm|reserv|bloqu|valid|garanti|fix)\w+", r"intervention|operation|bloc|chirurgie|date operatoire|date d'\w+|\w+plastie|liposuccion|lifting", unless=LAWFUL + r"|consultation \d+|honoraires|tarifs?|de \d[\d ]* a|entre \d|secteur")
SLOT = Together("fr", r"creneaux?|places?|dates?|desistements?|annulations?|trous?", r"operatoires?|au bloc|de bloc|bloc|operation|chirurgie", r"lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|cette semaine|ce mois|qui (?:veut|se lance|en veut|est partant\w*)|profitez|saisissez|derniere minute", unless=LAWFUL + r"|conference|congres|visite|infirmi\w+")
SWIFT = Together("fr", r"operee?s?", r"ven\w+|arriv\w+|decide\w*|consult\w+|vue|venue|devis|appel\w*|rendez-vous|contact\w*", r"lendemain|lundi|mardi|mercredi|jeudi|vendredi|samedi|48 ?h\w*|24 ?h\w*|trois jours|deux jours|dans la semaine|meme semaine|tout va vite|tout de suite", unless=LAWFUL + r"|consult\w+ les|ambulatoire|sorti\w*|opere (?:le|les)|rentr\w+ (?:chez|dormir)|douche\w*")
SOON = Claims(
    "fr", "oper bloc interven chirurg lipo rhino lifting augment seins nez express meme lendemain delai", r"oper(?:ee?s?|er|ons|ez|e) (?:\w+ ){0,2}(?:cette semaine|demain|(?:des )?le lendemain|la semaine prochaine|dans la (?:foulee|semaine)|sous (?:48|72|24) ?h\w*|sous (?:huit|8|7|sept|cinq|5|10|dix|trois|3|quelques) jours|en (?:48|72|24) ?h\w*|immediatement|en express|aussitot|sans attendre|le jour meme|la meme semaine|lundi|mardi|mercredi|jeudi|vendredi)",
    r"(?:on vous|nous vous|je vous) oper(?:e|ons|ent) (?:\w+ ){0,3}(?:semaine|demain|lendemain|vite|rapidement|jours|immediatement)", r"(?:desistement|place|creneau|date|trou|annulation)s? (?:\w+ ){0,3}(?:bloc|operatoires?|chirurgi\w+|operation)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:demain|cette semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|aujourd'hui|libere\w*|qui veut)", r"bloc (?:\w+ ){0,2}(?:demain|cette semaine|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi))(?!\w)[^.!?\n]{0,40}(?<!\w)(?:place|qui veut|libre|dispo\w*|profit\w+)", r"(?:consultation|devis|rendez-vous|rdv) (?:\w+ ){0,2}(?:et|puis|\+|,) (?:l'|une? |votre )?(?:operation|intervention|chirurgie|\w+plasti\w+|liposuccion|lifting|augmentation\w*|bloc)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:meme (?:jour|journee|semaine|visite|sejour)|48 ?h|24 ?h|lendemain|foulee)", r"devis (?:\w+ ){0,4}(?:matin|lundi|mardi|mercredi|jeudi|vendredi|aujourd'hui|signe)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:oper\w+|bloc|intervention)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:lendemain|soir|demain|jours? (?:apres|plus tard)|semaine|apres-midi)", r"(?:chirurgie|lifting|liposuccion|operation|intervention|rhinoplastie|augmentation mammaire)s? (?:\w+ )?(?:express|en urgence esthetique|immediates?|sans (?:delai|attente|liste d'attente|delai d'attente))", r"(?:pas|zero|sans) (?:d'|de )?(?:attente|delai|delais|delai de reflexion|delai legal)(?!\w)[^.!?\n]{0,50}(?<!\w)(?:oper\w+|chirurgi\w+|intervention|augmentation|liposuc\w+|rhinoplast\w+|lifting|bloc)", r"(?:oper\w+|chirurgi\w+|intervention|augmentation\w*|liposuc\w+|rhinoplast\w+|bloc)(?!\w)[^.!?\n]{0,50}(?<!\w)(?:sans (?:attendre|delai|attente|le delai)|pas d'attente|zero attente|sous (?:24|48|72) ?h\w*)",
    unless=LAWFUL + r"|sortie|rentr\w+ (?:chez|dormir|a la maison)|ambulatoire|retour|mangez|douche\w*|repas|visite|on vous appelle|main|urgence|chirurgien (?:est|sera)|conference|congres|journees? (?:portes?|de formation|d'etude|de cours)|teleconsultation|pansement",
)
DAYS = Claims(
    "fr", "lundi mardi mercredi jeudi vendredi samedi matin demain", r"(?:consultation|rdv|rendez-vous|devis|vue?s?) (?:\w+ )?(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|matin|aujourd'hui|ce matin)(?!\w)[^.!?\n]{1,30}(?<!\w)(?:oper\w+|bloc|intervention|chirurgie|lifting|lipo\w*|rhino\w*)(?!\w)[^.!?\n]{0,15}(?<!\w)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|soir|demain|apres-midi)", unless=LAWFUL + r"|de \d+ ?h|ouvert\w*|telephone|consulte\w*|consultations? (?:les|du|le) (?:\w+) et|operatoires? le",
)
WAIVER = Denials(
    "fr", "attendre attente quinze 15 delai decharge derog antidat renonc reflexion", r"(?:inutile|pas besoin|plus besoin|nul besoin) (?:d'|de )(?:attendre|respecter|patienter)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:15|quinze|delai|jours)(?!\w)[^.!?\n]{0,10}", r"(?:renonc\w+|derog\w+|contourn\w+|raccourci\w+|supprim\w+|saut\w+|zapp\w+|oubli\w+|ecourt\w+|reduir\w+|se passer|shunt\w+) (?:a |au |aux |le |les |du |des |ce )*(?:fameux |de )?(?:delai|15 jours|quinze jours|deux semaines)(?!\w)[^.!?\n]{0,20}", r"sign\w+ (?:\w+ ){0,2}(?:une )?(?:decharge|derogation)(?!\w)[^.!?\n]{0,50}", r"antidat\w+ [^.!?\n]{0,30}", r"delai (?:de reflexion |legal |de quinze jours )?(?:\w+ )?(?:reduit|ramene|raccourci|supprime) (?:a|de)? ?\w*",
    unless=r"interdi\w+|ne peut|impossible|illegal\w*|aucun\w* (?:derog\w*|decharge)|ne (?:permet|sert|signez|derog)\w*|personne|pas de derogation|jamais|nul |n'est|refus\w+",
)
ENGLISH = Claims(
    "en", "deposit surgery operat waiting wait tomorrow cooling lipo facelift", r"(?:\w+% |£\d+ |\$\d+ |€\d+ |small |non-?refundable |a )*deposit (?:\w+ ){0,4}(?:secures?|books?|holds?|required|reserves?|to (?:book|secure|hold|reserve))(?!\w)[^.!?\n]{0,40}", r"(?:pay|leave|put down)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:secure|book|hold|reserve)(?!\w)[^.!?\n]{0,20}(?<!\w)(?:surgery|date|slot|operation)", r"(?:surgery|operated|operation|facelift|lipo\w*|rhinoplasty|tummy tuck)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:tomorrow|next day|same (?:day|week)|this week|within (?:48|24|72) hours|on (?:monday|tuesday|wednesday|thursday|friday))", r"(?:surgery|operation|operating|theatre) (?:slot|date|spot|place)s? (?:\w+ ){0,3}(?:left|available|free|tomorrow|this week|on (?:monday|tuesday|wednesday|thursday|friday))(?!\w)[^.!?\n]{0,30}", r"(?:in theatre|on the table|operated on|under the knife) (?:by|before|within|this|next) (?:the )?(?:monday|tuesday|wednesday|thursday|friday|week|weekend|end of|days?|tomorrow)(?!\w)[^.!?\n]{0,20}", r"no (?:waiting|cooling[- ]off|reflection) (?:period|time|list)?", r"(?:skip|waive|no need for|forget) the (?:waiting|cooling[- ]off|fifteen|15|two)(?!\w)[^.!?\n]{0,20}",
    unless=r"no deposit|law|fifteen days (?:between|must|after)|cannot|not (?:allowed|taken)|never|go home|discharge\w*|lecture|talk|congress|recover\w*|bathroom|walk|waiting room",
)
RULE = Rule(
    id="TRU-09",
    name="no-waiting-period",
    severity=Severity.BREACH,
    citations=(cite("D.6322-30"), cite("L.6324-2")),
    surfaces=EVERYWHERE - {Surface.REPLY},
    detect=any_of(DEPOSIT, CHEQUE, TRANSFER, SLOT, SWIFT, SOON, DAYS, WAIVER, ENGLISH),
    words={
        "fr": Words(
            "Acompte ou opération avant la fin du délai de réflexion.",
            "En chirurgie esthétique, quinze jours suivent la remise du devis, sans dérogation possible ni somme demandée.",
            "Un délai de quinze jours suit la remise du devis ; aucune somme n’est demandée avant son terme.",
        ),
        "en": Words(
            "Money or surgery before the waiting period is over.",
            "In cosmetic surgery fifteen days follow the quote, with no exception and no payment before.",
            "A period of fifteen days follows the quote; no payment is asked before it ends.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Un [[acompte de 500 € réserve votre date de bloc]].",
                "Versez des [[arrhes pour votre rhinoplastie]].",
                "[[Consultation lundi, opération jeudi]].",
                "Vous pouvez être [[opérée cette semaine]].",
                "[[Inutile d’attendre les quinze jours]].",
                "[[Signez une décharge et on avance la date]].",
                "Une [[place se libère au bloc demain, qui veut]] ?",
                "[[Devis signé le matin, opérée le lendemain]].",
            ),
            fine=(
                "Aucun acompte n’est demandé avant quinze jours.",
                "La loi impose un délai de quinze jours après le devis.",
                "Après l’opération, vous rentrez chez vous le jour même.",
                "Nul ne peut renoncer au délai, même par une décharge.",
                "Les avances de la chirurgie réparatrice ont changé la prise en charge des brûlures.",
                "Consultations les lundi et jeudi, sur rendez-vous.",
                "Prévoyez un accompagnant pour la sortie.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[A £500 deposit secures your surgery date]].",
                "[[Facelift on Monday, surgery tomorrow]] if you like.",
                "[[No waiting period]] in our clinic.",
                "[[Pay now to hold your operation slot]].",
                "Consultation and [[surgery the same day]].",
                "[[A small deposit is required to book]].",
            ),
            fine=(
                "No deposit is taken before the fifteen days are over.",
                "The law sets fifteen days between the quote and surgery.",
                "Most people go home the day after surgery.",
                "The waiting room is open from eight.",
                "You cannot waive the fifteen days, even in writing.",
                "Bring a friend to take you home.",
            ),
        ),
    },
)

"""COM-02: urgency and scarcity that push to an act."""

from __future__ import annotations

from compliance.law import COMMUNICATION
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Surface, Words

OTHER = (
    r"vaccin|depistage|collecte|don du sang|melanome|grain de beaute|symptome|fievre|douleur|urgences?\b|le 15|112|samu|brulure|infection|webinaire|conference|colloque|formation|congres|inscription\w*|atelier|"
    r"saignement|consultez (?:vite|rapidement|sans attendre)|consulter (?:vite|rapidement|sans attendre)|chute|morsure|grossesse|suicid|emergency|999|911|screening|vaccine|symptoms?|fever|bleeding|mole\b|webinar|seminar|talk\b|pain\b|lump|soleil|sun\b|creme|protection|cicatrice|avant l'ete de"
)
FRENCH = Cues(
    "fr",
    "plus dernier derniere place creneau vite limite depech attend reserv jusqu tard premier maintenant agenda complet j- jour heure urgen rest dispo part file ferme rat manqu derniere",
    r"(?:il ne |il |ne |n'en )?(?:plus que|reste que|reste|restent|restent que|reste plus que|rest\w+ (?:encore |seulement |juste )?(?:que )?)(?: ?(?:seulement|encore|juste))? ?(?:\d+|une?|deux|trois|quatre|cinq|six|quelques|tres peu de|peu de) (?:\w+ )?(?:places?|creneaux?|rendez-?vous|rdv|disponibilites?|dates?|jours?|heures?|spots?|seances?|dispos?|consultations?)(?: .. (?:dispo\w*|<month>|noel|fetes|ete|vacances))?",
    r"(?:les |nos |mes |voici les |ultimes |toutes )*(?:derniere?s?|ultimes?|rares) (?:\w+ )?(?:places?|creneaux?|rendez-?vous|rdv|disponibilites?|dispos?|dates?|jours?|heures?|chances?|opportunites?|minutes?|appels?|seances?)(?: .. (?:<month>|noel|fetes|ete|vacances|profiter|dispo\w*|reserver))?",
    r"(?:places?|creneaux?|rendez-?vous|rdv|nombre de places|stock|stocks|seances?|quantites?|disponibilites?) (?:\w+ ){0,2}(?:tres )?(?:limitee?s?|comptee?s?|rares|partent vite|part(?:ent)? (?:tres )?vite|s'arrach\w+|s'envol\w+|se rempli\w+|fil\w+)",
    r"(?:mon |notre |l'|le |les )?(?:agenda|planning|carnet|creneaux|liste d'attente) (?:\w+ ){0,4}(?:se rempli\w+|complet\w*|presque plein|s'allong\w+|deborde|explose|plein|bientot plein|se ferme|vite)",
    r"(?:depeche\w*[- ]?(?:vous|toi)?|faites vite|hatez-vous|fonce[zr]?|precipite\w*-?(?:vous)?|grouill\w+|courez(?: .. (?:reserver|prendre))?|vite,? (?:vite|reservez|prenez|il|plus))(?: .. (?:creneaux?|places?|rdv|rendez-vous))?",
    r"(?:reservez|bloquez|prenez|inscrivez-vous|appelez|contactez-nous|profitez[- ]?en|profitez) (?:.. )?(?:vite|sans (?:plus )?(?:attendre|tarder)|des maintenant|tout de suite|immediatement|maintenant|avant (?:qu'il|le|la|les|noel|l'ete|fin|ce|dimanche|samedi|vendredi|lundi|demain|minuit)|rapidement|des aujourd'hui)(?: .. \w+)?",
    r"(?:n'attendez|n'attends|pourquoi attendre|ne tardez|ne laissez pas passer|ne ratez|ne manquez|ne passez|ne loupez|a ne pas (?:rater|manquer|louper)|a saisir)(?: (?:plus|pas|surtout pas|surtout))?(?: (?:.. )?(?:pour (?:\w+)|votre (?:chance|place)|cette (?:chance|occasion|opportunite|offre)|a cote|l'occasion|ca|l'opportunite|nos|notre|cette|demain))?(?: .. (?:<zone>|<act>))?",
    r"avant (?:qu'il ne soit|qu'il soit|que ce soit|qu'il n'y ait|que tout soit|la hausse|l'augmentation|l'afflux) (?:.. )?(?:trop tard|plus de places?|complet|pris|tarifs?)?",
    r"(?:jusqu'a|jusqu'au|uniquement|seulement|que|ce) (?:.. )?(?:dimanche|samedi|vendredi|lundi|mardi|mercredi|jeudi|minuit|week-end|weekend|demain|ce soir|soir|fin du mois)(?: (?:seulement|minuit|uniquement|inclus|soir|prochain))?(?:[^.!?\n]{0,30}(?:places?|creneaux?|reserv\w+|profit\w+|offre))",
    r"(?:pour )?(?:les|aux|reserve aux|les \w+) (?:\d+|cinq|dix|vingt) premier\w*(?: (?:inscrit\w*|patient\w*|a |appels?|personnes|client\w*|reservations?|messages?|arrive\w*))?",
    r"premiere?s? (?:arrivee?s?,? )?(?:premiere?s? )?(?:servie?s?|inscrite?s?)",
    r"(?:c'est )?(?:maintenant ou jamais|le moment ou jamais|derniere chance|dernier appel|il est (?:encore|bientot) temps|temps limite|duree limitee|compte a rebours|c'est le moment (?:de|d'|ou)(?: \w+){1,3}|c'est maintenant)",
    r"j[- ]?\d{1,2}\b(?:[^.!?\n]{0,40}(?:fin|offre|places?|derni\w+|reserv\w+))",
    r"plus (?:que|de) \d+ (?:jours|heures|h)\b(?: pour \w+)?",
    r"(?:il n'y en aura pas|il n'y aura pas) (?:de place )?(?:pour tout le monde)",
    r"urgent ?:? (?:.. )?(?:places?|creneaux?|desistement\w*|dispo\w*)",
    guarded=False,
    unless=OTHER,
)
ENGLISH = Cues(
    "en",
    "last only left hurry limited spots slots book miss wait fast filling soon chance before first ends final few running don't act",
    r"(?:only|just|last|final|few|\d+|there are only|one|two|three|a few|a handful of|very few|we have) (?:.. )?(?:days?|hours?) (?:left|remaining|to go)",
    r"(?:only|just|last|final|few|\d+|there are only|one|two|three|a few|a handful of|a couple of|very few|we have) (?:... )?(?:spots?|slots?|places?|appointments?|openings?|dates?|spaces?|chances?|availabilit\w+|vials?)(?: (?:left|remaining|available|remain|to go|before \w+|for \w+))?",
    r"(?:limited|filling up|going fast|selling|booking up|booked up) (?:\w+ )?(?:spots?|slots?|places?|availability|spaces?|appointments?|fast|quickly|out|time only|time|numbers|edition)",
    r"(?:spots?|slots?|places?|appointments?|diary|calendar|dates?|spaces?) (?:\w+ ){0,3}(?:fill\w*|go\w*|sell\w*|limited|running out|disappearing|almost (?:gone|full)|booking) ?(?:up )?(?:fast|quick\w*|out|soon)?",
    r"(?:hurry|act (?:now|fast)|be quick|don'?t (?:wait|miss|delay|sleep|hesitate)|why wait|last (?:chance|call|minute)|final (?:call|days|chance|hours)|now or never|time is running out|clock is ticking|while (?:slots|stocks?|supplies|spots|they) last|before it'?s too late|before they(?:'re| are)? (?:all )?gone|ends (?:tonight|soon|sunday|friday|monday|midnight|today|tomorrow)|first come|first \d+ (?:people|patients|clients|bookings|callers|to book)|today only|this week(?:end)? only|24 hours only|one day only)(?: .. (?:out|this|up|book|slot|spot))?",
    r"(?:book|call|reserve|secure|grab|claim|snag|dm) (?:.. )?(?:now|today|before|asap|fast|quick\w*|while|spot|slot|your spot|immediately|right away)(?: \w+){0,3}",
    guarded=False,
    unless=OTHER
    + r"|last (?:resort|longer)|one place|last \d+ (?:years|months)|only \d+ days of|a few days (?:after|later|of)|\d+ days (?:after|later|of|before)|cooling|reflection|within \d+|few (?:days|hours)|swelling|return to work|every \d+|for \d+ (?:days|hours)|\d+ days\b(?! left)",
)
RULE = Rule(
    id="COM-02",
    name="urgency",
    severity=Severity.RISK,
    citations=COMMUNICATION,
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Urgence ou rareté mise en scène.",
            "Presser le public pousse à un recours inutile aux soins et traite l'acte comme une marchandise.",
            "Les rendez-vous se prennent auprès du secrétariat.",
        ),
        "en": Words(
            "Staged urgency or scarcity.",
            "To hurry the public leads to unnecessary recourse to care and treats a procedure as goods.",
            "Appointments are made with the secretary.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Plus que 3 places en décembre]], [[réservez vite]] !",
                "[[Dernières disponibilités avant les fêtes]] : [[n'attendez plus pour votre lifting]].",
                "[[Dépêchez-vous]], [[mon agenda se remplit]] à toute allure.",
                "[[Places limitées]] : [[les 10 premières inscrites]] auront leur créneau.",
                "[[C'est maintenant ou jamais]] pour retrouver votre silhouette.",
                "[[Il ne reste que deux créneaux]] pour une injection cette semaine.",
                "[[Ne tardez plus]], les [[rendez-vous d'automne partent vite]].",
            ),
            fine=(
                "Devant un grain de beauté qui change, consultez sans attendre votre dermatologue.",
                "Les places sont limitées pour la conférence de jeudi à la faculté.",
                "Prenez le temps de réfléchir : rien ne presse.",
                "Collecte de sang : il reste des créneaux samedi matin.",
                "En cas de fièvre ou de douleur, appelez vite le 15.",
                "Le délai de réflexion est de quinze jours au minimum.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Only 3 slots left]] this month, [[book now]]!",
                "[[Last chance]] to get your lips done before Christmas.",
                "[[Hurry]], our [[diary is filling up fast]].",
                "[[Limited availability]]: [[secure your spot today]].",
                "The [[first 10 people to book]] will be seen in June.",
                "[[Don't wait]], [[spots are going quickly]].",
            ),
            fine=(
                "See a dermatologist without delay if a mole changes.",
                "Seats are limited for Thursday's public talk at the university: register online for the seminar.",
                "Take your time before you decide.",
                "Swelling lasts only a few days in most cases.",
                "Stitches are removed after 7 days.",
                "The cooling-off period is fifteen days at least.",
            ),
        ),
    },
)

"""What is safe to say to anyone: the things that may be "yours", the verbs that may have "you", the general turn."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re

MINE_FR = frozenset(
    ["sentiment", "sentiments", "accord", "aise", "message", "messages", "reserves", "reserve", "nuances", "nuance", "idees", "idee", "ton", "tonalite", "facon", "maniere", "avis", "commentaire", "commentaires", "retour", "retours", "note", "notes", "mot", "mots", "remarque", "remarques", "gentillesse", "soutien", "recommandation", "recommandations", "critique", "critiques", "mecontentement", "deception", "ressenti", "impression", "impressions", "colere", "attention", "comprehension", "disposition", "ecoute", "part", "opinion", "etoiles", "etoile", "encouragement", "encouragements", "compliment", "compliments", "bienveillance", "franchise", "honnetete", "temps", "publication", "temoignage", "temoignages", "courriel", "mail", "email", "question", "questions", "inquietude", "inquietudes", "preoccupation", "preoccupations", "sincerite", "lecture", "evaluation", "reaction", "texte", "analyse", "indulgence", "appreciation", "appreciations", "point", "points", "email", "frustration", "incomprehension", "insatisfaction", "emotion", "service", "suggestion", "suggestions", "interpellation", "initiative", "delicatesse", "generosite", "amabilite", "politesse", "enthousiasme", "demande", "medecin", "pharmacien", "dentiste", "professionnel", "place", "objectivite", "pensee", "pensees", "interet", "contribution", "contributions", "reponse", "ligne", "lignes", "louanges", "geste", "signalement", "observation", "observations", "convenance", "guise", "sensibilite", "vigilance", "precision", "precisions", "humour", "curiosite", "regard", "agacement", "etonnement", "doute", "doutes", "contact", "vie", "demarche", "reclamation", "plainte", "contrariete", "mail", "gratitude", "reconnaissance", "clarte", "adresse", "journee", "semaine", "week-end", "weekend", "soiree", "mecontentements", "ecrit", "propos", "enthousiame", "cote", "like", "partage", "abonnement"]
)
MINE_EN = frozenset(
    ["gp", "sake", "safety", "pharmacy", "review", "reviews", "lines", "line", "views", "reservations", "sincerity", "frankness", "candour", "candidness", "nuances", "tone", "ideas", "idea", "wishes",  "feedback", "words", "word", "comment", "comments", "message", "thoughts", "time", "kindness", "support", "concern", "concerns", "rating", "ratings", "stars", "star", "frustration", "anger", "discontent", "upset", "unhappiness", "disappointment", "note", "notes", "input", "opinion", "opinions", "compliment", "compliments", "recommendation", "recommendations", "email", "question", "questions", "suggestion", "suggestions", "understanding", "convenience", "honesty", "insight", "insights", "remarks", "remark", "post", "response", "privacy", "point", "view", "feelings", "feeling", "candor", "generosity", "encouragement", "gratitude", "consideration", "appreciation", "sentiments", "praise", "testimonial", "perspective", "call", "message", "own", "rights", "right", "day", "week", "weekend", "side", "interest", "observations", "reaction", "kindnesses", "effort", "sentiment", "thoughtfulness", "thoughtful", "positive", "feedbacks", "criticism", "dissatisfaction", "complaint", "complaints", "graciousness", "acknowledgment", "acknowledgement", "reply", "shout", "enthusiasm", "voice", "willingness", "attention", "assessment", "physician", "doctor", "dentist", "pharmacist"]
)
BETWEEN_FR = frozenset(
    ["seule", "seul", "unique", "gentil", "gentille", "gentils", "gentilles", "beau", "belle", "beaux", "belles", "charmant", "charmants", "tres", "seule", "seul", "unique", "autre", "tout", "si", "bon", "bons", "bonne", "bonnes", "precieux", "precieuse", "doux", "douce", "aimable", "aimables", "adorable", "adorables", "propre", "magnifique", "magnifiques", "sympathique", "grande", "grand", "merveilleux", "touchant", "touchants", "bienveillant", "bienveillants", "chaleureux", "chaleureuse", "premier", "petit", "petits", "aimablement", "nombreux", "encourageant", "elogieux", "positif", "positive", "franc", "sincere", "superbe", "beau", "joli", "jolis", "jolie", "jolies", "excellent", "excellente", "excellents", "honnete", "long", "delicat", "delicate", "legitime", "reel", "plus", "entiere", "profond", "precieuse", "precieuses", "constructif", "constructive", "constructives", "constructifs", "cinq", "5", "cher", "chere", "aimable"]
)
BETWEEN_EN = frozenset(
    ["earliest", "early", "favourable", "favorable", "nuanced", "frank", "considered", "kind", "very", "lovely", "generous", "wonderful", "great", "amazing", "thoughtful", "sweet", "nice", "honest", "valuable", "kindest", "positive", "recent", "5-star", "5", "five-star", "five", "star", "beautiful", "glowing", "warm", "gracious", "warmest", "helpful", "candid", "constructive", "open", "fantastic", "awesome", "incredible", "excellent", "heartfelt", "touching", "online", "encouraging", "supportive", "detailed", "own", "valued", "most", "many", "continued", "precious", "sincere", "first", "google", "personal", "stellar", "rave", "outstanding", "and", "or", "so", "kind,", "lovely,", "generous,", "gracious,", "negative", "other", "full", "flattering"]
)
POSSESSIVE_FR = re.compile(r"(?<![\w-])(?<!la )(?<!le )(?<!les )(?<!un )(?<!du )(?<!ce )(?:votre|vos|ta|ton|tes)\s+(?=((?:[\w-]+[ ,']*){1,4}))")
POSSESSIVE_EN = re.compile(r"(?<![\w-])your\s+(?=((?:[\w-]+[ ,']*){1,5}))")
WORDS = re.compile(r"[\w-]+")

YOU_FR = re.compile(r"(?<!rendez[-_ ])(?<![\w])(?:vous|tu|toi|t')(?![\w])|(?<!rendez)-(?:vous|tu)\b")
YOU_EN = re.compile(r"(?<![\w])(?:you|u|ya)(?![\w])")
SAFE_FR = re.compile(
    r"(?:\bje |\bj'|\bnous |\bon |\btiens a |\btenons a |\btenais a |\bsouhait\w+ |\bpermet\w+ de |\bplaisir de |\bvoudr\w+ |\b(?:equipe|cabinet|clinique|direction|docteur \w+|dr \w+|secretariat) )?"
    r"\b(?:ne |n')?(?:vous|te|t')(?: en| y)? ?(?:remerci\w+|souhait\w+|invit\w+|pri(?:ons|e|ent)|adress\w+|repond\w+|ecout\w+|lire|lit|lisons|dire|dis|dit|assur\w+"
    r"|rappel(?:ler|lerons|lera|lerai|er|erons|era)\b|(?:en )?(?:est|sommes|suis|sont|sait|savons|sais) (?:\w+ )?(?:reconnaissant\w*|gre)\b|envoi\w+ (?:ses|nos|mes|toutes?|de)|recontact\w+|contact\w+|renseign\w+|orient(?:er|era|erons)|inform(?:er|ons|e|era)|compren\w+|entend(?:re|ons|s)|renouvell?\w+|present\w+|conseill(?:ons|e)|encourag\w+|exprim\w+|joindre"
    r"|donn(?:er|erons|era) (?:toute|davantage|plus|des|les)|apport(?:er|erons|era)|indiqu(?:er|era|erons)|demand(?:ons|e|er)|sommes (?:\w+ )?reconnaissant\w*|suis (?:\w+ )?reconnaissante?|embrass\w+|salu\w+|garanti\w+|rejoign\w+|doi(?:t|vent)|promet\w+|proposons? (?:de (?:nous |me )?(?:contacter|joindre|ecrire|prendre contact|appeler)|d'(?:en|echanger|appeler)|un (?:echange|entretien|contact))|avons (?:bien )?(?:lue?|entendue?|comprise?|repondu|ecrit|adresse)|ai (?:bien )?(?:lue?|entendue?|comprise?|repondu|ecrit)|(?:recevoir|rencontrer|revoir) pour (?:en )?(?:parler|echanger|discuter)|accord(?:er|ons) (?:un|toute))"
    r"|\b(?:attention|interet) que vous portez|\b(?:vous|tu) (?:ne )?(?:pouvez|peux|pourrez|pourriez|souhait\w+|desir\w+|voul\w+|comprendrez|comprenez|le (?:souhait\w+|desir\w+|voul\w+|pouvez)|en (?:souhait\w+|voul\w+|doutez)|avez (?:\w+ )?(?:la possibilite|le droit|droit|des questions|une question|des interrogations|besoin|le loisir|toute latitude|d'autres|raison de (?:le dire|nous ecrire))|etes (?:bien entendu |cordialement |toujours )?(?:libres?|invitee?s?|en droit)|exprim\w+|ecriv\w+|soulev\w+|trouverez|trouvez|savez|n'hesitez|serez (?:rappele|ecoute|recontacte|repondu|mis)\w*|posez|signalez|formulez|evoquez|partagez|avez (?:\w+ )?(?:pris (?:\w+ )?(?:le temps|quelques|la peine|un moment|l'initiative)|laisse|ecrit|publie|redige|exprime|poste|signale|souleve|formule|depose|emis|bien voulu)|ayez (?:pu )?(?:pris|bien voulu)|soyez (?:\w+ )?(?:entendue?|connue?)|remerci\w+|indiqu\w+|preferez|aurez (?:des|une|besoin)|faites (?:part|etat)|laissez|lisez|le dites)"
    r"|\b(?:avec|a|pour|de|vers|chez|aupres de|entre|envers) vous (?:lire|ecouter|entendre|repondre|joindre|rappeler|contacter|parler|renseigner|informer|aider a)"
    r"|\b(?:echang\w+|parl\w+|discut\w+|dialogu\w+|point|rediscut\w+|entreten\w+|convers\w+|contact)\b(?: [\w']+){0,4} avec vous"
    r"|\b(?:merci|mercis|journee|soiree|bien|semaine|week-end|weekend|pensees|fetes|annee|bonjour|bravo|route|noel|ete|vacances|cordialement|remerciements?|continuation|bises?|bisous?|salutations|chaleureusement|amicalement|sincerement|respectueusement) (?:a|aupres de) (?:vous|toi)\b|\b(?:gentil\w*|aimable|sympa\w*|adorable|chou|mignon\w*) (?:a|de) (?:vous|toi|votre part|ta part)|^a vous (?:aussi|egalement)|\ba vous (?:tous|toutes)|\bmerci (?:a )?toi\b"
    r"|\b(?:adressez|rapprochez|tournez|renseignez|sentez|dirigez|exprimez|pouvez|souhaitez|souvenez|permettez|rassurez|voulez)-vous\b|\bpres de chez vous|\bs'il (?:vous|te) plait|\bsvp\b|\bcontact (?:avec|de) vous|\bprendre contact|\bde vous a moi|\ba chacun d'entre vous|\bn'hesitez|\b(?:tu as|vous avez) (?:bien |tout a fait |eu )?raison de (?:poser|demander|signaler|le dire|souligner|rappeler|nous)|\bvous (?:est|sont) (?:toujours |systematiquement |alors )?(?:remis|communiqu|donne|present|expliqu|propos|ouvert|accessible|reserv)\w*|\bpren(?:ez|ds) (?:bien )?soin de (?:vous|toi)"
)  # fmt: skip
SAFE_EN = re.compile(
    r"\b(?:could|can|would|will) you (?:please|kindly|be so kind)\b|\b(?:god )?bless you\b|\bhears? you\b|\bthanks?(?: to)? ?(?:you|u)\b|\bsends? you (?:our|its|their|his|her|my|warm|kind|cordial|best|every)|\byou (?:write|make|see|put|hold|have our)\b|\bobliged you\b|\bthanking you\b|\byou(?:'re| are) (?:very |most |always )?welcome(?: to (?:call|contact|email|write|reach|speak|discuss|get in touch|ask|message|visit our website))?\b(?! (?:here|back|in|at))"
    r"|\byou(?:'ve| have)? (?:\w+ )?made (?:our|my|us|the)(?: \w+){0,3} (?:day|smile|week|happy|blush|morning)\b|\b(?:is|are) (?:\w+ )?(?:given|sent|provided|explained|offered|available|open) to you\b|\bhow you feel\b|\byou (?:can|could|may|might|would|'d|wish|want|prefer|have (?:any |a |other |further |more |additional )*(?:questions?|concerns?|suggestions?|feedback|comments?|thoughts)|need (?:to (?:talk|speak|reach|contact)|anything|any|assistance|further)|feel (?:free|this way|that way|comfortable (?:sharing|contacting|calling|speaking))|wrote|took the time|are (?:unhappy|dissatisfied|upset|disappointed|frustrated|willing|able|interested)|know|raise|express|share|shared (?:this|your|these|it)|posted|mention|say|'ll (?:find|understand)|will (?:find|understand)|can (?:find|reach)|left (?:us|this|a)|took (?:a|the) (?:moment|time)|took time|ever (?:have|need)|so (?:desire|wish)|choose to (?:call|contact|reach)|understand|do)\b"
    r"|\b(?:contact|reach(?: out)?(?: to)?|call|speak(?:ing)? (?:to|with)|hear(?:ing)? (?:back )?from|talk(?:ing)? (?:to|with)|listen(?:ing)? to|email|respond(?:ing)? to|reply(?:ing)? to|wish(?:ing)?|invite|encourage|urge|ask|let|assure|appreciate|connect(?:ing)? with|touch with|bless|get back to|chat with|direct|conversation with|communicate with|meet with|discuss (?:this|it|your \w+|these|any \w+) (?:\w+ )?with|answer|hear) you\b"
    r"|\b(?:would|can|will|could|'d|'ll|be|to) (?:\w+ ){0,4}?(?:assist|help|offer|provide|give|send|tell|support) you\b|\b(?:kind|sweet|nice|thoughtful|generous|gracious|lovely|good) of you\b|\byou(?:'re| are) (?:so |very |too |most |all )*(?:kind|sweet|generous|thoughtful)\b|\b(?:always|are|'re) here for you\b|\b(?:thanks?|thank|wishes|regards|best|day|same|grateful|lot|holidays?|season|weekend|year|much|out|back|apologi[sz]e|goes|gratitude|say) (?:to|from|for) you(?= (?:and yours|too|for (?:taking|the|your|sharing|writing|leaving|this|posting|these|such))|[.!,]|$)|\byou (?:for (?:taking|the|your|sharing|writing|leaving|this|posting|these|such|reaching|bringing|letting|reviewing|rating|giving us (?:5|five|such|a))|too|all|both|guys|so much|again|very much|rock)\b"
)  # fmt: skip
GENERAL = re.compile(
    r"\b(?:en general|de (?:facon|maniere) generale|generalement|chaque|chacune?|toute (?:personne|intervention|operation|chirurgie|injection|seance)|toutes? les|tous les|tout (?:patient\w*|acte|rendez[-_]vous|usager|le monde)|les patient\w*|nos patient\w*"
    r"|toujours|souvent|peut|peuvent|possible|habituellement|la plupart|une personne|une (?:consultation|intervention|operation|chirurgie|injection|grossesse)|n'engage|selon|il arrive|parfois|systematiquement|avant tout|varient?|certain\w*|en moyenne|quiconque|n'importe"
    r"|aucune? (?:medecin|chirurgien|soignant|chirurgie|operation|acte|intervention|traitement|soin|resultat|promesse|technique)|second avis|\w+ obligation|obligations?|legale?s?|exigences?|un medecin|la loi|le code|les regles|usuellement|d'ordinaire|des patients|quelqu'un|notre metier|le public|n'envoyez pas|ne pas envoyer"
    r"|in general|generally|every(?:one|body)?|each|all (?:patients|our|of our|visitors|people|feedback)|any(?:one)?|patients|people|usually|always|often|may|might|typically|varies|vary|sometimes|possible|never want|no (?:operation|surgery|procedure|treatment|surgeon|doctor|result|two)|policy|as a rule|some(?:one)?|a person|routinely)\b"
)
SECRECY = re.compile(
    r"\bsecret (?:medical|professionnel)|\btenue?s? (?:au|par le) secret|\b(?:le|au) secret\b|\bconfidentialit\w+|\bni (?:de )?(?:confirmer|infirmer|commenter)|\b(?:confirmer|dire|reveler|indiquer) (?:ou (?:non|d'infirmer) |si )"
    r"|\bloi (?:nous |m')?interdit|\brien (?:verifier|confirmer|commenter)|\bne (?:signifie|confirme|prejuge|vaut)\b|\bprivacy (?:law|laws|rule|rules|regulation|regulations)|\bhipaa\b|\bpatient (?:privacy|confidentiality)|\bconfidential\w*|\bconfirm n?or deny"
    r"|\b(?:neither|cannot|can't|can not|unable to|not able to|never|not) (?:\w+ ){0,3}?(?:confirm|deny|acknowledge|comment on|discuss|verify|disclose|address) |\bdoes not confirm|\bwhether (?:or not )?(?:any|some|a person|an individual|someone|anyone|the)|\bto protect (?:everyone|patient|the)"
    r"|\bne (?:pouvons|peux|pouvant|repondons|commentons|commente|reponds)\b[^.!?\n]{0,40}\b(?:public\w*|situation|ici|ligne|avis|personnelle|individuel\w*)"
)
CONDITION = re.compile(
    r"\bsi (?:une?|des|le|la|l'\w+|quelqu'un) ?\w* ?(?:est|a|ont|sont|etait|avait|survient|arrive|\w+)|\bsi (?:vous|tu|vos|votre|une personne|la personne|l'auteur|d'aventure) ?(?:etes|avez|estimez|souhait\w+|consider\w+|desir\w+|voul\w+|pensez|l'estimez|le souhait\w+|le desir\w+|en (?:ressentez|avez)|etiez|deviez|pouvez|preferez|concernee?|rencontrez|ressentez|jugez)"
    r"|\bif (?:you|anyone|someone|any|a person|there|this)\b|\bshould (?:you|anyone)\b|\b(?:whether|in case) you\b|\bpour (?:toute|tout)\b|\btoute personne|\bquiconque|\banyone (?:who|with)|\bla personne concernee"
)
WHOLE = re.compile(
    r"^[\s\"'(\-*]*(?:(?:bonjour|bonsoir|hello|hi|dear|hey|cher\w*|chere\w*|good (?:morning|afternoon|evening)|coucou|salut)\b(?:[ ,]+[\w'-]+){0,4}[ ,!.]*"
    r"|(?:(?:bien |tres )?cordialement|sincerement|amicalement|confraternellement|respectueusement|salutations|sincerely|regards|(?:kind|warm|best|kindest|warmest) (?:regards|wishes)|best|cheers|yours \w+|warmly|respectfully|gratefully|bien a vous|(?:tres |bien )?chaleureusement)\b[^.!?\n]{0,60}"
    r"|(?:(?:le|la|the|l')? ?(?:equipe|secretariat|direction|cabinet|clinique|centre|team|office|management|staff|practice|manager|docteur|doctor|dr|pr|mme|m)\b[^.!?\n]{0,50}))[\s.!,]*$"
)
PEOPLE = re.compile(
    r"\b(?:chaque|chacune?|toute personne|tous les|toutes les|nos patient\w*|les patient\w*|des patient\w*|une personne|tout (?:patient|le monde|usager)\w*|quiconque|le public|certaines personnes"
    r"|(?<!from )every(?:one|body)?(?! (?:minute|moment|second|bit|day|single|step|word))|each(?! other)|all (?:of )?(?:our )?(?:patients|visitors)|our patients|any(?:one|body)|people|a person|patients)\b"
)
SECOND = re.compile(r"(?<!rendez-)(?<!\w)(?:vous|votre|vos|tu|toi|ton|ta|tes|t'|you|your|yours|yourself|yourselves|u)(?!\w)")
KIND = re.compile(
    r"\b(?:messages?|avis|commentaires?|retours?|mots|lignes|notes?|etoiles?|remarques?|critiques?|encouragements?|compliments?|gentil\w*|suggestions?|lire|lu|lisons|ecrire|ecrit|ecrivez"
    r"|telephon\w+|joignable\w*|contact\w*|joindre|courrier|mail|adresse|site|secretariat|standard|ouverte?s?|fermee?s?|horaires?|lundi au|parking|urgence, composez|ordre des medecins|conciliation|mediat\w+"
    r"|secret|confidentialit\w+|public\w*|en ligne|en prive|anonym\w+|devis|honoraires|tarifs|delai de reflexion|journee|soiree|continuation|fetes|annee|merci|mercis"
    r"|reviews?|feedback|comments?|words|stars?|5-star|rating|note|praise|input|suggestion|call(?:s|ing)?|phone|email|website|reach(?:ed)?|manager|privately|hipaa|privacy|confidential\w*|online|policy|posted|hours"
    r"|thanks?|thank|appreciat\w+|kind(?:ness)?|read(?:ing)?|writ(?:e|ing|ten)|criticism|concerns?|day|weekend|complaints?|fees?|billing|parking|closed|open)\b"
)
PRAISED = re.compile(r"\b(?:best|greatest|love|such|these|those|sweetest|favorite|aussi|si|meilleure?s|merveilleu\w+) (?:\w+ )?patient\w*|\bpatient\w* (?:aussi|si|en or|formidable\w*|adorable\w*)")
CONTENT = re.compile(
    r"\b(?:videos?|posts?|publications?|articles?|lives?|contenus?|podcasts?|reels?|webinaires?|webinars?|conferences?|livre|newsletter|episodes?|content(?! (?:que|de|d'|pour))|blog|stor(?:y|ies)|infographies?|explications|sujet|topic|explanation|channel|chaine)\b"
)
# Sending somebody to a doctor of their own says nothing of having been one.
ELSEWHERE = re.compile(
    r"\b(?:your|a|ton|votre|un|une|le|son) (?:own |local |usual |family )?(?:gp|doctor|physician|pharmacist|dentist|dermatologist|midwife|medecin|pharmacien|dentiste|dermatologue|sage-femme|generaliste)\b"
    r"|\b(?:can't|cannot|can not|don't|do not|won't) (?:\w+ )?(?:advise|diagnose|give (?:\w+ )?(?:advice|an opinion)|answer|comment)\b|\b(?:donner|donne|donnons) (?:\w+ )?(?:d'avis|avis|de conseil|d'opinion)\b|\b(?:a|une|la) consultation\b|\ben consultation\b|\b(?:seul un|only an) (?:examen|exam\w*)"
)
DATED = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ton tour|votre tour|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|your turn)\b"
)
EVENTS = re.compile(
    r"\b(?:videos?|posts?|publications?|articles?|lives?|podcasts?|reels?|webinaires?|webinars?|conferences?|newsletter|episodes?|blog|infographies?|stor(?:y|ies)|open day|portes ouvertes|congres|congress|stream|marathon|concours|baccalaureat|quiz|series|serie)\b"
)
CARED = re.compile(
    r"\b(?:rendez[-_]vous|rdv|consult\w*|opera\w+|opere\w*|interven\w+|visite|venue?s?|passee?|recue?s?|resultats?|seances?|soins?|traitements?|traitee?s?|suivi\w*|soignee?s?|dossier|cicatri\w*|apres|depuis|avant|lors|patient\w*|cabinet|clinique|chez nous|controle|injec\w+"
    r"|appointments?|surger\w+|visit\w*|came|come|results?|sessions?|treat\w*|seen|saw|procedures?|chart|care|healing|recover\w+|office|clinic|after|since|before|during|follow-up|injec\w+)\b"
)
FORMULA = re.compile(
    r"^\W*(?:pren(?:ez|ds) (?:bien )?soin de (?:vous|toi)|(?:tres |bien )?(?:cordialement |chaleureusement )?a vous|bien a (?:vous|toi)|merci (?:beaucoup )?a (?:vous|toi)|(?:une )?(?:tres )?(?:belle|bonne|excellente|douce) (?:fin de )?(?:journee|soiree|semaine|continuation|annee|fin d'annee) a (?:vous|toi|tous)"
    r"|(?:nous|je|toute l'equipe|l'equipe) vous souhait\w+ (?:une |un |de )?(?:tres |bon |bonnes? )?(?:belles?|bonnes?|excellentes?|joyeu\w+)? ?(?:fetes|journee|soiree|semaine|fin de semaine|week-end|annee|fin d'annee|continuation|fin de journee)(?: de fin d'annee)?"
    r"|take (?:good )?care(?: of yourself)?|(?:we |i )?wish(?:ing)? you (?:well|all the best|the best|a (?:\w+ )?\w+ (?:day|week|weekend|evening|year|holiday|season)|(?:a )?happy \w+)|all the best to you|have a \w+ \w+|thank you (?:again|so much|very much)|you(?:'re| are) (?:very |most )?welcome)\W*$"
)

"""COM-10: undignified tone or staging."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Surface, Words

FRENCH = Cues(
    "fr",
    "dans bloc endormi blague mdr lol rigol nichon cul sexy twerk challenge choregraph tiktok bimbo gros humour anesthesi patient sein fesse bombe fete selfie chirurgien bistouri vanne moqu cochon bonnet baleine rire marr canon",
    r"(?:on |nous |l'equipe |toute l'equipe |je |petite |notre |la |une )*(?:dans\w*|choregraphie|choré|twerk\w*|challenge|flash ?mob|lip ?sync|playback|deconn\w+|fait la fete|faisons la fete|s'eclate|s'amuse|rigol\w+|delir\w+|tiktok) (?:\w+ ){0,6}(?:au bloc|en salle d'op\w*|dans le bloc|bloc operatoire|pendant (?:que|l'op\w+|l'interv\w+|l'anesth\w+)|autour (?:de la|du) patient\w*|avant d'operer|patient\w* (?:\w+ )?(?:dort|endormi\w*)|en pleine (?:operation|intervention)|entre deux (?:seins|nez|liposuccions?|operations?|patient\w*|incisions?))(?: (?:\w+ ){0,4}(?:dort|endormi\w*|anesthesi\w*))?",
    r"(?:au bloc|en salle d'op\w*|bloc operatoire|pendant l'anesth\w+|patient\w* (?:\w+ ){0,3}(?:dort|endormi\w*|sous anesthesie|ronfl\w*))[^.!?\n]{0,60}(?:dans(?:e|ons|er|ent)\b|choregraphie|challenge|tiktok|twerk|blagues?|rigol\w+|fous? rires?|fete|selfie|chantons|karaoke|mdr|lol|ambiance|dj|delire|pari|se marre|on s'amuse)",
    r"(?:patient\w*|elle|il|<who>) (?:\w+ ){0,2}(?:dort|endormi\w*|ronfl\w+)[^.!?\n]{0,40}(?:nous|on|selfie|dans\w+|rigol\w+|mdr|lol|pendant)",
    r"(?:nichons?|nibards?|lolos|roberts|airbags?|obus|boobs|gros cul|boule[s]? de|popotin|teub|seins de (?:star|ouf|folie|bimbo)|gros seins|cul (?:de|d'|bombe|parfait)|bonnet [d-h]|fesses (?:de|d'|a la) (?:kim|kardashian|reve|bresilienne|bombe|star)|plan cul|poulette|bonnasse|bonne a|bombasse|bombe (?:sexuelle|anatomique)|milf|bimbos?|cougar)(?: \w+)?",
    r"(?:blague|vanne|devinette|humour|joke|meme|charade)s?\b[^.!?\n]{0,80}(?:chirurg\w+|bistouri|botox|seins?|liposuc\w+|patient\w*|grosse?s?|bloc|nez|esthetique|silicone)(?: \w+)?",
    r"(?:la |une |sa |cette |quel |sacre |le |enorme |ce )*(?:baleine|cachalot|vache|mamie|thon|cageot|boudin|saucisse|dumbo|cyrano|pinocchio|sorciere|pelican|bulldog|shar[- ]pei|raisin sec|vieille peau|planche a pain|oeufs? au plat|gant de toilette|gants de toilette|bouee)(?: \w+)?[^.!?\n]{0,50}(?:😂|🤣|mdr|lol|ptdr|patient\w*|liposuc\w+|operation|rhinoplastie|seins?|lifting|bistouri|chirurg\w+|nez|ventre|poitrine|bloc|bye)",
    r"(?:😂|🤣|mdr\b|ptdr|\blol\b|haha+|hihi)[^.!?\n]{0,80}(?:patient\w*|liposuc\w+|graisse|bourrelets?|seins?|nez|fesses|bloc|bistouri|ventre|cellulite|opere\w*|botox|gras)|(?:patient\w*|liposuc\w+|litres? de graisse|bourrelets?|seins?|gros nez|fesses|bistouri|cellulite|opere\w*|gras)[^.!?\n]{0,80}(?:😂|🤣|\bmdr\b|\bptdr\b|\blol\b|haha)",
    r"(?:nez|seins?|fesses|ventre|oreilles|cul|gras|tronche|tete|bouche|levres) (?:\w+ ){0,3}(?:de (?:sorciere|cochon|perroquet|canard|clown|patate|dumbo|cyrano|vache|mamie|baleine|merou|poule)|en (?:patate|chou|gant)|comme (?:un|une) (?:patate|baleine|ballon|camion|montgolfiere|pneu))",
    r"(?:<zone>|culotte de cheval|bouee|kilos|poignees|bonnets?|gabarit|poids|valises)[^.!?\n]{0,80}(?:😂|🤣|🤭|😜|😅|\bmdr\b|\blol\b|haha)|(?:😂|🤣|🤭)[^.!?\n]{0,60}(?:<zone>|culotte de cheval|kilos|patiente?)",
    r"(?:elle|il|une dame|patiente?|un monsieur|une femme|cliente)\b[^.!?\n]{0,120}(?:😂|🤣|🤭)",
    r"(?:se moquer|on se moque|moquons|rions|on rit|on se marre|on se fend) (?:.. )?(?:patient\w*|nez|seins|graisse|corps|clientes?|gros\w*|ventre|complexes?)",
    r"(?:patient\w*|medecins?|docteur|chirurgien\w*|infirmieres?|blouse|seringue) (?:\w+ ){0,3}(?:sexy|hot|canon|torride|coquine?s?|en bikini|en lingerie|nue?s?|seins nus|topless|en string)|(?:sexy|hot|torride|coquin\w*) (?:\w+ ){0,2}(?:doc\b|docteur|chirurgien\w*|infirmieres?|injection\w*|bloc|nurse)",
    r"(?:litres?|kilos?|kg|bocal|seaux?) (?:\w+ )?(?:de )?(?:graisse|gras|lard)[^.!?\n]{0,60}(?:😂|🤣|🤮|record|beurk|degueu\w*|trophee|pari|bougies?|burger|champagne|devinez|fondue|friture|beurre|yumm?y|miam)",
    unless=r"ne (?:dansons|dansez)|danseu|danse[- ]therapie|etude sur la musique|pas de selfie|sans moquerie|ecole de danse|risque|apres une augmentation|reprise (?:de la danse|du sport)|pratiquer la danse",
)
ENGLISH = Cues(
    "en",
    "danc asleep joke lol twerk challenge boob sexy hot tiktok funny laugh under theatre operating fat butt booty haha nose whale selfie party tits bimbo",
    r"(?:danc\w+|twerk\w*|tiktok(?:ing|s)?|challenge|lip[- ]?sync\w*|flash ?mob|goofing|messing|partying|party|singing|karaoke|having fun|joking|laughing|selfies?) (?:\w+ ){0,6}(?:in (?:the )?(?:or\b|operating|theatre|theater|surgery)|while (?:.. )?(?:asleep|under|sleeping|out cold|patient|operat\w+|sedat\w+)|(?:around|over|next to|with) (?:.. )?(?:patient|asleep|unconscious|sedated)|mid-?(?:op|surgery)|between (?:boob|nose|lipo|surger|tummy)\w*)(?: .. (?:asleep|under|out|sleeps))?",
    r"(?:patient|she|he) (?:\w+ ){0,3}(?:asleep|under|sleeping|out cold|knocked out|snor\w+|sedated|unconscious)[^.!?\n]{0,50}(?:danc\w+|us\b|we\b|selfie|tiktok|laugh\w*|party|joke|fun|meanwhile|twerk)",
    r"(?:operating (?:room|theatre|theater)|\bor\b|theatre)[^.!?\n]{0,40}(?:danc\w+|twerk\w*|tiktok|challenge|party|vibes|karaoke|jokes?|dj)",
    r"(?:tits|titties|boobies|knockers|melons|jugs|fat ass|bimbos?|hotties?|milf|thicc|big booty|bubble butt|badonkadonk|double d'?s|rack|dat ass)(?: \w+)?",
    r"(?:jokes?|funny|hilarious|meme|banter|lol|lmao|haha+|😂|🤣)[^.!?\n]{0,60}(?:patient\w*|fat\b|boobs?|nose|butt|lipo\w*|surgery|belly|flab|wrinkl\w+|saggy|old)|(?:patient\w*|fat\b|boobs?|big nose|butt|lipo\w*|belly|flab|saggy)[^.!?\n]{0,60}(?:😂|🤣|\blol\b|\blmao\b|haha)",
    r"(?:whale|witch|pinocchio|dumbo|pancakes?|flat as|pug|cow|granny|prune|beached|spaniel'?s ears)[^.!?\n]{0,50}(?:nose|body|patient|boobs?|breast\w*|surgery|lipo|ears|face|skin)",
    r"(?:sexy|hot|naughty|steamy|half[- ]naked|topless) (?:\w+ ){0,2}(?:doc|doctors?|surgeons?|nurses?|patients?|injectors?)",
    r"(?:litres?|liters?|pounds?|bucket|jar) of (?:\w+ )?fat[^.!?\n]{0,50}(?:😂|🤣|🤮|lol|record|bet|gross|yuck|burger|butter|trophy|guess)",
    unless=r"dance class|return to dancing|no laughing matter|no selfies|therapy|hot (?:weather|compress|flush)|not a joke",
)
RULE = Rule(
    id="COM-10",
    name="indignity",
    severity=Severity.BREACH,
    citations=(cite("R.4127-19-1"), cite("R.4127-31"), cite("R.4127-215-1"), cite("R.4312-68-1")),
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Ton ou mise en scène indignes.",
            "La communication ne porte pas atteinte à la dignité de la profession ni à celle des personnes soignées.",
            "Voici comment se déroule cet acte, étape par étape.",
        ),
        "en": Words(
            "Undignified tone or staging.",
            "Communication may not harm the dignity of the profession or of the people cared for.",
            "This is how the procedure goes, step by step.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Petite danse au bloc pendant que la patiente dort 😂]]",
                "Toute l'équipe fait le [[challenge TikTok autour du patient endormi]].",
                "Trois [[litres de graisse en moins, bye bye la baleine 🤣]]",
                "Des [[nichons de]] rêve pour l'été, qui dit mieux ?",
                "La [[blague du jour : quelle est la différence entre un chirurgien et une liposuccion]] ?",
                "[[Infirmières sexy]] et bonne humeur, c'est ça notre clinique.",
                "Selfie [[au bloc avec la patiente endormie, ambiance]] de folie.",
            ),
            fine=(
                "Au bloc, l'équipe vérifie la liste de contrôle avant chaque incision.",
                "On ne danse pas au bloc : la dignité de la personne opérée passe avant tout.",
                "La musique au bloc a fait l'objet de plusieurs études.",
                "Reprise du sport et de la danse : comptez six semaines.",
                "Un selfie déforme les proportions du nez d'environ un tiers.",
                "La personne endormie est sous la surveillance constante de l'anesthésiste.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Dancing in the OR while our patient is asleep]]!",
                "[[TikTok challenge around the operating table, patient out]] cold.",
                "Three [[litres of fat gone, bye bye whale 😂]]",
                "Big [[boobies for]] summer, who's in? [[lol, ask our patients]].",
                "[[Sexy nurses]] and good vibes, that's our clinic.",
                "[[Joke of the day: what do you call a patient with a big nose]]?",
            ),
            fine=(
                "The team goes through the checklist before each incision.",
                "No dancing in theatre: dignity comes first, and no selfies.",
                "Music in the operating room has been studied.",
                "You may return to dancing after six weeks.",
                "A selfie changes the look of the nose by a third.",
                "The anaesthetist watches over the person asleep at all times.",
            ),
        ),
    },
)

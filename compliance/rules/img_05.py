"""IMG-05: surgery shown live, or gore."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Words

ROOM = r"bloc(?: operatoire)?|salle d'op\w*|operatoire|intervention\w*|operation\w*|chirurgie en cours|abdominoplasti\w+|liposuc\w+|lipo|rhinoplasti\w+|lifting\w*|augmentation\w*|pose d'implants?|incision\w*|implants?|endormie?s?|anesthesie\w*|opere|operer|patiente? endormi\w*|operating (?:room|theatre|table)|the or|theatre|surger(?:y|ies)|tummy tuck\w*|facelifts?|boob job\w*|under anaesthesia"
ON_AIR = r"en direct|en live|lives?|live stream\w*|streaming|temps reel|real time|going live|livestream\w*|en stories?|stories|filmee?s?|filmer|filme|on filme|camera|tiktok|twitch|snap\w*|en video"
NOT = r"ne (?:film|diffus|publi|montr|sera|seront)\w*|pas (?:de|d'|un) (?:live|direct|film\w*|plateau|video)|camera de recul|jamais|refus\w*|interdi\w+|bloc vide|salle vide|avant (?:la premiere|l'arrivee)|animation|schema|dessin|questions?|faq|webinaire|conference|congres|formation|masterclass|internes|confreres|simulat\w+|mannequin|reponds?|repondrai|posez|discut\w+|table ronde|emission|plateau|never|not|empty|q&a|webinar|course|answer\w*|animated|drawing|en direct de|ligne directe|hopital public|prise de rendez-vous|visio\w*|cameras? (?:de|du) (?:coelio\w*|arthro\w*|endosc\w*)"
LIVE = Together("", rf"(?:{ON_AIR})", rf"(?:{ROOM})", unless=NOT)
SCRUBBED = Claims("en", "scrub", r"(?:scrub\w+ in|in the or|from theatre)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:stream|live|camera|filming)(?!\w)[^.!?\n]{0,30}", unless=NOT)
ASLEEP = Together("", r"endormie?s?|anesthesie\w*|asleep", r"patiente?s?|elle|patient|she", r"film\w+|musique|dans\w+|danse|camera|video\w*|story|stories|tiktok|music|danc\w+", unless=NOT)
GORE = Claims("", "sensibles sang squeamish blood gore graphic faint incision chair", r"ames sensibles(?: s'abstenir)?", r"(?:coeurs sensibles|attention,? sang|sang compris|plein de sang|ca saigne|images? (?:choc|choquantes?|sanglantes?)|sans censure|sans filtre au bloc|graisse aspiree en gros plan)", r"(?:not for the (?:faint|squeamish)\w*(?: of heart| hearted)?|graphic (?:content|video|surgery)|blood and all|bloody|gory|warning: blood)", unless=r"prise de sang|bilan sanguin|analyse|don du sang|tests?|blood (?:test|pressure)|romans?|film|interdi\w+|pas d'images|jamais")
RULE = Rule(
    id="IMG-05",
    name="operating-room-show",
    severity=Severity.RISK,
    citations=(cite("CE 407856"), cite("R.4127-31"), cite("R.4127-4")),
    surfaces=PUBLISHED,
    detect=any_of(LIVE, SCRUBBED, ASLEEP, GORE),
    words={
        "fr": Words(
            "Opération montrée en direct ou images sanglantes.",
            "Filmer une personne opérée met en cause le secret et la dignité ; les réseaux retirent aussi ces images.",
            "Une animation dessinée présente les étapes de l’acte.",
        ),
        "en": Words(
            "Surgery shown live, or gory images.",
            "Filming someone during surgery endangers secrecy and dignity; networks also remove such images.",
            "A drawn animation shows the steps of the procedure.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[En direct du bloc]] : suivez notre abdominoplastie.",
                "[[Âmes sensibles s’abstenir]].",
                "[[Live TikTok depuis le bloc opératoire]] jeudi.",
                "L’[[intervention sera filmée]] et diffusée en stories.",
                "[[On filme toute la liposuccion]].",
                "[[Pose d’implants en temps réel]] sur Instagram.",
            ),
            fine=(
                "Je ne filmerai jamais une intervention en direct.",
                "Live jeudi : je réponds à vos questions sur la chirurgie.",
                "Visite du bloc vide avant la première intervention.",
                "Une animation montre les étapes de l’opération.",
                "Prise de sang la veille de l’opération.",
                "En direct du congrès : la conférence sur la microchirurgie.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Going live from the operating room]] tonight.",
                "Watch a [[tummy tuck in real time]].",
                "[[Surgery live]] on TikTok this Thursday.",
                "[[Not for the squeamish]].",
                "We filmed the whole [[surgery: video from the theatre on camera]].",
                "[[Livestream of a facelift]] at nine.",
            ),
            fine=(
                "I will never film surgery live.",
                "Live Q&A on Thursday about surgery.",
                "The empty operating room before the first case.",
                "A drawn animation shows the steps.",
                "A blood test is done the day before.",
                "Live from the congress: a talk on microsurgery.",
            ),
        ),
    },
)

"""IMG-01: a patient who can be recognised by face, tattoo, voice or name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.law import cite
from compliance.lexicon.acts import AESTHETIC, FIRST_NAMES
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of
from compliance.reading import Reading
from compliance.rule import PUBLISHED, Case, Context, Examples, Hit, Rule, Severity, Words

PERSON = rf"(?:une? |notre |ma |mon |sa |cette |ce |la |le |jolie |belle |adorable |our |my |a |this )*(?:patientes?|patients?|cliente?s?|operee?s?|{FIRST_NAMES})"
SHOWN = r"visages? (?:\w+ )?(?:decouverts?|a decouvert|visibles?|reconnaissables?|non floutes?|en clair|entier)|(?:montrer|montre|devoiler|devoile|presenter|exposer|partager) (?:\w+ ){0,3}(?:visage|frimousse|minois|face)|a visage decouvert|sans (?:flou|floutage|bandeau|masquer)|(?:se montrer|se filme|se devoile|se fait filmer)|(?:show|shows|showing) (?:her|his|their) face|face (?:visible|uncovered|unblurred)|face (?:and|reveal)"
ACT = rf"{AESTHETIC}|nez|seins|poitrine|visage|nose|breasts?|face|result\w+"
NEVER = r"jamais|ne (?:publi|montr|verr|filme|photographi)\w*|pas (?:de|une?|le|la|nos) (?:photo|visage|patient|video)\w*|aucune? (?:photo|visage|patient|image)\w*|interdi\w+|meme (?:avec|flout)\w*|ne suffi\w*|n'est pas|secret|never|no (?:photos?|faces?|patients?)|not enough|do not|don't|cannot|dessins?|schemas?|drawing|illustration|actrice|modele de|peintre|pourquoi|why|consent (?:does|is)|reconnaissable\?|peut-on|faut-il"
FACE = Claims("", "visage flou bandeau face filme montrer devoile face", rf"(?:{PERSON})(?!\w)[^.!?\n]{{1,80}}?(?<!\w)(?:{SHOWN})", rf"(?:{SHOWN})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{PERSON})", rf"(?:avec son accord|avec l'accord|avec l'autorisation|elle a accepte|il a accepte|accepte|a bien voulu|d'accord pour|kindly agreed|agreed|with (?:her|his) (?:permission|consent))(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{SHOWN})", unless=NEVER)
POSTED = Together("", r"accepte\w*|accord|autoris\w+|permis\w*|consent\w*|agreed|permission", r"(?:ma|notre|mon|cette|la|sa|my|our|une?) (?:\w+ )?(?:patiente?s?|patient|client\w*)|elle|il|she|he", r"photos?|videos?|images?|visage|story|face|pictures?", r"publi\w+|partag\w+|post\w+|montr\w+|diffus\w+|voici|decouvr\w+|presente\w*|shar\w+|show\w*", unless=NEVER + r"|ecrit\w*|formulaire|obligatoire|necessaire|il faut|doit|doivent|required|must|form")
SMILES = Claims("", "dit oui", rf"(?:{FIRST_NAMES})(?!\w)[^\n]{{0,60}}(?<!\w)(?:dit oui|said yes|accord|accept\w+|agreed|photos?|visage|filmee?)(?!\w)[^\n]{{0,40}}(?<!\w)(?:photos?|video|poste|partag\w+|visage|posting|sharing|pictures)", r"filmee?s? (?:de face|de pres|en gros plan)(?!\w)[^.!?\n]{0,30}", unless=NEVER + r"|secretaire|assistante|equipe|infirmi\w+|interne|receptionist")
CALLED = Together("", r"(?:elle|il) s'appelle|(?:her|his) name is", rf"{ACT}", unless=NEVER + r"|technique|methode|intervention s'appelle|(?:elle|il) s'appelle (?:une?|la|le|rhino\w*)")
MASK = Claims(
    "", "flou bandeau blur yeux eyes masqu cache tatouage tattoo voix voice reconnai recogni coupe recadre know", r"(?:smileys?|stickers?|emojis?|coeurs?|floutage|flout\w+|bandeau|masqu\w+|cach\w+|emoji|barre noire|blur\w*|black bar|hid\w*)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:yeux|regard|eyes)", r"(?:yeux|regard|eyes) (?:\w+ )?(?:floutes?|masques?|caches?|blurred|hidden|covered)", r"(?:tatouages?|tattoos?|grain de beaute|bijou\w*|piercings?) (?:\w+ ){0,4}(?:visibles?|reconnaissables?|visible|recogni[sz]\w+|still there)", r"(?:vous|tu) (?:la|le|les|l') ?(?:reconnai\w+|avez reconnu\w*|reconnaitr\w+)", r"(?:on|nous) (?:n'a |n'avons |a |avons )?(?:seulement |juste |que )?(?:coupe|recadre|flout\w+) (?:\w+ )?(?:le |son |sa |les )?(?:visage|tete)(?!\w)[^.!?\n]{0,30}", r"you (?:may|might|will|probably) (?:recogni[sz]e|know) (?:her|him)",
    unless=NEVER + r"|chirurgie de la paupiere|laser (?:\w+ )?tatouages?|maquillage|soleil|lunettes|tattoo removal|detatouage",
)
NAMED = Claims(
    "", "patient oper ans old presente voici meet portrait rencontre merci journee", rf"(?:voici|je vous presente|on vous presente|nous vous presentons|rencontrez|portrait de|decouvrez|felicitations a|bravo a|merci a|zoom sur|meet|say hi to|introducing|congratulations to|this is|here is|here's) (?:notre |ma |la |belle |jolie |adorable |patiente |patient |our |my |lovely |gorgeous |patient )*(?:{FIRST_NAMES})(?!\w)[^.!?\n]{{0,40}}(?<!\w)(?:oper\w+|patiente?|lifting|nez|seins|levres|lipo\w*|rhino\w*|injection\w*|paupieres|augmentation|greffe|surgery|facelift|filler|had|her (?:new )?(?:nose|lips|face|smile|breasts)|resultat|result)", rf"(?:{FIRST_NAMES}),? (?:\d\d ans|\d\d|aged \d\d)(?!\w)[^.!?\n]{{0,40}}(?<!\w)(?:oper\w+|lifting|nez|seins|levres|lipo\w*|rhino\w*|injection\w*|paupieres|greffe|surgery|facelift|filler|augmentation)", r"(?:notre|ma|my|our) (?:patiente?|client\w*|patient) (?:du jour |de la semaine |of the (?:day|week) )?@\w+", r"(?:je vous presente|voici|on vous presente|decouvrez|meet|regardez|admirez) (?:ma|mon|notre|nos|our|my) (?:\w+ )?(?:patientes?|patients?)(?: du jour| de la semaine| of the (?:day|week))?[^.!?\n]{0,40}(?<!\w)(?:photos?|videos?|en image|avant|visage|result\w+|accord|face|story|reel)", r"(?:identifi\w+|tag\w*|mentionn\w+) (?:notre|la|nos|our|les) patientes?",
    unless=NEVER + r"|secretaire|assistante|infirmier\w*|interne|associe\w*|consoeur|confrere|equipe|docteur|dr|collegue|prenom\w* (?:ont|a) ete (?:change|modifie)\w*|nurse|receptionist|team",
)

# Once a drawing stands in for the picture, the picture is no longer shown.
DRAWN = re.compile(r"dessin legende|captioned drawing")


def _declared(reading: Reading, context: Context) -> Iterator[Hit]:
    if context.facts.patient_image == "recognisable" and reading.sentences and not DRAWN.search(reading.folded):
        yield Hit(*reading.raw_span(*reading.sentences[0]))


RULE = Rule(
    id="IMG-01",
    name="recognisable-patient",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("CE 407856"), cite("C. civ. 9"), cite("RGPD 9")),
    surfaces=PUBLISHED,
    detect=any_of(FACE, POSTED, MASK, NAMED, SMILES, CALLED, _declared),
    needs=frozenset({"patient_image"}),
    words={
        "fr": Words(
            "Patient reconnaissable à l’image, à la voix ou au nom.",
            "Le consentement ne lève pas le secret (CE, 26 septembre 2018, n° 407856) ; des yeux floutés ne suffisent pas.",
            "Un dessin légendé, sans personne réelle, explique ici l’acte.",
        ),
        "en": Words(
            "A patient can be recognised by picture, voice or name.",
            "Consent does not lift secrecy (Conseil d'État, 26 September 2018, no. 407856); blurred eyes are not enough.",
            "A captioned drawing, showing no real person, explains the procedure here.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Notre patiente a accepté de montrer son visage]] après son lifting.",
                "On a seulement [[flouté les yeux]], le reste parle.",
                "[[Voici Clara, opérée du nez]] il y a trois mois.",
                Case("[[Trois mois après une rhinoplastie]].", facts=Facts(patient_image="recognisable")),
                "Vidéo [[à visage découvert avec notre patiente]] du jour.",
                "Son [[tatouage est visible]] sur la photo, mais quel ventre !",
                "[[Vous la reconnaîtrez]] peut-être malgré le bandeau.",
                "[[Julie, 41 ans, opérée des paupières]].",
            ),
            fine=(
                "Une photo à visage découvert, même avec accord, reste couverte par le secret médical.",
                "Vous ne verrez aucun visage de patient sur cette page.",
                "Flouter les yeux ne suffit pas à rendre une personne méconnaissable.",
                "Voici Julie, notre secrétaire, qui vous accueille au téléphone.",
                "Un dessin montre où se place la cicatrice.",
                Case("Schéma d’une rhinoplastie.", facts=Facts(patient_image="none")),
                "La chirurgie des paupières ouvre le regard.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Meet Kate, who had her facelift]] last month.",
                "[[Our patient kindly agreed to show her face]].",
                "We only [[blurred the eyes]].",
                Case("[[Three months after a rhinoplasty]].", facts=Facts(patient_image="recognisable")),
                "[[You may recognise her]], but what a profile!",
                "Her [[tattoo is still visible]], we kept it.",
            ),
            fine=(
                "Blurring the eyes is not enough to hide a person.",
                "You will never see a patient's face here.",
                "Meet Kate, our receptionist.",
                "A drawing shows where the scar is placed.",
                Case("How a rhinoplasty is planned.", facts=Facts(patient_image="none")),
                "We do not publish photos of patients.",
            ),
        ),
    },
)

"""CMP-04: answering an attack by a colleague in public."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

FRENCH = Cues(
    "fr",
    "confrere consoeur dr docteur debat droit reponse defi clash attaque accus collegue diffam repond regl",
    r"(?:venez|viens|osez|rendez-vous pour|je vous attends pour|pret a) (?:.. )?(?:debattre|en debattre|un debat|vous expliquer|assumer|le dire en face)(?:[^.!?\n]{0,60}(?:confrere|consoeur|docteur|dr|collegue))?",
    r"(?:cher|chere|mon cher|ma chere|tres cher) (?:confrere|consoeur|collegue|dr \w+|docteur \w+)(?:[^.!?\n]{0,90}(?:attaqu\w+|post|publication|video|critiqu\w+|accus\w+|propos|debat\w*|repond\w*|commentaire\w*|mensonges?|jalousie|insinu\w+|public\w*|reponse|oser|live))",
    r"(?:<doctor>|confreres?) (?:\w+ ){0,4}(?:m'a|m'ont|me) (?:pris a partie|traine dans la boue|calomnie\w*|menac\w+|ridiculis\w+|moqu\w+|attaqu\w+)(?: \w+)?",
    r"(?:voici |mon |exerce mon |c'est mon )+droit de reponse",
    r"(?:ma |en |droit de |voici ma |je tiens a )?(?:reponse|repondre|replique|reponds) (?:publique(?:ment)? )?(?:a|au|aux) (?:.. )?(?:dr|docteur|confreres?|consoeurs?|collegues?)(?: \w+)?",
    r"droit de reponse (?:.. )?(?:dr|docteur|confreres?|consoeurs?|collegues?|publication|video|attaque\w*)",
    r"(?:dr|docteur|confrere|consoeur|collegue)s? (?:\w+ ){0,3}(?:m'attaque|m'a attaque\w*|m'accuse\w*|me critique\w*|me denigre\w*|se permet de|a ose|m'a (?:accuse|critique|insulte|denigre|attaque|diffame|traite|cite)\w*|s'en prend a moi|me diffame\w*|qui m'insulte\w*|crache\w* sur|me jalouse\w*|ment sur moi|a publie .. (?:sur|contre) moi)(?: \w+)?",
    r"(?:je (?:mets|met) au defi|je defie|defi lance) (?:.. )?(?:dr|docteur|confrere\w*|consoeur\w*|collegue\w*)(?: \w+)?",
    r"(?:reglement de comptes?|regler (?:nos|mes|ses) comptes|clash|face[- ]a[- ]face|battle) (?:.. )?(?:dr|docteur|confrere\w*|entre (?:chirurgiens|medecins|confreres)|collegue\w*)",
    r"(?:attaqu\w+|accus\w+|critiqu\w+|diffam\w+|mensonges|propos|calomnies|jalousie|insinuations) (?:\w+ )?(?:de|du|d'|par) (?:.. )?(?:mon confrere|un confrere|une consoeur|le dr|dr|docteur|certains confreres|ce confrere|mes confreres|un collegue)(?: \w+)?",
    r"a (?:mon confrere|ma consoeur|ce confrere|certains confreres) qui (?:\w+)(?: \w+){0,3}",
    r"je ne (?:me tairai|laisserai) (?:pas|plus)[^.!?\n]{0,50}(?:confrere|collegue|dr|docteur)\w*",
    guarded=False,
    unless=r"conciliation|conseil departemental|congres|table ronde|merci|felicit\w+|hommage|interview|thes|journees|webinaire|colloque|publie avec",
)
ENGLISH = Cues(
    "en",
    "colleague calling dr doctor surgeon debate attack respond response clap accus challenge",
    r"calling out (?:.. )?(?:dr|doctor|surgeon|colleague|@?\w+)(?: \w+)?",
    r"(?:my |public |a |an open |here is my )?(?:response|reply|answer|open letter|message) to (?:.. )?(?:dr \w+|doctor \w+|colleagues?|surgeon who|doctor who)(?: .. (?:attack\w*|critic\w*|accus\w*|post\w*|video))?",
    r"(?:dr \w+|my colleague|a colleague|fellow surgeon|some surgeons?|a (?:fellow|local|certain|rival) (?:surgeon|doctor)) (?:.. )?(?:attack\w*|accus\w*|critici[sz]ed?|slander\w*|trash\w*|insult\w*|has been lying|lied about|posted about me|came for me|bad[- ]mouth\w*)(?: \w+)?",
    r"(?:debate|face) me (?:.. )?(?:dr|doctor|colleague|live|in public|publicly|on)(?: \w+)?",
    r"(?:come|let's|dare to) (?:.. )?debate(?:[^.!?\n]{0,40}(?:colleague|dr|doctor|surgeon))",
    r"(?:i challenge|challenging) (?:.. )?(?:dr|doctor|colleague|surgeon)(?: \w+)?",
    r"to the (?:surgeon|doctor|colleague|clinic) who (?:\w+)(?: \w+){0,3}",
    guarded=False,
    unless=r"congress|conference|trained me|taught me|thank|podcast|interview|round table|saved",
)
RULE = Rule(
    id="CMP-04",
    name="public-quarrel",
    severity=Severity.RISK,
    citations=(cite("R.4127-56"),),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Réponse publique à un confrère.",
            "Un différend entre confrères relève de la conciliation par le conseil départemental, non des réseaux.",
            "Un différend se règle devant le conseil départemental de l'Ordre.",
        ),
        "en": Words(
            "Public answer to a colleague.",
            "A dispute between colleagues goes to conciliation by the departmental council, not to social networks.",
            "A disagreement is settled before the departmental council of the Order.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Cher confrère, puisque vous m'attaquez sur vos réseaux, voici ma réponse]].",
                "[[Venez donc débattre en direct, cher confrère]], si vous en avez le courage !",
                "[[Droit de réponse au Dr Morel, qui se permet de critiquer]] ma technique.",
                "Le [[Dr Vidal m'a accusé dans]] une vidéo : je ne me laisserai pas faire.",
                "[[Je mets au défi mon confrère de]] publier ses chiffres.",
                "[[Ma réponse publique à ce confrère qui m'insulte depuis des]] mois.",
            ),
            fine=(
                "Nous débattrons de ce sujet avec nos confrères au congrès de Nice.",
                "Un désaccord entre médecins se règle devant le conseil départemental.",
                "Cher confrère, merci pour cette belle table ronde.",
                "Je réponds à vos questions en commentaire.",
                "Le débat sur l'âge minimal reste ouvert dans la littérature.",
                "Mon confrère le Dr Aubry et moi présenterons nos travaux.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Calling out Dr Brown]] for his latest video.",
                "[[My response to the colleague who attacked me last week]].",
                "[[Debate me live, doctor]], if you dare.",
                "[[Dr White has been lying about]] my technique and I won't stay silent.",
                "[[To the surgeon who trashed my work on]] TikTok: read this.",
                "[[I challenge Dr Green]] to show his complication rates.",
            ),
            fine=(
                "We will debate this topic with colleagues at the congress.",
                "A disagreement between doctors is settled by the Order.",
                "Thank you to my colleague for this round table.",
                "I answer your questions in the comments.",
                "The debate about the minimum age is still open.",
                "Dr Brown and I will present our work in June.",
            ),
        ),
    },
)

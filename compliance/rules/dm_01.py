"""DM-01: a diagnosis or personal advice by message or comment, an opinion on a photo."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.health import folded_health
from compliance.law import cite
from compliance.patterns import Searches
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Case, Context, Examples, Hit, Rule, Severity, Surface, Words

PHOTO = r"(?:photos?|selfies?|cliches?|videos?|irm|radios?|scanners?|bilans?|analyses|echographies?|pics?|pictures?|snaps?|images?|x-?rays?|scans?|mri|lab results|test results)"
SEND = re.compile(
    rf"\b(?:envoy\w+|envoie[sz]?|post\w+|transmett\w+|transmets|adress(?:e|ez|er)|partage[zr]?|mett(?:ez|re)|mets|poste[rz]?|balance[rz]?|glisse[rz]?|depose[rz]?|send|dm|share|upload|drop|post|message|text|show)\b(?:[- ](?:moi|nous|me|us|in|over))*[^.!?\n]{{0,40}}\b(?:une?|vos|votre|ta|tes|des|la|les|deux|trois|quelques|a|your|some|the|two|three)[^.!?\n]{{0,16}}\b{PHOTO}\b"
    r"[^.!?\n]{0,60}"
)
OPINION = re.compile(
    r"\b(?:je|nous|on) (?:vous|te|t'|vous l') ?(?:dis|dirai|dit|dirons|donne\w*|indique\w*|conseille\w*|evalue\w*|analyse\w*|fais|ferai|fait|reponds|diagnosti\w+|expliquerai ce|estime\w*) (?:\w+ ){0,3}?(?:avis|diagnostic|si |ce (?:que|qu'il)|quoi|quel|conseil\w*|estimation|verdict|protocole|analyse|ce dont|la meilleure)"
    r"|\b(?:avis|diagnostic|conseils?|consultation|analyse|bilan|evaluation|estimation) (?:\w+ ){0,2}?(?:en (?:mp|dm|prive|message\w*|commentaires?|stor\w+|ligne|direct)|sur photos?|par (?:messages?|photos?|dm|mp|mail|whatsapp)|via (?:messenger|insta\w*|whatsapp|dm))"
    r"|\b(?:je|nous) (?:repond\w*|analys\w+|diagnosti\w+|commente\w*|evalue\w*) (?:\w+ ){0,2}?(?:vos|tes|votre|ta|toutes vos|chaque) (?:\w+ )?(?:photos?|cas|questions? (?:medicales?|personnelles?)|radios?|nez|visages?|peau)"
    r"|\b(?:i'll|i will|we'll|we will|let me|i can|we can) (?:\w+ )?(?:tell you (?:what|if|whether|which)|diagnose|give you (?:my|our|an|a) (?:\w+ )?(?:opinion|advice|diagnosis|assessment|quote|estimate|plan)|assess|analy[sz]e (?:your|it)|recommend (?:what|which|a treatment)|review your (?:photos?|skin|case))"
    r"|\b(?:online|photo|dm|virtual|instagram) (?:diagnos\w+|opinions?|assessments?)\b|\b(?:diagnos\w+|opinions?|assessments?|advice|consult\w*) (?:\w+ )?(?:by|via|through|over|in|from) (?:\w+ )?(?:dm|dms|message|messages|photos?|pictures?|comments?|whatsapp|inbox|instagram)\b"
)
VERDICT = re.compile(
    r"\b(?:c'est|ce sont|il s'agit|on dirait|(?:ca|cela) (?:ressemble a|semble etre|a l'air d'etre|doit etre)|vous (?:avez|faites|souffrez)|tu (?:as|fais)|that's|this is|it's|it is|that is|looks like|sounds like|you have|you've got|this looks like|you are having|it must be|seems like|appears to be)(?: [\w']+){0,3}? (?:un|une|de l'|du|d'une?|des|de la|a|an|the|some)? ?$"
)
ORDER = re.compile(
    r"\b(?:prenez|prends|appliquez|applique|arretez|arrete|augmentez|doublez|stoppez|reprenez|mettez|mets|massez|desinfectez|commencez|passez a|take|apply|stop taking|stop|double|start|increase|use|put|keep taking)(?: [\w'%]+){0,6}? ?$"
)
DOSE = re.compile(r"\b(?:prenez|prends|take|appliquez|apply)\b[^.!?\n]{0,40}\b(?:\d+ ?(?:mg|g|ml|cp|comprimes?|fois par jour|times a day|tablets?|pills?)|(?:matin et soir|twice a day|pendant \d+ jours|for \w+ days))")
ADVISE = re.compile(
    r"\b(?:dans votre cas|pour votre cas|vu votre (?:photo|description|age)|d'apres (?:votre|ta|la) (?:photo|description)|je vous (?:conseille|recommande|suggere|prescris)|je te (?:conseille|recommande)|il vous faut|il te faut|vous devriez|tu devrais|vous pouvez (?:prendre|appliquer|arreter|reprendre|mettre)|tu peux (?:prendre|arreter|reprendre)|vous n'avez pas besoin|vous etes (?:une? )?(?:bonne? )?candidate?"
    r"|in your case|from your (?:photo|picture|description)|based on your (?:photo|picture)|i (?:recommend|suggest|advise|prescribe)|you should (?:take|use|get|have|stop|try)|you need|you can (?:take|stop|use|safely)|you would (?:need|benefit)|you'd be|you are a (?:good|great|perfect) candidate|you don't need)\b"
)
PLAIN = re.compile(
    r"\b(?:doublez|double|augmentez|augmente|diminuez|diminue|reduisez|reduis|increase|halve|lower|raise) (?:the |your |la |votre |ta |les )(?:dos(?:e|es|age)|nombre|number)\b|\b(?:donnez|donne)-?(?:lui|leur|-en)\b[^.!?\n]{0,60}\b(?:heures|jours|fois|mg|ml|matin|soir|sirop|gouttes|comprime\w*|cachet\w*|dose\w*)"
    r"|\b(?:stop|arretez|arrete|stoppez|suspendez|continuez|reprenez) (?:taking |using |de prendre )?(?:the |your |la |le |les |votre |ton |vos |tes )(?:pills?|tablets?|treatments?|medications?|meds|cream|antibiotics?|traitements?|cachets?|medicaments?|creme|pilule|antibiotiques?)\b|\b(?:put|dab|spread|rub|mettez|mets|passez|tamponnez) (?:some |a bit of |a little |de la |du |un peu de |une |des )(?:\w+ )?(?:ointment|cream|ice|vaseline|aloe|antiseptic|creme|pommade|glace|glacons|huile|vinaigre|arnica)\b"
    r"|\b(?:looks?|seems?|est|semble|parait) (?:\w+ )?(?:infecte\w*|infected|benigne?|benign|malin|maligne|malignant|cancer\w*|allergi\w+|inflam\w+|necros\w+)\b|\b(?:candidate? (?:idea\w+|parfaite?)|(?:ideal|perfect|great|good) candidate)\b"
    r"|\b(?:il (?:te|vous|lui) (?:faudra\w*|faut)|you(?:'d| would|'ll| will)? (?:probably |definitely |just |only )?need) (?:\w+ ){0,2}?(?:deux|trois|\d|une?|some|two|three|a|an|about|around|one|full|at least) (?:\w+ )?(?:seringues?|seances?|unites?|injections?|lift\w*|laser|implants?|syringes?|sessions?|units?|facelift|filler|months?)\b|\b(?:you should|vous devriez|tu devrais|il faut(?: te| vous)?) (?:\w+ ){0,2}?(?:have (?:it|that|this) (?:removed|cut|lasered)|enlever|retirer|bruler|operer)\b"
    r"|\b(?:rien de grave|nothing (?:to worry about|serious)|no need to worry|pas d'inquietude a avoir|c'est benin)\b|\b(?:in your case|dans (?:votre|ton) cas|from what you (?:say|describe|write)|d'apres ce que (?:vous|tu) (?:dites|decrivez|dis|decris|ecris|ecrivez)|if i were you|in your shoes|a (?:votre|ta) place)\b|\b(?:half|un demi|a quarter of a|one|two|un|deux)[- ](?:tablets?|pills?|comprimes?|cachets?)\b|\b(?:normal (?:at|on|for) (?:day|week)|normal (?:au|a|en) \w+ (?:jour|semaine|mois))\b|\b(?:you can|vous pouvez|tu peux) (?:\w+ ){0,2}?(?:go back to|return to|resume|start|stop|reprendre|arreter|recommencer|remettre)\b|\b(?:you|vous|tu) (?:don't|do not|n'avez pas|n'as pas) (?:need|besoin) (?:de |d')?(?:surgery|an operation|chirurgie|operation|antibiot\w+)\b|\b(?:judging by|vu|d'apres) (?:your|votre|ta|ton) (?:\w+ )?(?:photo|pic\w*|profile|profil|description|selfie)\b|\b(?:a votre age|a ton age|at your age)\b[^.!?\n]{0,50}\b(?:je|on|i'd|i would|you|il)\b"
)
SAFE = re.compile(
    r"\bne [^.!?\n]{0,30}(?:pas|jamais|peux|pouvons)|\bn'(?:envoy|est|ont|a|y|attend|appliqu|arret|insist)\w*|\baucun|\bsans |\binterdi\w+|\bjamais\b|\bimpossible|\bpourquoi|\b(?:cannot|can't|can not|never|not|don't|no|without|impossible|unable|why)\b"
    r"|\bconsult(?:er|ez) (?:un|votre|rapid|sans|en)|\bprendre rendez-vous|\bvoir (?:un|votre) medecin|\bparle[zr][- ]en a|\bappele[zr] le (?:15|112)|\bsee (?:a|your) (?:doctor|physician|dermatologist)|\bcall (?:911|999|112)|\bask your (?:doctor|pharmacist)|\bseek|\ben consultation\b|\bface to face\b|\bin person\b"
)
TALK = frozenset({Surface.COMMENT, Surface.MESSAGE, Surface.REPLY})
SEARCHES = Searches(OPINION, SEND)


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find offers to judge by photo or message, and, where one person is answered, a diagnosis or a prescription."""
    text = reading.folded
    worth = [span for span, _ in SEARCHES.sentences(reading)]
    for span in reading.sentences if context.kind in TALK else worth:
        sentence = text[span.start : span.end]
        if SAFE.search(sentence):
            continue
        m = OPINION.search(sentence) or SEND.search(sentence)
        if m and not (m.re is SEND and re.search(r"\bconcours\b|\bvacances\b|\bcontest\b|\bcv\b", sentence)):
            yield Hit(*reading.raw_span(span.start + m.start(), span.start + m.end()), Severity.RISK)
            continue
        if context.kind in TALK:
            yield from _judged(reading, span.start, sentence)


def _judged(reading: Reading, offset: int, sentence: str) -> Iterator[Hit]:
    m = DOSE.search(sentence) or PLAIN.search(sentence)
    if m:
        yield Hit(*reading.raw_span(offset + m.start(), offset + m.end()))
        return
    advice = ADVISE.search(sentence)
    for word in folded_health(sentence):
        before = sentence[: word.start]
        verdict = VERDICT.search(before) if word.kind in ("diagnosis", "symptom") else None
        order = ORDER.search(before) if word.kind == "product" else None
        start = verdict or order or (advice if advice and advice.end() <= word.start else None)
        if start:
            yield Hit(*reading.raw_span(offset + start.start(), offset + word.end))
            return


RULE = Rule(
    id="DM-01",
    name="remote-diagnosis",
    severity=Severity.BREACH,
    citations=(cite("Charte CNOM 2025"), cite("R.4127-39"), cite("R.4127-53")),
    surfaces=EVERYWHERE,
    detect=detect,
    words={
        "fr": Words(
            "Avis médical donné ou promis à distance, par message ou sur photo.",
            "La charte de l'Ordre exclut tout conseil personnalisé en ligne ; une photo ne remplace pas un examen.",
            "Je ne peux pas donner d'avis ici : parlez-en à un médecin ; en cas d'urgence, composez le 15 ou le 112.",
        ),
        "en": Words(
            "Medical opinion given or promised at a distance, by message or from a photo.",
            "The Order's charter rules out personal advice online; a photo does not replace an examination.",
            "I cannot give an opinion here: please see a doctor; in an emergency call 15 or 112.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Envoyez une photo, [[je vous dis si]] une injection suffit.",
                "Un doute sur un grain de beauté ? [[Envoyez-moi une photo en message privé]].",
                "[[Diagnostic sur photo]], réponse en dix minutes.",
                "Posez vos questions, [[je vous donne mon avis]] ce soir.",
                Case("Oui, [[c'est un mélanome]].", "comment"),
                Case("[[Prenez 400 mg]] d'ibuprofène et cela passera.", "comment"),
                Case("[[Je vous conseille un lifting]] plutôt que des fils.", "comment"),
            ),
            fine=(
                "Je ne donne pas d'avis sur photo : seul un examen permet de répondre.",
                "N'envoyez pas de photo : prenez rendez-vous.",
                "Pourquoi un diagnostic sur photo est-il trompeur ?",
                Case("Merci, parlez-en à votre médecin.", "comment"),
                Case("Chaque situation demande un examen en consultation.", "comment"),
                Case("En cas d'urgence, composez le 15.", "comment"),
            ),
        ),
        "en": Examples(
            flagged=(
                "Send me a photo and [[I will tell you what]] you need.",
                "[[DM us a picture of your nose]].",
                "[[Photo diagnosis]] within ten minutes.",
                "Ask away and [[I'll tell you what]] suits you.",
                Case("Yes, [[that's a melanoma]].", "comment"),
                Case("[[Take 400 mg]] of ibuprofen and it will pass.", "comment"),
                Case("[[You need a facelift]] rather than threads.", "comment"),
            ),
            fine=(
                "I never give an opinion from a photo: only an examination can tell.",
                "Please do not send photos.",
                "Why is an opinion from a photo misleading?",
                Case("Please see a doctor.", "comment"),
                Case("Each situation calls for an examination in person.", "comment"),
                Case("In an emergency call 112.", "comment"),
            ),
        ),
    },
)

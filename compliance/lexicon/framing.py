"""Tell an offer from an explanation: what surrounds the name of a product or an act."""
# ruff: noqa: E501 - alternations read best whole

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from weakref import WeakKeyDictionary

from compliance.guards import banned, denied, excused
from compliance.patterns import Cues, expand
from compliance.reading import Reading, Span
from compliance.rule import Context, Severity

REACH = 420

OFFER = (
    # prices and rebates
    r"<money>", r"[-+] ?\d{1,2} ?%", r"(?:des|a partir de|from|only|seulement|pour) \d{2,4}(?! (?:ans?|jours?|mois|ml|seances?|annees?|heures?|minutes?|years?|days?|months?|personnes?|%))",
    r"promo\w*(?! (?:de la sante|d'internat|de sante))", r"offres? (?:speciale|du|de (?:noel|rentree|lancement|bienvenue|saison)|exclusive|decouverte|limitee)", r"(?:black friday|cyber monday|soldes|happy hour|special offer|specials?)",
    # calls to act
    r"(?:prenez|prends|prenons|pensez a prendre) .. (?:rendez-?vous|rendez vous|rdv|date)", r"(?:reservez|reserve (?:ton|ta|vite|ici|le|la)|reserver|reservations?|bloquez|inscrivez|inscris|inscriptions?|commandez|achetez|profitez|profite|foncez|testez|teste)(?:-\w+)?",
    r"(?:rendez-?vous|rdv|creneaux?|dates?|places?|agendas?|inscriptions?|reservations?) (?:de \w+ |du \w+ |encore |desormais |sont |est |\d+ )*(?:ouvert\w*|dispo\w*|libre\w*|restant\w*|en ligne|ici|en bio|des|au \d)",
    r"(?:vite|votre|vos|ton) (?:rdv|rendez-?vous|creneau|seance|ordonnance)", r"(?:dernier\w*|plus que \w+) (?:rdv|rendez-?vous|creneaux?|places?)", r"(?:contactez|appelez|ecrivez|rejoignez)(?:-| )(?:nous|moi|le|notre|la)", r"demandez (?:votre|vos|une?|la|le|nos)", r"(?:en|par) (?:mp|dm|message prive)",
    r"(?:venez|viens)(?: \w+)? (?:decouvrir|tester|essayer|nous|me|chez|profiter|retrouver|vous faire|te faire|\w+er)", r"(?:decouvrez|decouvre) .. (?:nos|notre|mes|mon|le|la|les|l'|cette|ce)", r"osez", r"offrez-(?:vous|lui)", r"offre-toi", r"faites-vous (?:plaisir|belle|du bien|injecter|chouchouter)", r"(?:craquez|laissez-vous tenter|cedez)", r"lien (?:en|dans) (?:la |ma |notre |ta )?(?:bio|story|commentaire)", r"en ligne", r"link in bio", r"(?:demande|demandez) .. ordonnance",
    r"(?:il )?(?:nous |me |vous )?rest\w+ .. (?:places?|creneaux?|dispo\w*|rendez-?vous)", r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:et|prochain|de|a|matin|\d+)", r"en (?:visio|teleconsultation)|reponse en|est (?:la|arrive\w*), et nous aussi|est de retour|vous va|qui vous (?:va|faut|convient)|on choisit|suivi (?:medical )?inclus|tout compris|on se retrouve|on s'occupe|a tres vite|a vous de jouer|qui (?:veut|se lance|vient|est partant\w*|en veut)|petits? coups? de|avant (?:les fetes|noel|l'ete|le mariage)",
    # being there, being sold
    r"(?:dispo|dispos|disponibles?|arrive|arrivee?s?|de retour|en stock|debarque\w*|nouveau|nouveaute)(?! (?:uniquement|seulement|que|sur ordonnance|en pharmacie)) .. (?:chez (?:nous|moi|le|notre|votre|dr)|au (?:cabinet|centre|sein)|a (?:la clinique|l'institut)|dans (?:notre|votre|nos|mon)|ici|sur consultation|en clinique|des maintenant|a \w+)",
    r"(?:chez nous|chez moi|chez (?:le |notre |votre )?(?:dr|docteur)|au cabinet|a la clinique|au centre|a l'institut|(?:dans|au sein de) (?:notre|votre|mon) (?:cabinet|clinique|centre|institut|etablissement)|a domicile|notre (?:equipe|expert\w*|injectric\w*|medecin|specialiste)\w*)",
    r"(?:nous|on|je) (?:vous |te |ne )?(?:propos\w+|utilis\w+|realis\w+|pratiqu\w+|inject\w+|travaill\w+|pos(?:ons|e)|accueill\w+|recoi\w+|recev\w+|attend\w*|offr\w+|maitris\w+)", r"(?:propose|realise|pratique|injecte)s? (?:des|du|le|les|vos|aussi)", r"vous (?:attend\w*|accueill\w+|recoi\w+|propos\w+)", r"t'attend\w*", r"(?:la|votre|notre) (?:bonne )?adresse", r"(?:envie|besoin|fan|accro|adepte)s? (?:de |d'|du )", r"(?:pret|prete|prets)s? (?:pour|a)",
    r"(?:journees?|soirees?|apero|party|partys|parties|after-?work|samedi|vendredi|pack|forfaits?|formules?|abonnement|programme minceur|notre programme|cure)", r"\w+ part(?:y|ies)", r"(?:satisfait|rembours)\w* (?:ou|si)", r"cadeau\w*", r"offert\w*", r"gratuit\w*", r"tarifs?",
    # the same in English
    r"book(?:ing|ings)?(?! (?:chapter|review|club))", r"(?:message|dm|call|text|email|contact|whatsapp|ask) (?:us|me|our|now)", r"(?:now |newly |finally )?available (?:now|at|in|here|from|this|with)", r"now available", r"(?:last|few|limited|new) (?:appointments?|slots?|spots?)", r"(?:appointments?|slots?) (?:available|open|left|this)", r"we (?:now )?(?:offer|use|provide|only use|stock|do|perform|inject|are offering)", r"(?:in|at) (?:our )?clinic", r"(?:has|have) (?:landed|arrived)", r"sign up|enrol\w*|shop|order|get your|treat yourself|come (?:and )?(?:see|try|in|visit)|ready for|who'?s ready|special this|special\b|packages?|deals?|% off|for only|home visits?",
)
BENEFIT = (
    r"effac\w+|lisse\w*|lissant\w*|repulp\w+|sublim\w+|redessin\w+|rajeuni\w*|gomm\w+|defroiss\w+|adieu|au revoir les|bye|bonne mine|eclat|glow\w*|effet \w+ immediat|parfait\w*|plus jeune\w*|"
    r"(?:perd\w*|moins) (?:\w+ )?\d+ (?:kilos|kg)|sans effort|maigri\w*|mincir|minceur|s'arrache|meilleur\w*|la plus|le plus|fiable|incroyable\w*|magi(?:que|e)|miracle|ador\w+|coup de coeur|bluff\w+|must|incontournable|"
    r"nouvelle bouche|nouveau (?:visage|regard)|relook\w*|sexy|pulpeu\w+|canon|de reve|star\w*|la solution|revele\w*|metamorphos\w+|transform\w+|irresistible\w*|plus de volume|galbe|"
    r"smooth\w*|plump\w*|youthful|younger|flawless|perfect|amazing|stunning|gorgeous|obsessed|love|best|dream|snatched|juicy|pout|erase\w*|melt\w*|lose \w+ (?:kilos|pounds|lbs|stone)|game ?changer|transformation"
)
LESSON = (
    r"medicaments?|donnees?|preuves?|ordonnance\w*|mythe\w*|idees? recues?|prescri\w+|effets? (?:indesirables?|secondaires?)|contre-?indi\w+|contre-indique\w*|grossesse|enceintes?|myastheni\w+|ecchymoses?|hematomes?|complications?|"
    r"etudes?|selon|has|ansm|reglementa\w+|indications?|seuls? (?:certains?|les medecins)|(?:votre|un|son) medecin|peut-on|migraines?|spasticite|transpiration|hyperhidrose|spasticity|migraine|sweating|reserved for|your doctor|a doctor|treats|modes? d'action|difference\w*|expliqu\w+|adapte\w*|bloqu\w+|muscles?|nerfs?|doses?|precautions?|prudence|molecules?|comment (?:agit|fonctionne)\w*|jonction|contraction|deontolog\w+|publicite|autorisation|reserve\w* (?:au|aux|a l'|a la)|diabet\w+|"
    r"pharmacie|alerte\w*|rappels?|lots?|liens? d'interets?|conflits? d'interets?|materiovigilance|pharmacovigilance|rupture\w*|penurie\w*|occlusion|necrose|nodules?|infections?|"
    r"risques?|definition|lexique|congres|formation|article|recherche|essai|revue|difference entre|histoire|decouvert(?:e|es)?|"
    r"medicines?|medications?|prescription|side effects?|contraindicat\w+|pregnan\w+|myasthenia|bruising|risks?|trials?|study|evidence|recall\w*|shortage|diabetes|disclosure|how does|how do|fda|explained|"
    r"headache|drooping|regulat\w+|licensed|authori[sz]ed"
)
@cache
def _offer() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(expand, OFFER)) + r")(?!\w)")


@cache
def _words(source: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + expand(source) + r")(?!\w)")


_OFFERS: WeakKeyDictionary[Reading, tuple[tuple[int, int], ...]] = WeakKeyDictionary()


def offers(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Give the folded ranges where something is offered, priced or booked, denials left out."""
    known = _OFFERS.get(reading)
    if known is None:
        known = tuple(m.span() for m in _offer().finditer(reading.folded) if not excused(reading, *m.span()))
        _OFFERS[reading] = known
    return known


def offered(reading: Reading, start: int, end: int, *, reach: int = REACH) -> bool:
    """Tell whether an offer stands within reach of a folded range."""
    known = offers(reading)
    first = bisect_left(known, (start - reach, 0))
    return first < len(known) and known[first][0] < end + reach


def praised(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the sentence of a range, or a neighbour, sings a benefit."""
    text = reading.folded
    here = reading.sentence_at(start)
    for span in (here, reading.sentence_after(start), reading.sentence_before(start)):
        if span is None:
            continue
        for m in _words(BENEFIT).finditer(text, span.start, max(span.end, end if span is here else 0)):
            if not excused(reading, *m.span()):
                return True
    return False


def lessons(reading: Reading) -> int:
    """Count the words by which a text explains rather than sells."""
    known = reading.notes.get(LESSON)
    if not isinstance(known, int):
        known = reading.notes[LESSON] = len({m.group() for m in _words(LESSON).finditer(reading.folded)})
    return known


# Up to five words with no negation among them.
PLAIN = r"[^\w.!?\n]{1,4}(?:(?!ne\b|n'|pas\b|jamais\b|non\b|ni\b|sans\b|aucun|not\b|never\b)[\w']+[^\w.!?\n]{1,4}){0,5}?"

# Any words of the sentence with no negation among them.
FREE = r"(?:(?!\b(?:ne|pas|jamais|non|ni|sans|aucune?|not|never|no)\b|\bn')[^.!?\n]){0,60}?(?<!\w)"

# A sentence that takes the claim back before it is made.
UNSAID = re.compile(
    r"\b(?:n'est|ne sont|n'existe\w*|ne (?:peut|peuvent|veut|promet\w*|garanti\w*|signifie)|n'ont|n'a|rien n'|aucun\w* \w+ n'|nul\w* n'|il n'y a (?:pas|jamais|aucun)|pas (?:toujours|totalement|vraiment|de)|jamais|"
    r"rarement|isn't|is not|are not|aren't|no such thing|never|nothing is|not (?:always|totally|really)|doesn't|does not|don't|do not|cannot|can't|n'etait|n'y a)\b[^.!?;:\n]{0,60}$"
)
ASKING = re.compile(
    r"^\W*(?:est-ce|peut-on|peut on|puis-je|faut-il|existe-t|existe t|vrai ou faux|y a-t|doit-on|is |are |can |could |does |do |should |will |true or false|est ce|qui peut|pourquoi (?:je|il|on) |comment savoir|que penser|"
    r"why (?:i|we|you should)|how do i know|myth|mythe)|-t-(?:il|elle|on)\b|\b(?:est|sont|peut|peuvent|fait|font)-(?:il|elle|on|ce|ils|elles)\b|\bpossible ?\?|\bvraiment ?\?|\breally ?\?|vrai ou faux"
)
YES = re.compile(r"\W*(?:oui|yes|absolument|bien sur|evidemment|exact\w*|tout a fait|sans aucun doute|of course|absolutely|avec|chez|grace|vrai\b|true\b)")
TOLD = re.compile(
    r"\b(?:on me demande|on entend|on lit|on nous demande|certain\w* (?:\w+ )?(?:promett\w+|promet|vantent|annoncent|pretend\w+|affirm\w+|publi\w+ promett\w+|sites?|comptes?)|(?:laisse\w*|faire|fait) croire|(?:donn\w+|suggere) l'i(?:llusion|dee)|demand\w+ (?:souvent |parfois )?si |asked (?:me )?(?:if|whether)|suggests?|lui ai repondu|ma reponse|si (?:on|quelqu'un|un \w+) (?:vous|te) |quand (?:on|quelqu'un|un \w+) (?:vous|te) |quiconque|ceux qui (?:vous )?(?:promet|jur|vend|garant)\w+|"
    r"qui (?:vous )?promet\w*|promettre|pretend\w*|soi-disant|pretendu\w*|ces promesses|cette promesse|je ne (?:\w+ )?(?:promets|garantis|crois|publie|propose|parle|raisonne|dirai)|(?:mots?|formules?|termes?|expressions?|slogans?|phrases?) (?:que|qui|a eviter|interdit)|"
    r"anyone who|if (?:someone|anyone|you are offered|you're offered|a clinic)|whoever|promising|claims? (?:to|that)|so-called|words i|some (?:clinics|accounts|people|ads) (?:promise|claim)|i (?:will|would|do) (?:never|not)|i never|"
    r"(?:une|des|les|nos) (?:questions?|idees?)|faut (?:se|s'en) mefier|il est faux|it is (?:false|wrong|untrue)|il serait|would be|contrairement a ce|desinformation|misinformation|fake news|intox|vous ne (?:trouverez|verrez|lirez))\b"
)
MYTH = re.compile(r"\b(?:idees? recues?|mythes?|vrai ou faux|true or false|myths?|intox|on entend souvent|on lit (?:souvent|partout|parfois)|fausses? promesses?|a ne pas croire|stop aux|desintox)\b")
BACK = re.compile(r"\W*(?:mefi\w+|faux\b|non\b|attention|pas si|ce n'est|c'est (?:faux|un mythe|interdit|inexact|plus)|cela n'existe|ca n'existe|wrong|false|no\b|not |beware|be careful|in reality|en realite|malheureusement|helas|si\b[, ]|parlons|danger|prudence|pas exactement|pas toujours|nuance)")


AFTER = re.compile(
    r"[^\w.!?\n]{0,4}(?:[\w']+ ){0,2}?(?:n'existe\w*|ne (?:peu\w+|sont|veu\w+|sera\w*|doi\w+|fait|font)|n'est (?:jamais|pas|ni|rien|possible)\b(?! (?:que|qu'|seulement|reserve))|n'ont|n'a|est (?:un mythe|une illusion|impossible|interdit\w*|une promesse|trompeu\w+|faux|mensong\w+)|relev\w+ (?:du|de la)|serait|does not exist|doesn't exist|is (?:a myth|an illusion|impossible|not|banned|misleading|false)|cannot|isn't|would be)"
)
FALSE = re.compile(r"\W*(?:c'est (?:faux|inexact|un mensonge|mensonger|trompeur|interdit)|faux\b|ce n'est pas vrai|that(?:'s| is) (?:false|wrong|untrue|a lie)|this is (?:false|untrue)|mefi\w+|beware|rien n'est plus faux|je n'y crois pas|mensonge)")


def asked(reading: Reading, sentence: Span) -> bool:
    """Tell whether a sentence is a real question that the next one does not answer with yes."""
    text = reading.folded[sentence.start : sentence.end].strip()
    if not text.rstrip("\"' )").endswith("?") or not ASKING.search(text):
        return False
    after = reading.sentence_after(sentence.start)
    return not (after and YES.match(reading.folded, after.start))


def meant(reading: Reading, start: int, end: int, *, negation: bool = True) -> bool:
    """Tell whether a claim is the author's own: neither denied, forbidden, asked, quoted to be refuted nor reported."""
    text, sentence = reading.folded, reading.sentence_at(start)
    if banned(reading, start, end) or TOLD.search(text, sentence.start, max(sentence.end, end)):
        return False
    if (negation and denied(reading, start, end)) or UNSAID.search(text, max(sentence.start, start - 90), start):
        return False
    if asked(reading, sentence) or AFTER.match(text, end):
        return False
    before, after = reading.sentence_before(start), reading.sentence_after(start)
    if MYTH.search(text, before.start if before else sentence.start, sentence.end):
        return False
    doubtful = reading.quoted(start, end) or text[sentence.start : sentence.end].rstrip().endswith("?")
    return not (after and (FALSE.match(text, after.start) or (doubtful and BACK.match(text, after.start))))


class Claims(Cues):
    """Find claims the author makes himself; ``negation=False`` where the claim is itself a denial (no risk, no pain)."""

    negation = True

    def __init__(
        self, lang: str, stems: str, *sources: str, severity: Severity | None = None, unless: str | None = None,
        when: Callable[[Reading, Context], bool] | None = None, rewrite: str | None = None,
    ) -> None:  # fmt: skip
        """Keep the sources; what is meant is judged here and not by the plain guard."""
        whole = rf"(?<!\w)(?:{unless})(?!\w)" if unless else None
        super().__init__(lang, stems, *sources, severity=severity, guarded=False, unless=whole, when=when, rewrite=rewrite)

    def spans(self, reading: Reading, context: Context) -> Iterator[tuple[int, int]]:
        """Yield the folded ranges that are meant."""
        for start, end in super().spans(reading, context):
            if meant(reading, start, end, negation=self.negation):
                yield start, end


class Together(Claims):
    """Find claims told by several things said in one sentence, whatever their order."""

    negation = False

    def __init__(
        self, lang: str, first: str, *others: str, severity: Severity | None = None, unless: str | None = None,
        near: str | None = None, when: Callable[[Reading, Context], bool] | None = None,
    ) -> None:  # fmt: skip
        """Keep the rarest thing first; ``near`` must stand somewhere in the text."""
        super().__init__(lang, "", first, severity=severity, unless=unless, when=when)
        self.others, self.near = others, near

    @cached_property
    def company(self) -> tuple[re.Pattern[str], ...]:
        """Compile the other things."""
        return tuple(_words(other) for other in self.others)

    def spans(self, reading: Reading, context: Context) -> Iterator[tuple[int, int]]:
        """Yield one folded range a sentence, from the first thing said to the last."""
        done = -1
        for start, end in super().spans(reading, context):
            sentence = reading.sentence_at(start)
            if sentence.start == done:
                continue
            low, high = start, end
            for pattern in self.company:
                for m in pattern.finditer(reading.folded, sentence.start, max(sentence.end, end)):
                    if m.end() <= start or m.start() >= end:
                        low, high = min(low, m.start()), max(high, m.end())
                        break
                else:
                    break
            else:
                if self.near is None or _words(self.near).search(reading.folded):
                    done = sentence.start
                    yield low, high


class Names(Cues):
    """Find names of products, unless the sentence speaks of a ban, a myth or none of it."""

    def __init__(self, *sources: str, unless: str | None = None) -> None:
        """Keep the sources; a name needs no claim to count."""
        whole = rf"(?<!\w)(?:{unless})(?!\w)" if unless else None
        super().__init__("", "", *sources, guarded=False, unless=whole)

    def spans(self, reading: Reading, context: Context) -> Iterator[tuple[int, int]]:
        """Yield the folded ranges that are neither warned against nor denied just before."""
        text = reading.folded
        for start, end in super().spans(reading, context):
            before = reading.sentence_before(start)
            low = before.start if before else reading.sentence_at(start).start
            if not (banned(reading, start, end) or WITHOUT.search(text, max(0, start - 30), start) or MYTH.search(text, low, max(reading.sentence_at(start).end, end))):
                yield start, end


WITHOUT = re.compile(r"(?:\b(?:sans|pas de|pas d'|aucune?|ni|jamais de|no|without|plutot que le|au lieu du|never (?:advertise|use|sell))\b)[\s']{0,2}(?:\w+[\s']){0,2}$")


class Denials(Claims):
    """Find claims that are denials themselves: no risk, no scar, no need to wait."""

    negation = False

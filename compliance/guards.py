"""When words are not meant: denied, forbidden, reported, warned against."""

# ruff: noqa: E501 - a pattern reads best as one line

from __future__ import annotations

import re

from compliance.reading import Reading, Span

# Negations that push instead of denying.
PUSH = re.compile(
    r"ne (?:rate|manque|loupe|passe|laisse|tarde|attend)\w*(?: plus| pas)(?: a cote)?|n'(?:attend|hesit|oubli)\w*(?: plus| pas)|"
    r"n'attend\w*|pourquoi (?:ne )?pas|pas de panique|pas besoin d'attendre|don'?t (?:miss|wait|hesitate|forget|let)|do not miss|"
    r"never too late|why not|no need to wait|not only|pas (?:que|seulement)|sans (?:plus )?attendre|sans engagement|"
    r"(?:jamais|never) (?:ete |been )?(?:aussi|so|cheaper|moins)|vous ne re\w+ pas|rien de plus|no better|plus de doute|"
    r"ne regrett\w+ (?:rien|pas)|(?:il )?n'y (?:en )?(?:aura|a) pas pour tout|n'est plus|ne sera plus|n'(?:a|ont) jamais ete|"
    r"no more|say no to|not to be missed|a ne pas (?:manquer|rater|louper)"
)
# The sentence speaks of a ban, a myth, a warning.
BAN = re.compile(
    r"\binterdi\w+|\billegal\w*|\billicit\w*|\bprohib\w+|\bproscri\w+|\bban(?:s|ned)?\b|\bforbid\w*|\bforbidden\b|\bunlawful\w*|"
    r"\bagainst the law|\bcontraire\w* (?:a la|au|aux|a l')|\bsanction\w+|\bmefi\w+|\bfuy(?:ez|ons)\b|\bfuir\b|\bbeware\b|"
    r"\bred flags?\b|\bsignal d'alarme|\bsignaux d'alerte|\bidees? recues?\b|\bmythes?\b|\bmyths?\b|\bfausses? promesses?|"
    r"\bfalse promises?|\barnaque\w*|\bscams?\b|\bderives?\b|\bcharlatan\w*|\bdenonc\w+|\bmensong\w+|\btrompeu\w+|\bmisleading\b|"
    r"\bne doi(?:t|vent) (?:jamais|pas)|\bn'(?:a|ont) pas le droit|\bn'(?:est|sont) pas autoris\w+|\bnot allowed\b|"
    r"\b(?:(?:must|should|may|can|could) (?:not|never)|mustn't|shouldn't|can't|cannot|couldn't) (?:promise|guarantee|be (?!wrong|beaten|missed)|publish|post|use|offer|advertise|share|sell|trust|pay|compare|call|claim|say|make|show|name|give|accept|judge|rely)|\btoo good to be true|\bwalk away\b|\bbe wary|\bthink twice|\btrop beaux? pour etre vrai|\bno (?:doctor|surgeon|one|physician|clinic|honest|serious) \w+|"
    r"\baucun(?:e)? (?:medecin|chirurgien|praticien|confrere|professionnel|soignant|docteur|clinique|chirurgie|acte|intervention|technique|resultat|methode)\b|"
    r"\bnul ne peut|\bpersonne ne peut|\bnobody can|\bne peut (?:pas|jamais|etre|rien|vous|honnetement|ni|donc|,|en aucun)|\bne peuvent\b|\bne saurai\w+|\bimpossible de (?:garantir|promettre)|"
    r"\bmieux vaut (?:eviter|fuir|refuser)|\bjamais accepter|\brefuse\w*\b|\balerte\w* sur|\bmettre en garde|\bmise en garde|\bwarn\w*|\bpassez votre chemin|"
    r"\bdemande\w+ la prudence|\bprudence face|\battention aux?\b|\bce n'est pas serieux|\bshould make you|\bdoi(?:t|vent) vous (?:alerter|faire)|"
    r"\bne se brade\w* pas|\bpeu(?:t|vent) cacher|\bcach(?:e|ent) (?:souvent|parfois)|\bmay hide|\bcontrefai\w+|\b(?:regorge|pullule|fleuriss|foisonne)\w+|"
    r"\bcroient\b|\b(?:on|qui) croi[ts]\b|\bs'imaginent\b|\bpeople (?:believe|think)\b|\bon (?:lit|entend|voit) (?:souvent|parfois)|"
    r"\bj'ai (?:arrete|cesse|renonce|longtemps (?:publie|poste|cru|montre))|\bje n'en (?:publie|poste|fais) plus|\bi (?:stopped|no longer) (?:post|publish|shar)\w+|\bi used to (?:post|publish|share)|"
    r"\bpersonne ne devrait|\bno one should|\b(?:si|quand|lorsqu)\W?(?:un|une|on|quelqu'un)? ?(?:\w+ )?(?:vous|te) (?:promet|garanti|propos|jur)\w*|\b(?:if|when) (?:a |an |any |some)?\w+ (?:\w+ )?(?:promise|guarantee|offer)s? you|"
    r"\b(?:has|have|had) no place|\bn'(?:a|ont) (?:pas (?:sa|leur)|rien a faire|aucune) ?(?:place)?|\bfaux (?:compte|profil)s?\b|\bfake (?:account|profile)s?\b|\bse fai(?:t|sant|re) passer pour\b|\bimpersonat\w+|\bbe careful\b|"
    r"\bon (?:me|nous) (?:ecrit|propose|demande) (?:\w+ ){0,4}(?:d'|de |pour )|\bdon du sang|\bblood dono|\bla deontologie\b|\bla loi (?:ne|n')|\bcode de deontologie"
)
DENY_BEFORE = re.compile(
    r"(?:\b(?:aucun|aucune|pas de|pas d'|pas la|pas un|pas une|pas le|pas les|jamais de|jamais d'|ni|ni de|ni d'|sans(?! (?:rendez|rdv|attendre|hesiter|plus))|non au|non aux|point de|ne|n'|"
    r"jamais|pas|plus de(?! ?\d)|zero|stop aux?|not|no|never|don'?t|doesn'?t|do not|does not|won'?t|will not|without|nor|neither|isn'?t|is not|aren'?t|rather than|"
    r"instead of|plutot que|au lieu (?:de|d')|loin (?:de|des|d')|contre les?|non)\b['\s]?)"
)
NE = re.compile(r"\b(?:ne|n')\b ?(?:[^\n.!?;:]{0,60}?)\b(?:pas|jamais|aucun|aucune|point|ni|rien|plus)\b")
CLAUSE = re.compile(
    r"[;:,]|\bet (?=\w+ez\b)|\band (?=get|enjoy|save|book|win|receive)|\b(?:mais|but|et pourtant|alors|donc|so|then)\b"
)
INNER = re.compile(
    r"(?:\w+ )?(?:je|j'|nous|on|we|i)['\s](?:ne\b|n'|don'?t|do not|never|won'?t|will (?:not|never)|can'?t|cannot|refus\w+)"
)
# The words denied first: "un patient satisfait n'est pas un argument".
AFTER = re.compile(
    r"(?: \w+){0,3} (?:n'est|n'a|n'ont|ne sont|ne fait|ne font|ne doi\w+|ne sera|ne remplace\w*|ne suffi\w+|ne prouve\w*|n'existe\w*|ne garanti\w+) (?:pas|plus|jamais|rien|aucun\w*|qu'un)\b"
    r"|(?: \w+){0,3} (?:is|are|has|have|does|do|will|should) ?(?:not|n't|no place|never)\b"
)
INSIDE = re.compile(
    r"\b(?:ne |n')(?:rend|garanti|promet|efface|remplace|supprime|disparai|guerit|evite|sera|peut)\w* (?:pas|jamais|rien|aucun)\b"
)
# "we do no discounts, bundles or specials": one negation rules a whole list.
LISTED = re.compile(
    r"\b(?:(?:don'?t|do not|never) (?:do|offer|run|give|sell|post|publish|share)|ne (?:faisons|proposons|pratiquons|publions|vendons|offrons) (?:ni|pas|jamais|aucune?))"
    r"(?: [\w'-]+){1,4}(?:, ?[\w'-]+(?: [\w'-]+){0,2}){0,5}?(?:,| or| nor| ou| ni)? $"
)
# The next sentence turns down what was just named.
TURNED_DOWN = re.compile(
    r"\W*(?:nous|on|je|j'|we|i)\W? ?(?:n'en|ne les|ne le|ne la|l'|avons|ai|have|will|would|do|don't|politely)* ?"
    r"(?:(?:avons |ai )?(?:decline|refuse)\w*|(?:publi|montr|post|propos|fais|fer|vend)\w+ (?:pas|plus|jamais|rien)|(?:not|never) (?:publish|post|show|do|offer|sell)\w*|declined|refused|said no)"
    r"|\W*(?:it|they|this|that) (?:has|have) no place|\W*(?:medicine|surgery|medical care|care) is (?:not|never)\b|\W*(?:la medecine|la chirurgie|le soin|un acte medical)(?:,? lui,?)? (?:ne|n')"
)
REACH = 60


def _clause_start(text: str, low: int, at: int) -> int:
    last = low
    for m in CLAUSE.finditer(text, low, at):
        last = m.end()
    return last


def denied(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a negation of the same clause governs a folded range (``pas de promotion``)."""
    text = reading.folded
    sentence = reading.sentence_at(start)
    low = max(sentence.start, start - REACH)
    low = max(low, _clause_start(text, low, start))
    before = PUSH.sub(" ", text[low:start])
    if "," in text[max(sentence.start, start - 90) : start] and LISTED.search(text, max(sentence.start, start - 90), start):
        return True
    if DENY_BEFORE.search(before) or INNER.match(PUSH.sub(" ", text[start:end])):
        return True
    if AFTER.match(text, end, sentence.end) or INSIDE.search(text, start, end):
        return True
    # "je ne fais pas … " opens before the range and "ne … jamais" may close inside it.
    m = NE.search(PUSH.sub(" ", text[low : min(end + 25, sentence.end)]))
    return bool(m and m.start() <= max(0, start - low))


def banned(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the sentence, or the next when the range is quoted or asked about, speaks of a ban or a warning."""
    text = reading.folded
    sentence = reading.sentence_at(start)
    if _speaks_of_a_ban(reading, sentence) or (end > sentence.end and BAN.search(text, sentence.end, end)):
        return True
    after = reading.sentence_after(start)
    if after and TURNED_DOWN.match(text, after.start, after.end):
        return True
    asked = _asks(reading, sentence)
    if asked or reading.quoted(start, end):
        return bool(after and (_speaks_of_a_ban(reading, after) or NO.match(text, after.start)))
    return False


def _asks(reading: Reading, sentence: Span) -> bool:
    key = (ASKED, sentence)
    known = reading.notes.get(key)
    if known is None:
        text = reading.folded
        ends = text[max(sentence.start, sentence.end - 3) : sentence.end].strip().endswith("?")
        known = reading.notes[key] = ends or bool(ASKED.search(text, *sentence))
    return bool(known)


def _speaks_of_a_ban(reading: Reading, sentence: Span) -> bool:
    # Kept for each sentence: a long one holds many ranges to judge.
    key = (BAN, sentence)
    known = reading.notes.get(key)
    if known is None:
        known = reading.notes[key] = bool(BAN.search(reading.folded, *sentence))
    return bool(known)


ASKED = re.compile(
    r"\b(?:me|nous|m'a|m'ont) (?:demand\w+|pos\w+)|\bquestion (?:recue|frequente)|\bask(?:s|ed)? (?:me|us|if|whether)"
)
NO = re.compile(
    r"\W*(?:(?:la|ma|notre|the|my|our) (?:reponse|answer) (?:est|is|reste) (?:toujours )?(?:non|no)\b|we have no idea|nous n'en savons rien|aucune idee|non\b|faux\b|no\b|false\b|wrong\b|ce n'est pas|c'est faux|pas si vite|en realite)"
)


def excused(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a folded range is denied, forbidden or warned against."""
    return banned(reading, start, end) or denied(reading, start, end)

# ruff: noqa: E501 - patterns are long lines
"""What a phrase merely tells (yesterday's post, today's patients), set apart from what it asks for."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final

_SPLIT: Final = re.compile(
    r"[;!?\n]|\.(?=\s|$)|,(?!\d)|\s(?:mais|donc|alors|sinon|du coup|but|so|then)(?=\s)"
    r"|\s(?:et|and)(?=\s+(?:rappel|relanc|remet|remind|nudge|je |on |il faut|i |we ))"
)
_DAY: Final = (
    r"(?:(?:le |la |on |last )?(?:lun|mar|mer|jeu|ven|sam|dim)\w*(?: et| and| puis)?|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|hier|yesterday)"
)
_LISTED: Final = (re.compile(rf"{_DAY}\s*\Z"), re.compile(rf"\s*(?:le )?{_DAY}(?!.*\d ?(?:h|:|am|pm))"))

_ADVERB: Final = (
    r"(?:(?:pas|rien|deja|bien|mal|tres|trop|tout|juste|enfin|meme|toujours|jamais|beaucoup|plus|moins|peu|encore|"
    r"aussi|vraiment|super|grave|ete|eu) ){0,3}"
)
# Verbs as a practice types them without their accent; other participles show by the accent or the pronoun before.
_DONE: Final = (
    r"(?:post|publi|envoy|annul|oper|march|oubli|travaill|partag|parl|appel|sign|laiss|rat|cartonn|comment|lik|ferm|"
    r"gagn|pass|arriv|not|valid|programm|supprim|decal|report|repouss|rappel|expliqu|montr|film|bouscul|demand|rest|"
    r"aim|ador|adopt|pos|commenc|termin|termin|achet|mang|trouv|pay|cherch)e(?:e|s|es)?"
    r"|mis|remis|fait|eu|ete|pris|dit|vu|vus|recu|ouvert|parti|venue?s?|fini|perdu|rempli|repondu|reagi|plu|tenu|rendu|"
    r"reussi|suivi|lu|ecrit|promis|choisi|voulu|pu|du|su|mis en ligne|accouche"
)
_WHO: Final = r"(?:j ?'? ?|je |on |nous |il |elle |ils |elles |tu |t'|vous |qui |l'|y )(?:n ?'? ?|en |y |l'|les |lui |leur |m'|t'|nous |vous )*"
_HAVE: Final = r"(?:ai|a|as|avons|avez|ont|avais|avait|avions|aviez|avaient)"
_LOOSE: Final = r"(?!(?:une?|le|les|elle|autre|entre|rendez|rdv|reunion|pause|journee|envie|patiente?s?|prevu)\b)\w+(?:e|es|ee|ees|i|is|it|u|us|ert)\b"
_FR_TOLD: Final = re.compile(
    rf"\b{_WHO}{_HAVE} {_ADVERB}(?:{_DONE}|{_LOOSE})"
    rf"|\b(?:a|ont|avait|avaient) {_ADVERB}(?:{_DONE})\b"
    rf"|\b{_WHO}(?:avais|avait|avions|aviez|avaient)\b"
    r"|\b(?:c'?|n'?)?(?:etait|etaient|etais|etions|fut|furent)\b"
    r"|\b(?:me suis|s'? ?est|se sont|s'est|nous sommes|on s'est)\b(?= \w+(?:e|es|i|is|u|us|it)\b)"
    r"|\b(?:suis|est|sont|sommes) (?:deja |bien )?(?:parti|alle|venu|passe|rentre|reste|sorti|arrive|tombe|descendu|monte)e?s?\b"
    r"|\b(?:date|datait|datent) (?:du|de|d')\b"
)
_FR_STATE: Final = re.compile(
    r"\b(?:j'? ?ai|on a|nous avons|il y a|y a|on aura|j'? ?aurai) (?:deja |encore |que |au moins )*(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plein de|beaucoup de) "
    r"(?!(?:post|reel|stor|video|photo|publi|mn|min|h\b|heure|jour|semaine|mois))\w+"
    r"|\b(?:est|sont|suis|sommes|serons|sera|serai|reste|restons) (?:pas |bien |deja |tous |toujours )*(?:ouvert|ferme|complet|absent|pris|occupe|deborde|indispo|en (?:conge|vacance|consult|formation|congres|arret|deplacement)|"
    r"au (?:bloc|congres|cabinet)|de garde|d'? ?astreinte)\w*"
    r"|\b(?:on|nous|je|j'|il|elle) ?(?:ne |n')?(?:peux|peut|pouvons|pourrai|pourra|pourrons|suis|sera|serai) (?:vraiment )?pas(?! (?:publier|poster|envoyer))"
    r"|\b(?:on est|nous sommes|c'est) (?:deja |bien |encore )*(?:lun|mar|mercre|jeu|vendre|same|diman)\w*"
    r"|\b(?:on|nous|je|j'|cabinet|secretariat) ?(?:ouvre|ouvrons|ferme|fermons|consulte|consultons|opere|operons|recois|recevons|recoit) (?:de |du )"
)
_FR_SPAN: Final = re.compile(
    r"\b(?:il faut|faut|fallait|prend|prends|prendra|dure|durent|durait|durera|met|mets|duree de|duree)(?: au moins| environ| bien| a peu pres)? "
    r"\d{1,3} ?(?:h(?:eures?)?|mn|min(?:utes?)?)(?: ?\d\d)?(?= |$)"
)
_FR_AHEAD: Final = re.compile(
    r"\b(?:demain|demin|dem1?|2main|apdm|prochaine?s?|en (?:huit|quinze|8|15)|(?:dans|ds|d'ici|sous) (?:\d|un|une|deux|trois|quelques)|ce soir|tous les|chaque|chq|ts les)\b"
)
_FR_REQUEST: Final = re.compile(
    r"\b(?:rappel+e\w*(?: |-)?(?:le |la |les |ca )?(?:moi|nous|a)?|rappel|relance\w*|remet(?:s|tre|tez)?|reprogramme\w*|repousse|decale|reporte|programme\w*|planifie\w*|poster|publier|envoyer|faire|plutot|(?:a|pour) (?:\w+)er|mets|pense|penser|note|stp|svp)\b"
)

# "quand j'ai fini", "once we have closed": a time to come, told in the past tense.
_TO_COME: Final = re.compile(
    r"\b(?:quand|qd|lorsque|des que|une fois|(?:jour|soir|matin|moment)s? (?:ou|que)|apres (?:que|avoir)|aussitot|si|s'il|when|once|after|as soon|if|until)\b"
)

_EN_TOLD: Final = re.compile(
    r"\b(?:i|we|they|he|she|it|you|who|there|that|this|\w{3,}) (?:already |just |really |only |never )?(?:was|were|wasn'?t|weren'?t|had|did|didn'?t|went|got)\b"
    r"|\b(?:i|we|they|he|she|who)(?:'?ve| have|'?s| has)? (?:already |just |really |only |never |not )*(?:\w{2,}ed|saw|sent|said|told|made|took|put|ran|forgot|missed|shut|wrote|did|done|seen|been)\b"
)
_EN_STATE: Final = re.compile(
    r"\b(?:i|we|clinic|office|practice|surgery|cabinet|they)(?: are| am| is|'?re|'?m|'?s| will be|'?ll be) (?:already |fully |all |not )*(?:open|closed|away|off|out|on (?:leave|call|holiday)|in (?:theatre|surgery|clinic)|booked|busy)\b"
    r"|\b(?:i|we|she|he) (?:can'?t|cannot|can not|won'?t be able)\b|\bit'?s (?:already )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:i|we)(?:'?ve)?(?: have| got| have got)? (?:\d+|two|three|four|five|six|several) (?!post|video|reel|photo|min|hour|day|week)\w+"
)
_EN_SPAN: Final = re.compile(
    r"\b(?:takes?|took|lasts?|lasted|needs?) (?:about |around |at least )?\d{1,3} ?(?:h(?:ours?|rs?)?|min(?:ute)?s?)\b"
)
_EN_AHEAD: Final = re.compile(r"\b(?:tomorrow|tmrw|tmr|next|every|in (?:\d|a|an|two|three)|tonight)\b")
_EN_REQUEST: Final = re.compile(
    r"\b(?:remind|nudge|schedule|reschedule|repost|move|push|ping|please|pls|let'?s|(?:to|and|so|then) (?:post|publish|send))\b"
)

_TABLES: Final = {
    "fr": (_FR_TOLD, _FR_STATE, _FR_SPAN, _FR_AHEAD, _FR_REQUEST),
    "en": (_EN_TOLD, _EN_STATE, _EN_SPAN, _EN_AHEAD, _EN_REQUEST),
}


def asked(text: str, lang: str) -> tuple[str, bool]:
    """Blank out what only tells, letter for letter, and say whether anything was blanked.

    "Le post de samedi a bien marché" names a day and asks for none; "j'ai oublié, demain 18 h" does both.
    """
    told, state, lasts, ahead, request = _TABLES[lang]
    plain = folded(text)
    out = list(text)
    blanked = False
    for begin, end in _clauses(plain):
        clause = plain[begin:end]
        spans = []
        if not (request.search(clause) or _TO_COME.search(clause)) and (
            state.search(clause) or (told.search(clause) and not ahead.search(clause))
        ):
            spans = [(begin, end)]
            blanked = True
        else:
            spans = [(begin + m.start(), begin + m.end()) for m in lasts.finditer(clause)]
        for first, last in spans:
            out[first:last] = " " * (last - first)
    return "".join(out), blanked


def folded(text: str) -> str:
    """Write a text in small letters without accents, each in its own place."""
    swap = {"’": "'", "`": "'", "œ": "o"}
    return "".join(unicodedata.normalize("NFKD", swap.get(c, c))[:1].lower()[:1] or " " for c in text)


def _clauses(plain: str) -> list[tuple[int, int]]:
    cuts = [0]
    for match in _SPLIT.finditer(plain):
        # "on a fermé mardi, mercredi et jeudi" is one clause with a list in it; a day with its hour begins another.
        listed = plain[match.start()] == "," and _LISTED[0].search(plain[: match.start()])
        if not (listed and _LISTED[1].match(plain[match.end() :])):
            cuts.append(match.end())
    cuts.append(len(plain))
    return list(pairwise(cuts))

# ruff: noqa: E501 - patterns are long lines
"""Times that are meant but not said: "plus tard", "avant le congrès", "entre deux patients"; they are asked about."""

from __future__ import annotations

import re
from typing import Final

from planner.dates.narrative import folded

_MOST_WORDS: Final = 10
_NOUN: Final = r"(?:le |la |les |l'|un |une |mon |ma |mes |notre |nos |ce |cet |cette |son |sa |ses |leur |leurs )[\w'-]+(?: [\w'-]+){0,3}"
_LEAD: Final = (
    r"(?:(?:ok|oui|non|nan|bon|ben|euh|plutot|disons|mettons|genre|alors|peut[- ]etre|pas maintenant|pas la|on verra(?: ca)?|a voir|rdv|stp|svp|mais|"
    r"(?:tu (?:peux|pourras) )?(?:me |le |la |m')*(?:rappel+|relanc|remet|repos|redemand|redi|report|decal|repouss|post|publi|fai|mett?|envoi|envoy|programm)\w*(?:[- ](?:moi|le|la|les|ca|nous))*)[ ,:]+)*"
)
_CORE: Final = (
    r"(?:(?:un (?:peu|poil)|bien|beaucoup|bcp) )?(?:plus|\+) tard(?: dans (?:la|le) \w+)?"
    r"|(?:tout|tt|toute?) (?:a|à) l ?'? ?(?:heure|h)|tantot|bientot|(?:sous|d'ici|dans|avant) (?:peu|pas longtemps|pas lgtps|quelque temps)|dans (?:quelque|peu de|pas mal de|un certain) temps|prochainement"
    r"|un (?:de ces |autre )(?:jours?|quatre|4|moments?|soirs?|matins?)|un (?:jour|soir|matin|moment)(?: calme| tranquille| ou l'autre)?|une autre fois|la prochaine fois"
    r"|a l'occas(?:ion)?|a un (?:autre |meilleur )?moment|(?:au |le )?(?:bon|meilleur) moment|le moment venu|en temps voulu|dans la foulee"
    r"|(?:des|aussitot|une fois) (?:que |qu'|le |la |les |mon |ma )[\w' -]+|des que possible|au plus (?:tot|vite)|(?:le )?plus (?:tot|vite) possible|asap|rapidement|sans tarder"
    r"|(?:quand|qd|lorsque) [\w' -]+"
    r"|entre (?:deux|2|mes|les) (?:patient|rdv|rendez|consult|bloc|operation|intervention|acte|porte|soin)[\w' -]*"
    r"|(?:a|pendant|durant|apres|avant) (?:la |ma |les |mes )?(?:prochaine )?pauses?(?: cafe| dej| dejeuner| clope)?"
    rf"|(?:juste )?(?:(?:une|deux|trois|quelques|1|2|3) (?:jours?|semaines?|sem|mois|heures?|h) )?(?:avant|apres|pendant|pdt|durant|lors de|au cours de|depuis) (?:{_NOUN}|les? fetes|noel et nouvel an|congres|conges|vacances|formation)"
    r"|(?:a|des|avant|apres|pour|depuis) (?:la|ma|notre|mon|l') ?(?:rentree|reprise|reouverture|retour|fin|sortie|ouverture|fermeture|livraison)[\w' -]*"
    r"|(?:au|a mon|a notre|de) retour[\w' -]*|en (?:rentrant|sortant|revenant|arrivant|partant)[\w' -]*"
    r"|(?:au|ce|cet|cette|en|l'|a l'|cet te) ?(?:printemps|ete|automne|hiver)(?: prochain)?"
    r"|(?:dans|d'ici|avant) (?:l'|la |le |les |ces |quelques )(?:heure|journee|semaine|mois|annee|fin de[\w' -]+|(?:jours?|semaines?|mois)(?: (?:qui viennent|a venir|prochaine?s?))?|prochaine?s? (?:jours?|semaines?|mois|heures?))"
    r"|ces (?:prochains )?jours(?:[- ]ci)?|les prochains jours"
    r"|maintenant|mnt|mtn|tout de suite|tt de suite|immediatement|la maintenant"
    r"|(?:n'importe|nimporte) (?:quand|quel(?:le)? \w+|lequel)|quand tu (?:veux|peux)|comme tu (?:veux|le sens)|peu importe|le jour (?:que )?tu veux"
    r"|(?:un |le |les |des )?(?:jour|matin|soir)s? (?:ou|calme|creux|sans|tranquille)s?[\w' -]*|un (?:jour|matin|soir) de (?:semaine|libre)"
    r"|dans (?:quelques|plusieurs|pas mal d'|une poignee d') ?(?:minutes?|heures?|h|mois|semaines?|annees?)"
    r"|(?:de temps en temps|de temps a autre|souvent|regulierement|parfois|le plus souvent possible)"
    r"|pas (?:avant|aujourd'hui|ce soir|demain|tout de suite|maintenant|tout de suite)[\w' -]*"
)
_EN_LEAD: Final = r"(?:(?:ok|yes|no|not now|well|maybe|perhaps|please|pls|some ?time|(?:remind|nudge|ping|ask|tell) (?:me|us)(?: again)?|(?:post|do|send|move) (?:it|that)?(?: to)?)[ ,:]+)*"
_EN_CORE: Final = (
    r"(?:a (?:bit|little) )?later(?: on)?(?: today| this week)?|soon(?:ish)?|in a (?:bit|while|moment|minute|sec)|some ?day|one day|one of these days|some ?time(?: soon| later)?|some other time|another (?:time|day)|next time"
    r"|now and then|often|regularly|from time to time|in a few (?:hours|minutes|months)|asap|as soon as [\w' -]+|right away|now|right now|whenever[\w' -]*|any ?time|at some point|eventually|shortly"
    r"|(?:when|once|after|before|during|over|until|between|as soon as) (?:i|i'?m|we|we'?re|my|our|the|a|patients|two patients|surgery|clinic|work|lunch|vacation|holidays?|conference|break|everything|it'?s)(?: [\w'-]+){0,4}"
    r"|between (?:two |2 )?patients|(?:on|at|during) (?:my|the) break|(?:when|once) (?:back|done|free|home)|(?:in|this|next) (?:the )?(?:spring|summer|autumn|fall|winter)|these days|in the coming (?:days|weeks)|(?:not|no) (?:before|today|tomorrow)[\w' -]*"
)
_ALL: Final = {
    "fr": re.compile(rf"{_LEAD}(?:{_CORE})(?: (?:stp|svp|merci|plutot|peut[- ]etre|si possible|alors))*"),
    "en": re.compile(rf"{_EN_LEAD}(?:{_EN_CORE})(?: (?:please|pls|thanks|maybe|then|if possible))*"),
}


_FAR: Final = re.compile(
    r"\b(?:rentree|fetes|vacances|conges?|congres|formation|reprise|reouverture|printemps|ete|automne|hiver|mois|annee|retour|noel|"
    r"semaines?|prochains jours|holidays?|vacation|conference|congress|spring|summer|autumn|fall|winter|weeks?|months?|back)\b"
)


def someday(text: str, lang: str) -> str:
    """Tell how far off ("near" or "far") the time a text names vaguely is; "" when it says anything else.

    Nothing but the vague time may be in the text, and no question.
    """
    plain = re.sub(r"\s+", " ", folded(text)).strip(" .!,…")
    if "?" in plain or len(plain.split(" ")) > _MOST_WORDS or not _ALL[lang].fullmatch(plain):
        return ""
    return "far" if _FAR.search(plain) else "near"

"""Tell the language of a text by its small words, with no model."""

# ruff: noqa: E501 - word lists and printed lines are clearest whole

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from compliance.memory import remembered

# Small words of each language; those shared by several count for each.
SMALL = {
    "fr": "le la les un une des du de et est en pour pas vous votre vos nous notre nos je il elle on ce cette ces que qui "
    "dans sur avec plus au aux par ne se sa son mon ma mes mais ou tout tous toute sans chez tres bien c'est j'ai d'un "
    "d'une l'on qu'il n'est etre avoir fait sont ont ai a merci apres avant aussi leur comme si y lors chaque peut rendez "
    "bonjour cabinet offert offerte gratuit resultat garanti rdv levres patiente patients avis docteur medecin chirurgien "
    "dr jours mois prix reste dernieres contre chirurgie seins nez peau beaute jusqu'au soin soins place places decouvrez",
    "en": "the a an of and is in for not you your we our i he she it this that these those with more to on at by be are was "
    "were have has had will would can my me but or all no so very from as if do does did what when how they their there "
    "just get us been its it's don't i'm we're you're his her him who which about out up thank thanks after before book "
    "now free off new best doctor patient patients clinic results surgery skin lips any only one please reviews",
    "es": "el la los las un una de y es en para no usted su sus nosotros que con mas por se lo al del muy pero como esta este "
    "todo sin yo me mi gracias tiene son fue ha he hay cuando porque doctora clinica excelente",
    "de": "der die das ein eine und ist in fur nicht sie ihr wir unser ich er es mit mehr auf bei von zu den dem des im war "
    "sehr aber oder alle ohne nach auch wie wenn sind haben hat habe danke arzt praxis war wurde immer noch",
    "it": "il lo la i gli le un una di e in per non lei suo noi che con piu su da del della sono molto ma come questo questa "
    "tutto senza io mi mio grazie ho ha era stato anche dottore professionale consiglio",
    "pt": "o a os as um uma de e em para nao voce seu sua nos que com mais por se ao do da muito mas como este esta tudo sem "
    "eu me meu obrigado obrigada foi tem sao era medico clinica",
}  # fmt: skip
SETS = {lang: frozenset(words.split()) for lang, words in SMALL.items()}
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
ARABIC = re.compile(r"[\u0600-\u06ff]")
TELLS = (("es", re.compile(r"[ñ¿¡]")), ("de", re.compile(r"[ßäöü]")), ("pt", re.compile(r"[ãõ]")),
         ("fr", re.compile(r"[êèçœùûâî]|\b[ldjcnsmt]['’]")))  # fmt: skip


MOST_TELLS = 6  # more of a language's own letters tell no more


def scores(folded: str, raw: str = "", langs: Iterable[str] = tuple(SMALL)) -> dict[str, float]:
    """Count, per language, how many of the words are its small words (0 to 1), telling letters counted in."""
    words = WORD.findall(folded[:4000].lower())
    if not words:
        return {}
    found = {lang: float(sum(map(SETS[lang].__contains__, words))) for lang in langs}
    seen = (raw or folded)[:4000]
    seen = (seen if seen.isascii() else seen.translate(UNSEEN)).lower()
    for lang, pattern in TELLS:
        if lang in found:
            found[lang] += 0.5 * sum(1 for _ in islice(pattern.finditer(seen), MOST_TELLS))
    return {lang: n / len(words) for lang, n in found.items()}


@remembered(64)
def detect(text: str) -> str:
    """Name the language of a text: fr, en, es, de, it, pt, ar, or ``und`` when nothing tells."""
    head = text[:4000]
    if len(ARABIC.findall(head)) * 2 > sum(c.isalpha() for c in head):
        return "ar"
    from compliance.folding import fold

    found = scores(fold(head).text, head)
    best = max(found, key=lambda k: (found[k], k in ("fr", "en")), default="und")
    return best if found and found[best] > 0 else "und"


def blend(folded: str, raw: str = "") -> str:
    """Tell ``fr``, ``en`` or ``mixed`` (both, or too little to say)."""
    found = scores(folded, raw, ("fr", "en"))
    french, english = found.get("fr", 0.0), found.get("en", 0.0)
    if french > 0.08 and french > 4 * english:
        return "fr"
    if english > 0.08 and english > 4 * french:
        return "en"
    return "mixed"

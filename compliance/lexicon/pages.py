"""Tell what a page says about itself: its sources, its author, its weight of health content."""
# ruff: noqa: E501 - alternations read best whole

from __future__ import annotations

import re

from compliance.reading import Reading

SOURCED = re.compile(
    r"(?<!\w)(?:sources?|references?|bibliographie|doi|pmid|https?:|mis[e]? a jour|date de mise a jour|publie le|derniere (?:revision|mise a jour)|has|ansm|inserm|oms|cochrane|nejm|lancet|jama|"
    r"updated|last (?:reviewed|updated)|according to|selon|d'apres|et al)(?!\w)"
)
IDENTIFIED = re.compile(
    r"(?<!\w)(?:dr|drs|pr|docteur|doctor|professeur|chirurgiens?|chirurgienne|medecins?|surgeons?|physicians?|dermatologues?|dermatologists?|dentistes?|dentists?|infirmi\w+|nurses?|rpps|adeli|inscrite? au tableau|"
    r"gmc|clinique|cabinet|clinic|practice|kinesitherapeute|sage-femme|pharmacien\w*)(?!\w)"
)


def sourced(reading: Reading) -> bool:
    """Tell whether a text gives a source or a date of revision."""
    return bool(SOURCED.search(reading.folded))


def identified(reading: Reading) -> bool:
    """Tell whether a text says which professional or place speaks."""
    return bool(IDENTIFIED.search(reading.folded))

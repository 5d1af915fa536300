# ruff: noqa: E501 - a lexicon is long lines
"""The words of time in French and English, each with the one symbol the grammar knows it by."""

from __future__ import annotations

from typing import Final

# WD0 is Monday, WDS0 "Mondays"; MO1 January. Small words take their French form in both languages,
# so that one grammar serves both: le (the, on), a (at), de (of), et (and), ou (or).
_DAYS_FR: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAYS_EN: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS_FR: Final = (
    "janvier janv", "fevrier fev fevr", "mars", "avril avr", "mai", "juin", "juillet juil", "aout",
    "septembre", "octobre oct", "novembre nov", "decembre dec",
)  # fmt: skip
_MONTHS_EN: Final = (
    "january jan", "february feb", "march", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip

FRENCH: Final[dict[str, str]] = {
    "aujourdhui": "TODAY", "auj": "TODAY", "ajd": "TODAY", "aujd": "TODAY", "ojd": "TODAY", "ojrd": "TODAY",
    "demain": "TOMORROW", "dmain": "TOMORROW", "demn": "TOMORROW", "surlendemain": "AFTERTOM",
    "hier": "YEST", "matin": "MATIN", "matinee": "MATIN", "mat": "MATIN", "matn": "MATIN", "mtin": "MATIN",
    "amtin": "MATIN", "mattin": "MATIN", "maitn": "MATIN", "matins": "MATINS", "midi": "MIDI", "mdi": "MIDI",
    "midis": "MIDIS", "aprem": "APREM", "apremm": "APREM", "apm": "APREM", "aprems": "APREMS", "aprm": "APREM",
    "apresmidi": "APREM", "soir": "SOIR", "soirs": "SOIRS", "soiree": "SOIR", "soire": "SOIR", "sori": "SOIR",
    "nuit": "NUIT", "minuit": "MINUIT", "journee": "JOURNEE",
    "prochain": "NEXT", "prochaine": "NEXT", "prochains": "NEXT", "prochaines": "NEXT", "proch": "NEXT",
    "prochin": "NEXT", "prochian": "NEXT", "suivant": "FOLLOWING", "suivante": "FOLLOWING",
    "dernier": "LAST", "derniere": "LAST", "derniers": "LAST", "der": "LAST",
    "chaque": "EVERY", "chq": "EVERY", "chak": "EVERY", "chaques": "EVERY", "chque": "EVERY", "chaqe": "EVERY",
    "sur": "SUR", "dans": "IN", "ds": "IN", "dns": "IN", "dan": "IN", "sous": "WITHIN", "sauf": "EXCEPT",
    "hormis": "EXCEPT", "hors": "EXCEPT", "excepte": "EXCEPT", "pendant": "FOR", "durant": "FOR", "fois": "TIMES", "fs": "TIMES",
    "minute": "MIN", "minutes": "MIN", "min": "MIN", "mn": "MIN", "mins": "MIN", "minuts": "MIN",
    "heure": "h", "heures": "h", "hr": "h", "hrs": "h", "heur": "h", "heurs": "h", "hre": "h", "hres": "h",
    "jour": "DAY", "jours": "DAY", "jrs": "DAY", "jr": "DAY", "semaine": "WEEK", "semaines": "WEEK", "sem": "WEEK",
    "mois": "MONTH", "an": "YEAR", "ans": "YEAR", "annee": "YEAR", "annees": "YEAR", "trimestre": "QUARTER",
    "trimestres": "QUARTER", "semestre": "SEMESTER", "quinzaine": "QUINZAINE", "weekend": "WEEKEND",
    "weekends": "WEEKEND", "we": "WEEKEND", "wkd": "WEEKEND", "wk": "WEEKEND", "ouvre": "OUVRE", "ouvres": "OUVRE",
    "ouvrable": "OUVRE", "ouvrables": "OUVRE", "travailles": "OUVRE",
    "quotidien": "DAILY", "quotidiennement": "DAILY", "quotidienne": "DAILY",
    "hebdo": "WEEKLY", "hebdomadaire": "WEEKLY", "hebdomadairement": "WEEKLY", "mensuel": "MONTHLY",
    "mensuelle": "MONTHLY", "mensuellement": "MONTHLY", "annuel": "YEARLY", "annuelle": "YEARLY",
    "annuellement": "YEARLY", "trimestriel": "QUARTERLY", "trimestrielle": "QUARTERLY",
    "bimensuel": "TWICEMONTH", "bihebdomadaire": "TWICEWEEK", "bimestriel": "BIMONTHLY",
    "ce": "THIS", "cet": "THIS", "cette": "THIS", "cte": "THIS", "au": "a", "aux": "a", "le": "le", "la": "le",
    "les": "le", "l": "le", "du": "de", "d": "de", "vers": "vers", "environ": "vers", "env": "vers", "ou": "ou",
    "puis": "et", "demi": "demi", "demie": "demi", "demis": "demi", "quart": "quart", "quarts": "quart",
    "moins": "moins", "heureprecise": "pile", "noel": "NOEL", "paques": "PAQUES", "toussaint": "TOUSSAINT",
    "halloween": "HALLOWEEN", "reveillon": "REVEILLON", "debut": "EARLY", "mi": "MID", "milieu": "MID", "fin": "LATE",
    "premier": "1 er", "premiere": "1 er", "premiers": "1 er", "deuxieme": "2 eme", "second": "2 eme",
    "seconde": "2 eme", "troisieme": "3 eme", "quatrieme": "4 eme", "cinquieme": "5 eme",
    "er": "er",
    "ers": "er",
    "pr": "pour",
    "seconds": "2 eme",
    "deuxiemes": "2 eme",
    "secondes": "2 eme",
    "pile": "pile",
    "piles": "pile",
    "petantes": "pile",
    "tapantes": "pile",
    "precises": "pile",
    "pentecote": "PENTECOTE",
    "ascension": "ASCENSION",
    "eres": "er",
    "emes": "eme",
    "apresdemain": "AFTERTOM", "apdem": "AFTERTOM", "apdm": "AFTERTOM", "apsdemain": "AFTERTOM", "aprdemain": "AFTERTOM",
    "aps": "apres", "apr": "apres", "av": "avant", "pdt": "FOR", "smn": "WEEK", "smne": "WEEK", "semn": "WEEK",
    "sems": "WEEK", "mns": "MIN", "assomption": "ASSOMPTION", "epiphanie": "EPIPHANIE", "chandeleur": "CHANDELEUR",
    "armistice": "ARMISTICE", "sylvestre": "SYLVESTRE",
    "apdemain": "AFTERTOM",
    "apresdmain": "AFTERTOM",
    "ere": "er", "eme": "eme", "ieme": "eme", "nd": "eme", "e": "eme", "tlj": "EVERY DAY",
    "eod": "LATE JOURNEE",
}  # fmt: skip

ENGLISH: Final[dict[str, str]] = {
    "today": "TODAY", "tday": "TODAY", "2day": "TODAY", "tomorrow": "TOMORROW", "tmrw": "TOMORROW", "tmr": "TOMORROW",
    "tomo": "TOMORROW", "tmw": "TOMORROW", "tommorow": "TOMORROW", "tommorrow": "TOMORROW", "tomorow": "TOMORROW",
    "yesterday": "YEST", "tonight": "TODAY SOIR", "tonite": "TODAY SOIR", "2nite": "TODAY SOIR",
    "morning": "MATIN", "mornings": "MATIN", "noon": "MIDI", "midday": "MIDI", "afternoon": "APREM",
    "afternoons": "APREM", "evening": "SOIR", "evenings": "SOIR", "night": "SOIR", "nights": "SOIR",
    "midnight": "MINUIT", "lunchtime": "T1230", "lunch": "LUNCH",
    "next": "NEXT", "nxt": "NEXT", "following": "FOLLOWING", "coming": "COMING", "last": "LAST",
    "every": "EVERY", "each": "EVERY", "evry": "EVERY", "other": "OTHER", "alternate": "OTHER", "second": "2 eme",
    "in": "IN", "within": "WITHIN", "except": "EXCEPT", "excluding": "EXCEPT", "but": "but", "penultimate": "PENULT", "for": "FOR", "during": "FOR", "times": "TIMES",
    "minute": "MIN", "minutes": "MIN", "min": "MIN", "mins": "MIN", "hour": "h", "hours": "h", "hr": "h", "hrs": "h",
    "day": "DAY", "days": "DAY", "week": "WEEK", "weeks": "WEEK", "wk": "WEEK", "wks": "WEEK", "month": "MONTH",
    "months": "MONTH", "year": "YEAR", "years": "YEAR", "quarterly": "QUARTERLY", "fortnight": "QUINZAINE",
    "fortnights": "QUINZAINE", "weekend": "WEEKEND", "weekends": "WEEKENDS", "weekday": "WORKDAYS",
    "weekdays": "WORKDAYS", "workday": "WORKDAYS", "workdays": "WORKDAYS",
    "daily": "DAILY", "everyday": "EVERY DAY", "weekly": "WEEKLY", "monthly": "MONTHLY", "yearly": "YEARLY",
    "annually": "YEARLY", "fortnightly": "FORTNIGHTLY", "biweekly": "FORTNIGHTLY", "bimonthly": "BIMONTHLY",
    "once": "1 TIMES", "twice": "2 TIMES", "thrice": "3 TIMES",
    "this": "THIS", "at": "a", "on": "on", "the": "le", "of": "de", "and": "et", "or": "ou", "around": "vers",
    "about": "vers", "circa": "vers", "ish": "vers", "until": "UNTIL", "till": "UNTIL", "til": "UNTIL",
    "through": "UNTIL", "from": "FROM", "starting": "FROM", "beginning": "FROM", "since": "FROM", "after": "after",
    "before": "before", "half": "demi", "quarter": "quart", "quarters": "quart", "sharp": "pile", "nightly": "EVERY NUIT", "past": "past", "to": "to", "oclock": "oclock",
    "ago": "AGO", "christmas": "NOEL", "newyear": "NOUVELAN", "epiphany": "EPIPHANIE", "armistice": "ARMISTICE", "pentecost": "PENTECOTE",
    "tmrow": "TOMORROW", "tomoz": "TOMORROW", "tmorrow": "TOMORROW", "aft": "APREM", "eve": "eve", "arvo": "APREM",
     "xmas": "NOEL", "easter": "PAQUES", "halloween": "HALLOWEEN",
    "early": "EARLY", "start": "EARLY", "mid": "MID", "middle": "MID", "late": "LATE", "end": "LATE", "eod": "LATE JOURNEE",
    "cob": "LATE JOURNEE", "eow": "ENDWEEK", "first": "1 er", "third": "3 eme", "fourth": "4 eme", "fifth": "5 eme",
    "st": "er", "nd": "eme", "rd": "eme", "th": "eme", "a": "1", "an": "1", "per": "par", "by": "avant",
    "mon": "mon", "sept": "MO9",
}  # fmt: skip

for _n, _names in enumerate(zip(_DAYS_FR, _DAYS_EN, strict=True)):
    for _table, _name in zip((FRENCH, ENGLISH), _names, strict=True):
        _table[_name] = f"WD{_n}"
        _table[_name + "s"] = f"WDS{_n}"
for _n, (_fr, _en) in enumerate(zip(_MONTHS_FR, _MONTHS_EN, strict=True), 1):
    FRENCH.update(dict.fromkeys(_fr.split(), f"MO{_n}"))
    ENGLISH.update(dict.fromkeys(_en.split(), f"MO{_n}"))
FRENCH.update({"lndi": "WD0", "lunid": "WD0", "mrdi": "WD1", "madri": "WD1", "marid": "WD1", "jedi": "WD3", "jeui": "WD3",
               "juedi": "WD3", "smdi": "WD5", "mercrdi": "WD2", "mecredi": "WD2"})  # fmt: skip
ENGLISH.update({"tues": "WD1", "thur": "WD3", "thurs": "WD3", "weds": "WD2", "tue": "WD1", "thu": "WD3", "fri": "WD4"})

NUMBERS: Final[dict[str, dict[str, int]]] = {
    "fr": {
        name: n
        for n, names in enumerate(
            [
                "zero",
                "un une",
                "deux",
                "trois",
                "quatre",
                "cinq",
                "six",
                "sept",
                "huit",
                "neuf",
                "dix",
                "onze",
                "douze",
                "treize",
                "quatorze",
                "quinze",
                "seize",
            ]
        )
        for name in names.split()
    }
    | {
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "dixsept": 17,
        "dixhuit": 18,
        "dixneuf": 19,
    },
    "en": {
        name: n
        for n, name in enumerate(
            [
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty",
            ]
        )
    }
    | {"thirty": 30, "forty": 40, "fifty": 50},
}

# Words long and odd enough to be recognised one letter off, and neighbours that must not be taken for them.
FUZZY: Final[dict[str, tuple[str, ...]]] = {
    "fr": (*_DAYS_FR, *(d + "s" for d in _DAYS_FR), "demain", "prochain", "prochaine", "semaine", "semaines", "janvier",
           "fevrier", "avril", "juillet", "septembre", "octobre", "novembre", "decembre", "aujourdhui", "minutes"),
    "en": (*_DAYS_EN, *(d + "s" for d in _DAYS_EN), "tomorrow", "january", "february", "april", "august", "september",
           "october", "november", "december", "tonight", "morning", "afternoon", "evening", "weekend", "fortnight"),
}  # fmt: skip
NEVER: Final = frozenset(
    [
        "demande",
        "domaine",
        "domaines",
        "maudit",
        "humain",
        "jumeau",
        "marin",
        "martin",
        "lundis",
        "mardis",
        "main",
        "remain",
        "germain",
        "semence",
        "semences",
        "mourning",
        "moaning",
        "warning",
        "evenings",
        "meaning",
        "leaving",
        "sundry",
        "mundi",
        "prochainement",
        "juillets",
        "domain",
        "jeunes",
        "wording",
        "money",
        "sundae",
        "monda",
        "samedis",
        "avrils",
        "fraiday",
    ]
)

# What may be glued together when a thumb misses the space bar.
GLUE: Final[dict[str, tuple[str, ...]]] = {
    "fr": ("apresdemain", "apresmidi", "aujourdhui", *_DAYS_FR, *(d + "s" for d in _DAYS_FR), "demain", "matin", "midi",
           "aprem", "soir", "prochaine", "prochain", "semaine", "tous", "les", "chaque", "ce", "cet", "dans", "a", "le"),
    "en": (*_DAYS_EN, *(d + "s" for d in _DAYS_EN), "tomorrow", "morning", "noon", "afternoon", "evening", "next",
           "every", "this", "week", "at"),
}  # fmt: skip
STRONG: Final = frozenset((*_DAYS_FR, *_DAYS_EN, "demain", "tomorrow", "soir", "matin", "aprem", "apresmidi", "morning",
                           "evening", "afternoon", "semaine", *(d + "s" for d in (*_DAYS_FR, *_DAYS_EN))))  # fmt: skip

# ruff: noqa: E501 - patterns are long lines
"""Text turned into symbols of time, each remembering the letters it came from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from planner.dates.lexicon import ENGLISH, FRENCH, FUZZY, GLUE, NEVER, NUMBERS, STRONG

LONGEST: Final = 600
_WORDS: Final = {"fr": FRENCH, "en": ENGLISH}
_PIECE: Final = re.compile(r"[a-z]+|\d+|\S")
_GLUED: Final = {
    lang: re.compile("(?:" + "|".join(sorted(words, key=len, reverse=True)) + "){2,}") for lang, words in GLUE.items()
}
_GLUE_PART: Final = {lang: re.compile("|".join(sorted(words, key=len, reverse=True))) for lang, words in GLUE.items()}
_DAY: Final = (
    "(?:lun|mar|mer|merc|jeu|ven|vend|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_DAY_BEFORE: Final = re.compile(rf"(?<![a-z]){_DAY}\.?\s*\Z")
_DAY_AFTER: Final = re.compile(rf"\s*{_DAY}(?![a-z])")
_WEEKDAY: Final = re.compile(r"WDS?\d")
_TWO: Final = 2
_SHORT_DAYS: Final[dict[str, dict[str, int]]] = {
    "fr": {
        name: n
        for n, names in enumerate(("lu lun", "ma mar", "me mer", "je jeu", "ve ven", "sa sam", "di dim"))
        for name in names.split()
    },
    "en": {"mon": 0, "wed": 2, "sat": 5, "sun": 6, "tu": 1, "th": 3, "fr": 4},
}
_WORDS_TOO: Final = frozenset(("ma", "me", "je", "sa", "di", "th", "sat", "sun", "tu"))
_SHORT_FUZZY: Final = 5
_LONG_FUZZY: Final = 8


@dataclass(frozen=True, slots=True)
class Symbol:
    """A unit of the grammar and the span of the text behind it."""

    name: str
    begin: int
    end: int


def symbols(text: str, lang: str) -> list[Symbol]:
    """Read the first 600 characters of a text."""
    found: list[Symbol] = []
    folded, places = _fold(text[:LONGEST])
    for match in _PIECE.finditer(folded):
        word = match.group()
        begin, end = places[match.start()], places[match.end() - 1] + 1
        if word == "'" or (word == "-" and not _means(folded, match.start())):
            continue
        raw = text[begin:end].lower()
        found += [Symbol(name, begin, end) for name in _names(word, raw, lang)]
    found = _short_days(_number_words(found, lang), lang)
    for pattern, out in _RULES[lang]:
        found = _rewrite(found, pattern, out)
    return found


def joined(found: list[Symbol]) -> str:
    """Write symbols as one line, for the grammar."""
    return " ".join(s.name for s in found)


def _fold(text: str) -> tuple[str, list[int]]:
    letters: list[str] = []
    places: list[int] = []
    swap = {"’": "'", "`": "'", "–": "-", "—": "-", "−": "-", "œ": "oe", "Œ": "oe", "\u2011": "-"}
    for i, char in enumerate(text):
        for piece in unicodedata.normalize("NFKD", swap.get(char, char)):
            if not unicodedata.combining(piece):
                letters.append(piece.lower()[:1])
                places.append(i)
    return "".join(letters), places


def _means(text: str, at: int) -> bool:
    """Tell a hyphen that says "to" (12-14, lun-ven) from one inside a word (après-demain)."""
    before, after = text[:at].rstrip()[-1:], text[at + 1 :].lstrip()[:1]
    if after.isdigit():
        return before.isdigit() or before == "h"
    return bool(_DAY_BEFORE.search(text[:at]) and _DAY_AFTER.match(text[at + 1 :]))


def _names(word: str, raw: str, lang: str) -> list[str]:
    if word.isdigit():
        return [word]
    if raw == "dès":
        return ["FROM"]
    known = _WORDS[lang].get(word)
    if known is not None:
        return known.split(" ")
    if word in NUMBERS[lang] or not word.isascii() or not word.isalpha():
        return [word]
    if len(word) >= _SHORT_FUZZY and _GLUED[lang].fullmatch(word):
        parts = _GLUE_PART[lang].findall(word)
        if STRONG.intersection(parts):
            return [n for p in parts for n in _WORDS[lang].get(p, p).split(" ")]
    near = _near(word, lang)
    return [word] if near is None else _WORDS[lang][near].split(" ")


def _near(word: str, lang: str) -> str | None:
    """Find the word of time that a typo hides; the ends must hold so that other words stay themselves."""
    if len(word) < _SHORT_FUZZY or word in NEVER:
        return None
    best: tuple[int, str] | None = None
    for known in FUZZY[lang]:
        allowed = 2 if min(len(word), len(known)) >= _LONG_FUZZY else 1
        if abs(len(word) - len(known)) > allowed or (word[0] != known[0] and word[-2:] != known[-2:]):
            continue
        distance = OSA.distance(word, known, score_cutoff=allowed)
        if distance <= allowed and (best is None or distance < best[0]):
            best = (distance, known)
    return None if best is None else best[1]


def _short_days(found: list[Symbol], lang: str) -> list[Symbol]:
    """Read "je 19h", "lu/ve 12h30" and "lun mer ven": letters that are days only beside an hour or in a list of days."""
    table = _SHORT_DAYS[lang]
    out = list(found)
    i = 0
    while i < len(out):
        run = [i] if out[i].name in table else []
        j = i + 1
        while run and j < len(out):
            if out[j].name in table or (_WEEKDAY.fullmatch(out[j].name) and out[j - 1].name not in table):
                run += [j]
            elif out[j].name not in {",", "et", "/", "-", "+", "&", "ou", ".", "le"}:
                break
            j += 1
        if run and _are_days([s.name for s in out], run):
            for at in run:
                if out[at].name in table:
                    out[at] = Symbol(f"WD{table[out[at].name]}", out[at].begin, out[at].end)
        i = run[-1] + 1 if run else i + 1
    return out


def _are_days(names: list[str], run: list[int]) -> bool:
    before = names[run[0] - 1] if run[0] else ""
    tail = " ".join(names[run[-1] + 1 : run[-1] + 4]).removeprefix(". ")
    first = names[run[0]]
    bound = before in {
        "",
        "tous",
        "ts",
        "EVERY",
        ",",
        "et",
        "/",
        ":",
        "(",
        "vers",
        "UNTIL",
        "rdv",
        "ok",
        "plutot",
        "non",
    }
    if len(run) == 1 and first in _WORDS_TOO and not (bound or before in {"le", "THIS", "pour"}):
        # "rappelle-me à 18h", "fais sa à 10h": small words of their own.
        return bool(re.match(r"\d{1,2} (?:h|:)", tail)) and first != "sa"
    if re.match(r"(?:(?:a|vers) )?\d{1,2} (?:h|:)|(?:a |le )?MIDI|(?:NEXT|pro|en (?:8|15)|sem pro)(?!\S)", tail):
        return True
    parted = bool(re.match("MATIN|SOIR|APREM", tail)) and not (len(run) == 1 and first in {"ma", "sa", "me"})
    listed = len(run) > 1 and (before in {"tous", "ts", "EVERY", "le"} or len(first) > _TWO or not tail)
    return parted or listed or before in {"EVERY", "ts"}


def _number_words(found: list[Symbol], lang: str) -> list[Symbol]:
    table = NUMBERS[lang]
    out: list[Symbol] = []
    i = 0
    while i < len(found):
        value = table.get(found[i].name)
        if value is None:
            out.append(found[i])
            i += 1
            continue
        j = i + 1
        ten = value in {10, 20, 30, 40, 50}
        if ten and j + 1 < len(found) and found[j].name == "et" and table.get(found[j + 1].name) == 1:
            value, j = value + 1, j + 2
        elif ten and j < len(found) and 1 <= table.get(found[j].name, 0) <= (9 if value > 10 or lang == "fr" else 0):
            # "dix sept" is 17, "dix six" is nobody's number.
            unit = table[found[j].name]
            if value > 10 or unit >= 7:
                value, j = value + unit, j + 1
        out.append(Symbol(str(value), found[i].begin, found[j - 1].end))
        i = j
    return out


def _rewrite(found: list[Symbol], pattern: re.Pattern[str], out: str) -> list[Symbol]:
    line = joined(found)
    matches = list(pattern.finditer(line))
    if not matches:
        return found
    starts: list[int] = []
    at = 0
    for symbol in found:
        starts.append(at)
        at += len(symbol.name) + 1
    index = {s: i for i, s in enumerate(starts)}
    result: list[Symbol] = []
    done = 0
    for match in matches:
        first = index.get(match.start())
        if first is None or match.start() == match.end():
            continue
        last = first
        while last + 1 < len(found) and starts[last + 1] < match.end():
            last += 1
        result += found[done:first]
        begin, end = found[first].begin, found[last].end
        result += [Symbol(name, begin, end) for name in match.expand(out).split()]
        done = last + 1
    return result + found[done:]


def _rules(*rules: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<!\S)(?:{pattern})(?!\S)"), out) for pattern, out in rules)


def _abbreviated(*names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Read "lun" and "mar." only where an hour, a part of day or another day follows: mer, jeu and Sam are words."""
    every = "|".join(n for group in names for n in group)
    near = (
        rf"(?:\d|MATIN|MIDI|APREM|SOIR|NEXT|(?:a |vers )(?:\d|MIDI)|en (?:8|15)|(?:, |et |/ |- |a |le )+(?:{every}|WD))"
    )
    return [
        (
            rf"(?:{'|'.join(group)})(?: \.)?(?= {near})|(?:(?<=, )|(?<=et )|(?<=/ )|(?<=- )|(?<=EVERY ))(?:{'|'.join(group)})(?: \.)?",
            f"WD{n}",
        )
        for n, group in enumerate(names)
    ]


_PART: Final = "MATIN|MIDI|APREM|SOIR|NUIT"
_MEAL: Final = r"(?:dejeuner|dej|repas|dejeunr|LUNCH)"
_DUTY_FR: Final = (
    r"(?:bloc|blocs|consult|consults|consultation|consultations|conslt|travail|boulot|taf|rdv|rendez vous|patients|"
    r"patientes|cabinet|vacation|vacations|JOURNEE|operations|operation|chirurgie|derniere patiente|staff|visite)"
)
_DUTY_EN: Final = r"(?:work|surgery|clinic|theatre|or list|consultations|consults|patients|office|hours|rounds)"
FEASTS: Final = (
    "NOEL|REVEILLON|PAQUES|TOUSSAINT|HALLOWEEN|NOUVELAN|VALENTIN|LUNDIPAQUES|PENTECOTE|LUNDIPENTECOTE|ASCENSION|MARDIGRAS|"
    "VENDREDISAINT|BOXING|SYLVESTRE|POISSON|TRAVAIL|NATIONALE|MERES|PERES|MUSIQUE|EPIPHANIE|PATRICK|BLACKFRIDAY|CYBERMONDAY|"
    "ASSOMPTION|CHANDELEUR|ARMISTICE"
)
# What may be counted from: "3 jours avant Noël", "la veille du 12", "une semaine après lundi".
_ANCHOR: Final = rf"(?= (?:{FEASTS}|WD\d|\d{{1,2}}(?: er)?(?: MO| / \d| (?:a|vers)(?!\S)|$)|MO\d+ \d))"
_SHARED: Final = (
    (r"WEEK(?: -)? (?:end|LATE)", "WEEKEND"),
    (rf"THIS ({_PART})", r"TODAY \1"),
    (r"(?:tard|LATE)(?: dans| IN)?(?: le)? SOIR|SOIR (?:assez |tres |bien |plus )?tard", "T2100"),
    (r"(?:assez |tres |bien |plus )?(?:tard|LATE) (?:le )?((?:WD\d|TODAY|TOMORROW|AFTERTOM)(?= SOIR)) SOIR", r"\1 T2100"),
    (r"(WD\d|TOMORROW|AFTERTOM) (?:MATIN )?(?:assez |tres |bien |hyper |super )?(?:tot|EARLY(?! (?:de|IN|le|MATIN|APREM|SOIR|JOURNEE|NEXT|WEEK)))", r"\1 T0800"),
    (r"(?:tres |bien |assez |hyper |super )?(?:tot|EARLY) (?:le )?(WD\d|TOMORROW|AFTERTOM)(?: MATIN)?", r"\1 T0800"),
    (rf"(?:a )?(?:en )?EARLY(?: de| IN)?(?: le)? ({_PART}|JOURNEE)", r"EARLY\1"),
    (rf"(?:a )?(?:en )?MID(?: de)?(?: le)? ({_PART}|JOURNEE)", r"MID\1"),
    (rf"(?:a )?(?:en )?(?:le )?LATE(?: de| IN)?(?: le)? ({_PART}|JOURNEE)", r"LATE\1"),
    ("EARLYMATIN", "T0800"), ("MIDMATIN", "T1000"), ("LATEMATIN", "T1100"), ("EARLYAPREM", "T1400"),
    ("MIDAPREM", "T1530"), ("LATEAPREM", "T1700"), ("EARLYSOIR", "T1900"), ("MIDSOIR", "T2000"), ("LATESOIR", "T2030"),
    ("EARLYJOURNEE", "T0830"), ("MIDJOURNEE", "T1200"), ("LATEJOURNEE", "T1800"),
    (r"(?:a |en )?(?:le )?LATE(?: de)?(?: le| THIS)? WEEK", "ENDWEEK"),
    (r"(?:a )?(?:en )?(?:le )?EARLY(?: de)?(?: le)? WEEK(?: NEXT)", "NWEEK EARLY"),
    (r"ENDWEEK NEXT", "NENDWEEK"),
    (r"(?:a )?(?:le )?WEEK (?:NEXT|FOLLOWING|pro|d apres)|NEXT WEEK|(?:le )?FOLLOWING WEEK", "NWEEK"),
    (r"(?:de|dans|IN|le|a) le NWEEK|(?:de|le) NWEEK", "NWEEK"),
    (r"(?:a |en )?(?:le )?LATE(?: de)?(?: le)? NWEEK", "NENDWEEK"),
    (r"THIS WEEK", "TWEEK"),
    (r"(?:le )?MONTH (?:NEXT|FOLLOWING|pro)|NEXT MONTH", "NMONTH"),
    (r"(?:le )?YEAR (?:NEXT|FOLLOWING)|NEXT YEAR|le an NEXT", "NYEAR"),
    (r"(?:a )?(?:le )?(EARLY|MID|LATE)(?: de)?(?: le| THIS)? (MO\d+|MONTH|NMONTH|YEAR)", r"\1 \2"),
)  # fmt: skip
_RULES: Final = {
    "fr": _rules(
        (r"week(?: -)? ends?", "WEEKEND"),
        (r"(?:(?:tous|toutes|tout|ts|tt|tte) )?(?:le |EVERY )(SOIR|MATIN|MIDI|APREM)S", r"EVERY \1"),
        (r"(SOIR|MATIN|MIDI|APREM)S", r"\1"),
        (r"(?:le )?WD0 de PAQUES", "le LUNDIPAQUES"),
        (r"(?:le )?WD0 de PENTECOTE", "le LUNDIPENTECOTE"),
        (r"(?:le )?(?:WD3 de )?(?:le )?ASCENSION", "le ASCENSION"),
        (r"(?:le )?WD1 gras", "le MARDIGRAS"),
        (r"(?:le )?(?:st|saint) SYLVESTRE", "le SYLVESTRE"), (r"(?:le )?poisson de MO4", "le POISSON"),
        (r"(?:le )?fete de(?: le)? travail", "le TRAVAIL"), (r"(?:le )?fete nationale", "le NATIONALE"),
        (r"(?:le )?fete de(?:s| le)? meres?", "le MERES"), (r"(?:le )?fete de(?:s| le)? peres?", "le PERES"),
        (r"(?:le )?fete de(?: le)? musique", "le MUSIQUE"), (r"(?:le )?fete de(?:s| le)? rois|(?:le )?galette de(?:s| le)? rois", "le EPIPHANIE"),
        (r"(?:le )?(?:st|saint) patrick", "le PATRICK"), (r"black friday|black fri", "le BLACKFRIDAY"), (r"cyber monday", "le CYBERMONDAY"),
        (r"(?:1 )?paire de", "2"), (r"avant LAST", "PENULT"), (r"a THIS h(?: ci)?", "SAMEHOUR"),
        (r"(?:pas|mais pas|jamais) (?:en|pendant|FOR)(?= (?:le )?MO\d)", "EXCEPT"),
        (r"(?:sem|s|WEEK) (?:n |no |numero )?(\d{1,2})(?! (?:h|:|/|MO\d+|er|DAY|TIMES|MIN))", r"WEEKNO \1"),
        (r"w e", "WEEKEND"), (r"s \+ 1", "NWEEK"),
        (r"(?:le )?WD4 saint", "le VENDREDISAINT"),
        (r"(?:a )?j \+ (\d+)", r"IN \1 DAY"),
        (r"(\d) x(?= (?:par|/|le))", r"\1 TIMES"),
        (r"c SOIR", "TODAY SOIR"),
        (r"(?:a )?(?:le )?meme (?:h|horaire)", "SAMEHOUR"),
        (r"(?:1 )?dizaine(?: de)? DAY", "10 DAY"),
        (r"(?:1 )?huitaine(?: de)?(?: DAY)?", "8 DAY"),
        (r"QUINZAINE de DAY", "QUINZAINE"),
        (r"(\d+) DAY OUVRE", r"\1 BDAY"),
        (r"1 (?:petite?|bonne?|grosse?) (h|MIN|WEEK|DAY|MONTH)", r"1 \1"),
        (r"(?:le )?MONTH de (MO\d+)", r"\1"),
        (r"aujourd hui|aujour d hui|au jour d hui|aujourd hu|aujourdui", "TODAY"),
        (r"a jour d hui", "TODAY"),
        (
            (r"(?:tous|toutes|tout|toute|ts|tt|tte|ttes|tou|tos|touts)(?: le)?(?= (?:le )?(?:\d|WD|DAY|WEEK|MONTH|"
            r"YEAR|MATIN|MIDI|APREM|SOIR|h|QUINZ|OUVRE|QUARTER|SEMESTER|LAST|MIN|WEEKEND|lun|mar|mer|jeu|ven|sam|dim))"),
            "EVERY",
        ),
        (r"EVERY le", "EVERY"),
        (r"2 main|2 m 1|dem 1(?! h| :)|dem(?: \\.)?", "TOMORROW"),
        (r"apr[es]*(?: -)? TOMORROW|ap TOMORROW|aprs TOMORROW|le lendemain de TOMORROW", "AFTERTOM"),
        (r"apr[es]*(?: -)? MIDI|ap MIDI|aprs MIDI", "APREM"),
        (r"a ?pre?m", "APREM"),
        (r"avant YEST", "YEST"),
        (r"(?:il y a|ya|y a) 1?(\d*) (?:DAY|WEEK|MONTH|YEAR|h|MIN)", "YEST"),
        (r"(WDS?\d|WEEK|MONTH|YEAR|WEEKEND) (?:LAST|passee?|precedente?)", "YEST"),
        (r"entre MIDI et (?:2|deux|14 h|2 h)|MIDI 2", "T1230"),
        (rf"(?:a |vers |pendant |FOR )?(?:le )?(?:h|pause)(?: de)?(?: le)? {_MEAL}|a le {_MEAL}|a {_MEAL}", "T1230"),
        (r"(?:en |a )?(?:le )?LATE de(?: le)? JOURNEE", "T1800"),
        (r"(?:a|des|de|FROM) le 1 er h", "T0800"),
        (rf"(?:le |a )*(?:avant )veille(?: de| le)*{_ANCHOR}", "SHIFT 2 DAY avant le"),
        (r"(?:le )?veille de NOEL", "le REVEILLON"),
        (rf"(?:le |a )*veille(?: de| le)*{_ANCHOR}", "SHIFT 1 DAY avant le"),
        (rf"(?:le |a )*(?:lendemain|TOMORROW)(?: de| le)+{_ANCHOR}", "SHIFT 1 DAY apres le"),
        (rf"(?<!IN )(\d{{1,2}}) (DAY|WEEK|MONTH) (avant|apres)(?: de| le)*{_ANCHOR}", r"SHIFT \1 \2 \3 le"),
        (rf"(?:juste )?apr[es]*(?: le)? {_MEAL}", "T1400"),
        (rf"(?:juste )?avant(?: le)? {_MEAL}", "T1130"),
        (rf"(?:juste )?(?:apr[es]*|a (?:LATE|le sortie) de|LATE de)(?: le| mon| mes| ma)? {_DUTY_FR}(?: de SOIR)?", "AFTERWORK"),
        (rf"(?:juste )?avant(?: le| mon| mes| ma)? {_DUTY_FR}", "BEFOREWORK"),
        (r"MATIN tot|tot(?: le)? MATIN|de bonne h", "T0800"),
        (r"(?:jusqu|jusque|jusques|jsq|jusk)(?: a| en| u)?(?: le)?", "UNTIL"),
        (r"(?:a (?:partir|compter)|apartir)(?: de)?(?: le)?", "FROM"),
        (r"des(?= (?:le )?(?:WD|TOMORROW|TODAY|NWEEK|WEEK|\d))", "FROM"),
        (r"(?:de ici|d ici|WITHIN)", "IN"),
        (r"(?:le )?jour(?: de)?(?: le)? an|premier de le an|nouvel an", "NOUVELAN"),
        (r"(?:le )?(?:saint|st|ste) valentin", "VALENTIN"),
        (r"a NOEL|le jour de NOEL|jour de NOEL|le DAY de NOEL", "le NOEL"),
        (r"DAY OUVRE|le OUVRE|DAY de WEEK|en WEEK", "WORKDAYS"),
        (r"EVERY DAY (?:de (?:travail|WEEK|le WEEK)|OUVRE)|EVERY WORKDAYS", "EVERY WORKDAYS"),
        *_abbreviated(("lun", "lund"), ("mar", "mard"), ("mer", "merc", "mercr"), ("jeu", "jeud"), ("ven", "vend"),
                      ("sam", "same"), ("dim", "dima", "diman")),
        (r"(WD\d) pro", r"\1 NEXT"),
        (r"(\d+) j(?=\b)", r"\1 DAY"),
        (r"(?<=\d )(?:sept|sep)(?: \.)?", "MO9"),
        (r"(?<=\d )(?:juill?|jul)(?: \.)?", "MO7"),
        (r"(?:a )?(?:alentours?|autour) de|SUR le coup de|SUR le(?= \d{1,2} h)", "vers"),
        (r"1 / 2 h", "30 MIN"), (r"1 / 4 (?:de )?h", "15 MIN"),
        (r"3 (?:quart|/ 4)(?: de)? h", "45 MIN"),
        (r"1? ?quart de h", "15 MIN"),
        (r"1 demi h|demi h", "30 MIN"),
        (r"(?:a )?minuit pile", "MINUIT"),
        *_SHARED,
    ),
    "en": _rules(
        (r"le DAY after TOMORROW|DAY after TOMORROW|after TOMORROW|overmorrow", "AFTERTOM"),
        (r"DAY before YEST", "YEST"),
        (r"(?:\d+|1) (?:DAY|WEEK|MONTH|YEAR|h|MIN) AGO", "YEST"),
        (r"LAST (?:WD\d|WEEK|MONTH|YEAR|MATIN|SOIR)(?! de)", "YEST"),
        (r"(?<=\d )([ap])(?: \.)? ?m(?: \.)?", r"\1m"),
        (r"(\d+) (1|p)m", r"\1 \2m"),
        (r"(?<=\d )1 \. m(?: \.)?", "am"),
        (r"o clock", "oclock"),
        (r"EVERY quart(?! h)", "EVERY QUARTER"),
        (r"(\d+) (?:working|business) DAY", r"\1 BDAY"),
        (r"(?:working|business) DAY", "WORKDAYS"),
        (r"(?:a )?(?:le )?same (?:time|h)", "SAMEHOUR"),
        (r"(mon|wed|sat|sun)(?: \.)?(?= (?:\d|- |to (?:WD|sat|sun)|(?:/ |, |et )+(?:mon|wed|sat|sun|WD)|MATIN|MIDI|APREM|SOIR|a \d|NEXT WEEK|vers))", r"_\1"),
        (r"(NEXT|THIS|EVERY|on|OTHER|COMING) (mon|wed|sat|sun)", r"\1 _\2"),
        (r"on", "le"),
        (r"(?:(?<=- )|(?<=/ )|(?<=, )|(?<=et ))(mon|wed|sat|sun)", r"_\1"),
        (r"_mon", "WD0"), (r"_wed", "WD2"), (r"_sat", "WD5"), (r"_sun", "WD6"),
        (r"wed|weds", "WD2"),
        (r"1 1/2|1 et 1 demi", "1 et demi"),
        (r"demi 1 h|1 demi h|demi h|half an h", "30 MIN"),
        (r"1 quart(?: de)?(?: 1)? h|quart h", "15 MIN"),
        (r"3 (?:quart|/ 4)(?: de)?(?: 1)? h", "45 MIN"), (r"1 / 2 (?:1 )?h", "30 MIN"), (r"1 / 4 (?:de )?(?:1 )?h", "15 MIN"),
        (r"(?:le )?(?:st|saint) stephen s? DAY|boxing DAY", "le BOXING"),
        (r"(?:le )?(?:new )(?:YEAR|years)(?: s)? eve", "le SYLVESTRE"),
        (r"black WD4", "BLACKFRIDAY"), (r"cyber WD0", "CYBERMONDAY"), (r"1 april|april fools?(?: s)?(?: DAY)?|MO4 fools?(?: s)?(?: DAY)?", "le POISSON"),
        (r"(?:a |over )?(?:le )?LUNCH(?: (?:time|break|h))?", "T1230"),
        (r"after T1230", "T1400"), (r"before T1230", "T1130"),
        (rf"(?:right |just )?after(?: le| my)? {_DUTY_EN}", "AFTERWORK"),
        (rf"(?:right |just )?before(?: le| my)? {_DUTY_EN}", "BEFOREWORK"),
        (r"LATE de(?: le| THIS)? DAY|close de business", "T1800"),
        (r"1er THING|1 er thing(?: (?:IN|le|a)(?: le)?)?(?: MATIN)?", "T0800"),
        (r"(?:le )?new (?:YEAR|years)(?: s)? DAY", "le NOUVELAN"),
        (r"(?:s |saint |st )?valentine s?(?: DAY)?", "VALENTIN"),
        (r"NOEL DAY", "le NOEL"), (r"NOEL eve", "REVEILLON"), (rf"eve(?: de| le)+{_ANCHOR}", "SHIFT 1 DAY avant le"),
        (rf"(?<!IN )(\d{{1,2}}) (DAY|WEEK|MONTH) (before|after|avant)(?: de| le)*{_ANCHOR}", r"SHIFT \1 \2 \3 le"),
        (rf"(?<!SHIFT \d )(?:le )?DAY (before|after|avant)(?: de| le)*{_ANCHOR}", r"SHIFT 1 DAY \1 le"),
        (r"(?:2 eme|next) to LAST", "PENULT"), (r"but(?= (?:le )?(?:WDS?\d|MO\d|IN MO|WEEKEND))", "EXCEPT"),
        (r"(?:about )?THIS time", "SAMEHOUR"), (r"not (?:IN|during)(?= MO)", "EXCEPT"),
        (r"(?:EVERY )(?:single )", "EVERY "),
 (r"(?:1 )?couple(?: de)?", "2"),
        (r"PAQUES WD0", "le LUNDIPAQUES"),
        (r"good WD4", "le VENDREDISAINT"),
        (r"(?:IN|le|a|during) (?:le )?(MATIN|APREM|SOIR)", r"\1"),
        (r"(WDS?\d|TOMORROW|TODAY) SOIR", r"\1 SOIR"),
        (r"up to(?= le| WD| MO| \d)|to(?= le? ?\d+ MO)", "UNTIL"),
        *_SHARED,
    ),
}  # fmt: skip

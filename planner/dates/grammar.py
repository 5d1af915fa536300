# ruff: noqa: C901, E501, PLR0912, PLR0915 - a grammar is long lines of patterns and small numbers
"""What a phrase says, part by part: days, hours, repetition, limits; nothing is decided here."""

# Above 300 lines: one grammar is read as a whole, and its order is its meaning.

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import time
from typing import Final

from planner.dates.symbols import FEASTS, Symbol, symbols

_WD: Final = r"WDS?\d"
_UNIT: Final = "MIN|h|DAY|WEEK|MONTH|YEAR|QUINZAINE|QUARTER|SEMESTER"
_ORD: Final = r"\d (?:er|eme)|LAST|PENULT"
_LIST: Final = rf"{_WD}(?:(?: ,| et| ou| &| \+| /| puis)?(?: et)?(?: le)? {_WD})*"
_BEFORE_DATE: Final = frozenset(
    ["_", "le", "a", "pour", "de", "et", "ou", "EVERY", ",", ":", "(", "en", "vers", "avant", "YEAR"]
)
DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(slots=True)
class Clock:
    """An hour as said; ``sure`` when nobody can take it for the other half of the day."""

    hour: int
    minute: int
    sure: bool
    at: int
    half: str = ""
    bad: bool = False
    full: bool = False

    def time(self) -> time:
        """Return it as a time of day."""
        return time(self.hour, self.minute)


@dataclass(slots=True)
class Day:
    """A day as said: its kind and its numbers."""

    kind: str
    at: int
    end: int
    n: int = 0
    month: int = 0
    year: int = 0
    mod: str = ""
    weak: bool = False


@dataclass(slots=True)
class Repeat:
    """A repetition as said."""

    freq: str = ""
    interval: int = 1
    days: list[str] = field(default_factory=list)
    monthdays: list[int] = field(default_factory=list)
    month: int = 0
    count: int = 0
    spell: tuple[int, str] | None = None
    setpos: int = 0
    vague: bool = False
    habit: bool = False


@dataclass(slots=True)
class Phrase:
    """All that was found in a text."""

    lang: str
    found: list[Symbol]
    line: list[str]
    clocks: list[Clock] = field(default_factory=list)
    parts: list[tuple[str, int]] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    offset: list[tuple[float, str]] = field(default_factory=list)
    repeat: Repeat | None = None
    until: Day | None = None
    begin: Day | None = None
    excepted: list[Day] = field(default_factory=list)
    except_days: list[str] = field(default_factory=list)
    past: bool = False
    deadline: bool = False
    beyond: bool = False
    either: bool = False
    work: str = ""
    span: tuple[Day, Day] | None = None
    parity: int | None = None
    hours: bool = False
    shift: tuple[int, str] | None = None
    season: tuple[Day, Day] | None = None

    def sub(self, pattern: str) -> list[tuple[re.Match[str], int, int]]:
        """Find a pattern, mark its symbols as used, and give each match with its first and last place."""
        out = []
        for match in re.compile(rf"(?<!\S)(?:{pattern})(?!\S)").finditer(" ".join(self.line)):
            first = match.string.count(" ", 0, match.start())
            last = first + match.group().count(" ")
            out.append((match, first, last))
        for _, first, last in out:
            self.line[first : last + 1] = ["_"] * (last - first + 1)
        return out

    @property
    def used(self) -> list[bool]:
        """Tell which symbols the grammar took."""
        return [name == "_" for name in self.line]


def parse(text: str, lang: str) -> Phrase:
    """Find every part of a phrase."""
    found = symbols(text, lang)
    phrase = Phrase(lang, found, [s.name for s in found])
    phrase.either = bool(re.search(r"(?<!\S)ou(?!\S)", " ".join(phrase.line)))
    _past(phrase)
    limit = re.compile(
        rf"(?<!\S)(?<!pas )(?<!not )(?:avant|before)(?: le)? (?:{FEASTS}|WD\d|TODAY|TOMORROW|AFTERTOM|MIDI|\d)|(?<!\S)IN (?:le )?(?:WD\d|\d+ MO|TOMORROW)"
    )
    phrase.deadline = bool(limit.search(" ".join(phrase.line)))
    beyond = r"(?<!\S)(?:apres|after|passe)(?: le)? (?:WD\d|\d{1,2}(?! (?:DAY|WEEK|MIN|MONTH))|MIDI)"
    phrase.beyond = bool(re.search(beyond, " ".join(phrase.line)))
    _iso(phrase)
    for m, _, _ in phrase.sub(r"SHIFT (\d{1,2}) (DAY|WEEK|MONTH) (\w+)(?: de)?"):
        phrase.shift = (int(m[1]) * (-1 if m[3] in {"avant", "before"} else 1), m[2])
    _offsets(phrase)
    _ranges(phrase, text)
    _limits(phrase)
    _repeats(phrase)
    if phrase.span and phrase.repeat:
        phrase.begin, phrase.until = phrase.span
    elif phrase.span:
        phrase.days += phrase.span
    if phrase.season and phrase.repeat:
        first, last = (d.month for d in phrase.season)
        inside = {(first - 1 + i) % 12 + 1 for i in range((last - first) % 12 + 1)}
        phrase.excepted += [Day("month", 0, 0, 0, n) for n in range(1, 13) if n not in inside]
    elif phrase.season:
        phrase.days.append(phrase.season[0])
    _clocks(phrase)
    _dates(phrase)
    _weekdays(phrase)
    _vague(phrase)
    lead = re.compile(rf"(?:^(?:pour )?|(?<!\S)(?:le|a|_|rappel|on|avant|before) )(?:jour de |DAY de )?(?:{FEASTS})")
    if not (phrase.days or phrase.offset or phrase.repeat) and lead.search(" ".join(phrase.line)):
        _feasts(phrase)
    _bare_clocks(phrase)
    _parts(phrase)
    phrase.days.sort(key=lambda d: d.at)
    phrase.clocks.sort(key=lambda c: c.at)
    return phrase


def _past(phrase: Phrase) -> None:
    clock = r"(?: (?:MATIN|SOIR|MIDI|APREM|NUIT))?(?: (?:a|vers))?(?: \d{1,2}(?: (?:h|:|\.|\d\d))*(?: (?:am|pm))?)?"
    if phrase.sub(rf"(?:le )?YEST{clock}"):
        phrase.past = True
    instead = r"(?:plutot que|a lieu de|instead de|rather than)(?: le| a| de)?"
    phrase.sub(rf"{instead} (?:\d{{1,2}} (?:h|:)(?: \d\d)?|\d{{1,2}} [ap]m|{_WD}|TOMORROW|TODAY)")
    phrase.sub(rf"(?:pas|not|no) (?:de )?(?!le |a |avant)[a-z]+ (?:le|on) {_WD}")
    phrase.sub(
        rf"(?:pas|not|sauf pas|ni|nor|jamais|never)(?: le| a)? (?:{_WD}|TOMORROW|TODAY)(?: NEXT)?(?: (?:MATIN|SOIR|APREM))?"
    )


def _iso(phrase: Phrase) -> None:
    pattern = r"(\d{4}) (?:-|/) (\d{1,2}) (?:-|/) (\d{1,2})(?: (?:t|a)? ?(\d\d) : (\d\d)(?: : \d\d)?)?"
    for m, a, b in phrase.sub(pattern):
        phrase.days.append(Day("date", a, b, int(m[3]), int(m[2]), int(m[1])))
        if m[4]:
            phrase.clocks.append(_clock(int(m[4]), int(m[5]), a, sure=True))


def _ranges(phrase: Phrase, text: str) -> None:
    """Read "du 1er décembre au 31 janvier": a season for what repeats, two choices for what does not."""
    day = r"(?:le )?(\d{1,2})(?: er| eme)?(?: de)?"
    pattern = rf"(?:de|entre|between|FROM) {day}(?: MO(\d+))? (?:a|et|to|UNTIL)(?: le)? {day} MO(\d+)(?! h)"
    for m, a, b in phrase.sub(pattern):
        phrase.span = (Day("date", a, b, int(m[1]), int(m[2] or m[4])), Day("date", a, b, int(m[3]), int(m[4])))
    # "de septembre à juin": the months left out, for what repeats.
    for m, a, b in phrase.sub(r"(?:de|FROM|entre|between) (?:le )?MO(\d+) (?:a|to|UNTIL|et)(?: le)? MO(\d+)")[:1]:
        phrase.season = (Day("month", a, b, 0, int(m[1])), Day("month", a, b, 0, int(m[2])))
    # "du 21 au 25" counts days where "de 9 à 12" counts hours.
    if phrase.span is None and re.search(r"(?i)\bdu \d{1,2}(?:er)? au \d{1,2}\b(?! ?(?:h|/|:))", text):
        for m, a, b in phrase.sub(r"de (\d{1,2})(?: er)? a (\d{1,2})(?! h)")[:1]:
            phrase.span = (Day("dom", a, b, int(m[1])), Day("dom", a, b, int(m[2])))


def _offsets(phrase: Phrase) -> None:
    units = "MIN|h|DAY|BDAY|WEEK|MONTH|YEAR|QUINZAINE"
    lead = r"(?:IN|FROM now|COMING)(?: (?:le|vers|moins de|1 petite?|NEXT))?"
    for m, a, b in phrase.sub(
        r"(?:IN|FROM now) (\d{1,2})(?: (?:-|ou|a|to|et|/))? (\d{1,2}) (DAY|WEEK)|IN (?:quelques?|some|1 few|few) (DAY|WEEK)"
    ):
        size = 7 if (m[3] or m[4]) == "WEEK" else 1
        low, high = (int(m[1]), int(m[2])) if m[1] else (2, 4)
        phrase.days += [Day("rel", a, b, n * size) for n in range(low, min(high, low + 4) + 1)]
    for m, _, _ in phrase.sub(rf"{lead} (\d{{1,3}}) h (\d\d)(?: (?:MIN|m))?"):
        phrase.offset += [(int(m[1]), "h"), (int(m[2]), "MIN")]
    for m, _, _ in phrase.sub(rf"{lead} (\d{{1,3}}) h et (?:1 )?(demi|quart|\d\d)(?: MIN)?"):
        phrase.offset += [(int(m[1]), "h"), ({"demi": 30, "quart": 15}.get(m[2]) or int(m[2]), "MIN")]
    for m, _, _ in phrase.sub(r"(?:IN )(\d{1,2}) et (?:1 )?demi h"):
        phrase.offset += [(int(m[1]), "h"), (30, "MIN")]
    for m, _, _ in phrase.sub(rf"{lead} ?(\d{{1,3}})? ?({units}|NEXT)(?: et(?: 1)? demi)?"):
        unit = m[2]
        if unit == "NEXT" or not (m[1] or unit == "QUINZAINE"):
            continue
        n = float(m[1] or 1)
        n += 0.5 if m.group().endswith("demi") else 0
        phrase.offset.append((n, unit))
    move = r"(?:\+|push\w*(?: (?:it|this))? back(?: avant)?|(?:repouss|report|decal|retard|snooz|postpon|delay)\w*(?: (?:le|ca|it|moi))?(?: (?:de|FOR|by|avant))?)"
    for m, _, _ in phrase.sub(rf"{move} (\d{{1,3}}) ({units})(?: (\d\d))?"):
        phrase.offset.append((float(m[1]), m[2]))
        phrase.offset += [(int(m[3]), "MIN")] if m[3] and m[2] == "h" else []
    if phrase.offset:
        for m, _, _ in phrase.sub(rf"(?<=_ )et (\d{{1,3}}) ({units})"):
            phrase.offset.append((float(m[1]), m[2]))
    for m, _, _ in phrase.sub(
        rf"(\d{{1,3}}) ({units})(?: et(?: 1)? (demi))? (?:FROM (?:now|TODAY)|plus tard|later|de ici|hence)"
    ):
        phrase.offset.append((float(m[1]) + (0.5 if m[3] else 0), m[2]))


def _limits(phrase: Phrase) -> None:
    """Read until, from and except before the days themselves, whose places they take."""
    for name in ("UNTIL", "FROM", "EXCEPT"):
        while name in phrase.line:
            at = phrase.line.index(name)
            listed = re.match(rf"EXCEPT ((?:le )?{_WD}(?:(?: ,| et| ou)+(?: le)? {_WD})+)", " ".join(phrase.line[at:]))
            if listed:
                phrase.except_days += _days_of(listed[1])
                end = at + listed.group().count(" ")
                phrase.line[at : end + 1] = ["_"] * (end + 1 - at)
                continue
            # A window into the phrase: what follows the word, read as a small phrase of its own.
            tail = Phrase(
                phrase.lang,
                phrase.found[at + 1 : at + 8],
                [n.replace("WDS", "WD") for n in phrase.line[at + 1 : at + 8]],
            )
            text = " ".join(tail.line)
            if name == "FROM" and re.match(r"(?:le )?\d{1,2} (?:h|:)|T\d{4}|MIDI|\d{1,2} (?:am|pm)", text):
                phrase.line[at] = "_"
                continue
            if name == "FROM" and at and phrase.line[at - 1] in {"WEEK", "QUINZAINE", "DAY", "MONTH"}:
                phrase.line[at] = "from_"
                continue
            if name == "FROM" and re.match(rf"{_WD} (?:a|to) {_WD}|{_WD} UNTIL", text):
                phrase.line[at] = "de"
                continue
            if re.match(r"\d{1,2}(?: er)?(?! h| :| MO| /| er MO| -| am| pm|\d)", text):
                tail.days.append(Day("dom", 0, 1 if " er" in text[:5] else 0, int(text.split(" ")[0])))
            months = re.match(r"(?:en |IN |le |de )*MO\d+(?:(?: et| ,| ou| -| a| /)?(?: en| le)? MO\d+)+", text)
            if months and name == "EXCEPT":
                phrase.excepted += [Day("month", at, at, 0, int(n)) for n in re.findall(r"MO(\d+)", months.group())]
                phrase.line[at : at + 2 + months.group().count(" ")] = ["_"] * (months.group().count(" ") + 2)
                continue
            _dates(tail)
            _weekdays(tail)
            _vague(tail)
            _feasts(tail)
            tail.days = [d for d in tail.days if d.at <= 1]
            if not tail.days:
                phrase.line[at] = "_" if name != "EXCEPT" else "sauf_"
                month = re.match(r"(?:en |IN |le |de )*MO(\d+)", text)
                if month and name == "UNTIL":
                    phrase.until = Day("month", at, at, 0, int(month[1]))
                    phrase.line[at : at + 1 + month.group().count(" ") + 1] = ["_"] * (month.group().count(" ") + 2)
                elif month and name == "FROM":
                    phrase.begin = Day("month", at, at, 0, int(month[1]))
                    phrase.line[at : at + 1 + month.group().count(" ") + 1] = ["_"] * (month.group().count(" ") + 2)
                elif month:
                    phrase.excepted.append(Day("month", at, at, 0, int(month[1])))
                    phrase.line[at : at + 1 + month.group().count(" ") + 1] = ["_"] * (month.group().count(" ") + 2)
                continue
            first = min(tail.days, key=lambda d: d.at)
            if name == "UNTIL":
                phrase.until = first
            elif name == "FROM":
                phrase.begin = first
            elif first.kind == "weekend":
                phrase.except_days += ["SA", "SU"]
            elif first.kind == "wd":
                phrase.except_days.append(DAYS[first.n])
            else:
                phrase.excepted.append(first)
            end = at + 1 + first.end
            phrase.line[at : end + 1] = ["_"] * (end + 1 - at)


def _days_of(text: str) -> list[str]:
    seen = dict.fromkeys(DAYS[int(n)] for n in re.findall(r"WDS?(\d)", text))
    return sorted(seen, key=DAYS.index)


def _span(a: int, b: int) -> list[str]:
    return [DAYS[(a + i) % 7] for i in range((b - a) % 7 + 1)]


_FREQ: Final = {
    "h": ("HOURLY", 1), "DAY": ("DAILY", 1), "WEEK": ("WEEKLY", 1), "MONTH": ("MONTHLY", 1), "YEAR": ("YEARLY", 1),
    "QUINZAINE": ("WEEKLY", 2), "QUARTER": ("MONTHLY", 3), "SEMESTER": ("MONTHLY", 6),
    "DAILY": ("DAILY", 1), "WEEKLY": ("WEEKLY", 1), "MONTHLY": ("MONTHLY", 1), "YEARLY": ("YEARLY", 1),
    "QUARTERLY": ("MONTHLY", 3), "FORTNIGHTLY": ("WEEKLY", 2), "BIMONTHLY": ("MONTHLY", 2),
}  # fmt: skip


def _nth(ordinal: str) -> int:
    return {"LAST": -1, "PENULT": -2}.get(ordinal) or int(ordinal[0])


def _ordinals(text: str, days: list[str]) -> list[str]:
    out = []
    for ordinal in re.findall(_ORD, text):
        n = _nth(ordinal)
        out += [f"{n}{d}" for d in days]
    return out


def _repeats(phrase: Phrase) -> None:
    """Read every way of saying that something comes back; the first found gives the rhythm."""
    repeat = Repeat()

    def rhythm(freq: str, interval: int = 1) -> None:
        if not repeat.freq:
            repeat.freq, repeat.interval = freq, interval

    month = r"(?: (?:de|IN|par|a)(?: le| EVERY)? MONTH| EVERY MONTH)"
    for m, _, _ in phrase.sub(rf"EVERY (?:2 eme|OTHER|2) ({_LIST})(?!{month})|OTHER ({_LIST})"):
        rhythm("WEEKLY", 2)
        repeat.days += _days_of(m[1] or m[2])
    ordinals = rf"(?:{_ORD})(?: (?:et|,|&)(?: le)? (?:{_ORD}))*"
    # le 1er et le 3e lundi du mois · every last Friday of the month
    for m, _, _ in phrase.sub(
        rf"(?:(?:EVERY|le) )*({ordinals}) ({_LIST})((?:{month})?)(?! NEXT| de N?MO| IN N?MO| N?MO)"
    ):
        rhythm("MONTHLY")
        repeat.days += _ordinals(m[1], _days_of(m[2]))
        repeat.habit = not ("EVERY" in m.group() or "WDS" in m[2])
    for m, _, _ in phrase.sub(rf"(?:le )?1 ({_WD}|{_UNIT}|SOIR|MATIN|TIMES) (?:SUR|/) (\d)|({_WD}|{_UNIT}) SUR (\d)"):
        what, n = m[1] or m[3], int(m[2] or m[4])
        if what.startswith("WD"):
            rhythm("WEEKLY", n)
            repeat.days += _days_of(what)
        elif what == "TIMES":
            rhythm("WEEKLY", n)
        elif what in _FREQ and what != "h":
            rhythm(_FREQ[what][0], n * _FREQ[what][1])
        else:
            rhythm("DAILY", n)
            phrase.parts += [(what, 0)] if what in {"SOIR", "MATIN"} else []
    for m, _, _ in phrase.sub(r"(?:(?:EVERY|le|THIS) )*WEEK (im)?paires?|(?:(?:EVERY|le) )*(odd|even) WEEK"):
        rhythm("WEEKLY", 2)
        phrase.parity = 1 if m[1] or m[2] == "odd" else 0
    for m, _, _ in phrase.sub(r"EVERY (?:2 eme|OTHER) (DAY|WEEK|MONTH|YEAR)|OTHER (WEEK|DAY)S?"):
        unit = m[1] or m[2]
        rhythm(_FREQ[unit][0], 2)
    for m, _, _ in phrase.sub(
        rf"(?:(?:le|FOR) )*(?:([1-9]\d?) NEXT|NEXT ([1-9]\d?)) ({_WD})|(?:FOR )?([1-9]\d?) ({_WD}) (?:de suite|de affilee?|IN 1 row)"
    ):
        rhythm("WEEKLY")
        repeat.days += _days_of(m[3] or m[5])
        repeat.count = int(m[1] or m[2] or m[4])
    for m, _, _ in phrase.sub(rf"EVERY (\d{{1,3}}) ({_WD})"):
        rhythm("WEEKLY", int(m[1]))
        repeat.days += _days_of(m[2])
    for m, _, _ in phrase.sub(rf"EVERY (\d{{1,3}}) ({_UNIT})"):
        freq, base = _FREQ.get(m[2], ("", 0))
        n = int(m[1])
        if m[2] == "DAY" and phrase.lang == "fr" and n in {8, 15}:
            freq, base, n = "WEEKLY", 1, n // 7
        if freq and n:
            rhythm(freq, base * n)
        else:
            repeat.vague = True
            rhythm("HOURLY")
    # le 5 de chaque mois · tous les 15 du mois · every month on the 5th
    for m, _, _ in phrase.sub(
        rf"(?:(?:EVERY|le) )*(\d{{1,2}})(?: er| eme)?((?:(?: et| ,)(?: le)? \d{{1,2}}(?: er| eme)?)*){month}"
    ):
        rhythm("MONTHLY")
        repeat.monthdays += [int(m[1]), *map(int, re.findall(r"\d+", m[2]))]
        repeat.habit = "EVERY" not in m.group()
    for m, _, _ in phrase.sub(rf"(?:(?:EVERY|le) )*(LAST|1 er) WORKDAYS{month}"):
        rhythm("MONTHLY")
        repeat.days += list(DAYS[:5])
        repeat.setpos = -1 if m[1] == "LAST" else 1
    for m, _, _ in phrase.sub(r"EVERY (\d{1,2})(?: er| eme)?(?= (?:a|vers|_|,)(?!\S)|$)"):
        rhythm("MONTHLY")
        repeat.monthdays.append(int(m[1]))
    if phrase.sub(rf"(?:(?:EVERY|le) )*LAST DAY{month}|(?:EVERY|tous le) LATE (?:de )?MONTH|EVERY MONTH (?:a|le) LATE"):
        rhythm("MONTHLY")
        repeat.monthdays.append(-1)
    for m, _, _ in phrase.sub(
        r"(?:EVERY YEAR |EVERY )(?:a |le )*(\d{1,2})(?: er| eme)?(?: de)? MO(\d+)(?: (?:de )?EVERY YEAR)?"
    ):
        rhythm("YEARLY")
        repeat.monthdays, repeat.month = [int(m[1])], int(m[2])
    for m, _, _ in phrase.sub(
        r"EVERY MO(\d+) (?:le )*(\d{1,2})(?: er| eme)?|EVERY YEAR (?:le )*MO(\d+)(?: le)? (\d{1,2})(?: eme| er)?"
    ):
        rhythm("YEARLY")
        repeat.month, repeat.monthdays = int(m[1] or m[3]), [int(m[2] or m[4])]
    for m, _, _ in phrase.sub(
        r"EVERY (DAY|MATIN|SOIR|MIDI|APREM) (?:de|a) (?:le )?(?:WORKDAYS|WEEK)|EVERY (?:WORKDAYS|MATIN de WEEK)|(?:le )?WORKDAYS"
    ):
        rhythm("WEEKLY")
        repeat.days += list(DAYS[:5])
        phrase.parts += [(m[1], 0)] if m[1] and m[1] != "DAY" else []
    for m, a, _ in phrase.sub(
        rf"(?:EVERY DAY )?(?:de|FROM) (?:le )?({_WD}) (?:a|to|UNTIL|au)(?: le)? ({_WD})|({_WD}) (?:-|a|to) ({_WD})"
    ):
        first, last = (m[1], m[2]) if m[1] else (m[3], m[4])
        if (int(last[-1]) - int(first[-1])) % 7 == 1 and "EVERY" not in m.group():
            # "le post de lundi à mardi": something moved from one day to the next, not two days of each week.
            if m[3]:
                phrase.days.append(Day("wd", a, a, int(first[-1])))
            phrase.days.append(Day("wd", a, a, int(last[-1])))
            continue
        rhythm("WEEKLY")
        repeat.days += _span(int(first[-1]), int(last[-1]))
    if phrase.sub(r"EVERY WEEKEND|(?:le )?WEEKENDS"):
        rhythm("WEEKLY")
        repeat.days += ["SA", "SU"]
    for m, _, _ in phrase.sub(rf"EVERY ({_LIST})(?: (MATIN|MIDI|APREM|SOIR))?"):
        rhythm("WEEKLY")
        repeat.days += _days_of(m[1])
        phrase.parts += [(m[2], 0)] if m[2] else []
    for m, _, _ in phrase.sub(r"EVERY (MATIN|MIDI|APREM|SOIR|NUIT)"):
        rhythm("DAILY")
        phrase.parts.append((m[1], 0))
    for m, _, _ in phrase.sub(rf"(\d) TIMES (?:(?:par|EVERY|le|1|/) )*({_UNIT})"):
        rhythm(*_FREQ.get(m[2], ("WEEKLY", 1)))
        repeat.vague = repeat.vague or m[1] != "1"
    for _ in phrase.sub("TWICEMONTH|TWICEWEEK"):
        rhythm("WEEKLY")
        repeat.vague = True
    for m, _, _ in phrase.sub(rf"(?:EVERY|par) ({_UNIT})|((?:DAI|WEEK|MONTH|YEAR|QUARTER|FORTNIGHT|BIMONTH)LY)"):
        unit = m[1] or m[2]
        if unit in _FREQ:
            rhythm(*_FREQ[unit])
        else:
            repeat.vague = True
            rhythm("HOURLY")
    if re.search(r"(?<!\S)WDS\d", " ".join(phrase.line)):
        for m, _, _ in phrase.sub(rf"(?:le )?({_LIST})"):
            rhythm("WEEKLY")
            repeat.days += _days_of(m[1])
    if not repeat.freq and phrase.shift is None:
        _habits(phrase, repeat)
    told = {"TODAY", "TOMORROW", "AFTERTOM"} | {f"WD{n}" for n in range(7)}
    line = " ".join(phrase.line)
    if not repeat.freq and re.search(r"(?<!\S)FOR (?:le )?\d+ (?:NEXT )?DAY", line) and not told & set(phrase.line):
        rhythm("DAILY")
    elif not repeat.freq and re.search(
        r"(?<!\S)FOR (?:le )?\d+ (?:NEXT )?(?:WEEK|MONTH).* WD\d|WD\d.* FOR (?:le )?\d+ (?:WEEK|MONTH)", line
    ):
        rhythm("WEEKLY")
    if repeat.freq:
        for m, _, _ in phrase.sub(
            r"(?:FOR|pour) (?:le )?(\d{1,3}) (?:NEXT )?(DAY|WEEK|MONTH|YEAR|QUINZAINE)|(?:FOR )?(\d{1,3}) TIMES"
        ):
            if m[3]:
                repeat.count = int(m[3])
            else:
                repeat.spell = (int(m[1]), m[2])
        repeat.days = list(dict.fromkeys(repeat.days))
        phrase.repeat = repeat


def _habits(phrase: Phrase, repeat: Repeat) -> None:
    """Read "le mardi et le jeudi", which is how French says every Tuesday and Thursday."""
    if phrase.lang != "fr":
        return
    stop = r"(?! (?:\d{1,2}(?! h| :)|NEXT|FOLLOWING|NWEEK|TWEEK|en|THIS|LAST|(?:de|d) apres|IN|de le|WEEK))"
    pattern = rf"(?:le WD\d)(?:(?: ,| et| ou)? le WD\d)*{stop}"
    for m, a, _ in phrase.sub(pattern):
        before = phrase.found[a - 1].name if a else ""
        if before in {"de", "d"}:
            continue
        repeat.freq, repeat.habit = "WEEKLY", True
        repeat.days += _days_of(m.group())


def _clock(hour: int, minute: int, at: int, *, sure: bool, half: str = "") -> Clock:
    bad = hour > 23 or minute > 59
    return Clock(
        hour % 24 if hour <= 24 else 0, minute if not bad else 0, sure, at, half, bad, hour == 24 and minute == 0
    )


def _clocks(phrase: Phrase) -> None:
    add = phrase.clocks.append
    one = r"\d{1,2}(?: (?:h|:|am|pm)(?: \d\d)?)?"
    span = rf"(?<!\S)(?:de|entre|between|FROM) {one} (?:a|et|to|-) {one}|\d h(?: \d\d)? - \d"
    phrase.hours = bool(re.search(span, " ".join(phrase.line)))
    if phrase.lang == "en":
        for m, a, _ in phrase.sub(r"(?<!past )(?<!to )(\d{1,2})(?= (?:MATIN|SOIR|APREM))"):
            add(_clock(int(m[1]), 0, a, sure=_plain(m[1], "en")))
        for m, a, _ in phrase.sub(r"demi (?:past )?(\d{1,2})(?: (am|pm))?"):
            add(_clock(int(m[1]), 30, a, sure=_plain(m[1], "en"), half=m[2] or ""))
        for m, a, _ in phrase.sub(r"(?:1 )?(quart|\d{1,2})(?: MIN)? (past|to) (\d{1,2}|MIDI)(?: (am|pm))?"):
            minutes = 15 if m[1] == "quart" else int(m[1])
            hour = 12 if m[3] == "MIDI" else int(m[3])
            total = hour * 60 + (minutes if m[2] == "past" else -minutes)
            add(_clock(total // 60, total % 60, a, sure=m[3] == "MIDI" or _plain(m[3], "en"), half=m[4] or ""))
    for m, a, _ in phrase.sub(
        r"(?:(?:entre|between|de|FROM) (\d{1,2}) (?:-|et|a) |(?<!/ )(?<!\. )(\d{1,2}) - )(\d{1,2}) h(?! \d)"
    ):
        for said in (m[1] or m[2], m[3]):
            add(_clock(int(said), 0, a, sure=_plain(said, phrase.lang)))
    for m, a, _ in phrase.sub(
        r"(?:entre|between) (1?\d|2[0-4]) (?:et|a|-) (1?\d|2[0-4])(?! (?:h|:|\d|MO|am|pm|er|eme|/|DAY|WEEK|MONTH|MIN|patient|post))"
    ):
        for said in (m[1], m[2]):
            add(_clock(int(said), 0, a, sure=_plain(said, phrase.lang)))
    for m, a, _ in phrase.sub(
        r"(\d{1,2}) (?:h|:) (\d\d)(?! MO)(?: : \d\d)?(?: (am|pm))?(?: (?:m|MIN))?(?! (?:DAY|WEEK))"
    ):
        said = m[1]
        add(_clock(int(said), int(m[2]), a, sure=_plain(said, phrase.lang, colon=True), half=m[3] or ""))
    for m, a, _ in phrase.sub(r"(\d{1,2}) h (\d)(?! \S)"):
        add(_clock(int(m[1]), int(m[2]), a, sure=_plain(m[1], phrase.lang)))
    for m, a, _ in phrase.sub(r"(\d{1,2}) h (?:et )?(demi|quart)|(\d{1,2}) h moins (?:le )?(quart|\d{1,2})"):
        said = m[1] or m[3]
        minute = {"demi": 30, "quart": 15}[m[2]] if m[2] else -({"quart": 15}.get(m[4]) or int(m[4]))
        total = int(said) * 60 + minute
        add(_clock(total // 60, total % 60, a, sure=_plain(said, phrase.lang)))
    for m, a, _ in phrase.sub(r"(?:a |vers )?(\d{1,2}) (?:ou|et|-|to) (\d{1,2}) (am|pm)"):
        for said in (m[1], m[2]):
            add(_clock(int(said), 0, a, sure=True, half=m[3]))
    for m, a, _ in phrase.sub(r"(?:a |vers )?(\d{1,2}) ou (\d{1,2}) h(?! \d)"):
        for said in (m[1], m[2]):
            add(_clock(int(said), 0, a, sure=_plain(said, phrase.lang)))
    for m, a, _ in phrase.sub(r"(\d{1,2})(?: oclock)?(?: (?:\.|:) (\d\d))? (am|pm)"):
        add(_clock(int(m[1]), int(m[2] or 0), a, sure=True, half=m[3]))
    # A length of time ("une pause de 2 h", "2 heures de bloc") is no hour.
    phrase.sub(
        r"(?:(?<!a )(?<!vers ))(?:1?\d) h(?: \d\d)?(?= (?:de|d) (?:bloc|consult\w*|travail|boulot|route|retard|pause|repos|garde|chirurgie|formation|operation|reunion|trajet|avion|train|sommeil|soins?)(?!\S))"
    )
    for m, a, _ in phrase.sub(r"(?<!\bde )(?<!\bFOR )(?<!\bIN )(\d{1,2}) (?:h|oclock)(?: (?:pile|sharp))?"):
        add(_clock(int(m[1]), 0, a, sure=_plain(m[1], phrase.lang)))
    for m, a, _ in phrase.sub(r"de (\d{1,2}) h(?= (?:a|du|de (?:MATIN|SOIR|APREM)))"):
        add(_clock(int(m[1]), 0, a, sure=_plain(m[1], phrase.lang)))
    for m, a, _ in phrase.sub(r"MIDI (?:et )?(demi|quart|\d\d)(?! MO| h| :)|MIDI moins (?:le )?(quart|\d{1,2})"):
        if m[2]:
            minutes = 12 * 60 - (15 if m[2] == "quart" else int(m[2]))
        else:
            minutes = 12 * 60 + ({"demi": 30, "quart": 15}.get(m[1]) or int(m[1]))
        add(_clock(minutes // 60, minutes % 60, a, sure=True))
    for m, a, _ in phrase.sub(r"T(\d\d)(\d\d)"):
        add(_clock(int(m[1]), int(m[2]), a, sure=True))
    for _, a, _ in phrase.sub("(?:12 )?MIDI(?: pile)?"):
        add(_clock(12, 0, a, sure=True))
    for m, a, _ in phrase.sub(r"(?:a|vers) (\d{1,2}) \. (\d\d)(?! \.)|(?:a|vers) ([01]\d|2[0-3])([0-5]\d)"):
        said = m[1] or m[3]
        add(_clock(int(said), int(m[2] or m[4]), a, sure=_plain(said, phrase.lang, colon=True)))
    # "14.30" is an hour where no month has that number, alone or after a day; "14.05" stays a date.
    for m, a, _ in phrase.sub(
        r"(?:(?<=^)|(?<=WD\d )|(?<=TODAY )|(?<=TOMORROW )|(?<=AFTERTOM )|(?<=_ ))([01]?\d|2[0-3]) \. (00|1[3-9]|[2-5]\d)(?! [.\d])"
    ):
        add(_clock(int(m[1]), int(m[2]), a, sure=_plain(m[1], phrase.lang, colon=True)))
    for m, _, _ in phrase.sub("(AFTERWORK|BEFOREWORK|SAMEHOUR)"):
        phrase.work = m[1]


def _plain(said: str, lang: str, *, colon: bool = False) -> bool:
    """Tell whether an hour as written means one half of the day only."""
    hour = int(said)
    if hour >= 13 or hour == 0 or (said.startswith("0") and len(said) == 2):
        return True
    if lang == "fr":
        return hour >= 7
    return hour >= (8 if colon else 9)


def _bare_clocks(phrase: Phrase) -> None:
    """Read "à 18" and "at 6", only where nothing else explains the number."""
    if phrase.clocks or not (phrase.days or phrase.repeat or phrase.parts or len(phrase.line) <= 4):
        return
    after = r"(?= (?:_|,|\.|!|\?|;|MATIN|SOIR|APREM|de|IN|pour|le|TODAY|pile|max|svp|stp|please|poster|publier|sharp|vers)(?!\S)|$)"
    for m, a, _ in phrase.sub(rf"(?:a|vers)(?: vers)? (\d{{1,2}}){after}"):
        phrase.clocks.append(_clock(int(m[1]), 0, a, sure=_plain(m[1], phrase.lang)))
    if not phrase.clocks and phrase.days:
        for m, a, _ in phrase.sub(r"(?<=_ )([01]\d|2[0-3])([0-5]\d)"):
            phrase.clocks.append(_clock(int(m[1]), int(m[2]), a, sure=_plain(m[1], phrase.lang, colon=True)))
    if not phrase.clocks and phrase.days:
        for m, a, _ in phrase.sub(rf"(?<=_ )(\d{{1,2}}){after}"):
            phrase.clocks.append(_clock(int(m[1]), 0, a, sure=_plain(m[1], phrase.lang)))
            if int(m[1]) > 24:
                phrase.clocks.pop()


def _dates(phrase: Phrase) -> None:
    for m, a, b in phrase.sub(
        r"(?:(?:le|IN|de|dans|THIS) )*(WEEK|WEEKEND) (?:de|le|d)(?: le)?(?: WD\d)? (\d{1,2})(?: er| eme)?"
        r"(?: (?:-|/|et) \d{1,2}(?! MO| /)| (?:a|et)(?: le)? \d{1,2}(?! h))?(?:(?: de)? MO(\d+)| / (\d{1,2}))?(?! h)"
    ):
        phrase.days.append(Day(m[1].lower(), a, b, int(m[2]), int(m[3] or m[4] or 0), mod="of"))
    wd = rf"(?:(?:le |THIS )?({_WD})(?: ,)? )?"
    year = r"(?: ,? ?(\d{4}))?"

    for m, a, b in phrase.sub(rf"(?:le )?({_ORD}) ({_WD}) (?:de |IN )?(?:le )?(MO(\d+)|NMONTH|MONTH)"):
        n = _nth(m[1])
        phrase.days.append(Day("nth", a, b, int(m[2][-1]), int(m[4] or 0), n, mod=m[3]))

    def add(place: tuple[int, int], day: str, month: str, yr: str | None, weekday: str | None) -> None:
        a, b = place
        before = phrase.found[a - 1].name if a and phrase.found else ""
        item = Day("date", a, b, int(day), int(month), int(yr) if yr else 0, weak=before == "de" and not weekday)
        item.mod = weekday or ""
        phrase.days.append(item)

    for m, a, b in phrase.sub(rf"{wd}(?:le )*(\d{{1,2}})(?: er| eme)?(?: de)? MO(\d+)(?: \.)?{year}(?! h)"):
        add((a, b), m[2], m[3], m[4], m[1])
    for m, a, b in phrase.sub(rf"{wd}(?:le )*MO(\d+)(?: \.)?(?: le)? (\d{{1,2}})(?: er| eme)?(?! h| :| am| pm){year}"):
        add((a, b), m[3], m[2], m[4], m[1])
    for m, a, b in phrase.sub(
        rf"{wd}(?:le )*(\d{{1,2}}) (/|-|\.) (\d{{1,2}})(?: \3 (\d{{4}}|\d\d))?(?! h| :| %| \d| /| \.\d| am| pm)"
    ):
        first, second = int(m[2]), int(m[4])
        if not (1 <= first <= 31 and 1 <= second <= 31):
            continue
        bare = not m[1] and phrase.found[a].name != "le"
        clocked = b + 1 < len(phrase.line) and phrase.line[b + 1] == "_"
        if m[3] != "/" and bare and not m[5] and not (clocked and second <= 12):
            continue
        before = phrase.line[a - 1] if a else "_"
        after = phrase.line[b + 1] if b + 1 < len(phrase.line) else ""
        # "post 3/5", "note 9/10": a fraction of something, not a day.
        if bare and not m[5] and (first, second) == (24, 7):
            continue
        if bare and not m[5] and not a and after not in {"", "_", "MATIN", "SOIR", "APREM", ",", ":", "a", "vers"}:
            continue
        if bare and not m[5] and before not in _BEFORE_DATE and after not in {"_", "MATIN", "SOIR", "APREM"}:
            continue
        year_ = int(m[5]) if m[5] else 0
        item = Day("numeric", a, b, first, second, year_ + 2000 if 0 < year_ < 100 else year_, mod=m[1] or "")
        phrase.days.append(item)
    for m, a, b in phrase.sub(rf"(?:le |THIS )?({_WD})(?: le)? (\d{{1,2}})(?: er| eme)?(?! h| :| am| pm| oclock|\d)"):
        phrase.days.append(Day("dom", a, b, int(m[2]), mod=m[1]))
    # In English "on the 3rd", in French "le 3"; never before a unit, a quantity or a second ordinal.
    stop = r"(?! (?:h|:|am|pm|%|/|er|eme|MIN|DAY|WEEK|MONTH|YEAR|en \d|photos?|posts?|patients?|fois|TIMES|euros|ml|cc|points?|de THIS)(?!\S))"
    ordinal = r"(?: er| eme)?" if phrase.lang == "en" else "(?: er)?"
    for m, a, b in phrase.sub(
        rf"le (?:le )?(\d{{1,2}}){ordinal}( (?:de )?(?:le )?(?:NMONTH|MONTH)| de THIS MONTH)?{stop}"
    ):
        number = next(x for x in phrase.found[a : b + 1] if x.name == m[1])
        article = m[1] == "1" and number.end - number.begin > 1 and " er" not in m.group()
        next_ = phrase.found[b + 1] if b + 1 < len(phrase.found) else None
        # "la 5G": letters stuck to a number make a name of it.
        stuck = next_ is not None and next_.begin == phrase.found[b].end and next_.name.isalpha() and next_.name != "a"
        if 1 <= int(m[1]) <= 31 and not article and not stuck:
            phrase.days.append(Day("dom", a, b, int(m[1]), mod="next" if m[2] and "NMONTH" in m[2] else ""))
    for m, a, b in phrase.sub(rf"(?:(?<=SOIR )|(?<=MATIN )|(?<=APREM ))de (\d{{1,2}})(?: er)?{stop}"):
        phrase.days.append(Day("dom", a, b, int(m[1])))
    if phrase.lang == "en":
        for m, a, b in phrase.sub(r"(\d{1,2}) (?:er|eme)(?: de NMONTH)?(?! WD| DAY| WEEK| \w*post)"):
            spelt = phrase.found[a].begin == phrase.found[a + 1].begin  # "a second opinion"
            if not spelt and phrase.found[b].name in {"er", "eme"} and 1 <= int(m[1]) <= 31:
                phrase.days.append(Day("dom", a, b, int(m[1])))


def _feasts(phrase: Phrase) -> None:
    for m, a, b in phrase.sub(rf"(?:(?:le|a|jour|DAY|de|soir) )*({FEASTS})"):
        phrase.days.append(Day("feast", a, b, mod=m[1], weak=True))


def _weekdays(phrase: Phrase) -> None:
    def add(kind: str, a: int, b: int, n: int = 0, mod: str = "") -> None:
        before = phrase.line[a - 1] if a else ""
        phrase.days.append(Day(kind, a, b, n, mod=mod, weak=before in {"de", "d"}))

    count = r"(?:le )?(8|15)(?: DAY)?"
    for m, a, b in phrase.sub(rf"(?:le |THIS )?(WD\d)(?: NEXT)? en {count}|(?:le )?(WD\d) (?:IN|de) (?:le )?(8) DAY"):
        add("wd", a, b, int((m[1] or m[3])[-1]), "en" + (m[2] or m[4]))
    for m, a, b in phrase.sub(rf"(TODAY|TOMORROW|AFTERTOM) en {count}"):
        add("rel", a, b, ("TODAY", "TOMORROW", "AFTERTOM").index(m[1]) + {"8": 7, "15": 14}[m[2]])
    for m, a, b in phrase.sub(
        r"(?:1 WEEK (?:le|from_) |1 WEEK )(WD\d|TOMORROW|TODAY)|(WD\d|TOMORROW|TODAY) WEEK(?! NEXT)"
    ):
        word = m[1] or m[2]
        if word.startswith("WD"):
            add("wd", a, b, int(word[-1]), "en8")
        else:
            add("rel", a, b, 7 + (word == "TOMORROW"))
    for m, a, b in phrase.sub(r"(?:2 WEEK|1 QUINZAINE|QUINZAINE) (?:(?:le|from_) )?(WD\d|TODAY|TOMORROW)"):
        if m[1].startswith("WD"):
            add("wd", a, b, int(m[1][-1]), "en15")
        else:
            add("rel", a, b, 14 + (m[1] == "TOMORROW"))
    for m, a, b in phrase.sub(
        r"(WD\d) (?:de |d )?(?:le )?(?:NWEEK|WEEK (?:de|d) apres)|NWEEK(?: ,)?(?: (?:le|a))? (WD\d)|(WD\d) after NEXT"
    ):
        add("wd", a, b, int((m[1] or m[2] or m[3])[-1]), "after" if m[3] else "nweek")
    for m, a, b in phrase.sub(r"(WD\d) (?:de )?TWEEK|TWEEK (?:le )?(WD\d)"):
        add("wd", a, b, int((m[1] or m[2])[-1]), "this")
    for m, a, b in phrase.sub(r"(?:le )?(WD\d) (?:de|d) apres"):
        add("wd", a, b, int(m[1][-1]), "later")
    for m, a, b in phrase.sub(r"(?:le )?(WD\d) (?:NEXT|qui vient)|(?:le )?NEXT (WD\d)"):
        add("wd", a, b, int((m[1] or m[2])[-1]), "next")
    for m, a, b in phrase.sub(
        r"(?:THIS )?(?:le )?(?:FOLLOWING|COMING) (WD\d)|(?:le )?(WD\d) FOLLOWING|THIS (WD\d)(?: qui vient)?"
    ):
        add("wd", a, b, int((m[1] or m[2] or m[3])[-1]), "this")
    for m, a, b in phrase.sub(r"(?:le )?(WD\d)"):
        add("wd", a, b, int(m[1][-1]))
    for m, a, b in phrase.sub("(TODAY|TOMORROW|AFTERTOM)"):
        add("rel", a, b, ("TODAY", "TOMORROW", "AFTERTOM").index(m[1]))


def _vague(phrase: Phrase) -> None:
    for m, a, b in phrase.sub(r"(?:(?:le|IN|dans|de) )*WEEKNO (\d{1,2})"):
        phrase.days.append(Day("week", a, b, int(m[1]), mod="number"))
    for m, a, b in phrase.sub(r"(?:THIS |a |le |IN |NEXT )*(N?ENDWEEK)(?: NEXT)?"):
        phrase.days.append(Day("endweek", a, b, mod="next" if m[1][0] == "N" or "NEXT" in m.group() else ""))
    for m, a, b in phrase.sub(r"(?:THIS |a |le |IN |EVERY )*(NEXT )?WEEKENDS?( NEXT| qui vient)?"):
        phrase.days.append(Day("weekend", a, b, mod="next" if m[1] or m[2] else ""))
    for m, a, b in phrase.sub(
        r"(?:(?:EARLY|MID|LATE)(?: de)? )?(?:le |IN )*NWEEK(?: EARLY)?|(?:dans |IN )?(?:le )?TWEEK|(?:IN )(?:le )?WEEK|(?:a |en )?(?:EARLY|MID)(?: de)?(?: le)? WEEK"
    ):
        phrase.days.append(Day("week", a, b, mod="next" if "NWEEK" in m.group() else ""))
    for m, a, b in phrase.sub(
        r"(?:a )?(?:le )?(?:(EARLY|MID|LATE) (?:de )?(?:le )?)?(MO(\d+)|NMONTH)(?: (?:EARLY|MID|LATE))?|(?:a )?(?:le )?(EARLY|MID|LATE) MONTH"
    ):
        part = m[1] or m[4] or ""
        lead = phrase.found[a - 1].name if a else ""
        if (
            not part
            and m[3]
            and lead not in ({"en", "IN", "courant", "a", "de"} if phrase.repeat else {"en", "IN", "courant", "a"})
        ):
            continue
        phrase.days.append(Day("month", a, b, month=int(m[3] or 0), mod=part + (" next" if m[2] == "NMONTH" else "")))
    for _, a, b in phrase.sub(r"(?:a )?(?:le )?LATE YEAR|NYEAR"):
        phrase.days.append(Day("year", a, b))
    for _, a, b in phrase.sub(r"MINUIT"):
        phrase.days.append(Day("midnight", a, b))


def _parts(phrase: Phrase) -> None:
    for m, a, _ in phrase.sub(r"(?:(?:a|le|en|de|IN|THIS) )*(MATIN|APREM|SOIR|NUIT|JOURNEE)"):
        if m[1] != "JOURNEE":
            phrase.parts.append((m[1], a))

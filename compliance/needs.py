"""Work out which words and signs a text must hold before a pattern can match it, from the pattern alone.

A *need* is a set of strings of which any match holds one: ``^mot$`` a whole word, ``^mot`` how a word begins, ``mot$``
how it ends, ``mot`` letters inside one, a lone sign such as ``%`` itself, ``0`` a digit. An *entry* is a way to match:
several needs that one match holds together, the rarest first. A pattern can match only where one of its entries is met.
"""

# ruff: noqa: E501 - word lists are clearest whole

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from compliance.lexicon.concepts import CONCEPTS
from compliance.notation import TOKEN, gaps

PARSER: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001 - the only reader of patterns Python has
FIRST = 0xE000  # private letters stand for concepts while a pattern is parsed
GAP = chr(FIRST - 1)  # and this one for what may part two words
NAMES = tuple(CONCEPTS)
PLAIN = frozenset(" \n\t\r\f\v'.,-" + GAP)  # signs too common to tell anything
DIGITS = frozenset("0123456789")
COMMON = frozenset(
    ["le", "la", "les", "l", "d", "n", "s", "c", "j", "m", "t", "qu", "de", "du", "des", "un", "une", "en", "et", "a", "au", "aux", "on", "je", "il", "elle", "ne", "pas", "plus", "se", "ce", "cette", "ou", "est", "sont", "ont", "pour", "par", "sur", "avec", "sans", "dans", "chez", "que", "qui", "nos", "notre", "vos", "votre", "vous", "nous", "mes", "son", "ses", "leur", "tous", "tout", "fait", "faire", "peut", "bien", "tres", "ans", "jour", "si", "y", "the", "of", "an", "to", "in", "is", "it", "i", "we", "be", "and", "for", "you", "your", "our", "with", "that", "this", "are", "from", "not", "all", "my", "or", "here", "have", "on", "at", "as"]
)  # fmt: skip
INNER = frozenset({"CATEGORY_WORD", "CATEGORY_DIGIT"})
REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
FEWEST = {(True, True): 1, (True, False): 2, (False, True): 3, (False, False): 3}  # letters, by what is known around
MOST_ENTRIES = 48
MOST_NEEDS = 5

Need = frozenset[str]
Entry = tuple[Need, ...]


class Item(NamedTuple):
    """Hold a need, and the alternatives it was drawn from where some of them need several things."""

    need: Need
    ways: tuple[tuple[Item, ...], ...] = ()


class Run(NamedTuple):
    """Hold the word letters read last, and whether a word begins with them."""

    letters: str = ""
    opens: bool = False


def _weight(string: str) -> float:
    if len(string) == 1 and not string.isalpha():
        return 0.01 if string == "0" else 0.002
    size = len(string) + (string[0] == "^" and string[-1] == "$")
    return 3.0 ** -min(size, 10) * (40 if string.strip("^$") in COMMON else 1)


def _cost(need: Need) -> tuple[float, list[str]]:
    ordered = sorted(need)
    return sum(map(_weight, ordered)), ordered


def _rarest(items: Iterable[Item]) -> Item | None:
    return min(items, key=lambda item: _cost(item.need), default=None)


@cache
def _tree(source: str) -> Any:
    for index, name in enumerate(NAMES):
        source = source.replace(f"<{name}>", chr(FIRST + index))
    return PARSER.parse(TOKEN.sub(lambda m: GAP if m.group() == " " else m.group(), gaps(source)))


def _concept(op: object, arg: Any) -> Any:
    if str(op) == "LITERAL" and FIRST <= arg < FIRST + len(NAMES):
        return _tree(CONCEPTS[NAMES[arg - FIRST]])
    return None


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _parts(members: Any) -> bool:
    """Tell whether a class holds no letter of a word."""
    if str(members[0][0]) == "NEGATE":
        return any(str(a) == "CATEGORY_WORD" for o, a in members if str(o) == "CATEGORY")
    return all(
        not _is_word(chr(arg)) if str(op) == "LITERAL" else str(arg) in ("CATEGORY_SPACE", "CATEGORY_NOT_WORD")
        for op, arg in members
    )


def _signs(members: Any) -> Need | None:
    """Give the signs of a class that holds nothing else, digits as ``0``."""
    found = set()
    for op, arg in members:
        name = str(op)
        char = chr(arg) if name == "LITERAL" else ""
        if char in DIGITS and char:
            found.add("0")
        elif char and char not in PLAIN and not _is_word(char):
            found.add(char)
        elif str(arg) == "CATEGORY_DIGIT" or (name == "RANGE" and {chr(arg[0]), chr(arg[1])} <= DIGITS):
            found.add("0")
        else:
            return None
    return frozenset(found)


def _no_word(arg: Any, way: int) -> bool:
    """Tell whether an assertion says that no letter of a word stands ahead (1) or behind (-1)."""
    direction, body = arg
    return direction == way and [str(part) for part in body] == ["(IN, [(CATEGORY, CATEGORY_WORD)])"]


def _bodies(op: object, arg: Any) -> list[Any] | None:
    """Give the alternatives of a group."""
    name, concept = str(op), _concept(op, arg)
    if concept is not None:
        return [concept]
    if name == "BRANCH":
        return list(arg[1])
    if name == "IN" and any(_concept(*member) is not None for member in arg):  # how the parser writes <one>|<other>
        return [_concept(*member) or [member] for member in arg]
    if name == "SUBPATTERN" and not arg[1]:  # flags of its own: its letters may stand for others
        return [arg[-1]]
    return [arg] if name == "ATOMIC_GROUP" else None


def _closes(items: Sequence[Any], at: int, last: bool) -> bool:
    """Tell whether a word that ends just before a place of the pattern surely ends there in any match."""
    if at >= len(items):
        return last
    op, arg = items[at]
    name = str(op)
    bodies = _bodies(op, arg)
    if bodies is not None:
        rest = _closes(items, at + 1, last)
        return all(_closes(body, 0, rest) for body in bodies)
    if name == "LITERAL":
        return not _is_word(chr(arg))
    if name == "IN":
        return _parts(arg)
    if name in REPEATS:
        rest = _closes(items, at + 1, last)
        return (arg[0] > 0 or rest) and _closes(arg[2], 0, rest)
    if name == "AT":
        return str(arg) in ("AT_BOUNDARY", "AT_END", "AT_END_STRING") or _closes(items, at + 1, last)
    if name in ("ASSERT", "ASSERT_NOT"):
        return (name == "ASSERT_NOT" and _no_word(arg, 1)) or _closes(items, at + 1, last)
    return False


def _begins(items: Sequence[Any], at: int) -> bool:
    """Tell whether what stands at a place of the pattern surely begins with a letter of a word."""
    if at >= len(items):
        return False
    op, arg = items[at]
    name = str(op)
    bodies = _bodies(op, arg)
    if bodies is not None:
        return all(_begins(body, 0) for body in bodies)
    if name == "LITERAL":
        return _is_word(chr(arg))
    if name == "IN":
        return all(_is_word(chr(a)) if str(o) == "LITERAL" else str(a) in INNER for o, a in arg)
    if name in REPEATS:
        return _begins(arg[2], 0) and (arg[0] > 0 or _begins(items, at + 1))
    return name in ("ASSERT", "ASSERT_NOT") and _begins(items, at + 1)


def _told(run: Run, closes: bool) -> list[Item]:
    if not run.letters or len(run.letters) < FEWEST[run.opens, closes]:
        return []
    return [Item(frozenset({"^" * run.opens + run.letters + "$" * closes}))]


def _read(tree: Any, opens: bool, last: bool, run: Run = Run()) -> tuple[list[Item], bool]:  # noqa: B008 - a tuple
    """Give the needs of a sequence in order, and whether a word may only begin after it.

    ``opens``: no letter of a word stands before it; ``last``: none follows; ``run``: the letters just before.
    """
    items, found = list(tree), []
    for at, (op, arg) in enumerate(items):
        name, bodies = str(op), _bodies(op, arg)
        if bodies is None and name == "LITERAL" and _is_word(chr(arg)):
            run = Run(run.letters + chr(arg), run.opens if run.letters else opens)
            opens = False
            continue
        if bodies is not None:
            more, opens = _group(items, at, opens, last, run)
            found += more
        else:
            found += _told(run, _closes(items, at, last))
            more, opens = _one(items, at, opens, last)
            found += more
        run = Run()
    return found + _told(run, last), opens


def _group(items: list[Any], at: int, opens: bool, last: bool, run: Run) -> tuple[list[Item], bool]:
    bodies, after = _bodies(*items[at]) or [], _closes(items, at + 1, last)
    read = [_read(body, opens, after, run) for body in bodies]
    opens = all(out for _, out in read)
    if len(read) == 1:
        return read[0][0], opens
    found = _told(run, _closes(items, at, last))
    best = [_rarest(needs) for needs, _ in read]
    if all(best):
        need = frozenset[str]().union(*(item.need for item in best if item))
        several = any(len(needs) > 1 or needs[0].ways for needs, _ in read)
        found.append(Item(need, tuple(tuple(needs) for needs, _ in read) if several else ()))
    return found, opens


def _one(items: list[Any], at: int, opens: bool, last: bool) -> tuple[list[Item], bool]:
    """Read what is neither a letter of a word nor a group."""
    op, arg = items[at]
    name = str(op)
    if name in REPEATS:
        least, most, body = arg
        once = most == 1
        if least == 0:
            return [], opens and _read(body, opens and once, last=False)[1]
        after = _closes(items, at + 1, last)
        found, out = _read(body, opens, after and (once or _closes(body, 0, last=False)))
        return found, out if once else _read(body, opens=False, last=False)[1]
    if name == "LITERAL":
        sign = chr(arg)
        return ([] if sign in PLAIN else [Item(frozenset({sign}))]), True
    if name == "IN":
        signs = _signs(arg)
        return ([Item(signs)] if signs else []), _parts(arg)
    if name in ("ASSERT", "ASSERT_NOT"):
        return [], opens or (name == "ASSERT_NOT" and _no_word(arg, -1))
    if name == "AT":
        bound = str(arg) == "AT_BOUNDARY" and _begins(items, at + 1)
        return [], opens or bound or str(arg).startswith("AT_BEGINNING")
    return [], False


def _entry(items: Iterable[Item]) -> Entry:
    needs = sorted({item.need for item in items}, key=_cost)
    return tuple(needs[:MOST_NEEDS])


def entries_of(source: str, *, bounded: bool = True) -> tuple[Entry, ...]:
    """Give the entries of a pattern, none where it may match without any known word.

    ``bounded``: the pattern is searched between word ends, as cues are.
    """
    tree = _tree(source)
    if tree.state.flags & re.IGNORECASE:
        return ()
    return tuple(dict.fromkeys(_entries(_read(tree, bounded, bounded)[0])))


def _entries(items: list[Item], depth: int = 3) -> list[Entry]:
    first = _rarest(items)
    if first is None:
        return []
    if not first.ways or not depth:
        return [_entry(items)]
    others = [item for item in items if item is not first]
    simple = frozenset[str]()
    found: list[Entry] = []
    for way in first.ways:
        if len(way) == 1 and not way[0].ways:
            simple |= way[0].need
        else:
            found += _entries([*way, *others], depth - 1)
    if simple:
        found.append(_entry([Item(simple), *others]))
    return found if len(found) <= MOST_ENTRIES else [_entry(items)]

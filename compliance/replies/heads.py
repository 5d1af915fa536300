"""How a pattern's words may begin, so that a sentence without such a word is not searched at all."""



from __future__ import annotations

import re
from functools import lru_cache

KEEP = 4
WORD = re.compile(r"\w+")
CLOSED, OPEN = True, False
Heads = set[tuple[str, bool]]  # (letters so far, whether they are all that is known)


@lru_cache(maxsize=256)
def begins(text: str) -> frozenset[str]:
    """Give the beginnings of the words of a folded text: a few letters, short words whole, ``#`` digits."""
    found: set[str] = set()
    for m in WORD.finditer(text):
        word = m.group()
        if word[0].isdigit():
            found.add("#")
        found.update(word[:n] + "~" for n in range(1, KEEP))
        found.add(word[:KEEP])
    return frozenset(found)


def heads(pattern: str) -> frozenset[str] | None:
    """Give the beginnings a match of the pattern may have, or ``None`` where the pattern may begin anyhow."""
    try:
        found, at = _either(pattern, 0, top=True)
    except _Anyhow:
        return None
    if at != len(pattern):
        return None
    keys = set()
    for letters, closed in found:
        known = letters.rstrip("\0")
        if not known or known[0] == "#":
            if known:
                keys.add("#")
                continue
            return None
        whole = closed and known == letters
        keys.add(known if len(known) == KEEP or whole else known + "~")
    return frozenset(keys)


class _Anyhow(Exception):
    pass


def _either(p: str, at: int, *, top: bool = False) -> tuple[Heads, int]:
    """Read alternatives up to a closing bracket."""
    found: Heads = set()
    while True:
        if top and not re.match(r"\\b|\(\?<", p[at:]):
            raise _Anyhow
        one, at = _row(p, at)
        found |= one
        if at < len(p) and p[at] == "|":
            at += 1
            continue
        return found, at


def _row(p: str, at: int) -> tuple[Heads, int]:
    """Read one alternative; only its first letters are kept."""
    found: Heads = {("", OPEN)}
    while at < len(p) and p[at] not in "|)":
        item, at = _item(p, at)
        if at < len(p) and p[at] in "?*":
            item = item | {("", OPEN)}
            at += 2 if p[at + 1 : at + 2] in ("?", "+") else 1
        elif at < len(p) and p[at] == "+":
            item = {(s, CLOSED) if s else (s, c) for s, c in item} if all(s for s, _ in item) else {("\0", CLOSED)}
            at += 1
        elif at < len(p) and p[at] == "{":
            end = p.index("}", at)
            item = item | {("", OPEN)} if p[at + 1] == "0" else item
            at = end + (2 if p[end + 1 : end + 2] == "?" else 1)
        found = _join(found, item)
    return found, at


def _join(found: Heads, item: Heads) -> Heads:
    joined: Heads = set()
    for letters, closed in found:
        if closed or len(letters) >= KEEP:
            joined.add((letters, closed))
            continue
        for more, ends in item:
            if more == "\0":  # anything may follow: a short beginning stays open for ever
                joined.add((letters + "\0", CLOSED))
            elif more == "\1":  # the word ends here
                joined.add((letters, bool(letters)))
            else:
                joined.add(((letters + more)[:KEEP], ends))
    return joined


def _item(p: str, at: int) -> tuple[Heads, int]:
    """Read one letter, class or group."""
    char = p[at]
    if char == "(":
        look = re.match(r"\(\?(?:<?[!=])", p[at:])
        if look:
            return {("", OPEN)}, _closing(p, at) + 1
        if not p.startswith("(?:", at):
            raise _Anyhow
        found, end = _either(p, at + 3)
        return found, end + 1
    if char == "[":
        end = p.index("]", at + 2) + 1
        inside = p[at + 1 : end - 1]
        if inside[0] != "^" and all(c.isalnum() or c in " '-" for c in inside) and "-" not in inside[1:-1]:
            return {(c, OPEN) if c.isalnum() else ("\1", CLOSED) for c in inside}, end
        return {("\0", CLOSED)}, end
    if char == "\\":
        code = p[at + 1]
        if code == "b":
            return {("", OPEN)}, at + 2
        if code == "d":
            return {("#", CLOSED)}, at + 2
        return {("\0", CLOSED)}, at + 2
    if char in ".^$":
        return {("\0", CLOSED)} if char == "." else {("", OPEN)}, at + 1
    return {(char, OPEN)} if char.isalnum() else {("\1", CLOSED)}, at + 1


def _closing(p: str, at: int) -> int:
    depth = 0
    while at < len(p):
        if p[at] == "\\":
            at += 1
        elif p[at] == "[":
            at = p.index("]", at + 2)
        elif p[at] == "(":
            depth += 1
        elif p[at] == ")":
            depth -= 1
            if not depth:
                return at
        at += 1
    raise _Anyhow

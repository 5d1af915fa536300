"""How a readable pattern is written out: a space between words, bounded gaps, concepts by name."""

from __future__ import annotations

import re

from compliance.lexicon.concepts import CONCEPTS

SPACE = r"(?:[^\w.!?\n]{1,4}|(?<='))"
GAPS = {" ... ": 6, " .. ": 2}
OPTIONAL = {"(?:... )?": 6, "(?:.. )?": 3}
NAME = re.compile(r"<([a-z_]+)>")
TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]| ")  # an escape, a whole class, or a space outside both


def gaps(source: str) -> str:
    """Write the gaps of a pattern out, its spaces and concepts left as they are."""
    for sign, most in OPTIONAL.items():
        source = source.replace(sign, rf"(?:\w{{1,30}}+ ){{0,{most}}}?")
    for sign, most in GAPS.items():
        source = source.replace(sign, rf" (?:\w{{1,30}}+ ){{0,{most}}}?")
    return source


def expand(source: str) -> str:
    """Write a readable pattern out as a regular expression.

    A space stands for what may part two words of a sentence, `` .. `` for up to two words between, `` ... `` for up
    to six (``(?:.. )?`` for up to three words or none); ``<name>`` for a concept of the lexicon.
    """
    for _ in range(3):
        source = NAME.sub(lambda m: f"(?:{CONCEPTS[m.group(1)]})", source)
    return TOKEN.sub(lambda m: SPACE if m.group() == " " else m.group(), gaps(source))

"""The articles and decisions the rules cite, each with the words read, where, and how sure."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from compliance.rule import Citation, Mark

ABBREVIATED = {"doctor", "dentist", "nurse", "midwife", "physiotherapist", "podiatrist"}


@dataclass(frozen=True, slots=True)
class Article:
    """Hold one text considered: its citation, and why no rule can serve it where none can."""

    key: str
    citation: Citation
    unserved: str


@cache
def articles() -> dict[str, Article]:
    """Read every text considered, in the order of ``law.toml``."""
    data = tomllib.loads((files("compliance") / "law.toml").read_text("utf-8"))
    read: date = data["read"]
    found = {}
    for key, row in data["article"].items():
        citation = Citation(
            row.get("name", key), row["quote"], row["address"], Mark(row["mark"]), row.get("read", read),
            frozenset(row.get("professions", ())),
        )  # fmt: skip
        found[key] = Article(key, citation, row.get("unserved", ""))
    return found


def cite(key: str, *, quote: str | None = None, mark: Mark | None = None) -> Citation:
    """Cite an article of ``law.toml``, with other words of it or a lower mark where a rule leans on less."""
    citation = articles()[key].citation
    return replace(citation, quote=quote or citation.quote, mark=mark or citation.mark)


# How each profession may speak in public: honest communication, no testimonials, comparison or call to needless care.
COMMUNICATION = tuple(
    map(cite, ("R.4127-19-1", "R.4127-215-1", "R.4312-68-1", "R.4127-310-1", "R.4321-67-1", "Decret 2020-1659"))
)

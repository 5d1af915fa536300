"""Write docs/rules.md, docs/coverage.md and sieve.json from the rules: `python -m compliance.pages [--check]`."""

# ruff: noqa: E501 - word lists and printed lines are clearest whole

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

from compliance.law import articles
from compliance.patterns import WAYS
from compliance.registry import rules
from compliance.replies.reader import TABLES, sources
from compliance.rule import Case, Citation, Mark, Rule, Severity
from compliance.sieve import dump

DOCS = Path(__file__).resolve().parent.parent / "docs"
HEAD = "<!-- Written by `python -m compliance.pages`; do not edit. -->\n"
SIEVE_DATA = Path(__file__).resolve().parent / "sieve.json"
FAMILIES = {
    "SEC": "Secrecy and replies", "TEM": "Testimonials", "CMP": "Comparison and fellowship", "COM": "Commerce and inducement",
    "REF": "Ranking and boosting", "TRU": "Truth and science", "IMG": "Images", "PRD": "Products", "INF": "Links of interest",
    "TTL": "Titles", "WEB": "Website", "MIN": "Minors", "DM": "Messages", "REV": "Reviews", "PLT": "Platforms",
}  # fmt: skip
MARKS = {Mark.VERIFIED: "verified", Mark.PARTLY: "partly seen", Mark.MEMORY: "from memory"}


def severity_of(rule: Rule) -> str:
    """Say the severity a doctor meets, capped by the surest citation and by absence."""
    citation, binds = rule.citation_for("doctor")
    firm = binds and citation.mark is Mark.VERIFIED
    named = rule.severity if firm else min(rule.severity, Severity.RISK)
    if rule.absence:
        return f"advice ({named.name.lower()} for a whole site)"
    return named.name.lower()


def _bound(citation: Citation) -> str:
    return ", ".join(sorted(citation.professions)) or "everybody"


def rules_page() -> str:
    """Write the page of rules."""
    families: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules():
        families[rule.family].append(rule)
    lines = [HEAD, "# The rules", "", f"{len(rules())} rules, rule set `{ruleset_version_line()}`. Not legal advice: every citation is to be",
             "opened again on Légifrance before anybody relies on it. *Verified* means that the text, or an authoritative", "summary,",
             "was read; a rule whose citation is not verified may warn, never block.", ""]  # fmt: skip
    for key in sorted(families, key=lambda k: list(FAMILIES).index(k) if k in FAMILIES else len(FAMILIES)):
        lines += [f"## {key}: {FAMILIES.get(key, key)}", ""]
        for rule in families[key]:
            lines += _rule(rule)
    return "\n".join(lines).rstrip() + "\n"


def ruleset_version_line() -> str:
    """Name the rule set without the hash that every change of a comment would move."""
    return f"{len(rules())}-{max((r.since.isoformat() for r in rules() if r.since), default='2026')}"


def _rule(rule: Rule) -> list[str]:
    french, english = rule.words["fr"], rule.words["en"]
    lines = [
        f"### {rule.id} `{rule.name}`", "",
        f"**{severity_of(rule)}** · read on {', '.join(sorted(rule.surfaces))}"
        + (f" · asks for {', '.join(sorted(rule.needs))}" if rule.needs else ""), "",
        f"{english.message} {english.why}", "", f"*{french.message} {french.why}*", "",
    ]  # fmt: skip
    for citation in rule.citations:
        quote = citation.quote if len(citation.quote) < 240 else citation.quote[:237] + "…"
        lines.append(
            f"- [{citation.article}]({citation.address}) ({MARKS[citation.mark]}, binds {_bound(citation)}): « {quote} »"
        )
    rewrite = french.rewrite or "(supprimer la phrase)"
    lines += ["", f"Instead: {rewrite}", ""]
    flagged = next((_text(e) for e in rule.examples["fr"].flagged), "")
    fine = next((_text(e) for e in rule.examples["fr"].fine), "")
    if flagged:
        lines += [f"- found: {flagged}"]
    if fine:
        lines += [f"- fine: {fine}"]
    misses = [m for some in rule.known_misses.values() for m in some]
    lines += [f"- known miss: {m}" for m in misses]
    return [*lines, ""]


def _text(example: str | Case) -> str:
    text = example if isinstance(example, str) else example.text
    text = re.sub(r"\[\[(.*?)\]\]", r"**\1**", " ".join(text.split()))
    return text if len(text) < 300 else text[:297] + "…"


def coverage_page() -> str:
    """Write the page of articles: the rules that serve each, or why none can."""
    served: dict[str, list[str]] = defaultdict(list)
    for rule in rules():
        for citation in rule.citations:
            served[citation.article].append(rule.id)
    lines = [
        HEAD,
        "# Every article considered",
        "",
        "| Text | Mark | Binds | Rules that serve it, or why none can |",
        "|---|---|---|---|",
    ]
    for article in articles().values():
        c = article.citation
        by = ", ".join(sorted(set(served[c.article]))) or article.unserved or "**nothing yet**"
        lines.append(f"| [{c.article}]({c.address}) | {MARKS[c.mark]} | {_bound(c)} | {by} |")
    return "\n".join(lines) + "\n"


def sieve_data() -> str:
    """Write what the sieve needs to know of every pattern."""
    rules()
    cues = {(way.source, way.bounded) for way in WAYS.all}
    return dump(cues | {(source, False) for lang in TABLES for _, source in sources(lang)})


def unserved() -> list[str]:
    """Name the texts that no rule serves and that give no reason."""
    cited = {c.article for rule in rules() for c in rule.citations}
    return [a.key for a in articles().values() if a.citation.article not in cited and not a.unserved]


def main(argv: list[str] | None = None) -> int:
    """Write the pages; with ``--check`` only tell whether they are stale (exit 1)."""
    parser = argparse.ArgumentParser(prog="python -m compliance.pages", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a page is stale")
    args = parser.parse_args(argv)
    stale = [f"no rule serves {key}, and law.toml does not say why" for key in unserved()]
    pages = {DOCS / "rules.md": rules_page(), DOCS / "coverage.md": coverage_page(), SIEVE_DATA: sieve_data()}
    for path, page in pages.items():
        if args.check:
            if not path.exists() or path.read_text("utf-8") != page:
                stale.append(f"{path.name} is stale: run python -m compliance.pages")
        else:
            path.write_text(page, "utf-8")
    sys.stderr.writelines(f"{line}\n" for line in stale)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

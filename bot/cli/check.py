"""Check texts against medical ethics: files, standard input, or JSON lines."""

# ruff: noqa: E501 - word lists and printed lines are clearest whole

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from compliance import Facts, Finding, Report, Surface, check, ruleset_version
from compliance.documents import Document, visible

USAGE, BREACH = 2, 1
KINDS = tuple(str(s) for s in Surface)
LEVELS = {"BREACH": "error", "RISK": "warning", "ADVICE": "notice"}
NOTICE = "Not legal advice; open the article again before relying on it."


def add(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command's parser."""
    p = sub.add_parser("check", help="check texts against medical ethics", description=f"{__doc__} {NOTICE}")
    p.add_argument("--kind", choices=KINDS, default="post", help="where the text will be read (default: post)")
    p.add_argument("--lang", choices=("fr", "en", "auto"), default="auto", help="language of the text")
    p.add_argument("--review", metavar="TEXT", help="the review that the text answers")
    p.add_argument("--stars", type=int, choices=range(1, 6), help="stars of that review")
    p.add_argument("--fact", action="append", default=[], metavar="KEY=VALUE", help="a declared fact; may be repeated")
    p.add_argument("--format", choices=("text", "json", "github"), default="text")
    p.add_argument("--jsonl", action="store_true", help="read one JSON object a line, write one a line")
    p.add_argument(
        "files", nargs="*", metavar="FILES|-", help="text, Markdown or HTML files; - or nothing: standard input"
    )
    p.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check and print; 1 on a breach, 0 otherwise, 2 on bad usage (JSON lines: 0)."""
    try:
        facts = facts_of(args.fact)
        sources = [(name, _read(name)) for name in args.files or ["-"]]
    except (ValueError, OSError) as error:
        print(f"check: {error}", file=sys.stderr)
        return USAGE
    if args.jsonl:
        for _, text in sources:
            for line in text.splitlines():
                if line.strip():
                    print(json.dumps(answer(line, args, facts), ensure_ascii=False), flush=True)
        return 0
    breach = False
    reports: list[dict[str, Any]] = []
    for name, raw in sources:
        document = visible(raw, name)
        report = check(document.text, kind=args.kind, lang=args.lang, review=args.review, stars=args.stars, facts=facts)
        breach |= report.verdict == "breach"
        shown = "<stdin>" if name == "-" else name
        if args.format == "json":
            reports.append(_as_json(shown, raw, document, report))
        else:
            lines = (
                _github(shown, raw, document, report)
                if args.format == "github"
                else _text(shown, raw, document, report)
            )
            print("\n".join(lines)) if lines else None
    if args.format == "json":
        print(json.dumps({"ruleset": ruleset_version(), "files": reports}, ensure_ascii=False, indent=2))
    return BREACH if breach else 0


def facts_of(pairs: Iterable[str]) -> Facts:
    """Read ``KEY=VALUE`` pairs.

    Raises:
        ValueError: a pair without ``=``, or an unknown key or value.

    """
    given: dict[str, object] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals:
            raise ValueError(f"--fact takes KEY=VALUE, not {pair!r}")
        given[key] = value
    return Facts.of(given, strict=True)


def answer(line: str, args: argparse.Namespace, facts: Facts) -> dict[str, Any]:
    """Check one JSON line; a line that cannot be read is answered with its error."""
    row: Any = None
    try:
        row = json.loads(line)
        if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
            raise TypeError("each line is an object with a text")  # noqa: TRY301 - answered below like any other fault
        own = row.get("facts")
        stars = row.get("stars")
        report = check(
            row["text"], kind=row.get("kind") or args.kind, lang=row.get("lang") or args.lang,
            review=row.get("review") or args.review, stars=int(stars) if stars is not None else args.stars,
            facts=Facts.of(own) if isinstance(own, Mapping) else facts,
        )  # fmt: skip
    except (ValueError, TypeError) as error:
        return {
            "id": row.get("id") if isinstance(row, Mapping) else None,
            "verdict": None,
            "findings": [],
            "error": str(error),
        }
    return {"id": row.get("id"), "verdict": report.verdict, "findings": [finding_json(f) for f in report.findings]}


def finding_json(f: Finding) -> dict[str, Any]:
    """Write a finding as JSON; offsets are code points of the given text."""
    return {
        "rule": f.rule, "severity": f.severity.name.lower(), "start": f.start, "end": f.end, "excerpt": f.excerpt,
        "message": f.message, "why": f.why, "citation": f"{f.citation.article} : {f.citation.quote} ({f.citation.address})",
        "mark": str(f.mark), "rewrite": f.rewrite,
    }  # fmt: skip


def _read(name: str) -> str:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def _places(raw: str, document: Document, report: Report) -> list[tuple[Finding, int, int]]:
    starts = [0, *(i + 1 for i, c in enumerate(raw) if c == "\n")]
    found = []
    for finding in report.findings:
        at = document.place(finding.start)
        line = bisect_right(starts, at)
        found.append((finding, line, at - starts[line - 1] + 1))
    return found


def _text(name: str, raw: str, document: Document, report: Report) -> list[str]:
    lines = []
    for f, line, column in _places(raw, document, report):
        lines.append(
            f"{name}:{line}:{column}: {f.severity.name.lower()} {f.rule} {f.name}: {f.message} « {_one_line(f.excerpt)} »"
        )
        lines.append(f"    {f.why} [{f.citation.article}, {f.mark}]")
        if f.rewrite:
            lines.append(f"    → {f.rewrite}")
    return [*lines, f"{name}: {report.verdict}"]


def _github(name: str, raw: str, document: Document, report: Report) -> list[str]:
    return [
        f"::{LEVELS[f.severity.name]} file={_escape(name, whole=True)},line={line},col={column},title={f.rule} {f.name}"
        f"::{_escape(f'{f.message} {f.why} [{f.citation.article}]')}"
        for f, line, column in _places(raw, document, report)
    ]


def _as_json(name: str, raw: str, document: Document, report: Report) -> dict[str, Any]:
    findings = [
        finding_json(f) | {"line": line, "column": column, "start": document.place(f.start),
                           "end": document.place(f.end - 1) + 1 if f.end > f.start else document.place(f.start)}
        for f, line, column in _places(raw, document, report)
    ]  # fmt: skip
    return {
        "file": name,
        "verdict": report.verdict,
        "lang": report.lang,
        "findings": findings,
        "asks": list(report.asks),
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str, *, whole: bool = False) -> str:
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *(((":", "%3A"), (",", "%2C")) if whole else ())):
        text = text.replace(sign, code)
    return text

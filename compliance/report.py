"""What a check gives back: a verdict, and findings that teach."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compliance.rule import Citation, Mark, Severity

WHOLE = re.compile(r"^[A-ZÀ-Þ«{].*[.!?»}]$", re.DOTALL)
BREAK = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Point at words of a text and say what is wrong, why, where it is written, and what to write instead."""

    rule: str
    name: str
    severity: Severity
    start: int
    end: int
    excerpt: str
    message: str
    why: str
    citation: Citation
    mark: Mark
    rewrite: str
    source: str = "rule"


@dataclass(frozen=True, slots=True)
class Report:
    """Hold a verdict (clean, advice, risk, breach), the language read, the findings, the facts worth asking for."""

    verdict: str
    lang: str
    findings: tuple[Finding, ...]
    asks: tuple[str, ...] = ()


def verdict_of(findings: tuple[Finding, ...]) -> str:
    """Name the gravest severity found, ``clean`` where there is none."""
    return max((f.severity for f in findings), default=None).name.lower() if findings else "clean"  # type: ignore[union-attr]


def apply_rewrite(text: str, finding: Finding) -> str:
    """Put the safe words of a finding in their place: a whole sentence for a sentence, else word for word."""
    start, end = finding.start, finding.end
    if start >= end:  # a finding of absence points nowhere: its words are added
        return f"{text.rstrip()}\n\n{finding.rewrite}" if finding.rewrite and finding.rewrite not in text else text
    if finding.rewrite and not WHOLE.match(finding.rewrite):
        return text[:start] + finding.rewrite + text[end:]
    for m in BREAK.finditer(text):
        if m.end() <= finding.start:
            start = m.end()
        elif m.start() >= finding.end:
            end = m.start()
            break
    else:
        end = len(text)
    start = min(start, finding.start) if start > finding.start else start
    if not any(m.end() <= finding.start for m in BREAK.finditer(text)):
        start = 0
    if finding.rewrite and finding.rewrite in text[:start] + text[end:]:
        return (text[:start] + text[end:].lstrip(" ")).rstrip()
    new = text[:start] + finding.rewrite + text[end:]
    return new if finding.rewrite else (text[:start] + text[end:].lstrip()).strip()

"""French medical ethics as a linter that cites its sources: text in, findings out."""

from __future__ import annotations

from dataclasses import replace

from compliance.facts import Facts
from compliance.net import Judgement, judge, signs
from compliance.reading import Reading
from compliance.registry import rules, ruleset_version
from compliance.replies.judge import weigh
from compliance.report import Finding, Report, apply_rewrite, verdict_of
from compliance.rule import (
    ANSWERS,
    Case,
    Citation,
    Context,
    Detect,
    Examples,
    Hit,
    Mark,
    Rule,
    Severity,
    Surface,
    Words,
)

__all__ = [
    "Case", "Citation", "Context", "Examples", "Facts", "Finding", "Hit", "Mark", "Reading", "Report", "Rule",
    "Severity", "Surface", "Words", "apply_rewrite", "check", "rules", "ruleset_version",
]  # fmt: skip

UNBOUND = {
    "fr": " Aucun texte vérifié ne lie cette profession\u00a0: simple mise en garde.",
    "en": " No verified text binds this profession: a warning only.",
}


# In an answer to somebody even general words on care may confirm it: only these are safe.
ANSWER = {
    "fr": "Le secret médical ne nous permet ni de confirmer ni de commenter une prise en charge.",
    "en": "Medical confidentiality prevents us from confirming or discussing anyone's care.",
}


def check(
    text: str, *, kind: str = "post", lang: str = "auto", review: str | None = None, stars: int | None = None,
    facts: Facts | None = None,
) -> Report:  # fmt: skip
    """Read a text by every rule of its surface and report what breaks one, in the language of the text."""
    facts = facts or Facts()
    reading = Reading(text, lang)
    context = Context(Surface(kind), Reading(review) if review else None, stars, facts)
    tongue = reading.tongue
    told = rule_findings(reading, context)
    answering = context.kind in ANSWERS
    findings = weigh(told, reading, context, _made) if answering else _judged(told, reading, context)
    asks: set[str] = set()
    by_id = {rule.id: rule for rule in rules()}
    for rule in {finding.rule for finding in findings}:
        asks |= {need for need in by_id[rule].needs if getattr(facts, need) in (None, ())}
    findings.sort(key=lambda f: (f.start, -f.severity, f.rule))
    kept = tuple(findings)
    return Report(verdict_of(kept), tongue, kept, tuple(sorted(asks)))


def rule_findings(reading: Reading, context: Context) -> list[Finding]:
    """Give what every rule of the surface finds, before the trained judge has its say."""
    return [
        finding
        for rule in rules()
        if context.kind in rule.surfaces and not rule.retired
        for finding in _findings(rule, reading, context, reading.tongue)
    ]


# What the judge of posts has learnt to tell from harmless words; secrecy, limits and answers have their own readers.
JUDGED = frozenset({"TEM", "CMP", "COM", "REF", "TRU", "IMG", "PRD", "INF", "TTL", "MIN"})
JUDGED_POSTS = frozenset({"SEC-06", "DM-01", "REV-01", "REV-02"})


def judged(rule: str, context: Context) -> bool:
    """Tell whether the judge may doubt a rule here: never where a declared fact decides."""
    one = next(r for r in rules() if r.id == rule)
    if any(getattr(context.facts, need) not in (None, ()) for need in one.needs):
        return False
    return one.family in JUDGED or (rule in JUDGED_POSTS and context.kind in (Surface.POST, Surface.SITE))


def _lowered(finding: Finding, tongue: str) -> Finding:
    return replace(finding, severity=Severity.ADVICE, message=DOUBTED[tongue] + finding.message)


def _judged(told: list[Finding], reading: Reading, context: Context) -> list[Finding]:
    """Let the judge weigh what the rules told with the words: it lowers it all, lets it stand, or adds its own."""
    verdict = judge(reading, signs(((f.rule, int(f.severity)) for f in told), context.kind))
    if verdict is None:
        return told
    if verdict.guilty:
        return told + _smelled(verdict, reading, context, told)
    # Two rules that tell a breach of the same text are not argued away.
    grave = len({f.rule for f in told if f.severity is Severity.BREACH})
    spared = Severity.BREACH if verdict.harmless and grave == 1 else Severity.RISK
    return [
        _lowered(f, reading.tongue) if Severity.RISK <= f.severity <= spared and judged(f.rule, context) else f
        for f in told
    ]


def _findings(rule: Rule, reading: Reading, context: Context, tongue: str) -> list[Finding]:
    hits = _merged(list(rule.detect(reading, context)), rule.severity)
    if not hits:
        return []
    words = rule.words.get(tongue) or next(iter(rule.words.values()))
    citation, binds = rule.citation_for(context.facts.profession)
    firm = binds and citation.mark is Mark.VERIFIED
    whole = not rule.absence or context.facts.scope == "whole-site"
    answering = context.kind in ANSWERS and Surface.POST in rule.surfaces
    safe = ANSWER[tongue] if answering and words.rewrite else words.rewrite
    found = []
    for hit in hits:
        severity = hit.severity or rule.severity
        if not firm:
            severity = min(severity, Severity.RISK)
        if not whole:
            severity = Severity.ADVICE
        found.append(
            Finding(
                rule.id,
                rule.name,
                severity,
                hit.start,
                hit.end,
                reading.raw[hit.start : hit.end],
                words.message,
                words.why + ("" if binds else UNBOUND[tongue]),
                citation,
                citation.mark,
                safe if hit.rewrite is None else hit.rewrite,
            )
        )
    return found


DOUBTED = {"fr": "Sans doute anodin ici\u00a0: ", "en": "Probably harmless here: "}
REREAD = {"fr": "À relire\u00a0: ", "en": "Please reread: "}


def _smelled(verdict: Judgement, reading: Reading, context: Context, told: list[Finding]) -> list[Finding]:
    """Give what the judge suspects and no rule told: at most a risk, under the rules it points to."""
    families = {f.rule.partition("-")[0] for f in told if f.severity >= Severity.RISK}
    if families and (not verdict.sure or len(verdict.rules) > 1 or verdict.rules[0].partition("-")[0] in families):
        return []  # where the rules spoke, only another matter it is sure of
    found: list[Finding] = []
    for rule in rules():
        if rule.id not in verdict.rules or context.kind not in rule.surfaces or rule.id in {f.rule for f in told}:
            continue
        if any(getattr(context.facts, need) not in (None, ()) for need in rule.needs):
            continue  # a declared fact is for the rule itself to judge
        hit = Hit(*reading.raw_span(*verdict.span), severity=Severity.RISK)
        found += _findings(replace(rule, detect=_always(hit), absence=False), reading, context, reading.tongue)
    return [replace(f, source="net", message=REREAD[reading.tongue] + f.message) for f in found]


def _made(rule: str, hit: Hit, reading: Reading, context: Context) -> list[Finding]:
    """Make the finding of a rule where a judge points to it; a declared fact is for the rule itself to judge."""
    one = next(r for r in rules() if r.id == rule)
    if any(getattr(context.facts, need) not in (None, ()) for need in one.needs):
        return []
    return _findings(replace(one, detect=_always(hit), absence=False), reading, context, reading.tongue)


def _always(hit: Hit) -> Detect:
    return lambda *_: (hit,)


def _merged(hits: list[Hit], default: Severity) -> list[Hit]:
    """Join hits of one rule that overlap; the graver severity stays."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        last = kept[-1] if kept else None
        if last is not None and hit.start < last.end:
            graver = max(last.severity or default, hit.severity or default)
            kept[-1] = replace(last, end=max(last.end, hit.end), severity=graver)
        elif last is None or (hit.start, hit.end) != (last.start, last.end):
            kept.append(hit)
    return kept

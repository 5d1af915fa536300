"""REV-07: insult, threat or defamation in a review, to be kept and acted on quickly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.patterns import expand
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Rule, Severity, Surface, Words

HARSH = (
    r"escroc\w*|escroquerie|arnaqu\w+|voleu\w+|vole\b|charlatan\w*|bouchers?|boucherie|assassins?|meurtri\w+|criminel\w*|incompetent\w*|dangereux personnage|ordure|connard\w*|connasse|salop\w*|encul\w+|batard\w*|pourri\w*|malhonnete\w*|mafieu\w*|psychopathe|pervers|fou furieux|honte a (?:lui|elle|vous)|"
    r"je (?:vais|vous) (?:le |la |vous )?(?:retrouver|tuer|bruler|crever|casser|defoncer)|on va te|tu vas (?:payer|voir|regretter)|je sais ou (?:il|elle|vous|tu) habite\w*|scam\w*|crooks?|thie(?:f|ves)|butchers?|quacks?|murderer|criminals?|fraud\w*|bastard|asshole|liars?|con artist|i will (?:find|kill|burn|hurt)|i know where (?:you|he|she) lives?|you(?:'ll| will) (?:pay|regret)"
)
WORDS = re.compile(rf"(?<!\w)(?:{expand(HARSH)})(?!\w)")
PASTED = re.compile(r"(?<!\w)(?:avis|review|google|etoiles?|commentaire)(?!\w)")


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find hard words in the review answered, or in a review pasted into a message."""
    if context.review is not None and WORDS.search(context.review.folded):
        yield Hit(0, 0)
    elif context.kind is Surface.MESSAGE and PASTED.search(reading.folded):
        yield from (Hit(*reading.raw_span(*m.span())) for m in WORDS.finditer(reading.folded))


RULE = Rule(
    id="REV-07",
    name="defamatory-review",
    severity=Severity.ADVICE,
    citations=(cite("Loi 29/07/1881"), cite("CNOM guide 2018")),
    surfaces=frozenset({Surface.MESSAGE, Surface.REPLY}),
    detect=detect,
    absence=True,
    words={
        "fr": Words(
            "Cet avis contient une injure, une menace ou une accusation grave.",
            "Trois mois pour agir : capture datée ou constat, assureur, conseil de l’Ordre, avocat. Ne pas répondre sous le coup.",
            "",
        ),
        "en": Words(
            "This review holds an insult, a threat or a grave accusation.",
            "Three months to act in France: dated capture, insurer, Order, lawyer. Do not answer in anger.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Un avis Google me traite d’[[escroc]], que faire ?", kind="message"),
                Case("Nous ne pouvons rien commenter publiquement.", kind="reply", review="Un vrai boucher, à fuir."),
            ),
            fine=(
                Case("Un avis Google parle d’attente trop longue, que faire ?", kind="message"),
                Case("Nous ne pouvons rien commenter publiquement.", kind="reply", review="Attente trop longue."),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("A Google review calls me a [[butcher]], what can I do?", kind="message"),
                Case("We cannot comment publicly.", kind="reply", review="What a scam, avoid."),
            ),
            fine=(
                Case("A Google review complains about the wait, what can I do?", kind="message"),
                Case("We cannot comment publicly.", kind="reply", review="The wait was too long."),
            ),
        ),
    },
)

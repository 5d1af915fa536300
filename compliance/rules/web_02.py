"""WEB-02: a website with no legal notice, or trackers that cannot be refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.law import cite
from compliance.lexicon.framing import Claims
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Rule, Severity, Surface, Words

NOTICE = re.compile(r"(?<!\w)(?:mentions legales|editeur du site|directeur de la publication|hebergeur|heberge par|legal notice|imprint|publisher|hosted by|host:)(?!\w)")
REFUSE = re.compile(r"(?<!\w)(?:refuser|refus|continuer sans accepter|parametrer|personnaliser|reject|refuse|decline|sans cookies?|aucun cookie|aucun traceur|exempt\w*|no (?:cookies?|trackers?))(?!\w)")
BANNER = Claims("", "cookie traceur tracker navigation", r"(?:en (?:poursuivant|continuant|naviguant)|by (?:continuing|using)|la poursuite de)(?!\w)[^.\n]{0,80}(?<!\w)(?:accept\w+|cookies?|consent\w*|agree)(?!\w)[^.\n]{0,40}", r"(?:ce site|nous|this site|we)(?!\w)[^.\n]{0,30}(?<!\w)(?:utilis\w+|depos\w+|uses?)(?!\w)[^.\n]{0,20}(?<!\w)(?:cookies?|traceurs?|trackers?)(?!\w)[^\n]{0,80}(?<!\w)(?:ok|j'accepte|accepter|compris|d'accord|accept|got it|i agree)")


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find a tracker banner with no refusal; on a whole site, point nowhere where the notice is missing."""
    if not REFUSE.search(reading.folded):
        yield from BANNER(reading, context)
    if context.facts.scope == "whole-site" and not NOTICE.search(reading.folded):
        yield Hit(0, 0)


RULE = Rule(
    id="WEB-02",
    name="missing-notice",
    severity=Severity.RISK,
    citations=(cite("LCEN"), cite("CNIL cookies")),
    surfaces=frozenset({Surface.SITE}),
    detect=detect,
    needs=frozenset({"scope"}),
    words={
        "fr": Words(
            "Mentions légales absentes, ou traceurs impossibles à refuser.",
            "Un site s’identifie (loi du 21 juin 2004) et laisse refuser les traceurs aussi simplement que les accepter.",
            "Mentions légales : {nom, RPPS, Ordre, hébergeur}. Traceurs : « Tout accepter » et « Tout refuser ».",
        ),
        "en": Words(
            "No legal notice, or trackers that cannot be refused.",
            "A site says who runs it, and refusing trackers is as easy as accepting them.",
            "Legal notice: {name, registration, Order, host}. Trackers: “Accept all” and “Refuse all”.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[En poursuivant votre navigation, vous acceptez les cookies]].", kind="site"),
                Case("[[Ce site utilise des cookies. OK]]", kind="site"),
                Case("[[En continuant, vous acceptez nos traceurs publicitaires]].", kind="site"),
                Case("[[Nous utilisons des cookies pour mieux vous connaître : J’accepte]]", kind="site"),
                Case("[[La poursuite de la visite vaut consentement au dépôt de cookies]].", kind="site"),
                Case("[[En naviguant ici, vous consentez aux cookies]].", kind="site"),
            ),
            fine=(
                Case("Cookies : vous pouvez tout accepter ou tout refuser.", kind="site"),
                Case("Ce site ne dépose aucun traceur.", kind="site"),
                Case("Mentions légales : Dr Anne Morel, RPPS 10001234567. Hébergeur : Exemple, Lyon.", kind="site"),
                Case("Honoraires : consultation 80 €, secteur 2. Mentions légales : Dr Anne Morel. Hébergeur : Exemple.", kind="site", facts=Facts(scope="whole-site")),
                Case("Continuer sans accepter.", kind="site"),
                Case("Personnaliser mes choix de cookies, OK pour moi ou refuser.", kind="site"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[By continuing, you accept our cookies]].", kind="site"),
                Case("[[This site uses cookies. OK]]", kind="site"),
                Case("[[By using this site you agree to trackers and cookies]].", kind="site"),
                Case("[[We use cookies to know you better: accept]]", kind="site"),
                Case("[[By continuing to browse you consent to cookies]].", kind="site"),
                Case("[[We use trackers. Got it]]", kind="site"),
            ),
            fine=(
                Case("Cookies: accept all or refuse all.", kind="site"),
                Case("This site sets no trackers.", kind="site"),
                Case("Legal notice: Dr Anne Morel. Hosted by Example, Lyon.", kind="site"),
                Case("We use cookies; you can reject them all.", kind="site"),
                Case("No cookies here.", kind="site"),
                Case("Decline or accept cookies, as you like.", kind="site"),
            ),
        ),
    },
)

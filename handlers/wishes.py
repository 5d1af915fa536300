"""What a person's own words ask of the reply in hand: shorter, warmer, another, with this, signed, published."""

from __future__ import annotations

import re

_ASKS = r"^(?:(?:fais|faites|en|version|un peu|beaucoup|make it|a bit|much)\s+)*"
WISHES = {
    "shorter": re.compile(
        _ASKS + r"(?:plus (?:court|bref|concis)|raccourci\w*|trop long|shorter|too long|shorten\b|briefer)",
        re.IGNORECASE,
    ),
    "warmer": re.compile(
        _ASKS + r"(?:plus (?:chaleureu\w+|chaud|humain|doux|gentil|aimable)|trop (?:froid|sec)|warmer|friendlier"
        r"|kinder|too cold)",
        re.IGNORECASE,
    ),
    "sober": re.compile(
        _ASKS + r"(?:plus (?:sobre|neutre|formel|sérieux)|moins (?:chaleureu\w+|familier)"
        r"|more (?:formal|neutral|sober)|soberer)",
        re.IGNORECASE,
    ),
    "other": re.compile(
        r"^(?:une? autre(?: (?:version|proposition|idée|texte))?|autre(?:ment)?|encore une|une nouvelle version"
        r"|another(?: one)?|other|something else|again|try again)\W*$",
        re.IGNORECASE,
    ),
}
ADD = re.compile(
    r"^(?:ajout\w*|rajout\w*|dis(?:-lui| lui)?|précise\w*|mentionne\w*|add|say|mention)\s+(.{4,600})$",
    re.IGNORECASE | re.DOTALL,
)
CLOSE = re.compile(
    r"^(?:ne pas répondre|ne (?:réponds?|répondons|répondez) pas|pas de réponse|on ne répond pas"
    r"|(?:don[’']t|do not|no) (?:reply|answer))\W*$",
    re.IGNORECASE,
)
SIGN = re.compile(
    r"^(?:j[’']approuve|approuv\w+|je signe|signé|validée?|bon pour accord|approved?|sign it|i approve)\W*$",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"^(?:c[’']est (?:publié|posté|en ligne)|publiée?|postée?|published|posted|it[’']s (?:live|posted|published))"
    r"\W*$",
    re.IGNORECASE,
)
LAST = re.compile(
    r"(?:qu[’'](?:avons-nous|a-t-on|on a)|qu[’']est-ce qu[’']on (?:a|avait)|what did we)\s+(?:déjà\s+)?"
    r"(?:répondu|répondre|answer|reply|say)",
    re.IGNORECASE,
)
INBOX = re.compile(
    r"^(?:quels?|les|y a-t-il des|montre\w*(?: moi)?(?: les)?|which|show(?: me)?(?: the)?|any)\b.{0,25}"
    r"\b(?:avis|reviews?)\b",
    re.IGNORECASE,
)


def wish(text: str) -> str:
    """Name the change that words ask for; empty when they ask for none."""
    return next((name for name, pattern in WISHES.items() if pattern.match(text)), "")

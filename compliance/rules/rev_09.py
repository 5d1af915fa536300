"""REV-09: a review reply beyond Google's 4096 bytes, long, or with a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Rule, Severity, Surface, Words

BYTES = 4096
LONG = 600
LINK = re.compile(r"(?:https?://|www\.)\S+|\b[a-z0-9-]{2,40}\.(?:fr|com|net|org|paris|health|clinic|care)\b(?:/\S*)?", re.IGNORECASE)


def detect(reading: Reading, _: Context) -> Iterator[Hit]:
    """Find the first character past the limit in UTF-8 bytes, else past 600 characters, and links that are no address of mail."""
    raw = reading.raw
    if len(raw.encode()) > BYTES:
        kept = raw.encode()[:BYTES].decode(errors="ignore")
        yield Hit(len(kept), len(raw))
    elif len(raw.strip()) > LONG:
        yield Hit(LONG, len(raw.rstrip()))
    for m in LINK.finditer(raw):
        if raw[m.start() - 1 : m.start()] != "@":
            yield Hit(m.start(), m.end())


RULE = Rule(
    id="REV-09",
    name="overlong-reply",
    severity=Severity.ADVICE,
    citations=(cite("Google reply limit"),),
    surfaces=frozenset({Surface.REPLY}),
    detect=detect,
    words={
        "fr": Words(
            "Réponse trop longue, ou avec un lien.",
            "Google prend 4 096 octets ; au-delà de 600 caractères, une réponse plaide ; un lien passe pour une réclame.",
            "",
        ),
        "en": Words(
            "The reply is too long, or bears a link.",
            "Google takes 4,096 bytes; beyond 600 characters a reply pleads; a link looks like advertising.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Merci pour ce message. Informations pratiques : [[www.exemple.fr]]", kind="reply"),
                Case("Nos règles sont publiées sur [[https://exemple.org/cabinet]]", kind="reply"),
            ),
            fine=(
                Case("Merci d’avoir pris le temps d’écrire.", kind="reply"),
                Case("Le secrétariat est joignable à contact@exemple.fr", kind="reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("Thank you for writing. See [[www.example.com]]", kind="reply"),
                Case("Our rules are on [[https://example.org/practice]]", kind="reply"),
            ),
            fine=(
                Case("Thank you for taking the time to write.", kind="reply"),
                Case("The office can be reached at contact@example.com", kind="reply"),
            ),
        ),
    },
)

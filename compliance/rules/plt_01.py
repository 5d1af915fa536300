"""PLT-01: a text longer, or with more hashtags, than the network takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.law import cite
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Rule, Severity, Surface, Words

# Characters a post may hold (design brief, "Platform limits"); comments have their own limit on some networks.
POSTS = {"instagram": 2200, "facebook": 63206, "linkedin": 3000, "x": 280, "twitter": 280, "tiktok": 4000, "youtube": 5000, "threads": 500, "google": 1500, "gbp": 1500}
COMMENTS = {"instagram": 2200, "facebook": 8000, "linkedin": 1250, "x": 280, "twitter": 280, "tiktok": 150}
TAGS = {"instagram": 5, "threads": 1}
TAG = re.compile(r"(?<![\w#&/])#[^\W\d][\w]*")
LINK = re.compile(r"https?://\S+")
SHORT_LINK = 23


def _length(text: str, network: str) -> int:
    if network not in {"x", "twitter"}:
        return len(text)
    return len(LINK.sub("x" * SHORT_LINK, text))


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find what stands past the limit, or the hashtags beyond the number taken; Instagram is meant where no network is told."""
    network = (context.facts.network or "instagram").replace("google business profile", "google")
    limit = (COMMENTS if context.kind is Surface.COMMENT else POSTS).get(network)
    if limit is not None and _length(reading.raw, network) > limit:
        yield Hit(min(limit, len(reading.raw) - 1), len(reading.raw))
        return
    most = TAGS.get(network)
    tags = list(TAG.finditer(reading.raw))
    if most is not None and len(tags) > most:
        yield Hit(tags[most].start(), tags[-1].end())


RULE = Rule(
    id="PLT-01",
    name="over-limit",
    severity=Severity.ADVICE,
    citations=(cite("Instagram hashtags"),),
    surfaces=frozenset({Surface.POST, Surface.COMMENT}),
    detect=detect,
    needs=frozenset({"network"}),
    words={
        "fr": Words(
            "Texte ou mots-dièse au-delà de la limite du réseau.",
            "Le réseau tronque ou refuse : Instagram prend 2 200 caractères et 5 mots-dièse, X 280 caractères, Threads 500.",
            "",
        ),
        "en": Words(
            "Text or hashtags beyond the network's limit.",
            "The network cuts or refuses it: Instagram takes 2,200 characters and 5 hashtags, X 280 characters, Threads 500.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Cicatrices : nos conseils #peau #soleil #cicatrice #sante #prevention [[#medecine]]",
                Case("Prévention solaire #peau [[#soleil]]", facts=Facts(network="threads")),
            ),
            fine=(
                "Cicatrices : nos conseils #peau #soleil #sante",
                Case("Conseils #peau #soleil #cicatrice #sante #prevention #medecine", facts=Facts(network="facebook")),
            ),
        ),
        "en": Examples(
            flagged=(
                "Scar care #skin #sun #scar #health #prevention [[#medicine]]",
                Case("Sun safety #skin [[#sun]]", facts=Facts(network="threads")),
            ),
            fine=(
                "Scar care #skin #sun #health",
                Case("Scar care #skin #sun #scar #health #prevention #medicine", facts=Facts(network="facebook")),
            ),
        ),
    },
)

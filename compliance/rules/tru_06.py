"""TRU-06: the benefits of an act listed with no word of its risks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.acts import AESTHETIC
from compliance.lexicon.framing import Claims
from compliance.patterns import expand
from compliance.reading import Reading
from compliance.rule import Context, Examples, Hit, Rule, Severity, Surface, Words

HEADS = Claims(
    "", "avantage bienfait benefice atout vertu raison pourquoi benefit pros advantage reason why", r"(?:que|rien que) (?:des|du) (?:avantages|bienfaits|benefices|bonheur|positif|plus)", r"(?:ce|tout ce) (?:que|qu') ?(?:vous |on )?(?:apport\w+|gagn\w+|ador\w+|aim\w+|offr\w+)(?!\w)[^.!?\n]{2,60}", rf"(?:les |ses |nos |\d+ |tous les |principaux |the |top |key )*(?:avantages|bienfaits|benefices|atouts|vertus|benefits|pros|advantages|perks) (?:de|du|des|d'|of|:|offer\w*|a) ?(?:la |le |l'|les |cette |notre |our |a |an |the )?(?:[^.!?\n]{{0,30}}?(?<!\w)(?:{AESTHETIC})|[^.!?\n]{{3,80}})",
    r"(?:\d+|trois|quatre|cinq|dix|three|five|ten) (?:bonnes |good |great |solid )?(?:raisons|reasons) (?:de|pour|d'|to|why|for)", r"(?:pourquoi|why) (?:choisir|choose|opter|craquer|adorer|on (?:adore|aime|craque)|nos patientes (?:adorent|aiment)|faire|se faire|adopter|get|go for|have|we love|you'll love)(?!\w)[^.!?\n]{2,60}", unless=r"limites|inconvenients|risques|balance|drawbacks|limits|cons|consultation prealable|medecin traitant|soleil|creme solaire|sommeil|sport|activite physique|sunscreen|allaitement|vaccin\w*",
)
GOOD = re.compile(
    r"(?<!\w)(?:illumin\w+|resserr\w+|bonne mine|rebondi\w*|hydratation|longue duree|eclatant\w*|fou|zero routine|temps record|boost\w*|regener\w+|veloute\w*|satin\w*|uniform\w+|coup d'eclat|plus (?:ferme|lisse|jeune|belle|nette|lumineu\w+|tonique|dense|facile|harmonieu\w+|confiance|\w+)|pores resserres|teint \w+|eclat|effet \w+|ovale|repulp\w+|raffermi\w*|stimul\w+|seance rapide|rapide|durables?|qui dure|naturel\w*|regard \w+|air repose|ans de moins|confiance|confort\w*|"
    r"immediat\w*|redessin\w+|galbe\w*|silhouette|reduit\w*|affin\w+|unifi\w+|estomp\w+|retrouve\w*|tonifi\w+|revitalis\w+|illumin\w+|lisse\w*|diminu\w+|attenu\w+|hydrat\w+|jeunesse|sublim\w+|firmer|smoother|brighter|tighter|lifted|lift|glow|glowing|quick|long-?lasting|instant|natural|younger|confidence|boost\w*|refreshed|plump\w*|hydrat\w+|slimmer|radiant)(?!\w)"
)
CARE = re.compile(
    r"(?<!\w)(?:risques?|effets? (?:indesirables?|secondaires?)|complications?|contre-?indi\w+|limites?|oedemes?|ecchymoses?|bleus?|gonflement\w*|rougeurs?|cicatrices?|suites|infections?|inconvenients?|alternatives?|douleurs?|brulures?|balance|peut|variable\w*|varient|necessite|precautions?|consultation prealable|"
    r"risks?|side effects?|bruis\w+|swelling|limits?|drawbacks?|scars?|downsides?|cons|pain|burns?|may|vary|infection|contraindicat\w+)(?!\w)"
)
ACT = re.compile(rf"(?<!\w)(?:{expand(AESTHETIC)})(?!\w)")
ENOUGH = 3
MANY = 4


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find a list of benefits in a text that speaks of an act and of no risk."""
    text = reading.folded
    if CARE.search(text) or not ACT.search(text):
        return
    praises = list(GOOD.finditer(text))
    spans = list(HEADS.spans(reading, context))
    if spans and len(praises) >= ENOUGH - 1:
        yield from (Hit(*reading.raw_span(*span)) for span in spans[:1])
    elif len(praises) >= MANY and len({m.group() for m in praises}) >= MANY:
        yield Hit(*reading.raw_span(praises[0].start(), praises[-1].end()))


RULE = Rule(
    id="TRU-06",
    name="benefits-only",
    severity=Severity.RISK,
    citations=(cite("CNOM principes web"), cite("R.4127-35"), cite("R.4127-19-1")),
    surfaces=frozenset({Surface.POST, Surface.SITE}),
    detect=detect,
    words={
        "fr": Words(
            "Avantages énumérés sans un mot des risques.",
            "Une information équilibrée dit aussi les risques, les limites et les autres solutions.",
            "Bénéfices possibles, limites, risques et autres solutions sont exposés en consultation.",
        ),
        "en": Words(
            "Benefits listed with no word of the risks.",
            "Balanced information also gives risks, limits and alternatives.",
            "Possible benefits, limits, risks and alternatives are explained in consultation.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Les avantages de la radiofréquence]] : peau plus ferme, teint lumineux, effet durable.",
                "[[Les bienfaits du laser]] : éclat, pores resserrés, peau lissée.",
                "[[Pourquoi choisir les fils tenseurs]] ? Effet liftant immédiat, ovale redessiné, séance rapide.",
                "[[Cinq bonnes raisons de]] faire une blépharoplastie : regard ouvert, air reposé, confiance retrouvée.",
                "[[Les atouts du peeling]] : éclat immédiat, peau plus lisse, séance rapide.",
                "[[Tous les bénéfices de la mésothérapie]] : peau hydratée, éclat, effet naturel.",
            ),
            fine=(
                "Les avantages et les limites du laser : éclat, mais plusieurs séances et un risque de brûlure.",
                "Les bienfaits du sommeil sur la peau : éclat et confort.",
                "Bénéfices, risques, alternatives : voici comment lire une fiche d’information.",
                "Le peeling, c’est quoi ? Une exfoliation contrôlée, avec des rougeurs pendant une semaine.",
                "Pourquoi choisir un médecin formé ? Pour être informé des complications.",
                "Les avantages d’une consultation préalable : poser ses questions, comprendre les risques.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Benefits of threads]]: instant lift, firmer skin, quick session.",
                "[[Five good reasons to]] get a facelift: younger look, confidence, natural finish.",
                "[[The benefits of laser]]: glow, smoother skin, quick session.",
                "[[Why choose lip fillers]]? Natural look, instant glow, quick visit.",
                "[[Pros of peels]]: brighter, smoother, tighter skin.",
                "[[The advantages of radiofrequency]]: firmer face, instant glow, quick session.",
            ),
            fine=(
                "Benefits and risks of lasers, in five points.",
                "The benefits of sunscreen: fewer spots and more even skin.",
                "Peels may leave redness for a week.",
                "Why choose a trained doctor? To hear about complications.",
                "Threads: pros and cons.",
                "The effect of radiofrequency is modest, and burns are possible.",
            ),
        ),
    },
)

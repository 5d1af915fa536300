"""IMG-03: a retouched or generated face or body shown as a result or with no label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.framing import Claims
from compliance.patterns import any_of
from compliance.reading import Reading
from compliance.rule import PUBLISHED, Context, Examples, Hit, Rule, Severity, Words

LABEL = re.compile(r"(?<!\w)(?:images? (?:retouchees?|virtuelles?)|retouched image|virtual image|image generee par (?:ia|intelligence artificielle), ne represente)(?!\w)[^a-z]*(?:$|\n|\.|\))")
LESSON = r"nous trompe\w*|trompeu\w*|mislead\w*|sans (?:aucun )?filtre|sans retouche|no filters?|unfiltered|deforment|loi|obligatoire|mention|reel\?|n'est pas|ne (?:sont|represent|utilis|retouch)\w*|jamais|mefi\w+|attention|dysmorph\w*|complexe\w*|estime de soi|never|do not|don't|not|aucune? retouche|non retouche\w*|pas de (?:filtre|retouche)|filtres? (?:solaires?|uv|mineral|a eau|hepa|de recherche)|sunscreen|filter (?:bubble|uv)|recherche|diagnosti\w*|radiolog\w*|compte rendu|congres|formation|retouche (?:chirurgicale|possible|a|est|peut|de (?:la|votre) (?:peau|cicatrice|paupiere|pointe|poitrine)|operatoire|gratuite|offerte)|demi-retouche|touch-?up (?:visit|appointment)"
EDIT = Claims(
    "", "filtr filter retouch photoshop facetun lissee lisse lightroom edited smoothed beauty airbrush meitu faceapp remini peachy photo", r"(?:un |une |petit |petite |leger |legere |avec )*filtres? (?:\w+ )?(?:lissant|beaute|beauty|peau|instagram|insta|tiktok|snap\w*|paris|glow|embellisseur)s?", r"(?:un |petit |juste un )?filtre[^.!?\n]{0,25}(?<!\w)(?:peau|reve|visage|resultat|hop|magie)", r"(?:un peu de |petite |legere |quelques |apres )?retouch\w+(?: (?:\w+ ){0,3}(?:photo\w*|photoshop|image|resultat|visage|peau|ia|facetune|numerique))", r"(?:lisse\w*|gomme\w*|affine\w*|embelli\w*) (?:avec|par|grace a|via) (?:une? |l'|un )?(?:appli\w*|logiciel|filtre|outil|ia)(?!\w)[^.!?\n]{0,20}", r"(?:photoshop\w*|facetun\w+|lightroom|meitu|faceapp|remini|peachy)", r"(?:on a|j'ai|nous avons|photo|image|peau) (?:\w+ )?(?:lissee?|lisse|floute|affine|gomme|embelli|eclairci) (?:\w+ ){0,4}(?:peau|photo|image|silhouette|taille|pores|rides)(?: sur (?:la|cette) (?:photo|video))?", r"(?:photo|image|selfie|picture)s? (?:\w+ )?(?:retouchees?|filtrees?|lissees?|ameliorees?|embellies?|edited|retouched|filtered|enhanced)", r"(?:beauty|smoothing|skin) filters?", r"(?:smoothed|edited|airbrushed|retouched) (?:the |her |his |my )?(?:skin|photo|picture|face|result)",
    unless=LESSON + r"|reveals? nothing|tells you nothing|ne dit rien",
)
AI = Claims(
    "", "ia ai intelligence midjourney genere avatar virtuel generated deepfake simul dall morph", r"(?:images?|photos?|visages?|video|portraits?|rendus?|nez|corps|resultats?|avatars?|mannequins?|patientes?)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:generee?s?|creee?s?|cree|creees|produite?s?|realisee?s?|imaginee?s?|fabriquee?s?|concue?s?|made) (?:\w+ )?(?:par|avec|via|en|grace a|by|with) (?:une |l'|un |de l'|an )?(?:ia|intelligence artificielle|ai|algorithme|midjourney|dall-?e|chatgpt|logiciel)", r"(?:ia|ai|intelligence artificielle|midjourney|chatgpt|application|logiciel|simulat\w+|morphing)(?!\w)[^.!?\n]{0,60}(?<!\w)(?:lifting|futurs?|nouveaux?|nouvelles?|resultats?|apres|votre (?:nouveau )?(?:nez|visage|poitrine|corps)|your (?:future|new)|result|obtiendrez)", r"(?:ai|virtual|computer) (?:preview|simulation|morph|render\w*)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:exactly|how you(?:'ll)?|what you(?:'ll)?|will look|your new)(?!\w)[^.!?\n]{0,20}", r"ai-?generated (?:\w+ ){0,3}(?:results?|pictures?|faces?|images?|photos?|bod\w+|patients?)", r"(?:avatars?|mannequins? virtuels?)(?!\w)[^.!?\n]{0,60}(?<!\w)(?:resultats?|patient\w*|results?)", r"(?:deepfake|morphing|simulation (?:3d|ia|numerique))(?!\w)[^.!?\n]{0,50}(?<!\w)(?:resultat|obtiendrez|exactement|futur)",
    unless=LESSON + r"|ne garantit|indicati\w+|approximati\w+|outil|detecter|depist\w*|indicative",
)
FOUND = any_of(EDIT, AI)


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find retouching where no label says so."""
    if LABEL.search(reading.folded):
        return
    yield from FOUND(reading, context)


RULE = Rule(
    id="IMG-03",
    name="retouched-image",
    severity=Severity.RISK,
    citations=(cite("Loi 2023-451 art. 5"), cite("R.4127-19-1")),
    surfaces=PUBLISHED,
    detect=detect,
    needs=frozenset({"paid"}),
    words={
        "fr": Words(
            "Image retouchée ou générée, sans mention.",
            "Une image modifiée du visage ou du corps trompe ; en communication rémunérée, la mention est obligatoire.",
            "Un dessin légendé remplace cette image.",
        ),
        "en": Words(
            "A retouched or generated image with no label.",
            "An altered face or body misleads; in paid posts the label is compulsory.",
            "A captioned drawing replaces this picture.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Un filtre lissant et le résultat]] est parfait sur la photo.",
                "[[Petite retouche de la photo]] pour sublimer ce lifting.",
                "[[Image générée par IA de votre futur]] nez.",
                "[[On a lissé la peau sur la photo]].",
                "[[Photo retouchée]] de notre dernière augmentation.",
                "Nos [[avatars créés par intelligence artificielle illustrent nos résultats]].",
            ),
            fine=(
                "Les filtres déforment l’image de soi.",
                "Sans filtre ni retouche : la vie du cabinet.",
                "La loi impose la mention « Images retouchées ».",
                "Une retouche chirurgicale peut être discutée après un an.",
                "Choisissez un filtre solaire minéral.",
                "Un selfie filtré n’est pas un visage réel.",
            ),
        ),
        "en": Examples(
            flagged=(
                "A [[beauty filter]] and her skin looks new.",
                "We [[edited the picture]] a little: [[retouched photo]] of the result.",
                "[[AI-generated picture of your result]].",
                "[[Smoothed skin]], thanks to [[Facetune]].",
                "A face made with [[AI, showing your new]] nose.",
                "We [[airbrushed the skin]] for this post.",
            ),
            fine=(
                "Filters are not faces.",
                "No filter, no retouching: a day at the practice.",
                "A touch-up visit may be planned after a year.",
                "Choose a mineral sunscreen filter: UVA matters.",
                "We do not edit pictures.",
                "Artificial intelligence helps radiologists to read scans.",
            ),
        ),
    },
)

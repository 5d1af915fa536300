"""REF-02: boosting a post or a sponsored reel."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Mark, Rule, Severity, Words

POST = r"posts?|publications?|reels?|stor(?:y|ies)|videos?|contenus?|pages?|comptes?|carrousels?|tiktoks?|photos?|annonces?|live|content|account|campagnes?|campaigns?|profil|profile|adverts?"
FRENCH = Cues(
    "fr",
    "sponsor boost ads promouv promot budget pub campagne cibl payant publicit media meta",
    r"(?:sponsoris\w+|sponso|boost\w*|propuls\w+|promouv\w+|mettons? en avant|amplifi\w+|pouss\w+) (?:.. )?(?:ce |cette |le |la |notre |mon |ma |nos |les |votre |vos |des |cet |un |une )?(?:\w+ )?(?:"
    + POST
    + r")(?: .. (?:instagram|facebook|insta|meta|tiktok|linkedin|euros?|<money>))?",
    r"(?:" + POST + r") (?:\w+ ){0,2}(?:sponsorisee?s?|boostee?s?|promue?s?|payante?s?|en sponso|sponso)(?: \w+)?",
    r"(?:campagnes?|pub|pubs|publicites?|annonces?|ciblage|regie) (?:.. )?(?:meta|facebook|fb|instagram|insta|tiktok|snapchat|linkedin|youtube|payantes? sur)(?: ads?)?(?: .. \w+)?|(?:meta|facebook|fb|instagram|insta|tiktok|linkedin|youtube|snapchat|social) ?(?:ads?|business suite pour cibler)(?: \w+)?",
    r"(?:<money>|budget|\d+ euros|quelques euros) (?:.. )?(?:de (?:pub|sponso|boost|publicite)|sur (?:ce|cette|le|la|chaque|nos|notre) (?:\w+ )?(?:"
    + POST
    + r")|pour (?:booster|sponsoriser|pousser|promouvoir)|media|publicitaire|en ads?)(?: .. (?:"
    + POST
    + r"))?",
    r"(?:budget|campagne|credit) (?:meta|facebook|instagram|insta|tiktok|pub|ads|publicitaire)(?: .. (?:mois|semaine|publication|post))?",
    r"<money> (?:de |en )?(?:sponsorisation|sponso|boost|promotion|pub|publicite|ads)",
    r"(?:mettre|mettons|mets|investir|investissons|allou\w+|prevoir|prevoyons|ajoute\w*) (?:.. )?(?:budget|<money>|euros) (?:.. )?(?:(?:"
    + POST
    + r")|instagram|facebook|meta|sponso|boost|pub|ads?|tiktok)(?: \w+)?",
    r"(?:booster|sponsoriser|sponsorisation|sponsorisons|boostons|sponsorise|boost) (?:.. )?(?:instagram|facebook|insta|meta|tiktok|linkedin|portee|visibilite|audience|reach|partenariat|chaque semaine|le)\b(?: \w+)?|(?:post|publication|contenu) sponso\w*|#sponsorise|sponsorisee?s?",
    unless=r"sponsorisee?s? par|skin ?boost|booster (?:l'hydratation|la peau|le collagene|l'eclat|l'immunite|votre)|rappel|vaccin|dose|etude sponsorisee|sponsor de l'etude|essai|club|equipe de|promoteur de l'etude|collagene|production",
)
ENGLISH = Cues(
    "en",
    "post reel boost sponsor ads ad promot paid budget campaign target",
    r"(?:boost\w*|sponsor\w*|promot\w+|put (?:some )?(?:money|budget|spend)|amplif\w+) (?:.. )?(?:this|that|our|the|my|your|a|every|behind .. )? ?(?:\w+ )?(?:"
    + POST
    + r")(?: .. (?:instagram|facebook|meta|<money>))?",
    r"(?:sponsored|boosted|promoted|paid) (?:\w+ )?(?:" + POST + r")",
    r"(?:meta|facebook|fb|instagram|insta|tiktok|linkedin|social(?: media)?|youtube|snapchat|paid social) (?:ads?|adverts?|advertising|campaigns?)(?: \w+)?",
    r"(?:ad|ads|advertising|media|promo) (?:spend|budget|campaigns?)(?: \w+)?|(?:<money>|budget|spend) (?:.. )?(?:behind|on) (?:.. )?(?:"
    + POST
    + r")|run (?:.. )?(?:ads?|campaign)(?: .. \w+)?|#sponsored",
    unless=r"booster (?:shot|dose|jab)|boost (?:your|collagen|hydration|immunity|the skin)|sponsored (?:study|trial)|trial sponsor|health promotion|promoting health|no sponsored",
)
RULE = Rule(
    id="REF-02",
    name="boosted-post",
    severity=Severity.RISK,
    citations=(
        cite("Charte CNOM 2025"),
        cite("R.4127-19-1 III"),
        cite("R.4127-19"),
        cite("R.4127-215-1", mark=Mark.PARTLY),
        cite("R.4312-68-1", mark=Mark.PARTLY),
    ),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Publication sponsorisée.",
            "La charte de l'Ordre du 16 janvier 2025 demande de ne pas recourir à la sponsorisation payante.",
            "Cette publication paraît sans mise en avant payante.",
        ),
        "en": Words(
            "Boosted or sponsored post.",
            "The Order's charter of 16 January 2025 asks doctors not to pay to boost their content.",
            "This appears without any paid promotion.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Sponsorisons ce post]] pour toucher plus de monde.",
                "On va [[booster la publication avec 50 €]] ce week-end.",
                "[[Campagne Facebook Ads pour]] le nouveau laser : ciblage femmes 25-45 ans.",
                "Ce [[reel est sponsorisé, regardez]] jusqu'au bout.",
                "[[Mettons un petit budget sur la story de]] demain.",
                "[[Publication sponsorisée : découvrez]] nos injections.",
            ),
            fine=(
                "Le skinbooster apporte de l'eau à la peau.",
                "La dose de rappel relance l'immunité.",
                "La charte de l'Ordre demande de ne pas sponsoriser ses publications : c'est contraire à la déontologie.",
                "Nous ne sponsorisons aucun post.",
                "L'équipe cycliste est sponsorisée par une banque.",
                "Le promoteur de l'étude est l'université.",
            ),
        ),
        "en": Examples(
            flagged=(
                "Let's [[boost this reel]] to reach more people.",
                "Put [[£50 behind this post]] this weekend.",
                "[[Facebook ads for]] our new laser, targeting women 25-45.",
                "[[Sponsored post]]: discover our injections.",
                "We should [[promote this story]] with a small budget.",
                "[[Run an Instagram campaign for]] the opening.",
            ),
            fine=(
                "Skin boosters bring water to the skin.",
                "A booster dose wakes up immunity.",
                "We never boost our posts.",
                "Boosting a post goes against the charter and is not allowed.",
                "The trial sponsor is the university.",
                "Health promotion starts at school.",
            ),
        ),
    },
)

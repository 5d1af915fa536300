"""COM-07: a price as a hook, or without its frame."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Mark, Rule, Severity, Surface, Words

# What the law asks beside a price: sector, range, quote, payment, access to care.
FRAME = r"secteur (?:1|2|i|ii|un|deux)|convention\w*|honoraires|devis|fourchette|moyens de paiement|tiers payant|assurance maladie|rembours\w+|prise en charge|ccam|depassement\w*|tact et mesure|entre <money> et|base de remboursement|fees?\b|written quote|depending on|insurance|range from"
HOOK = Cues(
    "",
    "€ eur £ $ chf balles pound dollar",
    r"(?:<act>|<zone>) (?:\w+ ){0,3}(?:des|a partir de|a|pour|seulement|:|only|from|at|just|for|=|-) ?(?:seulement |only |just |que )?<money>(?: (?:seulement|only|la zone|la seance|tout compris|ttc|all in|per area|the area|la seringue|each|les deux|l'acte))?",
    r"(?:des|a partir de|starting (?:at|from)|from|as low as|just|only|seulement|uniquement|pour (?:seulement|a peine|moins de|rien que)|rien que|a peine|that'?s|for only|for just|under|moins de|ca ne coute que|ne coute que|a seulement) (?:de )?<money>(?: (?:seulement|only|la zone|la seance|tout compris|all in))?",
    r"(?:<act>|<zone>) ?(?:\w+ ){0,3}[:=(]? ?<money> ?(?:tout (?:inclus|compris)|ttc|seulement|la seance|la zone|par mois|/ ?mois)",
    r"(?:<act>|package|forfait)[^.!?\n]{0,50}<money>(?:[^.!?\n]{0,40}(?:incluse?s?|comprise?s?|included|all[- ]in)|[.!?] ?(?:yes|oui|et oui|really|pas plus))",
    r"<money>(?: \w+){0,2},? qui dit mieux",
    r"(?:le |au |un )?prix (?:d'un|d'une|de l'|du) (?:institut|cafe|coiffeur|restaurant|resto|salon|spa|sac|smartphone|abonnement|week-end)",
    r"<money> (?:.. )?(?:seulement|uniquement|only|tout compris|all inclusive|all in|la zone|les \d+ zones|les deux|la seringue|par mois|/mois|a month|per month|per area|per syringe|la seance|ttc|au cabinet|ici|chez nous)",
    unless=FRAME
    + r"|consultation (?:.. )?<money>|amende|condamn|d'amende|fined?\b|fine of|million|milliard|chiffre d'affaires|salaire|don de|collect|caution|cout (?:moyen )?(?:pour|de) la (?:societe|secu)|budget de|creme a|prison|penalt|tarif de la consultation|consultation (?:fee|costs?)",
)
FRENCH = Cues(
    "fr",
    "prix tarif fois mensualit financ frais paie pay euro cher budget credit cout",
    r"(?:a |de |des |nos |aux |les |tout )*(?:prix|tarifs?) (?:\w+ )?(?:imbattables?|minis?|doux|casses?|attractifs?|attractive|avantageux|competitifs?|irresistibles?|accessibles?|defiant\w*|incroyables?|fous|cadeau|exceptionnels?|a partir|abordables?|low[- ]cost|jamais vus?|canons?|choc|tout compris|all inclusive|raisonnables?|democratiques?|serres?|au plus bas|ultra \w+)(?: .. (?:<act>|<zone>|concurrence))?",
    r"(?:petits? (?:prix|budgets?|tarifs?)|low[- ]cost|pas cher\w*|moins cher\w*|bon marche|a moindre (?:cout|prix|frais)|sans (?:se|vous) ruiner|a la portee de (?:toutes|tous)(?: les bourses)?|accessible a tou\w+ les budgets?|pour (?:.. )?tous les budgets)(?: .. (?:<act>|<zone>))?",
    r"(?:payez|payer|reglez|reglement|paiement|payable\w*|facilites? de paiement|financement|financez|mensualites?|etalez) (?:.. )?(?:en (?:\d+|trois|quatre|dix|plusieurs) ?(?:x|fois)|sans frais|mensualites?|possible|facile|a credit|jusqu'a \d+|en douceur|a partir)(?: (?:sans frais|fois))?|(?:\d+|trois|quatre) ?(?:x|fois) sans frais|facilites? de paiement|\d{2,3} ?(?:€|euros?) ?(?:/|par) ?mois",
    unless=r"secteur (?:1|2)|honoraires :|assurance maladie|convention\w*|tact et mesure|ccam|tiers payant|danger|mefi|piege|risque|attention|tourisme|qualite|etranger",
)
ENGLISH = Cues(
    "en",
    "price finance payment affordable cheap cost interest month instalment klarna budget clearpay",
    r"(?:unbeatable|affordable|low|lowest|amazing|competitive|unmissable|crazy|incredible|pocket[- ]friendly|budget|bargain|great|best|rock[- ]bottom|cheap|friendly) (?:prices?|rates?|pricing|costs?)(?: .. <act>)?",
    r"(?:cheap|affordable|low[- ]cost|budget|bargain|inexpensive) (?:\w+ )?(?:<act>|<zone>)",
    r"(?:0%|interest[- ]free|easy|flexible|monthly|spread the|split|pay (?:monthly|later|in)|buy now|no interest|finance|klarna|clearpay) (?:.. )?(?:finance|payments?|instalments?|installments?|plans?|cost|later|credit|available|monthly)(?: .. <act>)?|(?:won'?t|without) break(?:ing)? the bank",
    unless=r"abroad|tourism|danger|beware|risk|insurance|written quote|quality",
)
RULE = Rule(
    id="COM-07",
    name="price-hook",
    severity=Severity.RISK,
    citations=(
        cite("R.4127-53 II"),
        cite("R.4127-19"),
        cite("R.4127-215-1", mark=Mark.PARTLY),
        cite("R.4312-68-1", mark=Mark.PARTLY),
    ),
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=any_of(HOOK, FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Prix utilisé comme accroche ou donné sans son cadre.",
            "L'information sur les honoraires doit être claire, honnête, précise et non comparative, sans servir d'appât.",
            "Les honoraires sont indiqués dans le devis remis après consultation.",
        ),
        "en": Words(
            "Price used as a hook or given without its frame.",
            "Fee information must be clear, honest, precise and not comparative, and may not serve as bait.",
            "Fees are set out in the written quote given after a consultation.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Lèvres dès 199 €]] !",
                "Votre [[rhinoplastie à partir de 2 900 €, tout compris]].",
                "Épilation [[laser à prix mini : 39 € la zone]].",
                "[[Payez votre augmentation mammaire en 4 fois sans frais]].",
                "La chirurgie [[accessible à tous les budgets]], [[à partir de 89 € par mois]].",
                "[[Seulement 250 € la séance]], ça vaut le coup.",
            ),
            fine=(
                "Honoraires : de 2 500 à 4 000 €, secteur 2, selon devis ; carte et chèque acceptés.",
                "Consultation : 80 €, secteur 2, carte Vitale acceptée.",
                "Les honoraires sont fixés avec tact et mesure et figurent dans le devis.",
                "Un prix d'appel n'a pas sa place en médecine.",
                "Le médecin a été condamné à 5 000 € d'amende.",
                "Un tarif très bas à l'étranger cache souvent des risques.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Lips from only £199]]!",
                "Your [[nose job starting at €2,900, all in]].",
                "[[Affordable tummy tuck]] with [[easy monthly]] payments.",
                "[[Laser for just $49 per area]].",
                "[[Unbeatable prices on breast surgery]].",
                "[[0% finance]] available on all procedures.",
            ),
            fine=(
                "Fees range from €2,500 to €4,000 depending on the written quote.",
                "Consultation fee: €80, payable by card.",
                "Fees are set out in the written quote.",
                "A price should never be the bait.",
                "The clinic was fined €5,000 by the court.",
                "Very low prices abroad often hide risks.",
            ),
        ),
    },
)

"""COM-01: discounts, packs, gifts and contests."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

# Other meanings: health promotion, a class of graduates, the supply of care.
OTHER = (
    r"promotion (?:de la|de l|interne|\d{4})|(?:ma|sa|notre|de|cette) promotion d|health promotion|offres? de soins|"
    r"offres? (?:d'emploi|de poste|sante)|remise (?:en|a|du|d'un|des|de diplome)|cadeau empoisonne|reduction mammaire|soldes? de tout compte"
)
PRICE_CUT = Cues(
    "", "% pourcent percent moitie moins half off",
    r"[-–] ?\d{1,2} ?%(?: .. <act>)?", r"\d{1,2} ?(?:%|pourcents?|pour cent|percent|per cent) (?:de (?:remise|reduction|rabais|moins|discount)|off|discount|offerts?)",
    r"(?:moitie prix|half[- ]price|demi[- ]tarif)", r"(?:remises?|reductions?|rabais|ristournes?|discounts?|savings?) (?:de|of|jusqu'a|up to) <percent>",
    unless=OTHER + "|des femmes|des patients|de mortalite|du risque|de risque|des cas|of women|of patients|of cases|recidive|selon une etude|incidence|de reussite",
)
OFFER = Cues(
    "fr", "promo offre offer offert remise rabais ristourne solde reduction cadeau gratuit concours tirage black cyber pack bon",
    r"(?:code |nos |notre |une |la |super |grosse |offre |en |petite )?promos?", r"promotions? .. (?:<act>|<zone>|<month>|d'ete|de noel|du mois|speciale\w*|exceptionnelle\w*)",
    r"offres? (?:.. )?(?:speciales?|exceptionnelles?|decouverte|duo|flash|de lancement|promotionnelles?|limitees?|bienvenue|du mois|parrainage|estivale|de noel)",
    r"(?:remises?|rabais|ristournes?|reductions?|tarifs? (?:preferentiels?|reduits?|promotionnels?)) (?:.. )?(?:sur|pour|exceptionnelle|fidelite|speciale|immediate|<month>|aux)",
    r"(?:offerte?s?|gratuite?s?) (?:.. )?(?:pour (?:toute?|chaque|l'achat)|aux \d+ premier\w*|dans notre pack)", r"(?:\d|une?|deux|la) (?:<zone>|<act>|seance|consultation)(?: \w+){0,2} (?:est |sont )?(?:offerte?s?|gratuite?s?)",
    r"(?:on|nous|je) vous offr\w+ .. (?:<act>|<zone>|cadeau|consultation|bilan|masque|creme)", r"(?:grand |jeu )?(?:jeu[- ])?concours", r"tirage au sort", r"black friday|cyber monday|french days",
    r"(?:les |nos )?soldes?(?: d'\w+| sur .. <act>)?", r"(?:bon|cheque|carte)s? cadeaux?", r"a gagner", r"packs? (?:\w+ ){0,2}(?:a \d+|mariage|ete|mariee|beaute|duo|<zone>|<act>)", r"code (?:promo|reduc\w*)",
    unless=OTHER + "|concours (?:de medecine|d'internat|hospitalier|de praticien|de l'internat)|en solde|sold",
)
OFFER_EN = Cues(
    "en", "free discount sale deal offer giveaway win gift bundle package special voucher black cyber coupon promo",
    r"(?:free|complimentary) (?:.. )?(?:<act>|<zone>|gift|syringe|touch[- ]up|goody bag)(?: with .. \w+)?", r"(?:big |summer |our |flash |winter )?sales?(?: on .. <act>)?", r"(?:exclusive |special |amazing |hot )?deals?(?: on .. <act>)?",
    r"(?:special|limited[- ]time|exclusive|introductory|holiday|summer|new year|bogo|launch|promotional) offers?", r"discount(?:s|ed)?(?: code| on .. \w+| .. <act>)?", r"giveaways?",
    r"(?:enter|chance) to win(?: .. <act>)?", r"win a .. <act>", r"gift (?:cards?|vouchers?|certificates?)", r"bundles?(?: of .. <act>)?", r"packages? (?:deal|price|from)", r"black friday|cyber monday", r"promo(?:s|tions?)?(?: codes?)?", r"coupons?", r"buy one,? get one(?: free)?",
    unless="health promotion|for sale|after sales|deals? with|big deal|great deal of|deal of|promotion of health|free of|career|feel free|free to",
)
RULE = Rule(
    id="COM-01",
    name="commercial-offer",
    severity=Severity.BREACH,
    citations=(cite("R.4127-19"), cite("R.4127-24"), cite("R.4127-215-1"), cite("R.4312-68-1")),
    surfaces=EVERYWHERE,
    detect=any_of(PRICE_CUT, OFFER, OFFER_EN),
    words={
        "fr": Words(
            "Remise, cadeau, pack ou jeu-concours.",
            "La médecine n'est pas un commerce : ni ristourne ni avantage pour attirer à un acte.",
            "Un devis est remis après consultation.",
        ),
        "en": Words(
            "Discount, gift, bundle or contest.",
            "Medicine is not a trade: no rebate or gift may draw people to a procedure.",
            "A written quote is given after a consultation.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=("Pour la [[Black Friday]], venez nous voir.",),
            fine=("La promotion de la santé est une mission de tous les soignants.", "Aucune remise n'est possible sur un acte médical."),
        ),
        "en": Examples(flagged=("Join our [[giveaway]] this week!",), fine=("We do not offer discounts on medical procedures.",)),
    },
)

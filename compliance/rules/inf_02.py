"""INF-02: aesthetic acts promoted for pay, gift or exchange."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.guards import excused
from compliance.law import cite
from compliance.lexicon.acts import AESTHETIC
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of, expand
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Case, Context, Examples, Hit, Rule, Severity, Words

ACT = AESTHETIC
TALKS = r"loi|interdi\w+|refus\w+|illegal\w*|pourquoi|ne (?:faisons|collabor\w+|travaill\w+|proposons)\w*|aucune?|jamais|pas de|sanction\w*|law|banned|never|no |why|may not|dgccrf|derives?|n'est pas|cannot"
PAIDFOR = Together("", r"sponsoris\w+|sponsored|finance\w* par|paye\w* par|prise? en charge par|paid for by", rf"{ACT}", r"clinique|clinic|docteur|dr|doctor|centre|@\w+|chirurgien|marque|brand", unless=TALKS + r"|assurance\w*|securite sociale|mutuelle|cpam")
GIVEN = Claims(
    "", "offert offre invit cadeau gift code collab partenariat sponsor free paid echange partner influenc ambassad story stories test journal vlog",
    rf"(?:m'a|m'ont|nous a|m'avait|l'a|m'avaient) (?:\w+ )?(?:offert|invit\w+|sponsoris\w+|paye|finance)(?!\w)[^.!?\n]{{0,50}}?(?<!\w)(?:{ACT})", rf"(?:{ACT})(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:(?:m'a|m'ont) ete offert\w*|offerte?s? par|en echange|contre (?:\w+ )?(?:stor\w+|posts?|reels?|visibilite|une video|de la visibilite)|gifted|sponsorise\w*|en partenariat|in exchange)", rf"(?:en )?(?:collaborations?|collab|partenariats?|partnership|partner\w*|sponsorise\w* par|paid partnership|sponsored by) (?:\w+ )?(?:avec|with|par)?[^.!?\n]{{0,40}}?(?<!\w)(?:@\w+|cliniques?|clinic|dr|docteur|chirurgien|centre|{ACT})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{ACT})", rf"(?:{ACT})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:avec (?:le |mon )?code|code (?:promo|reduc\w*)? ?[a-z]{{2,12}}\d{{1,3}}|use (?:my )?code|with (?:my )?code|mon code)(?!\w)[^.!?\n]{{0,30}}", rf"(?:code (?:promo )?[a-z]{{2,12}}\d{{1,3}}|use (?:my )?code)(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{ACT})",
    rf"(?:gifted|sponsored|comped|paid for) (?:me )?(?:my |a |an |the )?(?:\w+ )?(?:{ACT})", rf"(?:got|had) (?:my )?(?:\w+ )?(?:{ACT})(?!\w)[^.!?\n]{{0,30}}(?<!\w)(?:for free|gifted|thanks to @|in exchange)",
    unless=TALKS + r"|recherche|hopital|congres|formation|universit\w+|association|confrere\w*|etude",
)
STAR = Claims(
    "", "influenc bloggeu blogueu instagram createur creatric tiktok candidate star youtub", rf"(?:influenc\w+|instagrammeu\w+|blogueu\w+|tiktokeu\w+|youtubeu\w+|createurs? de contenu|creatrices? de contenu|stars? de (?:la )?tele\w*|candidates? de|content creators?|influencers?)(?!\w)[^.!?\n]{{0,80}}?(?<!\w)(?:{ACT}|cabinet|clinique|clinic|offert\w*|free|venue?s?)(?!\w)[^.!?\n]{{0,50}}", rf"(?:{ACT})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:offert\w*|gratuit\w*|free)?[^.!?\n]{{0,30}}(?<!\w)(?:influenc\w+|influencers?)", unless=TALKS + r"|sous influence|influence (?:de|du|des|sur|la)|mefi\w+|attention|fauss\w*|charte|medecins? (?:createurs?|influenceurs?)|reseaux sociaux|former|conseil\w*|prevention|social media",
)
TESTED = Claims("", "teste essaye journal vlog diary raconte tried", rf"(?:j'ai (?:\w+ )?(?:teste|essaye|fait confiance|craque pour)|je (?:teste|vous raconte|vous emmene)|journal de (?:ma|mon|bord de ma)|mon (?:vlog|experience)|(?:my )?(?:surgery )?(?:diary|vlog|journey) (?:of|with|at)|i tried)(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{ACT})(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:@\w+|chez|code|dr|clinique|with|at the clinic)", unless=TALKS + r"|internat|interne|chirurgien\w*,|mon metier|formation")
BARTER = Together("", r"gratuit\w*|offert\w*|cadeau|contre (?:une?|des|\w+) (?:video|stor\w+|posts?|reels?)|en echange|for free|free|gifted|en partenariat|mon code|avec mon code|my code", r"mes (?:injections?|levres|nouvelles levres|seins|cheveux|nez)|ma (?:rhino\w*|lipo\w*|greffe|poitrine|chirurgie)|mon (?:nez|nouveau nez|lifting|bbl)|my (?:lips|new lips|nose|boobs|hair|lipo|filler|rhinoplasty|surgery)", unless=TALKS + r"|gratuitement (?:par|a) l'hopital|assurance maladie|tags?|sans frais")
THANKED = Claims("", "merci", rf"(?:merci|thank you|thanks|thx)(?!\w)[^.!?\n]{{0,15}}@\w*(?:dr|doc|clin|chir|beaut|esthet|med|glow|surg|skin)\w*[^.!?\n]{{0,40}}(?<!\w)(?:{ACT}|nouve\w+ \w+|new \w+)", unless=TALKS)
SWAP = Together("", r"visibilite|abonnes|followers|communaute|stor(?:y|ies)|reels?|ambassad\w+|createurs? de contenu|createuses? de contenu", r"contre|echang\w*|offert\w*|offr\w+|gratuit\w*|remuner\w+|partenariats?|collab\w*|in exchange|free|gifted|\d+ ?%", rf"{ACT}", unless=TALKS + r"|questions?|merci a (?:nos|mes|tous)|prevention")
GRATEFUL = Together("", r"merci|thanks?|thank you", r"clinique|docteur|dr|centre|chirurgien\w*|clinic|doctor|@\w+", rf"(?:ma|mon|mes|my) (?:\w+ )?(?:{ACT})", r"story|stories|code|\d+ ?%|lien|details|infos|bio|followers|abonnes|swipe|reel|link", unless=TALKS)
FOUND = any_of(GIVEN, PAIDFOR, BARTER, SWAP, GRATEFUL, THANKED, STAR, TESTED)
ACTS = re.compile(rf"(?<!\w)(?:{expand(ACT)})(?!\w)")


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find paid promotion told by the text, or an act in a text declared paid."""
    found = list(FOUND(reading, context))
    if not found and context.facts.paid:
        m = ACTS.search(reading.folded)
        if m and not excused(reading, *m.span()):
            found.append(Hit(*reading.raw_span(*m.span())))
    yield from found


RULE = Rule(
    id="INF-02",
    name="paid-aesthetic-promotion",
    severity=Severity.BREACH,
    citations=(cite("Loi 2023-451 art. 4"), cite("R.4127-19-1"), cite("R.4127-24")),
    surfaces=EVERYWHERE,
    detect=detect,
    needs=frozenset({"paid"}),
    words={
        "fr": Words(
            "Promotion d’un acte esthétique contre rémunération ou avantage.",
            "La loi du 9 juin 2023 interdit la promotion, par influence commerciale, des actes esthétiques à risque.",
            "",
        ),
        "en": Words(
            "An aesthetic act is promoted for pay or favour.",
            "The law of 9 June 2023 bans paid promotion of risky aesthetic acts by influencers.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "La clinique [[m’a offert ma rhinoplastie]], je vous raconte.",
                "[[En collaboration avec @clinique_azur pour ma lipo]].",
                "L’[[influenceuse Maeva est venue faire ses injections au cabinet]].",
                "[[Injections offertes en échange de trois stories]].",
                "[[J’ai testé le lifting chez @drsoleil, code LENA10]].",
                Case("Journal de ma [[rhinoplastie]], jour après jour.", facts=Facts(paid=True)),
            ),
            fine=(
                "La loi interdit aux influenceurs de promouvoir des injections.",
                "Nous refusons toute collaboration avec des influenceuses.",
                "Pourquoi aucune influenceuse n’est invitée au cabinet.",
                "En partenariat avec l’hôpital, une formation sur les brûlures.",
                "Sous l’influence du soleil, la peau se tache.",
                Case("Collaboration commerciale : j’anime une formation sur l’hygiène des mains.", facts=Facts(paid=True)),
            ),
        ),
        "en": Examples(
            flagged=(
                "The clinic [[gifted me a rhinoplasty]].",
                "[[Got my lips done for free]], [[thanks to @drglow: filler gifted]].",
                "[[Paid partnership with @clinic for my facelift]].",
                "[[Influencers, come to our clinic for free filler]].",
                "[[Lip filler at @drglow, use my code EMMA10]].",
                Case("My [[tummy tuck]] diary, day one.", facts=Facts(paid=True)),
            ),
            fine=(
                "Influencers may not be paid to promote surgery.",
                "We never work with influencers.",
                "Why no influencer is invited to our clinic.",
                "Sun has an influence on skin.",
                Case("Paid partnership: I teach a course on hand hygiene.", facts=Facts(paid=True)),
                "A partnership with the university, on burns research.",
            ),
        ),
    },
)

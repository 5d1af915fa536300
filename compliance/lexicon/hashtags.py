"""Split hashtags into the words a reader sees in them."""

from __future__ import annotations

import re
from functools import lru_cache

WORDS = frozenset(
    """avant apres before after botox hyaluronique acide toxine botulique injection injections levres
    lips lip filler fillers nez nose rhinoplastie rhinoplasty chirurgie esthetique plastique chirurgien chirurgienne surgeon
    plastic surgery aesthetic aesthetics medecine medecin docteur doctor skin peau laser epilation definitive promo promos promotion
    offre offres offert offerte gratuit gratuite free concours giveaway black friday blackfriday cyber monday soldes sale solde deal deals
    discount reduction cadeau gift gifted bon plan bons plans noel christmas fete meres mother mothers day valentin saint
    resultat resultats result results garanti garantis garantie guaranteed naturel natural sans risque douleur cicatrice no pain
    top best meilleur meilleure meilleurs numero un one expert experte leader france paris lyon marseille lille nice bordeaux toulouse
    nantes strasbourg patient patiente patients patientes satisfait satisfaite satisfied happy heureux heureuse temoignage temoignages
    testimonial testimonials avis client clients review reviews google etoiles stars cinq five merci thank thanks thankyou you
    collab collaboration commerciale partenariat partenaire partner pub publicite ad ads sponsored sponsorise sponso paid
    ambassadrice ambassadeur ambassador parrainage parrainez referral code codepromo summer body summerbody ete ready glow up
    glowup sexy jeune young rajeunir anti age antiage rides wrinkle wrinkles free ventre plat liposuccion lipo bbl brazilian butt lift
    augmentation mammaire seins boobs boob job silicone implants implant mommy makeover abdominoplastie tummy tuck facelift lifting
    blepharoplastie botched ratage rate rates octobre rose pink october novembre movember mars bleu cancer sein soutien
    semaine mondial journee world awareness month dermatologie dermatologue dermatology acne soin soins beaute beauty
    visage face corps body feminite femme femmes women woman men homme hommes mum mums moms maman mamans new nez neuf
    nouveau nouvelle vie life change ma my love self confidence confiance complexe complexes rdv rendez vous book now
    prenez maintenant urgent derniere dernieres places place limited limitee limite dispo disponible live bloc operatoire
    ozempic juvederm restylane teosyal exosomes exosome detox cure peeling mesotherapie prp skinbooster skinboosters plasma
    fils tenseurs hifu radiofrequence cryolipolyse coolsculpting blanchiment facettes dents dent dentaire dentiste dental
    smile hollywood sourire implantologie orthodontie invisalign ado ados teen teens rentree bal promo prom
    tourisme medical tunisie turquie pas cher cheap price prix petit petits fille girl girls team equipe clinique clinic cabinet
    transformation metamorphose glow baby lunch time lunchtime pause dejeuner de du des la le les l d a et en pour
    the of and my for with in on is it""".split()
)
CAMEL = re.compile(r"[A-ZÀ-Þ]?[a-zà-ÿœ]+|[A-ZÀ-Þ]+(?![a-zà-ÿœ])|\d+|[^\W\d_a-zA-ZÀ-ÿ]+")
LONGEST = max(map(len, WORDS))


@lru_cache(maxsize=2048)
def _segment(tag: str) -> tuple[str, ...] | None:
    # Fewest words that spell the tag; a digit run stands alone.
    best: list[tuple[str, ...] | None] = [()] + [None] * len(tag)
    for end in range(1, len(tag) + 1):
        for start in range(max(0, end - LONGEST), end):
            before, piece = best[start], tag[start:end]
            if before is None or not (piece in WORDS or piece.isdigit()):
                continue
            now = best[end]
            if now is None or len(before) + 1 < len(now):
                best[end] = (*before, piece)
    return best[-1]


def split_tag(tag: str, raw: str) -> str:
    """Put spaces into a folded tag, by underscores, inner capitals or known words; else leave it."""
    if "_" in tag:
        return tag.replace("_", " ")
    camel = CAMEL.findall(raw)
    if len(camel) > 1 and len("".join(camel)) == len(raw) == len(tag) and not raw.isupper():
        parts, at = [], 0
        for piece in camel:
            parts.append(tag[at : at + len(piece)])
            at += len(piece)
        return " ".join(parts)
    words = _segment(tag)
    return " ".join(words) if words and len(words) > 1 else tag

"""IMG-02: before-and-after pictures, even anonymised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.guards import excused
from compliance.law import cite
from compliance.lexicon.acts import AESTHETIC
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of
from compliance.reading import Reading
from compliance.rule import PUBLISHED, Case, Context, Examples, Hit, Rule, Severity, Words

PICTURE = r"photos?|images?|cliches?|galerie|resultats?|videos?|cas|album|portfolio|transformations?|montage|collage|reels?|swipe|pictures?|gallery|results?|pics?|shots?|album|preuve|evolution"
NEVER = (
    r"ne (?:publi|montr|poste|partag|verr|trouver)\w*|n'en (?:publi|montr|post|verr|trouv)\w*|je ne|nous ne|pas (?:de|d') ?(?:photos?|avant|images?|before)|aucune? (?:photo|avant|image)\w*|interdi\w+|deconseill\w*|deontolog\w*|l'ordre|trompeu\w*|laisser croire|secret|consultation seulement|"
    r"pourquoi (?:je|nous|on|il|vous ne)|never|do not|don't|no (?:photos?|before)|why i|why you|banned|misleading|refus\w*|peut-on|faut-il|eviter|evitez|mefi\w+|attention|filtres?|filters?|catalogue"
)
MARK = Claims(
    "", "avant before", r"avants?[^\w.!?\n]{0,6}(?:[/|>+&\-\u2192\u27a1\u2194\u21d2\u2b05\u2b07]|vs\b|versus\b|puis\b|x\b|\U0001f449|\U0001f51c|,)[^\w.!?\n]{0,8}(?:l')?apres", r"avants?\n{1,3}apres", r"(?:le |la )\w+ avant\W{1,3}(?:le |la )\w+ apres", r"before[^\w.!?\n]{0,6}(?:[/|>+&\-\u2192\u27a1\u2194\u21d2]|vs\b|versus\b|,)[^\w.!?\n]{0,6}(?:the )?after", r"(?:avant ?apres|before ?after|b ?& ?a|avap)",
    unless=NEVER + r"|avant(?: [a-z]+){0,2}, apres(?! \w+ (?:photo|image))|avant, apres (?:l'|une?|la|le|votre|son)|(?:avant[-/ ]*apres|avant, pendant,? (?:et )?apres) (?:l'intervention|l'operation|une intervention|la consultation|votre|le soin)",
)
TAGGED = Claims("", "#avant #before #b4", r"(?<=#)(?:avant[ _]?(?:et[ _])?apres|before[ _]?(?:and[ _])?after)\w*", unless="pourquoi je|je ne publie|interdi\\w+")
BOTH = Claims(
    "", "avant before gauche left droite pre-op preop post-op", rf"(?:{PICTURE})(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:avant[- ]et[- ]apres|avant\W{{1,4}}apres|before[- ]and[- ]after|pre[- ]?(?:op\w*)? ?(?:et|and|/) ?post[- ]?op\w*)", rf"(?:avant et apres|before and after|avant-apres|avant apres)(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:{PICTURE})", r"(?:before and after|avant et apres|before & after)(?=[:!.]|$| (?:de|d'|of|from) (?:\w+ ){0,3}(?:rhino\w*|lifting|lipo\w*|levres|lips?|filler\w*|facelift|augmentation\w*|injection\w*))",
    r"(?:photo|image|cliche|a|cote|en|celle|on)s? ?(?:du |de |en )?(?:haut|gauche|left|top)(?!\w)[^.\n]{0,60}(?<!\w)(?:avant|jour|before|consultation|j ?0|depart)(?!\w)[^\n]{0,80}(?<!\w)(?:bas|droite|right|bottom)", r"(?:avant|before) (?:a gauche|en haut|on the left|la chirurgie a gauche)(?!\w)[^\n]{0,60}(?<!\w)(?:apres|after)", r"(?:a gauche|on the left|en haut|left)(?!\w)[^\n]{1,50}(?<!\w)(?:a droite|on the right|en bas|right)(?!\w)[^\n]{0,30}(?<!\w)(?:apres|jours?|semaines?|mois|resultat|after|days?|weeks?|months?|plus tard|later)",
    unless=NEVER + r"|schema|dessin|drawing|consignes|conseils|questions|arret du tabac|quoi manger|what to",
)
SWIPE = Claims(
    "", "gliss swipe defil slide scroll tournez transformation j0 j jour", r"(?:gliss\w+|swip\w+|faites defiler|defil\w+|slid\w+|scroll\w*|balay\w+|tournez)(?!\w)[^.\n]{0,50}(?<!\w)(?:apres|resultats?|transformation|evolution|after|results?|voir|difference|see|reveal)", r"(?:apres|resultats?|transformation|after|results?)(?!\w)[^.\n]{0,40}(?<!\w)(?:gliss\w+|swip\w+|faites defiler|en slide|slide)", r"j ?-? ?(?:0|1|avant)[^\w\n]{1,6}(?:a |vers |et |puis )?j ?\+? ?\d{1,3}", r"(?:resultats?|rendu|evolution|rhinoplastie|lifting|photo|levres|seins|augmentation|nez|injection|lipo\w*|result|day) (?:\w+ ){0,3}(?:a|au|at|,)? ?j ?\+ ?\d{1,3}", r"(?:jour|day) ?(?:0|1|zero)[^\w\n]{1,6}(?:jour|day) ?\d+", r"(?:le )?resultat (?:parle de lui-meme|en (?:images?|photos?|video))|results? speaks? for (?:itself|themselves)", r"transformations? (?:du jour|de la semaine|express|reussie|bluffante|spectaculaire|of the (?:day|week))", r"(?:quelle|belle|superbe|incroyable|sublime|amazing|what a|stunning|sacree|jolie) (?:transformation|metamorphose|evolution|difference)",
    unless=NEVER + r"|consigne|pansement|douche|reprise|surveillance|conseils|livre|hopital|batiment|cabinet|locaux|travaux|office|clinic refurb\w*|l'hiver|saison|carriere|career|technolog\w*|digital\w*|numerique",
)
SERIES = Together("", r"en (?:photos?|images?|videos?)|in pictures|en video", r"evolution|patiente?s?|resultats?|cas|parcours|etapes|progres|transformation|metamorphose|journey|semaine apres semaine|mois apres mois|jour apres jour", near=rf"{AESTHETIC}|patient\w*", unless=NEVER + r"|lexique|explication\w*|dessin\w*|schema\w*|hopital|equipe|cabinet en images|parcours de soins")
MOUTHS = Together("", r"florilege|best of|selection|compilation|recap\w*|palmares|round-?up", rf"{AESTHETIC}|bouches?|nez|levres|seins|poitrines?|resultats?|patient\w*", unless=NEVER + r"|articles?|questions?|lectures?")
APART = Claims("", "images photos", r"meme (?:patiente?|femme|homme|personne|visage|lumiere|angle|nez|bouche),[^.!?\n]{0,40}(?<!\w)(?:d'ecart|plus tard|apres|autre)(?!\w)[^.!?\n]{0,20}", r"same (?:girl|woman|man|patient|face|nose|angle|light)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:later|apart|after|different)(?!\w)[^.!?\n]{0,20}", r"(?:un|deux|trois|six|quelques|\d+|one|two|three|six) (?:mois|semaines?|jours?|ans?|heures?|months?|weeks?|days?|years?) (?:separe\w*|entre|between|apart)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:images?|photos?|cliches?|pictures?|shots?)", r"(?:swipe|slide|glisse\w*|scroll\w*)(?!\w)[^.\n]{0,30}(?<!\w)(?:changement|difference|magie|surprise|nouve\w+|evolution|change)", r"avant[.!]{1,3} ?(?:le |la |les )?(?:\w+ )?apres[.!]", unless=NEVER)
SIDES = Claims("", "gauche", r"(?:a gauche|left|en haut|photo 1|image 1|n° ?1|top) ?[:=][^\n]{1,90}(?<!\w)(?:a droite|right|en bas|photo 2|image 2|n° ?2|bottom) ?[:=]", unless=NEVER + r"|schema|dessin|drawing|diagram|coupe anatomique")
GALLERY = Claims(
    "", "galerie gallery photo cas resultat picture image album portfolio cliche results", r"(?:notre|nos|mes|ma|la|une|des|notre|our|my|the) (?:galerie|album|portfolio|gallery)s? (?:de |of |des |d')?(?:\w+ ){0,3}?(?:photos?|resultats?|cas|patients?|patientes?|realisations?|transformations?|results?|pictures|cases|avant)", r"(?:nos|mes|our|my|quelques) (?:\w+ )?(?:resultats?|realisations|results?) (?:\w+ ){0,2}(?:en (?:photos?|images?|video)|photos?|in pictures)", r"(?:photos?|images?|cliches?|videos?|pictures?) (?:de nos|de mes|des|de|of our|of) (?:resultats?|realisations|results?|patientes? (?:operee?s?|apres)|transformations?)", r"cas (?:clinique )?(?:n° ?|no ?|numero )?\d+[^.!?\n]{0,60}(?<!\w)(?:photos?|cliches?|images?|ans|lifting|rhino\w*|augmentation)(?!\w)[^.\n]{0,60}(?<!\w)(?:photos?|resultat|pre|post|apres)", r"(?:photos?|cliches?|images?|pictures?) (?:pre|avant)[- ]?(?:op\w*)?[^.!?\n]{0,15}(?<!\w)(?:post|apres)[- ]?\w*", r"(?:avant|apres) (?:la chirurgie |l'intervention |l'operation |les injections )?en (?:photos?|images?|video)",
    unless=NEVER + r"|en consultation|galerie d'art|musee|exposition|radiolog\w*|imagerie|banque d'images",
)
LATER = r"apres|plus tard|later|post-?op\w*|j ?\+ ?\d+|(?:a|au bout de) (?:\d+|un|deux|trois|six|quelques) (?:jours?|semaines?|mois|ans?)|at (?:\d+|one|two|three|six) (?:days?|weeks?|months?)|after"
DATED = Together("", r"photos?|cliches?|images?|videos?|slides?|pictures?|selfies?", rf"{LATER}", r"avant|depart|premiere|deuxieme|seconde|gauche|droite|haut|bas|prise?s?|before|first|second|left|right|taken|jour de|j ?0", near=rf"{AESTHETIC}|nez|profil|poitrine|visage|regard|nose|face", unless=NEVER + r"|congres|conference|dossier|consultation|radio\w*|imagerie|interne|confrere|dermatoscop\w*|grains? de beaute|surveillance|suivi|envoyez|fausse\w*|truqu\w+")
FIRST = Claims("", "photo", r"(?:premiere|1re|1ere|first) (?:photo|image|slide|picture)(?!\w)[^\n]{0,80}(?<!\w)(?:deuxieme|seconde|derniere|2e|2eme|second|last)(?!\w)[^\n]{0,80}", unless=NEVER)
SHOWN = Claims("", "resultat", rf"(?:beau |joli |superbe |petit |magnifique |le |lovely |nice |great )?(?:resultats?|rendu|results?) (?:final |immediat |definitif |stabilise |final )?(?:(?:a|apres|at|after) (?:\w+ )?(?:\d+|un|deux|trois|six|quelques|one|two|three|six) (?:jours?|semaines?|mois|ans?|days?|weeks?|months?|years?)|d'une?|de (?:la|cette|notre|ma)|of (?:a|an|our|this)) (?:d'une? |de (?:la |cette |notre )?|of (?:a|an|the) |post-? ?|apres (?:une? )?)?(?:\w+ )?(?:{AESTHETIC})", r"(?:nos|mes|our|my) (?:plus )?(?:beaux?|belles?|jolis?|recents?|derniere?s?|beautiful|latest|recent|best) (?:cas|resultats?|realisations?|transformations?|nez|poitrines?|bouches?|levres|cases?|results?|noses|lips)", r"(?:cas|cases?)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:photos? a l'appui|en photos?|in pictures)", r"(?:le )?jour et la nuit", unless=NEVER + r"|appreci\w+|evolu\w+|vari\w+|stabilis\w+|depend\w*|attend\w*|se juge|jug\w+|peut|peuvent|faut|n'est|ne |definitif s|visible (?:a|apres|en)|etude|analyse|recherche|questionnaire|enquete|anatomopathologi\w*|biopsie|prelevement|of (?:a|an|our|this) (?:trial|study|survey)|garanti\w*|vivre")
FOUND = any_of(MARK, TAGGED, BOTH, SWIPE, GALLERY, SERIES, MOUTHS, APART, SIDES, DATED, FIRST, SHOWN)
PROMISE = re.compile(r"(?<!\w)(?:garanti\w*|promis|promets|satisf\w+|temoign\w+|elle (?:dit|raconte|est ravie)|ravie|heureuse|merci docteur|guarantee\w*|promise\w*|she (?:says|loves|is so happy)|thrilled|parfaite?|perfect)(?!\w)")


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find before-and-after pictures; graver where the patient is recognisable, or a promise or testimony goes with them."""
    grave = context.facts.patient_image == "recognisable"
    hits = list(FOUND(reading, context))
    promise = hits and any(not excused(reading, *m.span()) for m in PROMISE.finditer(reading.folded))
    for hit in hits:
        yield Hit(hit.start, hit.end, Severity.BREACH if grave or promise else None)


RULE = Rule(
    id="IMG-02",
    name="before-after",
    severity=Severity.RISK,
    citations=(cite("R.4127-19-1"), cite("CNOM charte web"), cite("R.4127-19-1 III")),
    surfaces=PUBLISHED,
    detect=detect,
    needs=frozenset({"patient_image"}),
    words={
        "fr": Words(
            "Images « avant / après ».",
            "Même anonymes, elles laissent croire à un résultat : l’Ordre les proscrit en ligne et les réserve à la consultation.",
            "Un schéma légendé explique l’acte ; les résultats varient d’une personne à l’autre.",
        ),
        "en": Words(
            "Before-and-after pictures.",
            "Even anonymous, they suggest a result; the Order keeps them for the consultation room.",
            "A captioned drawing explains the procedure; results vary from person to person.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Avant / Après]] : une belle augmentation mammaire.",
                "Rhinoplastie #[[avantapres]]",
                "[[Glissez pour voir l’après]].",
                "[[Notre galerie de résultats]] vous attend sur le site.",
                "[[Photos avant et après d]]’un lifting.",
                "[[À gauche, le jour de la consultation ; à droite, trois mois plus tard]].",
                "[[J0 → J30]] : [[quelle différence]] !",
                Case("[[Avant/après]] d’un lifting du visage.", facts=Facts(patient_image="recognisable")),
            ),
            fine=(
                "Pourquoi je ne publie pas d’avant/après.",
                "Avant et après l’opération, ne fumez pas.",
                "L’Ordre déconseille les photos avant/après sur les réseaux.",
                "Avant l’intervention, restez à jeun ; après, reposez-vous.",
                "Avant-après : ces images sont trompeuses.",
                "La rentrée, c’est avant ou après le pont ?",
                "Glissez un coussin sous vos jambes le soir.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Before / after]]: breast augmentation.",
                "[[Swipe to see the result]].",
                "Browse [[our gallery of results]].",
                "Lip filler #[[beforeandafter]]",
                "[[Before and after pictures]] of a facelift.",
                "[[On the left, day one; on the right, three months later]].",
            ),
            fine=(
                "Why I do not post before-and-after pictures.",
                "Before and after surgery, do not smoke.",
                "Before surgery, fast for six hours; after it, rest.",
                "We do not share before/after photos.",
                "Before-and-after images are misleading.",
                "The day before your visit, read the leaflet.",
            ),
        ),
    },
)

"""TRU-08: fat-dissolving techniques that are banned in France."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

FAT = r"graisses?|gras|bourrelets?|double menton|poignees d'amour|capitons?|cellulite|culotte de cheval|adipocytes?|amas graisseux|ventre|bouee|fat|love handles|chin|kilos|rondeurs|cuisses|exces graisseux|cellules graisseuses"
MELT = r"fai\w+ fondre|font fondre|fondre|fond|dissou\w+|dissol\w+|lipoly\w+|lipodissol\w*|degraiss\w+|detrui\w+|elimin\w+|brul\w+|lys\w+|melt\w*|dissolv\w+|destroy\w*|burn\w*|resorb\w+|evacu\w+|fondante?s?|s'en va|disparai\w+|disparu\w*|adieu|au revoir|bye|envol\w+|perd\w*|affin\w+|gone|goodbye|liquef\w+|attaqu\w+"
SHOT = r"injections?|injecte\w*|injectant|piqures?|mesotherapi\w+|cocktails?|seringues?|shots?|injectables?|microinjections?|ampoules?|jabs?|injecting"
OTHER = r"interdi\w+|refusez|bann?\w*|liposuc\w+ (?:consiste|retire)|lipofilling|reinject\w+|transfert|infiltration|anesthesi\w+|autoris\w+|decret|conseil d'etat|danger\w*|illegal\w*|forbidden|corticoides?|necrose|complications?|alert\w*"
NAMED = Claims(
    "", "lipolyti desoxychol deoxychol phosphatidyl lipodisso aqualyx kybella belkyra lemon lipolab lipostabil osmol lipolys liposolu", r"(?:injections? |mesotherapie |cocktails? |piqures? |produits? |solutions? )?(?:lipolytiques?|lipo-?lytiques?)", r"(?:injections? (?:de |d'|a base de |with )?)?(?:acide )?(?:desoxycholi\w+|deoxycholi\w+|desoxycholates?|phosphatidylcholine|phosphatidyl choline)(?: acid)?", r"(?:lipodissol\w*|aqualyx|kybella|belkyra|lemon bottle|lipolab|lipostabil|lipo ?lab|dermaheal ll|solution hypo-?osmolaire|lipotomie)", r"lipolyse (?:\w+ )?(?:par |a base d'|avec |chimique|injectable|sans aspiration|transcutane\w*)(?: ?\w+){0,2}", r"laser transcutane sans aspiration|liposuccion medicamenteuse|lipo(?:succion)? (?:par |en )(?:injections?|seringue|piqures?)",
    unless=OTHER,
)
INJECTED = Together("", rf"(?:{SHOT})", rf"(?:{MELT})", rf"(?:{FAT})", unless=OTHER + r"|cortisone|ozempic|semaglutide|wegovy|mounjaro|acide hyaluronique (?:fond|se)\w*|hyaluronidase|se resorb\w+|mesotherapie (?:anti-?rides|du visage)|ne (?:fait|font)|aucune|no injection|visage creus\w+|volume")
GAS = Claims("", "carboxy gaz co2", r"carboxy-?therapi\w+|carboxytherapy", rf"(?:gaz|co2)(?!\w)[^.!?\n]{{1,40}}(?<!\w)(?:{MELT})(?!\w)[^.!?\n]{{0,20}}(?<!\w)(?:{FAT})", unless=OTHER + r"|laser co2|coelioscopie")
ENGLISH = Claims("", "fat lipo", r"fat[- ](?:dissolving|melting|burning|freezing injection|busting|zapping)[- ]?(?:injections?|shots?|jabs?|injectables?|treatment)?", r"lipo(?:lytic)? (?:injections?|shots?|jabs?)|injection lipolysis|lipo ?dissolve", unless=OTHER)
RULE = Rule(
    id="TRU-08",
    name="fat-dissolving",
    severity=Severity.BREACH,
    citations=(cite("L.1151-3"), cite("Decret 2011-382")),
    surfaces=EVERYWHERE,
    detect=any_of(NAMED, INJECTED, GAS, ENGLISH),
    words={
        "fr": Words(
            "Technique de lyse de la graisse interdite en France.",
            "Le décret n° 2011-382 interdit ces actes de lyse adipocytaire à visée esthétique ; vérifier la liste en vigueur.",
            "",
        ),
        "en": Words(
            "A fat-dissolving technique banned in France.",
            "Decree 2011-382 bans these aesthetic fat-lysis acts; check the list in force.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Injections lipolytiques du ventre]], quatre séances.",
                "[[Aqualyx]] au cabinet pour le double menton.",
                "Une [[piqûre qui fait fondre la graisse]] des cuisses.",
                "La [[carboxythérapie]] affine la silhouette.",
                "[[Lipolyse par injection de phosphatidylcholine]].",
                "L’[[acide désoxycholique]], la solution au double menton.",
                "Dites [[adieu à la bouée grâce à ces injections]] qui dissolvent tout.",
            ),
            fine=(
                "Les injections lipolytiques sont interdites en France.",
                "La liposuccion retire la graisse par aspiration, sous anesthésie.",
                "Le lipofilling réinjecte la graisse prélevée.",
                "Désoxycholate : le décret de 2011 ne l’autorise pas.",
                "L’acide hyaluronique se résorbe en quelques mois.",
                "Aucune injection ne fait maigrir.",
                "Si on vous propose une piqûre qui fait fondre la graisse, refusez.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Fat-dissolving injections]] for your chin.",
                "Say [[goodbye to love handles with our fat-melting shots]].",
                "[[Kybella]] is here.",
                "[[Lemon Bottle]] sessions all week.",
                "[[Lipolytic injections]] for a flat tummy.",
                "[[Injection lipolysis]] in two visits.",
            ),
            fine=(
                "Fat-dissolving injections are banned in France.",
                "Liposuction removes fat by suction under anaesthesia.",
                "Hyaluronic acid dissolves within months.",
                "Deoxycholic acid is not authorised for this use in France: it is banned.",
                "Fat grafting moves fat from one place to another.",
                "If you are offered fat-melting shots, walk away: they are illegal here.",
            ),
        ),
    },
)

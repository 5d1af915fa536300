"""COM-09: others advertising with the name of a doctor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compliance.law import cite
from compliance.patterns import Cues
from compliance.reading import Reading
from compliance.rule import PUBLISHED, Context, Examples, Hit, Rule, Severity, Surface, Words

VENUE = r"spas?|instituts?|salons?|hotels?|boutiques?|parfumerie|concept store|onglerie|barber|coiffeu\w+|pharmacie|laboratoires?|marque|showroom|salle de sport|club|resort|beauty bar|estheticienne|agence|magasin|centre commercial|grand magasin|medspa|medi-?spa|nail bar|store|gym|brand|mall|hair salon"
FRENCH = Cues(
    "fr",
    "dr docteur pr professeur chirurgien medecin",
    r"(?:venez|decouvrez|rencontrez|retrouvez|profitez|reservez|prenez rendez-vous|offrez-vous) (?:vite )?(?:voir |rencontrer |consulter |decouvrir |profiter |de |avec |chez |la presence |l'expertise |les conseils |les injections |une seance |une consultation |un moment |une apres-midi |du |le |la |l' ?)*(?:notre |celebre |grand |talentueu\w+ |fameux )*(?:dr|docteur|pr|professeur) (?!l[ae]s? )[a-z'-]+(?: [a-z'-]+)?[^.!?\n]{0,50}(?:(?:"
    + VENUE
    + r")|chez nous|dans (?:.. )?(?:clinique|centre|etablissement|locaux)|a la clinique|sera present\w*|vous attend\w*)",
    r"(?:notre|nos|la|le|au|a l'|dans notre|chez|du|de l') ?(?:(?:"
    + VENUE
    + r"))[^.!?\n]{0,80}(?:dr|docteur|pr|professeur|chirurgien|medecin esthetique)(?: [a-z'-]+){0,2}[^.!?\n]{0,40}(?:vous|recoit|sera|present\w*|injection\w*|consult\w+|accueill\w+|recommand\w+|expert\w*|partenaire|parrain\w*|conseill\w+|valid\w+|signe\w*|approuv\w+|botox|seance\w*)?",
    r"(?:le |la )?(?:dr|docteur|pr|professeur) [a-z'-]+(?: [a-z'-]+)? (?:.. )?(?:vous (?:attend\w*|recoit|recevra|accueill\w+|recommand\w+|conseill\w+|invite|propose|fait decouvrir|injecte\w*)|sera (?:present\w*|parmi|chez|la)|recommand\w+|approuv\w+|a choisi|a concu|signe|utilise|plebiscit\w+|valide|fait confiance|cautionn\w+|consulte|injecte)[^.!?\n]{0,60}(?:(?:"
    + VENUE
    + r")|produits?|gamme|creme|serum|appareil|complements?|notre (?:marque|laser|machine|gamme|centre)|nos (?:produits|cremes|lasers))",
    r"(?:par|avec|approuvee?s? par|recommandee?s? par|validee?s? par|cree\w* par|concue?s? par|signee?s?|formule\w* par|developpee?s? par|partenariat avec|collaboration avec) (?:le |la )?(?:dr|docteur|pr|professeur) [a-z'-]+(?: [a-z'-]+)?[^.!?\n]{0,50}(?:(?:"
    + VENUE
    + r")|produits?|gamme|creme|serum|co-?brand\w*|appareil|complements?|soin|routine)",
    r"(?:(?:"
    + VENUE
    + r")|produits?|gamme|creme|serum|appareil|complements?|routine)[^.!?\n]{0,50}(?:approuvee?s?|recommandee?s?|validee?s?|cree\w*|concue?s?|signee?s?|formule\w*|developpee?s?|plebiscitee?s?|cautionnee?s?) par (?:le |la |notre )?(?:dr|docteur|pr|professeur|chirurgien\w*|medecin|dermatologue) ?(?:[a-z'-]+)?",
    r"(?:le )?(?:dr|docteur|pr|professeur) [a-z'-]+(?: [a-z'-]+)? (?:pose|debarque|s'invite|revient|sera|vous recoit|recoit|injecte|vient|s'installe|passe|officie)[^.!?\n]{0,40}(?:chez (?!lui|elle|les|des|un|une|l')[a-z]|au salon|a l'institut|au spa|en boutique|en magasin|dans notre|dans nos)(?: ?[a-z&]+)?",
    r"(?:la clinique|notre clinique|notre centre|le centre|l'etablissement|clinique [a-z]+) (?:.. )?(?:invite|propose|accueille|reunit|presente|met a l'honneur|vante|fiere de)[^.!?\n]{0,50}(?:dr|docteur|pr|professeur) [a-z'-]+[^.!?\n]{0,60}(?:venez|expert\w*|seances?|injections?|resultats?|reserv\w+|profit\w+)",
    unless=r"mon confrere|conference|cours du|these|publication|equipe de garde|medecin de garde|inscrit|remplac|rejoint l'equipe|consulte le|ordonnance|a lire|etude|hommage|ne (?:cautionne|recommande)|sans (?:mon|son) accord|retrait",
)
ENGLISH = Cues(
    "en",
    "dr doctor surgeon prof",
    r"(?:come (?:and )?(?:see|meet)|meet|join|book (?:in )?with|see|welcome) (?:.. )?(?:dr|doctor|prof|professor) [a-z'-]+(?: [a-z'-]+)?[^.!?\n]{0,50}(?:(?:"
    + VENUE
    + r")|at our|in our|in[- ]store|our (?:clinic|centre|event))",
    r"(?:our|the|at) (?:\w+ )?(?:(?:" + VENUE + r"))[^.!?\n]{0,70}(?:dr|doctor|prof|professor) [a-z'-]+",
    r"(?:dr|doctor|prof|professor) [a-z'-]+(?: [a-z'-]+)? (?:.. )?(?:will be (?:at|here|in)|recommends?|approves?|uses|endorses?|trusts?|chose|created|swears by|is at|injecting at)[^.!?\n]{0,60}(?:(?:"
    + VENUE
    + r")|products?|range|cream|serum|device|supplement\w*|our)",
    r"(?:(?:"
    + VENUE
    + r")|products?|range|cream|serum|device|supplement\w*|skincare)[^.!?\n]{0,40}(?:approved|recommended|endorsed|created|designed|developed|formulated|trusted|loved) by (?:dr|doctor|prof|professor|surgeons?|doctors|our surgeon|leading dermatologists?)(?: [a-z'-]+)?",
    unless=r"conference|lecture|paper|study|thesis|locum|joins the team|colleague",
)
OUTSIDERS = frozenset(
    {
        "clinic",
        "company",
        "laboratory",
        "influencer",
        "agency",
        "spa",
        "clinique",
        "laboratoire",
        "entreprise",
        "agence",
        "influenceuse",
        "influenceur",
        "brand",
    }
)
ANY_NAME = Cues(
    "",
    "dr docteur doctor pr prof",
    r"(?:venez|come|rencontrez|meet|voir|see|avec|with|reservez|book|chez|par|by) (?:.. )?(?:dr|docteur|doctor|pr|professeur|prof) [a-z'-]+",
    guarded=True,
)


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find a doctor's name in somebody else's advertising; any name where the speaker is declared an outsider."""
    yield from FRENCH(reading, context)
    yield from ENGLISH(reading, context)
    if context.facts.speaker in OUTSIDERS:
        for hit in ANY_NAME(reading, context):
            yield replace(hit, severity=Severity.BREACH)


RULE = Rule(
    id="COM-09",
    name="name-in-advertising",
    severity=Severity.RISK,
    citations=(cite("R.4127-20"),),
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=detect,
    needs=frozenset({"speaker"}),
    words={
        "fr": Words(
            "Nom d'un médecin utilisé dans une publicité.",
            "Le médecin veille à l'usage de son nom et ne tolère pas qu'un organisme s'en serve pour sa publicité.",
            "L'adresse et les horaires figurent sur le site.",
        ),
        "en": Words(
            "A doctor's name used in advertising.",
            "Doctors watch how their name is used and may not let an organisation advertise with it.",
            "The address and opening hours are on the website.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Venez rencontrer le Dr Marchand dans notre institut]] samedi !",
                "[[Notre spa accueille le Dr Leroy pour une après-midi injections]].",
                "Une [[crème recommandée par le Dr Fabre, en exclusivité dans nos boutiques]].",
                "[[Le Dr Simon vous attend à notre clinique, réservez dans notre centre]].",
                "[[Le laboratoire est fier de son partenariat avec le Dr Roche : une gamme conçue par le Dr Roche]].",
                "[[Profitez de l'expertise du Dr Colin dans notre salon]] de coiffure.",
            ),
            fine=(
                "Le Dr Marchand a rejoint l'équipe de l'hôpital en septembre.",
                "Le Dr Leroy donnera une conférence à la faculté de médecine.",
                "Le médecin veille à l'usage qui est fait de son nom.",
                "J'ai demandé à un institut de retirer mon nom de sa publicité.",
                "Je ne recommande aucune marque de crème.",
                "Le Dr Simon exerce à Nantes depuis 2012.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Come and meet Dr Marsh at our spa]] this Saturday!",
                "[[Our salon welcomes Dr Lee]] for an afternoon of injections.",
                "A [[cream recommended by Dr Ford]], only in our stores.",
                "[[Dr Stone will be at our beauty bar]] on Friday.",
                "The [[range designed by Dr Cole is here: a serum approved by Dr Cole]].",
                "[[See Dr Reed at our hotel]] for a glow session.",
            ),
            fine=(
                "Dr Marsh joined the hospital team in September.",
                "Dr Lee will give a lecture at the faculty.",
                "Doctors must watch how their name is used.",
                "I asked a salon to remove my name from its advert.",
                "I recommend no brand of cream.",
                "Dr Stone has practised in Nantes since 2012.",
            ),
        ),
    },
)

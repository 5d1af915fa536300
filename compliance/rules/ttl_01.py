"""TTL-01: a title or specialty that is not held or does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.facts import Facts
from compliance.law import cite
from compliance.lexicon.framing import Claims, meant
from compliance.patterns import any_of
from compliance.reading import Reading
from compliance.rule import PUBLISHED, Case, Context, Examples, Hit, Rule, Severity, Words

NOT = r"n'est pas|ne sont pas|n'existe|pas (?:une|de|un) (?:specialite|titre|diplome)|non reconnu\w*|reconnue?s?|difference|distingu\w*|faux|fausse?s?|mefi\w+|attention|usurp\w+|verifi\w+|quelle|lequel|comment|devenir|diplome (?:requis|exige|oblig\w+)|adress\w+|is not|isn't|not a|difference|how to check|beware|fake|orient\w+ vers|votre medecin|consult\w+ un|demand\w+|avis d'un"
NO_SPECIALTY = r"(?:regard|sourire|contour des yeux|visage|corps) et (?:de |du )?(?:la |le )?medecine anti-?age|(?:la |le |les |l'|en |de |du |des |d')*(?:medecine (?:et chirurgie )?(?:esthetique|anti-?age|morpho\w+)|medecine regenerative|anti-?age|rajeunissement(?: facial| du visage)?|levres|injections?(?: \w+)?|injectables|botox|comblement\w*|regard|contour (?:des yeux|\w+)|beaute(?: du visage)?|lasers?(?: esthetiques?)?|greffe (?:capillaire|de cheveux)|cheveux|amincissement|minceur|silhouette|nutrition esthetique|visage|full face|skinbooster\w*|fils tenseurs|lipo\w*|nez|seins|longevite|aesthetic medicine|anti-?ag(?:e)?ing|lips?|lip fillers?|injectables?|rejuvenation|cosmetic medicine|skin rejuvenation|weight loss)"
SPECIALIST = Claims("", "special", rf"(?:medecins? |docteur |doctor |praticien\w* |chirurgien\w* |injectri\w+ )?(?:specialistes?|experte?s?|references?|specialisee?s?|specialisee?|specialists?|specialised|specializ\w+|specialising) (?:en |de |du |dans |des |in )*(?:{NO_SPECIALTY})", rf"(?:{NO_SPECIALTY}) (?:specialists?|specialistes?)", r"specialite ?:? (?:medecine esthetique|anti-?age)", unless=NOT + r"|chirurgie plastique|plasticien\w*|plastic surg\w+|dermatologue|dermatologist")
BOARD = Claims("", "board certifi diplom harvard accredit master", r"(?:american )?board[- ]certified(?: \w+){0,3}", r"(?:double |triple )?board (?:americain|europeen|certifie)\w*", r"(?:injectri\w+|injecteur|praticien\w*|experte?|technicien\w*|estheticien\w*|injector|practitioner) (?:\w+ )?(?:certifi\w+|diplom\w+|agree\w*|accredit\w+|certified|qualified|medical\w*)", r"diplomee? (?:de |d'|a )(?:harvard|stanford|yale|oxford|beverly hills|miami)", r"master (?:injector|injecteur|injectrice)", severity=Severity.RISK, unless=NOT + r"|has|accreditation|hds|hebergeur|certifi\w+ (?:has|iso)|chirurgie plastique|dispositif")
NURSE = Claims("", "injectri injecteur doctor docteur estheticien", r"(?:docteur|doctor|dr) (?:en|of) (?:esthetique|beaute|beauty|glow)", r"(?:chirurgien\w*|medecins?) (?:de la |en |du |des )?(?:beaute|glow|levres|jeunesse)", severity=Severity.RISK, unless=NOT)
FOUND = any_of(SPECIALIST, BOARD, NURSE)
CLAIM = re.compile(r"(?<!\w)(?:(?:medecins?|docteur|praticien\w*) (?:en medecine )?(?:esthetiques?|anti-?age)|chirurgiens? (?:en )?(?:esthetiques?|plasticiens?|plastiques?)|chirurgiennes? (?:esthetiques?|plasticiennes?|plastiques?)|(?:dermato|plasticien|plasticienne|specialiste)\w*|(?:aesthetic|cosmetic|plastic) (?:doctor|surgeon|physician)|dermatologist|specialist)(?!\w)")
SPEAKS = re.compile(r"(?<!\w)(?:je (?:suis|recois|vous|prends|propose|realise|pratique)|j'exerce|mon cabinet|en tant que|dr|docteur|i am|i'm|i see|my practice|a [a-z]+,)(?!\w)|^[^.!?\n]{0,40}$")
DOCTORS = frozenset({"doctor", "dentist"})
PLASTIC = re.compile(r"plastic|plastique|esthetique(?!.*generalist)|maxillo|dermatolog")
GENERAL = re.compile(r"generalist|general practi|urgentist|medecine generale|interne|gp\b")
DR = re.compile(r"(?<!\w)(?:dr|docteur|doctor)(?!\w)(?! (?:m|who|house))|@dr\w+")


def _plain(text: str | None) -> str:
    return Reading(text or "").folded


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find titles that do not exist, and, where the title is declared, titles it does not cover."""
    found = list(FOUND(reading, context))
    title = _plain(context.facts.title)
    text = reading.folded
    if title and GENERAL.search(title) and not PLASTIC.search(title):
        found += [Hit(*reading.raw_span(*m.span())) for m in CLAIM.finditer(text) if meant(reading, *m.span())]
    if context.facts.profession not in DOCTORS and SELF.search(text):
        found += [Hit(*reading.raw_span(*m.span())) for m in DR.finditer(text) if meant(reading, *m.span())]
    yield from found


SELF = re.compile(r"(?<!\w)(?:je|j'|mon|ma|mes|moi|i|my|me|dr|docteur|@dr\w*)(?!\w)|@dr")


RULE = Rule(
    id="TTL-01",
    name="unheld-title",
    severity=Severity.BREACH,
    citations=(cite("CNOM position titre"), cite("R.4127-19-1"), cite("R.4127-79"), cite("R.4127-215-1")),
    surfaces=PUBLISHED,
    detect=detect,
    needs=frozenset({"title"}),
    words={
        "fr": Words(
            "Titre ou spécialité non reconnus, ou non détenus.",
            "« Médecine esthétique » n’est pas une spécialité ; seule se dit la qualification inscrite au tableau.",
            "{Qualification inscrite au tableau de l’Ordre}, n° RPPS {…}.",
        ),
        "en": Words(
            "A title or specialty that is not recognised or not held.",
            "“Aesthetic medicine” is not a specialty in France; only the registered qualification may be shown.",
            "{Qualification as registered}, registration no. {…}.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Dr Roux, [[spécialiste en médecine esthétique]].",
                "[[Spécialiste de l’anti-âge]] à Marseille.",
                "[[Médecin spécialisé dans les injections des]] lèvres.",
                Case("[[Chirurgien esthétique]] à Toulon.", kind="site", facts=Facts(title="médecin généraliste")),
                Case("Je suis [[médecin esthétique]] à Lyon.", kind="site", facts=Facts(title="généraliste")),
                "[[Injectrice certifiée]] à Lille.",
                "[[Board certified surgeon à Nice]].",
            ),
            fine=(
                "La médecine esthétique n’est pas une spécialité reconnue.",
                Case("Spécialiste en chirurgie plastique, reconstructrice et esthétique.", facts=Facts(title="chirurgien plasticien")),
                "Dermatologue à Nantes, je traite l’acné et ses cicatrices.",
                "Comment vérifier qu’un médecin est spécialiste en chirurgie ?",
                "Méfiez-vous d’une injectrice certifiée en deux jours.",
                "Je suis généraliste et titulaire d’un diplôme interuniversitaire.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Board-certified surgeon in Paris]].",
                "A [[specialist in aesthetic medicine]].",
                "[[Lip filler specialist]] in Leeds.",
                Case("[[Cosmetic surgeon]] in Nice.", kind="site", facts=Facts(title="general practitioner")),
                "[[Master injector]] in town.",
                "Certified? Yes: qualified [[injector certified]] in Dubai.",
            ),
            fine=(
                "Aesthetic medicine is not a specialty in France.",
                "A plastic surgeon is a specialist in plastic surgery.",
                "How to check a surgeon's registration.",
                "Beware of a self-styled lip specialist.",
                "I am a dermatologist in Nantes.",
                "I am a general practitioner with a university diploma.",
            ),
        ),
    },
)

"""PRD-03: a filler brand promoted without prior authorisation."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.framing import Names, lessons, offered, praised
from compliance.lexicon.products import FILLER
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Context, Examples, Hit, Rule, Severity, Words

BRANDS = Names(rf"(?:{FILLER})(?: (?:{FILLER}))?", unless=r"retir\w+ du marche|contrefac\w+|counterfeit|liens? d'interets?|conflits? d'interets?|disclosure|honoraires? (?:de|par)|rappels? de lots?|recall")
TEACHING = 2


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find a filler brand: sold, praised, or named where nothing is explained."""
    taught = None
    for start, end in BRANDS.spans(reading, context):
        taught = lessons(reading) if taught is None else taught
        sold = offered(reading, start, end) or (taught < TEACHING and praised(reading, start, end))
        if sold or not taught:
            yield Hit(*reading.raw_span(start, end), None if sold else Severity.RISK)


RULE = Rule(
    id="PRD-03",
    name="filler-brand",
    severity=Severity.BREACH,
    citations=(cite("L.5213-4"), cite("R.5213-1")),
    surfaces=EVERYWHERE,
    detect=detect,
    words={
        "fr": Words(
            "Marque de produit de comblement mise en avant.",
            "La publicité d’un produit de comblement auprès du public exige une autorisation préalable de l’ANSM.",
            "Le comblement est un acte médical : une consultation préalable est nécessaire.",
        ),
        "en": Words(
            "A filler brand is put forward.",
            "Advertising a dermal filler to the public needs prior authorisation from the ANSM.",
            "Filling is a medical act: a consultation comes first.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Lèvres avec [[Juvéderm]], disponible au cabinet.",
                "[[Profhilo]] est arrivé chez nous.",
                "[[Teosyal]] à 320 € la seringue.",
                "Nous utilisons la gamme [[Restylane]].",
                "[[Sculptra]] redessine vos fesses.",
                "[[Radiesse]] : l’ovale de vos rêves, réservez.",
            ),
            fine=(
                "Rappel de lot : l’ANSM cite la marque Revolax, en raison d’un risque d’infection.",
                "L’acide hyaluronique se résorbe en quelques mois.",
                "Lien d’intérêts : honoraires versés par le fabricant de Juvéderm.",
                "Aucune marque ne sera citée ici.",
                "Une seringue contrefaite de Restylane a été saisie, alerte l’ANSM.",
                "Le volume des pommettes diminue avec l’âge.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Juvederm]] lips, in clinic now.",
                "[[Profhilo]] has landed, book your glow.",
                "We use [[Restylane]] only.",
                "[[Sculptra]] from £400 a vial.",
                "[[Teosyal]] for tired eyes, message us.",
                "[[Radiesse]] gives a younger jawline.",
            ),
            fine=(
                "Recall: one batch of Revolax, because of a risk of infection.",
                "Hyaluronic acid lasts some months.",
                "Disclosure: speaker fees from the maker of Juvederm.",
                "No brand is named here.",
                "Counterfeit Restylane was seized; the risk is infection.",
                "Cheeks lose volume with age.",
            ),
        ),
    },
)

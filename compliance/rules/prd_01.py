"""PRD-01: a prescription medicine promoted to the public by its brand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.lexicon.framing import Names, lessons, offered, praised
from compliance.lexicon.products import BOTOX, MEDICINE
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Context, Examples, Hit, Rule, Severity, Words

NAMED = Names(rf"(?:{MEDICINE})", unless=r"faux (?:botox|ozempic|wegovy)|fake (?:botox|ozempic|wegovy)|contrefac\w+|trafic|counterfeit")
FAMOUS = re.compile(rf"(?:{BOTOX})")
TEACHING = 2


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find a brand with an offer, a price or praise near it, or named where nothing is explained."""
    spans = list(NAMED.spans(reading, context))
    taught = lessons(reading) if spans else 0
    for start, end in spans:
        name = reading.folded[start:end]
        sold = offered(reading, start, end)
        praise = taught < TEACHING and praised(reading, start, end)
        bare = not taught or (taught < TEACHING and not FAMOUS.fullmatch(name))
        if sold or praise or bare:
            grave = sold or praise or not FAMOUS.fullmatch(name)
            yield Hit(*reading.raw_span(start, end), None if grave else Severity.RISK)


RULE = Rule(
    id="PRD-01",
    name="prescription-medicine",
    severity=Severity.BREACH,
    citations=(cite("L.5122-6"), cite("L.5422-5"), cite("L.5122-1")),
    surfaces=EVERYWHERE,
    detect=detect,
    words={
        "fr": Words(
            "Médicament sur ordonnance promu auprès du public.",
            "La publicité d’un médicament soumis à prescription est interdite auprès du public : ni marque, ni prix, ni offre.",
            "Les rides d’expression peuvent faire l’objet d’une consultation, où les options et leurs risques sont expliqués.",
        ),
        "en": Words(
            "A prescription medicine is promoted to the public.",
            "Prescription medicines may not be advertised to the public: no brand, price or offer.",
            "Expression lines can be discussed in a consultation, where options and their risks are explained.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Journée [[Botox]] samedi, prenez rendez-vous.",
                "[[Botox]] à 250 € la zone.",
                "Nous proposons [[Vistabel]] pour les rides du lion.",
                "Un petit coup de [[botox]] avant les fêtes ? Réservez votre créneau.",
                "[[Ozempic]] disponible au centre, perdez dix kilos.",
                "Baby [[botox]] : effet bonne mine immédiat.",
                "[[Azzalure]] et [[Bocouture]] chez nous.",
                "Le [[b0t0x]] au cabinet, sur rendez-vous en ligne.",
            ),
            fine=(
                "Le Botox est un médicament sur ordonnance, dont la publicité est interdite.",
                "Ozempic est réservé au diabète de type 2, rappelle l’ANSM.",
                "Aucun Botox ne sera vendu ici.",
                "Faux Ozempic : ne commandez jamais un médicament hors d’une pharmacie.",
                "« Botox sans danger » : une idée reçue.",
                "La toxine botulique agit sur la jonction entre nerf et muscle.",
                "Sous Botox, peut-on prendre l’avion ? Demandez à votre médecin.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Botox]] special this Friday.",
                "[[Botox]] from £150 an area.",
                "[[Ozempic]] now available at our clinic.",
                "We offer [[Dysport]] for frown lines.",
                "Baby [[botox]], book now.",
                "[[Wegovy]]: sign up and lose ten pounds.",
            ),
            fine=(
                "Botox is a prescription medicine and may not be advertised.",
                "Ozempic is reserved for type 2 diabetes.",
                "We never advertise Botox.",
                "Fake Ozempic sold online is dangerous; see a pharmacist.",
                "Botulinum toxin blocks the signal between nerve and muscle.",
                "The history of Botox began with eye doctors, as a study explained.",
            ),
        ),
    },
)

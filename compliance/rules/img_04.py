"""IMG-04: a stock model shown as one's own result or patient."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Words

MODEL = r"(?:photos?|images?) (?:d'illustration|achete\w+|libres?|de catalogue)(?: achete\w*)?|mannequins?|modeles?|top model|actrices?|figurantes?|banques? d'images?|photo d'agence|photos? (?:de|d'une) (?:stock|banque|modele|agence)|shutterstock|istock\w*|getty(?: images)?|adobe stock|freepik|unsplash|pexels|canva|stock (?:photos?|images?|pictures?|models?)|photos? libres? de droits?|models?"
OURS = r"nos (?:\w+ )?(?:resultats?|patientes?|patients?|realisations)|mes (?:\w+ )?(?:resultats?|patientes?)|notre (?:patiente|patient|travail|resultat)|passee (?:entre nos mains|chez nous|au cabinet)|elle (?:est passee|a choisi|a fait confiance|nous a fait)|resultats? (?:obtenus?|du cabinet|de nos|apres|d'une? \w+)|comme (?:elle|nos patientes)|our (?:\w+ )?(?:results?|patients?|work)|my (?:\w+ )?(?:results?|patients?)|one of our patients|she (?:chose|came to)"
STOCK = Together("", rf"(?:{MODEL})", rf"(?:{OURS})", unless=r"ne represente\w*|n'est pas|ne sont pas|pas (?:un|une|de|des) (?:patient\w*|mannequin\w*)|jamais|evit\w+|plutot que|does not|do not|not (?:a|our)|never|rather than|modele (?:anatomique|3d|de soins|de consentement|economique)|anatomical|role models?|model of care|en platre")
ASIDE = Claims("", "mannequin", rf"(?:{OURS})(?!\w)[^\n]{{0,40}}\((?:[^)\n]{{0,20}})(?:{MODEL})[^)\n]{{0,30}}", unless=r"ne represente\w*|does not")
RULE = Rule(
    id="IMG-04",
    name="stock-model",
    severity=Severity.RISK,
    citations=(cite("R.4127-19-1"), cite("Branchet images"), cite("R.4127-215-1")),
    surfaces=PUBLISHED,
    detect=any_of(STOCK, ASIDE),
    words={
        "fr": Words(
            "Photo de mannequin présentée comme un résultat ou un patient.",
            "L’information doit être loyale : une image d’illustration ne se fait pas passer pour son propre travail.",
            "Image d’illustration, ne représente pas un patient.",
        ),
        "en": Words(
            "A model's picture is shown as a result or a patient.",
            "Information must be honest: an illustration may not pass for one's own work.",
            "Illustration only; it does not represent a patient.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Nos résultats (mannequin]]) : une silhouette harmonieuse.",
                "Photo [[Shutterstock de nos patientes]] ravies.",
                "[[Elle est passée entre nos mains (photo de modèle]]).",
                "Une [[actrice pose pour illustrer nos résultats]].",
                "[[Nos réalisations, en images Getty]].",
                "Ce [[mannequin montre le résultat obtenu]] après un lifting.",
            ),
            fine=(
                "Image d’illustration, ne représente pas un patient.",
                "Nous évitons les photos de banque d’images.",
                "Un modèle anatomique aide à expliquer l’opération à nos patients.",
                "Ce dessin n’est pas une photo de patient.",
                "Les mannequins des magazines ne sont pas une norme.",
                "Le mannequin de simulation sert à former les internes.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Our results (stock photo]]).",
                "[[Stock images of our happy patients]].",
                "A [[model shows our results]].",
                "[[One of our patients, courtesy of Getty]].",
                "[[Our work, with pictures from Shutterstock]].",
                "[[She chose us (model shown]]).",
            ),
            fine=(
                "Illustration only; it does not represent a patient.",
                "We do not use stock photos of patients.",
                "An anatomical model helps to explain surgery to our patients.",
                "Fashion models are not a norm.",
                "A drawing, not a photograph.",
                "The training mannequin is for residents.",
            ),
        ),
    },
)

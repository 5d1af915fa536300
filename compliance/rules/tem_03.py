"""TEM-03: a recognisable patient who testifies."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.law import COMMUNICATION, cite
from compliance.patterns import Cues
from compliance.reading import Reading
from compliance.rule import PUBLISHED, Context, Examples, Hit, Rule, Severity, Words
from compliance.rules.tem_01 import RULE as TESTIMONY

FRENCH = Cues(
    "fr",
    "video film reel suivez suivi regard face camera visage story accompagn decouvr",
    r"(?:regardez|decouvrez|suivez|admirez|voyez|revivez|accompagnez) (?:.. )?(?:(?:les |la |le |l'|son )?(?:<zone>|transformation|parcours|journee|injection|operation|intervention|metamorphose|avant|reaction|experience|aventure|resultat) (?:de |d'))?(?:<who>|<first>)(?: .. (?:ce qu'elle en (?:dit|pense)|en video|face camera|raconte\w*|au bloc|etape par etape|jour apres jour))?",
    r"(?:<who>|<first>) (?:.. )?(?:face camera|en video|a accepte d'etre filmee?|s'est pretee? au jeu|devant (?:la|notre) camera|a visage decouvert)(?: .. \w+)?",
    r"(?:en video|en story|en reel|face camera|a visage decouvert) ?:? (?:.. )?(?:<who>|<first>)(?: \w+)? <tells>",
    r"(?:on a|nous avons|j'ai) (?:filme|suivi|enregistre) (?:.. )?(?:<who>|<first>|l'(?:operation|intervention|injection) de <first>)",
    r"(?:video|reel|vlog|journal) (?:.. )?(?:injection|operation|intervention|rhinoplastie|augmentation|transformation|parcours|journee) (?:.. )?(?:de|d') (?:<first>|<who>)",
    unless=r"association|colloque|metier|equipe|secretaire|infirmiere|interne",
)
ENGLISH = Cues(
    "en",
    "watch follow see meet video film camera reel join",
    r"(?:watch|follow|see|join|meet|come along with) (?:.. )?(?:<first>|our (?:gorgeous |lovely |beautiful )?(?:patient|client)(?: <first>)?)(?:'s|s)? (?:.. )?(?:<zone>|journey|transformation|surgery|procedure|injection|reveal|reaction|as she|as he|getting|before|story|experience|on camera)(?: .. (?:says|thinks|said|feels))?",
    r"(?:we|i) (?:filmed|followed|recorded|vlogged) (?:<first>|(?:.. )?(?:patient|client))",
    r"(?:<first>|(?:our|my) (?:patient|client)) (?:.. )?(?:on camera|in this video|on video|agreed to be filmed)",
    unless=r"charity|nurse|team|receptionist|conference",
)


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find a person shown while testifying; a declared recognisable image makes any testimony one."""
    yield from FRENCH(reading, context)
    yield from ENGLISH(reading, context)
    if context.facts.patient_image == "recognisable":
        yield from TESTIMONY.detect(reading, context)


RULE = Rule(
    id="TEM-03",
    name="filmed-testimony",
    severity=Severity.BREACH,
    citations=(
        *COMMUNICATION,
        cite("R.4127-4"),
        cite("CE 4 avril 2024"),
    ),
    surfaces=PUBLISHED,
    detect=detect,
    needs=frozenset({"patient_image"}),
    words={
        "fr": Words(
            "Patient reconnaissable associé à un témoignage.",
            "Le consentement ne lève pas le secret, et le témoignage est interdit : le Conseil d'État l'a jugé le 4 avril 2024.",
            "Un schéma explique le geste, sans patient.",
        ),
        "en": Words(
            "Recognisable patient together with a testimonial.",
            "Consent does not lift secrecy and testimonials are barred: the Conseil d'État ruled so on 4 April 2024.",
            "A drawing explains the technique, without any patient.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Regardez les lèvres d'Emma et ce qu'elle en pense]] juste après l'injection !",
                "[[Suivez Manon]] pendant 24 h : [[on a filmé l'opération de Manon]] de A à Z et elle vous dit tout.",
                "Nouvelle [[vidéo : l'injection de Clara, face caméra, avec]] ses impressions à chaud.",
                "[[Julie a accepté d'être filmée pendant]] son lifting, elle vous raconte tout.",
                "[[En vidéo : Laura nous parle de son]] augmentation mammaire.",
                "[[Nous avons suivi Sabrina]] pendant sa transformation, épisode 2 en ligne.",
                "[[Découvrez la transformation de Mathilde]] en reel.",
            ),
            fine=(
                "Regardez notre schéma animé : il montre où passe l'incision.",
                "Nous ne filmons jamais une patiente, même avec son accord.",
                "Découvrez l'équipe : Julie, infirmière de bloc depuis dix ans.",
                "Cette vidéo explique le trajet du nerf facial sur un modèle anatomique.",
                "Suivez les conseils du document remis en consultation pour protéger la cicatrice du soleil.",
                "Le Conseil d'État a sanctionné un médecin qui montrait des patientes reconnaissables témoignant en vidéo.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Watch Emma's lips]] come to life and hear what she thought.",
                "[[Follow Jessica on her surgery]] journey, episode 3 is live.",
                "[[We filmed Rachel]] during her treatment and her reaction on camera is priceless.",
                "[[Meet our patient Amy: see her transformation]] and listen to her story.",
                "[[Join Olivia as she]] gets her first filler, live from our chair.",
                "[[Megan agreed to be filmed]]: in this video she tells you all about recovery.",
            ),
            fine=(
                "Watch our animation to see where the incision is placed.",
                "We never film a patient, even when asked.",
                "Meet our nurse Sarah, who has worked in theatre for ten years.",
                "Follow your surgeon's advice on sun protection.",
                "See the drawing for the anatomy of the eyelid.",
                "This video explains how a scar matures, on an anatomical model.",
            ),
        ),
    },
)

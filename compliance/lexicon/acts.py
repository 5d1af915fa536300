"""Name surgical and aesthetic acts in lay and medical words, as alternations over folded text."""
# ruff: noqa: E501 - alternations read best whole

from __future__ import annotations

SURGERY = (
    r"chirurgi\w+|rhinoplasti\w+|septorhino\w+|liposuc\w+|liposculpt\w+|lipo(?: ?360| ?hd)?|lipofilling|lifting\w*|minilift\w*|blepharo\w*|abdomino\w*|plastie abdominale|"
    r"augmentations? (?:mammaires?|des seins|des fesses|mentonniere)|reductions? mammaires?|implants?|protheses? mammaires?|otoplasti\w+|genioplasti\w+|mastopexi\w+|bbl|"
    r"brazilian butt lift|nymphoplasti\w+|labiaplast\w+|gynecomasti\w+|mommy makeover|greffes? (?:capillaires?|de cheveux)|interventions?|operations?|operatoires?|"
    r"oper(?:ee?s?|er|ons|ez|ation)|bloc|bistouri|nouveaux? (?:nez|seins)|nouvelle poitrine|bodylift\w*|lifting des (?:bras|cuisses)|"
    r"surger(?:y|ies)|surgical|rhinoplast\w+|facelifts?|face lifts?|nose jobs?|boob jobs?|breast (?:augmentation|implants?|lift|reduction|enlargement)\w*|tummy tucks?|"
    r"blepharoplast\w+|liposuction\w*|brow lifts?|neck lifts?|operating|hair transplants?|operated"
)
AESTHETIC = (
    SURGERY + r"|injections?|injecter|injecte\w*|acide hyaluronique|hyaluronique|fillers?|toxine\w*|botox|levres|repulp\w+|comblement\w*|skinbooster\w*|mesotherapi\w+|peelings?|"
    r"laser\w*|epilation\w*|fils? (?:tenseurs?|crantes?)|cryolipolyse|radiofrequence|hifu|ultrasons focalises|microneedling|lumiere pulsee|prp|facettes?|blanchiment\w*|"
    r"rajeunissement|medecine esthetique|esthetique|photorajeunissement|medecine anti-?age|lips?|lip fillers?|injectables?|tweakments?|threads?|thread lifts?|peels?|"
    r"veneers?|cosmetic|aesthetic|radiofrequency|ipl|hydrafacial|hair removal|dermal"
)
# Zones of a body in an aesthetic wish.
WISH = (
    r"nez|levres|seins|poitrine|fesses|cernes|paupieres|menton|pommettes|machoire|jawline|ventre|oreilles|silhouette|bouche|nose|lips|boobs|breasts|butt|chin|cheeks|jaw|ears|pout"
)
FIRST_NAMES = (
    r"amandine|oceane|solene|noemie|delphine|virginie|cindy|marion|ludivine|estelle|gaelle|nadege|carole|sabine|muriel|corinne|clara|sophie|julie|marie|emma|lea|lena|camille|sarah|laura|manon|chloe|ines|nadia|fatima|amina|nathalie|sandrine|valerie|isabelle|caroline|audrey|"
    r"celine|karine|stephanie|aurelie|emilie|elodie|melanie|pauline|charlotte|alice|louise|jade|anais|mathilde|marine|justine|morgane|laetitia|sabrina|vanessa|"
    r"jessica|jennifer|sonia|samira|yasmine|leila|myriam|rachel|helene|florence|sylvie|brigitte|martine|catherine|christine|veronique|patricia|monique|"
    r"thomas|nicolas|julien|pierre|paul|marc|david|antoine|maxime|alexandre|kevin|mehdi|karim|hugo|lucas|jean|philippe|laurent|olivier|stephane|sebastien|"
    r"kate|jane|anna|olivia|amelia|jack|james|john|megan|rebecca|hannah|lucy|ellie|zoe|victoria|margaux|eva|lola|romane|elise|lucie|claire|agathe|coralie|mrs|mme|madame|monsieur"
)

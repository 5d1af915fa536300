"""TRU-03: an unproven or insufficiently tested method given as effective, or a miracle cure."""

from __future__ import annotations

import re

from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of, expand
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Context, Examples, Rule, Severity, Words

METHOD = (
    r"massages? (?:cranien\w*|magnetique\w*|facial japonais)|magnet\w+|exosomes?|cellules? souches?|stem cells?|prp|plasma riche(?: en plaquettes)?|platelet\w*|nad ?\+?|nad|nmn|ozon\w+|ozonotherapie|detox\w*|hydrotherapie du colon|irrigation du colon|colon hydro\w*|colonics?|perfusions?(?: (?:de|a base de) (?:vitamines?|glutathion|nutriments))?|(?:vitamin |iv |wellness |glow )+(?:drips?|infusions?|therapy)|iv drips?|drips?|"
    r"lithotherapie|cristaux|crystals?|ondes? de choc|shock ?wave\w*|cryotherapie|cryotherapy|homeopath\w+|naturopath\w+|acupuncture(?: \w+)?|plasma(?: \w+)?|patche?s?(?: \w+)?|eau hydrogenee|auriculotherapie|huiles? essentielles?|essential oils?|bioresonance|biofeedback|magnetisme|magnetiseur|reiki|luminotherapie|light therapy|led (?:rouge|bleue)s?|collagene (?:a boire|marin|en poudre)|collagen (?:powder|drinks?)|"
    r"glutathione?|pdrn|saumon|salmon dna|polynucleotides?|peptides?|bpc-?157|biohacking|hormones bio-?identiques?|jeune therapeutique|jeune intermittent|regime (?:cetogene|keto|alcalin)|alkaline|hydrogene moleculaire|hijama|ventouses|sangsues|bains? de glace|bains? froids?|cold plunge|sauna\w*|infrarouge\w*|eau alcaline|argile|urine|venin|bave d'escargot|magnesium|silicium|ayurved\w*|mesotherapie capillaire|biorevitalis\w+|carboxy\w*|aimants?|pierres? \w+|gua sha|patchs? \w+|hydrogene|kinesio\w*|microcourants?|nano-?fat|fraction vasculaire|complement\w* alimentaires?|compleme\w+|supplements?|cure (?:detox|naturelle|de jus)|vampire \w+|sophrologie|jus de \w+|sound bath|chelation|hypnose|champignons?|cbd|chlorophylle|jus verts?"
)
EFFECT = (
    r"decouverte|mieux qu\w+|agissent|rend\w* (?:\w+ ){0,3}jeunesse|rempla\w+|fai\w+ disparaitre|disparai\w+|nettoi\w+|corrige\w*|plus jamais|reequilibr\w+|stimul\w+|relanc\w+|approuve\w*|debarrass\w+|revitalis\w+|la cle|seule solution|evite\w*|sauve\w*|ralenti\w*|fait la difference|preferee?|notre secret|makes? \w+ disappear|clean\w*|(?:scientifiquement |cliniquement )?(?:prouvee?s?|demontree?s?|eprouvee?s?|validee?s?)|gueri\w*|soign\w+|regener\w+|repouss\w+|efface\w*|invers\w+|traite(?:nt)?|combat\w*|elimin\w+|boost\w+|protege\w* (?:\w+ ){0,2}(?:cancer|maladies?|infections?)|fai\w+ fondre|font fondre|remplace\w*|miracl\w+|miraculeu\w+|revolution\w*|efficac\w+|spectaculaires?|"
    r"fini(?:e|es|s)? (?:les|la|le)|adieu|l'avenir|le futur|jeunesse|rajeuni\w*|stopp\w+|reactiv\w+|repar\w+|fait des merveilles|marche (?:vraiment|a tous|toujours)|fonctionne (?:vraiment|a tous|sur tout)|change\w* (?:la|votre) vie|previen\w+|detoxifi\w+|purifi\w+|resultats|aide\w* la peau|renforce\w*|solution|"
    r"(?:scientifically |clinically )?prov(?:en|es|ed)|cures?|heals?|regrows?|reverses?|eliminat\w+|regenerat\w+|erases?|melts? (?:fat|away)|boosts?|works? (?:wonders|every|for everyone)|miracle|revolutionary|the future|replaces?|detoxif\w+|rejuvenat\w+|treats?|fixes|stops? (?:ageing|aging|hair loss)|clears?"
)
CAUTION = (
    r"donnees (?:\w+ ){0,3}(?:limit\w+|insuffisant\w*|manqu\w+|contradictoires|rares|encore|fragiles?)|preuves? (?:\w+ ){0,3}(?:faibles?|limit\w+|insuffisant\w*|manqu\w+)|manque de preuves?|(?:aucune?|pas (?:de|la|une)) (?:\w+ )?preuves?|sans preuves?|pas prouv\w*|non prouv\w*|jamais (?:ete )?prouv\w*|n'a (?:pas|jamais)|n'ont (?:pas|jamais)|non autoris\w+|aucune autorisation|"
    r"pas autoris\w+|niveau de preuve|etude\w* (?:\w+ ){0,3}(?:petite|encourageante\w*|en cours|contradictoire\w*|faible\w*)|encourageant\w*|prudence|a ce jour|modeste\w*|ne remplace\w*|ne gueri\w*|hors recommandation|placebo|ansm|has|cochrane|suggere\w*|hypothese|recherche\w* en cours|reste a (?:prouver|demontrer)|a l'etude|attention|mefi\w+|"
    r"limited evidence|little evidence|no (?:\w+ )?evidence|not (?:been )?prov\w+|unproven|evidence (?:is|remains) (?:limited|weak|mixed|poor)|not authori[sz]ed|more research|trials? (?:are|is) (?:small|ongoing)|modest|randomi[sz]ed|suggests?|does not replace|myth|beware|questions?|est-ce que|que sait-on|que vaut|que valent|faut-il"
)


def _bold(reading: Reading, _: Context) -> bool:
    return not CAREFUL.search(reading.folded)


CAREFUL = re.compile(r"(?<!\w)(?:" + expand(CAUTION) + r")(?!\w)")
UNPROVEN = Together(
    "", rf"(?:{METHOD})", rf"(?:{EFFECT})",
    when=_bold, unless=r"a la recherche|retir\w+|interdi\w+|ne (?:rend|fait|traite|soigne|remplace|sert|guerit|suffit|stimule)\w*|cure de (?:fer|desintox)|jeune avant|a jeun|rester a jeun|perfusion (?:d'antibiotiques?|de serum|veineuse)|postoperatoire|jeunes? (?:femme|homme|patient|medecin|chirurgien|confrere|interne|fille)\w*|leur jeune|resultats (?:de l'etude|attendus)|anesthesi\w+|nul besoin|does not|doesn't|is not|foie (?:est|elimine)|irm|resonance|etude|lampe|cicatris\w+ dirigee|ecran|toxines naturellement",
)
CURE = Claims(
    "", "miracle gueri cure remede revolution prouv eprouv", r"(?:traitement|remede|produit|soin|cure|solution|methode|protocole|technique|injection|pilule|creme|seringue|appareil|laser)s? (?:\w+ )?miracles?", r"(?:gueri\w*|soign\w+) (?:[\w']+ ){0,3}(?:cancers?|diabete|toutes? les maladies|alopecie|calvitie|vitiligo|psoriasis|endometriose|autisme|depression|acne|eczema|rosacee|cellulite|rides?|arthrose|migraines?|fibromyalgie|menopause|hypertension|allergies?|tout)(?: (?:definitivement|naturellement|a coup sur|en \w+ \w+|sans \w+))?(?= (?:avec|grace|par|en|sans|naturellement)|[!.,;]|$)", r"(?:methode|technique|protocole|soin) (?:naturelle? |exclusi\w+ )?(?:qui|capable de) (?:guerit|soigne) (?:tou\w*|tes|vos)? ?\w*", r"(?:natural|miracle|herbal) (?:cures?|treatments?|injections?|procedures?|creams?|lasers?)(?: for \w+)?", r"cures? (?:cancer|acne|diabetes|baldness|everything)(?: \w+)?",
    when=_bold, unless=r"n'existe|pas de|aucun|jamais|no such|there is no|traitements? valid\w+|cancer du sein gueri|dermatologue|association|recherche|depistage|patients? gueri\w*",
)
SECRET = Claims(
    "", "secret cachent hide revel laborato", r"(?:secret|verite|methode|remede) que (?:\w+ ){0,3}(?:laboratoires?|labos?|medecins?|big pharma|pharma\w*|industriels?) (?:\w+ ){0,2}(?:cach\w+|veulent|ne veulent)", r"(?:laboratoires?|labos?|big pharma|medecins?) (?:\w+ ){0,3}(?:vous )?cach\w+", r"(?:doctors|big pharma|they) (?:don't|do not|won't) want you to (?:know|see)", r"secret (?:that )?(?:doctors|big pharma|labs) (?:hide|keep)",
)


RULE = Rule(
    id="TRU-03",
    name="unproven-method",
    severity=Severity.BREACH,
    citations=(cite("R.4127-39"), cite("R.4127-14"), cite("R.4127-19-1 II")),
    surfaces=EVERYWHERE,
    detect=any_of(UNPROVEN, CURE, SECRET),
    words={
        "fr": Words(
            "Méthode non éprouvée présentée comme efficace.",
            "Proposer comme salutaire un procédé insuffisamment éprouvé est interdit ; le charlatanisme l’est aussi.",
            "Les données sur cette méthode restent limitées ; elle n’est pas recommandée à ce jour.",
        ),
        "en": Words(
            "An unproven method is given as effective.",
            "A doctor may not offer an insufficiently tested method as beneficial; quackery is forbidden.",
            "Evidence on this method remains limited; it is not recommended to date.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Les [[exosomes effacent]] les rides et régénèrent la peau.",
                "La [[détox du foie guérit l’acné]].",
                "Les [[cellules souches font repousser]] les cheveux.",
                "Une [[perfusion de vitamines booste]] votre immunité.",
                "L’[[ozonothérapie soigne]] toutes les douleurs.",
                "Découvrez le [[traitement miracle]] contre la calvitie.",
                "Le [[secret que les laboratoires vous cachent]].",
                "Le [[PRP, une efficacité]] prouvée sur la chute de cheveux.",
            ),
            fine=(
                "Les exosomes : données encore limitées, aucune autorisation en France.",
                "Le PRP dans l’alopécie : le niveau de preuve reste faible.",
                "Il n’existe pas de traitement miracle de l’acné.",
                "Aucune cure détox ne guérit l’acné.",
                "La recherche sur les cellules souches avance ; prudence face aux annonces.",
                "Restez à jeun six heures avant l’anesthésie.",
                "Le rôle du foie est d’éliminer les toxines : nul besoin d’une cure.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Exosomes are proven]] to reverse ageing.",
                "Our [[detox drip cures acne]].",
                "[[Stem cells regrow]] hair in weeks.",
                "[[Glutathione drips boost]] your immunity.",
                "This [[miracle treatment]] ends hair loss.",
                "The [[secret big pharma keep]] from you? What [[doctors don't want you to know]].",
            ),
            fine=(
                "Exosomes: limited evidence, no authorisation in France.",
                "There is no miracle cure for acne.",
                "PRP for hair loss: trials are small and evidence is mixed.",
                "Stem cell research is promising, but no product is authorised for facials.",
                "Do detox drips work? There is no evidence that they do.",
                "Fast for six hours before the anaesthetic.",
            ),
        ),
    },
)

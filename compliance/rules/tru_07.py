"""TRU-07: a push to stop or refuse a treatment, a screening or a vaccine."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Denials, Together
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Surface, Words

CARE = (
    r"traitements?|chimio\w*|medicaments?|insuline|antidepresseurs?|anxiolytiques?|statines?|anticoagulants?|aspirine|ordonnances?|pilules?|contracepti\w+|vaccins?|vaccination|mammographie\w*|depistage\w*|roaccutane|isotretinoine|cortisone|corticoides?|antibiotiques?|radiotherapie|rayons|"
    r"levothyrox|hormonotherapie|tamoxifene|metformine|comprimes?|cachets?|therapie|immunotherapie|biotherapie|creme (?:prescrite|a la cortisone)|suivi (?:medical|oncologique)|oncologue|psychotrop\w*|lithium|trithérapie|tritherapie|dialyse|antihypertenseurs?|somniferes?|dermocorticoides?|medecin traitant|medocs?"
)
STOP = Claims(
    "fr", "arret stop jet oubli laiss abandon passe dit dites rempla renonc suspend poubelle debarrass finies fini", rf"(?:arretez|arrete|arreter|stoppez|stoppe|stop a|jetez|jette|oubliez|oublie|laissez tomber|laissez|laisse tomber|abandonnez|abandonne|renoncez a|suspendez|interrompez|remplacez|remplace|balancez|debarrassez-vous (?:de|des)|passez-vous (?:de|des|d')|passez vous (?:de|des|d')|dites (?:non|stop|adieu|bye) (?:a|aux?)|finis?|finies?|au revoir|adieu|basta|terminee?s?|a la poubelle) (?:\w+ ){{0,2}}?(?:donc |vite |tous? |toutes? )?(?:votre |vos |ton |tes |la |le |les |l'|de |a |cette |ce |ces |aux? )*(?:{CARE})",
    rf"(?:{CARE})(?!\w)[^.\n]{{0,40}}(?<!\w)(?:laissez-les tomber|jetez-l\w+|arretez-l\w+|oubliez-l\w+|a la poubelle|arretez tout|abandonnez-l\w+|stoppez-l\w+|passez-vous-en|laissez tomber)", rf"(?:j'ai|elle a|il a|on a) (?:enfin )?(?:arrete|jete|stoppe|abandonne|remplace) (?:ma |mon |mes |sa |son |ses |leur )(?:{CARE})(?!\w)[^.\n]{{0,60}}(?<!\w)(?:faites (?:pareil|comme moi)|et ca marche|gueri\w*|mieux)",
    unless=r"sans (?:l'avis|avis|en parler|demander|l'accord|l'avoir|consulter|votre medecin)|avant d'arreter|faut-il|n'arret\w+|ne (?:stoppez|jetez|arret\w+|modifi\w+|suspend\w+|laisse\w*)|jamais|seul\w* votre medecin|demandez|avec l'accord|de votre medecin|fumer|tabac|effets de l'arret|laissez (?:agir|le temps|secher)|pharmacie|peimes|perimes?|peremption|cyclamed|laissez .. (?:hors de portee)|n'oubliez|oubliez pas|ne pas|oubli de",
)
SKIP = Together("", r"(?:n'avez|n'as|pas|plus|nul|jamais) (?:pas |plus )?besoin (?:de |d')|inutile (?:de |d')|a quoi bon|oubliez|evitez|annulez|don't need|no need for|skip|forget|cancel", r"biopsie|mammographie|irm|scanner|depistage|coloscopie|frottis|radio|examens?|prise de sang|consultation chez (?:le|un) \w+|dermatologue|oncologue|specialiste|biopsy|mammogram|mri|scan|screening|smear", r"notre|nos|mon|ma|suffi\w+|voit|detect\w+|remplac\w+|mieux|cette|ce|our|my|enough|instead|better|sees", unless=r"avis|medecin traitant|ne remplace\w*|n'oubliez|avant|risque|ne faut|n'evitez|grossesse|don't skip|never skip|do not skip")
NEEDLESS = Denials(
    "fr", "besoin passer inutile suffit remplace fin mieux", rf"(?:plus|pas) besoin (?:de |d'|du |des )(?:\w+ )?(?:votre |vos |ton |tes |prendre |la |le |l')*(?:{CARE})", rf"(?:vous |tu )?(?:pouvez|peux|pourrez) (?:enfin |maintenant )?(?:vous |te )?(?:passer|arreter|stopper|jeter|oublier|remplacer|abandonner) (?:de |d'|des )?(?:votre |vos |ton |tes |la |le |les |tous vos )*(?:{CARE})", rf"se passer (?:de |d'|des |du )(?:ses |son |sa |tous |leur |leurs )*(?:{CARE})", rf"(?:remplace|remplacent|vaut mieux que|valent mieux que|mieux que|a la place (?:de|des|du|d')|au lieu (?:de|des|du|d')) (?:avantageusement |tous |toutes |n'importe quel\w* )*(?:votre |vos |la |le |les |l'|ton |une |un )*(?:{CARE})", rf"(?:{CARE}) (?:\w+ ){{0,2}}?(?:ne sert|ne servent|sert|servent) a rien", rf"(?:{CARE}) (?:est|sont) (?:\w+ )?(?:inutiles?|dangereu\w+|un poison|une arnaque|du poison|toxiques?)",
    unless=r"ne remplace\w* (?:pas|ni|en aucun|jamais)|jamais|ne peut|avis|n'est pas|ne sont pas|grossesse|rumeur|faux|desinformation|interaction\w*|virus|rhume|viral\w*|resistance",
)
WAVED = Together("fr", r"ne (?:le|la|les) (?:prenez|prends|faites|fais|suivez|commencez) (?:surtout )?pas|tres peu pour (?:nous|moi)|non merci|on s'en passe|(?:jetez|arretez|oubliez|stoppez|laissez)-(?:le|la|les)(?: tomber)?", near=CARE, unless=r"sans (?:l'avis|avis|en parler)|enceinte|allerg\w+|avant (?:l'|une)|perim\w+|secher|agir")
REFUSE = Cues(
    "fr", "refus vaccin surtout pas evitez fuyez", rf"(?:refusez|refuse|fuyez|fuis|evitez|boycottez) (?:donc |absolument |a tout prix |toute? )*(?:la |le |les |l'|votre |vos |ce |cette |une |un )*(?:{CARE})", r"ne (?:vous |te )?(?:faites|fais|laissez) (?:surtout |donc |jamais )?pas (?:vacciner|depister|operer du cancer|irradier|traiter)", rf"ne (?:prenez|prends|suivez|commencez|donnez|faites) (?:surtout |donc )?(?:plus|pas|jamais) (?:de |d'|votre |vos |la |le |les |ton |ces |cette |leurs )*(?:{CARE})(?! sans)", r"non (?:a la|au|aux) (?:chimio\w*|vaccins?|vaccination|mammographie|medicaments?)",
    unless=r"sans (?:l'avis|avis|en parler|demander)|automedication|enceinte|allerg\w+|si vous|en cas|perim\w+|prescrit\w* (?:pour|a) (?:un|quelqu'un)|d'autrui|veille de|au soleil|exposition|avant (?:l'intervention|l'operation|une)|avis medical|evitez (?:les )?(?:aspirine|traitements? (?:\w+ ){0,2}(?:sans|non))|faux|mythe|rumeur|intox|desinformation|n'est pas",
    guarded=False,
)
MEDS = r"medications?|medicines?|meds|pills?|chemo\w*|insulin|antidepressants?|statins?|prescriptions?|vaccin\w+|mammograms?|antibiotics|steroids?|treatments?|accutane|blood thinners?|radiotherapy|screening\w*|therapy|birth control|doctor's advice"
ENGLISH = Claims(
    "en", "stop ditch quit throw forget skip drop replace need instead refuse say", rf"(?:stop|ditch|quit|skip|drop|bin|forget|refuse|replace|throw (?:away|out)|swap|say (?:no|goodbye) to|come off|get off) (?:taking |using |about |all )*(?:your |the |those |all |any |that |my )*(?:\w+ )?(?:{MEDS})", rf"(?:don't|do not|no longer|never) (?:need|take|get|have) (?:\w+ )?(?:your |the |those |any |a )*(?:\w+ )?(?:{MEDS})(?= anymore| any more|[!.,]|$| when| if you| with)", rf"instead of (?:your |the )?(?:{MEDS})", rf"better than (?:your |any )?(?:\w+ )?(?:{MEDS})", rf"no (?:more )?need for (?:your |the )?(?:{MEDS})",
    unless=r"without (?:asking|talking|advice|your doctor|consulting|medical)|never stop|do not stop|don't stop|should i|ask your|smoking|unless|expired|pharmacist|do not skip|don't skip|pregnan\w+",
)
RULE = Rule(
    id="TRU-07",
    name="dropping-care",
    severity=Severity.BREACH,
    citations=(cite("R.4127-39"), cite("C. pen. 223-1-2")),
    surfaces=EVERYWHERE - {Surface.REPLY},
    detect=any_of(STOP, SKIP, NEEDLESS, WAVED, REFUSE, ENGLISH),
    words={
        "fr": Words(
            "Incitation à arrêter ou à refuser un soin.",
            "Détourner d’un traitement expose à une perte de chance ; la provocation à l’abandon de soins est punie.",
            "Ne modifiez jamais un traitement sans l’avis du médecin qui l’a prescrit.",
        ),
        "en": Words(
            "A push to stop or refuse care.",
            "Turning people away from treatment harms them; provoking it is an offence.",
            "Never change a treatment without asking the doctor who prescribed it.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Arrêtez vos médicaments]], notre cure suffit.",
                "[[Jetez votre traitement]] contre l’acné.",
                "[[Plus besoin d’antidépresseurs]] avec la luminothérapie.",
                "[[Refusez la chimio]], choisissez le naturel.",
                "[[Oubliez la mammographie, une photo suffit]].",
                "[[Ne vous faites surtout pas vacciner]] avant un lifting.",
                "[[Vous pouvez enfin vous passer de votre insuline]].",
            ),
            fine=(
                "N’arrêtez jamais un traitement sans avis médical.",
                "Faut-il arrêter l’aspirine avant une opération ? Demandez à votre médecin.",
                "Arrêtez de fumer un mois avant l’intervention.",
                "Ne modifiez pas vos anticoagulants sans l’avis de votre cardiologue.",
                "Un peeling ne remplace pas un traitement prescrit.",
                "Le vaccin contre la grippe est proposé chaque automne.",
                "Rapportez les médicaments périmés à la pharmacie.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Ditch your antidepressants]] and try our drips.",
                "[[Stop your acne medication]], light is enough.",
                "[[Skip the mammogram, our]] scan is better.",
                "You [[no longer need your insulin]].",
                "[[Say no to chemo]] and choose nature.",
                "[[Throw away your pills]] today.",
            ),
            fine=(
                "Never stop a medicine without asking your doctor.",
                "Should I stop aspirin before surgery? Ask your surgeon.",
                "Stop smoking four weeks before surgery.",
                "A peel does not replace a prescribed treatment.",
                "Take expired medicines back to your pharmacist.",
                "Flu vaccination is offered every autumn.",
            ),
        ),
    },
)

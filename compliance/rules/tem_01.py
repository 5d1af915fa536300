"""TEM-01: testimonials of patients or other third parties."""

from __future__ import annotations

from compliance.law import COMMUNICATION
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Words

OTHER = (
    r"association|groupe de parole|etude|articles?|livre|enquete|these|histoire de la|historien|hotline|violences?|temoins?|jehovah|documentaire|"
    r"don d'organes?|donneu|collegue|confrere|congres|mon metier|notre metier|mon parcours|internes?\b|etudiant|aucun temoignage|infirmier|infirmiere|secretaire|aide-soignant|anesthesiste"
)
FRENCH = Cues(
    "fr",
    "temoign racont patient client confi partag opere maman experience parole livre avis ressenti histoire parcours retour",
    r"(?:le |les |des |son |leur |leurs |vos |ses |ce |ces |beau |un |magnifique |touchant )*temoignages? (?:\w+ )?(?:de|d'|en video|video|patiente?s?|emouvant|touchant|inspirant|:)(?: <who>| <first>)?",
    r"(?:decouvrez|ecoutez|regardez|lisez|voici|visionnez|retrouvez|merci .. pour|place au|place aux|encore un) (?:.. )?temoignages?",
    r"temoignages? (?:clients?|patients?|patientes?|verifies?|authentiques?)",
    r"<who> (?:\w+ ){0,3}<tells>",
    r"<first>(?: \d\d ans)?(?: \w+){0,2}? (?:nous |vous )?<tells>",
    r"(?:ce (?:que|qu')|voici ce que) (?:.. )?(?:disent|pensent|racontent|dit|pense|en disent|en pensent) (?:de nous |vraiment )?<who>",
    r"paroles? (?:de|d'|a nos|aux) <who>",
    r"<first> (?:\w+ ){0,2}(?:franchi|saute|ose|craque)\w* (?:le pas|le cap)?[^.!?\n]{0,60}",
    r"ne (?:reviendrai\w*|ferai\w*|changerai\w*) (?:.. )?(?:en arriere|pour rien au monde|le contraire)",
    r"(?:docteur,? )?vous (?:m'avez|avez) (?:rendu|redonne|change|sauve|transforme|offert) (?:ma|mon|une|confiance|le|la)(?: \w+)?",
    r"(?:on|elle|il|une dame|un monsieur|quelqu'un) m'a (?:encore )?(?:dit|ecrit|confie|glisse) (?:.. )?(?:hier|ce matin|cette semaine|un jour|docteur|en partant|en sortant)(?: \w+)?",
    r"(?:interview|confidences|portrait|video|recit|carnet|journal)s? (?:\w+ ){0,2}(?:de|d') <first>(?:,? \w+){0,2}",
    r"(?:<who>|patients|patientes) (?:en )?(?:parlent|le disent|le racontent|l'expliquent) (?:mieux|si bien)(?: que nous)?",
    r"(?:<who>) (?:\w+ )?(?:repart\w+|ressort\w+|sort\w+|rentr\w+) (?:\w+ ){0,3}(?:sourire|ravi\w*|heureu\w+|conquis\w*|transforme\w*|rayonnant\w*)",
    r"(?:nous |m'|me |vous )?(?:dit|confie|souffle|ecrit|avoue|lance|glisse|sourit|repond) (?:<first>|<who>)(?: .. (?:sortie|depart|consultation|operation|controle|ans))?",
    r"(?:<who>|nos operee?s|elles?|ils?) (?:\w+ ){0,2}(?:pleur\w+ de (?:joie|bonheur)|fond\w* en larmes|saut\w+ de joie|m'a (?:serree?|prise?) dans (?:ses|les) bras|n'en revenai\w+|prennent la plume|prend la plume|temoign\w+)(?: \w+){0,3}",
    r"(?:ils|elles) nous ont fait confiance[^.!?\n]{0,60}",
    r"(?:extraits?|lignes|passages) de (?:leurs?|ses|vos) (?:lettres?|messages?|courriers?|mots)",
    r"ce que vous (?:dites|pensez|retenez|ecrivez) de (?:nous|moi|notre|votre|l'equipe|cabinet)(?: \w+)?",
    r"(?:<first>|<who>|elle|il) (?:\w+ ){0,4}(?:nous|m') ?(?:a|ont) (?:envoye|ecrit|adresse|laisse|transmis|fait parvenir|offert|apporte) (?:\w+ ){0,2}(?:messages?|mots?|photo|lettre|carte|nouvelles|fleurs|chocolats|video)",
    r"(?:influenceu\w+|blogueu\w+|<first>|@\w+) (?:.. )?(?:a teste|teste|ont teste|est venue tester|vous donne son avis|donne son avis)(?: \w+){0,3}",
    r"(?:elle|il) (?:avait|a) (?:peur|honte|hesite|ose|franchi le (?:pas|cap))[^.!?\n]{0,60}(?:regrette|ose|sourit|revit|rayonne|heureuse|heureux|confiance)",
    r"ce (?:que|qu') (?:.. )?<who> (?:en )?(?:disent|pensent|racontent|dit|pense)(?: (?:de nous|du cabinet))?",
    r"(?:retours?|ressentis?|recits?|retour d'experience|mots?|confidences) (?:de|d') <who>",
    r"(?:l'histoire|l'experience|le parcours|le ressenti|l'aventure|le combat|l'avis|le retour|les mots|le recit|la transformation) de (?:<who>|<first>)(?: .. ans)?",
    r"(?:temoignages?|histoires?|avis) (?:a decouvrir|en (?:video|story|stories|ligne|bio|commentaire))",
    r"(?:<who>|<first>) (?:\w+ ){0,2}(?:est |sont |etait |ressort |repart |sont toutes |tellement |tres |plus que |toutes )*(?:ravi|satisfait|conquis|enchante|comble|bluffe|emu|heureu|ravissant)\w*",
    r"(?:sa|ma) vie a (?:\w+ )?change\w*",
    r"(?:elle|il|sophie) (?:a enfin|a) retrouve (?:confiance|le sourire|sa feminite|l'estime)(?: en elle| en lui)?",
    r"elles? (?:temoign\w+|nous raconte\w*|vous raconte\w*|en parle\w* mieux que)",
    r"elle(?:s)? (?:me|nous) (?:dit|disent|remercie\w*|a dit|ont dit|repete|ecrit)",
    r"<tells> (?:avec \w+ )?(?:son|sa|leur) (?:experience|parcours|ressenti|operation|intervention|histoire|rhinoplastie|transformation|augmentation|liposuccion|injection|lifting|metamorphose)",
    r"(?:je ne regrette (?:rien|pas)|je me (?:sens|trouve) (?:enfin |tellement |plus )?(?:belle|moi-meme|revivre|femme)|je revis|merci docteur|j'aurais du le faire (?:avant|plus tot))",
    unless=OTHER,
)
ENGLISH = Cues(
    "en",
    "patient client testimon story stories hear words says said told journey happy she he customer her experience",
    r"(?:video |real |patient |client |more |great |our |amazing |new )*testimonials?(?: from .. \w+)?",
    r"(?:patient|client|success|real|her|his|their) (?:success )?(?:stories|story|journey)(?: of <first>)?",
    r"(?:hear|listen|straight|heard) (?:it |what |more |directly |from |to )*(?:our |my |one of our |real |happy |some of our |a )*(?:patients?|clients?|<first>)(?: \w+ to say| says?| said)?",
    r"(?:our|my|a|one of (?:our|my)|another|this|these|happy|lovely|sweet) (?:\w+ )?(?:patients?|clients?|customers?) (?:\w+ )?(?:says?|said|told|shares?|shared|raves?|writes?|wrote|loves?|loved|tells?|describes?|are (?:so )?happy|is (?:so )?happy|is thrilled|couldn'?t be)(?: (?:us|me|about|her|his|their)\b)*",
    r"(?:see|read|discover|here'?s|this is|look at) what (?:.. )?(?:patients?|clients?|<first>|people|she|he|they) (?:.. )?(?:say\w*|said|think\w*|had to say|have to say|thought)",
    r"in (?:her|his|their) own words",
    r"<first>(?: \d\d)? (?:\w+ )?(?:shares?|tells?|told us|opens up|talks? about|says|said|describes|loves|explains) (?:.. )?(?:her|his|their|about|us|that|it|how|my)(?: \w+)?",
    r"(?:happy|satisfied|thrilled|delighted|ecstatic) (?:patients?|clients?|customers?)",
    r"(?:it |this |you |surgery )?(?:has |have |totally |completely )?changed (?:my|her|his|their) (?:life|lives)",
    r"(?:best decision (?:i'?ve |i |she |he )?(?:ever )?made|i wish i(?:'d| had) done (?:it|this) (?:sooner|years ago|earlier)|i feel like (?:myself|a new))",
    unless=r"support group|charity|study|research|documentary|survivor|studies|journal|colleague|book club|career|congress",
)
SIGNED = Cues(
    "",
    '"',
    r'[^"\n]{12,400}" ?(?:[-–,(:\n]|par|by|signe)? ?(?:<first>|patiente?|client\w*|mme|madame)(?: [a-z](?= |$|[.,)]))?(?:,? ?\(?\d\d ?(?:ans|yo|years old)?\)?)?',
    guarded=False,
    unless=OTHER + r"|chirurgien|professeur|auteur|hippocrate|rapport",
)
RULE = Rule(
    id="TEM-01",
    name="testimonial",
    severity=Severity.BREACH,
    citations=COMMUNICATION,
    surfaces=PUBLISHED,
    detect=any_of(FRENCH, ENGLISH, SIGNED),
    words={
        "fr": Words(
            "Témoignage de patient.",
            "La communication d'un médecin ne fait pas appel à des témoignages de tiers, même sincères et consentis.",
            "Nous expliquons cet acte, ses limites et ses risques.",
        ),
        "en": Words(
            "Testimonial from a patient.",
            "A doctor's communication may not rely on testimonials of third parties, however sincere.",
            "We explain this procedure, its limits and its risks.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Aujourd'hui, c'est [[Nadia qui vous raconte son parcours]], de la première consultation jusqu'au résultat.",
                "« [[Je me suis enfin réconciliée avec mon reflet. Merci à toute l'équipe ! » — Caroline, 42 ans]]",
                "[[Découvrez les témoignages de nos patientes]] opérées de la poitrine, en story à la une.",
                "[[Ce que nos patients disent de nous]] nous touche chaque jour.",
                "[[Ma patiente m'a confié]] en sortant : « [[je revis]] ». C'est pour ça que je fais ce métier.",
                "[[Camille est ravie]] de sa rhinoplastie. Elle nous parle de sa nouvelle confiance en elle dans cette vidéo.",
                "[[Retour d'expérience d'une patiente]] six mois après son abdominoplastie : « [[J'aurais dû le faire plus tôt]]. »",
                "[[Nos patientes satisfaites]] sont notre plus belle récompense.",
                "[[Paroles de patients]] : ils ont franchi le cap et vous expliquent pourquoi.",
            ),
            fine=(
                "Le code de déontologie interdit au médecin de publier des témoignages de patients.",
                "Mes patientes me demandent souvent combien de temps durent les ecchymoses.",
                "Vous ne trouverez pas de témoignage de patient sur ce compte : la loi ne le permet pas, et c'est très bien ainsi.",
                "L'association organise un groupe de parole où chacun peut témoigner de son parcours de reconstruction.",
                "Après l'intervention, la patiente porte une gaine pendant quatre semaines.",
                "L'histoire de la chirurgie plastique commence bien avant le vingtième siècle.",
                "Chaque patient réagit différemment : parlez-en avec votre chirurgien.",
                "J'ai eu le plaisir de raconter mon parcours d'interne aux étudiants de quatrième année.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Hear what our patients have to say]] about their new smile.",
                '"[[Best decision I ever made, I feel like myself again." - Hannah, 35]]',
                "Meet [[Sarah: she shares her journey]] from first consult to final result.",
                "[[Our patient testimonials]] are now live on the website!",
                "[[One of my patients told me]] yesterday that I [[changed her life]].",
                "Real [[patient stories]], straight from the people we treated.",
                "[[Happy patients]] are the reason we love our job.",
            ),
            fine=(
                "Doctors in France may not publish testimonials from patients.",
                "Patients often ask how long swelling lasts after eyelid surgery.",
                "We will never post patient stories here, because confidentiality matters.",
                "A support group lets people share their experience of reconstruction.",
                "Every patient is different, so the plan is discussed in consultation.",
                "The story of plastic surgery begins with the treatment of war wounds.",
                "Tell your surgeon about any medicine you take.",
            ),
        ),
    },
)

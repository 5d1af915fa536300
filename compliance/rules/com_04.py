"""COM-04: creating a need or playing on complexes."""

from __future__ import annotations

from compliance.law import COMMUNICATION, cite
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Surface, Words

OTHER = r"marre des (?:idees|fausses|rendez-vous non)|psycholog\w+|dysmorphophobie|body positive|harcel\w+|moqueries? (?:a l'ecole|scolaire)|ne (?:definit|suffit)|no one should feel|etude|dysmorphi\w+|bully\w*|mental health|idees recues"
FRENCH = Cues(
    "fr",
    "marre ras complex fatigu honte aime adieu stop fini deteste cach gene disgracieu imperfection trahi viei jeun confiance femme desir mari regard meilleure version defaut molle penda relach oser embarass encombr insupport assum moche laid belle rajeuni maillot decollet homme rival divorce ennemi vilain affreu bourrelet culotte souffr cacher enfin miroir selfie",
    r"(?:y en a |vous (?:en )?(?:avez|etes) |tu (?:en )?as |j'en ai )?(?:marre|ras[- ]le[- ]bol|assez|ras la casquette|plein le dos) (?:de |d'|des |du )(?:vos |votre |vous |tes |ton |ta |ces |ce |cette |voir |cacher |camoufler |porter |la |votre |se )*(?:\w+ ){0,2}?(?:<zone>|bourrelets?|poches|imperfections?|complexes?|poils?|acne|boutons|kilos?|bosse|graisse|culotte|poignees|calvitie|reflet|photos?|miroir|gaines?|soutiens?-gorge|maquillage|lunettes|peau \w+|affaissee?)\w*",
    r"(?:complexee?s?|genee?s?|mal a l'aise|embarrassee?s?|honteu\w+|obsedee?s?|lasse\w*|fatiguee?s?|agacee?s?|frustree?s?|desesperee?s?) (?:par|de|d'|avec|a cause) (?:.. )?(?:votre|vos|ton|tes|votre \w+|ce|cette|ces|voir|cacher|un|une|des|la|les|ne)(?: \w+){0,2}(?: (?:<zone>|bosse|bourrelets?|acne|calvitie))?",
    r"(?:vos?|votre|ton|tes|ces|ce|cette|petite?s?|leurs|nos) (?:\w+ ){0,2}(?:vous |te |t')(?:complexe\w*|gene\w*|gach\w+|obsede\w*|empoisonn\w+|derang\w+|desespere\w*|trahi\w+|vieilli\w+|pese\w*|hant\w+|empech\w+ (?:de|d'|encore)|fait honte|font honte|mine\w*|deprim\w+|donne\w* (?:un air|l'air|dix ans|10 ans|un coup de vieux))(?: .. \w+)?",
    r"(?:vous |tu )(?:n'aimez|n'aimes|detestez|detestes|ne supportez|ne supportes|haissez|ne vous aimez|n'osez|n'osez plus|ne vous reconnaissez|cachez|cach\w+|camoufl\w+|avez honte|evitez|fuyez|reve\w* de)(?: (?:plus|pas|toujours|encore))? (?:.. )?(?:votre|vos|ton|tes|de|d'|les|le|la|vous|sourire|mettre|montrer|en|dans|porter|des|une|un)(?: \w+){0,3}",
    r"(?:dites|dire|dis|disons|faites) (?:enfin |definitivement |vite )*(?:adieu|au revoir|bye bye|bye|ciao|stop|non|goodbye|vos adieux) (?:a |aux |au )?(?:vos |votre |ces |vos petites |cette |la |l'|tes |ton )*(?:\w+ )?(?:<zone>|complexes?|bourrelets?|poches|imperfections?|poils?|acne|kilos?|bosse|graisse|culotte|poignees|cernes|calvitie|rasoir|defauts?|vieilles?|signes)\w*(?: .. \w+)?",
    r"(?:adieu|bye[- ]bye|bye|ciao|stop|halte|finie?s?|fini|terminee?s?|exit|oubliez|oubliee?s?|c'en est fini|effacez|gommez|eliminez|eradiquez) (?:a |aux |au |a vos |les |la |le |de |les petites |vos |avec |des |l')*(?:\w+ )?(?:<zone>|complexes?|bourrelets?|poches|imperfections?|poils?|acne|kilos?|bosse|graisse|culotte de cheval|poignees d'amour|cernes|calvitie|defauts?|disgraces?|bajoues|ridules|teint terne|signes|coups de vieux|mauvaise mine|rasoir)",
    r"(?:vous |tu )?(?:fait\w* |paraiss\w+ |sembl\w+ |donn\w+ |avoir l'air |avez l'air |l'air |trouvez |semblez )(?:plus |trop |si |toujours |tout le temps |constamment |\d+ ans de )*(?:vieille?|vieux|agee?|fatiguee?s?|triste|severe|epuisee?|plus que votre age|moche|terne)(?: .. \w+)?",
    r"(?:paraiss\w+|fait\w*|rajeunir de|perdre|perdez|gagnez|effacer|effacez|retrouvez|rajeunissez de|affichez|avoir l'air d'avoir|en paraitre|\d+ ans) (?:.. )?(?:\d{1,2}|dix|cinq|quinze|vingt) ans (?:de moins|plus jeune|d'un coup|en moins)?(?: .. \w+)?",
    r"(?:\d{1,2}|dix|cinq|quinze|vingt) ans (?:de moins|plus jeune)",
    r"(?:disgracieu\w+|inesthetiques?|vilaine?s?|affreu\w+|laide?s?|moches?|hideu\w+|ingrat\w*|peu flatteur\w*|honteu\w+) (?:<zone>|bourrelets?|poches|cicatrices?|bosse|rides?|graisse\w*|rondeurs?|imperfections?|double)|(?:<zone>|bourrelets?|poches|bosse|profil|physique|rondeurs?|capitons|cicatrices?|plis|imperfections?|amas) (?:\w+ )?(?:disgracieu\w+|inesthetiques?|moches?|hideu\w+|laide?s?|ingrat\w*|qui (?:pend\w*|tomb\w+|fait tache|vous vieilli\w+|vous complexe\w*|gach\w+)|penda\w+|flasques?|mous?|molles?|tombants?|trop (?:gros|grand|long|petits?|plats?|fines?|larges?|grosses?))\b ?\??",
    r"(?:enfin|pour|afin de|a nouveau|oser|envie d'|envie de) (?:.. )?(?:vous sentir|se sentir|te sentir|redevenir|vous aimer|s'aimer|etre fiere?|vous trouver|plaire|etre|devenez|devenir|retrouver) (?:.. )?(?:belle|femme|desirable|feminine|desiree|vous-meme|bien dans (?:votre|sa|ta) peau|confiance|jeunesse|sexy|a nouveau|irresistible|fiere?|vraie femme|normale?|homme|feminite|jeune)",
    r"(?:retrouve[zr]|retrouver|redonnez|reprenez|regagnez|retrouve|booste[zr]|reconquerir|renouez avec) (?:enfin |vite |toute )*(?:confiance|votre (?:jeunesse|confiance|feminite|beaute|sourire d'antan|ligne|corps d'avant|eclat|fraicheur|silhouette|ventre|poitrine|seduction|sex[- ]appeal|regard|virilite|estime)|le (?:corps|ventre|visage|sourire|regard) (?:de|d')|la (?:silhouette|peau|poitrine|confiance|jeunesse) (?:de|d'|que|en)|l'estime|une jeunesse|une seconde jeunesse|la jeunesse|ta (?:confiance|jeunesse)|la femme)(?: .. (?:\w+))?",
    r"(?:la |une |votre )?(?:meilleure|plus belle|nouvelle) version de (?:vous|toi|soi|moi)[- ]?(?:meme)?",
    r"(?:votre|son|ton) (?:mari|conjoint|homme|cheri|partenaire|ex|couple|rivale|entourage|patron)\b[^.!?\n]{0,40}(?:regard\w*|desir\w*|trouv\w+|remarqu\w+|adorer\w*|craqu\w+|jalou\w+|reconna\w+|dire merci|vous aime\w*|plus)",
    r"(?:arretez|arrete|fini|cessez|stop|plus besoin) (?:de |d')(?:.. )?(?:cacher|complexer|camoufler|souffrir|subir|avoir honte|vous cacher|se cacher|retoucher|rentrer le ventre|filtr\w+|fuir)(?: .. \w+)?",
    r"(?:rides?|cernes|nez|ventre|seins|poitrine|menton|levres|oreilles|double menton|paupieres|bras|cellulite|culotte de cheval|poignees d'amour|bosse|calvitie|bourrelets?|poches|regard|profil|peau|ovale|dents|sourire|cuisses)(?: \w+){0,3} (?:trop \w+|tombante?s?|fatiguee?s?|relachee?s?|plate?s?|fines?|marquee?s?|asymetriques?|tristes?|decollees?|inexistante?s?|disgracieu\w+|qui tombe\w*|creusee?s?|terne|affaissee?s?|mou|molle|flasques?|ratee?s?|abimee?s?|gras|complexante?s?|pas (?:assez|terrible)) ?\?",
    r"(?:ce|votre|vos|le|la|l') (?:\w+ )?(?:<zone>|bosse|miroir|reflet|profil|physique|poids|age|selfie|balance) (?:\w+ ){0,3}(?:ennemie?|cauchemar|complexe|fardeau|boulet|calvaire|ennemi)\w*",
    r"retrouv\w+ (?:.. )?(?:votre|vos|ton|tes|ta) (?:<zone>) (?:de|d'|a) (?:\w+ )?(?:\w+ ans|jeune \w+|avant|jeunesse|adolescente?)",
    r"(?:votre|ton) (?:mari|conjoint|compagnon|homme|cheri|partenaire|copain|amoureux) (?:\w+ ){0,3}(?:ailleurs|plus jeune|autres|ne vous)",
    r"(?:a \d\d ans|passe \d\d ans|apres \d\d ans),? (?:\w+ ){0,4}(?:une femme|un homme|on|le visage|la peau|tout|les femmes)[^.!?\n]{0,60}(?:se voit|tombe|s'effondre|laisse aller|trahit|marque|plus le droit|negligee?|soin)|(?:une femme|un homme|celles) qui (?:se|ne) (?:\w+ ){0,3}(?:neglige\w*|laisse\w* aller|prend\w* pas soin)|ca se voit\b",
    r"(?:attendre|patienter|hesiter|renoncer|ne rien faire) n'est (?:plus|pas) une option",
    r"rentrer (?:.. )?ventre",
    r"(?:joli|beau|belle|jolie|beaux|belles) (?:<zone>|profil) (?:\w+ )?(?:ouvre\w*|change\w* tout|fait tout|font|attire\w*|seduit|vaut)(?: \w+){0,3}",
    r"(?:vos|votre) (?:<zone>) (?:y )?(?:sont|est) pour (?:quelque chose|beaucoup)",
    r"(?:<zone>|cernes) (?:\w+ ){0,2}(?:disent|dit|racontent|revelent|parlent|trahissent|crient) (?:.. )?(?:de vous|a votre place|votre age|pour vous|ce que)(?: .. \w+)?",
    r"(?:<zone>) (?:\w+ )?(?:ne ressemble\w* (?:plus )?(?:a rien|a grand-chose)|n'est plus ce qu|ne tien\w* plus|a perdu (?:de )?(?:son|sa|ses))(?: \w+)?",
    r"ne laiss\w+ (?:plus|pas) (?:votre|vos|ton|tes|un|une|ce) (?:<zone>|kilos|complexes?|bosse|age)[^.!?\n]{0,60}",
    r"(?:<zone>) (?:trop )?(?:long|longue|fuyant|fuyante|busque|gros|large|epais|petits?|plate?s?|asymetriques?|tombants?|pleines?)e?s? ?\?",
    r"(?:on a|nous avons|j'ai) (?:la|une) solution",
    r"(?:aucune femme|quel homme|toutes les femmes|les hommes (?:preferent|aiment|adorent)|qui voudrait|personne n'aime (?!ca\b))(?: \w+){1,6}",
    r"(?:corriger|effacer|gommer|camoufler|corrigez|sublimer) (?:.. )?(?:vos|tous vos|ses|tes|vos petits) (?:\w+ )?(?:defauts|imperfections|complexes|disgraces)",
    unless=OTHER,
)
ENGLISH = Cues(
    "en",
    "hate tired fed embarrass goodbye old self-conscious insecure love confident ugly sick hiding ashamed younger bother dread saggy stubborn best unwanted farewell flabby flaw say years mirror husband body look hide enough unsightly bye",
    r"(?:do you |don'?t you |still |always |ever |if you |you )?(?:hate|hating|loathe|despise|can'?t stand|dread) (?:.. )?(?:your|seeing|looking|how|the way|being|wearing|that|those)(?: \w+){1,3}",
    r"(?:sick|tired|fed up|sick and tired|bored|had enough|ashamed|embarrassed|self[- ]conscious|insecure|unhappy|frustrated|worried|struggling|plagued|bothered) (?:of|with|by|about) (?:.. )?(?:your|those|that|hiding|looking|seeing|feeling|the|being|having|stubborn|saggy)(?: \w+){0,3}",
    r"(?:say|wave|kiss) (?:\w+ )?(?:goodbye|bye|farewell|adios|so long|no) to (?:.. )?(?:<zone>|wrinkles?|fat|insecurit\w+|double|flab|bags|love handles|lines|sagging|acne|bumps?|flaws?|muffin|bingo|turkey|\w+ \w+)|(?:bye|goodbye|so long|farewell)[- ,]*(?:bye )?(?:.. )?(?:<zone>|wrinkles?|fat|insecurit\w+|flab|bags|love handles|muffin top|bingo wings|double chin)",
    r"(?:look|looking|feel|feeling|makes? you look|making you look|seem) (?:\w+ )?(?:old|older than|tired|haggard|ugly|fat|sad|\d+ years (?:younger|older)|years younger|past it|worn|washed|angry)(?: \w+)?",
    r"(?:turn back (?:the clock|time)|reverse ageing|take (?:\d+ |ten |years )(?:years )?off|knock years off|shave (?:\d+ |ten )?years|fountain of youth|\d+ years younger|years younger)(?: .. \w+)?",
    r"(?:best|better|confident|new|sexier|hottest|happiest) version of (?:you|yourself|me)\w*",
    r"(?:finally|at last|help you|start|learn to|deserve to|so you can|get back|regain|restore|boost|reclaim|get) (?:.. )?(?:love|loving|feel|feeling|confident|confidence|like a woman|your (?:\w+ )?confidence|your (?:youth|youthful \w+|pre-baby body|femininity|sex appeal|sparkle|mojo|body back))(?: .. (?:mirror|again|yourself|body|skin|look\w*|beautiful|sexy|woman|see))?",
    r"(?:unsightly|ugly|embarrassing|saggy|sagging|flabby|droopy|unflattering|unattractive|stubborn|hideous|dreaded|unwanted|pesky|crepey|wobbly|jiggly) (?:\w+ )?(?:<zone>|fat|bulges?|skin|boobs|wrinkles?|bags|hair|flab|bumps?|love handles|veins|lines|folds)",
    r"(?:stop|no more|done|quit|tired of) (?:hiding|covering|feeling (?:self|ashamed|ugly|bad)|being (?:ashamed|embarrassed|self))(?: .. \w+)?",
    r"(?:your |is your |are your |does your |do your |that )(?:\w+ ){0,3}(?:bothering|bother|ruining|ruin|holding you back|making you|hold you back|embarrass\w*|too (?:big|small|flat|thin|wide|long|saggy)|giving you|betray\w*|give away|letting you down)(?: \w+){0,3} ?\??",
    r"(?:your|his) (?:husband|partner|boyfriend|man|ex)\b[^.!?\n]{0,40}(?:notice|look|love|want|jealous|eyes|regret|stare)\w*",
    r"(?:muffin top|bingo wings|mummy tummy|mum tum|turkey neck|bat wings|saddlebags|cankles|man boobs|moobs|thunder thighs|elevens|resting bitch face|spare tyre)",
    r"(?:erase|fix|correct|hide|eliminate|get rid of|banish|zap|blast|melt away) (?:.. )?(?:your|those|all your|that|every) (?:\w+ )?(?:flaws?|imperfections?|insecurit\w+|wrinkles?|fat|double chin|lines|cellulite|bulges?)",
    unless=OTHER + r"|tired of waiting|fed up with (?:myths|misinformation)|no one should|hate speech",
)
RULE = Rule(
    id="COM-04",
    name="playing-on-complexes",
    severity=Severity.RISK,
    citations=(
        *COMMUNICATION,
        cite("R.4127-31"),
        cite("Meta ads"),
    ),
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Appel aux complexes ou besoin créé.",
            "Jouer sur le mal-être pousse à un recours inutile aux soins et nuit à la dignité de la profession.",
            "Plusieurs options existent, dont celle de ne rien faire : elles se discutent en consultation.",
        ),
        "en": Words(
            "Playing on insecurities or creating a need.",
            "To play on unease leads to unnecessary recourse to care and harms the dignity of the profession.",
            "Several options exist, doing nothing among them: they are discussed in a consultation.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Marre de votre double menton]] sur les photos ?",
                "[[Dites adieu à vos complexes grâce]] à la liposuccion.",
                "[[Votre nez vous complexe depuis]] l'adolescence ?",
                "[[Paraissez dix ans de moins sans]] passer par la case bistouri : [[effacez 10 ans]] !",
                "[[Ventre flasque]], [[seins qui tombent]] : [[retrouvez votre corps d'avant bébé]].",
                "[[Vous n'osez plus vous mettre en maillot]] à cause de vos cuisses ?",
                "Devenez enfin [[la meilleure version de vous-même]].",
                "[[Fatiguée de ces poches qui vous vieillissent ?]]",
            ),
            fine=(
                "La graisse sous le menton : causes, options et limites.",
                "Marre des idées reçues sur la chirurgie ? On en parle jeudi.",
                "Un complexe peut cacher une souffrance : un psychologue peut aider.",
                "La reconstruction est une chirurgie complexe.",
                "Aucun visage n'a besoin d'être corrigé pour être aimé.",
                "Les paupières changent avec l'âge ; c'est normal.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Hate your nose]]? We can help.",
                "[[Tired of your double chin ruining every selfie?]]",
                "[[Say goodbye to those stubborn love handles]].",
                "[[Look ten years younger and]] [[get your confidence]] back.",
                "[[Embarrassed by your saggy tummy after]] children?",
                "Become the [[best version of yourself]] this autumn.",
            ),
            fine=(
                "Fat under the chin: causes, options and limits.",
                "Fed up with myths about surgery? We talk about them on Thursday.",
                "Distress about one's looks may call for a psychologist.",
                "Eyelids change with age, and that is normal.",
                "Reconstruction is a complex operation.",
                "Nobody needs surgery to be loved.",
            ),
        ),
    },
)

"""CMP-03: disparaging or mocking a colleague."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

FRENCH = Cues(
    "fr",
    "rate degat massacr boucher catastroph confrere incompeten amateur bacl charlatan horreur rattrap repar boulot travail carnage sabot chirurgien docteur honte pseudo nul abim loup",
    r"(?:repar\w+|rattrap\w+|corrig\w+|recuper\w+|repris?\w*|repass\w+|sauv\w+|refai\w+|nettoy\w+|rattraper) (?:\w+ ){0,3}(?:rates?|ratages?|degats?|erreurs?|catastrophes?|massacres?|carnages?|betises?|boulot|travail|betise|horreurs?|boucherie|conneries|dommages|mauvais travail|loupes?)(?: (?:de|du|des|d'|chez) .. (?:<doctor>|<clinic>|autres?|certains|collegues?|\w+))?",
    r"(?:rates?|ratages?|degats?|massacres?|carnages?|boucherie|travail bacle|boulot bacle|horreurs?|catastrophes?|erreurs?|echecs?|fautes?) (?:de |du |des |d'un |d'une |d'|chez |signee?s? |commis\w* par |laissee?s? par |fait\w* par )(?:.. )?(?:<doctor>|<clinic>|certains?|autres|collegues?)(?: [a-z]+)?",
    r"(?:massacree?s?|charcutee?s?|abimee?s?|defiguree?s?|ratee?s?|loupee?s?|saccagee?s?|saccagee?|sabotee?s?|bousillee?s?|estropiee?s?|baclee?s?) (?:.. )?par (?:.. )?(?:<doctor>|<clinic>|confreres?|collegues?|autre|charlatan|boucher|amateur)(?: [a-z]+)?",
    r"(?:<doctor>|confreres?|collegues?|certains|dr \w+|docteur \w+) (?:\w+ ){0,4}(?:incompetente?s?|bouchers?|charlatans?|amateurs?|escrocs?|nuls?|dangereu\w+|irresponsables?|malhonnetes?|peu scrupuleux|peu scrupuleuses|mediocres?|ignorants?|pitoyables?|sans scrupules?|qui ne (?:sait|savent|maitrise\w*)|du dimanche|ridicules?|n'y connai\w+|ne sa\w+ pas|a l'ancienne|depasse\w*|vend\w* du reve|bacl\w+|massacr\w+|arnaqu\w+)",
    r"(?:ces |des |les |certains |nos |pseudo[- ]?)+(?:bouchers|charlatans|pseudo[- ]?(?:chirurgiens?|medecins?|experts?|specialistes?|confreres?|docteurs?)|apprentis sorciers|guignols|clowns|tocards|incompetents|mercenaires)",
    r"pseudo[- ]?(?:chirurgiens?|medecins?|confreres?|specialistes?|experts?|docteurs?)",
    r"(?:qui|quel \w+|mais qui) (?:a (?:bien )?pu|ose|a ose) (?:faire|operer|rater|poser|injecter|implanter)(?: \w+)?",
    r"(?:encore|un) (?:une? )?(?:patiente?|nez|sein|levre|visage|cas|implant|travail)s? (?:\w+ )?(?:massacre|ratee?|rate|loupe|loupee|sabote|charcute|bacle|defigure|catastrophique)\w*",
    r"(?:le travail|le boulot|les resultats|l'operation|la technique|le plan de traitement|le devis|le diagnostic|les methodes|les injections) (?:.. )?(?:du|de la|de|d'un|de mon|de ce|des) (?:.. )?(?:dr|docteur|confrere|confreres|consoeur|collegue|collegues|chirurgien|dentiste|dermato|clinique) (?:.. )?(?:est|etait|m'a|me|fait|laisse|sont|c'est)(?: \w+){1,2}",
    r"(?:oper|inject|trait|soign)\w+ (?:n'importe comment|a la va-vite|en depit du bon sens|comme des? \w+|a la hache|a la truelle)(?: .. (?:<clinic>|<doctor>) ?\w*)?",
    r"ce que (?:certains|d'autres|mes confreres|ces gens|des confreres) (?:.. )?(?:osent?|appellent|pretendent|font passer)[^.!?\n]{0,50}",
    r"(?:clinique|cabinet|confrere|collegue|chirurgien) (?:voisine?|d'a cote|d'en face|concurrente?)[^.!?\n]{0,50}(?:rat\w+|mal|n'importe|catastroph\w+|patient\w*)",
    r"(?:refaire|repasser|passer|reprendre|recommencer|nettoyer) (?:.. )?(?:derriere|apres) (?:.. )?(?:<doctor>|confreres?|collegues?|autre)(?: \w+){0,3}",
    r"(?:aller|va|alliez) (?:.. )?chez le boucher",
    r"(?:<doctor>|confrere|collegue) (?:peu|pas) (?:regardant|scrupuleu\w+|serieu\w+|forme|competent)\w*",
    r"soi[- ]disant (?:<doctor>|experts?|specialistes?|<clinic>)",
    r"(?:le |la |mon |un |ce |certains )(?:collegue|confrere|consoeur|precedent chirurgien|premier chirurgien)s? (?:.. )?(?:devait|avait du|aurait du|etait|pressee?|dormait|bourre|aveugle|s'est bien|s'est surement|a du|golf|n'avait)(?: \w+){0,4}",
    r"(?:dr|docteur|confrere|collegue|consoeur)s? [^.!?\n]{0,60}(?:tissu d'\w+|n'importe quoi|inepties|aneries|betises|mensonges|conneries|foutaises|delire|honteux|lamentable|affligeant|consternant)",
    r"(?:desastres?|massacres?|carnages?) (?:fait|realise|venu|signe|rapporte|revenu)\w* (?:.. )?(?:par|de|en|du|d'un)(?: \w+){1,3}",
    r"(?:diplome|diplomes) (?:.. )?(?:pochette|kinder|internet|surprise|cornflakes|paquet)",
    r"(?:pauvre|cher|mon cher|notre) (?:confrere|collegue) (?:\w+ )?(?:qui|ne|n'a|devrait|ferait|se croit|pense)(?: \w+)?",
    r"(?:le|la|du|au) (?:dr|docteur|clinique) \w+ (?:.. )?(?:ne|n'a|rate\w*|bacle\w*|raconte n'importe|ment\b|arnaque|massacre|devrait|se permet|ferait mieux|vous ment|a (?:encore )?(?:rate|bacle|loupe|massacre))(?: \w+)?",
    r"(?:meme|surtout) (?:apres|chez) (?:le|la) (?:dr|docteur|clinique) \w+",
    r"confreres? (?:du coin|d'en face|de la rue)",
    r"(?:fuyez|evitez|mefiez-vous du|n'allez (?:surtout )?pas (?:chez|voir)) (?:.. )?(?:dr|docteur|clinique) \w+",
    guarded=False,
    unless=r"fake injectors|fausses? injectrices?|illega\w+|exercice illegal|non[- ]medecins?|sans diplome|faux medecins?|ne (?:denigr|critiqu|jug|comment)\w+|denigrement|jamais (?:denigr|critiqu|jug)\w+|rates? (?:anesthes|un rendez)|chirurgie des bouchers|boucher le|du pore|viande|pas (?:un|le) charlatan|droit a l'erreur|erreurs medicales? (?:est|sont)|proces|juge",
)
ENGLISH = Cues(
    "en",
    "botch butcher fix disaster hack incompeten quack mess amateur ruin colleague surgeon doctor dr another failed terrible awful",
    r"(?:fixing|fix|fixed|correcting|corrected|correct|repairing|cleaning up|clean up|redoing|rescuing|undoing|undo|sorting out|saving|saved) (?:\w+ ){0,3}(?:botch\w*|mess\w*|disasters?|mistakes?|failures?|bad work|butchery|bad jobs?|hack jobs?|damage|poor work|failed \w+|horror \w+|terrible \w+|awful \w+)(?: .. (?:surgeon\w*|doctor\w*|clinic\w*|dr \w+|colleague\w*|others?))?",
    r"(?:another|yet another|one more) (?:\w+ )?(?:botch\w*|butcher\w*|disaster|failed \w+|hack job|mess|horror story)(?: .. (?:dr \w+|surgeon|clinic|doctor|colleague))?",
    r"(?:botched|butchered|ruined|destroyed|wrecked|messed up|mangled|disfigured) (?:.. )?by (?:.. )?(?:<doctor>|<clinic>|someone|another|so-called|hacks?)(?: \w+)?",
    r"(?:botched|butchered) (?:nose|nose job|breast\w*|lips?|job|boob job|face\w*|surgery|filler\w*|work|lipo\w*|rhinoplasty)",
    r"(?:so-called|wannabe|cowboy|weekend-course|second-rate|incompetent|clueless|greedy|dodgy|shady|backstreet) (?:\w+ )?(?:<doctor>|experts?|injectors?|<clinic>)",
    r"(?:<doctor>|colleague|dr \w+) (?:.. )?(?:is|are|was|were) (?:.. )?(?:butchers?|hacks?|quacks?|incompetent|clueless|a joke|amateurs?|frauds?|charlatans?|dangerous|idiots?|terrible|a disgrace|useless)",
    r"(?:who on earth|which idiot|what kind of (?:surgeon|doctor)|who (?:did|does)) (?:.. )?(?:did|does|this|operated|injected)(?: \w+)?",
    r"(?:stay away from|avoid) (?:dr|doctor) \w+",
    r"(?:dr|doctor) \w+ (?:\w+ )?(?:ruined|botched|butchered|has no idea|doesn'?t know|should (?:retire|stop|go back)|lies|can'?t)(?: \w+)?",
    guarded=False,
    unless=r"unlicensed|fake injectors?|illegal|non-?doctors?|never (?:criticise|disparage|mock|comment)|don'?t (?:criticise|disparage|mock)|not (?:here )?to (?:judge|criticise|blame)|unqualified",
)
RULE = Rule(
    id="CMP-03",
    name="disparagement",
    severity=Severity.BREACH,
    citations=(cite("R.4127-56"), cite("R.4127-31"), cite("CDN dentistes")),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Propos dévalorisant ou moqueur sur un confrère.",
            "La bonne confraternité interdit de dénigrer un confrère, même sans le nommer ou dans un groupe privé.",
            "Une reprise se discute après examen.",
        ),
        "en": Words(
            "Words that disparage or mock a colleague.",
            "Good fellowship bars running down a colleague, even unnamed or in a private group.",
            "A revision is discussed after an examination.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Encore un nez massacré par un confrère]]… Heureusement que je suis là.",
                "Je passe mes journées à [[réparer les ratés des autres chirurgiens]].",
                "[[Certains confrères sont de vrais bouchers]].",
                "[[Qui a bien pu poser ces]] implants ? Un [[diplôme trouvé dans une pochette]] surprise ?",
                "[[Rattraper le travail du Dr Lambert, c'est devenu ma]] spécialité.",
                "[[Le plan de traitement de mon confrère est ridicule, je]] vous le dis franchement.",
                "[[Ces pseudo-chirurgiens]] qui apprennent sur YouTube me font honte.",
            ),
            fine=(
                "Une rhinoplastie secondaire se discute au moins un an après la première.",
                "Les injections réalisées par des non-médecins sont illégales et dangereuses.",
                "Merci à mon confrère le Dr Petit pour son accueil au bloc.",
                "Je ne critique jamais le travail d'un confrère devant un patient.",
                "Une reprise de cicatrice est parfois possible après douze mois.",
                "Chaque chirurgien rencontre des complications au cours de sa carrière.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Fixing another botched nose]] job today.",
                "My [[colleague down the road is a complete amateur]], his patients end up here.",
                "[[Yet another disaster]] from a [[so-called surgeon]].",
                "This breast was [[butchered by another clinic]].",
                "[[Dr Jones has no idea what]] he is doing.",
                "I spend my week [[cleaning up other surgeons' mess]].",
            ),
            fine=(
                "A revision is discussed at least a year after the first operation.",
                "Injections by unlicensed people are illegal and dangerous.",
                "Thanks to my colleague Dr Smith for the invitation to teach.",
                "I never criticise the work of a colleague.",
                "Every surgeon meets complications in a career.",
                "Scar revision is sometimes possible after twelve months.",
            ),
        ),
    },
)

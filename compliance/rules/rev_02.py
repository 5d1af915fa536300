"""REV-02: happy people sent to the public page, unhappy ones kept away from it."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Denials, Together
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Case, Examples, Rule, Severity, Words

HAPPY = r"contente?s?|satisfaite?s?|heureu(?:x|se|ses)|ravie?s?|aime|adore|bien passe|bonne experience|positifs?|positive|4 ou 5|superieure?s? a (?:3|4)|4 et plus|4 etoiles|5 etoiles|cinq etoiles|au-dessus de|plus de 4|enchante\w*|plu|convaincu\w*|promoteurs?|happy|satisfied|loved|enjoyed"
SAD = r"sinon|pas (?:content\w*|satisfait\w*|aime|le cas|plu|convaincu\w*)|mecontent\w*|insatisfait\w*|decue?s?|en dessous|moins|negati\w+|mitigee?|mauvaise?|inferieure?|detracteurs?|dans le cas contraire|un souci|un probleme|unhappy|otherwise|not happy|disappointed|below|if not|negative"
PUBLIC = r"google|fiche|avis|en ligne|etoiles?|public|trustpilot|doctolib|facebook|review us"
PRIVATE = r"ecri\w+[- ]nous|en prive|en interne|interne|par mail|par e-?mail|appel\w+|directement|nous (?:seulement|uniquement)|dites-le-nous|ne (?:leur|lui) (?:donn|envoy|propos|tend)\w+|formulaire|contact\w+|a nous|telephone|en mp|email us|privately|call us|tell us|internal|contact us"
NOT = r"ne (?:tri|filtr|demand|select)\w*|sans (?:tri|filtr|select)\w*|jamais|interdi\w+|aucune?|pas de tri|meme lien|tout le monde|toutes et tous|a tous|quel que soit|positif ou negatif|positif comme negatif|never|everyone|all (?:our )?patients|do not|don't|without sorting|banned|not allowed|soit|same link|mefi\w+|contraire (?:a|aux)"
SORT = Denials(
    "fr", "avis google etoile note fiche retour", rf"(?:{HAPPY})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{PUBLIC})(?!\w)[^\n]{{0,60}}?(?<!\w)(?:{SAD})(?!\w)[^\n]{{0,60}}?(?<!\w)(?:{PRIVATE})", rf"(?:{HAPPY})(?!\w)[^\n]{{0,60}}?(?<!\w)(?:{PUBLIC})(?!\w)[^\n]{{0,60}}?(?<!\w)(?:{SAD})(?!\w)[^\n]{{0,70}}?(?<!\w)(?:{PRIVATE})", rf"(?:{SAD})(?!\w)[^\n]{{0,50}}?(?<!\w)(?:{PRIVATE})(?!\w)[^\n]{{0,60}}?(?<!\w)(?:{HAPPY})(?!\w)[^\n]{{0,50}}?(?<!\w)(?:{PUBLIC})", r"(?:note|score|etoiles?) (?:de |d'|superieur\w* a |>=? ?)?(?:4|5|quatre|cinq)(?!\w)[^\n]{0,60}(?<!\w)(?:google|public|fiche)(?!\w)[^\n]{0,60}(?<!\w)(?:dessous|moins|sinon|inferieur\w*|autres)(?!\w)[^\n]{0,60}",
    unless=NOT,
)
ONLY = Denials(
    "fr", "avis google fiche lien qr retour note", rf"(?:lien|qr[- ]?code|invitation|demande|sms|mail|page|fiche)s?[^.!?\n]{{0,40}}?(?<!\w)(?:uniquement|seulement|qu'aux?|que les|que des|reserve\w*|seules?|seuls|exclusivement)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:{HAPPY}|bons? retours?|patients? ravis)", rf"(?:seuls?|seules?|uniquement|seulement|que|qu'aux?) (?:les |aux |des |a ceux qui (?:sont |ont ete )?|celles qui (?:sont |ont )?)?(?:\w+ ){{0,2}}?(?:{HAPPY})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:lien|google|fiche|avis|qr|redirig\w+|sollicit\w+)", r"(?:on |nous |je )?(?:filtr\w+|tri\w+|selectionn\w+)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:avis|retours?|patients?|clients?|note\w*)(?!\w)[^.!?\n]{0,50}", rf"(?:demand\w+|envoy\w+|sollicit\w+|propos\w+|relanc\w+)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:avis|lien)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:qu'aux?|uniquement|seulement|seul\w*|que)(?!\w)[^.!?\n]{{0,20}}?(?<!\w)(?:{HAPPY}|patient\w+ (?:content|ravi|satisfait)\w*)",
    unless=NOT + r"|filtre solaire|triage|tri des dechets|essai clinique|avis favorable|avis medical|trier les (?:questions|messages)",
)
HIDE = Together("", r"ne (?:leur |lui )?(?:donn|envoy|propos|montr|demand|tend)\w+|n'envoy\w+|pas (?:de|le) lien|surtout pas|evit\w+|cach\w+|exclu\w+|retir\w+|don't \w+|do not \w+|never \w+|exclude|skip|hide", r"mecontent\w*|insatisfait\w*|decue?s?|detracteurs?|patients? difficiles?|unhappy|dissatisfied|disappointed", r"lien|google|qr|avis|fiche|link|review", unless=r"sans (?:tri|filtr|select)\w*|interdi\w+|n'avons|repond\w*|banned|not allowed|everyone|tout le monde|evitez de (?:repondre|trier)")
FACES = Claims("", "triste sourire", r"(?:triste|mecontent|rouge|sad|red|unhappy|bas|1|2|3|pouce (?:bas|rouge))(?!\w)[^\n]{0,70}(?<!\w)(?:formulaire|prive|interne|message|form|private|internal)(?!\w)[^\n]{0,70}(?<!\w)(?:sourire|content|vert|smile|happy|green|haut|5|pouce)(?!\w)[^\n]{0,50}(?<!\w)(?:google|avis|public|review)", r"(?:sourire|content|vert|smile|happy|green|pouce (?:haut|vert))(?!\w)[^\n]{0,60}(?<!\w)(?:google|avis|public|review)(?!\w)[^\n]{0,70}(?<!\w)(?:triste|mecontent|rouge|sad|red|unhappy|pouce)(?!\w)[^\n]{0,60}(?<!\w)(?:formulaire|prive|interne|message|form|private|internal|nous)", unless=NOT)
NARROW = Together("", r"qu'aux?|qu'a (?:ceux|celles|une|quelques)|uniquement|seulement|exclusivement|rien qu\w+|que si|a condition|au-dessus de|plus de [34789]|superieure?s? a|sinon rien|\d et plus", r"(?:demande|lien|envoi)s? d'avis|liens? (?:google|d'avis)|avis google|google|demande d'avis|fiche google|avis en ligne|trustpilot", r"souri\w*|aim\w+|satisf\w+|content\w*|ravi\w*|note\w*|score|sinon|heureu\w+|positi\w+|sur\w* qu\w*|bon\w* retour\w*|ambassad\w+|[4578]|cinq|quatre", unless=NOT + r"|repond\w*|publi\w+ (?:le|les) horaires")
MUTE = Denials(
    "fr", "avis note commentaire", r"(?:merci de |veuillez |priere de )?(?:ne pas|n') ?(?:laisser|poster|mettre|publier|ecrire|deposer)(?!\w)[^.!?\n]{0,25}(?<!\w)(?:avis|commentaires?|note)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:negati\w+|appel\w+|contact\w+|avant|nous|public\w*|ligne)?", r"(?:mecontent\w*|insatisfait\w*|decue?s?|mitigee?)(?!\w)[^.!?\n]{0,50}(?<!\w)(?:plutot que|au lieu|avant) (?:de |d')?(?:laisser|poster|ecrire|publier|mettre)(?!\w)[^.!?\n]{0,20}(?<!\w)(?:avis|commentaire|note)", r"(?:avant|plutot que|au lieu) (?:de |d')(?:laisser|poster|ecrire|publier|mettre)(?!\w)[^.!?\n]{0,15}(?<!\w)(?:avis|commentaire|note) negati\w+[^.!?\n]{0,50}",
    unless=NOT + r"|equipe|soi-meme|vous-memes?|proches|famille|pour un confrere|donnees (?:de sante|personnelles)|informations? medicale\w*|noms?",
)
ENGLISH = Denials(
    "en", "review google star rating link", r"(?:happy|satisfied|loved (?:it|us|your)|enjoyed|great experience)(?!\w)[^\n]{0,40}(?<!\w)(?:google|review|stars?)(?!\w)[^\n]{0,50}(?<!\w)(?:unhappy|not happy|otherwise|if not|disappointed|didn't|not satisfied)(?!\w)[^\n]{0,50}(?<!\w)(?:email|call|tell|contact|private\w*|message|let us)(?!\w)[^.!?\n]{0,30}", r"(?:unhappy|not happy|disappointed|a problem)(?!\w)[^\n]{0,40}(?<!\w)(?:email|call|tell|contact|message)(?!\w)[^\n]{0,50}(?<!\w)(?:happy|satisfied|loved)(?!\w)[^\n]{0,40}(?<!\w)(?:google|review)", r"(?:only|just) (?:ask|invite) [^.!?\n]{0,30}(?<!\w)(?:look|seem|are|were) (?:pleased|happy|satisfied)(?!\w)[^.!?\n]{0,30}", r"(?:only|just) (?:send|ask|invite|share|give)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:happy|satisfied|positive|pleased)(?!\w)[^.!?\n]{0,40}", r"(?:review link|link|qr code|invitation|reviews?)(?!\w)[^.!?\n]{0,30}only[^.!?\n]{0,20}(?<!\w)(?:to |for |from )?(?:happy|satisfied|pleased|positive)(?!\w)[^.!?\n]{0,30}", r"(?:4|5|four|five)[- ](?:or (?:5|five) )?stars?[^\n]{0,40}google[^\n]{0,50}(?<!\w)(?:below|less|lower|otherwise|under)(?!\w)[^\n]{0,50}", r"(?:filter|screen|gate)(?!\w)[^.!?\n]{0,20}(?<!\w)(?:reviews?|patients|feedback)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:before|so that|google|positive)?", r"(?:please )?(?:don't|do not) (?:leave|post|write) (?:a |any )?(?:bad |negative )?reviews?[^.!?\n]{0,40}(?<!\w)(?:call|contact|us|instead)",
    unless=r"never|everyone|all (?:our )?patients|banned|not allowed|same link|positive or negative|we do not|screening|team|relatives|misleading",
)
RULE = Rule(
    id="REV-02",
    name="review-gating",
    severity=Severity.BREACH,
    citations=(cite("Google fake engagement"), cite("C. conso L.121-4")),
    surfaces=EVERYWHERE,
    detect=any_of(SORT, ONLY, HIDE, FACES, NARROW, MUTE, ENGLISH),
    words={
        "fr": Words(
            "Tri des avis : les contents vers Google, les autres ailleurs.",
            "Google interdit de ne solliciter que les avis positifs ou de décourager les négatifs ; solliciter est déjà délicat pour un médecin.",
            "Chacun est libre de laisser un avis, quel qu’il soit, ou de n’en laisser aucun.",
        ),
        "en": Words(
            "Review gating: happy people to Google, the others elsewhere.",
            "Google forbids selective soliciting and discouraging bad reviews; for a doctor, asking is delicate already.",
            "Everyone is free to leave a review, of any kind, or none.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Si vous êtes [[content, un avis sur Google ; sinon, écrivez-nous]].", kind="message"),
                Case("[[Envoyez le lien uniquement aux patientes satisfaites]].", kind="message"),
                Case("[[Note de 5 : vers Google. En dessous : formulaire interne]].", kind="message"),
                Case("[[Seuls les retours positifs sont redirigés]] vers Google.", kind="message"),
                Case("[[Merci de ne pas laisser d’avis négatif et de nous appeler]].", kind="message"),
                Case("[[On filtre les avis avant publication]].", kind="message"),
            ),
            fine=(
                Case("Le même lien est envoyé à tout le monde, sans tri des avis.", kind="message"),
                Case("Vous pouvez laisser un avis, positif ou négatif.", kind="message"),
                Case("Nous ne trions jamais les avis.", kind="message"),
                Case("Merci de ne pas écrire d’avis pour votre propre cabinet : cette règle vaut pour l’équipe.", kind="message"),
                Case("Google interdit de filtrer les avis.", kind="message"),
                Case("Le cabinet lit tous les avis.", kind="message"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Happy? Review us on Google. Unhappy? Email us privately]].", kind="message"),
                Case("[[Only send the link to satisfied patients]].", kind="message"),
                Case("[[Five stars go to Google, below that to our form]].", kind="message"),
                Case("Share the [[review link only with happy patients]].", kind="message"),
                Case("[[Please do not leave a bad review, call us instead]].", kind="message"),
                Case("We [[filter reviews before Google]] sees them.", kind="message"),
            ),
            fine=(
                Case("The same review link goes to everyone.", kind="message"),
                Case("You may leave a review, positive or negative.", kind="message"),
                Case("We never sort reviews.", kind="message"),
                Case("Google does not allow gating: banned, in short.", kind="message"),
                Case("The practice reads every review.", kind="message"),
                Case("Screening for skin cancer got good reviews in the press.", kind="message"),
            ),
        ),
    },
)

"""REV-01: reviews that are bought, written for oneself, traded or rewarded."""

from __future__ import annotations

from compliance.law import cite
from compliance.lexicon.framing import Claims, Together
from compliance.patterns import any_of
from compliance.rule import EVERYWHERE, Case, Examples, Rule, Severity, Words

REVIEW = r"avis|etoiles?|notes?|commentaires?|temoignages?|5 ?(?:★|etoiles)|★{2,5}|recommandations?|reviews?|stars?|ratings?|testimonials?|feedback|critiques?|evaluations?"
GOOD = r"positifs?|positives?|elogieu\w+|5 etoiles|cinq etoiles|5 ?★|dithyrambiques?|favorables?|bons?|faux|fausses?|bidons?|excellents?|flatteu\w+"
GIFT = r"offerte?s?|cadeaux?|remise|reduction|rabais|\d+ ?%|bon d'achat|bons? cadeaux?|gratuit\w*|tirage|concours|a gagner|gagn\w+|recompens\w+|rembours\w+|\d+ ?(?:€|euros)|credit|points?|echantillons?|repart\w+ avec|recev\w+ (?:un|une)|consultation gratuite|prime"
NOT = r"ne (?:demand|ach|echang|remuner|recompens|propos|redig|ecriv|publi|faites|laissez|peut|doit)\w*|n'(?:ach|ecriv|echang|offr|en)\w*|jamais|aucune?|interdi\w+|trompeu\w+|illegal\w*|sanction\w*|punie?s?|prison|amende|pas d'avis|mefi\w+|signal\w+|dgccrf|loi|refus\w+|attention|contraire|fraud\w*|never|do not|don't|no one|banned|illegal|forbidden|not|misleading|qu'il soit|positif ou negatif|law"
REWARD = Claims("fr", "avis etoile note commentaire temoign recommand evaluation ★", rf"(?:laiss\w+|depos\w+|post\w+|mett\w+|mets|ecri\w+|donn\w+|publi\w+|partag\w+)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:{REVIEW})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{GIFT})", rf"(?:{GIFT})(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:pour (?:tout |chaque |un |votre |vos )|contre (?:un |votre |vos )|en echange (?:d'un |de votre |d'|de )|si vous (?:laissez|nous laissez|mettez|deposez|postez)|apres (?:votre |un ))(?:\w+ )?(?:{REVIEW})", rf"(?:un |votre |chaque |1 )?(?:{REVIEW})(?: google)?(?: \w+){{0,2}} ?(?:=|:|contre|->|donne droit a|vous fait gagner|vous donne) ?[^.!?\n]{{0,20}}?(?<!\w)(?:{GIFT})", unless=NOT)
FORGED = Together("fr", r"avis|commentaires?|temoignages?", rf"(?:{GOOD})|sous (?:des|un|plusieurs) (?:autres? |faux )?(?:noms?|pseudos?|comptes?|profils?)", r"redig\w+|ecri[stv]\w*|prepar\w+|gener\w+|invent\w+|fabriqu\w+|trouv\w+|publi\w+|cre\w+|ajout\w+|sous (?:des|un|plusieurs) (?:autres? |faux )?(?:noms?|pseudos?|comptes?)", unless=NOT + r"|repon\w+|repond\w*|merci|bons? conseils?|bons? soins?|remerci\w+|que (?:nous|vous) avez|votre avis|laisser un avis")
PRIZE = Together("fr", r"avis(?! (?:medical|d'expert|favorable))|etoiles|★{2,5}|note google", r"cadeaux?|off(?:r|er)\w+|remise|reduction|gratuit\w*|bon d'achat|% (?:de|sur)|tirage|concours|a gagner|recompens\w+|prime", r"laiss\w+|mett\w+|mets|depos\w+|post\w+|petit|vous|votre|un|=|chaque|pour|si", unless=NOT + r"|gratuit\w* (?:pour|de) (?:signal|report)\w+")
ALIAS = Together("en", r"reviews?|testimonials?|ratings?", r"different names?|other names?|another account|fake accounts?|as if|under (?:a|another)|five-?star|5-?star|glowing", r"write|draft|post|create|generate|make up|invent|leave", unless=NOT + r"|reply|answer|respond\w*|thank\w*")
HIRED = Together("", r"freelances?|prestataires?|agences?|stagiaires?|quelqu'un|freelancer|agency|someone|navigation privee|faux comptes?|autre compte|compte de (?:ma|mon|ta|ton)|ancienne? patient\w*", r"avis|reviews?|etoiles|commentaires? (?:google|positifs?)", r"mett\w+|post\w+|ecri\w+|publi\w+|laiss\w+|redig\w+|writ\w+|leave|au nom|paye\w*|paid", unless=NOT + r"|repon\w+|repond\w*|reply|agence regionale|signal\w+")
SALE = Together("fr", r"vend(?:re|s|ent|ez|ons|u|us|eur)?|vente|achet\w+|achat|pas (?:trop )?chers?|tarifs?|payer|pack", r"avis (?:google|5|cinq|positifs?|verifies?|en ligne|trustpilot|doctolib)|faux avis|etoiles google", unless=NOT + r"|avis (?:negatif|d'un patient)|service apres-vente|produits?|repond\w*|concern\w+")
BUY = Claims("fr", "avis etoile note commentaire", rf"(?:achet\w+|achat|acquer\w+|command\w+|pay\w+|vend\w+|vente|pack|packs|lot|fourni\w*)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:(?:d'|de |des |\d+ |cent |vingt |trente |cinquante )*)(?:{REVIEW})(?: google| positifs?| 5 etoiles| \w+)?", rf"(?:prestataire|agence|ferme a clics|freelance|sous-traitant)(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:poste|publie|ecri\w+|depose|redige|fournit|genere)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:{REVIEW})?", rf"(?:booste\w*|gonfl\w+|remont\w+) (?:\w+ )?(?:la |notre |votre |les )?(?:{REVIEW})(?!\w)[^.!?\n]{{0,40}}(?<!\w)(?:faux|comptes?|avis|amis|famille)", unless=NOT + r"|commande de materiel|bon de commande|payer une consultation|achats verifies|pack office|agence regionale|ars")
WRITE = Claims("fr", "avis etoile note commentaire temoign", rf"(?:redig\w+|ecri\w+|poste\w*|post\w+|mett\w+|mets|invent\w+|genere\w*|publi\w+|laiss\w+|cree\w*|fais|faites|faire|demand\w+|depos\w+)(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:faux|fausses?|bidons?) (?:{REVIEW})", rf"faux (?:avis|commentaires?|temoignages?|profils?|comptes?)(?!\w)[^.!?\n]{{0,60}}(?<!\w)(?:{GOOD}|fiche|google|cabinet|avis)", rf"(?:toute l'equipe|l'equipe|les secretaires|le personnel|chacun|tout le monde|nos proches|vos proches|ta (?:soeur|mere|famille|copine)|tes (?:amis|proches|cousines?|copines?)|mes (?:amis|proches)|votre (?:famille|conjoint)|la famille|mari|femme|cousin\w*|amis|conjoint\w*|salari\w+|employ\w+|collaborat\w+)(?!\w)[^.!?\n]{{0,70}}?(?<!\w)(?:cree|ecri\w+|poste\w*|post\w+|mett\w+|laiss\w+|depos\w+|redig\w+|met|note\w*)(?!\w)[^.!?\n]{{0,40}}?(?<!\w)(?:{REVIEW})", rf"(?:demand\w+|fai\w+|solicit\w+|propose\w*) (?:a |ecrire |poster |laisser |rediger |mettre )(?:\w+ ){{0,6}}?(?:soeur|mere|famille|proches|amis|cousines?|copines?|conjoint|voisins?|equipe|collegues|assistante)(?!\w)[^.!?\n]{{0,50}}?(?<!\w)(?:{REVIEW})", rf"(?:cre\w+|ouvr\w+|utilis\w+) (?:un |des |plusieurs |de |deux |trois |dix )*(?:faux )?(?:comptes?|profils?|adresses?)(?!\w)[^.!?\n]{{0,60}}?(?<!\w)(?:{REVIEW})", r"(?:avis|temoignages?|commentaires?)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:comme si (?:elle|il|ils|elles|vous|tu|c'etait)|a la place (?:de la|des|du|d'une?)|sous un (?:faux|autre) nom|au nom d'une?|en se faisant passer|fictifs?|inventes?)", rf"(?:redige|ecris|rediger|ecrire|genere|generer|redigez|ecrivez)(?!\w)[^.!?\n]{{0,30}}(?<!\w)(?:\d+|cinq|trois|dix|quelques|plusieurs|des|un) (?:\w+ )?(?:avis|temoignages?|commentaires?)(?: \w+)? (?:{GOOD})", unless=NOT + r"|reponse|repondre|repond\w*")
TRADE = Claims("fr", "avis etoile note", r"(?:tu me|vous me|on se|je te|je vous|vous nous) (?:\w+ )?(?:met\w*|laiss\w+|not\w+|poste\w*|ecri\w+|echang\w+)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:avis|etoiles?|note)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:en retour|en echange|aussi|a mon tour|je t'en|je vous en|pareil|un autre)", r"(?:echang\w+|troqu\w+|donnant-donnant|avis contre avis)(?!\w)[^.!?\n]{0,20}(?<!\w)(?:avis|etoiles?|notes?)?(?=[^.!?\n]{0,40}(?<!\w)(?:avis|etoile|google|confrere|note))", r"echange d'avis (?:google|positifs|5 etoiles|entre confreres)", unless=NOT + r"|echange d'avis (?:medical|entre specialistes|en staff)|second avis|avis medical|avis d'expert|vues")
ENGLISH = Claims("en", "review star rating testimonial", rf"(?:leave|post|write|give|drop)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:{REVIEW})(?!\w)[^.!?\n]{{0,50}}?(?<!\w)(?:\d+% off|discount|gift|free|win|voucher|credit|reward|entered|draw|£\d+|\$\d+)", rf"(?:\d+% off|discount|gift|free \w+|voucher|credit|reward|win)(?!\w)[^.!?\n]{{0,50}}?(?<!\w)(?:for|when you|if you|in exchange for)(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?:{REVIEW})", r"(?:buy|buying|bought|purchase|order|sells?|selling|paid for|pay for)(?!\w)[^.!?\n]{0,25}(?<!\w)(?:\d+ )?(?:\w+ )?(?:reviews|ratings|stars)", r"(?:fake|made-?up|invented) (?:\w+ )?(?:reviews?|testimonials?|ratings?)", r"(?:ask|get|have|tell|make)(?!\w)[^.!?\n]{0,20}(?<!\w)(?:family|friends?|staff|team|employees|relatives|sister|husband|wife|mum|cousins?|everyone)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:post|write|leave|give|drop)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:reviews?|stars?|ratings?)", r"(?:i'll|i will|we'll|we can|i can|let me) (?:post|write|leave)(?!\w)[^.!?\n]{0,20}(?<!\w)(?:one|review|five stars)(?!\w)[^.!?\n]{0,30}(?<!\w)(?:for you|in return|back|as if|under)", r"(?:write|generate|draft)(?!\w)[^.!?\n]{0,20}(?<!\w)(?:\d+|five|ten|some|a few|several)(?!\w)[^.!?\n]{0,15}(?<!\w)(?:positive|glowing|five-?star|5-?star|fake|good|great) reviews", r"(?:swap|trade|exchange) (?:\w+ )?(?:reviews|stars|ratings)", unless=NOT + r"|peer review|review article|reply")
RULE = Rule(
    id="REV-01",
    name="fake-reviews",
    severity=Severity.BREACH,
    citations=(cite("C. conso L.121-4"), cite("Google fake engagement")),
    surfaces=EVERYWHERE,
    detect=any_of(REWARD, FORGED, ALIAS, HIRED, PRIZE, SALE, BUY, WRITE, TRADE, ENGLISH),
    words={
        "fr": Words(
            "Avis achetés, écrits soi-même, échangés ou récompensés.",
            "Diffuser ou susciter de faux avis est une pratique trompeuse, pénalement punie, que Google sanctionne aussi.",
            "",
        ),
        "en": Words(
            "Reviews bought, self-written, traded or rewarded.",
            "Fake or rewarded reviews are a misleading practice, punished by law and by Google.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Laissez 5 étoiles et recevez une crème offerte]].", kind="message"),
                Case("[[Toute l’équipe poste un avis]] Google ce soir.", kind="message"),
                Case("On [[achète trente avis Google]].", kind="message"),
                Case("[[Rédige cinq avis élogieux]] pour notre fiche.", kind="message"),
                Case("[[Tu me mets un avis, je t’en mets un en retour]].", kind="message"),
                Case("[[Un avis Google = 10 % sur]] la prochaine séance.", kind="message"),
                Case("[[Demande à ta sœur d’écrire un avis]].", kind="message"),
            ),
            fine=(
                Case("Nous n’achetons jamais d’avis.", kind="message"),
                Case("Aucun avis ne se récompense : c’est interdit.", kind="message"),
                Case("Vous pouvez laisser un avis, positif ou négatif.", kind="message"),
                Case("L’équipe répond aux avis avec tact.", kind="message"),
                Case("Les faux avis sont punis par la loi.", kind="message"),
                Case("Merci de relire ma réponse à cet avis.", kind="message"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Leave us a review and get 10% off]].", kind="message"),
                Case("We can [[buy fifty reviews]].", kind="message"),
                Case("[[Ask your family to post a few reviews]].", kind="message"),
                Case("[[Write five glowing reviews]] for our page.", kind="message"),
                Case("[[I'll post one for you: a review in return]].", kind="message"),
                Case("A [[free gift if you leave a review]].", kind="message"),
            ),
            fine=(
                Case("We never buy reviews.", kind="message"),
                Case("You may leave a review, good or bad: we do not reward any.", kind="message"),
                Case("Fake reviews are banned.", kind="message"),
                Case("The team answers reviews with tact.", kind="message"),
                Case("Please read my reply to this review.", kind="message"),
                Case("Do not ask relatives to write reviews.", kind="message"),
            ),
        ),
    },
)

"""COM-06: selling or linking to products."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Mark, Rule, Severity, Surface, Words

PRODUCT = (
    r"cremes?|serums?|gammes?|produits?|cosmetiques?|complements?(?: alimentaires?)?|routines?|soins?|masques?|huiles?|shampo\w+|gelules?|collagene|vitamines?|probiotiques?|dermo-?cosmetiques?|boutique|e-?shop|eshop|marque|baumes?|spf|gel|lotion|trousse|kit|coffret|livre|programme|ebook|e-book|gummies|"
    r"creams?|serums?|skincare|skin care|range(?! from)|products?|line|supplements?|routine|masks?|oils?|vitamins?|collagen|shop|store|brand|balm|moisturi[sz]er|sunscreen|kit|book"
)
FRENCH = Cues(
    "fr",
    "code lien boutique shop gamme marque vente commande achet acheter produit creme serum complement link affili routine collagene panier stock dispo livr swipe",
    r"(?:mon|notre|avec (?:le|mon)|le|votre|utilisez|au|un) code (?:promo |personnel |de reduction |exclusif )?(?:\w*\d\w*|:|avantage|affilie|[a-z]{3,12}) ?(?:\w+ )?(?:sur|pour|chez|a|donne|vous|et|dans)\b(?: .. (?:(?:"
    + PRODUCT
    + r")|site|\d+ ?%))?",
    r"codes? (?:promo|affilie\w*|reduc\w*|partenaire|createur)(?: \w+)?",
    r"(?:liens?|link) (?:d'|de )?(?:affili\w+|achat|commande|boutique|vers (?:.. )?(?:boutique|shop|produit\w*|gamme|creme|site marchand))|liens? (?:.. )?(?:pour (?:commander|acheter|l'acheter|la commander|se la procurer|vous les procurer))",
    r"(?:ma|notre|mes|nos|la|sa|nouvelle|propre) (?:\w+ )?(?:(?:"
    + PRODUCT
    + r")) (?:.. )?(?:est |sont |enfin |deja )*(?:disponibles?|en vente|en ligne|en stock|dispo|arrive\w*|a commander|est la|sort\w*|dans (?:.. )?(?:boutique|bio|pharmacie\w*)|au cabinet|sur (?:.. )?(?:site|e-?shop|boutique|bio))",
    r"(?:ma|notre|mes) (?:propre |nouvelle |propres )?(?:gamme|marque|ligne|boutique|e-?shop|cosmetiques|complements alimentaires|dermo-?cosmetiques?)(?: .. (?:(?:"
    + PRODUCT
    + r")|\w+))?",
    r"(?:commandez|achetez|procurez-vous|shoppez|adoptez|testez|craquez pour|decouvrez|retrouvez|precommandez|ajoutez|offrez-vous) (?:.. )?(?:ma|notre|mes|nos|cette|la|le|ce|votre|vos) (?:\w+ )?(?:"
    + PRODUCT
    + r")(?: .. (?:boutique|e-?shop|site|cabinet|bio|lien|code|marque|gamme|\w+))?",
    r"(?:(?:"
    + PRODUCT
    + r")|il|elle|le tout) (?:\w+ ){0,4}(?:en vente|vendue?s?|disponibles?|dispo|a la vente|a l'achat|proposee?s? a la vente) (?:.. )?(?:cabinet|clinique|site|boutique|e-?shop|accueil|secretariat|ligne|bio|lien|exclusivite|sur demande|<money>)",
    r"(?:en vente|vente de|vendons|je vends|nous vendons|achat|rayon|coin|corner) (?:.. )?(?:(?:"
    + PRODUCT
    + r")|cabinet|accueil)(?: .. (?:cabinet|accueil|clinique))?",
    r"(?:commandez|achetez|livraison|frais de port|panier|rupture de stock|de retour en stock|stock limite|swipe up)(?: (?:\w+ ){0,4}\w+)?",
    r"(?:je|on|nous) (?:vous )?(?:recommand\w+|conseill\w+|utilis\w+|ador\w+|valid\w+|prescri\w+) (?:.. )?(?:"
    + PRODUCT
    + r")[^.!?\n]{0,60}(?:lien|code|boutique|disponible|commander|achat|e-?shop|@\w+|<money>)",
    r"(?:\w+-)?(?:shop|boutique|store)\.(?:fr|com|eu|net)",
    r"(?:ligne|gamme|marque|creme|collection) (?:que j'ai|que nous avons) (?:imagine|cree|concu|developpe|formule|mis\w* au point)\w*(?: \w+){0,2}",
    r"(?:" + PRODUCT + r")[^.!?\n]{0,50}<money>(?: (?:le|la|les|seulement|en|au|sur|dans) \w+)?",
    r"(?:" + PRODUCT + r")[^.!?\n]{0,60}(?:lien en (?:bio|story|commentaire)|link in bio)",
    unless=r"code (?:de (?:deontologie|la sante|la route|la consommation|sante)|ccam|postal|penal|civil|barre|couleur|source)|pharmacien|ordonnance|qr code|aucun (?:lien|produit)|lien d'interets?|sans lien|carte vitale|livre blanc|produits? (?:de sante|de comblement|resorbable)|commandez votre seringue|gratuit",
)
ENGLISH = Cues(
    "en",
    "code link shop skincare range line product buy order store affiliate swipe cream serum supplement stock available brand",
    r"(?:use |with |my |our |enter |apply )+(?:\w+ )?code (?:\w+)(?: (?:for|at|on|to) .. \w+)?",
    r"(?:affiliate|discount|referral|purchase|shopping) (?:links?|codes?)",
    r"(?:shop|buy|order|grab|get|purchase|pre-?order|discover|try) (?:.. )?(?:my|our|the|this|these|your) (?:.. )?(?:"
    + PRODUCT
    + r")(?: .. (?:bio|online|link|store|shop|clinic|website))?",
    r"(?:my|our) (?:own |new |very own |signature |favourite |favorite )*(?:skincare|skin care|product|supplement|cosmetic|beauty|serum|cream)s? ?(?:line|range|brand|collection|shop|store)?(?: .. (?:available|launch\w*|here|stock|live|out|sale|now))",
    r"(?:"
    + PRODUCT
    + r") (?:.. )?(?:available|in stock|back in stock|for sale|on sale|sold|for purchase|stocked) (?:.. )?(?:clinic|online|shop|store|website|link|reception|bio|now|here|practice|<money>)",
    r"shop (?:my|the|our|now|here|online)(?: (?:\w+ ){0,3}\w+)?|swipe up(?: .. \w+)?|add to (?:cart|basket)|link (?:.. )?to (?:buy|shop|order|purchase)(?: \w+)?|free (?:shipping|delivery)|(?:online|web|our) (?:shop|store)(?: .. \w+)?",
    r"(?:i|we) (?:recommend|love|use|swear by|prescribe|adore)[^.!?\n]{0,40}(?:"
    + PRODUCT
    + r")[^.!?\n]{0,60}(?:link|code|buy|shop|available|@\w+|<money>)",
    unless=r"code of (?:ethics|conduct)|pharmacist|prescription|dress code|zip code|qr code|coffee shop|product information|no (?:link|products?)",
)
RULE = Rule(
    id="COM-06",
    name="product-sale",
    severity=Severity.RISK,
    citations=(cite("R.4127-19", mark=Mark.PARTLY), cite("R.4127-24", mark=Mark.PARTLY), cite("R.4127-21")),
    surfaces=PUBLISHED | {Surface.MESSAGE},
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Vente ou lien vers un produit.",
            "Recommander un produit que l'on vend, ou par un code rémunéré, fait de l'exercice un commerce.",
            "Parlez-en à votre pharmacien.",
        ),
        "en": Words(
            "Sale of a product or link to it.",
            "To recommend a product one sells, or through a paid code, turns practice into trade.",
            "Ask your pharmacist.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Mon code DRLISA15 sur tous les sérums]] de la marque !",
                "[[Ma gamme de cosmétiques est enfin disponible sur notre e-shop]].",
                "La [[crème que j'utilise tous les matins : lien en bio pour commander]].",
                "[[Compléments alimentaires en vente au cabinet]], demandez à l'accueil.",
                "[[Shoppez ma routine du soir, tout est dans ma boutique en]] ligne.",
                "[[Lien affilié]] vers le masque dont je vous ai parlé.",
            ),
            fine=(
                "Une crème solaire d'indice élevé suffit : parlez-en à votre pharmacien.",
                "Le code de déontologie encadre la communication des médecins.",
                "Je ne vends aucun produit et n'ai aucun code promo à vous donner.",
                "La routine la plus simple : nettoyer, hydrater, protéger.",
                "Les compléments alimentaires n'ont pas montré d'effet sur ce point.",
                "Scannez le QR code pour lire la fiche d'information.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Use my code DRX15 on this]] serum.",
                "[[Shop my skincare routine, link in]] bio.",
                "[[Our own skincare line is now available online]].",
                "This [[cream is sold at our reception]] for £45.",
                "[[Affiliate link]] to the mask I love below.",
                "[[Buy my collagen]] supplements in our [[online store]].",
            ),
            fine=(
                "A high-factor sunscreen is enough: ask your pharmacist.",
                "The code of ethics frames what doctors may say.",
                "I sell no product and have no code to share.",
                "The simplest routine is to clean, moisturise and protect.",
                "Supplements have shown no effect here.",
                "Scan the QR code to read the information sheet.",
            ),
        ),
    },
)

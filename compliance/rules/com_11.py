"""COM-11: drawing away the patients of others."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Rule, Severity, Words

DOC = r"(?:<doctor>|<clinic>|medecin traitant|generaliste|ancien chirurgien|ancien dentiste|dermato|injecteur|injectrice|gyneco\w*|orthodontiste|actuel \w+|gp|provider|injector)"
FRENCH = Cues(
    "fr",
    "patient bienvenue merit decu insatisf content satisf quitt chang medecin chirurgien dentiste dermato praticien rejoign ecoute deco venez lass transfer ancien mecont",
    r"(?:decue?s?|insatisfaite?s?|mecontente?s?|pas (?:contente?|satisfaite?|ravie?)|lassee?s?|fatiguee?s?|decouragee?s?|pas (?:a l')?ecoutee?s?|mal (?:suivie?s?|recue?s?|conseillee?s?|prise? en charge)|marre) (?:.. )?(?:de|par|avec|chez) (?:.. )?(?:votre|ton|vos|un autre|d'un autre|l'ancien|un precedent|leur|l'attente chez) (?:\w+ )?"
    + DOC
    + r"(?: (?:actuel|precedent|habituel)\w*)?",
    r"(?:quittez|quitter|quitte|changez|changer|change|larguez|abandonnez|lachez|oubliez|laissez tomber|remplacez|dites (?:adieu|au revoir) a|fuyez) (?:de |votre |ton |vos |d')(?:\w+ )?"
    + DOC
    + r"(?: (?:actuel|habituel|precedent)\w*)?(?: .. (?:nous|venez|rejoignez|chez nous))?",
    r"(?:votre|ton|vos) (?:\w+ )?"
    + DOC
    + r" (?:\w+ ){0,2}(?:ne (?:vous|t') (?:ecoute|comprend|repond|rappelle|satisfait|convient|propose)|vous (?:fait attendre|a decu|decoit|neglige|expedie|presse)|n'a (?:pas|plus|jamais) (?:de |su |pu |le )|ne (?:sait|fait|prend|propose|repond)|refuse|est (?:deborde|depasse|parti|trop|en retraite|injoignable)|manque)(?: .. \w+)?",
    r"(?:rejoignez[- ]nous|venez (?:chez nous|nous voir|nous rejoindre|me voir)|transferez|faites transferer|passez chez nous|choisissez-nous)(?:[^.!?\n]{0,60}(?:autre|votre|ancien|actuel|plutot|dossier|au lieu)) ?(?:\w+ )?(?:"
    + DOC
    + r"|dossier)?",
    r"(?:patient\w*|clientele|client\w*) (?:.. )?(?:du|de la|de|d') (?:dr|docteur|cabinet|clinique|confrere)s? (?:\w+ )?(?:\w+ ){0,3}(?:venez|bienvenue|nous|rejoign\w+|chez nous|vous accueill\w+)(?: \w+)?",
    r"(?:suivie?s?|operee?s?|traitee?s?|patiente?s?) (?:.. )?(?:ailleurs|chez un (?:autre|confrere)|chez (?:le|la) (?:dr|docteur|clinique) \w+|par un autre)[^.!?\n]{0,20}[?,][^.!?\n]{0,60}(?:venez|rejoign\w+|chez nous|changez|passez|on vous|nous vous|meritez)(?: \w+){0,2}",
    r"(?:plutot que|au lieu) d'?(?:aller |attendre |de |retourner |voir )*(?:chez |voir )?(?:votre|vos|leur|ton) (?:\w+ )?"
    + DOC
    + r"(?:[^.!?\n]{0,40}(?:nous|chez|venez))?",
    r"(?:votre|ton|vos) (?:\w+ )?"
    + DOC
    + r"\b[^.!?\n]{3,80}\?[^.!?\n]{0,60}(?:chez nous|oubliez|venez|on vous|nous vous|nous avons|changez|rejoign\w+|passez)(?: \w+)?",
    r"(?:anciens?|ancienne|precedents?|actuels?) (?:\w+ )?"
    + DOC
    + r" (?:\w+ ){0,2}(?:laisse\w* tomber|abandonn\w+|decu\w*|oubli\w+|neglig\w+|mal (?:suivi|ecoute)\w*)",
    r"(?:transferez|faites transferer|apportez) (?:.. )?dossier",
    r"vous meritez (?:mieux|un autre|un meilleur)(?: (?:que .. )?" + DOC + r")?",
    unless=r"second avis|deuxieme avis|libre choix|droit de changer|mediat|conciliat|parlez-en|ne quittez pas|pansement|dossier medical (?:peut|vous appartient)|ordre des medecins",
)
ENGLISH = Cues(
    "en",
    "patients welcome deserve stick unhappy disappoint switch leave doctor surgeon dentist clinic tired ditch dump fed transfer current move change frustrated",
    r"(?:unhappy|disappointed|dissatisfied|not happy|not satisfied|let down|fed up|tired|frustrated|had enough|bored|sick) (?:with|by|of) (?:.. )?(?:your|another|your current|previous|old|their) (?:\w+ )?"
    + DOC
    + r"",
    r"(?:switch|switching|move|transfer|change|come over|jump ship|leave|ditch|dump|quit|forget|drop|swap|say goodbye to) (?:.. )?(?:to us|over to us|from (?:your|another|dr|the)|your (?:\w+ )?(?:"
    + DOC
    + r")|(?:"
    + DOC
    + r") (?:today|now))(?: .. (?:us|clinic|today|better))?",
    r"(?:your|your current|your old) (?:\w+ )?"
    + DOC
    + r" (?:\w+ )?(?:doesn'?t|isn'?t|won'?t|never|can'?t|keeps|is too|let you|rushes|ignores|made you)(?: \w+){0,3}",
    r"(?:patients?|clients?) of (?:dr|doctor|the) [a-z]+[^.!?\n]{0,50}(?:welcome|join|come|switch|move)(?: \w+)?",
    r"you deserve (?:a )?better(?: (?:" + DOC + r"))?|why (?:stay|stick) with (?:.. )?" + DOC + r"",
    unless=r"second opinion|your right to|free to change|complain to|mediation|talk to|don'?t leave",
)
RULE = Rule(
    id="COM-11",
    name="poaching",
    severity=Severity.RISK,
    citations=(cite("R.4127-57"),),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Appel aux patients d'un confrère.",
            "Le détournement de clientèle, ou sa tentative, est interdit.",
            "Chacun choisit librement son médecin.",
        ),
        "en": Words(
            "Call to a colleague's patients.",
            "Drawing away a colleague's patients, or trying to, is forbidden.",
            "Everyone is free to choose a doctor.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Déçue de votre chirurgien]] ? Venez nous voir.",
                "[[Quittez votre dermatologue et rejoignez]] notre centre.",
                "[[Votre dentiste ne vous écoute pas ? Changez, nous vous attendons]].",
                "[[Pas satisfaite de votre médecin]] esthétique ? Passez chez nous.",
                "[[Patients du Dr Lambert, bienvenue chez nous]] !",
                "[[Vous méritez mieux que votre praticien]] actuel.",
            ),
            fine=(
                "Vous êtes libre de demander un second avis à un autre chirurgien.",
                "Si vous êtes déçue d'un résultat, parlez-en d'abord à votre chirurgien.",
                "Le détournement de clientèle est interdit entre médecins.",
                "Le libre choix du médecin est un droit.",
                "Ne quittez pas votre pansement avant le rendez-vous de contrôle.",
                "Changer de pansement demande des mains propres.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Unhappy with your surgeon]]? Come to us.",
                "[[Ditch your dermatologist]] and [[switch to us]].",
                "[[Your dentist doesn't listen]]? We do.",
                "[[Disappointed by your current clinic]]? [[You deserve better]].",
                "[[Patients of Dr Lambert are welcome here, come over]].",
                "[[Why stick with your old doctor]]? [[Move to us]].",
            ),
            fine=(
                "You may ask another surgeon for a second opinion.",
                "If you are unhappy with a result, talk to your surgeon first.",
                "Drawing away patients is forbidden.",
                "The choice of a doctor is yours.",
                "Do not change the dressing before the check-up.",
                "Change the dressing with clean hands.",
            ),
        ),
    },
)

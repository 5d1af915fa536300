"""REF-01: paid or engineered priority in search results."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Mark, Rule, Severity, Words

FRENCH = Cues(
    "fr",
    "google ads adwords seo referenc premier position moteur recherche mots mot-cle backlink annonce clic resultat sea tete",
    r"(?:google|bing|microsoft) ?(?:ads?|adwords)(?: .. (?:chirurgien\w*|\w+))?|adwords|campagnes? (?:.. )?(?:google|sea|adwords|search|de referencement|payantes?|de liens)(?: \w+)?|annonces? (?:google|payantes?|sponsorisees? (?:sur |dans )?(?:google|les resultats))(?: \w+)?",
    r"(?:referencement|positionnement|visibilite) (?:\w+ )?(?:payant|premium|prioritaire|garanti|sponsorise|naturel garanti|sea|en (?:tete|premiere))(?: .. (?:google|doctolib|cabinet|page))?|\bsea\b (?:.. )?(?:cabinet|medecin|google|campagne|budget)",
    r"(?:premiere?s?|1ere?s?|1er|en tete|en haut|top \d*|numero 1|n°1|n ?° ?1|tout en haut|au sommet) (?:\w+ ){0,4}(?:google|des resultats|moteurs? de recherche|recherches?|de la recherche|sur doctolib|des annuaires|page de google)(?: \w+)?",
    r"(?:apparaitre|apparaiss\w+|sortir|remonter|placer|positionner|propuls\w+|etre|hisser|figurer|passer|grimper) (?:.. )?(?:premiers?|premiere|en tete|en haut|top|1er|devant (?:.. )?(?:confreres?|concurren\w*)|avant (?:.. )?(?:confreres?|concurren\w*)|premiere (?:page|position|place))(?: .. (?:google|recherche\w*|resultats))?",
    r"(?:ach[ae]t\w+|payer|payez|paye\w*|investi\w+|encher\w+|miser|misons|budget|financ\w+) (?:.. )?(?:mots?[- ]cles?|premiere (?:place|position)|liens?|backlinks?|referencement|clics?|position\w*|place\w*|visibilite)(?: .. (?:google|recherche\w*|resultats|chirurg\w+|nom))?",
    r"(?:mots?[- ]cles?|requetes?) (?:\w+ ){0,3}(?:chirurg\w+|botox|medecin|rhinoplastie|dentiste|dermato\w*|esthetique|concurren\w*|confrere\w*|achete\w*|payants?|sponsoris\w+|\")",
    r"(?:nom|site|fiche|cabinet|clinique|vous) (?:\w+ )?(?:sort\w*|passe\w*|positionn\w+|plac\w+|hiss\w+|remont\w+|affich\w+|class\w+) (?:.. )?(?:avant|devant|numero un|numero 1|n°1|au-dessus|en tete|premiere?s?)[^.!?\n]{0,50}",
    r"(?:pack|offre|abonnement|formule|option) (?:premium|gold|visibilite|prioritaire|vip) (?:.. )?(?:annuaire|site|plateforme|google|doctolib|moteur)[^.!?\n]{0,60}",
    r"(?:apparaitre|passer|sortir|figurer) (?:avant|devant|au-dessus) (?:.. )?(?:autres|confreres|concurren\w+)",
    r"backlinks?|achat de liens|liens sponsorises|black hat|fermes? de liens|pages? satellites?|contenu cache|bourrage de mots|netlinking",
    r"(?:nom|noms) (?:de|des|d'un) (?:.. )?(?:confreres?|concurrents?) (?:.. )?(?:mot|cle|cles|annonces?|campagne|google)(?: \w+)?",
    r"(?:mise en avant|priorite|place prioritaire|profil premium|listing prioritaire|en tete de liste) (?:.. )?(?:payant\w*|annuaire\w*|resultats|google|recherche\w*|contre|premium)",
    unless=r"fiche google|fiche d'etablissement|search console|pour comprendre|premiers? resultats de (?:l'etude|la recherche)|recherche clinique|recherches? scientifique",
)
ENGLISH = Cues(
    "en",
    "google ads adwords seo rank search top spot keyword backlink ppc paid first position",
    r"(?:google|bing) ?(?:ads?|adwords)(?: \w+)?|adwords|ppc(?: \w+)?|paid search(?: \w+)?|sponsored (?:search|results?|listing)s?|pay[- ]per[- ]click|search (?:ads?|advertising|campaign)",
    r"(?:buy|buying|pay|paying|paid|bid|bidding|purchase|own|secure|guarantee\w*|invest) (?:.. )?(?:top (?:spot|position|place|ranking)|keywords?|first (?:place|page|position|result)|ranking|backlinks?|clicks?|search|number one)(?: .. (?:google|search|results|surgeon\w*))?",
    r"(?:rank|appear|show up|be|get|put|push|come up|listed|place) (?:.. )?(?:first|#1|number one|top|above (?:.. )?(?:competitors?|other|colleagues?)|page one|first page) (?:.. )?(?:google|search|results|for|directory)(?: \w+)?",
    r"(?:top|first|#1|number one|page one) (?:\w+ ){0,3}(?:of google|on google|in google|of search|search results?|in search)",
    r"backlinks?|link farms?|keyword stuffing|black[- ]hat|doorway pages?|link building|(?:competitor|colleague)'?s?'? names? (?:.. )?keywords?",
    unless=r"search console|research|clinical search|literature search",
)
RULE = Rule(
    id="REF-01",
    name="paid-search",
    severity=Severity.BREACH,
    citations=(cite("R.4127-80"), cite("R.4127-215-1", mark=Mark.PARTLY)),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Priorité dans les moteurs de recherche.",
            "Obtenir contre paiement ou par tout autre moyen un rang prioritaire dans les résultats est interdit.",
            "La fiche gratuite du cabinet est à jour.",
        ),
        "en": Words(
            "Priority in search results.",
            "To obtain a priority rank in search results, against payment or by any other means, is forbidden.",
            "The practice's free profile is up to date.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Lançons une [[campagne Google Ads]] sur « chirurgien nez Paris ».",
                "Je vous garantis la [[première place sur Google en]] trois mois.",
                "Payez pour [[apparaître avant vos confrères dans les résultats]] de recherche.",
                "Nous [[achetons des mots-clés]] pour [[placer votre cabinet en tête]].",
                "Avec nos [[backlinks]], votre [[site passera devant la concurrence]].",
                "[[Référencement payant]] : [[être en haut de la page de Google, c]]'est possible.",
            ),
            fine=(
                "Le référencement payant est interdit aux médecins.",
                "Je n'achète pas de mots-clés et ne paie aucun moteur de recherche.",
                "La recherche clinique avance grâce aux volontaires.",
                "Les premiers résultats de l'étude sont attendus en juin.",
                "La fiche d'établissement gratuite suffit à indiquer les horaires.",
                "Aucun médecin ne peut payer pour apparaître en tête des résultats.",
            ),
        ),
        "en": Examples(
            flagged=(
                'Let\'s run [[Google Ads on]] "nose surgeon Paris".',
                "We [[guarantee the top spot on Google]] in three months.",
                "Pay to [[appear first in search results]].",
                "We can [[buy keywords]] so that you [[rank above other clinics on Google]].",
                "Our [[backlinks]] will push your site up.",
                "[[PPC campaign]] ready: [[be number one in search results]].",
            ),
            fine=(
                "Paid search is forbidden for doctors in France.",
                "I do not buy keywords or pay any search engine.",
                "Clinical research moves on thanks to volunteers.",
                "The first results of the trial are expected in June.",
                "The free profile is enough to show opening hours.",
                "No doctor may pay for a top spot.",
            ),
        ),
    },
)

"""TEM-02: reviews, stars, stories or thank-you messages shared again."""

from __future__ import annotations

from compliance.law import COMMUNICATION, cite
from compliance.patterns import Cues, any_of
from compliance.rule import PUBLISHED, Examples, Rule, Severity, Words

OTHER = (
    r"avis (?:medical|specialise|favorable|de la has|du comite|de l'ordre|de la haute|des experts|d'expert|scientifique|du conseil|de deces)|second avis|deuxieme avis|"
    r"etoiles? (?:michelin|de mer|filante)|comment (?:lire|reagir|repondre)|repondre aux avis|faux avis|laisser un avis|fake reviews?|"
    r"literature review|systematic review|peer|cochrane|second opinion|review of the|chart review|etudes?|score"
)
STARS = Cues(
    "",
    "/5 / 5 /10 etoile star ★ ⭐ 🌟 sur 5 out",
    r"(?:notee?s? |note (?:de |moyenne (?:de )?)?|rated |rating of |score of )?[45](?:[.,]\d)? ?/ ?5(?: .. (?:google|doctolib|avis|facebook|etoiles))?",
    r"(?:notee?s? |note de )?9[.,]\d ?/ ?10",
    r"(?:4[.,]\d|5|cinq|five) ?-?(?:etoiles?|stars?)(?: .. (?:google|doctolib|facebook|avis|reviews?|ratings?))?",
    r"[45](?:[.,]\d)? (?:sur|out of) (?:5|cinq|five)",
    r"[45][.,]\d (?:de moyenne|en moyenne|average)|moyenne de [45][.,]\d",
    r"\d{2,4} ?(?:avis|reviews?) (?:.. )?(?:google|5|positifs?|verifies?|five|clients?|patients?|doctolib)",
    unless=OTHER
    + r"|hotel|restaurant|douleur|pain|echelle|scale|patients? sur|femmes? sur|personnes? sur|hommes? sur|francais\w* sur|women out|people out|patients out|cas sur|chirurgiens sur|medecins sur|enfants sur",
)
EMOJI_STARS = Cues("", "★ ⭐ 🌟", r"[★⭐🌟]{3,5}", guarded=False)
FRENCH = Cues(
    "fr",
    "avis merci repost partag commentaire message note mots story stories google etoile lettre",
    r"merci (?:a )?(?:<first>|<who>|cette patiente) (?:.. )?(?:son|sa|leur|ce|cette|ces|ses) (?:\w+ )?(?:commentaire|message|mot|avis|retour|confiance|temoignage|video|story|stories|photo)s?(?: \w+){0,3}",
    r"(?:merci|bravo) (?:.. )?(?:pour |a ceux ... )?(?:tous |toutes )?(?:ces|vos|cet|ce|votre|les|leurs|tous vos) (?:\w+ )?(?:avis|etoiles|commentaires|messages|mots|petits mots|retours|temoignages|gentils mots|notes)(?: .. google)?",
    r"(?:vos|nos|ces|leurs|les|vos beaux|quelques) (?:\w+ )?avis (?:\w+ )?(?:google|clients?|patients?|doctolib|positifs?|elogieux|nous|me|font|parlent|sont|cinq|5|en ligne|verifies)(?: \w+)?",
    r"(?:lisez|decouvrez|consultez|retrouvez|parcourez|regardez|voici|voyez|allez voir) (?:.. )?avis(?: .. (?:google|patients?|clients?|doctolib))?",
    r"(?:avis|note) (?:google|doctolib|clients?|patients?) (?:.. )?(?:du jour|de la semaine|:|5|recu|excellent\w*)",
    r"(?:les )?avis (?:parlent|en disent|font)(?: .. memes)?",
    r"(?:je |on |nous |petit |petite )?(?:repartag\w+|repost\w*|re-partag\w+|republi\w+) (?:.. )?(?:stor\w+|avis|messages?|mots?|retours?|photos?|commentaires?|patiente?s?|vos)",
    r"(?:stor\w+) (?:repartagee?s?|de (?:nos|mes) patient\w*|d'une patiente)",
    r"(?:message|mot|commentaire|sms|courrier|lettre|mail|carte|avis|petit mot) (?:si |tres )?(?:recue?|touchant|adorable|magnifique|emouvant|laisse|poste|envoyee?|publie) (?:.. )?(?:ce matin|hier|aujourd'hui|d'une patiente|de la part|par une|d'un patient|par un|cette semaine|sur google|recemment|d'une de)",
    r"(?:message|mot|commentaire|lettre|avis|carte|mail|sms|retour)s? (?:d'une|d'un|de ma|de mon|de nos|de mes|d'une de mes|de) (?:jolie |adorable |chere )?patient\w*",
    r"(?:capture|screen\w*) (?:.. )?(?:avis|message|commentaire|conversation|patient\w*)",
    r"(?:vos|leurs|ces) (?:\w+ )?(?:messages|mots|retours|commentaires) (?:me|nous|vont|font|sont|en disent) (?:\w+ )?(?:touch\w+|droit au coeur|chaud au coeur|recompense|motiv\w+|plaisir|plus belle \w+|long)",
    unless=OTHER,
)
ENGLISH = Cues(
    "en",
    "review repost love thank note rating feedback message sharing dm kind",
    r"(?:repost\w*|re-?shar\w+|sharing) (?:.. )?(?:your|this|a|some|her|patient|our|these|lovely)? ?(?:\w+ )?(?:love|reviews?|stor\w+|feedback|messages?|notes?|words|dms?|comments?|patients?)",
    r"thank(?:s| you) (?:\w+ ){0,4}(?:reviews?|stars?|ratings?|feedback|testimonials?|kind words|lovely words|sweet note|messages)",
    r"(?:read|check out|see|browse|look at|here are some of) (?:.. )?(?:reviews?|ratings?|feedback)",
    r"(?:google|five[- ]star|5[- ]star|patient|client|glowing|rave|lovely|amazing|great|another|latest|recent|our|your) (?:\w+ )?reviews?(?: speak.*?themselves| of the (?:week|month|day)| like this)?",
    r"(?:top|highest|best|5-star|five-star)[- ]rated(?: .. \w+)?",
    r"(?:lovely|sweet|beautiful|kind|touching|wonderful) (?:message|note|card|words|letter|feedback|dm) (?:.. )?(?:from|we received|i received|received|left|in our inbox)(?: .. (?:patients?|clients?))?",
    r"(?:message|note|card|letter|text|dm) from (?:a|one of my|one of our|my|our) (?:\w+ )?(?:patient|client)",
    r"(?:look|love) what (?:.. )?(?:wrote|left us|said)",
    unless=OTHER + r"|review (?:your|the|our|of)|we review|reviews? (?:the|your)|annual review|policy",
)
RULE = Rule(
    id="TEM-02",
    name="reposted-review",
    severity=Severity.BREACH,
    citations=(
        *COMMUNICATION,
        cite("CE 25 novembre 2019"),
    ),
    surfaces=PUBLISHED,
    detect=any_of(STARS, EMOJI_STARS, FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Avis, note ou message de patient repris.",
            "Republier un avis, des étoiles ou un remerciement, c'est faire appel au témoignage d'un tiers.",
            "Nos informations pratiques sont sur le site du cabinet.",
        ),
        "en": Words(
            "Review, rating or thank-you message shared again.",
            "Sharing a review, stars or thanks again is relying on the testimony of a third party.",
            "Practical information is on our website.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[4,9/5 sur Google]] avec plus de 300 avis : merci à tous !",
                "[[Merci pour vos avis cinq étoiles]], ils nous vont droit au cœur.",
                "Petit [[message reçu ce matin]] d'une patiente… de quoi bien commencer la semaine.",
                "[[Je repartage vos]] stories, continuez à me taguer !",
                "[[⭐⭐⭐⭐⭐]] « Un médecin à l'écoute », merci Sonia.",
                "Avis de la semaine : swipez pour lire ce que l'on dit du cabinet, [[lisez nos avis Google]].",
                "[[Vos petits mots nous touchent]], en voici quelques-uns dans le carrousel.",
                "Notre cabinet est noté [[4,8 étoiles sur Doctolib]] et Google.",
            ),
            fine=(
                "L'avis de la Haute Autorité de santé sur cette technique est disponible en ligne.",
                "N'hésitez pas à demander un second avis avant toute intervention.",
                "Comment réagir à un avis négatif ? Nous en parlerons lors de la journée des jeunes installés.",
                "Sur une échelle de douleur de 0 à 10, la plupart des personnes situent cette gêne autour de 2/10.",
                "Un chirurgien ne peut pas republier les avis de ses patients.",
                "Merci pour votre message : le secrétariat vous répondra en privé.",
                "Selon une étude française publiée en 2021, environ 4 femmes sur 5 retrouvent une sensibilité normale dans l'année.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Rated 4.9/5 on Google]], [[thank you for all your reviews]]!",
                "[[Reposting your love]] from this week's stories.",
                "Thank you for the lovely [[five-star reviews]], they make our day.",
                "[[Read our glowing reviews]] on Google before you book.",
                "We received this [[sweet note from a patient]] and had to share it.",
                "[[5 stars]] on every platform. [[Our reviews speak for themselves]].",
            ),
            fine=(
                "A systematic review of 40 trials found no clear benefit.",
                "You may always ask for a second opinion before surgery.",
                "We do not share reviews or thank-you messages from patients.",
                "Doctors may not repost reviews under the French code of ethics.",
                "On a pain scale, most people place this around 2 out of 10.",
                "Please review the consent form before your appointment.",
            ),
        ),
    },
)

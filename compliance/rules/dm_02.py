"""DM-02: asking for or keeping health data in private messages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.patterns import Searches
from compliance.reading import Reading
from compliance.rule import EVERYWHERE, Case, Context, Examples, Hit, Rule, Severity, Words

WHERE = r"(?:(?:en|par|via|sur|dans (?:mes|nos|les)) (?:mp|dms?|inbox|messages? prives?|messages?|prive|messenger|whatsapp|insta\w*|facebook|telegram|sms|messagerie|stor\w+|commentaires?|mail)|(?:in|by|via|through|over|on|into) (?:(?:a|my|our|the|your) )?(?:dms?|inbox|pm|private messages?|direct messages?|messages?|messenger|whatsapp|instagram|telegram|text|comments?)|ici|here|below)"
WHAT = r"(?:tout|symptomes?|antecedents?|histoire|cas|problemes?|dossiers?|photos?|traitements?|resultats|ordonnances?|situation|pathologies?|soucis|complexes|douleurs?|operations?|allergies|medicaments?|bilans?|analyses|compte[- ]rendus?|radios?|questions? medicales?|details?|everything|symptoms?|(?:medical )?history|story|records?|results|case|medications?|allergies|issues?|concerns? about|conditions?|scans?|prescriptions?|pictures?|details)"
TELL = r"(?:racont\w+|envoy\w+|envoie[sz]?|decriv\w+|decris|expliqu\w+|detaill\w+|precis\w+|transmett\w+|ecriv\w+|parle[rz]|donne[rz]|partage[rz]|expose[rz]|confie[rz]|dites|dis|communiqu\w+|gard\w+|conserv\w+|stock\w+|tell|send|share|dm|message|describe|text|explain|give|keep|store|forward|drop)"
ASKED = (
    re.compile(rf"\b{TELL}\b[^.!?\n]{{0,60}}\b{WHAT}\b[^.!?\n]{{0,50}}?\b{WHERE}\b"),
    re.compile(rf"\b{TELL}\b[^.!?\n]{{0,24}}\b{WHERE}\b[^.!?\n]{{0,40}}\b{WHAT}\b"),
    re.compile(rf"\b{WHERE}\b[^.!?\n]{{0,20}}\b{TELL}\b[^.!?\n]{{0,40}}\b{WHAT}\b"),
    re.compile(r"\b(?:dm|message|text|pm) (?:me|us) (?:with )?(?:your|the) (?:\w+ )?(?:symptoms?|medical \w+|history|story|photos?|records?|results|case|medications?|allergies|details)"),
    re.compile(r"\b(?:gard\w+|conserv\w+|archiv\w+|stock\w+|keep|store|save)\b[^.!?\n]{0,40}\b(?:conversations?|messages?|photos?|echanges|dms?|chats?)\b[^.!?\n]{0,30}\b(?:patient\w*|medica\w+|sante|health|dossier|whatsapp|telephone|phone)"),
)
SAFE = re.compile(
    r"\bne (?:\w+ ){0,2}(?:pas|jamais|plus)\b|\bne (?:\w+ )?(?:pas|jamais)|\bn'\w+ (?:pas|jamais|aucun\w*)|\bplutot que\b|\bau lieu d|\bjamais\b|\bsans\b|\binterdi\w+|\bevitez?\b|\baucun\w*|\b(?:do not|don't|never|please avoid|avoid|not|rather than|instead of|cannot|can't|no)\b|\barticles?\b|\bidees?\b|\bavis sur\b"
)
SEARCHES = Searches(*ASKED)


def detect(reading: Reading, context: Context) -> Iterator[Hit]:  # noqa: ARG001 - the text alone tells
    """Find invitations to tell health matters in a place that does not protect them."""
    text = reading.folded
    for span, _ in SEARCHES.sentences(reading):
        sentence = text[span.start : span.end]
        if SAFE.search(sentence):
            continue
        for pattern in ASKED:
            m = pattern.search(sentence)
            if m:
                yield Hit(*reading.raw_span(span.start + m.start(), span.start + m.end()))
                break


RULE = Rule(
    id="DM-02",
    name="health-data-in-messages",
    severity=Severity.RISK,
    citations=(cite("RGPD 9"), cite("L.1111-8")),
    surfaces=EVERYWHERE,
    detect=detect,
    words={
        "fr": Words(
            "Des données de santé sont demandées ou gardées en messagerie.",
            "Une messagerie de réseau social n'est pas un hébergement de données de santé ; la personne perd la main sur ce qu'elle confie.",
            "Merci de ne pas envoyer d'informations médicales ici.",
        ),
        "en": Words(
            "Health data are asked for or kept in private messages.",
            "A social network's inbox is no place to host health data; people lose control of what they confide.",
            "Please do not send medical information here.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Racontez-moi tout en MP]] !",
                "[[Décrivez vos symptômes en message privé]].",
                "[[Envoyez votre dossier par WhatsApp]].",
                "Une question ? [[Expliquez votre cas en DM]].",
                "[[Partagez vos antécédents en commentaire]].",
                "[[En privé, dites-nous vos allergies]].",
            ),
            fine=(
                "Merci de ne pas envoyer d'informations médicales ici.",
                "N'envoyez jamais votre dossier par WhatsApp.",
                "Pour prendre rendez-vous, appelez le secrétariat.",
                "Racontez-nous en commentaire votre idée de sujet !",
                "Écrivez au secrétariat pour un rendez-vous.",
                Case("Contactez-nous en privé.", "comment"),
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Tell us everything in a private message]]!",
                "[[Describe your symptoms in our DMs]].",
                "[[Send your records via WhatsApp]].",
                "Questions? [[Explain your case by DM]].",
                "[[Share your medical history in the comments]].",
                "[[DM us your symptoms]] and we will answer.",
            ),
            fine=(
                "Please do not send medical information here.",
                "Never send your records via WhatsApp.",
                "Call the office for an appointment.",
                "Tell us in the comments which topic to cover!",
                "Write to the office for an appointment.",
                Case("Please contact us privately.", "comment"),
            ),
        ),
    },
)

"""SEC-06: telling a case that can be recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import cite
from compliance.names import Kind, entities
from compliance.patterns import Searches
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Rule, Severity, Surface, Words

JOB = (
    r"(?:coiffeuse|coiffeur|hotesse(?: de l'air)?|steward|infirmiere?|institutrice|instituteur|enseignante?|professeure?|prof|maitresse d'ecole|avocate?|boulangere?|boucher"
    r"|notaire|comedienne?|comedien|actrice|acteur|chanteuse|chanteur|influenceuse|influenceur|mannequin|caissiere?|secretaire|policiere?|policier|gendarme|pompier|sporti(?:f|ve)"
    r"|danseuse|danseur|journaliste|pharmacienne?|coach|estheticienne|vendeuse|vendeur|serveuse|serveur|commercante?|agricult(?:eur|rice)|retraitee?|chef(?:fe)? d'entreprise"
    r"|ingenieure?|militaire|animat(?:eur|rice)|presentat(?:eur|rice)|footballeu(?:r|se)|etudiante?|lyceenne|lyceen|assistante maternelle|aide-soignante|sage-femme|kine|dentiste"
    r"|restaurat(?:eur|rice)|fleuriste|chauffeur|cavaliere|joueu(?:r|se)|directrice|directeur|cadre|elue?|maire|adjointe?|mariee|miss|banquiere?|architecte|libraire"
    r"|teacher|nurse|hairdresser|lawyer|student|actress|actor|singer|influencer|model|dancer|journalist|pharmacist|flight attendant|waitress|waiter|shop assistant|banker|accountant"
    r"|police officer|firefighter|soldier|athlete|footballer|farmer|engineer|receptionist|retiree|bride|mayor|tv host|presenter|realtor|barista|cashier|musician|secretary|pilot|entrepreneur)s?"
)
WHO = re.compile(
    rf"\b(?:une?|mon|ma|notre|cette|cet|ce|la|le|l'|a|an|my|our|this|the|one of (?:my|our)|une? de (?:mes|nos)) ?(?:jolie |jeune |petite? |charmante? |ancienne? |derniere? |premiere? |lovely |young |sweet |local |dear |recent |last |first |\d\d[- ]year[- ]old |busy )*"
    rf"(?:patientes?|patients?|femme|homme|dame|monsieur|maman|papa|mamie|grand-mere|fillette|jeune fille|jeune homme|ado(?:lescente?)?|woman|man|lady|gentleman|girl|guy|mum|mom|mother|father|grandmother|client|teenager|{JOB})\b"
)
TOLD = re.compile(
    r"\b(?:est (?:\w+ )?venue?|venue? (?:me|nous|pour|au|consulter|se faire)|est arrivee?|consult(?:e|ee|ait|er)\b|ai (?:\w+ )?(?:recue?|operee?|soignee?|vue?|accueilli\w*|injectee?|traitee?|rencontree?|prise?|corrigee?|realise)|avons (?:\w+ )?(?:recue?|operee?|soignee?|accueilli\w*|injectee?|traitee?|pris|realise)"
    r"|se plaignait|souhaitait|voulait|desirait|m'a (?:\w+ )?(?:consult|demand|dit|confie|raconte|ecrit|appel)\w*|nous a (?:\w+ )?(?:consult|demand|dit|confie|raconte|ecrit)\w*|vient de (?:se|subir|sortir|nous|accoucher)|est passee? (?:au|par|entre)|a (?:\w+ )?(?:subi|choisi de|beneficie|retrouve|accouche|perdu|opte|accepte)|s'est fait(?:e)?|etait complexee?|souffrait|presentait|(?:ete|patiente?|femme|homme|maman|dame|monsieur|ans|nous avons|j'ai) (?:\w+ )?operee?s?\b|repart(?:ie?)?\b|est repartie?|est sortie?"
    r"|came (?:to|in|see|back|yesterday|for)|walked in|i (?:\w+ )?(?:saw|treated|operated|met|injected|removed|performed|had)|we (?:\w+ )?(?:saw|treated|operated|met|injected|performed|had)|wanted|complained|consulted|presented with|asked (?:me|us|for)|was referred|underwent|suffered|had (?:a|her|his|been)|visited (?:me|us)|told (?:me|us)|left (?:with|smiling|happy)|has just|suffers|is thrilled)\b"
)
AGE = re.compile(r"\b(?:agee? de )?\d{1,2} ans\b|\bla (?:vingtaine|trentaine|quarantaine|cinquantaine|soixantaine)|\b\d{1,2}[- ]years?[- ]old\b|\baged \d{1,2}\b|\bin (?:her|his) (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|\d0s)\b|\bd'une \w+aine d'annees|(?<=[a-z]), \d\d(?=,| ans)")
WHEN = re.compile(r"\bhier\b|\bce (?:matin|soir|midi|week-end)\b|\baujourd'hui\b|\bcette semaine\b|\b(?:la semaine|le mois) dernier\w*|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\byesterday\b|\bthis (?:morning|week|afternoon)\b|\btoday\b|\blast (?:week|month|night|monday|tuesday|wednesday|thursday|friday)\b|\bil y a (?:quelques|deux|trois|\d+) (?:jours|semaines)\b")
PLACE = re.compile(r"\b(?:de|d['’]|à|venue? de|habitant|originaire de|près de|from|in|living in|near) ?((?-i:[A-ZÉ])[\w'’-]{2,}(?:[ -](?-i:[A-Z])[\w'’-]+)*)", re.IGNORECASE)
CASE = re.compile(r"\b(?:cas clinique|cas (?:du jour|de la semaine|reel|vecu)|histoire (?:de|d'une|d'un) (?:\w+ )?(?:patient\w*|femme|homme|maman)|voici (?:l'histoire|le cas|le parcours) d|case (?:study|report|of the (?:week|day|month))|patient story|clinical case|(?:week|day|month)'s case|cas (?:de ce|d'aujourd'hui))\b")
INVENTED = re.compile(
    r"\bimagin\w+|\bfictif|\bfictive|\bfictional|\bexemple invente|\broman\b|\bsur (?:deux|trois|dix|cent|\d+)\b|\bout of\b|\bone in\b|\betudes?\b|\bstudy (?:of|found)|\ben moyenne|\bon average"
    r"|\bpeut\b|\bpeuvent\b|\bmay\b|\bmight\b|\bsuppos\w+|\bpersonnage|\bheroine|\bsi une? \w+|\bif a \w+|\bgrand-mere maternelle|\bmusee|\bcharacter\b|\bhypothetical|\bsouvent\b|\bcertain\w*\b"
    r"|\b(?:racont\w+|publi\w+|partag\w+|montr\w+|parl\w+|expos\w+|divulgu\w+) (?:\w+ )?(?:jamais|pas)\b|\b(?:never|do not|don't|won't) (?:\w+ )?(?:tell|share|post|publish|show|discuss)\b"
)
SEARCHES = Searches(WHO, TOLD, AGE, CASE)  # one of them alone proves nothing


def detect(reading: Reading, context: Context) -> Iterator[Hit]:  # noqa: ARG001 - the text alone tells
    """Find a person told with an event, and count what lets others recognise them."""
    text = reading.folded
    people = None
    for span, possible in SEARCHES.sentences(reading):
        if len(possible) < 2:
            continue
        sentence = text[span.start : span.end]
        told, who, case = TOLD.search(sentence), WHO.search(sentence), CASE.search(sentence)
        age = AGE.search(sentence)
        if INVENTED.search(sentence) or not (told and (who or age) or case and (who or age) or age and who and WHEN.search(sentence)):  # noqa: RUF021
            continue
        first, last = reading.origin[span.start], reading.origin[span.end - 1] + 1
        raw = reading.raw[first:last]
        if people is None:
            people = [e for e in entities(reading.raw) if e.kind is Kind.PERSON and not re.search(r"(?i)\b(?:dr|docteur|doctor|pr|professeur|chirurgien)\.? ?$", reading.raw[max(0, e.start - 14) : e.start])]
        signs = bool(age) + bool(re.search(rf"\b{JOB}\b", sentence)) + any(m.group(1) for m in PLACE.finditer(raw)) + any(first <= e.start < last for e in people)
        if not (signs or WHEN.search(sentence) or case):
            continue
        start = who.start() if who else age.start() if age else 0
        low, high = reading.raw_span(span.start + start, span.end)
        yield Hit(low, high, Severity.BREACH if signs > 1 else Severity.RISK)


RULE = Rule(
    id="SEC-06",
    name="recognisable-case",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("L.1110-4"), cite("R.4127-73"), cite("CNOM charte web")),
    surfaces=frozenset({Surface.POST, Surface.SITE, Surface.COMMENT}),
    detect=detect,
    words={
        "fr": Words(
            "Ce récit permet de reconnaître une personne soignée.",
            "Âge, métier, lieu, prénom ou jour : deux détails suffisent à l'entourage. Le secret couvre l'anecdote autant que le dossier.",
            "Certaines personnes posent cette question ; voici des informations générales.",
        ),
        "en": Words(
            "This story lets a patient be recognised.",
            "Age, job, place, first name or day: two details are enough for those around them. Secrecy covers the anecdote as well as the file.",
            "Some people ask this question; here is some general information.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "Hier, [[une hôtesse de 34 ans de Lille est venue me consulter pour son nez]].",
                "Ce matin, j'ai reçu [[une patiente qui souhaitait effacer une cicatrice]].",
                "[[Une institutrice de 41 ans est venue se faire poser des implants]].",
                "J'ai opéré cette semaine [[une jeune maman de Roubaix qui ne supportait plus son ventre]].",
                "Cas clinique : [[une femme de 52 ans consulte pour une ptose mammaire]].",
                "Mardi, [[une avocate bien connue de Bordeaux s'est fait lifter]].",
                "Histoire d'[[une patiente de 28 ans qui voulait retrouver un profil harmonieux]].",
            ),
            fine=(
                "Certaines personnes demandent si la cicatrice disparaît : elle s'atténue, sans s'effacer.",
                "Une femme de 50 ans sur deux se dit gênée par le relâchement du cou.",
                "J'ai donné hier un cours aux internes sur la sécurité au bloc.",
                "Imaginons une patiente de 30 ans : quelles questions lui poser ?",
                "Hier, j'ai assisté au congrès de Lille.",
                "Les patientes de plus de 60 ans demandent souvent un bilan plus complet.",
                "Le chirurgien opère, l'infirmière panse, le patient guérit.",
                "Nous ne racontons jamais l'histoire d'un patient.",
            ),
        ),
        "en": Examples(
            flagged=(
                "Yesterday [[a 34-year-old flight attendant from Leeds came to see me about her nose]].",
                "This morning I treated [[a patient who wanted softer lips]].",
                "[[A local teacher came in last week with a burn from a home laser]].",
                "I operated on [[a young mother from Bristol this week]].",
                "[[A 52-year-old woman consulted us for drooping eyelids]].",
                "Case of the week: [[a lawyer in her forties with asymmetry]].",
            ),
            fine=(
                "Some people ask whether a scar disappears: it fades but stays.",
                "One in two women over 50 mentions her neck.",
                "Yesterday I taught residents about safety in theatre.",
                "Imagine a 30-year-old patient: what would you ask?",
                "I attended a congress in Lyon last week.",
                Case("In general, recovery varies from person to person.", "post"),
            ),
        ),
    },
)

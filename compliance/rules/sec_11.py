"""SEC-11: pasting patient data into a tool or a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.health import folded_health
from compliance.law import cite
from compliance.names import Entity, Kind, entities
from compliance.reading import Reading
from compliance.rule import Case, Context, Examples, Hit, Mark, Rule, Severity, Surface, Words

ASK = re.compile(
    r"\b(?:redige[rz]?|ecri[st]|ecrivez|repond[sz]?|repondez|prepare[rz]?|fais|faites|gener\w+|resum\w+|corrig\w+|tradui[st]\w*|reformul\w+|aide-moi|peux-tu|pouvez-vous|trouve|propose|complete|envoie"
    r"|write|draft|reply|answer|summari[sz]e|rephrase|translate|prepare|compose|help me|can you|could you|generate|rewrite|send)\b"
)
OPENING = 160
CARE = re.compile(
    r"\b(?:patiente?s?|opere\w*|operation|consult\w+|rendez-vous|rdv|suivie?|traite\w*|dossier|hospitalis\w+|resultats?|bilan|enceinte|mutuelle|seance|nee? le|post-op|compte rendu|courrier|devis"
    r"|patients?|surgery|operated|appointment|treated|diagnos\w+|file|chart|results|born on|dob|positive|referral|consented|follow-up)\b"
)
TITLED = re.compile(r"(?i)\b(?:mme|madame|mlle|mademoiselle|monsieur|mr|m\.|mrs|ms|miss|patiente?|patient)\.? $")
COUNTRY = "France"  # a first name too, but only after a title
CLINICIAN = re.compile(r"(?i)\b(?:dr|docteur|doctor|pr|professeur|professor|confr[eè]re|ma[iî]tre|cabinet|clinique|clinic|[ée]quipe|team)\.? $")


def detect(reading: Reading, context: Context) -> Iterator[Hit]:
    """Find an identity beside a health matter, in a request to a tool or a private message."""
    text = reading.folded
    # A request opens with its verb; further down, such a verb only belongs to the post.
    asked = ASK.search(text, 0, OPENING)
    if not asked and context.kind is not Surface.MESSAGE:
        return
    if not CARE.search(text) and not folded_health(text):
        return
    for found in entities(reading.raw):
        if _identifies(reading.raw, found, asked=bool(asked)):
            yield Hit(found.start, found.end)


def _identifies(raw: str, found: Entity, *, asked: bool) -> bool:
    if found.kind is Kind.FILE:
        return not re.search(r"(?i)\b(?:rpps|adeli|siret|siren|finess|art(?:icle)?|loi|d[ée]cret|tableau)\b[^.\n]{0,14}$", raw[max(0, found.start - 30) : found.start])
    if found.kind is Kind.DATE:
        return bool(re.search(r"(?i)\b(?:n[ée]e?\(?e?\)? le|born(?: on)?|dob:?|date de naissance ?:?) ?$", raw[max(0, found.start - 24) : found.start]))
    if found.kind is not Kind.PERSON:
        return False
    before = raw[max(0, found.start - 16) : found.start]
    if CLINICIAN.search(before) or (raw[found.start : found.end] == COUNTRY and not TITLED.search(before)):
        return False
    return asked or bool(TITLED.search(before)) or " " in raw[found.start : found.end]


RULE = Rule(
    id="SEC-11",
    name="pasted-patient-data",
    severity=Severity.RISK,
    citations=(cite("R.4127-4", mark=Mark.PARTLY), cite("L.1110-4", mark=Mark.PARTLY), cite("RGPD 9"), cite("L.1111-8")),
    surfaces=frozenset({Surface.MESSAGE, Surface.POST}),
    detect=detect,
    words={
        "fr": Words(
            "Une personne soignée est identifiée dans ce texte.",
            "Nom, numéro ou date de naissance avec un élément de santé : à retirer avant tout outil ou message.",
            "cette personne",
        ),
        "en": Words(
            "A patient is identified in this text.",
            "Name, number or date of birth beside a health matter: remove it before any tool or message.",
            "this person",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("Rédige une réponse pour Mme [[Martin]], opérée en mars.", "message"),
                Case("Réponds à [[Julie Bernard]] qui se plaint de son injection.", "message"),
                Case("Prépare un courrier pour la patiente [[Sophie Leroy]], suites de lifting.", "message"),
                Case("Résume le dossier n° [[A-45872]], rhinoplastie compliquée.", "message"),
                Case("Peux-tu écrire à M. [[Dupont]] que sa biopsie est positive ?", "message"),
                Case("Corrige ce texte : patiente née le [[03/04/1985]], opérée des seins.", "message"),
            ),
            fine=(
                Case("Rédige une réponse à un avis qui parle d'attente.", "message"),
                Case("Prépare un post sur les suites d'un lifting.", "message"),
                Case("Écris au Dr Lemoine que la consultation est décalée.", "message"),
                Case("Écris un texte sur la cicatrisation en général.", "message"),
                Case("Résume l'article R.4127-19-1 pour l'équipe.", "message"),
                Case("Propose trois idées sur la protection solaire.", "message"),
                Case("Résume les conseils de Santé publique France sur le bilan de santé.", "message"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("Write to Mrs [[Jones]], whose biopsy came back positive.", "message"),
                Case("Draft a reply to [[Kate Miller]] about her filler.", "message"),
                Case("Summarise file no. [[45872-B]], complicated nose job.", "message"),
                Case("Can you write to Mr [[Brown]] about his surgery?", "message"),
                Case("Help me answer [[Emily Clark]], patient since May.", "message"),
                Case("Rephrase this: patient born on [[03/04/1985]], breast implants.", "message"),
            ),
            fine=(
                Case("Write a reply to a review about waiting.", "message"),
                Case("Prepare a post on recovery after a facelift.", "message"),
                Case("Answer Dr Smith that the consultation is moved.", "message"),
                Case("Write a text about healing in general.", "message"),
                Case("Summarise article R.4127-19-1 for the team.", "message"),
                Case("Suggest three ideas about sun protection.", "message"),
            ),
        ),
    },
)

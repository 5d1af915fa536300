"""Medical news from PubMed: what to ask, how to read the answer, and how soberly to speak of it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml import ElementTree  # type: ignore[import-untyped]

from planner.ideas import Both, Idea, Poll, Words
from planner.networks import NETWORKS
from planner.results import folded
from planner.specialties import specialty

KINDS = (
    "Practice Guideline",
    "Guideline",
    "Systematic Review",
    "Meta-Analysis",
    "Randomized Controlled Trial",
)
YEARS = 2
# fmt: off
_SMALL = frozenset({
    "les", "des", "une", "aux", "sur", "sous", "pour", "par", "avec", "chez", "dans", "apres", "avant",
    "the", "and", "for", "with", "from", "after", "about",
})
# fmt: on


class BadAnswer(ValueError):
    """The answer is not one PubMed gives."""


@dataclass(frozen=True, slots=True)
class Record:
    """Hold what a record says, and no more."""

    pmid: str
    title: str
    journal: str
    published: str
    doi: str
    kinds: tuple[str, ...]
    authors: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Return the record's own page."""
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"


def query(slug: str, topic: str = "", *, today: date, years: int = YEARS, broad: bool = False) -> str:
    """Return a PubMed search: a specialty, a topic, recent guidelines, reviews and trials.

    `broad` leaves the specialty out, for a topic that finds nothing within it.

    Raises KeyError when the specialty is unknown.
    """
    headings = " OR ".join(f'"{heading}"[MeSH Terms]' for heading in specialty(slug).mesh)
    kinds = " OR ".join(f'"{kind}"[Publication Type]' for kind in KINDS)
    subject = " AND ".join(f'"{word}"[Title/Abstract]' for word in in_english(topic))
    since = f"{today.year - years}/{today.month:02d}/01"
    dates = f'"{since}"[Date - Publication] : "{today:%Y/%m/%d}"[Date - Publication]'
    parts = [f"({subject})"] if subject else []
    if not (broad and subject):
        parts.append(f"({headings})")
    return " AND ".join([*parts, f"({kinds})", f"({dates})", "hasabstract"])


@cache
def _topics() -> Mapping[str, str]:
    raw = tomllib.loads((files("planner") / "data" / "topics.toml").read_text(encoding="utf-8"))
    return {folded(french): english for french, english in raw["topic"].items()}


def in_english(topic: str) -> tuple[str, ...]:
    """Return a topic in PubMed's words: whole phrase if known, else word by word, small words left out."""
    known = _topics()
    whole = folded(topic)
    if whole in known:
        return (known[whole],)
    words = [word for word in whole.split() if len(word) > 2 and word not in _SMALL]
    return tuple(dict.fromkeys(known.get(word) or known.get(word.rstrip("s"), word) for word in words))


def identifiers(answer: str | bytes) -> tuple[str, ...]:
    """Read the PMIDs of an esearch answer, JSON or XML.

    Raises BadAnswer when it is neither.
    """
    text = _text(answer)
    if text.startswith("{"):
        found = _object(text).get("esearchresult", {})
        if not isinstance(found, Mapping) or "idlist" not in found:
            raise BadAnswer("esearch gave no list of identifiers.")
        return tuple(str(pmid) for pmid in found["idlist"])
    return tuple(node.text or "" for node in _tree(text, "eSearchResult").iter("Id"))


def parse(answer: str | bytes) -> tuple[Record, ...]:
    """Read the records of an esummary (JSON) or efetch (XML) answer; unreadable ones are left out.

    Raises BadAnswer when it is neither.
    """
    text = _text(answer)
    if text.startswith("{"):
        result = _object(text).get("result")
        if not isinstance(result, Mapping):
            raise BadAnswer("esummary gave no result.")
        found = (_from_summary(result.get(str(pmid), {})) for pmid in result.get("uids", ()))
    else:
        found = (_from_article(node) for node in _tree(text, "PubmedArticleSet").iter("PubmedArticle"))
    return tuple(record for record in found if record is not None)


def _text(answer: str | bytes) -> str:
    return (answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer).strip()


def _object(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise BadAnswer("The answer is cut short.") from error
    return found if isinstance(found, dict) else {}


def _tree(text: str, root: str) -> Element:
    try:
        tree: Element = ElementTree.fromstring(text, forbid_dtd=False)
    except (ElementTree.ParseError, ValueError) as error:
        raise BadAnswer("The answer is neither JSON nor XML.") from error
    if tree.tag != root:
        raise BadAnswer(f"The answer is not a {root}.")
    return tree


def _from_summary(raw: Mapping[str, Any]) -> Record | None:
    if not raw.get("uid") or not raw.get("title") or raw.get("error"):
        return None
    doi = next((str(i.get("value", "")) for i in raw.get("articleids", ()) if i.get("idtype") == "doi"), "")
    return Record(
        pmid=str(raw["uid"]),
        title=_clean(str(raw["title"])),
        journal=str(raw.get("fulljournalname") or raw.get("source") or ""),
        published=str(raw.get("pubdate") or raw.get("epubdate") or ""),
        doi=doi,
        kinds=tuple(str(kind) for kind in raw.get("pubtype", ())),
        authors=tuple(str(author.get("name", "")) for author in raw.get("authors", ())),
    )


def _from_article(node: Element) -> Record | None:
    pmid = node.findtext("./MedlineCitation/PMID")
    title = node.find("./MedlineCitation/Article/ArticleTitle")
    if not pmid or title is None:
        return None
    dois = (i.text or "" for i in node.iterfind("./PubmedData/ArticleIdList/ArticleId[@IdType='doi']"))
    place = "./MedlineCitation/Article/Journal/"
    parts = (node.findtext(f"{place}JournalIssue/PubDate/{part}") for part in ("Year", "Month", "Day"))
    published = " ".join(part for part in parts if part)
    return Record(
        pmid=pmid,
        title=_clean("".join(title.itertext())),
        journal=node.findtext(f"{place}Title") or "",
        published=published or node.findtext(f"{place}JournalIssue/PubDate/MedlineDate") or "",
        doi=next(dois, ""),
        kinds=tuple(kind.text or "" for kind in node.iterfind("./MedlineCitation/Article/PublicationTypeList/*")),
        authors=tuple(_names(node)),
    )


def _names(node: Element) -> Iterable[str]:
    for author in node.iterfind("./MedlineCitation/Article/AuthorList/Author"):
        name = author.findtext("LastName") or author.findtext("CollectiveName")
        if name:
            yield f"{name} {author.findtext('Initials') or ''}".strip()


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"</?\w+>", "", text)).strip().rstrip(".")


# How to read each kind of paper: a level of proof is said, never a result.
_FRAMES: tuple[tuple[str, Both], ...] = (
    (
        "Retracted Publication",
        Both(
            "Article rétracté : il ne se cite pas, sauf pour expliquer sa rétractation.",
            "Retracted paper: not to be quoted, except to explain its retraction.",
        ),
    ),
    (
        "Guideline",
        Both(
            "Recommandation : elle vaut pour le pays et la date de ses auteurs ; voir ce qu’en dit la HAS en France.",
            "Guideline: it holds for its authors' country and date; see what the French authority (HAS) says.",
        ),
    ),
    (
        "Meta-Analysis",
        Both(
            "Méta-analyse : sa solidité dépend des études réunies et de leur ressemblance entre elles.",
            "Meta-analysis: only as sound as the studies pooled, and as alike as they are.",
        ),
    ),
    (
        "Systematic Review",
        Both(
            "Revue systématique : regarder combien d’études, de quelle qualité, et ce qu’elle dit ne pas savoir.",
            "Systematic review: look at how many studies, of what quality, and what it says it does not know.",
        ),
    ),
    (
        "Randomized Controlled Trial",
        Both(
            "Essai randomisé : un résultat à confirmer ; regarder qui a été inclus, combien de temps, et qui a payé.",
            "Randomised trial: a result to be confirmed; look at who was included, for how long, and who paid.",
        ),
    ),
    (
        "Case Reports",
        Both(
            "Cas clinique : il pose une question, il n’y répond pas.",
            "Case report: it raises a question, it does not answer it.",
        ),
    ),
)
_OTHER = Both(
    "Étude à lire en entier : une association n’est pas une cause, et une hypothèse n’est pas un fait.",
    "To be read in full: an association is not a cause, and a hypothesis is not a fact.",
)


def frame(record: Record) -> Both:
    """Return how soberly to read a record, from its publication type alone."""
    for kind, said in _FRAMES:
        if any(kind in given for given in record.kinds):
            return said
    return _OTHER


def said(record: Record, language: str = "fr") -> str:
    """Write a news post: the reference, how to read it, and what only the practitioner can add."""
    french = language != "en"
    doi = f" DOI {record.doi}." if record.doi else ""
    quoted = f"« {record.title} »" if french else f"“{record.title}”"
    reference = f"{quoted}, {record.journal}, {record.published}. PMID {record.pmid}.{doi}"
    if french:
        return (
            f"Une publication récente, à lire avec prudence.\n\n{reference}\n\n{frame(record).fr}\n\n"
            "Ce que j’en retiens : [votre lecture, avec ses limites]. Ce que cela ne change pas "
            "aujourd’hui : "
            f"[à compléter].\n\nSource : {record.address}"
        )
    return (
        f"A recent publication, to be read with care.\n\n{reference}\n\n{frame(record).en}\n\n"
        "What I take from it: [your reading, with its limits]. What it does not change today: [to fill "
        "in].\n\n"
        f"Source: {record.address}"
    )


def as_idea(record: Record) -> Idea:
    """Turn a record into an idea that can be planned and unfolded like any other."""
    return Idea(
        id=f"news.{record.pmid}",
        pillar="transmit",
        theme="medical-news",
        formats=("carousel", "article", "image", "newsletter", "google-post"),
        networks=NETWORKS,
        months=frozenset(),
        effort="medium",
        evidence=("B32", "B41"),
        fr=_words(record, "fr"),
        en=_words(record, "en"),
    )


_NEWS = {
    "fr": (
        "Lu dans la littérature médicale",
        "Titre, revue, date : la référence, entière",
        "Ce que j’en retiens, avec les limites [votre lecture]",
        (
            "Le praticien de profil, une revue à la main ou le résumé à l’écran, référence lisible ; ni patient, "
            "ni produit."
        ),
        "Quelle question de santé aimeriez-vous voir éclairée par une publication récente ?",
        "Le praticien lit une revue médicale ; la référence de l’article figure sur l’image.",
        "Une référence exacte et une lecture prudente montrent le travail d’un praticien sans rien promettre.",
    ),
    "en": (
        "Read in the medical literature",
        "Title, journal, date: the whole reference",
        "What I take from it, with its limits [your reading]",
        (
            "The practitioner in profile, a journal in hand or the abstract on screen, reference readable; no patient, "
            "no product."
        ),
        "Which health question would you like a recent publication to shed light on?",
        "The practitioner reads a medical journal; the reference of the paper is on the picture.",
        "An exact reference and a careful reading show a practitioner’s work and promise nothing.",
    ),
}


def _words(record: Record, language: str) -> Words:
    title, reference, reading, visual, question, alt, why = _NEWS[language]
    hook, _, caption = said(record, language).partition("\n\n")
    return Words(
        title=title,
        hook=hook,
        outline=(reference, frame(record).said(language), reading),
        caption=caption,
        visual=visual,
        poll=Poll(question),
        hashtags=("#recherche", "#santé") if language == "fr" else ("#research", "#health"),
        alt=alt,
        source=f"PMID {record.pmid}, {record.address}",
        why=why,
    )

"""PubMed: what is asked, what is read in answers of the recorded format, and how soberly it is said."""

import json
from datetime import date

import pytest

from planner import news
from planner.adapt import adapt
from planner.networks import NETWORKS, network
from planner.plan import plan
from planner.practice import Practice
from planner.specialties import SPECIALTIES
from planner.unfold import unfold

TODAY = date(2027, 1, 5)
SEARCH = {
    "header": {"type": "esearch", "version": "0.3"},
    "esearchresult": {"count": "2", "retmax": "2", "retstart": "0", "idlist": ["39999991", "39999992"]},
}
SUMMARY = {
    "header": {"type": "esummary", "version": "0.3"},
    "result": {
        "uids": ["39999991", "39999992", "39999993"],
        "39999991": {
            "uid": "39999991",
            "pubdate": "2026 Nov",
            "source": "J Test Surg",
            "fulljournalname": "Journal of Test Surgery",
            "title": "Silicone sheets for <i>hypertrophic</i> scars: a randomized trial.",
            "authors": [{"name": "Doe J", "authtype": "Author"}],
            "pubtype": ["Journal Article", "Randomized Controlled Trial"],
            "articleids": [
                {"idtype": "pubmed", "value": "39999991"},
                {"idtype": "doi", "value": "10.1000/test.1"},
            ],
        },
        "39999992": {
            "uid": "39999992",
            "pubdate": "2026 Oct 3",
            "source": "Test Rev",
            "title": "Scar care in 2026",
            "pubtype": ["Systematic Review", "Retracted Publication"],
            "articleids": [],
        },
        "39999993": {"uid": "39999993", "error": "cannot get document summary"},
    },
}
FETCH = """<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/x.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">39999994</PMID>
<Article PubModel="Print"><Journal><JournalIssue><PubDate><Year>2026</Year><Month>Sep</Month></PubDate></JournalIssue>
<Title>Annals of Testing</Title></Journal>
<ArticleTitle>A guideline on <i>burn</i> first aid.</ArticleTitle>
<AuthorList><Author><LastName>Roe</LastName><Initials>A</Initials></Author>
<Author><CollectiveName>Test Group</CollectiveName></Author></AuthorList>
<PublicationTypeList><PublicationType UI="D017065">Practice Guideline</PublicationType></PublicationTypeList>
</Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">39999994</ArticleId>
<ArticleId IdType="doi">10.1000/test.2</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>"""


@pytest.mark.parametrize("slug", SPECIALTIES)
def test_a_query_holds_the_specialty_recent_dates_and_solid_kinds(slug):
    asked = news.query(slug, today=TODAY)
    assert "[MeSH Terms]" in asked
    assert '"2025/01/01"[Date - Publication] : "2027/01/05"' in asked
    assert "Systematic Review" in asked
    assert asked.count("(") == asked.count(")")


def test_a_french_topic_is_asked_in_pubmeds_words():
    assert news.in_english("cicatrices") == ("scar",)
    assert news.in_english("la cicatrisation après brûlure") == ("wound healing", "burns")
    assert '"scar"[Title/Abstract]' in news.query("plastic-surgery", "Cicatrices", today=TODAY)
    assert "MeSH" not in news.query("plastic-surgery", "cicatrices", today=TODAY, broad=True)


def test_a_topic_cannot_break_out_of_the_query():
    asked = news.query("ent", 'voix") OR ("', today=TODAY)
    assert asked.count("(") == asked.count(")")
    assert asked.count('"') % 2 == 0


def test_answers_of_the_recorded_format_are_read():
    assert news.identifiers(json.dumps(SEARCH)) == ("39999991", "39999992")
    assert news.identifiers("<eSearchResult><IdList><Id>1</Id><Id>2</Id></IdList></eSearchResult>") == ("1", "2")
    trial, review = news.parse(json.dumps(SUMMARY).encode())
    assert trial.title == "Silicone sheets for hypertrophic scars: a randomized trial"
    assert (trial.journal, trial.published, trial.doi) == ("Journal of Test Surgery", "2026 Nov", "10.1000/test.1")
    assert review.journal == "Test Rev"
    (guideline,) = news.parse(FETCH)
    assert guideline.title == "A guideline on burn first aid"
    assert guideline.authors == ("Roe A", "Test Group")
    assert guideline.published == "2026 Sep"
    assert guideline.address.endswith("/39999994/")


@pytest.mark.parametrize("broken", ["{", '{"result": 3}', "<open>", "", "not an answer"])
def test_a_broken_answer_is_named(broken):
    with pytest.raises(news.BadAnswer):
        news.parse(broken)


def test_a_hostile_document_is_refused():
    bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    with pytest.raises(news.BadAnswer):
        news.parse(bomb)


def test_the_frame_is_sober_and_follows_the_kind_of_paper():
    trial, review = news.parse(json.dumps(SUMMARY))
    assert "confirmer" in news.frame(trial).fr
    assert "rétracté" in news.frame(review).fr
    plain = news.Record("1", "T", "J", "2026", "", ("Journal Article",))
    assert "hypothesis is not a fact" in news.frame(plain).en


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_news_post_quotes_the_record_and_leaves_the_reading_to_the_practitioner(language):
    trial = news.parse(json.dumps(SUMMARY))[0]
    text = news.said(trial, language)
    for part in (trial.title, trial.journal, trial.published, "PMID 39999991", "10.1000/test.1", trial.address, "["):
        assert part in text


def test_a_record_becomes_an_idea_like_any_other():
    idea = news.as_idea(news.parse(FETCH)[0])
    for language in ("fr", "en"):
        words = idea.words(language)
        for name in NETWORKS:
            said = adapt(words, name, language)
            assert len(said.caption) <= network(name).caption
            assert "39999994" in said.caption
        assert "PMID 39999994" in words.source
        assert len(words.title) <= 60
    practice = Practice("plastic-surgery")
    whole = plan(practice, TODAY, date(2027, 1, 31), 1, ideas=[idea], occurrences=())
    assert unfold(whole.entries[0], practice).as_dict()["pillar"] == "transmit"

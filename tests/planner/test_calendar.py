"""The health calendar: dates by rule, checked for 2026–2030 against dates worked out by hand."""

import re
from datetime import date, timedelta

import pytest

from planner import awareness, closures
from planner.awareness import load, occurrences, span, unfold, when
from planner.specialties import SPECIALTIES

YEARS = range(2026, 2031)
BY_HAND = {
    "world-leprosy-day": ("01-25", "01-31", "01-30", "01-28", "01-27"),
    "cervical-cancer-awareness-month": ("01-01",) * 5,
    "international-epilepsy-day": ("02-09", "02-08", "02-14", "02-12", "02-11"),
    "rare-disease-day": ("02-28", "02-28", "02-29", "02-28", "02-28"),
    "world-glaucoma-week": ("03-08", "03-07", "03-12", "03-11", "03-10"),
    "world-kidney-day": ("03-12", "03-11", "03-09", "03-08", "03-14"),
    "national-hearing-day": ("03-12", "03-11", "03-09", "03-08", "03-14"),
    "world-sleep-day": ("03-13", "03-19", "03-17", "03-16", "03-15"),
    "noise-awareness-day": ("04-29", "04-28", "04-26", "04-25", "04-24"),
    "world-asthma-day": ("05-05", "05-04", "05-02", "05-01", "05-07"),
    "world-first-aid-day": ("09-12", "09-11", "09-09", "09-08", "09-14"),
    "world-marrow-donor-day": ("09-19", "09-18", "09-16", "09-15", "09-21"),
    "world-retina-day": ("09-27", "09-26", "09-24", "09-30", "09-29"),
    "world-sight-day": ("10-08", "10-14", "10-12", "10-11", "10-10"),
    "breast-reconstruction-day": ("10-21", "10-20", "10-18", "10-17", "10-16"),
    "world-copd-day": ("11-18", "11-17", "11-15", "11-21", "11-20"),
    "stop-pressure-ulcer-day": ("11-19", "11-18", "11-16", "11-15", "11-21"),
    "world-cancer-day": ("02-04",) * 5,
    "world-hearing-day": ("03-03",) * 5,
    "world-health-day": ("04-07",) * 5,
    "world-no-tobacco-day": ("05-31",) * 5,
    "world-blood-donor-day": ("06-14",) * 5,
    "organ-donation-day": ("06-22",) * 5,
    "world-vitiligo-day": ("06-25",) * 5,
    "world-plastic-surgery-day": ("07-15",) * 5,
    "world-physiotherapy-day": ("09-08",) * 5,
    "suicide-prevention-day": ("09-10",) * 5,
    "patient-safety-day": ("09-17",) * 5,
    "world-menopause-day": ("10-18",) * 5,
    "world-stroke-day": ("10-29",) * 5,
    "world-diabetes-day": ("11-14",) * 5,
    "antibiotic-awareness-day": ("11-18",) * 5,
    "world-aids-day": ("12-01",) * 5,
}


@pytest.mark.parametrize("slug", sorted(BY_HAND))
def test_a_day_falls_where_it_was_worked_out_by_hand(slug):
    day = next(day for day in load() if day.slug == slug)
    found = tuple(span(day.rule, year)[0].isoformat()[5:] for year in YEARS)
    assert found == BY_HAND[slug]


def test_spans_of_weeks_and_months():
    assert span("04-24..04-30", 2027) == (date(2027, 4, 24), date(2027, 4, 30))
    assert span("month 02", 2028) == (date(2028, 2, 1), date(2028, 2, 29))
    assert span("7 days from 2 sun 03", 2026) == (date(2026, 3, 8), date(2026, 3, 14))
    # As held: 11–17 March 2018, 7–13 March 2021, 6–12 March 2022.
    assert [span("week from sun with 03-12", year)[0].day for year in (2018, 2021, 2022)] == [11, 7, 6]
    for year in YEARS:
        first, last = span("full week -1 01", year)
        assert (first.weekday(), last.weekday(), first.month, last.month) == (0, 6, 1, 1)
        assert (last + timedelta(days=7)).month == 2


def test_an_unknown_rule_is_refused():
    with pytest.raises(ValueError, match="unknown rule"):
        span("someday soon", 2027)


def test_the_calendar_is_broad_and_each_day_has_its_sources():
    days = load()
    assert len(days) >= 70
    assert len({day.slug for day in days}) == len(days)
    for day in days:
        assert day.source.count("https://") or "Institut national du cancer" in day.source, day.slug
        assert day.url.startswith("https://"), day.slug
        assert day.specialties <= {*SPECIALTIES, "all"}, day.slug
        assert day.weight in {1, 2, 3}, day.slug
        for year in YEARS:
            assert span(day.rule, year)[0].year == year
        for said in (day.fr, day.en):
            assert len(said.hook) <= 120, day.slug
            assert len(said.title) <= 100, day.slug
            assert said.tag.startswith("#"), day.slug
            assert " " not in said.tag, day.slug


@pytest.mark.parametrize("specialty", SPECIALTIES)
def test_each_specialty_has_days_all_year(specialty):
    found = occurrences(date(2027, 1, 1), date(2027, 12, 31), specialty)
    assert len(found) >= 15
    assert len({one.first.month for one in found}) >= 9


def test_a_day_unfolds_to_a_post_with_the_public_resource_and_no_booking():
    for occurrence in occurrences(date(2028, 1, 1), date(2028, 12, 31)):
        idea = unfold(occurrence)
        assert idea.pillar == "transmit"
        for words in (idea.fr, idea.en):
            low = words.caption.casefold()
            assert "rendez-vous" not in low
            assert "appointment" not in low
            assert not re.search(r"\bbook(?:ing)? (?:a|an|now|online|with|your)\b", low)
            assert 50 <= len(words.caption.split()) <= 140, idea.id
            assert 3 <= len(words.outline) <= 5, idea.id
            assert words.poll.question.endswith("?"), idea.id
        assert "." in idea.fr.caption.split("\n\n")[-2]


def test_occurrences_span_years_and_sort():
    found = occurrences(date(2026, 12, 1), date(2027, 2, 5), "general-practice")
    assert [one.first for one in found] == sorted(one.first for one in found)
    assert {one.first.year for one in found} == {2026, 2027}


def test_dates_are_said_as_people_say_them():
    assert when(date(2027, 10, 1), date(2027, 10, 1), "fr") == "1er octobre 2027"
    assert when(date(2027, 3, 14), date(2027, 3, 20), "fr") == "du 14 au 20 mars 2027"
    assert when(date(2027, 11, 1), date(2027, 11, 30), "en") == "November 2027"


@pytest.mark.parametrize(
    ("year", "easter_monday"),
    [(2026, "04-06"), (2027, "03-29"), (2028, "04-17"), (2029, "04-02"), (2030, "04-22")],
)
def test_public_holidays_float_with_easter(year, easter_monday):
    found = closures.public_holidays(year)
    assert date.fromisoformat(f"{year}-{easter_monday}") in found
    assert date.fromisoformat(f"{year}-{easter_monday}") + timedelta(days=38) in found  # Ascension
    assert date(year, 7, 14) in found


def test_alsace_keeps_good_friday_and_names_are_french():
    assert not closures.is_public_holiday(date(2027, 3, 26), "75")
    assert closures.is_public_holiday(date(2027, 3, 26), "67")
    assert closures.public_holidays(2027)[date(2027, 5, 1)] == "Fête du Travail"


def test_school_zones_differ_in_winter_and_agree_at_christmas():
    zones = {zone: set(closures.school_holidays(2026, zone)) for zone in closures.SCHOOL_ZONES}
    assert date(2026, 12, 25) in zones["A"] & zones["B"] & zones["C"]
    winter = {zone: {day for day in days if day.month == 2} for zone, days in zones.items()}
    assert winter["A"] != winter["B"] != winter["C"]
    with pytest.raises(ValueError, match="zone"):
        closures.school_holidays(2026, "D")


def test_visuals_never_show_a_patient():
    assert len(awareness.visuals()) >= 4

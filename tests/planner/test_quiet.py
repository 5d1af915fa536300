# ruff: noqa: DTZ001 - wall times have no zone
"""Nothing rings while a surgeon works, sleeps or is away; what was due comes together after, or is told as dropped."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.practice import Away, Practice
from planner.quiet import (
    Calendar,
    Dated,
    Drop,
    Postpone,
    Send,
    Weekly,
    closed,
    decide,
    explain,
    free_after,
    gather,
    of_practice,
    quiet_at,
)
from planner.recurrence import instant, wall

PARIS = "Europe/Paris"
THEATRE = Weekly("operating", frozenset({1}), time(8), time(18))
CLINIC = Weekly("consulting", frozenset({0, 3}), time(9), time(12, 30))
WORK = Calendar(weekly=(THEATRE, CLINIC))


def at(*parts, tz=PARIS):
    return instant(datetime(*parts), tz)


@pytest.mark.parametrize(
    ("moment", "kind", "until"),
    [
        ((2026, 11, 24, 10, 0), "operating", (2026, 11, 24, 18, 0)),
        ((2026, 11, 24, 17, 59), "operating", (2026, 11, 24, 18, 0)),
        ((2026, 11, 24, 18, 0), None, None),
        ((2026, 11, 26, 9, 30), "consulting", (2026, 11, 26, 12, 30)),
        ((2026, 11, 25, 21, 0), "night", (2026, 11, 26, 7, 30)),
        ((2026, 11, 26, 3, 0), "night", (2026, 11, 26, 7, 30)),
        ((2026, 11, 26, 7, 30), None, None),
        ((2026, 12, 25, 11, 0), "public", (2026, 12, 26, 0, 0)),
    ],
)
def test_why_it_is_silent(moment, kind, until):
    quiet = quiet_at(at(*moment), WORK)
    assert (quiet.kind if quiet else None) == kind
    if until:
        assert quiet.until == at(*until)


def test_silences_that_follow_each_other_are_one():
    # 25 December, its night, and nothing before 7:30 on the 26th.
    assert free_after(at(2026, 12, 24, 22, 0), WORK) == at(2026, 12, 26, 7, 30)
    # Monday's night runs into Tuesday's theatre only after half an hour of air.
    assert free_after(at(2026, 11, 23, 22, 0), WORK) == at(2026, 11, 24, 7, 30)
    early = Calendar(weekly=(Weekly("operating", frozenset({1}), time(7), time(18)),))
    assert free_after(at(2026, 11, 23, 22, 0), early) == at(2026, 11, 24, 18, 0)


def test_a_reminder_in_theatre_waits_and_says_why():
    decision = decide(at(2026, 11, 24, 10, 0), at(2026, 11, 24, 10, 0), WORK)
    assert decision == Postpone(at(2026, 11, 24, 18, 0), quiet_at(at(2026, 11, 24, 10, 0), WORK))
    assert explain(decision, WORK) == ("Reporté au mardi 24 novembre 2026 à 18 h (heure de Paris) : bloc opératoire.")
    assert explain(decision, WORK, "en") == "Postponed to Tuesday 24 November 2026 at 18:00 (Paris time): operating."


def test_on_time_it_rings_and_before_its_time_it_waits():
    due = at(2026, 11, 25, 18, 0)
    assert decide(due, due, WORK) == Send()
    assert decide(due, due + timedelta(minutes=5), WORK) == Send()
    assert decide(due, due - timedelta(minutes=5), WORK) == Postpone(due)


def test_too_late_is_dropped_with_a_line():
    due = at(2026, 11, 25, 18, 0)
    decision = decide(due, due + timedelta(hours=30), Calendar(), timedelta(hours=24))
    assert isinstance(decision, Drop)
    assert "trop tard" in explain(decision, WORK)
    assert decide(due, due + timedelta(days=29), Calendar(night=None), None) == Send()


def test_leave_drops_what_it_swallows_and_keeps_what_is_near_its_end():
    away = Calendar(dated=(Dated.days("leave", date(2026, 8, 1), date(2026, 8, 21), "été"),))
    middle = decide(at(2026, 8, 10, 18, 0), at(2026, 8, 10, 18, 0), away)
    assert isinstance(middle, Drop)
    assert "congés (été)" in explain(middle, away)
    end = decide(at(2026, 8, 21, 18, 0), at(2026, 8, 21, 18, 0), away)
    assert end == Postpone(at(2026, 8, 22, 7, 30), end.why)


def test_what_was_due_in_silence_comes_as_one_card():
    items = [(n, at(2026, 11, 24, h, 0)) for n, h in (("b", 12), ("a", 9), ("c", 17))]
    now = gather(items, at(2026, 11, 24, 17, 30), WORK)
    assert now.later == ((at(2026, 11, 24, 18, 0), ("a", "b", "c")),)
    after = gather([*items, ("old", at(2026, 11, 20, 9, 0))], at(2026, 11, 24, 18, 0), WORK)
    assert after.now == ("a", "b", "c")
    assert [name for name, _ in after.dropped] == ["old"]


def test_on_call_one_week_in_four_and_over_midnight():
    call = Weekly("on_call", frozenset({4}), time(18), time(8), every=4, since=date(2026, 11, 27))
    calendar = Calendar(weekly=(call,), night=None, public=False)
    assert quiet_at(at(2026, 11, 28, 5, 0), calendar).kind == "on_call"
    assert quiet_at(at(2026, 12, 5, 5, 0), calendar) is None
    assert quiet_at(at(2026, 12, 26, 5, 0), calendar).kind == "on_call"


def test_congress_says_more_than_the_night_within_it():
    calendar = Calendar(dated=(Dated.days("congress", date(2026, 12, 3), date(2026, 12, 5), "SOFCEP"),))
    assert quiet_at(at(2026, 12, 4, 3, 0), calendar).kind == "congress"


def test_holidays_are_those_of_the_place():
    good_friday = at(2026, 4, 3, 12, 0)
    assert quiet_at(good_friday, Calendar()) is None
    assert quiet_at(good_friday, Calendar(department="67")).kind == "public"
    assert quiet_at(good_friday, Calendar(department="67", public=False)) is None
    easter_break = at(2026, 4, 22, 12, 0)
    kinds = {z: quiet_at(easter_break, Calendar(school_zone=z)) is not None for z in "ABC"}
    assert kinds["B"]
    assert not kinds["A"] or not kinds["C"]


@pytest.mark.parametrize("tz", [PARIS, "America/Montreal", "Pacific/Tahiti", "Asia/Kathmandu"])
def test_the_night_ends_at_half_past_seven_local_on_days_of_clock_changes_too(tz):
    for day in (date(2026, 3, 28), date(2026, 10, 24), date(2026, 3, 7), date(2026, 10, 31)):
        evening = instant(datetime.combine(day, time(22)), tz)
        free = free_after(evening, Calendar(tz, public=False))
        assert wall(free, tz) == datetime.combine(day + timedelta(days=1), time(7, 30))


def test_a_calendar_that_never_opens_drops_rather_than_waits_for_ever():
    always = Calendar(weekly=(Weekly("on_call", frozenset(range(7)), time(0), time(0)),), night=None, public=False)
    assert free_after(at(2026, 11, 24, 10, 0), always) is None
    assert isinstance(decide(at(2026, 11, 24, 10, 0), at(2026, 11, 24, 10, 0), always, None), Drop)


def test_slots_know_the_closed_hours_of_the_week():
    assert closed(WORK, 1, 10)
    assert not closed(WORK, 1, 18)
    assert closed(WORK, 6, 22)
    assert closed(WORK, 6, 3)
    assert not closed(WORK, 6, 12)


def test_a_practice_has_its_calendar():
    practice = Practice(
        "plastic-surgery", operating=frozenset({1}), away=(Away(date(2026, 8, 1), date(2026, 8, 15)),), subdivision="67"
    )
    calendar = of_practice(practice)
    assert quiet_at(at(2026, 11, 24, 10, 0), calendar).kind == "operating"
    assert quiet_at(at(2026, 8, 5, 12, 0), calendar).kind == "leave"


@settings(max_examples=200, deadline=None)
@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)), st.integers(0, 72))
def test_nothing_ever_rings_in_silence_and_nothing_is_forgotten(moment, late):
    due = moment.replace(tzinfo=UTC)
    now = due + timedelta(hours=late)
    calendar = Calendar(weekly=(THEATRE, CLINIC), dated=(Dated.days("leave", date(2026, 8, 1), date(2026, 8, 21)),))
    match decide(due, now, calendar):
        case Send():
            assert quiet_at(now, calendar) is None
        case Postpone(until=until):
            assert until > now
            assert quiet_at(until, calendar) is None
            assert until - due <= timedelta(hours=24)
        case Drop():
            assert free_after(now, calendar) - due > timedelta(hours=24)

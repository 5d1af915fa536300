# ruff: noqa: DTZ001, E501 - wall times have no zone; a case fits its line; a case fits its line
"""Repetitions hold through clock changes, against an oracle that knows nothing of rules or of our code."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.recurrence import (
    BadRule,
    Pause,
    Recurrence,
    between,
    canonical,
    from_ical,
    instant,
    next_after,
    rezone,
)

ZONES = ["Europe/Paris", "Europe/London", "America/Montreal", "Pacific/Tahiti", "Asia/Kathmandu"]
BEGIN, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)


def rings(day, hour, minute, tz):
    """Find the instant by walking the real time line minute by minute: no fold, no arithmetic on wall time."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    want = (day, hour, minute)
    zone = ZoneInfo(tz)
    was = None
    for _ in range(60 * 48):
        local = at.astimezone(zone)
        if (local.date(), local.hour, local.minute) == want:
            return at
        if was is not None and (was.date(), was.hour, was.minute) < want < (
            local.date(),
            local.hour,
            local.minute,
        ):
            # The wanted time was skipped: it rings as far after the gap's start as it was asked after it.
            jump_from = was.replace(tzinfo=None) + timedelta(minutes=1)
            return at + (datetime(day.year, day.month, day.day, hour, minute) - jump_from)
        was, at = local, at + timedelta(minutes=1)
    raise AssertionError(want)


def days(begin=date(2025, 12, 30), end=date(2028, 1, 3)):
    while begin < end:
        yield begin
        begin += timedelta(days=1)


_CACHE: dict = {}


def expected(chosen, hour, minute, tz):
    found = []
    for day in days():
        if chosen(day):
            key = (day, hour, minute, tz)
            if key not in _CACHE:
                # Far from a change the offset is the same all day; the slow walk is kept for the days that matter.
                zone = ZoneInfo(tz)
                noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
                offsets = {(noon + timedelta(hours=h)).astimezone(zone).utcoffset() for h in range(-24, 25, 6)}
                wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)
                _CACHE[key] = wall - offsets.pop() if len(offsets) == 1 else rings(day, hour, minute, tz)
            found.append(_CACHE[key])
    return [at for at in found if BEGIN <= at < END]


def nth(day):
    return (day.day - 1) // 7 + 1


def last(day):
    return (day + timedelta(days=7)).month != day.month


CASES = [
    ("FREQ=DAILY", lambda _: True),
    ("FREQ=WEEKLY;BYDAY=SU", lambda d: d.weekday() == 6),
    ("FREQ=WEEKLY;BYDAY=TU,TH", lambda d: d.weekday() in {1, 3}),
    (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU",
        lambda d: d.weekday() == 6 and (d - date(2025, 12, 28)).days // 7 % 2 == 0,
    ),
    ("FREQ=MONTHLY;BYDAY=1MO", lambda d: d.weekday() == 0 and nth(d) == 1),
    ("FREQ=MONTHLY;BYDAY=-1SU", lambda d: d.weekday() == 6 and last(d)),
    ("FREQ=MONTHLY;BYMONTHDAY=31", lambda d: d.day == 31),
    ("FREQ=DAILY;INTERVAL=3", lambda d: (d - date(2025, 12, 28)).days % 3 == 0),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", lambda d: d.weekday() < 5),
]


@pytest.mark.parametrize("tz", ZONES)
@pytest.mark.parametrize(("rule", "chosen"), CASES, ids=[c[0] for c in CASES])
@pytest.mark.parametrize(("hour", "minute"), [(2, 30), (1, 15), (18, 0)])
def test_two_years_agree_with_the_walk(tz, rule, chosen, hour, minute):
    start = datetime(2025, 12, 28, hour, minute)
    want = expected(chosen, hour, minute, tz)
    got = between(rule, start, tz, BEGIN, END)
    assert got == want
    assert len(set(got)) == len(got)


@pytest.mark.parametrize("tz", ZONES)
def test_next_after_walks_the_same_list(tz):
    rule, start = "FREQ=WEEKLY;BYDAY=SA,SU", datetime(2026, 1, 3, 2, 30)
    at, walked = BEGIN, []
    while (at := next_after(rule, start, tz, at)) is not None and at < END:
        walked.append(at)
    assert walked == [t for t in between(rule, start, tz, BEGIN, END) if t > BEGIN]


def test_paris_gap_and_overlap_by_hand():
    sunday = ("FREQ=WEEKLY;BYDAY=SU", datetime(2026, 3, 1, 2, 30), "Europe/Paris")
    spring = between(*sunday, datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 3, 30, tzinfo=UTC))
    assert spring == [datetime(2026, 3, 29, 1, 30, tzinfo=UTC)]  # 03:30 summer time
    autumn = between(*sunday, datetime(2026, 10, 24, tzinfo=UTC), datetime(2026, 10, 26, tzinfo=UTC))
    assert autumn == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]  # the first 02:30
    once = Recurrence(datetime(2026, 3, 29, 2, 30), "Europe/Paris")
    assert once.next_after(BEGIN) == spring[0]
    assert once.next_after(spring[0]) is None


def test_two_hours_of_one_day_that_meet_after_the_gap_ring_once():
    both = Recurrence(datetime(2026, 3, 27, 2, 30), "Europe/Paris", "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=30")
    day = both.between(datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 3, 29, 12, tzinfo=UTC))
    assert day == [datetime(2026, 3, 29, 1, 30, tzinfo=UTC)]


def test_until_is_inclusive_as_a_day_as_local_time_and_as_utc():
    start = datetime(2026, 12, 1, 18, 0)
    for until in ("20261215", "20261215T180000", "20261215T170000Z"):
        got = between(f"FREQ=WEEKLY;BYDAY=TU;UNTIL={until}", start, "Europe/Paris", BEGIN, END)
        assert [t.day for t in got] == [1, 8, 15], until
    short = between("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T165959Z", start, "Europe/Paris", BEGIN, END)
    assert [t.day for t in short] == [1, 8]


def test_an_exception_leaves_one_out_and_does_not_lengthen_a_count():
    item = Recurrence(datetime(2026, 12, 1, 18), "Europe/Paris", "FREQ=WEEKLY;COUNT=3").without(
        datetime(2026, 12, 8, 18)
    )
    assert [t.day for t in item.between(BEGIN, END)] == [1, 15]


def test_a_pause_is_silent_and_an_endless_one_stays_silent():
    item = Recurrence(datetime(2026, 12, 1, 18), "Europe/Paris", "FREQ=WEEKLY")
    break_ = Pause(datetime(2026, 12, 5, tzinfo=UTC), datetime(2026, 12, 20, tzinfo=UTC))
    paused = Recurrence(item.start, item.tz, item.rule, pauses=(break_,))
    assert paused.next_after(datetime(2026, 12, 2, tzinfo=UTC)).day == 22
    endless = Recurrence(item.start, item.tz, item.rule, pauses=(Pause(break_.begin),))
    assert endless.next_after(datetime(2026, 12, 2, tzinfo=UTC)) is None


def test_calendar_text_goes_in_and_comes_out():
    text = (
        "DTSTART;TZID=Europe/Paris:20261201T180000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\n"
        "EXDATE;TZID=Europe/Paris:20261215T180000"
    )
    item = from_ical(text)
    assert item.to_ical() == text
    assert from_ical(item.to_ical()) == item
    assert [t.day for t in item.between(BEGIN, datetime(2027, 1, 1, tzinfo=UTC))] == [1, 29]
    utc = from_ical("DTSTART:20261201T170000Z\nRRULE:FREQ=DAILY", "Europe/Paris")
    assert utc.start == datetime(2026, 12, 1, 18)


@pytest.mark.parametrize(
    "bad",
    [
        "", "FREQ=SOMETIMES", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;COUNT=2;UNTIL=20270101",
        "FREQ=MINUTELY", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=YEARLY;BYEASTER=0", "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;FREQ=WEEKLY", "hello", "FREQ=DAILY;BYHOUR=x",
    ],
)  # fmt: skip
def test_what_is_no_rule_is_refused(bad):
    with pytest.raises(BadRule):
        canonical(bad)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=MO", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;BYDAY=MO;BYYEARDAY=400", "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4;COUNT=3",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
    ],
)  # fmt: skip
def test_a_rule_that_never_comes_is_refused_or_ends(rule):
    try:
        item = Recurrence(datetime(2026, 1, 1, 9), "Europe/Paris", rule)
    except BadRule:
        return
    assert item.next_after(BEGIN) is None


def test_days_left_out_by_a_rule_agree_with_dateutil():
    rules = [
        "FREQ=DAILY;BYMONTH=3,7;BYDAY=MO,FR", "FREQ=DAILY;INTERVAL=3;BYMONTHDAY=1,-1,15", "FREQ=WEEKLY;BYDAY=TU;BYMONTH=8",
        "FREQ=MONTHLY;BYMONTH=1,6;BYDAY=-1FR", "FREQ=DAILY;BYYEARDAY=1,-1,100", "FREQ=DAILY;BYMONTH=12;COUNT=40",
        "FREQ=HOURLY;INTERVAL=6;BYDAY=SU", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ]  # fmt: skip
    start = datetime(2025, 12, 30, 9)
    for rule in rules:
        want = [
            t.replace(tzinfo=UTC)
            for t in rrulestr(rule, dtstart=start).between(datetime(2025, 12, 31), datetime(2027, 12, 31))
        ]
        assert (
            between(rule, start, "UTC", datetime(2025, 12, 31, tzinfo=UTC), datetime(2027, 12, 31, tzinfo=UTC)) == want
        )


def test_a_leap_day_waits_for_its_year():
    leap = Recurrence(datetime(2024, 2, 29, 9), "Europe/Paris", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
    assert leap.next_after(datetime(2096, 3, 1, tzinfo=UTC)).year == 2104


def test_a_zone_change_keeps_the_instant_of_what_is_set():
    once = Recurrence(datetime(2026, 12, 1, 18), "Europe/Paris")
    moved = rezone(once, "Pacific/Tahiti")
    assert moved.start == datetime(2026, 12, 1, 7)
    assert moved.next_after(BEGIN) == once.next_after(BEGIN)
    weekly = Recurrence(datetime(2026, 12, 1, 18), "Europe/Paris", "FREQ=WEEKLY;BYDAY=TU")
    assert rezone(weekly, "Pacific/Tahiti").between(BEGIN, END) == weekly.between(BEGIN, END)
    stays = rezone(weekly, "Pacific/Tahiti", keep="wall")
    assert stays.next_after(BEGIN) == instant(datetime(2026, 12, 1, 18), "Pacific/Tahiti")


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        [
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SA",
            "FREQ=DAILY;INTERVAL=5",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE",
            "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31,1",
            "FREQ=MONTHLY;INTERVAL=3",
            "FREQ=YEARLY;BYMONTH=5;BYDAY=-1SU",
        ]
    ),
    st.sampled_from(ZONES),
    st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1)),
)
def test_an_old_start_gives_the_same_answer_as_the_full_list(rule, tz, after):
    start = datetime(2019, 5, 6, 2, 45)
    at = after.replace(tzinfo=UTC)
    full = between(rule, start, tz, datetime(2019, 1, 1, tzinfo=UTC), datetime(2029, 12, 31, tzinfo=UTC))
    assert next_after(rule, start, tz, at) == next(t for t in full if t > at)

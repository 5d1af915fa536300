"""The week and the month, as text and as pictures; and the iCalendar file."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from PIL import Image

from planner import agenda, ics
from planner.agenda import Item
from planner.pictures import agenda as pictures
from planner.pictures.qr import qr
from planner.plan import plan, with_state
from planner.practice import Practice

PRACTICE = Practice("plastic-surgery", city="Lille", name="Cabinet des Tilleuls", posts_per_week=4)
WHOLE = plan(PRACTICE, date(2027, 2, 1), date(2027, 3, 31), 1)
STATES = ("posted", "skipped", "ready", "draft", "idea")
ITEMS = tuple(replace(item, state=STATES[n % 5]) for n, item in enumerate(agenda.items(WHOLE.entries, PRACTICE)))
DAY = date(2027, 2, 10)


def opened(png):
    return Image.open(io.BytesIO(png))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_week_as_text(language):
    text = agenda.week_text(ITEMS, DAY, language)
    mine = [item for item in ITEMS if date(2027, 2, 8) <= item.day <= date(2027, 2, 14)]
    assert mine
    assert all(item.title in text and item.time in text for item in mine)
    assert text.startswith("Semaine du 8 au 14 février 2027" if language == "fr" else "Week of 8–14 February 2027")
    assert not any(item.title in text for item in ITEMS if item.day > date(2027, 2, 20))


def test_the_month_as_text_and_an_empty_one():
    text = agenda.month_text(ITEMS, DAY)
    assert text.count("·") == 2 * sum(1 for item in ITEMS if item.day.month == 2)
    assert "Rien de prévu" in agenda.month_text((), DAY)
    assert "Nothing planned" in agenda.week_text((), DAY, "en")


def test_titles_have_no_open_placeholder_name():
    assert not [item for item in ITEMS if "{" in item.title]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_pictures_are_as_wide_as_a_phone_and_light(language):
    for png in (pictures.week(ITEMS, DAY, language, today=DAY), pictures.month(ITEMS, DAY, language, today=DAY)):
        image = opened(png)
        assert image.format == "PNG"
        assert image.width == 1080
        assert image.height <= 2400
        assert len(png) < 200_000


def test_each_state_has_its_own_shape_even_in_grey():
    marks = set()
    for state in STATES:
        item = Item(DAY, "12:00", "Titre", "instagram", "image", state)
        grey = opened(pictures.week([item], DAY)).convert("L")
        marks.add(grey.crop((230, 350, 280, 400)).point(lambda value: 255 if value > 200 else 0).tobytes())
    assert len(marks) == len(STATES)


def test_a_full_week_and_long_titles_still_fit():
    crowd = [Item(DAY, f"{hour:02d}:00", "Mot très long " * 20, "linkedin", "newsletter") for hour in range(8, 20)]
    assert opened(pictures.week(crowd, DAY)).height > 2000
    assert opened(pictures.month(crowd, DAY)).width == 1080


def test_the_font_has_french_letters():
    font = pictures._font(40)
    blank = font.getmask("\uffff").getbbox()
    for letter in "éèêàçœŒÉ’«»…–":
        assert font.getmask(letter).getbbox() != blank, letter


def test_the_calendar_file_is_read_back():
    skipped = WHOLE.entries[0].id
    whole = with_state(WHOLE, skipped, "skipped")
    raw = ics.export(whole.entries, PRACTICE, datetime(2027, 1, 5, tzinfo=UTC))
    calendar = Calendar.from_ical(raw)
    events = list(calendar.walk("VEVENT"))
    assert len(events) == len(WHOLE.entries) - 1
    first = events[0]
    entry = WHOLE.entries[1]
    begin = first["DTSTART"].dt
    assert begin.date() == entry.day
    assert begin.strftime("%H:%M") == entry.slot.time
    assert begin.utcoffset().total_seconds() == 3600
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert "{" not in str(first["SUMMARY"])
    assert list(calendar.walk("VTIMEZONE"))


def test_a_qr_code_is_a_square_picture():
    image = opened(qr("https://example.org/evenement"))
    assert image.width == image.height >= 250
    with pytest.raises(ValueError, match="no address"):
        qr("")

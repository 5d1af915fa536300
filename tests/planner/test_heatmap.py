# ruff: noqa: DTZ001 - wall times have no zone
"""The picture of the week can be read by every eye, on a phone."""

import io
from datetime import datetime, timedelta

from PIL import Image

from planner.heatmap import _LEFT, _ROW, _TOP, _WIDTH, _colour, draw
from planner.history import History, Post
from planner.slots import advise

NOW = datetime(2026, 11, 24, 10)
COLUMN = (_WIDTH - _LEFT - 24) // 7


def picture(posts=()):
    advice = advise("instagram", History(tuple(posts)), NOW)
    data = draw(advice, posts, "fr")
    return advice, Image.open(io.BytesIO(data)).convert("RGB"), data


def cell(image, weekday, hour):
    left, top = _LEFT + weekday * COLUMN + 8, _TOP + hour * _ROW + 8
    return set(image.crop((left, top, left + COLUMN - 16, top + _ROW - 16)).get_flattened_data())


def luminance(colour):
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def test_colours_grow_lighter_all_the_way_so_that_grey_tells_the_same():
    light = [luminance(_colour(i / 50)) for i in range(51)]
    assert light == sorted(light)
    assert light[-1] - light[0] > 150


def test_the_picture_is_a_phone_wide_and_light_enough_to_send():
    _, image, data = picture()
    assert image.width == _WIDTH
    assert image.height > image.width
    assert len(data) < 200_000


def test_thin_hours_are_hatched_and_full_ones_are_plain():
    many = [Post(datetime(2026, 1, 5, 18) + timedelta(weeks=i), "instagram", "image", 50 + i % 7) for i in range(30)]
    _, image, _ = picture(many)
    assert len(cell(image, 0, 18)) <= 2
    assert len(cell(image, 3, 15)) > 2


def test_the_night_is_grey_without_hatching():
    _, image, _ = picture()
    for hour in range(7):
        assert len(cell(image, 2, hour)) == 1


def test_accents_are_drawn_as_letters():
    from planner.heatmap import _font

    box = _font(40).getmask("é").getbbox()
    assert box is not None
    assert bytes(_font(40).getmask("é")) != bytes(_font(40).getmask("à"))

"""The week's hours as a picture: 7 by 24, readable on a phone and by the colour-blind, hatched where data is thin."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from planner.history import Post
from planner.slots import ADVISED, Advice, Slot

#: Viridis, five stops: light is better, in grey as well (Smith and van der Walt, 2015, CC0).
_STOPS: Final = ((68, 1, 84), (59, 82, 139), (33, 145, 140), (94, 201, 98), (253, 231, 37))
_WIDTH: Final = 1080
_LEFT: Final = 104
_ROW: Final = 47
_TOP: Final = 214
_INK: Final = (28, 28, 34)
_SOFT: Final = (90, 90, 100)
_NIGHT: Final = (232, 232, 236)
_WORDS: Final[dict[str, dict[str, str | tuple[str, ...]]]] = {
    "fr": {
        "days": ("Lun", "Mar", "Mer", "Jeu", "Ven", "Sam", "Dim"),
        "title": "Meilleures heures · {}",
        "own": "d’après {} posts à vous et les études publiées",
        "prior": "études publiées seulement (elles se contredisent)",
        "thin": "hachuré : 2 posts ou moins, à ne pas croire seul",
        "low": "moins",
        "high": "mieux",
        "never": "gris : jamais conseillé",
        "best": "cadre : les 3 premières",
    },
    "en": {
        "days": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        "title": "Best hours · {}",
        "own": "from {} posts of yours and published studies",
        "prior": "published studies only (they disagree)",
        "thin": "hatched: 2 posts or fewer, not to be trusted alone",
        "low": "less",
        "high": "better",
        "never": "grey: never advised",
        "best": "framed: the first 3",
    },
}


def draw(advice: Advice, posts: Sequence[Post] = (), lang: str = "fr") -> bytes:
    """Draw the picture as PNG: hours go down, days across, as a phone is held."""
    words = _WORDS["en" if lang == "en" else "fr"]
    height = _TOP + 24 * _ROW + 190
    image = Image.new("RGB", (_WIDTH, height), "white")
    pen = ImageDraw.Draw(image)
    column = (_WIDTH - _LEFT - 24) // 7
    pen.text((32, 26), str(words["title"]).format(advice.network.capitalize()), font=_font(46), fill=_INK)
    learnt = not advice.missing and advice.shift is None
    note = str(words["own"]).format(advice.posts) if learnt else str(words["prior"])
    pen.text((32, 94), note, font=_font(27), fill=_SOFT)
    for d, name in enumerate(words["days"]):
        x = _LEFT + d * column + column // 2
        pen.text((x, _TOP - 14), name, font=_font(34), fill=_INK, anchor="ms")
    counts = Counter((p.at.weekday(), p.at.hour) for p in posts)
    slots = {(s.weekday, s.hour): s for s in advice.slots}
    scores = sorted(s.score for s in advice.slots)
    low, high = (scores[0], scores[-1]) if scores else (0.0, 1.0)
    for hour in range(24):
        y = _TOP + hour * _ROW
        if hour % 2 == 0:
            pen.text(
                (_LEFT - 14, y + _ROW // 2),
                f"{hour} h" if lang != "en" else f"{hour:02d}",
                font=_font(30),
                fill=_INK,
                anchor="rm",
            )
        for d in range(7):
            box = (_LEFT + d * column + 2, y + 2, _LEFT + (d + 1) * column - 2, y + _ROW - 2)
            slot = slots.get((d, hour))
            if slot is None or hour not in ADVISED:
                pen.rectangle(box, fill=_NIGHT)
                continue
            pen.rectangle(box, fill=_colour(_share(slot.score, low, high)))
            if counts[d, hour] <= 2:
                _hatch(image, box)
    for slot in advice.slots[:3]:
        _frame(pen, slot, column)
    _legend(pen, words, column, _TOP + 24 * _ROW + 22)
    out = io.BytesIO()
    image.quantize(200).save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=8)
def _font(size: int) -> ImageFont.FreeTypeFont:
    # Pillow's own font has no accents.
    data = (files("planner") / "pictures" / "fonts" / "DejaVuSans-latin.ttf").read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size)


def _share(score: float, low: float, high: float) -> float:
    return 0.5 if high <= low else (score - low) / (high - low)


def _colour(share: float) -> tuple[int, int, int]:
    place = min(max(share, 0.0), 1.0) * (len(_STOPS) - 1)
    at = min(int(place), len(_STOPS) - 2)
    a, b, part = _STOPS[at], _STOPS[at + 1], place - at
    return (round(a[0] + (b[0] - a[0]) * part), round(a[1] + (b[1] - a[1]) * part), round(a[2] + (b[2] - a[2]) * part))


def _hatch(image: Image.Image, box: tuple[int, int, int, int]) -> None:
    """Draw slanted lines, white with a dark edge so that they show on every colour."""
    left, top, right, bottom = box
    tile = image.crop((left, top, right + 1, bottom + 1))
    pen = ImageDraw.Draw(tile)
    width, height = tile.size
    for start in range(-height, width, 22):
        pen.line((start + 2, height, start + height + 2, 0), fill=(60, 60, 70), width=2)
        pen.line((start, height, start + height, 0), fill="white", width=4)
    image.paste(tile, (left, top))


def _frame(pen: ImageDraw.ImageDraw, slot: Slot, column: int) -> None:
    left, top = _LEFT + slot.weekday * column, _TOP + slot.hour * _ROW
    box = (left, top, left + column, top + _ROW)
    pen.rectangle(box, outline="white", width=7)
    pen.rectangle(box, outline=(200, 30, 60), width=4)


def _legend(pen: ImageDraw.ImageDraw, words: dict[str, str | tuple[str, ...]], column: int, y: int) -> None:
    right = _LEFT + 7 * column
    low = str(words["low"])
    start = _LEFT + 110
    pen.text((start - 14, y + 18), low, font=_font(30), fill=_INK, anchor="rm")
    for x in range(start, right - 110):
        pen.line((x, y, x, y + 36), fill=_colour((x - start) / (right - 110 - start)))
    pen.text((right - 96, y + 18), str(words["high"]), font=_font(30), fill=_INK, anchor="lm")
    pen.text((32, y + 54), str(words["thin"]), font=_font(27), fill=_SOFT)
    pen.text((32, y + 98), f"{words['never']}   ·   {words['best']}", font=_font(27), fill=_SOFT)

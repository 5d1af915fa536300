"""The week and the month as pictures that read well on a phone.

States differ by shape, fill and word, never by colour alone; colours are those of Okabe and Ito, which
people with a colour-vision deficiency tell apart.
"""

from __future__ import annotations

import io
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from planner.agenda import SHORT, STATE_NAMES, STATES, WEEKDAY_NAMES, Item, month_title, week_title
from planner.ideas import Both
from planner.networks import network
from planner.posted import named

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH = 1080
MARGIN = 40
INK, SOFT, RULE, PAPER, CARD, TODAY = "#1B1F24", "#55606B", "#D5DAE0", "#FFFFFF", "#F4F6F8", "#FFF3C4"
COLOURS = {
    "idea": "#56B4E9",
    "draft": "#B26A00",
    "ready": "#0072B2",
    "posted": "#00785A",
    "skipped": "#6B6B6B",
}


@cache
def _font(size: int, *, bold: bool = False) -> FreeTypeFont:
    from PIL import ImageFont

    name = "DejaVuSans-Bold-latin.ttf" if bold else "DejaVuSans-latin.ttf"
    data = (files("planner") / "pictures" / "fonts" / name).read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size)


def _canvas(height: int) -> tuple[Any, ImageDraw]:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, height), PAPER)
    return image, ImageDraw.Draw(image)


def _png(image: Any) -> bytes:
    out = io.BytesIO()
    image.convert("P", palette=1, colors=64).save(out, format="PNG", optimize=True)
    return out.getvalue()


def _mark(draw: ImageDraw, state: str, x: float, y: float, size: float) -> None:
    """Draw a state's sign in a square of `size` whose corner is (x, y)."""
    colour = COLOURS[state]
    box = (x, y, x + size, y + size)
    line = max(3, int(size / 7))
    match state:
        case "idea":
            draw.ellipse(box, outline=colour, width=line)
        case "draft":
            draw.ellipse(box, outline=colour, width=line)
            draw.pieslice(box, 90, 270, fill=colour)
        case "ready":
            draw.rectangle(box, fill=colour)
        case "posted":
            draw.ellipse(box, fill=colour)
            tick = [(x + size * 0.24, y + size * 0.52), (x + size * 0.44, y + size * 0.72)]
            draw.line([*tick, (x + size * 0.78, y + size * 0.30)], fill=PAPER, width=line, joint="curve")
        case _:
            draw.line((x, y, x + size, y + size), fill=colour, width=line)
            draw.line((x, y + size, x + size, y), fill=colour, width=line)


def _cut(text: str, font: FreeTypeFont, width: float) -> str:
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(text + "…") > width:
        text = text[:-1]
    return text.rstrip(" ,;:") + "…"


def _wrap(text: str, font: FreeTypeFont, width: float, most: int) -> list[str]:
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) < most:
        line = words.pop(0)
        while words and font.getlength(f"{line} {words[0]}") <= width:
            line += f" {words.pop(0)}"
        if words and len(lines) == most - 1:
            line = _cut(" ".join([line, *words]), font, width)
            words = []
        lines.append(_cut(line, font, width))
    return lines


def _legend(draw: ImageDraw, y: float, language: str) -> None:
    font = _font(29)
    x = float(MARGIN)
    sizes = [font.getlength(STATE_NAMES[state].said(language)) + 44 for state in STATES]
    gap = (WIDTH - 2 * MARGIN - sum(sizes)) / (len(STATES) - 1)
    for state, size in zip(STATES, sizes, strict=True):
        _mark(draw, state, x, y + 3, 28)
        draw.text((x + 40, y), STATE_NAMES[state].said(language), font=font, fill=INK)
        x += size + gap


_EMPTY = Both("Rien de prévu", "Nothing planned")
_ROW, _FREE_ROW, _TOP, _FOOT = 190, 84, 150, 100


def week(found: Sequence[Item], day: date, language: str = "fr", *, today: date | None = None) -> bytes:
    """Draw the week that holds `day`, as a PNG 1,080 pixels wide."""
    monday = day - timedelta(days=day.weekday())
    days = [monday + timedelta(days=offset) for offset in range(7)]
    posts = {one: [item for item in found if item.day == one] for one in days}
    heights = [max(_FREE_ROW, _ROW * len(posts[one])) for one in days]
    image, draw = _canvas(_TOP + sum(heights) + _FOOT)
    heading = _cut(week_title(monday, language), _font(46, bold=True), WIDTH - 2 * MARGIN)
    draw.text((MARGIN, 50), heading, font=_font(46, bold=True), fill=INK)
    y = float(_TOP)
    for one, height in zip(days, heights, strict=True):
        if one == today:
            draw.rectangle((0, y, WIDTH, y + height), fill=TODAY)
        draw.line((MARGIN, y, WIDTH - MARGIN, y), fill=RULE, width=2)
        name = WEEKDAY_NAMES.said(language).split()[one.weekday()][:3].upper()
        draw.text((MARGIN, y + 14), name, font=_font(28), fill=SOFT)
        draw.text(
            (MARGIN, y + 44) if posts[one] else (MARGIN + 84, y + 10),
            str(one.day),
            font=_font(46, bold=True),
            fill=INK,
        )
        for number, item in enumerate(posts[one]):
            _card(draw, item, y + number * _ROW, language)
        if not posts[one]:
            draw.text((MARGIN + 180, y + 22), "–", font=_font(32), fill=SOFT)
        y += height
    draw.line((MARGIN, y, WIDTH - MARGIN, y), fill=RULE, width=2)
    _legend(draw, y + 34, language)
    return _png(image)


def _card(draw: ImageDraw, item: Item, y: float, language: str) -> None:
    left = MARGIN + 160
    draw.rounded_rectangle((left, y + 12, WIDTH - MARGIN, y + _ROW - 12), radius=18, fill=CARD)
    draw.rounded_rectangle((left, y + 12, left + 12, y + _ROW - 12), radius=6, fill=COLOURS[item.state])
    _mark(draw, item.state, left + 34, y + 32, 36)
    small = _font(29)
    kind = named(item.format).said(language)
    meta = f"{item.time} · {network(item.network).name} · {kind}"
    draw.text((left + 90, y + 30), _cut(meta, small, WIDTH - MARGIN - left - 115), font=small, fill=SOFT)
    font = _font(36, bold=True)
    colour = SOFT if item.state == "skipped" else INK
    for number, line in enumerate(_wrap(item.title, font, WIDTH - MARGIN - left - 115, 2)):
        place = (left + 90, y + 74 + number * 44)
        draw.text(place, line, font=font, fill=colour)
        if item.state == "skipped":
            middle = place[1] + 24
            draw.line((place[0], middle, place[0] + font.getlength(line), middle), fill=colour, width=3)


# Names that do not fit a day of the grid; the list below says them whole.
_TINY = {"facebook": "FB", "linkedin": "LI", "youtube": "YT", "threads": "Thr."}
_CELL_HEIGHT, _LIST, _MOST_LISTED = 158, 58, 10


def month(found: Sequence[Item], day: date, language: str = "fr", *, today: date | None = None) -> bytes:
    """Draw the month that holds `day`: a grid, then its posts by name, as a PNG 1,080 pixels wide."""
    first = day.replace(day=1)
    length = monthrange(first.year, first.month)[1]
    weeks = (first.weekday() + length + 6) // 7
    mine = [item for item in found if (item.day.year, item.day.month) == (first.year, first.month)]
    mine.sort(key=lambda item: (item.day, item.time))
    listed = mine[:_MOST_LISTED] if len(mine) <= _MOST_LISTED else _coming(mine, today or first)
    grid = _TOP + 50
    image, draw = _canvas(grid + weeks * _CELL_HEIGHT + 40 + max(1, len(listed)) * _LIST + _FOOT)
    draw.text((MARGIN, 50), month_title(first, language), font=_font(46, bold=True), fill=INK)
    cell = (WIDTH - 2 * MARGIN) / 7
    for column, name in enumerate(WEEKDAY_NAMES.said(language).split()):
        draw.text((MARGIN + column * cell + 8, _TOP), name[:3].upper(), font=_font(28), fill=SOFT)
    for number in range(length):
        one = first + timedelta(days=number)
        place = first.weekday() + number
        corner = (MARGIN + place % 7 * cell, grid + place // 7 * _CELL_HEIGHT)
        _cell(draw, [item for item in mine if item.day == one], one, corner, cell, is_today=one == today)
    y = float(grid + weeks * _CELL_HEIGHT + 30)
    if not listed:
        draw.text((MARGIN, y), _EMPTY.said(language), font=_font(32), fill=SOFT)
    for item in listed:
        _mark(draw, item.state, MARGIN, y + 6, 30)
        name = f"{item.day.day:02d}"
        draw.text((MARGIN + 48, y), name, font=_font(32, bold=True), fill=INK)
        line = f"{SHORT[item.network]} · {item.title}"
        draw.text((MARGIN + 106, y), _cut(line, _font(32), WIDTH - 2 * MARGIN - 106), font=_font(32), fill=INK)
        y += _LIST
    _legend(draw, y + 30, language)
    return _png(image)


def _coming(mine: Sequence[Item], day: date) -> list[Item]:
    later = [item for item in mine if item.day >= day]
    return (later if len(later) >= _MOST_LISTED else list(mine[-_MOST_LISTED:]))[:_MOST_LISTED]


def _cell(
    draw: ImageDraw,
    found: Sequence[Item],
    day: date,
    corner: tuple[float, float],
    width: float,
    *,
    is_today: bool,
) -> None:
    x, y = corner
    box = (x + 2, y + 2, x + width - 2, y + _CELL_HEIGHT - 2)
    fill = TODAY if is_today else CARD if found else PAPER
    draw.rounded_rectangle(box, radius=10, fill=fill, outline=RULE, width=2)
    draw.text((x + 12, y + 8), str(day.day), font=_font(32, bold=bool(found)), fill=INK if found else SOFT)
    for number, item in enumerate(found[:2]):
        top = y + 56 + number * 48
        _mark(draw, item.state, x + 12, top + 4, 28)
        name = _cut(_TINY.get(item.network, SHORT[item.network]), _font(24), width - 54)
        draw.text((x + 46, top + 2), name, font=_font(24), fill=INK)
    if len(found) > 2:
        draw.text((x + width - 46, y + 10), f"+{len(found) - 2}", font=_font(24), fill=SOFT)

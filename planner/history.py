# ruff: noqa: E501 - lists of headers are long lines
"""A practice's own posts, read from the exports networks give, with a watch for hours of another zone."""

from __future__ import annotations

import csv
import io
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from planner.recurrence import instant, wall, zone

MOST_ROWS: Final = 20_000
_FEWEST_TO_JUDGE: Final = 12
#: Zones in which exports have been seen or documented: Meta's own (Pacific), UTC, and the usual server zones.
SUSPECTS: Final = ("America/Los_Angeles", "UTC", "America/New_York", "Asia/Singapore", "Europe/Paris")


@dataclass(frozen=True, slots=True)
class Post:
    """One published post and what it brought; ``at`` is local wall time of the practice."""

    at: datetime
    network: str = ""
    format: str = ""
    likes: int = 0
    comments: int = 0
    shares: int = 0
    reach: int | None = None
    followers: int | None = None

    @property
    def engagement(self) -> int:
        """Add up what people did."""
        return self.likes + self.comments + self.shares


@dataclass(frozen=True, slots=True)
class Shift:
    """A suspicion that an export's hours belong to another zone, with one post to show."""

    suspect: str
    written: datetime
    corrected: datetime
    night_before: float
    night_after: float


@dataclass(frozen=True, slots=True)
class History:
    """Posts in order of time, and what could not be read."""

    posts: tuple[Post, ...]
    skipped: int = 0
    aware: bool = False
    shift: Shift | None = None


class NotAnExport(ValueError):
    """The file has no column that says when posts were published."""


# Headers are compared without accents, case and punctuation. English and French of Meta Business Suite,
# Instagram, Facebook and LinkedIn, and the project's own.
_HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "at": (
        "publishedat", "publishtime", "heuredepublication", "datedepublication", "dateetheuredepublication", "publiele",
        "postpublishdate", "posttime", "postedat", "createdtime", "createdat", "creationtime", "datedecreation", "creele",
        "createddate", "timestamp", "published", "publicationdate", "publicationtime", "datepublished", "dateheure",
        "datetime", "date",
    ),
    "network": ("network", "reseau", "reseausocial", "platform", "plateforme", "source"),
    "format": (
        "format", "posttype", "typedepublication", "typedepost", "mediatype", "typedemedia", "contenttype",
        "typedecontenu", "type",
    ),
    "likes": (
        "likes", "mentionsjaime", "jaime", "likecount", "reactions", "nombredementionsjaime", "nombredejaime",
        "likesandreactions", "mentionsjaimeetreactions", "reactionsuniques",
    ),
    "comments": ("comments", "commentaires", "commentcount", "commentscount", "nombredecommentaires"),
    "shares": ("shares", "partages", "sharecount", "reposts", "republications", "nombredepartages", "repartages"),
    "reach": ("reach", "couverture", "portee", "audience", "accountsreached", "comptestouches", "personnestouchees"),
    "followers": ("followers", "abonnes", "followerscount", "nombredabonnes", "totalfollowers", "followercount"),
}  # fmt: skip
_FORMATS: Final = {
    "reel": "reel", "reels": "reel", "igreel": "reel", "reelig": "reel", "video": "video", "videos": "video", "igvideo": "video",
    "image": "image", "photo": "image", "photos": "image", "igimage": "image", "igphoto": "image", "igcarousel": "carousel",
    "carousel": "carousel", "carrousel": "carousel", "carouselalbum": "carousel", "carrouselig": "carousel",
    "imageig": "image", "photoig": "image", "igstory": "story", "story": "story", "storyig": "story", "stories": "story",
    "link": "link", "lien": "link", "liens": "link", "links": "link", "text": "text", "texte": "text", "statut": "text",
    "status": "text", "document": "document", "article": "article", "live": "live", "direct": "live", "poll": "poll",
    "sondage": "poll",
}  # fmt: skip


def read_history(data: bytes | str, tz: str, *, network: str = "", export_tz: str | None = None) -> History:
    """Read an export (CSV; comma, semicolon or tab; UTF-8, UTF-16 or Windows).

    ``network`` keeps the rows of one network, or names it when the file does not. ``export_tz`` is the zone of
    stamps without an offset once a person has confirmed it; until then they are taken as local and watched.
    Raises: NotAnExport, BadRule.
    """
    zone(tz)
    text = data if isinstance(data, str) else _decode(data)
    rows = _rows(text)
    if not rows:
        return History(())
    columns = _columns(rows[0])
    if "at" not in columns:
        raise NotAnExport("no column says when posts were published")
    body = rows[1 : MOST_ROWS + 1]
    stamps = [_cell(r, columns["at"]) for r in body]
    day_first = _day_first(stamps, rows[0])
    posts: list[Post] = []
    skipped = 0
    aware = False
    for row, stamp in zip(body, stamps, strict=True):
        at = _stamp(stamp, day_first=day_first)
        if at is None:
            skipped += any(cell.strip() for cell in row)
            continue
        if at.tzinfo is not None:
            aware = True
            at = wall(at, tz)
        elif export_tz is not None:
            at = wall(instant(at, export_tz), tz)
        name = _network(_cell(row, columns.get("network"))) or network
        if network and name != network:
            continue
        posts.append(
            Post(
                at.replace(second=0, microsecond=0),
                name,
                _format(_cell(row, columns.get("format"))),
                _number(_cell(row, columns.get("likes"))) or 0,
                _number(_cell(row, columns.get("comments"))) or 0,
                _number(_cell(row, columns.get("shares"))) or 0,
                _number(_cell(row, columns.get("reach"))),
                _number(_cell(row, columns.get("followers"))),
            )
        )
    posts.sort(key=lambda p: p.at)
    shift = None if aware or export_tz is not None else suspect(posts, tz)
    return History(tuple(posts), skipped, aware, shift)


def corrected(history: History, tz: str, export_tz: str) -> History:
    """Move every post from the zone a person has confirmed to the practice's."""
    moved = tuple(replace(p, at=wall(instant(p.at, export_tz), tz)) for p in history.posts)
    return replace(history, posts=tuple(sorted(moved, key=lambda p: p.at)), shift=None)


def suspect(posts: Sequence[Post], tz: str) -> Shift | None:
    """Look for a zone in which the hours make more sense than in the practice's own.

    Two signs: many posts at night that another zone puts into the day; or hours that fall apart between summer
    and winter and come together in another zone (posts planned for a fixed hour).
    """
    if len(posts) < _FEWEST_TO_JUDGE:
        return None
    written = [p.at for p in posts]
    night = _night(written)
    spread = _entropy(written)
    best: tuple[float, Shift] | None = None
    for name in SUSPECTS:
        if name == tz:
            continue
        moved = [wall(instant(at, name), tz) for at in written]
        after = _night(moved)
        gain = (spread - _entropy(moved)) * len(written)
        by_night = night >= 0.1 and night * len(written) >= 5 and after <= 0.05 and night >= 3 * after
        by_clock = gain > 12.0 and after <= night + 0.02
        if not (by_night or by_clock):
            continue
        weight = (night - after) * len(written) + max(gain, 0.0)
        shown = max(range(len(written)), key=lambda i: (written[i].hour < 6, written[i]))
        shift = Shift(name, written[shown], moved[shown], night, after)
        if best is None or weight > best[0]:
            best = (weight, shift)
    if best is None and night >= 0.35:
        # Nobody posts a third of the time between midnight and six; the zone is unknown, so it is only asked.
        shown_at = next(at for at in written if at.hour < 6)
        return Shift("", shown_at, shown_at, night, night)
    return best[1] if best else None


def _night(moments: Sequence[datetime]) -> float:
    return sum(at.hour < 6 for at in moments) / len(moments)


def _entropy(moments: Sequence[datetime]) -> float:
    """Measure how scattered the hours are, in nats, with a Miller-Madow correction for small samples."""
    counts = Counter(at.hour for at in moments)
    n = len(moments)
    return -sum(c / n * math.log(c / n) for c in counts.values()) + (len(counts) - 1) / (2 * n)


def _decode(data: bytes) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _rows(text: str) -> list[list[str]]:
    text = text.lstrip("\ufeff").replace("\0", "")
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep="):
        lines = lines[1:]
    # LinkedIn puts prose above its table: the header is the first line with a column we know.
    for start, line in enumerate(lines[:15]):
        delimiter = max(",;\t", key=line.count)
        if "at" in _columns(next(csv.reader([line], delimiter=delimiter), [])):
            return list(csv.reader(io.StringIO("\n".join(lines[start:])), delimiter=delimiter))
    delimiter = max(",;\t", key=(lines[0] if lines else "").count)
    return list(csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter))


def _squash(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in plain if not unicodedata.combining(c)).lower())


def _columns(header: Iterable[str]) -> dict[str, int]:
    names = [_squash(h) for h in header]
    found: dict[str, int] = {}
    for field, known in _HEADERS.items():
        for name in known:
            if name in names:
                found[field] = names.index(name)
                break
    return found


def _cell(row: list[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def _network(text: str) -> str:
    key = _squash(text)
    return {"ig": "instagram", "fb": "facebook", "in": "linkedin", "twitter": "x", "gbp": "google"}.get(key, key)


def _format(text: str) -> str:
    key = _squash(text)
    return _FORMATS.get(key, key[:20])


def _number(text: str) -> int | None:
    text = re.sub(r"[\s\u00a0\u202f']", "", text)
    match = re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?([kKmM]?)", text)
    if match is None:
        return None
    whole, part, scale = match.groups()
    value = float(re.sub(r"[.,]", "", whole) + "." + (part or "0"))
    return round(value * {"": 1, "k": 1000, "m": 1_000_000}[scale.lower()])


_SLASHED: Final = re.compile(
    r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:,?[ T]+(?:[aà] )?(\d{1,2})[:h](\d{2})?(?::\d{2})?\s*([AaPp])?\.?[Mm]?\.?)?"
)


def _day_first(stamps: Sequence[str], header: Sequence[str]) -> bool:
    """Decide between 3/11 and 11/3 by the whole column: a number above 12 settles it, else the file's language."""
    first = second = 0
    for stamp in stamps:
        match = _SLASHED.match(stamp)
        if match and len(match[1]) <= 2:
            first, second = max(first, int(match[1])), max(second, int(match[2]))
    if first > 12:
        return True
    if second > 12:
        return False
    return bool(
        {"heuredepublication", "datedepublication", "commentaires", "partages", "publiele"} & set(map(_squash, header))
    )


def _stamp(text: str, *, day_first: bool) -> datetime | None:
    if not text or not any(c.isdigit() for c in text):
        return None
    if text.isdecimal() and len(text) in {10, 13}:
        from_epoch = int(text) / (1000 if len(text) == 13 else 1)
        return datetime.fromtimestamp(from_epoch, tz=zone("UTC"))
    try:
        at = datetime.fromisoformat(re.sub(r" ?([+-]\d{2}):?(\d{2})$", r"\1:\2", text.replace(" UTC", "+00:00")))
    except ValueError:
        at = None
    if at is not None:
        # A date alone says nothing of the hour.
        return at if ":" in text or "T" in text else None
    match = _SLASHED.fullmatch(text)
    if match is None or match[4] is None:
        return None
    a, b, c = int(match[1]), int(match[2]), int(match[3])
    if len(match[1]) == 4:
        year, month, day = a, b, c
    else:
        day, month = (a, b) if day_first else (b, a)
        year = c + 2000 if c < 100 else c
    hour = int(match[4])
    if match[6]:
        hour = hour % 12 + (12 if match[6].lower() == "p" else 0)
    try:
        return datetime(year, month, day, hour, int(match[5] or 0))  # noqa: DTZ001 - the zone is the question
    except ValueError:
        return None


def span_weeks(posts: Sequence[Post]) -> float:
    """Measure how long a history is."""
    return (posts[-1].at - posts[0].at) / timedelta(weeks=1) if posts else 0.0

"""What posts brought: reading exports, answers in one line, and an honest engagement rate."""

from __future__ import annotations

import csv
import io
import re
import statistics
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from planner.ideas import Both
from planner.posted import Posted

ENOUGH = 10
OWN_HEADER = ("published_at", "network", "format", "likes", "comments", "shares", "reach", "followers")

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "published_at": (
        "published at",
        "publish time",
        "heure de publication",
        "date de publication",
        "posted",
        "date",
    ),
    "network": ("network", "platform", "reseau", "plateforme"),
    "format": ("format", "post type", "type de publication", "media type", "type de contenu", "type"),
    "likes": ("likes", "mentions j aime", "j aime", "reactions", "like"),
    "comments": ("comments", "commentaires"),
    "shares": ("shares", "partages"),
    "reach": ("reach", "couverture", "portee", "audience touchee", "views", "vues"),
    "followers": ("followers", "abonnes", "followers count", "nombre d abonnes"),
}
_INSTAGRAM = ("account username", "nom d utilisateur du compte", "saves", "enregistrements")
_FACEBOOK = ("page name", "nom de la page", "page id", "id de page")
# The longest words first: "carousel" must be seen in "IG carousel" ahead of "image".
_FORMATS = (
    ("carousel", "carousel"),
    ("carrousel", "carousel"),
    ("album", "carousel"),
    ("multi", "carousel"),
    ("reel", "reel"),
    ("video", "reel"),
    ("story", "story"),
    ("live", "live"),
    ("direct", "live"),
    ("poll", "poll"),
    ("sondage", "poll"),
    ("event", "event"),
    ("evenement", "event"),
    ("newsletter", "newsletter"),
    ("article", "article"),
    ("link", "article"),
    ("lien", "article"),
    ("google", "google-post"),
    ("image", "image"),
    ("photo", "image"),
    ("status", "image"),
    ("texte", "image"),
    ("text", "image"),
)


class BadExport(ValueError):  # noqa: N818  named for what it is
    """The file is not an export that can be read."""


@dataclass(frozen=True, slots=True)
class Result:
    """Hold one post's figures; `at` is naive when the file says no zone."""

    at: datetime
    network: str
    format: str
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    reach: int | None = None
    followers: int | None = None

    def posted(self) -> Posted:
        """Return what the planner looks at."""
        return Posted(self.at.date(), self.network, self.format)


@dataclass(frozen=True, slots=True)
class Imported:
    """Hold what an export gave, what it did not, and what must be asked before it is believed."""

    results: tuple[Result, ...]
    unread: tuple[int, ...]
    asks: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """Hold a suspicion that hours are in another zone, with one post as an example."""

    zone: str
    as_written: datetime
    as_local: datetime
    said: Both


def folded(text: str) -> str:
    """Return `text` in lower case, without accents or punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def read(raw: bytes | str, network: str | None = None) -> Imported:
    """Read a CSV export: ours, Meta Business Suite's or Instagram's, in French or in English.

    Raises BadExport when no publication date column is found.
    """
    text = raw if isinstance(raw, str) else _decoded(raw)
    rows = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text)))
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise BadExport("The file is empty.")
    header = [folded(name) for name in rows[0]]
    columns = {key: place for key, names in _COLUMNS.items() if (place := _column(header, names)) is not None}
    if "published_at" not in columns:
        raise BadExport("No column says when a post was published.")
    stamps = [_cell(row, columns["published_at"]) for row in rows[1:]]
    day_first = _day_first(stamps)
    guess = network or _guess(header)
    results: list[Result] = []
    unread: list[int] = []
    for number, row in enumerate(rows[1:], start=2):
        at = moment(_cell(row, columns["published_at"]), day_first=bool(day_first))
        if at is None:
            unread.append(number)
            continue
        results.append(_result(row, columns, at, guess))
    return Imported(tuple(results), tuple(unread), tuple(_asks(results, day_first, stamps)))


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def _delimiter(text: str) -> str:
    first = text.lstrip("\ufeff").partition("\n")[0]
    return max(",;\t", key=first.count)


def _column(header: Sequence[str], names: Iterable[str]) -> int | None:
    for name in names:
        if name in header:
            return header.index(name)
    return None


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _guess(header: Sequence[str]) -> str:
    if any(name in header for name in _INSTAGRAM):
        return "instagram"
    return "facebook" if any(name in header for name in _FACEBOOK) else ""


def _result(row: Sequence[str], columns: Mapping[str, int], at: datetime, guess: str) -> Result:
    def text(key: str) -> str:
        return folded(_cell(row, columns[key])) if key in columns else ""

    def number(key: str) -> int | None:
        return count(_cell(row, columns[key])) if key in columns else None

    said = text("format")
    kind = next((slug for word, slug in _FORMATS if word in said), "")
    return Result(
        at=at,
        network=text("network").replace(" ", "-") or guess,
        format=kind,
        likes=number("likes"),
        comments=number("comments"),
        shares=number("shares"),
        reach=number("reach"),
        followers=number("followers"),
    )


def count(text: str) -> int | None:
    """Read a count: `1 234`, `1,234`, `1.2k`, `1,2 k`; None when there is none."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text.casefold())
    if found := re.fullmatch(r"(\d+)[.,](\d)(?:\d)?k", plain):
        return int(found[1]) * 1000 + int(found[2]) * 100
    if found := re.fullmatch(r"(\d+)k", plain):
        return int(found[1]) * 1000
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+|\d+", plain):
        return int(re.sub(r"[.,]", "", plain))
    return None


_SLASHED = re.compile(
    r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}),?(?:\s+(?:à\s+)?(\d{1,2})[:h](\d\d)(?::\d\d)?\s*([ap]\.?m\.?)?)?",
    re.IGNORECASE,
)


def _day_first(stamps: Iterable[str]) -> bool | None:
    """Tell the order of day and month in a file: None when nothing in it decides."""
    pairs = [(int(found[1]), int(found[2])) for stamp in stamps if (found := _SLASHED.match(stamp))]
    last_month = 12
    if any(first > last_month for first, _ in pairs):
        return True
    if any(second > last_month for _, second in pairs) or not pairs:
        return False
    return None


def moment(text: str, *, day_first: bool) -> datetime | None:
    """Read one date and time of an export, naive unless it carries an offset; None when unreadable."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        found = _SLASHED.match(text.strip())
    if not found:
        return None
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    day, month = (first, second) if day_first else (second, first)
    hour = int(found[4] or 0)
    half = (found[6] or "").casefold().replace(".", "")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return datetime(year, month, day, hour, int(found[5] or 0))  # noqa: DTZ001  the file says no zone
    except ValueError:
        return None


def _asks(results: Sequence[Result], day_first: bool | None, stamps: Sequence[str]) -> Iterable[Both]:
    if day_first is None and stamps:
        yield Both(
            f"Jour et mois se confondent dans ce fichier (« {stamps[0]} ») : est-ce le mois d’abord ?",
            f"Day and month cannot be told apart in this file (“{stamps[0]}”): is it month first?",
        )
    if any(result.at.tzinfo is None for result in results):
        sample = max(results, key=lambda result: result.reach or 0)
        yield Both(
            f"Le fichier ne dit pas son fuseau. La publication du {sample.at:%d/%m/%Y} est-elle bien "
            "partie à "
            f"{sample.at:%H:%M}, heure du cabinet ?",
            f"The file names no time zone. Did the post of {sample.at:%d/%m/%Y} really go out at "
            f"{sample.at:%H:%M}, practice time?",
        )


# How likely it is that someone posts at that hour: a plausibility to compare zones with, not a statistic.
_AWAKE = (0, 0, 0, 0, 0, 0.1, 0.4, 0.9, *(1.0,) * 13, 0.9, 0.4, 0.1)
CANDIDATES = ("UTC", "America/Los_Angeles", "America/New_York")
GAIN = 0.25


def suspect_shift(results: Sequence[Result], zone: str) -> Shift | None:
    """Suspect that hours are not local, when another zone makes them far more human.

    Nothing is suspected under 8 posts, or when the file carries offsets.
    """
    naive = [
        result.at for result in results if result.at.tzinfo is None and (result.at.hour or result.at.minute)
    ]
    if len(naive) < ENOUGH - 2:
        return None
    local = ZoneInfo(zone)

    def human(times: Sequence[datetime]) -> float:
        return statistics.fmean(_AWAKE[time.hour] for time in times)

    written = human(naive)
    best: tuple[float, str, list[datetime]] | None = None
    for name in CANDIDATES:
        moved = [time.replace(tzinfo=ZoneInfo(name)).astimezone(local) for time in naive]
        gain = human(moved) - written
        if gain >= GAIN and (best is None or gain > best[0] + 0.02):
            best = (gain, name, moved)
    if best is None:
        return None
    odd = min(range(len(naive)), key=lambda number: _AWAKE[naive[number].hour])
    before, after = naive[odd], best[2][odd]
    return Shift(
        best[1],
        before,
        after,
        Both(
            f"Ces heures semblent décalées : une publication notée {before:%H:%M} serait en fait partie à "
            f"{after:%H:%M} chez vous (fuseau {best[1]}). Est-ce exact ?",
            f"These hours look shifted: a post written down as {before:%H:%M} may really have gone out at "
            f"{after:%H:%M} your time (zone {best[1]}). Is that right?",
        ),
    )


def localized(results: Iterable[Result], zone: str) -> tuple[Result, ...]:
    """Return the results in UTC, the naive ones read as being in `zone`."""
    return tuple(
        Result(
            (result.at if result.at.tzinfo else result.at.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC),
            result.network,
            result.format,
            result.likes,
            result.comments,
            result.shares,
            result.reach,
            result.followers,
        )
        for result in results
    )


def rate(result: Result, followers: int | None = None) -> float | None:
    """Return likes, comments and shares over followers, or None when the figures are missing."""
    base = result.followers or followers
    known = [n for n in (result.likes, result.comments, result.shares) if n is not None]
    return sum(known) / base if base and known else None


def reading(results: Sequence[Result], followers: int | None = None) -> Both:
    """Say the engagement rate and how to read it; under 10 posts, say how many are missing.

    Source: brief B13 (speakers' own words, no figure).
    """
    rates = [value for result in results if (value := rate(result, followers)) is not None]
    if len(rates) < ENOUGH:
        missing = ENOUGH - len(rates)
        return Both(
            f"Encore {missing} publication(s) avec leurs chiffres et leurs abonnés avant de conclure quoi "
            "que ce soit.",
            f"{missing} more post(s) with figures and followers before anything can be said.",
        )
    middle = statistics.median(rates)
    french = f"{middle * 100:.1f}".replace(".", ",")
    return Both(
        f"Engagement médian : {french} % des abonnés, sur {len(rates)} publications. Un petit compte a "
        "souvent un "
        "taux plus haut qu’un grand : comparez-vous à vous-même, d’un trimestre à l’autre.",
        f"Median engagement: {middle:.1%} of followers, over {len(rates)} posts. A small account often has "
        "a higher "
        "rate than a large one: compare yourself with yourself, quarter by quarter.",
    )


_LABELS = {
    "likes": r"(?:likes?|j['’ ]?aimes?|mentions?|coeurs?|cœurs?|reactions?|réactions?)",
    "comments": r"(?:com(?:m?ents?|mentaires?|s)?)",
    "shares": r"(?:shares?|partages?)",
    "reach": r"(?:reach|portée|portee|vues?|views?|couverture|personnes)",
}
_NUMBER = r"(\d[\d\u00a0\u202f.,]*\s?k?)"


def answer(text: str) -> dict[str, int]:
    """Read one line of figures: labelled ("34 likes, 5 com") or in order (likes comments shares reach)."""
    plain = text.casefold()
    found: dict[str, int] = {}
    for key, label in _LABELS.items():
        hit = re.search(rf"{_NUMBER}\s*{label}\b", plain) or re.search(
            rf"\b{label}\s*[:=]?\s*{_NUMBER}", plain
        )
        value = count(hit[1].rstrip(" .,")) if hit else None
        if value is not None:
            found[key] = value
    if found:
        return found
    numbers = [count(word.rstrip(".,")) for word in re.split(r"[\s;/]+", plain) if word]
    if not numbers or any(number is None for number in numbers):
        return {}
    return dict(zip(_LABELS, (number for number in numbers if number is not None), strict=False))

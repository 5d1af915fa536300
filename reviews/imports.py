"""Read reviews from Google Takeout's Business Profile export and from CSV files, the same review once only."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from dateutil import parser as dates

from reviews.text import fold, original, repair

_STARS = {"ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5}
_COLUMNS = {
    field: tuple(names.split("|"))
    for field, names in {
        "text": "comment|review|text|avis|commentaire|texte|contenu|content|message|body|review text",
        "stars": "stars|star|rating|note|etoiles|etoile|score|starrating|star rating|nombre d etoiles",
        "author": "author|reviewer|name|auteur|nom|utilisateur|user|displayname|author name|pseudo",
        "created": "created|createtime|create time|date|published|publie|publie le|date de publication|time|date avis",
        "updated": "updated|updatetime|modified|modifie le|update time",
        "reply": "reply|response|reponse|owner reply|reviewreply|reponse du proprietaire|owner response",
        "link": "link|url|lien|permalink|adresse",
        "key": "id|reviewid|review id|identifiant|name id",
    }.items()
}


class UnreadableFile(ValueError):
    """The file holds no reviews that can be read."""


@dataclass(frozen=True, slots=True)
class ImportedReview:
    """A review from a file; the key is the same whenever the same review is read again."""

    key: str
    text: str
    stars: int | None
    author: str | None
    created: datetime | None
    updated: datetime | None
    reply: str | None
    link: str | None = None


def read_file(content: bytes, mapping: Mapping[str, str] | None = None) -> tuple[ImportedReview, ...]:
    """Return the reviews of a Takeout JSON or a CSV file, each once.

    Raises UnreadableFile.
    """
    text = _decode(content)
    if text.lstrip()[:1] in {"{", "["}:
        return tuple(_once(_takeout(text)))
    return tuple(_once(_table(text, mapping)))


def guess_columns(header: Sequence[str]) -> dict[str, str]:
    """Return which column holds which field, as far as the names tell."""
    plain = {re.sub(r"[^a-z0-9]+", " ", fold(name)).strip(): name for name in header}
    found: dict[str, str] = {}
    for field, names in _COLUMNS.items():
        hit = next((plain[name] for name in names if name in plain), None)
        if hit is None:
            free = {name: raw for name, raw in plain.items() if raw not in found.values()}
            hit = next((raw for name, raw in free.items() if set(names) & set(name.split())), None)
        if hit is not None and hit not in found.values():
            found[field] = hit
    return found


def _decode(content: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")


def _once(reviews: Iterable[ImportedReview]) -> Iterator[ImportedReview]:
    seen: set[str] = set()
    for review in reviews:
        if review.key not in seen:
            seen.add(review.key)
            yield review


def _takeout(text: str) -> Iterator[ImportedReview]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile("the file is not valid JSON") from error
    rows = _rows(data)
    if rows is None:
        raise UnreadableFile("the file has no list of reviews")
    for row in rows:
        if not isinstance(row, dict):
            continue
        reviewer = row.get("reviewer")
        reply = row.get("reviewReply") or row.get("review_reply")
        yield _review(
            text=row.get("comment") or row.get("text") or "",
            stars=row.get("starRating", row.get("star_rating", row.get("stars"))),
            author=reviewer.get("displayName") if isinstance(reviewer, dict) else row.get("author"),
            created=row.get("createTime") or row.get("create_time"),
            updated=row.get("updateTime") or row.get("update_time"),
            reply=reply.get("comment") if isinstance(reply, dict) else reply,
            key=row.get("reviewId") or row.get("name"),
            link=row.get("link") or row.get("url"),
        )


def _rows(data: object) -> list[Any] | None:
    """Return the list of reviews wherever the export keeps it."""
    if isinstance(data, list):
        return data
    if isinstance(data, dict):
        if isinstance(data.get("reviews"), list):
            return list(data["reviews"])
        for value in data.values():
            found = _rows(value) if isinstance(value, dict) else None
            if found is not None:
                return found
    return None


def _table(text: str, mapping: Mapping[str, str] | None) -> Iterator[ImportedReview]:
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:8000], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    reader = csv.DictReader(io.StringIO(text), dialect=dialect)
    header = [name for name in (reader.fieldnames or []) if name]
    columns = {**guess_columns(header), **(mapping or {})}
    missing = [column for column in columns.values() if column not in header]
    if missing:
        raise UnreadableFile(f"no such column: {', '.join(missing)}")
    if "text" not in columns and "stars" not in columns:
        raise UnreadableFile("no column holds the text or the stars")
    for row in reader:
        values = {field: row.get(column) for field, column in columns.items()}
        if any(values.values()):
            yield _review(**values)


def _review(
    text: object = "", stars: object = None, author: object = None, created: object = None, updated: object = None,
    reply: object = None, key: object = None, link: object = None,
) -> ImportedReview:  # fmt: skip
    words = original(repair(str(text or ""))).strip()
    name = repair(str(author)).strip() if author else None
    born = _time(created)
    parts = ("", name or "", born.isoformat() if born else "", "" if born else words)
    stable = str(key) if key else "|".join(parts)
    answer = original(repair(str(reply))).strip() if reply else None
    return ImportedReview(
        key=hashlib.sha256(stable.encode()).hexdigest()[:24], text=words, stars=_star(stars), author=name,
        created=born, updated=_time(updated), reply=answer, link=str(link) if link else None,
    )  # fmt: skip


def _star(value: object) -> int | None:
    text = str(value or "").strip().upper()
    if text in _STARS:
        return _STARS[text]
    if "★" in text or "⭐" in text:
        count = text.count("★") + text.count("⭐")
        return count if 1 <= count <= 5 else None
    found = re.match(r"(\d)(?:[.,]\d+)?(?!\d)", text)
    return int(found.group(1)) if found and 1 <= int(found.group(1)) <= 5 else None


def _time(value: object) -> datetime | None:
    if not value:
        return None
    text = str(value).strip()
    try:
        found = dates.parse(text, dayfirst=not re.match(r"\d{4}-", text))
    except (ValueError, OverflowError):
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)

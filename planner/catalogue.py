"""The catalogue of post ideas: read once from the package, and proved before it is used."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from planner.ideas import EFFORTS, FORMATS, LANGUAGES, PILLARS, Idea
from planner.networks import NETWORKS
from planner.specialties import SPECIALTIES

COMMON = "common"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*")
_THEME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FACT = re.compile(r"B\d{1,2}")
_TAG = re.compile(r"#\w+")
_KNOWN = frozenset({"city", "practice", "doctor", "specialty", "year"})
_KEYS = ("title", "hook", "outline", "caption", "visual", "poll", "hashtags", "alt", "source", "why")
TITLE, HOOK, OPTION, QUESTION, ALT = 60, 120, 25, 140, 420
CAPTION_WORDS = range(50, 151)


def raw_files() -> dict[str, list[dict[str, Any]]]:
    """Return the raw `[[idea]]` tables of each file, by stem."""
    folder = files("planner") / "data" / "ideas"
    if not folder.is_dir():
        return {}
    stems = sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return {stem: _raw(stem) for stem in stems}


def _raw(stem: str) -> list[dict[str, Any]]:
    path = files("planner") / "data" / "ideas" / f"{stem}.toml"
    if not path.is_file():
        return []
    return list(tomllib.loads(path.read_text(encoding="utf-8")).get("idea", []))


@cache
def _stem(stem: str) -> tuple[Idea, ...]:
    return tuple(Idea.read(raw) for raw in _raw(stem))


@cache
def load() -> tuple[Idea, ...]:
    """Return every idea of the catalogue, specialties first."""
    return tuple(idea for stem in (*SPECIALTIES, COMMON) for idea in _stem(stem))


def ideas_for(specialty: str) -> tuple[Idea, ...]:
    """Return the ideas a specialty may use: its own, then those common to all."""
    return _stem(specialty) + _stem(COMMON)


@cache
def by_id() -> Mapping[str, Idea]:
    """Return the catalogue by id."""
    return {idea.id: idea for idea in load()}


def problems(stem: str, raws: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return what is wrong in one file of the catalogue, one line a fault."""
    raws = list(raws)
    out: list[str] = []
    if stem != COMMON and stem not in SPECIALTIES:
        out.append(f"{stem}: not a specialty")
    seen: Counter[str] = Counter(str(raw.get("id")) for raw in raws)
    out += [f"{key}: id used {count} times" for key, count in seen.items() if count > 1]
    for raw in raws:
        name = str(raw.get("id"))
        out += [f"{name}: {fault}" for fault in _faults(stem, raw)]
    return out


def _faults(stem: str, raw: Mapping[str, Any]) -> Iterable[str]:
    name = str(raw.get("id"))
    if not _ID.fullmatch(name) or name.partition(".")[0] != stem:
        yield f"id must be '{stem}.<slug>'"
    evidence = [str(fact) for fact in raw.get("evidence", [])]
    sound = {
        "pillar": raw.get("pillar") in PILLARS,
        "theme": bool(_THEME.fullmatch(str(raw.get("theme", "")))),
        "formats": _some_of(raw.get("formats"), FORMATS),
        "networks": _some_of(raw.get("networks"), NETWORKS),
        "months": all(month in range(1, 13) for month in raw.get("months", [])),
        "effort": raw.get("effort") in EFFORTS,
        "evidence": bool(evidence) and all(map(_FACT.fullmatch, evidence)),
    }
    yield from (f"{key} {raw.get(key)!r}" for key, well in sound.items() if not well)
    for language in LANGUAGES:
        words = raw.get(language)
        if not isinstance(words, Mapping):
            yield f"no {language}"
            continue
        yield from (f"{language}.{fault}" for fault in _faults_of_words(words))


def _some_of(values: object, allowed: Iterable[str]) -> bool:
    return isinstance(values, list) and bool(values) and set(values) <= set(allowed)


def _faults_of_words(words: Mapping[str, Any]) -> Iterable[str]:
    missing = [key for key in _KEYS if key not in words]
    if missing:
        yield f"missing {', '.join(missing)}"
        return
    yield from (f"{key} is empty" for key in _KEYS if key not in {"source", "hashtags"} and not words[key])
    for key, limit in (("title", TITLE), ("hook", HOOK), ("alt", ALT)):
        if len(str(words[key])) > limit:
            yield f"{key} is {len(str(words[key]))} characters, at most {limit}"
    if len(words["outline"]) not in range(3, 6):
        yield f"outline has {len(words['outline'])} points, 3 to 5"
    length = len(str(words["caption"]).split())
    if length not in CAPTION_WORDS:
        yield f"caption has {length} words, 60 to 130"
    unknown = set(re.findall(r"\{(\w*)\}", str(words["caption"]) + str(words["hook"]))) - _KNOWN
    if unknown:
        yield f"unknown placeholder {sorted(unknown)}"
    if len(words["hashtags"]) > 5 or not all(_TAG.fullmatch(str(tag)) for tag in words["hashtags"]):
        yield f"hashtags {words['hashtags']!r}"
    yield from _faults_of_poll(words["poll"])


def _faults_of_poll(poll: object) -> Iterable[str]:
    question = str(poll.get("question", "") if isinstance(poll, Mapping) else poll)
    options = list(poll.get("options", [])) if isinstance(poll, Mapping) else []
    if not question or len(question) > QUESTION:
        yield f"poll question is {len(question)} characters, 1 to {QUESTION}"
    if options and len(options) not in range(2, 5):
        yield f"poll has {len(options)} options, 2 to 4"
    long = [option for option in options if len(option) > OPTION]
    yield from (f"poll option {option!r} is over {OPTION} characters" for option in long)

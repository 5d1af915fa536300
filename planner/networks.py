"""What each network allows: lengths, tags, formats and polls."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from planner.ideas import Idea

NETWORKS = (
    "instagram",
    "facebook",
    "linkedin",
    "tiktok",
    "youtube",
    "google",
    "x",
    "threads",
    "newsletter",
)


@dataclass(frozen=True, slots=True)
class Network:
    """Hold the limits of one network, in characters unless told."""

    slug: str
    name: str
    caption: int
    shown: int
    hashtags: int
    bio: int
    bio_label: str
    formats: tuple[str, ...]
    poll_options: int
    poll_option: int
    geo: bool
    title: int = 0
    memory: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    serves: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_loaded: dict[str, Network] = {}


def network(slug: str) -> Network:
    """Return one network.

    Raises KeyError when there is none of that name.
    """
    if not _loaded:
        raw = tomllib.loads((files("planner") / "data" / "networks.toml").read_text(encoding="utf-8"))
        for name, table in raw.items():
            for key in ("formats", "memory", "near"):
                table[key] = tuple(table.get(key, ()))
            table["serves"] = {kind: tuple(made) for kind, made in table.get("serves", {}).items()}
            _loaded[name] = Network(slug=name, **table)
    return _loaded[slug]


def outlets(idea: Idea, names: Iterable[str]) -> Iterator[tuple[str, str, float]]:
    """Yield each network and format an idea may go out by, with how far that is from its author's choice."""
    for name in names:
        place = network(name)
        own = name in idea.networks
        if not own and not set(place.near) & set(idea.networks):
            continue
        distance = 0.0 if own else 3.0
        for rank, kind in enumerate(idea.formats):
            if kind in place.formats:
                yield name, kind, distance + 0.15 * rank
            for made in place.serves.get(kind, ()):
                yield name, made, distance + 1.0 + 0.15 * rank

"""What each network allows: lengths, tags, formats and polls."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

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


_loaded: dict[str, Network] = {}


def network(slug: str) -> Network:
    """Return one network.

    Raises KeyError when there is none of that name.
    """
    if not _loaded:
        raw = tomllib.loads((files("planner") / "data" / "networks.toml").read_text(encoding="utf-8"))
        for name, table in raw.items():
            table["formats"] = tuple(table["formats"])
            table["memory"] = tuple(table["memory"])
            _loaded[name] = Network(slug=name, **table)
    return _loaded[slug]

"""What a platform is given when it is made: settings, words, and the few doors that it may use."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import bot.platforms
from bot.core.engine import Engine
from bot.core.ports import Clock, Platform
from bot.core.router import Router
from bot.settings import Settings
from bot.web import Web
from storage.database import Database
from texts import Texts

CheckForm = Callable[[str, str, str, Mapping[str, Any]], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Kit:
    """The parts that platforms are built from."""

    settings: Settings
    texts: Texts
    router: Router
    clock: Clock
    database: Database
    engine: Engine
    web: Web


def configured(kit: Kit) -> list[Platform]:
    """Make every platform whose settings are there: `make(kit)` of each package in bot/platforms."""
    made = []
    for info in sorted(pkgutil.iter_modules(bot.platforms.__path__), key=lambda item: item.name):
        module = importlib.import_module(f"bot.platforms.{info.name}")
        make: Callable[[Kit], Platform | None] | None = getattr(module, "make", None)
        platform = make(kit) if make else None
        if platform is not None:
            made.append(platform)
    return made

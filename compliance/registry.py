"""Every rule there is, found in ``compliance/rules`` by itself."""

from __future__ import annotations

import hashlib
import pkgutil
from functools import cache
from importlib import import_module

from compliance import rules as package
from compliance.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Give every rule, sorted by id."""
    found = []
    for module in pkgutil.iter_modules(package.__path__):
        if module.name[0] == "_":
            continue
        rule = getattr(import_module(f"{package.__name__}.{module.name}"), "RULE", None)
        if isinstance(rule, Rule):
            found.append(rule)
    return tuple(sorted(found, key=lambda r: r.id))


@cache
def ruleset_version() -> str:
    """Give a short hash that changes when any file of this package does."""
    from importlib.resources import files

    digest = hashlib.sha256()
    todo = [files("compliance")]
    names: list[tuple[str, bytes]] = []
    while todo:
        here = todo.pop()
        for item in here.iterdir():
            if item.is_dir() and item.name != "__pycache__":
                todo.append(item)
            elif item.name.endswith((".py", ".toml", ".json", ".txt")):
                names.append((str(item), item.read_bytes()))
    for _, content in sorted(names):
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()[:12]

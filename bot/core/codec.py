"""Replies and forms as JSON, so that what was decided survives a crash."""

from __future__ import annotations

import base64
import dataclasses
import json
from typing import Any

from bot.core import reply as _reply
from bot.core import request as _request

_TYPES: dict[str, type] = {
    kind.__name__: kind
    for module in (_reply, _request)
    for kind in vars(module).values()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind)
}


def dump(value: object) -> str:
    """Write a value of the core's vocabulary as JSON."""
    return json.dumps(_pack(value), ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Any:
    """Read back what `dump` wrote."""
    return _unpack(json.loads(text))


def _pack(value: object) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        packed = {}
        for item in dataclasses.fields(value):
            part = getattr(value, item.name)
            if item.default is dataclasses.MISSING or part != item.default:
                packed[item.name] = _pack(part)
        return {"~": type(value).__name__, **packed}
    if isinstance(value, bytes):
        return {"~b": base64.b64encode(value).decode()}
    if isinstance(value, tuple | list):
        return [_pack(part) for part in value]
    if isinstance(value, dict):
        return {"~d": {str(key): _pack(part) for key, part in value.items()}}
    return value


def _unpack(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_unpack(part) for part in value)
    if isinstance(value, dict):
        if "~b" in value:
            return base64.b64decode(value["~b"])
        if "~d" in value:
            return {key: _unpack(part) for key, part in value["~d"].items()}
        kind = _TYPES[value["~"]]
        return kind(**{key: _unpack(part) for key, part in value.items() if key != "~"})
    return value

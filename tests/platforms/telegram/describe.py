"""Write bot-api.json: the part of the Bot API that the adapter uses, from an installed aiogram wheel.

`pip install aiogram==3.31.0` (Bot API 10.3) in a venv of its own, then
`python tests/platforms/telegram/describe.py`. Only names, types and what is required are kept.
"""

import json
import types
import typing
from pathlib import Path

USED = (
    "answerCallbackQuery", "deleteWebhook", "editMessageText", "getFile", "getMe", "getUpdates", "getWebhookInfo",
    "sendDocument", "sendMessage", "sendPhoto", "sendPoll", "setMyCommands", "setWebhook",
)
WORDS = {int: "Integer", float: "Float", bool: "Boolean", str: "String"}


def main() -> None:  # noqa: C901 - one script
    import aiogram
    import aiogram.methods
    import aiogram.types

    known = {
        kind.__api_method__: kind
        for kind in vars(aiogram.methods).values()
        if isinstance(kind, type) and isinstance(getattr(kind, "__api_method__", None), str)
    }
    wanted: list[type] = []

    def words(kind: object) -> list[str]:
        origin = typing.get_origin(kind)
        if origin in {typing.Union, types.UnionType}:
            return [word for part in typing.get_args(kind) for word in words(part)]
        if origin is list:
            return [f"Array of {' or '.join(words(typing.get_args(kind)[0]))}"]
        if origin is typing.Literal or kind is None or kind is type(None):
            return [WORDS[type(typing.get_args(kind)[0])]] if origin is typing.Literal else []
        if kind in WORDS:
            return [WORDS[kind]]
        if not isinstance(kind, type) or kind.__name__ == "Default":
            return []
        if kind.__name__ in {"datetime", "timedelta", "DateTime"}:
            return ["Integer"]
        if kind.__name__ == "InputFile":
            return ["InputFile"]
        wanted.append(kind)
        return [kind.__name__]

    def fields(kind: type) -> list[dict[str, object]]:
        return [
            {"name": field.alias or name, "types": words(field.annotation), "required": field.is_required()}
            for name, field in kind.model_fields.items()
        ]

    methods = {name: {"fields": fields(known[name])} for name in USED}
    described: dict[str, object] = {}
    while wanted:
        kind = wanted.pop()
        if kind.__name__ not in described and hasattr(kind, "model_fields"):
            described[kind.__name__] = {"fields": fields(kind)}
    whole = {
        "version": "Bot API 10.3", "source": f"derived from aiogram {aiogram.__version__} (PyPI, MIT)",
        "methods": methods, "types": dict(sorted(described.items())),
    }
    path = Path(__file__).with_name("bot-api.json")
    path.write_text(json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

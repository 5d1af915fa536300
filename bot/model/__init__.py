"""The model port: any OpenAI-compatible server, or none."""

from __future__ import annotations

from bot.core.ports import Model
from bot.settings import Settings


def connect(settings: Settings) -> Model | None:
    """Make the model that the settings name; None when there is none."""
    if not settings.model_url:
        return None
    from bot.model.openai import OpenAICompatible

    return OpenAICompatible(
        settings.model_url, key=settings.model_key, name=settings.model_name, timeout_s=settings.model_timeout_s,
    )

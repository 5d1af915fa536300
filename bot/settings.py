"""Every setting, read from the environment and from `.env`; .env.example documents each."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import BadSetting


class Settings(BaseSettings):
    """The fixed names are public: outside emulators are attached through them."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    telegram_bot_token: str = ""
    telegram_api_url: str = "https://api.telegram.org/bot"
    telegram_file_url: str = "https://api.telegram.org/file/bot"
    telegram_webhook_url: str = ""
    telegram_webhook_secret: str = ""

    slack_bot_token: str = ""
    slack_app_token: str = ""
    slack_signing_secret: str = ""
    slack_api_url: str = "https://slack.com/api/"
    slack_client_id: str = ""
    slack_client_secret: str = ""

    database_url: str = "sqlite:///data/confrere.db"
    encryption_keys: str = ""

    model_url: str = ""
    model_key: str = ""
    model_name: str = ""
    model_timeout_s: float = Field(default=20.0, gt=0, le=600)
    model_send_text: bool = False

    pubmed_url: str = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    access: Literal["invite", "open"] = "invite"
    retention_months: int = Field(default=12, ge=1, le=120)
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("*", mode="before")
    @classmethod
    def _trim(cls, value: object) -> object:
        return value.strip() if isinstance(value, str) else value

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the master keys, newest first."""
        return tuple(key for key in self.encryption_keys.replace(",", " ").split() if key)


def load(env_file: str | Path | None = ".env") -> Settings:
    """Read the settings; raise BadSetting naming each wrong one and what it takes."""
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]
    except ValidationError as error:
        lines = [f"{'.'.join(str(part) for part in item['loc']).upper()}: {item['msg']}" for item in error.errors()]
        raise BadSetting("Settings that cannot be used:\n" + "\n".join(lines)) from error


def exposed(env_file: str = ".env") -> bool:
    """Tell whether other users of this machine can read the secrets."""
    path = Path(env_file)
    return path.is_file() and bool(path.stat().st_mode & 0o077)

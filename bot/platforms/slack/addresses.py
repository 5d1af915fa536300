"""Where Slack is, and what of it is on this machine; pure."""

from __future__ import annotations

from urllib.parse import urlsplit


def loopback(url: str) -> bool:
    """Tell whether an address is on this machine."""
    return urlsplit(url).hostname in {"127.0.0.1", "localhost", "::1"}


def authorize_url(api_url: str) -> str:
    """Give the page where people consent: beside the Web API, also when that is an emulator's."""
    parts = urlsplit(api_url)
    return f"{parts.scheme}://{parts.netloc}/oauth/v2/authorize"

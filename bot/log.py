"""One canonical line a turn, as JSON: ids and figures, never what people wrote, their names, or a token."""

from __future__ import annotations

import logging
import sys
from typing import Any

import structlog

log: Any = structlog.get_logger("confrere")


def configure(level: str = "info", stream: Any = None) -> None:
    """Write logs as one JSON object a line to standard error."""
    out = stream or sys.stderr
    number = getattr(logging, level.upper())
    logging.basicConfig(level=logging.WARNING, format="%(name)s %(levelname)s", stream=out, force=True)
    # Libraries may log payloads, addresses with tokens, or what people wrote: only that they warned is kept.
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(file=out),
        cache_logger_on_first_use=False,
    )

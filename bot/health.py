"""One finding of `doctor`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Check:
    """What was checked, how it stands, and what to do about it."""

    name: str
    state: Literal["ok", "warn", "fail"]
    says: str
    do: str = ""

    def as_dict(self) -> dict[str, str]:
        """Give it as JSON would hold it."""
        return asdict(self)

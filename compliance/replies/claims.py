"""What the reader says of a sentence: which rule it touches, where, how gravely, and for what reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compliance.rule import Severity


class Reason(StrEnum):
    """Name why a sentence is not safe."""

    SAID = "said"  # a known way of revealing
    POSSESSED = "possessed"  # "your …" of something only care gives
    ADDRESSED = "addressed"  # "you …" in a way not known to be safe
    HEALTH = "health"  # a health word that is not general information
    ECHO = "echo"  # a telling word of the review comes back
    WEIGHED = "weighed"  # close to known unsafe sentences


@dataclass(frozen=True, slots=True)
class Claim:
    """Point at a part of the folded text that breaks a rule."""

    rule: str
    start: int
    end: int
    severity: Severity
    reason: Reason

"""What a text cannot tell and a person must declare: who speaks, is paid, shows whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self

TRUE = frozenset({"1", "true", "yes", "oui", "vrai", "y", "o", "paid", "on"})
FALSE = frozenset({"0", "false", "no", "non", "faux", "n", "none", "aucun", "aucune", "off", ""})
PROFESSIONS = {
    "medecin": "doctor", "médecin": "doctor", "surgeon": "doctor", "chirurgien": "doctor",
    "dermatologist": "doctor", "dentiste": "dentist", "chirurgien-dentiste": "dentist",
    "infirmier": "nurse", "infirmiere": "nurse", "infirmière": "nurse", "sage-femme": "midwife",
    "kinesitherapeute": "physiotherapist", "kinésithérapeute": "physiotherapist",
    "podologue": "podiatrist", "pharmacien": "pharmacist", "psychologue": "psychologist",
    "osteopathe": "osteopath", "ostéopathe": "osteopath", "dieteticien": "dietitian",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold declared facts; ``None`` means nobody has said.

    ``patient_image`` is ``none``, ``anonymised`` or ``recognisable``; ``scope`` is ``page`` or ``whole-site``;
    ``speaker`` is who signs (``practitioner``, ``staff``, ``agency``, ``clinic``, ``influencer``, ``company``).
    """

    profession: str = "doctor"
    speaker: str | None = None
    title: str | None = None
    acts: tuple[str, ...] = ()
    patient_image: str | None = None
    paid: bool | None = None
    minors: bool | None = None
    network: str | None = None
    scope: str | None = None

    @classmethod
    def of(cls, given: Mapping[str, object], *, strict: bool = False) -> Self:
        """Build facts from loose keys and values, as a command line or a JSON line gives them.

        Raises:
            ValueError: an unknown key when strict, or a value that is neither yes nor no where one is due.

        """
        known = {f.name for f in fields(cls)}
        kept: dict[str, object] = {}
        for key, value in given.items():
            name = key.strip().lower().replace("-", "_")
            if name not in known:
                if strict:
                    raise ValueError(f"unknown fact: {key}")
                continue
            if value is not None:
                kept[name] = _value(name, value, strict=strict)
        return cls(**{k: v for k, v in kept.items() if v is not None or k != "profession"})  # type: ignore[arg-type]


def _value(name: str, value: object, *, strict: bool) -> object:
    text = str(value).strip().lower()
    if name == "acts":
        parts = value if isinstance(value, list | tuple) else str(value).split(",")
        return tuple(str(p).strip() for p in parts if str(p).strip())
    if name in {"paid", "minors"}:
        if text in TRUE or text in FALSE:
            return text in TRUE
        if strict:
            raise ValueError(f"{name} is yes or no")
        return None
    if name == "patient_image":
        if text in FALSE:
            return "none"
        if text.startswith(("anonym", "unrecogni")):
            return "anonymised"
        return "recognisable"
    if name == "profession":
        return PROFESSIONS.get(text, text)
    return str(value).strip() if name == "title" else text

"""Words for the model: one Markdown file a prompt, with front matter that names its inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt: `inputs` maps each name to an example; `schema` is the JSON Schema of the answer."""

    name: str
    inputs: Mapping[str, str]
    schema: Mapping[str, Any]
    system: str
    user: str

    def messages(self, **values: str) -> list[dict[str, str]]:
        """Fill the prompt; raise KeyError for a missing input, ValueError for an unknown one."""
        unknown = set(values) - set(self.inputs)
        if unknown:
            raise ValueError(f"prompt {self.name} takes no {', '.join(sorted(unknown))}")
        return [
            {"role": "system", "content": Template(self.system).substitute(values)},
            {"role": "user", "content": Template(self.user).substitute(values)},
        ]


@cache
def load(name: str) -> Prompt:
    """Read `prompts/{name}.md`; raise LookupError when there is none, ValueError when it is malformed."""
    try:
        text = (files(__package__) / f"{name}.md").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LookupError(f"no prompt {name}") from error
    _, front, body = text.split("---\n", 2)
    meta = yaml.safe_load(front)
    system, mark, user = body.partition("\n# user\n")
    if meta.get("name") != name or not mark or not system.strip().startswith("# system"):
        raise ValueError(f"prompt {name} needs its name in front, then `# system` and `# user`")
    return Prompt(
        name, dict(meta["inputs"]), dict(meta["schema"]),
        system.strip().removeprefix("# system").strip(), user.strip(),
    )

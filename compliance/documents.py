"""What people will see of a Markdown or HTML file, each letter mapped back to the file."""

# ruff: noqa: E501 - word lists and printed lines are clearest whole

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
HTML = re.compile(
    r"<!--(?:(?!-->).)*+(?:-->|\Z)|<(?P<hidden>script|style|template|noscript)\b(?:(?!</(?P=hidden)).)*+(?:</(?P=hidden)[^>]*>|\Z)"
    r"|<(?P<tag>/?[a-z][a-z0-9:-]*)(?P<rest>[^<>]*)>|<![^>]*>|(?P<entity>&#?\w{1,32};)",
    re.IGNORECASE | re.DOTALL,
)
ATTRIBUTE = re.compile(
    r"""\b(?P<name>alt|title|content|aria-label|placeholder)\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)')""", re.IGNORECASE
)
META = re.compile(r"description|og:title|twitter:title", re.IGNORECASE)
MARKDOWN = re.compile(
    r"\A---\n(?:(?!\n---).)*+\n---\n|^(?P<fence>```|~~~)(?:(?!^(?P=fence)).)*+(?:^(?P=fence)[^\n]*|\Z)|^[ \t]*(?:\#{1,6}|[*+-]|>)[ \t]+"
    r"|\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+|!?\[|\]\([^()\n]*\)|\]\[[^\]\n]*\]|\]|<https?://[^>\s]*>|^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+[^\n]*$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(slots=True)
class Document:
    """Hold the visible text of a file and, for each of its letters, the place in the file."""

    text: str = ""
    origin: list[int] = field(default_factory=list)

    def place(self, start: int) -> int:
        """Give the place in the file of a letter of the text."""
        return self.origin[start] if start < len(self.origin) else (self.origin[-1] + 1 if self.origin else 0)


def visible(raw: str, name: str = "") -> Document:
    """Give what is seen of a file, told by its name: HTML, Markdown, else the text as it is."""
    suffix = PurePath(name).suffix.lower()
    if suffix in (".html", ".htm", ".xhtml"):
        return _built(_html(raw))
    if suffix in (".md", ".markdown", ".mdx"):
        return _built(_markdown(raw))
    return Document(raw, list(range(len(raw))))


def _built(pieces: Iterator[tuple[str, int]]) -> Document:
    texts: list[str] = []
    origin: list[int] = []
    for text, at in pieces:
        texts.append(text)
        origin.extend(range(at, at + len(text)) if len(text) > 1 else [at] * len(text))
    return Document("".join(texts), origin)


def _html(raw: str) -> Iterator[tuple[str, int]]:
    at = 0
    for m in HTML.finditer(raw):
        yield raw[at : m.start()], at
        at = m.end()
        if m["entity"]:
            for letter in html.unescape(m["entity"]):
                yield letter, m.start()
        elif m["tag"] and m["tag"].strip("/").lower() not in INLINE:
            yield "\n", m.start()
            meta = m["tag"].lower() == "meta"
            for a in ATTRIBUTE.finditer(m["rest"]):
                if (a["name"].lower() == "content") == (meta and bool(META.search(m["rest"]))):
                    group = "a" if a["a"] is not None else "b"
                    yield a[group], m.start("rest") + a.start(group)
                    yield "\n", m.start()
    yield raw[at:], at


def _markdown(raw: str) -> Iterator[tuple[str, int]]:
    at = 0
    for m in MARKDOWN.finditer(raw):
        yield raw[at : m.start()], at
        at = m.end()
    yield raw[at:], at

"""The one tree of errors.

ConfrereError
├── Unusable            a person can mend it: the message says how
│   ├── BadSetting      configuration
│   └── BadFile         a file that cannot be read as what it should be
├── Forbidden           the person may not do this
├── Stale               the button, form or card belongs to a past that is gone
├── Conflict            somebody else changed the same thing first
├── ChatGone            the chat cannot be written to any more
├── TryLater            the platform asks to wait (`after` seconds)
├── Uncertain           the platform may or may not have got the message
├── ModelUnavailable    the model gave nothing usable in its time budget
├── PubMedUnavailable   the medical library cannot be reached (bot/pubmed.py)
└── Locked              text that this process has no key for
"""

from __future__ import annotations


class ConfrereError(Exception):
    """Something went wrong."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())


class Unusable(ConfrereError):
    """What was given cannot be used."""


class BadSetting(Unusable):
    """A setting is wrong."""


class BadFile(Unusable):
    """The file cannot be read."""


class Forbidden(ConfrereError):
    """You may not do this."""


class Stale(ConfrereError):
    """This button is out of date."""


class Conflict(ConfrereError):
    """Somebody else changed this first."""


class ChatGone(ConfrereError):
    """The chat cannot be written to any more."""


class TryLater(ConfrereError):
    """The platform asks to wait.

    `after` is in seconds.
    """

    def __init__(self, after: float = 1.0, message: str | None = None) -> None:
        super().__init__(message)
        self.after = after


class Uncertain(ConfrereError):
    """The platform may or may not have received the message."""


class ModelUnavailable(ConfrereError):
    """The model gave nothing usable in time."""


class Locked(ConfrereError):
    """This text is sealed with a key that is not at hand."""

"""Keys: one data key a practice, wrapped by the keys of ENCRYPTION_KEYS; whose key is used is a scope.

A column of type Sealed is written and read with the key in scope. A row of another practice
therefore cannot be read by mistake: it raises Locked. Erasing a practice's wrapped key makes
everything that it wrote unreadable, copies and backups included.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.errors import BadSetting, Locked

_PLAIN = "plain:"
_AT_HAND = 4_096  # practices' ciphers kept ready: opening one takes longer than reading with it


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose text is being read and written: `owner` is a practice's id, 0 the program itself."""

    owner: int
    cipher: Fernet | MultiFernet | None
    secret: bytes = b""

    def mac(self, text: str) -> str:
        """Give the keyed hash of a text: it proves nothing to who has not the key, and survives its erasure."""
        return hmac.new(self.secret, text.encode(), hashlib.sha256).hexdigest()


_scope: ContextVar[Scope | None] = ContextVar("scope", default=None)


class Keyring:
    """Hold the master keys, newest first; `Keyring(())` keeps texts in the clear and says so."""

    def __init__(self, keys: tuple[str, ...] = ()) -> None:
        """Raise BadSetting when a key is not a Fernet key (32 bytes, URL-safe base64)."""
        try:
            self._master = MultiFernet([Fernet(key) for key in keys]) if keys else None
            self._scope = lru_cache(_AT_HAND)(self._make_scope)
        except ValueError as error:
            raise BadSetting(
                "ENCRYPTION_KEYS: each key is 32 bytes in URL-safe base64; "
                "make one with `python -m bot db new-key`",
            ) from error

    @property
    def protects(self) -> bool:
        """Tell whether texts are encrypted at all."""
        return self._master is not None

    def new_data_key(self) -> str:
        """Make a practice's data key, wrapped for storing."""
        return self._wrap(Fernet.generate_key())

    def rewrap(self, wrapped: str) -> str:
        """Wrap a data key again with the newest master key."""
        return self._wrap(self._unwrap(wrapped))

    def scope(self, owner: int, wrapped: str) -> Scope:
        """Make the scope of a practice from its wrapped key; raise Locked when no master key opens it."""
        return self._scope(owner, wrapped)

    def _make_scope(self, owner: int, wrapped: str) -> Scope:
        key = self._unwrap(wrapped)
        return Scope(owner, Fernet(key), hmac.new(key, b"confrere audit", hashlib.sha256).digest())

    def own_scope(self) -> Scope:
        """Make the program's own scope, for what belongs to no practice yet."""
        return Scope(0, self._master)

    def _wrap(self, key: bytes) -> str:
        return self._master.encrypt(key).decode() if self._master else _PLAIN + key.decode()

    def _unwrap(self, wrapped: str) -> bytes:
        if wrapped.startswith(_PLAIN):
            return wrapped.removeprefix(_PLAIN).encode()
        if self._master is None:
            raise Locked("ENCRYPTION_KEYS is empty, but this database was written with keys")
        try:
            return self._master.decrypt(wrapped)
        except InvalidToken as error:
            raise Locked("none of ENCRYPTION_KEYS opens this practice's key") from error


@contextmanager
def using(scope: Scope) -> Iterator[None]:
    """Read and write sealed columns with this scope's key."""
    token = _scope.set(scope)
    try:
        yield
    finally:
        _scope.reset(token)


def seal(text: str) -> str:
    """Encrypt for the scope in use."""
    scope = _need()
    if scope.cipher is None:
        return f"0:{text}"
    return f"{scope.owner}:{scope.cipher.encrypt(text.encode()).decode()}"


def open_sealed(text: str) -> str:
    """Decrypt with the scope in use; raise Locked for another owner's text."""
    scope = _need()
    owner, _, body = text.partition(":")
    if scope.cipher is None and owner == "0" == str(scope.owner):
        return body
    if owner != str(scope.owner) or scope.cipher is None:
        raise Locked
    try:
        return scope.cipher.decrypt(body).decode()
    except InvalidToken as error:
        raise Locked from error


def _need() -> Scope:
    scope = _scope.get()
    if scope is None:
        raise Locked("no practice is in scope")
    return scope

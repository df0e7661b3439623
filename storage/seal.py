"""Sealing private text with a key that is kept apart from the data (decision 11)."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from storage.errors import WrongKey


class Seal:
    """Encrypts and decrypts text (Fernet: AES-128-CBC with HMAC-SHA256). The first key seals, all of them open."""

    def __init__(self, keys: list[bytes]) -> None:
        """Raises WrongKey when a key is not 32 url-safe base64-encoded bytes."""
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except ValueError as error:
            raise WrongKey("the key is not a Fernet key (32 url-safe base64-encoded bytes)") from error

    def seal(self, text: str) -> str:
        """Sealed form of a text, as ASCII."""
        return self._fernet.encrypt(text.encode("utf-8")).decode("ascii")

    def open(self, sealed: str) -> str:
        """The text again. Raises WrongKey when no key fits; the message never holds the text."""
        try:
            return self._fernet.decrypt(sealed.encode("ascii")).decode("utf-8")
        except InvalidToken as error:
            raise WrongKey("the key does not open this data") from error

    def open_or_none(self, sealed: str | None) -> str | None:
        """`open`, passing None through."""
        return None if sealed is None else self.open(sealed)


def load_keys(path: Path, *, data_exists: bool) -> list[bytes]:
    """Keys from a file, one a line, newest first; made on the first run with mode 0600.

    Raises WrongKey when the file is gone although sealed data exists, or cannot be read.
    """
    if not path.exists():
        if data_exists:
            raise WrongKey(f"the key file {path} is missing, but there is data sealed with it")
        return [_make(path)]
    try:
        keys = [line.strip().encode("ascii") for line in path.read_text("ascii").splitlines() if line.strip()]
    except (OSError, UnicodeError) as error:
        raise WrongKey(f"the key file {path} cannot be read") from error
    if not keys:
        raise WrongKey(f"the key file {path} is empty")
    return keys


def _make(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    key = Fernet.generate_key()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(key + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return key

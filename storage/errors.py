"""What can go wrong in storage, by name."""

from __future__ import annotations


class StorageDown(Exception):
    """The database did not answer: locked, gone, full or read-only. Nothing was stored; trying again is right."""


class WrongKey(RuntimeError):
    """The key is missing, unreadable or not the one the data was sealed with; the message says which."""

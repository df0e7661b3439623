"""One unit of work: everything stored in it is stored together or not at all."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from storage.agenda import Agenda
from storage.diary import Diary
from storage.errors import StorageDown
from storage.inbox import Inbox
from storage.people import People
from storage.positions import Positions
from storage.rows import Rows

if TYPE_CHECKING:
    import aiosqlite

    from storage.seal import Seal

__all__ = ["StorageDown", "Work"]


class Work:
    """The tables, each under its own name, on one connection inside one transaction."""

    def __init__(self, connection: aiosqlite.Connection, queries: Any, seal: Seal) -> None:
        rows = Rows(connection, queries, seal)
        self.people = People(rows)
        self.positions = Positions(rows)
        self.diary = Diary(rows)
        self.agenda = Agenda(rows)
        self.inbox = Inbox(rows)
        self.meta = rows


def as_down(error: sqlite3.Error) -> StorageDown:
    """A driver's error as ours, naming only the error's type and SQLite's own code."""
    return StorageDown(f"{type(error).__name__}: {getattr(error, 'sqlite_errorname', '')}")

"""Calling the named queries of the .sql files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import aiosqlite

    from storage.seal import Seal

Row = sqlite3.Row


class Rows:
    """Runs queries by their name; `seal` is at hand for those that keep private text."""

    def __init__(self, connection: aiosqlite.Connection, queries: Any, seal: Seal) -> None:
        self._connection = connection
        self._queries = queries
        self.seal = seal

    async def all(self, name: str, **values: Any) -> list[Row]:
        """All rows of a query."""
        return [row async for row in getattr(self._queries, name)(self._connection, **values)]

    async def one(self, name: str, **values: Any) -> Row | None:
        """The first row, or None."""
        row: Row | None = await getattr(self._queries, name)(self._connection, **values)
        return row

    async def value(self, name: str, **values: Any) -> Any:
        """The first column of the first row, or None."""
        return await getattr(self._queries, name)(self._connection, **values)

    async def run(self, name: str, **values: Any) -> int:
        """Run a change; returns the number of rows it touched."""
        count: int = await getattr(self._queries, name)(self._connection, **values)
        return count

    async def new_id(self, name: str, **values: Any) -> int:
        """Run an INSERT … RETURNING id."""
        row = await self.one(name, **values)
        assert row is not None
        return int(row["id"])

    async def many(self, name: str, values: Iterable[Mapping[str, Any]]) -> None:
        """Run one change for many rows (executemany)."""
        batch = list(values)
        if batch:
            await getattr(self._queries, name)(self._connection, batch)

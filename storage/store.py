"""The SQLite store: one writer connection, WAL, synchronous=FULL, group commit (decision 3)."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import aiosql
import aiosqlite

from storage.errors import StorageDown, WrongKey
from storage.migrate import migrate
from storage.seal import Seal
from storage.work import Work, as_down

SQL = Path(__file__).parent / "sql"
BUSY_MS = 1500
GROUP = 64
_KEY_CHECK = "quiet days"


@cache
def _queries() -> Any:
    return aiosql.from_path(SQL, "aiosqlite", mandatory_parameters=False)


class Store:
    """Opens the database file and hands out units of work."""

    def __init__(self, path: Path, seal: Seal) -> None:
        self._path = path
        self._seal = seal
        self._connection: aiosqlite.Connection | None = None
        self._lock = asyncio.Lock()
        self._waiting = 0
        self._group: asyncio.Future[None] | None = None
        self._size = 0
        self._flusher: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Migrate, connect and check the key. Raises StorageDown or WrongKey."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            await asyncio.to_thread(migrate, self._path)
            self._connection = await aiosqlite.connect(self._path, isolation_level=None)
            self._connection.row_factory = sqlite3.Row
            for pragma in (
                f"busy_timeout={BUSY_MS}",
                "journal_mode=WAL",
                "synchronous=FULL",
                "foreign_keys=ON",
                "secure_delete=ON",
            ):
                await self._connection.execute(f"PRAGMA {pragma}")
        except (sqlite3.Error, OSError) as error:
            await self.close()
            raise StorageDown(f"cannot open the database {self._path}: {type(error).__name__}") from error
        await self._check_key()

    async def _check_key(self) -> None:
        async with self.work() as work:
            sealed = await work.meta.value("meta_get", key="key_check")
            if sealed is None:
                await work.meta.run("meta_set", key="key_check", value=self._seal.seal(_KEY_CHECK))
            elif self._seal.open(sealed) != _KEY_CHECK:
                raise WrongKey("the key does not open this data")

    async def close(self) -> None:
        """Close the connection; safe to call twice."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Work]:
        """One unit of work; on leaving, it is on the disk. Raises StorageDown when the database does not answer.

        Units that wait for one another share one commit (group commit): each runs in a savepoint, so that one that
        fails undoes only itself. Do not await the network inside: the writer is held.
        """
        await self._take_turn()
        try:
            connection = self._live()
            group = await self._enter(connection)
            try:
                yield Work(connection, _queries(), self._seal)
            except BaseException as error:
                await self._undo(connection)
                if isinstance(error, sqlite3.Error):
                    raise as_down(error) from error
                raise
            await self._leave(connection)
        finally:
            self._lock.release()
        await asyncio.shield(group)

    async def _take_turn(self) -> None:
        self._waiting += 1
        try:
            await self._lock.acquire()
        except BaseException:
            self._waiting -= 1
            if self._waiting == 0:
                self._flusher = asyncio.get_running_loop().create_task(self._flush())
            raise
        self._waiting -= 1

    async def _flush(self) -> None:
        """Commit for units that counted on a follower which was cancelled."""
        async with self._lock:
            if self._group is not None and self._waiting == 0 and self._connection is not None:
                await self._settle(self._connection, commit=True)

    def _live(self) -> aiosqlite.Connection:
        if self._connection is None:
            raise StorageDown("the database is closed")
        return self._connection

    async def _enter(self, connection: aiosqlite.Connection) -> asyncio.Future[None]:
        try:
            if self._group is None:
                await connection.execute("BEGIN IMMEDIATE")
                self._group = asyncio.get_running_loop().create_future()
                self._group.add_done_callback(_seen)
                self._size = 0
            await connection.execute("SAVEPOINT unit")
        except sqlite3.Error as error:
            await self._settle(connection, commit=False, error=as_down(error))
            raise as_down(error) from error
        return self._group

    async def _undo(self, connection: aiosqlite.Connection) -> None:
        try:
            await connection.execute("ROLLBACK TO unit")
            await connection.execute("RELEASE unit")
        except sqlite3.Error as error:
            await self._settle(connection, commit=False, error=as_down(error))
            return
        if self._size == 0 or self._waiting == 0:
            await self._settle(connection, commit=self._size > 0)

    async def _leave(self, connection: aiosqlite.Connection) -> None:
        try:
            await connection.execute("RELEASE unit")
        except sqlite3.Error as error:
            await self._settle(connection, commit=False, error=as_down(error))
            return
        self._size += 1
        if self._waiting == 0 or self._size >= GROUP:
            await self._settle(connection, commit=True)

    async def _settle(
        self, connection: aiosqlite.Connection, *, commit: bool, error: StorageDown | None = None
    ) -> None:
        group, self._group = self._group, None
        if commit:
            try:
                await connection.execute("COMMIT")
            except sqlite3.Error as problem:
                error = as_down(problem)
        if (error is not None or not commit) and connection.in_transaction:
            try:
                await connection.execute("ROLLBACK")
            except sqlite3.Error as problem:
                error = error or as_down(problem)
        if group is not None and not group.done():
            group.set_exception(error) if error else group.set_result(None)

    async def scrub(self) -> None:
        """Write the journal back and empty it, so that deleted bytes are in neither file (used after /delete)."""
        async with self._lock:
            if self._group is None:
                await self._live().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _seen(future: asyncio.Future[None]) -> None:
    if not future.cancelled():
        future.exception()

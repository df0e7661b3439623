"""Forward-only migrations, each in one transaction, with a copy of the file made before the first."""

from __future__ import annotations

import sqlite3
from pathlib import Path

FOLDER = Path(__file__).parent / "migrations"


def steps(dialect: str) -> list[tuple[int, str]]:
    """(version, SQL) of every migration, oldest first."""
    files = sorted((FOLDER / dialect).glob("[0-9]*.sql"))
    return [(int(file.name[:4]), file.read_text("utf-8")) for file in files]


def version_of(connection: sqlite3.Connection) -> int:
    """Version of the newest migration in this database; 0 for a new one."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone()
    if found is None:
        return 0
    row = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    return int(row[0]) if row else 0


def migrate(path: Path) -> int:
    """Bring a SQLite file to the newest version and return that version. All or nothing per step."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        current = version_of(connection)
        todo = [(version, sql) for version, sql in steps("sqlite") if version > current]
        if todo and current > 0:
            back_up(connection, path.with_name(f"{path.name}.before-{todo[0][0]:04d}"))
        for version, sql in todo:
            _apply(connection, version, sql)
            current = version
        return current
    finally:
        connection.close()


def _apply(connection: sqlite3.Connection, version: int, sql: str) -> None:
    note = (
        "INSERT INTO meta (key, value) VALUES ('schema_version', '{0}') "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value;"
    ).format(version)
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\n{note}\nCOMMIT;")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database into another file, online."""
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    finally:
        copy.close()

"""Positions in scripts: the one with the highest rank is being asked; the others wait beneath it."""

from __future__ import annotations

from dataclasses import dataclass

from programme.script import Position
from storage.rows import Rows


@dataclass(slots=True)
class Open:
    """An open script: where the person is, which message shows the question, how high it lies."""

    position: Position
    message_id: int | None
    rank: int


class Positions:
    """The table of positions."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def all(self, person_id: int) -> list[Open]:
        """All open scripts of a person, the lowest first."""
        rows = await self._rows.all("positions_of", person_id=person_id)
        return [
            Open(Position.from_json(self._rows.seal.open(r["state"])), r["message_id"], r["rank"]) for r in rows
        ]

    async def save(self, person_id: int, now: int, opened: Open) -> None:
        """Store where somebody is."""
        await self._rows.run(
            "save_position",
            person_id=person_id,
            script=opened.position.script,
            at=now,
            rank=opened.rank,
            message_id=opened.message_id,
            state=self._rows.seal.seal(opened.position.to_json()),
        )

    async def anchor(self, person_id: int, script: str, message_id: int) -> None:
        """The question is shown in this message."""
        await self._rows.run("anchor_position", person_id=person_id, script=script, message_id=message_id)

    async def close(self, person_id: int, script: str) -> None:
        """The script is over."""
        await self._rows.run("close_position", person_id=person_id, script=script)

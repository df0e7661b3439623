"""People: loading and saving a person."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from programme.person import Memory, Person
from programme.plan import Plan
from programme.situation import Situation
from storage.rows import Row, Rows
from storage.seal import Seal

_PLAIN = (
    "id chat_id created_at seen_at language zone nudge_minute evening_minute quiet_from quiet_to voice volume "
    "flag_until unreachable_at fed_at"
).split()


def person_from(row: Row, seal: Seal) -> Person:
    """The person of a row of `persons` (also where joined to others)."""
    sealed = row["answers"]
    return Person(
        **{name: row[name] for name in _PLAIN},
        discreet=bool(row["discreet"]),
        situation=Situation(row["situation"]),
        plan=Plan.from_dict(json.loads(row["plan"])) if row["plan"] else None,
        memory=Memory.from_dict(json.loads(row["memory"])),
        answers=json.loads(seal.open(sealed)) if sealed else {},
    )


def _row_of(person: Person, seal: Seal) -> Mapping[str, Any]:
    return {
        **{name: getattr(person, name) for name in _PLAIN if name not in ("chat_id", "created_at")},
        "discreet": int(person.discreet),
        "situation": person.situation.value,
        "plan": json.dumps(person.plan.to_dict()) if person.plan else None,
        "memory": json.dumps(person.memory.to_dict()),
        "answers": seal.seal(json.dumps(person.answers, ensure_ascii=False)) if person.answers else None,
    }


class People:
    """The table of persons."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def find(self, chat_id: int) -> Person | None:
        """The person of a chat, or None."""
        row = await self._rows.one("person_by_chat", chat_id=chat_id)
        return person_from(row, self._rows.seal) if row else None

    async def get(self, person_id: int) -> Person | None:
        """The person of an id, or None."""
        row = await self._rows.one("person_by_id", id=person_id)
        return person_from(row, self._rows.seal) if row else None

    async def add(self, chat_id: int, now: int, language: str) -> Person:
        """A new person."""
        new = await self._rows.new_id("add_person", chat_id=chat_id, at=now, language=language)
        return replace(Person(0, chat_id, now, now, language), id=new)

    async def save(self, person: Person) -> None:
        """Store everything about a person except their chat."""
        await self._rows.run("save_person", **_row_of(person, self._rows.seal))

    async def save_memories(self, people: list[Person]) -> None:
        """Store only the fresh-thing memory of many people."""
        await self._rows.many(
            "save_memories", [{"id": p.id, "memory": json.dumps(p.memory.to_dict())} for p in people]
        )

    async def unreachable(self, chat_id: int, now: int) -> None:
        """Telegram refused for good: nudges rest until they write."""
        await self._rows.run("mark_unreachable", chat_id=chat_id, at=now)

    async def move_chat(self, old: int, new: int) -> None:
        """The chat migrated to a new id."""
        await self._rows.run("move_chat", old=old, new=new)

    async def delete(self, person: Person, *, keep_update: int) -> None:
        """Remove a person and everything that hangs on them; the update being handled stays known by its id."""
        await self._rows.run("forget_chat_in_inbox", chat_id=person.chat_id, keep=keep_update)
        await self._rows.run("delete_person", id=person.id)

    async def count(self) -> int:
        """How many people there are."""
        return int(await self._rows.value("count_people"))

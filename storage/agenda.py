"""Appointments (when a nudge of one kind is next due) and deliveries (the ledger of what became of it)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from programme.person import Person
from storage.people import person_from
from storage.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Appointment:
    """A nudge of one kind for one person, due at an instant (epoch seconds); `ref` names what it returns to."""

    person_id: int
    kind: str
    due_at: int
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A due appointment with its person."""

    kind: str
    ref: str
    due_at: int
    person: Person


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """What is written when an appointment is claimed: state `claimed`, or `dropped` with its reason."""

    person_id: int
    kind: str
    slot: str
    due_at: int
    state: str
    reason: str | None = None
    content: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that is to be sent."""

    id: int
    kind: str
    slot: str
    due_at: int
    content: dict[str, Any]
    person: Person


@dataclass(frozen=True, slots=True)
class Settled:
    """How a delivery ended: sent, or refused with its reason."""

    id: int
    state: str
    reason: str | None
    message_id: int | None


class Agenda:
    """The tables of appointments and deliveries."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def book(self, appointments: Iterable[Appointment]) -> None:
        """Book or move appointments."""
        await self._rows.many("book_all", [_values(a, due_at=a.due_at) for a in appointments])

    async def unbook(self, appointments: Iterable[Appointment]) -> None:
        """Take appointments away."""
        await self._rows.many("unbook_all", [_values(a) for a in appointments])

    async def unbook_kind(self, person_id: int, kind: str) -> None:
        """Take away all appointments of one kind."""
        await self._rows.run("unbook_kind", person_id=person_id, kind=kind)

    async def of(self, person_id: int) -> list[Appointment]:
        """A person's appointments, the nearest first."""
        rows = await self._rows.all("appointments_of", person_id=person_id)
        return [Appointment(r["person_id"], r["kind"], r["due_at"], r["ref"]) for r in rows]

    async def next_due(self) -> int | None:
        """When the nearest appointment is due."""
        value = await self._rows.value("next_due")
        return None if value is None else int(value)

    async def due(self, now: int, limit: int) -> list[Due]:
        """Due appointments with their people, the longest waiting first."""
        rows = await self._rows.all("due_appointments", now=now, limit=limit)
        return [Due(r["kind"], r["ref"], r["due_at"], person_from(r, self._rows.seal)) for r in rows]

    async def write(self, deliveries: Iterable[NewDelivery], claim: str, now: int) -> None:
        """Write deliveries; one that exists for the same person, kind and slot stays as it is."""
        await self._rows.many("claim_deliveries", [_delivery(d, claim, now) for d in deliveries])

    async def claimed(self, claim: str) -> list[Claimed]:
        """The deliveries this claim won."""
        return [self._claimed(row) for row in await self._rows.all("claimed_deliveries", claim=claim)]

    async def unsettled(self) -> list[Claimed]:
        """Deliveries claimed and never settled: what a crash left behind."""
        return [self._claimed(row) for row in await self._rows.all("unsettled_deliveries")]

    async def settle(self, results: Iterable[Settled], now: int) -> None:
        """Write down how deliveries ended."""
        await self._rows.many(
            "settle_deliveries",
            [
                {"id": r.id, "state": r.state, "reason": r.reason, "message_id": r.message_id, "at": now}
                for r in results
            ],
        )

    async def deliveries(self, person_id: int) -> list[Row]:
        """The whole ledger of a person."""
        return await self._rows.all("deliveries_of", person_id=person_id)

    def _claimed(self, row: Row) -> Claimed:
        person = person_from(row, self._rows.seal)
        return Claimed(
            row["delivery_id"], row["kind"], row["slot"], row["due_at"], json.loads(row["content"]), person
        )


def _values(appointment: Appointment, **more: Any) -> dict[str, Any]:
    return {"person_id": appointment.person_id, "kind": appointment.kind, "ref": appointment.ref, **more}


def _delivery(new: NewDelivery, claim: str, now: int) -> dict[str, Any]:
    return {
        "person_id": new.person_id,
        "kind": new.kind,
        "slot": new.slot,
        "due_at": new.due_at,
        "at": now,
        "claim": claim,
        "state": new.state,
        "reason": new.reason,
        "content": json.dumps(new.content),
        "settled_at": now if new.state == "dropped" else None,
    }

"""What happened to a person: urges, slips, check-ins, fresh things, notes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from storage.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Urge:
    """A wish to make contact; `minute` is the local minute of the day it was told."""

    id: int
    opened_at: int
    minute: int
    local_date: str
    strength: int | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class SlipRow:
    """Contact that happened."""

    id: int
    at: int
    date: dt.date
    kind: str
    trigger: str | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Checkin:
    """An evening check-in; pull 0-10, mood 1-5."""

    date: dt.date
    contact: str | None
    pull: int | None
    mood: int | None
    line: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A fresh thing that was offered."""

    id: int
    date: dt.date
    thing: str
    because: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """Something written: kind is letter, they_wrote or if_then."""

    id: int
    at: int
    kind: str
    body: str


class Diary:
    """The tables of what happened."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def open_urge(self, person_id: int, opened_by: int, now: int, date: dt.date, minute: int) -> Urge:
        """A new urge, or the one this update opened before."""
        await self._rows.run(
            "open_urge", person_id=person_id, opened_by=opened_by, at=now, local_date=date.isoformat(), minute=minute
        )
        row = await self._rows.one("urge_opened_by", person_id=person_id, opened_by=opened_by)
        assert row is not None
        return _urge(row)

    async def urge(self, person_id: int, urge_id: int) -> Urge | None:
        """One urge of this person."""
        row = await self._rows.one("urge_by_id", person_id=person_id, id=urge_id)
        return _urge(row) if row else None

    async def rate_urge(self, urge_id: int, strength: int) -> None:
        """How strong it is, 0-10."""
        await self._rows.run("set_urge_strength", id=urge_id, strength=strength)

    async def close_urge(self, urge_id: int, outcome: str, now: int) -> None:
        """How it ended (programme.urges.Outcome)."""
        await self._rows.run("close_urge", id=urge_id, outcome=outcome, at=now)

    async def urges(self, person_id: int) -> list[Urge]:
        """All urges, oldest first."""
        return [_urge(row) for row in await self._rows.all("urges_of", person_id=person_id)]

    async def add_slip(self, person_id: int, now: int, date: dt.date, kind: str, trigger: str | None) -> int:
        """Write down a slip; returns its id."""
        return await self._rows.new_id(
            "add_slip", person_id=person_id, at=now, local_date=date.isoformat(), kind=kind, trigger=trigger
        )

    async def slip(self, person_id: int, slip_id: int) -> SlipRow | None:
        """One slip of this person."""
        row = await self._rows.one("slip_by_id", person_id=person_id, id=slip_id)
        return _slip(row) if row else None

    async def undo_slip(self, person_id: int, slip_id: int, now: int) -> bool:
        """Take a slip back; False if it was taken back before."""
        return await self._rows.run("undo_slip", person_id=person_id, id=slip_id, at=now) > 0

    async def slips(self, person_id: int) -> list[SlipRow]:
        """All slips, undone ones included, oldest first."""
        return [_slip(row) for row in await self._rows.all("slips_of", person_id=person_id)]

    async def save_checkin(self, person_id: int, now: int, checkin: Checkin) -> None:
        """One check-in a local date; a second one replaces the first."""
        await self._rows.run(
            "save_checkin",
            person_id=person_id,
            local_date=checkin.date.isoformat(),
            at=now,
            contact=checkin.contact,
            pull=checkin.pull,
            mood=checkin.mood,
            line=self._rows.seal.seal(checkin.line) if checkin.line else None,
        )

    async def checkins(self, person_id: int) -> list[Checkin]:
        """All check-ins, oldest first."""
        opened = self._rows.seal.open_or_none
        return [
            Checkin(dt.date.fromisoformat(r["local_date"]), r["contact"], r["pull"], r["mood"], opened(r["line"]))
            for r in await self._rows.all("checkins_of", person_id=person_id)
        ]

    async def add_offer(self, person_id: int, now: int, date: dt.date, thing: str, because: str | None) -> int:
        """A fresh thing is offered; returns the offer's id."""
        return await self._rows.new_id(
            "add_offer", person_id=person_id, at=now, local_date=date.isoformat(), thing=thing, because=because
        )

    async def offer(self, person_id: int, offer_id: int) -> Offer | None:
        """One offer of this person."""
        row = await self._rows.one("offer_by_id", person_id=person_id, id=offer_id)
        return _offer(row) if row else None

    async def offer_of_day(self, person_id: int, date: dt.date) -> Offer | None:
        """The newest offer of a local date."""
        row = await self._rows.one("offer_of_day", person_id=person_id, local_date=date.isoformat())
        return _offer(row) if row else None

    async def settle_offer(self, offer_id: int, outcome: str, now: int) -> None:
        """What the person did with it: done, another, later or refused."""
        await self._rows.run("settle_offer", id=offer_id, outcome=outcome, at=now)

    async def offers(self, person_id: int) -> list[Offer]:
        """All offers, oldest first."""
        return [_offer(row) for row in await self._rows.all("offers_of", person_id=person_id)]

    async def add_note(self, person_id: int, now: int, kind: str, body: str) -> int:
        """Keep something they wrote, sealed; returns its id."""
        return await self._rows.new_id(
            "add_note", person_id=person_id, at=now, kind=kind, body=self._rows.seal.seal(body)
        )

    async def notes(self, person_id: int) -> list[Note]:
        """All notes, oldest first."""
        return [
            Note(r["id"], r["at"], r["kind"], self._rows.seal.open(r["body"]))
            for r in await self._rows.all("notes_of", person_id=person_id)
        ]


def _urge(row: Row) -> Urge:
    return Urge(row["id"], row["opened_at"], row["minute"], row["local_date"], row["strength"], row["outcome"])


def _slip(row: Row) -> SlipRow:
    date = dt.date.fromisoformat(row["local_date"])
    return SlipRow(row["id"], row["at"], date, row["kind"], row["trigger"], row["undone_at"] is not None)


def _offer(row: Row) -> Offer:
    date = dt.date.fromisoformat(row["local_date"])
    return Offer(row["id"], date, row["thing"], row["because"], row["outcome"])

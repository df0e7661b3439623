"""The inbox: every update is written here before it is confirmed (decision 2)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from programme.message import Message
from storage.rows import Rows


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came: its id, its chat if it has one, and its JSON."""

    update_id: int
    chat_id: int | None
    body: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An update found at start: `body` still to be handled, or `replies` still to be sent."""

    update_id: int
    chat_id: int | None
    body: str | None
    replies: tuple[Message, ...]


class Inbox:
    """The table of updates."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def receive(self, updates: Iterable[Received], now: int) -> None:
        """Write down updates; one seen before changes nothing."""
        seal = self._rows.seal.seal
        await self._rows.many(
            "receive",
            [{"update_id": u.update_id, "chat_id": u.chat_id, "at": now, "body": seal(u.body)} for u in updates],
        )

    async def state(self, update_id: int) -> str | None:
        """new, answered, done, or None if it never came."""
        state: str | None = await self._rows.value("inbox_state", update_id=update_id)
        return state

    async def answered(self, update_id: int, replies: Iterable[Message]) -> None:
        """Its effects are in this unit of work; these replies are still to be sent."""
        text = json.dumps([reply.to_json() for reply in replies], ensure_ascii=False)
        await self._rows.run("answer_update", update_id=update_id, replies=self._rows.seal.seal(text))

    async def done(self, update_id: int) -> None:
        """Everything was sent; only the id is remembered."""
        await self._rows.run("finish_update", update_id=update_id)

    async def unfinished(self) -> list[Unfinished]:
        """What a crash left behind, in the order it came."""
        opened = self._rows.seal.open_or_none
        found = []
        for row in await self._rows.all("open_updates"):
            replies = json.loads(opened(row["replies"]) or "[]")
            found.append(
                Unfinished(
                    row["update_id"],
                    row["chat_id"],
                    opened(row["body"]),
                    tuple(Message.from_json(reply) for reply in replies),
                )
            )
        return found

    async def waiting(self) -> int:
        """How many updates are not finished."""
        return int(await self._rows.value("count_open_updates"))

    async def prune(self, before: int) -> int:
        """Forget finished updates received before this time."""
        return await self._rows.run("prune_inbox", before=before)

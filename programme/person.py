"""A person as the rules see them: settings, plan, answers, and what fresh things they met."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from programme.moments import local
from programme.plan import Plan, programme_day
from programme.profile import Profile
from programme.situation import Situation

NUDGE_MINUTE, EVENING_MINUTE = 9 * 60, 20 * 60 + 30
QUIET_FROM, QUIET_TO = 22 * 60, 8 * 60


@dataclass(slots=True)
class Memory:
    """Fresh things a person met: ids seen, ids refused, and how often a family was done or refused."""

    seen: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    done_families: dict[str, int] = field(default_factory=dict)
    refused_families: dict[str, int] = field(default_factory=dict)

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Memory:
        """Read what storage kept; absent parts are empty."""
        return cls(**{key: type_(raw.get(key, ())) for key, type_ in _MEMORY.items()})

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {key: getattr(self, key) for key in _MEMORY}

    def saw(self, thing: str) -> None:
        """A fresh thing was shown."""
        if thing not in self.seen:
            self.seen.append(thing)

    def did(self, family: str) -> None:
        """Something of this family was done."""
        self.done_families[family] = self.done_families.get(family, 0) + 1

    def refuse(self, thing: str, family: str) -> None:
        """Not for this person: never offered again."""
        if thing not in self.refused:
            self.refused.append(thing)
            self.refused_families[family] = self.refused_families.get(family, 0) + 1


_MEMORY: dict[str, Any] = {"seen": list, "refused": list, "done_families": dict, "refused_families": dict}


@dataclass(slots=True)
class Person:
    """Who talks to the bot. Minutes are minutes after local midnight; instants are UTC epoch seconds."""

    id: int
    chat_id: int
    created_at: int
    seen_at: int
    language: str = "en"
    zone: str = "UTC"
    nudge_minute: int = NUDGE_MINUTE
    evening_minute: int = EVENING_MINUTE
    quiet_from: int = QUIET_FROM
    quiet_to: int = QUIET_TO
    voice: str = "gentle"
    volume: int = 0
    discreet: bool = False
    situation: Situation = Situation.STANDARD
    plan: Plan | None = None
    memory: Memory = field(default_factory=Memory)
    answers: dict[str, Any] = field(default_factory=dict)
    flag_until: int | None = None
    unreachable_at: int | None = None
    fed_at: int | None = None

    @property
    def profile(self) -> Profile:
        """What they told, typed."""
        return Profile.from_answers(self.answers)

    def today(self, now: int) -> dt.date:
        """Their local date."""
        return local(self.zone, now)[0]

    def minute(self, now: int) -> int:
        """Their local minute of the day."""
        return local(self.zone, now)[1]

    def day(self, now: int) -> int:
        """Programme day, 0 without a plan or before it starts."""
        return programme_day(self.plan, self.today(now)) if self.plan else 0

    def flagged(self, now: int) -> bool:
        """Whether danger was heard and nudges rest."""
        return self.flag_until is not None and self.flag_until > now

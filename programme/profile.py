"""What a person told in the onboarding, as a typed value made from stored answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from programme.situation import Situation, situation_of


@dataclass(frozen=True, slots=True)
class Profile:
    """Answers of the onboarding; every field has a value that is safe when the question was skipped.

    ended: days ago, in whole days, or None; together: months, or None; intensity: 0-10;
    how, cause, ties, dropped, curious: chosen option values; *_other: the person's own words.
    time: minutes a normal day has for oneself; money: 0-3; energy: 1-3.
    """

    name: str = ""
    ex: str = ""
    pronouns: str = "they"
    ended_days: int | None = None
    who: str | None = None
    together_months: int | None = None
    how: tuple[str, ...] = ()
    cause: tuple[str, ...] = ()
    did: str = ""
    intensity: int = 5
    contact: str | None = None
    afraid: str | None = None
    order: str | None = None
    asked: str | None = None
    ties: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    dropped_other: str = ""
    curious: tuple[str, ...] = ()
    curious_other: str = ""
    time: int = 20
    money: int = 1
    energy: int = 2
    reason: str = ""
    reason_voice: str = ""
    ifthen: str = ""

    @property
    def situation(self) -> Situation:
        """What no contact means for this person."""
        return situation_of(afraid=self.afraid, order=self.order, asked=self.asked, ties=self.ties)

    @classmethod
    def from_answers(cls, answers: Mapping[str, Any]) -> Profile:
        """Read stored answers; unknown keys are ignored and absent or skipped ones keep their default."""
        values: dict[str, Any] = {}
        for key in cls.__dataclass_fields__:
            value = answers.get(key)
            if value is None:
                continue
            values[key] = tuple(value) if isinstance(value, list | tuple) else value
        return cls(**values)

"""Conversations as data: steps, answers, where each leads. A position in a script is a value that storage keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a step takes for an answer."""

    ONE = "one"  # one of its options
    MANY = "many"  # any number of its options, then "that is all"
    SCALE = "scale"  # 0 to 10
    TEXT = "text"  # own words
    NAME = "name"  # a short name
    NOTE = "note"  # own words or a voice note
    CLOCK = "clock"  # a time of day, kept as minutes after midnight
    ZONE = "zone"  # a time zone, by clock, city or place
    AGO = "ago"  # how long ago, kept as whole days


WORDS_LIMIT = 4000
NAME_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Goto:
    """A way out of a step: taken when every named answer equals (or contains) the value."""

    step: str
    when: Mapping[str, Any]

    def fits(self, answers: Mapping[str, Any]) -> bool:
        """Whether the answers given so far lead this way."""
        return all(_matches(answers.get(key), wanted) for key, wanted in self.when.items())


def _matches(given: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return any(_matches(given, one) for one in wanted)
    return wanted in given if isinstance(given, list | tuple) else given == wanted


@dataclass(frozen=True, slots=True)
class Step:
    """One question. `key` is the answer's name; `other` takes typed words beside the options of a `many` step."""

    id: str
    kind: Kind
    options: tuple[str, ...] = ()
    next: str | None = None
    goto: tuple[Goto, ...] = ()
    key: str = ""
    skip: bool = False
    part: str = ""
    columns: int = 1
    other: str = ""
    numbers: bool = False

    def value_of(self, option: str) -> str | int:
        """The stored form of an option: a number where the step says so."""
        return int(option) if self.numbers else option


@dataclass(frozen=True, slots=True)
class Script:
    """A conversation: its steps by id, where it starts, the function that ends it, its parts in order."""

    id: str
    start: str
    steps: Mapping[str, Step]
    parts: tuple[str, ...] = ()
    ending: str = ""
    in_place: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """Where a person is in a script. `turn` grows with every accepted answer, so that an old button is known as old."""

    script: str
    step: str
    turn: int = 0
    answers: Mapping[str, Any] = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    only: str | None = None

    def to_json(self) -> str:
        """As JSON text, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Position:
        """The inverse of `to_json`."""
        raw: dict[str, Any] = json.loads(text)
        return cls(**{**raw, "trail": tuple(raw["trail"]), "chosen": tuple(raw["chosen"])})


class Verdict(StrEnum):
    """What an answer did."""

    MOVED = "moved"
    TOGGLED = "toggled"
    ENDED = "ended"
    CANCELLED = "cancelled"
    REFUSED = "refused"


def begin(script: Script, *, part: str | None = None, answers: Mapping[str, Any] | None = None) -> Position:
    """A new position: at the start, or at the first step of one part (and then only that part)."""
    step = script.start
    if part is not None:
        step = next(s.id for s in script.steps.values() if s.part == part)
    start = Position(script.id, step, answers=dict(answers or {}), only=part)
    return replace(start, chosen=_already_chosen(script.steps[step], start.answers))


def answer(script: Script, at: Position, value: Any) -> tuple[Position, Verdict]:
    """Take a value that fits the current step and go where it leads."""
    step = script.steps[at.step]
    answers = {**at.answers, step.key: value}
    moved = replace(at, answers=answers, turn=at.turn + 1, trail=(*at.trail, at.step), chosen=())
    return _go(script, moved, _after(step, answers))


def _after(step: Step, answers: Mapping[str, Any]) -> str | None:
    return next((way.step for way in step.goto if way.fits(answers)), step.next)


def _go(script: Script, at: Position, step_id: str | None) -> tuple[Position, Verdict]:
    if step_id is None or (at.only is not None and script.steps[step_id].part != at.only):
        return at, Verdict.ENDED
    chosen = _already_chosen(script.steps[step_id], at.answers)
    return replace(at, step=step_id, chosen=chosen), Verdict.MOVED


def _already_chosen(step: Step, answers: Mapping[str, Any]) -> tuple[str, ...]:
    given = answers.get(step.key)
    return tuple(given) if step.kind is Kind.MANY and isinstance(given, list | tuple) else ()


def toggle(at: Position, option: str) -> Position:
    """Choose or unchoose one option of a `many` step; the turn stays, since the question does."""
    chosen = tuple(o for o in at.chosen if o != option)
    return replace(at, chosen=chosen if option in at.chosen else (*at.chosen, option))


def back(script: Script, at: Position) -> Position:
    """One step back, keeping what was answered; at the first step, stay."""
    if not at.trail:
        return at
    step = at.trail[-1]
    chosen = _already_chosen(script.steps[step], at.answers)
    return replace(at, step=step, turn=at.turn + 1, trail=at.trail[:-1], chosen=chosen)


def skip(script: Script, at: Position) -> tuple[Position, Verdict]:
    """Leave the current question without an answer; an earlier answer to it is kept."""
    step = script.steps[at.step]
    moved = replace(at, turn=at.turn + 1, trail=(*at.trail, at.step), chosen=())
    return _go(script, moved, _after(step, at.answers))


def progress(script: Script, at: Position) -> tuple[int, int] | None:
    """Which part this is, of how many; None for scripts without parts or a single repeated part."""
    part = script.steps[at.step].part
    if at.only is not None or part not in script.parts:
        return None
    return script.parts.index(part) + 1, len(script.parts)

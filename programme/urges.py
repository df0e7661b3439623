"""Urges: when the bot comes back to one, which hour is hardest, how many passed without contact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

MIN_URGES = 3
STRONGEST = 10


class Outcome(StrEnum):
    """How an urge ended: it passed, it is still there, a message was sent, or the ex was answered."""

    PASSED = "passed"
    STILL = "still"
    SENT = "sent"
    ANSWERED = "answered"


def returns(at: int) -> list[tuple[int, str]]:
    """When (epoch seconds) and as which kind of appointment the bot asks after an urge told at `at`.

    Ten minutes and ten more are common advice; no trial of the minutes was found (EVIDENCE: Breakup
    recovery).
    """
    return [(at + 600, "return10"), (at + 1200, "return20")]


def hardest_hour(urges: Sequence[tuple[int, int]]) -> int | None:
    """The local hour (0-23) with the most urge in it, from pairs of minute of the day and strength 0-10.

    Strengths are added up by hour, an urge of 0 counting as 1; of equal hours the later one. None below
    three urges: fewer say nothing.
    """
    if len(urges) < MIN_URGES:
        return None
    weights: dict[int, int] = defaultdict(int)
    for minute, strength in urges:
        weights[minute // 60 % 24] += min(max(strength, 1), STRONGEST)
    return max(weights, key=lambda hour: (weights[hour], hour))


def ridden_out(outcomes: Iterable[str | None]) -> int:
    """How many urges were not obeyed: passed, or still there without contact.

    An urge need not shrink to be ridden out (Bowen & Marlatt 2009). An urge without an outcome is not
    counted.
    """
    return sum(outcome in (Outcome.PASSED, Outcome.STILL) for outcome in outcomes)

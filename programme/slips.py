"""Slips.

Contact that happened, each with its own consequence; none moves the plan back, all can be undone.
"""

from __future__ import annotations

from enum import StrEnum

from programme.situation import Situation

UNDO_SECONDS = 48 * 3600


class Slip(StrEnum):
    """What happened. `replied_duties` is no slip: it is told the same way and answered without a debrief."""

    LOOKED = "looked"
    REPLIED_DUTIES = "replied_duties"
    REPLIED = "replied"
    WROTE = "wrote"
    CALLED = "called"
    MET = "met"


_CONSEQUENCES = {
    Slip.LOOKED: "mute",
    Slip.REPLIED_DUTIES: "carry_on",
    Slip.REPLIED: "close_thread",
    Slip.WROTE: "leave_it",
    Slip.CALLED: "settle",
    Slip.MET: "tomorrow",
}
_CAREFUL = {
    Situation.SAFETY_FIRST: "safety",
    Situation.ORDER_PROTECTS: "evidence",
    Situation.ORDER_BINDS: "lawyer",
}


def counts_as_contact(kind: str, situation: Situation) -> bool:
    """Whether this breaks a quiet day.

    Looking at a profile does not: it is a statistic of its own (Marshall 2012). Nor does a reply about
    duties, except under an order that binds, where no road is open. Raises ValueError for an unknown kind.
    """
    slip = Slip(kind)
    if slip is Slip.REPLIED_DUTIES:
        return situation is Situation.ORDER_BINDS
    return slip is not Slip.LOOKED


def consequence(kind: str, situation: Situation) -> str:
    """The id of what follows.

    One of mute, carry_on, close_thread, leave_it, settle, tomorrow, respect, safety, evidence, lawyer.

    Looking keeps its own consequence, except under fear, where looking may be a way of staying safe. The
    ex's no turns everything the person began into `respect`. Raises ValueError for an unknown kind.
    """
    slip = Slip(kind)
    if slip is Slip.LOOKED and situation is not Situation.SAFETY_FIRST:
        return _CONSEQUENCES[slip]
    if situation in _CAREFUL:
        return _CAREFUL[situation]
    if situation is Situation.ASKED_TO_STOP and slip in (Slip.WROTE, Slip.CALLED, Slip.MET):
        return "respect"
    return _CONSEQUENCES[slip]


def undo_until(at: int) -> int:
    """The last instant (epoch seconds) at which a slip told at `at` can be taken back: 48 hours."""
    return at + UNDO_SECONDS


def can_undo(at: int, now: int) -> bool:
    """Whether a slip told at `at` can still be taken back."""
    return now <= undo_until(at)

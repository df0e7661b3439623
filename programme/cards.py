"""When the ex writes: what to do with which kind of message, by situation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from programme.situation import Situation, may_reply

DAY = 24 * 60


class Wrote(StrEnum):
    """What kind of message came."""

    PRACTICAL = "practical"
    DUTIES = "duties"
    CRUMB = "crumb"
    EMOTIONAL = "emotional"
    APOLOGY = "apology"
    ANGRY = "angry"
    THREAT = "threat"


@dataclass(frozen=True, slots=True)
class Card:
    """What follows. wait, follow_up: minutes until an answer may be thought about, and until the bot asks
    again.

    action: a kind of message, or safety, evidence, lawyer, respect, threat. may_reply: whether a short
    neutral reply about duties may be offered. wait is 0 wherever waiting is not the point.
    """

    action: str
    wait: int
    follow_up: int
    may_reply: bool


_CAREFUL = {
    Situation.SAFETY_FIRST: "safety",
    Situation.ORDER_PROTECTS: "evidence",
    Situation.ORDER_BINDS: "lawyer",
}


def _duties_open(situation: Situation, ties: Collection[str]) -> bool:
    """Duties may be answered; if the ex asked to be left alone, only those about children."""
    if situation is Situation.ASKED_TO_STOP:
        return may_reply(situation, ties) and "children" in ties
    return may_reply(situation, ties)


def card(kind: str, situation: Situation, ties: Collection[str] = ()) -> Card:
    """The card for a message of `kind` that the ex sent.

    A threat is always a threat and nothing is waited for. Fear and orders come before every other kind, with
    never a reply. Someone who asked to be left alone gets none either, and no waiting that would hint at one
    later. All else rests for a day (a product choice: nobody has tested the length). Raises ValueError for
    an unknown kind.
    """
    wrote = Wrote(kind)
    if wrote is Wrote.THREAT:
        return Card("threat", 0, DAY, may_reply=False)
    if situation in _CAREFUL:
        return Card(_CAREFUL[situation], 0, DAY, may_reply=False)
    if wrote is Wrote.DUTIES and _duties_open(situation, ties):
        return Card("duties", 10, 3 * 60, may_reply=True)
    if situation is Situation.ASKED_TO_STOP:
        return Card("respect", 0, DAY, may_reply=False)
    if wrote is Wrote.DUTIES:
        return Card("practical", DAY, DAY, may_reply=False)
    return Card(wrote.value, DAY, DAY, may_reply=False)

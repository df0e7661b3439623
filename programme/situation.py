"""What no contact can mean for a person, and what follows from it."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Situation(StrEnum):
    """The six situations, most careful first where they overlap (see `situation_of`)."""

    STANDARD = "standard"
    DUTIES = "duties"
    SAFETY_FIRST = "safety_first"
    ORDER_PROTECTS = "order_protects"
    ORDER_BINDS = "order_binds"
    ASKED_TO_STOP = "asked_to_stop"


def situation_of(
    *, afraid: str | None, order: str | None, asked: str | None, ties: Collection[str]
) -> Situation:
    """The situation that follows from four answers.

    afraid: "yes", "no" or None (skipped); order: "none", "protects", "binds" or None; asked: "yes", "no",
    None (did the ex ask to be left alone); ties: what is in common ("children", "work", "flat", "pet",
    "money"). A legal order comes first because breaking it has consequences no feeling outweighs; then fear;
    then the ex's no; then duties. An order that binds stands before one that protects: where both exist, any
    contact can be an offence.
    """
    if order == "binds":
        return Situation.ORDER_BINDS
    if order == "protects":
        return Situation.ORDER_PROTECTS
    if afraid == "yes":
        return Situation.SAFETY_FIRST
    if asked == "yes":
        return Situation.ASKED_TO_STOP
    if ties:
        return Situation.DUTIES
    return Situation.STANDARD


def may_count(situation: Situation) -> bool:
    """Whether quiet days are shown. Counts make no sense to somebody who is afraid (EVIDENCE: Safety)."""
    return situation is not Situation.SAFETY_FIRST and situation is not Situation.ORDER_PROTECTS


def may_reply(situation: Situation, ties: Collection[str]) -> bool:
    """Whether a short neutral reply about duties may be suggested.

    Only where there are duties at all, and never under fear or an order. If the ex asked to be left alone it
    is for the caller to narrow it to what cannot be left, the children (see `cards.card`).
    """
    return bool(ties) and situation in (Situation.DUTIES, Situation.ASKED_TO_STOP)

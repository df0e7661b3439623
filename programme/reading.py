"""Possible readings of how it ended: offered as guesses, decided by a table, closed with the honest one.

Searching for the meaning of an ending makes some people worse for months (Sbarra et al. 2013), so there are
at most two guesses. Where the other person is frightening or the law is involved there is none at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from programme.profile import Profile
from programme.situation import Situation

MAX_MAIN = 2
HONEST = "honest"
NOT_YOURS = "not_yours_to_solve"
_FADE = ("slower", "silent", "dodged")
_NO_GUESSING = (Situation.SAFETY_FIRST, Situation.ORDER_PROTECTS, Situation.ORDER_BINDS)


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading. because: the chosen option values that led to it, in the order who, how, cause."""

    id: str
    because: tuple[str, ...] = ()


def _given(chosen: Iterable[str], wanted: Iterable[str]) -> tuple[str, ...]:
    have = set(chosen)
    return tuple(value for value in wanted if value in have)


def _main(profile: Profile) -> Iterator[Reading]:
    """Every reading that fits, the nearest first.

    | answers | reading |
    |---|---|
    | who = me | own_choice |
    | who = both | mutual |
    | cause did (with or without angry) | hurt |
    | cause not_enough, not did | not_enough |
    | cause crowded, or how space | air |
    | cause angry, not did | grief_anger |
    | cause sad | grief_sadness |
    | how slower, silent or dodged | drifting, and pride if cause is no_idea as well |
    | cause no_idea and how at_once | unknown, then grief_denial |
    """
    how, cause = profile.how, profile.cause
    fade = _given(how, _FADE)
    if profile.who == "me":
        yield Reading("own_choice", ("me",))
    if profile.who == "both":
        yield Reading("mutual", ("both",))
    if "did" in cause:
        yield Reading("hurt", _given(cause, ("did", "angry")))
    elif "not_enough" in cause:
        yield Reading("not_enough", ("not_enough",))
    if "space" in how or "crowded" in cause:
        yield Reading("air", (*_given(how, ("space",)), *_given(cause, ("crowded",))))
    if "angry" in cause and "did" not in cause:
        yield Reading("grief_anger", ("angry",))
    if "sad" in cause:
        yield Reading("grief_sadness", ("sad",))
    if fade:
        yield Reading("drifting", (*fade, *_given(cause, ("no_idea",))))
    if "no_idea" in cause and fade:
        yield Reading("pride", (*fade, "no_idea"))
    if "no_idea" in cause and "at_once" in how:
        yield Reading("unknown", ("at_once", "no_idea"))
        yield Reading("grief_denial", ("at_once", "no_idea"))


def readings(profile: Profile) -> tuple[Reading, ...]:
    """At most two readings, then `honest` ("only they know"); `unknown` where nothing fits.

    Under fear or an order there is one only, `not_yours_to_solve`: the motives of somebody who frightens a
    person are not that person's to work out.
    """
    if profile.situation in _NO_GUESSING:
        return (Reading(NOT_YOURS),)
    main = tuple(_main(profile))[:MAX_MAIN] or (Reading("unknown", _given(profile.cause, ("no_idea",))),)
    return (*main, Reading(HONEST))

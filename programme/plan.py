"""The plan: how long is proposed, when it starts, the programme day, and what a pause does to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from programme.moments import shift
from programme.profile import Profile

LENGTHS = (21, 30, 45, 60, 75, 90)
SHORTEST, LONGEST = LENGTHS[0], LENGTHS[-1]
LONGEST_EXTENDED = 2 * LONGEST

Span = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of `length` programme days from the local date `start`.

    paused_on: the last day before an open pause; paused_days: whole days that closed pauses took; ended_on:
    the local date the person ended it; pauses: first and last rested date of each closed pause, for counting
    quiet days.
    """

    start: dt.date
    length: int
    paused_on: dt.date | None = None
    paused_days: int = 0
    ended_on: dt.date | None = None
    pauses: tuple[Span, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON; dates in ISO form."""
        return {
            "start": self.start.isoformat(),
            "length": self.length,
            "paused_on": self.paused_on.isoformat() if self.paused_on else None,
            "paused_days": self.paused_days,
            "ended_on": self.ended_on.isoformat() if self.ended_on else None,
            "pauses": [[first.isoformat(), last.isoformat()] for first, last in self.pauses],
        }

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Plan:
        """The inverse of `to_dict`. Raises KeyError or ValueError on foreign values."""
        return cls(
            start=dt.date.fromisoformat(raw["start"]),
            length=int(raw["length"]),
            paused_on=_date(raw.get("paused_on")),
            paused_days=int(raw.get("paused_days", 0)),
            ended_on=_date(raw.get("ended_on")),
            pauses=tuple(
                (dt.date.fromisoformat(a), dt.date.fromisoformat(b)) for a, b in raw.get("pauses", ())
            ),
        )


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def programme_day(plan: Plan, today: dt.date) -> int:
    """How far through the plan, from 1; 0 before the start.

    Stands still while the plan is paused or ended; a slip never moves it.
    """
    stops = [date for date in (plan.paused_on, plan.ended_on) if date is not None]
    reached = min([today, *stops])
    if reached < plan.start:
        return 0
    return max(1, (reached - plan.start).days + 1 - plan.paused_days)


def days_left(plan: Plan, today: dt.date) -> int:
    """Programme days still to come after today; 0 on the last day and later."""
    return max(0, plan.length - programme_day(plan, today))


def is_over(plan: Plan, today: dt.date) -> bool:
    """Whether the person ended it or its last day has passed."""
    return plan.ended_on is not None or programme_day(plan, today) > plan.length


def paused_dates(plan: Plan, today: dt.date) -> frozenset[dt.date]:
    """The local dates up to today on which the plan rested, an open pause and the time after its end included."""
    spans = list(plan.pauses)
    stops = [date for date in (plan.paused_on, plan.ended_on) if date is not None]
    if stops:
        spans.append((shift(min(stops), 1), today))
    return frozenset(shift(first, n) for first, last in spans for n in range((last - first).days + 1))


def pause(plan: Plan, today: dt.date) -> Plan:
    """Rest from tomorrow on; today still counts. A plan already paused or ended stays as it is."""
    if plan.paused_on is not None or plan.ended_on is not None:
        return plan
    return replace(plan, paused_on=today)


def resume(plan: Plan, today: dt.date) -> Plan:
    """Go on with the next programme day today, after a pause or after the person ended the plan."""
    stops = [date for date in (plan.paused_on, plan.ended_on) if date is not None]
    if not stops:
        return plan
    first, last = max(shift(min(stops), 1), plan.start), shift(today, -1)
    rested = max(0, (last - first).days + 1)
    pauses = (*plan.pauses, (first, last)) if rested else plan.pauses
    return replace(plan, paused_on=None, ended_on=None, paused_days=plan.paused_days + rested, pauses=pauses)


def stop(plan: Plan, today: dt.date) -> Plan:
    """End the plan today. Ending twice keeps the first date."""
    return plan if plan.ended_on is not None else replace(plan, ended_on=today)


def extend(plan: Plan, days: int, today: dt.date) -> Plan:
    """Lengthen by `days`: from the planned end, or from today if that has passed; an ended plan goes on.

    At most 180 days in all, so that a plan cannot become a way of waiting for ever; never shorter than
    before.
    """
    open_plan = resume(plan, today) if plan.ended_on is not None else plan
    length = max(open_plan.length, programme_day(open_plan, today)) + max(0, days)
    return replace(open_plan, length=max(open_plan.length, min(LONGEST_EXTENDED, length)))


def shorten(plan: Plan, length: int, today: dt.date) -> Plan:
    """Set a shorter length: not below 21 days or the current programme day, and never longer than it was."""
    floor = max(SHORTEST, programme_day(plan, today), length)
    return replace(plan, length=min(plan.length, floor))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed length in days, one of `LENGTHS`, and the ids of what led to it, the weightiest first."""

    days: int
    because: tuple[str, ...]


_MIDDLE = 45  # days proposed where every answer was skipped
_RECENT, _WHILE, _LONG_AGO = 14, 60, 180  # days since the end
_SHORT, _YEAR, _LONG, _YEARS = 6, 12, 24, 60  # months together
_WHO = {"ex": (5, "not_your_choice"), "me": (-4, "own_choice"), "both": (-6, "mutual")}
_CONTACT = {
    "daily": (6, "still_contact"),
    "sometimes": (3, "still_contact"),
    "none": (-4, "no_contact_already"),
    "i_blocked": (-2, "no_contact_already"),
}


def _intensity(strength: int) -> tuple[int, str]:
    strength = min(10, max(0, strength))
    reason = "intense" if strength >= 7 else "mild" if strength <= 3 else ""
    return 3 * (strength - 5), reason


def _together(months: int) -> tuple[int, str]:
    for below, points, reason in (
        (_SHORT, -8, "short_together"),
        (_YEAR, -4, "short_together"),
        (_LONG, 0, ""),
    ):
        if months < below:
            return points, reason
    return (5 if months < _YEARS else 9), "long_together"


def _ended(days: int) -> tuple[int, str]:
    if days <= _RECENT:
        return 5, "recent"
    if days <= _WHILE:
        return 0, ""
    return (-4 if days <= _LONG_AGO else -8), "long_ago"


def _points(profile: Profile) -> Iterator[tuple[int, str]]:
    """Days added or taken away, with the reason's id ("" where there is nothing to say)."""
    yield _intensity(profile.intensity)
    if profile.together_months is not None:
        yield _together(profile.together_months)
    if profile.ended_days is not None:
        yield _ended(profile.ended_days)
    yield _WHO.get(profile.who or "", (0, ""))
    yield _CONTACT.get(profile.contact or "", (0, ""))
    yield 3 * len(set(profile.ties)), "entangled"
    yield (4 if {"slower", "silent", "dodged"} & set(profile.how) else 0), "slow_fade"
    yield (6 if {"not_enough", "no_idea"} & set(profile.cause) else 0), "questions"


def propose(profile: Profile) -> Proposal:
    """A length for this person, from 21 to 90 days.

    A product choice: no trial of any length exists (EVIDENCE: Breakup recovery). It adds days to a middle of
    45, by intensity (3 a step from 5), months together (-8 to +9), how recent (-8 to +5), who ended it (-6
    to +5), contact now (-4 to +6), things in common (3 each), a slow fade (4) and open questions (6), and
    takes the nearest of `LENGTHS`, the longer of two. It never falls as intensity, months together or things
    in common rise.
    """
    points = list(_points(profile))
    days = _MIDDLE + sum(value for value, _ in points)
    nearest = min(LENGTHS, key=lambda length: (abs(length - days), -length))
    weighty = sorted((p for p in points if p[0] and p[1]), key=lambda p: -abs(p[0]))
    return Proposal(nearest, tuple(reason for _, reason in weighty))

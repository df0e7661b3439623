"""Quiet days: how many, how many of how many, the current run and the best one. Never back to zero."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from programme.moments import shift


@dataclass(frozen=True, slots=True)
class Count:
    """Quiet days of a plan.

    quiet: days without personal contact; total: programme days so far, today included; current: quiet days
    in a row up to today; best: the longest such run. A slip lowers none of the earlier days (Silverman &
    Barasch 2023).
    """

    quiet: int
    total: int
    current: int
    best: int


def count(
    start: dt.date, today: dt.date, contact_dates: Collection[dt.date], paused: Collection[dt.date] = ()
) -> Count:
    """Count the days from `start` to `today`, both included.

    `contact_dates`: local dates with personal contact; `paused`: local dates on which the plan rested, which
    neither count nor break a run. Dates outside the plan are ignored; before the start all four numbers are
    0.
    """
    contact, resting = frozenset(contact_dates), frozenset(paused)
    quiet = total = current = best = 0
    for date in (shift(start, n) for n in range((today - start).days + 1)):
        if date in resting:
            continue
        total += 1
        current = 0 if date in contact else current + 1
        quiet += current > 0
        best = max(best, current)
    return Count(quiet, total, current, best)

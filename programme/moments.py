"""Local time is a rule, not an offset: from a zone's wall clock to instants and back.

Instants are whole UTC epoch seconds; wall time is a local date and a minute of the day (0..1439). Zones are
IANA names.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from whenever import Instant, PlainDateTime, RepeatedTime, SkippedTime, ZonedDateTime, available_timezones

DAY_MINUTES = 1440
_MAX_STEPS = 800  # dates tried before giving up; only an empty calendar could need more


@lru_cache(maxsize=1024)
def _anchor(zone: str) -> ZonedDateTime:
    """A value that keeps the zone's rules in memory.

    `whenever` forgets all but a few zones nobody refers to.
    """
    return Instant.from_timestamp(0).to_tz(zone)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(available_timezones())


def forget_zones() -> None:
    """Let the zones go, so that new rules on disk are read after `whenever.clear_tzcache()`."""
    _anchor.cache_clear()
    _names.cache_clear()


def known_zone(name: str) -> bool:
    """Whether `name` is an IANA zone, spelt exactly, that this machine has rules for."""
    return name in _names()


def _zoned(zone: str, at: int) -> ZonedDateTime:
    _anchor(zone)
    return Instant.from_timestamp(at).to_tz(zone)


def shift(date: dt.date, days: int) -> dt.date:
    """The calendar date so many days later (earlier if negative)."""
    return date + dt.timedelta(days=days)


def local(zone: str, at: int) -> tuple[dt.date, int]:
    """The local date and the minute of the day that a clock in `zone` shows at `at`."""
    here = _zoned(zone, at)
    return dt.date(here.year, here.month, here.day), here.hour * 60 + here.minute


def _plain(date: dt.date, minute: int) -> PlainDateTime:
    if not 0 <= minute < DAY_MINUTES:
        raise ValueError("a minute of the day is 0..1439")
    return PlainDateTime(date.year, date.month, date.day, minute // 60, minute % 60)


def _after_gap(zone: str, wall: PlainDateTime) -> int:
    """The first instant after the gap that swallowed `wall`."""
    before = wall.assume_tz(zone, disambiguation="earlier")
    change = before.next_transition()
    if change is None:  # cannot be: a skipped time lies in front of a change
        return int(before.timestamp())
    return int(change.timestamp())


def moment(zone: str, date: dt.date, minute: int) -> int:
    """The instant of a wall time.

    A time that a change of clocks skips becomes the first instant after the gap (the next date if the gap
    swallows the rest of this one); a doubled time becomes the first of the two. Raises ValueError for a
    minute outside 0..1439.
    """
    _anchor(zone)
    wall = _plain(date, minute)
    try:
        return int(wall.assume_tz(zone, disambiguation="raise").timestamp())
    except SkippedTime:
        return _after_gap(zone, wall)
    except RepeatedTime:
        return int(wall.assume_tz(zone, disambiguation="earlier").timestamp())


def _exists(zone: str, date: dt.date) -> bool:
    """Whether the date happens at all: Samoa had no 30 December 2011."""
    return local(zone, moment(zone, date, 0))[0] == date


def next_daily(
    zone: str, minute: int, after: int, *, not_before: dt.date | None = None
) -> tuple[dt.date, int]:
    """The next local date, and its instant, at which a daily `minute` comes round strictly after `after`.

    Every date that exists gets exactly one instant; `not_before` is the earliest date allowed. The date
    names the day the appointment belongs to, also where a gap pushes the instant past midnight.
    """
    date = shift(local(zone, after)[0], -1)
    if not_before is not None:
        date = max(date, not_before)
    for _ in range(_MAX_STEPS):
        at = moment(zone, date, minute)
        if at > after and _exists(zone, date):
            return date, at
        date = shift(date, 1)
    raise ValueError("no such moment")


def in_quiet(minute: int, quiet_from: int, quiet_to: int) -> bool:
    """Whether a minute of the day is quiet: in [from, to), which may wrap midnight; equal means never."""
    if quiet_from <= quiet_to:
        return quiet_from <= minute < quiet_to
    return minute >= quiet_from or minute < quiet_to


def end_of_quiet(zone: str, at: int, quiet_from: int, quiet_to: int) -> int:
    """`at` itself if it is not quiet then, else the next moment quiet hours end by the local clock."""
    date, minute = local(zone, at)
    if not in_quiet(minute, quiet_from, quiet_to):
        return at
    for days in range(-1, 4):
        for end in _both(zone, shift(date, days), quiet_to):
            if end > at and not in_quiet(local(zone, end)[1], quiet_from, quiet_to):
                return end
    raise ValueError("quiet hours never end")


def _both(zone: str, date: dt.date, minute: int) -> tuple[int, int]:
    """Both instants of a wall time, the first first; the same twice unless the clock shows it twice."""
    first = moment(zone, date, minute)
    later = int(_plain(date, minute).assume_tz(zone, disambiguation="later").timestamp())
    return first, later if local(zone, later) == (date, minute) else first

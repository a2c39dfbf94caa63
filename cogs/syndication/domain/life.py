"""The life of a feed, as pure decisions.

(none)    -- staff look at it ------------------>  PROPOSED   forgotten after a day
PROPOSED  -- staff say yes --------------------->  FOLLOWED   looked at every half hour
FOLLOWED  -- it answers ------------------------>  FOLLOWED   told that it works again, if staff knew that it did not
FOLLOWED  -- it does not ----------------------->  FOLLOWED   looked at less and less often; told once, the third time
FOLLOWED  -- it does not for a month ----------->  ENDED      told
FOLLOWED  -- it says that it is gone ----------->  ENDED      told
FOLLOWED  -- nothing new for more than a year -->  ENDED      told
FOLLOWED  -- staff stop it --------------------->  ENDED
ENDED     -- staff look at it anew ------------->  PROPOSED
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from cogs.syndication.domain.facts import Ending, Feed, State, Validators, Why, Word

EVERY: Final = timedelta(minutes=30)
LONGEST_PAUSE: Final = timedelta(hours=12)
BREAKS_AFTER: Final = 3
"""So many looks in a row that failed; one alone is the weather."""
FAILS_FOR: Final = timedelta(days=30)
SILENT_FOR: Final = timedelta(days=400)
"""More than a year: what has news once a year is not silent."""
PROPOSED_FOR: Final = timedelta(days=1)
_SPREAD: Final = 300
"""Seconds over which the looks at different feeds are spread."""


def followed(feed: Feed, now: datetime) -> Feed:
    """Return the feed as staff have said yes to it: looked at from now on."""
    return replace(feed, state=State.FOLLOWED, next_at=now)


def stopped(feed: Feed, ending: Ending, now: datetime) -> Feed:
    """Return the feed as it is followed no longer."""
    return replace(feed, state=State.ENDED, ending=ending, ended_at=now, next_at=None)


def answered(feed: Feed, now: datetime, validators: Validators, *, news: bool) -> tuple[Feed, Word | None]:
    """Return the feed after it answered, and what staff are to hear of that."""
    healthy = replace(
        feed,
        next_at=now + EVERY + _apart(feed),
        failures=0,
        failing_since=None,
        why=Why.NOTHING,
        told=False,
        validators=validators,
        news_at=now if news else feed.news_at,
    )
    if now - healthy.news_at >= SILENT_FOR:
        return stopped(healthy, Ending.SILENT, now), Word.ENDED
    return healthy, Word.WORKS if feed.told else None


def failed(feed: Feed, why: Why, now: datetime) -> tuple[Feed, Word | None]:
    """Return the feed after it could not be read, and what staff are to hear of that."""
    failures, since = feed.failures + 1, feed.failing_since or now
    ill = replace(feed, failures=failures, failing_since=since, why=why, next_at=now + pause(failures))
    if why is Why.GONE:
        return stopped(ill, Ending.GONE, now), Word.ENDED
    if now - since >= FAILS_FOR and failures > BREAKS_AFTER:
        return stopped(ill, Ending.FAILING, now), Word.ENDED
    if failures >= BREAKS_AFTER and not feed.told:
        return replace(ill, told=True), Word.BROKEN
    return ill, None


def pause(failures: int) -> timedelta:
    """Return how long a feed is left alone after so many failures in a row."""
    return min(EVERY * (1 << min(failures, 8)), LONGEST_PAUSE)


def _apart(feed: Feed) -> timedelta:
    # Not all at the same second; the same for one feed each time, so that nothing here is left to chance.
    return timedelta(seconds=feed.id * 97 % _SPREAD)

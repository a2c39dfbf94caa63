"""Compares what can be seen with what was promised. Knows the promise, and nothing of how it is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from bot.delivery.messages import in_text
from bot.storage.database import Row
from bot.storage.instants import from_text
from tools.prove.simulation.process import SAY, URGENT, ZONE
from tools.prove.simulation.virtual import BEGIN
from tools.prove.simulation.world import Lived

CLOCK: Final = timedelta(seconds=60)
"""How far the machine's clock, by which rows are dated, may be from the truth, with room."""

PUNCTUAL: Final = timedelta(minutes=16)
"""Longest pause before another attempt, or look at a history, once nothing stands in the way."""


@dataclass(frozen=True)
class Violation:
    """A broken promise."""

    what: str
    key: str
    told: str = ""


def judge(lived: Lived) -> list[Violation]:
    """Return every broken promise of a year."""
    rows = {str(row["dedup_key"]): row for row in lived.rows}
    ours = {key: row for key, row in rows.items() if row["kind"] in {SAY, URGENT} and row["revises"] is None}
    found = [Violation("lost", key) for key in lived.record.acknowledged if key not in rows]
    states = {row["id"]: row["state"] for row in lived.rows}
    for key, row in rows.items():
        found += _ended(lived, key, row)
        if row["state"] == "cancelled" and _wanted(lived, key, states.get(row["revises"])):
            found.append(Violation("cancelled by nobody", key))
    for key, row in ours.items():
        found += [*_seen(lived, key, row), *_in_time(lived, key, row), *_says_the_last(lived, key, rows)]
    found += [Violation("sent while staff let it wait", key) for key in lived.record.sent_while_waiting]
    return [*found, *_nothing_after_the_end(lived), *_in_order(lived, ours), *_daily(lived, rows)]


def _ended(lived: Lived, key: str, row: Row) -> Iterator[Violation]:
    """Every row ends, and says why if it was not sent; and the reason is true."""
    state = row["state"]
    if row["finished_at"] is None:
        yield Violation("never ended", key, state)
        return
    if state != "sent" and row["reason"] is None:
        yield Violation("ended silently", key, state)
    finished = from_text(row["finished_at"])
    if state == "expired" and not _too_late(row, finished):
        yield Violation("expired too early", key)
    if state == "failed" and not _hopeless(lived, row):
        yield Violation("failed without need", key, f"{row['reason']} {row['code']}")


def _wanted(lived: Lived, key: str, revised: str | None) -> bool:
    """Tell whether nobody took it back; an edit falls with its message: taken back under the same key, or not sent."""
    return key.removesuffix(":revision") not in lived.record.meant_back and revised in {None, "sent"}


def _too_late(row: Row, finished: datetime) -> bool:
    if row["not_after"] is not None and finished > from_text(row["not_after"]) - CLOCK:
        return True
    return row["kind"] == URGENT and finished > from_text(row["due_at"]) + timedelta(minutes=5) - CLOCK


def _hopeless(lived: Lived, row: Row) -> bool:
    closed = {in_text(target) for target in lived.record.once_closed}
    return (row["code"] == 50007 and row["target"] in closed) or (
        row["reason"] == "unreadable" and row["target"] in _unreadable(lived)
    )


def _unreadable(lived: Lived) -> set[str]:
    return {in_text(target) for target in lived.record.once_unreadable}


def _seen(lived: Lived, key: str, row: Row) -> Iterator[Violation]:
    """What says sent is seen once; what says otherwise not at all, wherever that could be known.

    It could not where the history cannot be read, nor of a request that surfaced after it was given up.
    """
    seen = len(lived.far.seen(key))
    straggled = key in lived.far.stragglers
    if seen > 1 and not (straggled and seen <= row["version"]):
        yield Violation("seen twice", key, f"{seen} times")
    if row["state"] == "sent" and seen == 0:
        yield Violation("lost", key, "says sent")
    knowable = not straggled and row["version"] == 1 and row["target"] not in _unreadable(lived)
    if row["state"] != "sent" and seen > 0 and knowable:
        yield Violation("seen in spite of its end", key, str(row["state"]))


def _says_the_last(lived: Lived, key: str, rows: Mapping[str, Row]) -> Iterator[Violation]:
    """Once its edits have ended it says what it was to say last; one that nobody acknowledged may count or not."""
    revision, seen = rows.get(f"{key}:revision"), lived.far.seen(key)
    if revision is None or revision["state"] != "sent" or len(seen) != 1:
        return
    meant = lived.record.revised.get(key, [])
    last = max((place for place, (_, acknowledged) in enumerate(meant) if acknowledged), default=0)
    if meant and seen[0].payload["content"] not in {words for words, _ in meant[last:]}:
        yield Violation("says what is no longer so", key, f"{seen[0].payload['content']}")


def _in_time(lived: Lived, key: str, row: Row) -> Iterator[Violation]:
    """Once nothing stands in the way it is not kept waiting."""
    seen, promised = lived.far.seen(key), lived.record.promised_at.get(key)
    if not seen or promised is None or row["version"] > 1 or key in lived.record.meant_to_wait:
        return
    at = seen[0].at
    if any(began <= at <= ended for began, ended in lived.record.stormy):
        return
    causes = [time for time in lived.record.recovered if time <= at]
    if at - max(from_text(row["due_at"]), promised, *causes) > PUNCTUAL:
        yield Violation("late without cause", key, f"{at - from_text(row['due_at'])}")


def _nothing_after_the_end(lived: Lived) -> Iterator[Violation]:
    """After an acknowledged cancellation no request leaves, save one that was on its way already."""
    for taken in lived.record.taken_back:
        again = lived.record.promised_again.get(taken.key)
        left = len(lived.far.departures[taken.key]) if again is None else again
        if left - taken.departures > (taken.before == "sending"):
            yield Violation("sent after its cancellation", taken.key, taken.before)


def _in_order(lived: Lived, ours: Mapping[str, Row]) -> Iterator[Violation]:
    """In a channel they appear in the order in which they were due."""
    # What was given up, promised a second time, or let wait by staff has no place of its own.
    placed = {
        key: (row["due_at"], row["id"])
        for key, row in ours.items()
        if row["state"] == "sent" and row["version"] == 1 and key not in lived.record.meant_to_wait
    }
    for target, posts in lived.far.posts.items():
        if target in lived.record.once_unreadable:
            continue
        for earlier, later in pairwise(post.key for post in posts if post.key in placed):
            if placed[later] < placed[earlier] and _waited(lived, later, earlier):
                yield Violation("overtaken", later, f"by {earlier}")


def _waited(lived: Lived, key: str, by: str) -> bool:
    """Tell whether a message was promised before the first request of another left."""
    promised = lived.record.promised_at.get(key)
    return promised is not None and promised < lived.far.departures[by][0]


def _daily(lived: Lived, rows: Mapping[str, Row]) -> Iterator[Violation]:
    """Every local date has its summary, unless nobody was there at its time."""
    zone = ZoneInfo(ZONE)
    for day in range(1, lived.days):
        midnight = (BEGIN + timedelta(days=day)).replace(tzinfo=None)
        at = (midnight + timedelta(hours=2, minutes=30)).replace(tzinfo=zone).astimezone(BEGIN.tzinfo)
        gone = any(began - CLOCK <= at <= ended + CLOCK for began, ended in lived.record.absent)
        if f"daily:{midnight:%Y-%m-%d}" not in rows and not gone:
            yield Violation("no summary", f"{midnight:%Y-%m-%d}")

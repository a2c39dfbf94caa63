"""A plan as text, as JSON, and against an earlier one. Pure data: the same plan always reads the same."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.delivery.repository import OUTAGE
from bot.kernel.errors import OperatorError

SHOWN: Final = 100
"""So much of a message's first line is shown."""


class UnreadablePlan(OperatorError):
    """A file is no plan that ``bot plan --json`` wrote."""


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """One post to come; messages to members of one kind at one time are one entry with a count."""

    due: datetime
    key: str
    kind: str
    where: str
    says: str
    count: int = 1
    lacks: tuple[str, ...] = ()
    """What was missing there when it was last looked at."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All posts of a span."""

    begins: datetime
    ends: datetime
    zone: str
    posts: tuple[Post, ...]
    unforeseen: tuple[str, ...] = ()
    """What could not be lived through, so that posts may be missing: housekeeping that failed."""


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the difference."""

    sign: str
    what: str
    post: Post
    before: Post | None = None
    """What it was, if it was there and is another now."""


def line(post: Post, zone: str) -> str:
    """Return a post as one line: local and UTC time, where, kind, how it begins."""
    local = post.due.astimezone(ZoneInfo(zone))
    utc = post.due.astimezone(UTC)
    time = f"{local:%Y-%m-%d %H:%M} ({utc:%H:%M} UTC)"
    people = f" x{post.count}" if post.count > 1 else ""
    lacks = f"  ! lacks {', '.join(post.lacks)}" if post.lacks else ""
    return f"{time}  {post.where}{people}  {post.kind}  {post.says}{lacks}".rstrip()


def written(plan: Plan) -> str:
    """Return the plan as JSON, one post a line, so that line tools can compare it as well."""
    posts = ",\n    ".join(json.dumps(_plain(post), ensure_ascii=False) for post in plan.posts)
    head = {"begins": plan.begins.isoformat(), "ends": plan.ends.isoformat(), "zone": plan.zone}
    inner = ",\n  ".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in head.items())
    return f'{{\n  {inner},\n  "posts": [\n    {posts}\n  ]\n}}\n'


def read(text: str) -> Plan:
    """Return the plan that :func:`written` wrote.

    Raises:
        UnreadablePlan: it is something else.
    """
    try:
        told = json.loads(text)
        return Plan(
            datetime.fromisoformat(told["begins"]),
            datetime.fromisoformat(told["ends"]),
            told["zone"],
            tuple(_post(one) for one in told["posts"]),
        )
    except (ValueError, LookupError, TypeError) as error:
        raise UnreadablePlan(f"--after: no plan of `bot plan --json` ({error})") from error


def changes(before: Plan, after: Plan) -> list[Change]:
    """Return what is added, gone, moved, reworded or in the way, in order of time.

    Compared is the span that both plans cover: what was due meanwhile is made and not gone. The report
    of an outage is left out: beside a bot that is stopped it would differ with every second.
    """
    begins, ends = max(before.begins, after.begins), min(before.ends, after.ends)
    old = {post.key: post for post in before.posts if post.kind != OUTAGE}
    new = {post.key: post for post in after.posts if post.kind != OUTAGE}
    found = [
        change
        for key in {**old, **new}
        if _within(old.get(key), new.get(key), begins, ends)
        for change in _changed(old.get(key), new.get(key))
    ]
    return sorted(found, key=lambda change: (change.post, change.sign))


def told(change: Change, zone: str) -> Iterator[str]:
    """Yield the lines that show a change."""
    yield f"{change.sign} {change.what:9} {line(change.post, zone)}"
    if change.before is not None:
        yield f"  {'was':9} {line(change.before, zone)}"


def _within(old: Post | None, new: Post | None, begins: datetime, ends: datetime) -> bool:
    return any(post is not None and begins < post.due <= ends for post in (old, new))


def _changed(old: Post | None, new: Post | None) -> Iterator[Change]:
    if old is None and new is not None:
        yield Change("+", "added", new)
    elif old is not None and new is None:
        yield Change("-", "gone", old)
    elif old is not None and new is not None and old != new:
        yield Change(*_how(old, new), new, old)


def _how(old: Post, new: Post) -> tuple[str, str]:
    if (old.due, old.where) != (new.due, new.where):
        return "~", "moved"
    return ("!", "obstacle") if old.lacks != new.lacks else ("~", "reworded")


def _plain(post: Post) -> dict[str, Any]:
    return {**asdict(post), "due": post.due.isoformat()}


def _post(told: dict[str, Any]) -> Post:
    return Post(**{**told, "due": datetime.fromisoformat(told["due"]), "lacks": tuple(told["lacks"])})

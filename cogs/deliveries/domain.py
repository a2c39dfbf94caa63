"""The desk at which staff follow messages: what they see of one, what they may do to it, and what is in its way."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.delivery.kinds import About
from bot.delivery.ledger import Scope, Tally
from bot.delivery.messages import State, ToChannel
from bot.delivery.repository import OutboxRow
from bot.kernel.errors import DomainError
from bot.kernel.horizon import require_within_reach

PAGE: Final = 8
"""So many posts fit on a page with two lines each."""

LONGEST_NOTE: Final = 500

EVENT: Final = "event-"
GROUP: Final = "group-"
ALL: Final = "all"


class Act(StrEnum):
    """What staff did to a message."""

    PAUSED = "paused"
    RESUMED = "resumed"
    SKIPPED = "skipped"
    MOVED = "moved"
    ANNOTATED = "annotated"


class Standing(StrEnum):
    """Where a post stands, in the words of the desk."""

    PLANNED = "planned"
    OVERDUE = "overdue"
    PAUSED = "paused"
    WAITS = "waits"
    HELD = "held"
    ON_ITS_WAY = "on-its-way"
    SENT = "sent"
    FAILED = "failed"
    EXPIRED = "expired"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody of staff did; ``actor`` is None once they had their data erased."""

    at: datetime
    actor: int | None
    act: Act
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One post: the row, what staff call it, and what was done to it."""

    row: OutboxRow
    label: str | None
    about: About | None
    movable: bool
    deeds: tuple[Deed, ...] = ()

    @property
    def channel(self) -> int:
        """Where it goes."""
        return self.row.target.channel if isinstance(self.row.target, ToChannel) else 0


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A post that will be promised once its event is published."""

    label: str | None
    """What staff call its kind."""
    kind: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Publishing:
    """An event that is published by itself at a planned time: no message yet, and what will make some."""

    event: int
    title: str
    due: datetime
    by: int | None
    """Who planned it; None once they had their data erased."""
    channel: int | None
    """Where it is announced; None while nobody has said where."""
    approved: bool
    """Whether nobody else has to look at it first."""
    posts: tuple[Foreseen, ...]
    blocked: str | None = None
    """Why it could not be published then, as things stand: "past", "closed", "channel" or "other"."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the desk."""

    view: str
    number: int
    """From 0."""
    total: int
    lines: tuple[Line | Publishing, ...]
    tallies: tuple[Tally, ...]
    labels: dict[str, str | None]
    """What staff call the kinds in ``tallies``."""
    personal: frozenset[str]
    """The kinds of which not even the times are told."""
    blocked: tuple[int, ...]
    """Members who missed one because their direct messages are closed."""
    unmailed: tuple[str, ...] = ()
    """What those call themselves whom a letter did not reach."""
    troubles: tuple["Trouble", ...] = ()
    """What was in the way of planned messages at the last look; told with the view of all."""

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // PAGE))


def seats_on(ranks: Sequence[int], page: int) -> tuple[int, dict[int, int]]:
    """Return how many publications stand on pages before this one, and those on it: place on the page to index.

    ``ranks`` says of each, the next first, how many posts come before it.
    """
    places = [rank + index for index, rank in enumerate(ranks)]
    first = page * PAGE
    on_it = {place - first: index for index, place in enumerate(places) if first <= place < first + PAGE}
    return sum(place < first for place in places), on_it


def interleaved(lines: Iterable[Line], seated: Mapping[int, Publishing]) -> tuple[Line | Publishing, ...]:
    """Return a page: publications at their places, posts in the others."""
    posts, told = iter(lines), list[Line | Publishing]()
    for place in range(PAGE):
        one = seated.get(place) or next(posts, None)
        if one is not None:
            told.append(one)
    return tuple(told)


def standing(row: OutboxRow, now: datetime) -> Standing:
    """Return where a post stands."""
    life = row.life
    match life.state:
        case State.PENDING:
            return _pending(row, now)
        case State.UNKNOWN if life.held:
            return Standing.HELD
        case State.SENDING | State.UNKNOWN:
            return Standing.ON_ITS_WAY
        case State.CANCELLED:
            return Standing.SKIPPED
    return Standing(life.state.value)


def _pending(row: OutboxRow, now: datetime) -> Standing:
    life = row.life
    if life.paused:
        return Standing.PAUSED
    if life.held:
        return Standing.HELD
    if life.retry_at is not None:
        return Standing.WAITS
    return Standing.PLANNED if life.due > now else Standing.OVERDUE


def is_open_to_staff(row: OutboxRow) -> bool:
    """Tell whether anything can still be done to it."""
    return row.life.state is State.PENDING


def goes_at_once(row: OutboxRow, now: datetime) -> bool:
    """Tell whether letting it go on sends it this moment, which cannot be taken back."""
    return row.life.paused and row.life.due <= now


def require_open(row: OutboxRow | None, version: int) -> OutboxRow:
    """Return a post to which something can still be done.

    Raises:
        MessageGone, AlreadySent, OnItsWay, AlreadyEnded, PromisedAnew: nothing can be done to it any more.
    """
    if row is None:
        raise MessageGone
    if row.version != version:
        raise PromisedAnew
    match row.life.state:
        case State.PENDING:
            return row
        case State.SENT:
            raise AlreadySent
        case State.SENDING | State.UNKNOWN:
            raise OnItsWay
    raise AlreadyEnded


def require_movable(row: OutboxRow, due: datetime, now: datetime, *, movable: bool) -> None:
    """Refuse another due time that the message cannot have.

    Raises:
        NotMovable: its words are bound to its time.
        AlreadyBegun: it is late, or was tried already.
        TooLateThen: it would be of no use then.
        TooFarAhead: that is later than anything is promised for.
    """
    if not movable:
        raise NotMovable
    if row.life.due <= now or row.life.chain_start is not None:
        raise AlreadyBegun
    if row.life.not_after is not None and due >= row.life.not_after:
        raise TooLateThen(last=row.life.not_after)
    require_within_reach(due, now)


def note_of(typed: str) -> str | None:
    """Return what is to be said beneath a post; None for nothing."""
    return "\n".join(line.rstrip() for line in typed.strip().splitlines()).strip() or None


def shows_publication(view: str, event: int, group: str | None, *, into: bool) -> bool:
    """Tell whether a view shows that an event of a group is published; ``into`` the channel that it shows."""
    if view.startswith(EVENT):
        return view == f"{EVENT}{event}"
    return view == ALL or into or (group is not None and group_in(view) == group)


def group_in(view: str) -> str | None:
    """Return the group whose messages a view shows."""
    return view.removeprefix(GROUP) if view.startswith(GROUP) else None


def scope_of(view: str, channel: int | None = None) -> Scope:
    """Return which messages a view shows: ``all``, ``event-7`` or ``group-<slug>``; ``channel`` is the group's."""
    if view.startswith(EVENT):
        return Scope(prefix=f"events:{view.removeprefix(EVENT)}")
    group = group_in(view)
    return Scope() if group is None else Scope(group=group, channel=channel)


# ---- what is in the way -----------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Trouble:
    """Something without which planned messages fail: ``lacks`` is "gone", "below", "unset" or a permission.

    ``place`` is ``channel:12``, ``role:34``, ``server`` or ``mail``.
    """

    place: str
    lacks: str


@dataclass(frozen=True, slots=True)
class News:
    """What has changed since it was last looked at."""

    broken: tuple[Trouble, ...]
    well: tuple[Trouble, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.broken or self.well)


def compare(known: Collection[Trouble], found: Collection[Trouble]) -> News:
    """Return what is new and what is over."""
    before, now = set(known), set(found)
    return News(tuple(sorted(now - before)), tuple(sorted(before - now)))


# ---- refusals ---------------------------------------------------------------------------


class OneAtATime(DomainError):
    """An event and a group were both named."""

    key = "deliveries-one-at-a-time"


class MessageGone(DomainError):
    """There is no such message any more, or it is no business of staff."""

    key = "deliveries-message-gone"


class PublicationGone(DomainError):
    """The event is published by now, or not by itself any more."""

    key = "deliveries-publication-gone"


class AlreadySent(DomainError):
    """It was sent meanwhile."""

    key = "deliveries-already-sent"


class OnItsWay(DomainError):
    """It is being sent at this moment."""

    key = "deliveries-on-its-way"


class AlreadyEnded(DomainError):
    """It failed, expired, was skipped, or belongs to something that was cancelled."""

    key = "deliveries-already-ended"


class PromisedAnew(DomainError):
    """It was taken back and promised anew since it was shown."""

    key = "deliveries-promised-anew"


class NothingChanged(DomainError):
    """It stands so already."""

    key = "deliveries-nothing-changed"


class NotMovable(DomainError):
    """Its words are bound to its time."""

    key = "deliveries-not-movable"


class AlreadyBegun(DomainError):
    """It is due already, or was tried."""

    key = "deliveries-already-begun"


class TooLateThen(DomainError):
    """It would be of no use then. Details: ``last``."""

    key = "deliveries-too-late-then"

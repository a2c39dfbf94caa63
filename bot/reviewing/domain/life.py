"""The life of an entry: written, reviewed, shown, renewed, ended. One pure function decides."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import ContentT, Decision, Entry, State, TypedT, who

REASON_LIMIT: Final = 500
SUBMISSIONS_LIMIT: Final = 10
"""So often one member may put something of a sort before staff within a day."""


class Act(StrEnum):
    """What is done with an entry."""

    CHANGE = "change"
    SUBMIT = "submit"
    PUBLISH = "publish"
    SEND_BACK = "send-back"
    """Staff say what is to be changed; one that is shown is taken away by it."""
    RENEW = "renew"
    EXPIRE = "expire"
    CLOSE = "close"
    WITHDRAW = "withdraw"


LIFE: Final[Mapping[tuple[State, Act], State]] = {
    (State.DRAFT, Act.CHANGE): State.DRAFT,
    (State.DRAFT, Act.SUBMIT): State.WAITING,
    (State.DRAFT, Act.WITHDRAW): State.WITHDRAWN,
    (State.WAITING, Act.CHANGE): State.DRAFT,
    (State.WAITING, Act.PUBLISH): State.PUBLISHED,
    (State.WAITING, Act.SEND_BACK): State.SENT_BACK,
    (State.WAITING, Act.WITHDRAW): State.WITHDRAWN,
    (State.SENT_BACK, Act.CHANGE): State.DRAFT,
    (State.SENT_BACK, Act.WITHDRAW): State.WITHDRAWN,
    (State.PUBLISHED, Act.CHANGE): State.DRAFT,
    (State.PUBLISHED, Act.SEND_BACK): State.SENT_BACK,
    (State.PUBLISHED, Act.RENEW): State.PUBLISHED,
    (State.PUBLISHED, Act.EXPIRE): State.EXPIRED,
    (State.PUBLISHED, Act.WITHDRAW): State.WITHDRAWN,
    (State.EXPIRED, Act.CHANGE): State.DRAFT,
    (State.EXPIRED, Act.RENEW): State.PUBLISHED,
    (State.EXPIRED, Act.WITHDRAW): State.WITHDRAWN,
}
"""What becomes of an entry in every feature. What staff have not seen is never shown."""

OF_STAFF: Final = frozenset({Act.PUBLISH, Act.SEND_BACK})
OF_TIME: Final = frozenset({Act.EXPIRE})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts."""

    member: int
    staff: bool = False


TIME: Final = Actor(0)
"""Nobody: time has passed."""

STAFF: Final = Actor(0, staff=True)
"""Staff, whoever of them: what a channel of theirs offers."""


@dataclass(frozen=True, slots=True)
class Deed(Generic[TypedT, ContentT]):
    """What somebody does, and which version of the entry they had before them."""

    act: Act
    actor: Actor
    seen: int
    reason: str = ""
    typed: TypedT | None = None
    """What a change makes of it."""
    content: ContentT | None = None
    """What it says, as it was read when it is submitted."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a feature says of the life of its entries, and what it calls the refusals."""

    after: Mapping[tuple[State, Act], State]
    """What becomes of an entry; what is not named here cannot be done."""
    as_seen: Collection[Act]
    """What is done only with the version that was looked at."""
    not_yours: type[DomainError]
    """They may never do this."""
    decided: type[DomainError]
    """It stands otherwise by now. Given ``state`` and ``who`` ("nobody": not known)."""
    changed: type[DomainError]
    """It says something else than what was looked at."""
    early: type[DomainError]
    """It is renewed while its end is far. Given ``expires`` and ``opens``."""


EntryT = TypeVar("EntryT", bound=Entry[Any, Any])


def may(entry: Entry[Any, Any], act: Act, actor: Actor) -> bool:
    """Tell whether somebody may ever do this to an entry."""
    if act in OF_TIME:
        return actor == TIME
    return actor.staff if act in OF_STAFF else entry.owner == actor.member


def sees(entry: Entry[Any, Any], actor: Actor | None, now: datetime) -> bool:
    """Tell whether somebody may look at an entry; None: whoever has no Discord."""
    if entry.is_shown(now) or (actor and entry.owner == actor.member):
        return True
    return actor is not None and actor.staff and entry.state not in {State.DRAFT, State.WITHDRAWN}


def offered(
    rules: Rules, entry: Entry[Any, Any], act: Act, actor: Actor, now: datetime, window: timedelta
) -> bool:
    """Tell whether somebody can do this to an entry as it stands now; it is renewed in the ``window`` before its end."""
    if (entry.state, act) not in rules.after or not may(entry, act, actor):
        return False
    return act is not Act.RENEW or entry.expires is None or now >= entry.expires - window


def move(rules: Rules, entry: EntryT, deed: Deed[Any, Any], now: datetime, window: timedelta) -> EntryT:
    """Return what becomes of an entry; until when it is shown is for its feature to say.

    Raises:
        DomainError: of ``rules``, it cannot be.
        LookupError: it is submitted, and nobody has read it.
    """
    if not may(entry, deed.act, deed.actor):
        raise rules.not_yours
    after = rules.after.get((entry.state, deed.act))
    # What somebody else did first is told before what it makes impossible.
    if after is None or (deed.seen != entry.version and deed.act in rules.as_seen):
        raise _too_late(rules, entry, possible=after is not None)
    if deed.act is Act.RENEW and entry.expires is not None and now < entry.expires - window:
        raise rules.early(expires=entry.expires, opens=entry.expires - window)
    moved = replace(entry, state=after, version=entry.version + 1, expires=None)
    return _after(moved, deed, now)


def _too_late(rules: Rules, entry: Entry[Any, Any], *, possible: bool) -> DomainError:
    if possible and entry.state is not State.PUBLISHED:
        return rules.changed()
    decided = entry.decision if entry.state in {State.PUBLISHED, State.SENT_BACK} else None
    return rules.decided(state=entry.state.value, who=who(decided))


def _after(moved: EntryT, deed: Deed[Any, Any], now: datetime) -> EntryT:
    match deed.act:
        case Act.CHANGE:
            return replace(moved, typed=deed.typed or moved.typed, content=None)
        case Act.SUBMIT:
            if deed.content is None:
                raise LookupError(moved.id)
            return replace(moved, content=deed.content, round=moved.round + 1)
        case Act.PUBLISH | Act.SEND_BACK:
            return replace(moved, decision=Decision(deed.actor.member, now, deed.reason))
        case _:
            return moved

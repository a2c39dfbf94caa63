"""The life of a promised message, as one pure function.

:func:`step` takes a row's life, what happened, and the present, and gives the life after
it and what to do. The worker feeds it and obeys; nothing else decides. The drawing and the
reasons stand in ``docs/explanation/delivery.md``.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from bot.delivery.events import (
    Absent,
    Action,
    Cancelled,
    Event,
    FallBack,
    Found,
    Inherited,
    Moot,
    Moved,
    Notify,
    NotRendered,
    Paused,
    Refused,
    Resumed,
    Search,
    Send,
    Sent,
    StopAll,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
    Woken,
)
from bot.delivery.messages import (
    OPEN,
    IfUnreadable,
    JsonScalar,
    Late,
    Message,
    Policy,
    State,
    Target,
    ToChannel,
    ToMember,
)

__all__ = [
    "Here",
    "IfUnreadable",
    "JsonScalar",
    "Late",
    "Life",
    "Message",
    "Policy",
    "State",
    "Target",
    "ToChannel",
    "ToMember",
    "is_late",
    "pause",
    "step",
    "wakes_at",
]

NONCE_WINDOW = timedelta(seconds=60)
"""How long Discord is trusted to recognise a nonce ("the past few minutes", says Discord)."""

FRESH = timedelta(seconds=60)
"""A row later than this may come from a restored copy: somebody may have sent it already."""

LATE = timedelta(minutes=5)
"""From here on readers are told that a message is late, or it expires, by kind."""

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=5)

HELD_PAUSE = timedelta(minutes=10)
HELD_LIMIT = timedelta(days=7)
"""How long a message waits for somebody to make its channel's history readable again."""

PATIENCE = 8
"""So many definite noes from Discord, or failures to put it into words, are enough."""

DELIVERED_THEN_DELETED = 10008
TOO_MANY_REQUESTS = 429
NOT_REACHED = 0

NEVER = datetime.max.replace(tzinfo=UTC)
"""When a paused row without a last moment is looked at by itself."""

Step: TypeAlias = tuple["Life", tuple[Action, ...]]


@dataclass(frozen=True, slots=True)
class Here:
    """Who decides: this process, this kind of message, and a number in 0..1 to spread retries."""

    boot: str
    policy: Policy
    jitter: float = 0.5


@dataclass(frozen=True, slots=True)
class Life:
    """All of a row that decides what becomes of it."""

    state: State
    due: datetime
    not_after: datetime | None = None
    retry_at: datetime | None = None
    chain_start: datetime | None = None
    """When the first attempt began that may have been seen."""
    boot: str | None = None
    """The process that made the last attempt."""
    doubt: bool = False
    """An attempt may have been seen although nobody said so."""
    wary: bool = False
    """It was in doubt once: a request that Discord is still chewing on may surface after the search."""
    held: bool = False
    rests: bool = False
    """Until ``retry_at`` nothing goes to its target: what stands behind it must not overtake."""
    paused: bool = False
    """Staff have it wait; only a row that certainly was not seen, and is not on its way, can be paused."""
    moot: str | None = None
    """Why it should no longer be sent, learnt while it was in doubt or on its way."""
    attempts: int = 0
    strikes: int = 0
    noes: int = 0
    message_id: int | None = None
    reason: str | None = None
    code: int | None = None


def step(life: Life, event: Event, now: datetime, here: Here) -> Step:
    """Return the life after ``event`` and what to do. An event that comes too late changes nothing."""
    if life.state not in OPEN:
        return life, ()
    match event:
        case Sent(message_id) | Found(message_id):
            return _end(life, State.SENT, message_id=message_id)
        case Cancelled(why):
            return _cancelled(life, why)
        case Paused() | Resumed() | Moved():
            return _intervened(life, event, now), ()
    if life.state is State.SENDING:
        return _answered(life, event, now, here)
    return _waiting(life, event, now, here)


def wakes_at(life: Life) -> datetime:
    """Return when the row is to be looked at next: a paused one only when nobody can want it any more."""
    if life.paused:
        return life.not_after or NEVER
    return life.retry_at or life.due


def is_late(due: datetime, now: datetime) -> bool:
    """Tell whether readers are to know that the message comes late."""
    return now - due > LATE


def pause(strikes: int, jitter: float) -> timedelta:
    """Return how long to wait after so many failures in a row, spread by ``jitter`` (0..1)."""
    longest: timedelta = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(strikes, 16))
    return longest * (0.5 + jitter / 2)


def _cancelled(life: Life, why: str) -> Step:
    if life.state is State.PENDING:
        return _end(life, State.CANCELLED, why)
    # It is on its way or may have been seen: only the answer can end it honestly.
    return replace(life, moot=why), ()


def _intervened(life: Life, event: Paused | Resumed | Moved, now: datetime) -> Life:
    """Let staff have their way with a row that is pending; what is on its way or in doubt is past that."""
    if life.state is not State.PENDING:
        return life
    match event:
        case Paused():
            return replace(life, paused=True, retry_at=None, rests=False)
        case Resumed():
            return replace(life, paused=False)
        case Moved(due) if _movable(life, due, now):
            return replace(life, due=due, retry_at=None)
    return life


def _movable(life: Life, due: datetime, now: datetime) -> bool:
    """Tell whether another due time may be given.

    What was begun, or is late already, is searched for by its due time before it is sent
    again: that time must not change under it.
    """
    begun = life.attempts > 0 or life.due <= now
    return not begun and due > now and (life.not_after is None or due < life.not_after)


def _answered(life: Life, event: Event, now: datetime, here: Here) -> Step:
    match event:
        case Inherited():
            return replace(life, state=State.UNKNOWN, doubt=True, wary=True, retry_at=None), ()
        case Unclear(why):
            return _doubted(life, why, None, now, here)
        case Unauthorised():
            return _not_sent(life, "unauthorised", 401, now, here, (StopAll(),))
        case Refused():
            return _refused(life, event, now, here)
    return life, ()


def _refused(life: Life, no: Refused, now: datetime, here: Here) -> Step:
    if no.code == DELIVERED_THEN_DELETED:
        return _end(life, State.SENT)
    if no.reached_other_requests:
        return _doubted(life, "refused", no.code, now, here)
    counted = no.code not in {NOT_REACHED, TOO_MANY_REQUESTS}
    life = replace(life, noes=life.noes + counted)
    if not life.doubt and not life.moot and (no.permanent or life.noes >= PATIENCE):
        failed = replace(life, code=no.code)
        return _end(failed, State.FAILED, "refused", actions=(*_notices(here, "failed"), FallBack(no.code)))
    return _not_sent(life, "refused", no.code, now, here, (), no.retry_after)


def _not_sent(
    life: Life,
    why: str,
    code: int,
    now: datetime,
    here: Here,
    actions: tuple[Action, ...],
    retry_after: float | None = None,
) -> Step:
    """This attempt was certainly not seen; whether an earlier one was is as open as before."""
    if life.moot and not life.doubt:
        return _end(life, State.CANCELLED, life.moot, actions=actions)
    state = State.UNKNOWN if life.doubt else State.PENDING
    return _later(replace(life, state=state, reason=why, code=code), now, here, retry_after), actions


def _doubted(life: Life, why: str, code: int | None, now: datetime, here: Here) -> Step:
    doubted = replace(life, state=State.UNKNOWN, doubt=True, wary=True, reason=why, code=code)
    return _later(doubted, now, here), ()


def _later(life: Life, now: datetime, here: Here, retry_after: float | None = None) -> Life:
    wait = max(pause(life.strikes, here.jitter), timedelta(seconds=retry_after or 0))
    return replace(life, strikes=life.strikes + 1, retry_at=now + wait, rests=True)


def _waiting(life: Life, event: Event, now: datetime, here: Here) -> Step:
    match event:
        case Woken() if now >= wakes_at(life):
            return _woken(life, now, here)
        case NotRendered(why):
            return _not_rendered(life, why, now, here)
        case Moot():
            return _end(life, State.CANCELLED, "moot")
    return _searched(life, event, now, here)


def _searched(life: Life, event: Event, now: datetime, here: Here) -> Step:
    match event:
        case Absent():
            return _go(replace(life, doubt=False), now, here)
        case Unreadable():
            return _unreadable(life, now, here)
        case Unanswered(why):
            return _later(replace(life, reason=why), now, here), ()
        case Unauthorised():
            return life, (StopAll(),)
    return life, ()


def _woken(life: Life, now: datetime, here: Here) -> Step:
    if life.paused:
        return _end(life, State.EXPIRED, "paused", actions=_notices(here, "expired"))
    if life.doubt:
        search = _unwanted(life, now, here) or not _nonce_holds(life, now, here)
        since = life.chain_start or life.due
    else:
        # What this process began, it knows; what is past its time is not sent anyway.
        known = life.boot == here.boot and (not life.wary or _nonce_holds(life, now, here))
        search = not known and now - life.due > FRESH and not _unwanted(life, now, here)
        since = life.due
    if search:
        return life, (Search(min(since, now) - NONCE_WINDOW),)
    return _go(life, now, here)


def _nonce_holds(life: Life, now: datetime, here: Here) -> bool:
    """Tell whether Discord still knows the nonce of every attempt that may have been seen.

    A clock that was set back gives a negative age, which proves nothing.
    """
    age = now - (life.chain_start or life.due)
    return life.boot == here.boot and timedelta(0) <= age <= NONCE_WINDOW


def _unwanted(life: Life, now: datetime, here: Here) -> bool:
    return life.moot is not None or _expiry(life, now, here) is not None


def _expiry(life: Life, now: datetime, here: Here) -> str | None:
    if life.not_after is not None and now > life.not_after:
        return "not-after"
    if here.policy.late is Late.EXPIRE and is_late(life.due, now):
        return "late"
    return None


def _go(life: Life, now: datetime, here: Here) -> Step:
    """Send it now, unless nobody wants it any more."""
    if _unwanted(life, now, here):
        return _give_up(life, now, here)
    began = life.chain_start if life.doubt else now
    sending = replace(
        life,
        state=State.SENDING,
        boot=here.boot,
        chain_start=began,
        held=False,
        rests=False,
        retry_at=None,
        attempts=life.attempts + 1,
    )
    return sending, (Send(fresh=not life.doubt),)


def _give_up(life: Life, now: datetime, here: Here) -> Step:
    if life.moot is not None:
        return _end(life, State.CANCELLED, life.moot)
    return _end(life, State.EXPIRED, _expiry(life, now, here), actions=_notices(here, "expired"))


def _unreadable(life: Life, now: datetime, here: Here) -> Step:
    if _unwanted(life, now, here):
        return _give_up(life, now, here)
    if here.policy.unreadable is IfUnreadable.SEND:
        return _go(life, now, here)
    if now - life.due > HELD_LIMIT:
        return _end(life, State.FAILED, "unreadable", actions=_notices(here, "failed"))
    actions = () if life.held else _notices(here, "held")
    held = replace(life, held=True, rests=False, reason="unreadable", retry_at=now + HELD_PAUSE)
    return held, actions


def _not_rendered(life: Life, why: str, now: datetime, here: Here) -> Step:
    life = replace(life, noes=life.noes + 1)
    if life.noes >= PATIENCE:
        return _end(life, State.FAILED, why, actions=_notices(here, "failed"))
    # The fault is this row's own, so others may overtake it.
    return replace(_later(replace(life, reason=why), now, here), rests=False), ()


def _notices(here: Here, what: str) -> tuple[Action, ...]:
    return (Notify(what),) if here.policy.announced else ()


def _end(
    life: Life,
    state: State,
    reason: str | None = None,
    *,
    message_id: int | None = None,
    actions: tuple[Action, ...] = (),
) -> Step:
    ended = replace(
        life,
        state=state,
        reason=reason,
        message_id=message_id,
        retry_at=None,
        held=False,
        rests=False,
        doubt=False,
    )
    return ended, actions

"""The life of a promised message, as one pure function.

:func:`step` takes a row's life, what happened, and the present, and gives the life after
it and what to do. The worker feeds it and obeys; nothing else decides. The drawing and the
reasons stand in ``docs/explanation/delivery.md``.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.delivery.events import (
    Absent,
    Action,
    Cancelled,
    Event,
    FallBack,
    Found,
    Gone,
    Inherited,
    Moot,
    Moved,
    Notify,
    NotRendered,
    NotYet,
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
from bot.delivery.interventions import intervened
from bot.delivery.life import Here, Life
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
from bot.delivery.waiting import LATE, NEVER, is_late, pause, wakes_at

__all__ = [
    "LATE",
    "NEVER",
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

REPEATED_WITHIN = NONCE_WINDOW - timedelta(seconds=20)
"""How long a nonce is relied on: what leaves later may be so slow that it arrives when the nonce is forgotten."""

FRESH = timedelta(seconds=60)
"""A row later than this may come from a restored copy: somebody may have sent it already."""

HELD_PAUSE = timedelta(minutes=10)
HELD_LIMIT = timedelta(days=7)
"""How long a message waits for somebody to make its channel's history readable again."""

PATIENCE = 8
"""So many definite noes from Discord, or failures to put it into words, are enough."""

DELIVERED_THEN_DELETED = 10008
GONE = frozenset({10003, DELIVERED_THEN_DELETED})
"""Unknown channel, unknown message: to somebody who edits, nothing is left to edit."""

TOO_MANY_REQUESTS = 429
TOO_MANY_EDITS = 30046
NOT_REACHED = 0
NO_VERDICT = frozenset({NOT_REACHED, TOO_MANY_REQUESTS, TOO_MANY_EDITS})
"""Noes that say nothing about the message itself."""

Step: TypeAlias = tuple[Life, tuple[Action, ...]]


def step(life: Life, event: Event, now: datetime, here: Here, *, about: int | None = None) -> Step:
    """Return the life after ``event`` and what to do. An event that comes too late changes nothing.

    ``about`` is the version that was asked about, if the event is the answer to a question.
    """
    if life.state not in OPEN or _is_about_another(life, about):
        return life, ()
    match event:
        case Sent(message_id) | Found(message_id):
            return _taken(life, message_id, now)
        case Cancelled(why):
            return _cancelled(life, why)
        case Paused() | Resumed() | Moved():
            return intervened(life, event, now), ()
    if life.state is State.SENDING:
        return _answered(life, event, now, here)
    return _waiting(life, event, now, here)


def _cancelled(life: Life, why: str) -> Step:
    if life.state is State.PENDING:
        return _end(life, State.CANCELLED, why)
    # It is on its way or may have been seen: only the answer can end it honestly.
    return replace(life, moot=why), ()


def _taken(life: Life, message_id: int | None, now: datetime) -> Step:
    ended, _ = _end(life, State.SENT, message_id=message_id)
    if not life.revision or life.moot is not None:
        return ended, ()
    if life.again:
        return replace(ended, state=State.PENDING, again=False, strikes=0, noes=0), ()
    settles = (life.chain_start or now) + NONCE_WINDOW
    if life.wary and now < settles:
        # An older edit that crept may yet undo this one.
        return replace(ended, state=State.PENDING, wary=False, retry_at=settles), ()
    return ended, ()


def _answered(life: Life, event: Event, now: datetime, here: Here) -> Step:
    match event:
        case Inherited() if life.revision:
            return _undone(life, "interrupted", None, now, here)
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
    if life.revision and no.code in GONE:
        return _end(replace(life, code=no.code), State.CANCELLED, "gone")
    if no.code == DELIVERED_THEN_DELETED:
        return _end(life, State.SENT)
    if no.reached_other_requests:
        return _doubted(life, "refused", no.code, now, here)
    counted = no.code not in NO_VERDICT
    life = replace(life, noes=life.noes + counted)
    if not life.doubt and not life.moot and (no.permanent or life.noes >= PATIENCE):
        return _failed(life, no.code, here)
    return _not_sent(life, "refused", no.code, now, here, (), no.retry_after)


def _failed(life: Life, code: int, here: Here) -> Step:
    other_way = () if life.revision else (FallBack(code),)
    failed = replace(life, code=code)
    return _end(failed, State.FAILED, "refused", actions=(*_notices(here, "failed"), *other_way))


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
    if life.revision:
        return _undone(life, why, code, now, here)
    doubted = replace(life, state=State.UNKNOWN, doubt=True, wary=True, reason=why, code=code)
    return _later(doubted, now, here), ()


def _undone(life: Life, why: str, code: int | None, now: datetime, here: Here) -> Step:
    """An edit that may have been made or not is made again; for a while it may still creep up behind that one."""
    if life.moot is not None:
        return _end(life, State.CANCELLED, life.moot)
    waiting = replace(
        life, state=State.PENDING, again=False, wary=True, chain_start=now, reason=why, code=code
    )
    return _later(waiting, now, here), ()


def _later(life: Life, now: datetime, here: Here, retry_after: float | None = None) -> Life:
    wait = max(pause(life.strikes, here.jitter), timedelta(seconds=retry_after or 0))
    if _is_for_later(life, now + wait):
        # It bars nobody until then.
        return replace(life, strikes=life.strikes + 1, retry_at=None, rests=False)
    return replace(life, strikes=life.strikes + 1, retry_at=now + wait, rests=True)


def _is_for_later(life: Life, moment: datetime) -> bool:
    """Tell whether it was promised anew, for after ``moment``, while it was on its way."""
    return life.due > moment


def _is_about_another(life: Life, about: int | None) -> bool:
    """Tell whether an answer is about what was taken back, and promised anew, since the question."""
    return about is not None and about != life.version


def _waiting(life: Life, event: Event, now: datetime, here: Here) -> Step:
    if _is_early(life, event, now):
        return _looked_back(life, event, here)
    match event:
        case Woken():
            return _woken(life, now, here)
        case NotRendered(why):
            return _not_rendered(life, why, now, here)
        case NotYet():
            return replace(_later(life, now, here), rests=False), ()
        case Moot():
            return _end(life, State.CANCELLED, "moot")
    return _searched(life, event, now, here)


def _is_early(life: Life, event: Event, now: datetime) -> bool:
    """Tell whether nothing is to be done yet, whatever was found out.

    While it was looked for, staff may have paused it, or it was taken back and promised anew for later: the answer
    is about what is no longer so. It is asked again when its time comes.
    """
    return now < wakes_at(life) and not isinstance(event, Unauthorised)


def _looked_back(life: Life, event: Event, here: Here) -> Step:
    """Look whether a restored copy holds what was sent since, before the time that the copy knows of."""
    if not _may_be_moved(life, here):
        return life, ()
    match event:
        case Woken() if life.copied is not None:
            return life, (Search(life.copied - NONCE_WINDOW),)
        case Absent():
            return replace(life, copied=None), ()
    return life, ()


def _may_be_moved(life: Life, here: Here) -> bool:
    """Tell whether staff may have given it another time, and it was sent then, after a copy of now was made."""
    return life.copied is not None and here.policy.movable and not life.revision


def _searched(life: Life, event: Event, now: datetime, here: Here) -> Step:
    match event:
        case Absent():
            return _go(replace(life, doubt=False, copied=None), now, here)
        case Unreadable():
            return _unreadable(life, now, here)
        case Gone(code):
            return _give_up(life, now, here) if _unwanted(life, now, here) else _failed(life, code, here)
        case Unanswered(why):
            return _later(replace(life, reason=why), now, here), ()
        case Unauthorised():
            return life, (StopAll(),)
    return life, ()


def _woken(life: Life, now: datetime, here: Here) -> Step:
    if life.revision:
        return _go(life, now, here)
    if life.doubt:
        search = _unwanted(life, now, here) or not _nonce_holds(life, now, here)
        since = life.chain_start or life.due
    else:
        # What this process began, it knows. What nobody wants any more may have been seen as well, before a copy
        # of then was restored: staff are not told that it expired without a look.
        search = life.boot != here.boot and now - life.due > FRESH
        since = life.due
        if life.wary and not _nonce_holds(life, now, here):
            # Also before its time is over: it may have been promised anew, for later, while it was on its way.
            search, since = True, min(since, life.chain_start or since)
    if _may_be_moved(life, here):
        search, since = True, min(since, life.copied or since)
    if search:
        return life, (Search(min(since, now) - NONCE_WINDOW),)
    return _go(life, now, here)


def _nonce_holds(life: Life, now: datetime, here: Here) -> bool:
    """Tell whether Discord will still know the nonce of every attempt that may have been seen when another arrives.

    A clock that was set back gives a negative age, which proves nothing.
    """
    age = now - (life.chain_start or life.due)
    return life.boot == here.boot and timedelta(0) <= age <= REPEATED_WITHIN


def _unwanted(life: Life, now: datetime, here: Here) -> bool:
    return life.moot is not None or _expiry(life, now, here) is not None


def _expiry(life: Life, now: datetime, here: Here) -> str | None:
    if life.paused:
        # It is looked at by itself only when its last moment has come.
        return "paused"
    if life.not_after is not None and now > life.not_after:
        return "not-after"
    if here.policy.late is Late.EXPIRE and not life.revision and is_late(life.due, now):
        return "late"
    return None


def _go(life: Life, now: datetime, here: Here) -> Step:
    """Send it now, unless nobody wants it any more."""
    if _unwanted(life, now, here):
        return _give_up(life, now, here)
    began = life.chain_start if life.doubt or (life.revision and life.wary) else now
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
    policy = here.policy
    announced = policy.expiry_announced if what == "expired" else policy.announced
    return (Notify(what),) if announced else ()


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

"""The life of a profile: written, reviewed, shown, renewed, ended. One pure function decides."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from cogs.experts.domain.facts import Availability, Content, Decision, Profile, State, Terms, Typed
from cogs.experts.domain.refusals import (
    AlreadyDecided,
    ChangedMeanwhile,
    NotYours,
    ProfileGone,
    RenewedTooEarly,
)
from cogs.experts.domain.writing import written

REASON_LIMIT: Final = 500
SUBMISSIONS_LIMIT: Final = 10
"""So often one member may put something before staff within a day."""


class Act(StrEnum):
    """What is done with a profile."""

    CHANGE = "change"
    SUBMIT = "submit"
    PUBLISH = "publish"
    SEND_BACK = "send-back"
    """Staff say what is to be changed; one that is shown is taken away by it."""
    RENEW = "renew"
    EXPIRE = "expire"
    WITHDRAW = "withdraw"


AFTER: Final[Mapping[tuple[State, Act], State]] = {
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
    (State.WITHDRAWN, Act.CHANGE): State.DRAFT,
}
"""What becomes of it; what is not named here cannot be done. What staff have not seen is never shown."""

OF_STAFF: Final = frozenset({Act.PUBLISH, Act.SEND_BACK})
AS_SEEN: Final = OF_STAFF | {Act.SUBMIT}
"""What is done with what a profile says; whoever renews their own or takes it back knows that."""
OF_TIME: Final = frozenset({Act.EXPIRE})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts."""

    member: int
    staff: bool = False


TIME: Final = Actor(0)
"""Nobody: time has passed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does, and which version of the profile they had before them."""

    act: Act
    actor: Actor
    seen: int
    reason: str = ""
    typed: Typed | None = None
    """What a change makes of it."""
    content: Content | None = None
    """What it says, as it was read when it is submitted."""
    requests: bool = False
    """Whether who submits it lets requests be put to them."""


def may(profile: Profile, act: Act, actor: Actor) -> bool:
    """Tell whether somebody may ever do this to a profile."""
    if act in OF_TIME:
        return actor == TIME
    return actor.staff if act in OF_STAFF else profile.owner == actor.member


def offered(profile: Profile, act: Act, actor: Actor, now: datetime, terms: Terms) -> bool:
    """Tell whether somebody can do this to a profile as it stands now."""
    if (profile.state, act) not in AFTER or not may(profile, act, actor):
        return False
    return act is not Act.RENEW or profile.expires is None or now >= profile.expires - terms.prompt


def step(profile: Profile, deed: Deed, now: datetime, terms: Terms) -> Profile:
    """Return what becomes of a profile.

    Raises:
        NotYours: they may never do this.
        AlreadyDecided: it stands otherwise by now.
        ChangedMeanwhile: it says something else than what was looked at.
        RenewedTooEarly: its end is far.
    """
    if not may(profile, deed.act, deed.actor):
        raise NotYours
    after = AFTER.get((profile.state, deed.act))
    # What somebody else did first is told before what it makes impossible.
    if after is None or (deed.seen != profile.version and deed.act in AS_SEEN):
        raise _too_late(profile, possible=after is not None)
    changed = replace(profile, state=after, version=profile.version + 1)
    return _EFFECTS.get(deed.act, _nothing_else)(changed, profile, deed, now, terms)


def _too_late(profile: Profile, *, possible: bool) -> AlreadyDecided | ChangedMeanwhile:
    if possible and profile.state is not State.PUBLISHED:
        return ChangedMeanwhile()
    decided = profile.decision if profile.state in {State.PUBLISHED, State.SENT_BACK} else None
    who = f"<@{decided.by}>" if decided and decided.by is not None else "nobody"
    return AlreadyDecided(state=profile.state.value, who=who)


def _nothing_else(changed: Profile, _before: Profile, _deed: Deed, _now: datetime, _terms: Terms) -> Profile:
    return replace(changed, expires=None)


def _change(changed: Profile, before: Profile, deed: Deed, _now: datetime, _terms: Terms) -> Profile:
    return replace(changed, typed=deed.typed or before.typed, content=None, expires=None)


def _submit(changed: Profile, before: Profile, deed: Deed, _now: datetime, _terms: Terms) -> Profile:
    if deed.content is None:
        raise LookupError(before.id)
    typed = written(before.typed, deed.content)
    round_ = before.round + 1
    return replace(changed, typed=typed, content=deed.content, round=round_, requests=deed.requests)


def _publish(changed: Profile, _before: Profile, deed: Deed, now: datetime, terms: Terms) -> Profile:
    decision = Decision(deed.actor.member, now, deed.reason)
    return replace(changed, decision=decision, expires=now + terms.valid)


def _send_back(changed: Profile, _before: Profile, deed: Deed, now: datetime, _terms: Terms) -> Profile:
    return replace(changed, decision=Decision(deed.actor.member, now, deed.reason), expires=None)


def _renew(changed: Profile, before: Profile, deed: Deed, now: datetime, terms: Terms) -> Profile:
    if before.expires is not None and not offered(before, Act.RENEW, deed.actor, now, terms):
        raise RenewedTooEarly(expires=before.expires, opens=before.expires - terms.prompt)
    return replace(changed, expires=now + terms.valid)


_EFFECTS: Final = {
    Act.CHANGE: _change,
    Act.SUBMIT: _submit,
    Act.PUBLISH: _publish,
    Act.SEND_BACK: _send_back,
    Act.RENEW: _renew,
}


def available(profile: Profile, availability: Availability) -> Profile:
    """Return a published profile that says otherwise whether its owner has time: nobody needs to review that.

    Raises:
        ProfileGone: it is not published.
    """
    if profile.state is not State.PUBLISHED:
        raise ProfileGone
    content = replace(profile.said, availability=availability)
    return replace(profile, content=content, typed=written(profile.typed, content))


def open_to_requests(profile: Profile, *, wanted: bool) -> Profile:
    """Return a published profile whose owner lets requests for support be put to them, or does not.

    Raises:
        ProfileGone: it is not published.
    """
    if profile.state is not State.PUBLISHED:
        raise ProfileGone
    return replace(profile, requests=wanted)

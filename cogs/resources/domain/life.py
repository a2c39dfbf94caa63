"""The life of a resource: proposed, shown or declined, taken away and brought back. One pure function decides."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.reviewing.domain.facts import Decision, who
from bot.reviewing.domain.life import Actor
from cogs.resources.domain.facts import Content, Resource, State
from cogs.resources.domain.refusals import (
    AlreadyDecided,
    ChangedMeanwhile,
    LinkTaken,
    LinkWaiting,
    NotYours,
)

WAITING_LIMIT: Final = 10
"""So many proposals of one member may wait at once."""


class Act(StrEnum):
    """What is done with a resource."""

    PUBLISH = "publish"
    DECLINE = "decline"
    RETIRE = "retire"
    CHECK = "check"
    """Somebody has looked: the link is right."""
    CHANGE = "change"


AFTER: Final[Mapping[tuple[State, Act], State]] = {
    (State.PROPOSED, Act.PUBLISH): State.PUBLISHED,
    (State.PROPOSED, Act.DECLINE): State.DECLINED,
    (State.DECLINED, Act.PUBLISH): State.PUBLISHED,
    (State.PUBLISHED, Act.RETIRE): State.RETIRED,
    (State.RETIRED, Act.PUBLISH): State.PUBLISHED,
    (State.PUBLISHED, Act.CHECK): State.PUBLISHED,
    (State.PROPOSED, Act.CHANGE): State.PROPOSED,
    (State.DECLINED, Act.CHANGE): State.PROPOSED,
    (State.PUBLISHED, Act.CHANGE): State.PUBLISHED,
    (State.RETIRED, Act.CHANGE): State.RETIRED,
}
"""What becomes of it; what is not named here cannot be done."""

OF_ITS_OWNER: Final = frozenset({(State.PROPOSED, Act.CHANGE), (State.DECLINED, Act.CHANGE)})
"""What who proposed it may do as well; all else is for staff."""

DECIDES: Final = frozenset({Act.PUBLISH, Act.DECLINE})
"""Acts that end the wait of a proposal: who comes second with one of them is told what the first decided."""

CHECKED_BY: Final = frozenset({Act.PUBLISH, Act.CHECK})
"""Acts of somebody who has looked whether the link is right."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does, and which version of the resource they had before them."""

    act: Act
    actor: Actor
    seen: int
    reason: str = ""
    content: Content | None = None
    """What a change makes of it."""


def may(resource: Resource, act: Act, actor: Actor) -> bool:
    """Tell whether somebody may ever do this to a resource as it stands."""
    return actor.staff or (resource.owner == actor.member and (resource.state, act) in OF_ITS_OWNER)


def step(resource: Resource, deed: Deed, now: datetime) -> Resource:
    """Return the resource after a deed.

    Raises:
        NotYours: the actor may not do this.
        AlreadyDecided: as it stands by now this cannot be done: somebody was quicker.
        ChangedMeanwhile: it says something else than the actor had before them.
    """
    state = AFTER.get((resource.state, deed.act))
    if not deed.actor.staff and resource.owner != deed.actor.member:
        raise NotYours
    late = deed.seen != resource.version
    if state is None or (late and deed.act in DECIDES and resource.state is not State.PROPOSED):
        raise AlreadyDecided(state=resource.state.value, who=who(resource.decision))
    if not may(resource, deed.act, deed.actor):
        raise NotYours
    if late:
        raise ChangedMeanwhile
    changed = replace(
        resource,
        state=state,
        version=resource.version + 1,
        content=deed.content or resource.content,
        checked=now.date() if deed.act in CHECKED_BY else resource.checked,
    )
    if deed.act is Act.CHANGE:
        again = state is State.PROPOSED and resource.state is not State.PROPOSED
        return replace(changed, round=changed.round + again)
    if deed.act is Act.CHECK:
        return changed
    return replace(changed, decision=Decision(deed.actor.member, now, deed.reason))


def in_the_way(other: Resource | None, locale: str, default: str) -> LinkTaken | LinkWaiting:
    """Return the refusal of a link at which ``other`` stands already; None: it went a moment ago."""
    if other is None or other.state is not State.PUBLISHED:
        return LinkWaiting()
    return LinkTaken(title=other.content.words_in(locale, default).title)

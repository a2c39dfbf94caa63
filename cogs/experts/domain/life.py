"""The life of a profile: as that of all that is reviewed, but that one taken back can be written anew."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.reviewing.domain import life
from bot.reviewing.domain.facts import State
from bot.reviewing.domain.life import LIFE, OF_STAFF, Act, Actor, Deed, Rules
from cogs.experts.domain.facts import Availability, Content, Profile, Terms, Typed
from cogs.experts.domain.refusals import (
    AlreadyDecided,
    ChangedMeanwhile,
    NotYours,
    ProfileGone,
    RenewedTooEarly,
)
from cogs.experts.domain.writing import written

RULES: Final = Rules(
    after={**LIFE, (State.WITHDRAWN, Act.CHANGE): State.DRAFT},
    # Whoever renews their own or takes it back knows what it says.
    as_seen=OF_STAFF | {Act.SUBMIT},
    not_yours=NotYours,
    decided=AlreadyDecided,
    changed=ChangedMeanwhile,
    early=RenewedTooEarly,
)


def offered(profile: Profile, act: Act, actor: Actor, now: datetime, terms: Terms) -> bool:
    """Tell whether somebody can do this to a profile as it stands now."""
    return life.offered(RULES, profile, act, actor, now, terms.prompt)


def step(profile: Profile, deed: Deed[Typed, Content], now: datetime, terms: Terms) -> Profile:
    """Return what becomes of a profile.

    Raises:
        NotYours: they may never do this.
        AlreadyDecided: it stands otherwise by now.
        ChangedMeanwhile: it says something else than what was looked at.
        RenewedTooEarly: its end is far.
    """
    moved = life.move(RULES, profile, deed, now, terms.prompt)
    if deed.act is Act.SUBMIT:
        return replace(moved, typed=written(profile.typed, moved.said))
    if moved.state is State.PUBLISHED:
        return replace(moved, expires=now + terms.valid)
    return moved


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

"""Whom a request is put to, in which order and how many at a time, and what they answer. Pure decisions."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.reviewing.domain.facts import State
from cogs.experts.domain.facts import Availability, Profile, Terms
from cogs.experts.domain.needs import LIVE, Ask, Need
from cogs.experts.domain.refusals import AlreadyAnswered, ExpertGone, NeedDecided, OfferGone, ProfileOver
from cogs.partners.domain import words

EACH: Final = 2
"""So many requests wait for one expert at a time, at most."""

_ORDER: Final = tuple(Availability)


class Standing(StrEnum):
    """How it stands between a request and one expert."""

    ASKED = "asked"
    LAPSED = "lapsed"
    """They have not answered in time; a late yes is welcome all the same."""
    READY = "ready"
    """They would help."""
    DECLINED = "declined"
    PASSED = "passed"
    """The member would rather wait for somebody else."""
    GONE = "gone"
    """They have taken their yes back, or their profile was taken back."""
    CHOSEN = "chosen"
    OVER = "over"
    """The request has ended another way."""


UNSETTLED: Final = frozenset({Standing.ASKED, Standing.LAPSED, Standing.READY})
"""What ends with the request, or with a profile that is taken back."""

ANSWERABLE: Final = UNSETTLED | {Standing.DECLINED}

STANDING: Final = frozenset({State.PUBLISHED, State.EXPIRED})
"""Of profiles whose owners have taken nothing back: what was put to them waits for them."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A request that was put to an expert; there is never a second one of the two."""

    id: int
    need: int
    expert: int
    standing: Standing
    until: datetime
    """When the next are asked, unless they have answered."""


@dataclass(frozen=True, slots=True)
class Match:
    """An expert whom a request fits, and why."""

    profile: Profile
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    words: tuple[str, ...]
    """Folded, of what is needed and what they can help with, the longest first."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What is due for a request now."""

    lapse: tuple[Offer, ...]
    ask: tuple[Match, ...]
    exhausted: bool
    """Whether nobody has it before them, is ready, or could be asked later."""


def why(ask: Ask, profile: Profile) -> Match | None:
    """Return why a request fits an expert; None: it does not. A topic and a language in common are needed."""
    said = profile.said
    topics = tuple(one for one in ask.topics if one in said.topics)
    languages = tuple(one for one in ask.languages if one in said.languages)
    if (ask.topics and not topics) or not languages:
        return None
    shared = words(f"{ask.title} {ask.text}") & words(f"{said.headline} {said.offer}")
    return Match(profile, topics, languages, tuple(sorted(shared, key=lambda word: (-len(word), word))))


def matches(need: Need, profiles: Iterable[Profile]) -> list[Match]:
    """Return the experts whom a request fits and who let requests be put to them, the best first."""
    fitting = [
        match
        for one in profiles
        if one.requests
        and one.owner != need.member
        and one.said.availability is not Availability.NOT_NOW
        and (match := why(need.ask, one)) is not None
    ]
    return sorted(fitting, key=_weight)


def _weight(match: Match) -> tuple[int, int, int, int]:
    """Return by what the better of two is told: topics, then words, then how soon they have time."""
    profile = match.profile
    soon = _ORDER.index(profile.said.availability)
    return -len(match.topics), -len(match.words), soon, profile.id


def rests(offers: Collection[Offer], now: datetime, terms: Terms) -> bool:
    """Tell whether nothing is due for a request, whomever it fits: that need not be looked up then."""
    asked = [one for one in offers if one.standing is Standing.ASKED]
    if any(one.until <= now for one in asked):
        return False
    return len(asked) >= terms.at_once or any(one.standing is Standing.READY for one in offers)


def pace(
    offers: Collection[Offer],
    fitting: Sequence[Match],
    busy: Collection[int],
    now: datetime,
    terms: Terms,
) -> Pace:
    """Return what is due for a request: who has not answered in time, and who is asked next.

    While somebody is ready nobody else is asked. ``busy`` are experts who have enough before them already.
    """
    lapse = tuple(one for one in offers if one.standing is Standing.ASKED and one.until <= now)
    waiting = sum(one.standing is Standing.ASKED for one in offers) - len(lapse)
    ready = any(one.standing is Standing.READY for one in offers)
    asked = {one.expert for one in offers}
    left = [one for one in fitting if one.profile.owner not in asked]
    room = 0 if ready else max(0, terms.at_once - waiting)
    ask = tuple([one for one in left if one.profile.owner not in busy][:room])
    return Pace(lapse, ask, exhausted=not (waiting or ready or left))


def answered(offer: Offer, need: Need, *, yes: bool) -> Offer:
    """Return what becomes of an offer when the expert says whether they would help.

    A no may become a yes as long as nobody is chosen; who takes a yes back is not asked a second time.

    Raises:
        NeedDecided: the request has ended meanwhile.
        OfferGone: the member would rather have somebody else, or they are gone themselves.
        AlreadyAnswered: they have said so already.
    """
    if need.stage not in LIVE:
        raise NeedDecided(stage=need.stage.value, who="nobody")
    if offer.standing not in ANSWERABLE:
        raise OfferGone
    took_back = offer.standing is Standing.READY and not yes
    standing = Standing.READY if yes else Standing.GONE if took_back else Standing.DECLINED
    if offer.standing is standing:
        raise AlreadyAnswered
    return replace(offer, standing=standing)


def require_shown(profile: Profile | None, now: datetime) -> None:
    """Refuse a yes of somebody whose profile is not shown: with the yes, who asks reads it.

    Raises:
        ProfileOver: it has run out, and is to be renewed first.
        OfferGone: there is none (any more).
    """
    if profile is None or profile.state not in STANDING:
        raise OfferGone
    if not profile.is_shown(now):
        raise ProfileOver


def settled_as(offer: Offer, standing: Standing) -> Offer:
    """Return an offer of somebody who is ready, chosen or passed over.

    Raises:
        ExpertGone: they are not ready (any more).
    """
    if offer.standing is not Standing.READY:
        raise ExpertGone
    return replace(offer, standing=standing)

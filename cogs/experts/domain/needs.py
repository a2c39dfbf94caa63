"""The life of a request for support: written, shaped by staff, put to experts, and what came of it. Pure decisions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.kernel.text import blank
from bot.reviewing.domain.facts import Decision, who
from bot.reviewing.domain.life import TIME, Actor
from bot.reviewing.domain.texts import open_line, open_text
from cogs.experts.domain.refusals import (
    NeedChanged,
    NeedDecided,
    NeedGone,
    NeedTextMissing,
    NeedTitleMissing,
    NotYourNeed,
    OutcomeKnown,
)
from cogs.experts.domain.writing import chosen_languages, chosen_topics, refuse_text

TITLE_LIMIT: Final = 100
NEED_LIMIT: Final = 1000
"""UTF-16 code units."""
NEEDS_LIMIT: Final = 3
"""So many open requests one member may have."""


class Stage(StrEnum):
    """How a request stands."""

    DRAFT = "draft"
    """Being written; only its author sees it."""
    WAITING = "waiting"
    """Before staff."""
    REFUSED = "refused"
    OFFERED = "offered"
    """Put to experts, a few at a time."""
    UNMET = "unmet"
    """Nobody is left who could be asked: staff shape it anew, or end it."""
    MATCHED = "matched"
    """Member and expert know of each other."""
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    """Ended by staff."""


OPEN_STAGES: Final = frozenset({Stage.DRAFT, Stage.WAITING, Stage.OFFERED, Stage.UNMET})
"""Of requests that count towards how many a member may have."""

LIVE: Final = frozenset({Stage.OFFERED, Stage.UNMET})
"""In these an expert may answer: a late yes is welcome as well."""


class NeedAct(StrEnum):
    """What is done with a request."""

    CHANGE = "change"
    SUBMIT = "submit"
    EDIT = "edit"
    """Staff shape it."""
    REFUSE = "refuse"
    OFFER = "offer"
    RUN_OUT = "run-out"
    """Nobody is left to be asked."""
    REVIVE = "revive"
    """Somebody is ready after all."""
    CHOOSE = "choose"
    CLOSE = "close"
    WITHDRAW = "withdraw"


NEXT: Final[Mapping[tuple[Stage, NeedAct], Stage]] = {
    (Stage.DRAFT, NeedAct.CHANGE): Stage.DRAFT,
    (Stage.DRAFT, NeedAct.SUBMIT): Stage.WAITING,
    (Stage.DRAFT, NeedAct.WITHDRAW): Stage.WITHDRAWN,
    (Stage.WAITING, NeedAct.EDIT): Stage.WAITING,
    (Stage.WAITING, NeedAct.REFUSE): Stage.REFUSED,
    (Stage.WAITING, NeedAct.OFFER): Stage.OFFERED,
    (Stage.WAITING, NeedAct.WITHDRAW): Stage.WITHDRAWN,
    (Stage.OFFERED, NeedAct.RUN_OUT): Stage.UNMET,
    (Stage.OFFERED, NeedAct.CHOOSE): Stage.MATCHED,
    (Stage.OFFERED, NeedAct.CLOSE): Stage.CLOSED,
    (Stage.OFFERED, NeedAct.WITHDRAW): Stage.WITHDRAWN,
    (Stage.UNMET, NeedAct.EDIT): Stage.UNMET,
    (Stage.UNMET, NeedAct.OFFER): Stage.OFFERED,
    (Stage.UNMET, NeedAct.REVIVE): Stage.OFFERED,
    (Stage.UNMET, NeedAct.CLOSE): Stage.CLOSED,
    (Stage.UNMET, NeedAct.WITHDRAW): Stage.WITHDRAWN,
}
"""What becomes of it; what is not named here cannot be done. No expert reads what staff have not."""

BY_STAFF: Final = frozenset({NeedAct.EDIT, NeedAct.REFUSE, NeedAct.OFFER, NeedAct.CLOSE})
BY_TIME: Final = frozenset({NeedAct.RUN_OUT, NeedAct.REVIVE})
BY_MEMBER: Final = frozenset({NeedAct.CHANGE, NeedAct.SUBMIT, NeedAct.WITHDRAW})
AS_READ: Final = BY_STAFF | {NeedAct.SUBMIT}
"""What is done with what a request says."""


class Side(StrEnum):
    """Whose word it is."""

    MEMBER = "member"
    EXPERT = "expert"


class Outcome(StrEnum):
    """What came of an introduction."""

    HELPED = "helped"
    GOING_ON = "going-on"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Ask:
    """What is needed, as typed and chosen; once submitted, in the form that is always read."""

    title: str = ""
    text: str = ""
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """A member's request for the support of an expert."""

    id: int
    member: int
    ask: Ask
    stage: Stage = Stage.DRAFT
    version: int = 1
    decision: Decision | None = None
    expert: int | None = None
    """Who was chosen; None once they had their data erased."""
    matched: datetime | None = None
    outcomes: Mapping[Side, Outcome] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NeedDeed:
    """What somebody does, and which version of the request they had before them."""

    act: NeedAct
    actor: Actor
    seen: int
    reason: str = ""
    ask: Ask | None = None
    expert: int | None = None


def read_ask(ask: Ask, topics: Collection[str]) -> Ask:
    """Return what a request says; ``topics`` are those of the community, if it has any.

    Raises:
        DomainError: something is missing, cannot be used, or is an address.
    """
    title, text = open_line(ask.title), open_text(ask.text)
    if blank(title):
        raise NeedTitleMissing
    if blank(text):
        raise NeedTextMissing
    refuse_text("title", title, TITLE_LIMIT)
    refuse_text("text", text, NEED_LIMIT)
    return Ask(title, text, chosen_topics(ask.topics, topics), chosen_languages(ask.languages))


def may_do(need: Need, act: NeedAct, actor: Actor) -> bool:
    """Tell whether somebody may ever do this to a request."""
    if act in BY_TIME:
        return actor == TIME
    if act is NeedAct.CHOOSE:
        return actor.staff or actor.member == need.member
    return actor.staff if act in BY_STAFF else actor.member == need.member


def move(need: Need, deed: NeedDeed, now: datetime) -> Need:
    """Return what becomes of a request.

    Raises:
        NotYourNeed: they may never do this.
        NeedDecided: it stands otherwise by now.
        NeedChanged: it says something else than what was looked at.
    """
    if not may_do(need, deed.act, deed.actor):
        raise NotYourNeed
    after = NEXT.get((need.stage, deed.act))
    if after is None:
        raise _decided(need)
    if deed.seen != need.version and deed.act in AS_READ:
        raise NeedChanged
    changed = replace(need, stage=after, version=need.version + 1, ask=deed.ask or need.ask)
    if deed.act is NeedAct.CHOOSE:
        changed = replace(changed, expert=deed.expert, matched=now)
    if deed.act in BY_STAFF or (deed.act is NeedAct.CHOOSE and deed.actor.member != need.member):
        changed = replace(changed, decision=Decision(deed.actor.member, now, deed.reason))
    return changed


def _decided(need: Need) -> NeedDecided:
    decision = need.decision
    # The last word of staff may be older than that of its author.
    if need.stage is Stage.WITHDRAWN or (need.matched and decision and decision.at != need.matched):
        decision = None
    return NeedDecided(stage=need.stage.value, who=who(decision))


def side_of(need: Need, member: int) -> Side:
    """Return which side of an introduction a member is.

    Raises:
        NeedGone: none, or there was no introduction.
    """
    if need.stage is not Stage.MATCHED or member not in {need.member, need.expert}:
        raise NeedGone
    return Side.MEMBER if member == need.member else Side.EXPERT


def came_of(need: Need, side: Side, outcome: Outcome) -> Need:
    """Return the request with what one side says came of it.

    Raises:
        OutcomeKnown: that side has said so already.
    """
    if side in need.outcomes:
        raise OutcomeKnown
    return replace(need, outcomes={**need.outcomes, side: outcome})

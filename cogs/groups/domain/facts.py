"""What there is: memberships of the groups' channels, who leads, panels and posts, as frozen facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from bot.kernel.recurrence import Recurrence
from bot.kernel.zones import LocalTime


class Admission(StrEnum):
    """How one gets into a group's channel."""

    OPEN = "open"
    REQUEST = "request"


class Standing(StrEnum):
    """Where a membership stands."""

    REQUESTED = "requested"
    ACCEPTED = "accepted"
    """The role is still to be given."""
    MEMBER = "member"
    LEAVING = "leaving"
    """The role is still to be taken."""
    LEFT = "left"
    DECLINED = "declined"

    @property
    def inside(self) -> bool:
        """Whether the member counts as one of the group."""
        return self in {Standing.ACCEPTED, Standing.MEMBER}

    @property
    def ended(self) -> bool:
        """Whether nothing more can come of it; whoever comes back begins anew."""
        return self in {Standing.LEFT, Standing.DECLINED}

    @property
    def unfinished(self) -> bool:
        """Whether Discord still has to be asked to give or take the role."""
        return self in {Standing.ACCEPTED, Standing.LEAVING}


class Verdict(StrEnum):
    """What was decided about a request."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a request, by whom and when."""

    verdict: Verdict
    by: int | None
    """None once that person had their data erased."""
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Retry:
    """How often Discord was asked for something in vain, and when it is asked again."""

    attempts: int = 0
    at: datetime | None = None
    told: bool = False
    """Whether staff know of it."""


FRESH = Retry()


@dataclass(frozen=True, slots=True)
class Door:
    """The channel of a group that was archived or reopened and is not yet closed for writing, or open again."""

    group: str
    since: datetime
    """When the group was archived or reopened, as aware UTC."""
    retry: Retry = FRESH


@dataclass(frozen=True, slots=True)
class Membership:
    """One person's way into a group's channel and out of it."""

    id: int
    group: str
    member: int
    standing: Standing
    asked: datetime
    changed: datetime
    version: int = 0
    """Grows with each change of standing: an answer of Discord's to an older wish changes nothing."""
    motivation: str = ""
    decision: Decision | None = None
    retry: Retry = FRESH
    forgotten: bool = False
    """Its member had their data erased: it stays only until the role is taken."""


class Office(StrEnum):
    """What somebody does for a group as a whole."""

    LEADER = "leader"
    """Decides about requests and approves minutes."""
    RAPPORTEUR = "rapporteur"
    """Writes in the group's name, as the leader may."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What staff set for a group; the rest stands in the community's file."""

    group: str
    leader: int | None = None
    rapporteur: int | None = None
    admission: Admission | None = None
    archived: datetime | None = None
    """Since when nothing happens in the group; None: it is alive."""

    @property
    def led(self) -> bool:
        """Whether a leader decides about requests; otherwise staff do."""
        return self.leader is not None

    def led_by(self, member: int) -> bool:
        """Tell whether the member decides about requests."""
        return member == self.leader

    def run_by(self, member: int) -> bool:
        """Tell whether the member may write in the group's name."""
        return member in {self.leader, self.rapporteur}

    def holder(self, office: Office) -> int | None:
        """Return who holds an office; None: nobody."""
        return self.leader if office is Office.LEADER else self.rapporteur

    def offices_of(self, member: int) -> tuple[Office, ...]:
        """Return the offices that the member holds."""
        return tuple(office for office in Office if self.holder(office) == member)

    def held_by(self, office: Office, member: int | None) -> "Settings":
        """Return the settings with somebody else in an office."""
        if office is Office.LEADER:
            return replace(self, leader=member)
        return replace(self, rapporteur=member)


class PanelState(StrEnum):
    """Where a pinned panel stands."""

    PROMISED = "promised"
    """On its way; which message it became is not known yet."""
    POSTED = "posted"
    """To be pinned."""
    STANDING = "standing"
    RETIRED = "retired"
    """To be deleted: a newer one stands."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The message in a channel that has buttons, e.g. a group's; of each name one stands."""

    id: int
    name: str
    channel: int
    state: PanelState
    message: int | None = None
    retry: Retry = FRESH


class PostState(StrEnum):
    """Where an announcement stands."""

    DRAFT = "draft"
    PLANNED = "planned"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class At:
    """Posted once, at a local time."""

    time: LocalTime


@dataclass(frozen=True, slots=True)
class Again:
    """Posted again and again."""

    rule: Recurrence


When: TypeAlias = At | Again | None
"""None: at once."""


@dataclass(frozen=True, slots=True)
class Post:
    """An announcement in a group's channel: its text in each language, and when."""

    id: int
    group: str
    author: int | None
    state: PostState
    written: datetime
    when_typed: str = ""
    when: When = None
    texts: Mapping[str, str] = field(default_factory=dict)
    """By language, in the community's order; those not written are absent."""

    @property
    def recurring(self) -> bool:
        """Whether it is posted again and again."""
        return isinstance(self.when, Again)


@dataclass(frozen=True, slots=True)
class Census:
    """How many are in a group, and where from, as far as it may be told."""

    members: int = 0
    countries: tuple[str, ...] = ()
    """Eurostat's codes of those from which enough come, in their order."""


@dataclass(frozen=True, slots=True)
class Card:
    """A group as one member sees it at one moment."""

    settings: Settings
    admission: Admission
    census: Census
    mine: Membership | None = None

"""What people hold of an event: registrations and how full it is, as frozen facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.kernel.text import fold
from cogs.events.domain.facts import Event, Mode, Phase, ReminderDue
from cogs.events.domain.refusals import GuestUnclear

NAME: Final = "name"
"""The field that guests fill in, and members do not."""


class Standing(StrEnum):
    """What a registration is worth."""

    APPLIED = "applied"
    """The organiser has to approve it first."""
    SEATED = "seated"
    WAITING = "waiting"
    OFFERED = "offered"
    """A seat is kept for them until a deadline; they were first in line."""
    DECLINED = "declined"
    """The organiser said no."""
    LAPSED = "lapsed"
    """The deadline of an offer passed."""
    WITHDRAWN = "withdrawn"

    @property
    def active(self) -> bool:
        """Whether there is anything to give back."""
        return self not in ENDED

    @property
    def takes_seat(self) -> bool:
        """Whether nobody else can have the seat."""
        return self in {Standing.SEATED, Standing.OFFERED}


ENDED: Final = frozenset({Standing.DECLINED, Standing.LAPSED, Standing.WITHDRAWN})


class Verdict(StrEnum):
    """What an organiser decided."""

    APPROVED = "approved"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what about an application; ``by`` is None once they had their data erased."""

    verdict: Verdict
    by: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """A free seat that is kept for somebody."""

    until: datetime
    extended: bool = False
    """It was given more time once, because the bot was away when it ended."""


@dataclass(frozen=True, slots=True)
class Registration:
    """One person's place at one event.

    ``member`` is a Discord id, or below zero the number of a guest without Discord. ``queue`` is
    the place in the order in which people came into the line; it is never shown.
    """

    id: int
    event: int
    member: int
    standing: Standing
    wants_reminders: bool
    registered: datetime
    mode: Mode = Mode.ANY
    queue: int = 0
    offer: Offer | None = None
    decision: Decision | None = None
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What they said in the form, by the names of its fields."""
    muted: bool = False
    """They want nothing of the organisers' beside what is about their own place."""

    @property
    def guest(self) -> bool:
        """Whether it is somebody's who is not on Discord: they read letters, and a name stands for them."""
        return self.member < 0

    @property
    def name(self) -> str:
        """Return what a guest calls themselves; a member has a name on Discord."""
        return self.answers.get(NAME, "")


@dataclass(frozen=True, slots=True)
class Room:
    """How full an event is, in one mode or altogether."""

    seated: int
    waiting: int
    offered: int = 0
    applied: int = 0

    @property
    def taken(self) -> int:
        """Return how many seats nobody else can have."""
        return self.seated + self.offered


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom an organiser wants to see of those who registered; None: whoever there is."""

    standing: Standing | None = None
    mode: Mode | None = None
    country: str | None = None


EMPTY: Final = Room(0, 0)


@dataclass(frozen=True, slots=True)
class Card:
    """An event as one person sees it at one moment."""

    event: Event
    phase: Phase
    room: Room
    mine: Registration | None = None
    position: int | None = None
    """The place in line, counted from one, of a registration that waits."""
    ahead: tuple[ReminderDue, ...] = ()
    """The reminders that are still to come."""
    rooms: Mapping[Mode, Room] = field(default_factory=dict)
    """How full it is in each of its modes; ``room`` is the sum."""
    declined: bool = False
    """The organisers have said no to this person, who holds nothing and cannot register again."""

    def room_in(self, mode: Mode) -> Room:
        """Return how full the event is in ``mode``."""
        return self.rooms.get(mode, EMPTY) if len(self.rooms) > 1 else self.room


def the_guest(guests: Sequence[Registration], typed: str) -> Registration:
    """Return the guest who is meant: by their number, as a choice has it, or by words of a name that fit no other.

    Raises:
        GuestUnclear: none is, or several may be.
    """
    exact = [one for one in guests if str(one.member) == typed.strip()]
    called = exact or [one for one in guests if fold(one.name) == fold(typed)]
    # Whole words only: "Ana" is not "Joana", and a decision is not taken back as easily as a search.
    words = set(fold(typed).split())
    called = called or [one for one in guests if words and words <= set(fold(one.name).split())]
    if len(called) != 1:
        raise GuestUnclear(typed=typed[:80])
    return called[0]

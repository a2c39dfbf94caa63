"""What becomes of somebody whom an organiser enters from a list: decided without their asking, and never against them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from cogs.events.domain.facts import Event, Mode
from cogs.events.domain.refusals import ModeNotSaid
from cogs.events.domain.registrations import EMPTY, Registration, Room, Standing
from cogs.events.domain.rules import require_alive
from cogs.events.domain.seats import free, offered_mode


class Outlook(StrEnum):
    """What entering somebody comes to."""

    SEAT = "seat"
    LINE = "line"
    """Every seat is taken, or somebody waits for it: they wait after those."""
    HELD = "held"
    """They hold something already, which stays as it is."""
    LEFT = "left"
    """They withdrew, or let an offer pass: that was their word, and it stands."""
    DECLINED = "declined"
    """An organiser has said no to them before."""

    @property
    def enters(self) -> bool:
        """Whether it makes a registration."""
        return self in {Outlook.SEAT, Outlook.LINE}


_STANDS = {
    Standing.WITHDRAWN: Outlook.LEFT,
    Standing.LAPSED: Outlook.LEFT,
    Standing.DECLINED: Outlook.DECLINED,
}


def outlook(event: Event, mine: Registration | None, room: Room, mode: Mode, now: datetime) -> Outlook:
    """Return what becomes of somebody who is entered; ``mine`` is what they held last, ``room`` that of the mode.

    An organiser may enter people before registration opens and after it closes, and approves them by
    that. Capacity and the line hold as ever, and so does what a person or an organiser said before:
    the same list, entered again, changes nothing.

    Raises:
        NotPublished, EventCancelled, EventOver: there is nothing to come to.
    """
    require_alive(event, now)
    if mine is not None:
        return _STANDS.get(mine.standing, Outlook.HELD)
    return Outlook.SEAT if free(event, room, mode) and not room.waiting else Outlook.LINE


def foresee(
    event: Event,
    held: Mapping[int, Registration],
    rooms: Mapping[Mode, Room],
    wanted: Iterable[tuple[int, Mode]],
    now: datetime,
) -> list[Outlook]:
    """Return what would become of people who are entered one after the other.

    ``held`` is what each of them held last, by their number, ``rooms`` how full the event is.

    Raises:
        NotPublished, EventCancelled, EventOver: there is nothing to come to.
    """
    filling = dict(rooms)
    found: list[Outlook] = []
    for member, mode in wanted:
        room = filling.get(mode, EMPTY)
        one = outlook(event, held.get(member), room, mode, now)
        if one is Outlook.SEAT:
            filling[mode] = replace(room, seated=room.seated + 1)
        elif one is Outlook.LINE:
            filling[mode] = replace(room, waiting=room.waiting + 1)
        found.append(one)
    return found


def entered_mode(event: Event, wanted: Mode | None) -> Mode:
    """Return in which way somebody takes part who is entered.

    Raises:
        ModeNotSaid: there are two to choose from.
        ModeNotOffered: one cannot take part in that way.
    """
    if wanted is None and len(event.modes) > 1:
        raise ModeNotSaid(title=event.title)
    # Where the event makes no difference, what a list says of it is as true as it was.
    return event.modes[0] if event.modes == (Mode.ANY,) else offered_mode(event, wanted or event.modes[0])

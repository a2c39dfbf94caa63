"""What a planned message may still say: looked up at the moment at which it is put into words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import ALIVE, Event, Letter, Registration, Standing, has_readers, phase
from cogs.events.repository import EventRepository, LetterRepository, RegistrationRepository

BY_DECISION: Final = frozenset({Standing.SEATED, Standing.WAITING, Standing.DECLINED})
"""What an application becomes by a decision; of all that happens to it afterwards other messages tell."""


async def event(transaction: Transaction, parameters: Mapping[str, Json]) -> Event | None:
    """Return the event of a message."""
    number = parameters["event"]
    return await EventRepository(transaction).get(number) if isinstance(number, int) else None


async def concerned(transaction: Transaction, parameters: Mapping[str, Json]) -> Event | None:
    """Return the event that a message of any kind is about, whatever became of it."""
    if "event" in parameters:
        return await event(transaction, parameters)
    mine = await registration(transaction, parameters)
    return None if mine is None else await event(transaction, {"event": mine.event})


async def alive(transaction: Transaction, parameters: Mapping[str, Json], now: datetime) -> Event | None:
    """Return the event of a message if it is published and not over."""
    found = await event(transaction, parameters)
    return found if found is not None and phase(found, now) in ALIVE else None


async def reached(transaction: Transaction, parameters: Mapping[str, Json], now: datetime) -> Event | None:
    """Return the event of a message if its people can be written to, also for a while after it."""
    found = await event(transaction, parameters)
    return found if found is not None and has_readers(found, now) else None


async def registration(transaction: Transaction, parameters: Mapping[str, Json]) -> Registration | None:
    """Return the registration of a message, whatever became of it."""
    number = parameters.get("registration")
    return await RegistrationRepository(transaction).get(number) if isinstance(number, int) else None


async def letter(transaction: Transaction, parameters: Mapping[str, Json]) -> Letter | None:
    """Return the organisers' message that a message brings, unless its reader wants none by now."""
    mine = await registration(transaction, parameters)
    number = parameters.get("letter")
    if mine is None or mine.muted or not isinstance(number, int):
        return None
    return await LetterRepository(transaction).get(number)


async def seated(
    transaction: Transaction, parameters: Mapping[str, Json], now: datetime, *, reminded: bool = False
) -> Event | None:
    """Return the event of a message if its member still holds a seat there (and wants reminders)."""
    mine = await registration(transaction, parameters)
    if mine is None or mine.standing is not Standing.SEATED or (reminded and not mine.wants_reminders):
        return None
    return await alive(transaction, {"event": mine.event}, now)


async def coming(
    transaction: Transaction, parameters: Mapping[str, Json], now: datetime
) -> tuple[Event, Registration] | None:
    """Return the event and registration of a message if its member still holds something there."""
    return await _while(transaction, parameters, now, lambda mine: mine.standing.active)


async def kept(
    transaction: Transaction, parameters: Mapping[str, Json], now: datetime
) -> tuple[Event, Registration] | None:
    """Return the event and registration of a message if a seat is offered to its member, or theirs."""
    return await _while(transaction, parameters, now, lambda mine: mine.standing.takes_seat)


async def offered(
    transaction: Transaction, parameters: Mapping[str, Json], now: datetime
) -> tuple[Event, Registration] | None:
    """Return the event and registration of a message if a seat is offered to its member and not taken yet."""
    return await _while(transaction, parameters, now, lambda mine: mine.standing is Standing.OFFERED)


async def lapsed(
    transaction: Transaction, parameters: Mapping[str, Json], now: datetime
) -> tuple[Event, Registration] | None:
    """Return the event and registration of a message if its member's offer has passed and they did not come back."""
    return await _while(transaction, parameters, now, lambda mine: mine.standing is Standing.LAPSED)


async def decided(
    transaction: Transaction, parameters: Mapping[str, Json], now: datetime
) -> tuple[Event, Registration] | None:
    """Return the event and registration of a message if its member's registration is what organisers decided."""
    return await _while(
        transaction,
        parameters,
        now,
        lambda mine: mine.decision is not None and mine.standing in BY_DECISION,
    )


async def _while(
    transaction: Transaction,
    parameters: Mapping[str, Json],
    now: datetime,
    holds: Callable[[Registration], bool],
) -> tuple[Event, Registration] | None:
    mine = await registration(transaction, parameters)
    if mine is None or not holds(mine):
        return None
    found = await alive(transaction, {"event": mine.event}, now)
    return None if found is None else (found, mine)

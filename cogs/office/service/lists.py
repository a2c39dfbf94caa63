"""The list of participants: asked for, made at the moment at which it is fetched, and written down that it was."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from bot.kernel.clock import Clock
from bot.storage.database import Database
from bot.web.signin.rules import SECRET_BYTES, digest, is_secret
from cogs.events.domain import Event
from cogs.events.service.rolls import RollService
from cogs.office.domain import (
    Act,
    Deed,
    DownloadUnknown,
    Format,
    NobodyAgreed,
    Participants,
    participants,
    require_download,
)
from cogs.office.repository import DeedRepository, DownloadRepository

DEEDS_SHOWN: Final = 10


class Names(Protocol):
    """Knows what people are called."""

    async def of(self, members: Collection[int]) -> Mapping[int, str]:
        """Return the names of those who have one (still), by their number.

        Raises:
            NamesUnknown: nobody says at the moment.
        """
        ...


@dataclass(frozen=True, slots=True)
class Overview:
    """An event as the office works with it."""

    event: Event
    deeds: tuple[Deed, ...]
    """What was last done with its people, the newest first."""


@dataclass(frozen=True, slots=True)
class Made:
    """A list that is fetched now."""

    event: Event
    format: Format
    people: Participants


class ListService:
    """The use cases of lists of participants."""

    def __init__(self, database: Database, clock: Clock, rolls: RollService, names: Names) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._rolls = rolls
        self._names = names

    async def overview(self, event: int) -> Overview:
        """Return the event, and what was done with its people.

        Raises:
            EventNotFound: there is no such event.
        """
        roll = await self._rolls.of(event)
        async with self._database.reading() as transaction:
            deeds = await DeedRepository(transaction).of(event, DEEDS_SHOWN)
        return Overview(roll.event, tuple(deeds))

    async def people(self, event: int) -> tuple[Event, Participants]:
        """Return who stands on the list now.

        Raises:
            EventNotFound: there is no such event.
            NamesUnknown: what they are called cannot be told now.
        """
        roll = await self._rolls.of(event)
        names = await self._names.of({one.member for one in roll.registrations})
        return roll.event, participants(roll.registrations, names)

    async def ask(self, event: int, member: int, form: Format) -> str:
        """Let a member of staff fetch the list for some minutes; return the secret by which they do.

        Raises:
            EventNotFound: there is no such event.
            NobodyAgreed: there is nobody to list.
        """
        _, people = await self.people(event)
        if not people.rows:
            raise NobodyAgreed(left_out=people.left_out)
        secret, now = secrets.token_urlsafe(SECRET_BYTES), self._clock.now()
        async with self._database.transaction() as transaction:
            await DownloadRepository(transaction).add(member, event, form, digest(secret), now)
            deed = Deed(now, member, Act.EXPORTED, len(people.rows), form.value)
            await DeedRepository(transaction).add(event, deed)
        return secret

    async def fetch(self, secret: str, member: int) -> Made:
        """Return the list as it is now: whoever took their word back since does not stand on it.

        Raises:
            DownloadUnknown, DownloadExpired: there is none for this member (any more).
        """
        if not is_secret(secret):
            raise DownloadUnknown
        async with self._database.reading() as transaction:
            known = await DownloadRepository(transaction).get(digest(secret))
        download = require_download(known, member, self._clock.now())
        event, people = await self.people(download.event)
        async with self._database.transaction() as transaction:
            deed = Deed(self._clock.now(), member, Act.DOWNLOADED, len(people.rows), download.format.value)
            await DeedRepository(transaction).add(event.id, deed)
        return Made(event, download.format, people)

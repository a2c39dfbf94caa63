"""Certificates of attendance: made for who was there, and checked by whoever is shown one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.attendance.domain import (
    Certificate,
    Mark,
    NotGenuine,
    certify,
    code_read,
    digest_of,
    is_genuine,
    new_certificate_code,
    read_name,
    seal_of,
)
from cogs.attendance.repository import CertificateRepository, MarkRepository
from cogs.attendance.service.records import KEPT
from cogs.events.domain import Event
from cogs.events.service import EventFinder

PATH: Final = "/certificate"
"""Where on the web a certificate is checked."""

GUESTS_PATH: Final = r"/guests/{key}/events/{event:\d{1,15}}/certificate"
"""Where on the web a guest has theirs made."""


def certificate_path(event: int) -> str:
    """Return where a guest has theirs of an event made, with a place for their key."""
    return f"/guests/{{key}}/events/{event}/certificate"


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate that was just made; name and code are on it and are kept nowhere."""

    event: Event
    name: str
    code: str
    issued: datetime
    until: datetime
    """Until when it can be checked: as long as it is known that its holder was there."""


class CertificateService:
    """The use cases of certificates."""

    def __init__(self, database: Database, clock: Clock, finder: EventFinder) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._finder = finder

    async def require(self, event: int, member: int) -> Event:
        """Return the event of which the member may have a certificate.

        Raises:
            EventNotFound, EventCancelled, NotOverYet, NotPresent, CertificatesTaken: they may not.
        """
        async with self._database.reading() as transaction:
            found, _ = await self._certified(transaction, event, member)
        return found

    async def issue(self, event: int, member: int, typed: str) -> Issued:
        """Make a certificate in the name that the member gave.

        Raises:
            EventNotFound, EventCancelled, NotOverYet, NotPresent, CertificatesTaken: they may have none.
            NameUnprintable: that is no name that can be printed.
        """
        name, code, now = read_name(typed), new_certificate_code(), self._clock.now()
        async with self._database.transaction() as transaction:
            found, mark = await self._certified(transaction, event, member)
            made = Certificate(event, member, digest_of(code), seal_of(code, name), now)
            await CertificateRepository(transaction).add(made)
        return Issued(found, name, code, now, mark.at + KEPT)

    async def _certified(self, transaction: Transaction, event: int, member: int) -> tuple[Event, Mark]:
        found = await self._finder.existing(transaction, event)
        mine = await CertificateRepository(transaction).of(member)
        had = sum(one.event == event for one in mine)
        last = await MarkRepository(transaction).last(event, member)
        return found, certify(found, last, had, self._clock.now())

    async def verify(self, typed: str, name: str) -> Event:
        """Return the event at which whoever bears this name was, as a certificate with this code says.

        Raises:
            NotGenuine: there is no such certificate, it bears another name, or it was taken back. Which, nobody is told.
        """
        code = code_read(typed)
        async with self._database.reading() as transaction:
            known = await CertificateRepository(transaction).found_by(digest_of(code))
            last = (
                None if known is None else await MarkRepository(transaction).last(known.event, known.member)
            )
            if known is None or not is_genuine(known, last, code, name):
                raise NotGenuine
            return await self._finder.existing(transaction, known.event)

    async def is_offered(self, transaction: Transaction, event: int, member: int) -> bool:
        """Tell, when it is about to be offered, whether the member still counts as present."""
        last = await MarkRepository(transaction).last(event, member)
        return last is not None and last.present

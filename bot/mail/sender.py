"""Sending letters: delivery's Sender over SMTP, and the one that sends each message its own way.

Mail knows no nonce and no history. What is known instead is how far a conversation came: until the
whole letter has been handed over, nothing was sent; after that, and before the server has answered,
it may have been. Then it is sent again under the same Message-ID, which is how a reader's
program knows one letter from two (docs/explanation/delivery.md).
"""

import asyncio
import logging
import ssl
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parseaddr
from typing import Final, Literal

from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from bot.delivery.addresses import AddressBook
from bot.delivery.kinds import File
from bot.delivery.messages import Target, ToChannel, ToMember
from bot.delivery.sender import Absent, Finding, Outcome, Refused, Sender, Sent, Unclear
from bot.kernel.clock import Clock
from bot.mail.letters import Envelope, letter_in, message_of
from bot.settings import Settings
from bot.storage.personal_data import Json

LOG = logging.getLogger(__name__)

TIMEOUT: Final = 15.0
"""Seconds for each step of a conversation; a whole one gets twice that."""

NOT_REACHED: Final = 0
"""No verdict about the letter: no server, or not one to trust or to be let in by."""

NO_SUCH_PERSON: Final = 550
UNWRITABLE: Final = 553
FAILED: Final = 554
PERMANENT: Final = 500
MOST_DOUBTS: Final = 3
"""So often one letter may have come without the server saying so; then staff are told instead."""
MOST_REMEMBERED: Final = 1000

CLOSING: Final = 421
"""The server is going down: it says nothing about the letter."""

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True)
class MailServer:
    """The server that takes the letters, and as whom."""

    host: str
    port: int
    sender: str
    """``Secretariat <bot@example.org>``"""
    site: str
    """Where the pages are that letters lead to: ``https://bot.example.org``."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    security: Security = "starttls"
    trusted: ssl.SSLContext | None = None
    """Whom to trust besides what the machine trusts; for a server with an authority of its own."""

    @classmethod
    def of(cls, settings: Settings) -> "MailServer | None":
        """Return the server that is set; None if none is, or nothing serves the pages that letters lead to."""
        if settings.smtp_host is None or settings.smtp_from is None or not settings.sends_letters:
            return None
        return cls(
            host=settings.smtp_host,
            port=settings.smtp_port,
            sender=settings.smtp_from,
            site=settings.public_url or "",
            user=settings.smtp_user,
            password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
            security=settings.smtp_security,
        )

    @property
    def envelope_sender(self) -> str:
        """The bare address of the sender, to which mail servers report."""
        return parseaddr(self.sender)[1]


class MailSender:
    """A :class:`bot.delivery.sender.Sender` for letters."""

    def __init__(self, server: MailServer | None, addresses: AddressBook, clock: Clock) -> None:
        """Send by ``server`` to where ``addresses`` say; without a server every letter waits."""
        self._server = server
        self._addresses = addresses
        self._clock = clock
        self._doubts: dict[str, int] = {}

    async def send(
        self,
        target: Target,
        payload: Mapping[str, Json],
        files: Sequence[File],
        nonce: str,
        _until: datetime | None = None,
    ) -> Outcome:
        """Hand the letter over once, under a number derived from ``nonce``; never raises for what the server answers.

        No mail server knows such a number again, so none is too late.
        """
        if self._server is None:
            return Refused(NOT_REACHED, permanent=False)
        addressee = await self._addresses.addressee(_number(target))
        if addressee is None:
            return Refused(NO_SUCH_PERSON, permanent=True)
        envelope = Envelope(
            self._server.sender,
            addressee.address,
            addressee.key,
            self._server.site,
            nonce,
            self._clock.now(),
        )
        try:
            message = message_of(letter_in(payload, files), envelope).as_bytes()
        except ValueError:
            # What would break a header now breaks it each time.
            LOG.exception("a letter could not be written")
            return Refused(UNWRITABLE, permanent=True)
        return self._judged(nonce, await deliver(self._server, addressee.address, message))

    def _judged(self, nonce: str, outcome: Outcome) -> Outcome:
        """Return the outcome, unless the same letter is in doubt once too often: it may have come each time."""
        if not isinstance(outcome, Unclear):
            self._doubts.pop(nonce, None)
            return outcome
        doubts = self._doubts.pop(nonce, 0) + 1
        if doubts >= MOST_DOUBTS:
            return Refused(FAILED, permanent=True)
        self._doubts[nonce] = doubts
        while len(self._doubts) > MOST_REMEMBERED:
            del self._doubts[next(iter(self._doubts))]
        return outcome

    async def edit(self, target: Target, message: int, payload: Mapping[str, Json]) -> Outcome:  # noqa: ARG002 - the protocol's
        """Refuse: what was mailed is in somebody else's hands."""
        return Refused(NO_SUCH_PERSON, permanent=True)

    async def find(
        self,
        target: Target,  # noqa: ARG002 - the protocol's
        marker: str,  # noqa: ARG002 - the protocol's
        since: datetime,  # noqa: ARG002 - the protocol's
        taken: Collection[int],  # noqa: ARG002 - the protocol's
    ) -> Finding:
        """Take it that the letter has not come, since nobody can look into somebody's mailbox.

        So what is in doubt is sent again: to hear of a seat twice is better than never, and both have one number.
        """
        return Absent()


async def deliver(server: MailServer, address: str, message: bytes) -> Outcome:
    """Hand ``message`` to ``server`` for ``address``; tell what came of it, and raise nothing."""
    handed_over = False
    try:
        async with asyncio.timeout(2 * TIMEOUT), conversation(server) as smtp:
            # A no to the sender is one to all letters: it says nothing about this one.
            await smtp.mail(server.envelope_sender)
            try:
                await smtp.rcpt(address)
                handed_over = True
                await smtp.data(message)
            except SMTPResponseException as no:
                return _refused(no.code)
            return Sent(None)
    except (SMTPException, OSError, TimeoutError, ValueError) as error:
        if handed_over:
            return Unclear(type(error).__name__)
        # The kind of it only: a server's words may repeat the address.
        LOG.warning("the mail server could not be used (%s); letters wait", _kind(error))
        return Refused(NOT_REACHED, permanent=False)


async def lets_in(server: MailServer) -> bool:
    """Go as far as a letter would, without one: tell whether the server can be reached, trusted and used."""
    try:
        async with asyncio.timeout(2 * TIMEOUT), conversation(server):
            return True
    except (SMTPException, OSError, TimeoutError, ValueError) as error:
        LOG.warning("the mail server cannot be used (%s)", _kind(error))
        return False


@asynccontextmanager
async def conversation(server: MailServer) -> AsyncIterator[SMTP]:
    """Speak to the server while inside: connected, encrypted with a certificate that was verified, and let in.

    Raises:
        SMTPException, OSError: it cannot be reached, be trusted, or does not let us in.
    """
    smtp = SMTP(
        hostname=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        local_hostname=server.envelope_sender.rpartition("@")[2],
        timeout=TIMEOUT,
        use_tls=server.security == "tls",
        # Asked for and not offered is an error, never a letter in clear.
        start_tls=server.security == "starttls",
        tls_context=None if server.security == "none" else server.trusted or ssl.create_default_context(),
    )
    await smtp.connect()
    try:
        yield smtp
    finally:
        # The letter's fate is decided; a farewell that nobody answers changes nothing.
        smtp.close()


class EachItsWay:
    """Sends what goes to Discord there, and letters by mail."""

    def __init__(self, discord: Sender, mail: Sender) -> None:
        """Send by either."""
        self._discord = discord
        self._mail = mail

    async def send(
        self,
        target: Target,
        payload: Mapping[str, Json],
        files: Sequence[File],
        nonce: str,
        until: datetime | None = None,
    ) -> Outcome:
        """Send by whichever way the target is reached."""
        return await self._way(target).send(target, payload, files, nonce, until)

    async def edit(self, target: Target, message: int, payload: Mapping[str, Json]) -> Outcome:
        """Edit by whichever way the target is reached."""
        return await self._way(target).edit(target, message, payload)

    async def find(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        """Search by whichever way the target is reached."""
        return await self._way(target).find(target, marker, since, taken)

    def _way(self, target: Target) -> Sender:
        return self._mail if target.by_mail else self._discord


def _number(target: Target) -> int:
    match target:
        case ToMember(member):
            return member
        case ToChannel():
            raise TypeError("a channel has no mailbox")


def _refused(code: int) -> Refused:
    if code == CLOSING:
        return Refused(NOT_REACHED, permanent=False)
    return Refused(code, permanent=code >= PERMANENT)


def _kind(error: Exception) -> str:
    code = getattr(error, "code", None)
    return f"{type(error).__name__} {code}" if isinstance(code, int) else type(error).__name__

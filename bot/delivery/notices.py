"""What staff are told when a message did not reach its readers as promised."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Protocol, TypeAlias

from bot.delivery.kinds import IfUnreadable, Kind, Reader, RenderContext, Rendered
from bot.delivery.messages import Message, ToChannel, ToMember, in_text, target_of
from bot.delivery.repository import NOTICE, OutboxRepository, OutboxRow
from bot.kernel.errors import Detail, DomainError
from bot.storage.database import Transaction
from bot.storage.instants import from_text, to_text
from bot.storage.personal_data import Json

LOG = logging.getLogger(__name__)

INBOX = "delivery.inbox"

WHAT = {
    "failed": "delivery-notice-failed",
    "expired": "delivery-notice-expired",
    "held": "delivery-notice-held",
}

WHY = {
    "late": "delivery-why-late",
    "not-after": "delivery-why-not-after",
    "not-rendered": "delivery-why-not-rendered",
    "refused": "delivery-why-refused",
    "unknown-kind": "delivery-why-unknown-kind",
    "unreadable": "delivery-why-unreadable",
}

CLOSED_DIRECT_MESSAGES = 50007

StaffChannel: TypeAlias = Callable[[Transaction], Awaitable[int]]
"""Tells which channel is bound as "staff"; raises a DomainError while none is."""


class Texts(Protocol):
    """What is needed of the translator."""

    def text(self, locale: str, key: str, **details: Detail) -> str:
        """Return the message under ``key`` in a language."""
        ...


class Notices:
    """Writes notices to staff, in the transaction of what they are about."""

    def __init__(self, staff: StaffChannel) -> None:
        """Write to the channel that ``staff`` tells."""
        self._staff = staff
        self.owing = True
        """Whether a notice may be waiting for a staff channel to be bound."""

    async def tell(self, transaction: Transaction, row: OutboxRow, what: str, now: datetime) -> None:
        """Tell staff once that a row has failed, expired or is held."""
        LOG.warning("%s %s: %s (code %s)", row.key, what, row.life.reason, row.life.code)
        if not await self._write(transaction, row, what, now):
            self.owing = True
            await OutboxRepository(transaction).owe_notice(row.id, what)

    async def settle(self, transaction: Transaction, now: datetime, limit: int = 100) -> None:
        """Write what is owed, if a staff channel is bound by now."""
        repository = OutboxRepository(transaction)
        owed = await repository.owed_notices(limit)
        for row, what in owed:
            if not await self._write(transaction, row, what, now):
                return
            await repository.owe_notice(row.id, None)
        self.owing = len(owed) == limit

    async def _write(self, transaction: Transaction, row: OutboxRow, what: str, now: datetime) -> bool:
        try:
            channel = await self._staff(transaction)
        except DomainError:
            return False
        await OutboxRepository(transaction).add(
            Message(
                key=f"delivery:notice:{what}:{row.id}.{row.version}",
                kind=NOTICE,
                target=ToChannel(channel),
                due=now,
                parameters={
                    "what": what,
                    "kind": row.kind,
                    "where": in_text(row.target),
                    "due": to_text(row.due),
                    "why": row.life.reason,
                    "code": row.life.code,
                },
            )
        )
        return True


class NoticeRenderer:
    """Puts a notice to staff into words."""

    def __init__(self, texts: Texts) -> None:
        """Find the words in ``texts``."""
        self._texts = texts

    async def __call__(
        self,
        _transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        _context: RenderContext,
    ) -> Rendered | None:
        """Return the notice, or None if what it was about has been erased."""
        if not parameters:
            return None
        text = self._texts.text(
            reader.locale,
            WHAT[str(parameters["what"])],
            kind=str(parameters["kind"]),
            where=_mention(str(parameters["where"])),
            due=from_text(str(parameters["due"])),
            why=self._why(reader.locale, parameters),
        )
        return Rendered({"content": text})

    def _why(self, locale: str, parameters: Mapping[str, Json]) -> str:
        if parameters["code"] == CLOSED_DIRECT_MESSAGES:
            return self._texts.text(locale, "delivery-why-closed")
        key = WHY.get(str(parameters["why"]), "delivery-why-other")
        return self._texts.text(locale, key, why=str(parameters["why"]), code=str(parameters["code"]))


class InboxRenderer:
    """Puts the neutral line into words that follows a closed direct message."""

    def __init__(self, texts: Texts) -> None:
        """Find the words in ``texts``."""
        self._texts = texts

    async def __call__(
        self,
        _transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        _context: RenderContext,
    ) -> Rendered | None:
        """Return the line; it says that there is a message and never which."""
        if not parameters:
            return None
        member = str(parameters["member"])
        text = self._texts.text(reader.locale, "delivery-inbox", member=f"<@{member}>")
        return Rendered({"content": text, "allowed_mentions": {"parse": [], "users": [member]}})


def inbox_line(key: str, member: int, channel: int, due: datetime) -> Message:
    """Return the neutral line "you have a message" into a channel, for a kind's ``fallback``."""
    return Message(f"{key}:inbox", INBOX, ToChannel(channel), due, {"member": str(member)})


def kinds_of_delivery(texts: Texts) -> tuple[Kind, ...]:
    """Return the kinds that delivery itself sends."""
    return (
        # The end of a notice makes no further notice, and one too many is better than one held back.
        Kind(NOTICE, NoticeRenderer(texts), unreadable=IfUnreadable.SEND, announced=False),
        Kind(INBOX, InboxRenderer(texts), announced=False),
    )


def _mention(where: str) -> str:
    match target_of(where):
        case ToMember(member):
            return f"<@{member}>"
        case ToChannel(channel):
            return f"<#{channel}>"

"""What staff are told when a message did not reach its readers as promised."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from bot.delivery.kinds import (
    About,
    IfUnreadable,
    Kind,
    Kinds,
    Late,
    Reader,
    RenderContext,
    Rendered,
    about_in,
)
from bot.delivery.messages import Message, Target, ToChannel, ToMember, in_text, target_of
from bot.delivery.outage_records import OutageRecords
from bot.delivery.readers import ReaderDirectory
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
    "paused": "delivery-why-paused",
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

    def __init__(self, staff: StaffChannel, kinds: Kinds, readers: ReaderDirectory) -> None:
        """Write to the channel that ``staff`` tells, for its ``readers``, in the words that ``kinds`` have for messages."""
        self._staff = staff
        self._kinds = kinds
        self._readers = readers
        self.owing = True
        """Whether a notice may be waiting for a staff channel to be bound."""

    async def tell(self, transaction: Transaction, row: OutboxRow, what: str, now: datetime) -> None:
        """Tell staff once that a row has failed, expired or is held."""
        LOG.warning("%s %s: %s (code %s)", row.key, what, row.life.reason, row.life.code)
        if what == "expired" and await OutageRecords(transaction).reports_on(row.due):
            # After an outage there is one report, and not a notice for each.
            return
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
        target = ToChannel(channel)
        reader = await self._readers.reader(transaction, target)
        description = await described(transaction, self._kinds, row)
        await OutboxRepository(transaction).add(
            Message(
                key=f"delivery:notice:{what}:{row.id}.{row.version}",
                kind=NOTICE,
                target=target,
                due=now,
                parameters={
                    "what": what,
                    **description.told_in(reader.locale),
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
            kind=kind_in_words(self._texts, reader.locale, parameters),
            where=where_in_words(self._texts, reader.locale, target_of(str(parameters["where"]))),
            due=from_text(str(parameters["due"])),
            why=why_in_words(
                self._texts,
                reader.locale,
                target_of(str(parameters["where"])),
                why=str(parameters["why"]),
                code=parameters["code"],
            ),
        )
        # Whom it did not reach is named, and not called.
        return Rendered({"content": text, "allowed_mentions": {"parse": []}})


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
        Kind(
            NOTICE,
            NoticeRenderer(texts),
            late=Late.ANYWAY,
            unreadable=IfUnreadable.SEND,
            announced=False,
            label="delivery-kind-notice",
        ),
        Kind(
            INBOX,
            InboxRenderer(texts),
            late=Late.ANYWAY,
            announced=False,
            label="delivery-kind-inbox",
            personal=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class Description:
    """Which message a row is, for staff."""

    kind: str
    label: str | None = None
    """Message key of what they call its kind; None if no feature knows it."""
    about: About | None = None
    revises: str | None = None

    def told_in(self, locale: str) -> dict[str, str | None]:
        """Return what :func:`kind_in_words` needs to tell readers of a language."""
        about = None if self.about is None else about_in(self.about, locale)
        return {"kind": self.kind, "label": self.label, "about": about, "revises": self.revises}


async def described(transaction: Transaction, kinds: Kinds, row: OutboxRow) -> Description:
    """Return which message a row is."""
    known = kinds.get(row.kind)
    about = await known.about(transaction, row.parameters) if known and known.about else None
    return Description(row.kind, known.label if known else None, about, str(row.revises or "") or None)


def kind_in_words(texts: Texts, locale: str, description: Mapping[str, Json]) -> str:
    """Return what staff call a message, and what it is about: "a reminder of an event (**Launch**)"."""
    if description.get("revises"):
        edited = kind_in_words(texts, locale, {**description, "revises": None})
        return texts.text(locale, "delivery-kind-revision", kind=edited)
    label, about = description.get("label"), description.get("about")
    if label is None:
        return texts.text(locale, "delivery-kind-unknown", name=str(description["kind"]))
    kind = texts.text(locale, str(label))
    return texts.text(locale, "delivery-kind-about", kind=kind, about=str(about)) if about else kind


def where_in_words(texts: Texts, locale: str, target: Target) -> str:
    """Return where a message goes, for staff: "in #events"."""
    return texts.text(locale, "delivery-where", to=_sort(target), where=_mention(target))


def why_in_words(texts: Texts, locale: str, target: Target, *, why: str, code: Json) -> str:
    """Return why a message to ``target`` did not arrive or waits, and what to do: ``why`` and ``code`` of its life."""
    if code == CLOSED_DIRECT_MESSAGES:
        return texts.text(locale, "delivery-why-closed")
    key = WHY.get(why, "delivery-why-other")
    return texts.text(locale, key, why=why, code=str(code), to=_sort(target))


def _sort(target: Target) -> str:
    if target.by_mail:
        return "mail"
    return "member" if isinstance(target, ToMember) else "channel"


def _mention(target: Target) -> str:
    match target:
        case ToMember(member):
            return f"<@{member}>"
        case ToChannel(channel):
            return f"<#{channel}>"

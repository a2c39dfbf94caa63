"""Noticing that nobody delivered for a while, and telling staff once what that did to the messages due meanwhile."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.delivery.domain import LATE
from bot.delivery.events import Event, Refused, Unanswered, Unauthorised, Unclear
from bot.delivery.kinds import Kind, Kinds, Reader, RenderContext, Rendered
from bot.delivery.messages import IfUnreadable, Late, Message, ToChannel
from bot.delivery.notices import StaffChannel, Texts, described, kind_in_words, where_in_words
from bot.delivery.outage_records import Fate, OutageRecords
from bot.delivery.repository import OUTAGE, OutboxRepository, OutboxRow
from bot.kernel.errors import DomainError
from bot.kernel.text import cut
from bot.storage.database import Transaction
from bot.storage.instants import from_text, to_text
from bot.storage.personal_data import Json

LOG = logging.getLogger(__name__)

SILENCE: Final = timedelta(minutes=5)
"""A shorter one is no outage: nothing that was due in it is late for anybody."""

BEAT: Final = timedelta(minutes=1)
"""How often it is written down that the bot is alive."""

CATCHING_UP: Final = timedelta(minutes=2)
"""So long after an outage the report is due: by then what was late has been sent."""

LISTED: Final = 8
CONTENT_LIMIT: Final = 2000
NOT_REACHED: Final = 0
TOO_MANY_REQUESTS: Final = 429

HEADINGS: Final = {
    Fate.LATE: "delivery-outage-late",
    Fate.EXPIRED: "delivery-outage-expired",
    Fate.FAILED: "delivery-outage-failed",
    Fate.HELD: "delivery-outage-held",
    Fate.WAITING: "delivery-outage-waiting",
}


class Outages:
    """Keeps the pulse of one process, and notices gaps between it and what was written down before."""

    def __init__(self, staff: StaffChannel) -> None:
        """Report to the channel that ``staff`` tells."""
        self._staff = staff
        self._begins = True
        self._trouble = False
        self._troubled: datetime | None = None
        self._owing = True
        self._marked: datetime | None = None

    def begin(self) -> None:
        """Begin a run: whatever lies between this and the last mark, nobody delivered in it."""
        self._begins = True

    def heard(self, event: Event, now: datetime) -> None:
        """Learn from what came of a request whether Discord is within reach."""
        match event:
            case Refused(code) if code == TOO_MANY_REQUESTS:
                return
            case Unclear() | Unanswered() | Unauthorised():
                self._trouble, self._troubled = True, now
            case Refused(code) if code == NOT_REACHED:
                self._trouble, self._troubled = True, now
            case _:
                self._trouble = False

    def is_time(self, now: datetime) -> bool:
        """Tell whether it should :meth:`beat` now: all is well, and nothing says so yet."""
        return not self._trouble and (self._begins or self._troubled is not None or self._is_time(now))

    async def beat(self, transaction: Transaction, now: datetime) -> None:
        """Write down that all is well, if it is; an outage that ends with this is written down, too."""
        if not self.is_time(now):
            return
        records = OutageRecords(transaction)
        last = await records.last_alive()
        if last is not None and self._silent_until(now, last) - last >= SILENCE:
            LOG.warning("nothing was delivered from %s to %s", last, now)
            await records.add(last, now)
            self._owing = True
        await records.mark(now)
        self._begins, self._troubled, self._marked = False, None, now
        if self._owing:
            self._owing = not await self._tell(transaction, records)

    def _silent_until(self, now: datetime, last: datetime) -> datetime:
        """Return until when it is certain that nothing was delivered.

        A clock that is moved while a process runs makes no outage: only what was tried in vain counts.
        """
        return now if self._begins else self._troubled or last

    def _is_time(self, now: datetime) -> bool:
        return self._marked is None or abs(now - self._marked) >= BEAT

    async def _tell(self, transaction: Transaction, records: OutageRecords) -> bool:
        """Promise the reports that are owed; False if nobody said to which channel."""
        untold = await records.untold()
        if not untold:
            return True
        try:
            channel = await self._staff(transaction)
        except DomainError:
            return False
        for number, began, ended in untold:
            parameters = {"began": to_text(began), "ended": to_text(ended)}
            due = ended + CATCHING_UP
            await OutboxRepository(transaction).add(
                Message(f"{OUTAGE}:{number}", OUTAGE, ToChannel(channel), due, parameters)
            )
            await records.set_told(number)
        return True


class OutageRenderer:
    """Puts the report into words, from what the rows say when it is sent."""

    def __init__(self, texts: Texts, kinds: Kinds) -> None:
        """Find the words in ``texts``, and in ``kinds`` what messages are called."""
        self._texts = texts
        self._kinds = kinds

    async def __call__(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,
    ) -> Rendered | None:
        """Return the report, or None if it was emptied long ago."""
        if not parameters:
            return None
        began, ended = from_text(str(parameters["began"])), from_text(str(parameters["ended"]))
        fates = await OutageRecords(transaction).fates(began, ended, late=LATE, now=context.now)
        lines = [self._texts.text(reader.locale, "delivery-outage", began=began, ended=ended)]
        for fate, heading in HEADINGS.items():
            if rows := fates.get(fate):
                lines.append(self._texts.text(reader.locale, heading, count=len(rows)))
                lines += await self._listed(transaction, reader.locale, rows)
        if not fates:
            lines.append(self._texts.text(reader.locale, "delivery-outage-nothing"))
        content = cut("\n".join(lines), CONTENT_LIMIT)
        return Rendered({"content": content, "allowed_mentions": {"parse": []}})

    async def _listed(self, transaction: Transaction, locale: str, rows: Sequence[OutboxRow]) -> list[str]:
        """Return a line for each message that is staff's business, up to a limit; the rest is only counted."""
        open_to_staff = [row for row in rows if self._is_told(row)]
        lines = [await self._line(transaction, locale, row) for row in open_to_staff[:LISTED]]
        more = len(rows) - len(lines)
        if more:
            lines.append(self._texts.text(locale, "delivery-outage-more", count=more, listed=len(lines)))
        return lines

    def _is_told(self, row: OutboxRow) -> bool:
        kind = self._kinds.get(row.kind)
        return kind is None or kind.announced or kind.announced_if_expired

    async def _line(self, transaction: Transaction, locale: str, row: OutboxRow) -> str:
        description = await described(transaction, self._kinds, row)
        kind = kind_in_words(self._texts, locale, description.told_in(locale))
        where = where_in_words(self._texts, locale, row.target)
        return self._texts.text(locale, "delivery-outage-line", kind=kind, where=where, due=row.due)


def outage_kind(texts: Texts, kinds: Kinds) -> Kind:
    """Return the kind of message that tells staff of an outage."""
    return Kind(
        OUTAGE,
        OutageRenderer(texts, kinds),
        late=Late.ANYWAY,
        unreadable=IfUnreadable.SEND,
        announced=False,
        label="delivery-kind-outage",
    )

"""A question asked of everybody in a channel is answered where staff let the bot, once, and only if the answer is sure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from bot.delivery.messages import Message, ToChannel, ToMember
from bot.delivery.outbox import Outbox
from bot.delivery.readers import ReaderDirectory
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.faq.domain import OF_USE, NotListening, Switched, Verdict, Way, asks, may_speak
from cogs.faq.repository import ListeningRepository, SpokenRepository
from cogs.faq.service.answers import FaqService, Reply

REPLY: Final = "faq.reply"
"""The kind of message that answers a question in a channel, or offers to."""

TAKEN_AWAY: Final = "taken-away"


@dataclass(frozen=True, slots=True)
class Said:
    """A message in a channel. Nothing of it is kept unless it is replied to."""

    message: int
    channel: int
    author: int
    text: str


class Preflight(Protocol):
    """Looks whether the bot may reply in a channel."""

    async def check(self, channel: int) -> None:
        """Refuse a channel in which it may not."""
        ...


class ListeningService:
    """Answers in channels, where staff let it."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        clock: Clock,
        faq: FaqService,
        readers: ReaderDirectory,
        preflight: Preflight,
        reads_messages: Callable[[], bool],
    ) -> None:
        """Find with ``faq``; ``reads_messages`` tells whether Discord lets the bot read what members write."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._faq = faq
        self._readers = readers
        self._preflight = preflight
        self._reads_messages = reads_messages
        self._ways: Mapping[int, Way] = {}

    # ---- staff -----------------------------------------------------------------------

    async def refresh(self) -> int:
        """Know the channels by heart, since every message asks for them; return how many they are."""
        async with self._database.reading() as transaction:
            self._ways = await ListeningRepository(transaction).ways()
        return len(self._ways)

    async def switch(self, channel: int, way: Way, actor: int) -> None:
        """Let the bot do this in a channel from now on.

        Raises:
            NotListening: it cannot read messages.
            CannotSpeak, NoSuchChannel: it could not reply there.
        """
        if way is not Way.OFF:
            if not self._reads_messages():
                raise NotListening
            await self._preflight.check(channel)
        async with self._database.transaction() as transaction:
            await ListeningRepository(transaction).switch(channel, way, actor, self._clock.now())
        await self.refresh()

    async def readdress(self, transaction: Transaction, old: int, new: int) -> None:
        """Follow a channel that is bound in place of another."""
        await ListeningRepository(transaction).readdress(old, new)
        ways = await ListeningRepository(transaction).ways()
        transaction.after_commit(lambda: self._know(ways))

    def _know(self, ways: Mapping[int, Way]) -> None:
        self._ways = ways

    async def switched(self) -> list[Switched]:
        """Return every channel that was ever switched, as it is now."""
        async with self._database.reading() as transaction:
            return await ListeningRepository(transaction).switched()

    @property
    def reads_messages(self) -> bool:
        """Whether the bot can read what members write."""
        return self._reads_messages()

    # ---- members ---------------------------------------------------------------------

    def listens(self, channel: int) -> bool:
        """Tell whether the messages of a channel are looked at."""
        return channel in self._ways

    async def hear(self, said: Said) -> bool:
        """Promise a reply to a message that is a question, if there is a sure one; tell whether there is."""
        question = asks(said.text)
        return question is not None and self.listens(said.channel) and await self._consider(said, question)

    async def unsay(self, message: int) -> tuple[int, int] | None:
        """Take back the reply to a message that its author deleted; return channel and message if it stands there."""
        async with self._database.transaction() as transaction:
            row = await self._outbox.find(transaction, _key(message))
            await self._outbox.cancel(transaction, _key(message), why=TAKEN_AWAY)
        if row is None or row.life.message_id is None or not isinstance(row.target, ToChannel):
            return None
        return row.target.channel, row.life.message_id

    async def _consider(self, said: Said, question: str) -> bool:
        async with self._database.reading() as transaction:
            if not await self._rested(transaction, said):
                return False
            reader = await self._readers.known(transaction, ToMember(said.author))
        locale = (reader or self._readers.default).locale
        reply = await self._faq.ask(question, locale)
        sure = reply.verdict is Verdict.EXACT or (reply.verdict is Verdict.ANSWER and not reply.by_words)
        offers = self._ways.get(said.channel) is Way.OFFER and reply.verdict in {
            Verdict.ANSWER,
            Verdict.CANDIDATES,
        }
        if not (sure or offers):
            return False
        return await self._promise(said, reply, locale, sure=sure)

    async def _promise(self, said: Said, reply: Reply, locale: str, *, sure: bool) -> bool:
        now = self._clock.now()
        message = Message(
            _key(said.message),
            REPLY,
            ToChannel(said.channel),
            now,
            {
                "entry": reply.entries[0].entry.id if sure else None,
                "question": reply.question,
                "quoted": reply.quoted or not sure,
                "member": said.author,
                "message": said.message,
                "channel": said.channel,
                "locale": locale,
            },
            not_after=now + OF_USE,
        )
        async with self._database.transaction() as transaction:
            # Asked again: while an answer was looked for, another may have been promised, or the channel switched off.
            if said.channel not in await ListeningRepository(transaction).ways():
                return False
            if not await self._rested(transaction, said):
                return False
            if not await SpokenRepository(transaction).note(said.message, said.channel, said.author, now):
                return False
            return await self._outbox.add(transaction, message)

    async def _rested(self, transaction: Transaction, said: Said) -> bool:
        spoken = await SpokenRepository(transaction).last(said.channel, said.author)
        return may_speak(spoken, self._clock.now())


def _key(message: int) -> str:
    return f"faq:reply:{message}"

"""Following feeds: looked at first, then followed, and whatever is new goes into the channel once."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Protocol, TypeAlias

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.text import cut, matches
from bot.storage.database import Database, Transaction
from cogs.resources.domain import host_in, read_link
from cogs.syndication.domain import (
    MOST_FEEDS,
    PROPOSED_FOR,
    AlreadyFollowed,
    Document,
    Ending,
    Feed,
    FeedMalformed,
    FeedTrouble,
    FeedUnknown,
    Item,
    ProposalGone,
    State,
    TooManyFeeds,
    Validators,
    Why,
    answered,
    failed,
    followed,
    newest,
    news,
    stopped,
)
from cogs.syndication.repository import FeedRepository
from cogs.syndication.service.fetching import Answer, Fetcher
from cogs.syndication.service.promises import promise_news, tell_staff
from cogs.syndication.service.reading import read

LOG = logging.getLogger(__name__)

AT_ONCE: Final = 4
"""So many sites are asked at a time."""
SHOWN: Final = 3
"""So many entries stand in a preview."""
ENDED_FOR: Final = timedelta(days=90)
SEEN_FOR: Final = 180
"""Days for which an entry is known after it has left its feed."""
TYPED_SHOWN: Final = 80


class Preflight(Protocol):
    """Asks whether the bot may post in a channel, before somebody is told that it will."""

    async def check(self, channel: int) -> None:
        """Refuse a channel that is gone, or where something is missing."""
        ...


MayPost: TypeAlias = Callable[[int], bool]
"""Whether the bot may post in a channel, as far as it knows now."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A feed that staff look at, and its newest entries, the oldest of them first."""

    feed: Feed
    items: tuple[Item, ...]


class FollowingService:
    """What staff do about feeds, and the looks at those that are followed."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        outbox: Outbox,
        places: Places,
        preflight: Preflight,
        may_post: MayPost,
        fetcher: Fetcher,
    ) -> None:
        """Work with exactly these collaborators; set ``waken`` to what is called when something becomes due."""
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._places = places
        self._preflight = preflight
        self._may_post = may_post
        self._fetcher = fetcher
        self._turn = asyncio.Semaphore(AT_ONCE)
        self.waken = _nobody

    # ---- what staff do ---------------------------------------------------------------

    async def propose(self, typed: str, channel: int) -> Proposal:
        """Look at the feed at an address, and note what stands in it: none of that will be posted.

        Raises:
            DomainError: the address is none, the feed cannot be read, or it goes there already.
        """
        link = read_link(typed)
        await self._preflight.check(channel)
        async with self._database.reading() as transaction:
            await self._refuse_another(transaction, link, channel)
        answer = await self._fetcher.fetch(link)
        if answer is None:
            raise FeedMalformed(host=host_in(link))
        document = await asyncio.to_thread(read, answer)
        feed = await self._note(link, channel, answer, document)
        return Proposal(feed, newest(document.items, SHOWN))

    async def follow(self, number: int) -> Feed:
        """Follow a feed that was looked at; twice is once.

        Raises:
            ProposalGone: it was discarded, or waited too long.
            TooManyFeeds: others took the room meanwhile.
        """
        async with self._database.transaction() as transaction:
            feeds = FeedRepository(transaction)
            feed = await feeds.get(number)
            if feed is not None and feed.state is State.FOLLOWED:
                return feed
            if feed is None or feed.state is State.ENDED:
                raise ProposalGone
            await self._refuse_too_many(transaction)
            await feeds.put(following := followed(feed, self._clock.now()))
            transaction.after_commit(self.waken)
            return following

    async def discard(self, number: int) -> None:
        """Forget a feed that was looked at; one that is followed stays.

        Raises:
            ProposalGone: there is nothing to forget.
        """
        async with self._database.transaction() as transaction:
            feeds = FeedRepository(transaction)
            feed = await feeds.get(number)
            if feed is None or feed.state is not State.PROPOSED:
                raise ProposalGone
            await feeds.remove(number)

    async def stop(self, typed: str) -> Feed:
        """Follow a feed no longer; what is promised of it already is still posted.

        Raises:
            FeedUnknown: none that is followed is called so, or several are.
        """
        async with self._database.transaction() as transaction:
            feeds = FeedRepository(transaction)
            feed = _named(await feeds.followed(), typed)
            ended = stopped(feed, Ending.STOPPED, self._clock.now())
            await feeds.put(ended)
            transaction.after_commit(self.waken)
            return ended

    async def listed(self) -> list[Feed]:
        """Return the feeds that are followed, those with a trouble first, then those that were until not long ago."""
        async with self._database.reading() as transaction:
            every = await FeedRepository(transaction).all()
        return sorted(every, key=lambda feed: (feed.state is State.ENDED, feed.why is Why.NOTHING))

    async def suggest(self, typed: str) -> list[Feed]:
        """Return the feeds that are followed and fit what is typed."""
        async with self._database.reading() as transaction:
            every = await FeedRepository(transaction).followed()
        return [feed for feed in every if matches(f"{feed.title} {feed.link}", typed)]

    # ---- the looks -------------------------------------------------------------------

    async def keep(self) -> datetime | None:
        """Look at every feed that is due; return when the next one is."""
        now = self._clock.now()
        async with self._database.reading() as transaction:
            every = await FeedRepository(transaction).followed()
        await asyncio.gather(*(self._look(feed) for feed in every if feed.next_at and feed.next_at <= now))
        return await self.next_due()

    async def next_due(self) -> datetime | None:
        """Return when the next feed is to be looked at."""
        async with self._database.reading() as transaction:
            return await FeedRepository(transaction).next_due()

    async def moved(self, transaction: Transaction, before: int, after: int) -> None:
        """Let the feeds of a channel go into the one that was bound in its place."""
        await FeedRepository(transaction).move(before, after)

    async def forget(self) -> None:
        """Forget proposals nobody said yes to, what ended long ago, and entries that have long left their feeds."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            await FeedRepository(transaction).forget(
                proposed_before=now - PROPOSED_FOR, ended_before=now - ENDED_FOR, days=SEEN_FOR
            )

    async def _look(self, feed: Feed) -> None:
        if not self._may_post(feed.channel):
            # What is new stays new, and is posted once that is possible again.
            await self._failed(feed, Why.CHANNEL)
            return
        try:
            async with self._turn:
                answer = await self._fetcher.fetch(feed.link, feed.validators)
                document = None if answer is None else await asyncio.to_thread(read, answer)
        except FeedTrouble as trouble:
            LOG.info("the feed %d of %s: %s", feed.id, host_in(feed.link), trouble.why.value)
            await self._failed(feed, trouble.why)
        else:
            await self._answered(feed, answer.validators if answer else feed.validators, document)

    async def _answered(self, seen: Feed, validators: Validators, document: Document | None) -> None:
        """Promise what is new and remember that it was there: one change, or none."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            feeds = FeedRepository(transaction)
            feed = await self._still(feeds, seen)
            if feed is None:
                return
            items = () if document is None else document.items
            fresh = news(items, await feeds.seen(feed.id) if items else (), feed.since)
            if document is not None:
                feed = replace(feed, title=document.title)
            after, word = answered(feed, now, validators, news=bool(fresh.posted))
            await promise_news(self._outbox, transaction, feed, fresh, now)
            await feeds.see(feed.id, _marks(items), now.date())
            await feeds.put(after)
            if word is not None:
                await tell_staff(self._outbox, self._places, transaction, after, word, now)

    async def _failed(self, seen: Feed, why: Why) -> None:
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            feeds = FeedRepository(transaction)
            feed = await self._still(feeds, seen)
            if feed is None:
                return
            after, word = failed(feed, why, now)
            await feeds.put(after)
            if word is not None:
                await tell_staff(self._outbox, self._places, transaction, after, word, now)

    async def _still(self, feeds: FeedRepository, seen: Feed) -> Feed | None:
        """Return the feed if it is followed as it was when its site was asked: staff may have stopped it meanwhile."""
        feed = await feeds.get(seen.id)
        same = feed is not None and feed.state is State.FOLLOWED and feed.since == seen.since
        return feed if same else None

    async def _note(self, link: str, channel: int, answer: Answer, document: Document) -> Feed:
        now = self._clock.now()
        proposed = Feed(
            0, link, channel, document.title, State.PROPOSED, now, now, validators=answer.validators
        )
        async with self._database.transaction() as transaction:
            feeds = FeedRepository(transaction)
            await self._refuse_another(transaction, link, channel)
            known = await feeds.going(link, channel)
            number = await feeds.add(proposed) if known is None else known.id
            feed = replace(proposed, id=number)
            await feeds.put(feed)
            await feeds.see(number, _marks(document.items), now.date())
        return feed

    async def _refuse_another(self, transaction: Transaction, link: str, channel: int) -> None:
        known = await FeedRepository(transaction).going(link, channel)
        if known is not None and known.state is State.FOLLOWED:
            raise AlreadyFollowed(title=known.title)
        await self._refuse_too_many(transaction)

    async def _refuse_too_many(self, transaction: Transaction) -> None:
        if len(await FeedRepository(transaction).followed()) >= MOST_FEEDS:
            raise TooManyFeeds(limit=MOST_FEEDS)


def _named(feeds: list[Feed], typed: str) -> Feed:
    """Return the feed that is meant: by its number, as it is offered, or by words of its title or address."""
    exact = [feed for feed in feeds if str(feed.id) == typed.strip()]
    fitting = exact or [feed for feed in feeds if matches(f"{feed.title} {feed.link}", typed)]
    if len(fitting) != 1:
        raise FeedUnknown(typed=cut(typed.strip(), TYPED_SHOWN))
    return fitting[0]


def _marks(items: tuple[Item, ...]) -> set[str]:
    return {mark for one in items for mark in one.marks}


def _nobody() -> None:
    """Wake nobody: nothing looks yet."""

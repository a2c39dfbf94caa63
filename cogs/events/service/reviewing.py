"""A second pair of eyes: asked for by whoever prepares an event, given by another of staff."""

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    Event,
    Judgement,
    Readiness,
    Review,
    ask,
    eyes,
    judge,
    read_comment,
    require_eyes,
)
from cogs.events.repository import PublicationRepository, ReviewRepository
from cogs.events.service import promises
from cogs.events.service.finding import existing


class ReviewService:
    """The use cases of a second pair of eyes, each in one transaction with its messages."""

    def __init__(
        self, database: Database, outbox: Outbox, places: Places, clock: Clock, *, wanted: bool
    ) -> None:
        """Work with exactly these collaborators; ``wanted``: whether nothing is published without."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self.wanted = wanted

    async def ask(self, event: int, by: int, seen: int) -> Review:
        """Ask staff to look at a draft as it was ``seen``; asked again, it is the newest request that counts.

        Raises:
            NotBound: nobody said which channel is for staff.
            DraftChanged, ReviewNotNeeded, EventNotFound: there is nothing to ask.
            AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed, OpensTooLate: it could not be published.
        """
        async with self._database.transaction() as transaction:
            draft, reviews = await existing(transaction, event), ReviewRepository(transaction)
            before = await reviews.get(event)
            asked = ask(draft, before, by, seen, self._clock.now())
            if asked != before:
                staff = await self._places.channel(transaction, STAFF_CHANNEL)
                await reviews.put(asked)
                await self.correct(transaction, before)
                await self._outbox.add(transaction, promises.review(draft, asked, staff))
            return asked

    async def judge(self, event: int, judgement: Judgement, by: int, seen: int, comment: str = "") -> Review:
        """Note what a second person says of a draft as they have ``seen`` it; whoever asked is told.

        Raises:
            CommentUnreadable: it is sent back, and nobody says why.
            ReviewGone, DraftChanged, OwnDraft, AlreadyJudged, EventNotFound: it cannot be said.
            AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed, OpensTooLate: it is too late.
        """
        said = read_comment(comment) if judgement is Judgement.RETURNED else ""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            draft, reviews = await existing(transaction, event), ReviewRepository(transaction)
            before = await reviews.get(event)
            judged = judge(draft, before, judgement, by, seen, now, said)
            if judged != before:
                staff = await self._places.channel(transaction, STAFF_CHANNEL)
                await reviews.put(judged)
                await self.correct(transaction, judged)
                await self._outbox.add(transaction, promises.reviewed(draft, judged, staff, now))
            return judged

    async def require(self, transaction: Transaction, event: Event) -> None:
        """Refuse to publish what nobody else has seen as it stands, where the community wants that.

        Raises:
            ReviewWanted: that is so.
        """
        require_eyes(event, await ReviewRepository(transaction).get(event.id), wanted=self.wanted)

    async def readiness(self, transaction: Transaction, event: Event) -> Readiness:
        """Return what stands between a draft and its readers."""
        review = await ReviewRepository(transaction).get(event.id)
        return Readiness(
            eyes(event, review, wanted=self.wanted),
            review,
            await PublicationRepository(transaction).get(event.id),
        )

    async def correct(self, transaction: Transaction, review: Review | None) -> None:
        """Let the post that asked say what has become of it."""
        if review is not None:
            parameters = promises.review_parameters(review)
            await self._outbox.revise(transaction, promises.review_key(review), parameters)

    async def end(self, transaction: Transaction, event: int) -> None:
        """Let nobody look at a draft that is none any more."""
        review = await ReviewRepository(transaction).get(event)
        if review is not None:
            await self._outbox.cancel(transaction, promises.review_key(review), why="published")
            await self.correct(transaction, review)

    async def forget(self, transaction: Transaction, member: int) -> int:
        """Let reviews and plans stand without the member's name, also where they were posted; return how many."""
        reviews = ReviewRepository(transaction)
        theirs = await reviews.of(member)
        await reviews.forget(member)
        await PublicationRepository(transaction).forget(member)
        for review in theirs:
            await self.correct(transaction, review)
        return len(theirs)

"""Writing a resource down: kept as it was typed, read, shown, then put before staff or into effect."""

from dataclasses import replace

from bot.kernel.clock import Clock
from bot.kernel.errors import DomainError
from bot.reviewing.service.writing import Reading
from bot.storage.database import Database, Transaction
from cogs.resources.domain import (
    WAITING_LIMIT,
    Act,
    Actor,
    Content,
    Deed,
    Draft,
    DraftGone,
    NotYours,
    Resource,
    ResourceGone,
    State,
    Tags,
    TooManyProposals,
    Typed,
    in_the_way,
    language_of,
    may,
    read,
    step,
    written,
)
from cogs.resources.repository import DraftRepository, ResourceRepository
from cogs.resources.service.deciding import ReviewService


class WritingService:
    """The use cases of who proposes or corrects a resource."""

    def __init__(self, database: Database, clock: Clock, review: ReviewService) -> None:
        """Let ``review`` tell staff of proposals."""
        self._database = database
        self._clock = clock
        self._review = review
        self._resources = review.resources

    async def edit(self, number: int, actor: Actor, locale: str, *, anew: bool = False) -> Draft:
        """Begin to correct a resource, or go on where somebody was; ``anew``: to describe it in ``locale`` as well.

        Raises:
            ResourceGone: there is none for them.
            NotYours: what stands there only staff change.
        """
        found = await self._resources.show(number, actor)
        if not may(found, Act.CHANGE, actor):
            raise NotYours
        typed = written(found.content, locale, self._resources.default)
        typed = replace(typed, title="", about="") if anew else typed
        into = locale if anew else ""
        async with self._database.transaction() as transaction:
            drafts = DraftRepository(transaction)
            if known := await drafts.about(actor.member, number, into):
                if known.seen == found.version:
                    return known
                await drafts.remove(known.id)
            begun = Draft(0, actor.member, typed, number, found.version, into)
            return replace(begun, id=await drafts.add(begun, self._clock.now()))

    async def get(self, number: int, member: int) -> Draft:
        """Return what a member is writing.

        Raises:
            DraftGone: it is not there (any more), or is somebody else's.
        """
        async with self._database.reading() as transaction:
            return await _draft(transaction, number, member)

    async def mine(self, member: int) -> tuple[list[Resource], list[Draft]]:
        """Return what a member proposed, the last changed first, and what they are writing."""
        async with self._database.reading() as transaction:
            return await ResourceRepository(transaction).of(member), await DraftRepository(transaction).of(
                member
            )

    async def keep(self, number: int, member: int, typed: Typed) -> Draft:
        """Write down what a form was filled with, readable or not; one that is gone is begun anew."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            drafts = DraftRepository(transaction)
            known = await drafts.get(number)
            if known is None or known.member != member:
                begun = Draft(0, member, typed)
                return replace(begun, id=await drafts.add(begun, now))
            # The form does not ask for tags: those that were chosen stay.
            whole = replace(typed, tags=known.typed.tags)
            await drafts.write(number, whole, now)
            return replace(known, typed=whole)

    async def tag(self, number: int, member: int, tags: Tags) -> Draft:
        """Write down what it belongs to.

        Raises:
            DraftGone: it is not there (any more), or is somebody else's.
        """
        async with self._database.transaction() as transaction:
            known = await _draft(transaction, number, member)
            typed = replace(known.typed, tags=self._resources.labels.known(tags))
            await DraftRepository(transaction).write(number, typed, self._clock.now())
            return replace(known, typed=typed)

    async def discard(self, number: int, member: int) -> None:
        """Throw away what a member wrote.

        Raises:
            DraftGone: it is not there (any more), or is somebody else's.
        """
        async with self._database.transaction() as transaction:
            await DraftRepository(transaction).remove((await _draft(transaction, number, member)).id)

    async def read(self, draft: Draft, locale: str) -> Reading[Draft, Content]:
        """Return what a draft says; nothing is written."""
        try:
            async with self._database.reading() as transaction:
                return Reading(draft, await self._read(transaction, draft, locale))
        except DomainError as refusal:
            return Reading(draft, refusal=refusal)

    async def submit(self, number: int, actor: Actor, locale: str) -> Resource:
        """Put a new resource, or a changed proposal, before staff; what staff correct is so at once.

        Raises:
            DraftGone, ResourceGone, NotYours, TooManyProposals, ChangedMeanwhile, AlreadyDecided: it cannot be.
            DomainError: something in it is not right; the draft stays.
        """
        async with self._database.transaction() as transaction:
            draft = await _draft(transaction, number, actor.member)
            content = await self._read(transaction, draft, locale)
            if draft.resource is None:
                made = await self._propose(transaction, content, actor)
            else:
                made = await self._change(transaction, draft, content, actor)
            await DraftRepository(transaction).remove(number)
        return made

    async def _propose(self, transaction: Transaction, content: Content, actor: Actor) -> Resource:
        resources, now = ResourceRepository(transaction), self._clock.now()
        if not actor.staff and await resources.waiting_of(actor.member) >= WAITING_LIMIT:
            raise TooManyProposals(limit=WAITING_LIMIT)
        made = Resource(0, content, State.PROPOSED, now.date(), actor.member, round=1)
        made = replace(made, id=await resources.add(made, now))
        await self._review.promise(transaction, made)
        return made

    async def _change(
        self, transaction: Transaction, draft: Draft, content: Content, actor: Actor
    ) -> Resource:
        resources = ResourceRepository(transaction)
        known = await resources.get(draft.resource or 0)
        if known is None:
            raise ResourceGone
        changed = step(known, Deed(Act.CHANGE, actor, draft.seen, content=content), self._clock.now())
        await resources.save(changed, self._clock.now())
        await self._review.follow(transaction, known, changed)
        return changed

    async def _read(self, transaction: Transaction, draft: Draft, locale: str) -> Content:
        resources = ResourceRepository(transaction)
        known = await resources.get(draft.resource) if draft.resource else None
        if known is None:
            content = read(draft.typed, locale, self._resources.labels)
        else:
            # What was before them is what they correct, in whichever language that is.
            seen = language_of(known.content, locale, self._resources.default)
            content = read(draft.typed, draft.locale or seen, self._resources.labels, known.content.words)
        other = await resources.leading_to(content.link)
        if other is not None and other.id != draft.resource:
            raise in_the_way(other, locale, self._resources.default)
        return content


async def _draft(transaction: Transaction, number: int, member: int) -> Draft:
    found = await DraftRepository(transaction).get(number)
    if found is None or found.member != member:
        raise DraftGone
    return found

"""Announcements in a group's channel: written, shown, posted now, at a time, or again and again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from typing import Final, Protocol

from bot.dates import Remark, Repeat, TimeReader
from bot.delivery.kinds import Reader
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.zones import LocalTime
from bot.storage.database import Database, Transaction
from cogs.groups.domain import (
    Again,
    At,
    Post,
    PostNotFound,
    PostState,
    When,
    occurrences,
    read_texts,
    require_ahead,
    require_alive,
    require_recurring,
)
from cogs.groups.repository import PostRepository, SettingRepository
from cogs.groups.service import promises
from cogs.groups.service.ahead import Planned, planned
from cogs.groups.service.places import GroupPlaces

DRAFTS_KEPT: Final = timedelta(days=30)
POSTED_KEPT: Final = timedelta(days=90)


class Preflight(Protocol):
    """Tells before anything is promised whether the bot could keep it."""

    async def check(self, channel: int) -> None:
        """Refuse a channel that is gone, or in which the bot may not post."""
        ...


@dataclass(frozen=True, slots=True)
class Preview:
    """A post as it was read, and what its author should know about that."""

    post: Post
    remarks: tuple[Remark, ...] = ()


class PostService:
    """The use cases of those who write in a group's name."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: GroupPlaces,
        clock: Clock,
        aliases: Mapping[str, str],
        preflight: Preflight,
    ) -> None:
        """Work with exactly these collaborators; ``aliases`` are the community's words for zones."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._times = TimeReader(aliases, places.community.languages)
        self._preflight = preflight

    # ---- writing ---------------------------------------------------------------------

    async def begin(self, group: str, author: int) -> Post:
        """Begin an empty post."""
        async with self._database.transaction() as transaction:
            number = await PostRepository(transaction).add(group, author, self._clock.now())
            return await _post(transaction, number)

    async def get(self, post: int) -> Post:
        """Return a post.

        Raises:
            PostNotFound: it was deleted.
        """
        async with self._database.reading() as transaction:
            return await _post(transaction, post)

    async def draft(self, post: int) -> Post:
        """Return a post that is not decided yet.

        Raises:
            PostNotFound: it was posted, planned or thrown away.
        """
        async with self._database.reading() as transaction:
            return await _draft(transaction, post)

    async def keep(self, post: int, group: str, author: int, typed: Mapping[str, str], when: str) -> Post:
        """Write down what was typed, fit to be posted or not; a draft that is gone is begun anew."""
        async with self._database.transaction() as transaction:
            posts = PostRepository(transaction)
            known = await posts.get(post)
            if known is None or known.state is not PostState.DRAFT:
                known = await _post(transaction, await posts.add(group, author, self._clock.now()))
            kept = replace(known, texts=dict(typed), when_typed=when, written=self._clock.now())
            await posts.put(kept)
            return kept

    async def read(self, draft: Post, reader: Reader) -> Preview:
        """Read the post as its author means it.

        Raises:
            DomainError: something in it is not right yet; what was typed stays.
        """
        texts = read_texts(draft.texts)
        when, remarks = await self._when(draft.when_typed, reader)
        require_ahead(replace(draft, when=when), self._clock.now())
        async with self._database.transaction() as transaction:
            known = await _draft(transaction, draft.id)
            # The texts stay as they were typed, so that a correction begins with all of them.
            await PostRepository(transaction).put(replace(known, when=when))
        return Preview(replace(draft, texts=texts, when=when), remarks)

    async def discard(self, post: int) -> None:
        """Throw a draft away.

        Raises:
            PostNotFound: it was posted, planned or thrown away.
        """
        async with self._database.transaction() as transaction:
            await PostRepository(transaction).remove((await _draft(transaction, post)).id)

    async def _when(self, typed: str, reader: Reader) -> tuple[When, tuple[Remark, ...]]:
        if not typed.strip():
            return None, ()
        now = self._clock.now()
        read = await self._times.read_any(
            typed, now=now, zone=reader.zone, locales=reader.languages, not_before=now
        )
        when = Again(read.recurrence) if isinstance(read, Repeat) else At(read.promise)
        return when, read.remarks

    # ---- promising -------------------------------------------------------------------

    async def publish(self, post: int) -> Planned:
        """Post it now, or promise it for its time or times.

        Raises:
            PostNotFound: it was posted, planned or thrown away.
            PostInThePast, NothingWritten, TextTooLong: it is not fit to be posted any more.
            NotBound, ChannelLost, ChannelForbids: there is nowhere to post it.
        """
        async with self._database.reading() as transaction:
            channel = await self._places.channel(transaction, (await _draft(transaction, post)).group)
        # Asking Discord takes time, so it happens while no transaction is open.
        await self._preflight.check(channel)
        async with self._database.transaction() as transaction:
            return await self._publish(transaction, await _draft(transaction, post))

    async def _publish(self, transaction: Transaction, draft: Post) -> Planned:
        now = self._clock.now()
        require_alive(await SettingRepository(transaction).get(draft.group))
        require_ahead(draft, now)
        # What is posted at once is written down with its time like everything else.
        when = draft.when or At(LocalTime(now.astimezone(UTC).replace(tzinfo=None, microsecond=0), "UTC"))
        post = replace(draft, texts=read_texts(draft.texts), when=when, state=PostState.PLANNED, written=now)
        await PostRepository(transaction).put(post)
        if isinstance(when, Again):
            await self.promise(transaction, post)
        else:
            due = now if draft.when is None else when.time.instant()
            channel = await self._places.channel(transaction, post.group)
            await self._outbox.add(transaction, promises.posted_once(post.id, channel, due))
        return await self._planned(transaction, post)

    async def promise(self, transaction: Transaction, post: Post) -> None:
        """Promise the next occurrences of a recurring post; those promised already stay as they are."""
        channel = await self._places.channel_if_bound(transaction, post.group)
        archived = (await SettingRepository(transaction).get(post.group)).archived
        if channel is None or archived is not None:
            return
        staff = await self._places.staff(transaction)
        for one in occurrences(post, self._clock.now()):
            message = promises.occurrence(post.id, post.group, channel, staff, one)
            await self._outbox.add(transaction, message)

    async def promise_all(self) -> None:
        """Keep the next occurrences of every recurring post promised; called every day."""
        async with self._database.transaction() as transaction:
            for post in await PostRepository(transaction).recurring():
                await self.promise(transaction, post)

    # ---- what lies ahead -------------------------------------------------------------

    async def planned(self, groups: Iterable[str]) -> list[Planned]:
        """Return what these groups will post, the next first and what is paused last."""
        async with self._database.reading() as transaction:
            posts = await PostRepository(transaction).of_groups(groups)
            found = [await planned(transaction, self._outbox, post, self._clock.now()) for post in posts]
        ahead = [one for one in found if one is not None]
        return sorted(ahead, key=lambda one: (one.next is None, one.next or one.post.written, one.post.id))

    async def show(self, post: int) -> Planned:
        """Return a post that is planned or paused.

        Raises:
            PostNotFound: it was posted or deleted, or is a draft.
        """
        async with self._database.reading() as transaction:
            return await self._planned(transaction, await _decided(transaction, post))

    async def pause(self, post: int) -> Planned:
        """Post no more until somebody resumes it.

        Raises:
            PostNotFound: it was deleted.
            NotRecurring: it is posted once.
        """
        return await self._move(post, PostState.PAUSED)

    async def resume(self, post: int) -> Planned:
        """Post again, from its next time on; what staff have paused stays paused, and is told.

        Raises:
            PostNotFound: it was deleted.
            NotRecurring: it is posted once.
        """
        return await self._move(post, PostState.PLANNED)

    async def delete(self, post: int) -> Post:
        """Take back what is promised; what was posted stays.

        Raises:
            PostNotFound: it was deleted.
        """
        async with self._database.transaction() as transaction:
            found = await _decided(transaction, post)
            await self._outbox.cancel(transaction, promises.of_post(post), why="deleted")
            await PostRepository(transaction).remove(post)
            return found

    async def _move(self, post: int, state: PostState) -> Planned:
        async with self._database.transaction() as transaction:
            found = await _decided(transaction, post)
            require_recurring(found)
            moved = replace(found, state=state)
            await PostRepository(transaction).put(moved)
            if state is PostState.PAUSED:
                await self._outbox.cancel(transaction, promises.of_post(post), why="paused")
            await self.promise(transaction, moved)
            return await self._planned(transaction, moved)

    async def _planned(self, transaction: Transaction, post: Post) -> Planned:
        found = await planned(transaction, self._outbox, post, self._clock.now())
        if found is None:
            raise PostNotFound
        return found

    async def forget_old(self) -> None:
        """Remove drafts nobody came back to, and what was posted once long ago."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            posts = PostRepository(transaction)
            long_ago = (now - POSTED_KEPT).replace(tzinfo=None).isoformat(timespec="seconds")
            for post in (
                *await posts.untouched_drafts(now - DRAFTS_KEPT),
                *await posts.posted_before(long_ago),
            ):
                # Staff may have held one back, or given it a later time: it is still to be posted.
                if not await self._outbox.planned(transaction, promises.of_post(post.id)):
                    await posts.remove(post.id)


async def _post(transaction: Transaction, number: int) -> Post:
    post = await PostRepository(transaction).get(number)
    if post is None:
        raise PostNotFound
    return post


async def _draft(transaction: Transaction, number: int) -> Post:
    post = await _post(transaction, number)
    if post.state is not PostState.DRAFT:
        raise PostNotFound
    return post


async def _decided(transaction: Transaction, number: int) -> Post:
    post = await _post(transaction, number)
    if post.state is PostState.DRAFT:
        raise PostNotFound
    return post

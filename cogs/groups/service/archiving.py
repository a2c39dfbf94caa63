"""A group that ends for now, and comes back: what is promised in its name rests meanwhile."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.groups.domain import Again, At, Settings
from cogs.groups.repository import PostRepository, SettingRepository
from cogs.groups.service import promises
from cogs.groups.service.doors import Doorkeeper
from cogs.groups.service.errands import Errands
from cogs.groups.service.hands import Done, No
from cogs.groups.service.panels import say_anew
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.posts import PostService


class ArchiveFollower(Protocol):
    """Promises things in a group's name, and takes them back when it is archived, in the transaction that does that."""

    async def archived(self, transaction: Transaction, group: str) -> None:
        """Hear that a group is archived."""
        ...


@dataclass(frozen=True, slots=True)
class Moved:
    """A group that was archived or reopened, and what came of its channel and its posts."""

    settings: Settings
    door: Done | No = Done.DONE
    missed: int = 0
    """So many posts had their time while the group was archived."""


class ArchiveService:
    """The use cases of staff."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: GroupPlaces,
        clock: Clock,
        posts: PostService,
        doorkeeper: Doorkeeper,
        errands: Errands,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._posts = posts
        self._doorkeeper = doorkeeper
        self._errands = errands
        self._followers: list[ArchiveFollower] = []

    def follow(self, follower: ArchiveFollower) -> None:
        """Let ``follower`` hear of groups that are archived."""
        self._followers.append(follower)

    async def rests(self, transaction: Transaction, group: str) -> bool:
        """Tell whether a group is archived, in the transaction of who asks."""
        return (await SettingRepository(transaction).get(group)).archived is not None

    async def look(self, group: str) -> Settings:
        """Return how a group stands.

        Raises:
            UnknownGroup: there is no such group.
        """
        self._places.group(group)
        async with self._database.reading() as transaction:
            return await SettingRepository(transaction).get(group)

    async def archive(self, group: str) -> Moved:
        """Let the group rest: its channel is closed for writing, it is told there once, and nothing is posted any more.

        As long as Discord does not close the channel it is asked again; a second time it is asked at once.

        Raises:
            UnknownGroup: there is no such group.
        """
        self._places.group(group)
        async with self._database.transaction() as transaction:
            repository = SettingRepository(transaction)
            settings = await repository.get(group)
            anew, now = settings.archived is None, self._clock.now()
            if anew:
                settings = replace(settings, archived=now)
                await repository.put(settings)
                await self._take_back(transaction, group)
                await self._tell(transaction, settings, now)
            await self._doorkeeper.want(transaction, group, anew=anew)
        return Moved(settings, await self._errands.move_door(group))

    async def reopen(self, group: str) -> Moved:
        """Let it go on as it was: what comes again and again is posted again, from its next time on.

        Raises:
            UnknownGroup: there is no such group.
        """
        self._places.group(group)
        async with self._database.transaction() as transaction:
            repository, missed = SettingRepository(transaction), 0
            settings = await repository.get(group)
            anew = settings.archived is not None
            if anew:
                settings = replace(settings, archived=None)
                await repository.put(settings)
                missed = await self._promise_again(transaction, group)
                await self._tell(transaction, settings, self._clock.now())
            await self._doorkeeper.want(transaction, group, anew=anew)
        return Moved(settings, await self._errands.move_door(group), missed)

    async def received(self, transaction: Transaction, channel: str) -> None:
        """Close a channel that is bound, under this name, only while its group is archived, and open the one before it.

        The group is told if it was not.
        """
        repository = SettingRepository(transaction)
        for group in self._places.community.groups:
            settings = await repository.get(group.slug)
            if group.channel == channel and settings.archived is not None:
                await self._doorkeeper.want(transaction, group.slug, anew=True)
                await self._tell(transaction, settings, settings.archived)
                transaction.after_commit(self._errands.wake)

    # ---- what is promised ------------------------------------------------------------

    async def _take_back(self, transaction: Transaction, group: str) -> None:
        for post in await PostRepository(transaction).of_groups([group]):
            await self._outbox.cancel(transaction, promises.of_post(post.id), why="archived")
        for follower in self._followers:
            await follower.archived(transaction, group)

    async def _promise_again(self, transaction: Transaction, group: str) -> int:
        """Promise what still lies ahead; return how many posts had their time meanwhile."""
        missed, now = 0, self._clock.now()
        channel = await self._places.channel_if_bound(transaction, group)
        for post in await PostRepository(transaction).of_groups([group]):
            if isinstance(post.when, Again):
                await self._posts.promise(transaction, post)
            elif isinstance(post.when, At) and channel is not None and post.when.time.instant() > now:
                due = post.when.time.instant()
                await self._outbox.add(transaction, promises.posted_once(post.id, channel, due))
            elif await self._was_taken_back(transaction, post.id):
                missed += 1
        return missed

    async def _was_taken_back(self, transaction: Transaction, post: int) -> bool:
        row = await self._outbox.find(transaction, f"{promises.of_post(post)}:once")
        return row is not None and row.life.reason == "archived"

    async def _tell(self, transaction: Transaction, settings: Settings, since: datetime) -> None:
        """Tell the group in its channel how it is ``since`` then, once, and let its panel say so."""
        channel = await self._places.channel_if_bound(transaction, settings.group)
        if channel is not None:
            message = promises.archive(settings, channel, since)
            await self._outbox.add(transaction, replace(message, due=self._clock.now()))
        await say_anew(transaction, self._outbox, settings.group)

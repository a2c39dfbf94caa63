"""A group that ends for now, and comes back: what is promised in its name rests meanwhile."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.groups.domain import Again, At, Settings
from cogs.groups.repository import PostRepository, SettingRepository
from cogs.groups.service import promises
from cogs.groups.service.hands import Done, No
from cogs.groups.service.panels import say_anew
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.posts import PostService

STAFF_ROLE: Final = "secretariat"

OpenTo = Mapping[int, bool | None]
"""By the id of a role: whether it was said to write in a channel, to write nothing there, or (None) nothing of it."""


class Doors(Protocol):
    """Closes a channel for writing, and opens it again; each may be done twice without harm."""

    async def close(self, channel: int, spared: int | None) -> OpenTo | Done | No:
        """Let nobody write but the role that is spared; return what was said before of those it was changed for."""
        ...

    async def open(self, channel: int, open_to: OpenTo) -> Done | No:
        """Say again what was said before."""
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
        doors: Doors,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._posts = posts
        self._doors = doors

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

        A second time it only tries once more to close the channel.

        Raises:
            UnknownGroup: there is no such group.
        """
        self._places.group(group)
        async with self._database.transaction() as transaction:
            repository = SettingRepository(transaction)
            settings = await repository.get(group)
            if settings.archived is None:
                settings = replace(settings, archived=self._clock.now())
                await repository.put(settings)
                await self._take_back(transaction, group)
                await self._tell(transaction, settings)
        return Moved(settings, await self._close(group))

    async def reopen(self, group: str) -> Moved:
        """Let it go on as it was: what comes again and again is posted again, from its next time on.

        Raises:
            UnknownGroup: there is no such group.
        """
        self._places.group(group)
        async with self._database.transaction() as transaction:
            repository, missed = SettingRepository(transaction), 0
            settings = await repository.get(group)
            if settings.archived is not None:
                settings = replace(settings, archived=None)
                await repository.put(settings)
                missed = await self._promise_again(transaction, group)
                await self._tell(transaction, settings)
        return Moved(settings, await self._open(group), missed)

    # ---- what is promised ------------------------------------------------------------

    async def _take_back(self, transaction: Transaction, group: str) -> None:
        for post in await PostRepository(transaction).of_groups([group]):
            await self._outbox.cancel(transaction, promises.of_post(post.id), why="archived")

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

    async def _tell(self, transaction: Transaction, settings: Settings) -> None:
        """Tell the group in its channel, and let its panel say so."""
        channel = await self._places.channel_if_bound(transaction, settings.group)
        if channel is not None:
            message = promises.archive(settings, channel, self._clock.now())
            await self._outbox.add(transaction, message)
        await say_anew(transaction, self._outbox, settings.group)

    # ---- the channel -----------------------------------------------------------------

    async def _close(self, group: str) -> Done | No:
        async with self._database.reading() as transaction:
            channel = await self._places.channel_if_bound(transaction, group)
            staff = await self._places.role(transaction, STAFF_ROLE)
        if channel is None:
            return Done.MISSING
        outcome = await self._doors.close(channel, staff)
        if isinstance(outcome, Done | No):
            return outcome
        async with self._database.transaction() as transaction:
            repository = SettingRepository(transaction)
            # What was said before the first time is what counts.
            known = _read(await repository.open_to(group))
            await repository.put_open_to(group, json.dumps({**outcome, **known}))
        return Done.DONE

    async def _open(self, group: str) -> Done | No:
        async with self._database.reading() as transaction:
            channel = await self._places.channel_if_bound(transaction, group)
            known = _read(await SettingRepository(transaction).open_to(group))
        if channel is None:
            return Done.MISSING
        outcome = await self._doors.open(channel, known)
        if outcome is Done.DONE:
            async with self._database.transaction() as transaction:
                await SettingRepository(transaction).put_open_to(group, None)
        return outcome


def _read(open_to: str | None) -> OpenTo:
    return {int(role): said for role, said in json.loads(open_to or "{}").items()}

"""Taking something on for a group, and what becomes of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final, Protocol

from bot.dates import TimeMissing, TimeReader
from bot.delivery.kinds import Reader
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.horizon import require_within_reach
from bot.kernel.quiet import QuietHours
from bot.kernel.zones import LocalTime, zone
from bot.storage.database import Database, Transaction
from cogs.groups.domain import LeadersOnly
from cogs.groups.service import Actor
from cogs.meetings.domain import (
    Action,
    ActionNotFound,
    Consequence,
    Ends,
    HandsOver,
    Happening,
    Moves,
    Reopens,
    State,
    TooManyActions,
    Which,
    chosen,
    is_time,
    read_what,
    require_hand_in,
    step,
)
from cogs.meetings.repository import ActionRepository
from cogs.meetings.service import promises
from cogs.meetings.service.access import Access, Groups

MOST: Final = 200
"""So many open actions a group may have."""


class People(Protocol):
    """Knows what members wish."""

    async def unreminded(self, transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        """Return those among ``members`` who said that they want no reminders by direct message."""
        ...

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be agreed: by whom until when something is done, as it was typed."""

    group: str
    owner: int
    what: str
    due: str
    event: int | None = None


class ActionService:
    """The use cases of actions, each in one transaction."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        groups: Groups,
        people: People,
        clock: Clock,
        dates: TimeReader,
        zone: str,
        slugs: Sequence[str],
    ) -> None:
        """``zone`` is that by whose clocks days are counted; ``slugs`` are the groups there are."""
        self._database = database
        self._outbox = outbox
        self._groups = groups
        self._access = Access(groups)
        self._people = people
        self._clock = clock
        self._dates = dates
        self._zone = zone
        self._slugs = tuple(slugs)

    @property
    def today(self) -> date:
        """The day it is by the clocks of the community."""
        return self._clock.now().astimezone(zone(self._zone)).date()

    async def give(self, given: Given, actor: Actor, reader: Reader) -> Action:
        """Agree that somebody of the group does something; whoever runs the group gives to all, others to themselves.

        Raises:
            ActionNeedsWords, ActionTooLong: what is to be done is no line.
            DomainError: the day is unreadable, or past.
            LeadersOnly, GroupArchived: they give it to another, and do not run the group; or nobody does now.
            OwnerNotInGroup, GroupsOwnPeople: who shall do it, or gives it, is not in the group.
            TooManyActions: nobody can follow so many.
        """
        what, due, now = read_what(given.what), await self._day(given.due, reader), self._clock.now()
        async with self._database.transaction() as transaction:
            await self._access.require_seeing(transaction, given.group, actor)
            await self._access.require_alive(transaction, given.group)
            if given.owner != actor.member and not await self._access.runs(transaction, given.group, actor):
                raise LeadersOnly
            await self._access.require_member(transaction, given.group, given.owner)
            actions = ActionRepository(transaction)
            if await actions.count_open(given.group) >= MOST:
                raise TooManyActions(limit=str(MOST))
            action = await actions.add(
                Action(
                    id=0,
                    group=given.group,
                    what=what,
                    owner=given.owner,
                    due=due,
                    made=self.today,
                    changed=now,
                    given_by=actor.member,
                    event=given.event,
                )
            )
            if given.owner != actor.member:
                await self._tell_owner(transaction, action)
            return action

    async def see(self, number: int, actor: Actor) -> Action:
        """Return an action to somebody of its group.

        Raises:
            ActionNotFound: there is none, or they may not know of it.
        """
        async with self._database.reading() as transaction:
            return await self._seen(transaction, number, actor)

    async def listed(self, actor: Actor, group: str | None, which: Which) -> list[Action]:
        """Return actions of the groups that somebody is in.

        Raises:
            GroupsOwnPeople: they are not in the group they ask for.
        """
        async with self._database.reading() as transaction:
            if group is not None:
                await self._access.require_seeing(transaction, group, actor)
            seen = (
                [group]
                if group
                else [slug for slug in self._slugs if await self._access.sees(transaction, slug, actor)]
            )
            found = await ActionRepository(transaction).of_groups(seen)
        return chosen(found, which, actor.member, self.today)

    async def end(self, number: int, actor: Actor, how: State) -> Action:
        """Note that it is done, or will not be done.

        Raises:
            ActionNotFound, NotYourAction, ActionEnded: it is not theirs to say, or has been said otherwise.
        """
        return await self._let(number, actor, Ends(how))

    async def reopen(self, number: int, actor: Actor) -> Action:
        """Open it again.

        Raises:
            ActionNotFound, NotYourAction: it is not theirs to say.
        """
        return await self._let(number, actor, Reopens())

    async def move(self, number: int, actor: Actor, typed: str, reader: Reader) -> Action:
        """Give it another day.

        Raises:
            DomainError: the day is unreadable, or past.
            ActionNotFound, NotYourAction, ActionEnded: it is not theirs to say, or it has ended.
        """
        due = await self._day(typed, reader)
        return await self._let(number, actor, Moves(due, self.today))

    async def hand_over(self, number: int, actor: Actor, to: int) -> Action:
        """Give it to somebody else of the group, who is told.

        Raises:
            OwnerNotInGroup: they are not in it.
            ActionNotFound, NotYourAction, ActionEnded: it is not theirs to say, or it has ended.
        """
        return await self._let(number, actor, HandsOver(to, actor.member, self.today))

    async def _let(self, number: int, actor: Actor, happening: Happening) -> Action:
        async with self._database.transaction() as transaction:
            action = await self._seen(transaction, number, actor)
            runs = await self._access.runs(transaction, action.group, actor)
            require_hand_in(action, actor.member, runs=runs)
            if isinstance(happening, HandsOver):
                await self._access.require_member(transaction, action.group, happening.to)
            moved, consequences = step(action, happening, self._clock.now())
            if moved != action:
                await ActionRepository(transaction).put(moved)
            if Consequence.SILENCE in consequences:
                await self._outbox.cancel(transaction, promises.of_action(number), why="changed")
            if Consequence.TELL_OWNER in consequences:
                await self._tell_owner(transaction, moved)
            return moved

    # ---- reminding -------------------------------------------------------------------

    async def chase(self) -> None:
        """Remind the owners of what is due soon, or late."""
        async with self._database.reading() as transaction:
            found = await ActionRepository(transaction).open()
        for action in found:
            if is_time(action, self.today):
                async with self._database.transaction() as transaction:
                    await self._chase(transaction, action.id, self.today)

    async def _chase(self, transaction: Transaction, number: int, today: date) -> None:
        # Somebody may have changed it since it was looked for.
        action = await ActionRepository(transaction).get(number)
        if action is None or action.owner is None or not is_time(action, today):
            return
        if await self._access.rests(transaction, action.group):
            return
        chased = replace(action, chased=today)
        await ActionRepository(transaction).put(chased)
        if action.owner in await self._people.unreminded(transaction, [action.owner]):
            return
        quiet = (await self._people.quiet_hours(transaction, [action.owner])).get(action.owner)
        channel = await self._groups.channel_of(transaction, action.group)
        message = promises.chaser(chased, action.owner, channel, today, quiet, self._clock.now())
        await self._outbox.add(transaction, message)

    async def current(self, transaction: Transaction, number: int, version: int) -> Action | None:
        """Return an action that a message is about, if it still stands as it was promised and its group is alive."""
        action = await ActionRepository(transaction).get(number)
        if action is None or action.version != version or await self._access.rests(transaction, action.group):
            return None
        return action

    # ---- who may what ----------------------------------------------------------------

    async def _seen(self, transaction: Transaction, number: int, actor: Actor) -> Action:
        action = await ActionRepository(transaction).get(number)
        if action is None:
            raise ActionNotFound
        if actor.member != action.owner and not await self._access.sees(transaction, action.group, actor):
            raise ActionNotFound
        return action

    async def _tell_owner(self, transaction: Transaction, action: Action) -> None:
        if action.owner is None:
            return
        channel = await self._groups.channel_of(transaction, action.group)
        await self._outbox.add(
            transaction, promises.assigned(action, action.owner, channel, self._clock.now())
        )

    async def _day(self, typed: str, reader: Reader) -> date:
        """Return the day that was typed; a time of day is not needed."""
        now = self._clock.now()
        try:
            reading = await self._dates.read(
                typed, now=now, zone=self._zone, locales=(reader.locale,), not_before=now
            )
        except TimeMissing as missing:
            if "day" not in missing.details:
                raise
            day = date.fromisoformat(str(missing.details["day"]))
        else:
            day = reading.promise.local.date()
        require_within_reach(LocalTime(datetime.combine(day, time(12)), self._zone).instant(), now)
        return day

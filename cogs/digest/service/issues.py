"""Composing digests, and what staff do with them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.community.content import Community
from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.digest.domain import (
    DigestGone,
    Issue,
    Rhythm,
    Slot,
    Stage,
    Told,
    Week,
    begun,
    decide,
    news_since,
)
from cogs.digest.repository import IssueRepository
from cogs.digest.service import promises
from cogs.digest.service.point import DigestPoint, refs_of


@dataclass(frozen=True, slots=True)
class Look:
    """What a digest would tell if it were composed now, and whether and when one comes."""

    group: str | None
    told: tuple[Told, ...]
    on: bool
    next: Slot
    rests: bool = False
    """Whether its group is archived: until that is reopened none comes."""


class Follower(Protocol):
    """Brings digests to people in another way than the post, each in the transaction that promises that."""

    async def promised(self, transaction: Transaction, issue: Issue, due: datetime) -> None:
        """Promise to bring it when it is posted."""
        ...

    async def taken_back(self, transaction: Transaction, issue: Issue) -> None:
        """Take that promise back."""
        ...


class Rest(Protocol):
    """Knows which groups are archived."""

    async def rests(self, transaction: Transaction, group: str) -> bool:
        """Tell whether a group is."""
        ...


@dataclass(frozen=True, slots=True)
class Shown:
    """A digest, and what it says still."""

    issue: Issue
    told: tuple[Told, ...]


class DigestService:
    """The use cases of digests, each in one transaction."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        community: Community,
        point: DigestPoint,
        rhythm: Rhythm,
    ) -> None:
        """Compose of what ``point`` has, in the ``rhythm`` of the community's file."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._community = community
        self._point = point
        self.rhythm = rhythm
        self._followers: list[Follower] = []
        self._rest: Rest | None = None

    def follow(self, follower: Follower) -> None:
        """Let ``follower`` bring digests, too."""
        self._followers.append(follower)

    def heed(self, rest: Rest) -> None:
        """Let no digest of a group come while it is archived, as ``rest`` knows."""
        self._rest = rest

    # ---- every week ------------------------------------------------------------------

    async def compose(self) -> None:
        """Compose each digest whose time has come and that was not composed; one that fails stops no other."""
        failures: list[Exception] = []
        for group in (None, *(one.slug for one in self._community.groups)):
            try:
                async with self._database.transaction() as transaction:
                    await self._compose(transaction, group)
            except Exception as failure:  # noqa: BLE001 - the calendar logs it, once the others are composed
                failures.append(failure)
        if failures:
            raise ExceptionGroup("digests could not be composed", failures)

    async def _compose(self, transaction: Transaction, group: str | None) -> None:
        now, issues = self._clock.now(), IssueRepository(transaction)
        slot, on = self.rhythm.last_composed(now), await issues.on_since(group)
        if on is None or slot.composed < on or await issues.of(group, slot.week) is not None:
            return
        if await self.rests(transaction, group):
            return
        since = news_since(await issues.told_until(group), on, now)
        told = await self._point.told(transaction, self._week(group, slot, since))
        stage = begun(told, preview=self.rhythm.preview)
        issue = await issues.add(Issue(0, group, slot, since, now, stage, refs_of(told)))
        match stage:
            case Stage.APPROVED:
                await self._promise(transaction, issue)
            case Stage.WAITING:
                await self._ask(transaction, issue)
            case _:
                pass

    def _week(self, group: str | None, slot: Slot, since: datetime) -> Week:
        return Week(group, since, self._clock.now(), slot.goes, self._community.languages[0])

    async def _promise(self, transaction: Transaction, issue: Issue) -> None:
        channel = await self._channel(transaction, issue.group)
        post = promises.post(issue, channel, self._clock.now())
        await self._outbox.add(transaction, post)
        for follower in self._followers:
            await follower.promised(transaction, issue, post.due)

    async def _ask(self, transaction: Transaction, issue: Issue) -> None:
        staff = await self._places.channel(transaction, STAFF_CHANNEL)
        await self._outbox.add(transaction, promises.preview(issue, staff, self._clock.now()))
        await self._outbox.add(transaction, promises.lapsed(issue, staff))

    # ---- staff -----------------------------------------------------------------------

    async def look(self, group: str | None) -> Look:
        """Return what a digest would tell if it were composed now; nothing is written.

        Raises:
            DigestGone: there is no such group (any more).
        """
        self._require_group(group)
        now = self._clock.now()
        slot = self.rhythm.next_after(now)
        async with self._database.reading() as transaction:
            issues = IssueRepository(transaction)
            on = await issues.on_since(group)
            since = news_since(await issues.told_until(group), on, now)
            told = await self._point.told(transaction, self._week(group, slot, since))
            return Look(group, tuple(told), on is not None, slot, await self.rests(transaction, group))

    async def rests(self, transaction: Transaction, group: str | None) -> bool:
        """Tell whether no digest comes since its group is archived."""
        return group is not None and self._rest is not None and await self._rest.rests(transaction, group)

    async def archived(self, transaction: Transaction, group: str) -> None:
        """Take back what is composed of a group's digest and was not sent: its news come once it is reopened."""
        await self._drop(transaction, group)

    async def comes(self, transaction: Transaction, group: str) -> bool:
        """Tell whether the digest of a group comes every week."""
        return await IssueRepository(transaction).on_since(group) is not None

    async def start(self, group: str | None, actor: int) -> Look:
        """Let a digest come every week.

        Raises:
            DigestGone: there is no such group (any more).
            NotBound: the channel it is for, or that of staff, has no counterpart on the server yet.
        """
        self._require_group(group)
        async with self._database.transaction() as transaction:
            await self._channel(transaction, group)
            await self._places.channel(transaction, STAFF_CHANNEL)
            await IssueRepository(transaction).switch_on(group, actor, self._clock.now())
        return await self.look(group)

    async def stop(self, group: str | None) -> Look:
        """Let it come no more; what is composed and was not sent is taken back.

        Raises:
            DigestGone: there is no such group (any more).
        """
        self._require_group(group)
        async with self._database.transaction() as transaction:
            await IssueRepository(transaction).switch_off(group)
            await self._drop(transaction, group)
        return await self.look(group)

    async def send(self, number: int, actor: int, without: Collection[str] = ()) -> Shown:
        """Let a digest go at its hour, or at once if that is over, without some of its sections.

        Raises:
            DigestGone, DigestLapsed, DigestDecided, NothingLeft: it cannot go (so).
        """
        return await self._decide(number, Stage.APPROVED, actor, without)

    async def skip(self, number: int, actor: int) -> Shown:
        """Let there be none this week.

        Raises:
            DigestGone, DigestLapsed, DigestDecided: that is decided.
        """
        return await self._decide(number, Stage.SKIPPED, actor, ())

    async def shown(self, transaction: Transaction, number: int, locale: str) -> Shown | None:
        """Return a digest with what it says still, in a language; None if it is forgotten."""
        issue = await self.issue(transaction, number)
        if issue is None:
            return None
        return Shown(issue, tuple(await self._point.still(transaction, issue, locale)))

    async def issue(self, transaction: Transaction, number: int) -> Issue | None:
        """Return a digest without asking what it says; None if it is forgotten."""
        return await IssueRepository(transaction).get(number)

    async def _decide(self, number: int, how: Stage, actor: int, without: Collection[str]) -> Shown:
        async with self._database.transaction() as transaction:
            issues = IssueRepository(transaction)
            issue = await issues.get(number)
            if issue is None:
                raise DigestGone
            decided = decide(issue, how, actor, without, self._clock.now())
            if decided != issue:
                await issues.decide(decided)
                await self._outbox.cancel(transaction, f"{promises.key_of(issue)}:lapsed", why="decided")
                if how is Stage.APPROVED:
                    await self._promise(transaction, decided)
            told = await self._point.still(transaction, decided, self._community.languages[0])
            return Shown(decided, tuple(told))

    async def _drop(self, transaction: Transaction, group: str | None) -> None:
        """Forget the newest digest if it was not sent; what staff were asked about it says so."""
        issues = IssueRepository(transaction)
        newest = await issues.of(group, self.rhythm.last_composed(self._clock.now()).week)
        if newest is not None and await self._take_back(transaction, newest):
            await issues.remove(newest.id)
            about = {"issue": newest.id, "group": group}
            await self._outbox.revise(transaction, promises.preview_key(newest), about)

    async def _take_back(self, transaction: Transaction, issue: Issue) -> bool:
        """Take back what is promised of a digest; False if nothing was, or not any more."""
        for follower in self._followers:
            await follower.taken_back(transaction, issue)
        return await self._outbox.cancel(transaction, promises.key_of(issue), why="switched off") > 0

    # ---- where -----------------------------------------------------------------------

    def _require_group(self, group: str | None) -> None:
        if group is not None and group not in {one.slug for one in self._community.groups}:
            raise DigestGone

    async def _channel(self, transaction: Transaction, group: str | None) -> int:
        community = self._community
        slug = community.digest.channel if group is None else community.group(group).channel
        return await self._places.channel(transaction, slug)

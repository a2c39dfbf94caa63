"""Lives through a script: people act, time passes, the bot dies now and then, and what is seen is kept."""

import random
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.delivery.messages import Target, ToMember
from cogs.digest.service import DigestService
from cogs.groups.service import Actor, GroupService
from cogs.groups.service.admission import Change
from cogs.leading.service import LeadingService
from cogs.members.service import MemberService
from tools.prove.groups_year import ground
from tools.prove.groups_year.facts import (
    QUIET_FROM,
    QUIET_TO,
    STAFF,
    STAFF_ROOM,
    WEEK,
    Group,
    Script,
    at,
    local,
)
from tools.prove.groups_year.house import House, PostOffice, Register, mortal, settings
from tools.prove.groups_year.judge import Seen
from tools.prove.groups_year.players import Doing, Players, Refused
from tools.prove.report import Progress
from tools.prove.simulation.virtual import Machine, VirtualLoop, living_on

OF_THE_MACHINE: Final = frozenset({"delivery.outage"})
"""What is not judged: the pulse beats once a day here, so the bot cannot know how long it was away."""


@dataclass(frozen=True)
class Lived:
    """A script that was lived through."""

    script: Script
    seen: list[Seen]
    refused: list[Refused]
    errors: list[str]
    acts: int
    kills: int
    searches: int
    edits: int


def live(script: Script, seed: int, progress: Progress) -> Lived:
    """Live through a script; kills are drawn by ``seed``."""
    machine = Machine()
    with living_on(machine, seed), _folder() as folder:
        loop = VirtualLoop(machine)
        try:
            return loop.run_until_complete(_live(script, seed, folder, machine, progress))
        finally:
            loop.close()


async def _live(script: Script, seed: int, folder: Path, machine: Machine, progress: Progress) -> Lived:
    slugs = [one.slug for one in script.groups if one.partnership]
    data = ground.lay_down(folder / "data", slugs, script.terms)
    office, register = PostOffice(machine.true), _register(data, slugs)
    house = House(machine, settings(data, folder / "runtime"), register, office, seed)
    world = World(house, script, data, seed, progress)
    with mortal(house):
        await house.begin()
        await world.begin()
        await world.go_through()
        await house.end()
    return Lived(
        script,
        world.seen,
        world.players.refused,
        house.errors,
        world.acts,
        house.kills,
        office.searches,
        office.edits,
    )


def _register(data: Path, slugs: Collection[str]) -> Register:
    """Return who is there, and that everybody reads every channel but those of partnerships and staff."""
    closed = {*slugs, STAFF_ROOM.removeprefix("#")}
    rooms = [number for slug, number in ground.channels(data).items() if slug not in closed]
    return Register(list(ground.roles(data).values()), rooms)


class World:
    """Lets a script happen in a house."""

    def __init__(self, house: House, script: Script, data: Path, seed: int, progress: Progress) -> None:
        """Let ``script`` happen to the community whose files are in ``data``."""
        self.seen: list[Seen] = []
        self.acts = 0
        self._house = house
        self._script = script
        self._data = data
        self._rng = random.Random(f"{seed} world")
        self._progress = progress
        self._channels = ground.channels(data)
        self.players = Players(house, script, self._channels)
        self._names = {number: f"#{slug}" for slug, number in self._channels.items()}
        self._kept = 0
        self._week = 0

    async def begin(self) -> None:
        """Let the groups be as they are when the year begins."""
        platform = self._house.bot.platform
        async with platform.database.transaction() as transaction:
            for kind, known in (("channel", self._channels), ("role", ground.roles(self._data))):
                for slug, number in known.items():
                    await transaction.execute(
                        "INSERT INTO binding (kind, slug, discord_id, made_by_bot) VALUES (?, ?, ?, 1)",
                        (kind, slug, number),
                    )
            for group in self._script.groups:
                await transaction.execute_many(
                    "INSERT INTO group_membership (group_slug, member, standing, version, asked_at, changed_at)"
                    " VALUES (?, ?, 'member', 1, '2022-12-01T00:00:00.000000Z', '2022-12-01T00:00:00.000000Z')",
                    [(group.slug, member) for member in group.everybody],
                )
        for group in self._script.groups:
            await self._lead(group)
        await self._wish()

    async def _lead(self, group: Group) -> None:
        leads = Change(leader=group.leader, rapporteur=group.rapporteur)
        await self._house.service(GroupService).set(group.slug, leads)
        for deputy in group.deputies:
            await self._house.service(LeadingService).name_deputy(
                group.slug, deputy, Actor(STAFF, staff=True)
            )

    async def _wish(self) -> None:
        members = self._house.service(MemberService)
        for member in sorted(self._script.quiet):
            await members.choose_quiet_hours(member, f"{QUIET_FROM:%H:%M}-{QUIET_TO:%H:%M}")
        for member in sorted(self._script.unreminded):
            await members.choose_reminders(member, wanted=False)

    async def go_through(self) -> None:
        """Let everything happen, and time pass between."""
        around = [one for one in self._around() if one[0] <= self._script.end]
        for moment, what, doing in sorted([*self.players.acts(), *around], key=lambda one: one[0]):
            await self._house.until(moment)
            await self.players.do(moment, what, doing)
            self.acts += 1
        await self._house.until(self._script.end + timedelta(minutes=2))
        await self._keep()

    def _around(self) -> Iterator[tuple[datetime, str, Doing]]:
        """Yield what nobody in the script does: digests are begun and looked at first, it dies, its messages are kept."""
        script = self._script
        yield script.digests_on, "digests begin", self._begin_digests
        yield script.previews_from, "staff look first", self._look_first
        weeks = (script.end - script.start) // WEEK
        for week in range(weeks):
            yield script.start + (week + 1) * WEEK - timedelta(hours=1), "", self._keep
            day = local(script.start).date() + timedelta(weeks=week, days=self._rng.randrange(7))
            yield self._deadly(day), "", self._arm

    def _deadly(self, day: date) -> datetime:
        """Draw when of a day it is to die soon: at night, or just before something is due."""
        return at(day, *self._rng.choice(((1, 0), (3, 50), (8, 26), (8, 59), (9, 6))))

    async def _arm(self) -> None:
        self._house.arm()

    async def _begin_digests(self) -> None:
        for group in (None, *(one.slug for one in self._script.groups)):
            await self._house.service(DigestService).start(group, STAFF)

    async def _look_first(self) -> None:
        ground.let_staff_look_first(self._data)
        await self._house.restart()

    async def _keep(self) -> None:
        """Keep what was seen by now, each with its kind: what is forgotten later was seen all the same."""
        new = self._house.office.posts[self._kept :]
        self._kept += len(new)
        async with self._house.reading() as transaction:
            rows = await transaction.fetch_all(
                "SELECT message_id, kind FROM outbox WHERE message_id > ?", (self._kept - len(new),)
            )
        kinds = {row["message_id"]: row["kind"] for row in rows}
        for post in new:
            kind = kinds.get(post.id, "unknown")
            if kind not in OF_THE_MACHINE:
                self.seen.append(Seen(kind, self._where(post.target), post.text, post.at))
        self._week += 1
        self._progress(
            self._week,
            (self._script.end - self._script.start) // WEEK + 1,
            f"until {self._house.machine.true():%d %B}",
        )

    def _where(self, target: Target) -> str:
        if isinstance(target, ToMember):
            return f"@{target.member}"
        return self._names.get(target.channel, f"#{target.channel}")


@contextmanager
def _folder() -> Iterator[Path]:
    """Give a folder in memory where there is one: no power is cut here."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)

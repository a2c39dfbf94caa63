"""Setting a server up: on a real database, against a server that can refuse and fail."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.community.content import load_community
from bot.community.places import Places
from bot.delivery.messages import Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.kernel.clock import StillClock
from bot.kernel.errors import DomainError
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.groups.service import Done, GroupPlaces, Panels, Standard
from cogs.operations.domain import (
    MAKES_CHANNELS,
    NEEDED,
    BoundElsewhere,
    Concern,
    Deed,
    NoSuchPlace,
    Report,
    RoleFirst,
    Seen,
    Server,
    ServerFailed,
    ServerRefused,
    Thing,
    Wanted,
)
from cogs.operations.service import SetupService, blueprint
from tests.laid import laid

NOW = datetime(2023, 3, 1, tzinfo=UTC)
COMMUNITY = load_community(Path(__file__).parents[2] / "data/community.toml")
WANTED = blueprint(COMMUNITY)


class Ground:
    """A server in memory that does as Discord does, and can be told to refuse or to fail."""

    def __init__(self, *seen: Seen) -> None:
        self.server = Server(seen)
        self.made: list[str] = []
        self.broken: dict[str, BaseException] = {}

    async def look(self) -> Server:
        await asyncio.sleep(0)
        return self.server

    async def make(self, wanted: Wanted, roles: Mapping[str, int]) -> int:
        await asyncio.sleep(0)
        assert set(wanted.audience.roles) <= set(roles)
        if wanted.slug in self.broken:
            raise self.broken[wanted.slug]
        self.made.append(wanted.slug)
        return self.add(wanted.thing, wanted.name, public=not wanted.audience.closed)

    def add(self, thing: Thing, name: str, *, public: bool = True) -> int:
        number = 1_000 + len(self.server.seen) + len(self.made)
        self.server = replace(self.server, seen=(*self.server.seen, Seen(thing, number, name, public=public)))
        return number

    def lose(self, discord_id: int) -> None:
        self.server = replace(
            self.server, seen=tuple(one for one in self.server.seen if one.discord_id != discord_id)
        )


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with laid(
        tmp_path / "bot.sqlite3",
        world="practice",
        application_id=None,
        migrations=[
            one for part in ("bot.community", "bot.delivery", "cogs.groups") for one in migrations_of(part)
        ],
        now=datetime(2023, 3, 1, tzinfo=UTC),
    ) as opened:
        yield opened


@pytest.fixture
def setup(database: Database) -> SetupService:
    return SetupService(database, Places(), WANTED, board(database))


class Idle:
    """Hands that nothing is asked of: what is promised here is not served."""

    async def give_role(self, member: int, role: int) -> Done:
        raise AssertionError

    async def take_role(self, member: int, role: int) -> Done:
        raise AssertionError

    async def pin(self, channel: int, message: int) -> Done:
        raise AssertionError

    async def delete(self, channel: int, message: int) -> Done:
        raise AssertionError


def board(database: Database, *standards: Standard) -> Panels:
    clock, places = StillClock(NOW), GroupPlaces(COMMUNITY, Places())
    panels = Panels(database, Outbox(clock), places, clock, Idle(), lambda: None)
    for standard in standards:
        panels.add(standard)
    return panels


def greeting(place: str) -> Standard:
    return Standard(
        f"the panel in {place}",
        place,
        lambda channel, key, number: Message(key, "test.panel", ToChannel(channel), NOW, {"panel": number}),
    )


async def promised(database: Database) -> list[int]:
    async with database.reading() as transaction:
        rows = await Outbox(StillClock(NOW)).planned(transaction, "groups:panel")
    return [row.target.channel for row in rows if isinstance(row.target, ToChannel)]


async def test_panels_are_posted_once_and_again_only_where_a_channel_is_new(database: Database) -> None:
    ground, panels = Ground(), board(database, greeting("welcome"), greeting("events"))
    setup = SetupService(database, Places(), WANTED, panels)
    assert {wanted.slug for wanted in (await setup.plan(ground)).panels} == {"welcome", "events"}
    assert await promised(database) == []
    first = await setup.apply(ground)
    assert len(first.panels) == 2
    assert sorted(await promised(database)) == sorted(first.panels)
    again = await setup.plan(ground)
    assert (again.panels, again.changes) == ((), ())
    assert (await setup.apply(ground)).panels == ()
    ground.lose(first.panels[0])
    (replaced,) = (await setup.apply(ground)).panels
    assert sorted(await promised(database)) == sorted((first.panels[1], replaced))


async def test_where_a_channel_cannot_be_made_no_panel_is_promised(database: Database) -> None:
    ground = Ground()
    ground.broken["welcome"] = ServerFailed(why="503")
    setup = SetupService(database, Places(), WANTED, board(database, greeting("welcome")))
    assert (await setup.apply(ground)).panels == ()
    ground.broken.clear()
    assert len((await setup.apply(ground)).panels) == 1


async def test_two_who_apply_at_once_promise_each_panel_once(database: Database) -> None:
    ground, panels = Ground(), board(database, greeting("welcome"))
    first, second = (SetupService(database, Places(), WANTED, panels) for _ in range(2))
    await first.apply(ground)
    (channel,) = await promised(database)
    assert await panels.provide("the panel in welcome", channel) is False
    assert (await second.apply(ground)).panels == ()


async def test_a_panel_on_its_way_follows_its_channel(database: Database) -> None:
    panels = board(database, greeting("welcome"))
    assert await panels.provide("the panel in welcome", 7)
    async with database.transaction() as transaction:
        await panels.readdress(transaction, 7, 8)
    assert await panels.standing() == {"the panel in welcome": 8}


@pytest.fixture
def ground() -> Ground:
    return Ground()


async def bound(database: Database, thing: Thing, slug: str) -> tuple[int, bool] | None:
    async with database.reading() as transaction:
        binding = await Places().find(transaction, thing.value, slug)
    return None if binding is None else (binding.discord_id, binding.made_by_bot)


def refusals(report: Report) -> dict[str, DomainError]:
    return {result.step.wanted.slug: result.refusal for result in report.results if result.refusal}


def test_the_blueprint_is_the_communitys_file_in_its_first_language() -> None:
    by_place = {(wanted.thing, wanted.slug): wanted for wanted in WANTED}
    staff = by_place[Thing.CHANNEL, "staff"]
    assert (staff.name, staff.audience.closed) == ("staff", True)
    assert "équipe" in staff.also
    assert by_place[Thing.ROLE, "innovation-diffusion"].given
    assert not by_place[Thing.ROLE, "secretariat"].given
    assert len(WANTED) == len(COMMUNITY.roles) + len(COMMUNITY.channels)


async def test_planning_changes_nothing(setup: SetupService, ground: Ground, database: Database) -> None:
    decided = await setup.plan(ground)
    assert len(decided.changes) == len(WANTED)
    assert ground.made == []
    assert await bound(database, Thing.CHANNEL, "staff") is None


async def test_applying_makes_what_is_missing_and_remembers_it(
    setup: SetupService, ground: Ground, database: Database
) -> None:
    kept = ground.add(Thing.CHANNEL, "help")
    report = await setup.apply(ground)
    assert report.complete
    assert len(ground.made) == len(WANTED) - 1
    assert await bound(database, Thing.CHANNEL, "help") == (kept, False)
    staff = await bound(database, Thing.CHANNEL, "staff")
    assert staff is not None
    assert staff[1]


async def test_applying_again_changes_nothing(setup: SetupService, ground: Ground) -> None:
    first = await setup.apply(ground)
    second = await setup.apply(ground)
    assert {result.step.deed for result in second.results} == {Deed.KEEP}
    assert [result.discord_id for result in second.results] == [result.discord_id for result in first.results]
    assert len(ground.made) == len(WANTED)


async def test_two_who_apply_at_once_make_everything_once(setup: SetupService, ground: Ground) -> None:
    await asyncio.gather(setup.apply(ground), setup.apply(ground))
    assert sorted(ground.made) == sorted(wanted.slug for wanted in WANTED)


async def test_a_crash_in_the_middle_loses_nothing_and_doubles_nothing(
    setup: SetupService, ground: Ground
) -> None:
    ground.broken["events"] = RuntimeError("the process dies here")
    with pytest.raises(RuntimeError):
        await setup.apply(ground)
    ground.broken.clear()
    assert (await setup.apply(ground)).complete
    assert sorted(ground.made) == sorted(wanted.slug for wanted in WANTED)


async def test_made_but_not_yet_remembered_is_found_by_its_name(
    setup: SetupService, ground: Ground, database: Database
) -> None:
    orphan = ground.add(Thing.CHANNEL, "events")
    await setup.apply(ground)
    assert await bound(database, Thing.CHANNEL, "events") == (orphan, False)
    assert "events" not in ground.made


async def test_a_deleted_channel_is_made_again(
    setup: SetupService, ground: Ground, database: Database
) -> None:
    await setup.apply(ground)
    lost = await bound(database, Thing.CHANNEL, "events")
    assert lost is not None
    ground.lose(lost[0])
    report = await setup.apply(ground)
    assert [result.step.wanted.slug for result in report.results if result.step.lost] == ["events"]
    again = await bound(database, Thing.CHANNEL, "events")
    assert again is not None
    assert again != lost


async def test_a_missing_permission_is_named_and_the_rest_is_done(
    setup: SetupService, ground: Ground
) -> None:
    ground.server = replace(ground.server, permissions=frozenset(NEEDED) - {MAKES_CHANNELS})
    report = await setup.apply(ground)
    assert not report.complete
    assert sorted(ground.made) == sorted(role.slug for role in COMMUNITY.roles)
    refused = refusals(report)
    assert set(refused) == {channel.slug for channel in COMMUNITY.channels}
    assert {error.details["permission"] for error in refused.values()} == {MAKES_CHANNELS}
    assert report.remarks[0].concern is Concern.NOT_PERMITTED


async def test_a_hidden_channel_waits_for_its_role(
    setup: SetupService, ground: Ground, database: Database
) -> None:
    ground.broken["secretariat"] = ServerRefused(permission="manage_roles")
    refused = refusals(await setup.apply(ground))
    assert isinstance(refused["staff"], RoleFirst)
    assert isinstance(refused["secretariat"], ServerRefused)
    assert await bound(database, Thing.CHANNEL, "staff") is None
    ground.broken.clear()
    assert (await setup.apply(ground)).complete


async def test_what_discord_fails_to_do_is_told_and_the_rest_is_done(
    setup: SetupService, ground: Ground
) -> None:
    ground.broken["help"] = ServerFailed(why="503 Service Unavailable")
    report = await setup.apply(ground)
    assert set(refusals(report)) == {"help"}
    assert len(ground.made) == len(WANTED) - 1


async def test_two_of_one_name_are_left_to_staff_to_choose_from(
    setup: SetupService, ground: Ground, database: Database
) -> None:
    first, second = ground.add(Thing.CHANNEL, "events"), ground.add(Thing.CHANNEL, "événements")
    report = await setup.apply(ground)
    assert not report.complete
    assert await bound(database, Thing.CHANNEL, "events") is None
    assert (await setup.bind(ground, Thing.CHANNEL, "events", second)).complete
    assert await bound(database, Thing.CHANNEL, "events") == (second, False)
    assert (await setup.apply(ground)).complete
    assert first in {one.discord_id for one in ground.server.seen}


async def test_binding_staff_to_an_open_channel_is_done_and_told(setup: SetupService, ground: Ground) -> None:
    report = await setup.bind(ground, Thing.CHANNEL, "staff", ground.add(Thing.CHANNEL, "office"))
    assert report.complete
    assert [remark.concern for remark in report.remarks] == [Concern.OPEN]


async def test_a_binding_that_cannot_serve_changes_nothing(
    setup: SetupService, ground: Ground, database: Database
) -> None:
    await setup.apply(ground)
    events = await bound(database, Thing.CHANNEL, "events")
    assert events is not None
    with pytest.raises(BoundElsewhere):
        await setup.bind(ground, Thing.CHANNEL, "help", events[0])
    with pytest.raises(NoSuchPlace):
        await setup.bind(ground, Thing.CHANNEL, "kitchen", events[0])
    assert await bound(database, Thing.CHANNEL, "help") != events


def test_places_are_suggested_by_what_is_typed(setup: SetupService) -> None:
    assert [wanted.slug for wanted in setup.suggest(Thing.CHANNEL, "equip")] == ["staff"]
    assert [wanted.slug for wanted in setup.suggest(Thing.ROLE, "SECRET")] == ["secretariat"]
    assert len(setup.suggest(Thing.CHANNEL, "")) == len(COMMUNITY.channels)

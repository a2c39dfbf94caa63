"""An organiser who is gone: who is asked, who takes over, and that nobody is asked for no reason."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.delivery.messages import State
from bot.delivery.repository import OutboxRepository, revision_key
from bot.storage.migrations import migrations_of
from cogs.events.domain import Event
from cogs.events.service.responsible import ResponsibleService
from cogs.succession.domain import (
    AlreadyTaken,
    DeputyNotStaff,
    DeputyOrganises,
    HandoverGone,
    NotStaff,
    NotTheDeputy,
    StaffUnknown,
)
from cogs.succession.service import KEPT, SuccessionService
from tests.events.ground import ENDS_AT, NOW, PORTO, STAFF, Ground, ground

DEPUTY, THIRD = 2, 3


@dataclass
class Roll:
    """Who is staff; ``silent`` while Discord does not answer."""

    members: set[int] = field(default_factory=lambda: {STAFF, DEPUTY, THIRD})
    silent: bool = False

    async def name_of(self, member: int) -> str | None:
        if self.silent:
            raise TimeoutError
        return f"Staff {member}" if member in self.members else None


@dataclass
class Desk:
    stand: Ground
    roll: Roll
    succession: SuccessionService

    async def promised(self) -> list[str]:
        async with self.stand.database.reading() as transaction:
            rows = await self.stand.outbox.planned(transaction, "events")
        return [row.key for row in rows if ":succession:" in row.key]

    async def organiser(self, event: int) -> int | None:
        async with self.stand.database.reading() as transaction:
            found = await ResponsibleService().find(transaction, event)
        assert found is not None
        return found.organiser

    async def deserted(self, deputy: int | None = DEPUTY) -> Event:
        """Return an event whose organiser has gone, and was found to be gone."""
        event = await self.stand.published()
        await self.succession.name_deputy(event.id, deputy)
        self.roll.members.discard(STAFF)
        await self.succession.watch()
        return event


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with ground(tmp_path) as stand:
        async with stand.database.transaction() as transaction:
            for migration in migrations_of("cogs.succession"):
                for statement in migration.statements():
                    await transaction.execute(statement)
        roll = Roll()
        yield Desk(
            stand,
            roll,
            SuccessionService(
                stand.database,
                stand.outbox,
                stand.places,
                stand.clock,
                stand.finder,
                ResponsibleService(),
                roll,
            ),
        )


async def test_as_long_as_the_organiser_is_there_nobody_is_asked(desk: Desk) -> None:
    event = await desk.stand.published()
    await desk.succession.name_deputy(event.id, DEPUTY)
    await desk.succession.watch()
    assert await desk.promised() == []


async def test_while_discord_says_nothing_nobody_is_taken_for_gone(desk: Desk) -> None:
    await desk.stand.published()
    desk.roll.silent = True
    await desk.succession.watch()
    assert await desk.promised() == []
    with pytest.raises(StaffUnknown):
        await desk.succession.name_deputy(1, DEPUTY)


async def test_staff_are_told_and_the_deputy_is_asked_once(desk: Desk) -> None:
    await desk.deserted()
    first = await desk.promised()
    assert first == ["events:1:succession:1:staff", "events:1:succession:1:deputy"]
    await desk.succession.watch()
    assert await desk.promised() == first


async def test_without_a_deputy_staff_are_told_alone(desk: Desk) -> None:
    await desk.deserted(None)
    assert await desk.promised() == ["events:1:succession:1:staff"]


async def test_nobody_steps_in_for_themselves(desk: Desk) -> None:
    event = await desk.stand.published()
    with pytest.raises(DeputyOrganises):
        await desk.succession.name_deputy(event.id, STAFF)
    await desk.succession.name_deputy(event.id, DEPUTY)
    # Whoever was the deputy may have become the organiser since.
    async with desk.stand.database.transaction() as transaction:
        await ResponsibleService().hand_over(transaction, event.id, DEPUTY)
    desk.roll.members.discard(DEPUTY)
    await desk.succession.watch()
    assert await desk.promised() == ["events:1:succession:1:staff"]


async def test_what_is_over_or_called_off_needs_nobody(desk: Desk) -> None:
    over, off = await desk.stand.published(), await desk.stand.published(title="Off")
    await desk.stand.events.cancel(off.id)
    desk.stand.clock.advance(over.ends_at - NOW)
    desk.roll.members.clear()
    await desk.succession.watch()
    assert await desk.promised() == []


async def test_whoever_takes_it_first_is_the_organiser_and_pressing_twice_is_once(desk: Desk) -> None:
    event = await desk.deserted()
    told = await desk.succession.take(1, THIRD)
    assert await desk.organiser(event.id) == THIRD
    assert (await desk.succession.take(1, THIRD)).handover == told.handover
    with pytest.raises(AlreadyTaken) as refused:
        await desk.succession.take(1, DEPUTY)
    assert refused.value.details == {"who": f"<@{THIRD}>"}
    with pytest.raises(AlreadyTaken):
        await desk.succession.decline(1, DEPUTY)
    await desk.succession.watch()
    assert await desk.promised() == ["events:1:succession:1:staff", "events:1:succession:1:deputy"]
    # And so on, if they go as well.
    desk.roll.members.discard(THIRD)
    await desk.succession.watch()
    assert "events:1:succession:2:staff" in await desk.promised()


async def test_who_is_no_staff_takes_nothing_over_and_deputises_for_nobody(desk: Desk) -> None:
    event = await desk.deserted()
    with pytest.raises(NotStaff):
        await desk.succession.take(1, PORTO)
    with pytest.raises(DeputyNotStaff):
        await desk.succession.name_deputy(event.id, PORTO)
    assert await desk.organiser(event.id) == STAFF


async def test_a_deputy_who_cannot_may_still_change_their_mind(desk: Desk) -> None:
    event = await desk.deserted()
    first = await desk.succession.decline(1, DEPUTY)
    desk.stand.clock.advance(timedelta(hours=1))
    assert await desk.succession.decline(1, DEPUTY) == first
    assert first.handover.declined == NOW
    await desk.succession.take(1, DEPUTY)
    assert await desk.organiser(event.id) == DEPUTY


async def test_nobody_but_the_deputy_says_that_the_deputy_cannot(desk: Desk) -> None:
    await desk.deserted()
    with pytest.raises(NotTheDeputy):
        await desk.succession.decline(1, THIRD)
    for use in (desk.succession.take, desk.succession.decline):
        with pytest.raises(HandoverGone):
            await use(9, DEPUTY)


async def test_an_event_whose_organiser_had_their_data_erased_needs_another(desk: Desk) -> None:
    event = await desk.stand.published()
    await desk.stand.erase(STAFF)
    await desk.succession.watch()
    assert await desk.promised() == ["events:1:succession:1:staff"]
    await desk.succession.take(1, DEPUTY)
    assert await desk.organiser(event.id) == DEPUTY


async def test_where_staff_have_no_channel_the_deputy_alone_is_asked(tmp_path: Path) -> None:
    async with ground(tmp_path, unbound="staff") as stand:
        async with stand.database.transaction() as transaction:
            for migration in migrations_of("cogs.succession"):
                for statement in migration.statements():
                    await transaction.execute(statement)
        roll = Roll()
        succession = SuccessionService(
            stand.database, stand.outbox, stand.places, stand.clock, stand.finder, ResponsibleService(), roll
        )
        desk = Desk(stand, roll, succession)
        await desk.deserted()
        assert await desk.promised() == ["events:1:succession:1:deputy"]


async def test_what_is_kept_is_handed_out_erased_and_forgotten(desk: Desk) -> None:
    event = await desk.deserted()
    at = NOW.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    async with desk.stand.database.transaction() as transaction:
        assert await desk.succession.export(transaction, DEPUTY) == {"deputy_of": [event.id], "handovers": []}
        found = {"event": event.id, "found": at, "taken": None}
        assert await desk.succession.export(transaction, STAFF) == {"deputy_of": [], "handovers": [found]}
        assert await desk.succession.export(transaction, THIRD) is None
        assert await desk.succession.erase(transaction, STAFF) == 1
        assert await desk.succession.erase(transaction, DEPUTY) == 1
        assert await desk.succession.export(transaction, DEPUTY) is None
    with pytest.raises(NotTheDeputy):
        await desk.succession.decline(1, DEPUTY)
    await desk.succession.name_deputy(event.id, DEPUTY)
    await desk.succession.forget_old()
    desk.stand.clock.advance(ENDS_AT - NOW + timedelta(seconds=1))
    await desk.succession.forget_old()
    async with desk.stand.database.transaction() as transaction:
        assert await desk.succession.export(transaction, DEPUTY) is None
        assert await desk.succession.tell(transaction, 1) is not None
    desk.stand.clock.advance(KEPT)
    await desk.succession.forget_old()
    async with desk.stand.database.transaction() as transaction:
        assert await desk.succession.tell(transaction, 1) is None


async def test_a_deputy_who_has_their_data_erased_is_not_named_in_the_post_to_staff_any_more(
    desk: Desk,
) -> None:
    await desk.deserted()
    async with desk.stand.database.transaction() as transaction:
        for row in await desk.stand.outbox.planned(transaction, "events:1:succession"):
            life = replace(row.life, state=State.SENT, message_id=10_000 + row.id)
            await OutboxRepository(transaction).save(row.id, life, NOW)
    async with desk.stand.database.transaction() as transaction:
        await desk.succession.erase(transaction, DEPUTY)
        told = await desk.succession.tell(transaction, 1)
    assert told is not None
    assert told.deputy is None
    (edit,) = [key for key in await desk.promised() if "staff" in key]
    assert edit == revision_key("events:1:succession:1:staff")


async def test_naming_nobody_takes_the_deputy_away(desk: Desk) -> None:
    event = await desk.stand.published()
    for member in (DEPUTY, THIRD, None):
        await desk.succession.name_deputy(event.id, member)
    async with desk.stand.database.reading() as transaction:
        assert await desk.succession.export(transaction, DEPUTY) is None
        assert await desk.succession.export(transaction, THIRD) is None

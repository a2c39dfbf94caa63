"""Check-in and roll on a real database."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest
import pytest_asyncio

from bot.client.bot import CommunityBot
from bot.client.preflight import CARDS
from bot.delivery.messages import ToMember
from cogs.attendance.domain import (
    ChannelForbids,
    ChannelGone,
    CodeWrong,
    NotGenuine,
    NotOnRoll,
    NotOpen,
    SeatWanted,
    TooManyWrongCodes,
)
from cogs.attendance.service import (
    OFFER,
    AttendanceRecords,
    CertificateService,
    CheckInService,
    RollCallService,
)
from cogs.attendance.service.records import KEPT
from cogs.attendance.views.door import DoorPreflight
from cogs.events.domain import Event
from cogs.events.service.rolls import RollService
from tests.events.ground import ENDS_AT, LAPLAND, PORTO, REUNION, STAFF, STARTS_AT, Ground, ground

WRONG = "222222"


@dataclass
class Door:
    """The services of attendance beside those of the events."""

    stand: Ground
    check_ins: CheckInService
    rolls: RollCallService
    records: AttendanceRecords
    certificates: CertificateService

    async def opened(self, *, gone: int = 0, waits: int = 0) -> tuple[Event, str]:
        """Return an event that begins now, with Porto and Lapland seated, and the code of its check-in."""
        event = await self.stand.published()
        for member in (gone, PORTO, LAPLAND, waits):
            if member:
                await self.stand.events.register(event.id, member)
            if member == gone != 0:
                await self.stand.events.withdraw(event.id, member)
        self.stand.clock.set(STARTS_AT)
        return event, await self.code(event.id)

    async def code(self, event: int, *, walk_ins: bool = False) -> str:
        return (await self.check_ins.open(event, STAFF, walk_ins=walk_ins)).check_in.code

    async def present(self, event: int) -> set[int]:
        return {one.member for one in (await self.rolls.page(event)).shown if one.present}

    async def export(self, member: int) -> object:
        async with self.stand.database.reading() as transaction:
            return await self.records.export(transaction, member)

    async def erase(self, member: int) -> int:
        async with self.stand.database.transaction() as transaction:
            return await self.records.erase(transaction, member)


@pytest_asyncio.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    async with ground(tmp_path, beside=["cogs.attendance"]) as stand:
        rolls = RollService(stand.database)
        yield Door(
            stand,
            CheckInService(stand.database, stand.outbox, stand.clock, stand.finder, rolls, stand.gate),
            RollCallService(stand.database, stand.outbox, stand.clock, rolls),
            AttendanceRecords(stand.database, stand.clock),
            CertificateService(stand.database, stand.clock, stand.finder),
        )


async def test_who_types_the_code_is_there_and_a_second_time_changes_nothing(door: Door) -> None:
    event, code = await door.opened()
    first = await door.check_ins.check_in(PORTO, code.lower())
    door.stand.clock.set(STARTS_AT + timedelta(minutes=1))
    again = await door.check_ins.check_in(PORTO, f"{code[:3]} {code[3:]}", event.id)
    assert (first.already, again.already, again.mark) == (False, True, first.mark)
    assert await door.present(event.id) == {PORTO}
    assert await door.code(event.id) == code
    assert (await door.check_ins.close(event.id)).present == 1


async def test_wrong_codes_are_counted_although_they_are_refused(door: Door) -> None:
    event, code = await door.opened()
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(CodeWrong) as refused:
            await door.check_ins.check_in(PORTO, WRONG)
        assert refused.value.details["left"] == left
    with pytest.raises(TooManyWrongCodes):
        await door.check_ins.check_in(PORTO, code)
    await door.check_ins.check_in(LAPLAND, code)
    door.stand.clock.set(STARTS_AT + timedelta(hours=1))
    await door.check_ins.check_in(PORTO, code)
    assert await door.present(event.id) == {PORTO, LAPLAND}


async def test_a_code_is_worth_nothing_elsewhere_or_once_it_is_closed(door: Door) -> None:
    event, code = await door.opened()
    with pytest.raises(CodeWrong):
        await door.check_ins.check_in(PORTO, code, event.id + 1)
    await door.check_ins.close(event.id)
    with pytest.raises(NotOpen):
        await door.check_ins.close(event.id)
    with pytest.raises(CodeWrong):
        await door.check_ins.check_in(PORTO, code)
    assert await door.code(event.id) != code


async def test_the_channel_is_told_once_and_not_of_what_is_closed_or_cancelled_before(door: Door) -> None:
    event = await door.stand.published()
    door.stand.clock.set(STARTS_AT - timedelta(hours=2))
    key = f"events:{event.id}:check-in"
    await door.code(event.id)
    await door.code(event.id)
    assert (await door.stand.planned()).count(key) == 1
    await door.check_ins.close(event.id)
    assert key not in await door.stand.planned()
    await door.code(event.id)
    assert key in await door.stand.planned()
    await door.stand.events.cancel(event.id)
    assert key not in await door.stand.planned()


async def test_a_seat_that_was_given_back_is_none_and_walk_ins_need_none(door: Door) -> None:
    event, code = await door.opened(waits=REUNION, gone=STAFF)
    for member in (REUNION, STAFF, 999):
        with pytest.raises(SeatWanted):
            await door.check_ins.check_in(member, code)
    await door.code(event.id, walk_ins=True)
    await door.check_ins.check_in(999, code)
    assert await door.present(event.id) == {999}


async def test_organisers_call_the_roll_and_corrections_are_kept(door: Door) -> None:
    event, code = await door.opened()
    assert await door.rolls.came(event.id) is None
    await door.check_ins.check_in(PORTO, code)
    assert await door.rolls.came(event.id) == 1
    called = await door.rolls.call(event.id, [PORTO, LAPLAND], STAFF, present=True)
    assert (called.changed, called.page.present) == (1, 2)
    corrected = await door.rolls.call(event.id, [PORTO], STAFF, present=False)
    assert (corrected.changed, corrected.page.present) == (1, 1)
    with pytest.raises(NotOnRoll):
        await door.rolls.call(event.id, [PORTO, 999], STAFF, present=True)
    assert await door.present(event.id) == {LAPLAND}
    exported = await door.export(PORTO)
    assert isinstance(exported, dict)
    assert [(one["present"], one["how"]) for one in exported["attendance"]] == [
        (True, "code"),
        (False, "roll"),
    ]


async def test_what_is_erased_is_gone_and_what_somebody_said_of_others_stands_without_their_name(
    door: Door,
) -> None:
    event, code = await door.opened()
    await door.check_ins.check_in(PORTO, code)
    await door.rolls.call(event.id, [LAPLAND], STAFF, present=True)
    with pytest.raises(CodeWrong):
        await door.check_ins.check_in(PORTO, WRONG)
    staff = await door.export(STAFF)
    assert isinstance(staff, dict)
    assert (len(staff["said_of_others"]), len(staff["opened"])) == (1, 1)
    assert (await door.erase(PORTO), await door.erase(STAFF)) == (2, 2)
    assert (await door.export(PORTO), await door.export(STAFF)) == (None, None)
    (mark,) = [one.mark for one in (await door.rolls.page(event.id)).shown if one.mark]
    assert (mark.member, mark.present, mark.by) == (LAPLAND, True, None)


async def test_after_a_year_nobody_knows_who_was_there(door: Door) -> None:
    event, code = await door.opened()
    await door.check_ins.check_in(PORTO, code)
    door.stand.clock.set(STARTS_AT + KEPT)
    await door.records.forget_old()
    assert await door.present(event.id) == {PORTO}
    door.stand.clock.set(STARTS_AT + KEPT + timedelta(seconds=1))
    await door.records.forget_old()
    assert (await door.present(event.id), await door.export(PORTO), await door.export(STAFF)) == (
        set(),
        None,
        None,
    )


async def test_a_certificate_is_genuine_until_its_holder_is_marked_absent_and_keeps_no_name(
    door: Door,
) -> None:
    event, code = await door.opened()
    await door.check_ins.check_in(PORTO, code)
    door.stand.clock.set(ENDS_AT)
    assert (await door.certificates.require(event.id, PORTO)).id == event.id
    made = await door.certificates.issue(event.id, PORTO, " Ana   Silva")
    assert (made.name, made.until) == ("Ana Silva", STARTS_AT + KEPT)
    assert (await door.certificates.verify(made.code.lower(), "ana silva")).id == event.id
    for typed, name in ((made.code, "Eva Silva"), ("2" * 16, "Ana Silva"), ("", "")):
        with pytest.raises(NotGenuine):
            await door.certificates.verify(typed, name)
    exported = await door.export(PORTO)
    assert isinstance(exported, dict)
    assert (len(exported["certificates"]), "Silva" in str(exported)) == (1, False)
    await door.rolls.call(event.id, [PORTO], STAFF, present=False)
    with pytest.raises(NotGenuine):
        await door.certificates.verify(made.code, made.name)
    assert await door.erase(PORTO) == 3


async def test_who_was_there_is_offered_one_once_and_a_correction_takes_it_back(door: Door) -> None:
    event, code = await door.opened()
    key = f"events:{event.id}:member:{PORTO}:certificate"
    await door.check_ins.check_in(PORTO, code)
    assert key in await door.stand.planned()
    await door.rolls.call(event.id, [PORTO], STAFF, present=False)
    assert key not in await door.stand.planned()
    async with door.stand.database.reading() as transaction:
        assert not await door.certificates.is_offered(transaction, event.id, PORTO)
    await door.rolls.call(event.id, [PORTO], STAFF, present=True)
    assert (await door.stand.planned()).count(key) == 1


async def test_a_guest_is_marked_and_offered_one_as_a_member_is(door: Door) -> None:
    event, _ = await door.opened()
    await door.code(event.id, walk_ins=True)
    await door.rolls.call(event.id, [-7], STAFF, present=True)
    assert await door.present(event.id) == {-7}
    async with door.stand.database.reading() as transaction:
        (row,) = [row for row in await door.stand.outbox.planned(transaction, "events") if row.kind == OFFER]
    assert row.target == ToMember(-7)


class Silent:
    """A bot that knows of no channel, and to which Discord answers what it is given."""

    server = discord.Object(1)

    def __init__(self, answer: Exception) -> None:
        self._answer = answer

    def get_guild(self, _number: int) -> None:
        return None

    async def fetch_channel(self, _channel: int) -> Any:
        raise self._answer


async def test_while_discord_says_nothing_nobody_is_kept_at_the_door() -> None:
    response: Any = SimpleNamespace(status=404, reason="no")

    def door_of(answer: Exception) -> DoorPreflight:
        bot = cast("CommunityBot", Silent(answer))
        return DoorPreflight(bot, needs=CARDS, gone=ChannelGone, forbids=ChannelForbids)

    await door_of(OSError()).check(1)
    with pytest.raises(ChannelGone):
        await door_of(discord.NotFound(response, "no")).check(1)
    with pytest.raises(ChannelForbids):
        await door_of(discord.Forbidden(response, "no")).check(1)

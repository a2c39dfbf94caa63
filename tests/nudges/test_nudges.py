"""Who is in a working group and has not answered is asked once, and nobody who wants none of it."""

from collections.abc import AsyncIterator, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.delivery.messages import ToMember
from bot.delivery.outbox import OutboxRow
from bot.kernel.quiet import QuietHours
from bot.practice.driver import readable
from bot.storage.database import Transaction
from bot.storage.instants import to_text
from cogs.events.domain import Event, NobodyToRemind
from cogs.events.service import Change
from cogs.nudges.domain import due, is_time, whom
from cogs.nudges.service import NudgeService
from tests.events.ground import LAPLAND, NOW, PORTO, READER, REUNION, STAFF, STARTS_AT, Ground, ground
from tests.events.office import CONFERENCE, button, office

THREE_DAYS_BEFORE = STARTS_AT - timedelta(days=3)


@dataclass
class Group:
    """Stands for the group of the event: its members, and what they wish."""

    members: list[int] = field(default_factory=lambda: [STAFF, PORTO, LAPLAND, REUNION])
    silent: frozenset[int] = frozenset()
    quiet: dict[int, QuietHours] = field(default_factory=dict)

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        return self.members

    async def unreminded(self, transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        return self.silent & set(members)

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        return self.quiet


@dataclass(frozen=True)
class Stand:
    events: Ground
    group: Group
    nudges: NudgeService

    async def opened(self, opens: str | None = None) -> Event:
        """Return an event of the group whose organiser wants its members reminded."""
        drafts = self.events.drafts
        draft = await drafts.begin(STAFF, READER, group="innovation-diffusion")
        typed = replace(draft.typed, title="S3", when="30 March 2023, 09:30-16:00 CET")
        event = (await drafts.read(await drafts.keep(draft.id, STAFF, typed), READER)).event
        await self.events.terms.set(event.id, Change(reminds_group=True, opens=opens), READER)
        return await self.events.publications.publish(event.id)

    async def asked(self) -> list[OutboxRow]:
        async with self.events.database.reading() as transaction:
            rows = await self.events.outbox.planned(transaction, "events")
        return [row for row in rows if row.kind == "nudges.unanswered"]


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with ground(tmp_path, beside=["cogs.nudges"]) as events:
        group = Group()
        nudges = NudgeService(events.database, events.outbox, events.finder, group, events.clock)
        yield Stand(events, group, nudges)


async def test_who_has_not_answered_is_asked_once_three_days_before(stand: Stand) -> None:
    event = await stand.opened()
    await stand.events.events.register(event.id, PORTO)
    await stand.events.events.withdraw(event.id, PORTO)
    stand.events.clock.set(THREE_DAYS_BEFORE - timedelta(seconds=1))
    await stand.nudges.remind()
    assert await stand.asked() == []
    stand.events.clock.set(THREE_DAYS_BEFORE)
    for _ in range(2):
        await stand.nudges.remind()
        stand.group.members.append(777)
    assert [row.target for row in await stand.asked()] == [ToMember(LAPLAND), ToMember(REUNION)]
    await stand.events.events.cancel(event.id)
    assert await stand.asked() == []


async def test_nobody_is_asked_who_wants_none_of_it_or_only_outside_quiet_hours(stand: Stand) -> None:
    await stand.opened()
    await stand.nudges.stop(PORTO)
    await stand.nudges.stop(PORTO)
    stand.group.silent = frozenset({LAPLAND})
    stand.group.quiet[REUNION] = QuietHours(time(0), time(18), "UTC")
    stand.events.clock.set(THREE_DAYS_BEFORE)
    await stand.nudges.remind()
    (row,) = await stand.asked()
    assert (row.target, row.due) == (ToMember(REUNION), datetime(2023, 3, 27, 18, tzinfo=UTC))
    async with stand.events.database.transaction() as transaction:
        since = to_text(NOW)
        assert await stand.nudges.export(transaction, PORTO) == {"wants_no_reminders_to_answer_since": since}
        assert await stand.nudges.export(transaction, REUNION) is None
        assert await stand.nudges.erase(transaction, PORTO) == 1
        assert not await stand.nudges.erase(transaction, PORTO)


async def test_nobody_is_asked_unless_the_organiser_wants_it_and_one_can_register(stand: Stand) -> None:
    later = await stand.opened(opens="29 March 2023, 10:00")
    alone = await stand.events.published(title="Alone")
    with pytest.raises(NobodyToRemind):
        await stand.events.terms.set(alone.id, Change(reminds_group=True), READER)
    with pytest.raises(NobodyToRemind):
        await stand.events.terms.set(alone.id, Change(group="-", reminds_group=True), READER)
    stand.events.clock.set(THREE_DAYS_BEFORE)
    await stand.nudges.remind()
    assert await stand.asked() == []
    await stand.events.terms.set(later.id, Change(opens="-", reminds_group=False), READER)
    await stand.nudges.remind()
    assert await stand.asked() == []
    await stand.events.terms.set(later.id, Change(reminds_group=True), READER)
    await stand.nudges.remind()
    assert len(await stand.asked()) == 3


async def test_who_would_be_asked_too_late_is_not_asked(stand: Stand) -> None:
    event = await stand.opened()
    assert not is_time(event, event.closes_at)
    near = event.closes_at - timedelta(hours=1)
    assert due(event, None, near) == near
    assert due(event, QuietHours(time(0), time(23, 59), "UTC"), near) is None
    assert whom([STAFF, 5, 6, 7], event, {5}, {6}) == [7]
    stand.group.quiet[REUNION] = QuietHours(time(0), time(23, 59), "UTC")
    stand.events.clock.set(near)
    await stand.nudges.remind()
    assert [row.target for row in await stand.asked()] == [ToMember(PORTO), ToMember(LAPLAND)]


async def test_a_member_of_the_group_is_asked_and_registers_or_asks_for_silence(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        h, group = desk.house, {"group": "innovation-diffusion"}
        staff = h.secretariat
        await staff.command("group settings", channel="general", admission="open", **group)
        for member in (h.porto, h.lapland):
            await member.command("group join", channel="general", **group)
        form = await staff.command("event create", channel="events", **group)
        await staff.submit(form, CONFERENCE)
        told = await staff.command("event registration", channel="events", event="s3", remind_group=True)
        assert "asked once by direct message" in told.text
        shown = await staff.command("event publish", channel="events", event="s3")
        await staff.click(shown, button(shown, "publish"))
        await desk.settle()
        await h.driver.advance(to=datetime(2023, 3, 28, 12, 0, tzinfo=UTC))
        await desk.settle()
        asked = (await h.porto.direct_messages())[-1]
        assert "This is the only time I ask." in readable(asked)
        seat = await h.porto.click(asked, "events:register:1:unanswered")
        assert "You are registered" in seat.text
        other = (await h.lapland.direct_messages())[-1]
        silent = await h.lapland.click(other, "nudges:stop:1")
        assert "I do not ask you any more" in silent.text
        again = await h.lapland.click(silent, "nudges:go-on")
        assert "I ask you once whether you come" in again.text

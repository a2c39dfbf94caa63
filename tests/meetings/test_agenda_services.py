"""The agenda on a real database: called for once, arranged by one at a time, and reminded of as the meeting stands."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.messages import ToChannel
from cogs.events.domain import EventCancelled
from cogs.groups.domain import LeadersOnly
from cogs.meetings.domain import (
    AgendaEmpty,
    ChannelLost,
    GroupsOwnPeople,
    MeetingBegun,
    in_order,
)
from cogs.meetings.service import AGENDA, CALL, REMINDER, Outrun, Programme
from tests.events.ground import LAPLAND, NOW, READER, STARTS_AT
from tests.meetings.ground import CHAIR, MEMBER, RAPPORTEUR, ROOM, STRANGER, Stand


async def test_the_call_is_planned_moved_and_taken_back_with_the_meeting(stand: Stand) -> None:
    event = await stand.ahead()
    await stand.agendas.call(event.id, "", CHAIR, READER)
    (row,) = await stand.promised(CALL)
    # The meeting is ten days ahead: two weeks before it are over.
    assert (row.target, row.due) == (ToChannel(ROOM), NOW)
    await stand.agendas.call(event.id, "23 March at 10:00", CHAIR, READER)
    (row,) = await stand.promised(CALL)
    assert row.due.isoformat() == "2023-03-23T09:00:00+00:00"
    with pytest.raises(MeetingBegun):
        await stand.agendas.call(event.id, "30 March 2023 at 09:30 CET", CHAIR, READER)
    await stand.events.events.cancel(event.id)
    assert await stand.promised(CALL) == []
    await stand.agendas.look_ahead()
    assert await stand.promised(CALL) == []
    with pytest.raises(EventCancelled):
        await stand.agendas.propose(event.id, "Budget", MEMBER)


async def test_members_propose_and_who_runs_the_group_arranges(stand: Stand) -> None:
    event = await stand.ahead()
    with pytest.raises(AgendaEmpty):
        await stand.agendas.post(event.id, CHAIR)
    for title in ("Budget", "Calendar", "Budget"):
        await stand.agendas.propose(event.id, title, MEMBER)
    programme, runs = await stand.agendas.see(event.id, CHAIR)
    assert runs
    assert len(programme.items) == 2
    opened = (programme.agenda.version, programme.last)
    await stand.agendas.propose(event.id, "Late idea", MEMBER)
    done = await stand.agendas.arrange(event.id, *opened, "#2 Calendar\nThanks\n#1 Budget", CHAIR)
    assert isinstance(done, Programme)
    assert [one.title for one in in_order(done.items)] == ["Calendar", "Thanks", "Budget", "Late idea"]
    # Somebody else had the form open as well.
    outrun = await stand.agendas.arrange(event.id, *opened, "#1 Budget", RAPPORTEUR)
    assert isinstance(outrun, Outrun)
    assert len(in_order(outrun.programme.items)) == 4
    await stand.agendas.post(event.id, CHAIR)
    await stand.agendas.post(event.id, CHAIR)
    assert [row.target for row in await stand.promised(AGENDA)] == [ToChannel(ROOM)]


async def test_only_the_group_proposes_and_only_who_runs_it_calls_arranges_and_posts(stand: Stand) -> None:
    event = await stand.ahead()
    for asked in (stand.agendas.propose(event.id, "Budget", STRANGER), stand.agendas.see(event.id, STRANGER)):
        with pytest.raises(GroupsOwnPeople):
            await asked
    assert not (await stand.agendas.see(event.id, MEMBER))[1]
    for refused in (
        stand.agendas.call(event.id, "", MEMBER, READER),
        stand.agendas.arrange(event.id, 0, 0, "Budget", MEMBER),
        stand.agendas.post(event.id, MEMBER),
    ):
        with pytest.raises(LeadersOnly):
            await refused
    stand.club.room = None
    with pytest.raises(ChannelLost):
        await stand.agendas.call(event.id, "", CHAIR, READER)
    await stand.agendas.propose(event.id, "Budget", MEMBER)
    await stand.agendas.look_ahead()
    stand.events.clock.set(STARTS_AT)
    with pytest.raises(MeetingBegun):
        await stand.agendas.require_open(event.id, MEMBER)


async def test_the_reminder_is_promised_once_two_days_before(stand: Stand) -> None:
    event = await stand.ahead()
    await stand.agendas.propose(event.id, "Budget", MEMBER)
    await stand.agendas.look_ahead()
    assert await stand.promised(REMINDER) == []
    stand.events.clock.set(STARTS_AT - timedelta(days=2))
    for _ in range(2):
        await stand.agendas.look_ahead()
    (row,) = await stand.promised(REMINDER)
    assert row.due == STARTS_AT - timedelta(days=1)


async def test_an_agenda_that_begins_on_the_last_but_one_day_is_reminded_of_in_time(stand: Stand) -> None:
    event = await stand.ahead()
    stand.events.clock.set(STARTS_AT - timedelta(hours=30))
    await stand.agendas.look_ahead()
    await stand.agendas.propose(event.id, "Budget", MEMBER)
    (row,) = await stand.promised(REMINDER)
    assert row.due == STARTS_AT - timedelta(days=1)


async def test_an_agenda_that_begins_later_is_shown_once_in_a_post_or_else_by_the_next_look(
    stand: Stand,
) -> None:
    posted, unseen = await stand.ahead("Posted"), await stand.ahead("Not posted")
    stand.events.clock.set(STARTS_AT - timedelta(hours=20))
    for event in (posted, unseen):
        await stand.agendas.propose(event.id, "Budget", MEMBER)
    await stand.agendas.post(posted.id, CHAIR)
    assert await stand.promised(REMINDER) == []
    await stand.agendas.look_ahead()
    assert [row.parameters["event"] for row in await stand.promised(REMINDER)] == [unseen.id]


async def test_a_call_that_a_cancellation_took_back_comes_when_the_meeting_is_held_after_all(
    stand: Stand,
) -> None:
    event = await stand.ahead()
    await stand.agendas.call(event.id, "25 March at 10:00", CHAIR, READER)
    await stand.events.events.cancel(event.id)
    await stand.events.events.reopen(event.id)
    await stand.agendas.look_ahead()
    (row,) = await stand.promised(CALL)
    assert row.due.isoformat() == "2023-03-25T09:00:00+00:00"


async def test_items_are_handed_out_and_forget_who_proposed_them(stand: Stand) -> None:
    event = await stand.ahead()
    await stand.agendas.propose(event.id, "Budget", MEMBER)
    async with stand.events.database.transaction() as transaction:
        assert await stand.records.export(transaction, LAPLAND) == {
            "items": [{"event": event.id, "title": "Budget"}]
        }
        assert await stand.records.erase(transaction, LAPLAND) == 1
    (item,) = (await stand.agendas.see(event.id, CHAIR))[0].items
    assert (item.member, item.title) == (None, "Budget")
    await stand.agendas.propose(event.id, "Visit", CHAIR)
    stand.events.clock.set(NOW + timedelta(days=400))
    await stand.records.forget_old()
    items = (await stand.agendas.see(event.id, CHAIR))[0].items
    assert {one.member for one in items} == {None}
    assert replace(items[0], id=item.id) == item

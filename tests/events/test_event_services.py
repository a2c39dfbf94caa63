import asyncio
import random
from datetime import timedelta
from pathlib import Path

import pytest

from bot.community.places import NotBound
from bot.delivery.domain import ToChannel, ToMember
from cogs.events.domain import (
    AlreadyPublished,
    Attendance,
    ChannelGone,
    EventCancelled,
    EventInThePast,
    EventNotFound,
    EventOver,
    Mode,
    NotRegistered,
    OnlineSeatsUnused,
    Phase,
    RegistrationClosed,
    Room,
    SeatNeedsRole,
    Standing,
)
from cogs.events.repository import RegistrationRepository
from cogs.events.service import AskFirst, Change, Withdrawn
from tests.events.ground import (
    ANNOUNCEMENTS,
    ENDS_AT,
    EVENTS,
    LAPLAND,
    NOW,
    PORTO,
    READER,
    REUNION,
    STARTS_AT,
    Ground,
    ground,
)

# ---- publishing ----------------------------------------------------------------------


async def test_publishing_promises_the_announcement_and_three_reminders_at_once(stand: Ground) -> None:
    event = await stand.published()
    async with stand.database.reading() as transaction:
        rows = await stand.outbox.planned(transaction, "events")
    start = int(STARTS_AT.timestamp())
    assert [(row.key, row.due, row.life.not_after) for row in rows] == [
        (f"events:{event.id}:announcement", NOW, STARTS_AT),
        (
            f"events:{event.id}:remind:1d:channel:{start}",
            STARTS_AT - timedelta(days=1),
            STARTS_AT - timedelta(hours=1),
        ),
        (f"events:{event.id}:remind:1h:channel:{start}", STARTS_AT - timedelta(hours=1), STARTS_AT),
        (f"events:{event.id}:remind:start:channel:{start}", STARTS_AT, STARTS_AT + timedelta(hours=1)),
    ]
    assert {row.target for row in rows} == {ToChannel(ANNOUNCEMENTS)}


async def test_an_event_is_announced_where_its_organiser_wants(stand: Ground) -> None:
    draft = await stand.written()
    assert (await stand.drafts.announce_in(draft.id, 77)).event.channel == 77
    assert (await stand.publications.publish(draft.id)).channel == 77


async def test_a_second_press_of_publish_announces_nothing_twice(stand: Ground) -> None:
    event = await stand.published()
    before = await stand.planned()
    with pytest.raises(AlreadyPublished):
        await stand.publications.publish(event.id)
    assert await stand.planned() == before


async def test_nothing_is_published_where_the_bot_cannot_post(stand: Ground) -> None:
    event = await stand.written()
    stand.gate.refusals[ANNOUNCEMENTS] = ChannelGone()
    with pytest.raises(ChannelGone):
        await stand.publications.publish(event.id)
    assert await stand.planned() == []
    stand.gate.refusals.clear()
    assert (await stand.publications.publish(event.id)).channel == ANNOUNCEMENTS


async def test_without_a_channel_for_announcements_the_way_out_is_told(tmp_path: Path) -> None:
    async with ground(tmp_path, unbound="announcements") as stand:
        event = await stand.written()
        with pytest.raises(NotBound):
            await stand.publications.publish(event.id)


async def test_a_draft_that_waited_too_long_is_not_published(stand: Ground) -> None:
    event = await stand.written()
    stand.clock.set(STARTS_AT)
    with pytest.raises(EventInThePast):
        await stand.publications.publish(event.id)


async def test_a_draft_is_no_event_to_members_whatever_they_press(stand: Ground) -> None:
    draft = await stand.written()
    for attempt in (stand.events.register, stand.events.withdraw, stand.events.remind_me, stand.finder.card):
        with pytest.raises(EventNotFound):
            await attempt(draft.id, PORTO)


async def test_publishing_what_is_not_there_is_refused(stand: Ground) -> None:
    with pytest.raises(EventNotFound):
        await stand.publications.publish(99)


# ---- registering ---------------------------------------------------------------------


async def test_members_get_seats_and_then_places_in_line(stand: Ground) -> None:
    event = await stand.published(seats="1")
    first = await stand.events.register(event.id, PORTO)
    second = await stand.events.register(event.id, LAPLAND)
    third = await stand.events.register(event.id, REUNION)
    assert first.new
    assert first.card.mine is not None
    assert first.card.mine.standing is Standing.SEATED
    assert [second.card.position, third.card.position] == [1, 2]
    assert third.card.room == Room(seated=1, waiting=2)


async def test_pressing_register_again_changes_nothing_and_says_so(stand: Ground) -> None:
    event = await stand.published(seats="1")
    await stand.events.register(event.id, PORTO)
    await stand.events.register(event.id, LAPLAND)
    again = await stand.events.register(event.id, LAPLAND)
    assert (again.new, again.card.position, again.card.room) == (False, 1, Room(1, 1))


async def test_five_hundred_at_once_fill_exactly_the_seats_there_are(stand: Ground) -> None:
    event = await stand.published(seats="50")
    everybody = [stand.events.register(event.id, member) for member in range(1000, 1500)]
    answers = await asyncio.gather(*everybody)
    seated = [one for one in answers if one.card.mine and one.card.mine.standing is Standing.SEATED]
    assert len(seated) == 50
    assert sorted(one.card.position or 0 for one in answers)[50:] == list(range(1, 451))
    assert (await stand.finder.card(event.id, PORTO)).room == Room(50, 450)


async def test_the_statement_itself_gives_no_seat_that_is_not_there(stand: Ground) -> None:
    event = await stand.published(seats="1")
    async with stand.database.transaction() as transaction:
        registrations = RegistrationRepository(transaction)
        given = [
            await registrations.enter(event.id, member, Standing.SEATED, NOW) for member in (PORTO, LAPLAND)
        ]
    assert [one.standing for one in given] == [Standing.SEATED, Standing.WAITING]


async def test_after_closing_newcomers_are_refused(stand: Ground) -> None:
    event = await stand.published(closes="28 March 2023, 18:00")
    stand.clock.set(event.closes_at)
    with pytest.raises(RegistrationClosed):
        await stand.events.register(event.id, PORTO)


async def test_seats_online_that_nothing_would_come_of_are_refused_with_what_to_do(stand: Ground) -> None:
    event = await stand.published()
    for attendance in (None, Attendance.ONLINE, Attendance.ON_SITE):
        with pytest.raises(OnlineSeatsUnused):
            await stand.terms.set(event.id, Change(attendance=attendance, online_seats="5"), READER)
    assert (await stand.finder.card(event.id, PORTO)).event.terms.attendance is Attendance.UNSAID
    card = await stand.terms.set(event.id, Change(attendance=Attendance.BOTH, online_seats="5"), READER)
    assert card.event.seats_in(Mode.ONLINE) == 5
    await stand.terms.set(event.id, Change(attendance=Attendance.ONLINE, online_seats="-"), READER)


# ---- withdrawing ---------------------------------------------------------------------


async def test_a_freed_seat_is_offered_to_the_first_in_line_who_is_told(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND, REUNION):
        await stand.events.register(event.id, member)
    gone = await stand.events.withdraw(event.id, PORTO)
    assert (gone.seated, gone.card.mine, gone.card.room) == (True, None, Room(0, 1, offered=1))
    assert await stand.standing(event.id, LAPLAND) is Standing.OFFERED
    async with stand.database.reading() as transaction:
        (row,) = await stand.outbox.planned(transaction, f"events:{event.id}:member:{LAPLAND}")
    assert (row.kind, row.target) == ("events.offer", ToMember(LAPLAND))
    assert row.parameters["channel"] == EVENTS
    assert (await stand.finder.card(event.id, REUNION)).position == 1


async def test_who_lost_the_role_while_waiting_keeps_the_offer_and_takes_it_with_the_role(
    stand: Ground,
) -> None:
    event = await stand.opened(seats="1", role=7)
    await stand.events.register(event.id, PORTO, roles=[7])
    await stand.events.register(event.id, LAPLAND, roles=[7])
    await stand.events.withdraw(event.id, PORTO)
    with pytest.raises(SeatNeedsRole) as refusal:
        await stand.offers.accept(event.id, LAPLAND)
    assert refusal.value.details["role"] == "<@&7>"
    assert await stand.standing(event.id, LAPLAND) is Standing.OFFERED
    assert (await stand.offers.accept(event.id, LAPLAND, roles=[7])).new
    # Who has the seat presses again, with or without the role, and loses nothing.
    assert not (await stand.offers.accept(event.id, LAPLAND)).new


async def test_withdrawing_from_the_line_moves_nobody_into_a_seat(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND, REUNION):
        await stand.events.register(event.id, member)
    assert not (await stand.events.withdraw(event.id, LAPLAND)).seated
    assert (await stand.finder.card(event.id, REUNION)).position == 1
    assert not [key for key in await stand.planned() if ":member:" in key]


async def test_who_comes_back_stands_at_the_end_of_the_line(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND, REUNION):
        await stand.events.register(event.id, member)
    await stand.events.withdraw(event.id, LAPLAND)
    assert (await stand.events.register(event.id, LAPLAND)).card.position == 2


async def test_who_is_offered_a_seat_and_withdraws_at_once_is_not_told_of_it(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.withdraw(event.id, PORTO)
    await stand.events.withdraw(event.id, LAPLAND)
    assert not [key for key in await stand.planned() if ":member:" in key]


async def test_without_an_events_channel_the_announcement_channel_hears_of_the_seat(tmp_path: Path) -> None:
    async with ground(tmp_path, unbound="events") as stand:
        event = await stand.published(seats="1")
        for member in (PORTO, LAPLAND):
            await stand.events.register(event.id, member)
        await stand.events.withdraw(event.id, PORTO)
        async with stand.database.reading() as transaction:
            (row,) = await stand.outbox.planned(transaction, f"events:{event.id}:member")
    assert row.parameters["channel"] == ANNOUNCEMENTS


async def test_a_place_that_could_not_be_had_again_is_kept_until_its_member_was_asked(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND, REUNION):
        await stand.events.register(event.id, member)
    for member, position in ((PORTO, None), (LAPLAND, 1)):
        asked = await stand.events.withdraw_unless_final(event.id, member)
        assert isinstance(asked, AskFirst)
        assert asked.card.position == position
        assert (await stand.finder.card(event.id, member)).mine is not None
    last = await stand.events.withdraw_unless_final(event.id, REUNION)
    assert isinstance(last, Withdrawn)
    stand.clock.set(event.closes_at)
    assert isinstance(await stand.events.withdraw_unless_final(event.id, LAPLAND), AskFirst)


async def test_who_holds_nothing_is_refused_and_not_asked(stand: Ground) -> None:
    event = await stand.published(closes="28 March 2023, 18:00")
    stand.clock.set(event.closes_at)
    with pytest.raises(NotRegistered):
        await stand.events.withdraw_unless_final(event.id, PORTO)


async def test_who_wants_no_reminders_is_still_told_that_a_seat_is_theirs(stand: Ground) -> None:
    event = await stand.published(seats="1")
    stand.habits.reminded.add(LAPLAND)
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.withdraw(event.id, PORTO)
    await stand.events.do_not_remind_me(event.id, LAPLAND)
    (key,) = [key for key in await stand.planned() if f":member:{LAPLAND}:" in key]
    assert ":offer:" in key


async def test_nobody_withdraws_who_holds_nothing(stand: Ground) -> None:
    event = await stand.published()
    with pytest.raises(NotRegistered):
        await stand.events.withdraw(event.id, PORTO)


async def test_after_the_end_nothing_moves(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.register(event.id, PORTO)
    stand.clock.set(ENDS_AT)
    for act in (stand.events.register, stand.events.withdraw, stand.events.remind_me):
        with pytest.raises(EventOver):
            await act(event.id, PORTO)


# ---- cancelling ----------------------------------------------------------------------


async def test_cancelling_silences_all_and_tells_the_channel_and_each_who_sits_or_waits(
    stand: Ground,
) -> None:
    event = await stand.published(seats="2")
    for member in (REUNION, PORTO, 1010, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.remind_me(event.id, PORTO)
    await stand.events.withdraw(event.id, REUNION)
    assert (await stand.finder.card(event.id, PORTO)).room == Room(1, 1, offered=1)
    card = (await stand.events.cancel(event.id)).card
    # Every offer ends; who had it would be first in line if the event came back.
    assert (card.phase, card.room) == (Phase.CANCELLED, Room(1, 2))
    planned = await stand.planned()
    assert planned[0] == f"events:{event.id}:cancelled:channel:1"
    told = [key.split(":")[3:5] for key in planned[1:]]
    assert told == [[str(member), "cancelled"] for member in (PORTO, 1010, LAPLAND)]


async def test_a_cancelled_event_takes_nobody_and_is_not_cancelled_twice(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.cancel(event.id)
    with pytest.raises(EventCancelled):
        await stand.events.register(event.id, PORTO)
    with pytest.raises(EventCancelled):
        await stand.events.cancel(event.id)


# ---- erasing -------------------------------------------------------------------------


async def test_an_erased_members_seat_is_offered_to_the_next_and_no_trace_is_left(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.remind_me(event.id, PORTO)
    assert await stand.erase(PORTO) == 1
    assert await stand.export(PORTO) is None
    assert await stand.standing(event.id, LAPLAND) is Standing.OFFERED
    assert not [key for key in await stand.planned() if f":member:{PORTO}:" in key]


async def test_erasing_who_is_registered_for_a_past_event_moves_nobody(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    stand.clock.set(ENDS_AT)
    assert await stand.erase(PORTO) == 1
    assert (await stand.finder.card(event.id, LAPLAND)).room == Room(0, 1)


# ---- any history ---------------------------------------------------------------------


async def test_seats_and_line_hold_in_the_database_through_a_long_history(stand: Ground) -> None:
    event = await stand.published(seats="3")
    chance = random.Random(7)
    line: list[int] = []
    for _ in range(150):
        member = chance.randrange(1000, 1010)
        act = chance.choice(["register", "register", "withdraw", "erase"])
        try:
            if act == "erase":
                await stand.erase(member)
            else:
                await getattr(stand.events, act)(event.id, member)
        except NotRegistered:
            assert member not in line
        for asked in line:
            if await stand.standing(event.id, asked) is Standing.OFFERED:
                await stand.offers.accept(event.id, asked)
        if act == "register" and member not in line:
            line.append(member)
        if act != "register" and member in line:
            line.remove(member)
        cards = [await stand.finder.card(event.id, known) for known in line]
        standings = [card.mine and card.mine.standing for card in cards]
        assert standings == [Standing.SEATED] * min(3, len(line)) + [Standing.WAITING] * max(0, len(line) - 3)
        assert [card.position for card in cards[3:]] == list(range(1, len(line) - 2))


async def test_an_event_follows_its_channel_so_that_its_cancellation_is_heard(stand: Ground) -> None:
    event = await stand.published()
    stand.places.follow(stand.events.readdress)
    stand.places.follow(stand.outbox.readdress)
    async with stand.database.transaction() as transaction:
        await stand.places.bind(transaction, "channel", "announcements", 77, made_by_bot=True)
    async with stand.database.reading() as transaction:
        rows = await stand.outbox.planned(transaction, f"events:{event.id}")
    assert {row.target for row in rows} == {ToChannel(77)}
    await stand.events.cancel(event.id)
    async with stand.database.reading() as transaction:
        (notice,) = await stand.outbox.planned(transaction, f"events:{event.id}:cancelled")
    assert notice.target == ToChannel(77)

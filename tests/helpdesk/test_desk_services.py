"""What the desk, requesters and time do with requests, on a real database."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

import pytest

from bot.delivery.messages import ToChannel, ToMember
from bot.kernel.quiet import QuietHours
from cogs.helpdesk.domain import (
    HasItAlready,
    NotAtTheDesk,
    QuestionEmpty,
    RequestClosed,
    RequestOpen,
    Stage,
    TakenAlready,
    TextTooLong,
    TooLongAgo,
)
from tests.helpdesk.ground import ANA, ASKER, BEN, HOURS, MONDAY, OTHER, STAFF, Ground, resolved

# ---- asked again -------------------------------------------------------------------------


async def test_the_same_question_is_one_request_while_it_is_open(g: Ground) -> None:
    number = await g.ask("My form fails", details="For event A")
    g.clock.advance(timedelta(minutes=5))
    assert await g.ask("My form fails", details="For event A") == number
    assert await g.ask("My form fails") == number


async def test_what_is_said_more_of_a_question_is_not_lost(g: Ground) -> None:
    number = await g.ask("My form fails", details="For event A")
    g.clock.advance(timedelta(minutes=5))
    again = await g.ask("My form fails", details="For event B, urgent")
    assert again != number
    assert (await g.case(again)).request.details == "For event B, urgent"


async def test_a_question_asked_again_after_it_was_resolved_reaches_people_again(g: Ground) -> None:
    number = await g.ask("My form fails")
    await resolved(g, number)
    g.clock.advance(timedelta(minutes=5))
    again = await g.ask("My form fails")
    assert again != number
    assert (await g.case(again)).life.stage is Stage.NEW


# ---- whose turn it is ---------------------------------------------------------------------


async def test_who_wrote_last_decides_whose_turn_it_is(g: Ground) -> None:
    number = await g.ask()
    for author, stage in (
        (ASKER, Stage.NEW),
        (ANA, Stage.FOR_YOU),
        (ASKER, Stage.FOR_US),
        (99, Stage.FOR_YOU),
    ):
        g.clock.advance(timedelta(minutes=5))
        g.discord.write(number, author)
        await g.turns.listen()
        assert (await g.case(number)).life.stage is stage
    life = (await g.case(number)).life
    assert life.desk == ANA, "who of the desk answers first has it"
    assert life.answered == MONDAY + timedelta(minutes=10)


async def test_threads_are_read_only_if_there_is_something_new(g: Ground) -> None:
    assert not await g.turns.listen()
    number = await g.ask()
    g.discord.write(number, ANA)
    assert await g.turns.listen()
    await g.turns.listen()
    assert g.discord.asked == 1


async def test_while_discord_does_not_answer_nothing_is_believed(g: Ground) -> None:
    number = await g.ask()
    await g.desk.claim(number, ANA)
    g.clock.advance(timedelta(minutes=5))
    g.discord.write(number, ANA)
    g.discord.reachable = False
    await g.turns.listen()
    await g.turns.look_at_desk()
    life = (await g.case(number)).life
    assert (life.stage, life.desk) == (Stage.ASSIGNED, ANA)
    g.discord.reachable = True
    await g.turns.listen()
    assert (await g.case(number)).life.stage is Stage.FOR_YOU


async def test_the_desk_is_reminded_twice_and_then_left_to_the_mornings_card(g: Ground) -> None:
    number = await g.ask()
    assert await g.turns.keep() == HOURS.after(MONDAY, 1)
    await g.later(1)
    assert await g.said(number) == ["remind-desk"]
    await g.arrive()
    await g.later(2)
    assert await g.said(number) == ["remind-desk"]
    await g.arrive()
    await g.later(20)
    assert await g.said(number) == []
    assert await g.turns.keep() is None


async def test_nobody_is_reminded_of_what_they_did_a_moment_ago(g: Ground) -> None:
    number = await g.ask()
    g.clock.set(HOURS.after(MONDAY, 1))
    g.discord.write(number, ANA)
    await g.later(1)
    assert await g.said(number) == []


async def test_silence_closes_a_request_only_after_notice_that_arrived(g: Ground) -> None:
    number = await g.ask()
    await g.desk.propose(number, ANA, "")
    await g.arrive()
    await g.later(3)
    assert await g.said(number) == ["remind-requester"]
    await g.later(3)
    assert await g.said(number) == ["remind-requester", "closing"]
    await g.later(3)
    assert (await g.case(number)).life.is_open, "the notice is still on its way"
    await g.arrive()
    g.clock.advance(timedelta(hours=2))
    await g.turns.keep()
    life = (await g.case(number)).life
    assert life.stage is Stage.RESOLVED
    assert await g.said(number) == ["closed-silently"]
    assert [entry.what for entry in (await g.desk.dossier(number)).entries] == ["proposed", "silent"]


async def test_a_reminder_waits_for_the_end_of_quiet_hours(g: Ground) -> None:
    number = await g.ask()
    await g.desk.propose(number, ANA, "")
    await g.arrive()
    g.discord.quiet = QuietHours(time(8), time(14), "Europe/Brussels")
    await g.later(3)
    (row,) = await g.promised(f"helpdesk:{number}:remind-requester")
    assert row.due == datetime(2023, 3, 9, 13, 0, tzinfo=MONDAY.tzinfo)


# ---- who has it ---------------------------------------------------------------------------


async def test_what_somebody_has_another_gets_only_handed_over(g: Ground) -> None:
    number = await g.ask()
    await g.desk.claim(number, ANA)
    await g.desk.claim(number, ANA)
    with pytest.raises(TakenAlready):
        await g.desk.claim(number, BEN)
    with pytest.raises(NotAtTheDesk):
        await g.desk.hand_over(number, ANA, OTHER)
    with pytest.raises(HasItAlready):
        await g.desk.hand_over(number, BEN, ANA)
    await g.desk.hand_over(number, ANA, BEN)
    assert (await g.case(number)).life.desk == BEN
    assert await g.said(number) == ["handed"]
    assert [entry.what for entry in (await g.desk.dossier(number)).entries] == ["claimed", "handed-over"]


async def test_what_somebody_had_who_is_gone_is_back_in_the_queue_and_the_desk_is_told(g: Ground) -> None:
    number = await g.ask()
    await g.desk.claim(number, ANA)
    g.discord.desk.remove(ANA)
    await g.morning.begin()
    assert (await g.case(number)).life.stage is Stage.NEW
    assert [row.target for row in await g.promised(f"helpdesk:{number}:back")] == [ToChannel(STAFF)]
    assert len(await g.promised("helpdesk:today")) == 1


async def test_on_a_day_off_there_is_no_card(g: Ground) -> None:
    g.clock.set(datetime(2023, 3, 11, 8, 0, tzinfo=MONDAY.tzinfo))
    await g.morning.begin()
    assert await g.promised("helpdesk:today") == []


# ---- refusals -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "act",
    [
        lambda g, number: g.desk.claim(number, BEN),
        lambda g, number: g.desk.hand_over(number, ANA, BEN),
        lambda g, number: g.desk.propose(number, ANA, ""),
        lambda g, number: g.desk.agree(number, ASKER),
        lambda g, number: g.desk.decline(number, ASKER),
    ],
    ids=["claim", "hand over", "resolve", "agree", "decline"],
)
async def test_nobody_works_on_what_is_resolved(
    g: Ground, act: Callable[[Ground, int], Awaitable[object]]
) -> None:
    number = await g.ask()
    await resolved(g, number)
    before = await g.case(number)
    with pytest.raises(RequestClosed):
        await act(g, number)
    assert await g.case(number) == before


async def test_only_what_is_resolved_is_rated_or_opened_again_and_not_for_ever(g: Ground) -> None:
    number = await g.ask()
    with pytest.raises(RequestOpen):
        await g.desk.rate(number, ASKER, 5)
    with pytest.raises(RequestOpen):
        await g.desk.open_again(number, ASKER)
    await resolved(g, number)
    await g.desk.rate(number, ASKER, 4)
    g.clock.advance(timedelta(days=31))
    with pytest.raises(TooLongAgo):
        await g.desk.reopen(number, ANA)
    g.discord.write(number, ASKER)
    await g.turns.listen()
    assert not (await g.case(number)).life.is_open


async def test_a_word_in_the_thread_opens_it_again_and_tells_who_had_it(g: Ground) -> None:
    number = await g.ask()
    await resolved(g, number)
    g.clock.advance(timedelta(days=2))
    g.discord.write(number, ASKER)
    await g.turns.listen()
    life = (await g.case(number)).life
    assert (life.stage, life.desk, life.reopened) == (Stage.REOPENED, ANA, 1)
    assert "reopened" in await g.said(number)
    await g.desk.agree(number, ASKER)
    await g.desk.open_again(number, ASKER)
    assert (await g.case(number)).life.reopened == 2


@pytest.mark.parametrize("typed", ["", " \u200b ", "?!"])
async def test_an_empty_request_or_note_is_refused_and_nothing_is_written(g: Ground, typed: str) -> None:
    with pytest.raises(QuestionEmpty):
        await g.ask(typed)
    number = await g.ask()
    with pytest.raises(QuestionEmpty):
        await g.desk.note(number, ANA, typed)
    with pytest.raises(TextTooLong):
        await g.desk.note(number, ANA, "x" * 1001)
    with pytest.raises(TextTooLong):
        await g.ask("Why?", details="x" * 1001)
    assert (await g.desk.dossier(number)).notes == []


# ---- threads ------------------------------------------------------------------------------


async def test_a_thread_that_is_deleted_leaves_the_request_open_and_the_desk_told(g: Ground) -> None:
    number = await g.ask()
    done = await g.ask("How?")
    await resolved(g, done)
    for one in (number, done, 99):
        await g.turns.lose(900 + one)
    assert [row.key for row in await g.promised() if "thread-gone" in row.key] == [
        f"helpdesk:{number}:thread-gone:0"
    ]
    await g.desk.propose(number, ANA, "Because.")
    (row,) = await g.promised(f"helpdesk:{number}:proposed")
    assert row.target == ToMember(ASKER)
    await g.desk.hand_over(number, ANA, BEN)
    (row,) = await g.promised(f"helpdesk:{number}:handed")
    assert row.target == ToChannel(STAFF)
    assert (await g.desk.transcript(number, ASKER)).said is None

"""Reminders by direct message go to who asked for them and has a seat, and to nobody else."""

import pytest

from cogs.events.domain import NotRegistered
from tests.events.ground import LAPLAND, PORTO, STARTS_AT, Ground


async def test_only_who_asks_is_reminded_by_direct_message(stand: Ground) -> None:
    event = await stand.published()
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    first = await stand.events.remind_me(event.id, PORTO)
    second = await stand.events.remind_me(event.id, PORTO)
    assert (first.new, second.new, len(first.card.ahead)) == (True, False, 3)
    personal = [key for key in await stand.planned() if ":member:" in key]
    assert personal == [
        f"events:{event.id}:member:{PORTO}:remind:{before}:{int(STARTS_AT.timestamp())}"
        for before in ("1d", "1h", "start")
    ]


async def test_who_always_wants_reminders_need_not_ask_for_each_event(stand: Ground) -> None:
    event = await stand.published(seats="1")
    stand.habits.reminded |= {PORTO, LAPLAND}
    first = await stand.events.register(event.id, PORTO)
    await stand.events.register(event.id, LAPLAND)
    assert first.card.mine is not None
    assert first.card.mine.wants_reminders
    assert {key.split(":")[3] for key in await stand.planned() if ":member:" in key} == {str(PORTO)}
    await stand.events.withdraw(event.id, PORTO)
    await stand.offers.accept(event.id, LAPLAND)
    assert len([key for key in await stand.planned() if f":member:{LAPLAND}:remind" in key]) == 3


async def test_the_wish_can_be_taken_back_and_had_again(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.register(event.id, PORTO)
    await stand.events.remind_me(event.id, PORTO)
    assert (await stand.events.do_not_remind_me(event.id, PORTO)).new
    assert not (await stand.events.do_not_remind_me(event.id, PORTO)).new
    assert not [key for key in await stand.planned() if ":member:" in key]
    await stand.events.remind_me(event.id, PORTO)
    assert len([key for key in await stand.planned() if ":member:" in key]) == 3


async def test_who_waits_is_reminded_only_once_they_have_a_seat(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.remind_me(event.id, LAPLAND)
    assert not [key for key in await stand.planned() if ":member:" in key]
    await stand.events.withdraw(event.id, PORTO)
    await stand.offers.accept(event.id, LAPLAND)
    assert len([key for key in await stand.planned() if f":member:{LAPLAND}:remind" in key]) == 3


async def test_withdrawing_silences_the_reminders_of_that_member_alone(stand: Ground) -> None:
    event = await stand.published()
    for member in (PORTO, 1010):
        await stand.events.register(event.id, member)
        await stand.events.remind_me(event.id, member)
    await stand.events.withdraw(event.id, PORTO)
    assert {key.split(":")[3] for key in await stand.planned() if ":member:" in key} == {"1010"}


async def test_nobody_is_reminded_who_is_not_registered(stand: Ground) -> None:
    event = await stand.published()
    with pytest.raises(NotRegistered):
        await stand.events.remind_me(event.id, PORTO)

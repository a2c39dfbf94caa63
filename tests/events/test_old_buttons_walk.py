"""Messages stay where they are when what they were about is long over, and so do their buttons."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.practice.driver import readable
from tests.events.office import CONFERENCE, Office, button, office, public

ONE_SEAT = {**CONFERENCE, "seats": "1"}


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_no_thank_you_pressed_after_the_seat_was_taken_takes_nothing_away(desk: Office) -> None:
    h = desk.house
    post = await desk.publish(ONE_SEAT)
    for member in (h.porto, h.lapland):
        await member.click(post, button(post, "register"))
    question = await h.porto.click(post, button(post, "withdraw"))
    await h.porto.click(question, button(question, "give-up"))
    await desk.settle()
    (offer,) = await h.lapland.direct_messages()
    await h.lapland.click(offer, button(offer, "accept"))
    refused = await h.lapland.click(offer, button(offer, "pass"))
    assert "you have accepted the seat" in refused.text
    mine = await h.lapland.click(post, button(post, "my-registration"))
    assert "You have a seat" in mine.text


async def test_an_application_shows_nothing_of_who_had_everything_erased(desk: Office) -> None:
    h = desk.house
    post = await desk.publish_on_terms(CONFERENCE, moderated=True)
    await h.porto.click(post, button(post, "register"))
    await desk.settle()
    shown = public(await h.secretariat.messages("staff"))[-1]
    assert "<@" in readable(shown)
    question = await h.porto.command("me erase")
    assert question.message is not None
    (erase,) = [one["custom_id"] for row in question.message["components"] for one in row["components"]]
    await h.porto.click(question, erase)
    await desk.settle()
    edited = public(await h.secretariat.messages("staff"))[-1]
    assert edited["id"] == shown["id"]
    assert "has had their data erased" in readable(edited)
    assert "<@" not in readable(edited)
    assert edited["components"] == []

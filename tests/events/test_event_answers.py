"""Answers are true, meant for whoever reads them, and name a way on that is there."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from bot.practice.driver import readable
from tests.events.office import CONFERENCE, Office, button, buttons, office, public


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_a_list_tells_what_is_not_open_yet_from_what_is_closed(desk: Office) -> None:
    h = desk.house
    await desk.publish_on_terms(CONFERENCE, opens="10 March 2023 10:00", closes="20 March 2023 10:00")
    soon = (await h.lapland.command("event list", channel="events")).text
    assert "Registration opens" in soon
    assert "Registration is closed" not in soon
    assert "Les inscriptions ouvrent" in (await h.reunion.command("event list", channel="events")).text
    await h.driver.advance(timedelta(days=10))
    opened = (await h.lapland.command("event list", channel="events")).text
    assert "Registration" not in opened
    await h.driver.advance(timedelta(days=10))
    assert "Registration is closed" in (await h.lapland.command("event list", channel="events")).text


async def test_staff_who_move_a_stranger_are_told_of_the_stranger(desk: Office) -> None:
    await desk.publish()
    for to in ("seat", "out"):
        told = await desk.house.secretariat.command(
            "event move", channel="events", event="s3", member="azores", to=to
        )
        assert "This person is not registered for “S3 Conference”" in told.text
        assert "You are not registered" not in told.text


async def test_refused_terms_say_what_to_write_in_that_command(desk: Office) -> None:
    await desk.create()
    staff = desk.house.secretariat
    seats = await staff.command("event registration", channel="events", event="s3", seats="0")
    assert "“-”" in seats.text
    assert "leave it empty" not in seats.text
    form = await staff.command("event form", channel="events", event="s3")
    assert "at least one option" in form.text
    assert "number of seats" not in form.text


async def test_an_approval_has_the_button_that_it_names(desk: Office) -> None:
    h = desk.house
    post = await desk.publish_on_terms(CONFERENCE, moderated=True)
    await h.porto.click(post, button(post, "register"))
    await h.secretariat.command("event approve", channel="events", event="s3", member="porto")
    await desk.settle()
    approval = public(await h.porto.direct_messages())[-1]
    assert "press “Withdraw”" in readable(approval)
    assert buttons(approval) == ["my-registration", "withdraw"]
    asked = await h.porto.click(approval, button(approval, "withdraw"))
    assert "You have withdrawn" in asked.text


async def test_who_was_declined_is_not_invited_to_register(desk: Office) -> None:
    h = desk.house
    post = await desk.publish_on_terms(CONFERENCE, moderated=True)
    await h.porto.click(post, button(post, "register"))
    await h.secretariat.command("event refuse", channel="events", event="s3", member="porto")
    for shown in (
        await h.porto.command("event show", channel="events", event="s3"),
        await h.porto.click(post, button(post, "my-registration")),
    ):
        assert "The organisers have declined your registration" in shown.text
        assert buttons(shown) == []


async def test_the_terms_of_an_event_that_is_off_are_not_promised_for_later(desk: Office) -> None:
    staff = desk.house.secretariat
    await desk.publish()
    asked = await staff.command("event cancel", channel="events", event="s3")
    await staff.click(asked, button(asked, "cancel"))
    changes = [
        await staff.command("event registration", channel="events", event="s3", seats="9"),
        await staff.command("event form", channel="events", event="s3", organisation=True),
    ]
    for told in changes:
        assert "“S3 Conference” has been cancelled" in told.text
        assert "/event list" in told.text


async def test_too_few_seats_are_refused_in_a_sentence_without_a_gap(desk: Office) -> None:
    h = desk.house
    post = await desk.publish()
    for member in (h.porto, h.lapland):
        await member.click(post, button(post, "register"))
    told = await h.secretariat.command("event registration", channel="events", event="s3", seats="1")
    assert "2 seats at “S3 Conference” are taken" in told.text

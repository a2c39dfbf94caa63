"""Somebody wants what is not theirs: forged ids, forms nobody showed, more text than anybody types."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.chaos.forging import command, press, send_form, submit
from tests.events.office import CONFERENCE, Office, button, office

pytestmark = pytest.mark.uncounted

HUGE = "9" * 70


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("me timezone", {"place": "x" * 6000}),
        ("me timezone", {"place": "x" * 2000}),
        ("me language", {"language": "x" * 6000}),
        ("event show", {"event": "x" * 6000}),
        ("event list", {"group": "x" * 6000}),
    ],
)
async def test_whoever_types_a_novel_into_an_option_gets_a_private_reply(
    desk: Office, name: str, options: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    told = await command(desk.house, "porto", name, **options)
    assert told.private
    assert "xxx" in told.content
    assert len(told.content) < 1000
    assert not [entry for entry in caplog.records if entry.name == "bot.client.errors"]


@pytest.mark.parametrize("act", ["register", "withdraw", "my-registration", "remind-me", "do-not-remind-me"])
async def test_a_forged_button_tells_a_member_nothing_about_a_draft(desk: Office, act: str) -> None:
    await desk.create()
    told = await press(desk.house, "porto", f"events:{act}:1")
    assert told.private
    assert CONFERENCE["title"] not in told.text
    assert told.text == (await press(desk.house, "porto", f"events:{act}:2")).text.replace("#2", "#1")


async def test_who_cannot_read_where_an_event_was_announced_is_told_nothing_of_it_whatever_they_press(
    desk: Office,
) -> None:
    h = desk.house
    await desk.create()
    staff = await h.driver.channel("staff")
    options = {"event": "conference", "channel": staff["id"]}
    shown = await h.secretariat.act("command", channel="events", name="event publish", options=options)
    await h.secretariat.click(shown["message"], button(shown["message"], "publish"))
    assert CONFERENCE["title"] in (await h.secretariat.command("event list", channel="events")).text
    assert CONFERENCE["title"] not in (await h.porto.command("event list", channel="events")).text
    assert await h.porto.complete("event show", "event", "", channel="events") == []
    pressed = {act: f"events:{act}:1" for act in MEMBERS_PRESS}
    pressed |= {"fill": "events:fill:1:1", "come": "events:come:1:online"}
    for act, custom_id in pressed.items():
        for channel in ("general", "dm"):
            told = await press(h, "porto", custom_id, channel)
            assert CONFERENCE["title"] not in told.text, act
            assert "#1" in told.text, (act, channel, told.text)
    assert "#1" in (await submit(h, "porto", "events:form:1:1", {"q1": "yes"})).text
    assert "#1" in (await command(h, "porto", "event show", event="#1")).text
    # Who reads there finds it as ever, and so does who was let in by now.
    assert "registered" in (await press(h, "secretariat", "events:register:1")).text


MEMBERS_PRESS = (
    *("register", "withdraw", "my-registration", "remind-me", "do-not-remind-me"),
    *("accept", "pass", "give-up", "mute"),
)


@pytest.mark.parametrize("act", ["publish", "correct", "discard", "cancel"])
async def test_a_forged_button_of_staff_is_refused(desk: Office, act: str) -> None:
    await desk.create()
    for channel in ("general", "dm"):
        assert "Only the Secretariat" in (await press(desk.house, "porto", f"events:{act}:1", channel)).text


async def test_a_forged_form_is_refused(desk: Office) -> None:
    await desk.create()
    assert (
        "Only the Secretariat"
        in (await submit(desk.house, "porto", "events:draft:1", {"title": "Mine"})).text
    )
    shown = await desk.house.secretariat.command("event show", channel="general", event="1")
    assert "S3 Conference" in shown.text


async def test_a_form_with_missing_and_foreign_fields_is_read_as_far_as_it_goes(desk: Office) -> None:
    await desk.create()
    told = await submit(desk.house, "secretariat", "events:draft:1", {"title": "Half", "colour": "blue"})
    assert "Everything you typed is kept" in told.content


@pytest.mark.parametrize(
    "field",
    [
        {"type": 4, "id": 2, "custom_id": "title", "value": "half a \ud83d character"},
        {"type": 4, "id": 2, "value": "no name"},
        {"type": 4, "id": 2, "custom_id": 7, "value": "a number for a name"},
        {"type": 4, "id": 2, "custom_id": "title", "value": {"no": "text"}},
        {"type": 3, "id": 2, "custom_id": "title", "values": [1]},
        {"type": 3, "id": 2, "custom_id": "title", "values": "abc"},
    ],
    ids=["half a character", "no name", "a number", "no text", "numbers", "no list"],
)
async def test_a_form_that_no_client_sends_is_refused_and_changes_nothing(
    desk: Office, field: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    await desk.create()
    shown = {"type": 18, "id": 1, "component": field}
    told = await send_form(desk.house, "secretariat", "events:draft:1", [shown])
    assert told.private
    assert "could not read this form" in told.content
    assert not [entry for entry in caplog.records if entry.levelno >= logging.ERROR]
    event = await desk.house.secretariat.command("event show", channel="general", event="1")
    assert CONFERENCE["title"] in event.text


async def test_a_button_of_another_member_erases_nothing(desk: Office) -> None:
    told = await press(desk.house, "porto", "members:erase:1")
    assert "another member" in told.content


@pytest.mark.parametrize(
    "custom_id",
    [
        *(f"events:{act}:{HUGE}" for act in ("register", "withdraw", "my-registration", "remind-me")),
        *(f"events:{act}:{HUGE}" for act in ("publish", "correct", "discard", "cancel", "keep")),
        "events:register:-1",
        "events:register:٣",
        "events:register:1:",
        "events:nothing:1",
        "members:erase:x",
    ],
)
async def test_an_id_that_cannot_be_is_nobodys_button(
    desk: Office, custom_id: str, caplog: pytest.LogCaptureFixture
) -> None:
    told = await press(desk.house, "secretariat", custom_id)
    assert "no longer in use" in told.content
    assert not [entry for entry in caplog.records if entry.levelno >= logging.ERROR]


async def test_a_form_of_an_id_that_cannot_be_is_nobodys_form(desk: Office) -> None:
    told = await submit(desk.house, "secretariat", f"events:draft:{HUGE}", {"title": "Mine"})
    assert "no longer in use" in told.content


@pytest.mark.parametrize(("gone", "told"), [(True, "no longer on the server"), (False, "You are registered")])
async def test_a_button_in_direct_messages_gives_no_seat_to_who_left(
    desk: Office, *, gone: bool, told: str
) -> None:
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    porto, lapland = desk.house.porto, desk.house.lapland
    for member in (porto, lapland):
        await member.click(post, button(post, "register"))
    asked = await porto.click(post, button(post, "withdraw"))
    await porto.click(asked, button(asked, "give-up"))
    await desk.settle()
    offer = (await lapland.direct_messages())[-1]
    if gone:
        await lapland.leave()
        assert told in (await lapland.click(offer, button(offer, "accept"))).text
    given_back = await lapland.click(offer, button(offer, "pass"))
    assert "let the seat go" in given_back.text
    assert told in (await lapland.click(given_back, button(given_back, "register"))).text

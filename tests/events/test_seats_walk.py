"""The life of a registration as a conference office runs it, through the real client and real sockets."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio

from bot.practice.driver import Answer, readable
from bot.practice.kinds import JsonObject
from tests.events.office import CONFERENCE, Office, button, buttons, office, public

STARTS_AT = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
ONE_SEAT = {**CONFERENCE, "seats": "1"}


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def prepared(desk: Office, typed: Mapping[str, str] = CONFERENCE, **terms: object) -> Answer:
    """Write an event, set how one registers, and return the card with the button that publishes it."""
    await desk.create(typed)
    staff = desk.house.secretariat
    told = await staff.command("event registration", channel="events", event=typed["title"], **terms)
    assert "once the event is published" in told.text
    return await staff.command("event publish", channel="events", event=typed["title"])


async def publish(desk: Office, typed: Mapping[str, str] = CONFERENCE, **terms: object) -> JsonObject:
    shown = await prepared(desk, typed, **terms)
    await desk.house.secretariat.click(shown, button(shown, "publish"))
    return await desk.announcement()


async def test_a_freed_seat_is_offered_and_passes_on_when_its_time_is_up(desk: Office) -> None:
    h = desk.house
    post = await desk.publish(ONE_SEAT)
    for member in (h.porto, h.lapland, h.azores):
        await member.click(post, button(post, "register"))
    question = await h.porto.click(post, button(post, "withdraw"))
    await h.porto.click(question, button(question, "give-up"))
    await desk.settle()
    (offer,) = await h.lapland.direct_messages()
    assert "It is kept for you until" in readable(offer)
    await h.restart()
    # Whoever comes meanwhile does not get what is kept for somebody.
    late = await h.attica.click(post, button(post, "register"))
    assert "number 2 on the waiting list" in late.text
    await h.driver.advance(timedelta(days=1))
    passed = public(await h.lapland.direct_messages())[-1]
    assert "the time to take it is over" in readable(passed)
    (second,) = await h.azores.direct_messages()
    refused = await h.lapland.click(offer, button(offer, "accept"))
    assert "that is over, and it goes to the next in line" in refused.text
    assert "register again with" in refused.text
    again = await h.lapland.click(passed, button(passed, "register"))
    assert "number 2 on the waiting list" in again.text
    given_back = await h.azores.click(second, button(second, "pass"))
    assert "You have let the seat go" in given_back.text
    await desk.settle()
    assert "kept for you" in readable((await h.attica.direct_messages())[-1])
    taken = await h.attica.command("event accept", channel="events", event="conference")
    assert "The seat is yours" in taken.text
    nothing = await h.lapland.command("event accept", channel="events", event="conference")
    assert "No seat at “S3 Conference” is offered to you" in nothing.text


async def test_an_offer_that_ended_while_the_bot_was_away_is_given_time_once_more(desk: Office) -> None:
    h = desk.house
    post = await desk.publish(ONE_SEAT)
    for member in (h.porto, h.lapland):
        await member.click(post, button(post, "register"))
    question = await h.porto.click(post, button(post, "withdraw"))
    await h.porto.click(question, button(question, "give-up"))
    await desk.settle()
    await h.stop()
    await h.driver.advance(timedelta(days=2))
    await h.start()
    await desk.settle()
    again = (await h.lapland.direct_messages())[-1]
    assert "I was away when your time ended" in readable(again)
    assert "The seat is yours" in (await h.lapland.click(again, button(again, "accept"))).text


async def test_seats_are_counted_for_each_way_to_take_part(desk: Office) -> None:
    h = desk.house
    post = await publish(desk, ONE_SEAT, attendance="both", online_seats="-", languages="en, fr")
    assert "On site: 1" in readable(post)
    assert "Online: No limit" in readable(post)
    assert "English, French" in readable(post)
    question = await h.porto.click(post, button(post, "register"))
    assert buttons(question) == ["come", "come"]
    await h.restart()
    on_site = await h.porto.click(question, "events:come:1:on-site")
    assert "You are registered and have a seat" in on_site.text
    waiting = await h.lapland.command("event register", channel="events", event="s3", mode="on-site")
    assert "number 1 on the waiting list" in waiting.text
    online = await h.reunion.command("event register", channel="events", event="s3", mode="online")
    assert "vous avez une place" in online.text
    shown = await h.azores.command("event show", channel="events", event="s3")
    assert "On site: The only seat is taken, one person is waiting" in shown.text
    assert "Online: No limit, one person has registered" in shown.text
    for mode, found in (("on-site", True), ("online", True), ("both", True)):
        listed = await h.azores.command("event list", channel="events", mode=mode, language="fr")
        assert ("S3 Conference" in listed.text) is found
    elsewhere = await h.azores.command("event list", channel="events", language="el")
    assert "Nothing of this sort" in elsewhere.text
    moved = await h.secretariat.command(
        "event move", channel="events", event="s3", member="lapland", to="online"
    )
    assert "They have a seat" in moved.text
    await desk.settle()
    assert "it is yours" in readable((await h.lapland.direct_messages())[-1])
    full = await h.secretariat.command(
        "event move", channel="events", event="s3", member="lapland", to="on-site"
    )
    assert "The only seat there is taken" in full.text


async def test_more_seats_are_offered_and_taken_seats_are_not_taken_away(desk: Office) -> None:
    h = desk.house
    post = await desk.publish(ONE_SEAT)
    for member in (h.porto, h.lapland):
        await member.click(post, button(post, "register"))
    more = {"event": "s3", "seats": "2"}
    told = await h.secretariat.command("event registration", channel="events", **more)
    assert "This holds from now on" in told.text
    await desk.settle()
    assert "A seat has become free" in readable((await h.lapland.direct_messages())[-1])
    edited = (await h.lapland.messages("announcements"))[0]
    assert "Seats\n2" in readable(edited)
    fewer = await h.secretariat.command("event registration", channel="events", event="s3", seats="1")
    assert "2 seats" in fewer.text
    assert "there cannot be fewer" in fewer.text


async def test_of_two_organisers_the_second_is_told_who_was_first(desk: Office) -> None:
    h = desk.house
    await h.silesia.set_roles("Secretariat")
    post = await publish(desk, ONE_SEAT, moderated=True)
    assert "The organisers approve each registration" in readable(post)
    asked = await h.porto.click(post, button(post, "register"))
    assert "is with the organisers" in asked.text
    again = await h.porto.click(post, button(post, "register"))
    assert "Nothing has changed" in again.text
    await h.lapland.click(post, button(post, "register"))
    await h.azores.click(post, button(post, "register"))
    await desk.settle()
    first, second, third = public(await h.secretariat.messages("staff"))[-3:]
    assert buttons(first) == ["approve", "decline"]
    await h.restart()
    answers = await asyncio.gather(
        h.secretariat.click(first, button(first, "approve")),
        h.silesia.click(first, button(first, "decline")),
    )
    told = [one for one in answers if "Nothing has changed: this registration" in one.text]
    assert len(told) == 1
    await h.secretariat.click(second, button(second, "approve"))
    refused = await h.secretariat.command("event refuse", channel="events", event="s3", member="azores")
    assert "They are declined" in refused.text
    await desk.settle()
    assert "cannot give you a place" in readable((await h.azores.direct_messages())[-1])
    edited = public(await h.secretariat.messages("staff"))[-1]
    assert "Declined by" in readable(edited)
    assert edited["components"] == []
    assert third["id"] == edited["id"]
    back = await h.azores.click(post, button(post, "register"))
    assert "have declined your registration" in back.text
    late = await h.secretariat.command("event approve", channel="events", event="s3", member="azores")
    assert "was declined by" in late.text


async def test_an_event_for_a_group_takes_its_members_only(desk: Office) -> None:
    h = desk.house
    await desk.create({**CONFERENCE, "title": "Ours"}, group="innovation-diffusion")
    await h.secretariat.command("event registration", channel="events", event="Ours", audience="group")
    shown = await h.secretariat.command("event publish", channel="events", event="Ours")
    await h.secretariat.click(shown, button(shown, "publish"))
    post = await desk.announcement()
    assert "Members of the working group Innovation Diffusion" in readable(post)
    refused = await h.porto.click(post, button(post, "register"))
    assert "is only for members with the role" in refused.text
    await h.porto.set_roles("WG Innovation Diffusion")
    assert "have a seat" in (await h.porto.click(post, button(post, "register"))).text
    nobody = await h.secretariat.command(
        "event registration", channel="events", event="Ours", audience="everyone"
    )
    assert "This holds from now on" in nobody.text
    assert "have a seat" in (await h.lapland.click(post, button(post, "register"))).text


async def test_the_window_opens_and_closes_with_a_notice_each(desk: Office) -> None:
    h = desk.house
    post = await publish(desk, opens="6 March 2023, 10:00", closes="20 March 2023, 18:00")
    opens = int(datetime(2023, 3, 6, 9, 0, tzinfo=UTC).timestamp())
    assert f"Registration opens <t:{opens}:F>. From then on press “Register”" in readable(post)
    early = await h.porto.click(post, button(post, "register"))
    assert "opens <t:" in early.text
    moments = [
        (datetime(2023, 3, 6, 9, 0, tzinfo=UTC), "is open"),
        (datetime(2023, 3, 13, 17, 0, tzinfo=UTC), "closes <t:"),
        (datetime(2023, 3, 19, 17, 0, tzinfo=UTC), "closes <t:"),
    ]
    for at, words in moments:
        await h.driver.advance(to=at - timedelta(seconds=1))
        before = len(public(await h.porto.messages("announcements")))
        await h.driver.advance(to=at)
        messages = public(await h.porto.messages("announcements"))
        assert len(messages) == before + 1
        assert words in messages[-1]["content"]
    assert "have a seat" in (await h.porto.click(messages[-1], "events:register:1:closes-1d")).text
    await h.driver.advance(to=datetime(2023, 3, 20, 17, 0, tzinfo=UTC))
    late = await h.lapland.click(post, button(post, "register"))
    assert "closed <t:" in late.text
    backwards = await h.secretariat.command(
        "event registration", channel="events", event="s3", opens="25 March 2023, 10:00"
    )
    assert "Let it open before it closes" in backwards.text

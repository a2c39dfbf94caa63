"""One event from the form to its start, through the real client and real sockets."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.practice.driver import readable
from tests.events.office import CONFERENCE, Office, button, buttons, office, public

STARTS_AT = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_the_author_sees_how_the_time_was_read_before_anybody_else_sees_anything(desk: Office) -> None:
    reading = await desk.create()
    assert reading.private
    for expected in (
        "Thursday 30 March 2023, 09:30–16:00 (Brussels)",
        "07:30–14:00 (UTC)",
        "CET",
        "Lisbon 08:30",
        "Azores 07:30",
        "Athens 10:30",
        "Martinique 03:30",
        "Cayenne 04:30",
        "Réunion 11:30",
    ):
        assert expected in reading.text
    assert buttons(reading) == ["publish", "later", "look", "correct", "discard"]
    assert await desk.house.lapland.messages("announcements") == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"when": "when the sun shines"}, "when the sun shines"),
        ({"when": "30 March 2022, 09:30"}, "has passed"),
        ({"when": "26 March 2023 02:30 Brussels"}, "does not exist"),
        ({"when": "29 October 2023 02:30 Brussels"}, "happens twice"),
        ({"title": "S" * 101}, "101 characters"),
        ({"seats": "0"}, "“0” is not a number of seats"),
    ],
)
async def test_a_form_that_is_not_right_yet_comes_back_with_all_that_was_typed(
    desk: Office, wrong: dict[str, str], says: str
) -> None:
    refusal = await desk.create(typed := {**CONFERENCE, **wrong})
    assert refusal.private
    assert says in refusal.content
    await desk.house.restart()
    form = await desk.house.secretariat.click(refusal, button(refusal, "correct"))
    assert form.modal is not None
    fields = [row["component"] for row in form.modal["components"]]
    assert {field["custom_id"]: field["value"] for field in fields} == typed
    reading = await desk.house.secretariat.submit(form, CONFERENCE)
    assert "Thursday 30 March 2023, 09:30–16:00 (Brussels)" in reading.text


async def test_the_whole_walk_with_the_bot_dropped_between_any_two_steps(desk: Office) -> None:
    h = desk.house
    reading = await desk.create()
    await h.restart()
    published = await h.secretariat.click(reading, button(reading, "publish"))
    assert "is published" in published.text
    await h.restart()
    post = await desk.announcement()
    assert "S3 Conference" in readable(post)
    assert "Thursday 30 March 2023, 09:30–16:00 (Brussels)" in readable(post)
    assert buttons(post) == ["register", "withdraw", "my-registration"]
    assert len(await h.lapland.messages("announcements")) == 1

    seat = await h.porto.click(post, button(post, "register"))
    assert seat.private
    assert "have a seat" in seat.text
    assert seat.message is not None
    calendar = (await h.driver.file(seat.message["attachments"][0])).decode()
    assert "BEGIN:VCALENDAR" in calendar
    again = await h.porto.click(post, button(post, "register"))
    assert "Nothing has changed" in again.text
    await h.restart()
    await h.lapland.command("event register", channel="events", event="conference")
    waiting = await h.reunion.click(post, button(post, "register"))
    assert "rang 1 de la liste d’attente" in waiting.text
    assert buttons(waiting) == ["remind-me", "withdraw"]
    await h.restart()
    noted = await h.reunion.click(waiting, button(waiting, "remind-me"))
    assert "Dès que vous aurez une place" in noted.text

    question = await h.porto.click(seat, button(seat, "withdraw"))
    assert "One person is waiting, and it is offered to them at once" in question.text
    await h.restart()
    gone = await h.porto.click(question, button(question, "give-up"))
    assert gone.kind == "update"
    assert "You have withdrawn" in gone.text
    await h.restart()
    await desk.settle()
    (offer,) = await h.reunion.direct_messages()
    assert "Une place s’est libérée" in readable(offer)
    assert "Elle vous est gardée jusqu’au" in readable(offer)
    assert buttons(offer) == ["accept", "pass"]
    await h.restart()
    taken = await h.reunion.click(offer, button(offer, "accept"))
    assert "La place est à vous" in taken.text
    assert taken.message is not None
    assert len(taken.message["attachments"]) == 1

    for before, words in (
        (timedelta(days=1), "starts <t:"),
        (timedelta(hours=1), "starts <t:"),
        (timedelta(0), "starts now"),
    ):
        await h.driver.advance(to=STARTS_AT - before)
        await h.restart()
        await desk.settle()
        assert words in readable((await h.lapland.messages("announcements"))[-1])
    assert len(await h.lapland.messages("announcements")) == 4
    personal = public(await h.reunion.direct_messages())
    personal = [one for one in personal if not one["content"] or "commence" in one["content"]]
    assert len(personal) == 4
    assert all("**S3 Conference** commence" in one["content"] for one in personal[1:])
    assert await h.lapland.direct_messages() == []
    assert await h.porto.direct_messages() == []

    closed = await h.porto.click(post, button(post, "register"))
    assert "Registration for “S3 Conference” closed" in closed.content


async def test_members_are_told_the_time_in_their_own_zone(desk: Office) -> None:
    post = await desk.publish()
    seat = await desk.house.porto.click(post, button(post, "register"))
    assert "09:30–16:00 (Brussels)" in seat.text
    # A mention by id: pressed by members, and shown under the command's name in their language.
    assert "</me timezone:" in seat.text
    await desk.house.porto.command("me timezone", channel="events", place="Europe/Lisbon")
    mine = await desk.house.porto.click(post, button(post, "my-registration"))
    assert "08:30–15:00 (Lisbon)" in mine.text
    assert "me timezone" not in mine.text
    assert mine.message is not None
    assert [one["filename"] for one in mine.message["attachments"]] == ["s3-conference.ics"]


async def test_lists_show_and_autocomplete_know_events_by_any_word(desk: Office) -> None:
    h = desk.house
    assert "Nothing is planned" in (await h.porto.command("event list", channel="events")).text
    await desk.publish()
    assert "S3 Conference" in (await h.porto.command("event list", channel="events")).text
    ((name, number),) = await h.porto.complete("event register", "event", "conf", channel="events")
    assert name == "S3 Conference · Thursday 30 March 2023, 09:30–16:00 (Brussels)"
    assert "2 of 2 free" in (await h.porto.command("event show", channel="events", event=number)).text
    assert "not registered for anything" in (await h.porto.command("event mine", channel="events")).text
    await h.porto.command("event register", channel="events", event=number)
    assert "You have a seat" in (await h.porto.command("event mine", channel="events")).text
    assert [one for _, one in await h.porto.complete("event withdraw", "event", "", channel="events")] == [
        number
    ]
    assert "withdrawn" in (await h.porto.command("event withdraw", channel="events", event=number)).text
    assert "no event" in (await h.porto.command("event show", channel="events", event="webinar")).content
    for command in ("event show", "event cancel"):
        assert [one for _, one in await h.secretariat.complete(command, "event", "s3", channel="events")] == [
            number
        ]
    assert await h.porto.complete("event list", "group", "diff", channel="events") == [
        ("Innovation Diffusion", "innovation-diffusion")
    ]
    nowhere = await h.porto.command("event list", channel="events", group="fishing")
    assert "No working group has “fishing” in its name. There are: Innovation Diffusion," in nowhere.content


async def test_an_event_without_a_limit_for_a_working_group_says_so(desk: Office) -> None:
    h = desk.house
    post = await desk.publish(
        {**CONFERENCE, "seats": ""}, group="industrial transition", closes="1 March 2023, 18:00"
    )
    assert "No limit" in readable(post)
    assert "Industrial Transformation" in readable(post)
    offered = await h.porto.command("event list", channel="events", group="industrial-transformation")
    assert "S3 Conference" in offered.text
    elsewhere = await h.porto.command("event list", channel="events", group="innovation-diffusion")
    assert "Nothing of this sort is planned" in elsewhere.text
    await h.driver.advance(timedelta(days=1))
    late = await h.porto.click(post, button(post, "my-registration"))
    assert "Registration is closed" in late.text
    assert late.message is not None
    assert late.message["components"] == []
    refused = await h.porto.click(post, button(post, "register"))
    assert "closed <t:" in refused.content


async def test_erasing_everything_offers_the_seat_to_the_next(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    await h.porto.click(post, button(post, "register"))
    await h.lapland.click(post, button(post, "register"))
    question = await h.porto.command("me erase")
    assert question.message is not None
    (erase,) = [one["custom_id"] for row in question.message["components"] for one in row["components"]]
    await h.porto.click(question, erase)
    await desk.settle()
    assert "A seat has become free, and you are first in line" in readable(
        (await h.lapland.direct_messages())[-1]
    )
    mine = await h.porto.click(post, button(post, "my-registration"))
    assert "You are not registered" in mine.text


async def test_reminders_are_stopped_by_their_own_button(desk: Office) -> None:
    h = desk.house
    post = await desk.publish()
    seat = await h.porto.click(post, button(post, "register"))
    promised = await h.porto.click(seat, button(seat, "remind-me"))
    assert "a day before, an hour before, at the start" in promised.text
    await h.driver.advance(to=STARTS_AT - timedelta(days=1))
    (reminder,) = await h.porto.direct_messages()
    silenced = await h.porto.click(reminder, button(reminder, "do-not-remind-me"))
    assert "no reminders of this event by direct message any more" in silenced.text
    await h.driver.advance(to=STARTS_AT)
    assert len(public(await h.porto.direct_messages())) == 1


async def test_a_closed_door_is_answered_by_a_line_that_names_nobody(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    await h.porto.click(post, button(post, "register"))
    await h.lapland.click(post, button(post, "register"))
    await h.lapland.close_dms()
    question = await h.porto.click(post, button(post, "withdraw"))
    await h.porto.click(question, button(question, "give-up"))
    await desk.settle()
    line = (await h.attica.messages("events"))[-1]
    assert "kept for the first person on the waiting list until" in line["content"]
    assert line["mentions"] == []
    mine = await h.lapland.click(line, button(line, "my-registration"))
    assert "A seat is kept for you until" in mine.text
    taken = await h.lapland.command("event accept", channel="events", event="conference")
    assert "The seat is yours" in taken.text


async def test_cancelling_asks_first_and_tells_those_concerned(desk: Office) -> None:
    h = desk.house
    post = await desk.publish()
    seat = await h.porto.click(post, button(post, "register"))
    await h.porto.click(seat, button(seat, "remind-me"))
    await h.lapland.click(post, button(post, "register"))
    question = await h.secretariat.command("event cancel", channel="events", event="conference")
    assert "2 people are registered" in question.text
    kept = await h.secretariat.click(question, button(question, "keep"))
    assert "Nothing has changed" in kept.text
    question = await h.secretariat.command("event cancel", channel="events", event="conference")
    done = await h.secretariat.click(question, button(question, "cancel"))
    assert "The event is cancelled" in done.text
    assert "everybody who is registered or waiting" in done.text
    await desk.settle()
    assert "**S3 Conference** is cancelled" in (await h.attica.messages("announcements"))[-1]["content"]
    announced = (await h.attica.messages("announcements"))[0]
    assert "will not take place" in announced["embeds"][0]["description"]
    assert announced["components"] == []
    assert announced["edited_timestamp"] is not None
    assert "**S3 Conference** is cancelled" in (await h.porto.direct_messages())[-1]["content"]
    (told,) = await h.lapland.direct_messages()
    assert "**S3 Conference** is cancelled" in told["content"]
    assert await h.attica.direct_messages() == []
    refused = await h.attica.command("event register", channel="events", event="1")
    assert "has been cancelled" in refused.content
    await h.driver.advance(to=STARTS_AT)
    assert len(public(await h.attica.messages("announcements"))) == 2


async def test_a_draft_can_wait_be_shown_again_and_be_discarded(desk: Office) -> None:
    h = desk.house
    await desk.create()
    ((name, number),) = await h.secretariat.complete("event publish", "event", "", channel="events")
    assert name.startswith("(draft) S3 Conference")
    assert "no event" in (await h.porto.command("event show", channel="events", event=number)).content
    again = await h.secretariat.command("event publish", channel="events", event=number)
    assert "No member sees this yet" in again.text
    assert buttons(again) == ["publish", "later", "look", "correct", "discard"]
    await desk.settle()
    assert await h.lapland.messages("announcements") == []
    shown = await h.secretariat.command("event show", channel="events", event=number)
    discarded = await h.secretariat.click(shown, button(shown, "discard"))
    assert "thrown away" in discarded.content
    refused = await h.secretariat.command("event publish", channel="events", event=number)
    assert "no event" in refused.content


async def test_a_draft_that_has_aged_is_offered_for_correction(desk: Office) -> None:
    h = desk.house
    await desk.create()
    await h.driver.advance(to=STARTS_AT)
    refused = await h.secretariat.command("event publish", channel="events", event="conference")
    assert "cannot be published" in refused.content
    assert buttons(refused) == ["correct", "discard"]


async def test_only_staff_prepare_publish_and_cancel(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    for command, options in (("create", {}), ("publish", {"event": "1"}), ("cancel", {"event": "1"})):
        refused = await h.porto.command(f"event {command}", channel="events", **options)
        assert refused.private
        assert "Only the Secretariat can do this" in refused.content


async def test_a_channel_where_the_bot_may_not_post_is_told_before_anything_is_promised(desk: Office) -> None:
    h = desk.house
    reading = await desk.create()
    guild = await h.driver.guild()
    announcements = await h.driver.channel("announcements")
    everyone = guild["guild"]["id"]
    bot_user = str(h.bot.user.id) if h.bot.user else ""
    for who, kind in ((everyone, 0), (bot_user, 1)):
        await h.driver.post(
            f"channels/{announcements['id']}/overwrite",
            id=who,
            type=kind,
            allow="0",
            deny=str(1 << 11 | 1 << 14),
        )
    refused = await h.secretariat.click(reading, button(reading, "publish"))
    assert refused.private
    assert "“Send Messages” “Embed Links”" in refused.content
    await h.driver.post(f"channels/{announcements['id']}/delete")
    shown = await h.secretariat.command("event publish", channel="events", event="conference")
    gone = await h.secretariat.click(shown, button(shown, "publish"))
    assert "does not exist any more" in gone.content
    elsewhere = await h.driver.channel("events")
    options = {"event": "conference", "channel": elsewhere["id"]}
    moved = await h.secretariat.act("command", channel="events", name="event publish", options=options)
    assert f"<#{elsewhere['id']}>" in readable(moved["message"])
    done = await h.secretariat.click(moved["message"], button(moved["message"], "publish"))
    assert "is being announced" in done.text
    assert "S3 Conference" in readable(await desk.announcement("events"))


async def test_an_announcement_after_an_outage_owns_up_to_it_and_comes_once(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    await h.stop()
    await h.driver.advance(to=STARTS_AT - timedelta(hours=20))
    await h.start()
    await desk.settle()
    _, reminder = await h.attica.messages("announcements")
    assert "This message is late" in reminder["content"]
    assert "starts <t:" in reminder["content"]


async def test_a_seat_that_somebody_waits_for_is_given_up_on_a_second_press_only(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    await h.reunion.click(post, button(post, "register"))
    await h.lapland.click(post, button(post, "register"))
    question = await h.reunion.command("event withdraw", channel="events", event="conference")
    assert question.private
    assert "Voulez-vous rendre votre place\u00a0?" in question.text
    assert "Une personne attend, et elle lui sera aussitôt proposée" in question.text
    kept = await h.reunion.click(question, button(question, "keep-place"))
    assert "Vous gardez votre place" in kept.text
    mine = await h.reunion.click(post, button(post, "my-registration"))
    assert "Vous avez une place" in mine.text


async def test_staff_who_register_for_a_draft_read_that_it_is_one(desk: Office) -> None:
    reading = await desk.create()
    number = button(reading, "publish").split(":")[2]
    h = desk.house
    told = await h.secretariat.command("event register", channel="events", event=number)
    assert "is still a draft" in told.text
    hidden = await h.porto.command("event register", channel="events", event=number)
    assert "I know no event" in hidden.text

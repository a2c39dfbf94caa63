"""The walk of a series, as staff and members take it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest_asyncio

from bot.practice.driver import Answer, readable
from tests.events.office import CONFERENCE, Office, buttons, forbid_posting, office, public


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_the_whole_walk_of_an_event_that_comes_back(desk: Office) -> None:
    h, staff = desk.house, desk.house.secretariat
    await desk.publish({**CONFERENCE, "title": "Monday call", "when": "6 March 2023, 10:00-11:00 CET"})

    of_monday = {"event": "monday"}
    offered = await staff.complete("event series start", "every", channel="events", options=of_monday)
    assert offered[0] == ("every Monday at 10:00 (Brussels)", "weeks 1 mon")
    refused = await h.porto.command(
        "event series start", channel="events", event="monday", every="every week"
    )
    assert "Only the Secretariat can do this" in refused.content
    reading = await staff.command(
        "event series start", channel="events", event="monday", every="every week", until="30 June 2023"
    )
    assert "every Monday at 10:00 (Brussels), until 30 June 2023" in reading.text
    assert "Monday 13 March 2023, 10:00\nMonday 20 March 2023, 10:00" in reading.text
    assert first_button(reading).endswith(":weeks 1 mon:2023-06-30")
    begun = await staff.click(reading, first_button(reading))
    assert "It comes back." in begun.text
    again = await staff.command("event series start", channel="events", event="2", every="every week")
    assert "is a date of a series already" in again.text

    listed = await h.porto.command("event list", channel="events")
    assert listed.text.count("Monday call") >= 6
    await h.porto.command("event register", channel="events", event="2")
    skipped = await staff.command(
        "event series skip", channel="events", event="monday call", date="1 May 2023"
    )
    assert "Monday 1 May 2023, 10:00 (left out)" in skipped.text
    nothing = await staff.command("event series skip", channel="events", event="nothing", date="2023-05-01")
    assert "no event" in nothing.text
    back = await staff.click(skipped, "series:put-back:1:2023-05-01")
    assert "1 May 2023 takes place after all." in back.text

    card = await h.porto.command("event show", channel="events", event="2")
    assert "Comes back\nevery Monday at 10:00 (Brussels)" in card.text

    # The second date is announced a week before, and not earlier.
    await desk.settle()
    (first,) = public(await h.porto.messages("announcements"))
    assert "every Monday at 10:00" in readable(first)
    await h.driver.advance(to=datetime(2023, 3, 6, 9, 0, tzinfo=UTC))
    await desk.settle()
    announced = readable(public(await h.porto.messages("announcements"))[-1])
    assert "13 March" in announced
    assert "every Monday at 10:00" in announced

    form = await staff.command("event edit", channel="events", event="2")
    proposal = await staff.submit(form, {"when": "2023-03-13 14:00-15:00 Europe/Brussels"})
    assert "This is one date of a series" in proposal.text
    assert buttons(proposal) == ["apply", "apply", "apply", "correct", "discard"]
    edited = await staff.click(proposal, f"{first_button(proposal)}:following")
    assert "other dates of the series have changed with it" in edited.text
    await desk.settle()
    assert "Monday call** has changed" in (await h.porto.direct_messages())[-1]["content"]

    asked = await staff.command("event cancel", channel="events", event="3")
    cancelled = await staff.click(asked, "events:cancel:3:following")
    assert "other dates of the series" in cancelled.text
    shown = await staff.command("event series show", channel="events", event="2")
    assert "until 19 March 2023" in shown.text
    assert "Monday 13 March 2023, 14:00" in shown.text
    await h.driver.advance(to=datetime(2023, 3, 13, 14, 0, tzinfo=UTC))
    over = await h.porto.command("event show", channel="events", event="2")
    assert "Comes back" not in over.text


def first_button(shown: Answer) -> str:
    """Return the custom id of the first button."""
    assert shown.message is not None
    return str(shown.message["components"][0]["components"][0]["custom_id"])


async def test_what_is_typed_wrongly_is_refused_with_what_to_do(desk: Office) -> None:
    staff = desk.house.secretariat
    await desk.publish({**CONFERENCE, "when": "5 March 2023, 02:30-03:00 CET"})
    for every, until, says in (
        ("every week", "", "it does not exist"),
        ("every Tuesday", "", "is no date of that rule"),
        ("every day", "", "three times a week at most"),
        ("every week", "7 March 2023", "nothing would come back"),
    ):
        answer = await staff.command(
            "event series start",
            channel="events",
            event="s3",
            every=every,
            **({"until": until} if until else {}),
        )
        assert says in answer.text
        assert answer.private
    none = await staff.command("event series show", channel="events", event="s3")
    assert "does not come back" in none.text
    for typed in ("s3", "zzz"):
        options = {"event": typed}
        assert await staff.complete("event series skip", "date", channel="events", options=options) == []
    assert (
        await staff.complete("event series start", "every", channel="events", options={"event": "zzz"}) == []
    )
    weekly = {"channel": "events", "event": "s3", "every": "every week", "until": "20 March 2023"}
    await forbid_posting(desk.house, "announcements")
    refused = await staff.command("event series start", **weekly)
    assert "could not be announced" in refused.text
    assert "“Send Messages”" in refused.text
    assert "series:start" not in str(refused.message)
    await forbid_posting(desk.house, "announcements", deny=0)
    reading = await staff.command("event series start", **weekly)
    assert buttons(reading) == ["start"]

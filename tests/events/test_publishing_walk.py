"""From a draft to its readers as staff walk it: seen in each language, by a second person, published at a time."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest_asyncio

from bot.delivery.kinds import RenderContext
from bot.practice.driver import readable
from bot.practice.kinds import JsonObject
from cogs.events.service import ReviewService
from tests.chaos.forging import press, submit
from tests.events.office import CONFERENCE, Office, button, buttons, office, public
from tests.waiting import until

DUE = datetime(2023, 3, 28, 7, 0, tzinfo=UTC)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        await opened.house.silesia.set_roles("Secretariat")
        reviews = opened.house.bot.service(ReviewService)
        assert reviews.wanted is opened.house.bot.platform.community.events.second_pair_of_eyes is False
        reviews.wanted = True
        yield opened


async def test_a_draft_is_seen_sent_back_corrected_approved_and_goes_out_at_its_time(desk: Office) -> None:
    h = desk.house
    reading = await desk.create()
    assert buttons(reading) == ["ask-review", "later", "look", "correct", "discard"]

    look = await h.secretariat.click(reading, button(reading, "look"))
    assert look.private
    english = look.message
    assert english is not None
    french = await last(desk, "secretariat", "In French")
    assert french["private"]
    assert "In English" in readable(english)
    assert "Press “Register”" in readable(english)
    assert "Appuyez sur «\u00a0S’inscrire\u00a0»" in readable(french)
    shown = [one for row in english["components"] for one in row["components"]]
    assert [(one["label"], one["disabled"]) for one in shown] == [
        ("Register", True),
        ("Withdraw", True),
        ("My registration", True),
    ]

    asked = await h.secretariat.click(reading, button(reading, "ask-review"))
    assert "Asked for by" in asked.text
    await desk.settle()
    post = public(await h.silesia.messages("staff"))[-1]
    assert buttons(post) == ["review-approve", "review-return", "later", "look"]
    own = await h.secretariat.click(post, button(post, "review-approve"))
    assert "somebody else has to say" in own.text
    form = await h.silesia.click(post, button(post, "review-return"))
    empty = await h.silesia.submit(form, {"comment": " "})
    assert "what has to change" in empty.text
    form = await h.silesia.click(post, button(post, "review-return"))
    assert "You have sent it back" in (await h.silesia.submit(form, {"comment": "Say *where*."})).text
    await desk.settle()
    back = public(await h.secretariat.messages("staff"))[-1]
    assert "was sent back" in back["content"]
    assert "> Say \\*where\\*." in readable(back)
    assert [one["id"] for one in back["mentions"]] == [asker(asked.text)]

    correction = await h.secretariat.click(back, button(back, "correct"))
    better = await h.secretariat.submit(correction, {**CONFERENCE, "place": "Brussels"})
    assert "Nobody else has seen it as it stands now" in better.text
    asked = await h.secretariat.click(better, button(better, "ask-review"))
    await desk.settle()
    seen = public(await h.silesia.messages("staff"))[-1]
    correction = await h.secretariat.click(asked, button(asked, "correct"))
    better = await h.secretariat.submit(correction, {**CONFERENCE, "place": "Porto"})
    told = await h.silesia.click(seen, button(seen, "review-approve"))
    assert "Somebody corrected this draft" in told.text
    assert "Porto" in told.text
    better = await h.secretariat.click(better, button(better, "ask-review"))
    planning = await h.secretariat.click(better, button(better, "later"))
    planned = await h.secretariat.submit(planning, {"when": "28 March 2023, 09:00 CET"})
    assert "Tuesday 28 March 2023, 09:00 (Brussels)" in planned.text
    assert "Only if somebody else has said by then" in planned.text
    await h.restart()
    h.bot.service(ReviewService).wanted = True
    await desk.settle()
    post = public(await h.silesia.messages("staff"))[-1]
    assert "It may be published" in readable(post)
    assert "Whoever asked is told" in (await h.silesia.click(post, button(post, "review-approve"))).text
    assert await h.lapland.messages("announcements") == []

    await h.driver.advance(to=DUE)
    announcement = await desk.announcement()
    assert "S3 Conference" in readable(announcement)
    assert "Porto" in readable(announcement)
    staff = [readable(one) for one in public(await h.silesia.messages("staff"))]
    assert sum("This event is published." in text for text in staff) >= 1
    (notice,) = await h.secretariat.direct_messages()
    assert notice["content"] == "**S3 Conference** is published."
    assert "It went out as planned for Tuesday 28 March 2023, 09:00 (Brussels)" in readable(notice)

    # Whoever has handed the event over meanwhile has nothing to hear.
    platform = h.bot.platform
    async with platform.database.reading() as transaction:
        row = await platform.outbox.find(transaction, "events:1:went-out")
        assert row is not None
        context = RenderContext(platform.clock.now(), row.due, late=False)
        render, another = platform.kinds[row.kind].render, {**row.parameters, "member": 1}
        assert await render(transaction, another, platform.readers.default, context) is None


async def test_a_time_is_moved_and_taken_back_and_what_cannot_go_out_is_told(desk: Office) -> None:
    h = desk.house
    h.bot.service(ReviewService).wanted = False
    reading = await desk.create()
    assert buttons(reading) == ["publish", "later", "look", "correct", "discard"]
    # Whoever forges a button or a form of staff is refused.
    for button_of_staff in ("later:1", "unplan:1", "look:1", "ask-review:1:1", "review-approve:1:1"):
        forged = await press(h, "porto", f"events:{button_of_staff}")
        assert "Only the Secretariat" in forged.text, button_of_staff
    for form_of_staff, typed in (
        ("plan:1", {"when": "tomorrow 9:00"}),
        ("review-comment:1:1", {"comment": "No."}),
    ):
        assert "Only the Secretariat" in (await submit(h, "porto", f"events:{form_of_staff}", typed)).text
    form = await h.secretariat.click(reading, button(reading, "later"))
    refused = await h.secretariat.submit(form, {"when": "31 March 2023, 09:00"})
    assert "nobody could register" in refused.text
    form = await h.secretariat.click(reading, button(reading, "later"))
    planned = await h.secretariat.submit(form, {"when": "28 March 2023, 09:00 CET"})
    assert buttons(planned) == ["publish", "later", "unplan", "look", "correct", "discard"]
    form = await h.secretariat.click(planned, button(planned, "later"))
    assert form.modal is not None
    assert form.modal["components"][0]["component"]["value"] == "2023-03-28 09:00 Europe/Brussels"
    off = await h.secretariat.click(planned, button(planned, "unplan"))
    assert "not published by itself any more" in off.text
    form = await h.secretariat.click(off, button(off, "later"))
    await h.secretariat.submit(form, {"when": "28 March 2023, 09:00 CET"})
    h.bot.service(ReviewService).wanted = True
    await h.driver.advance(to=DUE)
    await desk.settle()
    told = await last(desk, "silesia", "was not published", "staff")
    assert "was not published at its time" in told["content"]
    assert "Nobody else had said" in readable(told)
    assert await h.lapland.messages("announcements") == []


async def last(desk: Office, who: str, words: str, channel: str = "events") -> JsonObject:
    """Return the last message in which these words stand, once it has come."""
    found: list[JsonObject] = []

    async def came() -> bool:
        seen = await desk.house.driver.member(who).messages(channel)
        found.extend(one for one in seen if words in readable(one))
        return bool(found)

    await until(came)
    return found[-1]


def asker(text: str) -> str:
    """Return who is named in it."""
    return text.split("Asked for by <@")[1].split(">", maxsplit=1)[0]

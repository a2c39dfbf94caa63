"""An event that is published by itself stands among the messages before it makes any."""

from cogs.events.service import ReviewService
from tests.deliveries.test_deliveries_walk import custom_id
from tests.events.office import CONFERENCE, Office, button, buttons

LATER = {**CONFERENCE, "title": "Later *Conference*"}


async def test_staff_see_what_is_published_when_and_move_it_or_take_it_back(desk: Office) -> None:
    who = desk.house.secretariat
    await desk.publish()
    reading = await desk.create(LATER, group="innovation")
    form = await who.click(reading, button(reading, "later"))
    await who.submit(form, {"when": "28 March 2023, 09:00 CET"})

    page = await who.command("delivery", channel="staff")
    assert "A planned publication (**Later \\*Conference\\***)" in page.text
    assert "4 posts come of it" in page.text
    of_group = await who.command("delivery", channel="staff", group="innovation")
    assert "A planned publication (**Later" in of_group.text
    of_another = await who.command("delivery", channel="staff", event="1")
    assert "A planned publication" not in of_another.text
    await who.set_locale("fr")
    french = await who.command("delivery", channel="staff", event="2")
    assert "1. Une publication programmée\n" in french.text
    assert "Choisissez" in french.text
    await who.set_locale("en-GB")

    card = await who.select(page, custom_id(page, "deliveries:line:"), ["event-2"])
    assert "The announcement of an event: <t:1679986800:f>" in card.text
    assert card.text.count("A reminder of an event: <t:") == 3
    assert "Planned by\n<@" in card.text
    assert buttons(card) == ["look", "later", "unplan"]
    form = await who.click(card, button(card, "later"))
    moved = await who.submit(form, {"when": "29 March 2023, 09:00 CET"})
    assert "Wednesday 29 March 2023, 09:00" in moved.text
    card = await who.select(page, custom_id(page, "deliveries:line:"), ["event-2"])
    assert "The announcement of an event: <t:1680073200:f>" in card.text
    desk.house.bot.service(ReviewService).wanted = True
    assert "Only if somebody else has said" in (await who.command("delivery", channel="staff")).text
    form = await who.click(moved, button(moved, "correct"))
    await who.submit(form, {**LATER, "when": "29 March 2023, 08:30-09:00 CET"})
    page = await who.command("delivery", channel="staff")
    assert "As things stand it is not published:** it will have begun by then." in page.text
    await who.click(card, button(card, "unplan"))
    gone = await who.select(page, custom_id(page, "deliveries:line:"), ["event-2"])
    assert "not published by itself any more" in gone.text
    assert "A planned publication" not in (await who.command("delivery", channel="staff")).text

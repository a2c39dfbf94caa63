"""The secretariat moves a reminder and a note stands beneath it; then the bot goes back to a backup of before."""

from datetime import timedelta
from pathlib import Path

from bot.delivery.worker import Worker
from tests.deliveries.test_deliveries_walk import STARTS, first, moved_to, press
from tests.events.office import Office
from tests.storage.test_restored import back_up, bring_back


async def test_a_reminder_that_was_moved_is_seen_once_also_after_going_back(
    desk: Office, tmp_path: Path
) -> None:
    await desk.publish()
    backup = await back_up(desk.house)
    form = await press(desk, await first(desk), "edit")
    await desk.house.secretariat.submit(form, {"note": "Room 3.", "when": "27 March 2023, 15:00"})
    assert len(await moved_to(desk, STARTS - timedelta(days=2))) == 2
    await desk.house.stop()
    bring_back(backup, tmp_path, desk.house)
    await desk.house.start()
    await desk.house.bot.service(Worker).settled()
    assert "Sent: [see it]" in (await first_sent(desk))
    posts = await moved_to(desk, STARTS - timedelta(hours=2))
    assert len(posts) == 2
    assert "> Room 3." in posts[-1]


async def first_sent(desk: Office) -> str:
    """Return the page of the event: the announcement and the moved reminder are sent."""
    page = await desk.house.secretariat.command("delivery", channel="staff", event="S3")
    assert page.text.count("Sent: [see it]") == 2
    return page.text

"""What staff see of letters to people who are not on Discord: how many, whom none reached, and what is in their way."""

import re
from datetime import timedelta

from bot.delivery.messages import Message, ToMember
from bot.practice.driver import readable
from bot.storage.instants import to_text
from cogs.deliveries.domain import Trouble
from cogs.deliveries.service import Watch
from tests.events.office import Office, public

GUEST = """
INSERT INTO guest (address, box, name, locale, seen_at)
VALUES (:name || '@example.pt', :name || '@example.pt', :name, 'en', :now)
"""


REFUSED = """
UPDATE outbox SET state = 'failed', code = 550, reason = 'refused', finished_at = due_at WHERE dedup_key = ?
"""


async def letter(desk: Office, guest: int, *, refused: bool = False) -> None:
    """Promise a reminder to a guest; the mail server may have refused it."""
    platform = desk.house.bot.platform
    due = platform.clock.now() + timedelta(days=1)
    key = f"events:1:member:{-guest}:remind:1d:{guest}"
    async with platform.database.transaction() as transaction:
        message = Message(key, "events.personal-reminder", ToMember(-guest), due, {"event": 1})
        await platform.outbox.add(transaction, message)
        if refused:
            await transaction.execute(REFUSED, (key,))


async def test_letters_are_told_apart_and_whom_none_reached_is_named(desk: Office) -> None:
    await desk.publish()
    platform = desk.house.bot.platform
    now = to_text(platform.clock.now())
    async with platform.database.transaction() as transaction:
        for name in ("Ana *Bo* <@1>", "Carl"):
            await transaction.execute(GUEST, {"name": name, "now": now})
    await letter(desk, 1, refused=True)
    await letter(desk, 2)
    await letter(desk, 3, refused=True)
    page = await desk.house.secretariat.command("delivery", channel="staff", event="1")
    assert re.search(r"by e-mail: 1 planned, from .* on, 2 not delivered", page.text)
    assert "reached elsewhere" not in page.text
    assert r"Ana \*Bo\* \<@1> (not on Discord)" in page.text
    assert "Carl" not in page.text
    assert "-3" not in page.text, "who is forgotten is named nowhere"


async def test_staff_hear_once_that_planned_letters_have_no_way(desk: Office) -> None:
    await desk.publish()
    watch = desk.house.bot.service(Watch)
    assert not await watch.look()
    await letter(desk, 1)
    assert (await watch.look()).broken == (Trouble("mail", "unset"),)
    assert not await watch.look()
    shown = await desk.house.secretariat.command("delivery", channel="staff")
    assert (
        "In the way of planned messages\n- Letters are planned, and the bot has no mail server" in shown.text
    )
    assert (
        "In the way"
        not in (await desk.house.secretariat.command("delivery", channel="staff", event="1")).text
    )
    await desk.settle()
    told = [readable(one) for one in public(await desk.house.secretariat.messages("staff"))]
    assert sum("the bot has no mail server" in one for one in told) == 1

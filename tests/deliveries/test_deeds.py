"""Who did what at the desk: handed out, forgotten with its author, and after a year."""

from datetime import timedelta

from cogs.deliveries.service import DeskService
from tests.deliveries.test_deliveries_walk import A_DAY_BEFORE, choices, first, moved_to, press
from tests.events.office import Office, button


async def secretariat(desk: Office) -> int:
    members = (await desk.house.driver.guild())["members"]
    return int(next(one["id"] for one in members if one["handle"] == "secretariat"))


async def test_deeds_are_handed_out_and_outlive_their_author_without_a_name(desk: Office) -> None:
    await desk.publish()
    who = await secretariat(desk)
    form = await press(desk, await press(desk, await first(desk), "pause"), "edit")
    await desk.house.secretariat.submit(form, {"note": "Room 3", "when": ""})
    bot = desk.house.bot
    service, database = bot.service(DeskService), bot.platform.database
    async with database.transaction() as transaction:
        told = await service.export(transaction, who)
        assert "'paused'" in str(told)
        assert "'annotated', 'detail': 'Room 3'" in str(told)
        assert await service.export(transaction, 1) is None
        assert await service.erase(transaction, who) == 2
        assert await service.export(transaction, who) is None
    assert "somebody paused it" in (await first(desk)).text


async def test_deeds_are_forgotten_after_a_year(desk: Office) -> None:
    await desk.publish()
    await press(desk, await first(desk), "pause")
    bot = desk.house.bot
    await bot.service(DeskService).forget_old()
    assert "paused it" in (await first(desk)).text
    await desk.house.driver.advance(to=A_DAY_BEFORE + timedelta(days=400))
    await bot.service(DeskService).forget_old()
    async with bot.platform.database.reading() as transaction:
        row = await transaction.fetch_one("SELECT count(*) AS n FROM deliveries_deed")
    assert row is not None
    assert row["n"] == 0


async def test_what_is_past_its_last_moment_in_a_pause_is_told_to_staff(desk: Office) -> None:
    await desk.publish()
    await press(desk, await first(desk), "pause")
    await moved_to(desk, A_DAY_BEFORE + timedelta(days=2))
    card = await first(desk)
    assert "Given up." in card.text
    assert "nobody let it go on" in card.text


async def test_the_event_is_offered_while_it_is_typed_and_named_even_when_it_is_nothing_yet(
    desk: Office,
) -> None:
    who = desk.house.secretariat
    await desk.create()
    offered = await who.complete("delivery", "event", "conf", channel="staff")
    ((title, number),) = offered
    page = await who.command("delivery", channel="staff", event=str(number))
    assert f"Messages: {title}" in page.text
    assert "nothing is planned" in page.text


async def test_what_has_nothing_left_to_say_is_previewed_as_nothing(desk: Office) -> None:
    post = await desk.publish()
    await desk.house.porto.click(post, button(post, "register"))
    who = desk.house.secretariat
    page = await who.command("delivery", channel="staff", event="S3")
    assert len(choices(page)) == 4
    async with desk.house.bot.platform.database.transaction() as transaction:
        await transaction.execute("UPDATE outbox SET kind = 'gone.feature' WHERE state = 'pending'")
    card = await first(desk)
    assert "gone.feature" in card.text
    assert "nothing would be posted" in (await press(desk, card, "preview")).text
    form = await press(desk, card, "edit")
    assert "when" not in str(form.modal)

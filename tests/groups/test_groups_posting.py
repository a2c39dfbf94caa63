"""Leaders write in their group's name: now, at a time, again and again; and the panel is pinned."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.events import Paused, Resumed
from bot.delivery.worker import Worker
from bot.practice.driver import readable
from cogs.groups.service import PostService
from tests.deliveries.test_deliveries_walk import choices, custom_id
from tests.groups.office import GROUP, Office, button, buttons, labels
from tests.waiting import until

MONDAY = datetime(2023, 3, 6, 9, 0, tzinfo=UTC)
"""10:00 in Brussels, where it is winter."""


async def test_an_announcement_is_shown_first_and_then_posted_once_under_language_headings(
    desk: Office,
) -> None:
    h = desk.house
    await desk.appoint("lapland")
    await desk.settle()
    before = len(await desk.posts())
    reading = await desk.announce(h.lapland, en="Our next meeting <@1> @everyone", fr="Notre réunion")
    assert reading.private
    assert "Nobody else has seen this yet" in reading.text
    assert "As soon as you confirm" in reading.text
    assert buttons(reading) == ["publish", "correct", "discard"]
    assert len(await desk.posts()) == before
    await h.restart()
    done = await h.lapland.click(reading, button(reading, "publish"))
    assert done.kind == "update"
    assert "It is being posted" in done.text
    await h.restart()
    await desk.settle()
    (post,) = (await desk.posts())[before:]
    assert [embed["title"] for embed in post["embeds"]] == ["English", "Français"]
    assert f"announced by <@{await desk.identity('lapland')}>" in post["content"]
    assert post["mentions"] == []
    assert not post.get("mention_everyone")
    about = await h.porto.click(post, button(post, "about"))
    assert "Leader" in about.text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({}, "Nothing is written yet"),
        ({"en": "x" * 2501}, "2501 characters, and 2500 fit"),
        ({"en": "Hello", "when": "20 February 2023, 10:00"}, "has passed"),
        ({"en": "Hello", "when": "in 30 years"}, "too far away: I keep dates for the next 10 years"),
        ({"en": "Hello", "when": "when the sun shines"}, "when the sun shines"),
        ({"en": "Hello", "when": "26 March 2023 02:30"}, "02:30"),
    ],
)
async def test_a_form_that_is_not_right_yet_comes_back_with_all_that_was_typed(
    desk: Office, typed: dict[str, str], says: str
) -> None:
    h = desk.house
    refused = await desk.announce(h.secretariat, **typed)
    assert refused.private
    assert says in refused.text
    await h.restart()
    form = await h.secretariat.click(refused, button(refused, "correct"))
    assert form.modal is not None
    fields = {one["component"]["custom_id"]: one["component"] for one in form.modal["components"]}
    assert {name: field.get("value", "") for name, field in fields.items()} == {
        "en": "",
        "fr": "",
        "when": "",
        **typed,
    }
    reading = await h.secretariat.submit(form, {"en": "Hello", "fr": "", "when": ""})
    assert buttons(reading) == ["publish", "correct", "discard"]
    gone = await h.secretariat.click(reading, button(reading, "discard"))
    assert "thrown away" in gone.text


async def test_an_announcement_for_later_waits_for_its_time_and_can_be_taken_back(desk: Office) -> None:
    h = desk.house
    reading = await desk.announce(h.secretariat, en="In time", when="2 March 2023, 10:00 CET")
    assert "Thursday 2 March 2023, 10:00 (Brussels)" in reading.text
    planned = await h.secretariat.click(reading, button(reading, "publish"))
    assert buttons(planned) == ["delete"]
    other = await desk.announce(h.secretariat, en="Never", when="2 March 2023, 11:00 CET")
    other = await h.secretariat.click(other, button(other, "publish"))
    listed = await h.secretariat.command("group posts", channel="staff")
    assert "In time" in listed.text
    assert "Never" in listed.text
    deleted = await h.secretariat.click(other, button(other, "delete"))
    assert "Deleted" in deleted.text
    await h.driver.advance(to=datetime(2023, 3, 2, 12, tzinfo=UTC))
    assert [embed["description"] for post in await desk.posts() for embed in post["embeds"]] == ["In time"]
    empty = await h.secretariat.command("group posts", channel="staff")
    assert "Nothing is planned" in empty.text


async def test_an_announcement_that_staff_hold_back_for_months_is_posted_when_they_let_it_go_on(
    desk: Office,
) -> None:
    h = desk.house
    await desk.appoint("lapland")
    reading = await desk.announce(h.lapland, en="Held back", when="6 March 2023, 10:00")
    await h.lapland.click(reading, button(reading, "publish"))
    platform = h.bot.platform
    async with platform.database.transaction() as transaction:
        (row,) = await platform.outbox.planned(transaction, "groups:post")
        await platform.outbox.intervene(transaction, row.id, Paused())
    await h.driver.advance(to=MONDAY + timedelta(days=100))
    await h.bot.service(PostService).forget_old()
    async with platform.database.transaction() as transaction:
        await platform.outbox.intervene(transaction, row.id, Resumed())
    await desk.settle()
    assert sum("Held back" in readable(post) for post in await desk.posts()) == 1


async def test_a_draft_whose_time_has_passed_meanwhile_is_offered_for_correction(desk: Office) -> None:
    h = desk.house
    reading = await desk.announce(h.secretariat, en="Too late", when="1 March 2023, 10:30")
    await h.driver.advance(timedelta(hours=5))
    refused = await h.secretariat.click(reading, button(reading, "publish"))
    assert "has passed. Choose another" in refused.text
    assert buttons(refused) == ["correct", "discard"]


async def test_a_weekly_question_keeps_its_hour_over_the_change_of_clocks_and_comes_once(
    desk: Office,
) -> None:
    h = desk.house
    reading = await desk.announce(h.secretariat, en="What did you try this week?", when="every Monday 10:00")
    assert "Every Monday at 10:00 (Brussels)" in reading.text
    planned = await h.secretariat.click(reading, button(reading, "publish"))
    assert buttons(planned) == ["pause", "delete"]
    for week in range(5):
        await h.driver.advance(to=MONDAY + timedelta(weeks=week, hours=3))
        if week == 2:
            await desk.restart()
    posts = await desk.posts()
    told = [datetime.fromisoformat(post["timestamp"]).astimezone(UTC) for post in posts]
    # The clocks went forward on 26 March: 10:00 is 08:00 UTC from then on.
    hours = [9, 9, 9, 8, 8]
    assert [(at.day, at.hour, at.minute) for at in told] == [
        ((MONDAY + timedelta(weeks=week)).day, hour, 0) for week, hour in enumerate(hours)
    ]
    assert len({button(post, "about") for post in posts}) == 5


async def test_a_recurring_post_is_paused_resumed_and_deleted(desk: Office) -> None:
    h = desk.house
    reading = await desk.announce(h.secretariat, fr="Point mensuel", when="every Monday 10:00")
    planned = await h.secretariat.click(reading, button(reading, "publish"))
    paused = await h.secretariat.click(planned, button(planned, "pause"))
    assert "Paused" in paused.text
    assert buttons(paused) == ["resume", "delete"]
    await desk.restart()
    await h.driver.advance(to=MONDAY + timedelta(days=1))
    assert await desk.posts() == []
    listed = await h.secretariat.command("group posts", channel="staff")
    (select,) = [one for row in (listed.message or {})["components"] for one in row["components"]]
    shown = await h.secretariat.select(listed, "groups:planned", [select["options"][0]["value"]])
    resumed = await h.secretariat.click(shown, button(shown, "resume"))
    assert buttons(resumed) == ["pause", "delete"]
    await h.driver.advance(to=MONDAY + timedelta(weeks=1, days=1))
    assert len(await desk.posts()) == 1
    other = await h.secretariat.command("group posts", channel="staff")
    other = await h.secretariat.select(other, "groups:planned", [select["options"][0]["value"]])
    await h.secretariat.click(resumed, button(resumed, "delete"))
    await h.driver.advance(to=MONDAY + timedelta(weeks=3))
    assert len(await desk.posts()) == 1
    gone = await h.secretariat.click(other, button(other, "pause"))
    assert "no longer there" in gone.text


async def test_what_staff_have_paused_no_leader_lets_go_on_and_is_told_whom_to_ask(desk: Office) -> None:
    h = desk.house
    await desk.appoint("lapland")
    reading = await desk.announce(h.lapland, en="Round-up call", when="every Monday 10:00")
    planned = await h.lapland.click(reading, button(reading, "publish"))
    assert "Held back" not in planned.text
    await desk.settle()
    page = await h.secretariat.command("delivery", channel="staff", group=GROUP)
    card = await h.secretariat.select(page, custom_id(page, "deliveries:line:"), choices(page)[:1])
    preview = await h.secretariat.click(card, custom_id(card, "deliveries:preview:"))
    assert "Round-up call" in preview.text
    await h.secretariat.click(card, custom_id(card, "deliveries:pause:"))
    paused = await h.lapland.click(planned, button(planned, "pause"))
    resumed = await h.lapland.click(paused, button(paused, "resume"))
    staff = await desk.identity("secretariat")
    assert f"<t:{int(MONDAY.timestamp())}:f>: <@{staff}> paused it" in resumed.text
    await h.driver.advance(to=MONDAY + timedelta(hours=1))
    before = await desk.posts()
    assert "Round-up call" not in str(before)
    shown = await h.secretariat.select(page, custom_id(page, "deliveries:line:"), choices(page)[:1])
    sure = await h.secretariat.click(shown, custom_id(shown, "deliveries:resume:"))
    await h.secretariat.click(sure, custom_id(sure, "deliveries:resume-sure:"))
    await desk.settle()
    (post,) = (await desk.posts())[len(before) :]
    assert "Round-up call" in readable(post)
    again = await h.lapland.click(resumed, button(resumed, "pause"))
    assert "paused it" not in again.text


async def test_whom_to_ask_is_not_named_once_they_had_their_data_erased(desk: Office) -> None:
    h = desk.house
    reading = await desk.announce(h.secretariat, en="Round-up call", when="every Monday 10:00")
    planned = await h.secretariat.click(reading, button(reading, "publish"))
    async with h.bot.platform.database.transaction() as transaction:
        ahead = await h.bot.platform.outbox.planned(transaction, "groups:post")
        await h.bot.platform.outbox.intervene(transaction, ahead[0].id, Paused())
    paused = await h.secretariat.click(planned, button(planned, "pause"))
    resumed = await h.secretariat.click(paused, button(paused, "resume"))
    assert "Ask the Secretariat to let it go on" in resumed.text


async def test_a_recurring_post_into_a_deleted_channel_is_told_once_and_kept(desk: Office) -> None:
    h = desk.house
    reading = await desk.announce(h.secretariat, en="Round-up call", when="every Monday 10:00")
    await h.secretariat.click(reading, button(reading, "publish"))
    channel = await h.driver.channel(GROUP)
    await h.driver.post(f"channels/{channel['id']}/delete")
    await h.driver.advance(to=MONDAY + timedelta(weeks=3, hours=1))
    notices = await desk.notices("recurring post")
    assert len(notices) == 1
    assert "The post is kept" in notices[0]["content"]
    refused = await desk.announce(h.secretariat, en="Another")
    refused = await h.secretariat.click(refused, button(refused, "publish"))
    assert "channel was deleted" in refused.text
    assert buttons(refused) == ["correct", "discard"]
    panel = await h.secretariat.command("group panel", channel="staff", group=GROUP)
    assert "channel was deleted" in panel.text

    await h.secretariat.command("setup apply", channel="general")
    await h.driver.advance(to=MONDAY + timedelta(weeks=4, hours=1))
    (post,) = await desk.posts()
    assert "Round-up call" in readable(post)


async def test_a_panel_is_posted_pinned_and_replaced(desk: Office) -> None:
    h = desk.house
    first = await desk.panel()
    promised = await h.secretariat.command("group panel", channel=GROUP)
    assert "pinned" in promised.text
    await h.restart()
    panel = await desk.panel(other_than=first["id"])
    assert panel["pinned"]
    assert buttons(panel) == ["join", "leave", "about"]
    assert "not make you an official member" in readable(panel)
    assert "ne fait pas de vous un membre officiel" in readable(panel)
    assert labels(panel) == [
        "Join · Rejoindre",
        "Leave · Quitter",
        "About this group · À propos du groupe",
    ]
    form = await h.porto.click(panel, button(panel, "join"))
    assert form.modal is not None
    await h.secretariat.command("group panel", channel=GROUP)
    newer = await desk.panel(other_than=panel["id"])
    assert newer["pinned"]
    assert [post["id"] for post in await desk.panels()] == [newer["id"]]


async def test_a_panel_that_cannot_be_pinned_stands_and_staff_are_told(desk: Office) -> None:
    h = desk.house
    await desk.panel()
    role = await desk.role("S3 Desk")
    without = int(role["permissions"]) & ~(1 << 51) & ~(1 << 13)
    await h.driver.post(f"roles/{role['id']}", permissions=str(without))
    await h.secretariat.command("group panel", channel=GROUP)
    # Panels of other groups, posted when the server was set up, may still have been on their way.
    channel = await h.driver.channel(GROUP)
    notices = await desk.until(
        lambda: desk.notices(f"The panel in <#{channel['id']}> is posted but not pinned")
    )
    assert len(notices) == 1
    assert not (await desk.panels())[-1]["pinned"]


async def test_nothing_lies_ahead_of_the_worker_that_was_not_promised(desk: Office) -> None:
    h = desk.house
    reading = await desk.announce(h.secretariat, en="Monthly", when="first Monday of the month 10:00")
    if "publish" not in buttons(reading):
        pytest.fail(reading.text)
    await h.secretariat.click(reading, button(reading, "publish"))
    promised = [MONDAY, datetime(2023, 4, 3, 8, tzinfo=UTC)]

    # On a busy machine the click is heard before what it causes is committed.
    async def only_what_was_promised() -> bool:
        return [row.due for row in await h.bot.service(Worker).planned(10)] == promised

    await until(only_what_was_promised)

"""Staff follow what an event says: they see it, hold it, change it, and are told what is in its way."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.practice.driver import Answer, readable
from tests.chaos import forging
from tests.events.office import CONFERENCE, Office, button, public

STARTS = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
A_DAY_BEFORE = STARTS - timedelta(hours=23)


def custom_id(answer: Answer | Mapping[str, Any], start: str) -> str:
    message = (answer.message if isinstance(answer, Answer) else answer) or {}
    found = [one["custom_id"] for row in message["components"] for one in row["components"]]
    (only,) = [one for one in found if re.match(start, one)]
    return str(only)


def custom_ids(answer: Answer) -> list[str]:
    """Return the ids of all that can be pressed."""
    rows = (answer.message or {})["components"]
    return [one["custom_id"] for row in rows for one in row["components"]]


def choices(answer: Answer) -> list[str]:
    """Return the values that the menu of a page offers."""
    rows = (answer.message or {})["components"]
    (menu,) = [one for row in rows for one in row["components"] if one["type"] == 3]
    return [option["value"] for option in menu["options"]]


async def first(desk: Office) -> Answer:
    """Open the conference's first post that is not over: the reminder a day before."""
    who = desk.house.secretariat
    page = await who.command("delivery", channel="staff", event="1")
    return await who.select(page, custom_id(page, "deliveries:line:"), choices(page)[:1])


async def press(desk: Office, card: Answer, act: str) -> Answer:
    return await desk.house.secretariat.click(card, custom_id(card, f"deliveries:{act}:"))


async def moved_to(desk: Office, now: datetime) -> list[str]:
    """Let it be ``now``, and return what the channel for announcements shows."""
    await desk.house.driver.advance(to=now)
    await desk.settle()
    return [readable(one) for one in public(await desk.house.lapland.messages("announcements"))]


async def test_an_event_shows_what_was_sent_and_what_is_planned(desk: Office) -> None:
    await desk.publish()
    page = await desk.house.secretariat.command("delivery", channel="staff", event="S3")
    assert page.private
    assert "Messages: S3 Conference" in page.text
    assert "Sent: [see it](https://discord.com/channels/" in page.text
    assert page.text.count("Planned, <t:") == 3
    await desk.house.secretariat.set_locale("fr")
    french = await desk.house.secretariat.command("delivery", channel="staff")
    assert french.text.count("Prévu, <t:") == 3


async def test_a_group_shows_what_goes_to_its_channel(desk: Office) -> None:
    who = desk.house.secretariat
    offered = await who.complete("delivery", "group", "inno", channel="staff")
    ((_, slug),) = offered
    await who.command("group panel", channel="staff", group=slug)
    await desk.settle()
    page = await who.command("delivery", channel="staff", group=slug)
    assert "Messages: " in page.text
    assert "Sent: [see it]" in page.text
    assert "(**Innovation Diffusion**)" in page.text
    await who.set_locale("fr")
    assert (
        "(**Diffusion de l’innovation**)" in (await who.command("delivery", channel="staff", group=slug)).text
    )
    await who.set_locale("en-GB")
    unknown = await who.command("delivery", channel="staff", group="nobody")
    assert "No working group has “nobody” in its name" in unknown.text
    await desk.publish()
    both = await who.command("delivery", channel="staff", event="1", group=slug)
    assert "not both" in both.text


async def test_the_preview_shows_the_words_that_will_be_sent_and_nothing_to_press(desk: Office) -> None:
    await desk.publish()
    preview = await press(desk, await first(desk), "preview")
    assert "As things stand" in preview.text
    assert "S3 Conference" in preview.text
    assert "Buttons: " in preview.text
    assert not (preview.message or {})["components"]


async def test_a_paused_reminder_waits_and_goes_on_when_it_is_let(desk: Office) -> None:
    await desk.publish()
    card = await press(desk, await first(desk), "pause")
    assert "Paused:" in card.text
    assert "paused it" in card.text
    running = await press(desk, card, "resume")
    assert "Planned" in running.text
    card = await press(desk, running, "pause")
    assert len(await moved_to(desk, A_DAY_BEFORE)) == 1
    asked = await press(desk, card, "resume")
    assert "Its time has come" in asked.text
    await press(desk, asked, "resume-sure")
    assert len(await moved_to(desk, A_DAY_BEFORE)) == 2


async def test_a_skipped_reminder_is_asked_for_first_and_never_sent(desk: Office) -> None:
    await desk.publish()
    asked = await press(desk, await first(desk), "skip")
    assert "cannot be brought back" in asked.text
    kept = await press(desk, asked, "show")
    assert "Planned" in kept.text
    done = await press(desk, await press(desk, kept, "skip"), "skip-sure")
    assert "Skipped by the" in done.text
    assert len(await moved_to(desk, A_DAY_BEFORE)) == 1


async def test_a_note_and_another_time_are_kept_and_sent(desk: Office) -> None:
    await desk.publish()
    form = await press(desk, await first(desk), "edit")
    changed = await desk.house.secretariat.submit(
        form, {"note": "Room 3, second floor.", "when": "29 March 2023, 15:00"}
    )
    assert "Room 3" in changed.text
    assert "gave it another time" in changed.text
    acts = ["preview", "pause", "edit", "skip"]
    assert [one.split(":")[1] for one in custom_ids(changed)] == acts
    assert "Room 3" in (await press(desk, changed, "preview")).text
    again = await press(desk, changed, "edit")
    assert "Room 3, second floor." in str(again.modal)
    assert len(await moved_to(desk, STARTS - timedelta(hours=20))) == 1
    assert "> Room 3, second floor." in (await moved_to(desk, STARTS - timedelta(hours=18)))[-1]


async def test_what_cannot_be_its_time_is_refused_and_changes_nothing(desk: Office) -> None:
    await desk.publish()
    form = await press(desk, await first(desk), "edit")
    refused = await desk.house.secretariat.submit(form, {"note": "x", "when": "31 March 2023, 15:00"})
    assert "of no use then" in refused.text
    assert "Note beneath" not in (await first(desk)).text
    unread = await desk.house.secretariat.submit(
        await press(desk, await first(desk), "edit"), {"note": "Bring a badge.", "when": "whenever"}
    )
    assert "I cannot read “whenever”" in unread.text
    assert ">>> Bring a badge." in unread.text
    same = await desk.house.secretariat.submit(await press(desk, await first(desk), "edit"), {"note": ""})
    assert "nothing was changed" in same.text


async def test_what_was_sent_meanwhile_cannot_be_changed_and_says_so(desk: Office) -> None:
    await desk.publish()
    card = await first(desk)
    form = await press(desk, card, "edit")
    await moved_to(desk, A_DAY_BEFORE)
    for act in ("preview", "pause", "skip", "edit"):
        assert "has been sent meanwhile" in (await press(desk, card, act)).text
    refused = await desk.house.secretariat.submit(form, {"note": "too late", "when": ""})
    assert "has been sent meanwhile" in refused.text


async def test_what_belongs_to_a_cancelled_event_cannot_be_changed(desk: Office) -> None:
    await desk.publish()
    card, who = await first(desk), desk.house.secretariat
    asked = await who.command("event cancel", channel="events", event="S3")
    await who.click(asked, button(asked, "cancel"))
    assert "no longer there" in (await press(desk, card, "pause")).text
    await desk.settle()
    page = await who.command("delivery", channel="staff", event="S3")
    assert "Messages: S3 Conference" in page.text
    # The announcement, which lost its buttons, was posted once.
    assert page.text.count("Sent: [see it]") == 2


async def test_the_edit_of_a_post_is_no_post_of_its_own(desk: Office) -> None:
    await desk.publish()
    who = desk.house.secretariat
    asked = await who.command("event cancel", channel="events", event="S3")
    await who.click(asked, button(asked, "cancel"))
    await desk.settle()
    first_post = public(await desk.house.lapland.messages("announcements"))[0]
    assert "will not take place" in readable(first_post)
    page = await who.command("delivery", channel="staff", event="1")
    assert page.text.count("The announcement of an event") == 2  # in the list and in its menu


async def test_pages_menus_and_buttons_work_after_a_restart(desk: Office) -> None:
    await desk.publish()
    who = desk.house.secretariat
    page, card = await who.command("delivery", channel="staff"), await first(desk)
    await desk.house.restart()
    assert "Paused" in (await press(desk, card, "pause")).text
    again = await who.click(page, custom_id(page, r"deliveries:page:all:0:again"))
    assert again.kind == "update"
    assert "Paused" in again.text


async def test_direct_messages_are_counted_and_whom_they_missed_is_named(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    await h.porto.click(post, button(post, "register"))
    await h.lapland.click(post, button(post, "register"))
    await h.lapland.close_dms()
    asked = await h.porto.click(post, button(post, "withdraw"))
    await h.porto.click(asked, button(asked, "give-up"))
    await desk.settle()
    page = await h.secretariat.command("delivery", channel="staff", event="S3")
    assert "1 not delivered because direct messages are closed, 1 of them reached elsewhere" in page.text
    lapland = next(one for one in (await h.driver.guild())["members"] if one["handle"] == "lapland")
    assert f"<@{lapland['id']}>" in page.text


async def test_a_personal_reminder_is_a_number_and_nothing_else(desk: Office) -> None:
    h = desk.house
    reading = await h.porto.command(
        "remind me", channel="general", when="tomorrow 9am", what="A very secret thing"
    )
    await h.porto.click(reading, custom_id(reading, "reminders:confirm"))
    page = await h.secretariat.command("delivery", channel="staff")
    assert "1 planned" in page.text
    assert "secret" not in page.text
    porto = next(one for one in (await h.driver.guild())["members"] if one["handle"] == "porto")
    assert porto["id"] not in page.text


async def test_members_may_not_press_what_staff_was_shown(desk: Office) -> None:
    await desk.publish()
    (number, *_) = choices(await desk.house.secretariat.command("delivery", channel="staff", event="S3"))
    for forged in (
        "deliveries:page:all:0",
        f"deliveries:skip-sure:{number}:1",
        f"deliveries:preview:{number}:1",
    ):
        refused = await forging.press(desk.house, "porto", forged)
        assert refused.private
        assert "S3" not in refused.text
    await forging.submit(desk.house, "porto", f"deliveries:change:{number}:1", {"note": "mine", "when": ""})
    card = await first(desk)
    assert "Planned" in card.text
    assert "mine" not in card.text


async def test_what_broke_is_told_to_staff_once_and_once_more_when_it_is_well(desk: Office) -> None:
    await desk.publish()
    h = desk.house
    channel = await h.driver.channel("announcements")
    bot_user = str(h.bot.user.id) if h.bot.user else ""

    async def deny(permissions: int) -> None:
        await h.driver.post(
            f"channels/{channel['id']}/overwrite",
            id=bot_user,
            type=1,
            allow=str((1 << 10 | 1 << 11 | 1 << 14) & ~permissions),
            deny=str(permissions),
        )

    async def told(days: int) -> list[str]:
        await h.driver.advance(timedelta(days=days))
        await desk.settle()
        messages = [readable(one) for one in public(await h.secretariat.messages("staff"))]
        return [
            one for one in messages if "Planned messages will fail" in one or "No longer in the way" in one
        ]

    await h.driver.advance(to=STARTS - timedelta(days=6))
    await deny(1 << 11)
    assert ["“Send Messages”" in one for one in await told(1)] == [True]
    assert len(await told(1)) == 1
    await deny(0)
    assert ["No longer in the way" in one for one in await told(1)] == [False, True]
    assert len(await told(1)) == 2

"""What happens beside the straight walk: long lists, closed channels, readings that grow old."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.practice.driver import readable
from tests.reminders.desk import Desk, button, buttons, desk, snoozes, words_of

VIEW, SEND = 1 << 10, 1 << 11


@pytest.fixture
async def d(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk(tmp_path) as opened:
        yield opened


async def forbid_the_bot(d: Desk, channel: str, denied: int) -> None:
    """Take permissions from the bot alone."""
    place, guild = await d.house.driver.channel(channel), await d.house.driver.guild()
    me = next(member["user"]["id"] for member in guild["members"] if member["user"].get("bot"))
    await d.house.driver.post(f"channels/{place['id']}/overwrite", id=me, type=1, allow="0", deny=str(denied))


async def test_a_long_list_is_turned_page_by_page(d: Desk) -> None:
    h = d.house
    for number in range(9):
        await d.remind("in 2 weeks", f"Number {number}")
    listed = await h.porto.command("remind list", channel="general")
    assert buttons(listed) == ["pick", "page"]
    second = await h.porto.click(listed, button(listed, "page"))
    assert second.kind == "update"
    assert "Number 8" in second.text
    assert "Page 2 of 2" in second.text
    one = await h.porto.select(second, button(second, "pick"), ["9"])
    assert "It is still to come" in one.text
    back = await h.porto.click(one, button(one, "page"))
    assert "Page 2 of 2" in back.text


async def test_a_reading_that_grew_old_is_offered_for_correction(d: Desk) -> None:
    h = d.house
    reading = await h.porto.command("remind me", channel="general", when="in 10 minutes", what="Call")
    await h.driver.advance(timedelta(minutes=20))
    refused = await h.porto.click(reading, button(reading, "confirm"))
    assert refused.kind == "update"
    assert "has passed" in refused.text
    form = await h.porto.click(refused, button(refused, "correct"))
    assert words_of(form) == {"when": "in 10 minutes", "words": "Call"}


@pytest.mark.parametrize(("denied", "said"), [(SEND, "“Send Messages”"), (VIEW | SEND, "“View Channels”")])
async def test_a_channel_closed_to_the_bot_is_named_with_what_is_missing(
    d: Desk, denied: int, said: str
) -> None:
    await forbid_the_bot(d, "quiet", denied)
    refused = await d.house.porto.command(
        "remind me", channel="quiet", when="tomorrow 9am", what="Call", where="channel"
    )
    assert said in refused.text
    assert buttons(refused) == ["correct", "privately", "discard"]


async def test_a_channel_deleted_before_the_correction_is_told_and_a_direct_message_offered(d: Desk) -> None:
    h = d.house
    await d.remind("tomorrow 9am", channel="quiet", where="channel")
    channel = await h.driver.channel("quiet")
    await h.driver.post(f"channels/{channel['id']}/delete")
    form = await h.porto.command("remind edit", channel="general", reminder="agency")
    refused = await h.porto.submit(form, words_of(form))
    assert "does not exist any more" in refused.text
    reading = await h.porto.click(refused, button(refused, "privately"))
    assert "By direct message" in reading.text


async def test_a_repeat_is_edited_as_it_was_typed_and_moved_to_a_channel(d: Desk) -> None:
    h = d.house
    await d.remind("every day at 9:00", "Stretch")
    form = await h.porto.command("remind edit", channel="general", reminder="stretch", where="channel")
    assert words_of(form) == {"when": "every day at 9:00", "words": "Stretch"}
    reading = await h.porto.submit(form, words_of(form))
    assert "the words are shown to you alone" in reading.text
    await h.porto.click(reading, button(reading, "confirm"))
    await d.until(datetime(2023, 3, 2, 9, tzinfo=UTC))
    (post,) = await d.posts()
    shown = await h.porto.click(post, button(post, "show"))
    assert "Every day at 09:00" in shown.text
    off = await h.porto.click(shown, button(shown, "edit"))
    assert words_of(off)["words"] == "Stretch"


async def test_a_late_call_in_a_channel_says_so(d: Desk) -> None:
    h = d.house
    await d.remind("in 10 minutes", "Call", where="channel")
    await h.stop()
    await h.driver.advance(timedelta(hours=1))
    await h.start()
    await d.settle()
    (post,) = await d.posts()
    assert "This message is late" in readable(post)


async def test_what_was_put_off_and_what_has_come_stand_in_the_list(d: Desk) -> None:
    h = d.house
    await d.remind("in 10 minutes", "Put off")
    await d.remind("in 10 minutes", "Left alone")
    await h.driver.advance(timedelta(minutes=11))
    await d.settle()
    (told,) = [one for one in await d.direct() if one["content"] == "Put off"]
    await h.porto.click(told, next(one for one in snoozes(told) if one.endswith(":1h")))
    listed = await h.porto.command("remind list", channel="dm")
    assert "It has come and is not done yet" in listed.text
    names = [name for name, _ in await h.porto.complete("remind delete", "reminder", "", channel="dm")]
    assert names[0] == "Left alone · has come"
    one = await h.porto.select(listed, button(listed, "pick"), ["1"])
    assert "You have put it off" in one.text


async def test_a_press_on_what_is_gone_is_answered_kindly(d: Desk) -> None:
    h = d.house
    await d.remind("in 10 minutes", "Call", where="channel")
    await h.driver.advance(timedelta(minutes=11))
    await d.settle()
    (post,) = await d.posts()
    shown = await h.porto.click(post, button(post, "show"))
    await h.porto.click(shown, button(shown, "done"))
    again = await h.porto.click(post, button(post, "show"))
    assert again.private
    assert "it is done or deleted" in again.text

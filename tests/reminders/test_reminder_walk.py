"""A reminder from the first word to the last press, through the real client and the practice server."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.practice.driver import readable
from tests.reminders.desk import Desk, button, buttons, desk, ids, snoozes, words_of

TOMORROW_NINE = datetime(2023, 3, 2, 8, tzinfo=UTC)


@pytest.fixture
async def d(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk(tmp_path) as opened:
        yield opened


async def test_the_reading_is_shown_and_only_a_confirmed_one_is_promised(d: Desk) -> None:
    h = d.house
    reading = await h.porto.command(
        "remind me", channel="general", when="tomorrow 9am", what="Call the agency"
    )
    assert reading.private
    assert "Is this right?" in reading.text
    assert "Call the agency" in reading.text
    assert "2 March 2023, 09:00 (Brussels)" in reading.text
    assert buttons(reading) == ["confirm", "correct", "discard"]
    assert (await h.driver.clock()).planned == []

    done = await h.porto.click(reading, button(reading, "confirm"))
    assert done.kind == "update"
    assert "I will remind you" in done.text

    await d.until(TOMORROW_NINE + timedelta(minutes=1))
    (told,) = await d.direct()
    assert told["content"] == "Call the agency"
    assert told["mentions"] == []
    assert buttons(told) == ["done", "edit", "snooze", "snooze", "snooze", "choose-time"]


async def test_what_cannot_be_read_is_kept_and_can_be_corrected_after_a_restart(d: Desk) -> None:
    h = d.house
    refused = await h.porto.command(
        "remind me", channel="general", when="tomorow-ish", what="Call the agency"
    )
    assert refused.private
    assert "not clear to me" in refused.text
    assert "All that you typed is kept" in refused.text
    await h.restart()
    form = await h.porto.click(refused, button(refused, "correct"))
    assert words_of(form) == {"when": "tomorow-ish", "words": "Call the agency"}
    reading = await h.porto.submit(form, {"when": "tomorrow 9am", "words": "Call the agency"})
    assert reading.kind == "update"
    assert "Is this right?" in reading.text


@pytest.mark.parametrize(
    ("when", "what", "said"),
    [
        ("28 February 2023 9:00", "x", "has passed"),
        ("yesterday 9am", "x", "has passed"),
        ("3 days ago", "x", "has passed"),
        ("yesterday", "x", "28 February 2023 (Brussels) has passed"),
        ("in 30 years", "x", "too far away"),
        ("26 March 2023 02:30", "x", "does not exist"),
        ("29 October 2023 02:30", "x", "twice"),
        ("tomorrow 9am", "x" * 1001, "1001 characters"),
        ("every second Monday at 10", "x", "can mean two things"),
        ("every 5 minutes", "x", "more often than I repeat"),
    ],
)
async def test_what_cannot_be_promised_is_refused_and_nothing_typed_is_lost(
    d: Desk, when: str, what: str, said: str
) -> None:
    refused = await d.house.porto.command("remind me", channel="general", when=when, what=what)
    assert refused.private
    assert said in refused.text
    form = await d.house.porto.click(refused, button(refused, "correct"))
    assert words_of(form) == {"when": when, "words": what}


@pytest.mark.parametrize("when", ["hier 9h", "il y a 3 jours à 9h"])
async def test_who_writes_of_yesterday_in_french_reads_that_it_has_passed(d: Desk, when: str) -> None:
    refused = await d.house.reunion.command("remind me", channel="general", when=when, what="x")
    assert "Ce moment est passé" in refused.text


async def test_a_discarded_reading_leaves_nothing(d: Desk) -> None:
    h = d.house
    reading = await h.porto.command("remind me", channel="general", when="tomorrow 9am", what="Call")
    gone = await h.porto.click(reading, button(reading, "discard"))
    assert "Nothing was promised" in gone.text
    assert "no reminders" in (await h.porto.command("remind list", channel="general")).text


async def test_in_a_channel_the_words_stay_private(d: Desk) -> None:
    h = d.house
    reading = await h.porto.command(
        "remind me",
        channel="general",
        when="in 10 minutes",
        what="Ask @everyone for salaries",
        where="channel",
    )
    assert buttons(reading) == ["confirm", "correct", "privately", "discard"]
    await h.porto.click(reading, button(reading, "confirm"))
    await h.driver.advance(timedelta(minutes=11))
    await d.settle()
    (post,) = await d.posts()
    me = (await h.porto.view())["me"]["id"]
    assert "salaries" not in readable(post)
    assert f"<@{me}>" in post["content"]
    assert [one["id"] for one in post["mentions"]] == [me]
    await h.restart()
    stranger = await h.reunion.click(post, button(post, "show"))
    assert stranger.private
    assert "quelqu’un d’autre" in stranger.text
    assert "salaries" not in stranger.text
    mine = await h.porto.click(post, button(post, "show"))
    assert mine.private
    assert "Ask @everyone for salaries" in mine.text
    finished = await h.porto.click(mine, button(mine, "done"))
    assert "This reminder is gone" in finished.text


async def test_a_channel_where_nobody_may_write_is_refused_and_a_direct_message_offered(d: Desk) -> None:
    h = d.house
    channel, guild = await h.driver.channel("quiet"), await h.driver.guild()
    everyone = next(role["id"] for role in guild["roles"] if role["name"] == "@everyone")
    await h.driver.post(
        f"channels/{channel['id']}/overwrite", id=everyone, type=0, allow="0", deny=str(1 << 11)
    )
    refused = await h.porto.command(
        "remind me", channel="quiet", when="tomorrow 9am", what="x", where="channel"
    )
    assert "You cannot write in" in refused.text
    reading = await h.porto.click(refused, button(refused, "privately"))
    assert "By direct message" in reading.text
    assert "Is this right?" in reading.text


async def test_done_snooze_and_edit_work_after_a_restart(d: Desk) -> None:
    h = d.house
    await d.remind("tomorrow 9am")
    await d.until(TOMORROW_NINE)
    (told,) = await d.direct()
    await h.restart()
    later = await h.porto.click(told, next(one for one in snoozes(told) if one.endswith(":1h")))
    assert "It comes again then" in later.text
    await d.until(TOMORROW_NINE + timedelta(hours=2))
    first, again = await d.direct()
    assert again["content"] == "Call the agency"

    form = await h.porto.click(again, button(again, "edit"))
    assert words_of(form)["words"] == "Call the agency"
    reading = await h.porto.submit(form, {"when": "in 3 hours", "words": "Call the agency again"})
    await h.restart()
    assert "Confirm" in reading.text
    await h.porto.click(reading, button(reading, "confirm"))
    refused = await h.porto.click(first, next(one for one in snoozes(first) if one.endswith(":10m")))
    assert "was changed since" in refused.text
    await d.until(TOMORROW_NINE + timedelta(hours=6))
    changed = (await d.direct())[-1]
    assert changed["content"] == "Call the agency again"
    finished = await h.porto.click(changed, button(changed, "done"))
    assert finished.kind == "update"
    assert "This reminder is gone" in finished.text
    assert len(await d.direct()) == 3


async def test_a_time_of_ones_choice_is_read_and_confirmed_like_any_other(d: Desk) -> None:
    h = d.house
    await d.remind("tomorrow 9am")
    await d.until(TOMORROW_NINE)
    (told,) = await d.direct()
    form = await h.porto.click(told, button(told, "choose-time"))
    assert list(words_of(form)) == ["when"]
    refused = await h.porto.submit(form, {"when": "every day at 9"})
    assert "put off to a single moment" in refused.text
    form = await h.porto.click(refused, button(refused, "correct"))
    reading = await h.porto.submit(form, {"when": "Friday 14:00"})
    assert "Put off until then?" in reading.text
    assert "Call the agency" in reading.text
    await h.porto.click(reading, button(reading, "confirm"))
    await d.until(datetime(2023, 3, 3, 13, 1, tzinfo=UTC))
    assert [one["content"] for one in await d.direct()] == ["Call the agency"] * 2


async def test_a_repeat_keeps_its_hour_over_the_change_of_the_clocks(d: Desk) -> None:
    h = d.house
    confirmed = await d.remind("every Sunday 9:00", "Water the plants")
    assert "Every Sunday at 09:00 (Brussels)" in confirmed.text
    await d.until(datetime(2023, 4, 2, 8, tzinfo=UTC))
    hours = [one["timestamp"][:16] for one in await d.direct()]
    assert hours == [
        "2023-03-05T08:00",
        "2023-03-12T08:00",
        "2023-03-19T08:00",
        "2023-03-26T07:00",
        "2023-04-02T07:00",
    ]
    last = (await d.direct())[-1]
    done = await h.porto.click(last, button(last, "done"))
    assert "comes again by itself" in done.text
    anyway = await h.porto.command("remind list", channel="dm")
    assert "Water the plants" in anyway.text


async def test_after_a_long_silence_a_repeat_comes_once_and_says_so(d: Desk) -> None:
    h = d.house
    await d.remind("every day at 9:00", "Stretch")
    await h.stop()
    await h.driver.advance(timedelta(days=4))
    await h.start()
    await d.settle()
    (told,) = await d.direct()
    assert "This message is late" in told["content"]
    assert "3 more times" in told["content"]
    await d.until(datetime(2023, 3, 6, 9, tzinfo=UTC))
    assert [one["content"] for one in await d.direct()][1:] == ["Stretch"]


async def test_a_member_of_another_language_writes_and_reads_their_own(d: Desk) -> None:
    h = d.house
    reading = await h.reunion.command("remind me", channel="dm", when="demain à 9h", what="Appeler l’agence")
    assert "Est-ce bien cela ?" in reading.text.replace("\u202f", " ")
    assert "2 mars 2023" in reading.text
    await h.reunion.click(reading, button(reading, "confirm"))
    await d.until(TOMORROW_NINE)
    (told,) = await d.direct("reunion")
    assert "C’est fait" in readable(told)


async def test_a_time_is_read_in_the_language_it_is_typed_in_and_that_is_said(d: Desk) -> None:
    h = d.house
    await h.porto.set_locale("de")
    reading = await h.porto.command("remind me", channel="dm", when="morgen um 14 Uhr", what="Anrufen")
    assert "Thursday 2 March 2023, 14:00" in reading.text
    assert "I read this in German." in reading.text
    reading = await h.reunion.command("remind me", channel="dm", when="in an hour", what="Appeler")
    assert "En anglais, ce serait <t:" in reading.text


async def test_a_message_becomes_a_reminder_with_a_link_back(d: Desk) -> None:
    h = d.house
    said = await h.reunion.say("general", "The call closes in May.")
    form = await h.porto.message_command(said, "Remind me about this")
    assert words_of(form) == {"when": "", "words": "The call closes in May."}
    reading = await h.porto.submit(form, {"when": "tomorrow 9am", "words": "The call closes in May."})
    assert said["id"] in reading.text
    await h.porto.click(reading, button(reading, "confirm"))
    await d.until(TOMORROW_NINE)
    (told,) = await d.direct()
    assert said["id"] in readable(told)


async def test_the_list_leads_to_changing_and_deleting(d: Desk) -> None:
    h = d.house
    await d.remind("tomorrow 9am", "Call the agency")
    await d.remind("in 2 weeks", "Send the report")
    listed = await h.porto.command("remind list", channel="general")
    assert listed.private
    assert "Call the agency" in listed.text
    assert "2 reminders" in listed.text
    assert [
        name for name, _ in await h.porto.complete("remind edit", "reminder", "rep", channel="general")
    ] == ["Send the report · Wednesday 15 March 2023, 10:00 (Brussels)"]
    (found,) = await h.porto.complete("remind delete", "reminder", "report", channel="general")
    one = await h.porto.select(listed, button(listed, "pick"), [found[1]])
    assert buttons(one) == ["edit", "remove", "page"]
    question = await h.porto.click(one, button(one, "remove"))
    gone = await h.porto.click(question, button(question, "delete"))
    assert "It will not come" in gone.text

    form = await h.porto.command("remind edit", channel="general", reminder="agency")
    before = words_of(form)
    assert before["when"] == "Thursday 2 March 2023, 09:00 (Brussels)"
    reading = await h.porto.submit(form, {"when": before["when"], "words": "Write to the agency"})
    await h.porto.click(reading, button(reading, "confirm"))
    question = await h.porto.command("remind delete", channel="general", reminder="write")
    kept = await h.porto.click(question, button(question, "keep"))
    assert "Nothing has changed" in kept.text
    await d.until(datetime(2023, 3, 20, tzinfo=UTC))
    assert [told["content"] for told in await d.direct()] == ["Write to the agency"]


async def test_closed_direct_messages_are_followed_by_a_neutral_line_and_told_next_time(d: Desk) -> None:
    h = d.house
    await h.porto.close_dms()
    await d.remind("in 10 minutes", "Ask for salaries")
    await h.driver.advance(timedelta(minutes=11))
    await d.settle()
    (line,) = await d.posts()
    assert "salaries" not in readable(line)
    assert "/me inbox" in line["content"]
    assert "Ask for salaries" in (await h.porto.command("me inbox", channel="general")).text
    warned = await d.remind("in 10 minutes", "And again")
    assert "could not reach you" in warned.text


async def test_a_channel_that_was_deleted_is_followed_by_a_direct_message(d: Desk) -> None:
    h = d.house
    await d.remind("in 10 minutes", "Ask for salaries", channel="quiet", where="channel")
    channel = await h.driver.channel("quiet")
    await h.driver.post(f"channels/{channel['id']}/delete")
    await h.driver.advance(timedelta(minutes=11))
    await d.settle()
    (told,) = await d.direct()
    assert "Ask for salaries" in told["content"]
    assert "where I can no longer write" in told["content"]


async def test_what_is_erased_does_not_come_and_leaves_nothing(d: Desk) -> None:
    h = d.house
    await d.remind("in 10 minutes", "One", where="channel")
    await d.remind("tomorrow 9am", "Two")
    await h.porto.command("remind me", channel="general", when="nonsense", what="Three")
    await h.driver.advance(timedelta(minutes=11))
    await d.settle()
    shown = await h.porto.command("me erase", channel="general")
    assert "reminders" in shown.text
    await h.porto.click(shown, ids(shown)[0])
    await d.until(datetime(2023, 3, 3, tzinfo=UTC))
    assert await d.direct() == []
    assert "Nothing is stored" in (await h.porto.command("me export", channel="general")).text
